"""When a delivery that failed is tried again, and when it is given up."""

import random
from datetime import datetime, timedelta
from typing import Final

GIVEN_UP_AFTER: Final = timedelta(days=3)
PAUSES: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
)
"""After the first attempt, the second and so on; the last one comes again and again."""
JITTER: Final = 0.1
"""A pause is up to so much longer, so that what failed together does not come back together."""


def next_try(begun_at: datetime, now: datetime, failed: int) -> datetime | None:
    """After `failed` attempts since `begun_at`. The last one is made three days after the first; None: that was it."""
    end = begun_at + GIVEN_UP_AFTER
    if now >= end:
        return None
    pause = PAUSES[min(failed, len(PAUSES)) - 1]
    return min(now + pause * (1 + JITTER * random.random()), end)  # noqa: S311 - no secret
