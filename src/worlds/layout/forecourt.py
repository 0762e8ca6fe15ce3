"""The place where players arrive: small paving under their pads with an edging of another colour, and something low on both
sides, of what the world is about. Nothing stands before the eyes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from worlds.catalogue.growth import BLOSSOMS, EARTH, LEAVES, Plant
from worlds.catalogue.inner_growth import CHIPS, FOLD, GEARS, LOLLIPOP, PENCIL, PUFFS, SALT_CRUST, STALAGMITES, VESICLE
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, Paint, ball, block, pillar
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import THEMES, Theme, ThemeName
from worlds.layout.body import Rect, around, grown, overlap
from worlds.scene import Color, Component, Part

NAME: Final = "Court"
"""Of what stands beside it."""
EDGE: Final = 1.5
"""Studs of paving around the pads."""
KERB: Final = 0.9
"""Studs across its edging."""
FLAT: Final = 0.22
SUNK: Final = 0.02
"""Studs of it in the ground."""
ASIDE: Final = 3.0
"""Studs from the paving to the middle of what stands beside it."""
AHEAD: Final = 3.0
"""The same from the middle of the pads, to the north: there it is seen."""
WIDE, LONG = 2.4, 7.0
"""Studs that it takes."""
Beside = Callable[[], list[Part]]
"""What stands there, with its middle in the origin, along z."""

BRICK: Final = Paint((158, 92, 72), "Brick")
SLABS: Final = Paint((204, 202, 196), "Concrete")
DARK: Final = Paint((84, 84, 88), "Slate")
SAND: Final = Paint((206, 178, 128), "Sandstone")
CLAY: Final = Paint((178, 102, 70), "Sandstone")
BASALT: Final = Paint((58, 56, 58), "Basalt")
FROST: Final = Paint((240, 246, 252), "Snow")
HOOP: Final = Paint((70, 62, 56), "Metal")


def planter(box: Paint, blossoms: Sequence[Color] = BLOSSOMS[:3]) -> Beside:
    """A bed in a box, with flowers of some colours between green; without any, green alone."""

    def made() -> list[Part]:
        spots = (-2.4, -0.8, 0.8, 2.4)
        colors = [blossoms[number % len(blossoms)] for number in range(len(spots))] if blossoms else []
        return [
            block(NAME, (WIDE, 1.1, LONG), (0, 0, 0), box),
            block(NAME, (WIDE - 0.6, 1.2, LONG - 0.6), (0, 0, 0), EARTH),
            *(ball(NAME, 1.9, (0, 0.7, z), LEAVES) for z in spots),
            *(
                ball(NAME, 0.8, (side, 1.9, z + 0.2), Paint(color))
                for z, color in zip(spots, colors, strict=False)
                for side in (-0.5, 0.5)
            ),
        ]

    return made


def lamps(post: Paint, light: Paint) -> Beside:
    """Three low posts that shine."""

    def made() -> list[Part]:
        found = [block(NAME, (1.4, 0.3, LONG), (0, 0, 0), post)]
        for z in (-2.6, 0.0, 2.6):
            found += [
                pillar(NAME, 1.1, 1.9, (0, 0.2, z), post),
                pillar(NAME, 0.9, 0.4, (0, 2.1, z), light),
                pillar(NAME, 1.2, 0.2, (0, 2.5, z), post),
            ]
        return found

    return made


def urns(stone: Paint, band: Paint) -> Beside:
    """Two on a low wall."""

    def made() -> list[Part]:
        found = [block(NAME, (1.8, 1.0, LONG), (0, 0, 0), stone)]
        for z in (-2.1, 2.1):
            found += [
                pillar(NAME, 0.8, 0.4, (0, 1.0, z), stone),
                ball(NAME, 1.7, (0, 1.1, z), stone),
                pillar(NAME, 1.76, 0.3, (0, 1.8, z), band),
                pillar(NAME, 1.1, 0.5, (0, 2.6, z), stone),
            ]
        return found

    return made


def cargo() -> list[Part]:
    """Crates and barrels, as at a landing."""
    found = [
        block(NAME, (2.0, 2.0, 2.0), (0, 0, -2.2), TIMBER),
        block(NAME, (1.3, 1.3, 1.3), (0.1, 2.0, -2.2), PLANKS),
    ]
    for z in (0.3, 2.5):
        found += [
            pillar(NAME, 1.7, 2.4, (0, 0, z), PLANKS),
            pillar(NAME, 1.84, 0.25, (0, 0.5, z), HOOP),
            pillar(NAME, 1.84, 0.25, (0, 1.7, z), HOOP),
        ]
    return found


def drifts() -> list[Part]:
    """Snow in heaps, with a light in it."""
    glow = Paint((255, 226, 170)).lit(12.0)
    return [
        ball(NAME, 2.7, (0, -1.2, -2.0), FROST),
        ball(NAME, 2.6, (0, -1.3, 1.9), FROST),
        pillar(NAME, 1.0, 1.6, (0, 0, 0.2), DARK),
        pillar(NAME, 0.8, 0.6, (0, 1.6, 0.2), glow),
        pillar(NAME, 1.2, 0.3, (0, 2.2, 0.2), FROST),
    ]


def lying(plant: Plant) -> Beside:
    """What lies about there by itself, twice, and as small as it must be."""
    share = min(1.0, WIDE / 2 / plant.reach)

    def made() -> list[Part]:
        looks = (Random(number) for number in (0, 1))  # noqa: S311 - an arrangement, not a secret
        return [
            shrunk(part, share).placed((0.0, 0.0, z), 0)
            for look, z in zip(looks, (-2.0, 2.0), strict=True)
            for part in plant.build(look)
        ]

    return made


def shrunk(part: Part, share: float) -> Part:
    (wide, high, deep), (x, y, z) = part.size, part.position
    size, at = (wide * share, high * share, deep * share), (x * share, y * share, z * share)
    return replace(part, name=NAME, size=size, position=at)


@dataclass(frozen=True, slots=True)
class Court:
    edging: Paint
    beside: Beside


COURTS: Final[dict[ThemeName, Court]] = {
    "plain": Court(BRICK, planter(TIMBER)),
    "school": Court(BRICK, planter(BRICK)),
    "science": Court(Paint((52, 104, 160), "Concrete"), planter(SLABS, BLOSSOMS[3:4])),
    "city": Court(SLABS, planter(SLABS)),
    "village": Court(BRICK, planter(TIMBER)),
    "farm": Court(TIMBER, planter(TIMBER, BLOSSOMS[1:2])),
    "medieval": Court(DARK, cargo),
    "antiquity": Court(CLAY, urns(Paint((226, 218, 200), "Limestone"), CLAY)),
    "egypt": Court(Paint((44, 98, 150), "Concrete"), urns(SAND, Paint((44, 98, 150), "Concrete"))),
    "ocean": Court(TIMBER, cargo),
    "jungle": Court(TIMBER, planter(TIMBER, ())),
    "winter": Court(DARK, drifts),
    "space": Court(METAL, lamps(METAL, Paint((120, 214, 255)).lit(12.0))),
    "mars": Court(METAL, lamps(METAL, Paint((255, 190, 120)).lit(12.0))),
    "volcano": Court(Paint((150, 66, 38), "Brick"), lamps(BASALT, Paint((255, 128, 40)).lit(12.0))),
}

PLAIN: Final = "plain"
THERE: Final[dict[TerrainName, ThemeName]] = {
    "desert": "egypt",
    "snow": "winter",
    "moon": "space",
    "mars": "mars",
    "volcanic": "volcano",
    "island": "ocean",
    "seabed": "ocean",
}
"""What ways and the place of arrival are like in a world that is about nothing."""

INNER_WAYS: Final[dict[TerrainName, Paint]] = {
    "cell": Paint((190, 226, 196), "SmoothPlastic"),
    "tissue": Paint((158, 62, 72), "SmoothPlastic"),
    "circuit": Paint((190, 152, 70), "SmoothPlastic"),
    "machine": Paint((150, 146, 138), "Metal"),
    "cave": Paint((158, 126, 90), "Ground"),
    "space": Paint((98, 104, 118), "SmoothPlastic"),
    "sky": Paint((120, 164, 220), "SmoothPlastic"),
    "mud": Paint((140, 108, 72), "WoodPlanks"),
    "salt": Paint((206, 196, 180), "Salt"),
    "paper": Paint((178, 204, 236), "SmoothPlastic"),
    "candy": Paint((226, 176, 122), "SmoothPlastic"),
}
"""What ways are made of where no open country is, whatever the world is about."""
INNER_COURTS: Final[dict[TerrainName, Court]] = {
    "cell": Court(Paint((122, 178, 140)), lying(VESICLE)),
    "tissue": Court(Paint((128, 44, 54)), lying(FOLD)),
    "circuit": Court(Paint((40, 42, 46)), lying(CHIPS)),
    "machine": Court(Paint((196, 152, 74), "Metal"), lying(GEARS)),
    "cave": Court(Paint((72, 62, 54), "Slate"), lying(STALAGMITES)),
    "space": Court(METAL, lamps(METAL, Paint((120, 214, 255)).lit(12.0))),
    "sky": Court(Paint((250, 252, 255)), lying(PUFFS)),
    "mud": Court(TIMBER, cargo),
    "salt": Court(Paint((226, 220, 208), "Salt"), lying(SALT_CRUST)),
    "paper": Court(Paint((120, 160, 214)), lying(PENCIL)),
    "candy": Court(Paint((236, 70, 90)), lying(LOLLIPOP)),
}


def suited(theme: Theme, terrain: TerrainName) -> Theme:
    if terrain in INNER_WAYS:
        paint = INNER_WAYS[terrain]
        return replace(theme, path_color=paint.color, path_material=paint.material)
    return THEMES[THERE[terrain]] if theme.name == PLAIN and terrain in THERE else theme


def court_of(pads: Sequence[Component]) -> Rect:
    """What is paved under all pads that players arrive on."""
    return grown(around([one.box.footprint for one in pads]), EDGE)


def forecourt(
    pads: Sequence[Component], theme: Theme, standing: Sequence[Rect], terrain: TerrainName
) -> Iterator[Part]:
    """`theme`: of the ways. `standing`: what has its place already; nothing is put there."""
    rect, level = court_of(pads), pads[0].base[1] - SUNK
    look = INNER_COURTS.get(terrain) or COURTS[theme.name]
    yield from rounded("Plaza", rect, FLAT, level, Paint(theme.path_color, theme.path_material))
    yield from rounded("Border", grown(rect, KERB), FLAT - 0.04, level, look.edging)
    west, north, east, south = rect
    z = (north + south) / 2 - AHEAD
    for x in (west - KERB - ASIDE, east + KERB + ASIDE):
        ground = (x - WIDE / 2, z - LONG / 2, x + WIDE / 2, z + LONG / 2)
        if not any(overlap(ground, one) for one in standing):
            yield from (replace(part, collides=False).placed((x, level + SUNK, z), 0) for part in look.beside())


def rounded(name: str, rect: Rect, high: float, level: float, paint: Paint) -> Iterator[Part]:
    """Round at its ends."""
    west, north, east, south = rect
    z, deep = (north + south) / 2, south - north
    size = (east - west - deep, high, deep)
    if size[0] > 0.1:
        yield block(name, size, ((west + east) / 2, level, z), paint, collides=False)
    ends = sorted({round(west + deep / 2, 2), round(east - deep / 2, 2)})
    for x in ends:
        yield pillar(f"{name}End" if len(ends) > 1 else name, deep, high - 0.01, (x, level, z), paint, collides=False)
