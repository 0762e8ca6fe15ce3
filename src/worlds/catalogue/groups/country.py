"""What stands about on farms, in fields, woods and gardens, and where people camp."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll, wheel
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint, wedge

STRAW: Final = Paint((216, 182, 92), "Grass")
LEAF: Final = Paint((86, 138, 62), "LeafyGrass")
EARTH: Final = Paint((104, 78, 54), "Ground")
STONE: Final = Paint((142, 138, 130), "Slate")
WATER: Final = Paint((74, 148, 190), "Glass")
FIRE: Final = Paint((244, 140, 48), "Neon")
GRAPE: Final = Paint((98, 52, 118))
RED: Final = Paint((196, 52, 42))
ORANGE: Final = Paint((232, 132, 44))
BAMBOO: Final = Paint((190, 172, 96), "Wood")

HAY: Final = group(
    "hay straw bale",
    roll(2.6, 3.2, (-1.8, 1.6, 0.4), STRAW),
    roll(2.7, 1.0, (-1.8, 1.6, 0.4), STRAW.shaded()),
    box((3.4, 1.6, 1.8), (1.8, 0, 0.8), STRAW),
    box((3.0, 1.5, 1.7), (1.7, 1.6, 0.9), STRAW.paler()),
    box((3.2, 1.6, 1.8), (1.2, 0, -1.6), STRAW.shaded()),
    bar((0.2, 0, -2.6), (-0.4, 4.2, -0.6), 0.2, TIMBER),
)
TROUGH: Final = group(
    "trough water bucket",
    box((5.0, 1.3, 1.7), (0, 0.3, 0), PLANKS),
    box((4.5, 0.1, 1.2), (0, 1.55, 0), WATER),
    *(box((0.4, 0.5, 1.9), (x, 0, 0), TIMBER) for x in (-2.0, 2.0)),
    post(1.1, 1.2, (3.2, 0, -0.8), METAL),
    post(0.9, 0.1, (3.2, 1.2, -0.8), WATER),
)
WOODPILE: Final = group(
    "log wood firewood axe stump",
    *(roll(3.6, 0.9, (-0.8, y, z), TIMBER if (y + z) % 1 < 0.5 else TIMBER.paler()) for y, row in ((0.45, (-0.9, 0.0, 0.9, 1.8)), (1.25, (-0.45, 0.45, 1.35)), (2.05, (0.0, 0.9))) for z in row),
    post(1.8, 1.2, (2.6, 0, -0.6), TIMBER.paler()),
    bar((2.6, 1.1, -0.6), (3.6, 2.8, -0.8), 0.22, PLANKS),
    box((0.9, 0.6, 0.25), (2.7, 1.0, -0.6), METAL),
)  # fmt: skip
TOOLS: Final = group(
    "tool rake spade shovel wheelbarrow barrow bucket watering",
    board((0, 1.5, -1.3), (0, 1.1, 1.2), 2.0, 0.9, LEAF.shaded()),
    roll(0.4, 1.3, (0, 0.65, -1.7), Paint((50, 50, 54), "Rubber")),
    *(bar((x, 1.3, 0.8), (x * 1.1, 1.9, 2.8), 0.22, TIMBER) for x in (-0.8, 0.8)),
    orb(1.9, (0, 0.9, -0.1), EARTH),
    bar((2.0, 0, 0.4), (2.3, 4.2, 0.6), 0.22, TIMBER),
    box((0.9, 1.1, 0.2), (2.0, 0, 0.4), METAL),
    bar((2.9, 0, 0.0), (2.6, 4.4, 0.6), 0.22, TIMBER),
    box((1.5, 0.3, 0.3), (2.9, 0, 0.0), METAL),
    post(1.1, 1.2, (-2.2, 0, 0.6), METAL),
    bar((-2.2, 0.6, 0.6), (-3.3, 1.4, 0.3), 0.25, METAL),
)
FARM_CART: Final = group(
    "cart wagon hay",
    board((0, 1.9, -2.6), (0, 1.9, 2.6), 3.6, 0.35, PLANKS),
    *wheel(-2.1, 0.4, TIMBER, 3.2),
    *wheel(2.1, 0.4, TIMBER, 3.2),
    *(bar((x, 1.9, -2.4), (x, 1.2, -5.0), 0.3, TIMBER) for x in (-1.1, 1.1)),
    box((3.2, 1.2, 4.6), (0, 2.0, 0), STRAW),
    box((2.4, 1.0, 3.4), (0.2, 3.1, 0.2), STRAW.paler()),
)
HIVES: Final = group(
    "beehive hive bee",
    *(part for x, paint in ((-2.2, FIRST), (0.0, WHITE), (2.2, SECOND)) for part in (box((1.6, 0.5, 1.6), (x, 0, 0), TIMBER), box((1.6, 1.3, 1.6), (x, 0.5, 0), paint), box((1.5, 0.9, 1.5), (x, 1.8, 0), paint), box((1.9, 0.25, 1.9), (x, 2.7, 0), METAL))),
)  # fmt: skip
VEGETABLES: Final = group(
    "vegetable bed cabbage carrot lettuce pumpkin",
    box((5.2, 0.6, 3.0), (0, 0, 0), PLANKS),
    box((4.8, 0.7, 2.6), (0, 0, 0), EARTH),
    *(orb(1.0, (x, 0.4, z), LEAF if z < 0 else LEAF.paler()) for x in (-1.8, -0.6, 0.6, 1.8) for z in (-0.7, 0.7)),
    *(orb(0.7, (x, 0.7, 0), ORANGE) for x in (-1.2, 0.0, 1.2)),
)
TRELLIS: Final = group(
    "vine grape trellis vineyard",
    *(box((0.35, 3.6, 0.35), (x, 0, 0), TIMBER) for x in (-3.2, 0, 3.2)),
    *(bar((-3.2, y, 0), (3.2, y, 0), 0.15, TIMBER) for y in (1.8, 3.2)),
    *(box((1.9, 1.5, 1.0), (x, 1.8, 0), LEAF) for x in (-2.2, 0.0, 2.2)),
    *(orb(0.7, (x, 1.5, -0.5), GRAPE) for x in (-2.4, -1.2, 0.3, 1.6, 2.6)),
)
FRUIT_BOXES: Final = group(
    "crate box apple fruit harvest ladder",
    *(part for x, z, y in ((-1.5, 0.5, 0.0), (0.6, 0.7, 0.0), (-0.5, 0.6, 1.1)) for part in (box((1.9, 1.0, 1.6), (x, y, z), PLANKS), box((1.6, 0.2, 1.3), (x, y + 0.95, z), RED))),
    *(bar((x, 0, -1.6), (x * 0.7, 5.2, -0.2), 0.25, TIMBER) for x in (1.6, 3.0)),
    *(box((1.5 - 0.1 * y, 0.2, 0.25), (2.3 - 0.14 * y, y, -1.5 + 0.26 * y), TIMBER) for y in (1.0, 2.0, 3.0, 4.0)),
)  # fmt: skip
SHEAVES: Final = group(
    "rice sheaf bamboo rack",
    *(bar((x, 0, -0.8), (x, 4.0, 0.2), 0.25, BAMBOO) for x in (-2.4, 2.4)),
    *(bar((x, 0, 0.9), (x, 4.0, 0.2), 0.25, BAMBOO) for x in (-2.4, 2.4)),
    bar((-2.8, 3.7, 0.15), (2.8, 3.7, 0.15), 0.3, BAMBOO),
    *(box((0.8, 2.2, 0.7), (x, 1.5, 0.15), STRAW) for x in (-1.8, -0.6, 0.6, 1.8)),
    post(1.6, 0.8, (3.2, 0, -0.6), PLANKS),
)
CAMPFIRE: Final = group(
    "fire campfire fireplace log bench",
    *(orb(0.9, (1.7 * x, -0.2, 1.7 * z), STONE) for x, z in ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87))),
    *(bar((0.9 * x, 0, 0.9 * z), (0, 1.5, 0), 0.4, TIMBER) for x, z in ((1, 0), (-0.5, 0.87), (-0.5, -0.87))),
    orb(1.0, (0, 0.4, 0), FIRE),
    roll(3.4, 0.9, (0, 0.45, 3.4), TIMBER),
    roll(3.2, 0.9, (-3.6, 0.45, 0), TIMBER, is_along_z=True),
)  # fmt: skip
TENT: Final = group(
    "tent camp",
    wedge("", (2.4, 4.0, 6.0), (-1.2, 0, 0), FIRST, "left"),
    wedge("", (2.4, 4.0, 6.0), (1.2, 0, 0), FIRST, "right"),
    wedge("", (1.0, 2.8, 0.3), (-0.5, 0, -3.0), Paint((52, 46, 44)), "left"),
    wedge("", (1.0, 2.8, 0.3), (0.5, 0, -3.0), Paint((52, 46, 44)), "right"),
    box((0.3, 0.3, 6.4), (0, 3.8, 0), SECOND),
    *(bar((x, 2.0, z), (2.4 * x, 0.1, 1.15 * z), 0.12, WHITE) for x in (-1.3, 1.3) for z in (-2.8, 2.8)),
)
PICNIC: Final = group(
    "table bench picnic",
    board((-2.6, 2.3, 0), (2.6, 2.3, 0), 2.2, 0.25, PLANKS),
    *(board((-2.6, 1.3, z), (2.6, 1.3, z), 0.9, 0.25, PLANKS) for z in (-1.9, 1.9)),
    *(bar((x, 0, 1.9 * s), (x, 2.3, 0.5 * s), 0.3, TIMBER) for x in (-1.9, 1.9) for s in (-1, 1)),
    box((1.2, 0.8, 0.9), (0.9, 2.5, 0), FIRST),
    post(0.5, 0.7, (-0.8, 2.5, 0.3), SECOND),
)
PACKS: Final = group(
    "backpack bag cooler rucksack",
    *(part for x, z, paint in ((-1.2, 0.2, FIRST), (0.4, 0.6, SECOND)) for part in (box((1.2, 1.7, 0.9), (x, 0, z), paint), box((0.9, 0.7, 0.4), (x, 0.2, z - 0.6), paint), roll(1.3, 0.5, (x, 1.95, z), STRAW))),
    box((1.6, 1.1, 1.0), (1.9, 0, -0.5), WHITE),
    box((1.6, 0.25, 1.0), (1.9, 1.1, -0.5), RED),
)  # fmt: skip
MUSHROOMS: Final = group(
    "mushroom toadstool",
    *(part for x, z, size in ((-1.4, 0.6, 1.4), (1.0, 0.9, 1.0), (0.7, -1.2, 0.7)) for part in (post(0.7 * size, 2.4 * size, (x, 0, z), Paint((240, 230, 208))), post(2.6 * size, 0.5 * size, (x, 2.2 * size, z), RED), post(1.7 * size, 0.5 * size, (x, 2.7 * size, z), RED), orb(0.5 * size, (x + 0.7 * size, 2.6 * size, z - 0.4 * size), WHITE), orb(0.5 * size, (x - 0.6 * size, 2.6 * size, z - 0.6 * size), WHITE))),
)  # fmt: skip
RAIL: Final = group(
    "fence rail gate paddock",
    *(box((0.6, 3.0, 0.6), (x, 0, 0), TIMBER) for x in (-4.0, 0, 4.0)),
    *(box((8.4, 0.4, 0.3), (0, y, 0), TIMBER) for y in (1.0, 2.2)),
    roll(0.3, 2.6, (2.2, 1.3, -0.7), TIMBER.paler(), is_along_z=True),
    box((2.0, 0.8, 1.4), (-2.0, 0, -1.0), STRAW),
)
COUNTRY: Final = (
    HAY, TROUGH, WOODPILE, TOOLS, FARM_CART, HIVES, VEGETABLES, TRELLIS, FRUIT_BOXES, SHEAVES, CAMPFIRE, TENT, PICNIC, PACKS,
    MUSHROOMS, RAIL,
)  # fmt: skip
