"""Which place files have the reporter: those that go to a place which is known to us, and no others."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from blockyard.base.ids import new_id
from blockyard.base.settings import ServiceSettings
from blockyard.game.models import PlaceKey
from blockyard.game.reporting import PublicUrlNeeded, reporting_of
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.worker import Worker
from tests.world import World
from worlds.reporting import Reporting, Road
from worlds.roblox.reporter import add_reporter
from worlds.scripts.template import template

BASE = "/api/v1/roblox/environment"
KEY = "rbx-open-cloud-key-of-the-school"
PLACE = {"universe_id": 77, "place_id": 4711}
NAME = "Told"


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


@pytest.fixture(scope="module")
async def built(client: httpx.AsyncClient, world: World, database: TestDatabase, worker: Worker) -> dict[str, str]:
    """An environment that is ready; the headers of who made it."""
    headers = world.alpha.admin.headers
    assert (await client.put("/api/v1/roblox/open-cloud-key", json={"key": KEY}, headers=headers)).status_code == 200
    wish = {"name": NAME, "description": "A quiz board and a coin"}
    assert (await client.post(f"{BASE}/create", json=wish, headers=headers)).status_code == 202
    await worker.drain(database.settings)
    return headers


@pytest.fixture
def publish_jobs(database: TestDatabase, cloud: OpenCloud, worker: Worker) -> RunJobs:
    async def run() -> None:
        await worker.drain(database.settings.model_copy(update={"open_cloud_url": cloud.url}))

    return run


async def stored(client: httpx.AsyncClient, headers: dict[str, str]) -> bytes:
    return (await client.get(f"{BASE}/{NAME}/place.rbxlx", headers=headers)).content


async def make_key(client: httpx.AsyncClient, headers: dict[str, str], road: str, **fields: Any) -> dict[str, Any]:
    body = {"title": "5b", "road": road, **PLACE, **fields}
    made = await client.post(f"{BASE}/{NAME}/place-keys", json=body, headers=headers)
    assert made.status_code == 201, made.text
    return dict(made.json())


async def revoke(client: httpx.AsyncClient, headers: dict[str, str], place: dict[str, Any]) -> None:
    revoked = await client.delete(f"{BASE}/{NAME}/place-keys/{place['id']}", headers=headers)
    assert revoked.status_code == 204, revoked.text


async def publish(client: httpx.AsyncClient, headers: dict[str, str], **fields: Any) -> httpx.Response:
    return await client.post(f"{BASE}/{NAME}/publish", json={**PLACE, "live": True, **fields}, headers=headers)


def sent(cloud: OpenCloud) -> list[bytes]:
    return [body for method, _, _, body in cloud.asked if method == "POST"]


@pytest.mark.parametrize("road", ["push", "pull"])
async def test_a_place_with_a_key_is_published_with_its_reporter(
    client: httpx.AsyncClient, built: dict[str, str], cloud: OpenCloud, publish_jobs: RunJobs, road: str
) -> None:
    """And what is downloaded for it is the same."""
    place = await make_key(client, built, road)
    assert (await publish(client, built)).status_code == 202
    await publish_jobs()
    url = "http://127.0.0.1:8000" if road == "push" else ""
    silent = await stored(client, built)
    (body,) = sent(cloud)
    assert body == add_reporter(silent, Reporting(Road(road), place["id"], url))
    assert place["id"].encode() in body
    path = f"{BASE}/{NAME}/place-keys/{place['id']}/place.rbxlx"
    downloaded = await client.get(path, headers=built)
    assert (downloaded.status_code, downloaded.content) == (200, body)
    assert downloaded.headers["content-disposition"].startswith(f'attachment; filename="{NAME} v1 place.rbxlx"')
    assert (await client.get(path, headers=built | {"If-None-Match": downloaded.headers["etag"]})).status_code == 304
    older = await client.get(path, params={"version": 2}, headers=built)
    assert problem(older) == (404, "no_such_version")
    await revoke(client, built, place)
    assert problem(await client.get(path, headers=built)) == (409, "place_key_revoked")


async def test_without_a_key_nothing_changes(
    client: httpx.AsyncClient, built: dict[str, str], cloud: OpenCloud, publish_jobs: RunJobs
) -> None:
    """Neither one of another place, nor one that was revoked, nor one that names no place."""
    silent = await stored(client, built)
    others = [
        await make_key(client, built, "pull", place_id=4712),
        await make_key(client, built, "pull", universe_id=78),
        await make_key(client, built, "push", universe_id=None, place_id=None),
    ]
    revoked = await make_key(client, built, "push")
    await revoke(client, built, revoked)
    assert (await publish(client, built)).status_code == 202
    await publish_jobs()
    assert sent(cloud) == [silent]
    assert b"Reporter" not in silent
    for place in others:
        await revoke(client, built, place)


async def test_a_key_of_another_environment_changes_nothing(
    client: httpx.AsyncClient, built: dict[str, str], cloud: OpenCloud, publish_jobs: RunJobs
) -> None:
    body = {"title": "5b", "road": "pull", **PLACE}
    other = await client.post(f"{BASE}/Mars Base/place-keys", json=body, headers=built)
    assert other.status_code == 201, other.text
    assert (await publish(client, built)).status_code == 202
    await publish_jobs()
    assert sent(cloud) == [await stored(client, built)]


async def test_a_version_of_an_earlier_blockyard_is_told_to_be_made_anew(
    client: httpx.AsyncClient,
    built: dict[str, str],
    database: TestDatabase,
    cloud: OpenCloud,
    publish_jobs: RunJobs,
) -> None:
    place = await make_key(client, built, "pull")
    files = [*(database.settings.data_dir / "files").rglob("place.rbxlx")]
    (file,) = [one for one in files if b"PlayData" in one.read_bytes()]
    kept = file.read_bytes()
    play = template("Play.server").encode()
    file.write_bytes(kept.replace(play, play.replace(b"--!strict", b"--!nonstrict")))
    assert file.read_bytes() != kept
    try:
        path = f"{BASE}/{NAME}/place-keys/{place['id']}/place.rbxlx"
        refused = await client.get(path, headers=built)
        assert problem(refused) == (409, "made_before_reporting")
        assert "Make the world anew: change the environment" in refused.json()["detail"]
        asked = await publish(client, built)
        await publish_jobs()
        told = await client.get(f"{BASE}/{NAME}/publications/{asked.json()['id']}", headers=built)
        assert (told.json()["status"], told.json()["error"]["code"]) == ("failed", "made_before_reporting")
        assert cloud.asked == []
    finally:
        file.write_bytes(kept)
        await revoke(client, built, place)


@pytest.mark.parametrize(
    ("environment", "public_url", "found"),
    [
        ("production", "https://blockyard.example/", "https://blockyard.example"),
        ("production", "https://blockyard.example:443", "https://blockyard.example:443"),
        ("production", "http://blockyard.example", None),
        ("production", "https://blockyard.example:8443", None),
        ("production", None, None),
        ("development", None, "http://127.0.0.1:8000"),
        ("development", "http://blockyard.example", "http://blockyard.example"),
    ],
)
def test_in_production_the_push_road_needs_an_address_that_roblox_reaches(
    environment: str, public_url: str | None, found: str | None
) -> None:
    settings = ServiceSettings.model_validate({"environment": environment, "public_url": public_url})
    place = PlaceKey(id=new_id(), road="push")
    assert reporting_of(settings, PlaceKey(id=place.id, road="pull")) == Reporting(Road.PULL, str(place.id))
    if found is not None:
        assert reporting_of(settings, place) == Reporting(Road.PUSH, str(place.id), found)
        return
    with pytest.raises(PublicUrlNeeded, match="its operator sets BLOCKYARD_PUBLIC_URL"):
        reporting_of(settings, place)
