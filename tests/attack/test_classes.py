"""Inside one organization: a teacher of another class, over HTTP and with any SQL. The class's own teacher is the twin."""

from typing import Any

import httpx
import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.base.ids import new_id
from tests.attack.tenant import Connection, inside
from tests.attack.test_routes import ROUTES, Route
from tests.databases import TestDatabase
from tests.world import Person, World

OF_A_CLASS = [route for route in ROUTES if "class_id" in route.ids]
NOBODYS = "0190a5a0-0000-7000-8000-000000000000"
ADD = "INSERT INTO blockyard.class_teachers (id, class_id, user_id, helps_as) VALUES (%s, %s, %s, 'co_teacher')"
MAKE = "INSERT INTO blockyard.classes (id, name, subject, max_students, teacher_id) VALUES (%s, 'x', 'x', 1, %s)"


def another(world: World) -> Person:
    """A teacher of alpha who teaches no class."""
    return world.alpha.both


def seen(connection: Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM blockyard.{table}".encode()).fetchone() or (0,)
    assert isinstance(count, int)
    return count


def test_there_are_routes_of_a_class() -> None:
    assert len(OF_A_CLASS) >= 5


@pytest.mark.parametrize("route", OF_A_CLASS, ids=str)
async def test_a_class_of_another_does_not_exist(client: httpx.AsyncClient, world: World, route: Route) -> None:
    ids = world.alpha.path_ids

    async def send(person: Person, class_id: str) -> httpx.Response:
        content: dict[str, Any] = {} if route.body is None else {"json": route.body}
        return await client.request(
            route.method, route.url(ids | {"class_id": class_id}), headers=person.headers, **content
        )

    theirs, nobodys = await send(another(world), ids["class_id"]), await send(another(world), NOBODYS)
    assert (theirs.status_code, theirs.content) == (nobodys.status_code, nobodys.content)
    assert theirs.status_code == (404 if route.permission and "teacher" in route.permission.roles else 403)
    if route.method == "GET":
        assert (await send(world.alpha.teacher, ids["class_id"])).status_code == 200


async def test_lists_hold_ones_own(client: httpx.AsyncClient, world: World) -> None:
    found = {}
    for role, person in (("another", another(world)), ("own", world.alpha.teacher), ("admin", world.alpha.admin)):
        answer = await client.get("/api/v1/classes", headers=person.headers)
        found[role] = [one["id"] for one in answer.json()["items"]]
    own = [world.alpha.path_ids["class_id"]]
    assert found == {"another": [], "own": own, "admin": own}


@pytest.mark.parametrize("table", ["classes", "class_teachers"])
def test_sql_sees_ones_own(database: TestDatabase, world: World, table: str) -> None:
    with inside(database, another(world)) as connection:
        assert seen(connection, table) == 0
    for person in (world.alpha.teacher, world.alpha.admin, world.alpha.owner):
        with inside(database, person) as connection:
            assert seen(connection, table) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blockyard.classes SET teacher_id = tenancy.current_user_id()",
        "DELETE FROM blockyard.classes",
        "UPDATE blockyard.class_teachers SET helps_as = 'assistant'",
        "DELETE FROM blockyard.class_teachers",
    ],
)
def test_sql_changes_ones_own(database: TestDatabase, world: World, statement: str) -> None:
    with inside(database, another(world)) as connection:
        assert connection.execute(statement.encode()).rowcount == 0
    with inside(database, world.alpha.teacher) as connection:
        assert connection.execute(statement.encode()).rowcount == 1


def test_nobody_joins_a_class_by_herself(database: TestDatabase, world: World, admin: psycopg.Connection) -> None:
    me, class_id = another(world).id, world.alpha.path_ids["class_id"]
    with inside(database, another(world)) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(ADD, [new_id(), class_id, me])
    with inside(database, world.alpha.teacher) as connection:
        assert connection.execute(ADD, [new_id(), class_id, me]).rowcount == 1
        assert seen(connection, "class_teachers") == 2


def test_nobody_makes_a_class_of_somebody_else(database: TestDatabase, world: World) -> None:
    with inside(database, another(world)) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(MAKE, [new_id(), world.alpha.teacher.id])
    with inside(database, another(world)) as connection:
        assert connection.execute(MAKE, [new_id(), another(world).id]).rowcount == 1
        assert seen(connection, "classes") == 1
    with inside(database, world.alpha.admin) as connection:
        assert connection.execute(MAKE, [new_id(), world.alpha.teacher.id]).rowcount == 1


def test_what_the_policies_ask_speaks_of_oneself(database: TestDatabase, world: World) -> None:
    """Whoever calls it: the functions take no argument, and answer nothing where nobody has entered."""
    ask = "SELECT classes.sees_all(), ARRAY(SELECT classes.seen_ids()), ARRAY(SELECT classes.shared_ids())"
    own = [world.alpha.path_ids["class_id"]]
    for person, all_, mine, shared in (
        (another(world), False, [], []),
        (world.alpha.teacher, False, own, []),
        (world.alpha.admin, True, own, own),
        (world.omega.both, False, [], []),
    ):
        with inside(database, person) as connection:
            row = connection.execute(ask.encode()).fetchone()
            assert row is not None
            assert (row[0], [*map(str, row[1])], [*map(str, row[2])]) == (all_, mine, shared)
