"""What runs in a worker beside its jobs, until the worker ends: it never stays dead in silence."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from blockyard.base.logs import get_logger
from blockyard.jobs.retries import is_away, reason_of

log = get_logger(__name__)

FIRST_PAUSE_SECONDS: Final = 0.25
LONGEST_PAUSE_SECONDS: Final = 4.0
HEALTHY_AFTER_SECONDS: Final = 30.0


async def keep_running(name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Until cancelled. When `work` fails or returns it is begun again, after pauses that grow and are told."""
    pause = FIRST_PAUSE_SECONDS
    loop = asyncio.get_running_loop()
    while True:
        begun = loop.time()
        trace = None
        try:
            await work()
            error = "it returned"
        except Exception as failure:
            error = reason_of(failure)
            trace = None if is_away(failure) else failure
        if loop.time() - begun > HEALTHY_AFTER_SECONDS:
            pause = FIRST_PAUSE_SECONDS
        log.warning("side_task_restarts", side_task=name, error=error, in_seconds=pause, exc_info=trace)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
