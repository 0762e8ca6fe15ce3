"""`Idempotency-Key`: the first answer to a key is kept for a day, and given again to the same request."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from stripe_sandbox.errors import StripeError, key_in_use
from stripe_sandbox.store import Store

Body = dict[str, Any]

KEPT_SECONDS: Final = 24 * 60 * 60


@dataclass(frozen=True)
class Asked:
    """What a key is bound to: the endpoint and its parameters, in whatever order they were written."""

    key: str
    endpoint: str
    params: str


def asked(key: str, endpoint: str, params: Body) -> Asked:
    return Asked(key, endpoint, json.dumps(params, sort_keys=True))


class Answers:
    def __init__(self, store: Store) -> None:
        self.store = store
        self._running: set[str] = set()

    @contextmanager
    def alone(self, asked: Asked | None) -> Iterator[None]:
        """One request at a time for each key; the second is refused, not made to wait."""
        if asked is None:
            yield
            return
        if asked.key in self._running:
            raise key_in_use(asked.key)
        self._running.add(asked.key)
        try:
            yield
        finally:
            self._running.discard(asked.key)

    def known(self, asked: Asked | None) -> tuple[int, Body] | None:
        """(status, body) that were kept; 400 if they answered something else."""
        if asked is None:
            return None
        row = self.store.connection.execute(
            "SELECT endpoint, params, status, body FROM kept_answers WHERE key = ? AND at > ?",
            [asked.key, self.store.now() - KEPT_SECONDS],
        ).fetchone()
        if row is None:
            return None
        endpoint, params, status, body = row
        other = f"Try using a key other than '{asked.key}' if you meant to execute a different request."
        if endpoint != asked.endpoint:
            same = f"the same endpoint they were first used for ('{asked.endpoint}' != '{endpoint}')"
            raise StripeError(
                400, "idempotency_error", f"Keys for idempotent requests can only be used for {same}. {other}"
            )
        if params != asked.params:
            same = "the same parameters they were first used with"
            raise StripeError(
                400, "idempotency_error", f"Keys for idempotent requests can only be used with {same}. {other}"
            )
        return status, json.loads(body)

    def keep(self, asked: Asked | None, status: int, body: Body) -> None:
        """In the transaction of what was done, so that both stay or neither."""
        if asked is not None:
            row = [asked.key, asked.endpoint, asked.params, status, json.dumps(body), self.store.now()]
            self.store.connection.execute("INSERT OR REPLACE INTO kept_answers VALUES (?, ?, ?, ?, ?, ?)", row)
