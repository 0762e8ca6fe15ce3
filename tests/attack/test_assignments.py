"""Assignments: what a classmate, a pupil of another class and a teacher of another class learn of them, over HTTP and with
any SQL. The pupil and the teacher of the class are the twins."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import psycopg
import pytest
from psycopg.errors import CheckViolation, ForeignKeyViolation, InsufficientPrivilege
from psycopg.types.json import Jsonb

from blockyard.base.ids import new_id
from tests.api.assigning import (
    ASSIGNMENTS,
    STUDENT,
    Classroom,
    answered,
    new_classroom,
    play,
    put_questions,
    start,
    tell,
)
from tests.api.steps import problem
from tests.attack.tenant import Connection, app_connection, inside, sealer
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.world import World

ENTER: Final = (
    "SELECT tenancy.enter_as_student(%(entry_organization_id)s, %(entry_user_id)s, %(entry_sign_in_id)s,"
    " %(entry_key_id)s, %(entry_seal)s, %(entry_read_only)s)"
)
TABLES: Final = ("assignments", "assignment_targets", "attempts", "progress_events", "results")
JUDGE: Final = "SELECT assignments.judges_of(%(assignment_id)s, %(door_key_id)s, %(door_seal)s)"
ATTEMPT: Final = """
    INSERT INTO blockyard.attempts (organization_id, id, class_id, assignment_id, student_id, number, via, started_at,
                                    last_seen_at, answered, answered_right, score, seconds_active)
    VALUES (%s, %s, %s, %s, %s, 9, 'browser', now(), now(), 0, 0, 0, 0)
"""
EVENT: Final = """
    INSERT INTO blockyard.progress_events (organization_id, id, class_id, attempt_id, student_id, event_id, type, data,
                                           happened_at, received_at)
    VALUES (%s, %s, %s, %s, %s, %s, 'help.opened', %s, now(), now())
