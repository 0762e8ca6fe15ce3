"""The stream of an environment's status: it goes on where it was, ends once, and ends when its reader may read no more."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy.exc import TimeoutError as PoolTimeout

from blockyard.environments import events
from blockyard.web import streams
from blockyard.web.ending import Ending
from tests.api.steps import bearer
from tests.api.streams import EVENTS, Event, Stream, be_quick, events_in, reading
from tests.world import School, World

KEYS = "/api/v1/organizations/current/api-keys"
NAME = "Never built"
WAITING = EVENTS.format(NAME)
READY = EVENTS.format("Mars Base")
GO_ON = "UPDATE blockyard.environment_versions SET {}, updated_at = clock_timestamp() WHERE environment_id = %s"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    be_quick(monkeypatch)


@pytest.fixture
def chatty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look that finds nothing new is followed by a comment."""
    monkeypatch.setattr(streams, "HEARTBEAT_SECONDS", 0.0)


@pytest.fixture
async def school(client: httpx.AsyncClient, world: World) -> School:
    """With an environment that waits for ever: no worker runs."""
    wish = {"name": NAME, "description": "One tree"}
    made = await client.post("/api/v1/roblox/environment/create", json=wish, headers=world.alpha.owner.headers)
    assert made.status_code in (202, 409), made.text
    return world.alpha


@pytest.fixture
def environment_id(school: School, admin: psycopg.Connection) -> Any:
    query = "SELECT id FROM blockyard.environments WHERE organization_id = %s AND name = %s"
    row = admin.execute(query, [school.id, NAME]).fetchone()
    assert row is not None
    return row[0]


