"""The connections of one process: how long each may take for what, and how many there may be.

A look once a second finds who takes too long, so that a request sets no timer of its own.
"""

import asyncio
import os
import resource
from dataclasses import dataclass, field
from typing import Final, Protocol

from blockyard.base.logs import get_logger
from blockyard.base.seldom import Seldom
from blockyard.web.settings import WebSettings

log = get_logger("blockyard.connections")
SELDOM: Final = Seldom(log)

LOOK_EVERY_SECONDS: Final = 1.0
FILES_KEPT: Final = 64
"""Of the files that a process may open, these are for the database, logs, pages and child processes."""
FEWEST: Final = 8
FULL: Final = "the longest idle one is closed for each new one: see who holds them, or raise BLOCKYARD_CONNECTIONS"
NO_FILE: Final = "no file or connection can be opened: raise LimitNOFILE (ulimit -n), or lower BLOCKYARD_CONNECTIONS"
LATE: Final = "body_is_late"
"""In the state of a request of whose body no more is waited for."""
STREAMED: Final = "body_is_streamed"
"""In the state of a request whose body is kept as it comes: it may take as long as enough of it does."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a caller may take, in seconds, and how many connections one process has."""

    head_seconds: float
    """From the connection, or the first byte of the next request, to the end of the request's headers."""
    body_seconds: float
    """From there to the end of its body, unless it is streamed."""
    gap_seconds: float
    """Within a body without a byte, and within an answer of which the caller takes nothing."""
    idle_seconds: float
    """Between two requests."""
    connections: int


def limits_of(settings: WebSettings) -> Limits:
    return Limits(
        head_seconds=settings.head_seconds,
        body_seconds=settings.body_seconds,
        gap_seconds=settings.gap_seconds,
        idle_seconds=settings.idle_seconds,
        connections=settings.connections,
    )


class Connection(Protocol):
    """What `Connections` needs of one."""

    def look(self, now: float) -> None: ...

    def waiting_since(self, now: float) -> float | None: ...

    def shed(self) -> None: ...

    def refuse(self) -> None: ...


@dataclass(slots=True)
class Connections:
    """All of one process."""

    limits: Limits
    all: set[Connection] = field(default_factory=set)
    most: int = 0
    looking: asyncio.TimerHandle | None = None

    def add(self, connection: Connection, loop: asyncio.AbstractEventLoop) -> None:
        """Over the limit the one that waits longest goes. If none waits but this one, its request is answered 503."""
        if self.looking is None:
            self.most = possible(self.limits.connections)
            self.looking = loop.call_later(LOOK_EVERY_SECONDS, self.look, loop)
        self.all.add(connection)
        if len(self.all) <= self.most:
            return
        SELDOM.warn("connections_full", connections=self.most, hint=FULL)
        longest = self.longest_waiting(connection, loop.time())
        if longest is None:
            connection.refuse()
        else:
            longest.shed()

    def longest_waiting(self, but: Connection, now: float) -> Connection | None:
        waiting = [(since, id(one), one) for one in self.all - {but} if (since := one.waiting_since(now)) is not None]
        return min(waiting)[2] if waiting else None

    def remove(self, connection: Connection) -> None:
        self.all.discard(connection)

    def look(self, loop: asyncio.AbstractEventLoop) -> None:
        self.looking = loop.call_later(LOOK_EVERY_SECONDS, self.look, loop)
        now = loop.time()
        for connection in tuple(self.all):
            connection.look(now)
        if not a_file_is_left():
            SELDOM.warn("files_exhausted", connections=len(self.all), hint=NO_FILE)


def possible(wished: int) -> int:
    """How many connections the limit of open files (ulimit -n) leaves room for, and no more than `wished`."""
    soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return wished
    found = min(wished, max(FEWEST, soft - FILES_KEPT))
    if found < wished:
        log.warning("connections_limited", connections=found, files=soft, hint="raise LimitNOFILE (ulimit -n)")
    return found


def a_file_is_left() -> bool:
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return False
    return True