"""


@contextmanager
def inside_as(database: TestDatabase, pupil: Pupil) -> Iterator[Connection]:
    """A transaction that the pupil has entered; rolled back in the end."""
    with app_connection(database) as connection, connection.transaction(force_rollback=True):
        connection.execute(ENTER, sealer().entry(pupil.context, read_only=False))
        yield connection


def seen(connection: Connection) -> dict[str, int]:
    rows = {table: connection.execute(f"SELECT count(*) FROM blockyard.{table}".encode()) for table in TABLES}
    return {table: row[0] for table, cursor in rows.items() if (row := cursor.fetchone())}


@pytest.fixture
async def room(client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World) -> Classroom:
    """Ada and Ben are given the same; Ada has played it, and her teacher has said something."""
    admin.execute("DELETE FROM blockyard.assignments")
    put_questions(admin, database.settings.data_dir)
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben")


async def given(room: Classroom, **fields: Any) -> tuple[str, str]:
    """The ids of an assignment that Ada has played, and of her attempt."""
    ada, ben = room.pupils
    made = await room.assign(student_ids=[str(ada.id), str(ben.id)], **fields)
    attempt = await play(room.client, ada, made["id"], 2, finish=False)
    assert (await room.decide(made["id"], ada, feedback="Well done.")).status_code == 200
    return made["id"], attempt["id"]


async def test_sql_sees_ones_own(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World, room: Classroom
) -> None:
    await given(room)
    ada, ben = room.pupils
    other_class = await new_classroom(client, admin, world.alpha, "Eve")
    other_school = await new_classroom(client, admin, world.omega, "Ada")
    everything = {"assignments": 1, "assignment_targets": 2, "attempts": 1, "progress_events": 4, "results": 1}
    nothing = dict.fromkeys(TABLES, 0)
    for pupil, expected in (
        (ada, everything | {"assignment_targets": 0}),
        (ben, nothing | {"assignments": 1}),
        (other_class.pupils[0], nothing),
        (other_school.pupils[0], nothing),
    ):
        with inside_as(database, pupil) as connection:
            assert seen(connection) == expected
    for person, expected in (
        (world.alpha.teacher, everything),
        (world.alpha.owner, everything),
        (world.alpha.both, nothing),
        (world.omega.teacher, nothing),
    ):
        with inside(database, person) as connection:
            assert seen(connection) == expected


async def test_a_pupil_sees_no_draft_and_nothing_before_its_time(database: TestDatabase, room: Classroom) -> None:
    await room.assign(publish=False)
    await room.assign(opens_at="2999-01-01T00:00:00Z")
    with inside_as(database, room.pupils[0]) as connection:
        assert seen(connection)["assignments"] == 0
    await room.assign(opens_at="2020-01-01T00:00:00Z")
    with inside_as(database, room.pupils[0]) as connection:
        assert seen(connection)["assignments"] == 1


async def test_no_sql_of_a_pupil_reads_what_is_right(database: TestDatabase, room: Classroom) -> None:
    """Our process says so with a seal of its own, for this assignment, student and organization."""
    assignment_id, _attempt_id = await given(room)
    ada, ben = room.pupils
    sealed = sealer().door(ada.context, f"assignments.judges_of {assignment_id}")
    with inside_as(database, ada) as connection:
        (found,) = connection.execute(JUDGE, sealed | {"assignment_id": assignment_id}).fetchone() or ()
        assert found["quiz"]["gas"]["answer"] == 1
        for table in ("environments", "environment_versions", "roblox_assets"):
            assert connection.execute(f"SELECT * FROM blockyard.{table}".encode()).fetchall() == []
    other = await room.assign()
    for pupil, seal, asked in (
        (ada, {"door_key_id": sealed["door_key_id"], "door_seal": b"0" * 32}, assignment_id),
        (ada, sealed, other["id"]),
        (ben, sealed, assignment_id),
    ):
        with inside_as(database, pupil) as connection, pytest.raises(psycopg.Error) as refused:
            connection.execute(JUDGE, seal | {"assignment_id": asked})
        assert refused.value.sqlstate == "BY002"


async def test_a_pupil_writes_into_her_own_attempts_only(database: TestDatabase, world: World, room: Classroom) -> None:
    assignment_id, attempt_id = await given(room)
    ada, ben = room.pupils
    school = world.alpha.id
    mine = [school, new_id(), room.id, assignment_id, ben.id]
    with inside_as(database, ben) as connection:
        assert connection.execute(ATTEMPT, mine).rowcount == 1
        others = "UPDATE blockyard.attempts SET score = 1 WHERE student_id <> %s"
        assert connection.execute(others.encode(), [ben.id]).rowcount == 0
    with inside_as(database, ben) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(ATTEMPT, [school, new_id(), room.id, assignment_id, ada.id])
    event = [school, new_id(), room.id, attempt_id]
    with inside_as(database, ada) as connection:
        assert connection.execute(EVENT, [*event, ada.id, new_id(), Jsonb({})]).rowcount == 1
    with inside_as(database, ada) as connection, pytest.raises(CheckViolation):
        connection.execute(EVENT, [*event, ada.id, new_id(), Jsonb({"x": "x" * 3000})])
    with inside_as(database, ben) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(EVENT, [*event, ada.id, new_id(), Jsonb({})])
    with inside_as(database, ben) as connection, pytest.raises(ForeignKeyViolation):
        connection.execute(EVENT, [*event, ben.id, new_id(), Jsonb({})])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blockyard.progress_events SET data = '{}'",
        "DELETE FROM blockyard.attempts",
        "DELETE FROM blockyard.results",
    ],
)
async def test_what_happened_stays(database: TestDatabase, world: World, room: Classroom, statement: str) -> None:
    """Whoever asks: no statement of ours does it, so the role may not."""
    await given(room)
    with inside_as(database, room.pupils[0]) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode())
    with inside(database, world.alpha.owner) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode())


async def test_nobody_forgets_without_our_process(database: TestDatabase, world: World, room: Classroom) -> None:
    """SQL that an owner's session is made to run has no seal of the door. tests/api/test_retention.py has who may."""
    await given(room)
    with inside(database, world.alpha.owner) as connection, pytest.raises(psycopg.Error) as refused:
        connection.execute(
            "SELECT assignments.forget(ARRAY(SELECT id FROM blockyard.attempts), '{}', id, decode('00', 'hex'))"
            " FROM (SELECT split_part(current_setting('app.current_seal'), ':', 1) AS id) AS key"
        )
    assert refused.value.sqlstate == "BY002"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blockyard.assignments SET max_score = 1",
        "DELETE FROM blockyard.assignments",
        "DELETE FROM blockyard.assignment_targets",
        "UPDATE blockyard.results SET score = 1",
    ],
)
async def test_a_pupil_changes_nothing_of_a_teachers(
    database: TestDatabase, world: World, room: Classroom, statement: str
) -> None:
    await given(room)
    for pupil in room.pupils:
        with inside_as(database, pupil) as connection:
            assert connection.execute(statement.encode()).rowcount == 0
    with inside(database, world.alpha.both) as connection:
        assert connection.execute(statement.encode()).rowcount == 0
    with inside(database, world.alpha.teacher) as connection:
        assert connection.execute(statement.encode()).rowcount >= 1


