"""What happened in an attempt, as its student reads it: so that another computer goes on where one stopped."""

import httpx
import psycopg
import pytest

from tests.api.assigning import STUDENT, Classroom, answered, event, new_classroom, put_questions, start, tell
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture
async def room(client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World) -> Classroom:
    admin.execute("DELETE FROM blockyard.assignments")
    put_questions(admin, database.settings.data_dir)
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben")


async def test_she_reads_them_in_their_order_and_a_page_at_a_time(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()
    told = [
        event("session.started"),
        answered("gas", right=False),
        answered("gas", right=True),
        event("item.found", thing="leaf"),
        event("activity.completed", activity="quiz"),
    ]
    assert (await tell(client, ada, made["id"], attempt["id"], *told[:3])).status_code == 200
    assert (await tell(client, ada, made["id"], attempt["id"], *told[3:])).status_code == 200
    address = f"{STUDENT}/{made['id']}/attempts/{attempt['id']}/events"
    query = {"sort": "created_at", "limit": "4"}
    first = (await client.get(address, params=query, headers=ada.headers)).json()
    rest = await client.get(address, params=query | {"cursor": first["next_cursor"]}, headers=ada.headers)
    assert (rest.status_code, rest.json()["has_more"], rest.json()["next_cursor"]) == (200, False, None)
    items = [*first["items"], *rest.json()["items"]]
    assert [one["event_id"] for one in items] == [one["event_id"] for one in told]
    names = ("type", "activity", "question", "right", "thing")
    assert [tuple(one[name] for name in names) for one in items] == [
        ("session.started", None, None, None, None),
        ("question.answered", "quiz", "gas", False, None),
        ("question.answered", "quiz", "gas", True, None),
        ("item.found", None, None, None, "leaf"),
        ("activity.completed", "quiz", None, None, None),
    ]
    assert "answer" not in items[1]


async def test_nobody_else_reads_them(client: httpx.AsyncClient, room: Classroom) -> None:
    (ada, ben), made, other = room.pupils, await room.assign(), await room.assign(title="Planets")
    attempt = (await start(client, ada, made["id"])).json()
    address = f"{STUDENT}/{made['id']}/attempts/{attempt['id']}/events"
    assert (await client.get(address, headers=ada.headers)).json()["items"] == []
    assert problem(await client.get(address, headers=ben.headers)) == (404, "not_found")
    assert problem(await client.get(address, headers=room.headers)) == (403, "permission_missing")
    elsewhere = f"{STUDENT}/{other['id']}/attempts/{attempt['id']}/events"
    assert problem(await client.get(elsewhere, headers=ada.headers)) == (404, "not_found")
