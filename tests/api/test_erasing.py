"""Erasing a student: with all that is kept of her, or so that her results stay without a name."""

from typing import Any, Final

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier

from tests.api import roblox_room
from tests.api.assigning import (
    ASSIGNMENTS,
    Classroom,
    answered,
    complete,
    new_classroom,
    play,
    put_questions,
    start,
    tell,
)
from tests.api.gaming import send
from tests.api.roblox_room import ADA, BEN, ago, link
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.world import World

STUDENTS: Final = "/api/v1/students"
REPORTS: Final = "/api/v1/organizations/current/deletion-reports"
RETENTION: Final = "/api/v1/organizations/current/retention"
HELD: Final = (
    "student_logins",
    "student_sign_ins",
    "enrollments",
    "assignment_targets",
    "attempts",
    "progress_events",
    "results",
    "roster_changes",
)


@pytest.fixture(autouse=True)
def questions(admin: psycopg.Connection, database: TestDatabase) -> None:
    put_questions(admin, database.settings.data_dir)


async def played_room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> tuple[Classroom, str]:
    """Five have played, so that there is an item analysis, and got feedback that names them."""
    room = await new_classroom(client, admin, world.alpha, "Ada", "Ben", "Zelda", "Dan", "Eve")
    given = await room.assign()
    for right, pupil in enumerate(room.pupils):
        await play(client, pupil, given["id"], right % 5)
        assert (await room.decide(given["id"], pupil, feedback=f"Bravo {pupil.name}", score=50)).status_code == 200
    return room, given["id"]


async def erase(client: httpx.AsyncClient, world: World, pupil: Pupil, **query: str) -> None:
    answer = await client.delete(f"{STUDENTS}/{pupil.id}", headers=world.alpha.admin.headers, params=query)
    assert answer.status_code == 204, answer.text


async def items(client: httpx.AsyncClient, room: Classroom, assignment_id: str) -> list[tuple[Any, ...]]:
    """What the item analysis says of each question, but for the last digits, which depend on the order of rows, and parts of
    a second."""
    found = await client.get(f"{ASSIGNMENTS}/{assignment_id}/items", headers=room.headers)
    assert found.status_code == 200, found.text
    rows = found.json()["items"]
    assert all(row["n"] == 5 for row in rows)
    rows = [row | {"median_seconds": round(row["median_seconds"])} for row in rows]
    return [tuple(round(value, 9) if isinstance(value, float) else value for value in row.values()) for row in rows]


async def gradebook(client: httpx.AsyncClient, room: Classroom) -> dict[str, Any]:
    found = await client.get(f"/api/v1/classes/{room.id}/gradebook", headers=room.headers)
    return {row["display_name"]: row["cells"] for row in found.json()["students"]}


async def newest_report(client: httpx.AsyncClient, world: World) -> dict[str, Any]:
    found = await client.get(REPORTS, headers=world.alpha.admin.headers)
    report: dict[str, Any] = found.json()["items"][0]
    return report


def rows_with(admin: psycopg.Connection, world: World, *texts: str) -> dict[str, list[str]]:
    """Of every table of the organization the rows in which one of the texts stands, but the trail's."""
    tables = admin.execute(
        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'blockyard' AND column_name ="
        " 'organization_id' AND table_name NOT IN ('audit_entries', 'idempotency_keys')"
    ).fetchall()
    found: dict[str, list[str]] = {}
    for (table,) in tables:
        query = SQL("SELECT row::text FROM {} AS row WHERE organization_id = %s").format(Identifier("blockyard", table))
        rows = [row for (row,) in admin.execute(query, [world.alpha.id]) if any(text in row for text in texts)]
        if rows:
            found[table] = rows
    return found


