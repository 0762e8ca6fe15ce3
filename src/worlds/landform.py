"""What a scene says of its land: a list of landforms, from which the height field is made."""

from dataclasses import dataclass
from typing import Literal, get_args

from worlds.areas import Area

Liquid = Literal["water", "lava", "mud", "acid", "tar", "chocolate", "ice", "cloud"]

Kind = Literal[
    "flat",
    "ground",
    "hill",
    "valley",
    "mountain",
    "crater",
    "dunes",
    "hills",
    "rim",
    "walls",
    "sea",
    "island",
    "lake",
    "river",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Landform:
    """Each is laid on what the ones before it made. `ground` is of another material, and as high as it was."""

    kind: Kind
    area: Area
    """Of a hill its top, of a valley its bottom, of water and an island itself, of a mountain its foot. Dunes, hills,
    a rim and walls lie outside of it. A crater's is a circle, a river's a strip from its spring to its mouth."""
    height: float = 0.0
    """Studs: of flat ground, a hill's top, a valley's bottom and an island above y = 0; of a mountain, hills, dunes, walls
    and a rim above the ground that was there; of a crater its depth below it."""
    level: float = 0.0
    """Of a sea or lake, or of the water around an island: height of its surface above y = 0."""
    depth: float = 0.0
    """Of water, in studs."""
    liquid: Liquid = "water"
    """What a sea, a lake or a river is filled with."""
    material: str | None = None
    """Of terrain. None: as the ground that was there, or as the shape has it."""
    cap: str | None = None
    """Of terrain, near a mountain's peak."""
    uneven: float = 0.0
    """Of flat and of other ground: studs by which its material reaches out over its edge at most; in corners half as far
    inwards. Of walls: by which they bulge."""
