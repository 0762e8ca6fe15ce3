"""Forgetting answers whose time is over."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, text

from blockyard.base import clock
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.web.keepers import RETENTION
from blockyard.web.models import PersonIdempotencyKey

EVERY: Final = timedelta(hours=1)
FORGET: Final = text("SELECT identity.forget_answers(:before)")


def make_forgetting() -> Callable[[Process], Awaitable[None]]:
    """A chore: of every sweep, one in an hour does it."""
    due_at: datetime | None = None

    async def forget_answers(process: Process) -> None:
        nonlocal due_at
        now = clock.now()
        if due_at is not None and now < due_at:
            return
        due_at = now + EVERY
        async with gate_session(process.gate_engine) as gate:
            await gate.execute(FORGET, {"before": now - RETENTION})
            await gate.execute(delete(PersonIdempotencyKey).where(PersonIdempotencyKey.created_at < now - RETENTION))

    return forget_answers
