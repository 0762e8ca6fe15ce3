"""The place where players arrive: the beginning of the way in, with a landing of the world's own on the first of their pads,
and in a place with a character of its own something low on both sides. It is no sight of its own, and nothing stands
before the eyes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from worlds.catalogue.growth import Plant
from worlds.catalogue.inner_growth import CHIPS, FOLD, GEARS, LOLLIPOP, PENCIL, PUFFS, SALT_CRUST, STALAGMITES, VESICLE
from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import METAL, TIMBER, Paint, ball, block, pillar
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import THEMES, Theme, ThemeName
from worlds.layout.body import Rect, around, grown, overlap
from worlds.layout.landing import landing_for
from worlds.plan.plan import SPAWN
from worlds.scene import Component, Part

NAME: Final = "Court"
"""Of what stands beside it."""
EDGE: Final = 0.75
"""Studs of ground around the pads that are theirs."""
STRIP: Final = 4.0
"""Studs across the way that leads over them: as it goes on."""
FLAT: Final = 0.18
SUNK: Final = 0.02
"""Studs of it in the ground."""
ASIDE: Final = 10.0
"""Studs from the way to the middle of what stands beside it."""
AHEAD: Final = 4.0
"""The same from the middle of the pads, to the north: there it is seen."""
WIDE, LONG = 2.4, 7.0
"""Studs that it takes."""
Beside = Callable[[], list[Part]]
"""What stands there, with its middle in the origin, along z."""

BRICK: Final = Paint((158, 92, 72), "Brick")
SLABS: Final = Paint((204, 202, 196), "Concrete")
DARK: Final = Paint((84, 84, 88), "Slate")
CLAY: Final = Paint((178, 102, 70), "Sandstone")
BASALT: Final = Paint((58, 56, 58), "Basalt")


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
    beside: Beside | None = None
    """None: nothing, which fits every place."""


COURTS: Final[dict[ThemeName, Court]] = {
    "plain": Court(BRICK),
    "school": Court(BRICK),
    "science": Court(Paint((52, 104, 160), "Concrete")),
    "city": Court(SLABS),
    "village": Court(BRICK),
    "farm": Court(TIMBER),
    "medieval": Court(DARK),
    "antiquity": Court(CLAY, urns(Paint((226, 218, 200), "Limestone"), CLAY)),
    "egypt": Court(Paint((44, 98, 150), "Concrete")),
    "ocean": Court(TIMBER),
    "jungle": Court(TIMBER),
    "winter": Court(DARK),
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
    "mud": Court(TIMBER),
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
    """What is taken under all pads that players arrive on."""
    return grown(around([one.box.footprint for one in pads]), EDGE)


def forecourt(
    pads: Sequence[Component], theme: Theme, standing: Sequence[Rect], terrain: TerrainName
) -> Iterator[Part]:
    """`theme`: of the ways. `standing`: what has its place already; nothing is put there."""
    rect, level = court_of(pads), pads[0].base[1] - SUNK
    look = INNER_COURTS.get(terrain) or COURTS[theme.name]
    west, north, east, south = rect
    middle, way = (west + east) / 2, Paint(theme.path_color, theme.path_material)
    wide = east - west - 2 * EDGE - pads[0].size[0] + STRIP
    yield block("Plaza", (wide, FLAT, south - north), (middle, level, (north + south) / 2), way, collides=False)
    if look.beside is None:
        return
    z = (north + south) / 2 - AHEAD
    for x in (west - ASIDE, east + ASIDE):
        ground = (x - WIDE / 2, z - LONG / 2, x + WIDE / 2, z + LONG / 2)
        if not any(overlap(ground, one) for one in standing):
            yield from (replace(part, collides=False).placed((x, level + SUNK, z), 0) for part in look.beside())


def landed(components: Sequence[Component], theme: Theme, terrain: TerrainName) -> tuple[Component, ...]:
    """With a landing on the first of the pads. `theme`: of the ways."""
    first = next(one for one in components if one.wish == SPAWN)
    look = INNER_COURTS.get(terrain) or COURTS[theme.name]
    found = landing_for(terrain, theme.name)(Paint(theme.path_color, theme.path_material), look.edging)
    laid = replace(first, parts=(*(part.placed(first.base, 0) for part in found), *first.parts))
    return tuple(laid if one is first else one for one in components)


BINDING: Final = 0.3
"""Studs of the edge of a carpet, which is no larger than the pads on it."""


def carpet(pads: Sequence[Component], look: Interior) -> Iterator[Part]:
    """Inside a building: with square corners, and nothing beside it."""
    rect, level = around([one.box.footprint for one in pads]), pads[0].base[1] - SUNK
    for name, (west, north, east, south), high, paint in (
        ("Border", grown(rect, BINDING), FLAT - 0.04, look.edging),
        ("Plaza", rect, FLAT, look.carpet),
    ):
        size, middle = (east - west, high, south - north), ((west + east) / 2, level, (north + south) / 2)
        yield block(name, size, middle, paint, collides=False)
