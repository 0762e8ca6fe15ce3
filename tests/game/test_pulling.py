"""The pull road: what a place's servers left at Roblox is kept here once, and then discarded there."""

import asyncio
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from structlog.testing import capture_logs

from blockyard.app.settings import Settings
from blockyard.app.worker import drain
from blockyard.game import pulling
from blockyard.game.jobs import PULLS_OF_EACH, enqueue_pulls
from blockyard.tenancy.process import Process
from tests.api.gaming import told
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import Fate, OpenCloud
from tests.game.conftest import Pull
from tests.game.steps import OPEN_CLOUD_KEY, QUEUE, UNIVERSE, as_kept, kept, leave, make_place, read_place
from tests.jobs.steps import real_worker
from tests.world import World

Later = Callable[[timedelta], None]
LOOK_IN = "SELECT extract(epoch FROM look_at - now())::float FROM blockyard.place_keys WHERE id = %s"


def pause_of(admin: psycopg.Connection, place: dict[str, Any]) -> float:
    """Seconds until its queue is read again."""
    row = admin.execute(LOOK_IN, [place["id"]]).fetchone()
    assert row is not None
    return float(row[0])


async def test_what_was_left_is_kept_and_discarded(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, admin: psycopg.Connection
) -> None:
    alpha = world.alpha
    place = await make_place(client, alpha, "pull")
    assert (place["state"], place["key"], place["trouble"]) == ("silent", None, None)
    events = [told("session.started"), told("item.found", item="coin"), told("session.ended", seconds=10)]
    leave(cloud, place, *events[:2])
    leave(cloud, place, events[1], events[2], lost=3)
    assert await pull() == 1
    assert kept(admin, alpha) == as_kept(place, *events)
    assert cloud.queues.left(UNIVERSE, QUEUE) == []
    found = await read_place(client, alpha, place)
    assert (found["state"], found["trouble"]) == ("heard", None)
    assert found["pulled_at"] is not None
    assert kept(admin, world.omega) == []


async def test_it_is_read_often_while_it_is_played_and_seldom_else(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, later: Later, admin: psycopg.Connection
) -> None:
    place = await make_place(client, world.alpha, "pull")
    assert (await pull(), await pull()) == (1, 0)
    leave(cloud, place, told("session.started"))
    later(timedelta(seconds=10))
    assert await pull() == 1
    assert 5 < pause_of(admin, place) <= 10
    for silent, least, most in ((timedelta(minutes=20), 50, 60), (timedelta(days=2), 290, 300)):
        later(silent)
        admin.execute("UPDATE blockyard.place_keys SET created_at = created_at - interval '3 days'")
        assert await pull() == 1
        assert least < pause_of(admin, place) <= most


async def test_a_long_queue_is_read_in_several_turns(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, admin: psycopg.Connection
) -> None:
    """And no other school waits for its end."""
    place = await make_place(client, world.alpha, "pull")
    events = [told("session.started") for _ in range(1_010)]
    for event in events:
        leave(cloud, place, event)
    cloud.queues.units_per_minute = 10_000
    assert await pull() == 1
    assert (len(kept(admin, world.alpha)), len(cloud.queues.left(UNIVERSE, QUEUE))) == (1_000, 10)
    assert await pull() == 1
    assert (kept(admin, world.alpha), cloud.queues.left(UNIVERSE, QUEUE)) == (as_kept(place, *events), [])


async def test_places_of_a_universe_share_its_queue(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, admin: psycopg.Connection
) -> None:
    one = await make_place(client, world.alpha, "pull")
    other = await make_place(client, world.alpha, "pull", place_id=4712)
    elsewhere = await make_place(client, world.alpha, "pull", universe_id=78)
    of_one, of_other, of_elsewhere = told("session.started"), told("session.started"), told("session.started")
    leave(cloud, one, of_one)
    leave(cloud, other, of_other)
    leave(cloud, elsewhere, of_elsewhere, universe=78)
    assert await pull() == 2
    expected = [*as_kept(one, of_one), *as_kept(other, of_other), *as_kept(elsewhere, of_elsewhere)]
    assert kept(admin, world.alpha) == sorted(expected)


@pytest.mark.parametrize("who", ["another school", "another road", "revoked", "nobody", "another universe"])
async def test_a_batch_of_no_place_of_the_queue_is_dropped(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    process: Process,
    settings: Settings,
    pull: Pull,
    admin: psycopg.Connection,
    who: str,
) -> None:
    """Whoever may write to a universe's queue tells nothing of places elsewhere; what is good beside it is kept."""
    good = await make_place(client, world.alpha, "pull")
    match who:
        case "another school":
            strange = await make_place(client, world.omega, "pull", universe_id=79)
            await client.delete(OPEN_CLOUD_KEY, headers=world.omega.owner.headers)
        case "another road":
            strange = await make_place(client, world.alpha, "push")
        case "another universe":
            strange = await make_place(client, world.alpha, "pull", universe_id=78)
        case "revoked":
            strange = await make_place(client, world.alpha, "pull")
            path = f"/api/v1/roblox/environment/Mars%20Base/place-keys/{strange['id']}"
            assert (await client.delete(path, headers=world.alpha.owner.headers)).status_code == 204
        case _:
            strange = {"id": str(uuid4())}
    event = told("session.started")
    leave(cloud, strange, told("session.started"))
    leave(cloud, good, event)
    await pull()
    assert kept(admin, world.alpha) == as_kept(good, event)
    assert (kept(admin, world.omega), cloud.queues.left(UNIVERSE, QUEUE)) == ([], [])


