"""Rate limits of one process, by fixed windows of a minute. They protect the service; plans are enforced elsewhere."""

import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from blockyard.errors import TooManyRequests


class RateLimiter:
    """`per_minute` requests for each key. With N processes behind a balancer a key gets up to N times as many."""

    def __init__(self, kind: str, per_minute: int) -> None:
        self.kind = kind
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def check(self, key: str) -> None:
        """Counts one request of `key`. Raises TooManyRequests with the seconds to wait."""
        if not self._limiter.hit(self._item, key):
            resets_at = self._limiter.get_window_stats(self._item, key).reset_time
            wait = max(1, round(resets_at - time.time()))
            raise TooManyRequests(
                f"This {self.kind} sent more than {self._item.amount} requests in a minute. Wait {wait} s.",
                retry_after=wait,
            )
