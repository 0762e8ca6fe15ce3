"""What a teacher decides: scores, and what is published."""

from datetime import timedelta

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import (
    ASSIGNMENTS,
    Classroom,
    new_classroom,
    put_questions,
)
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)


@pytest.fixture
async def room(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> Classroom:
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben", "Cleo")


async def test_a_decided_score_is_one(client: httpx.AsyncClient, room: Classroom) -> None:
    """A paper was handed in: it is graded, and not missing. What a teacher does not say stays as it is."""
    ada = room.pupils[0]
    made = await room.assign(due_at=clock.now().isoformat(), max_score=20)
    names = ("score", "status", "missing", "feedback")
    assert await room.told(made["id"], "Ada", *names) == [None, "not_submitted", True, None]
    await room.decide(made["id"], ada, score=19.5, feedback="Good.")
    assert await room.told(made["id"], "Ada", *names) == [19.5, "fully_graded", False, "Good."]
    await room.decide(made["id"], ada, status="submitted")
    assert await room.told(made["id"], "Ada", *names) == [19.5, "submitted", False, "Good."]
    refused = await room.decide(made["id"], ada, status="not_submitted")
    assert problem(refused) == (422, "score_not_submitted")
    await room.decide(made["id"], ada, status="not_submitted", score=None)
    assert await room.told(made["id"], "Ada", *names) == [None, "not_submitted", True, "Good."]
    assert problem(await room.decide(made["id"], ada, score=3)) == (422, "score_not_submitted")
    await room.decide(made["id"], ada, status=None, score=3, feedback=None)
    assert await room.told(made["id"], "Ada", *names) == [3.0, "fully_graded", False, None]
    before = (await room.results(made["id"]))["Ada"]
    assert (await room.decide(made["id"], ada)).json() == before


async def test_scores_keep_to_the_highest_and_to_the_hundredth(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    for wrong in (1e-9, 88.885, -1, -0.01):
        refused = await room.decide(made["id"], ada, score=wrong)
        assert problem(refused) == (422, "validation_failed"), wrong
    assert "two digits" in (await room.decide(made["id"], ada, score=1e-9)).json()["detail"]
    assert (await room.decide(made["id"], ada, score=88.88)).json()["score"] == 88.88
    lower = await room.change(made["id"], max_score=50)
    assert problem(lower) == (409, "scores_too_high")
    assert problem(await room.change(made["id"], max_score=99.999)) == (422, "validation_failed")
    assert (await room.change(made["id"], max_score=88.88)).status_code == 200
    await room.decide(made["id"], ada, score=None)
    assert (await room.change(made["id"], max_score=50)).status_code == 200


async def test_what_is_over_is_not_published(client: httpx.AsyncClient, room: Classroom) -> None:
    yesterday = (clock.now() - timedelta(days=1)).isoformat()
    draft = await room.assign(publish=False, closes_at=yesterday)
    address = f"{ASSIGNMENTS}/{draft['id']}/publish"
    for _state in ("draft", "closed by its time"):
        refused = await client.post(address, headers=room.headers)
        assert problem(refused) == (409, "time_over")
        assert "closes_at" in refused.json()["detail"]
        await room.change(draft["id"], closes_at=None)
        await client.post(address, headers=room.headers)
        await room.change(draft["id"], closes_at=yesterday)
    await room.change(draft["id"], closes_at=None)
    assert problem(await client.post(address, headers=room.headers)) == (409, "assignment_published")
