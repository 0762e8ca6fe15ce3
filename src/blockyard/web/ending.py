"""How an API process ends: streams end at once, requests get their time, and then it is over, whatever anybody does."""

import asyncio
import os
import signal
import threading
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
    """Of one process. `begin` is for signal handlers."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._begun = asyncio.Event()

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


def end_in_time(ending: Ending) -> None:
    """From now on SIGTERM and SIGINT begin `ending`, do what they did before, and end the process if that takes too long."""
    for sign in (signal.SIGTERM, signal.SIGINT):
        before: Any = signal.getsignal(sign)

        def handle(number: int, frame: FrameType | None, before: Any = before) -> None:
            ending.begin()
            deadline = threading.Timer(GRACE_SECONDS + LAST_SECONDS, give_up)
            deadline.daemon = True
            deadline.start()
            before(number, frame)

        if callable(before):
            signal.signal(sign, handle)


def give_up() -> None:
    log.error("ending_forced", seconds=GRACE_SECONDS + LAST_SECONDS)
    os._exit(1)
