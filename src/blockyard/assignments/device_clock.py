"""The clocks of students' devices: how far apart two events are they know, and what time it is often not."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from blockyard.assignments.models import Attempt

TOLERANCE: Final = timedelta(minutes=1)
"""A network may be as slow as that."""
FURTHEST: Final = timedelta(seconds=2**31 - 1)
"""So wrong a clock may be, some 68 years: one without a battery begins in 1970, and `clock_seconds` holds no more."""


def can_be(told: datetime, now: datetime) -> bool:
    """Whether any clock says that."""
    return abs(now - told) <= FURTHEST


def set_clock(attempt: Attempt, told: Sequence[datetime], now: datetime) -> None:
    """Keeps how wrong the device's clock is, as soon as it says what cannot be: that something happened before the attempt
    began, or is yet to happen. Then the last event that came with it has just happened."""
    if not told:
        return
    times = [one + timedelta(seconds=attempt.clock_seconds) for one in told]
    if min(times) < attempt.started_at - TOLERANCE or max(times) > now + TOLERANCE:
        attempt.clock_seconds = round((now - max(told)).total_seconds())


def moment_of(attempt: Attempt, told: datetime, now: datetime) -> datetime:
    """When it happened by our clock: between the attempt's begin and now, whatever the device says."""
    return min(max(told + timedelta(seconds=attempt.clock_seconds), attempt.started_at), now)
