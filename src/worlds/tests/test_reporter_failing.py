"""The reporter in Luau itself: what becomes of events when calls fail, and when the server ends."""

import json
import random
from collections.abc import Iterator

import pytest

from worlds.scene import Scene
from worlds.tests.luau_live import LiveServer
from worlds.tests.playing import scene_of
from worlds.tests.reported import arrived, batches_of, fates, forget, numbers, report, server_of, times, told


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("A tree")


@pytest.fixture
def server(scene: Scene) -> Iterator[LiveServer]:
    with server_of(scene) as server:
        yield server


@pytest.mark.parametrize("fate", [500, 503, 429, 0, -1], ids=str)
def test_what_fails_is_tried_again_ever_more_rarely(server: LiveServer, fate: int) -> None:
    report(server, 3)
    fates(server, *[fate] * 8)
    before = server.get("world.now")
    server.wait(10 + 2 + 4 + 8 + 16 + 32 + 60 + 60)
    if fate != -1:
        assert times(server) == [0, 2, 6, 14, 30, 62, 122, 182]
        assert len({json.dumps(batch["events"]) for batch in batches_of(server)}) == 1, "the same, with the same ids"
    forget(server)
    server.wait(59)
    assert batches_of(server) == []
    server.wait(1)
    assert [numbers([batch]) for batch in batches_of(server)] == [[0, 1, 2]]
    assert arrived(server)[0]["at"] - before == 10 + 182 + 60
    said = str(fate) if fate > 0 else "no answer"
    assert server.get("world.warned") == [f"Blockyard is told later: {said}"], "once, and not for each try"
    forget(server)
    fates(server, 503)
    report(server, 1)
    server.wait(12)
    assert times(server) == [0, 2], "from the beginning again"


@pytest.mark.parametrize("fate", [400, 401, 404, 413, 422])
def test_what_is_refused_is_not_sent_again(server: LiveServer, fate: int) -> None:
    fates(server, fate)
    report(server, 3)
    server.wait(10)
    assert server.get("world.warned") == [f"Blockyard refused a report: {fate}"]
    report(server, 1, first=3)
    server.wait(100)
    assert [numbers([batch]) for batch in batches_of(server)] == [[0, 1, 2], [3]]


def test_the_oldest_of_more_than_500_fall_out_and_that_is_told(server: LiveServer) -> None:
    fates(server, usual=-1)
    report(server, 620)
    server.wait(15)
    fates(server)
    server.wait(60)
    batches = batches_of(server)
    assert numbers(batches) == [*range(120, 620)]
    assert [batch.get("lost") for batch in batches] == [120, None, None, None, None]


@pytest.mark.parametrize(("more", "lost"), [(450, 0), (510, 10)])
def test_what_arrives_though_it_fell_out_is_not_lost(server: LiveServer, more: int, lost: int) -> None:
    fates(server, "held")
    report(server, 100)
    server.wait(1)
    report(server, more, first=100)
    server.run("world.release(202)")
    server.wait(60)
    batches = batches_of(server)
    assert numbers(batches) == [*range(100), *range(100 + lost, 100 + more)]
    assert [batch.get("lost", 0) for batch in batches] == [0, lost, *[0] * (len(batches) - 2)]


def test_what_was_lost_is_told_until_it_was_heard(server: LiveServer) -> None:
    fates(server, 503, 400)
    report(server, 510)
    server.wait(20)
    assert [batch.get("lost") for batch in batches_of(server)[:4]] == [10, 10, 10, None]


@pytest.mark.parametrize("seed", range(3))
def test_half_of_the_calls_fail_and_all_is_told(server: LiveServer, seed: int) -> None:
    """Some never arrive, some are answered with an error, of some the answer is lost on its way."""
    chance = random.Random(seed)
    drawn = [202 if chance.random() < 0.5 else chance.choice((-1, 0, 500, 503, 429)) for _ in range(60)]
    fates(server, *drawn)
    for number in range(40):
        report(server, 10, first=number * 10)
        server.wait(7)
    server.wait(400)
    heard = [fate for fate in drawn if fate != -1]
    taken = [batch for fate, batch in zip([*heard, *[202] * 99], batches_of(server), strict=False) if fate in (0, 202)]
    ids: dict[str, int] = {}
    for batch in taken:
        for event in batch["events"]:
            assert ids.setdefault(event["id"], event["data"]["number"]) == event["data"]["number"]
    assert list(ids.values()) == [*range(400)], "each once by its id, in their order"
    assert [batch for batch in taken if "lost" in batch] == []


def test_one_batch_is_on_its_way_at_a_time(server: LiveServer) -> None:
    fates(server, "held", usual="held")
    report(server, 200)
    server.wait(100)
    server.leave(1)
    server.wait(100)
    assert (len(batches_of(server)), server.get("world.most")) == (1, 1)
    server.run("world.release(202)")
    server.wait(1)
    assert ([len(batch["events"]) for batch in batches_of(server)], server.get("world.most")) == ([100, 100], 1)


def test_a_server_that_ends_tells_the_rest_first(server: LiveServer) -> None:
    report(server, 120)
    server.run("world.close()")
    server.wait(3)
    batches = batches_of(server)
    assert [len(batch["events"]) for batch in batches] == [100, 21]
    assert told(batches)[-1] == ("session.ended", {"seconds": 10})
    assert server.get("world.closedAt") <= 13
    server.leave(1)
    server.wait(60)
    assert [kind for kind, _ in told(batches_of(server))].count("session.ended") == 1


def test_a_server_that_ends_does_not_wait_for_a_backoff(server: LiveServer) -> None:
    fates(server, *[503] * 6)
    report(server, 1)
    server.wait(10 + 2 + 4 + 8 + 16 + 32 + 1)
    assert len(batches_of(server)) == 6
    server.run("world.close()")
    server.wait(2)
    assert [kind for kind, _ in told(batches_of(server)[6:])] == ["item.found", "session.ended"]


@pytest.mark.parametrize("fate", [503, "held"])
def test_a_server_that_ends_tries_for_twenty_seconds(server: LiveServer, fate: int | str) -> None:
    fates(server, usual=fate)
    server.run("world.close()")
    server.wait(19)
    assert server.get("world.closedAt == nil") is True
    server.wait(1.5)
    assert server.get("world.closedAt") == 30
    if fate == 503:
        assert times(server)[:4] == [0, 2, 6, 14]


def test_without_its_secret_it_waits(server: LiveServer) -> None:
    server.run("world.secrets = {}")
    report(server, 1)
    server.wait(60)
    assert batches_of(server) == []
    server.run("world.secrets = { blockyard_place_key = true }")
    server.wait(60)
    assert [numbers([batch]) for batch in batches_of(server)] == [[0]]
