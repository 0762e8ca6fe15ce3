"""Rosters over HTTP: sent, looked at, applied, undone; the worker does the work."""

from collections.abc import Callable
from typing import Any, Final
from uuid import uuid4

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row

from tests.api.importing import CSV, IMPORTS, ZIP, Office, forget_rosters
from tests.api.steps import problem, remove, set_role
from tests.conftest import RunJobs
from tests.rosters.files import TERM, Rows, enrolled, oneroster, role, school_class, small_school, user
from tests.world import School, World

TRAIL: Final = "/api/v1/organizations/current/audit"
TABLES: Final = ("terms", "classes", "students", "enrollments", "class_teachers")
STAYS: Final = {"updated_at", "archived_spells"}
LOOKED_AT: Final = {"created_at", "updated_at", "enrolled_at", "id", "created_by_id", "organization_id"}


@pytest.fixture(autouse=True)
def empty(admin: psycopg.Connection) -> None:
    forget_rosters(admin)


@pytest.fixture
def office(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> Office:
    return Office(client, world.alpha.admin, run_jobs)


Look = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def look(admin: psycopg.Connection, world: World) -> Look:
    """Rows of a table of alpha's, behind the walls, in the order of a column."""

    def look(table: str, by: str = "id", school: School = world.alpha) -> list[dict[str, Any]]:
        with admin.cursor(row_factory=dict_row) as cursor:
            query = f"SELECT * FROM blockyard.{table} WHERE organization_id = %s ORDER BY {by}"
            return list(cursor.execute(query.encode(), [school.id]))

    return look


def all_rows(look: Look) -> dict[str, list[dict[str, Any]]]:
    """Of the school, without when they were last written, and when a class was archived for a while: nobody played then."""
    return {
        table: [{name: value for name, value in row.items() if name not in STAYS} for row in look(table)]
        for table in TABLES
    }


def school(world: World, **changes: Rows) -> bytes:
    return oneroster(**small_school(world.alpha.teacher.email.upper(), **changes))


def without_ada(world: World) -> bytes:
    """Nor art, which she alone attended."""
    everybody = small_school()
    return school(
        world,
        users=[*everybody["users"][1:2], user("t", "M", "S", email=world.alpha.teacher.email)],
        roles=[role("u2"), role("t", "teacher")],
        classes=everybody["classes"][:1],
        enrollments=[enrolled("c1", "u2"), enrolled("c1", "t", "teacher", primary="true")],
    )


async def test_sent_looked_at_and_applied(office: Office, world: World, look: Look) -> None:
    answer = await office.ask("POST", headers=ZIP, content=school(world), params={"name": "Autumn"})
    sent = answer.json()
    assert (answer.status_code, sent["state"], sent["progress"], sent["name"]) == (202, "staging", 0, "Autumn")
    assert answer.headers["Location"] == f"{IMPORTS}/{sent['id']}"
    assert answer.headers["Retry-After"] == "1"
    await office.run_jobs()
    staged = await office.look(sent["id"])
    assert (staged["state"], staged["progress"], staged["faults"], staged["error"]) == ("staged", 100, [], None)
    assert staged["counts"] == {
        "terms": counts(new=1),
        "classes": counts(new=2),
        "students": counts(new=2),
        "enrollments": counts(new=3),
        "teachers": {"found": 1, "unknown": 0},
    }
    assert await office.changes(sent["id"], kind="student") == [
        ("student", "new", "Ada"),
        ("student", "new", "Gracie"),
    ]
    assert [table for table in ("terms", "students", "enrollments") if look(table)] == []
    assert look("roster_imports")[0]["content"] is None, "the file is forgotten"
    applied = await office.step(sent["id"], "apply")
    assert (applied["state"], applied["progress"]) == ("applied", 100)
    (term,) = look("terms")
    ada, gracie = look("students", "display_name")
    assert {name: ada[name] for name in ada if name not in LOOKED_AT | {"sourced_id_key"}} == {
        "display_name": "Ada",
        "given_name": "Ada",
        "family_name": "Lovelace",
        "grade_level": 5,
        "sourced_id": "u1",
        "archived_at": None,
        "anonymous": False,
    }
    art, science = [one for one in look("classes", "name") if one["sourced_id"] is not None]
    expected = {
        "name": "Science 5b",
        "subject": "Natural science",
        "grade_level": 5,
        "room": "B 12",
        "teacher_id": world.alpha.teacher.id,
        "term_id": term["id"],
        "max_students": 30,
        "joining": "closed",
    }
    assert {name: science[name] for name in expected} == expected
    assert (art["teacher_id"], science["created_by_id"]) == (world.alpha.admin.id, world.alpha.admin.id)
    assert {(one["class_id"], one["student_id"], one["status"]) for one in look("enrollments")} == {
        (science["id"], ada["id"], "active"),
        (science["id"], gracie["id"], "active"),
        (art["id"], ada["id"], "active"),
    }


def counts(**more: int) -> dict[str, int]:
    return {"new": 0, "changed": 0, "unchanged": 0, "leaving": 0, "missed": 0, "here": 0} | more


async def test_the_same_file_again_changes_nothing(office: Office, world: World, look: Look) -> None:
    await office.bring(school(world))
    before = all_rows(look)
    again = await office.bring(school(world))
    assert again["counts"]["students"] == counts(unchanged=2, here=2)
    assert await office.changes(again["id"]) == []
    assert all_rows(look) == before


async def test_who_is_gone_is_archived_and_comes_back(
    office: Office, world: World, look: Look, admin: psycopg.Connection
) -> None:
    await office.bring(school(world))
    (ada, _) = look("students", "display_name")
    admin.execute(
        "INSERT INTO blockyard.student_sign_ins (organization_id, id, student_id, method, started_at, expires_at)"
        " VALUES (%s, %s, %s, 'words', now(), now())",
        [world.alpha.id, uuid4(), ada["id"]],
    )
    sent = await office.send(without_ada(world))
    refused = await office.ask("POST", f"/{sent['id']}/apply", json={})
    assert problem(refused) == (409, "confirm_removals")
    assert refused.json()["leaving"] == {
        "classes": {"leaving": 1, "here": 2},
        "students": {"leaving": 1, "here": 2},
        "enrollments": {"leaving": 2, "here": 3},
    }
    await office.step(sent["id"], "apply", confirm_removals=True)
    assert {one["display_name"]: one["archived_at"] is None for one in look("students")} == {
        "Ada": False,
        "Gracie": True,
    }
    assert {one["name"]: one["archived_at"] is None for one in look("classes") if one["sourced_id"]} == {
        "Science 5b": True,
        "Art": False,
    }
    states = sorted((one["status"], one["dropped_at"] is None) for one in look("enrollments"))
    assert states == [("active", True), ("dropped", False), ("dropped", False)]
    assert look("student_sign_ins") == [], "who left is signed out"
    back = await office.bring(school(world))
    assert back["counts"]["students"] == counts(changed=1, unchanged=1, here=1)
    assert [one["archived_at"] for one in look("students")] == [None, None]
    assert {(one["status"], one["dropped_at"]) for one in look("enrollments")} == {("active", None)}


async def test_a_fifth_may_leave_unasked(office: Office, look: Look) -> None:
    rows = "".join(f"Student {number},5,5b\n" for number in range(10))
    await office.bring(b"name,grade,class\n" + rows.encode(), CSV)
    lines = rows.splitlines(keepends=True)
    many = await office.send(("name,grade,class\n" + "".join(lines[3:])).encode(), CSV)
    assert problem(await office.ask("POST", f"/{many['id']}/apply", json={})) == (409, "confirm_removals")
    few = await office.send(("name,grade,class\n" + "".join(lines[2:])).encode(), CSV)
    assert (await office.step(few["id"], "apply"))["state"] == "applied"
    assert sum(one["archived_at"] is not None for one in look("students")) == 2


async def test_invalid_rows_have_not_left(office: Office, world: World, look: Look) -> None:
    await office.bring(school(world))
    before = all_rows(look)
    users = [user("u1", "", ""), *small_school(world.alpha.teacher.email)["users"][1:]]
    sent = await office.send(school(world, users=users))
    assert (sent["error_count"], sent["notice_count"]) == (1, 0)
    assert sent["faults"] == [
        {
            "kind": "error",
            "code": "field_missing",
            "file": "users.csv",
            "line": 2,
            "column": "givenName",
            "says": None,
            "detail": "This field is empty, and the row means nothing without it.",
            "remedy": "Fill it in.",
        }
    ]
    assert (await office.step(sent["id"], "apply"))["state"] == "applied"
    assert all_rows(look) == before


async def test_a_delta(office: Office, world: World, look: Look) -> None:
    await office.bring(school(world))
    delta = oneroster(
        "delta",
        users=[
            user("u1", "", "", status="tobedeleted"),
            user("u3", "Rosa", "Parks", status="active", grades="KG"),
        ],
        roles=[role("u3") | {"status": "active"}],
        enrollments=[enrolled("c2", "u3", status="active")],
    )
    sent = await office.bring(delta)
    assert await office.changes(sent["id"]) == [
        ("student", "new", "Rosa P."),
        ("student", "leaving", "Ada"),
        ("enrollment", "new", "Rosa P., c2"),
        ("enrollment", "leaving", "Ada, Science 5b"),
        ("enrollment", "leaving", "Ada, Art"),
    ]
    assert {one["display_name"]: (one["grade_level"], one["archived_at"] is None) for one in look("students")} == {
        "Ada": (5, False),
        "Gracie": (5, True),
        "Rosa P.": (0, True),
    }


@pytest.mark.parametrize("second", [without_ada, school], ids=["leaving", "again"])
async def test_undone_all_is_as_it_was(
    office: Office, world: World, look: Look, second: Callable[[World], bytes]
) -> None:
    empty = all_rows(look)
    first = await office.bring(school(world))
    before = all_rows(look)
    sent = await office.bring(second(world))
    over = await office.ask("POST", f"/{first['id']}/undo")
    assert problem(over) == (409, "roster_undo_over")
    undone = await office.step(sent["id"], "undo")
    assert (undone["state"], undone["kept_count"], undone["kept"]) == ("undone", 0, [])
    assert all_rows(look) == before
    assert await office.changes(sent["id"]) == []
    assert problem(await office.ask("POST", f"/{sent['id']}/undo")) == (409, "roster_import_not_ready")
    assert empty != before


async def test_what_is_new_goes_with_the_undo(office: Office, world: World, look: Look) -> None:
    before = all_rows(look)
    sent = await office.bring(school(world))
    assert all_rows(look) != before
    undone = await office.step(sent["id"], "undo")
    assert (undone["state"], undone["kept"]) == ("undone", [])
    assert all_rows(look) == before


async def test_what_somebody_changed_since_stays(
    office: Office, client: httpx.AsyncClient, world: World, look: Look
) -> None:
    first = await office.bring(school(world))
    ada, gracie = look("students", "display_name")
    science = next(one for one in look("classes") if one["sourced_id"] == "c1")
    headers = world.alpha.admin.headers
    renamed = await client.put(f"/api/v1/students/{ada['id']}", headers=headers, json={"display_name": "Countess"})
    assert renamed.status_code == 200, renamed.text
    moved = await client.put(f"/api/v1/classes/{science['id']}", headers=headers, json={"room": "C 3"})
    assert moved.status_code == 200, moved.text
    undone = await office.step(first["id"], "undo")
    (term,) = look("terms")
    assert sorted((one["kind"], one["id"]) for one in undone["kept"]) == [
        ("class", str(science["id"])),
        ("student", str(ada["id"])),
        ("term", str(term["id"])),
    ]
    assert undone["kept_count"] == 3
    assert [one["display_name"] for one in look("students")] == ["Countess"]
    assert look("enrollments") == []
    assert gracie["id"] not in {one["id"] for one in look("students")}


async def test_what_somebody_made_of_a_new_row_keeps_it(
    office: Office, world: World, look: Look, admin: psycopg.Connection
) -> None:
    first = await office.bring(school(world))
    _, gracie = look("students", "display_name")
    admin.execute(
        "INSERT INTO blockyard.student_sign_ins (organization_id, id, student_id, method, started_at, expires_at)"
        " VALUES (%s, %s, %s, 'words', now(), now())",
        [world.alpha.id, uuid4(), gracie["id"]],
    )
    undone = await office.step(first["id"], "undo")
    assert undone["kept"] == [{"kind": "student", "id": str(gracie["id"])}]
    assert [one["display_name"] for one in look("students")] == ["Gracie"]
    assert len(look("student_sign_ins")) == 1


async def test_what_an_import_tells_of_a_student_goes_with_the_entry(
    office: Office, client: httpx.AsyncClient, world: World, look: Look
) -> None:
    first = await office.bring(school(world))
    ada, gracie = look("students", "display_name")
    headers = world.alpha.admin.headers
    assert (await client.delete(f"/api/v1/students/{ada['id']}", headers=headers)).status_code == 204
    assert await office.changes(first["id"], kind="student") == [("student", "new", "Gracie")]
    assert await office.changes(first["id"], kind="enrollment") == [("enrollment", "new", "Gracie, Science 5b")]
    waiting = await office.send(without_ada(world))
    sent = await office.send(school(world, users=small_school()["users"][:1], roles=[role("u1")]))
    assert (await client.delete(f"/api/v1/students/{gracie['id']}", headers=headers)).status_code == 204
    assert [one for one in await office.changes(sent["id"]) if "Gracie" in one[2]] == []
    assert (await office.step(sent["id"], "apply", confirm_removals=True))["state"] == "applied"
    assert [one["display_name"] for one in look("students")] == ["Ada"]
    assert (await office.look(waiting["id"]))["state"] == "failed"


async def test_rows_made_by_hand_are_never_touched(
    office: Office, client: httpx.AsyncClient, world: World, look: Look
) -> None:
    headers = world.alpha.admin.headers
    made = await client.post("/api/v1/students", headers=headers, json={"display_name": "Ada"})
    assert made.status_code == 201, made.text
    by_hand = await client.post("/api/v1/classes", headers=headers, json={"name": "By hand", "subject": "Art"})
    before = all_rows(look)
    sent = await office.bring(school(world))
    assert sent["counts"]["students"] == counts(new=2)
    others = {"users": [user("u9", "Eve", "Ono")], "roles": [role("u9")], "classes": [school_class("c9", "Art")]}
    await office.bring(oneroster(**others, enrollments=[enrolled("c9", "u9")]))
    rows = {table: [row for row in found if row in before[table]] for table, found in all_rows(look).items()}
    assert rows == before
    assert by_hand.json()["id"] in {str(one["id"]) for one in rows["classes"]}


async def test_teachers_are_found_by_their_addresses(office: Office, world: World, look: Look) -> None:
    people = {"t": world.alpha.teacher.email, "b": world.alpha.both.email, "x": "stranger@school.example"}
    users = [user(id, "A", "Teacher", email=email) for id, email in people.items()]
    sent = await office.bring(
        oneroster(
            users=users,
            roles=[role(id, "teacher") for id in people],
            classes=[school_class("c1", "A"), school_class("c2", "B")],
            enrollments=[
                enrolled("c1", "t", "teacher", primary="true"),
                enrolled("c1", "b", "teacher", primary="false"),
                enrolled("c2", "x", "teacher", primary="true"),
            ],
        )
    )
    assert sent["counts"]["teachers"] == {"found": 2, "unknown": 1}
    (fault,) = sent["faults"]
    assert (fault["kind"], fault["code"], fault["says"]) == ("notice", "teacher_no_member", "stranger@school.example")
    made = {one["name"]: one for one in look("classes") if one["sourced_id"]}
    assert (made["A"]["teacher_id"], made["B"]["teacher_id"]) == (world.alpha.teacher.id, world.alpha.admin.id)
    assert [(one["class_id"], one["user_id"], one["helps_as"]) for one in look("class_teachers", "id DESC")][:1] == [
        (made["A"]["id"], world.alpha.both.id, "co_teacher")
    ]
    await office.step(sent["id"], "undo")
    assert [one for one in look("classes") if one["sourced_id"]] == []


async def test_a_file_that_cannot_be_read(office: Office) -> None:
    failed = await office.send(b"PK no zip")
    assert (failed["state"], failed["error"]["code"]) == ("failed", "roster_unreadable")
    assert [one["code"] for one in failed["faults"]] == ["not_a_zip"]
    assert problem(await office.ask("POST", f"/{failed['id']}/apply", json={})) == (409, "roster_import_not_ready")
    assert (await office.ask("DELETE", f"/{failed['id']}")).status_code == 204
    assert problem(await office.ask("GET", f"/{failed['id']}")) == (404, "not_found")


async def test_what_is_no_file_is_refused(office: Office) -> None:
    refused = await office.ask("POST", json={"name": "Ada"})
    assert problem(refused) == (415, "unsupported_media_type")
    assert refused.headers["Accept"] == "application/zip, text/csv, application/octet-stream"
    assert problem(await office.ask("POST", headers=CSV)) == (422, "roster_file_empty")
    too_large = b"x" * (32 * 1024 * 1024 + 1)
    assert problem(await office.ask("POST", headers=CSV, content=too_large)) == (413, "payload_too_large")
    accepted = await office.ask("POST", headers=CSV, content=b"name\nAda\n", params={"mode": "some"})
    assert problem(accepted) == (422, "validation_failed")


async def test_bytes_are_what_they_begin_as(office: Office, world: World) -> None:
    unnamed = {"Content-Type": "application/octet-stream"}
    for content, format in ((school(world), "oneroster"), (b"name\nAda\n", "csv")):
        sent = await office.send(content, unnamed)
        assert (sent["format"], sent["state"], sent["name"]) == (
            format,
            "staged",
            {"oneroster": "OneRoster"}.get(format, "CSV"),
        )


async def test_one_that_is_applied_is_not_deleted_or_applied_again(office: Office, world: World) -> None:
    applied = await office.bring(school(world))
    for answer in (
        await office.ask("DELETE", f"/{applied['id']}"),
        await office.ask("POST", f"/{applied['id']}/apply", json={}),
    ):
        assert problem(answer) == (409, "roster_import_not_ready")


async def test_what_was_read_before_another_was_applied_is_outdated(office: Office, world: World) -> None:
    waiting = await office.send(without_ada(world))
    await office.bring(school(world))
    outdated = await office.look(waiting["id"])
    assert (outdated["state"], outdated["error"]["code"]) == ("failed", "roster_outdated")
    assert await office.changes(waiting["id"]) == []


async def test_the_same_request_again_is_one_import(office: Office, world: World) -> None:
    keyed, sent = ZIP | {"Idempotency-Key": uuid4().hex}, school(world)  # a zip holds the time at which it was made
    first, again = [await office.ask("POST", headers=keyed, content=sent) for _ in range(2)]
    assert (first.status_code, again.json()) == (202, first.json())
    other = await office.ask("POST", headers=keyed, content=without_ada(world))
    assert problem(other) == (409, "idempotency_key_reused")
    await office.run_jobs()
    assert len((await office.ask("GET")).json()["items"]) == 1


async def test_a_few_at_a_time(office: Office, world: World) -> None:
    answers = [await office.ask("POST", headers=ZIP, content=school(world)) for _ in range(4)]
    assert [one.status_code for one in answers] == [202, 202, 202, 409]
    assert problem(answers[3]) == (409, "roster_import_busy")
    await office.run_jobs()
    assert (await office.ask("POST", headers=ZIP, content=school(world))).status_code == 202
    await office.run_jobs()


async def test_the_plan_bounds_the_students(office: Office, look: Look) -> None:
    rows = "".join(f"Student {number},5,5b\n" for number in range(20_000))
    sent = await office.send(b"name,grade,class\n" + rows.encode(), CSV)
    refused = await office.ask("POST", f"/{sent['id']}/apply", json={})
    assert problem(refused) == (402, "plan_limit_reached")
    assert (await office.look(sent["id"]))["state"] == "staged"
    assert look("students") == []


async def test_two_schools_with_one_file(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, look: Look
) -> None:
    alpha, omega = Office(client, world.alpha.admin, run_jobs), Office(client, world.omega.admin, run_jobs)
    mine = await alpha.bring(school(world))
    theirs = await omega.bring(school(world))
    assert mine["counts"]["students"] == theirs["counts"]["students"] == counts(new=2)
    assert problem(await omega.ask("GET", f"/{mine['id']}")) == (404, "not_found")
    assert problem(await omega.ask("POST", f"/{mine['id']}/undo")) == (404, "not_found")
    ids = [{one["id"] for one in look("students", school=one)} for one in world.schools]
    assert ids[0].isdisjoint(ids[1])
    await alpha.step(mine["id"], "undo")
    assert (len(look("students")), len(look("students", school=world.omega))) == (0, 2)


async def test_admins_alone(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    teacher = Office(client, world.alpha.teacher, run_jobs)
    assert problem(await teacher.ask("GET")) == (403, "permission_missing")
    refused = await teacher.ask("POST", headers=CSV, content=b"name\nAda\n")
    assert problem(refused) == (403, "permission_missing")
    owner = Office(client, world.alpha.owner, run_jobs)
    assert (await owner.send(b"name\nAda\n", CSV))["state"] == "staged"


async def test_who_is_no_admin_any_more_changes_nothing(
    office: Office, client: httpx.AsyncClient, world: World, look: Look
) -> None:
    owner = Office(client, world.alpha.owner, office.run_jobs)
    sent = await owner.send(school(world))
    assert (await office.ask("POST", f"/{sent['id']}/apply", json={})).status_code == 202
    try:
        assert (await set_role(client, world.alpha.owner, world.alpha.admin, "teacher")).status_code == 200
        await office.run_jobs()
        stopped = await owner.look(sent["id"])
        assert (stopped["state"], stopped["error"]["code"]) == ("staged", "permission_missing")
        assert look("students") == []
    finally:
        assert (await set_role(client, world.alpha.owner, world.alpha.admin, "admin")).status_code == 200
    assert (await office.step(sent["id"], "apply"))["state"] == "applied"


async def test_what_a_removed_member_asked_for_ends(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    office, owner = (Office(client, person, run_jobs) for person in (world.omega.admin, world.omega.owner))
    sent = (await office.ask("POST", headers=CSV, content=b"name\nAda\n")).json()
    assert (await remove(client, world.omega.owner, world.omega.admin)).status_code == 204
    admin.execute("UPDATE blockyard.memberships SET removed_at = NULL WHERE id = %s", [world.omega.admin.membership_id])
    ended = await owner.look(sent["id"])
    assert (ended["state"], ended["error"]["code"]) == ("failed", "member_removed")
    await run_jobs()
    assert (await owner.look(sent["id"]))["state"] == "failed"


async def test_the_trail_tells_of_each_step(office: Office, client: httpx.AsyncClient, world: World) -> None:
    applied = await office.bring(school(world))
    await office.step(applied["id"], "undo")
    assert (await office.ask("DELETE", f"/{applied['id']}")).status_code == 204
    answer = await client.get(TRAIL, headers=world.alpha.owner.headers, params={"resource_id": applied["id"]})
    told = [(one["action"], one["details"]) for one in answer.json()["items"]][::-1]
    assert [action for action, _ in told] == ["roster.sent", "roster.applied", "roster.undone", "roster.deleted"]
    assert told[1][1]["counts"]["students"]["new"] == 2
    assert told[2][1] == {"kept": 0}


async def test_an_enrollment_under_another_id_and_a_term_moved_are_the_same_rows(
    office: Office, look: Look, world: World
) -> None:
    """Some systems make new ids each summer."""
    await office.bring(school(world))
    before = {row["id"] for row in look("enrollments")}
    who = (("c1", "u1"), ("c1", "u2"), ("c2", "u1"))
    named = [enrolled(*one, sourcedId=f"new-{number}") for number, one in enumerate(who)]
    named.append(enrolled("c1", "t", "teacher", primary="true"))
    moved_to = {"title": "Fall", "type": "term", "startDate": "2026-09-01", "endDate": "2027-01-30"}
    await office.bring(school(world, enrollments=named, academicSessions=[TERM | moved_to]))
    after = look("enrollments")
    assert {row["id"] for row in after} == before
    assert all(row["sourced_id"].startswith("new-") and row["status"] == "active" for row in after)
    [moved] = look("terms")
    assert (moved["name"], moved["kind"], str(moved["ends_on"])) == ("Fall", "term", "2027-01-30")


async def test_a_class_that_goes_to_another_school_of_the_roster_knows_it(
    office: Office, look: Look, world: World
) -> None:
    await office.bring(school(world))
    before = {row["id"]: row["school_sourced_id"] for row in look("classes")}
    first, second = small_school()["classes"]
    await office.bring(school(world, classes=[{**first, "schoolSourcedId": "elsewhere"}, second]))
    after = {row["id"]: row["school_sourced_id"] for row in look("classes")}
    assert (sorted(before.values()), sorted(after.values())) == (["s", "s"], ["elsewhere", "s"])
    assert before.keys() == after.keys()
