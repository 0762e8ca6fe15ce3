"""A class as OneRoster: by the tables of the specification, and read back by the roster's own reader."""

from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import ASSIGNMENTS, Classroom, new_classroom, play, put_questions
from tests.api.importing import CSV, Office, forget_rosters
from tests.api.steps import problem
from tests.api.test_rosters import counts
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.rosters.files import Rows, enrolled, oneroster, role, small_school, user
from tests.rosters.specification import faults_of, read_zip
from tests.world import World

VERSIONS: Final = ("1.1", "1.2")
CLASSES: Final = "/api/v1/classes"
YEAR: Final = {
    "sourcedId": "y-2027",
    "title": "2026/27",
    "type": "schoolYear",
    "startDate": "2026-08-31",
    "endDate": "2027-07-31",
    "schoolYear": "2027",
}


@pytest.fixture(autouse=True)
def empty(admin: psycopg.Connection) -> None:
    forget_rosters(admin)


@pytest.fixture
def office(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> Office:
    return Office(client, world.alpha.admin, run_jobs)


def science(world: World, **changes: Rows) -> bytes:
    """One class, in a semester of a school year, of Ada, Grace and Cher, who has one name alone."""
    everything = small_school(world.alpha.teacher.email)
    enrollments = [one for one in everything["enrollments"] if one["classSourcedId"] == "c1"]
    rows = {
        "academicSessions": [YEAR, *everything["academicSessions"]],
        "classes": everything["classes"][:1],
        "users": [*everything["users"], user("u/3", "Cher", "-", grades="KG")],
        "roles": [*everything["roles"], role("u/3")],
        "enrollments": [*enrollments, enrolled("c1", "u/3")],
    }
    return oneroster(**everything | rows | changes)


async def class_of_roster(client: httpx.AsyncClient, world: World) -> str:
    found = (await client.get(CLASSES, headers=world.alpha.teacher.headers)).json()["items"]
    return str(next(one["id"] for one in found if one["name"] == "Science 5b"))


async def export(client: httpx.AsyncClient, headers: dict[str, str], class_id: str, version: str = "1.2") -> bytes:
    address = f"{CLASSES}/{class_id}/gradebook.oneroster.zip"
    answer = await client.get(address, headers=headers, params={"version": version})
    assert answer.status_code == 200, answer.text
    return answer.content


@pytest.mark.parametrize("version", VERSIONS)
async def test_what_goes_out_comes_back_unchanged(
    client: httpx.AsyncClient, office: Office, world: World, admin: psycopg.Connection, version: str
) -> None:
    await office.bring(science(world))
    class_id = await class_of_roster(client, world)
    room = Classroom(client, admin, world.alpha, class_id, world.alpha.teacher.headers)
    made = await room.assign(max_score=10)
    students = (await client.get(f"{CLASSES}/{class_id}/students", headers=room.headers)).json()["items"]
    ada = next(one["id"] for one in students if one["display_name"] == "Ada")
    decision = {"score": 7.5, "feedback": "Well done, Ada"}
    decided = await client.put(f"{ASSIGNMENTS}/{made['id']}/results/{ada}", headers=room.headers, json=decision)
    assert decided.status_code == 200, decided.text
    content = await export(client, world.alpha.teacher.headers, class_id, version)
    assert faults_of(content, version) == []
    files = read_zip(content)
    assert {row["sourcedId"] for row in files["users"]} == {"u1", "u2", "u/3", str(world.alpha.teacher.id)}
    assert [(row["sourcedId"], row["parentSourcedId"]) for row in files["academicSessions"]] == [
        *(("y-2027", ""), ("t1", "y-2027")),
    ]
    assert [(row["sourcedId"], row["schoolSourcedId"]) for row in files["classes"]] == [("c1", "s")]
    assert [(row["sourcedId"], row["name"]) for row in files["orgs"]] == [("s", "Springfield School")]
    assert {row["sourcedId"] for row in files["enrollments"]} == {
        *("e-c1-u1", "e-c1-u2", "e-c1-u/3", f"{class_id}.{world.alpha.teacher.id}"),
    }
    told = [(row["studentSourcedId"], row["score"], row["scoreStatus"], row["comment"]) for row in files["results"]]
    assert ("u1", "7.5", "fully graded", "Well done, Ada") in told
    assert len(told) == (1 if version == "1.1" else 3), "in 1.1 no result is without a score"
    again = await office.send(content)
    assert (again["state"], again["faults"]) == ("staged", [])
    assert await office.changes(again["id"]) == []
    assert again["counts"] == {
        "terms": counts(unchanged=2),
        "classes": counts(unchanged=1, here=1),
        "students": counts(unchanged=3, here=3),
        "enrollments": counts(unchanged=3, here=3),
        "teachers": {"found": 1, "unknown": 0},
    }


@pytest.mark.parametrize("version", VERSIONS)
async def test_what_was_made_by_hand_has_ids_that_stay(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World, version: str
) -> None:
    """A class without a term, one who left with a result, one who left without, one who is archived, one who was erased, and
    an assistant."""
    put_questions(admin, database.settings.data_dir)
    room = await new_classroom(client, admin, world.alpha, "Ada", "=Ben", "Cem", "Dan", "Eve")
    ada, ben, cem, dan, eve = room.pupils
    made = await room.assign()
    for pupil in (ada, ben, eve):
        await play(client, pupil, made["id"], 2)
    for pupil in (ben, cem):
        gone = await client.delete(f"{CLASSES}/{room.id}/students/{pupil.id}", headers=room.headers)
        assert gone.status_code == 204
    address = f"/api/v1/students/{eve.id}"
    erased = await client.delete(address, headers=world.alpha.admin.headers, params={"results": "keep"})
    assert erased.status_code == 204, erased.text
    book = (await client.get(f"{CLASSES}/{room.id}/gradebook", headers=room.headers)).json()
    assert "Erased student" in {one["display_name"] for one in book["students"]}
    admin.execute("UPDATE blockyard.students SET archived_at = now() WHERE id = %s", [dan.id])
    helper = f"{CLASSES}/{room.id}/teachers/{world.alpha.admin.id}"
    helps = await client.put(helper, headers=room.headers, json={"helps_as": "assistant"})
    assert helps.status_code == 200, helps.text
    content = await export(client, room.headers, room.id, version)
    assert faults_of(content, version) == []
    assert content_of(await export(client, room.headers, room.id, version)) == content_of(content)
    files = read_zip(content)
    users = {row["sourcedId"]: row for row in files["users"]}
    assert set(users) == {*(str(one.id) for one in (ada, ben, dan)), *map(str, (room.teacher.id, world.alpha.admin.id))}
    assert [(users[str(one.id)]["givenName"], users[str(one.id)]["familyName"]) for one in (ada, ben)] == [
        *(("Ada", "-"), ("=Ben", "-")),
    ]
    assert [users[str(one.id)]["enabledUser"] for one in (ada, dan)] == ["true", "false"]
    enrollments = {row["userSourcedId"]: row for row in files["enrollments"]}
    today = clock.now().date().isoformat()
    assert [enrollments[str(one.id)]["endDate"] for one in (ada, ben, dan)] == ["", today, today]
    assert [(row["role"], row["primary"]) for row in files["enrollments"] if row["role"] != "student"] == [
        *(("teacher", "true"), ("proctor", "false")),
    ]
    assert [row["sourcedId"] for row in files["academicSessions"]] == [f"{room.id}.term"]
    assert [row["sourcedId"] for row in files["orgs"]] == [str(world.alpha.id)]
    assert {row["studentSourcedId"] for row in files["results"] if row["score"]} == {str(ada.id), str(ben.id)}
    if version == "1.2":
        ended = {row["userSourcedId"]: row["endDate"] for row in files["roles"]}
        assert (ended[str(ada.id)], ended[str(dan.id)]) == ("", today)


def content_of(content: bytes) -> dict[str, Any]:
    return dict(read_zip(content))


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_year_is_graded_in_a_period_of_its_own(
    client: httpx.AsyncClient, office: Office, world: World, admin: psycopg.Connection, version: str
) -> None:
    """OneRoster grades in parts of a school year."""
    await office.bring(science(world, academicSessions=[YEAR | {"sourcedId": "t1"}]))
    class_id = await class_of_roster(client, world)
    await Classroom(client, admin, world.alpha, class_id, world.alpha.teacher.headers).assign()
    content = await export(client, world.alpha.teacher.headers, class_id, version)
    assert faults_of(content, version) == []
    files = read_zip(content)
    year, period = files["academicSessions"]
    assert (year["sourcedId"], year["type"]) == ("t1", "schoolYear")
    assert (period["parentSourcedId"], period["type"]) == ("t1", "gradingPeriod")
    assert files["classes"][0]["termSourcedIds"] == "t1"
    column = "gradingPeriodSourcedId" if version == "1.1" else "academicSessionSourcedId"
    assert files["lineItems"][0][column] == period["sourcedId"]


async def test_ids_of_a_simple_csv_are_told_beside_ours(
    client: httpx.AsyncClient, office: Office, world: World
) -> None:
    """They were made here, of letters that OneRoster does not allow."""
    rows = (
        f"id,first name,last name,grade,class,teacher email\n4711,Zoë,Ärmel,5,Science 5b,{world.alpha.teacher.email}\n"
    )
    await office.bring(rows.encode(), CSV)
    content = await export(client, world.alpha.teacher.headers, await class_of_roster(client, world))
    assert faults_of(content, "1.2") == []
    zoe = read_zip(content)["users"][0]
    assert (zoe["identifier"], zoe["givenName"], zoe["familyName"], zoe["grades"]) == ("4711", "Zoë", "Ärmel", "05")
    assert ":" not in zoe["sourcedId"]


@pytest.mark.parametrize("version", VERSIONS)
async def test_without_assignments_it_is_a_roster(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, version: str
) -> None:
    """No file is without rows."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    content = await export(client, room.headers, room.id, version)
    assert faults_of(content, version) == []
    assert set(read_zip(content)) == {
        *("manifest", "orgs", "academicSessions", "courses", "classes", "users", "enrollments"),
        *(("roles",) if version == "1.2" else ()),
    }


async def test_another_version_is_refused(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    address = f"{CLASSES}/{room.id}/gradebook.oneroster.zip"
    refused = await client.get(address, headers=room.headers, params={"version": "1.0"})
    assert problem(refused) == (422, "validation_failed")
    assert (await client.get(address, headers=room.headers)).status_code == 200
