"""What stands about where people celebrate, play and do sports."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll, wheel
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint

RED: Final = Paint((220, 60, 56))
YELLOW: Final = Paint((246, 204, 66))
BLUE: Final = Paint((62, 132, 206))
GREEN: Final = Paint((92, 170, 92))
GOLD: Final = Paint((236, 188, 60), "Metal")
SNOW: Final = Paint((246, 249, 252), "Snow")

BANNERS: Final = group(
    "banner flag pennant",
    *(part for x, cloth in ((-2.2, FIRST), (0.0, SECOND), (2.2, FIRST)) for part in (post(0.4, 8.6, (x, 0, 0), TIMBER), post(1.0, 0.4, (x, 0, 0), TIMBER), box((1.3, 4.4, 0.16), (x + 0.9, 3.8, 0), cloth), orb(0.6, (x, 8.4, 0), GOLD))),
)  # fmt: skip
GARLAND: Final = group(
    "garland bunting flag",
    *(post(0.4, 8.0, (x, 0, 0), TIMBER) for x in (-5.0, 5.0)),
    bar((-5.0, 7.8, 0), (0, 6.6, 0), 0.12, WHITE),
    bar((0, 6.6, 0), (5.0, 7.8, 0), 0.12, WHITE),
    *(box((0.9, 1.1, 0.1), (x, 5.5 + 0.24 * abs(x), 0), paint) for x, paint in ((-4.0, FIRST), (-2.8, YELLOW), (-1.6, SECOND), (-0.4, FIRST), (0.8, YELLOW), (2.0, SECOND), (3.2, FIRST), (4.3, YELLOW))),
)  # fmt: skip
BALLOONS: Final = group(
    "balloon gift present",
    *(part for x, y, z, paint in ((-0.9, 4.0, 0.2, RED), (0.9, 4.4, 0.0, BLUE), (0.0, 5.4, 0.3, YELLOW), (-0.2, 3.4, -0.9, GREEN)) for part in (orb(1.6, (x, y, z), paint), bar((0, 0.9, 0), (x, y + 0.1, z), 0.08, WHITE))),
    box((1.3, 1.0, 1.3), (0, 0, 0), FIRST),
    box((1.0, 0.8, 1.0), (1.6, 0, -0.6), SECOND),
)  # fmt: skip
POPCORN: Final = group(
    "cart popcorn candy ice cream",
    box((2.8, 2.0, 2.0), (0, 0.8, 0), RED),
    box((2.4, 1.8, 1.7), (0, 2.8, 0), Paint((252, 240, 196))),
    *(box((0.2, 2.0, 0.2), (x, 2.8, z), GOLD) for x in (-1.2, 1.2) for z in (-0.85, 0.85)),
    *(board((x, 5.0, -1.6), (x, 5.3, 1.6), 0.82, 0.3, RED if x in (-1.6, 0.0, 1.6) else WHITE) for x in (-1.6, -0.8, 0.0, 0.8, 1.6)),
    *wheel(-1.5, 0.0, GOLD, 2.0),
    *wheel(1.5, 0.0, GOLD, 2.0),
)  # fmt: skip
TENT_BOOTH: Final = group(
    "tent booth stall circus game",
    post(6.2, 5.0, (0, 0, 0), FIRST),
    post(6.4, 1.2, (0, 3.8, 0), WHITE),
    *(post(7.0 - 1.5 * step, 0.8, (0, 5.0 + 0.8 * step, 0), SECOND if step % 2 else FIRST) for step in range(4)),
    box((2.6, 3.6, 0.6), (0, 0, -3.0), Paint((60, 44, 52))),
    post(0.3, 1.8, (0, 8.0, 0), GOLD),
    box((1.2, 0.7, 0.1), (0.7, 9.0, 0), YELLOW),
)
PAPER_LANTERNS: Final = group(
    "lantern lamp",
    *(box((0.4, 7.6, 0.4), (x, 0, 0), TIMBER) for x in (-3.6, 3.6)),
    bar((-3.8, 7.4, 0), (3.8, 7.4, 0), 0.2, TIMBER),
    *(part for x, paint in ((-2.4, FIRST), (0.0, SECOND), (2.4, FIRST)) for part in (orb(1.6, (x, 5.2, 0), paint), post(0.7, 0.2, (x, 6.7, 0), GOLD), post(0.7, 0.2, (x, 5.1, 0), GOLD))),
)  # fmt: skip
STONE_LANTERN: Final = group(
    "lantern lamp",
    post(1.6, 0.5, (0, 0, 0), Paint((150, 150, 144), "Slate")),
    post(0.7, 2.0, (0, 0.5, 0), Paint((150, 150, 144), "Slate")),
    box((1.5, 0.3, 1.5), (0, 2.5, 0), Paint((150, 150, 144), "Slate")),
    box((1.0, 0.9, 1.0), (0, 2.8, 0), Paint((255, 226, 160), "Neon")),
    box((2.2, 0.35, 2.2), (0, 3.7, 0), Paint((130, 130, 126), "Slate")),
    box((1.3, 0.4, 1.3), (0, 4.05, 0), Paint((130, 130, 126), "Slate")),
    orb(1.3, (1.9, -0.5, 0.7), Paint((150, 150, 144), "Slate")),
    orb(1.5, (-1.6, -0.4, 0.9), Paint((86, 138, 62), "LeafyGrass")),
)
PRAYER_FLAGS: Final = group(
    "flag prayer",
    *(post(0.4, 7.6, (x, 0, 0), TIMBER) for x in (-4.6, 4.6)),
    bar((-4.6, 7.4, 0), (4.6, 7.4, 0), 0.1, WHITE),
    *(box((1.1, 1.2, 0.1), (x, 6.1, 0), paint) for x, paint in ((-3.6, BLUE), (-2.2, WHITE), (-0.8, RED), (0.6, GREEN), (2.0, YELLOW), (3.4, BLUE))),
)  # fmt: skip
BALLS: Final = group(
    "ball hoop rope bench",
    orb(1.3, (-1.6, 0, 0.3), RED),
    orb(1.1, (-0.2, 0, -1.0), YELLOW),
    orb(1.2, (1.3, 0, 0.8), BLUE),
    box((2.6, 1.0, 1.6), (2.6, 0, -1.2), PLANKS),
    *(post(2.2, 0.12, (x, 0, z), paint) for x, z, paint in ((-2.6, -1.4, GREEN), (0.4, 2.2, RED))),
    *(post(1.8, 0.14, (x, 0, z), GREEN.paler()) for x, z in ((-2.6, -1.4), (0.4, 2.2))),
)
HURDLES: Final = group(
    "hurdle cone track",
    *(part for z in (-1.6, 1.6) for part in (box((4.2, 0.5, 0.2), (0, 2.2, z), WHITE), box((1.2, 0.52, 0.22), (0, 2.2, z), RED), *(box((0.2, 2.4, 0.2), (x, 0, z), METAL) for x in (-1.8, 1.8)), *(box((0.2, 0.2, 1.4), (x, 0, z + 0.4), METAL) for x in (-1.8, 1.8)))),
)  # fmt: skip
BENCH_ROW: Final = group(
    "bench seat water bottle towel",
    box((6.4, 0.25, 1.4), (0, 1.4, 0.3), FIRST),
    *(box((0.3, 1.4, 1.2), (x, 0, 0.3), METAL) for x in (-2.6, 0.0, 2.6)),
    box((1.6, 0.2, 1.2), (-1.6, 1.65, 0.3), WHITE),
    *(post(0.4, 0.9, (x, 1.65, 0.3), BLUE) for x in (0.8, 1.5, 2.2)),
    box((1.8, 1.0, 1.0), (1.6, 0, -1.3), SECOND),
)
BOARDS: Final = group(
    "board advertisement banner fence",
    *(part for x, cloth in ((-3.1, FIRST), (0.0, SECOND), (3.1, FIRST)) for part in (box((3.0, 1.8, 0.3), (x, 0.3, 0), cloth), box((2.0, 0.5, 0.32), (x, 1.0, 0), WHITE), bar((x, 1.6, 0.1), (x, 0, 1.2), 0.2, METAL))),
)  # fmt: skip
SWEETS: Final = group(
    "candy sweet lollipop cane cupcake",
    *(part for x, z, paint in ((-1.6, 0.4, RED), (1.4, 0.6, BLUE)) for part in (post(0.3, 3.4, (x, 0, z), WHITE), roll(0.5, 2.4, (x, 4.2, z), paint, is_along_z=True), roll(0.55, 1.5, (x, 4.2, z), WHITE, is_along_z=True), roll(0.6, 0.7, (x, 4.2, z), paint, is_along_z=True))),
    post(1.7, 1.2, (0, 0, -1.2), Paint((214, 150, 96))),
    orb(2.0, (0, 0.6, -1.2), Paint((250, 180, 206))),
    orb(0.6, (0, 2.4, -1.2), RED),
)  # fmt: skip
SLEDGE: Final = group(
    "sledge sled ski snow",
    *(box((0.25, 0.25, 5.0), (x, 0, 0), TIMBER) for x in (-0.9, 0.9)),
    *(bar((x, 0.1, -2.4), (x, 1.2, -3.2), 0.25, TIMBER) for x in (-0.9, 0.9)),
    *(board((-1.1, 0.8, z), (1.1, 0.8, z), 0.9, 0.2, PLANKS) for z in (-1.6, -0.4, 0.8, 2.0)),
    box((1.6, 1.1, 2.2), (0, 0.9, 0.6), FIRST),
    box((1.2, 0.8, 1.2), (0, 2.0, 0.6), SECOND),
    *(bar((x, 0, 0.4), (x + 0.3, 5.2, 0.8), 0.25, RED) for x in (2.4, 3.0)),
    orb(3.4, (3.0, -2.4, 1.2), SNOW),
)
FESTIVE: Final = (
    BANNERS, GARLAND, BALLOONS, POPCORN, TENT_BOOTH, PAPER_LANTERNS, STONE_LANTERN, PRAYER_FLAGS, BALLS, HURDLES, BENCH_ROW, BOARDS,
    SWEETS, SLEDGE,
)  # fmt: skip
