"""Background work: what places have told or left at Roblox, secrets for their experiences, and what every sweep does."""

from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.game import queries
from blockyard.game.attaching import attach_waiting
from blockyard.game.inbox import ATTACH_TASK
from blockyard.game.installing import INSTALL_TASK, INSTALLATION
from blockyard.game.pulling import PULL_TASK, pull_universe
from blockyard.jobs.attempts import attempt
from blockyard.jobs.queues import WEBHOOK_QUEUE
from blockyard.jobs.retries import Retries
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

PLACES_AT_ONCE: Final = 500
PULLS_OF_EACH: Final = 20
PULLS_AT_ONCE: Final = 200
"""Universes of one organization, and of all, whose queues a sweep has read."""

NO_RETRY: Final = Retries(while_away=(), after_fault=())
"""The sweep comes back to it in ten minutes."""


@tenant_task(ATTACH_TASK)
async def attach_events(job: TenantJob, place_key_id: str) -> None:
    await attach_waiting(job, UUID(place_key_id))


@tenant_task(PULL_TASK, queue=WEBHOOK_QUEUE, retries=NO_RETRY)
async def pull_events(job: TenantJob, universe_id: int) -> None:
    await pull_universe(job, universe_id)


@tenant_task(INSTALL_TASK, has_row=True)
async def install_secret(job: TenantJob, place_key_id: str) -> None:
    await attempt(job, UUID(place_key_id), INSTALLATION)


async def enqueue_pulls(process: Process) -> int:
    """Readings of queues at Roblox that are due. Returns how many. Several workers may sweep at once."""
    parameters = {"now": clock.now(), "of_each": PULLS_OF_EACH, "at_once": PULLS_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.ENQUEUE_PULLS, parameters)).scalar_one())


async def sweep_inbox(process: Process) -> int:
    """Deletes old events, and enqueues what waits although it need not. Returns how many jobs. Several workers may sweep at
    once."""
    parameters = {"now": clock.now(), "places": PLACES_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.SWEEP, parameters)).scalar_one())
