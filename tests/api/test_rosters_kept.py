"""What children did outlives rosters: imports that are undone, ids that come later, and what is erased meanwhile."""

from datetime import timedelta
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.tenancy.context import TenantContext
from tests.api.assigning import Classroom, play, put_questions
from tests.api.importing import CSV, Office, forget_rosters
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.pupils import SIGN_IN, Pupil
from tests.rosters.files import TERM, enrolled, oneroster, role, school_class, small_school, user
from tests.world import ACCESS_TOKENS, World


@pytest.fixture(autouse=True)
def empty(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    forget_rosters(admin)


@pytest.fixture
def office(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> Office:
    return Office(client, world.alpha.admin, run_jobs)


@pytest.fixture
def room(client: httpx.AsyncClient, world: World, admin: psycopg.Connection, database: TestDatabase) -> Classroom:
    """Of a class that an import makes."""
    put_questions(admin, database.settings.data_dir)
    return Classroom(client, admin, world.alpha, "", world.alpha.teacher.headers)


async def enter(office: Office, room: Classroom, class_name: str, student: str) -> Pupil:
    """The room becomes that class; who attends it is signed in."""
    headers = office.person.headers
    classes = (await office.client.get("/api/v1/classes?limit=100", headers=headers)).json()["items"]
    room.id = next(one["id"] for one in classes if one["name"] == class_name)
    student_id = UUID((await named(office, student))["id"])
    sign_in_id, expires_at = new_id(), clock.now() + timedelta(days=1)
    room.admin.execute(SIGN_IN, [room.school.id, sign_in_id, student_id, clock.now(), expires_at])
    token = ACCESS_TOKENS.issue_to_student(student_id, room.school.id, sign_in_id, expires_at)
    context = TenantContext(room.school.id, student_id, sign_in_id)
    return Pupil(student_id, student, context, {"Authorization": f"Bearer {token}"})


async def named(office: Office, name: str) -> dict[str, str]:
    students = (await office.client.get("/api/v1/students?limit=100", headers=office.person.headers)).json()["items"]
    found: dict[str, str] = next(one for one in students if one["display_name"] == name)
    return found


def listed(rows: str, world: World) -> bytes:
    return ("name,class,teacher email,id\n" + rows.replace(",@,", f",{world.alpha.teacher.email},")).encode()


async def test_the_undo_keeps_the_enrollment_of_who_played(office: Office, room: Classroom, world: World) -> None:
    sent = await office.bring(listed("Ada,5b,@,1\nEve,5b,@,2\n", world), CSV)
    ada = await enter(office, room, "5b", "Ada")
    made = await room.assign()
    await play(room.client, ada, made["id"], 3)
    undone = await office.step(sent["id"], "undo")
    assert (undone["state"], sorted(one["kind"] for one in undone["kept"])) == (
        "undone",
        ["class", "enrollment", "student"],
    )
    results = await room.results(made["id"])
    assert {name: row["score"] for name, row in results.items()} == {"Ada": 75.0}, "and Eve, who did nothing, is gone"


async def test_who_gets_an_id_later_keeps_what_she_did(office: Office, room: Classroom, world: World) -> None:
    await office.bring(listed("Ada,5b,@,\nEve,5b,@,\n", world), CSV)
    ada = await enter(office, room, "5b", "Ada")
    made = await room.assign()
    await play(room.client, ada, made["id"], 3)
    for rows in ("Ada,5b,@,1\nEve,5b,@,2\n", "Ada,5b,@,01\nEve,5b,@,02\n", "Ada,5b,@,1\nEve,5b,@,2\n"):
        sent = await office.bring(listed(rows, world), CSV)
        assert (sent["counts"]["students"]["new"], sent["counts"]["students"]["leaving"]) == (0, 0), rows
    assert (await room.results(made["id"]))["Ada"]["score"] == 75.0
    await office.step(sent["id"], "undo")
    assert (await named(office, "Ada"))["id"] == str(ada.id)


async def test_who_had_a_class_still_sees_it(office: Office, room: Classroom, world: World) -> None:
    sent = await office.bring(listed("Ada,5b,@,1\n", world), CSV)
    await enter(office, room, "5b", "Ada")
    sent = await office.bring(listed(f"Ada,5b,{world.alpha.both.email},1\n", world), CSV)
    assert [one["code"] for one in sent["faults"]] == ["teacher_replaced"]
    seen = await room.client.get(f"/api/v1/classes/{room.id}", headers=room.headers)
    assert (seen.status_code, seen.json()["teacher_id"]) == (200, str(world.alpha.both.id))
    other = await room.client.get(f"/api/v1/classes/{room.id}", headers=world.alpha.both.headers)
    assert other.status_code == 200
    await office.step(sent["id"], "undo")
    seen = await room.client.get(f"/api/v1/classes/{room.id}", headers=room.headers)
    assert (seen.status_code, seen.json()["teacher_id"]) == (200, str(world.alpha.teacher.id))


async def test_what_is_erased_between_reading_and_applying_is_counted(office: Office, world: World) -> None:
    school = small_school(world.alpha.teacher.email)
    await office.bring(oneroster(**school))
    users = [dict(one) | {"grades": "06"} for one in school["users"]]
    users.append(user("u3", "Rosa", "Parks"))
    classes = [dict(one) | {"title": f"New {one['title']}"} for one in school["classes"]]
    more = {"roles": [*school["roles"], role("u3")], "enrollments": [*school["enrollments"], enrolled("c2", "u2")]}
    sent = await office.send(oneroster(**school | {"users": users, "classes": classes} | more))
    gracie = await named(office, "Gracie")
    headers = office.person.headers
    assert (await office.client.delete(f"/api/v1/students/{gracie['id']}", headers=headers)).status_code == 204
    applied = await office.step(sent["id"], "apply", confirm_removals=True)
    missed = {kind: applied["counts"][kind]["missed"] for kind in ("terms", "classes", "students", "enrollments")}
    assert missed == {"terms": 0, "classes": 0, "students": 1, "enrollments": 1}
    assert [one["code"] for one in applied["faults"]] == ["rows_missed"]
    assert applied["notice_count"] == 1
    again = await office.send(oneroster(**school | {"users": users, "classes": classes} | more))
    assert again["counts"]["students"]["new"] == 1
    whole = await office.step(again["id"], "apply", confirm_removals=True)
    assert (whole["counts"]["students"]["missed"], whole["faults"]) == (0, [])


async def test_a_term_that_is_deleted_meanwhile_stops_no_import(office: Office, world: World) -> None:
    school = small_school(world.alpha.teacher.email)
    await office.bring(oneroster(**school | {"classes": [school_class("c1", "A"), school_class("c2", "B")]}))
    sent = await office.send(oneroster(**school))
    headers = office.person.headers
    (term,) = (await office.client.get("/api/v1/terms", headers=headers)).json()["items"]
    assert term["name"] == TERM["title"]
    assert (await office.client.delete(f"/api/v1/terms/{term['id']}", headers=headers)).status_code == 204
    applied = await office.step(sent["id"], "apply")
    assert (applied["state"], applied["error"], applied["counts"]["classes"]["missed"]) == ("applied", None, 2)


async def test_all_faults_are_told(office: Office, client: httpx.AsyncClient, world: World) -> None:
    rows = "".join(f"Student {number},5b,1\n" for number in range(300))
    sent = await office.send(f"name,class,id\n{rows}".encode(), CSV)
    assert (sent["error_count"], len(sent["faults"])) == (300, 200)
    answer = await office.ask("GET", f"/{sent['id']}/faults")
    assert answer.status_code == 200
    assert [one["line"] for one in answer.json()["faults"]] == list(range(2, 302))
    assert answer.json()["faults"][:200] == sent["faults"]
    assert problem(await office.ask("GET", f"/{uuid4()}/faults")) == (404, "not_found")
    theirs = Office(client, world.omega.admin, office.run_jobs)
    assert problem(await theirs.ask("GET", f"/{sent['id']}/faults")) == (404, "not_found")
