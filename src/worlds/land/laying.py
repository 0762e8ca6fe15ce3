"""Laying a landform on a field: each on what the ones before it made."""

from typing import Final

from worlds.areas import Circle, Strip
from worlds.land.field import NUMBERS, Floats, HeightField
from worlds.land.liquids import MATERIALS_OF
from worlds.land.shapes import crater, dunes, flat, ground, hill, hills, mountain, rim, valley, walls
from worlds.land.waters import island, lake, river, sea
from worlds.landform import Landform

STRAND: Final = "Sand"
"""Around water that stands."""


def laid(field: HeightField, form: Landform, seed: int) -> None:
    """Lay a landform on a field. Raises ValueError for an area that its kind cannot have, and for a river uphill."""
    area, height, material, before = form.area, form.height, form.material, field.water
    match form.kind:
        case "flat":
            flat(field, area, height, material, form.uneven, seed)
        case "ground":
            ground(field, area, material, form.uneven, seed)
        case "hill":
            hill(field, area, height, material)
        case "valley":
            valley(field, area, height, material)
        case "mountain":
            mountain(field, area, height, seed, material, form.cap)
        case "crater":
            if not isinstance(area, Circle):
                raise ValueError("a crater is a circle")
            crater(field, area, height)
        case "dunes":
            dunes(field, area, height, seed)
        case "hills":
            hills(field, area, height, seed)
        case "rim":
            rim(field, area, height, seed, material)
        case "walls":
            walls(field, area, height, form.uneven, seed)
        case "sea":
            sea(field, area, form.level, form.depth, material or "Sand")
            fill(field, form, before)
        case "island":
            island(field, area, height, form.level, seed, material or STRAND)
        case "lake":
            lake(
                field,
                area,
                form.level,
                form.depth,
                material or "Sand",
                material or STRAND if form.liquid == "water" else None,
            )
            fill(field, form, before)
        case "river":
            if not isinstance(area, Strip):
                raise ValueError("a river is a strip")
            river(field, area, form.depth, material or "Mud")
            fill(field, form, before)


def fill(field: HeightField, form: Landform, before: Floats) -> None:
    """What it flooded holds its liquid: where the water's surface is another than before."""
    field.liquid[field.wet & (field.water != before)] = NUMBERS[MATERIALS_OF[form.liquid]]
