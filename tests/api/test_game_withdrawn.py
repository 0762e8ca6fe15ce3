"""Attempts at Roblox that a teacher withdraws: what comes again, late, or was refused for want of an attempt."""

from datetime import timedelta
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.assigning import ASSIGNMENTS, Classroom, play, put_questions
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, ago, attempts_of, empty_inbox, given, inbox, room_of, session
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    empty_inbox(admin)
    put_questions(admin, database.settings.data_dir)


async def act(room: Classroom, assignment_id: str, attempt_id: str, verb: str) -> dict[str, Any]:
    where = f"{ASSIGNMENTS}/{assignment_id}/attempts/{attempt_id}/{verb}"
    done = await room.client.post(where, headers=room.headers, json={} if verb == "withdraw" else None)
    assert done.status_code == 200, done.text
    return dict(done.json())


async def listed(room: Classroom, assignment_id: str) -> list[dict[str, Any]]:
    """In the order in which they began."""
    asked = {"sort": "started_at"}
    found = await room.client.get(f"{ASSIGNMENTS}/{assignment_id}/attempts", headers=room.headers, params=asked)
    return list(found.json()["items"])


async def test_what_is_sent_again_or_late_does_not_bring_it_back(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room), world.alpha.place_key
    first, second = session(ago(30), right=4), session(ago(10), right=1)
    late = first.pop(2)
    assert (await send(client, key, *first, *second)).status_code == 202
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [75, 2]
    stolen, own = await listed(room, made["id"])
    await act(room, made["id"], stolen["id"], "withdraw")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [25, 1]
    again = await send(client, key, *first)
    assert (again.json()["accepted"], again.json()["duplicate"]) == (0, len(first))
    assert (await send(client, key, late)).json()["accepted"] == 1
    await run_jobs()
    now = await listed(room, made["id"])
    assert [(one["id"], one["right"], one["withdrawn_at"] is None) for one in now] == [
        (stolen["id"], 4, False),
        (own["id"], 1, True),
    ]
    assert await room.told(made["id"], "Ada", "score", "attempts") == [25, 1]
    assert inbox(admin, world.alpha)[late["id"]] == ("attached", None)
    await act(room, made["id"], stolen["id"], "reinstate")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [100, 2]


async def test_a_late_event_makes_two_of_it_and_both_are_withdrawn(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room), world.alpha.place_key
    first, second, third = session(ago(50)), session(ago(30)), session(ago(10), right=2)
    end = next(one for one in first if one["type"] == "world.finished")
    assert (await send(client, key, *(one for one in first if one is not end), *second, *third)).status_code == 202
    await run_jobs()
    withdrawn, kept = await listed(room, made["id"])
    told_of = await act(room, made["id"], withdrawn["id"], "withdraw")
    assert (await send(client, key, end)).status_code == 202
    await run_jobs()
    shown = await listed(room, made["id"])
    assert [one["withdrawn_at"] for one in shown] == [told_of["withdrawn_at"], told_of["withdrawn_at"], None]
    assert [one["withdrawn_by_id"] for one in shown] == [str(room.teacher.id)] * 2 + [None]
    assert (shown[2]["right"], shown[1]["id"]) == (2, kept["id"]), "events move on, and what is known of them with them"
    assert await room.told(made["id"], "Ada", "score", "attempts") == [50, 1]


async def test_what_was_refused_for_want_of_an_attempt_takes_its_place(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """As if the withdrawn one had never been, also for what comes late."""
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room, attempts_allowed=1), world.alpha.place_key
    stolen, own, third = session(ago(50)), session(ago(30), right=2), session(ago(10), right=1)
    late = own.pop(1)
    assert (await send(client, key, *stolen, *own, *third)).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha)[own[0]["id"]] == ("refused", "no_attempts_left")
    (first,) = await listed(room, made["id"])
    await act(room, made["id"], first["id"], "withdraw")
    await run_jobs()
    assert [(one["right"], one["withdrawn_at"] is None) for one in await listed(room, made["id"])] == [
        (4, False),
        (1, True),
    ]
    states = inbox(admin, world.alpha)
    assert states[own[0]["id"]] == ("attached", None)
    assert states[third[0]["id"]] == ("refused", "no_attempts_left")
    assert (await send(client, key, late)).status_code == 202
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [50, 1]
    assert (await room.change(made["id"], attempts_allowed=2)).status_code == 200
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [50, 2]
    assert inbox(admin, world.alpha)[third[0]["id"]] == ("attached", None)


async def test_it_is_counted_with_those_in_a_browser(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room, attempts_allowed=1), world.alpha.place_key
    attempt = await play(client, room.pupils[0], made["id"], 1)
    events = session(ago(5), right=3)
    assert (await send(client, key, *events)).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha)[events[0]["id"]] == ("refused", "no_attempts_left")
    await act(room, made["id"], attempt["id"], "withdraw")
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [75, 1]
    assert [row[:2] for row in attempts_of(admin, room.pupils[0])] == [(1, "browser"), (2, "roblox")]


async def test_who_is_given_it_later_has_what_she_did_before(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room, student_ids=[str(room.pupils[1].id)]), world.alpha.place_key
    early, late = told("session.started", ago(9), player=ADA), told("help.opened", ago(8), player=ADA)
    assert (await send(client, key, early)).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha)[early["id"]] == ("refused", "no_assignment")
    assert (await room.change(made["id"], student_ids=None)).status_code == 200
    await run_jobs()
    assert (await send(client, key, late)).status_code == 202
    await run_jobs()
    ((*_figures, ids),) = attempts_of(admin, room.pupils[0])
    assert ids == sorted([early["id"], late["id"]])


async def test_the_last_is_the_one_that_began_last_wherever_it_was_played(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """What was played at Roblox before arrives after what is played in a browser."""
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room, scoring="last"), world.alpha.place_key
    attempt = await play(client, room.pupils[0], made["id"], 1)
    assert (await send(client, key, *session(ago(20), right=4))).status_code == 202
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [25, 2]
    own = await client.get(f"/api/v1/student/assignments/{made['id']}", headers=room.pupils[0].headers)
    assert [(one["number"], one["via"]) for one in own.json()["attempts"]] == [(2, "roblox"), (1, "browser")]
    items = await client.get(f"{ASSIGNMENTS}/{made['id']}/items", headers=room.headers)
    assert {one["n"] for one in items.json()["items"]} == {1}
    await act(room, made["id"], attempt["id"], "withdraw")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [100, 1]


async def test_a_withdrawn_one_is_played_by_nobody(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """In Roblox she plays on, and it stays withdrawn until a session begins another one."""
    room = await room_of(client, admin, world.alpha)
    made, key = await given(room), world.alpha.place_key
    begun = session(ago(30), right=4, finish=False)
    assert (await send(client, key, *begun)).status_code == 202
    await run_jobs()
    (attempt,) = await listed(room, made["id"])
    await act(room, made["id"], attempt["id"], "withdraw")
    more = [told("world.finished", ago(20), player=ADA), *session(ago(10) + timedelta(seconds=1), right=2)]
    assert (await send(client, key, *more)).status_code == 202
    await run_jobs()
    assert await room.told(made["id"], "Ada", "score", "attempts") == [50, 1]
    where = f"/api/v1/student/assignments/{made['id']}/attempts/{attempt['id']}/complete"
    completed = await client.post(where, headers=room.pupils[0].headers)
    assert problem(completed) == (409, "played_at_roblox")
