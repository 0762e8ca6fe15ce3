"""Colour, material and size, as they are seen."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from bench.descriptions.expected import ExpectedObject
from bench.scene_metrics.bodies import Body
from bench.scene_metrics.colors import is_close, nearest
from worlds.catalogue.things import THINGS
from worlds.checks.check import Check
from worlds.scene import Part

ENOUGH: Final = 0.25
"""Of the surface."""
MATERIALS: Final[dict[str, frozenset[str]]] = {
    "wooden": frozenset({"Wood", "WoodPlanks"}),
    "brick": frozenset({"Brick"}),
    "stone": frozenset({"Slate", "Rock", "Cobblestone", "Granite", "Basalt", "Limestone", "Pebble", "Sandstone"}),
    "glass": frozenset({"Glass"}),
    "metal": frozenset({"Metal", "DiamondPlate", "CorrodedMetal", "Foil"}),
    "marble": frozenset({"Marble"}),
}
SIZES: Final[dict[str, tuple[float, float]]] = {
    "tiny": (0, 0.8),
    "small": (0, 0.9),
    "little": (0, 0.9),
    "big": (1.15, math.inf),
    "large": (1.15, math.inf),
    "tall": (1.15, math.inf),
    "huge": (1.4, math.inf),
    "giant": (1.4, math.inf),
}
"""Limits of what a word means, exclusive, in multiples of a medium one."""


def attributes(one: ExpectedObject, bodies: list[Body]) -> Iterator[Check]:
    """Each attribute holds if it does for all."""
    wrong: dict[str, str] = {}
    for body in bodies:
        wrong |= misses(one, body)
    for kind, word in wished(one).items():
        seen = wrong.get(kind, "" if bodies else "no such thing")
        yield Check("attributes", not seen, f"{kind} of {one.id}: {word}", seen)


def wished(one: ExpectedObject) -> dict[str, str]:
    words = {"color": one.color, "size": one.size, "material": one.material}
    return {kind: word for kind, word in words.items() if word}


def misses(one: ExpectedObject, body: Body) -> dict[str, str]:
    """What is seen instead, by the kind of attribute."""
    judges: dict[str, Callable[[str, Body], str]] = {"color": color_miss, "size": size_miss, "material": material_miss}
    found = {kind: judges[kind](word, body) for kind, word in wished(one).items()}
    return {kind: seen for kind, seen in found.items() if seen}


def color_miss(word: str, body: Body) -> str:
    return surface_miss(word, body, lambda part: word if is_close(part.color, word) else nearest(part.color))


def material_miss(word: str, body: Body) -> str:
    return surface_miss(word, body, lambda part: word if part.material in MATERIALS[word] else part.material)


def surface_miss(word: str, body: Body, kind_of: Callable[[Part], str]) -> str:
    """Empty: the word is true of a quarter of what is seen of the surface, and of more than any other is."""
    areas: defaultdict[str, float] = defaultdict(float)
    for part in body.component.parts:
        w, h, d = part.size
        areas[kind_of(part)] += (1 - part.transparency) * 2 * (w * h + h * d + d * w)
    total = sum(areas.values())
    if areas.get(word, 0) >= ENOUGH * total and areas.get(word) == max(areas.values()):
        return ""
    largest = sorted(areas, key=lambda name: -areas[name])[:3]
    return ", ".join(f"{name} {areas[name] / total:.0%}" for name in largest)


def size_miss(word: str, body: Body) -> str:
    low, high = SIZES[word]
    medium = math.prod(THINGS[body.component.thing].size)
    ratio = (math.prod(body.box.size) / medium) ** (1 / 3)
    return "" if low < ratio < high else f"{ratio:.2f} of a medium one"
