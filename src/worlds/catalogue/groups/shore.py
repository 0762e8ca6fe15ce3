"""What lies about at harbours, on beaches and under water."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint, wedge

ROPE: Final = Paint((196, 168, 118), "Fabric")
NET: Final = Paint((74, 122, 118), "Fabric", 0.0)
IRON: Final = Paint((58, 64, 66), "Metal")
RED: Final = Paint((206, 60, 44))
SILVER: Final = Paint((190, 202, 212), "Metal")
SAND: Final = Paint((222, 198, 142), "Sand")
SHELL: Final = Paint((244, 214, 200))
WRECK: Final = Paint((104, 88, 70), "Wood")
GOLD: Final = Paint((236, 188, 60), "Metal")

NETS: Final = group(
    "net fishing",
    *(bar((x, 0, 0.6), (x, 4.4, 0), 0.3, TIMBER) for x in (-3.0, 3.0)),
    bar((-3.3, 4.2, 0), (3.3, 4.2, 0), 0.3, TIMBER),
    *(bar((x, 4.2, 0), (x * 1.05, 0.9, 0.3), 0.12, NET) for x in (-2.4, -1.2, 0.0, 1.2, 2.4)),
    *(bar((-2.7, y, 0.1), (2.7, y, 0.1), 0.12, NET) for y in (1.2, 2.2, 3.2)),
    *(orb(0.7, (x, 0.6, 0.1), RED) for x in (-2.4, -0.8, 0.8, 2.4)),
    orb(2.2, (1.4, -0.9, -1.4), NET),
)
TRAPS: Final = group(
    "lobster trap cage",
    *(part for x, y, z in ((-1.3, 0.0, 0.4), (1.2, 0.0, 0.6), (0.0, 1.3, 0.5)) for part in (box((2.2, 0.2, 1.6), (x, y, z), PLANKS), roll(2.1, 1.3, (x, y + 0.65, z), NET), *(box((0.2, 1.3, 1.5), (x + side, y, z), TIMBER) for side in (-1.0, 1.0)))),
    post(1.5, 0.5, (1.2, 0, -1.3), ROPE),
)  # fmt: skip
MOORING: Final = group(
    "bollard rope buoy anchor",
    post(1.0, 1.6, (-1.2, 0, 0), IRON),
    post(1.5, 0.4, (-1.2, 1.5, 0), IRON),
    post(2.0, 0.4, (0.9, 0, 0.6), ROPE),
    post(1.6, 0.4, (0.9, 0.4, 0.6), ROPE.paler()),
    orb(1.5, (1.2, 0, -1.3), RED),
    post(1.52, 0.3, (1.2, 0.6, -1.3), WHITE),
)
ROWBOAT: Final = group(
    "boat rowboat dinghy canoe ship kayak",
    board((0, 0.2, -2.4), (0, 0.2, 2.4), 2.4, 0.4, FIRST),
    *(box((0.3, 1.5, 4.8), (x, 0.1, 0), FIRST) for x in (-1.3, 1.3)),
    *(box((0.16, 0.3, 4.9), (x, 1.3, 0), WHITE) for x in (-1.4, 1.4)),
    wedge("", (2.6, 1.5, 1.6), (0, 0.1, -3.1), FIRST, "front"),
    box((2.6, 1.5, 0.3), (0, 0.1, 2.5), FIRST),
    *(box((2.3, 0.2, 0.8), (0, 0.9, z), PLANKS) for z in (-0.9, 1.0)),
    *(bar((x, 1.3, 1.8), (1.6 * x, 1.6, -2.2), 0.2, TIMBER) for x in (-0.6, 0.6)),
)
FISH_BOXES: Final = group(
    "fish crate box catch",
    *(part for x, y, z in ((-1.3, 0.0, 0.3), (1.2, 0.0, 0.4), (-1.2, 0.9, 0.3)) for part in (box((2.2, 0.85, 1.5), (x, y, z), SECOND), *(roll(0.9, 0.4, (x + dx, y + 0.95, z), SILVER, is_along_z=True) for dx in (-0.6, 0.0, 0.6)))),
    post(1.3, 1.3, (0.0, 0, -1.3), METAL),
)  # fmt: skip
FISH_RACK: Final = group(
    "fish rack drying",
    *(bar((x, 0, s * 1.3), (x, 4.2, 0), 0.3, TIMBER) for x in (-3.0, 3.0) for s in (-1, 1)),
    *(bar((-3.2, y, z), (3.2, y, z), 0.2, TIMBER) for y, z in ((4.0, 0.0), (2.6, 0.5))),
    *(box((0.35, 1.1, 0.15), (x, y - 1.1, z), SILVER) for y, z in ((4.0, 0.0), (2.6, 0.5)) for x in (-2.2, -1.1, 0.0, 1.1, 2.2)),
)  # fmt: skip
PARASOL: Final = group(
    "parasol umbrella towel beach",
    bar((0, 0, 0.6), (0.4, 6.0, 0.4), 0.3, WHITE),
    post(5.6, 0.3, (0.4, 5.3, 0.4), FIRST),
    post(3.8, 0.3, (0.4, 5.6, 0.4), WHITE),
    post(1.8, 0.3, (0.4, 5.9, 0.4), FIRST),
    box((1.8, 0.12, 3.6), (-1.7, 0, -0.6), SECOND),
    box((1.8, 0.12, 3.6), (1.9, 0, -0.8), FIRST),
    orb(1.1, (0.2, 0, -2.0), RED),
    box((1.3, 0.9, 0.8), (0.2, 0, 2.0), SECOND),
)
SANDCASTLE: Final = group(
    "sandcastle castle bucket spade",
    box((3.0, 0.8, 3.0), (0, 0, 0), SAND),
    *(post(1.0, 1.7, (x, 0, z), SAND.paler()) for x in (-1.4, 1.4) for z in (-1.4, 1.4)),
    post(1.4, 2.3, (0, 0, 0), SAND.paler()),
    box((0.7, 0.4, 0.1), (0.4, 2.6, 0), RED),
    post(0.1, 0.9, (0, 2.3, 0), TIMBER),
    post(0.9, 0.9, (2.6, 0, -0.8), FIRST),
)
SURFBOARDS: Final = group(
    "surfboard board paddle",
    bar((-2.4, 2.4, 0.4), (2.4, 2.4, 0.4), 0.3, TIMBER),
    *(box((0.3, 2.6, 0.3), (x, 0, 0.4), TIMBER) for x in (-2.2, 2.2)),
    *(
        board((x, 0, -0.6), (x, 5.0, 0.5), 1.1, 0.25, paint)
        for x, paint in ((-1.5, FIRST), (0.0, SECOND), (1.5, WHITE))
    ),
)
DRIFTWOOD: Final = group(
    "driftwood shell starfish",
    bar((-2.6, 0.3, -0.4), (2.2, 0.7, 0.8), 0.8, WRECK.paler()),
    bar((0.6, 0.5, 0.4), (2.0, 1.9, -0.9), 0.4, WRECK.paler()),
    *(orb(0.7, (x, -0.1, z), SHELL) for x, z in ((-1.2, -1.4), (0.5, -1.1), (1.7, 1.7))),
    *(box((1.1, 0.14, 0.3), (-2.0, y, 1.4), Paint((232, 120, 70))) for y in (0.0, 0.06)),
    box((0.3, 0.16, 1.1), (-2.0, 0, 1.4), Paint((232, 120, 70))),
)
TREASURE: Final = group(
    "chest treasure gold barrel pirate",
    box((2.4, 1.2, 1.6), (0, 0, 0), WRECK),
    roll(2.4, 1.5, (0, 1.3, 0.5), WRECK),
    box((2.1, 0.3, 1.3), (0, 1.1, -0.1), GOLD),
    *(box((0.3, 1.4, 1.7), (x, 0, 0), GOLD) for x in (-0.9, 0.9)),
    post(1.5, 2.0, (2.5, 0, 0.5), PLANKS),
    post(1.6, 0.2, (2.5, 1.4, 0.5), IRON),
    bar((-2.4, 0, 0.6), (-2.6, 5.0, 0.4), 0.3, TIMBER),
    box((2.0, 1.3, 0.15), (-1.6, 3.5, 0.4), Paint((30, 30, 34), "Fabric")),
    orb(0.6, (-1.6, 3.9, 0.3), WHITE),
)
SHORE: Final = (
    NETS, TRAPS, MOORING, ROWBOAT, FISH_BOXES, FISH_RACK, PARASOL, SANDCASTLE, SURFBOARDS, DRIFTWOOD, TREASURE,
)  # fmt: skip
