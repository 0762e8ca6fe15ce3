"""A build that a newer version overtook while it waited is not carried out, and the teacher is told."""

import httpx
import psycopg

from tests.conftest import RunJobs
from tests.world import World

BASE = "/api/v1/roblox/environment"
OVERTAKEN = {
    "code": "superseded",
    "detail": "Version {newer} was asked for before this one was begun, so it was not built.",
}


async def test_only_the_newest_of_those_that_wait_is_built(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Hasty", "description": "One house"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    for words in ("Two houses", "Three houses"):
        answer = await client.patch(f"{BASE}/Hasty", json={"description": words}, headers=headers)
        assert (answer.status_code, answer.json()["status"]) == (202, "queued")
    assert await versions(client, headers) == [(3, "queued", None), *overtaken(1, 2)]
    await run_jobs()
    assert await versions(client, headers) == [(3, "ready", None), *overtaken(1, 2)]
    kept = admin.execute(
        "SELECT count(*) FROM blockyard.roblox_assets WHERE path LIKE '%%/1/%%' OR path LIKE '%%/2/%%'"
    )
    of_world = len(world.schools) * 8
    assert kept.fetchone() == (of_world,), "no file was made for them"


async def test_one_that_was_begun_goes_on(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Begun", "description": "One house"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    admin.execute("UPDATE blockyard.environment_versions SET status = 'designing' WHERE status = 'queued'")
    assert (await client.patch(f"{BASE}/Begun", json={"description": "Two houses"}, headers=headers)).status_code == 202
    await run_jobs()
    assert await versions(client, headers, "Begun") == [(2, "ready", None), (1, "ready", None)]


async def versions(
    client: httpx.AsyncClient, headers: dict[str, str], name: str = "Hasty"
) -> list[tuple[int, str, dict[str, str] | None]]:
    answer = await client.get(f"{BASE}/{name}/versions", headers=headers)
    assert answer.status_code == 200, answer.text
    return [(one["number"], one["status"], one["error"]) for one in answer.json()["items"]]


def overtaken(*numbers: int) -> list[tuple[int, str, dict[str, str]]]:
    """Newest first; each by the next."""
    return [
        (number, "superseded", {name: text.format(newer=number + 1) for name, text in OVERTAKEN.items()})
        for number in sorted(numbers, reverse=True)
    ]
