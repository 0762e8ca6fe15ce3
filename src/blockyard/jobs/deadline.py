"""The end of a process that was told to end, at a time that nothing puts off."""

import os
import threading
import time
from functools import cache

from blockyard.base.logs import get_logger

log = get_logger(__name__)


@cache
def end_at_the_latest(seconds: float) -> None:
    """Counts from the first call. A thread looks, so that it comes whatever the event loop or another thread waits for.

    Jobs that still run then are given back by another worker's sweep, as those of a worker that was killed.
    """

    def end() -> None:
        time.sleep(seconds)
        log.error("worker_ended_by_force", after_seconds=seconds, why="it was told to stop, and something still ran")
        os._exit(1)

    threading.Thread(target=end, name="deadline", daemon=True).start()
