"""Rate limits of one process, by fixed windows of a minute. They protect the service; plans are enforced elsewhere."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from starlette.types import Scope

from blockyard.base import clock
from blockyard.base.errors import TooManyRequests
from blockyard.web.settings import WebSettings

WINDOW_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one limit leaves to a caller of this minute."""

    kind: str
    per_minute: int
    left: int
    seconds: int
    """Until the next minute begins."""


class RateLimiter:
    """`per_minute` requests, or what else is `counted`, for each key. With N processes behind a balancer a key gets up to N
    times as many."""

    def __init__(self, kind: str, per_minute: int, counted: str = "requests") -> None:
        self.kind = kind
        self.per_minute = per_minute
        self.counted = counted
        self._window = 0
        self._counts: Counter[str] = Counter()

    def check(self, key: str, scope: Scope, count: int = 1) -> None:
        """Counts a request of `key`, or `count` of what it brings; its answer tells what is left. Raises TooManyRequests,
        with the seconds to wait."""
        now = clock.now().timestamp()
        window = int(now // WINDOW_SECONDS)
        if window != self._window:
            self._window = window
            self._counts.clear()
        self._counts[key] += count
        over = self._counts[key] - self.per_minute
        wait = max(1, math.ceil((window + 1) * WINDOW_SECONDS - now))
        allowances_of(scope).append(Allowance(self.kind, self.per_minute, max(0, -over), wait))
        if over > 0:
            raise TooManyRequests(
                f"This {self.kind} sent more than {self.per_minute} {self.counted} in a minute. Wait {wait} s.",
                retry_after=wait,
            )


def allowances_of(scope: Scope) -> list[Allowance]:
    """Of the limits that this request was counted against so far."""
    found: list[Allowance] = scope["state"].setdefault("allowances", [])
    return found


def rate_headers(allowances: Sequence[Allowance]) -> list[tuple[bytes, bytes]]:
    """As draft-ietf-httpapi-ratelimit-headers has them: `r` requests are left for `t` seconds, of `q` in `w`."""
    policies = ", ".join(f'"{one.kind}";q={one.per_minute};w={WINDOW_SECONDS}' for one in allowances)
    left = ", ".join(f'"{one.kind}";r={one.left};t={one.seconds}' for one in allowances)
    return [(b"ratelimit-policy", policies.encode()), (b"ratelimit", left.encode())]


def organization_limit(settings: WebSettings) -> RateLimiter:
    """A part of every process: what one organization may ask of this process in a minute."""
    return RateLimiter("organization", settings.requests_per_minute_per_organization)
