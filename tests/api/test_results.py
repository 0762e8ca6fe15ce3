"""What came of assignments: of who left, and of which attempts."""

from datetime import timedelta

import httpx
import psycopg
import pytest

from blockyard.base import clock
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
from tests.pupils import Pupil
from tests.world import World


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)


@pytest.fixture
async def room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben", "Cleo")


def wait(monkeypatch: pytest.MonkeyPatch, **time: float) -> None:
    moment = clock.now() + timedelta(**time)
    monkeypatch.setattr(clock, "now", lambda: moment)


async def drop(room: Classroom, pupil: Pupil) -> None:
    left = await room.client.delete(f"/api/v1/classes/{room.id}/students/{pupil.id}", headers=room.headers)
    assert left.status_code == 204


async def test_who_left_stays_in_what_she_did(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ada played and leaves, Ben did nothing and leaves, Cleo stays."""
    ada, ben, cleo = room.pupils
    soon, later = (clock.now() + timedelta(minutes=minutes) for minutes in (2, 8))
    played = await room.assign(title="Played", due_at=later.isoformat())
    not_begun = await room.assign(title="Not begun", due_at=soon.isoformat())
    due_later = await room.assign(title="Due later", due_at=later.isoformat())
    await play(client, ada, played["id"], 3, finish=False)
    wait(monkeypatch, minutes=4)
    for pupil in (ada, ben):
        await drop(room, pupil)
    wait(monkeypatch, minutes=6)
    after = await room.assign(title="After", due_at=clock.now().isoformat())
    names = ("enrollment_status", "score", "late", "missing")
    assert await room.told(played["id"], "Ada", *names) == ["dropped", 75.0, False, False]
    assert await room.told(not_begun["id"], "Ada", *names) == ["dropped", None, False, True]
    assert await room.told(due_later["id"], "Ada", *names) == ["dropped", None, False, False]
    assert await room.told(due_later["id"], "Cleo", *names) == ["active", None, False, True]
    assert [*await room.results(played["id"])] == ["Ada", "Cleo"]
    assert [*await room.results(after["id"])] == ["Cleo"]
    decided = await room.decide(played["id"], ada, score=80)
    assert (decided.status_code, decided.json()["score"]) == (200, 80)
    assert problem(await room.decide(played["id"], ben, score=80)) == (404, "not_found")
    book = (await client.get(f"/api/v1/classes/{room.id}/gradebook", headers=room.headers)).json()["students"]
    assert [(one["display_name"], one["enrollment_status"], len(one["cells"])) for one in book] == [
        *(("Ada", "dropped", 3), ("Cleo", "active", 4)),
    ]
    sheet = await client.get(f"/api/v1/classes/{room.id}/gradebook.csv", headers=room.headers)
    assert [row.split(",")[5] for row in sheet.text.splitlines()[1:]] == ["dropped", ""]
    assert (await client.get(f"{STUDENT}/{played['id']}", headers=ada.headers)).status_code == 404
    assert (await client.get(f"{STUDENT}/{played['id']}", headers=cleo.headers)).status_code == 200


async def test_a_class_whose_students_are_all_gone_keeps_its_gradebook(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom
) -> None:
    """One finished the year, one left the school, and one's result was decided on paper."""
    ada, ben, cleo = room.pupils
    made = await room.assign()
    await play(client, ada, made["id"], 4)
    await play(client, ben, made["id"], 2)
    await room.decide(made["id"], cleo, score=12.5)
    finished = await client.put(
        f"/api/v1/classes/{room.id}/students/{ada.id}", headers=room.headers, json={"status": "completed"}
    )
    assert finished.status_code == 200, finished.text
    for pupil in (ben, cleo):
        await drop(room, pupil)
    admin.execute("UPDATE blockyard.students SET archived_at = now() WHERE id = %s", [ben.id])
    book = (await client.get(f"/api/v1/classes/{room.id}/gradebook", headers=room.headers)).json()
    assert [(one["enrollment_status"], one["cells"][0]["score"]) for one in book["students"]] == [
        *(("completed", 100.0), ("dropped", 50.0), ("dropped", 12.5)),
    ]


async def test_an_archived_class_is_read_and_not_played(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = room.pupils[0]
    due_at = clock.now() + timedelta(minutes=5)
    made = await room.assign(due_at=due_at.isoformat())
    draft = await room.assign(publish=False)
    attempt = (await start(client, ada, made["id"])).json()
    address = f"/api/v1/classes/{room.id}"
    assert (await client.put(address, headers=room.headers, json={"is_active": False})).status_code == 200
    assert (await client.get(STUDENT, headers=ada.headers)).json()["items"] == []
    assert problem(await start(client, ada, made["id"])) == (404, "not_found")
    late = await tell(client, ada, made["id"], attempt["id"], answered("gas", right=True))
    assert problem(late) == (404, "not_found")
    refused = await client.post(f"{ASSIGNMENTS}/{draft['id']}/publish", headers=room.headers)
    assert problem(refused) == (409, "class_archived")
    wait(monkeypatch, minutes=10)
    assert await room.told(made["id"], "Ada", "late", "missing", "attempts") == [False, False, 1]
    assert await room.told(made["id"], "Ben", "late", "missing", "attempts") == [False, False, 0]
    assert (await client.put(address, headers=room.headers, json={"is_active": True})).status_code == 200
    assert (await start(client, ada, made["id"])).json()["id"] == attempt["id"]
    assert await room.told(made["id"], "Ben", "missing") == [True]


async def test_what_is_given_to_some_is_nobodys_when_they_are_erased(
    client: httpx.AsyncClient, admin: psycopg.Connection, room: Classroom
) -> None:
    ada, ben, _cleo = room.pupils
    made = await room.assign(student_ids=[str(ada.id), str(ben.id)])
    await drop(room, ben)
    again = await room.change(made["id"], title="Gases, again", student_ids=made["student_ids"])
    assert (again.status_code, again.json()["student_ids"]) == (200, made["student_ids"])
    owner = room.school.owner.headers
    for pupil in (ada, ben):
        assert (await client.delete(f"/api/v1/students/{pupil.id}", headers=owner)).status_code == 204
    read = (await client.get(f"{ASSIGNMENTS}/{made['id']}", headers=room.headers)).json()
    assert read["student_ids"] == []
    cleo = room.pupils[2]
    assert (await client.get(STUDENT, headers=cleo.headers)).json()["items"] == []
    assert problem(await start(client, cleo, made["id"])) == (404, "not_found")
    assert await room.results(made["id"]) == {}
    same = await room.change(made["id"], **{name: read[name] for name in ("title", "student_ids")})
    assert same.json()["student_ids"] == []
    assert (await client.get(STUDENT, headers=cleo.headers)).json()["items"] == []
    whole = await room.change(made["id"], student_ids=None)
    assert whole.json()["student_ids"] is None
    assert (await start(client, cleo, made["id"])).status_code == 200
    unknown = await room.change(made["id"], student_ids=[str(ada.id)])
    assert problem(unknown) == (422, "students_unknown")
    assert str(ada.id) in unknown.json()["detail"]


async def test_who_is_left_out_later_keeps_what_she_did(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, ben, _cleo = room.pupils
    made = await room.assign()
    await play(client, ada, made["id"], 2)
    await room.change(made["id"], student_ids=[str(ben.id)])
    assert [*await room.results(made["id"])] == ["Ada", "Ben"]
    assert (await client.get(f"{STUDENT}/{made['id']}", headers=ada.headers)).status_code == 404


@pytest.mark.parametrize(("scoring", "score"), [("best", 75.0), ("last", 50.0), ("average", 62.5)])
async def test_what_is_only_begun_costs_nothing(
    client: httpx.AsyncClient, room: Classroom, scoring: str, score: float
) -> None:
    ada, made = room.pupils[0], await room.assign(scoring=scoring)
    begun = (await start(client, ada, made["id"])).json()["id"]
    await tell(client, ada, made["id"], begun, answered("gas", right=True))
    assert await room.told(made["id"], "Ada", "score", "status") == [25.0, "partially_graded"]
    for right in (3, 2):
        await play(client, ada, made["id"], right)
    await start(client, ada, made["id"])
    assert await room.told(made["id"], "Ada", "score", "status") == [score, "fully_graded"]


async def test_late_is_judged_by_the_attempt_that_counts(
    client: httpx.AsyncClient, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ada completes an empty attempt in time, Ben answers all in time and his tab closes, Cleo says that the world is
    finished and answers later."""
    ada, ben, cleo = room.pupils
    made = await room.assign(due_at=(clock.now() + timedelta(minutes=5)).isoformat())
    empty = (await start(client, ada, made["id"])).json()["id"]
    await complete(client, ada, made["id"], empty)
    await play(client, ben, made["id"], 4, finish=False)
    ended = (await start(client, cleo, made["id"])).json()["id"]
    await tell(client, cleo, made["id"], ended, event("world.finished"))
    assert await room.told(made["id"], "Cleo", "status", "late") == ["fully_graded", False]
    assert await room.told(made["id"], "Ada", "status", "late") == ["fully_graded", False]
    wait(monkeypatch, minutes=10)
    await play(client, ada, made["id"], 4)
    await complete(client, ben, made["id"], (await start(client, ben, made["id"])).json()["id"])
    await play(client, cleo, made["id"], 4)
    names = ("status", "score", "late")
    assert await room.told(made["id"], "Ada", *names) == ["fully_graded", 100.0, True]
    assert await room.told(made["id"], "Ben", *names) == ["fully_graded", 100.0, False]
    assert await room.told(made["id"], "Cleo", *names) == ["fully_graded", 100.0, True]
    assert len(RIGHT) == made["question_count"]


async def test_what_is_closed_without_a_date_is_missing(client: httpx.AsyncClient, room: Classroom) -> None:
    made = await room.assign()
    await play(client, room.pupils[0], made["id"], 1)
    assert await room.told(made["id"], "Ben", "missing") == [False]
    await room.tell(made["id"], "close")
    assert await room.told(made["id"], "Ben", "missing", "late") == [True, False]
    assert await room.told(made["id"], "Ada", "missing", "late") == [False, False]
