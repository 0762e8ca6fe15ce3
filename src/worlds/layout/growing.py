"""What grows on which ground, by its terrain and by what the teacher calls it."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.bedding import BIG_LEAVES, LOG, REEF_ROCK, TALL_GRASS
from worlds.catalogue.growth import (
    ACACIA,
    BLACK_BOULDERS,
    BLACK_STONES,
    BOULDERS,
    BUSH,
    CACTI,
    DRY_TUFT,
    FERN,
    FLOWERS,
    GRAY_BOULDERS,
    GRAY_STONES,
    MOUND,
    MUSHROOMS,
    PALM,
    PINE,
    PLANTED_BUSH,
    PLANTED_TREE,
    RED_BOULDERS,
    RED_STONES,
    SAND_BOULDERS,
    SANDSTONES,
    SEAWEED,
    STONES,
    TREE,
    TUFT,
    Plant,
)
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import SETTINGS, TerrainName
from worlds.layout.planting import BY_TERRAIN as BY_SETTING
from worlds.layout.planting import Planting
from worlds.plan.plan import Zone, ZoneKind


@dataclass(frozen=True, slots=True)
class Growth:
    pitch: float
    """Studs from one plant to the next, where nothing is in the way."""
    plants: tuple[Plant, ...]
    """One of them grows at each place; one that is named twice, twice as often."""
    border: tuple[Plant, ...] = ()
    """Those at the edge of the world. None: the same as elsewhere."""
    in_rows: bool = False
    share: float = 0.55
    """Of its ground that something grows on: the rest is open."""


MEADOW: Final = Growth(
    9.0, (TUFT, TUFT, TUFT, FLOWERS, FLOWERS, STONES, BUSH), border=(TREE, TREE, PINE, BUSH, BOULDERS)
)
FOREST: Final = Growth(7.0, (TREE, TREE, PINE, FERN, FERN, BUSH, BUSH, MUSHROOMS, LOG), share=0.85)
GARDEN: Final = Growth(6.0, (FLOWERS, FLOWERS, FLOWERS, BUSH, TUFT))
ORCHARD: Final = Growth(12.0, (TREE,), in_rows=True)
JUNGLE: Final = Growth(5.6, (TREE, PALM, BIG_LEAVES, BIG_LEAVES, FERN, FERN, BUSH), share=0.95)
SAVANNA: Final = Growth(8.0, (DRY_TUFT, DRY_TUFT, DRY_TUFT, DRY_TUFT, STONES, ACACIA, TALL_GRASS, TALL_GRASS))


def inner(planting: Planting) -> Growth:
    """Where nobody plants, what lies in drifts lies all over it."""
    return Growth(12.0 if planting.low else 36.0, planting.low or planting.beside, share=0.4, border=planting.tall)


BY_TERRAIN: Final[dict[TerrainName, Growth]] = {
    "grassland": MEADOW,
    "forest": FOREST,
    "desert": Growth(9.0, (SANDSTONES, SAND_BOULDERS, DRY_TUFT, DRY_TUFT, CACTI)),
    "mars": Growth(10.0, (RED_STONES, RED_STONES, RED_BOULDERS)),
    "moon": Growth(10.0, (GRAY_STONES, GRAY_STONES, GRAY_BOULDERS)),
    "snow": Growth(10.0, (MOUND, MOUND, MOUND, GRAY_STONES), border=(PINE, PINE, MOUND)),
    "island": Growth(9.0, (PALM, TUFT, TUFT, SANDSTONES)),
    "seabed": Growth(7.0, (SEAWEED, SEAWEED, REEF_ROCK, SANDSTONES), share=0.7),
    "pavement": Growth(20.0, (PLANTED_TREE, PLANTED_BUSH), in_rows=True),
    "volcanic": Growth(10.0, (BLACK_STONES, BLACK_STONES, BLACK_BOULDERS)),
    "savanna": SAVANNA,
    "tundra": Growth(8.0, (DRY_TUFT, DRY_TUFT, FLOWERS, GRAY_STONES, GRAY_BOULDERS)),
    "swamp": Growth(7.0, (SEAWEED, SEAWEED, FERN, BUSH, MUSHROOMS, TREE)),
    "jungle": JUNGLE,
    **{name: inner(BY_SETTING[name]) for name in SETTINGS},
}
BY_WORD: Final = {
    "forest": FOREST,
    "wood": FOREST,
    "woods": FOREST,
    "garden": GARDEN,
    "park": GARDEN,
    "orchard": ORCHARD,
}
GREEN: Final = ("grassland", "forest")
"""Terrains on which a word says more than the terrain does."""
WILD: Final = frozenset({ZoneKind.GROUND, ZoneKind.ISLAND, ZoneKind.HILL, ZoneKind.VALLEY})
"""Kinds of zones on which something grows."""


@dataclass(frozen=True, slots=True)
class Crop:
    paint: Paint
    height: float


GOLD: Final = Paint((222, 188, 92), "Grass")
GREENS: Final = Crop(Paint((104, 158, 70), "LeafyGrass"), 1.0)
"""Of a field whose crop is not said."""
CROPS: Final = {
    "wheat": Crop(GOLD, 2.0),
    "barley": Crop(GOLD, 1.8),
    "rye": Crop(GOLD, 2.0),
    "hay": Crop(GOLD, 1.4),
    "grain": Crop(GOLD, 2.0),
    "corn": Crop(Paint((116, 150, 62), "Grass"), 4.2),
    "maize": Crop(Paint((116, 150, 62), "Grass"), 4.2),
    "sunflower": Crop(Paint((236, 190, 52), "Grass"), 3.2),
    "lavender": Crop(Paint((140, 110, 190), "Grass"), 1.3),
    "rice": Crop(Paint((150, 190, 92), "Grass"), 1.2),
    "cotton": Crop(Paint((232, 230, 222), "Grass"), 1.5),
    "tulip": Crop(Paint((214, 72, 84), "Grass"), 1.2),
    "grape": Crop(Paint((88, 110, 66), "LeafyGrass"), 3.0),
    "pumpkin": Crop(Paint((222, 128, 48), "Grass"), 0.9),
}
FIELDS: Final = frozenset("field fields farmland plantation vineyard cropland".split())
NO_FIELDS: Final = frozenset(
    "football soccer sports playing baseball cricket hockey rugby athletics track battle lava ice snow magnetic air".split()
)
"""Before `field`: one on which nothing is sown."""


def growth_of(zone: Zone, terrain: TerrainName) -> Growth:
    """`terrain`: what its ground is made of."""
    if terrain not in GREEN:
        return BY_TERRAIN[terrain]
    return next((BY_WORD[word] for word in words_of(zone) if word in BY_WORD), BY_TERRAIN[terrain])


def crop_of(zone: Zone, others: frozenset[str]) -> Crop | None:
    """What is sown on it; None: it is no field. `others`: what is named beside it, for a field that does not say."""
    words = words_of(zone)
    if zone.kind is not ZoneKind.GROUND or not words or words[-1] not in FIELDS or NO_FIELDS.intersection(words):
        return None
    own = [thing.noun.lower() for thing in zone.things]
    said = (word for text in (*words, *own, *sorted(others)) for word in text.split())
    found = next((CROPS[word] for word in said if word in CROPS), None)
    return found or (CROPS["grape"] if "vineyard" in words else GREENS)


def words_of(zone: Zone) -> list[str]:
    return zone.title.lower().split()
