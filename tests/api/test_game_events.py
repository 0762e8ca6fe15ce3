"""The inbox of what game servers tell: whose place it is, what is kept, and what is refused."""

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.gaming import EVENTS, batch, send, told
from tests.api.steps import problem
from tests.world import School, World
from tests.world_players import PLAYER

KEPT = "SELECT event_id::text, type, player, data, state FROM blockyard.game_events WHERE organization_id = %s AND state = 'waiting'"
JOBS = "SELECT args FROM queue.procrastinate_jobs WHERE task_name = 'game.attach_events' ORDER BY id"


@pytest.fixture(autouse=True)
def nothing_waits(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


def kept(admin: psycopg.Connection, school: School) -> list[tuple[object, ...]]:
    return admin.execute(KEPT.encode(), [school.id]).fetchall()


async def test_a_batch_is_kept_once(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    alpha = world.alpha
    events = [
        told("session.started"),
        told("question.answered", activity="quiz", question_id="gas", choice=1, correct=True),
    ]
    first = await send(client, alpha.place_key, *events)
    assert (first.status_code, first.json()) == (202, {"accepted": 2, "duplicate": 0, "refused": []})
    again = await send(client, alpha.place_key, events[1], told("world.finished"), events[0], lost=3)
    assert (again.status_code, again.json()) == (202, {"accepted": 1, "duplicate": 2, "refused": []})
    rows = kept(admin, alpha)
    assert (events[1]["id"], "question.answered", PLAYER, events[1]["data"], "waiting") in rows
    assert (len(rows), kept(admin, world.omega)) == (3, [])


async def test_the_job_is_asked_for_once_in_the_owners_name(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    alpha = world.alpha
    for _ in range(3):
        assert (await send(client, alpha.place_key, told("session.started"))).status_code == 202
    ((arguments,),) = admin.execute(JOBS).fetchall()
    assert arguments == {
        "organization_id": str(alpha.id),
        "user_id": str(alpha.owner.id),
        "place_key_id": alpha.path_ids["place_key_id"],
    }
    assert (await send(client, world.omega.place_key, told("session.started"))).status_code == 202
    assert len(admin.execute(JOBS).fetchall()) == 2
