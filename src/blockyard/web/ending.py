"""How an API process ends: it says that it leaves, so that proxies send it no more; then streams end at once, requests get
their time, and it is over, whatever anybody does."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, cast

from fastapi import FastAPI, Request

from blockyard.base.logs import get_logger

log = get_logger("blockyard.ending")

GRACE_SECONDS: Final = 10
"""For the requests that are in progress when a process is asked to end. Then they are cancelled."""
LAST_SECONDS: Final = 4
"""For all that comes after: a database that does not answer, say, when connections to it are closed."""


class Ending:
    """Of one process. `leave` and `begin` are for signal handlers."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._begun = asyncio.Event()
        self.is_leaving = False
        """It still serves, but is to get no new callers: /health/ready is 503, and no connection outlives its answer."""

    def leave(self, seconds: float, then: Callable[[], None]) -> None:
        """`then` comes after so many seconds, in the event loop."""
        self.is_leaving = True
        self._loop.call_soon_threadsafe(self._loop.call_later, seconds, then)

    def begin(self) -> None:
        self._loop.call_soon_threadsafe(self._begun.set)

    async def comes_within(self, seconds: float) -> bool:
        """Waits for so long, or until the process ends: whether it does."""
        try:
            async with asyncio.timeout(seconds):
                return await self._begun.wait()
        except TimeoutError:
            return False


def attach_ending(app: FastAPI) -> Ending:
    ending = Ending()
    app.state.ending = ending
    return ending


def ending_of(request: Request) -> Ending:
    return cast(Ending, request.app.state.ending)


def end_in_time(ending: Ending, leave_seconds: float) -> None:
    """From now on SIGTERM and SIGINT begin `ending`, do what they did before, and end the process if that takes too long.

    SIGTERM, which units and orchestrators send, comes true `leave_seconds` later: until then the process leaves. Another one
    changes nothing. SIGINT, which people send, waits for nothing.
    """
    for sign in (signal.SIGTERM, signal.SIGINT):
        before: Any = signal.getsignal(sign)

        def handle(number: int, frame: FrameType | None, before: Any = before) -> None:
            def end() -> None:
                ending.begin()
                before(number, frame)

            leaves = leave_seconds if number == signal.SIGTERM else 0
            if leaves and ending.is_leaving:
                return
            give_up_after(leaves + GRACE_SECONDS + LAST_SECONDS)
            if leaves:
                log.info("leaving", seconds=leaves)
                ending.leave(leaves, end)
            else:
                end()

        if callable(before):
            signal.signal(sign, handle)


def give_up_after(seconds: float) -> None:
    deadline = threading.Timer(seconds, give_up)
    deadline.daemon = True
    deadline.start()


def give_up() -> None:
    log.error("ending_forced", seconds=GRACE_SECONDS + LAST_SECONDS)
    os._exit(1)
