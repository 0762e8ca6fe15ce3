"""Faults on demand: what a client must survive."""

import asyncio
import fnmatch
import random
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any, Final

from stripe_sandbox.errors import StripeError, key_in_use

Body = dict[str, Any]

OF_REQUESTS: Final = ("drop", "429", "409", "500", "500_undone", "500_done", "lost", "delay")
"""README.md says what each does to the request, to its work and to its idempotency key."""
OF_DELIVERIES: Final = ("duplicate", "late")
OF_BATCHES: Final = ("reorder",)
SECONDS: Final = 0.5
KINDS: Final = (*OF_REQUESTS, *OF_DELIVERIES, *OF_BATCHES)


@dataclass
class Fault:
    """`operation` is a pattern: of `POST /v1/customers` for a request, of the event's type for a delivery."""

    kind: str
    operation: str = "*"
    probability: float = 1.0
    count: int | None = None
    seconds: float = SECONDS


NONE: Final = Fault("none")
NAMES: Final = {field.name for field in fields(Fault)}


class Faults:
    """`Sandbox-Fault: 429` on a request, or rules set at POST /sandbox/faults."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - chance, not secrecy
        self.rules: list[Fault] = []
        self._replaced = asyncio.Event()

    def set(self, rules: list[Any]) -> None:
        """All of them or, if one is not understood, none."""
        self.rules = [read(rule) for rule in rules]
        self._replaced.set()
        self._replaced = asyncio.Event()

    async def delay(self, fault: Fault) -> None:
        """For its seconds, or until other rules are set: so a test need not know how long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(fault.seconds):
                await self._replaced.wait()

    def of_request(self, header: str | None, method: str, path: str) -> Fault:
        """NONE if all is well. What Stripe has not, never fails."""
        if header:
            kind, _, seconds = header.partition("=")
            rule: Body = {"kind": kind}
            return read(rule | {"seconds": seconds} if seconds else rule, OF_REQUESTS)
        return self._strike(OF_REQUESTS, f"{method} {path}") if path.startswith("/v1/") else NONE

    def of_delivery(self, type: str) -> Fault:
        return self._strike(OF_DELIVERIES, type)

    def reorders(self, types: list[str]) -> bool:
        """Whether the events that are due together are sent newest first."""
        return any(self._strike(OF_BATCHES, type) is not NONE for type in types)

    def _strike(self, kinds: tuple[str, ...], what: str) -> Fault:
        for rule in self.rules:
            if rule.kind in kinds and fnmatch.fnmatch(what, rule.operation) and rule.count != 0:
                if self._random.random() >= rule.probability:
                    continue
                if rule.count is not None:
                    rule.count -= 1
                return rule
        return NONE


def failure(kind: str) -> StripeError:
    """What Stripe answers when it does not do what was asked, or cannot tell."""
    match kind:
        case "429":
            return StripeError(429, "invalid_request_error", "Too many requests.", code="rate_limit")
        case "409":
            return key_in_use("one that another request has")
        case _:
            return StripeError(500, "api_error", "An unknown error occurred.")


def read(rule: Any, kinds: tuple[str, ...] = KINDS) -> Fault:
    if not isinstance(rule, dict) or rule.get("kind") not in kinds:
        raise refused(f"A fault has a kind: {', '.join(kinds)}.")
    if unknown := rule.keys() - NAMES:
        raise refused(f"A fault has no {', '.join(sorted(unknown))}, only {', '.join(sorted(NAMES))}.")
    try:
        return Fault(
            kind=rule["kind"],
            operation=str(rule.get("operation", "*")),
            probability=float(rule.get("probability", 1.0)),
            count=None if rule.get("count") is None else int(rule["count"]),
            seconds=float(rule.get("seconds", SECONDS)),
        )
    except (TypeError, ValueError):
        raise refused("A fault's probability, count and seconds are numbers.") from None


def refused(message: str) -> StripeError:
    return StripeError(400, "invalid_request_error", message)
