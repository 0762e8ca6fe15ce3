"""How a thing is suited to its zone: a bridge as long as its river is wide, a planet in the sky without a post."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.thing import Built
from worlds.catalogue.thing import Thing as Known
from worlds.geometry import Vector
from worlds.layout.beds import EDGE, RIVER
from worlds.layout.plot import Plot
from worlds.plan.plan import ZoneKind

BANK_TO_BANK: Final = RIVER + 2 * EDGE + 6.0
"""Studs between what is level on either side of a river, and a little of that."""
PLANET: Final = "planet"
"""A family of the catalogue."""
POSTED: Final = ("Foot", "Post", "Plate")
PIRATE: Final = "pirate"


def spanning(thing: Known, size: Vector, home: Plot) -> Vector:
    """A bridge in a river's plot reaches from bank to bank, whatever its usual length is."""
    long = max(size[0], size[2])
    is_bridge = thing.family == "bridge" or thing.name == "bridge"
    if home.zone.kind is not ZoneKind.RIVER or not is_bridge or long >= BANK_TO_BANK:
        return size
    scale = BANK_TO_BANK / long
    return (round(size[0] * scale, 2), round(size[1] * scale, 2), round(size[2] * scale, 2))


def marked(label: str, home: Plot) -> str:
    """A ship of a pirate island is one of pirates."""
    is_of_pirates = PIRATE in home.zone.title.lower() and PIRATE not in label
    return f"{PIRATE} {label}" if is_of_pirates and label.endswith(("ship", "boat")) else label


def hung(built: Built, thing: Known, home: Plot) -> Built:
    """A planet in the sky hangs there, without the post that it has on the ground."""
    if home.zone.kind is not ZoneKind.SKY or thing.family != PLANET:
        return built
    parts = [part for part in built.parts if part.name not in POSTED]
    low = min((part.box.low[1] for part in parts), default=0.0)
    return replace(built, parts=[part.placed((0.0, -low, 0.0), 0) for part in parts])
