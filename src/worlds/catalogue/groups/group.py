"""A group of small things that stand together, drawn once in studs around the origin; its front looks to -z."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from worlds.catalogue.growth import LOW, TALL, Plant, kin, soft
from worlds.catalogue.solids import Paint, ball, beam, block, drum, pillar, plank
from worlds.geometry import Vector
from worlds.scene import Color, Part

FIRST: Final = Paint((1, 1, 1), "Cloth")
SECOND: Final = Paint((2, 2, 2), "Cloth")
"""Cloth in colours of the place: see `plant_of`."""
LOWEST: Final = 1.5
"""Studs: what is higher rises over one's knees."""


@dataclass(frozen=True, slots=True)
class Group:
    parts: tuple[Part, ...]
    reach: float
    """Studs from its middle to what it reaches at most, along x and z."""
    kin: frozenset[str]
    """Words for what is in it: where somebody asked for one of these, it does not stand."""


def group(words: str, *parts: Part) -> Group:
    reach = max(abs(edge) for one in parts for end in (one.box.low, one.box.high) for edge in (end[0], end[2]))
    named = tuple(replace(one, name=TALL if one.box.high[1] > LOWEST else LOW) for one in parts)
    return Group(named, round(reach + 0.3, 2), kin(words))


def plant_of(one: Group, cloths: Sequence[Color]) -> Plant:
    """As a gardener sets it, its cloth in two of these colours."""

    def build(rng: Random) -> list[Part]:
        first = rng.randrange(len(cloths))
        colors = {FIRST.color: cloths[first], SECOND.color: cloths[(first + 1) % len(cloths)]}
        return soft(
            [
                replace(part, color=colors[part.color], material="Fabric") if part.material == "Cloth" else part
                for part in one.parts
            ]
        )

    return Plant(build, one.reach, one.kin)


def box(size: Vector, base: Vector, paint: Paint) -> Part:
    return block(LOW, size, base, paint)


def post(diameter: float, height: float, base: Vector, paint: Paint) -> Part:
    return pillar(LOW, diameter, height, base, paint)


def orb(diameter: float, base: Vector, paint: Paint) -> Part:
    return ball(LOW, diameter, base, paint)


def roll(length: float, diameter: float, centre: Vector, paint: Paint, *, is_along_z: bool = False) -> Part:
    """A cylinder that lies."""
    return drum(LOW, length, diameter, centre, paint, "z" if is_along_z else "x")


def bar(start: Vector, end: Vector, thickness: float, paint: Paint) -> Part:
    return beam(LOW, start, end, thickness, paint)


def board(start: Vector, end: Vector, width: float, thickness: float, paint: Paint) -> Part:
    return plank(LOW, start, end, width, thickness, paint)


def wheel(x: float, z: float, paint: Paint, across: float = 2.4) -> list[Part]:
    return [
        roll(0.3, across, (x, across / 2, z), paint),
        roll(0.4, 0.35 * across, (x, across / 2, z), paint.paler()),
    ]
