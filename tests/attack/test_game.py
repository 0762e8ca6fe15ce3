"""The inbox of game servers and the keys of places: what any SQL of a tenant session, or of another organization, makes of
them. The owner, and the key itself, are the twins."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.base.settings import reveal
from blockyard.identity.tokens import secret_hash
from tests.api.gaming import EVENTS, batch, send, told
from tests.attack.tenant import inside
from tests.databases import TestDatabase
from tests.world import School, World

RECEIVE: Final = "SELECT * FROM game.receive_events(%s, %s, %s, NULL)"
KEEP: Final = "SELECT game.keep_events(%s, %s, %s)"
COUNT: Final = "SELECT count(*) FROM blockyard.game_events"
HOSTILE: Final = (
    "'; DROP TABLE blockyard.game_events; --",
    "\\', now()); SELECT 1; --",
    "$$ || pg_sleep(9) || $$",
    '"}]',
)


def one_event() -> str:
    return json.dumps([told("session.started")])


@contextmanager
def gate(database: TestDatabase) -> Iterator[psycopg.Connection[Any]]:
    """A transaction of the gate; rolled back in the end."""
    url = reveal(database.settings.gate_database_url)
    with psycopg.connect(url) as connection, connection.transaction(force_rollback=True):
        yield connection


def place_of(school: School) -> UUID:
    return UUID(school.path_ids["place_key_id"])


def test_the_function_opens_to_the_key_of_its_own_organization(database: TestDatabase, world: World) -> None:
    alpha, omega = world.schools
    hashed = {school.id: secret_hash(school.place_key) for school in world.schools}
    with gate(database) as connection:
        told_there = connection.execute(RECEIVE, [alpha.id, hashed[alpha.id], one_event()]).fetchall()
        assert told_there == [(place_of(alpha), 1)]
        for organization_id, secret in (
            (alpha.id, hashed[omega.id]),
            (omega.id, hashed[alpha.id]),
            (alpha.id, secret_hash(alpha.api_key)),
            (alpha.id, b""),
            (alpha.id, None),
            (None, hashed[alpha.id]),
            (alpha.owner.id, hashed[alpha.id]),
        ):
            assert connection.execute(RECEIVE, [organization_id, secret, one_event()]).fetchall() == []


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM game.receive_events(NULL, NULL, '[]', NULL)",
        "SELECT game.claim_player(NULL, NULL, 1, NULL, now(), NULL)",
        "SELECT game.sweep(now(), 1)",
        "SELECT game.find_place(NULL, NULL)",
        "SELECT game.enqueue_attaching(NULL, NULL, NULL)",
        "SELECT secret_hash FROM blockyard.place_keys",
        "DELETE FROM blockyard.place_keys",
        "UPDATE blockyard.game_events SET data = '{}'",
    ],
)
def test_no_tenant_session_may(database: TestDatabase, world: World, statement: str) -> None:
    with inside(database, world.alpha.owner) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode())


@pytest.mark.parametrize("statement", ["SELECT FROM blockyard.game_events", "SELECT FROM blockyard.place_keys", KEEP])
def test_the_gate_reaches_no_table(database: TestDatabase, world: World, statement: str) -> None:
    values = [world.alpha.id, place_of(world.alpha), one_event()] if statement == KEEP else []
    with gate(database) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode(), values)


def test_only_admins_see_and_fill_the_inbox(database: TestDatabase, world: World) -> None:
    alpha, omega = world.schools
    kept = [alpha.id, place_of(alpha), one_event()]
    for person, expected in (
        (alpha.owner, 1),
        (alpha.admin, 1),
        (omega.owner, 1),
        (alpha.teacher, 0),
        (alpha.student, 0),
    ):
        with inside(database, person) as connection:
            assert connection.execute(COUNT.encode()).fetchone() == (expected,), person.full_name
    with inside(database, alpha.pupil) as connection:
        assert connection.execute(COUNT.encode()).fetchone() == (0,)
        assert connection.execute(b"SELECT FROM blockyard.place_keys").fetchall() == []
    with inside(database, alpha.owner) as connection:
        assert connection.execute(KEEP.encode(), kept).fetchone() == (1,)
    for person in (alpha.teacher, omega.owner):
        with inside(database, person) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(KEEP.encode(), kept)
    with inside(database, alpha.pupil) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(KEEP.encode(), kept)
    with inside(database, omega.owner) as connection, pytest.raises(psycopg.Error):
        connection.execute(KEEP.encode(), [omega.id, place_of(alpha), one_event()])


def test_a_student_takes_nothing_away_from_what_she_did(
    database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    """The role may delete events of attempts, for what Roblox tells late; policies let only members do so."""
    alpha = world.alpha
    delete = b"DELETE FROM blockyard.progress_events WHERE organization_id = %s"
    student = b"SELECT count(*) FROM blockyard.progress_events WHERE organization_id = %s AND student_id = %s"
    assert admin.execute(student, [alpha.id, alpha.pupil.id]).fetchone() == (1,)
    with inside(database, alpha.pupil) as connection:
        assert connection.execute(student, [alpha.id, alpha.pupil.id]).fetchone() == (1,)
        assert connection.execute(delete, [alpha.id]).rowcount == 0
    with inside(database, world.omega.owner) as connection:
        assert connection.execute(delete, [alpha.id]).rowcount == 0
    with inside(database, alpha.owner) as connection:
        assert connection.execute(delete, [alpha.id]).rowcount == 1


@pytest.mark.parametrize("hostile", HOSTILE)
async def test_what_is_sent_is_data(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, hostile: str
) -> None:
    """Wherever it stands, it is kept as it is, or refused; the key is no SQL either."""
    alpha = world.alpha
    event = told("question.answered", activity=hostile, question_id=hostile, choice=1, correct=True)
    typed = event | {"id": hostile[:36], "type": hostile}
    answer = await send(client, alpha.place_key, event, typed, lost=1)
    assert (answer.status_code, answer.json()["accepted"], len(answer.json()["refused"])) == (202, 1, 1)
    body = batch(told("session.started")) | {"server_id": hostile, "place": hostile}
    assert (await client.post(EVENTS, headers={"x-api-key": alpha.place_key}, json=body)).status_code == 202
    for key in (hostile, f"bp_{hostile}", alpha.place_key + hostile):
        assert (await send(client, key.encode("ascii").decode(), event)).status_code == 401
    row = admin.execute("SELECT data FROM blockyard.game_events WHERE event_id = %s", [event["id"]]).fetchone()
    assert row == (event["data"],)
