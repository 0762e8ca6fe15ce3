"""What a place indoors looks like: the walls of the hall that a whole world is, by its floor; walls and floors of its rooms, by
what each is for."""

from dataclasses import dataclass
from typing import Final
from zlib import crc32

from worlds.catalogue.hall_eras import of_its_time
from worlds.catalogue.hall_kinds import BY_WORD as KIND_BY_WORD
from worlds.catalogue.hall_kinds import LONG, Kind, kind_named
from worlds.catalogue.hall_looks import NONE, PLAIN, SASH, Light, Pattern, Roof, Windows
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.lexicon.plurals import singular

BEAMS: Final = Roof("flat", Paint((232, 226, 212)), 18.0)


@dataclass(frozen=True, slots=True)
class Interior:
    walls: Paint
    dado: Paint
    """Along the foot of the walls."""
    trim: Paint
    """Of skirting, cornice, frames, beams."""
    carpet: Paint
    """Where players arrive."""
    edging: Paint
    """Of that."""
    lamp: Paint
    has_windows: bool = True
    has_pictures: bool = True
    floor: Paint | None = None
    """Of what is built as of its kind; none: that of the terrain."""
    roof: Roof = BEAMS
    windows: Windows = SASH
    pattern: Pattern = PLAIN
    light: Light = "pendant"
    high: float = 15.0
    """Studs of its walls, at least."""
    broad: float = 1.3
    """Times as wide as deep what stands free in it is, about."""


@dataclass(frozen=True, slots=True)
class Chamber:
    """A room that opens into the hall."""

    walls: Paint
    floor: Paint


OAK: Final = Paint((112, 76, 48), "Wood")
WALNUT: Final = Paint((86, 58, 40), "Wood")
STEEL: Final = Paint((96, 102, 110), "Metal")
CHALK: Final = Paint((236, 232, 222))
WARM: Final = Paint((255, 226, 170)).lit(26.0)
COOL: Final = Paint((236, 246, 255)).lit(26.0)
INTERIORS: Final[dict[TerrainName, Interior]] = {
    "parquet": Interior(
        Paint((226, 212, 186)), OAK, WALNUT, Paint((142, 46, 48), "Fabric"), Paint((206, 168, 92), "Fabric"), WARM
    ),
    "stone_floor": Interior(
        Paint((168, 160, 146), "Slate"),
        Paint((136, 128, 114), "Cobblestone"),
        Paint((92, 66, 46), "Wood"),
        Paint((120, 42, 46), "Fabric"),
        Paint((196, 160, 84), "Fabric"),
        WARM,
    ),
    "tiles": Interior(
        Paint((200, 220, 226)),
        Paint((120, 164, 182), "Marble"),
        Paint((92, 128, 148)),
        Paint((58, 92, 122), "Fabric"),
        Paint((196, 208, 216), "Fabric"),
        COOL,
    ),
    "carpet": Interior(
        Paint((222, 200, 170)), WALNUT, Paint((188, 150, 82), "Metal"), Paint((84, 30, 38), "Fabric"),
        Paint((206, 168, 92), "Fabric"), WARM,
    ),
    "concrete_floor": Interior(
        Paint((176, 122, 100), "Brick"),
        Paint((92, 104, 112), "Concrete"),
        STEEL,
        Paint((66, 70, 76), "DiamondPlate"),
        Paint((232, 190, 60)),
        COOL,
        has_pictures=False,
    ),
    "dark_floor": Interior(
        Paint((26, 26, 32)), Paint((36, 36, 46)), Paint((48, 48, 60)), Paint((46, 42, 70), "Fabric"),
        Paint((96, 84, 190)), Paint((132, 120, 255)).lit(18.0), has_windows=False, has_pictures=False,
        roof=Roof("flat", Paint((22, 22, 28)), 18.0), windows=NONE,
    ),
}  # fmt: skip
FLOORS: Final[dict[str, TerrainName]] = {
    "WoodPlanks": "parquet", "Wood": "parquet", "CeramicTiles": "tiles", "Marble": "tiles", "Carpet": "carpet",
    "Concrete": "concrete_floor", "DiamondPlate": "concrete_floor", "Rubber": "concrete_floor",
}  # fmt: skip
"""By the material of a kind's floor; else it is as of stone."""


def floor_named(title: str) -> TerrainName | None:
    """What one usually walks on in the place of that name; none: it does not say."""
    kind = kind_named(title)
    return None if kind is None else floor_of(of_its_time(kind, title, None))


def floor_of(kind: Kind) -> TerrainName:
    return FLOORS.get(kind.floor.material, "stone_floor")


def interior_of(terrain: TerrainName, theme: ThemeName | None, title: str = "") -> Interior:
    """Of a hall with that floor, in a world about that, that is called so. Raises KeyError for what is no floor."""
    look = INTERIORS[terrain]
    kind = kind_named(title) or (KINDS_BY_THEME.get(theme) if theme is not None and look.has_windows else None)
    if kind is None:
        return look
    kind = of_its_time(kind, title, theme)
    return Interior(
        kind.walls,
        kind.dado,
        kind.trim,
        kind.rug,
        kind.trim,
        WARM if kind.is_warm else COOL,
        kind.windows is not NONE,
        kind.has_pictures,
        kind.floor if floor_of(kind) == terrain else None,
        kind.roof,
        kind.windows,
        kind.pattern,
        kind.light,
        kind.high,
        0.6 if id(kind) in LONG else 1.3,
    )


