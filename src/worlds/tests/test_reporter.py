"""The reporter in Luau itself: what is sent, when, and how much at once."""

import json
from collections.abc import Iterator

import pytest

from worlds.reporting import Reporting
from worlds.scene import Scene
from worlds.tests.luau_live import LiveServer
from worlds.tests.playing import scene_of
from worlds.tests.reported import (
    PULL,
    PUSH,
    arrived,
    batches_of,
    numbers,
    report,
    server_of,
    told,
)

HEADERS = {"x-api-key": "the secret blockyard_place_key", "content-type": "application/json"}


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("A tree")


@pytest.fixture
def server(scene: Scene) -> Iterator[LiveServer]:
    with server_of(scene) as server:
        yield server


def test_a_batch_on_the_push_road(server: LiveServer) -> None:
    report(server, 2)
    server.wait(10)
    (request,) = arrived(server)
    assert (request["method"], request["url"]) == ("POST", "https://blockyard.example/game/v1/events")
    assert request["headers"] == HEADERS, "these two, and no other"
    head = {"server_id": "the-server", "sent_at": "2026-11-28T08:00:20Z"}
    event = {"type": "item.found", "player": 1000000001, "at": "2026-11-28T08:00:10Z"}
    data = [{"number": number, "words": ""} for number in (0, 1)]
    ids = [f"0000000{number}-0000-4000-8000-00000000abcd" for number in (2, 3)]
    events = [{"id": id, **event, "data": one} for id, one in zip(ids, data, strict=True)]
    assert json.loads(request["body"]) == {**head, "events": events}


def test_a_batch_on_the_pull_road(scene: Scene) -> None:
    with server_of(scene, PULL) as server:
        report(server, 1)
        server.wait(10)
        (item,) = arrived(server)
        assert (item["queue"], item["seconds"]) == ("blockyard_events", 86400)
        batch = json.loads(item["body"])
        assert {name: batch[name] for name in ("server_id", "place")} == {
            "server_id": "the-server",
            "place": "place-1",
        }
        assert numbers([batch]) == [0]


def test_a_server_without_a_name_gives_itself_one(scene: Scene) -> None:
    """In Studio."""
    with server_of(scene) as server:
        server.run('world.environment.game.JobId = ""')
        server.run('world.sources.Again = world.sources.Reporter world.module("Again").report(player(1), "x", {})')
        server.run('world.environment.task.spawn(function() world.module("Again").start() end)')
        server.wait(10)
        (batch,) = batches_of(server)
        assert batch["server_id"].endswith("-0000-4000-8000-00000000ABCD")


def test_batches_go_every_ten_seconds_or_at_fifty_events(server: LiveServer) -> None:
    report(server, 49)
    server.wait(9)
    assert batches_of(server) == []
    server.wait(1)
    assert [len(batch["events"]) for batch in batches_of(server)] == [49]
    report(server, 50)
    server.wait(1)
    assert [len(batch["events"]) for batch in batches_of(server)] == [49, 50]
    server.wait(100)
    assert len(batches_of(server)) == 2, "nothing is sent where nothing has happened"


def test_who_leaves_is_told_at_once(server: LiveServer) -> None:
    server.leave(1)
    server.wait(1)
    assert told(batches_of(server)) == [("session.ended", {"seconds": 10})]


@pytest.mark.parametrize("reporting", [PUSH, PULL], ids=["push", "pull"])
@pytest.mark.parametrize("words", ["", "mmmmmmm", '""""""'], ids=["small", "large", "quotes"])
def test_a_batch_keeps_within_its_bounds(scene: Scene, words: str, reporting: Reporting) -> None:
    most, longest = (32_000, 16_000) if reporting is PULL else (64_000, 64_000)
    with server_of(scene, reporting) as server:
        report(server, 230, words=words)
        server.wait(600)
        batches = batches_of(server)
        assert numbers(batches) == [*range(230)]
        bodies = [one["body"] for one in arrived(server)]
        # An item of a queue is a string of JSON that becomes JSON once more, of 32 kB at most.
        assert max(len(json.dumps(body)) if reporting is PULL else len(body) for body in bodies) <= most
        fullest = max(len(batch["events"]) for batch in batches)
        assert fullest == 100 if reporting is PUSH and not words else max(map(len, bodies)) > longest * 0.9
