"""Whose key a place has: it writes results where its author teaches or decides, and not into a colleague's class."""

from collections.abc import Callable
from typing import Any, Final

import httpx
import psycopg
import pytest

from tests.api.assigning import Classroom, new_classroom, put_questions
from tests.api.gaming import PLACES, send
from tests.api.roblox_room import ADA, ago, answer, attempts_of, given, inbox, link
from tests.api.steps import problem
from tests.api.test_classes import CLASSES
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import Person, World

REFUSED: Final = ("refused", "place_key_not_of_class")
COUNTS: Final = ("attached", None)
MADE_BY: Final = "UPDATE blockyard.environments SET created_by_id = %s WHERE organization_id = %s"
LEFT: Final = "UPDATE blockyard.memberships SET removed_at = {} WHERE organization_id = %s AND user_id = %s"


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection, world: World) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.roblox_links")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    admin.execute(MADE_BY, [world.alpha.owner.id, world.alpha.id])
    put_questions(admin, database.settings.data_dir)


async def key_of(client: httpx.AsyncClient, person: Person) -> str:
    made = await client.post(PLACES, headers=person.headers, json={"title": "A place"})
    assert made.status_code == 201, made.text
    return str(made.json()["key"])


@pytest.fixture
def becomes(client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs) -> Any:
    """What became of an event that the place of a key told of Ada."""

    async def tell(key: str) -> tuple[str, str | None]:
        event = answer("gas", ago(2), right=True)
        assert (await send(client, key, event)).status_code == 202
        await run_jobs()
        return inbox(admin, world.alpha)[event["id"]]

    return tell


async def room_of_ada(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    link(admin, world.alpha, room.pupils[0], ADA)
    await given(room)
    return room


async def test_a_colleague_writes_no_results(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, becomes: Callable[[str], Any]
) -> None:
    """Until she teaches the class with her. Who assists does not decide."""
    room, colleague = await room_of_ada(client, admin, world), world.alpha.both
    key = await key_of(client, colleague)
    assert await becomes(key) == REFUSED
    assert attempts_of(admin, room.pupils[0]) == []
    assert await becomes(await key_of(client, world.alpha.teacher)) == COUNTS
    helper = f"{CLASSES}/{room.id}/teachers/{colleague.id}"
    for helps_as, expected in (("assistant", REFUSED), ("co_teacher", COUNTS)):
        assert (await client.put(helper, headers=room.headers, json={"helps_as": helps_as})).status_code == 200
        assert await becomes(key) == expected
    assert (await client.delete(helper, headers=room.headers)).status_code == 204
    assert await becomes(key) == REFUSED


async def test_who_made_the_environment_brings_results_from_wherever_it_was_given(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, becomes: Callable[[str], Any]
) -> None:
    await room_of_ada(client, admin, world)
    key = await key_of(client, world.alpha.both)
    assert await becomes(key) == REFUSED
    admin.execute(MADE_BY, [world.alpha.both.id, world.alpha.id])
    assert await becomes(key) == COUNTS
    admin.execute(LEFT.format("now()").encode(), [world.alpha.id, world.alpha.both.id])
    assert await becomes(key) == REFUSED, "she has left"
    admin.execute(LEFT.format("NULL").encode(), [world.alpha.id, world.alpha.both.id])
    assert await becomes(key) == COUNTS


@pytest.mark.parametrize("change", ["removed_at = now()", "role = 'teacher'"])
async def test_an_admin_brings_results_as_long_as_she_is_one(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, becomes: Callable[[str], Any], change: str
) -> None:
    """And then somebody else makes a key for the place."""
    await room_of_ada(client, admin, world)
    key = await key_of(client, world.alpha.admin)
    assert await becomes(key) == COUNTS
    whose = " WHERE organization_id = %s AND user_id = %s"
    admin.execute(f"UPDATE blockyard.memberships SET {change}{whose}".encode(), [world.alpha.id, world.alpha.admin.id])
    assert await becomes(key) == REFUSED
    back = f"UPDATE blockyard.memberships SET removed_at = NULL, role = 'admin'{whose}"
    admin.execute(back.encode(), [world.alpha.id, world.alpha.admin.id])
    assert await becomes(key) == COUNTS


async def test_of_two_classes_that_of_the_keys_author_counts(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, becomes: Callable[[str], Any]
) -> None:
    """Also where the other was given the world later."""
    hers = await room_of_ada(client, admin, world)
    made = await client.post(CLASSES, headers=world.alpha.both.headers, json={"name": "Maths 6a", "subject": "Maths"})
    other = Classroom(client, admin, world.alpha, made.json()["id"], world.alpha.both.headers)
    enroll = f"{CLASSES}/{other.id}/students/{hers.pupils[0].id}"
    assert (await client.post(enroll, headers=world.alpha.admin.headers)).status_code == 201
    later = await given(other)
    published = "UPDATE blockyard.assignments SET published_at = now() - interval '1 hour' WHERE id = %s"
    admin.execute(published, [later["id"]])
    assert await becomes(await key_of(client, world.alpha.teacher)) == COUNTS
    assert await becomes(await key_of(client, world.alpha.both)) == COUNTS
    where = "SELECT class_id::text, answered FROM blockyard.attempts WHERE student_id = %s"
    found = sorted(admin.execute(where, [hers.pupils[0].id]).fetchall())
    assert found == sorted([(hers.id, 1), (other.id, 1)])


async def test_a_place_of_the_pull_road_names_its_universe(client: httpx.AsyncClient, world: World) -> None:
    """Else nobody would ever read what it leaves."""
    headers = world.alpha.teacher.headers
    refused = await client.post(PLACES, headers=headers, json={"title": "Class 5b", "road": "pull"})
    assert problem(refused) == (422, "universe_missing")
    assert "send its `universe_id`" in refused.json()["detail"]
    body = {"title": "Class 5b", "road": "pull", "universe_id": 77}
    assert (await client.post(PLACES, headers=headers, json=body)).status_code == 201
    assert (await client.post(PLACES, headers=headers, json={"title": "Class 5b"})).status_code == 201
