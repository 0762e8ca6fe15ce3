"""What is written in one turn of the loop goes out at once, and much does not wait for the turn's end."""

import asyncio
from typing import Any

from blockyard.web.one_write import MUCH_BYTES, GatheringTransport


class Recorder(asyncio.Transport):
    """Keeps what is done to it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[Any] = []

    def write(self, data: Any) -> None:
        self.done.append(bytes(data))

    def close(self) -> None:
        self.done.append("closed")


async def test_head_and_body_are_one_write() -> None:
    recorder = Recorder()
    transport = GatheringTransport(recorder, asyncio.get_running_loop())
    transport.write(b"head ")
    transport.write(b"body")
    assert recorder.done == []
    await asyncio.sleep(0)
    assert recorder.done == [b"head body"]
    transport.write(b"the next")
    await asyncio.sleep(0)
    assert recorder.done == [b"head body", b"the next"]


async def test_much_is_written_at_once_so_that_a_slow_caller_is_felt() -> None:
    recorder = Recorder()
    transport = GatheringTransport(recorder, asyncio.get_running_loop())
    half = b"x" * (MUCH_BYTES // 2)
    transport.write(half)
    transport.write(half)
    assert recorder.done == [half + half]
    await asyncio.sleep(0)
    assert recorder.done == [half + half]


async def test_who_closes_loses_nothing() -> None:
    recorder = Recorder()
    transport = GatheringTransport(recorder, asyncio.get_running_loop())
    transport.write(b"the last words")
    transport.close()
    assert recorder.done == [b"the last words", "closed"]
