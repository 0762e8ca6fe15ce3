"""The load: a process of its own that keeps a few connections busy, one request at a time on each (closed loop).

It reads one JSON order a line and answers each with one line. A wrong answer of the server ends it with the reason.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import cycle
from typing import Any

import uvloop

END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Order:
    """`requests` are sent in turns, whole HTTP/1.1 messages, for `seconds` over so many connections."""

    port: int
    requests: tuple[str, ...]
    seconds: float
    connections: int


@dataclass(frozen=True, slots=True)
class Result:
    """What one order came to: requests answered, in how long, and how long each took."""

    seconds: float
    latencies_us: list[int]

    @property
    def count(self) -> int:
        return len(self.latencies_us)

    @property
    def per_second(self) -> float:
        return self.count / self.seconds


class WrongAnswer(Exception):
    """The server answered something else than 200 or 202 with a Content-Length."""


class Caller(asyncio.Protocol):
    """One connection: sends the next request as soon as the last is answered, until the deadline."""

    def __init__(self, requests: Iterator[bytes], deadline: float, latencies_us: list[int]) -> None:
        self.requests = requests
        self.deadline = deadline
        self.latencies_us = latencies_us
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.buffer = bytearray()
        self.awaited = 0

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.send()

    def send(self) -> None:
        self.sent_at = time.perf_counter()
        self.transport.write(next(self.requests))

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        if not self.awaited:
            self.read_head()
        if self.awaited and len(self.buffer) >= self.awaited:
            now = time.perf_counter()
            self.latencies_us.append(round((now - self.sent_at) * 1e6))
            self.buffer.clear()
            self.awaited = 0
            if now < self.deadline:
                self.send()
            else:
                self.transport.close()

    def read_head(self) -> None:
        """Learn how long the whole answer is."""
        end = self.buffer.find(END_OF_HEAD)
        if end < 0:
            return
        head = bytes(self.buffer[:end]).lower()
        _, found, length = head.partition(b"content-length:")
        if not head.startswith((b"http/1.1 200", b"http/1.1 202")) or not found:
            self.fail(WrongAnswer(self.buffer.decode(errors="replace")[:1000]))
            return
        self.awaited = end + len(END_OF_HEAD) + int(length.partition(b"\r\n")[0])

    def connection_lost(self, error: Exception | None) -> None:
        if self.buffer or time.perf_counter() < self.deadline:
            self.fail(error or WrongAnswer("the server closed the connection"))
        if not self.done.done():
            self.done.set_result(None)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)
        self.transport.abort()


async def run(order: Order) -> Result:
    """Raises WrongAnswer, OSError."""
    requests = cycle([request.encode() for request in order.requests])
    latencies_us: list[int] = []
    started = time.perf_counter()
    deadline = started + order.seconds
    loop = asyncio.get_running_loop()
    opened = [
        loop.create_connection(lambda: Caller(requests, deadline, latencies_us), "127.0.0.1", order.port)
        for _ in range(order.connections)
    ]
    callers = [caller for _, caller in await asyncio.gather(*opened)]
    await asyncio.gather(*(caller.done for caller in callers))
    return Result(time.perf_counter() - started, latencies_us)


class Load:
    """The other end: gives orders to the load process."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(self, order: Order) -> Result:
        """Raises WrongAnswer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline() or '{"error": "the load process ended"}')
        if "error" in answer:
            raise WrongAnswer(answer["error"])
        return Result(**answer)


@contextmanager
def load_process() -> Iterator[Load]:
    command = [sys.executable, "-m", "bench.load"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Load(process)
        assert process.stdin is not None
        process.stdin.close()


def main() -> None:
    for line in sys.stdin:
        try:
            answer: dict[str, Any] = asdict(uvloop.run(run(Order(**json.loads(line)))))
        except (WrongAnswer, OSError) as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
