"""A stream of events as its reader meets it: piece by piece; httpx's transport for tests would wait for the end."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from fastapi import FastAPI

from blockyard.environments import events
from tests.waiting import ANSWER_SECONDS

EVENTS = "/api/v1/roblox/environment/status/{}/events"


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    id: str
    data: Any


def events_in(text: str) -> list[Event]:
    """What is told in `text`, without `retry:` and comments."""
    return [parse(chunk) for chunk in text.split("\n\n") if chunk.startswith("event: ")]


def parse(chunk: str) -> Event:
    lines = dict(line.split(": ", 1) for line in chunk.strip().splitlines())
    assert list(lines) == ["event", "id", "data"], chunk
    return Event(lines["event"], lines["id"], json.loads(lines["data"]))


def be_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look follows a look at once, and five hundred are enough."""
    for name in ("FIRST_WAIT_SECONDS", "LONGEST_WAIT_SECONDS"):
        monkeypatch.setattr(events, name, 0.001)
    monkeypatch.setattr(events, "LIMIT_SECONDS", 0.5)


class Stream:
    def __init__(self, app: FastAPI, url: str, headers: dict[str, str]) -> None:
        address = urlsplit(url)
        self.app = app
        self.scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": unquote(address.path),
            "raw_path": address.path.encode(),
            "root_path": "",
            "query_string": address.query.encode(),
            "server": ("blockyard.test", 80),
            "client": ("127.0.0.1", 50000),
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        }
        self.chunks: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.gone = asyncio.Event()

    async def run(self) -> None:
        try:
            await self.app(self.scope, self.receive, self.send)
        finally:
            await self.chunks.put(None)

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            assert message["status"] == 200
        elif message["body"]:
            await self.chunks.put(message["body"])

    async def chunk(self) -> str | None:
        """The next one; None at the end."""
        async with asyncio.timeout(ANSWER_SECONDS):
            chunk = await self.chunks.get()
        return None if chunk is None else chunk.decode()

    async def event(self) -> Event:
        """The next chunk, which is one."""
        chunk = await self.chunk()
        assert chunk is not None
        return parse(chunk)

    async def last(self) -> Event:
        """The event before the end."""
        last = None
        while (chunk := await self.chunk()) is not None:
            last = chunk
        assert last is not None
        return parse(last)


@asynccontextmanager
async def reading(app: FastAPI, url: str, headers: dict[str, str]) -> AsyncIterator[Stream]:
    """A stream that has begun."""
    stream = Stream(app, url, headers)
    task = asyncio.create_task(stream.run())
    try:
        assert await stream.chunk() == "retry: 3000\n\n"
        yield stream
    finally:
        stream.gone.set()
        async with asyncio.timeout(ANSWER_SECONDS):
            await task
