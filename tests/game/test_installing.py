"""The secret of a place, made by us and put into its experience: one that works is there at every moment."""

import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from tests.api.gaming import send, told
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.environments.open_cloud_secrets import Kept
from tests.environments.open_cloud_server import Fate, OpenCloud
from tests.game.steps import OPEN_CLOUD_KEY, PLACES, UNIVERSE, make_place, read_place
from tests.jobs.steps import real_worker
from tests.worker import Worker
from tests.world import School, World

NAME = "blockyard_place_key"
DUE = "UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE task_name = 'game.install_secret'"
TRAIL = "SELECT action FROM blockyard.audit_entries WHERE resource_id = %s ORDER BY id"


async def install(client: httpx.AsyncClient, school: School, place: dict[str, Any]) -> httpx.Response:
    return await client.post(f"{PLACES}/{place['id']}/install", headers=school.owner.headers)


async def opens(client: httpx.AsyncClient, key: str) -> bool:
    """Whether a game's server is heard with it."""
    answer = await send(client, key, told("session.started"))
    assert answer.status_code in (202, 401)
    return answer.status_code == 202


def at_roblox(cloud: OpenCloud) -> str:
    return cloud.secrets.kept[UNIVERSE, NAME].secret


async def test_a_new_secret_is_put_there_and_the_old_one_ends(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    settings: Settings,
    worker: Worker,
    admin: psycopg.Connection,
) -> None:
    alpha = world.alpha
    place = await make_place(client, alpha, "push")
    asked = await install(client, alpha, place)
    assert (asked.status_code, asked.json()["state"], asked.json()["installed_at"]) == (202, "installing", None)
    assert asked.headers["location"] == f"{PLACES}/{place['id']}"
    assert "key" not in asked.json()
    assert await opens(client, place["key"])
    await worker.drain(settings)
    secret = at_roblox(cloud)
    assert cloud.secrets.kept == {(UNIVERSE, NAME): Kept(secret, "127.0.0.1")}
    assert secret != place["key"]
    assert (await opens(client, secret), await opens(client, place["key"])) == (True, False)
    found = await read_place(client, alpha, place)
    assert (found["state"], found["prefix"], found["trouble"]) == ("heard", secret[: len(found["prefix"])], None)
    assert found["installed_at"] is not None
    assert secret not in str(found)
    assert admin.execute("SELECT name FROM blockyard.sealed_secrets WHERE name LIKE 'place_key %'").fetchall() == []
    actions = [action for (action,) in admin.execute(TRAIL, [place["id"]]).fetchall()]
    assert actions == ["place_key.created", "place_key.installation_asked", "place_key.installed"]


async def test_it_is_bound_to_our_host(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, settings: Settings, worker: Worker
) -> None:
    place = await make_place(client, world.alpha, "push")
    assert (await install(client, world.alpha, place)).status_code == 202
    await worker.drain(settings.model_copy(update={"public_url": "https://blockyard.example:443/"}))
    assert cloud.secrets.kept[UNIVERSE, NAME].domain == "blockyard.example"


async def test_again_is_another_secret(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, settings: Settings, worker: Worker
) -> None:
    place = await make_place(client, world.alpha, "push")
    secrets = []
    for _ in range(2):
        assert (await install(client, world.alpha, place)).status_code == 202
        await worker.drain(settings)
        secrets.append(at_roblox(cloud))
    assert [await opens(client, one) for one in secrets] == [False, True]


@pytest.mark.parametrize(
    "fates",
    [[503], ["lost"], ["kept", 503], ["kept", "lost"], ["kept", "kept", 503], ["kept", "kept", "lost"], [429]],
    ids=str,
)
async def test_whatever_is_lost_on_the_way_a_secret_works(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    settings: Settings,
    worker: Worker,
    admin: psycopg.Connection,
    fates: list[Fate],
) -> None:
    """What Roblox has, and the one of before: until we hear that it has the new one."""
    place = await make_place(client, world.alpha, "push")
    assert (await install(client, world.alpha, place)).status_code == 202
    cloud.fates = [*fates]
    await worker.drain(settings)
    assert (await read_place(client, world.alpha, place))["state"] == "installing"
    there = [one.secret for one in cloud.secrets.kept.values()]
    assert [await opens(client, one) for one in (*there, place["key"])] == [True] * (len(there) + 1)
    admin.execute("SET search_path = queue")
    admin.execute(DUE)
    await worker.drain(settings)
    assert [one.secret for one in cloud.secrets.kept.values()][: len(there)] == there, "each try sends the same"
    assert (await opens(client, at_roblox(cloud)), await opens(client, place["key"])) == (True, False)


