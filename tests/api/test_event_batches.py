"""Batches of a student's browser: one event that is none does not fell the others, and no clock is too strange."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import STUDENT, Classroom, answered, complete, event, new_classroom, put_questions, start, tell
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture
async def room(client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World) -> Classroom:
    admin.execute("DELETE FROM blockyard.assignments")
    put_questions(admin, database.settings.data_dir)
    return await new_classroom(client, admin, world.alpha, "Ada")


async def begun(room: Classroom) -> tuple[str, str]:
    made = await room.assign()
    return made["id"], (await start(room.client, room.pupils[0], made["id"])).json()["id"]


async def test_what_is_no_event_is_refused_by_itself(client: httpx.AsyncClient, room: Classroom) -> None:
    assignment_id, attempt_id = await begun(room)
    good = answered("gas", right=True)
    bad: list[dict[str, Any]] = [
        event("player.chatted"),
        event("session.started", name="Ada"),
        event("session.started") | {"happened_at": "yesterday"},
        event("item.found", thing="x" * 121),
        event("item.found", thing="gate\u202eexe"),
        event("checkpoint.reached", thing="a\x00b"),
        event("question.answered", activity="quiz\u200b", question="gas", answer=1),
        answered("gas", right=True) | {"answer": "1"},
    ]
    nameless: list[Any] = [{"event_id": "x"}, {}, 7, None, ["session.started"], "session.started"]
    told = await tell(client, room.pupils[0], assignment_id, attempt_id, *bad, good, *nameless)
    assert told.status_code == 200
    events = told.json()["events"]
    refused = {"outcome": "refused", "right": None, "code": "invalid_event"}
    assert events[:8] == [{"event_id": one["event_id"]} | refused for one in bad]
    assert events[8] == {"event_id": good["event_id"], "outcome": "accepted", "right": True, "code": None}
    assert events[9:] == [{"event_id": None} | refused] * len(nameless)
    assert told.json()["attempt"]["answered"] == 1
    only = await tell(client, room.pupils[0], assignment_id, attempt_id, *bad[:1])
    assert (only.status_code, only.json()["events"]) == (200, events[:1])
    assert problem(await tell(client, room.pupils[0], assignment_id, attempt_id)) == (422, "validation_failed")
    many = await tell(client, room.pupils[0], assignment_id, attempt_id, *[good] * 101)
    assert problem(many) == (422, "validation_failed")


async def test_a_clock_may_be_wrong_by_68_years_and_no_more(client: httpx.AsyncClient, room: Classroom) -> None:
    assignment_id, attempt_id = await begun(room)
    impossible = [
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
        clock.now() - timedelta(days=69 * 366),
        clock.now() + timedelta(days=69 * 366),
    ]
    told = [event("help.opened", at) for at in impossible]
    first = event("session.started", datetime(1970, 1, 1, tzinfo=UTC))
    second = event("help.opened", datetime(1970, 1, 1, 0, 0, 20, tzinfo=UTC))
    answer = await tell(client, room.pupils[0], assignment_id, attempt_id, *told, first, second)
    assert [(one["outcome"], one["code"]) for one in answer.json()["events"]] == [
        *[("refused", "time_out_of_range")] * 4,
        *[("accepted", None)] * 2,
    ]
    kept = room.admin.execute(
        "SELECT min(happened_at) >= min(started_at), max(happened_at) <= now() FROM blockyard.progress_events"
        " JOIN blockyard.attempts ON attempts.id = attempt_id WHERE attempt_id = %s",
        [attempt_id],
    ).fetchone()
    assert kept == (True, True)
    later = await tell(client, room.pupils[0], assignment_id, attempt_id, *told[:2])
    assert [one["code"] for one in later.json()["events"]] == ["time_out_of_range"] * 2


async def test_what_happened_is_read_also_when_the_attempt_is_completed(
    client: httpx.AsyncClient, room: Classroom
) -> None:
    assignment_id, attempt_id = await begun(room)
    sent = answered("gas", right=True)
    assert (await tell(client, room.pupils[0], assignment_id, attempt_id, sent)).status_code == 200
    assert (await complete(client, room.pupils[0], assignment_id, attempt_id)).status_code == 200
    where = f"{STUDENT}/{assignment_id}/attempts/{attempt_id}/events"
    found = await client.get(where, headers=room.pupils[0].headers)
    assert (found.status_code, [one["event_id"] for one in found.json()["items"]]) == (200, [sent["event_id"]])
