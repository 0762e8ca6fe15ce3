"""The reporter in Luau itself: what is sent when, what becomes of it when calls fail, and how a server ends."""

import json
import random
from collections.abc import Iterator

import pytest

from worlds.reporting import Reporting
from worlds.scene import Scene
from worlds.tests.playing import scene_of
from worlds.tests.reported import PULL, PUSH, ReportingServer, kinds, numbers, told

HEADERS = {"x-api-key": "the secret blockyard_place_key", "content-type": "application/json"}


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("A tree")


@pytest.fixture
def server(scene: Scene) -> Iterator[ReportingServer]:
    with ReportingServer(scene) as server:
        yield server


def test_a_batch_on_the_push_road(server: ReportingServer) -> None:
    server.report(2)
    server.wait(10)
    (request,) = server.arrived()
    assert (request["method"], request["url"]) == ("POST", "https://blockyard.example/game/v1/events")
    assert request["headers"] == HEADERS, "these two, and no other"
    head = {"server_id": "the-server", "sent_at": "2026-11-28T08:00:20Z"}
    event = {"type": "item.found", "player": 1000000001, "at": "2026-11-28T08:00:10Z"}
    data = [{"number": number, "words": ""} for number in (0, 1)]
    ids = [f"0000000{number}-0000-4000-8000-00000000abcd" for number in (2, 3)]
    events = [{"id": id, **event, "data": one} for id, one in zip(ids, data, strict=True)]
    assert json.loads(request["body"]) == {**head, "events": events}


def test_a_batch_on_the_pull_road(scene: Scene) -> None:
    with ReportingServer(scene, PULL) as server:
        server.report(1)
        server.wait(10)
        (item,) = server.arrived()
        assert (item["queue"], item["seconds"]) == ("blockyard_events", 86400)
        batch = json.loads(item["body"])
        assert {name: batch[name] for name in ("server_id", "place")} == {
            "server_id": "the-server",
            "place": "place-1",
        }
        assert numbers(batch) == [0]


def test_a_server_without_a_name_gives_itself_one(scene: Scene) -> None:
    """In Studio."""
    with ReportingServer(scene) as server:
        server.run('world.environment.game.JobId = ""')
        server.run('world.sources.Again = world.sources.Reporter world.module("Again").report(player(1), "x", {})')
        server.run('world.environment.task.spawn(function() world.module("Again").start() end)')
        server.wait(10)
        (batch,) = server.batches()
        assert batch["server_id"].endswith("-0000-4000-8000-00000000ABCD")


def test_batches_go_every_ten_seconds_or_at_fifty_events(server: ReportingServer) -> None:
    server.report(49)
    server.wait(9)
    assert server.batches() == []
    server.wait(1)
    assert [len(batch["events"]) for batch in server.batches()] == [49]
    server.report(50)
    server.wait(1)
    assert [len(batch["events"]) for batch in server.batches()] == [49, 50]
    server.wait(100)
    assert len(server.batches()) == 2, "nothing is sent where nothing has happened"


def test_who_leaves_is_told_at_once(server: ReportingServer) -> None:
    server.leave(1)
    server.wait(1)
    assert told(server.batches()) == [("session.ended", {"seconds": 10})]


@pytest.mark.parametrize("reporting", [PUSH, PULL], ids=["push", "pull"])
@pytest.mark.parametrize("words", ["", "mmmmmmm", '""""""'], ids=["small", "large", "quotes"])
def test_a_batch_keeps_within_its_bounds(scene: Scene, words: str, reporting: Reporting) -> None:
    most, longest = (32_000, 16_000) if reporting is PULL else (64_000, 64_000)
    with ReportingServer(scene, reporting) as server:
        server.report(230, words=words)
        server.wait(600)
        batches = server.batches()
        assert [number for batch in batches for number in numbers(batch)] == [*range(230)]
        bodies = [one["body"] for one in server.arrived()]
        # An item of a queue is a string of JSON that becomes JSON once more, of 32 kB at most.
        assert max(len(json.dumps(body)) if reporting is PULL else len(body) for body in bodies) <= most
        fullest = max(len(batch["events"]) for batch in batches)
        assert fullest == 100 if reporting is PUSH and not words else max(map(len, bodies)) > longest * 0.9


@pytest.mark.parametrize("fate", [500, 503, 429, 0, -1], ids=str)
def test_what_fails_is_tried_again_ever_more_rarely(server: ReportingServer, fate: int) -> None:
    server.report(3)
    server.fates(*[fate] * 8)
    before = server.get("world.now")
    server.wait(10 + 2 + 4 + 8 + 16 + 32 + 60 + 60)
    if fate != -1:
        assert server.times() == [0, 2, 6, 14, 30, 62, 122, 182]
        assert len({json.dumps(batch["events"]) for batch in server.batches()}) == 1, "the same, with the same ids"
    server.run("world.arrived = {}")
    server.wait(59)
    assert server.batches() == []
    server.wait(1)
    assert [numbers(batch) for batch in server.batches()] == [[0, 1, 2]]
    assert server.arrived()[0]["at"] - before == 10 + 182 + 60
    said = str(fate) if fate > 0 else "no answer"
    assert server.get("world.warned") == [f"Blockyard is told later: {said}"], "once, and not for each try"
    server.run("world.arrived = {}")
    server.fates(503)
    server.report(1)
    server.wait(12)
    assert server.times() == [0, 2], "from the beginning again"


