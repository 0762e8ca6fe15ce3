"""What stands about where people sell, store and carry."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll, wheel
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint

CLAY: Final = Paint((184, 104, 68), "Sandstone")
PALE_CLAY: Final = Paint((214, 168, 116), "Sandstone")
HOOP: Final = Paint((70, 62, 56), "Metal")
JUTE: Final = Paint((198, 170, 122), "Fabric")
WICKER: Final = Paint((176, 130, 78), "Wood")
RED: Final = Paint((206, 60, 44))
ORANGE: Final = Paint((240, 148, 48))
YELLOW: Final = Paint((238, 200, 74))
GREEN: Final = Paint((104, 158, 66))
BROWN: Final = Paint((140, 84, 48))

CRATES: Final = group(
    "crate box",
    box((2.4, 2.2, 2.4), (-1.3, 0, 0.4), PLANKS),
    box((2.56, 0.3, 2.56), (-1.3, 0.9, 0.4), TIMBER),
    box((2.2, 2.0, 2.2), (1.3, 0, 0.7), PLANKS),
    box((2.36, 0.3, 2.36), (1.3, 0.8, 0.7), TIMBER),
    box((1.9, 1.8, 1.9), (-0.4, 2.2, 0.5), PLANKS.paler()),
    box((1.6, 1.2, 1.6), (0.1, 0, -1.5), TIMBER),
    box((1.3, 0.2, 1.3), (0.1, 1.2, -1.5), JUTE),
)
BARRELS: Final = group(
    "barrel cask keg",
    *(
        part
        for x, z in ((-1.2, 0.6), (1.1, 0.9), (0.1, -1.1))
        for part in (
            post(1.9, 2.7, (x, 0, z), PLANKS),
            post(2.0, 0.25, (x, 0.5, z), HOOP),
            post(2.0, 0.25, (x, 1.9, z), HOOP),
            post(1.6, 0.06, (x, 2.7, z), TIMBER),
        )
    ),
)
SACKS: Final = group(
    "sack bag spice grain flour",
    *(
        part
        for (x, z), heap in zip(((-1.7, 0.5), (0.0, 0.9), (1.7, 0.5), (-0.9, -1.1), (0.9, -1.1)), (RED, YELLOW, BROWN, ORANGE, GREEN), strict=True)
        for part in (post(1.6, 1.5, (x, 0, z), JUTE), post(1.75, 0.35, (x, 1.2, z), JUTE.paler()), orb(1.4, (x, 0.95, z), heap))
    ),
)  # fmt: skip
BASKETS: Final = group(
    "basket fruit vegetable",
    *(
        part
        for (x, z), fruit in zip(((-1.6, 0.4), (1.5, 0.6), (0.0, -1.2)), (ORANGE, RED, GREEN), strict=True)
        for part in (
            post(2.0, 1.0, (x, 0, z), WICKER),
            post(2.2, 0.3, (x, 0.8, z), WICKER.paler()),
            orb(0.9, (x - 0.4, 0.8, z), fruit),
            orb(0.9, (x + 0.4, 0.8, z + 0.2), fruit),
            orb(0.9, (x, 1.1, z - 0.3), fruit),
        )
    ),
)
POTS: Final = group(
    "pot vase jar urn amphora pottery",
    *(
        part
        for x, z, size, paint in ((-1.5, 0.6, 1.9, CLAY), (0.4, 0.9, 1.5, PALE_CLAY), (1.8, -0.1, 1.7, CLAY), (-0.2, -1.1, 1.2, PALE_CLAY))
        for part in (
            post(0.55 * size, 0.3 * size, (x, 0, z), paint),
            orb(size, (x, 0.15 * size, z), paint),
            post(0.5 * size, 0.45 * size, (x, size, z), paint),
            post(0.75 * size, 0.15 * size, (x, 1.4 * size, z), paint.paler()),
        )
    ),
)  # fmt: skip
RUGS: Final = group(
    "carpet rug cloth mat textile",
    box((4.6, 0.12, 3.0), (0, 0, 0), FIRST),
    box((3.8, 0.14, 2.2), (0, 0, 0), SECOND),
    box((2.4, 0.16, 1.0), (0, 0, 0), FIRST),
    roll(3.4, 0.9, (0, 0.45, 2.1), SECOND),
    roll(3.4, 0.9, (0, 0.45, 3.0), FIRST),
    roll(3.2, 0.85, (0, 1.2, 2.55), SECOND),
)
STAND: Final = group(
    "stall booth stand awning",
    *(box((0.35, 6.2, 0.35), (x, 0, z), TIMBER) for x in (-3.0, 3.0) for z in (-1.8, 1.8)),
    box((5.6, 2.4, 2.0), (0, 0, 0.2), PLANKS),
    box((5.8, 0.2, 2.4), (0, 2.4, 0.2), WHITE),
    *(board((x, 5.8, -2.6), (x, 7.0, 2.2), 1.42, 0.25, FIRST if x in (-2.8, 0.0, 2.8) else SECOND) for x in (-2.8, -1.4, 0.0, 1.4, 2.8)),
    *(orb(0.9, (x, 2.6, -0.2), paint) for x, paint in ((-2.1, ORANGE), (-1.2, ORANGE), (-0.1, GREEN), (0.8, GREEN), (1.8, RED))),
    box((1.4, 1.1, 1.2), (-1.8, 0, -1.7), WICKER),
)  # fmt: skip
HANDCART: Final = group(
    "cart wagon barrow trolley",
    board((0, 1.7, -2.0), (0, 1.7, 2.0), 2.8, 0.3, PLANKS),
    *wheel(-1.7, 0.2, TIMBER, 2.8),
    *wheel(1.7, 0.2, TIMBER, 2.8),
    *(bar((x, 1.7, -1.8), (x, 2.2, -4.2), 0.25, TIMBER) for x in (-1.0, 1.0)),
    *(box((0.25, 0.9, 4.0), (x, 1.85, 0), TIMBER) for x in (-1.3, 1.3)),
    orb(1.5, (-0.5, 1.7, 0.9), JUTE),
    orb(1.5, (0.6, 1.7, 0.2), JUTE.paler()),
    box((1.4, 1.0, 1.3), (0, 1.85, -1.1), PLANKS.paler()),
)
CAFE: Final = group(
    "table chair stool cafe parasol umbrella",
    post(2.6, 0.2, (0, 2.2, 0), WHITE),
    post(0.3, 7.4, (0, 0, 0), METAL),
    post(1.4, 0.2, (0, 0, 0), METAL),
    post(6.4, 0.35, (0, 6.6, 0), FIRST),
    post(4.2, 0.35, (0, 6.95, 0), SECOND),
    post(2.0, 0.35, (0, 7.3, 0), FIRST),
    *(part for x in (-2.3, 2.3) for part in (box((1.3, 0.2, 1.3), (x, 1.4, 0), TIMBER), post(0.3, 1.4, (x, 0, 0), METAL), box((0.2, 1.5, 1.3), (1.26 * x, 1.4, 0), TIMBER))),
)  # fmt: skip
LUGGAGE: Final = group(
    "suitcase luggage trunk trolley bag",
    board((0, 0.9, -1.8), (0, 0.9, 1.8), 2.4, 0.25, METAL),
    *(roll(0.3, 0.8, (x, 0.4, z), HOOP) for x in (-1.0, 1.0) for z in (-1.3, 1.3)),
    bar((0, 0.9, 1.8), (0, 3.2, 2.3), 0.3, METAL),
    box((2.0, 1.0, 2.6), (0, 1.0, -0.2), BROWN),
    box((1.7, 0.8, 1.6), (0.1, 2.0, 0.0), FIRST),
    box((0.9, 1.4, 0.7), (2.0, 0, 0.6), SECOND),
    box((0.5, 0.25, 0.1), (2.0, 1.4, 0.6), HOOP),
)
MILK_CHURNS: Final = group(
    "churn milk can",
    *(part for x, z in ((-1.0, 0.3), (0.5, 0.6), (0.2, -0.9)) for part in (post(1.3, 1.7, (x, 0, z), METAL), post(0.8, 0.6, (x, 1.7, z), METAL), post(1.0, 0.2, (x, 2.3, z), METAL.paler()))),
)  # fmt: skip
GOODS: Final = (CRATES, BARRELS, SACKS, BASKETS, POTS, RUGS, STAND, HANDCART, CAFE, LUGGAGE, MILK_CHURNS)
