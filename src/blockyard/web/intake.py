"""An intake: how many batches of events, of others' making, one process stores at the same time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from anyio import Semaphore, fail_after

from blockyard.base.errors import Unavailable
from blockyard.base.logs import get_logger

log = get_logger(__name__)

AT_ONCE: Final = 2
"""Enough to keep the processor busy while PostgreSQL writes. More make no event sooner: they share the processor, so
that all of a burst end late, and they take the gate's connections from who signs in meanwhile."""
WAIT_SECONDS: Final = 10
"""As long as for a connection (tenancy/database.py). Who sends events sends again what was not taken in."""


class Intake:
    """The others of a burst wait in line, first come, first served."""

    def __init__(self) -> None:
        self.line: Final = Semaphore(AT_ONCE, fast_acquire=True)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Raises Unavailable to who has waited too long."""
        try:
            with fail_after(WAIT_SECONDS):
                await self.line.acquire()
        except TimeoutError:
            log.warning("intake_full", waited_seconds=WAIT_SECONDS)
            words = "Too many events wait to be stored. Nothing was stored; send it again."
            raise Unavailable(words, headers={"Retry-After": "1"}) from None
        try:
            yield
        finally:
            self.line.release()
