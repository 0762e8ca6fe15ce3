"""A change that says nothing new makes nothing."""

from typing import Any

import httpx
import psycopg
import pytest

from tests.attack.fingerprint import fingerprint
from tests.world import World

BASE = "/api/v1/roblox/environment"
QUESTION = {"prompt": "How many moons?", "choices": ["One", "Two"], "answer": 1}
WISH: dict[str, Any] = {
    "description": "A Mars base",
    "grade_level": "grade 5",
    "max_players": 12,
    "settings": {"weather": "snow", "day_night": True, "questions": [QUESTION]},
}


@pytest.fixture(scope="module")
async def url(client: httpx.AsyncClient, world: World) -> str:
    answer = await client.post(f"{BASE}/create", json=WISH | {"name": "Still"}, headers=world.alpha.teacher.headers)
    assert answer.status_code == 202, answer.text
    return f"{BASE}/Still"


def jobs(admin: psycopg.Connection) -> Any:
    return admin.execute("SELECT count(*) FROM queue.procrastinate_jobs").fetchone()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"max_players": 12},
        {"grade_level": "grade 5", "description": "A Mars base"},
        {"settings": {}},
        {"settings": {"weather": "snow"}},
        {"settings": WISH["settings"]},
        {"settings": {"seed": 1, "theme": None}, "subject": None},
    ],
)
async def test_nothing_new(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, url: str, body: dict[str, Any]
) -> None:
    """No version, no build, nothing off the plan, no line in the trail."""
    headers = world.alpha.teacher.headers
    shown = await client.get(url, headers=headers)
    before = fingerprint(admin, world.alpha.id), jobs(admin)
    answer = await client.patch(url, json=body, headers=headers)
    assert (answer.status_code, answer.json()) == (200, shown.json())
    assert answer.headers["ETag"] == shown.headers["ETag"]
    assert (fingerprint(admin, world.alpha.id), jobs(admin)) == before


@pytest.mark.parametrize(
    "body",
    [
        {"max_players": None},
        {"max_players": 20},  # the default, said: the description decides no more
        {"settings": {"weather": "rain"}},
        {"settings": {"questions": []}},
        {"description": "A Mars base."},
    ],
)
async def test_something_new(client: httpx.AsyncClient, world: World, url: str, body: dict[str, Any]) -> None:
    headers = world.alpha.teacher.headers
    before = (await client.get(url, headers=headers)).json()["latest_version"]
    answer = await client.patch(url, json=body, headers=headers)
    assert (answer.status_code, answer.json()["latest_version"]) == (202, before + 1)


async def test_what_failed_is_built_once_more(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Failed", "description": "One house"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    admin.execute("UPDATE blockyard.environment_versions SET status = 'failed' WHERE request ->> 'name' = 'Failed'")
    answer = await client.patch(f"{BASE}/Failed", json={}, headers=headers)
    assert (answer.status_code, answer.json()["latest_version"], answer.json()["status"]) == (202, 2, "queued")


async def test_an_agent_that_stays_as_it_is(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    headers, agent = world.alpha.teacher.headers, "/api/v1/agents/instances/quiz-001"
    shown = await client.get(agent, headers=headers)
    before = fingerprint(admin, world.alpha.id)
    for body in ({}, {"configuration": shown.json()["configuration"], "status": shown.json()["status"]}):
        answer = await client.put(agent, json=body, headers=headers)
        assert (answer.status_code, answer.headers["ETag"]) == (200, shown.headers["ETag"])
    assert fingerprint(admin, world.alpha.id) == before
    assert (await client.put(agent, json={"configuration": {"a": 1}}, headers=headers)).status_code == 200
    assert fingerprint(admin, world.alpha.id) != before
