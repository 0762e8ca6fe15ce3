"""How long a school keeps what it has of students: set, previewed, swept and told."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.base import clock
from blockyard.children.jobs import enqueue_sweeps
from blockyard.tenancy.process import Process
from tests.api.assigning import Classroom, new_classroom, play, put_questions
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import School, World

OURS: Final = "/api/v1/organizations/current"
DAYS: Final = 365
OLD: Final = timedelta(days=DAYS + 1)
RECENT: Final = timedelta(days=DAYS - 1)
TABLES: Final = (
    "students",
    "enrollments",
    "attempts",
    "progress_events",
    "results",
    "student_sign_ins",
    "roster_imports",
)


@pytest.fixture
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture(autouse=True)
def swept_lately(admin: psycopg.Connection, database: TestDatabase) -> None:
    """By nobody but the test, and of the world's own rows none is old."""
    put_questions(admin, database.settings.data_dir)
    admin.execute("UPDATE blockyard.retention_settings SET swept_at = now(), student_data_days = %s", [DAYS])
    admin.execute("DELETE FROM blockyard.deletion_reports")


async def ask(client: httpx.AsyncClient, school: School, path: str, **more: Any) -> dict[str, Any]:
    answer = await client.get(f"{OURS}/{path}", headers=school.admin.headers, **more)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def counts_of(admin: psycopg.Connection, school: School) -> dict[str, int]:
    return {
        table: admin.execute(
            f"SELECT count(*) FROM blockyard.{table} WHERE organization_id = %s".encode(),
            [school.id],
        ).fetchall()[0][0]
        for table in TABLES
    }


async def sweep(process: Process, admin: psycopg.Connection, school: School, run_jobs: RunJobs) -> None:
    admin.execute("UPDATE blockyard.retention_settings SET swept_at = NULL WHERE organization_id = %s", [school.id])
    assert await enqueue_sweeps(process) == 1
    await run_jobs()


async def reports(client: httpx.AsyncClient, school: School) -> dict[str, dict[str, int]]:
    items = (await ask(client, school, "deletion-reports"))["items"]
    return {item["rule"]: item["counts"] for item in items}


async def previewed(client: httpx.AsyncClient, school: School, **query: int) -> dict[str, dict[str, int]]:
    found = await ask(client, school, "retention/preview", params=query)
    return {rule["rule"]: rule["counts"] for rule in found["rules"]}


async def played_room(client: httpx.AsyncClient, admin: psycopg.Connection, school: School) -> Classroom:
    """A class of two, who have each played an assignment and got feedback."""
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    given = await room.assign()
    for pupil in room.pupils:
        await play(client, pupil, given["id"], 2)
        assert (await room.decide(given["id"], pupil, feedback="Well done")).status_code == 200
    return room


def age(admin: psycopg.Connection, table: str, column: str, by: timedelta, where: str, value: Any) -> None:
    admin.execute(
        f"UPDATE blockyard.{table} SET {column} = {column} - %s WHERE {where} = %s".encode(),
        [by, value],
    )


