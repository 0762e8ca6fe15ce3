"""What a scene says of its land: a list of landforms, from which the height field is made."""

from dataclasses import dataclass
from typing import Literal, get_args

from worlds.land.areas import Area, Circle, Strip
from worlds.land.field import HeightField
from worlds.land.shapes import crater, dunes, flat, hill, hills, mountain, rim, valley
from worlds.land.waters import island, lake, river, sea

Kind = Literal[
    "flat", "hill", "valley", "mountain", "crater", "dunes", "hills", "rim", "sea", "island", "lake", "river"
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Landform:
    """Each is laid on what the ones before it made."""

    kind: Kind
    area: Area
    """Of a hill its top, of a valley its bottom, of water and an island itself, of a mountain its foot. Dunes, hills and
    a rim lie outside of it. A crater's is a circle, a river's a strip from its spring to its mouth."""
    height: float = 0.0
    """Studs: of flat ground, a hill's top, a valley's bottom and an island above y = 0; of a mountain, hills, dunes and a
    rim above the ground that was there; of a crater its depth below it."""
    level: float = 0.0
    """Of a sea or lake, or of the water around an island: height of its surface above y = 0."""
    depth: float = 0.0
    """Of water, in studs."""
    material: str | None = None
    """Of terrain. None: as the ground that was there, or as the shape has it."""
    cap: str | None = None
    """Of terrain, near a mountain's peak."""


def laid(field: HeightField, form: Landform, seed: int) -> None:
    """Lay a landform on a field. Raises ValueError for an area that its kind cannot have, and for a river uphill."""
    area, height, material = form.area, form.height, form.material
    match form.kind:
        case "flat":
            flat(field, area, height, material)
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
        case "sea":
            sea(field, area, form.level, form.depth, material or "Sand")
        case "island":
            island(field, area, height, form.level, seed)
        case "lake":
            lake(field, area, form.level, form.depth, material or "Sand")
        case "river":
            if not isinstance(area, Strip):
                raise ValueError("a river is a strip")
            river(field, area, form.depth, material or "Mud")
