"""What a gardener sets around the things of a world, by its terrain: in groves, in drifts, beside ways and at doors."""

from dataclasses import dataclass, replace
from typing import Final

from worlds.catalogue.bedding import BEACON, BIG_LEAVES, FLOWER_BED, ICE_BLOCK, POT, REEF_HEAD, REEF_ROCK, TALL_GRASS
from worlds.catalogue.growth import (
    ACACIA,
    BLACK_BOULDERS,
    BLACK_STONES,
    BOULDERS,
    BUSH,
    CACTI,
    CRATERS,
    DRY_TUFT,
    FERN,
    FLOWERS,
    GRAY_BOULDERS,
    GRAY_STONES,
    LANTERN,
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
    planted,
)
from worlds.catalogue.inner_growth import (
    BIG_CHIPS,
    BIG_FOLD,
    BIG_GEARS,
    BIG_PUFFS,
    BIG_STALAGMITES,
    BIG_VESICLE,
    BLOOD_CELLS,
    BOLTS,
    CAPACITORS,
    CHIPS,
    CLODS_OF_EARTH,
    CRYSTALS,
    DARK_BOULDERS,
    DARK_STONES,
    DECK_LIGHT,
    FOLD,
    GEARS,
    GLOW_DROP,
    GUMDROPS,
    LOLLIPOP,
    MINE_LAMP,
    PENCIL,
    PUDDLE,
    PUFFS,
    RESISTORS,
    SALT_CRUST,
    STALAGMITES,
    STRANDS,
    STUMP,
    VESICLE,
    VILLI,
)
from worlds.catalogue.manner import Manner
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.scene import Color

Plants = tuple[Plant, ...]
BED: Final = 2.9
"""Studs from the middle of a bed on a square to its kerb."""


@dataclass(frozen=True, slots=True)
class Planting:
    tall: Plants
    """Of the middle of a grove."""
    under: Plants
    """Around them."""
    low: Plants
    """Of a drift, which has one kind, and now and then another."""
    beside: Plants
    """Along a way, in this order, the same on both sides."""
    door: Plants
    """The first that may stand there, on both sides of a door."""
    tone: Color
    """Of the ground under a grove."""


GREEN: Final = Planting(
    (TREE, TREE, PINE),
    (BUSH, BUSH, FERN, BOULDERS),
    (FLOWERS, TUFT, TUFT, FLOWERS, STONES),
    (LANTERN, FLOWER_BED, BUSH, BUSH),
    (POT, FLOWER_BED, LANTERN),
    (80, 132, 62),
)
WOODS: Final = Planting(
    (TREE, TREE, PINE, TREE),
    (FERN, BUSH, MUSHROOMS, FERN),
    (FERN, TUFT, MUSHROOMS, TUFT),
    (LANTERN, BUSH, FERN),
    (POT, FERN, LANTERN),
    (64, 94, 48),
)
SANDY: Final = Planting(
    (PALM, PALM, CACTI),
    (SAND_BOULDERS, DRY_TUFT, SANDSTONES, DRY_TUFT),
    (DRY_TUFT, SANDSTONES, DRY_TUFT),
    (LANTERN, SANDSTONES, DRY_TUFT),
    (POT, DRY_TUFT, LANTERN),
    (202, 172, 114),
)
COAST: Final = Planting(
    (PALM, PALM),
    (SANDSTONES, TUFT, DRY_TUFT),
    (TUFT, SANDSTONES, DRY_TUFT),
    (LANTERN, TUFT, SANDSTONES),
    (POT, TUFT, LANTERN),
    (214, 192, 136),
)


def stony(boulders: Plant, stones: Plant, tone: Color) -> Planting:
    """Where nothing grows: rocks in groups, and low lights along the ways."""
    return Planting((boulders,), (stones, boulders, stones, stones), (stones,), (stones, BEACON), (BEACON,), tone)


