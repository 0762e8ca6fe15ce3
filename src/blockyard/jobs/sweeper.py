"""Frees the jobs of workers that died, and forgets old ones. Every worker sweeps; doing it twice does no harm."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from procrastinate import App
from procrastinate.exceptions import ConnectorException
from sqlalchemy.exc import DBAPIError

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.jobs.settings import JobSettings
from blockyard.tenancy.process import Process

log = get_logger(__name__)

SWEEP_EVERY_SECONDS: Final = 5
KEEP_FAILED_HOURS: Final = 24 * 30


async def sweep_forever(app: App, process: Process, chores: Sequence[Callable[[Process], Awaitable[object]]]) -> None:
    """Runs until cancelled. `chores` is what rooms want done with every sweep; several workers may do it at once."""
    while True:
        try:
            await sweep(app, process.part(JobSettings).stalled_after_seconds)
            for chore in chores:
                await chore(process)
        except (ConnectorException, DBAPIError) as error:
            log.warning("sweep_failed", error=describe_error(error))
        await asyncio.sleep(SWEEP_EVERY_SECONDS)


async def sweep(app: App, stalled_after_seconds: float) -> None:
    """One pass: jobs whose worker gave no sign of life for that long go back to the queue."""
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=stalled_after_seconds):
        log.warning("job_freed", job_id=job.id, task=job.task_name, attempts=job.attempts)
        await manager.retry_job(job, retry_at=clock.now())
    await manager.prune_stalled_workers(stalled_after_seconds)
    await manager.delete_old_jobs(nb_hours=KEEP_FAILED_HOURS, include_failed=True)
