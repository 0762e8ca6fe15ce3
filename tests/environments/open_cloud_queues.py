"""Memory-store queues as Open Cloud shows them, on a clock that the test moves.

Shapes and scopes are those of Roblox's OpenAPI document (creator-docs, reference/cloud/openapi.json, of 2026-08-22). Where
it is silent the stand-in does what is hardest to live with: a `readId` whose window is over discards nothing and is
answered as any other.
"""

import json
import re
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

PATH: Final = re.compile(r"/cloud/v2/universes/(\d+)/memory-store/queues/([\w-]+)/items:(read|discard)")
SCOPES: Final = {"read": "memory-store.queue:dequeue", "discard": "memory-store.queue:discard"}
WINDOW: Final = re.compile(r"(\d+(?:\.\d+)?)s")
MOST_ITEMS: Final = 200
MINUTE: Final = 60

Answer = tuple[int, dict[str, str], dict[str, Any]]


@dataclass
class Item:
    data: Any
    expires: float
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    visible_at: float = 0.0
    read_id: str = ""


@dataclass
class Queues:
    """Seconds are of its own clock, `now`."""

    now: float = 0.0
    units_per_minute: int = 1000
    """Each read takes as many as it gives items, and at least one; a discard takes one."""
    waiting: dict[tuple[int, str], list[Item]] = field(default_factory=dict)
    used: dict[tuple[int, int], int] = field(default_factory=dict)
    """Units, by universe and minute."""

    def add(self, universe: int, queue: str, data: Any, seconds: float = 86_400) -> None:
        """As a game's server adds it."""
        self.waiting.setdefault((universe, queue), []).append(Item(data, self.now + seconds))

    def left(self, universe: int, queue: str) -> list[Any]:
        """What nobody has discarded, seen or not."""
        return [item.data for item in self.living(universe, queue)]

    def living(self, universe: int, queue: str) -> list[Item]:
        return [item for item in self.waiting.get((universe, queue), []) if item.expires > self.now]

    def answer(self, universe: int, queue: str, verb: str, asked: dict[str, str], body: bytes) -> Answer:
        refused = self.refuse(universe)
        if refused is not None:
            return refused
        if verb == "discard":
            return self.discard(universe, queue, json.loads(body))
        return self.read(universe, queue, asked)

    def refuse(self, universe: int) -> Answer | None:
        if self.used.get((universe, int(self.now // MINUTE)), 0) < self.units_per_minute:
            return None
        after = {"Retry-After": str(MINUTE - int(self.now % MINUTE))}
        return 429, after, {"code": "RESOURCE_EXHAUSTED", "message": "Too many requests."}

    def take_units(self, universe: int, units: int) -> None:
        minute = (universe, int(self.now // MINUTE))
        self.used[minute] = self.used.get(minute, 0) + max(1, units)

    def read(self, universe: int, queue: str, asked: dict[str, str]) -> Answer:
        window = WINDOW.fullmatch(asked.get("invisibilityWindow", "30s"))
        if window is None or float(window[1]) <= 0:
            return 400, {}, {"code": "INVALID_ARGUMENT", "message": "invisibilityWindow"}
        count = min(int(asked.get("count", "1")), MOST_ITEMS)
        found = [item for item in self.living(universe, queue) if item.visible_at <= self.now][:count]
        read_id = uuid.uuid4().hex
        for item in found:
            item.read_id, item.visible_at = read_id, self.now + float(window[1])
        self.take_units(universe, len(found))
        if not found:  # as protobuf writes what is empty
            return 200, {}, {}
        items = [presented(universe, queue, item) for item in found]
        return 200, {}, {"readId": read_id, "items": items}

    def discard(self, universe: int, queue: str, asked: dict[str, str]) -> Answer:
        self.take_units(universe, 1)
        items = self.waiting.get((universe, queue), [])
        self.waiting[universe, queue] = [
            item for item in items if item.read_id != asked["readId"] or item.visible_at <= self.now
        ]
        return 200, {}, {}


def presented(universe: int, queue: str, item: Item) -> dict[str, Any]:
    expires = datetime(2026, 11, 30, tzinfo=UTC) + timedelta(seconds=item.expires)
    return {
        "path": f"cloud/v2/universes/{universe}/memory-store/queues/{queue}/items/{item.id}",
        "data": item.data,
        "priority": 0,
        "expireTime": expires.isoformat().replace("+00:00", "Z"),
        "id": item.id,
    }