RED: Final = stony(RED_BOULDERS, RED_STONES, (162, 80, 50))
GRAY: Final = replace(
    stony(GRAY_BOULDERS, GRAY_STONES, (134, 134, 138)),
    under=(CRATERS, GRAY_STONES, GRAY_BOULDERS),
    low=(CRATERS, GRAY_STONES),
)
BLACK: Final = stony(BLACK_BOULDERS, BLACK_STONES, (50, 44, 44))
ICY: Final = Planting(
    (PINE, PINE),
    (MOUND, ICE_BLOCK, GRAY_STONES),
    (MOUND, ICE_BLOCK, GRAY_STONES),
    (ICE_BLOCK, LANTERN),
    (LANTERN, ICE_BLOCK),
    (222, 232, 242),
)
DEEP: Final = Planting(
    (REEF_HEAD, REEF_ROCK, REEF_HEAD),
    (REEF_ROCK, SEAWEED, REEF_ROCK, SEAWEED, SANDSTONES),
    (SEAWEED, REEF_ROCK, SEAWEED, REEF_ROCK),
    (SANDSTONES, SEAWEED),
    (SEAWEED,),
    (180, 164, 116),
)
PAVED: Final = Planting(
    (PLANTED_TREE,),
    (PLANTED_BUSH, FLOWER_BED),
    (FLOWER_BED, PLANTED_BUSH),
    (LANTERN, FLOWER_BED),
    (POT, LANTERN),
    (104, 152, 76),
)
DRY: Final = Planting(
    (ACACIA,),
    (TALL_GRASS, DRY_TUFT, STONES, TALL_GRASS),
    (DRY_TUFT, DRY_TUFT, STONES),
    (LANTERN, DRY_TUFT, STONES),
    (POT, LANTERN),
    (182, 156, 80),
)
MOOR: Final = Planting(
    (GRAY_BOULDERS, PINE),
    (DRY_TUFT, GRAY_STONES, FLOWERS),
    (DRY_TUFT, FLOWERS, GRAY_STONES),
    (LANTERN, DRY_TUFT, GRAY_STONES),
    (LANTERN,),
    (140, 134, 98),
)
WET: Final = Planting(
    (TREE,),
    (FERN, SEAWEED, MUSHROOMS, BUSH),
    (SEAWEED, FERN, MUSHROOMS),
    (FERN, LANTERN),
    (FERN, LANTERN),
    (78, 76, 46),
)
JUNGLE: Final = Planting(
    (PALM, TREE, TREE),
    (BIG_LEAVES, BUSH, BIG_LEAVES, FERN),
    (FERN, FLOWERS, TUFT),
    (FERN, LANTERN, BUSH),
    (POT, FERN),
    (48, 84, 38),
)
CYTOPLASM: Final = Planting(
    (BIG_VESICLE,), (VESICLE, STRANDS, VESICLE), (VESICLE, STRANDS), (GLOW_DROP, VESICLE), (GLOW_DROP,), (136, 188, 154)
)
FLESH: Final = Planting(
    (BIG_FOLD,),
    (FOLD, VILLI, FOLD, BLOOD_CELLS),
    (VILLI, BLOOD_CELLS, VILLI),
    (VILLI, BLOOD_CELLS),
    (VILLI,),
    (188, 98, 104),
)
BOARD: Final = Planting(
    (BIG_CHIPS,),
    (CAPACITORS, CHIPS, RESISTORS),
    (RESISTORS, CAPACITORS),
    (CAPACITORS, RESISTORS),
    (CAPACITORS,),
    (22, 72, 52),
)
WORKS: Final = Planting(
    (BIG_GEARS,), (GEARS, BOLTS, GEARS), (BOLTS, GEARS), (DECK_LIGHT, BOLTS), (DECK_LIGHT,), (92, 88, 82)
)
ROCKY: Final = Planting(
    (BIG_STALAGMITES, DARK_BOULDERS),
    (STALAGMITES, DARK_STONES, CRYSTALS),
    (DARK_STONES, STALAGMITES, CRYSTALS),
    (MINE_LAMP, DARK_STONES),
    (MINE_LAMP,),
    (88, 78, 70),
)
DECK: Final = Planting((), (), (), (DECK_LIGHT,), (DECK_LIGHT,), (110, 116, 126))
CLOUDY: Final = Planting((BIG_PUFFS,), (PUFFS, PUFFS), (PUFFS,), (PUFFS,), (PUFFS,), (226, 234, 246))
CHURNED: Final = Planting(
    (STUMP, STUMP),
    (CLODS_OF_EARTH, PUDDLE, STUMP),
    (PUDDLE, CLODS_OF_EARTH, DRY_TUFT),
    (CLODS_OF_EARTH, DRY_TUFT),
    (CLODS_OF_EARTH,),
    (96, 74, 52),
)
SALTY: Final = Planting((SALT_CRUST,), (SALT_CRUST,), (SALT_CRUST,), (SALT_CRUST,), (SALT_CRUST,), (232, 230, 224))
PAGE: Final = Planting((PENCIL,), (), (PENCIL,), (), (), (240, 238, 226))
SWEET: Final = Planting(
    (LOLLIPOP,), (GUMDROPS, LOLLIPOP), (GUMDROPS,), (LOLLIPOP, GUMDROPS), (LOLLIPOP,), (252, 214, 226)
)
BY_TERRAIN: Final[dict[TerrainName, Planting]] = {
    "grassland": GREEN,
    "forest": WOODS,
    "desert": SANDY,
    "mars": RED,
    "moon": GRAY,
    "snow": ICY,
    "island": COAST,
    "seabed": DEEP,
    "pavement": PAVED,
    "volcanic": BLACK,
    "savanna": DRY,
    "tundra": MOOR,
    "swamp": WET,
    "jungle": JUNGLE,
    "cell": CYTOPLASM,
    "tissue": FLESH,
    "circuit": BOARD,
    "machine": WORKS,
    "cave": ROCKY,
    "space": DECK,
    "sky": CLOUDY,
    "mud": CHURNED,
    "salt": SALTY,
    "paper": PAGE,
    "candy": SWEET,
}
SEATED: Final = frozenset({"grassland", "forest", "pavement", "island"})
"""Where benches stand along ways."""
BURNT: Final = "battlefield"
"""Where stumps are all that is left of trees: on other bare earth bushes grow."""
EARTHEN: Final = replace(CHURNED, tall=(BUSH,), under=(CLODS_OF_EARTH, DRY_TUFT, PUDDLE))
GREENED: Final = frozenset({"grassland", "forest", "desert", "savanna", "pavement", "island", "tundra", "snow"})
"""Grounds on which the trees of a country grow."""


def planting_of(terrain: TerrainName, manner: Manner) -> Planting:
    """On a square nothing grows but in beds and tubs; elsewhere the trees of that country, on its ground."""
    own = manner.culture.tall if manner.culture is not None else ()
    if terrain == "mud" and manner.place is not None and manner.place.name != BURNT:
        return EARTHEN
    if terrain not in GREENED:
        return BY_TERRAIN[terrain]
    if manner.is_hard:
        beds = tuple(Plant(planted(one.build), max(one.reach, BED), one.kin) for one in own)
        return replace(
            PAVED, tall=beds or PAVED.tall, low=(), beside=(LANTERN, POT), tone=TERRAINS[terrain].ground_color
        )
    return replace(BY_TERRAIN[terrain], tall=own) if own else BY_TERRAIN[terrain]