async def test_a_closed_one_is_played_by_no_sql(database: TestDatabase, world: World, room: Classroom) -> None:
    assignment_id, _attempt_id = await given(room)
    ben = room.pupils[1]
    row = [world.alpha.id, new_id(), room.id, assignment_id, ben.id]
    await room.tell(assignment_id, "close")
    with inside_as(database, ben) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(ATTEMPT, row)
    await room.tell(assignment_id, "publish")
    with inside_as(database, ben) as connection:
        assert connection.execute(ATTEMPT, row).rowcount == 1


async def test_an_attempt_hangs_on_an_assignment_of_its_class(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World, room: Classroom
) -> None:
    """Else a policy that asks for the class alone would be led astray."""
    assignment_id, _attempt_id = await given(room)
    other = await new_classroom(client, admin, world.alpha)
    with inside(database, world.alpha.teacher) as connection, pytest.raises(ForeignKeyViolation):
        connection.execute(ATTEMPT, [world.alpha.id, new_id(), other.id, assignment_id, room.pupils[1].id])


async def test_for_others_it_does_not_exist(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, room: Classroom
) -> None:
    assignment_id, attempt_id = await given(room)
    ada, ben = room.pupils
    eve = (await new_classroom(client, admin, world.alpha, "Eve")).pupils[0]
    stranger = (await new_classroom(client, admin, world.omega, "Ada")).pupils[0]
    for other in (eve, stranger):
        assert problem(await client.get(f"{STUDENT}/{assignment_id}", headers=other.headers)) == (404, "not_found")
        assert problem(await client.get(f"{STUDENT}/{assignment_id}/play", headers=other.headers)) == (404, "not_found")
        assert problem(await start(client, other, assignment_id)) == (404, "not_found")
        told = await tell(client, other, assignment_id, attempt_id, answered("gas", right=True))
        assert problem(told) == (404, "not_found")
        assert (await client.get(STUDENT, headers=other.headers)).json()["items"] == []
    told = await tell(client, ben, assignment_id, attempt_id, answered("gas", right=True))
    assert problem(told) == (404, "not_found")
    own = await tell(client, ada, assignment_id, attempt_id, answered("gas", right=True))
    assert own.status_code == 200
    address = f"{ASSIGNMENTS}/{assignment_id}"
    for person in (world.alpha.both, world.omega.teacher):
        for answer in (
            await client.get(address, headers=person.headers),
            await client.get(f"{address}/results", headers=person.headers),
            await client.put(f"{address}/results/{ada.id}", headers=person.headers, json={"score": 1}),
            await client.post(f"{address}/close", headers=person.headers),
            await client.get(f"/api/v1/classes/{room.id}/assignments", headers=person.headers),
        ):
            assert problem(answer) == (404, "not_found")
    refused = await client.get(address, headers=ada.headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_for_students")
    assert problem(await client.get(STUDENT, headers=room.headers)) == (403, "permission_missing")