async def test_a_finished_one_is_told_once_and_ends(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    answer = await client.get(READY, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.headers.get_list("cache-control") == ["no-store"]
    assert answer.headers["x-accel-buffering"] == "no"
    assert answer.text.startswith("retry: 3000\n\n")
    assert answer.text.count("retry:") == 1
    status, done = events_in(answer.text)
    now = (await client.get("/api/v1/roblox/environment/status/Mars Base", headers=headers)).json()
    assert (status.kind, status.data, done.kind, done.data) == ("status", now, "done", now)
    assert (status.id.partition("-")[0], done.id) == ("1", f"{status.id}-done")

    again = await client.get(READY, headers=headers | {"Last-Event-ID": done.id})
    assert (again.status_code, again.content) == (204, b"")
    between = await client.get(READY, headers=headers | {"Last-Event-ID": status.id})
    assert events_in(between.text) == [done]
    for other in ("", "1", "x" * 500, f"2-{status.id[2:]}", done.id + "-done"):
        unknown = await client.get(READY, headers=headers | {"Last-Event-ID": other})
        assert events_in(unknown.text) == [status, done]


async def test_who_comes_again_hears_nothing_twice(
    app: FastAPI, school: School, admin: psycopg.Connection, environment_id: Any
) -> None:
    headers = school.teacher.headers
    async with reading(app, WAITING, headers) as stream:
        first = await stream.event()
        assert (first.kind, first.data["status"], first.data["progress"]) == ("status", "queued", 0)
    async with reading(app, WAITING, headers | {"Last-Event-ID": first.id}) as stream:
        admin.execute(GO_ON.format("status = 'building', progress = 40").encode(), [environment_id])
        second = await stream.event()
        assert (second.data["status"], second.data["progress"]) == ("building", 40)
        assert second.id != first.id
        admin.execute(GO_ON.format("status = 'failed'").encode(), [environment_id])
        third, done = await stream.event(), await stream.event()
        assert (third.data["status"], done) == ("failed", Event("done", f"{third.id}-done", third.data))
        assert await stream.chunk() is None
    admin.execute(GO_ON.format("status = 'queued', progress = 0").encode(), [environment_id])
    async with reading(app, WAITING, headers | {"Last-Event-ID": done.id}) as stream:
        assert (await stream.event()).data["status"] == "queued", "who has seen an end hears of what comes after it"


async def test_an_older_version_that_becomes_ready_is_told(
    app: FastAPI, school: School, admin: psycopg.Connection, environment_id: Any
) -> None:
    ready = "UPDATE blockyard.environments SET ready_version = {}, updated_at = clock_timestamp() WHERE id = %s"
    async with reading(app, WAITING, school.owner.headers) as stream:
        assert (await stream.event()).data["ready_version"] is None
        admin.execute(ready.format("1").encode(), [environment_id])
        assert (await stream.event()).data["ready_version"] == 1
    admin.execute(ready.format("NULL").encode(), [environment_id])


async def test_a_reader_who_goes_away_ends_the_looks(
    app: FastAPI, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`reading` waits for the end of the request."""
    monkeypatch.setattr(events, "FIRST_WAIT_SECONDS", 3600.0)
    async with reading(app, WAITING, school.owner.headers) as stream:
        assert (await stream.event()).kind == "status"


async def test_looks_become_rarer_and_heartbeats_are_few(
    app: FastAPI, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Real waits, on a clock that does not wait."""
    waits: list[float] = []

    async def note(_ending: Ending, seconds: float) -> bool:
        waits.append(seconds)
        return False

    monkeypatch.undo()
    monkeypatch.setattr(Ending, "comes_within", note)
    monkeypatch.setattr(events, "LIMIT_SECONDS", 60.0)
    async with reading(app, WAITING, school.owner.headers) as stream:
        chunks = [chunk async for chunk in rest_of(stream)]
    assert sum(waits[:-1]) < 60.0 <= sum(waits)
    assert waits[:6] == [0.5, 0.75, 1.125, 1.6875, 2.53125, 3.0]
    assert set(waits[5:]) == {3.0}
    assert chunks[0].startswith("event: status\n")
    assert set(chunks[1:]) == {": waiting\n\n"}
    assert len(chunks[1:]) == 4, "one in 15 seconds, at the next look"


async def rest_of(stream: Stream) -> AsyncIterator[str]:
    while (chunk := await stream.chunk()) is not None:
        yield chunk


async def make_key(client: httpx.AsyncClient, school: School) -> dict[str, Any]:
    answer = await client.post(KEYS, headers=school.admin.headers, json={"name": "Reader", "role": "teacher"})
    assert answer.status_code == 201, answer.text
    key: dict[str, Any] = answer.json()
    return key


@pytest.mark.parametrize("error", [PoolTimeout("busy"), psycopg.OperationalError("gone")], ids=repr)
async def test_a_database_that_is_busy_is_told_and_the_reader_goes_on_later(
    app: FastAPI, school: School, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    async def fail(*_: Any) -> Any:
        raise error

    async with reading(app, WAITING, school.owner.headers) as stream:
        seen = await stream.event()
        monkeypatch.setattr(events, "look_again", fail)
        told = await stream.last()
    assert (told.kind, told.id, told.data["status"], told.data["code"]) == ("problem", seen.id, 503, "unavailable")


@pytest.mark.usefixtures("chatty")
async def test_a_revoked_key_reads_no_more(app: FastAPI, client: httpx.AsyncClient, school: School) -> None:
    revoked, living = [await make_key(client, school) for _ in range(2)]
    async with (
        reading(app, WAITING, bearer(revoked["key"])) as ending,
        reading(app, WAITING, bearer(living["key"])) as twin,
    ):
        for stream in (ending, twin):
            assert (await stream.event()).kind == "status"
        answer = await client.delete(f"{KEYS}/{revoked['id']}", headers=school.admin.headers)
        assert answer.status_code == 204
        told = await ending.last()
        refused = await client.get(WAITING, headers=bearer(revoked["key"]))
        assert (told.kind, told.data) == ("problem", refused.json())
        assert (refused.status_code, told.data["code"]) == (401, "token_invalid")
        for _ in range(3):
            assert await twin.chunk() == ": waiting\n\n"


@pytest.mark.parametrize(
    ("change", "undo", "code"),
    [
        ("removed_at = now()", "removed_at = NULL", "not_a_member"),
        ("role = 'student'", "role = 'teacher'", "permission_missing"),
    ],
)
@pytest.mark.usefixtures("chatty")
async def test_a_member_who_may_read_no_more(
    app: FastAPI, school: School, admin: psycopg.Connection, change: str, undo: str, code: str
) -> None:
    change_teacher = "UPDATE blockyard.memberships SET {} WHERE id = %s"
    teacher = [school.teacher.membership_id]
    async with (
        reading(app, WAITING, school.teacher.headers) as ending,
        reading(app, WAITING, school.owner.headers) as twin,
    ):
        for stream in (ending, twin):
            assert (await stream.event()).kind == "status"
        admin.execute(change_teacher.format(change).encode(), teacher)
        told = await ending.last()
        assert (told.kind, told.data["status"], told.data["code"]) == ("problem", 403, code)
        assert await twin.chunk() == ": waiting\n\n"
    admin.execute(change_teacher.format(undo).encode(), teacher)


@pytest.mark.usefixtures("chatty")
async def test_a_key_is_held_to_its_own_role(
    app: FastAPI, client: httpx.AsyncClient, school: School, admin: psycopg.Connection
) -> None:
    key, twin_key = [await make_key(client, school) for _ in range(2)]
    async with (
        reading(app, WAITING, bearer(key["key"])) as ending,
        reading(app, WAITING, bearer(twin_key["key"])) as twin,
    ):
        for stream in (ending, twin):
            assert (await stream.event()).kind == "status"
        admin.execute("UPDATE blockyard.api_keys SET role = 'student' WHERE id = %s", [key["id"]])
        told = await ending.last()
        assert (told.kind, told.data["status"], told.data["code"]) == ("problem", 403, "permission_missing")
        assert await twin.chunk() == ": waiting\n\n"
