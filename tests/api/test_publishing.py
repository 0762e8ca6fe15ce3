"""From a ready version to a place of Roblox: asked for over HTTP, carried out by the worker, at a small Open Cloud."""

from collections.abc import Iterator
from typing import Any

import httpx
import psycopg
import pytest

from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.worker import Worker
from tests.world import World

BASE = "/api/v1/roblox/environment"
KEY = "rbx-open-cloud-key-of-the-school"
PLACE = {"universe_id": 77, "place_id": 4711}


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


@pytest.fixture
def publish_jobs(database: TestDatabase, cloud: OpenCloud, worker: Worker) -> RunJobs:
    """A worker to whom the small Open Cloud is Roblox."""

    async def run() -> None:
        await worker.drain(database.settings.model_copy(update={"open_cloud_url": cloud.url}))

    return run


async def ask(client: httpx.AsyncClient, world: World, name: str, run_jobs: RunJobs) -> dict[str, Any]:
    """A built environment for 24 players whose publication is asked for."""
    headers = world.alpha.admin.headers
    kept = await client.put("/api/v1/roblox/open-cloud-key", json={"key": KEY}, headers=headers)
    assert kept.status_code == 200, kept.text
    wish = {"name": name, "description": "One house for 24 students"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    await run_jobs()
    asked = await client.post(f"{BASE}/{name}/publish", json={**PLACE, "live": True}, headers=headers)
    assert (asked.status_code, asked.json()["status"]) == (202, "queued"), asked.text
    return headers


async def publication(client: httpx.AsyncClient, headers: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (await client.get(f"{BASE}/{name}/publications", headers=headers)).json()["items"]
    return dict(found)


async def test_a_version_is_published(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, run_jobs: RunJobs, publish_jobs: RunJobs
) -> None:
    headers = await ask(client, world, "Published", run_jobs)
    place = (await client.get(f"{BASE}/Published/place.rbxlx", headers=headers)).content
    await publish_jobs()
    [(_, path, sent, body), (_, _, _, size)] = cloud.asked
    assert path == "/universes/v1/77/places/4711/versions?versionType=Published"
    assert (sent["x-api-key"], body, size) == (KEY, place, b'{"serverSize":24}')
    found = await publication(client, headers, "Published")
    assert (found["status"], found["place_version"], found["error"]) == ("published", 7, None)


async def test_a_live_publication_promises_no_players(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, run_jobs: RunJobs, publish_jobs: RunJobs
) -> None:
    """It says where to see who can play. One that is only saved, or failed, has nothing to say of it."""
    headers = await ask(client, world, "Hall 1", run_jobs)
    found = await publication(client, headers, "Hall 1")
    assert found["audience"]["link"] == f"{BASE}/Hall%201/audience"
    assert "does not mean that pupils can play" in found["audience"]["detail"]
    told = (await client.get(found["audience"]["link"], headers=headers)).json()
    assert found["audience"]["facts_as_of"] == told["facts_as_of"]
    saved = await client.post(f"{BASE}/Hall 1/publish", json=PLACE, headers=headers)
    assert (saved.status_code, saved.json()["live"], saved.json()["audience"]) == (202, False, None)
    cloud.status = 403
    await publish_jobs()
    one = await client.get(f"{BASE}/Hall 1/publications/{found['id']}", headers=headers)
    assert (one.json()["status"], one.json()["audience"]) == ("failed", None)


async def test_what_roblox_refuses_is_told(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, run_jobs: RunJobs, publish_jobs: RunJobs
) -> None:
    headers = await ask(client, world, "Refused", run_jobs)
    cloud.status = 403
    await publish_jobs()
    found = await publication(client, headers, "Refused")
    assert (found["status"], found["place_version"], found["error"]["code"]) == ("failed", None, "publishing_refused")


async def test_a_place_that_is_taken_counts_whatever_comes_after(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, run_jobs: RunJobs, publish_jobs: RunJobs
) -> None:
    """A key that may publish need not be allowed to change how many players a server takes."""
    headers = await ask(client, world, "Half", run_jobs)
    cloud.by_method = {"PATCH": 403}
    await publish_jobs()
    found = await publication(client, headers, "Half")
    assert (found["status"], found["place_version"], found["error"]["code"]) == ("published", 7, "publishing_refused")


async def test_a_second_try_does_not_send_the_place_again(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    run_jobs: RunJobs,
    publish_jobs: RunJobs,
    admin: psycopg.Connection,
) -> None:
    headers = await ask(client, world, "Again", run_jobs)
    cloud.by_method = {"PATCH": 429}
    await publish_jobs()
    found = await publication(client, headers, "Again")
    assert (found["status"], found["place_version"]) == ("queued", 7)
    cloud.by_method = {}
    admin.execute("SET search_path = queue")
    admin.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE task_name = 'environments.publish'")
    await publish_jobs()
    assert [method for method, *_ in cloud.asked] == ["POST", "PATCH", "PATCH"]
    found = await publication(client, headers, "Again")
    assert (found["status"], found["error"]) == ("published", None)


async def test_without_the_file_it_is_tried_again(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    cloud: OpenCloud,
    run_jobs: RunJobs,
    publish_jobs: RunJobs,
    admin: psycopg.Connection,
) -> None:
    """And at last it says that it failed, rather than to wait for ever."""
    headers = await ask(client, world, "Lost", run_jobs)
    for file in (database.settings.data_dir / "files").rglob("place.rbxlx"):
        file.unlink()
    admin.execute("SET search_path = queue")
    for _ in range(5):
        admin.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE task_name = 'environments.publish'")
        await publish_jobs()
    found = await publication(client, headers, "Lost")
    assert (found["status"], found["error"]["code"], cloud.asked) == ("failed", "gave_up", [])