async def test_admins_read_and_change_it(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    school, url = world.alpha, f"{OURS}/retention"
    for who in (school.teacher, school.student):
        assert problem(await client.get(url, headers=who.headers)) == (403, "permission_missing")
    read = await client.get(url, headers=school.admin.headers)
    assert read.json() == {"student_data_days": DAYS, "results_of_erased": "erase"}
    for days in (29, 1827):
        refused = await client.patch(url, headers=school.admin.headers, json={"student_data_days": days})
        assert problem(refused) == (422, "validation_failed")
    tagged = school.admin.headers | {"If-Match": read.headers["ETag"]}
    changed = await client.patch(url, headers=tagged, json={"student_data_days": 90})
    assert (changed.status_code, changed.json()) == (200, {"student_data_days": 90, "results_of_erased": "erase"})
    assert problem(await client.patch(url, headers=tagged, json={"student_data_days": 91})) == (
        412,
        "precondition_failed",
    )
    kept = await client.patch(url, headers=school.admin.headers, json={"results_of_erased": "keep"})
    assert kept.json() == {"student_data_days": 90, "results_of_erased": "keep"}
    assert (await ask(client, world.omega, "retention"))["student_data_days"] == DAYS
    trail = (await ask(client, school, "audit"))["items"][0]
    assert (trail["action"], trail["details"]["to"]) == ("retention.updated", kept.json())
    admin.execute("UPDATE blockyard.retention_settings SET erased_results = 'erase'")


async def test_who_has_set_nothing_has_the_defaults(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, process: Process
) -> None:
    admin.execute("DELETE FROM blockyard.retention_settings WHERE organization_id = %s", [world.omega.id])
    assert await ask(client, world.omega, "retention") == {"student_data_days": 730, "results_of_erased": "erase"}
    changed = await client.patch(
        f"{OURS}/retention", headers=world.omega.admin.headers, json={"student_data_days": DAYS}
    )
    assert changed.json()["student_data_days"] == DAYS
    admin.execute("DELETE FROM blockyard.retention_settings WHERE organization_id = %s", [world.omega.id])
    assert await enqueue_sweeps(process) == 1, "the sweep comes to it, too, and makes its row"
    assert await enqueue_sweeps(process) == 0, "once a day"


async def test_what_is_old_goes_and_is_told(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, process: Process, run_jobs: RunJobs
) -> None:
    """Its twin, of the other school and a day younger, stays."""
    rooms = [await played_room(client, admin, school) for school in world.schools]
    for room, by in zip(rooms, (OLD, RECENT), strict=True):
        age(admin, "attempts", "last_seen_at", by, "class_id", room.id)
        age(admin, "results", "decided_at", by, "class_id", room.id)
    before = [counts_of(admin, school) for school in world.schools]
    assert await previewed(client, world.omega) == {}
    expected = {
        "attempt_old": {"attempts": 2, "progress_events": await events_of(admin, rooms[0])},
        "result_old": {"results": 2},
    }
    assert await previewed(client, world.alpha) == expected
    assert counts_of(admin, world.alpha) == before[0], "a preview deletes nothing"
    for school in world.schools:
        await sweep(process, admin, school, run_jobs)
    assert await reports(client, world.alpha) == expected
    assert await reports(client, world.omega) == {}
    gone = {"attempts": 2, "results": 2, "progress_events": expected["attempt_old"]["progress_events"]}
    assert counts_of(admin, world.alpha) == {name: count - gone.get(name, 0) for name, count in before[0].items()}
    assert counts_of(admin, world.omega) == before[1]
    await sweep(process, admin, world.alpha, run_jobs)
    assert await reports(client, world.alpha) == expected, "again there is nothing to do"


async def events_of(admin: psycopg.Connection, room: Classroom) -> int:
    found = admin.execute("SELECT count(*) FROM blockyard.progress_events WHERE class_id = %s", [room.id]).fetchall()
    return int(found[0][0])


LEFT: Final = {
    "archived": (
        "UPDATE blockyard.students SET archived_at = now() - %(by)s WHERE id = %(student)s",
        "student_archived",
    ),
    "dropped": (
        "UPDATE blockyard.enrollments SET status = 'dropped', updated_at = now() - %(by)s WHERE student_id = %(student)s",
        "student_left",
    ),
    "class archived": (
        "UPDATE blockyard.classes SET archived_at = now() - %(by)s WHERE id = %(class)s",
        "student_left",
    ),
    "term over": (
        "WITH term AS (INSERT INTO blockyard.terms (organization_id, id, name, kind, starts_on, ends_on, created_by_id)"
        " SELECT organization_id, gen_random_uuid(), 'Over', 'term', (now() - %(by)s)::date - 90,"
        " (now() - %(by)s)::date - 1, teacher_id FROM blockyard.classes WHERE id = %(class)s RETURNING id)"
        " UPDATE blockyard.classes SET term_id = term.id FROM term WHERE classes.id = %(class)s",
        "student_left",
    ),
    "never enrolled": ("DELETE FROM blockyard.enrollments WHERE student_id = %(student)s", "student_left"),
}


@pytest.mark.parametrize("way", LEFT)
async def test_who_left_goes_with_all_she_has(
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    process: Process,
    run_jobs: RunJobs,
    way: str,
) -> None:
    """A day before that she stays, whole."""
    school, (statement, rule) = world.alpha, LEFT[way]
    room = await new_classroom(client, admin, school, "Ada")
    given = await room.assign()
    await play(client, room.pupils[0], given["id"], 2)
    ada = room.pupils[0].id
    here = "SELECT count(*) FROM blockyard.students WHERE id = %s"
    for by, goes in ((RECENT, False), (OLD, True)):
        entered = by if way == "never enrolled" else OLD
        admin.execute("UPDATE blockyard.students SET updated_at = now() - %s WHERE id = %s", [entered, ada])
        admin.execute(statement.encode(), {"by": by, "student": ada, "class": room.id})
        told = await previewed(client, school)
        assert (rule in told) is goes, told
        await sweep(process, admin, school, run_jobs)
        assert admin.execute(here.encode(), [ada]).fetchall() == [(0 if goes else 1,)]
    found = (await reports(client, school))[rule]
    assert found == told[rule]
    assert {"students": 1, "attempts": 1, "student_sign_ins": 1}.items() <= found.items()


async def test_who_attends_stays_however_old_the_entry(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, process: Process, run_jobs: RunJobs
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    for table in ("students", "enrollments"):
        age(admin, table, "updated_at", OLD * 3, "organization_id", world.alpha.id)
    await sweep(process, admin, world.alpha, run_jobs)
    names = (await client.get("/api/v1/students", headers=world.alpha.admin.headers)).json()["items"]
    assert str(room.pupils[0].id) in {row["id"] for row in names}
    assert (await reports(client, world.alpha)).get("student_left", {}).get("students", 0) == 2, "those of no class"


async def test_sign_ins_that_are_over_and_old_rosters_go(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, process: Process, run_jobs: RunJobs
) -> None:
    school = world.alpha
    admin.execute("UPDATE blockyard.student_sign_ins SET expires_at = now() + interval '1 day'")
    room = await new_classroom(client, admin, school, "Ada")
    over = clock.now() - timedelta(seconds=1)
    admin.execute(
        "UPDATE blockyard.student_sign_ins SET expires_at = %s WHERE student_id = %s", [over, room.pupils[0].id]
    )
    admin.execute("UPDATE blockyard.roster_imports SET updated_at = now() - interval '89 days'")
    await sweep(process, admin, school, run_jobs)
    assert await reports(client, school) == {"sign_in_over": {"student_sign_ins": 1}}
    admin.execute("UPDATE blockyard.roster_imports SET updated_at = now() - interval '91 days'")
    admin.execute("UPDATE blockyard.join_requests SET created_at = now() - %s", [OLD])
    await sweep(process, admin, school, run_jobs)
    told = await reports(client, school)
    assert told["roster_import_old"] == {"roster_imports": 1, "roster_changes": 1}
    assert told["join_request_old"] == {"join_requests": 1}
    assert counts_of(admin, school)["roster_imports"] == 0
    assert counts_of(admin, world.omega)["roster_imports"] == 1


async def test_a_report_says_how_and_not_whom(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, process: Process, run_jobs: RunJobs
) -> None:
    school = world.alpha
    room = await new_classroom(client, admin, school, "Zelda Unmistakable")
    pupil = room.pupils[0]
    admin.execute("UPDATE blockyard.students SET archived_at = now() - %s WHERE id = %s", [OLD, pupil.id])
    await sweep(process, admin, school, run_jobs)
    listed = await client.get(
        f"{OURS}/deletion-reports", headers=school.admin.headers, params={"rule": "student_archived"}
    )
    (report,) = listed.json()["items"]
    assert (report["student_data_days"], report["erased_by_id"]) == (DAYS, None)
    assert str(pupil.id) not in listed.text
    assert "Zelda" not in listed.text
    url = f"{OURS}/deletion-reports/{report['id']}"
    assert (await client.get(url, headers=school.admin.headers)).json() == report
    assert problem(await client.get(url, headers=world.omega.admin.headers)) == (404, "not_found")
    assert problem(await client.get(url, headers=school.teacher.headers)) == (403, "permission_missing")


async def test_who_is_enrolled_at_this_moment_stays(
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    process: Process,
    run_jobs: RunJobs,
    database: TestDatabase,
) -> None:
    """The sweep passes over an entry that somebody is enrolling, and asks the others again once they are locked."""
    school = world.alpha
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    ada, ben = (pupil.id for pupil in room.pupils)
    admin.execute("DELETE FROM blockyard.enrollments WHERE class_id = %s", [room.id])
    age(admin, "students", "updated_at", OLD, "organization_id", school.id)
    with psycopg.connect(database.admin_url) as enrolling:
        enrolling.execute(
            "INSERT INTO blockyard.enrollments (organization_id, id, class_id, student_id, status, created_by_id)"
            " VALUES (%s, gen_random_uuid(), %s, %s, 'active', %s)",
            [school.id, room.id, ada, school.teacher.id],
        )
        await sweep(process, admin, school, run_jobs)
        enrolling.commit()
    await sweep(process, admin, school, run_jobs)
    left = admin.execute("SELECT id FROM blockyard.students WHERE id = ANY(%s)", [[ada, ben]]).fetchall()
    assert left == [(ada,)]