async def test_all_of_her_goes(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    room, _ = await played_room(client, admin, world)
    zoe = room.pupils[2]
    assert rows_with(admin, world, str(zoe.id)).keys() >= {"students", "attempts", "progress_events", "results"}
    await erase(client, world, zoe)
    assert rows_with(admin, world, str(zoe.id), "Bravo Zelda") == {}
    assert problem(await client.get(f"{STUDENTS}/{zoe.id}", headers=world.alpha.admin.headers)) == (404, "not_found")
    assert {*await gradebook(client, room)} == {"Ada", "Ben", "Dan", "Eve"}
    report = await newest_report(client, world)
    assert (report["rule"], report["erased_by_id"]) == ("student_erased", str(world.alpha.admin.id))
    expected = {
        "students": 1,
        "student_sign_ins": 1,
        "enrollments": 1,
        "attempts": 1,
        "progress_events": 5,
        "results": 1,
    }
    assert report["counts"] == expected


async def test_what_games_told_of_her_goes_with_her(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """Else it would be the next student's who plays with her account."""
    room = await new_classroom(client, admin, world.alpha, "Ada", "Ben")
    zoe, ben = room.pupils
    for pupil, player in ((zoe, ADA), (ben, BEN)):
        link(admin, world.alpha, pupil, player)
    before, now = roblox_room.answer("gas", ago(60 * 25), right=True), roblox_room.answer("gas", ago(1), right=True)
    his = roblox_room.answer("gas", ago(1), right=True, player=BEN)
    assert (await send(client, world.alpha.place_key, before, now, his)).json()["accepted"] == 3
    await erase(client, world, zoe)
    report = await newest_report(client, world)
    assert report["counts"]["game_events"] == 1
    kept = {str(one) for (one,) in admin.execute("SELECT event_id FROM blockyard.game_events").fetchall()}
    assert kept & {before["id"], now["id"], his["id"]} == {before["id"], his["id"]}  # before her time it was another's
    linked = f"{STUDENTS}/{ben.id}/roblox-links"
    assert (await client.post(linked, headers=room.headers, json={"roblox_user_id": ADA})).status_code == 201


async def test_results_stay_without_a_name(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    room, assignment_id = await played_room(client, admin, world)
    zoe = room.pupils[2]
    before, book = await items(client, room, assignment_id), await gradebook(client, room)
    events = "SELECT event_id::text FROM blockyard.progress_events WHERE student_id = %s"
    sent = {row[0] for row in admin.execute(events, [zoe.id])}
    ids = {row[0] for row in admin.execute("SELECT id::text FROM blockyard.attempts WHERE student_id = %s", [zoe.id])}
    await erase(client, world, zoe, results="keep")
    assert rows_with(admin, world, str(zoe.id), "Zelda", *sent, *ids) == {}, "nothing is found under any id of before"
    assert await items(client, room, assignment_id) == before
    after = await gradebook(client, room)
    assert {*after} == {"Ada", "Ben", "Dan", "Eve", "Erased student"}
    (was,), (now,) = book["Zelda"], after["Erased student"]
    kept = ("score", "attempts", "best_score", "status", "overridden")
    assert {name: now[name] for name in kept if name in now} == {name: was[name] for name in kept if name in was}
    listed = await client.get(STUDENTS, headers=world.alpha.admin.headers)
    assert "Erased student" not in listed.text
    of_class = await client.get(f"/api/v1/classes/{room.id}/students", headers=room.headers)
    assert {row["display_name"] for row in of_class.json()["items"]} == {"Ada", "Ben", "Dan", "Eve"}


async def test_nobody_finds_or_changes_the_entry_that_is_nobodys(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    room, _ = await played_room(client, admin, world)
    await erase(client, world, room.pupils[2], results="keep")
    (nobody,) = admin.execute(
        "SELECT student_id FROM blockyard.enrollments JOIN blockyard.students ON students.id = student_id"
        " WHERE class_id = %s AND anonymous",
        [room.id],
    ).fetchall()[0]
    headers = world.alpha.admin.headers
    for answer in (
        await client.get(f"{STUDENTS}/{nobody}", headers=headers),
        await client.put(f"{STUDENTS}/{nobody}", headers=headers, json={"is_active": True}),
        await client.delete(f"{STUDENTS}/{nobody}", headers=headers),
        await client.get(f"{STUDENTS}/{nobody}/export.zip", headers=headers),
        await client.put(f"{STUDENTS}/{nobody}/login", headers=headers, json={"method": "words"}),
        await client.post(f"/api/v1/classes/{room.id}/students/{nobody}", headers=headers),
        await client.get(f"/api/v1/classes/{room.id}/students/{nobody}", headers=headers),
        await client.put(f"/api/v1/classes/{room.id}/students/{nobody}", headers=headers, json={"status": "active"}),
        await client.put(f"/api/v1/classes/{room.id}/students/{nobody}", headers=headers, json={"final_grade": 90}),
        await client.delete(f"/api/v1/classes/{room.id}/students/{nobody}", headers=headers),
    ):
        assert problem(answer) == (404, "not_found"), answer.request.url
    ben = room.pupils[1].id
    assert (await client.get(f"{STUDENTS}/{ben}", headers=headers)).status_code == 200


async def test_no_line_of_the_trail_is_of_the_same_moment(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """The times of what stays are those of a day; how long things took stays."""
    room, assignment_id = await played_room(client, admin, world)
    zoe = room.pupils[2]
    query = (
        "SELECT seconds_active, answered, answered_right, score, number, last_seen_at - started_at AS lasted,"
        " completed_at - started_at AS completed FROM blockyard.attempts WHERE student_id = %s"
    )
    with admin.cursor(row_factory=dict_row) as cursor:
        before = cursor.execute(query, [zoe.id]).fetchall()
        await erase(client, world, zoe, results="keep")
        (nobody,) = cursor.execute(
            "SELECT students.* FROM blockyard.students JOIN blockyard.attempts ON student_id = students.id"
            " WHERE assignment_id = %s AND anonymous",
            [assignment_id],
        ).fetchall()
        assert cursor.execute(query, [nobody["id"]]).fetchall() == before
        for table, columns in {
            "students": ("created_at", "updated_at", "archived_at"),
            "enrollments": ("created_at", "updated_at", "enrolled_at"),
            "results": ("created_at", "updated_at", "decided_at"),
            "attempts": ("started_at",),
        }.items():
            whose = "id" if table == "students" else "student_id"
            rows = cursor.execute(
                f"SELECT * FROM blockyard.{table} WHERE {whose} = %s".encode(), [nobody["id"]]
            ).fetchall()
            assert rows, table
            for row in rows:
                for column in columns:
                    moment = row[column]
                    assert (moment.hour, moment.minute, moment.second, moment.microsecond) == (0, 0, 0, 0), (
                        table,
                        column,
                    )
                assert row["id"].version == 4, "an id of version 7 says when it was made"
    told = await newest_report(client, world)
    assert told["counts"] == {"students": 1, "student_sign_ins": 1, "enrollments": 1}, "and not what stays"


async def test_each_class_gets_an_entry_of_its_own(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    first = await new_classroom(client, admin, world.alpha, "Ada")
    second = await new_classroom(client, admin, world.alpha)
    ada = first.pupils[0]
    admin.execute(
        "INSERT INTO blockyard.enrollments (organization_id, id, class_id, student_id, status, created_by_id)"
        " VALUES (%s, gen_random_uuid(), %s, %s, 'active', %s)",
        [world.alpha.id, second.id, ada.id, world.alpha.teacher.id],
    )
    for room in (first, second):
        await play(client, ada, (await room.assign())["id"], 2)
    await erase(client, world, ada, results="keep")
    entries = {
        row[0]
        for row in admin.execute(
            "SELECT student_id FROM blockyard.attempts WHERE class_id = ANY(%s)", [[first.id, second.id]]
        )
    }
    assert len(entries) == 2


async def test_the_organization_decides_by_default(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.admin.headers
    room, _ = await played_room(client, admin, world)
    set_so = await client.patch(RETENTION, headers=headers, json={"results_of_erased": "keep"})
    assert set_so.json()["results_of_erased"] == "keep"
    await erase(client, world, room.pupils[2])
    await erase(client, world, room.pupils[1], results="erase")
    assert {*await gradebook(client, room)} == {"Ada", "Dan", "Eve", "Erased student"}
    lines = (await client.get("/api/v1/organizations/current/audit", headers=headers)).json()["items"]
    told = [line["details"] for line in lines if line["action"] == "student.deleted"][:2]
    assert told == [{"results": "erase"}, {"results": "keep"}]
    await client.patch(RETENTION, headers=headers, json={"results_of_erased": "erase"})


async def test_a_long_attempt_of_a_dropped_student_is_kept_whole(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada", "Ben")
    ada = room.pupils[0]
    given = await room.assign()
    attempt = (await start(client, ada, given["id"])).json()
    for _ in range(3):
        sent = await tell(client, ada, given["id"], attempt["id"], *[answered("gas", right=True) for _ in range(50)])
        assert sent.status_code == 200, sent.text
    await complete(client, ada, given["id"], attempt["id"])
    count = "SELECT count(*) FROM blockyard.progress_events WHERE class_id = %s"
    before = admin.execute(count.encode(), [room.id]).fetchall()
    dropped = await client.delete(f"/api/v1/classes/{room.id}/students/{ada.id}", headers=room.headers)
    assert dropped.status_code == 204
    await erase(client, world, ada, results="keep")
    assert admin.execute(count.encode(), [room.id]).fetchall() == before
    assert {*await gradebook(client, room)} == {"Ben", "Erased student"}
