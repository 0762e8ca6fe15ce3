"""Background work: finding out whose events of a place are, and what every sweep does."""

from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.game import queries
from blockyard.game.attaching import attach_waiting
from blockyard.game.inbox import ATTACH_TASK
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

PLACES_AT_ONCE: Final = 500


@tenant_task(ATTACH_TASK)
async def attach_events(job: TenantJob, place_key_id: str) -> None:
    await attach_waiting(job, UUID(place_key_id))


async def sweep_inbox(process: Process) -> int:
    """Deletes old events, and enqueues what waits although it need not. Returns how many jobs. Several workers may sweep at
    once."""
    parameters = {"now": clock.now(), "places": PLACES_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.SWEEP, parameters)).scalar_one())
