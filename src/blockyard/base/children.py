"""Functions that run in child processes, which stay for the next one."""

from collections.abc import Callable
from typing import TypeVar

from anyio import BrokenWorkerProcess, CapacityLimiter, to_process

Made = TypeVar("Made")


class ChildDied(Exception):
    """A child process ended before its function did, for want of memory say. It may have died before, while it waited."""


async def run_in_child(make: Callable[[], Made]) -> Made:
    """What `make` gives; cancelled, its process is killed. As many run at a time as are called.

    Raises what `make` raises, and ChildDied. The next call finds another child.
    """
    try:
        return await to_process.run_sync(make, cancellable=True, limiter=CapacityLimiter(1))
    except BrokenWorkerProcess as error:
        raise ChildDied("a child process ended before it was done") from error
