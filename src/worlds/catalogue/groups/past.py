"""What stands about in places of the past: ruins, arms, graves, carved stones."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll, wheel
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint

MARBLE: Final = Paint((228, 220, 202), "Limestone")
SAND: Final = Paint((206, 172, 120), "Sandstone")
MOSS: Final = Paint((96, 124, 70), "Grass")
IRON: Final = Paint((64, 66, 70), "Metal")
STRAW: Final = Paint((216, 182, 92), "Grass")
RED: Final = Paint((186, 48, 40))
HIDE: Final = Paint((188, 150, 104), "Leather")
GRAY: Final = Paint((128, 128, 124), "Slate")

RUIN: Final = group(
    "column ruin pillar temple",
    box((2.4, 0.5, 2.4), (-1.6, 0, 0.5), MARBLE),
    post(1.7, 4.6, (-1.6, 0.5, 0.5), MARBLE),
    post(1.85, 0.3, (-1.6, 2.6, 0.5), MARBLE.shaded()),
    roll(2.6, 1.6, (1.5, 0.8, 0.8), MARBLE),
    roll(0.5, 2.2, (3.0, 1.1, 0.8), MARBLE.paler()),
    box((2.4, 1.1, 1.3), (0.9, 0, -1.6), MARBLE.shaded()),
    orb(1.0, (-0.5, -0.4, -1.2), MOSS),
)
WEAPONS: Final = group(
    "weapon shield spear sword armour helmet",
    *(bar((x, 0, 0.5), (x, 3.2, 0), 0.3, TIMBER) for x in (-2.2, 2.2)),
    bar((-2.4, 2.9, 0), (2.4, 2.9, 0), 0.3, TIMBER),
    *(bar((x, 0, -0.6), (x, 6.0, 0.3), 0.18, PLANKS) for x in (-1.5, -0.5, 0.5, 1.5)),
    *(bar((x, 6.0, 0.3), (x, 6.8, 0.42), 0.3, METAL) for x in (-1.5, -0.5, 0.5, 1.5)),
    *(roll(0.3, 2.0, (x, 1.2, -0.9), cloth, is_along_z=True) for x, cloth in ((-1.3, FIRST), (1.3, SECOND))),
    *(roll(0.4, 0.6, (x, 1.2, -0.95), METAL, is_along_z=True) for x in (-1.3, 1.3)),
)
TARGET: Final = group(
    "target archery bow straw dummy",
    *(bar((x, 0, 0.9), (0.5 * x, 4.6, 0.1), 0.3, TIMBER) for x in (-1.8, 1.8)),
    roll(0.8, 3.6, (0, 2.8, 0), STRAW, is_along_z=True),
    roll(0.9, 2.6, (0, 2.8, 0), WHITE, is_along_z=True),
    roll(1.0, 1.7, (0, 2.8, 0), RED, is_along_z=True),
    roll(1.1, 0.7, (0, 2.8, 0), Paint((240, 200, 70)), is_along_z=True),
    *(bar((x, y, -0.4), (1.4 * x, y + 0.2, -2.2), 0.14, PLANKS) for x, y in ((0.3, 2.9), (-0.5, 2.3))),
)
STAKES: Final = group(
    "stake palisade fence barricade",
    *(bar((x, 0, 0.9), (x + 0.2, 3.4, -1.3), 0.5, TIMBER) for x in (-3.6, -2.2, -0.8, 0.6, 2.0, 3.4)),
    bar((-4.0, 1.5, -0.1), (4.0, 1.5, -0.1), 0.4, TIMBER),
)
CANNON: Final = group(
    "cannon ball gun",
    bar((0, 1.5, 1.6), (0, 2.1, -2.4), 1.1, IRON),
    *wheel(-1.0, 0.6, TIMBER, 2.6),
    *wheel(1.0, 0.6, TIMBER, 2.6),
    box((1.4, 0.6, 3.0), (0, 0.6, 1.0), TIMBER),
    *(orb(0.8, (x, y, z), IRON) for x, y, z in ((2.2, 0, 0.2), (3.0, 0, 0.2), (2.6, 0, 0.9), (2.6, 0.6, 0.45))),
)
GRAVES: Final = group(
    "grave gravestone tomb tombstone",
    *(part for x, high in ((-2.2, 2.2), (0.0, 2.8), (2.2, 2.0)) for part in (box((1.4, high, 0.5), (x, 0, 0.6), GRAY), roll(0.5, 1.4, (x, high, 0.6), GRAY, is_along_z=True), box((1.5, 0.2, 2.6), (x, 0, -0.9), MOSS))),
    box((0.4, 1.3, 0.4), (0, 3.3, 0.6), GRAY),
    *(orb(0.5, (x, 0.1, -0.2), FIRST) for x in (-2.4, 0.2, 2.0)),
)  # fmt: skip
STELE: Final = group(
    "stele statue totem monument carving idol",
    box((3.0, 0.7, 2.4), (0, 0, 0), SAND),
    box((2.0, 5.4, 1.2), (0, 0.7, 0), SAND),
    box((2.4, 0.6, 1.5), (0, 6.1, 0), SAND.shaded()),
    *(box((0.5, 0.5, 0.2), (x, 4.6, -0.65), SAND.shaded().shaded()) for x in (-0.5, 0.5)),
    box((1.2, 0.4, 0.2), (0, 3.6, -0.65), RED),
    *(box((1.5, 0.4, 0.2), (0, y, -0.65), SAND.shaded()) for y in (1.4, 2.4)),
    orb(1.4, (2.2, -0.6, 0.4), MOSS),
)
DRUMS: Final = group(
    "drum stool mortar",
    *(part for x, z, size in ((-1.4, 0.4, 1.8), (0.6, 0.9, 1.4)) for part in (post(size, 1.3 * size, (x, 0, z), TIMBER), post(1.08 * size, 0.3, (x, 1.2 * size, z), HIDE), post(1.06 * size, 0.25, (x, 0.5 * size, z), FIRST))),
    post(1.5, 1.0, (2.2, 0, -0.6), TIMBER),
    post(1.7, 0.2, (2.2, 1.0, -0.6), SECOND),
    post(1.2, 1.1, (-0.4, 0, -1.3), PLANKS),
    bar((-0.4, 0.9, -1.3), (0.3, 3.2, -1.1), 0.3, TIMBER),
)  # fmt: skip
BLOCKS: Final = group(
    "stone block sledge",
    *(box((2.4, 1.6, 1.8), (x, y, z), SAND) for x, y, z in ((-1.3, 0.0, 0.6), (1.3, 0.0, 0.7))),
    box((2.3, 1.5, 1.7), (0.1, 1.6, 0.6), SAND.paler()),
    *(roll(4.6, 0.6, (0, 0.3, z), TIMBER) for z in (-1.4, -2.2)),
    bar((2.2, 0.2, -1.2), (3.4, 0.2, 1.4), 0.2, HIDE),
    post(0.9, 0.9, (3.0, 0, -1.6), PLANKS),
)
WAGON_WHEEL: Final = group(
    "wheel cactus barrel wagon saloon",
    roll(0.4, 3.4, (-1.0, 1.7, 0.4), TIMBER, is_along_z=True),
    roll(0.5, 2.6, (-1.0, 1.7, 0.4), PLANKS.paler(), is_along_z=True),
    roll(0.6, 0.8, (-1.0, 1.7, 0.4), TIMBER, is_along_z=True),
    post(1.7, 2.4, (1.5, 0, 0.4), PLANKS),
    *(post(1.8, 0.2, (1.5, y, 0.4), IRON) for y in (0.5, 1.7)),
    *(box((0.4, 2.6, 0.4), (x, 0, -1.6), TIMBER) for x in (-2.4, 2.4)),
    box((5.2, 0.35, 0.35), (0, 2.2, -1.6), TIMBER),
    orb(1.5, (-2.9, 0, 1.2), Paint((178, 150, 96), "Grass")),
)
CAULDRON: Final = group(
    "cauldron pot fire kettle",
    *(bar((1.5 * x, 0, 1.5 * z), (0, 4.2, 0), 0.25, TIMBER) for x, z in ((1, 0), (-0.5, 0.87), (-0.5, -0.87))),
    bar((0, 4.0, 0), (0, 2.4, 0), 0.1, IRON),
    orb(1.8, (0, 1.0, 0), IRON),
    *(bar((0.8 * x, 0.1, 0.8 * z), (-0.2 * x, 0.6, -0.2 * z), 0.35, TIMBER) for x, z in ((1, 0), (0, 1), (-1, 0))),
    orb(0.9, (0, 0.1, 0), Paint((244, 140, 48), "Neon")),
    board((-1.6, 0.9, 2.8), (1.6, 0.9, 2.8), 0.9, 0.25, PLANKS),
    *(box((0.3, 0.9, 0.7), (x, 0, 2.8), TIMBER) for x in (-1.3, 1.3)),
)
PAST: Final = (RUIN, WEAPONS, TARGET, STAKES, CANNON, GRAVES, STELE, DRUMS, BLOCKS, WAGON_WHEEL, CAULDRON)
