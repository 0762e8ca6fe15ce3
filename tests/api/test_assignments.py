"""Assignments: drafted, scheduled, given to some, played, closed and graded."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.ids import new_id
from tests.api.assigning import (
    ASSIGNMENTS,
    RIGHT,
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
from tests.databases import TestDatabase
from tests.waiting import wait_until_async
from tests.world import World

TRAIL = "/api/v1/organizations/current/audit"


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)


@pytest.fixture
async def room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben")


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


async def seen_by(client: httpx.AsyncClient, headers: dict[str, str]) -> list[str]:
    listed = await client.get(STUDENT, headers=headers)
    assert listed.status_code == 200, listed.text
    return [one["id"] for one in listed.json()["items"]]


async def test_it_is_drafted_published_and_closed(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom
) -> None:
    ada, headers = room.pupils[0], room.headers
    draft = await room.assign(publish=False, instructions="Find out.", max_score=12.5)
    assert (draft["state"], draft["version"], draft["question_count"]) == ("draft", None, None)
    assert (draft["environment"], draft["max_score"], draft["scoring"]) == ("Mars Base", 12.5, "best")
    assert await seen_by(client, ada.headers) == []
    hidden = await client.get(f"{STUDENT}/{draft['id']}", headers=ada.headers)
    assert problem(hidden) == (404, "not_found")
    refused = await client.post(f"{ASSIGNMENTS}/{draft['id']}/close", headers=headers)
    assert problem(refused) == (409, "assignment_not_published")
    published = await room.tell(draft["id"], "publish")
    assert (published["state"], published["version"], published["question_count"]) == ("published", 1, 4)
    again = await client.post(f"{ASSIGNMENTS}/{draft['id']}/publish", headers=headers)
    assert problem(again) == (409, "assignment_published")
    assert await seen_by(client, ada.headers) == [draft["id"]]
    read = (await client.get(f"{STUDENT}/{draft['id']}", headers=ada.headers)).json()
    assert {name: read[name] for name in ("title", "instructions", "max_score", "question_count", "state")} == {
        **{"title": "Gases", "instructions": "Find out.", "max_score": 12.5, "question_count": 4},
        "state": "published",
    }
    assert (read["class_name"], read["attempts"]) == ("Science 6a", [])
    closed = await room.tell(draft["id"], "close")
    assert (closed["state"], closed["closed_at"] is None) == ("closed", False)
    assert problem(await start(client, ada, draft["id"])) == (409, "assignment_closed")
    assert (await client.get(f"{STUDENT}/{draft['id']}", headers=ada.headers)).json()["state"] == "closed"
    assert (await room.tell(draft["id"], "publish"))["closed_at"] is None
    assert (await start(client, ada, draft["id"])).status_code == 200
    gone = await client.delete(f"{ASSIGNMENTS}/{draft['id']}", headers=headers)
    assert gone.status_code == 204
    assert await seen_by(client, ada.headers) == []
    trail = (await client.get(TRAIL, headers=room.school.owner.headers)).json()["items"]
    told = [one["action"] for one in trail if one["resource_id"] == draft["id"]]
    assert told == [
        *("assignment.deleted", "assignment.published", "assignment.closed", "assignment.published"),
        "assignment.created",
    ]


def second_world(admin: psycopg.Connection, room: Classroom) -> str:
    """The name of another environment of the school."""
    made = "INSERT INTO blockyard.environments (organization_id, id, name, request, latest_version, created_by_id)"
    values = [room.school.id, new_id(), room.teacher.id]
    admin.execute(f"{made} VALUES (%s, %s, 'Second', '{{}}', 1, %s)".encode(), values)
    return "Second"


async def test_it_is_changed(client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom) -> None:
    draft = await room.assign(publish=False)
    address, headers = f"{ASSIGNMENTS}/{draft['id']}", room.headers
    tag = (await client.get(address, headers=headers)).headers["ETag"]
    due = (clock.now() + timedelta(days=2)).isoformat()
    change: dict[str, Any] = {
        **{"title": "Gases, again", "instructions": "Look.", "due_at": due, "max_score": 20, "attempts_allowed": 2},
        **{"scoring": "last", "version": 1, "student_ids": [str(room.pupils[0].id)]},
    }
    changed = await client.put(address, headers=headers | {"If-Match": tag}, json=change)
    assert changed.status_code == 200, changed.text
    told = changed.json()
    assert {name: told[name] for name in change if name != "due_at"} == {
        name: value for name, value in change.items() if name != "due_at"
    }
    assert datetime.fromisoformat(told["due_at"]) == datetime.fromisoformat(due)
    late = await client.put(address, headers=headers | {"If-Match": tag}, json=change)
    assert problem(late) == (412, "precondition_failed")
    taken = await room.change(draft["id"], due_at=None, title=None, student_ids=[])
    assert (taken.json()["due_at"], taken.json()["title"], taken.json()["student_ids"]) == (None, "Gases, again", [])
    whole = await room.change(draft["id"], student_ids=None)
    assert whole.json()["student_ids"] is None
    opens_at, closes_at = (clock.now() - timedelta(days=1)).isoformat(), (clock.now() + timedelta(days=9)).isoformat()
    moved = await room.change(
        draft["id"], environment=second_world(admin, room), opens_at=opens_at, closes_at=closes_at
    )
    assert (moved.status_code, moved.json()["environment"]) == (200, "Second")
    back = await room.change(draft["id"], environment="Mars Base")
    assert (back.json()["environment"], back.json()["closes_at"] is None) == ("Mars Base", False)
    await room.tell(draft["id"], "publish")
    assert problem(await room.change(draft["id"], version=2)) == (409, "assignment_published")
    assert (await room.change(draft["id"], version=1, max_score=10)).json()["max_score"] == 10


async def test_what_makes_no_sense_is_refused(client: httpx.AsyncClient, world: World, room: Classroom) -> None:
    headers, address = room.headers, f"/api/v1/classes/{room.id}/assignments"
    body: dict[str, Any] = {"environment": "Mars Base", "title": "Gases"}
    monday, friday = "2026-09-07T08:00:00Z", "2026-09-11T08:00:00Z"
    for wrong, expected in (
        ({"opens_at": friday, "due_at": monday}, (422, "dates_cross")),
        ({"due_at": friday, "closes_at": monday}, (422, "dates_cross")),
        ({"opens_at": friday, "closes_at": monday}, (422, "dates_cross")),
        ({"student_ids": [world.omega.path_ids["student_id"]]}, (422, "students_unknown")),
        ({"student_ids": [world.alpha.path_ids["student_id"]]}, (422, "students_unknown")),
        ({"environment": "Unheard of"}, (404, "not_found")),
        ({"max_score": 0}, (422, "validation_failed")),
        ({"attempts_allowed": 0}, (422, "validation_failed")),
        ({"opens_at": "2026-09-07T08:00:00"}, (422, "validation_failed")),
    ):
        assert problem(await client.post(address, headers=headers, json=body | wrong)) == expected, wrong
    made = await client.post(address, headers=headers, json=body | {"version": 7, "opens_at": monday, "due_at": friday})
    unbuilt = await client.post(f"{ASSIGNMENTS}/{made.json()['id']}/publish", headers=headers)
    assert problem(unbuilt) == (404, "no_such_version")


async def test_lists_by_state(client: httpx.AsyncClient, room: Classroom) -> None:
    tomorrow = (clock.now() + timedelta(days=1)).isoformat()
    yesterday = (clock.now() - timedelta(days=1)).isoformat()
    made = {
        "draft": (await room.assign(publish=False))["id"],
        "scheduled": (await room.assign(opens_at=tomorrow))["id"],
        "published": (await room.assign(closes_at=tomorrow))["id"],
        "closed": (await room.assign())["id"],
    }
    assert (await room.change(made["closed"], closes_at=yesterday)).status_code == 200
    for state, assignment_id in made.items():
        address = f"/api/v1/classes/{room.id}/assignments"
        listed = (await client.get(address, headers=room.headers, params={"state": state})).json()["items"]
        assert [(one["id"], one["state"]) for one in listed] == [(assignment_id, state)]
    unheard = await client.get(address, headers=room.headers, params={"state": "unheard"})
    assert problem(unheard) == (422, "validation_failed")
    assert "'draft', 'scheduled', 'published' or 'closed'" in unheard.json()["detail"]


async def test_it_opens_and_closes_by_the_clock(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, now = room.pupils[0], clock.now()
    opens_at, closes_at = now - timedelta(hours=1), now + timedelta(minutes=5)
    made = await room.assign(opens_at=opens_at.isoformat(), closes_at=closes_at.isoformat())
    at(monkeypatch, opens_at - timedelta(minutes=1))
    assert await seen_by(client, ada.headers) == []
    assert problem(await start(client, ada, made["id"])) == (404, "not_found")
    address = f"{ASSIGNMENTS}/{made['id']}"
    assert (await client.get(address, headers=room.headers)).json()["state"] == "scheduled"
    at(monkeypatch, opens_at)
    assert await seen_by(client, ada.headers) == [made["id"]]
    attempt = (await start(client, ada, made["id"])).json()
    assert attempt["number"] == 1
    at(monkeypatch, closes_at)
    assert problem(await start(client, ada, made["id"])) == (409, "assignment_closed")
    late = await tell(client, ada, made["id"], attempt["id"], answered("gas", right=True))
    assert problem(late) == (409, "assignment_closed")
    assert problem(await complete(client, ada, made["id"], attempt["id"])) == (409, "assignment_closed")
    assert (await client.get(address, headers=room.headers)).json()["state"] == "closed"
    assert await seen_by(client, ada.headers) == [made["id"]]


async def test_it_is_given_to_some(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, ben = room.pupils
    made = await room.assign(student_ids=[str(ada.id)])
    assert await seen_by(client, ada.headers) == [made["id"]]
    assert await seen_by(client, ben.headers) == []
    assert problem(await start(client, ben, made["id"])) == (404, "not_found")
    assert (await start(client, ada, made["id"])).status_code == 200
    assert [*(await room.results(made["id"]))] == ["Ada"]
    assert problem(await room.decide(made["id"], ben, score=1)) == (404, "not_found")
    await room.change(made["id"], student_ids=None)
    assert await seen_by(client, ben.headers) == [made["id"]]
    assert [*(await room.results(made["id"]))] == ["Ada", "Ben"]


async def test_the_world_is_played_without_its_answers(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    read = await client.get(f"{STUDENT}/{made['id']}/play", headers=ada.headers)
    assert (read.status_code, read.json()["version"]) == (200, 1)
    known = ada.headers | {"If-None-Match": read.headers["ETag"]}
    assert (await client.get(f"{STUDENT}/{made['id']}/play", headers=known)).status_code == 304
    draft = await room.assign(publish=False)
    assert problem(await client.get(f"{STUDENT}/{draft['id']}/play", headers=ada.headers)) == (404, "not_found")


async def test_an_attempt_is_resumed_and_they_are_counted(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign(attempts_allowed=2)
    first = (await start(client, ada, made["id"])).json()
    assert (await start(client, ada, made["id"])).json() == first
    done = (await complete(client, ada, made["id"], first["id"])).json()
    assert done["completed_at"] is not None
    assert (await complete(client, ada, made["id"], first["id"])).json() == done
    second = await play(client, ada, made["id"], 4)
    assert second["number"] == 2
    assert problem(await start(client, ada, made["id"])) == (409, "no_attempts_left")
    await room.change(made["id"], attempts_allowed=3)
    assert (await start(client, ada, made["id"])).json()["number"] == 3
    listed = (await client.get(f"{STUDENT}/{made['id']}", headers=ada.headers)).json()
    assert [one["number"] for one in listed["attempts"]] == [1, 2, 3]
    assert listed["result"] | {"score": 100, "best_score": 100} == listed["result"]


async def test_what_comes_twice_at_once_is_done_once(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    begun = await asyncio.gather(*[start(client, ada, made["id"]) for _ in range(4)])
    attempt = begun[0].json()
    assert [one.json()["id"] for one in begun] == [attempt["id"]] * 4
    batch = [answered(question, right=True) for question in RIGHT]
    sent = await asyncio.gather(*[tell(client, ada, made["id"], attempt["id"], *batch) for _ in range(4)])
    outcomes = sorted(tuple(event["outcome"] for event in one.json()["events"]) for one in sent)
    assert outcomes == [("accepted",) * 4, *[("duplicate",) * 4] * 3]
    done = await asyncio.gather(*[complete(client, ada, made["id"], attempt["id"]) for _ in range(4)])
    assert len({one.text for one in done}) == 1
    assert (done[0].json()["right"], done[0].json()["score"]) == (4, 1)


async def test_who_closes_waits_for_who_plays(
    client: httpx.AsyncClient, admin: psycopg.Connection, database: TestDatabase, room: Classroom
) -> None:
    """An attempt that has begun is counted before it is closed; one that comes later finds it closed."""
    ada, made = room.pupils[0], await room.assign()
    lock = "SELECT FROM blockyard.assignments WHERE id = %s FOR UPDATE"
    with psycopg.connect(database.admin_url) as closing:
        closing.execute(lock, [made["id"]])
        beginning = asyncio.create_task(start(client, ada, made["id"]))
        waiting = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        await wait_until_async(lambda: admin.execute(waiting).fetchone() == (1,), "the attempt waits")
        closing.execute("UPDATE blockyard.assignments SET state = 'closed' WHERE id = %s", [made["id"]])
        closing.commit()
    assert problem(await beginning) == (409, "assignment_closed")


async def test_events_are_kept_once_and_judged_here(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()

    async def told(*events: dict[str, Any]) -> dict[str, Any]:
        sent = await tell(client, ada, made["id"], attempt["id"], *events)
        assert sent.status_code == 200, sent.text
        return dict(sent.json())

    wrong, right = answered("gas", right=False), answered("planet", right=True)
    first = await told(wrong, right, wrong)
    assert [(one["outcome"], one["right"]) for one in first["events"]] == [
        *(("accepted", False), ("accepted", True), ("duplicate", False)),
    ]
    assert {name: first["attempt"][name] for name in ("answered", "right", "score")} == {
        **{"answered": 2, "right": 1, "score": 0.25},
    }
    again = await told(right, wrong)
    assert [(one["outcome"], one["right"]) for one in again["events"]] == [("duplicate", True), ("duplicate", False)]
    # Who knows the verdict dates another answer before it: the first that arrived counts.
    before = answered("gas", right=True, at=clock.now() - timedelta(days=1))
    later = await told(before)
    assert (later["events"][0]["right"], later["attempt"]["right"]) == (True, 1)
    refused = await told(
        event("question.answered", activity="quiz", question="unheard of", answer=1),
        event("question.answered", activity="quiz", question="gas", answer=9),
        event("question.answered", activity="quiz", question="gas"),
        event("checkpoint.reached"),
        event("checkpoint.reached", thing="flag"),
    )
    assert [(one["outcome"], one["code"]) for one in refused["events"]] == [
        *(("refused", "unknown_question"), ("refused", "no_such_choice"), ("refused", "field_missing")),
        *(("refused", "field_missing"), ("accepted", None)),
    ]
    many = await tell(client, ada, made["id"], attempt["id"], *[event("help.opened") for _ in range(101)])
    assert problem(many) == (422, "validation_failed")
    await complete(client, ada, made["id"], attempt["id"])
    over = await told(answered("moon", right=True), right)
    assert [(one["outcome"], one["code"], one["right"]) for one in over["events"]] == [
        *(("refused", "attempt_completed", None), ("duplicate", None, True)),
    ]
    assert over["attempt"]["right"] == 1


async def test_time_is_counted_without_pauses(client: httpx.AsyncClient, room: Classroom, admin: Any) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()
    begun = clock.now() - timedelta(hours=1)
    admin.execute("UPDATE blockyard.attempts SET started_at = %s WHERE id = %s", [begun, attempt["id"]])
    seconds = (0, 10, 25, 1000, 1030)  # 10 + 15 + a pause that counts as 60 + 30
    events = [event("checkpoint.reached", begun + timedelta(seconds=one), thing=f"flag {one}") for one in seconds]
    for one in reversed(events):
        sent = await tell(client, ada, made["id"], attempt["id"], one)
    assert sent.json()["attempt"]["seconds_active"] == 115
    place = "SELECT place, progressed_at FROM blockyard.attempts WHERE id = %s"
    assert admin.execute(place, [attempt["id"]]).fetchone() == ("flag 1030", begun + timedelta(seconds=1030))


async def test_a_world_without_questions_is_worth_its_end(
    client: httpx.AsyncClient, room: Classroom, admin: psycopg.Connection
) -> None:
    ada = room.pupils[0]
    admin.execute("UPDATE blockyard.environment_versions SET play_answers = '{}'")
    made = await room.assign()
    attempt = (await start(client, ada, made["id"])).json()
    going = await tell(client, ada, made["id"], attempt["id"], event("activity.completed", activity="obby"))
    assert going.json()["attempt"]["score"] == 0
    done = await tell(client, ada, made["id"], attempt["id"], event("world.finished"))
    assert done.json()["attempt"]["score"] == 1


@pytest.mark.parametrize(("scoring", "score"), [("best", 75.0), ("last", 25.0), ("average", 50.0)])
async def test_which_attempts_count(client: httpx.AsyncClient, room: Classroom, scoring: str, score: float) -> None:
    ada, made = room.pupils[0], await room.assign(scoring=scoring)
    for right in (2, 3, 1):
        await play(client, ada, made["id"], right)
    row = (await room.results(made["id"]))["Ada"]
    assert (row["score"], row["attempts"], row["status"]) == (score, 3, "fully_graded")
    await room.change(made["id"], max_score=10)
    assert (await room.results(made["id"]))["Ada"]["score"] == score / 10


async def test_late_missing_and_what_a_teacher_decides(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, ben = room.pupils
    now = clock.now()
    due_at = now + timedelta(minutes=5)
    made = await room.assign(due_at=due_at.isoformat())
    begun = (await start(client, ada, made["id"])).json()["id"]
    await tell(client, ada, made["id"], begun, answered("gas", right=True), answered("planet", right=True))

    async def told(*names: str) -> dict[str, tuple[Any, ...]]:
        return {who: tuple(row[name] for name in names) for who, row in (await room.results(made["id"])).items()}

    names = ("score", "status", "late", "missing")
    assert await told(*names) == {
        "Ada": (50.0, "partially_graded", False, False),
        "Ben": (None, "not_submitted", False, False),
    }
    at(monkeypatch, due_at)
    assert await told("late", "missing") == {"Ada": (False, False), "Ben": (False, True)}
    at(monkeypatch, due_at + timedelta(minutes=1))
    assert await told("late", "missing") == {"Ada": (True, False), "Ben": (False, True)}
    await play(client, ada, made["id"], 2)
    assert await told(*names) == {
        "Ada": (50.0, "fully_graded", True, False),
        "Ben": (None, "not_submitted", False, True),
    }
    exempt = await room.decide(made["id"], ben, status="exempt", feedback="Get well soon.")
    assert {name: exempt.json()[name] for name in (*names, "exempt", "feedback", "overridden")} == {
        **{"score": None, "status": "exempt", "late": False, "missing": False, "exempt": True},
        **{"feedback": "Get well soon.", "overridden": False},
    }
    assert exempt.json()["decided_by_id"] == str(room.teacher.id)
    address = f"{ASSIGNMENTS}/{made['id']}/results/{ada.id}"
    read = await client.get(address, headers=room.headers)
    tagged = room.headers | {"If-Match": read.headers["ETag"]}
    changed = await client.put(address, headers=tagged, json={"score": 87.5, "feedback": "Well explained."})
    assert (changed.json()["score"], changed.json()["overridden"], changed.json()["late"]) == (87.5, True, True)
    assert problem(await client.put(address, headers=tagged, json={})) == (412, "precondition_failed")
    own = (await client.get(f"{STUDENT}/{made['id']}", headers=ada.headers)).json()["result"]
    assert (own["score"], own["feedback"], own["best_score"]) == (87.5, "Well explained.", 50.0)
    assert (await client.get(f"{STUDENT}/{made['id']}", headers=ben.headers)).json()["result"]["exempt"] is True
    assert problem(await room.decide(made["id"], ada, score=100.5)) == (422, "score_too_high")
    back = await room.decide(made["id"], ada, score=None, feedback=None)
    assert (back.json()["score"], back.json()["overridden"], back.json()["feedback"]) == (50.0, False, None)


async def test_assistants_see_and_co_teachers_change(client: httpx.AsyncClient, world: World, room: Classroom) -> None:
    helper, made = world.alpha.both, await room.assign()
    part = f"/api/v1/classes/{room.id}/teachers/{helper.id}"
    address = f"{ASSIGNMENTS}/{made['id']}"
    result = f"{address}/results/{room.pupils[0].id}"
    assert problem(await client.get(address, headers=helper.headers)) == (404, "not_found")
    await client.put(part, headers=room.headers, json={"helps_as": "assistant"})
    assert (await client.get(address, headers=helper.headers)).json() == made
    assert (await client.get(f"{address}/results", headers=helper.headers)).status_code == 200
    body = {"environment": "Mars Base", "title": "Gases"}
    for answer in (
        await client.put(address, headers=helper.headers, json={"title": "Mine"}),
        await client.post(f"{address}/close", headers=helper.headers),
        await client.put(result, headers=helper.headers, json={"score": 1}),
        await client.delete(address, headers=helper.headers),
        await client.post(f"/api/v1/classes/{room.id}/assignments", headers=helper.headers, json=body),
    ):
        assert problem(answer) == (403, "not_your_class")
    await client.put(part, headers=room.headers, json={"helps_as": "co_teacher"})
    assert (await client.put(address, headers=helper.headers, json={"title": "Ours"})).json()["title"] == "Ours"
    assert (await client.put(result, headers=helper.headers, json={"score": 1})).json()["score"] == 1
    decided = (await room.decide(made["id"], room.pupils[0], status="submitted")).json()
    told = [decided[name] for name in ("status", "score", "decided_by_id")]
    assert told == ["submitted", 1.0, str(room.teacher.id)]


async def test_what_a_class_plays_is_not_deleted(client: httpx.AsyncClient, world: World, room: Classroom) -> None:
    made = await room.assign()
    headers = world.alpha.owner.headers
    address = "/api/v1/roblox/environment/Mars Base"
    assert problem(await client.delete(address, headers=headers)) == (409, "environment_assigned")
    assert (await client.get(address, headers=headers)).status_code == 200
    assert len(RIGHT) == made["question_count"]
