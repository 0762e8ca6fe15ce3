"""Reading a queue of a game's memory store, at a small Open Cloud on the loopback."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from blockyard.base.errors import Problem
from blockyard.environments.open_cloud_queues import Queue, Read, discard_read, read_queue
from tests.environments.open_cloud_server import OpenCloud, listening

KEY = "rbx-key-that-nobody-may-see-0123456789"
EVENTS = "blockyard_events"


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


def queue_at(cloud: OpenCloud, universe_id: int = 77) -> Queue:
    return Queue(base_url=cloud.url, api_key=KEY, universe_id=universe_id, name=EVENTS)


async def read(cloud: OpenCloud, universe_id: int = 77) -> Read:
    async with httpx.AsyncClient() as client:
        return await read_queue(client, queue_at(cloud, universe_id), hidden_seconds=30)


async def discard(cloud: OpenCloud, found: Read) -> None:
    async with httpx.AsyncClient() as client:
        await discard_read(client, queue_at(cloud), found)


async def refused(cloud: OpenCloud) -> Problem:
    with pytest.raises(Problem) as caught:
        await read(cloud)
    assert KEY not in str([caught.value.document(), caught.value.headers])
    return caught.value


async def test_what_is_read_is_hidden_until_it_is_discarded_or_its_window_is_over(cloud: OpenCloud) -> None:
    cloud.queues.add(77, EVENTS, "one")
    cloud.queues.add(77, EVENTS, {"two": 2})
    cloud.queues.add(78, EVENTS, "of another universe")
    first = await read(cloud)
    assert first.values == ["one", {"two": 2}]
    assert (await read(cloud)).values == []
    cloud.queues.now += 29.9
    assert (await read(cloud)).values == []
    cloud.queues.now += 0.1
    again = await read(cloud)
    assert again.values == first.values
    await discard(cloud, first)
    assert cloud.queues.left(77, EVENTS) == ["one", {"two": 2}], "the first reading is over"
    await discard(cloud, again)
    assert cloud.queues.left(77, EVENTS) == []
    assert (await read(cloud, 78)).values == ["of another universe"]
    method, path, headers, _ = cloud.asked[0]
    asked = "items:read?count=200&invisibilityWindow=30s"
    assert (method, path) == ("GET", f"/cloud/v2/universes/77/memory-store/queues/{EVENTS}/{asked}")
    assert headers["x-api-key"] == KEY


async def test_two_hundred_come_at_once(cloud: OpenCloud) -> None:
    for number in range(250):
        cloud.queues.add(77, EVENTS, number)
    assert (await read(cloud)).values == [*range(200)]
    assert (await read(cloud)).values == [*range(200, 250)]


async def test_an_item_that_nobody_reads_is_gone_in_time(cloud: OpenCloud) -> None:
    cloud.queues.add(77, EVENTS, "old", seconds=60)
    cloud.queues.add(77, EVENTS, "new", seconds=61)
    cloud.queues.now = 60
    assert (await read(cloud)).values == ["new"]


@pytest.mark.parametrize(
    ("scopes", "verb", "missing"),
    [
        ({"memory-store.queue:discard"}, "read", "memory-store.queue:dequeue"),
        ({"memory-store.queue:dequeue"}, "discard", "memory-store.queue:discard"),
    ],
)
async def test_a_key_without_the_right_is_told_which_it_needs(
    cloud: OpenCloud, scopes: set[str], verb: str, missing: str
) -> None:
    cloud.scopes = scopes
    with pytest.raises(Problem, match=f"needs the access {missing} for this experience") as caught:
        await (read(cloud) if verb == "read" else discard(cloud, Read("x", [])))
    assert (caught.value.code, caught.value.extra) == ("queue_refused", {"roblox_status": 403})


async def test_a_busy_memory_store_says_when_to_come_back(cloud: OpenCloud) -> None:
    cloud.queues.units_per_minute, cloud.queues.now = 2, 15
    for number in range(5):
        cloud.queues.add(77, EVENTS, number)
    found = await read(cloud)
    assert found.values == [*range(5)]
    problem = await refused(cloud)
    assert (problem.code, problem.extra) == ("roblox_busy", {"retry_after": 45})
    assert problem.detail == "The game's memory store has been asked for too much in this minute. Try again in 45 s."
    cloud.queues.now = 60
    assert (await read(cloud)).values == [*range(5)]


@pytest.mark.parametrize(
    ("fate", "code"), [(500, "roblox_unavailable"), (503, "roblox_unavailable"), (400, "queue_refused")]
)
async def test_what_is_refused_is_not_read(cloud: OpenCloud, fate: int, code: str) -> None:
    cloud.queues.add(77, EVENTS, "one")
    cloud.fates = [fate]
    assert (await refused(cloud)).code == code
    assert (await read(cloud)).values == ["one"]


async def test_an_answer_that_is_lost_hides_what_was_read(cloud: OpenCloud) -> None:
    cloud.queues.add(77, EVENTS, "one")
    cloud.fates = ["lost"]
    assert (await refused(cloud)).code == "roblox_unavailable"
    assert (await read(cloud)).values == []
    cloud.queues.now += 30
    assert (await read(cloud)).values == ["one"]


@pytest.mark.parametrize("answer", [{"readId": 7, "items": []}, {"readId": "x", "items": {}}, {"items": "x"}])
async def test_another_answer_is_no_reading(
    cloud: OpenCloud, monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any]
) -> None:
    monkeypatch.setattr(cloud.queues, "answer", lambda *_: (200, {}, answer))
    assert (await refused(cloud)).code == "roblox_unavailable"


async def test_items_of_any_shape_are_read(cloud: OpenCloud, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {"readId": "x", "items": [{"data": "one"}, {}, None, "two", {"data": None}]}
    monkeypatch.setattr(cloud.queues, "answer", lambda *_: (200, {}, answer))
    assert (await read(cloud)).values == ["one", None, None, None, None]
