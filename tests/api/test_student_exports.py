"""What is kept of students as files: of one at once, of all of them by the worker. The trail says who looked at what."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb

from blockyard.app.process import held_of_students
from blockyard.app.rooms import ROOMS
from blockyard.base.cells import BOM
from tests.api.assigning import new_classroom, play, put_questions
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, BEN, empty_inbox, room_of
from tests.api.steps import problem, remove, set_role
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import School, World

STUDENTS: Final = "/api/v1/students"
EXPORTS: Final = "/api/v1/organizations/current/student-exports"
TRAIL: Final = "/api/v1/organizations/current/audit"
KINDS: Final = {records.name for records in held_of_students(ROOMS).records}


@pytest.fixture(autouse=True)
def questions(admin: psycopg.Connection, database: TestDatabase) -> None:
    put_questions(admin, database.settings.data_dir)
    admin.execute("DELETE FROM blockyard.student_exports")


class Opened:
    """The files of an export."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None
            self.files = {name: archive.read(name).decode() for name in archive.namelist()}

    def rows(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.files[f"{kind}.json"])
        return rows

    def table(self, kind: str) -> list[dict[str, str]]:
        text = self.files[f"{kind}.csv"]
        assert text.startswith(BOM)
        return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


async def lines(client: httpx.AsyncClient, school: School, action: str) -> list[dict[str, Any]]:
    found = await client.get(TRAIL, headers=school.owner.headers, params={"action": action})
    items: list[dict[str, Any]] = found.json()["items"]
    return items


async def make_export(client: httpx.AsyncClient, school: School, run_jobs: RunJobs) -> dict[str, Any]:
    asked = await client.post(EXPORTS, headers=school.admin.headers)
    assert (asked.status_code, asked.json()["state"]) == (202, "working"), asked.text
    assert asked.headers["Location"] == f"{EXPORTS}/{asked.json()['id']}"
    await run_jobs()
    found = await client.get(asked.headers["Location"], headers=school.admin.headers)
    body: dict[str, Any] = found.json()
    return body


