"""Forgetting answers whose time is over."""

from typing import Final

from sqlalchemy import delete, text

from blockyard.base import clock
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.web.keepers import RETENTION
from blockyard.web.models import PersonIdempotencyKey

FORGET: Final = text("SELECT identity.forget_answers(:before)")


async def forget_answers(process: Process) -> None:
    """A chore."""
    before = clock.now() - RETENTION
    async with gate_session(process.gate_engine) as gate:
        await gate.execute(FORGET, {"before": before})
        await gate.execute(delete(PersonIdempotencyKey).where(PersonIdempotencyKey.created_at < before))
