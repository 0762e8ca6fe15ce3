"""Rate limits of one process, by fixed windows of a minute. They protect the service; plans are enforced elsewhere."""

import math
from collections import Counter

from blockyard.base import clock
from blockyard.base.errors import TooManyRequests
from blockyard.web.settings import WebSettings

WINDOW_SECONDS = 60


class RateLimiter:
    """`per_minute` requests for each key. With N processes behind a balancer a key gets up to N times as many."""

    def __init__(self, kind: str, per_minute: int) -> None:
        self.kind = kind
        self.per_minute = per_minute
        self._window = 0
        self._counts: Counter[str] = Counter()

    def check(self, key: str) -> None:
        """Counts one request of `key`. Raises TooManyRequests with the seconds to wait."""
        now = clock.now().timestamp()
        window = int(now // WINDOW_SECONDS)
        if window != self._window:
            self._window = window
            self._counts.clear()
        self._counts[key] += 1
        if self._counts[key] > self.per_minute:
            wait = max(1, math.ceil((window + 1) * WINDOW_SECONDS - now))
            raise TooManyRequests(
                f"This {self.kind} sent more than {self.per_minute} requests in a minute. Wait {wait} s.",
                retry_after=wait,
            )


def organization_limit(settings: WebSettings) -> RateLimiter:
    """A part of every process: what one organization may ask of this process in a minute."""
    return RateLimiter("organization", settings.requests_per_minute_per_organization)
