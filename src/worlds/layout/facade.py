"""What a building looks like outside, by what it is called: a castle of stone with battlements, a barn of red boards."""

from dataclasses import dataclass
from typing import Final
from zlib import crc32

from worlds.catalogue.setting_materials import FABRICS, Fabric, Rim
from worlds.catalogue.solids import PLANKS, Paint
from worlds.catalogue.terrains import SETTINGS, TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.lexicon.plurals import singular

PLASTER: Final = Paint((232, 224, 208))
STONE: Final = Paint((150, 148, 142), "Cobblestone")
SANDSTONE: Final = Paint((214, 190, 142), "Sandstone")
MARBLE: Final = Paint((226, 224, 216), "Marble")
BRICK: Final = Paint((166, 92, 72), "Brick")
BOARDS: Final = Paint((150, 108, 70), "WoodPlanks")
LIMESTONE: Final = Paint((222, 212, 188), "Limestone")
TILES: Final = Paint((170, 84, 58), "ClayRoofTiles")
SHINGLES: Final = Paint((92, 74, 62), "RoofShingles")
PANELS: Final = Paint((222, 224, 228), "Metal")
TILED: Final = Paint((214, 214, 208), "Marble")
LEDGE: Final = Paint((232, 226, 212), "Concrete")
RED_BOARDS: Final = Paint((150, 56, 46), "WoodPlanks")
EDGES: Final = tuple(
    Paint(color)
    for color in ((158, 66, 52), (44, 92, 138), (62, 112, 76), (146, 104, 44), (104, 74, 128), (48, 118, 122))
)
"""One of them is a building's, always the same for the same name."""


@dataclass(frozen=True, slots=True)
class Facade:
    walls: Paint
    edge: Paint
    """Of its roof."""
    has_battlements: bool = False
    trim: Paint = LEDGE
    """Of its cornice, its piers, and the frames around its windows."""
    band: Paint | None = None
    """Along the top of its walls."""
    floor: Paint = PLANKS
    has_columns: bool = False
    """Round ones, in place of piers."""
    has_portal: bool = False
    """Two towers beside its door, higher than its walls."""
    has_pictures: bool = False
    """And clocks, on the walls inside."""
    rim: Rim | None = None
    """Of walls that are a part of what all is inside of: they have no windows and no trim, but this. None: a house's."""


WALLS: Final = {
    "barn": RED_BOARDS,
    "cabin": BOARDS,
    "cathedral": STONE,
    "church": STONE,
    "factory": BRICK,
    "gallery": MARBLE,
    "hut": BOARDS,
    "lodge": BOARDS,
    "monastery": STONE,
    "museum": MARBLE,
    "pyramid": SANDSTONE,
    "school": BRICK,
    "stable": BOARDS,
    "temple": SANDSTONE,
    "tomb": SANDSTONE,
    "warehouse": BRICK,
}
FORTIFIED: Final = frozenset("castle citadel fort fortress keep stronghold".split())


PLAIN: Final = Facade(PLASTER, EDGES[0])
BY_THEME: Final[dict[ThemeName, Facade]] = {
    "egypt": Facade(
        SANDSTONE,
        Paint((196, 150, 82), "Sandstone"),
        trim=Paint((232, 208, 156), "Sandstone"),
        band=Paint((38, 104, 132)),
        floor=Paint((222, 196, 148), "Sandstone"),
        has_columns=True,
        has_portal=True,
    ),
    "antiquity": Facade(
        LIMESTONE,
        TILES,
        trim=MARBLE,
        floor=Paint((226, 220, 206), "Marble"),
        has_columns=True,
    ),
    "medieval": Facade(STONE, SHINGLES, trim=Paint((104, 76, 52), "Wood"), floor=Paint((150, 144, 132), "Cobblestone")),
    "mars": Facade(PANELS, Paint((196, 92, 52)), trim=Paint((188, 190, 196), "Metal"), floor=PANELS),
    "space": Facade(PANELS, Paint((44, 92, 138)), trim=Paint((188, 190, 196), "Metal"), floor=PANELS),
}
"""Of what is built where a world is about that time or place."""
FLOORS: Final = {
    "museum": TILED,
    "gallery": TILED,
    "hospital": TILED,
    "clinic": TILED,
    "laboratory": TILED,
    "lab": TILED,
    "aquarium": TILED,
    "bank": TILED,
}
"""By a word of the name; others have planks."""


BARE: Final = frozenset(
    "barn stable shed factory warehouse hangar garage cave dungeon prison jail mine tomb pyramid temple church ship station"
    " greenhouse aquarium arena stadium".split()
)
"""Nobody hangs pictures there."""


def inner(fabric: Fabric) -> Facade:
    """Of the same as what is around it."""
    walls = fabric.walls
    return Facade(walls, walls.shaded().shaded(), trim=walls.shaded(), floor=fabric.floors, rim=fabric.rim)


BY_GROUND: Final[dict[str, Facade]] = {
    **{name: inner(fabric) for name, fabric in FABRICS.items() if name in SETTINGS},
    "mud": Facade(BOARDS, BOARDS.shaded().shaded(), trim=BOARDS.shaded()),
}
"""Of rooms that are a part of what all is inside of: the chambers of a heart."""
HOLLOWS: Final[dict[str, TerrainName]] = {
    **dict.fromkeys("cave cavern grotto mine den burrow lair".split(), "cave"),
    "igloo": "snow",
}
"""Last words of names that say what a room's walls are of, wherever it is."""


def facade_of(title: str, theme: ThemeName | None = None, ground: str | None = None) -> Facade:
    """By the last word of its name that tells: `old stone castle`; else by what the world is about. `ground`: of the
    world, which comes first where it is no open country."""
    if ground in BY_GROUND:
        return BY_GROUND[ground]
    words = [singular(word) for word in title.lower().split()]
    if words and words[-1] in HOLLOWS:
        return inner(FABRICS[HOLLOWS[words[-1]]])
    if {*words} & FORTIFIED:
        return Facade(STONE, STONE, has_battlements=True)
    if theme in BY_THEME:
        return BY_THEME[theme]
    told = next((WALLS[word] for word in reversed(words) if word in WALLS), PLASTER)
    floor = next((FLOORS[word] for word in words if word in FLOORS), PLANKS)
    return Facade(
        told,
        EDGES[crc32(title.encode()) % len(EDGES)],
        floor=floor,
        has_columns=told is MARBLE,
        has_pictures=not {*words} & BARE,
    )
