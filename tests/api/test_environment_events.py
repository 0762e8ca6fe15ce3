"""The stream of an environment's status ends when its reader may read no more."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from tests.api.steps import bearer
from tests.waiting import ANSWER_SECONDS
from tests.world import School, World

KEYS = "/api/v1/organizations/current/api-keys"
NAME = "Never built"


class Stream:
    """A request whose answer is read as it comes; httpx's transport for tests would wait for the end."""

    def __init__(self, app: FastAPI, headers: dict[str, str]) -> None:
        path = f"/api/v1/roblox/environment/status/{NAME}/events"
        self.app = app
        self.scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "server": ("blockyard.test", 80),
            "client": ("127.0.0.1", 50000),
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        }
        self.chunks: asyncio.Queue[bytes | None] = asyncio.Queue()

    async def run(self) -> None:
        await self.app(self.scope, self.receive, self.send)

    async def receive(self) -> dict[str, Any]:
        await asyncio.Event().wait()  # the reader never hangs up
        raise AssertionError

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            assert message["status"] == 200
        elif message["body"]:
            await self.chunks.put(message["body"])
        if message.get("more_body") is False:
            await self.chunks.put(None)

    async def chunk(self) -> str | None:
        """The next one; None at the end."""
        async with asyncio.timeout(ANSWER_SECONDS):
            chunk = await self.chunks.get()
        return None if chunk is None else chunk.decode()

    async def last(self) -> str | None:
        """The chunk before the end."""
        last = None
        async with asyncio.timeout(ANSWER_SECONDS):
            while (chunk := await self.chunk()) is not None:
                last = chunk
        return last


@asynccontextmanager
async def reading(app: FastAPI, headers: dict[str, str]) -> AsyncIterator[Stream]:
    """A stream that has told the status once."""
    stream = Stream(app, headers)
    task = asyncio.create_task(stream.run())
    try:
        first = await stream.chunk()
        assert first is not None
        assert first.startswith("event: status\n")
        yield stream
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def school(client: httpx.AsyncClient, world: World) -> School:
    """With an environment that waits for ever: no worker runs."""
    wish = {"name": NAME, "description": "One tree"}
    made = await client.post("/api/v1/roblox/environment/create", json=wish, headers=world.alpha.owner.headers)
    assert made.status_code in (202, 409), made.text
    return world.alpha


async def make_key(client: httpx.AsyncClient, school: School) -> dict[str, Any]:
    answer = await client.post(KEYS, headers=school.admin.headers, json={"name": "Reader", "role": "teacher"})
    assert answer.status_code == 201, answer.text
    key: dict[str, Any] = answer.json()
    return key


async def test_a_revoked_key_reads_no_more(app: FastAPI, client: httpx.AsyncClient, school: School) -> None:
    revoked, living = [await make_key(client, school) for _ in range(2)]
    async with reading(app, bearer(revoked["key"])) as ending, reading(app, bearer(living["key"])) as twin:
        answer = await client.delete(f"{KEYS}/{revoked['id']}", headers=school.admin.headers)
        assert answer.status_code == 204
        assert await ending.last() == "event: problem\ndata: token_invalid\n\n"
        for _ in range(3):
            assert await twin.chunk() == ": waiting\n\n"


@pytest.mark.parametrize(
    ("change", "undo", "code"),
    [
        ("removed_at = now()", "removed_at = NULL", "not_a_member"),
        ("role = 'student'", "role = 'teacher'", "permission_missing"),
    ],
)
async def test_a_member_who_may_read_no_more(
    app: FastAPI, school: School, admin: psycopg.Connection, change: str, undo: str, code: str
) -> None:
    change_teacher = "UPDATE blockyard.memberships SET {} WHERE id = %s"
    teacher = [school.teacher.membership_id]
    async with reading(app, school.teacher.headers) as ending, reading(app, school.owner.headers) as twin:
        admin.execute(change_teacher.format(change).encode(), teacher)
        assert await ending.last() == f"event: problem\ndata: {code}\n\n"
        assert await twin.chunk() == ": waiting\n\n"
    admin.execute(change_teacher.format(undo).encode(), teacher)


async def test_a_key_is_held_to_its_own_role(
    app: FastAPI, client: httpx.AsyncClient, school: School, admin: psycopg.Connection
) -> None:
    key, twin_key = [await make_key(client, school) for _ in range(2)]
    async with reading(app, bearer(key["key"])) as ending, reading(app, bearer(twin_key["key"])) as twin:
        admin.execute("UPDATE blockyard.api_keys SET role = 'student' WHERE id = %s", [key["id"]])
        assert await ending.last() == "event: problem\ndata: permission_missing\n\n"
        assert await twin.chunk() == ": waiting\n\n"