KINDS_BY_THEME: Final[dict[ThemeName, Kind]] = {
    "egypt": KIND_BY_WORD["museum"], "antiquity": KIND_BY_WORD["museum"], "space": KIND_BY_WORD["spaceship"],
    "medieval": KIND_BY_WORD["castle"],
}  # fmt: skip
"""Of a hall whose name does not say what it is."""


BOARDS: Final = Paint((176, 134, 92), "WoodPlanks")
WHITE_TILES: Final = Paint((224, 228, 228), "Marble")
CHESS: Final = Paint((196, 182, 160), "Marble")
LINO: Final = Paint((166, 184, 172))
BARE: Final = Paint((150, 150, 150), "Concrete")
EARTH: Final = Paint((120, 94, 66), "Ground")
FLAGS: Final = Paint((150, 144, 132), "Cobblestone")
BLACK: Final = Paint((40, 40, 46))


def soft(red: int, green: int, blue: int) -> Paint:
    return Paint((red, green, blue), "Fabric")


PURPOSES: Final[tuple[tuple[str, Chamber], ...]] = (
    ("greenhouse conservatory glasshouse garden plant", Chamber(Paint((196, 222, 188)), EARTH)),
    ("kitchen galley scullery pantry", Chamber(Paint((244, 226, 178)), CHESS)),
    ("cafe coffee restaurant canteen cafeteria bar snack", Chamber(Paint((214, 168, 120)), BOARDS)),
    ("bedroom dormitory cabin sleeping bunk nursery pod", Chamber(Paint((172, 192, 222)), soft(92, 112, 158))),
    ("lounge living sitting parlour common", Chamber(Paint((222, 188, 150)), soft(138, 86, 70))),
    ("bathroom toilet washroom shower changing locker restroom", Chamber(Paint((176, 218, 222)), WHITE_TILES)),
    ("lab laboratory chemistry physics biology science research", Chamber(Paint((220, 238, 240)), WHITE_TILES)),
    ("ward clinic treatment surgery operating doctor nurse emergency x-ray", Chamber(Paint((200, 230, 220)), LINO)),
    ("waiting reception lobby foyer check-in departure arrival gate", Chamber(Paint((206, 216, 228)), soft(74, 96, 128))),
    ("customs passport security control office ticket command", Chamber(Paint((196, 204, 216)), soft(96, 104, 116))),
    ("storeroom store storage cellar basement cargo warehouse loading boiler", Chamber(Paint((188, 178, 164)), BARE)),
    ("engine machine workshop garage studio pump turbine", Chamber(Paint((194, 186, 172)), BARE)),
    ("library reading study archive book", Chamber(Paint((158, 118, 84)), soft(72, 96, 74))),
    ("bakery shop kiosk newsstand market boutique", Chamber(Paint((240, 204, 160)), CHESS)),
    ("dressing costume wardrobe backstage", Chamber(Paint((206, 160, 184)), soft(112, 62, 92))),
    ("music orchestra practice rehearsal dance", Chamber(Paint((206, 190, 222)), BOARDS)),
    ("gym gymnasium sports fitness", Chamber(Paint((226, 214, 176)), BOARDS)),
    ("class classroom lecture seminar art", Chamber(Paint((226, 222, 182)), BOARDS)),
    ("throne banquet great royal", Chamber(Paint((168, 96, 92)), soft(120, 40, 48))),
    ("dungeon prison crypt tomb vault cell burial treasure", Chamber(Paint((132, 126, 116), "Slate"), FLAGS)),
    ("dark black cinema projection planetarium", Chamber(Paint((52, 52, 66)), BLACK)),
)  # fmt: skip
"""Words of a room's name, the most telling first."""
BY_WORD: Final = {word: chamber for words, chamber in reversed(PURPOSES) for word in words.split()}
OTHERS: Final = (
    Chamber(Paint((178, 204, 190)), BOARDS),
    Chamber(Paint((218, 184, 160)), soft(120, 84, 72)),
    Chamber(Paint((180, 192, 216)), soft(76, 92, 132)),
    Chamber(Paint((226, 210, 160)), BOARDS),
    Chamber(Paint((204, 178, 208)), soft(104, 78, 118)),
)
"""Of rooms whose names do not say what they are for: always the same for the same name and number."""


def chamber_of(title: str, number: int) -> Chamber:
    """`number`: among the rooms of its hall. By the first word of its name that tells."""
    words = [singular(word) for word in title.lower().split()]
    told = next((BY_WORD[word] for word in words if word in BY_WORD), None)
    return told or OTHERS[(crc32(title.encode()) + number) % len(OTHERS)]
