"""Where people camp."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.shell import EAVES, building, gable_roof, shell, wall_height
from worlds.catalogue.solids import PLANKS, STONE, TIMBER, WHITE, Paint, beam, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing

SHINGLES: Final = Paint((92, 74, 62), "RoofShingles")
MAT: Final = Paint((134, 122, 94), "Fabric")
OVERHANG: Final = 1.2


def cabin(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    porch = 0.18 * d
    room = wall_height(h - min(0.4 * h, 0.35 * w))
    above = h - room
    size, z = (w - 2 * OVERHANG, room, d - porch - OVERHANG), (porch - OVERHANG) / 2
    built = shell(size, paint, PLANKS, door=8, sides=1, eaves=EAVES, z=z)
    parts = built.parts
    parts += gable_roof((w, above, d), (0, room, 0), paint, SHINGLES, ridge="z", overhang=OVERHANG)
    post = 0.9
    at = (w / 2 - OVERHANG - post / 2, 0, -d / 2 + OVERHANG + post / 2)
    parts += both(block("Post", (post, room + 0.3, post), at, TIMBER))
    parts.append(block("Porch", (w - 2 * OVERHANG - 0.2, 0.25, porch + 0.2), (0, 0, -d / 2 + porch / 2 + 0.1), PLANKS))
    chimney = block("Chimney", (2.6, 0.9 * above, 2.6), (0.28 * w, h - 0.9 * above, 0.2 * d), STONE)
    parts.append(replace(chimney, effect="smoke"))
    return built


def tent(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    rope = 0.08 * w
    room = wall_height(max(0.56 * h, h - 0.4 * w))
    above = 0.96 * h - room
    size = (w - 2 * rope, room, d - 2)
    built = shell(size, paint, MAT, door=9, front=0, sides=0, thickness=0.5, eaves=EAVES)
    parts = built.parts
    parts += gable_roof((w - 2 * rope + 2, above, d), (0, room, 0), paint, paint, ridge="z", overhang=1, thickness=0.4)
    for z in (-0.4 * d, 0, 0.4 * d):
        start, end = (w / 2 - rope, room, z), (w / 2 - 0.3, 0.2, z)
        parts += both(replace(beam("Rope", start, end, 0.2, WHITE), collides=False))
        parts += both(block("Peg", (0.4, 0.8, 0.4), (w / 2 - 0.2, 0, z), TIMBER))
    parts.append(pillar("Pole", 0.5, h - room, (0, room, -d / 2 + 1), TIMBER))
    return built


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "cabin",
        ("sauna", "slave quarters", "forest cabin", "log cabin", "lodge", "cottage in the woods", "wooden hut"),
        (26, 20, 28),
        (124, 88, 58),
        "Wood",
        cabin,
    ),
    building(
        "tent",
        ("camping tent", "camp tent", "marquee", "pavilion tent"),
        (28, 22, 24),
        (206, 140, 62),
        "Fabric",
        tent,
    ),
)
