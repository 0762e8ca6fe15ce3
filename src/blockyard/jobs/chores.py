"""Chores that need not be done with every sweep (sweeper.py)."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import wraps

from blockyard.base import clock
from blockyard.tenancy.process import Process

Chore = Callable[[Process], Awaitable[object]]


def once_in(pause: timedelta, chore: Chore) -> Chore:
    """The same, done with one sweep in so long a time of each process."""
    due_at: datetime | None = None

    @wraps(chore)
    async def do_when_due(process: Process) -> None:
        nonlocal due_at
        now = clock.now()
        if due_at is not None and now < due_at:
            return
        due_at = now + pause
        await chore(process)

    return do_when_due
