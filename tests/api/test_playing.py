"""What a student's client may tell of an attempt, and what is made of it."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.types.json import Jsonb

from blockyard.assignments import attempts, events, own
from blockyard.assignments.limits import PlayLimit
from blockyard.base import clock
from tests.api.assigning import (
    STUDENT,
    Classroom,
    answered,
    complete,
    event,
    new_classroom,
    play,
    put_questions,
    start,
    tell,
)
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import World

Step = Callable[[httpx.AsyncClient, Any, str, str], Awaitable[httpx.Response]]


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)


@pytest.fixture
async def room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    return await new_classroom(client, admin, world.alpha, "Ada")


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


async def start_anew(client: httpx.AsyncClient, pupil: Any, assignment_id: str, _attempt_id: str) -> httpx.Response:
    return await start(client, pupil, assignment_id)


async def answer(client: httpx.AsyncClient, pupil: Any, assignment_id: str, attempt_id: str) -> httpx.Response:
    return await tell(client, pupil, assignment_id, attempt_id, answered("gas", right=True))


ENDS = "UPDATE blockyard.enrollments SET status = 'dropped', dropped_at = now() WHERE student_id = %s"
ARCHIVES = (
    "UPDATE blockyard.classes SET archived_at = now() WHERE id IN"
    " (SELECT class_id FROM blockyard.enrollments WHERE student_id = %s)"
)


@pytest.mark.parametrize("ends", [ENDS, ARCHIVES])
@pytest.mark.parametrize("step", [start_anew, answer, complete])
async def test_who_is_taken_out_while_she_plays(
    client: httpx.AsyncClient,
    admin: psycopg.Connection,
    room: Classroom,
    monkeypatch: pytest.MonkeyPatch,
    step: Step,
    ends: str,
) -> None:
    """Between our last look and what is written then."""
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()["id"]
    if step is start_anew:
        await complete(client, ada, made["id"], attempt)
    last_look = "lock_open_assignment" if step is start_anew else "lock_attempt"
    look = getattr(attempts, last_look)

    async def look_and_lose(*given: Any) -> Any:
        found = await look(*given)
        admin.execute(ends.encode(), [ada.id])
        return found

    with monkeypatch.context() as meanwhile:
        for module in (attempts, events):
            meanwhile.setattr(module, last_look, look_and_lose)
        assert problem(await step(client, ada, made["id"], attempt)) == (404, "not_found")
    admin.execute("UPDATE blockyard.enrollments SET status = 'active' WHERE student_id = %s", [ada.id])
    admin.execute("UPDATE blockyard.classes SET archived_at = NULL WHERE id = %s", [room.id])
    assert (await step(client, ada, made["id"], attempt)).status_code == 200


async def test_who_is_put_back_while_we_look_plays_on(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She attended no class when we looked whether it is open, and does again when we read it: it is not closed."""
    ada, made = room.pupils[0], await room.assign()
    admin.execute(ENDS.encode(), [ada.id])
    read = own.get_own_assignment

    async def put_back_and_read(*given: Any) -> Any:
        admin.execute("UPDATE blockyard.enrollments SET status = 'active' WHERE student_id = %s", [ada.id])
        return await read(*given)

    monkeypatch.setattr("blockyard.assignments.attempts.get_own_assignment", put_back_and_read)
    assert (await start(client, ada, made["id"])).status_code == 200


async def test_events_name_what_is_in_the_world(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom
) -> None:
    names = Jsonb({"activities": ["quiz", "trail"], "things": ["flag"]})
    admin.execute("UPDATE blockyard.environment_versions SET play_names = %s", [names])
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()["id"]
    sent = await tell(
        *(client, ada, made["id"], attempt),
        event("checkpoint.reached", thing="flag"),
        event("activity.completed", activity="trail"),
        answered("gas", right=True),
        event("checkpoint.reached", thing="call me: 555-0100"),
        event("item.found", thing="quiz"),
        event("help.opened", activity="flag"),
        event("activity.completed", activity="I hate Ben"),
    )
    assert [(one["outcome"], one["code"]) for one in sent.json()["events"]] == [
        *[("accepted", None)] * 3,
        *[("refused", "unknown_thing")] * 2,
        *[("refused", "unknown_activity")] * 2,
    ]


