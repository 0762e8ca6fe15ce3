"""What is refused of a place is seen: by code and in words for who may read its key, row by row for admins."""

from typing import Any, Final

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb

from blockyard.game.refusal_words import WORDS
from tests.api.assigning import put_questions
from tests.api.gaming import PLACES, send, told
from tests.api.roblox_room import ADA, ago, answer, attempts_of, empty_inbox, given, inbox, room_of
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import School, World

NAMES: Final = {"activities": ["quiz"], "things": ["gate", "coin"]}
NO_NAMES: Final = "UPDATE blockyard.environment_versions SET play_names = %s"


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    empty_inbox(admin)
    put_questions(admin, database.settings.data_dir)
    admin.execute(NO_NAMES.encode(), [None])


def place(school: School, what: str) -> str:
    return f"{PLACES}/{school.path_ids['place_key_id']}/{what}"


def wrong_choice(choice: float) -> Any:
    return told(
        "question.answered", ago(4), player=ADA, activity="quiz", question_id="gas", choice=choice, correct=True
    )


async def test_what_no_world_has_is_refused(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """A choice, an activity and a thing; a number that is typed in is any."""
    admin.execute(NO_NAMES.encode(), [Jsonb(NAMES)])
    room = await room_of(client, admin, world.alpha)
    await given(room)
    code = told("question.answered", ago(4), player=ADA, activity="quiz", question_id="code", choice=99, correct=False)
    good = [
        code,
        answer("gas", ago(4), right=True),
        told("checkpoint.reached", ago(3), player=ADA, activity="quiz", checkpoint="gate"),
        told("item.found", ago(3), player=ADA, activity="quiz", item="coin"),
        told("activity.completed", ago(3), player=ADA, activity="quiz"),
        told("help.opened", ago(3), player=ADA),
    ]
    bad = {
        "no_such_choice": [wrong_choice(99), wrong_choice(-1), wrong_choice(0.5), wrong_choice(4)],
        "unknown_activity": [
            told("activity.completed", ago(3), player=ADA, activity="other"),
            told("help.opened", ago(3), player=ADA, activity="other"),
        ],
        "unknown_thing": [
            told("checkpoint.reached", ago(3), player=ADA, checkpoint="door"),
            told("item.found", ago(3), player=ADA, item="gold"),
        ],
    }
    events = [*good, *(one for events in bad.values() for one in events)]
    assert (await send(client, world.alpha.place_key, *events)).json()["accepted"] == len(events)
    await run_jobs()
    states = inbox(admin, world.alpha)
    assert {states[one["id"]] for one in good} == {("attached", None)}
    assert {code: {states[one["id"]] for one in events} for code, events in bad.items()} == {
        code: {("refused", code)} for code in bad
    }
    ((*_rest, ids),) = attempts_of(admin, room.pupils[0])
    assert ids == sorted(one["id"] for one in good)


async def test_a_teacher_sees_how_much_and_why_and_no_player(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    alpha = world.alpha
    room = await room_of(client, admin, alpha)
    nothing = await client.get(place(alpha, "refusals"), headers=room.headers)
    assert (nothing.status_code, nothing.json()["items"]) == (200, [])
    await given(room)
    first, last = ago(30), ago(4)
    events = [
        wrong_choice(99),
        wrong_choice(98) | {"at": first.isoformat()},
        told("checkpoint.reached", ago(9), player=ADA),
        answer("gas", ago(3), right=True),
        told("help.opened", ago(2), player=1),
    ]
    assert (await send(client, alpha.place_key, *events)).status_code == 202
    await run_jobs()
    found = await client.get(place(alpha, "refusals"), headers=room.headers)
    shown = {one["code"]: one for one in found.json()["items"]}
    assert {code: one["count"] for code, one in shown.items()} == {"no_such_choice": 2, "field_missing": 1}
    told_of = shown["no_such_choice"]
    assert [told_of[name] for name in ("first_at", "last_at")] == [
        one.isoformat().replace("+00:00", "Z") for one in (first, last)
    ]
    assert (told_of["meaning"], told_of["advice"]) == (WORDS["no_such_choice"].meaning, WORDS["no_such_choice"].advice)
    assert str(ADA) not in found.text
    assert str(room.pupils[0].id) not in found.text
    for person in (alpha.owner, alpha.admin, alpha.both):
        assert (await client.get(place(alpha, "refusals"), headers=person.headers)).json() == found.json()
    assert problem(await client.get(place(alpha, "refusals"), headers=alpha.student.headers)) == (
        403,
        "permission_missing",
    )
    other = await client.get(place(alpha, "refusals"), headers=world.omega.owner.headers)
    assert problem(other) == (404, "not_found")
    own = await client.get(place(world.omega, "refusals"), headers=world.omega.owner.headers)
    assert own.json()["items"] == []


async def test_an_admin_sees_the_rows(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    alpha, headers = world.alpha, world.alpha.admin.headers
    room = await room_of(client, admin, alpha)
    await given(room)
    refused, kept = [wrong_choice(99), told("item.found", ago(5), player=ADA)], told("help.opened", ago(3), player=ADA)
    waiting = told("claim.entered", ago(2), player=1)
    assert (await send(client, alpha.place_key, *refused, kept)).status_code == 202
    await run_jobs()
    typed = "SELECT game.keep_events(organization_id, id, %s) FROM blockyard.place_keys WHERE id = %s"
    admin.execute(typed.encode(), [Jsonb([waiting | {"data": {"code": "BBBB-CCCC"}}]), alpha.path_ids["place_key_id"]])

    async def rows(**asked: str) -> list[dict[str, Any]]:
        found = await client.get(place(alpha, "events"), headers=headers, params=asked)
        assert found.status_code == 200, found.text
        return list(found.json()["items"])

    assert {one["event_id"] for one in await rows()} == {one["id"] for one in (*refused, kept, waiting)}
    assert {one["event_id"] for one in await rows(state="refused")} == {one["id"] for one in refused}
    (row,) = await rows(code="no_such_choice")
    assert row == {
        "id": row["id"],
        "event_id": refused[0]["id"],
        "type": "question.answered",
        "player": ADA,
        "data": refused[0]["data"],
        "happened_at": refused[0]["at"].replace("+00:00", "Z"),
        "received_at": row["received_at"],
        "state": "refused",
        "code": "no_such_choice",
    }
    assert (await client.get(place(alpha, f"events/{row['id']}"), headers=headers)).json() == row
    (claim,) = await rows(state="waiting")
    assert (claim["type"], claim["data"]) == ("claim.entered", {}), "who has the code can say that she is the student"
    for path in ("events", f"events/{row['id']}"):
        teachers = await client.get(place(alpha, path), headers=room.headers)
        assert problem(teachers) == (403, "permission_missing")
        assert problem(await client.get(place(alpha, path), headers=world.omega.owner.headers)) == (404, "not_found")
    page = await client.get(place(alpha, "events"), headers=headers, params={"limit": 2, "sort": "happened_at"})
    assert ([one["event_id"] for one in page.json()["items"]][:1], page.json()["has_more"]) == (
        [refused[1]["id"]],
        True,
    )