@pytest.mark.parametrize("fate", [400, 401, 404, 413, 422])
def test_what_is_refused_is_not_sent_again(server: ReportingServer, fate: int) -> None:
    server.fates(fate)
    server.report(3)
    server.wait(10)
    assert server.get("world.warned") == [f"Blockyard refused a report: {fate}"]
    server.report(1, first=3)
    server.wait(100)
    assert [numbers(batch) for batch in server.batches()] == [[0, 1, 2], [3]]


def test_the_oldest_of_more_than_500_fall_out_and_that_is_told(server: ReportingServer) -> None:
    server.fates(usual=-1)
    server.report(620)
    server.wait(15)
    server.fates()
    server.wait(60)
    batches = server.batches()
    assert [number for batch in batches for number in numbers(batch)] == [*range(120, 620)]
    assert [batch.get("lost") for batch in batches] == [120, None, None, None, None]


def test_what_arrives_though_it_fell_out_is_not_lost(server: ReportingServer) -> None:
    server.fates("held")
    server.report(100)
    server.wait(1)
    server.report(450, first=100)
    server.run("world.release(202)")
    server.wait(60)
    batches = server.batches()
    assert [number for batch in batches for number in numbers(batch)] == [*range(550)]
    assert [batch.get("lost") for batch in batches] == [None] * len(batches)


def test_what_was_lost_is_told_until_it_was_heard(server: ReportingServer) -> None:
    server.fates(503, 400)
    server.report(510)
    server.wait(20)
    assert [batch.get("lost") for batch in server.batches()[:4]] == [10, 10, 10, None]


@pytest.mark.parametrize("seed", range(3))
def test_half_of_the_calls_fail_and_all_is_told(server: ReportingServer, seed: int) -> None:
    """Some never arrive, some are answered with an error, of some the answer is lost on its way."""
    chance = random.Random(seed)
    fates = [202 if chance.random() < 0.5 else chance.choice((-1, 0, 500, 503, 429)) for _ in range(60)]
    server.fates(*fates)
    for number in range(40):
        server.report(10, first=number * 10)
        server.wait(7)
    server.wait(400)
    heard = [fate for fate in fates if fate != -1]
    taken = [batch for fate, batch in zip([*heard, *[202] * 99], server.batches(), strict=False) if fate in (0, 202)]
    ids: dict[str, int] = {}
    for batch in taken:
        for event in batch["events"]:
            assert ids.setdefault(event["id"], event["data"]["number"]) == event["data"]["number"]
    assert list(ids.values()) == [*range(400)], "each once by its id, in their order"
    assert [batch for batch in taken if "lost" in batch] == []


def test_one_batch_is_on_its_way_at_a_time(server: ReportingServer) -> None:
    server.fates("held", usual="held")
    server.report(200)
    server.wait(100)
    server.leave(1)
    server.wait(100)
    assert (len(server.batches()), server.get("world.most")) == (1, 1)
    server.run("world.release(202)")
    server.wait(1)
    assert ([len(batch["events"]) for batch in server.batches()], server.get("world.most")) == ([100, 100], 1)


def test_a_server_that_ends_tells_the_rest_first(server: ReportingServer) -> None:
    server.report(120)
    server.run("world.close()")
    server.wait(3)
    batches = server.batches()
    assert [len(batch["events"]) for batch in batches] == [100, 21]
    assert told(batches)[-1] == ("session.ended", {"seconds": 10})
    assert server.get("world.closedAt") <= 13
    server.leave(1)
    server.wait(60)
    assert kinds(server.batches()).count("session.ended") == 1


def test_a_server_that_ends_does_not_wait_for_a_backoff(server: ReportingServer) -> None:
    server.fates(*[503] * 6)
    server.report(1)
    server.wait(10 + 2 + 4 + 8 + 16 + 32 + 1)
    assert len(server.batches()) == 6
    server.run("world.close()")
    server.wait(2)
    assert kinds(server.batches()[6:]) == ["item.found", "session.ended"]


@pytest.mark.parametrize("fate", [503, "held"])
def test_a_server_that_ends_tries_for_twenty_seconds(server: ReportingServer, fate: int | str) -> None:
    server.fates(usual=fate)
    server.run("world.close()")
    server.wait(19)
    assert server.get("world.closedAt == nil") is True
    server.wait(1.5)
    assert server.get("world.closedAt") == 30
    if fate == 503:
        assert server.times()[:4] == [0, 2, 6, 14]


def test_without_its_secret_it_waits(server: ReportingServer) -> None:
    server.run("world.secrets = {}")
    server.report(1)
    server.wait(60)
    assert server.batches() == []
    server.run("world.secrets = { blockyard_place_key = true }")
    server.wait(60)
    assert [numbers(batch) for batch in server.batches()] == [[0]]