MALFORMED: list[Any] = [
    None,
    7,
    "",
    "no JSON",
    "[]",
    '{"server_id": "x"}',
    {"server_id": "x", "events": []},
    "[" * 5_000,
    '"\\ud800"',
    "\x00",
    {"a": 1e300},
]


async def test_what_is_no_batch_is_counted_and_never_comes_again(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    process: Process,
    pull: Pull,
    later: Later,
    admin: psycopg.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = await make_place(client, world.alpha, "pull")
    for value in MALFORMED:
        cloud.queues.add(UNIVERSE, QUEUE, value)
    event, future = told("session.started"), told("session.ended") | {"at": "2999-01-01T00:00:00Z"}
    leave(cloud, place, event, future, {"id": "x"}, {"id": event["id"], "type": "no type"})
    leave(cloud, place, *[told("session.started") for _ in range(101)])
    assert await pull() == 1
    assert (kept(admin, world.alpha), cloud.queues.left(UNIVERSE, QUEUE)) == (as_kept(place, event), [])
    assert (await read_place(client, world.alpha, place))["state"] == "heard"


async def test_what_is_dropped_is_told_to_the_operator(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, process: Process, settings: Settings
) -> None:
    """With a line for each reading, however much it is, and not with what stood in it."""
    place = await make_place(client, world.alpha, "pull")
    for value in MALFORMED:
        cloud.queues.add(UNIVERSE, QUEUE, value)
    leave(cloud, {"id": str(uuid4())}, told("session.started"))
    leave(cloud, place, told("session.started"), {"id": "x"}, lost=3)
    assert await enqueue_pulls(process) == 1
    with capture_logs() as lines:
        await asyncio.to_thread(asyncio.run, drain(settings))
    dropped = [line for line in lines if line["event"] == "game_batches_dropped"]
    counts = {"malformed": len(MALFORMED), "of_no_place": 1, "events_refused": 1, "events_lost": 3}
    assert dropped == [{"event": "game_batches_dropped", "log_level": "warning", "universe_id": UNIVERSE, **counts}]


@pytest.mark.parametrize(
    ("fates", "code", "least", "most"),
    [
        ([403], "queue_refused", 890, 900),
        ([404], "queue_refused", 890, 900),
        ([500], "roblox_unavailable", 50, 60),
        (["lost"], "roblox_unavailable", 50, 60),
        (["kept", 503], "roblox_unavailable", 50, 60),
        (["kept", "lost"], "roblox_unavailable", 50, 60),
        (["kept", 403], "queue_refused", 890, 900),
    ],
    ids=str,
)
async def test_a_failure_is_told_and_loses_and_doubles_nothing(
    client: httpx.AsyncClient,
    world: World,
    cloud: OpenCloud,
    pull: Pull,
    later: Later,
    admin: psycopg.Connection,
    fates: list[Fate],
    code: str,
    least: float,
    most: float,
) -> None:
    alpha = world.alpha
    place = await make_place(client, alpha, "pull")
    events = [told("session.started"), told("session.ended")]
    leave(cloud, place, *events)
    cloud.fates = [*fates]
    assert await pull() == 1
    found = await read_place(client, alpha, place)
    assert (found["state"], found["trouble"]["code"]) == ("trouble", code)
    assert least < pause_of(admin, place) <= most
    asked = len(cloud.asked)
    assert (await pull(), len(cloud.asked)) == (0, asked), "nobody asks again at once"
    later(timedelta(seconds=most))
    cloud.queues.now += pulling.HIDDEN_SECONDS
    assert await pull() == 1
    assert (kept(admin, alpha), cloud.queues.left(UNIVERSE, QUEUE)) == (as_kept(place, *events), [])
    found = await read_place(client, alpha, place)
    assert (found["state"], found["trouble"]) == ("heard", None)


async def test_a_busy_memory_store_says_when(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, admin: psycopg.Connection
) -> None:
    place = await make_place(client, world.alpha, "pull")
    cloud.queues.units_per_minute, cloud.queues.now = 0, 20
    assert await pull() == 1
    assert 30 < pause_of(admin, place) <= 40
    found = await read_place(client, world.alpha, place)
    assert found["trouble"] == {
        "code": "roblox_busy",
        "detail": "The game's memory store has been asked for too much in this minute. Try again in 40 s.",
    }


@pytest.mark.parametrize("scope", ["memory-store.queue:dequeue", "memory-store.queue:discard"])
async def test_a_key_without_the_right_is_told_to_the_teacher(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, scope: str
) -> None:
    place = await make_place(client, world.alpha, "pull")
    leave(cloud, place, told("session.started"))
    cloud.scopes = {"memory-store.queue:dequeue", "memory-store.queue:discard"} - {scope}
    await pull()
    trouble = (await read_place(client, world.alpha, place))["trouble"]
    assert trouble["code"] == "queue_refused"
    assert f"It needs the access {scope} for this experience" in trouble["detail"]


async def test_without_an_open_cloud_key_the_teacher_is_told_who_sets_it(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, later: Later, admin: psycopg.Connection
) -> None:
    alpha, headers = world.alpha, world.alpha.owner.headers
    place = await make_place(client, alpha, "pull")
    event = told("session.started")
    leave(cloud, place, event)
    assert (await client.delete(OPEN_CLOUD_KEY, headers=headers)).status_code == 204
    assert await pull() == 1
    assert cloud.asked == []
    trouble = (await read_place(client, alpha, place))["trouble"]
    detail = "An admin sets the school's Open Cloud key first: PUT /api/v1/roblox/open-cloud-key."
    assert trouble == {"code": "open_cloud_key_missing", "detail": detail}
    body = {"key": "rbx-open-cloud-key-of-the-school"}
    assert (await client.put(OPEN_CLOUD_KEY, headers=headers, json=body)).status_code == 200
    later(pulling.AFTER_REFUSAL)
    assert await pull() == 1
    assert kept(admin, alpha) == as_kept(place, event)


async def test_a_revoked_place_is_not_read(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull
) -> None:
    place = await make_place(client, world.alpha, "pull")
    path = f"/api/v1/roblox/environment/Mars%20Base/place-keys/{place['id']}"
    assert (await client.delete(path, headers=world.alpha.owner.headers)).status_code == 204
    leave(cloud, place, told("session.started"))
    assert (await pull(), cloud.asked) == (0, [])


async def test_one_school_with_many_places_delays_no_other(
    client: httpx.AsyncClient, world: World, process: Process, admin: psycopg.Connection
) -> None:
    for number in range(PULLS_OF_EACH + 2):
        await make_place(client, world.alpha, "pull", universe_id=1_000 + number)
    await make_place(client, world.omega, "pull")
    assert await enqueue_pulls(process) == PULLS_OF_EACH + 1
    assert await enqueue_pulls(process) == 2
    assert await enqueue_pulls(process) == 0
    jobs = admin.execute(
        "SELECT turn, lock FROM queue.procrastinate_jobs WHERE task_name = 'game.pull_events'"
    ).fetchall()
    assert [turn for turn, _ in jobs].count(str(world.omega.id)) == 1
    assert len({lock for _, lock in jobs}) == len(jobs) == PULLS_OF_EACH + 3


async def test_a_code_that_was_typed_is_handed_on(
    client: httpx.AsyncClient, world: World, cloud: OpenCloud, pull: Pull, admin: psycopg.Connection
) -> None:
    place = await make_place(client, world.alpha, "pull")
    claim = told("claim.entered", code="ABCDEF29", player=1_000_000_777)
    leave(cloud, place, claim)
    await pull()
    rows = admin.execute("SELECT type, state, code FROM blockyard.game_events").fetchall()
    assert rows == [("claim.entered", "refused", "claim_code_unknown")]


async def test_a_worker_that_is_killed_between_keeping_and_discarding_doubles_nothing(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    cloud: OpenCloud,
    admin: psycopg.Connection,
    tmp_path: Path,
) -> None:
    """The worker that an operator starts, which reads by itself; and the one that comes after it."""
    place = await make_place(client, world.alpha, "pull")
    events = [told("session.started"), told("item.found", item="coin")]
    leave(cloud, place, *events)
    hasty = {"heartbeat_seconds": 0.2, "stalled_after_seconds": 2.0, "open_cloud_url": cloud.url}
    there = replace(database, settings=database.settings.model_copy(update=hasty))
    cloud.fates = ["kept", "held"]
    with real_worker(there, tmp_path / "killed.log") as killed:
        killed.wait_until(lambda: len(cloud.asked) == 2, "the discarding")
        assert "items:discard" in cloud.asked[1][1]
        killed.process.send_signal(signal.SIGKILL)
        killed.process.wait()
    assert kept(admin, world.alpha) == as_kept(place, *events), "they were kept before"
    assert len(cloud.queues.left(UNIVERSE, QUEUE)) == 1, "and are at Roblox, too"
    cloud.queues.now += pulling.HIDDEN_SECONDS
    with real_worker(there, tmp_path / "next.log") as following:
        following.wait_until(lambda: cloud.queues.left(UNIVERSE, QUEUE) == [], "the discarding of the next worker")
    assert kept(admin, world.alpha) == as_kept(place, *events)
