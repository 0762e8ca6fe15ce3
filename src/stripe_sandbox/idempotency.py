"""`Idempotency-Key`: the first answer to a key is kept and given again."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from stripe_sandbox.errors import StripeError
from stripe_sandbox.store import Store

Body = dict[str, Any]


class Answers:
    def __init__(self, store: Store) -> None:
        self.store = store
        self._in_flight: set[str] = set()

    @contextmanager
    def alone(self, key: str | None) -> Iterator[None]:
        """One request at a time for each key; the second is refused, not made to wait."""
        if key is None:
            yield
            return
        if key in self._in_flight:
            raise StripeError(
                409,
                "idempotency_error",
                f"There is currently another in-progress request using this Idempotent Key ({key}). Please wait.",
                code="idempotency_key_in_use",
            )
        self._in_flight.add(key)
        try:
            yield
        finally:
            self._in_flight.discard(key)

    def known(self, key: str | None, asked: str) -> tuple[int, Body] | None:
        """(status, body) that were kept; 400 if they answered something else."""
        if key is None:
            return None
        row = self.store.connection.execute("SELECT request, status, body FROM answers WHERE key = ?", [key]).fetchone()
        if row is None:
            return None
        if row[0] != asked:
            raise StripeError(
                400,
                "idempotency_error",
                f"Keys for idempotent requests can only be used with the same parameters they were first used with. "
                f"Try using a key other than '{key}' if you meant to execute a different request.",
            )
        return row[1], json.loads(row[2])

    def remember(self, key: str | None, asked: str, status: int, body: Body) -> None:
        """In the transaction of what was done, so that both stay or neither."""
        if key is not None:
            row = [key, asked, status, json.dumps(body)]
            self.store.connection.execute("INSERT INTO answers VALUES (?, ?, ?, ?)", row)


def fingerprint(path: str, text: str) -> str:
    return hashlib.sha256(f"{path}\n{text}".encode()).hexdigest()
