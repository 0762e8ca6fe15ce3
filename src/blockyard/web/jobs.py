"""Forgetting answers whose time is over."""

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


class Forgetting:
    """A chore: of every sweep, one in an hour does it."""

    def __init__(self) -> None:
        self.due_at: datetime | None = None

    async def __call__(self, process: Process) -> None:
        now = clock.now()
        if self.due_at is not None and now < self.due_at:
            return
        self.due_at = now + EVERY
        async with gate_session(process.gate_engine) as gate:
            await gate.execute(FORGET, {"before": now - RETENTION})
            await gate.execute(delete(PersonIdempotencyKey).where(PersonIdempotencyKey.created_at < now - RETENTION))
