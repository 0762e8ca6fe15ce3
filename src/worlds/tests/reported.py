"""A server that reports, and what arrived of it."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from worlds.reporting import Reporting, Road
from worlds.scene import Scene
from worlds.scripts.world import world_scripts
from worlds.tests.luau_live import LiveServer
from worlds.tests.luau_vm import WHY_SKIPPED, luau_web

PUSH = Reporting(Road.PUSH, "place-1", "https://blockyard.example/")
PULL = Reporting(Road.PULL, "place-1")
Batch = dict[str, Any]


class ReportingServer(LiveServer):
    """With one player, Ada, and none of what is told of her arrival."""

    def __init__(self, scene: Scene, reporting: Reporting | None = PUSH) -> None:
        module = luau_web()
        if module is None:
            pytest.skip(WHY_SKIPPED)
        super().__init__(module, scene, world_scripts(scene, reporting=reporting))
        self.join("Ada")
        self.wait(10)
        self.run("world.arrived = {}")

    def fates(self, *fates: int | str, usual: int | str = 202) -> None:
        """Of the next requests; then of all others."""
        self.run(f"world.fates, world.usual = {{ {', '.join(map(json.dumps, fates))} }}, {json.dumps(usual)}")

    def report(self, count: int, first: int = 0, words: str = "") -> None:
        """Events of the player, numbered."""
        self.run(f"""
            for number = {first}, {first + count - 1} do
                local data = {{ number = number, words = string.rep({json.dumps(words)}, 100) }}
                world.module("Reporter").report(player(1), "item.found", data)
            end""")

    def arrived(self) -> list[dict[str, Any]]:
        return [self.get(f"world.arrived[{number + 1}]") for number in range(self.get("#world.arrived"))]

    def batches(self) -> list[Batch]:
        return [json.loads(one["body"]) for one in self.arrived()]

    def times(self) -> list[float]:
        """Seconds since the first of them."""
        at = [one["at"] for one in self.arrived()]
        return [round(one - at[0], 2) for one in at]


def numbers(batch: Batch) -> list[int]:
    return [event["data"]["number"] for event in batch["events"]]


def kinds(batches: Sequence[Batch]) -> list[str]:
    return [event["type"] for batch in batches for event in batch["events"]]


def told(batches: Sequence[Batch]) -> list[tuple[str, dict[str, Any]]]:
    return [(event["type"], event["data"]) for batch in batches for event in batch["events"]]
