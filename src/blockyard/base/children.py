"""Functions that run in child processes, which stay for the next one.

They are forked off a server (multiprocessing's) that has loaded what they compute with: that takes seconds, and is done once
in the life of this process, whatever becomes of its children.
"""

import asyncio
import atexit
import pickle
import socket
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from typing import Any, Final, TypeVar, cast

Made = TypeVar("Made")
Outcome = tuple[Any, Exception | None]
"""What a function gave, or what it raised."""

CONTEXT: Final = get_context("forkserver")
LENGTH: Final = struct.Struct("!Q")
"""Comes before each message of either side, a pickle: how many bytes it has."""
PART_BYTES: Final = 1 << 20
"""The most that is received at once."""


class ChildDied(Exception):
    """A child process ended before its function did, for want of memory say. It may have died before, while it waited."""


class Child:
    """A process that runs one function after the other. It ends when its socket closes, as that does when this process
    ends, however it does."""

    def __init__(self) -> None:
        """It waits for the server, which may have to load first. Raises ChildDied."""
        self.socket, its = socket.socketpair()
        self.socket.setblocking(False)
        self.process = CONTEXT.Process(target=run_what_is_told, args=(its,), daemon=True)
        try:
            with its:
                self.process.start()
        except (OSError, EOFError) as error:
            self.socket.close()
            raise ChildDied("no child process could be started") from error

    async def run(self, make: bytes) -> Outcome:
        """`make` is a pickle. Raises ChildDied."""
        try:
            await asyncio.get_running_loop().sock_sendall(self.socket, LENGTH.pack(len(make)) + make)
            (size,) = LENGTH.unpack(await self.receive(LENGTH.size))
            outcome = await self.receive(size)
        except (OSError, EOFError) as error:
            raise ChildDied("a child process ended before it was done") from error
        return cast(Outcome, pickle.loads(outcome))  # noqa: S301 - our own child made it

    async def receive(self, size: int) -> bytes:
        loop, received = asyncio.get_running_loop(), bytearray()
        while len(received) < size:
            part = await loop.sock_recv(self.socket, min(size - len(received), PART_BYTES))
            if not part:
                raise EOFError
            received += part
        return bytes(received)

    def kill(self) -> None:
        self.process.kill()
        self.socket.close()


idle: Final[list[Child]] = []
"""Children of this process that have nothing to do."""


def load_first(modules: Sequence[str]) -> None:
    """What the server imports before the first child is forked off it. Without effect on a server that runs."""
    CONTEXT.set_forkserver_preload([*modules])


async def run_in_child(make: Callable[[], Made]) -> Made:
    """What `make` gives; cancelled, its process is killed. As many run at a time as are called.

    Raises what `make` raises, and ChildDied. The next call finds another child.
    """
    told = pickle.dumps(make)
    child = await idle_child()
    try:
        made, failed = await child.run(told)
    except BaseException:
        child.kill()
        raise
    idle.append(child)
    if failed is not None:
        raise failed
    return cast(Made, made)


@atexit.register
def end_idle_children() -> None:
    while idle:
        idle.pop().kill()


async def idle_child() -> Child:
    while True:
        while idle:
            child = idle.pop()
            if child.process.is_alive():
                return child
            child.kill()
        # A start goes on when nobody waits for it any more: the child is the next one's.
        await asyncio.to_thread(lambda: idle.append(Child()))


def run_what_is_told(its: socket.socket) -> None:
    """In the child, until the other side closes."""
    with its, its.makefile("rb") as told, suppress(ConnectionError):
        while length := told.read(LENGTH.size):
            outcome = outcome_of(told.read(*LENGTH.unpack(length)))
            its.sendall(LENGTH.pack(len(outcome)) + outcome)


def outcome_of(make: bytes) -> bytes:
    try:
        return pickle.dumps((pickle.loads(make)(), None))  # noqa: S301 - our own parent made it
    except Exception as error:
        return pickle.dumps((None, error))
