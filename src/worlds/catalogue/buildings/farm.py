"""Buildings of a farm."""

from typing import Final

from worlds.catalogue.shell import EAVES, building, gable_roof, shell, wall_height
from worlds.catalogue.solids import DARK_GRAY, GREEN, METAL, TIMBER, WHITE, Paint, ball, beam, block, both, dome, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box

SOIL: Final = Paint((92, 64, 44), "Ground")
STRAW: Final = Paint((214, 182, 98), "Grass")


def barn(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    room = wall_height(max(0.54 * h, h - 0.33 * w))
    built = shell((w - 3, room, d - 3), paint, STRAW, front=0, sides=2, eaves=EAVES)
    parts = built.parts
    parts += gable_roof((w, h - room, d), (0, room, 0), paint, DARK_GRAY, ridge="z", overhang=1.5)
    face = -d / 2 + 1.4
    parts += both(block("Trim", (0.8, room - 0.9, 0.4), (5.45, 0, face), WHITE))
    parts.append(block("Trim", (11.6, 0.8, 0.4), (0, room - 0.9, face), WHITE))
    door, top = (0.5 * w - 7.5, room - 1.6), room - 1.2
    inner, outer = 6, 6 + door[0]
    parts += both(beam("Brace", (inner, 0.4, face + 0.2), (outer, top, face + 0.2), 0.5, WHITE))
    parts += both(beam("Brace", (outer, 0.4, face + 0.2), (inner, top, face + 0.2), 0.5, WHITE))
    loft = 0.3 * (h - room)
    parts.append(block("Loft", (1.6 * loft, 1.4 * loft, 0.4), (0, room + 0.5, face), WHITE))
    parts.append(block("Hatch", (1.3 * loft, 1.1 * loft, 0.6), (0, room + 0.5 + 0.15 * loft, face), TIMBER))
    return built


def greenhouse(look: Look) -> Built:
    w, h, d = look.size
    panes = Paint(look.color, look.material, 0.5 if look.material == "Glass" else 0.0)
    room = wall_height(0.64 * h)
    built = shell((w - 1, room, d - 1), panes, SOIL, door=8, front=0, sides=0, thickness=0.4, eaves=EAVES)
    parts = built.parts
    parts += gable_roof((w, h - room, d), (0, room, 0), panes, panes, ridge="z", overhang=0.5, thickness=0.4)
    x, z, post = w / 2 - 0.5, d / 2 - 0.5, 0.6
    for along in (-z, -z / 3, z / 3, z):
        parts += both(block("Frame", (post, room - 0.1, post), (x, 0, along), WHITE))
    for along in (-z, z):
        parts.append(block("Frame", (w - 0.6, post, post), (0, room - post - 0.2, along), WHITE))
    parts.append(block("Ridge", (0.8, 0.5, d - 0.4), (0, h - 0.6, 0), WHITE))
    bed = min(0.14 * w, 6)
    beds = x - 0.25 - bed / 2
    parts += both(block("Bed", (bed, 1.6, 0.8 * d), (beds, 0, 0), TIMBER))
    for i in range(3):
        parts += both(ball("Plant", 0.9 * bed, (beds, 1.2, (i - 1) * 0.25 * d), GREEN))
    inner = beds - bed / 2 - 0.1
    low, high = (-inner, 0.3, -d / 2 + 1), (inner, room - EAVES, d / 2 - 1)
    return Built(parts, built.openings, Box(low, high))


def silo(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    room = 0.8 * h
    parts = [pillar("Silo", across * 0.97, room, (0, 0, 0), Paint.of(look))]
    parts += [pillar("Hoop", across, 0.4, (0, room * i / 4 - 0.2, 0), METAL) for i in (1, 2, 3)]
    parts += dome("Dome", across, h - room, (0, room, 0), Paint.of(look), steps=5)
    parts.append(block("Ladder", (1.6, room, 0.4), (0, 0, -d / 2 + 0.3), DARK_GRAY))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    building("barn", ("farm building", "hayloft"), (36, 24, 40), (150, 40, 34), "WoodPlanks", barn),
    building(
        "greenhouse",
        ("glasshouse", "hothouse", "plant house", "conservatory", "botanical house"),
        (32, 18, 36),
        (190, 226, 214),
        "Glass",
        greenhouse,
    ),
    Thing(
        "silo",
        "silo",
        "structure",
        ("grain silo", "farm silo"),
        (12, 30, 12),
        (206, 208, 204),
        "Concrete",
        silo,
    ),
)
