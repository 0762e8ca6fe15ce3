"""Students: what one sees and writes with any SQL, of what is closed to all of them, and which teacher sees whom."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from psycopg.sql import SQL, Identifier

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.context import BAD_SEAL, NOT_A_MEMBER, STUDENT_SIGNED_OUT, TenantContext
from blockyard.tenancy.policies import scoped_models
from blockyard.tenancy.reads import ENTER
from tests.attack.tenant import ENTER_AS_STUDENT, Connection, app_connection, entry_of, inside, sealer
from tests.attack.test_classes import another
from tests.attack.test_routes import ROUTES
from tests.databases import TestDatabase
from tests.world import ACCESS_TOKENS, World

SEEN = {
    **{"students": 1, "classes": 1, "enrollments": 1},
    **{"assignments": 1, "attempts": 1, "progress_events": 1, "results": 1},
}
"""How many rows of each table the student of the class sees; of all others, none."""
ENROLL = "INSERT INTO blockyard.enrollments (id, class_id, student_id, status) VALUES (%s, %s, %s, 'active')"
ME = "/api/v1/student/me"


def count(connection: Connection, model: type[OrganizationScoped]) -> int:
    statement = SQL("SELECT count(*) FROM {}").format(Identifier(*str(model.__table__).split(".")))
    (found,) = connection.execute(statement).fetchone() or (0,)
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("model", scoped_models(), ids=lambda model: model.__tablename__)
def test_a_student_sees_what_is_hers(database: TestDatabase, world: World, model: type[OrganizationScoped]) -> None:
    expected = SEEN.get(str(model.__table__).removeprefix("blockyard."), 0)
    with inside(database, world.alpha.pupil) as connection:
        assert count(connection, model) == expected
    with inside(database, world.alpha.owner) as connection:
        assert count(connection, model) >= expected, "the twin"


def test_a_student_of_no_class_sees_herself(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.other_pupil) as connection:
        rows = connection.execute("SELECT id FROM blockyard.students").fetchall()
        assert rows == [(world.alpha.other_pupil.id,)]
        assert connection.execute("SELECT id FROM blockyard.classes").fetchall() == []


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        ("UPDATE blockyard.students SET display_name = 'x'", 3),
        ("UPDATE blockyard.classes SET name = 'x'", 1),
        ("UPDATE blockyard.enrollments SET final_grade = 100", 1),
        ("DELETE FROM blockyard.enrollments", 1),
        ("DELETE FROM blockyard.student_sign_ins", 2),
        ("UPDATE blockyard.organizations SET name = 'x'", 1),
    ],
)
def test_a_student_changes_nothing(database: TestDatabase, world: World, statement: str, rows: int) -> None:
    with inside(database, world.alpha.pupil) as connection:
        assert connection.execute(statement.encode()).rowcount == 0
    with inside(database, world.alpha.owner) as connection:
        assert connection.execute(statement.encode()).rowcount == rows, "the twin"


def test_a_student_enrolls_nobody(database: TestDatabase, world: World) -> None:
    class_id = world.alpha.path_ids["class_id"]
    for pupil in (world.alpha.pupil, world.alpha.other_pupil):
        with inside(database, pupil) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(ENROLL, [new_id(), class_id, world.alpha.other_pupil.id])
    with inside(database, world.alpha.admin) as connection:
        assert connection.execute(ENROLL, [new_id(), class_id, world.alpha.other_pupil.id]).rowcount == 1


def test_a_teacher_sees_whom_she_teaches_or_entered(database: TestDatabase, world: World) -> None:
    ask = "SELECT id FROM blockyard.students ORDER BY id"
    school = world.alpha
    everybody = [school.pupil.id, school.other_pupil.id, school.new_student_id]
    for person, seen in (
        (school.teacher, [school.pupil.id, school.new_student_id]),
        (another(world), []),
        (school.admin, everybody),
        (school.owner, everybody),
    ):
        with inside(database, person) as connection:
            assert [row[0] for row in connection.execute(ask.encode())] == sorted(seen)


def test_nobody_gets_to_see_a_student_by_enrolling_her(database: TestDatabase, world: World) -> None:
    class_id = world.alpha.path_ids["class_id"]
    with inside(database, world.alpha.teacher) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(ENROLL, [new_id(), class_id, world.alpha.other_pupil.id])
    with inside(database, world.alpha.teacher) as connection:
        assert connection.execute(ENROLL, [new_id(), class_id, world.alpha.new_student_id]).rowcount == 1


def test_the_two_doors_are_two(database: TestDatabase, world: World) -> None:
    """A student's seal opens no member's door, a member's no student's, and neither is a member or a student elsewhere."""
    pupil, owner = world.alpha.pupil, world.alpha.owner
    sign_in_id = {"entry_sign_in_id": pupil.sign_in_id}
    attempts: list[tuple[str, dict[str, Any], str]] = [
        (ENTER, entry_of(pupil), BAD_SEAL),
        (ENTER_AS_STUDENT, entry_of(owner) | sign_in_id, BAD_SEAL),
        (ENTER_AS_STUDENT, entry_of(pupil) | {"entry_sign_in_id": world.alpha.other_pupil.sign_in_id}, BAD_SEAL),
        (ENTER_AS_STUDENT, entry_of(pupil) | {"entry_organization_id": world.omega.id}, BAD_SEAL),
        (ENTER_AS_STUDENT, entry_of(replace(pupil, id=world.alpha.other_pupil.id)), STUDENT_SIGNED_OUT),
        (ENTER_AS_STUDENT, entry_of(replace(pupil, organization_id=world.omega.id)), STUDENT_SIGNED_OUT),
        (ENTER, sealer().entry(TenantContext(world.alpha.id, pupil.id), read_only=False), NOT_A_MEMBER),
    ]
    for statement, parameters, sqlstate in attempts:
        with app_connection(database) as connection, pytest.raises(psycopg.Error) as refusal:
            connection.execute(statement.encode(), parameters)
        assert refusal.value.sqlstate == sqlstate
    with inside(database, pupil) as connection:
        assert connection.execute("SELECT tenancy.current_student_id()").fetchone() == (pupil.id,)


def test_a_students_context_is_no_members(database: TestDatabase, world: World) -> None:
    """Whatever SQL makes of the settings that it holds."""
    with inside(database, world.alpha.pupil) as connection:
        asked = "SELECT tenancy.current_organization_id(), tenancy.current_user_id(), tenancy.entered_organization_id()"
        assert connection.execute(asked).fetchone() == (None, None, world.alpha.id)
        connection.execute("SELECT set_config('app.current_user_id', %s, true)", [str(world.alpha.owner.id)])
        assert connection.execute(asked).fetchone() == (None, None, None)
    with inside(database, world.alpha.owner) as connection:
        connection.execute("SELECT set_config('app.current_user_id', %s, true)", [str(world.alpha.pupil.id)])
        assert connection.execute("SELECT tenancy.current_student_id()").fetchone() == (None,)


async def test_who_is_signed_out_or_archived_is_out(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    pupil = world.omega.other_pupil
    ended, living = "now() - interval '1 second'", "now() + interval '1 day'"
    sign_in = "UPDATE blockyard.student_sign_ins SET expires_at = {} WHERE student_id = %s"
    student = "UPDATE blockyard.students SET archived_at = {} WHERE id = %s"
    for statement, out, back in ((sign_in, ended, living), (student, "now()", "NULL")):
        assert (await client.get(ME, headers=pupil.headers)).status_code == 200
        admin.execute(statement.format(out).encode(), [pupil.id])
        answer = await client.get(ME, headers=pupil.headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")
        admin.execute(statement.format(back).encode(), [pupil.id])
    assert (await client.get(ME, headers=pupil.headers)).status_code == 200


async def test_a_token_that_names_another_organization_opens_neither(client: httpx.AsyncClient, world: World) -> None:
    pupil = world.alpha.pupil
    token = ACCESS_TOKENS.issue_to_student(pupil.id, world.omega.id, pupil.sign_in_id, clock.now() + timedelta(hours=1))
    answer = await client.get(ME, headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")
    as_member = ACCESS_TOKENS.issue(pupil.id, pupil.organization_id, pupil.sign_in_id)
    answer = await client.get("/api/v1/classes", headers={"Authorization": f"Bearer {as_member}"})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_a_member")
    assert (await client.get(ME, headers=pupil.headers)).status_code == 200


def test_routes_for_students_are_those_below_student() -> None:
    """All others deny them: tests/attack/test_routes.py."""
    assert {route.path for route in ROUTES if route.is_for_pupils} == {
        route.path for route in ROUTES if route.path.startswith("/api/v1/student/") and route.signed_in
    }