async def test_a_version_that_is_built_keeps_its_names(
    client: httpx.AsyncClient, room: Classroom, run_jobs: RunJobs
) -> None:
    """The components that take part, and what one finds."""
    body = {"name": "Course", "description": "Three checkpoints, and five coins to collect"}
    made = await client.post("/api/v1/roblox/environment/create", headers=room.headers, json=body)
    assert made.status_code == 202, made.text
    await run_jobs()
    ada, course = room.pupils[0], await room.assign(environment="Course")
    play = (await client.get(f"{STUDENT}/{course['id']}/play", headers=ada.headers)).json()
    actions = [action for machine in play["machines"] for rule in machine["rules"] for action in rule["actions"]]
    checkpoints = {one["thing"] for one in actions if one["do"] == "checkpoint"}
    items = {one["name"] for one in actions if one["do"] == "give"}
    assert (len(checkpoints), len(items) >= 5) == (3, True)
    attempt = (await start(client, ada, course["id"])).json()["id"]
    told = [event("checkpoint.reached", thing=one) for one in checkpoints]
    told += [event("item.found", thing=one) for one in items]
    told += [event("activity.completed", activity=machine["id"]) for machine in play["machines"]]
    sent = await tell(client, ada, course["id"], attempt, *told, event("item.found", thing="a gun"))
    outcomes = [one["outcome"] for one in sent.json()["events"]]
    assert outcomes == [*["accepted"] * len(told), "refused"]


async def test_a_client_sends_so_much_a_minute(
    app: FastAPI, client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, clock.now())
    ada, made = room.pupils[0], await room.assign()
    limit = app.state.process.part(PlayLimit)
    monkeypatch.setattr(limit.events, "per_minute", 3)
    monkeypatch.setattr(limit.attempts, "per_minute", 2)
    attempt = (await start(client, ada, made["id"])).json()["id"]
    both = event("help.opened"), event("help.opened")
    assert (await tell(client, ada, made["id"], attempt, *both)).status_code == 200
    assert problem(await tell(client, ada, made["id"], attempt, *both)) == (429, "too_many_requests")
    assert (await start(client, ada, made["id"])).status_code == 200
    refused = await start(client, ada, made["id"])
    assert problem(refused) == (429, "too_many_requests")
    assert refused.json()["detail"].startswith("This student sent more than 2 attempts in a minute.")
    at(monkeypatch, clock.now() + timedelta(minutes=1))
    assert (await tell(client, ada, made["id"], attempt, *both)).status_code == 200


@pytest.mark.parametrize("minutes", [-10, 0, 10])
async def test_a_clock_that_is_wrong_counts_the_time_all_the_same(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch, minutes: int
) -> None:
    """She plays for a quarter of an hour, and answers every 30 seconds by a clock of her own."""
    ada, made, begun = room.pupils[0], await room.assign(), clock.now()
    attempt = (await start(client, ada, made["id"])).json()["id"]
    for seconds in range(0, 930, 30):
        at(monkeypatch, begun + timedelta(seconds=seconds))
        told = event("help.opened", clock.now() + timedelta(minutes=minutes))
        sent = await tell(client, ada, made["id"], attempt, told)
    assert sent.json()["attempt"]["seconds_active"] == 900


async def test_wrong_answers_bring_nobody_on(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, made, begun = room.pupils[0], await room.assign(), clock.now()
    attempt = (await start(client, ada, made["id"])).json()["id"]
    await tell(client, ada, made["id"], attempt, answered("planet", right=True))

    for seconds in range(30, 300, 30):
        at(monkeypatch, begun + timedelta(seconds=seconds))
        await tell(client, ada, made["id"], attempt, answered("gas", right=False), answered("planet", right=True))
    assert await progressed_after(room, attempt) == timedelta(0)
    await tell(client, ada, made["id"], attempt, answered("gas", right=True))
    assert await progressed_after(room, attempt) == timedelta(seconds=270)


async def progressed_after(room: Classroom, attempt_id: str) -> timedelta:
    statement = "SELECT progressed_at - started_at FROM blockyard.attempts WHERE id = %s"
    row = room.admin.execute(statement, [attempt_id]).fetchone()
    assert row is not None
    return timedelta(seconds=round(row[0].total_seconds()))


async def test_nothing_moves_after_the_end(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()["id"]
    done = (await complete(client, ada, made["id"], attempt)).json()
    at(monkeypatch, clock.now() + timedelta(minutes=5))
    sent = await tell(client, ada, made["id"], attempt, answered("gas", right=True))
    assert sent.json()["events"][0]["code"] == "attempt_completed"
    assert sent.json()["attempt"] == done


async def test_the_next_attempt_has_a_number_of_its_own(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom
) -> None:
    """Also where one of before is gone, since it was too old."""
    made = await room.assign(attempts_allowed=2)
    ada = room.pupils[0]
    for number in (1, 2):
        assert (await play(client, ada, made["id"], 4))["number"] == number
    assert problem(await start(client, ada, made["id"])) == (409, "no_attempts_left")
    admin.execute("DELETE FROM blockyard.attempts WHERE student_id = %s AND number = 1", [ada.id])
    begun = await start(client, ada, made["id"])
    assert (begun.status_code, begun.json()["number"]) == (200, 3)
    assert (await start(client, ada, made["id"])).json()["id"] == begun.json()["id"]
