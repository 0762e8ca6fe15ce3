"""What is asked and never answers: storage, Roblox. What needs it waits, and is done when it is back."""

import asyncio
import socket
from collections.abc import Iterator
from functools import partial

import httpx
import psycopg
import pytest
from structlog.testing import capture_logs

from blockyard.app.settings import Settings
from blockyard.app.worker import drain
from blockyard.environments import jobs, making, making_child, open_cloud_calls, publishing
from blockyard.environments.making_child import Made, make_world
from blockyard.tenancy import storage
from tests.api.test_publishing import ask, publication
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.s3 import BUCKET, use_s3
from tests.worker import Worker
from tests.world import World
from worlds.language_model.proposal import Proposal
from worlds.notice import Notice
from worlds.request import DesignRequest

BASE = "/api/v1/roblox/environment"
DUE = "UPDATE queue.procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo'"
"""What is to be tried again."""


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of what takes connections, and never says anything."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


async def run_here(settings: Settings) -> list[str]:
    """In this process, whose limits are short, and in a loop of its own, with which anyio ends the child that builds. What
    the attempts failed with."""
    with capture_logs() as lines:
        await asyncio.to_thread(asyncio.run, drain(settings))
    return [line["error"].partition(":")[0] for line in lines if line["event"] == "job_failed"]


@pytest.mark.parametrize("limit", ["of the storage", "of the attempt"])
async def test_a_build_waits_for_its_storage(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    worker: Worker,
    admin: psycopg.Connection,
    silent: str,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
) -> None:
    """However the limits lie, who asked is not told to ask for less."""
    use_s3(monkeypatch, silent)
    away = database.settings.model_copy(update={"storage_url": f"s3://{BUCKET}/blockyard"})
    if limit == "of the storage":
        monkeypatch.setattr(storage, "ANSWER_SECONDS", 0.2)
    else:
        monkeypatch.setattr(jobs, "TIME_LIMIT_SECONDS", 0.2)
    headers, name = world.alpha.teacher.headers, f"Waiting {limit}"
    wish = {"name": name, "description": "A tree"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    [error] = await run_here(away)
    assert error == {"of the storage": "StorageUnavailable", "of the attempt": "StillWaits"}[limit]
    known = (await client.get(f"{BASE}/status/{name}", headers=headers)).json()
    assert (known["status"] in ("designing", "building"), known["error"]) == (True, None)
    admin.execute(DUE)
    await worker.drain(database.settings)
    assert (await client.get(f"{BASE}/status/{name}", headers=headers)).json()["status"] == "ready"


def make_for_long(
    number: int, request: DesignRequest, proposal: Proposal | None, remarks: list[Notice], *, seconds: float
) -> Made:
    """What a build's child process does, with so much time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making_child, "PROCESSOR_SECONDS", seconds)
        return make_world(number, request, proposal, remarks)


@pytest.mark.parametrize(("seconds", "status", "code"), [(0.001, "failed", "time_limit"), (1000.0, "ready", None)])
@pytest.mark.slow
async def test_a_world_that_takes_long_to_make_is_its_asker_s(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    status: str,
    code: str | None,
) -> None:
    monkeypatch.setattr(making, "make_world", partial(make_for_long, seconds=seconds))
    headers, name = world.alpha.teacher.headers, f"Large {seconds}"
    wish = {"name": name, "description": "20 houses, 60 trees and a quiz board"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    assert await run_here(database.settings) == []
    known = (await client.get(f"{BASE}/status/{name}", headers=headers)).json()
    assert (known["status"], (known["error"] or {}).get("code")) == (status, code)


@pytest.mark.parametrize("limit", ["of Roblox", "of the attempt"])
async def test_a_publication_waits_for_roblox(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    worker: Worker,
    admin: psycopg.Connection,
    run_jobs: RunJobs,
    silent: str,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
) -> None:
    if limit == "of Roblox":
        monkeypatch.setattr(open_cloud_calls, "ANSWER_SECONDS", 0.2)
    else:
        monkeypatch.setattr(publishing, "TIME_LIMIT_SECONDS", 0.2)
    name = f"Sent {limit}"
    headers = await ask(client, world, name, run_jobs)
    [error] = await run_here(database.settings.model_copy(update={"open_cloud_url": silent}))
    assert error == {"of Roblox": "RobloxUnavailable", "of the attempt": "StillWaits"}[limit]
    found = await publication(client, headers, name)
    assert (found["status"], found["error"]) == ("queued", None)
    admin.execute(DUE)
    with listening(OpenCloud()) as cloud:
        await worker.drain(database.settings.model_copy(update={"open_cloud_url": cloud.url}))
    assert (await publication(client, headers, name))["status"] == "published"
