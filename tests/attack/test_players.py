"""Which player is which student, attacked with any SQL: by a pupil, a teacher of another class, and the other school."""

from collections.abc import Iterator
from typing import Any, Final

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.settings import reveal
from blockyard.students.secrets.codes import code_hash
from tests.attack.tenant import Connection, app_connection, context_of, inside, sealer
from tests.attack.test_classes import another
from tests.databases import TestDatabase
from tests.players.claiming import PLAYERS, as_owner, claim, pupil_with_code
from tests.world import World
from tests.world_players import CLAIM_CODES, PLAYER

TABLES: Final = ("roblox_links", "claim_codes")
DOOR: Final = """
    SELECT players.claim_code(%(player)s, %(code_hash)s, %(now)s, %(now)s, '', %(door_key_id)s, %(door_seal)s)
"""
BY_TEACHER: Final = """
    SELECT players.link_by_teacher(%(player)s, %(student_id)s, now(), '', %(door_key_id)s, %(door_seal)s) IS NOT NULL
"""
LINK: Final = (
    "INSERT INTO blockyard.roblox_links (id, student_id, roblox_user_id, method) VALUES (%s, %s, %s, 'teacher')"
)
END: Final = "UPDATE blockyard.roblox_links SET ended_at = now()"
GIVE: Final = """
    INSERT INTO blockyard.claim_codes (id, class_id, student_id, code_hash, code_sealed, expires_at)
    VALUES (%s, %s, %s, '', '', now())
"""


def seen(connection: Connection) -> list[int]:
    counts = [connection.execute(f"SELECT count(*) FROM blockyard.{table}".encode()).fetchone() for table in TABLES]
    return [row[0] for row in counts if row is not None]


def test_who_sees_them(database: TestDatabase, world: World) -> None:
    alpha = world.alpha
    for person, expected in (
        (alpha.teacher, [1, 1]),
        (alpha.admin, [1, 1]),
        (alpha.owner, [1, 1]),
        (another(world), [0, 0]),
        (alpha.pupil, [0, 0]),
        (alpha.other_pupil, [0, 0]),
    ):
        with inside(database, person) as connection:
            assert seen(connection) == expected


def test_what_she_does_not_see_she_does_not_write(database: TestDatabase, world: World) -> None:
    """The class's teacher is the twin."""
    student, class_id = world.alpha.pupil.id, world.alpha.path_ids["class_id"]
    gives = [new_id(), class_id, student]
    with inside(database, world.alpha.teacher) as connection:
        connection.execute("DELETE FROM blockyard.claim_codes")
        assert connection.execute(GIVE, gives).rowcount == 1
        assert connection.execute(END).rowcount == 1
    for person in (another(world), world.alpha.pupil, world.omega.teacher):
        with inside(database, person) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(GIVE, gives)
        with inside(database, person) as connection:
            mine = 1 if person is world.omega.teacher else 0
            assert connection.execute(END).rowcount == mine
            assert connection.execute("DELETE FROM blockyard.claim_codes").rowcount == mine


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blockyard.roblox_links SET roblox_user_id = 1",
        "UPDATE blockyard.roblox_links SET begins_at = now() - interval '1 year'",
        "DELETE FROM blockyard.roblox_links",
        "UPDATE blockyard.claim_codes SET used_by = NULL",
        "UPDATE blockyard.claim_codes SET expires_at = now() + interval '1 year'",
        "SELECT code_hash FROM blockyard.claim_codes",
        "SELECT * FROM identity.attempts",
    ],
)
def test_what_nobody_may(database: TestDatabase, world: World, statement: str) -> None:
    with inside(database, world.alpha.owner) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode())


CALLS: Final[dict[str, tuple[str, list[Any]]]] = {
    "claim": ("SELECT players.claim(%s, %s, %s, now(), now(), '')", [new_id(), 1, b"x"]),
    "link": ("SELECT players.link(%s, %s, %s, %s, 'code', now(), '')", [new_id(), 1, new_id(), new_id()]),
    "record": ("SELECT players.record(%s, 'x', %s, '{}')", [new_id(), new_id()]),
    "count": ("SELECT players.count_attempt(%s, 1, now())", [b"x"]),
    "id": ("SELECT players.new_id()", []),
}
OF_THE_GATE: Final[dict[str, tuple[str, list[Any]]]] = {
    "forget": ("SELECT players.forget(%s)", [1]),
    "forget codes": ("SELECT players.forget_expired_codes(now())", []),
    "forget links": ("SELECT players.forget_ended_links(now())", []),
}