@pytest.mark.parametrize("fate", ["held", "unheard"])
async def test_a_worker_that_is_killed_leaves_a_secret_that_works(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    cloud: OpenCloud,
    admin: psycopg.Connection,
    tmp_path: Path,
    fate: Fate,
) -> None:
    """The worker that an operator starts, before Roblox has the secret, and before we hear that it has."""
    place = await make_place(client, world.alpha, "push")
    cloud.fates = ["kept", "kept", fate]
    hasty = {"heartbeat_seconds": 0.2, "stalled_after_seconds": 2.0, "open_cloud_url": cloud.url}
    there = replace(database, settings=database.settings.model_copy(update=hasty))
    assert (await install(client, world.alpha, place)).status_code == 202
    with real_worker(there, tmp_path / "killed.log") as killed:
        killed.wait_until(lambda: len(cloud.asked) == 3, "Roblox")
        killed.wait_until(lambda: bool(cloud.secrets.kept) is (fate == "unheard"), "the secret")
        killed.process.send_signal(signal.SIGKILL)
        killed.process.wait()
    there_now = [one.secret for one in cloud.secrets.kept.values()]
    assert [await opens(client, one) for one in (*there_now, place["key"])] == [True] * (len(there_now) + 1)
    with real_worker(there, tmp_path / "next.log") as following:
        done = "SELECT installed_at IS NOT NULL FROM blockyard.place_keys WHERE id = %s"
        following.wait_until(lambda: admin.execute(done, [place["id"]]).fetchone() == (True,), "the installation")
    assert (await opens(client, at_roblox(cloud)), await opens(client, place["key"])) == (True, False)
    assert there_now in ([], [at_roblox(cloud)]), "each try sends the same"


@pytest.mark.parametrize("scope", ["universe.secret:read", "universe.secret:write"])
async def test_a_key_without_the_right_is_told_to_the_teacher(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    settings: Settings,
    worker: Worker,
    admin: psycopg.Connection,
    scope: str,
) -> None:
    """And asked for again, when it has the right, it is the same secret."""
    alpha = world.alpha
    place = await make_place(client, alpha, "push")
    assert (await install(client, alpha, place)).status_code == 202
    cloud.scopes = {"universe.secret:read", "universe.secret:write"} - {scope}
    await worker.drain(settings)
    found = await read_place(client, alpha, place)
    assert (found["state"], found["trouble"]["code"]) == ("trouble", "secret_refused")
    assert f"It needs the access {scope} for this experience" in found["trouble"]["detail"]
    assert (await opens(client, place["key"]), cloud.secrets.kept) == (True, {})
    cloud.scopes = None
    again = await install(client, alpha, place)
    assert (again.status_code, again.json()["state"], again.json()["trouble"]) == (202, "installing", None)
    await worker.drain(settings)
    assert (await read_place(client, alpha, place))["state"] == "heard"
    assert await opens(client, at_roblox(cloud))
    actions = [action for (action,) in admin.execute(TRAIL, [place["id"]]).fetchall()]
    assert actions == [
        "place_key.created",
        "place_key.installation_asked",
        "place_key.installation_failed",
        "place_key.installation_asked",
        "place_key.installed",
    ]


async def test_a_place_that_is_revoked_meanwhile_gets_none(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, settings: Settings, worker: Worker
) -> None:
    place = await make_place(client, world.alpha, "push")
    assert (await install(client, world.alpha, place)).status_code == 202
    path = f"{PLACES}/{place['id']}"
    assert (await client.delete(path, headers=world.alpha.owner.headers)).status_code == 204
    await worker.drain(settings)
    assert (cloud.asked, await opens(client, place["key"])) == ([], False)
    assert problem(await install(client, world.alpha, place)) == (409, "place_key_revoked")


async def test_what_cannot_be_installed_is_refused(client: httpx.AsyncClient, world: World) -> None:
    """Before anything is made."""
    alpha = world.alpha
    pulled = await make_place(client, alpha, "pull")
    assert problem(await install(client, alpha, pulled)) == (422, "no_secret_needed")
    nowhere = await make_place(client, alpha, "push", universe_id=None)
    assert problem(await install(client, alpha, nowhere)) == (422, "universe_missing")
    one = await make_place(client, alpha, "push", universe_id=78)
    assert (await install(client, alpha, one)).status_code == 202
    other = await make_place(client, alpha, "push", universe_id=78)
    refused = await install(client, alpha, other)
    assert problem(refused) == (409, "universe_taken")
    assert "the place key 5b is of the same universe" in refused.json()["detail"]
    of_omega = await make_place(client, world.omega, "push", universe_id=78)
    assert (await install(client, world.omega, of_omega)).status_code == 202, "no school learns of another's places"
    assert problem(await install(client, world.omega, one)) == (404, "not_found")


async def test_without_an_open_cloud_key_it_is_refused(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    place = await make_place(client, world.alpha, "push")
    kept = await client.get(OPEN_CLOUD_KEY, headers=headers)
    assert kept.status_code == 200
    assert (await client.delete(OPEN_CLOUD_KEY, headers=headers)).status_code == 204
    assert problem(await install(client, world.alpha, place)) == (409, "open_cloud_key_missing")
    body = {"key": "rbx-open-cloud-key-of-the-school"}
    assert (await client.put(OPEN_CLOUD_KEY, headers=headers, json=body)).status_code == 200
    assert (await install(client, world.alpha, place)).status_code == 202
