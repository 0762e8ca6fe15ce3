"""Frees the jobs of workers that died, and forgets old ones. Every worker sweeps; doing it twice does no harm."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from procrastinate.exceptions import ConnectorException
from sqlalchemy.exc import DBAPIError

from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.jobs.queue import FairJobManager
from blockyard.jobs.settings import JobSettings
from blockyard.tenancy.process import Process

log = get_logger(__name__)

SWEEP_EVERY_SECONDS: Final = 5
KEEP_FAILED_HOURS: Final = 24 * 30

# Whose last turn ended a day ago is as good as one that never had a turn.
FORGET_TURNS: Final = "DELETE FROM queue.turns WHERE ended_at < now() - interval '1 day' AND taken = 0"


async def sweep_forever(
    manager: FairJobManager, process: Process, chores: Sequence[Callable[[Process], Awaitable[object]]]
) -> None:
    """Runs until cancelled. `chores` is what rooms want done with every sweep; several workers may do it at once."""
    while True:
        try:
            await sweep(manager, process.part(JobSettings).stalled_after_seconds)
            for chore in chores:
                await chore(process)
        except (ConnectorException, DBAPIError) as error:
            log.warning("sweep_failed", error=describe_error(error))
        await asyncio.sleep(SWEEP_EVERY_SECONDS)


async def sweep(manager: FairJobManager, stalled_after_seconds: float) -> None:
    """One pass: jobs whose worker gave no sign of life for that long go back to the queue."""
    await manager.free_jobs(stalled_after_seconds)
    await manager.prune_stalled_workers(stalled_after_seconds)
    await manager.delete_old_jobs(nb_hours=KEEP_FAILED_HOURS, include_failed=True)
    await manager.connector.execute_query_async(FORGET_TURNS)