async def test_all_that_is_kept_of_one_student(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school = world.alpha
    room = await new_classroom(client, admin, school, "=HYPERLINK(1)", "Ben")
    given = await room.assign(title="+Gases")
    for pupil in room.pupils:
        await play(client, pupil, given["id"], 2)
        assert (await room.decide(given["id"], pupil, feedback=f"-1 for {pupil.name}")).status_code == 200
    ada, ben = (str(pupil.id) for pupil in room.pupils)
    login = await client.put(
        f"{STUDENTS}/{ada}/login", headers=room.headers, json={"method": "words", "username": "ada"}
    )
    assert login.status_code == 200, login.text
    answer = await client.get(f"{STUDENTS}/{ada}/export.zip", headers=school.admin.headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    assert answer.headers["content-disposition"] == f'attachment; filename="student-{ada}.zip"'
    assert answer.headers["cache-control"] == "private, no-store"
    opened = Opened(answer.content)
    assert opened.files.keys() == {"README.txt", *(f"{kind}.{form}" for kind in KINDS for form in ("csv", "json"))}
    everything = "".join(opened.files.values())
    assert ben not in everything
    assert "Ben" not in everything
    (student,) = opened.rows("students")
    assert (student["id"], student["display_name"]) == (ada, "=HYPERLINK(1)")
    assert opened.table("students")[0]["display_name"] == "'=HYPERLINK(1)"
    assert opened.table("results")[0]["feedback"] == "'-1 for =HYPERLINK(1)"
    assert opened.table("attempts")[0]["assignment_title"] == "'+Gases"
    assert opened.rows("attempts")[0]["assignment_title"] == "+Gases"
    assert opened.rows("enrollments")[0]["class_name"] == "Science 6a"
    assert [row["type"] for row in opened.rows("progress_events")].count("question.answered") == 4
    for kind in KINDS:
        assert len(opened.rows(kind)) == len(opened.table(kind)), kind
        assert all("organization_id" not in row for row in opened.rows(kind))
    assert opened.rows("student_logins")[0]["username"] == "ada"
    assert "secret_hash" not in everything
    told = [row["action"] for row in opened.rows("audit_entries")]
    assert {"student_login.created", "result.decided", "student.exported"} <= {*told}
    assert "(UTC) for Springfield School" in opened.files["README.txt"]
    assert "card_sealed of student_logins: whoever reads it could sign in as the student." in opened.files["README.txt"]


async def test_what_games_told_of_her_accounts_is_in_it(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """Of hers alone, and without a code that was typed."""
    school = world.alpha
    empty_inbox(admin)
    room = await room_of(client, admin, school)
    ada = room.pupils[0].id
    events = [told("help.opened", player=ADA, activity="quiz"), told("session.started", player=BEN)]
    assert (await send(client, school.place_key, *events)).status_code == 202
    typed = "SELECT game.keep_events(organization_id, id, %s) FROM blockyard.place_keys WHERE id = %s"
    claim = told("claim.entered", player=ADA, code="BBBB-CCCC")
    admin.execute(typed.encode(), [Jsonb([claim]), school.path_ids["place_key_id"]])
    answer = await client.get(f"{STUDENTS}/{ada}/export.zip", headers=school.admin.headers)
    opened = Opened(answer.content)
    rows = {row["event_id"]: row["told"] for row in opened.rows("game_events")}
    assert rows == {events[0]["id"]: {"activity": "quiz"}, claim["id"]: {}}
    assert len(opened.table("game_events")) == 2
    assert "BBBB-CCCC" not in "".join(opened.files.values())
    everything = await client.get(f"{STUDENTS}/{room.pupils[1].id}/export.zip", headers=school.admin.headers)
    assert [row["event_id"] for row in Opened(everything.content).rows("game_events")] == [events[1]["id"]]


async def test_a_withdrawn_attempt_is_in_it(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    made, ada = await room.assign(), room.pupils[0]
    attempt = await play(client, ada, made["id"], 2)
    where = f"/api/v1/assignments/{made['id']}/attempts/{attempt['id']}/withdraw"
    assert (await client.post(where, headers=room.headers, json={"reason": "A test"})).status_code == 200
    answer = await client.get(f"{STUDENTS}/{ada.id}/export.zip", headers=world.alpha.admin.headers)
    (row,) = Opened(answer.content).rows("attempts")
    assert (row["withdrawn_reason"], row["withdrawn_by_id"]) == ("A test", str(room.teacher.id))
    assert "attempt.withdrawn" in [one["action"] for one in Opened(answer.content).rows("audit_entries")]


async def test_who_exports_a_student_is_an_admin_and_stands_in_the_trail(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school = world.alpha
    room = await new_classroom(client, admin, school, "Ada")
    ada = str(room.pupils[0].id)
    url = f"{STUDENTS}/{ada}/export.zip"
    assert problem(await client.get(url, headers=school.teacher.headers)) == (403, "permission_missing")
    assert problem(await client.get(url, headers=room.pupils[0].headers)) == (403, "not_for_students")
    assert problem(await client.get(url, headers=world.omega.admin.headers)) == (404, "not_found")
    assert ada not in [one["resource_id"] for one in await lines(client, school, "student.exported")]
    assert (await client.get(url, headers=school.admin.headers)).status_code == 200
    line = (await lines(client, school, "student.exported"))[0]
    assert (line["actor"]["id"], line["resource_id"], line["details"]) == (str(school.admin.id), ada, {})
    assert await lines(client, world.omega, "student.exported") == []


async def test_who_reads_a_card_stands_in_the_trail(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    school = world.alpha
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    made = await client.post(f"/api/v1/classes/{room.id}/logins", headers=room.headers, json={"method": "words"})
    assert made.status_code == 201
    code = await client.post(f"/api/v1/classes/{room.id}/code", headers=room.headers)
    assert code.is_success, code.text
    card = f"{STUDENTS}/{room.pupils[0].id}/login/card"
    assert problem(await client.get(card, headers=school.both.headers)) == (404, "not_found")
    for url in (f"{STUDENTS}/{room.pupils[0].id}", f"{STUDENTS}/{room.pupils[0].id}/login"):
        assert (await client.get(url, headers=room.headers)).status_code == 200
    assert await lines(client, school, "student_login.card_read") == [], "who is denied reads none; an entry is no card"
    assert (await client.get(card, headers=room.headers)).status_code == 200
    (line,) = await lines(client, school, "student_login.card_read")
    assert (line["actor"]["id"], line["resource_id"]) == (str(school.teacher.id), str(room.pupils[0].id))
    printed = await client.get(f"/api/v1/classes/{room.id}/login-cards.pdf", headers=school.admin.headers)
    assert printed.status_code == 200
    told = await lines(client, school, "student_login.card_read")
    admins = {one["resource_id"] for one in told if one["actor"]["id"] == str(school.admin.id)}
    assert admins == {str(pupil.id) for pupil in room.pupils}


async def test_all_students_in_a_file(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    school = world.alpha
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    given = await room.assign()
    for pupil in room.pupils:
        await play(client, pupil, given["id"], 2)
    export = await make_export(client, school, run_jobs)
    assert (export["state"], export["progress"], export["error"]) == ("ready", 100, None)
    url = f"{EXPORTS}/{export['id']}/students.zip"
    answer = await client.get(url, headers=school.admin.headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    assert (len(answer.content), answer.headers["content-length"]) == (export["size_bytes"], str(export["size_bytes"]))
    opened = Opened(answer.content)
    for kind in KINDS - {"audit_entries", "roster_changes"}:
        mine = admin.execute(f"SELECT id FROM blockyard.{kind} WHERE organization_id = %s".encode(), [school.id])
        assert {UUID(row["id"]) for row in opened.rows(kind)} == {row[0] for row in mine}, kind
    everything = "".join(opened.files.values())
    assert "secret of alpha" in everything
    assert "of omega" not in everything
    (line,) = await lines(client, school, "student_export.downloaded")
    assert (line["actor"]["id"], line["resource_id"]) == (str(school.admin.id), export["id"])
    for who in (world.omega.admin, world.omega.owner):
        assert problem(await client.get(url, headers=who.headers)) == (404, "not_found")
    assert problem(await client.get(url, headers=school.teacher.headers)) == (403, "permission_missing")


async def test_one_at_a_time_and_none_before_it_is_ready(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.admin.headers
    asked = await client.post(EXPORTS, headers=headers)
    assert problem(await client.post(EXPORTS, headers=headers)) == (409, "student_export_busy")
    assert (await client.post(EXPORTS, headers=world.omega.admin.headers)).status_code == 202
    url = f"{EXPORTS}/{asked.json()['id']}"
    assert problem(await client.get(f"{url}/students.zip", headers=headers)) == (409, "student_export_not_ready")
    await run_jobs()
    assert (await client.get(f"{url}/students.zip", headers=headers)).status_code == 200
    assert (await client.post(EXPORTS, headers=headers)).status_code == 202
    await run_jobs()


async def test_its_file_ends(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs, database: TestDatabase
) -> None:
    """After seven days, or when it is deleted."""
    school = world.alpha
    over, deleted, kept = [(await make_export(client, school, run_jobs))["id"] for _ in range(3)]
    folder = database.settings.data_dir / "files" / "organizations" / str(school.id) / "student-exports"
    assert {path.name for path in folder.iterdir()} >= {over, deleted, kept}
    admin.execute("UPDATE blockyard.student_exports SET expires_at = now() WHERE id = %s", [over])
    assert problem(await client.get(f"{EXPORTS}/{over}/students.zip", headers=school.admin.headers)) == (
        404,
        "not_found",
    )
    assert (await client.delete(f"{EXPORTS}/{deleted}", headers=school.admin.headers)).status_code == 204
    admin.execute(
        "UPDATE blockyard.retention_settings SET swept_at = now() - interval '2 days' WHERE id = %s", [school.id]
    )
    await enqueue_sweeps(database)
    await run_jobs()
    assert files_in(folder) & {over, deleted, kept} == {kept}
    listed = (await client.get(EXPORTS, headers=school.admin.headers)).json()["items"]
    assert [one["id"] for one in listed] == [kept]
    assert (await client.get(f"{EXPORTS}/{kept}/students.zip", headers=school.admin.headers)).status_code == 200


async def enqueue_sweeps(database: TestDatabase) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute("SELECT children.enqueue_sweeps(now(), 100)")


def files_in(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.rglob("*.zip")}


async def test_it_ends_with_who_asked(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    school = world.omega
    asked = (await client.post(EXPORTS, headers=school.admin.headers)).json()["id"]
    assert (await set_role(client, school.owner, school.admin, "teacher")).status_code == 200
    await run_jobs()
    found = (await client.get(f"{EXPORTS}/{asked}", headers=school.owner.headers)).json()
    assert (found["state"], found["error"]["code"]) == ("failed", "permission_missing")
    assert (await set_role(client, school.owner, school.admin, "admin")).status_code == 200
    asked = (await client.post(EXPORTS, headers=school.admin.headers)).json()["id"]
    assert (await remove(client, school.owner, school.admin)).status_code == 204
    await run_jobs()
    found = (await client.get(f"{EXPORTS}/{asked}", headers=school.owner.headers)).json()
    assert (found["state"], found["error"]["code"]) == ("failed", "member_removed")
    later = (await client.post(EXPORTS, headers=school.owner.headers)).json()["id"]
    await run_jobs()
    assert (await client.get(f"{EXPORTS}/{later}", headers=school.owner.headers)).json()["state"] == "ready"
