"""What stands about where people build, dig, make and drive, and where they live on other planets."""

from typing import Final

from worlds.catalogue.groups.group import FIRST, SECOND, bar, board, box, group, orb, post, roll
from worlds.catalogue.solids import LAMP, METAL, PLANKS, TIMBER, WHITE, Paint

BRICK: Final = Paint((172, 88, 66), "Brick")
IRON: Final = Paint((70, 74, 80), "Metal")
RUST: Final = Paint((150, 92, 62), "CorrodedMetal")
ORANGE: Final = Paint((240, 118, 36))
YELLOW: Final = Paint((242, 196, 48))
SAND: Final = Paint((206, 178, 128), "Sand")
COAL: Final = Paint((44, 42, 44), "Slate")
ORE: Final = Paint((134, 104, 84), "Rock")
RUBBER: Final = Paint((44, 44, 48), "Rubber")
BLUE: Final = Paint((46, 104, 176))
GREEN: Final = Paint((64, 142, 82))
PANEL: Final = Paint((36, 58, 116), "Glass")
CANVAS: Final = Paint((206, 190, 150), "Fabric")

BRICKS: Final = group(
    "brick pallet cement",
    box((3.4, 0.4, 2.6), (-0.6, 0, 0.4), PLANKS),
    box((3.2, 1.6, 2.4), (-0.6, 0.4, 0.4), BRICK),
    box((2.2, 0.8, 1.8), (-0.6, 2.0, 0.4), BRICK.paler()),
    *(box((1.9, 0.6, 1.2), (2.4, y, 0.6), CANVAS.paler()) for y in (0.0, 0.6, 1.2)),
    *(box((0.9, 0.4, 0.5), (x, 0, -1.8), BRICK) for x in (-1.0, 0.2, 1.1)),
)
PIPES: Final = group(
    "pipe plank beam girder",
    *(roll(6.0, 1.3, (0, y, z), METAL) for y, z in ((0.65, -0.7), (0.65, 0.7), (1.8, 0.0))),
    *(roll(6.1, 0.9, (0, y, z), IRON) for y, z in ((0.65, -0.7), (0.65, 0.7), (1.8, 0.0))),
    *(board((-3.0, y, 2.4), (3.0, y, 2.4), 1.6, 0.25, PLANKS) for y in (0.15, 0.45, 0.75)),
)
CONES: Final = group(
    "cone barrier traffic",
    *(part for x, z in ((-2.4, -0.8), (2.4, -0.8), (0.0, -1.4)) for part in (box((1.0, 0.15, 1.0), (x, 0, z), ORANGE), post(0.7, 0.8, (x, 0.15, z), ORANGE), post(0.5, 0.4, (x, 0.95, z), WHITE), post(0.3, 0.5, (x, 1.35, z), ORANGE))),
    *(box((0.3, 2.4, 0.8), (x, 0, 0.4), TIMBER) for x in (-2.0, 2.0)),
    box((4.6, 0.8, 0.2), (0, 1.4, 0.4), WHITE),
    *(box((0.9, 0.82, 0.22), (x, 1.4, 0.4), ORANGE) for x in (-1.6, 0.0, 1.6)),
)  # fmt: skip
MIXER: Final = group(
    "mixer cement sand heap shovel",
    *(bar((x, 0, 0.9), (0.5 * x, 2.0, 0), 0.3, IRON) for x in (-1.4, 1.4)),
    *(roll(0.3, 1.2, (x, 0.6, -0.9), RUBBER) for x in (-1.1, 1.1)),
    orb(2.6, (0, 1.4, 0), YELLOW),
    post(1.7, 1.1, (0, 3.4, 0), YELLOW),
    post(1.4, 0.1, (0, 4.5, 0), IRON),
    orb(4.4, (3.8, -2.6, 0.4), SAND),
    bar((3.4, 1.4, -0.2), (4.2, 4.2, -0.8), 0.22, TIMBER),
)
DRUMS: Final = group(
    "drum barrel oil fuel",
    *(part for x, z, paint in ((-1.4, 0.4, BLUE), (0.8, 0.7, BLUE), (0.0, -1.2, RUST)) for part in (post(1.9, 2.8, (x, 0, z), paint), post(2.0, 0.16, (x, 0.9, z), paint.paler()), post(2.0, 0.16, (x, 1.8, z), paint.paler()), post(1.6, 0.06, (x, 2.8, z), IRON))),
    roll(2.6, 1.8, (3.0, 0.9, 0.0), ORANGE, is_along_z=True),
)  # fmt: skip
CONTAINER: Final = group(
    "container crate pallet",
    box((4.6, 4.6, 9.0), (0, 0, 0), FIRST),
    *(box((4.8, 4.3, 0.35), (0, 0.15, z), FIRST) for z in (-3.2, -1.6, 0.0, 1.6, 3.2)),
    box((4.7, 0.4, 9.1), (0, 0, 0), IRON),
    box((4.7, 0.3, 9.1), (0, 4.4, 0), IRON),
    *(box((0.25, 4.0, 0.2), (x, 0.3, -4.55), WHITE) for x in (-0.4, 0.4)),
)
SPOOL: Final = group(
    "cable spool tyre tire",
    *(post(2.8, 0.3, (-1.2, y, 0), PLANKS) for y in (0.0, 1.6)),
    post(1.8, 1.4, (-1.2, 0.3, 0), ORANGE),
    *(post(2.0, 0.6, (1.7, y, 0.3), RUBBER) for y in (0.0, 0.62, 1.24)),
    *(post(1.0, 0.1, (1.7, 1.86, 0.3), IRON) for _ in (0,)),
    post(1.9, 0.6, (0.8, 0, -1.9), RUBBER),
)
ORE_CART: Final = group(
    "cart wagon rail ore coal mine",
    *(box((0.3, 0.25, 8.0), (x, 0.2, 0), IRON) for x in (-1.1, 1.1)),
    *(box((3.4, 0.2, 0.7), (0, 0, z), TIMBER) for z in (-3.2, -1.6, 0.0, 1.6, 3.2)),
    box((2.6, 1.6, 3.4), (0, 1.1, 0), RUST),
    *(roll(0.3, 1.1, (x, 0.95, z), IRON) for x in (-1.1, 1.1) for z in (-1.0, 1.0)),
    *(orb(1.3, (x, 2.2, z), COAL) for x, z in ((-0.5, -0.9), (0.5, 0.0), (-0.4, 0.9))),
)
ORE_HEAP: Final = group(
    "ore heap coal rock pickaxe lamp helmet",
    orb(4.6, (0, -2.8, 0.3), ORE),
    *(orb(1.2, (x, y, z), ORE.shaded()) for x, y, z in ((-1.2, 0.9, -0.5), (0.6, 1.2, 0.1), (1.6, 0.2, -0.6), (-2.0, 0.0, 0.6))),
    bar((2.6, 0, -0.6), (2.2, 3.2, 0.2), 0.22, TIMBER),
    bar((1.3, 3.0, 0.2), (3.2, 2.9, 0.2), 0.25, IRON),
    post(0.8, 0.9, (-2.4, 0, -1.3), IRON),
    post(0.6, 0.5, (-2.4, 0.9, -1.3), LAMP),
)  # fmt: skip
LUMBER: Final = group(
    "log lumber timber plank trunk",
    *(roll(7.0, 1.5, (0, y, z), TIMBER) for y, z in ((0.75, -0.8), (0.75, 0.8), (2.1, 0.0))),
    *(roll(7.1, 1.2, (0, y, z), PLANKS.paler()) for y, z in ((0.75, -0.8), (0.75, 0.8), (2.1, 0.0))),
    *(board((-2.6, y, 3.0), (2.6, y, 3.0), 2.0, 0.3, PLANKS) for y in (0.15, 0.55, 0.95)),
    box((0.3, 1.4, 2.4), (-1.6, 0, 3.0), TIMBER),
)
SCAFFOLD: Final = group(
    "scaffold ladder",
    *(box((0.3, 8.0, 0.3), (x, 0, z), METAL) for x in (-3.0, 3.0) for z in (-1.0, 1.0)),
    *(box((6.4, 0.3, 2.2), (0, y, 0), PLANKS) for y in (3.4, 6.8)),
    *(bar((-3.0, y, -1.1), (3.0, y + 3.2, -1.1), 0.2, METAL) for y in (0.2, 3.6)),
    *(bar((x, 0, -2.4), (x, 6.8, -1.2), 0.2, TIMBER) for x in (1.4, 2.4)),
    box((1.2, 0.9, 1.0), (-1.6, 3.7, 0), BRICK),
)
BINS: Final = group(
    "bin trash rubbish waste recycling container",
    *(part for x, paint in ((-2.2, BLUE), (0.0, GREEN), (2.2, YELLOW)) for part in (box((1.8, 2.4, 1.8), (x, 0.3, 0), paint), box((2.0, 0.35, 2.0), (x, 2.7, 0), paint.paler()), box((1.0, 0.5, 0.1), (x, 1.7, -0.95), WHITE), roll(1.9, 0.5, (x, 0.25, 0.6), RUBBER))),
)  # fmt: skip
BIKES: Final = group(
    "bicycle bike rack",
    *(part for x in (-1.8, 0.0, 1.8) for part in (roll(0.15, 2.0, (x, 1.0, -1.3), RUBBER), roll(0.15, 2.0, (x, 1.0, 1.3), RUBBER), bar((x, 1.0, -1.3), (x, 2.4, 0.7), 0.2, FIRST), bar((x, 2.2, -1.0), (x, 1.0, 1.3), 0.2, SECOND))),
    box((6.0, 0.2, 0.3), (0, 0.6, -1.3), METAL),
    *(box((0.3, 0.8, 0.3), (x, 0, -1.3), METAL) for x in (-2.9, 2.9)),
)  # fmt: skip
PODS: Final = group(
    "crate canister tank supply oxygen",
    *(part for x, z in ((-1.5, 0.5), (0.6, 0.8)) for part in (post(1.7, 2.8, (x, 0.2, z), WHITE), orb(1.7, (x, 2.1, z), WHITE), post(1.8, 0.3, (x, 1.2, z), ORANGE), post(2.0, 0.3, (x, 0, z), IRON))),
    box((2.2, 1.5, 1.7), (0.2, 0, -1.5), METAL),
    box((2.3, 0.3, 1.8), (0.2, 0.9, -1.5), ORANGE),
    bar((1.6, 0.6, 0.4), (3.2, 0.2, -0.8), 0.3, RUBBER),
)  # fmt: skip
ANTENNA: Final = group(
    "antenna mast dish radio",
    box((2.0, 0.6, 2.0), (0, 0, 0), METAL),
    post(0.5, 7.0, (0, 0.6, 0), METAL),
    *(bar((0, 4.0, 0), (2.6 * x, 0.1, 2.6 * z), 0.12, WHITE) for x, z in ((1, 0), (-0.5, 0.87), (-0.5, -0.87))),
    post(2.4, 0.3, (0, 6.2, 0), WHITE),
    post(0.2, 1.6, (0, 6.5, 0), IRON),
    orb(0.6, (0, 7.9, 0), Paint((220, 60, 50), "Neon")),
    box((1.3, 1.5, 1.0), (1.9, 0, -1.4), WHITE),
    box((1.0, 0.7, 0.1), (1.9, 0.5, -1.95), Paint((90, 200, 220), "Neon")),
)
SOLAR: Final = group(
    "solar panel",
    *(part for x in (-2.3, 2.3) for part in (post(0.4, 2.2, (x, 0, 0), METAL), board((x, 1.3, -1.7), (x, 3.3, 1.2), 4.0, 0.2, PANEL), board((x, 1.16, -1.75), (x, 3.16, 1.25), 4.3, 0.12, METAL))),
    box((1.3, 1.2, 0.9), (0, 0, 1.6), WHITE),
)  # fmt: skip
DIG: Final = group(
    "grid string stake bucket brush sieve bone find",
    box((5.0, 0.1, 5.0), (0, 0, 0), Paint((158, 128, 92), "Ground")),
    *(box((0.25, 1.4, 0.25), (x, 0, z), TIMBER) for x in (-2.4, 0.0, 2.4) for z in (-2.4, 2.4)),
    *(box((4.9, 0.08, 0.08), (0, 1.1, z), WHITE) for z in (-2.4, 0.0, 2.4)),
    *(box((0.08, 0.08, 4.9), (x, 1.0, 0), WHITE) for x in (-2.4, 0.0, 2.4)),
    roll(1.8, 0.4, (-1.1, 0.25, -1.0), Paint((232, 224, 200))),
    post(1.0, 1.0, (3.2, 0, 1.2), METAL),
    orb(2.4, (3.4, -1.4, -1.2), Paint((158, 128, 92), "Ground")),
)
WORKS: Final = (
    BRICKS, PIPES, CONES, MIXER, DRUMS, CONTAINER, SPOOL, ORE_CART, ORE_HEAP, LUMBER, SCAFFOLD, BINS, BIKES, PODS, ANTENNA, SOLAR,
    DIG,
)  # fmt: skip
