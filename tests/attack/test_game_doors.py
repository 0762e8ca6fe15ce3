"""What any SQL makes of the doors to the inbox of game servers: how much was refused, and that it is looked at again. Who
teaches in the school, and our process, are the twins."""

from typing import Final

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.tenancy.context import TenantContext
from tests.attack.tenant import context_of, inside, sealer
from tests.attack.test_game import gate, place_of
from tests.databases import TestDatabase
from tests.world import School, World

REFUSALS: Final = "SELECT code, count FROM game.refusals_of(%s)"
TAKE_UP: Final = "SELECT game.take_up_again(%(environment_id)s, %(door_key_id)s, %(door_seal)s)"
REFUSE: Final = (
    "UPDATE blockyard.game_events SET state = 'refused', code = 'no_assignment' WHERE organization_id = ANY(%s)"
)
STATES: Final = "SELECT organization_id, state, code FROM blockyard.game_events"
ENVIRONMENT: Final = "SELECT environment_id FROM blockyard.place_keys WHERE id = %s"


@pytest.fixture(autouse=True)
def refused(admin: psycopg.Connection, world: World) -> None:
    admin.execute(REFUSE.encode(), [[school.id for school in world.schools]])


def door_of(context: TenantContext, environment_id: object) -> dict[str, object]:
    return sealer().door(context, f"game.take_up_again {environment_id}") | {"environment_id": environment_id}


def environment_of(admin: psycopg.Connection, school: School) -> object:
    return (admin.execute(ENVIRONMENT.encode(), [place_of(school)]).fetchone() or (None,))[0]


def test_who_teaches_hears_counts_of_the_own_organization(database: TestDatabase, world: World) -> None:
    alpha, omega = world.schools
    for person in (alpha.owner, alpha.admin, alpha.teacher, alpha.both):
        with inside(database, person) as connection:
            assert connection.execute(REFUSALS.encode(), [place_of(alpha)]).fetchall() == [("no_assignment", 1)]
            assert connection.execute(REFUSALS.encode(), [place_of(omega)]).fetchall() == []
    for other in (omega.owner, omega.teacher, alpha.student, alpha.pupil, omega.pupil):
        with inside(database, other) as connection:
            assert connection.execute(REFUSALS.encode(), [place_of(alpha)]).fetchall() == []


def test_it_tells_of_no_player_and_an_assistant_sees_no_row(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.both) as connection:
        found = connection.execute("SELECT * FROM game.refusals_of(%s)", [place_of(world.alpha)])
        assert [column.name for column in found.description or ()] == ["code", "count", "first_at", "last_at"]
        assert connection.execute(STATES.encode()).fetchall() == []


def test_an_api_key_that_was_made_for_students_hears_nothing(database: TestDatabase, world: World) -> None:
    limit = "SELECT set_config('app.current_role_limit', %s, true)"
    for role, expected in (("student", []), ("teacher", [("no_assignment", 1)])):
        with inside(database, world.alpha.owner) as connection:
            connection.execute(limit.encode(), [role])
            assert connection.execute(REFUSALS.encode(), [place_of(world.alpha)]).fetchall() == expected


def test_only_our_process_has_it_looked_at_again(
    database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    alpha, omega = world.schools
    environment_id = environment_of(admin, alpha)
    teacher = context_of(alpha.teacher)
    good = door_of(teacher, environment_id)
    with inside(database, alpha.teacher) as connection:
        connection.execute(TAKE_UP, good)
    for person, sealed in (
        (alpha.teacher, good | {"door_seal": b"0" * 32}),
        (alpha.teacher, door_of(teacher, environment_of(admin, omega)) | {"environment_id": environment_id}),
        (alpha.both, good),
        (omega.teacher, good),
        (alpha.pupil, door_of(context_of(alpha.pupil), environment_id)),
    ):
        with inside(database, person) as connection, pytest.raises(psycopg.Error) as denied:
            connection.execute(TAKE_UP, sealed)
        assert denied.value.sqlstate == "BY002"
    with gate(database) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(TAKE_UP, good)


def test_what_is_looked_at_again_is_of_the_own_organization(
    database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    """Also where the process is made to say the id of another's environment."""
    alpha, omega = world.schools
    for school, expected in ((omega, ("refused", "no_assignment")), (alpha, ("waiting", None))):
        environment_id = environment_of(admin, school)
        with inside(database, alpha.owner) as connection:
            connection.execute(TAKE_UP, door_of(context_of(alpha.owner), environment_id))
            ((organization_id, *state),) = connection.execute(STATES.encode()).fetchall()
            assert (organization_id, tuple(state)) == (alpha.id, expected)
    assert {row[1:] for row in admin.execute(STATES.encode())} == {("refused", "no_assignment")}


def test_no_student_brings_a_withdrawn_attempt_back(
    database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    """Nor does she withdraw one, which would give her another."""
    alpha = world.alpha
    withdraw = (
        "UPDATE blockyard.attempts SET withdrawn_at = %s, withdrawn_by_id = %s WHERE organization_id = %s RETURNING 1"
    )
    when, who = "2026-01-01", alpha.teacher.id
    with inside(database, alpha.pupil) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(withdraw.encode(), [when, who, alpha.id])
    with inside(database, alpha.pupil) as connection:
        seen = connection.execute("UPDATE blockyard.attempts SET place = 'x' RETURNING 1").fetchall()
        assert len(seen) == 1, "it is hers, and open"
    admin.execute(withdraw.encode(), [when, who, alpha.id])
    for statement, values in (
        (withdraw, [None, None, alpha.id]),
        ("UPDATE blockyard.attempts SET score = 1 WHERE organization_id = %s RETURNING 1", [alpha.id]),
    ):
        with inside(database, alpha.pupil) as connection:
            assert connection.execute(statement.encode(), values).fetchall() == []
    with inside(database, alpha.teacher) as connection:
        assert connection.execute(withdraw.encode(), [None, None, alpha.id]).fetchall() == [(1,)]
