"""Plans with many links between zones of all kinds, drawn by number."""

import random
from typing import Any, Final

from worlds.plan.plan import Plan

KINDS: Final = "ground ground hill mountain valley lake island crater building".split()  # noqa: SIM905
NOUNS: Final = "camel house tree tent rock well bench cow castle statue".split()  # noqa: SIM905
SIDES: Final = "north south east west middle".split()  # noqa: SIM905
CLOSED: Final = "wall fence hedge trees water".split()  # noqa: SIM905
LINKS: Final = "path bridge stairs".split()  # noqa: SIM905


def link_plan(number: int) -> Plan:
    draw = random.Random(number)
    zones = [zone(draw, f"zone-{at}") for at in range(draw.randint(2, 6))]
    names = [one["id"] for one in zones]
    if zones[0]["kind"] != "building" and draw.random() < 0.3:
        zones[0]["zones"] = [{"id": "inner", "title": "inner", "things": [thing(draw, "lion-1", "lion")]}]
        names.append("inner")
    zones += [{"id": kind, "kind": kind, "title": kind} for kind in ("river", "sea") if draw.random() < 0.25]
    links = [
        {"id": f"link-{at}", "kind": draw.choice(LINKS), "ends": draw.sample(names, 2)}
        for at in range(draw.randint(1, 5))
    ]
    things = [thing(draw, f"thing-{at}", draw.choice(NOUNS)) for at in range(draw.randint(0, 3))]
    world = {"id": "world", "title": "World", "zones": zones, "things": things}
    return Plan.model_validate({"world": world, "links": links})


def zone(draw: random.Random, name: str) -> dict[str, Any]:
    kind = draw.choice(KINDS)
    nouns = ["table"] if kind == "building" else draw.choices(NOUNS, k=draw.randint(0, 3))
    found: dict[str, Any] = {"id": name, "kind": kind, "title": name}
    found["things"] = [thing(draw, f"{name}-{at}", noun) for at, noun in enumerate(nouns)]
    if draw.random() < 0.5:
        found["places"] = [{"kind": draw.choice(SIDES)}]
    if kind in ("ground", "hill") and draw.random() < 0.35:
        found["enclosure"] = draw.choice(CLOSED)
    return found


def thing(draw: random.Random, name: str, noun: str) -> dict[str, Any]:
    return {"id": name, "noun": noun, "count": draw.randint(1, 5)}
