"""Servers that report, and what arrived of it."""

import json
from collections.abc import Sequence
from typing import Any, Final

import pytest

from worlds.reporting import Reporting, Road
from worlds.scene import Scene
from worlds.scripts.world import world_scripts
from worlds.tests.luau_live import LiveServer
from worlds.tests.luau_vm import WHY_SKIPPED, luau_web

PUSH: Final = Reporting(Road.PUSH, "place-1", "https://blockyard.example/")
PULL: Final = Reporting(Road.PULL, "place-1")
Batch = dict[str, Any]


def server_of(scene: Scene, reporting: Reporting | None = PUSH) -> LiveServer:
    """With one player, Ada, ten seconds after she came; what was told of that is forgotten."""
    module = luau_web()
    if module is None:
        pytest.skip(WHY_SKIPPED)
    server = LiveServer(module, scene, world_scripts(scene, reporting=reporting))
    server.join("Ada")
    server.wait(10)
    forget(server)
    return server


def fates(server: LiveServer, *next_ones: int | str, usual: int | str = 202) -> None:
    """What becomes of the next requests, and then of all others: see roblox_server.lua."""
    server.run(f"world.fates, world.usual = {{ {', '.join(map(json.dumps, next_ones))} }}, {json.dumps(usual)}")


def report(server: LiveServer, count: int, first: int = 0, words: str = "") -> None:
    """So many events of Ada, with a number and a hundred times the words."""
    server.run(f"""
        for number = {first}, {first + count - 1} do
            local data = {{ number = number, words = string.rep({json.dumps(words)}, 100) }}
            world.module("Reporter").report(player(1), "item.found", data)
        end""")


def arrived(server: LiveServer) -> list[dict[str, Any]]:
    """Requests of the push road, items of the pull road."""
    return [server.get(f"world.arrived[{number + 1}]") for number in range(server.get("#world.arrived"))]


def forget(server: LiveServer) -> None:
    server.run("world.arrived = {}")


def batches_of(server: LiveServer) -> list[Batch]:
    return [json.loads(one["body"]) for one in arrived(server)]


def times(server: LiveServer) -> list[float]:
    """Seconds from the first of them to each."""
    at = [one["at"] for one in arrived(server)]
    return [round(one - at[0], 2) for one in at]


def numbers(batches: Sequence[Batch]) -> list[int]:
    return [event["data"]["number"] for batch in batches for event in batch["events"]]


def told(batches: Sequence[Batch]) -> list[tuple[str, dict[str, Any]]]:
    return [(event["type"], event["data"]) for batch in batches for event in batch["events"]]
