"""Functions that run in child processes, which stay for the next one."""

from collections.abc import Callable
from typing import TypeVar

from anyio import BrokenWorkerProcess, CapacityLimiter, to_process

from blockyard.base.logs import get_logger

log = get_logger(__name__)

Made = TypeVar("Made")


async def run_in_child(make: Callable[[], Made]) -> Made:
    """What `make` gives; cancelled, its process is killed. As many run at a time as are called.

    A child can have died since its last function, for want of memory say: another one takes its place, once. Raises what
    `make` raises, and BrokenWorkerProcess where the second ended, too.
    """
    try:
        return await to_process.run_sync(make, cancellable=True, limiter=CapacityLimiter(1))
    except BrokenWorkerProcess:
        log.warning("child_replaced")
    return await to_process.run_sync(make, cancellable=True, limiter=CapacityLimiter(1))
