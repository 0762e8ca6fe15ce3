"""Frees the jobs of workers that died, and forgets old ones. Every worker sweeps; doing it twice does no harm."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from procrastinate.exceptions import ConnectorException

from blockyard.base.logs import get_logger
from blockyard.jobs.queue import FairJobManager
from blockyard.jobs.retries import is_away, reason_of
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
    """Runs until cancelled. `chores` is what rooms want done with every sweep; several workers may do it at once.

    After an outage of the database everybody's last sign of life is old: nobody is taken for dead until all had the time
    to give another.
    """
    stalled_after = process.part(JobSettings).stalled_after_seconds
    not_before = 0.0
    while True:
        try:
            if time.monotonic() >= not_before:
                await sweep(manager, stalled_after)
        except ConnectorException as error:
            not_before = time.monotonic() + stalled_after
            log.warning("sweep_failed", error=reason_of(error))
        for chore in chores:  # one that fails keeps none of the others from being done
            try:
                await chore(process)
            except Exception as error:
                trace = None if is_away(error) else error
                log.warning("chore_failed", chore=chore_name(chore), error=reason_of(error), exc_info=trace)
        await asyncio.sleep(SWEEP_EVERY_SECONDS)


def chore_name(chore: Callable[[Process], Awaitable[object]]) -> str:
    return getattr(chore, "__qualname__", repr(chore))


async def sweep(manager: FairJobManager, stalled_after_seconds: float) -> None:
    """One pass: jobs whose worker gave no sign of life for that long go back to the queue, and have died once more."""
    await manager.free_jobs(stalled_after_seconds)
    await manager.prune_stalled_workers(stalled_after_seconds)
    await manager.delete_old_jobs(nb_hours=KEEP_FAILED_HOURS, include_failed=True)
    await manager.connector.execute_query_async(FORGET_TURNS)