@pytest.fixture(params=["database_url", "gate_database_url"])
def role(database: TestDatabase, request: pytest.FixtureRequest) -> Iterator[psycopg.Connection]:
    with psycopg.connect(reveal(getattr(database.settings, request.param)), autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize("name", CALLS)
def test_no_role_claims_without_a_door(role: psycopg.Connection, name: str) -> None:
    """Neither a tenant session nor the gate: a door finds out whose game it is, and calls it with the owner's rights."""
    statement, values = CALLS[name]
    with pytest.raises(InsufficientPrivilege):
        role.execute(statement.encode(), values)


@pytest.mark.parametrize("name", OF_THE_GATE)
def test_only_the_gate_forgets(database: TestDatabase, world: World, name: str) -> None:
    statement, values = OF_THE_GATE[name]
    with inside(database, world.alpha.owner) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode(), values)
    with psycopg.connect(reveal(database.settings.gate_database_url)) as gate:
        gate.execute(statement.encode(), values)
        with pytest.raises(InsufficientPrivilege):
            gate.execute("SELECT * FROM blockyard.roblox_links")


def said(player: int, code: str, person: Any) -> dict[str, object]:
    hashed = code_hash(code)
    sealed = sealer().door(context_of(person), f"players.claim_code {player} {hashed.hex()}")
    return {"player": player, "code_hash": hashed, "now": clock.now(), **sealed}


def test_our_process_alone_claims_for_a_job(database: TestDatabase, world: World) -> None:
    """Injected SQL guesses no codes, and neither moves what our process says to another player, code or school."""
    teacher, code = world.alpha.teacher, CLAIM_CODES["alpha"]
    good = said(4712, code, teacher)
    for wrong in (
        {"door_seal": b"0" * 32},
        {"door_key_id": "nobody's"},
        {"player": 4713},
        {"code_hash": code_hash("ZZZZZZZZ")},
        {"door_seal": said(4712, code, world.alpha.owner)["door_seal"]},
        {"door_seal": said(4712, code, world.omega.teacher)["door_seal"]},
    ):
        with inside(database, teacher) as connection, pytest.raises(psycopg.Error) as refused:
            connection.execute(DOOR, good | wrong)
        assert refused.value.sqlstate == "BY002"
    with app_connection(database) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(DOOR, good)
    pupil = world.alpha.pupil
    with inside(database, pupil) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(DOOR, said(4712, code, pupil))
    with inside(database, teacher) as connection:
        assert connection.execute(DOOR, good).fetchone() == ("claimed",)


def test_our_process_alone_links_for_a_teacher(database: TestDatabase, world: World) -> None:
    """It has looked whether she changes the student. She herself makes no link, nor moves what our process says."""
    teacher, student, other = world.alpha.teacher, world.alpha.pupil.id, world.alpha.other_pupil.id

    def door(person: Any) -> dict[str, object]:
        sealed = sealer().door(context_of(person), f"players.link_by_teacher 4714 {student}")
        return {"player": 4714, "student_id": student, **sealed}

    good = door(teacher)
    for wrong in (
        {"door_seal": b"0" * 32},
        {"player": 4715},
        {"student_id": other},
        {"door_seal": door(world.alpha.owner)["door_seal"]},
        {"door_seal": door(world.omega.teacher)["door_seal"]},
    ):
        with inside(database, teacher) as connection, pytest.raises(psycopg.Error) as refused:
            connection.execute(BY_TEACHER, good | wrong)
        assert refused.value.sqlstate == "BY002"
    with app_connection(database) as connection, pytest.raises(psycopg.Error) as refused:
        connection.execute(BY_TEACHER, good)
    assert refused.value.sqlstate == "BY002"
    with inside(database, teacher) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(LINK, [new_id(), student, 4714])
    with inside(database, teacher) as connection:
        assert connection.execute(BY_TEACHER, good).fetchone() == (True,)
        assert connection.execute(BY_TEACHER, good).fetchone() == (False,), "she is the player already"


def test_what_happens_in_one_school_is_as_if_it_did_not_in_the_other(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    """Its rows, and what it is answered, whether the other knows the player or not."""
    _student, code = pupil_with_code(admin, world.omega)
    known, unknown = PLAYER, next(PLAYERS)
    with as_owner(database) as owner, owner.transaction(force_rollback=True):
        owner.execute("SAVEPOINT before")
        answers = []
        for player in (known, unknown):
            answers.append([claim(owner, world.omega.id, player, typed) for typed in (CLAIM_CODES["alpha"], code)])
            owner.execute("ROLLBACK TO SAVEPOINT before")
        assert answers == [["unknown", "claimed"]] * 2
    rows = "SELECT organization_id, student_id FROM blockyard.roblox_links WHERE roblox_user_id = %s ORDER BY 1"
    assert admin.execute(rows, [PLAYER]).fetchall() == [(school.id, school.pupil.id) for school in world.schools]


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE blockyard.claim_codes; --", "' OR true --", "\0", "%s", "{}", "ÄÖÜß" * 999]
)
def test_what_is_typed_is_text(database: TestDatabase, world: World, text: str) -> None:
    with as_owner(database) as owner:
        assert claim(owner, world.alpha.id, next(PLAYERS), text) == "unknown"
        assert claim(owner, new_id(), next(PLAYERS), CLAIM_CODES["alpha"]) == "unknown", "no such school"
