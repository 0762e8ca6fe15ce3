"""What squares and parks are adorned with."""

import math
from typing import Final

from worlds.catalogue.shell import gable_roof
from worlds.catalogue.solids import DARK_GRAY, STONE, TIMBER, Paint, ball, beam, block, both, cone, drum, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Text

WATER: Final = Paint((72, 150, 214), "Glass", 0.3)
PLAQUE: Final = Paint((176, 134, 62), "Metal")
SLATE: Final = Paint((70, 76, 92), "RoofShingles")


def fountain(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    return Built(
        [
            pillar("Basin", across, 0.18 * h, (0, 0, 0), paint),
            pillar("Rim", 0.94 * across, 0.05 * h, (0, 0.16 * h, 0), paint),
            pillar("Water", 0.84 * across, 0.06 * h, (0, 0.165 * h, 0), WATER),
            pillar("Column", 0.16 * across, 0.5 * h, (0, 0.1 * h, 0), paint),
            pillar("Bowl", 0.3 * across, 0.08 * h, (0, 0.5 * h, 0), paint),
            pillar("Bowl", 0.46 * across, 0.08 * h, (0, 0.56 * h, 0), paint),
            pillar("Water", 0.38 * across, 0.05 * h, (0, 0.605 * h, 0), WATER),
            pillar("Jet", 0.06 * across, 0.3 * h, (0, 0.6 * h, 0), WATER),
            ball("Splash", 0.13 * h, (0, 0.87 * h, 0), WATER),
            *both(beam("Spout", (0.18 * across, 0.6 * h, 0), (0.34 * across, 0.2 * h, 0), 0.04 * across, WATER)),
        ]
    )


def well(look: Look) -> Built:
    w, h, d = look.size
    across = 0.86 * min(w, d)
    paint = Paint.of(look)
    roof = 0.26 * h
    return Built(
        [
            pillar("Wall", across, 0.3 * h, (0, 0, 0), paint),
            pillar("Rim", 1.06 * across, 0.06 * h, (0, 0.28 * h, 0), paint),
            pillar("Water", 0.72 * across, 0.05 * h, (0, 0.3 * h, 0), Paint((38, 66, 96), "Glass")),
            *both(block("Post", (0.08 * w, 0.52 * h, 0.08 * w), (0.38 * w, 0.24 * h, 0), TIMBER)),
            drum("Windlass", 0.8 * w, 0.06 * h, (0, 0.58 * h, 0), TIMBER, "x"),
            block("Rope", (0.12, 0.16 * h, 0.12), (0, 0.42 * h, 0), STONE),
            pillar("Bucket", 0.16 * w, 0.12 * h, (0, 0.34 * h, 0), TIMBER),
            *gable_roof((w, roof, d), (0, h - roof, 0), paint, SLATE, overhang=0.08 * d, thickness=0.04 * h),
        ]
    )


def statue(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    foot = 0.26 * h
    tall = h - foot
    base = min(w, d)
    limb = 0.14 * base
    plate = Text(look.text[:1].upper() + look.text[1:], (40, 34, 24), 0.08 * h) if look.text else None
    return Built(
        [
            block("Plinth", (w, 0.08 * h, d), (0, 0, 0), STONE),
            block("Plinth", (0.8 * w, foot, 0.8 * d), (0, 0, 0), paint),
            block("Plaque", (0.6 * w, 0.09 * h, 0.06 * d), (0, 0.12 * h, -0.4 * d), PLAQUE, text=plate),
            *both(block("Leg", (limb, 0.4 * tall, limb), (0.11 * base, foot - 0.02 * h, 0), paint)),
            block("Torso", (0.4 * base, 0.36 * tall, 0.2 * base), (0, foot + 0.36 * tall, 0), paint),
            block("Arm", (limb, 0.34 * tall, limb), (-0.25 * base, foot + 0.36 * tall, 0), paint),
            beam(
                "RaisedArm",
                (0.22 * base, foot + 0.67 * tall, 0),
                (0.4 * base, foot + 0.9 * tall, -0.1 * base),
                limb,
                paint,
            ),
            pillar("Neck", 0.12 * base, 0.08 * tall, (0, foot + 0.7 * tall, 0), paint),
            ball("Head", 0.24 * tall, (0, h - 0.24 * tall, 0), paint),
            block("Cloak", (0.44 * base, 0.64 * tall, 0.08 * base), (0, foot + 0.06 * tall, 0.12 * base), paint),
        ]
    )


def monument(look: Look) -> Built:
    """An obelisk."""
    w, h, d = look.size
    paint = Paint.of(look)
    width = min(w, d)
    plate = Text(look.text[:1].upper() + look.text[1:], (40, 34, 24), 0.05 * h) if look.text else None
    parts = [
        block("Step", (w, 0.04 * h, d), (0, 0, 0), STONE),
        block("Step", (0.86 * w, 0.08 * h, 0.86 * d), (0, 0, 0), STONE),
        block("Pedestal", (0.66 * w, 0.2 * h, 0.66 * d), (0, 0, 0), paint),
        block("Plaque", (0.5 * w, 0.1 * h, 0.04 * d), (0, 0.09 * h, -0.335 * d), PLAQUE, text=plate),
    ]
    for i in range(5):
        side = width * (0.5 - 0.05 * i)
        parts.append(block("Shaft", (side, 0.15 * h, side), (0, 0.18 * h + 0.14 * i * h, 0), paint))
    for i in range(4):
        side = width * (0.26 - 0.065 * i)
        parts.append(block("Tip", (side, 0.0325 * h, side), (0, 0.87 * h + 0.0325 * i * h, 0), PLAQUE))
    return Built(parts)


def column(look: Look) -> Built:
    """A shaft that narrows a little, between a base and a capital."""
    w, h, d = look.size
    paint = Paint.of(look)
    across = min(w, d)
    return Built(
        [
            block("Base", (w, 0.07 * h, d), (0, 0, 0), paint),
            pillar("Torus", 0.92 * across, 0.05 * h, (0, 0.07 * h, 0), paint),
            pillar("Shaft", 0.74 * across, 0.3 * h, (0, 0.1 * h, 0), paint),
            pillar("Shaft", 0.7 * across, 0.3 * h, (0, 0.38 * h, 0), paint),
            pillar("Shaft", 0.66 * across, 0.24 * h, (0, 0.66 * h, 0), paint),
            pillar("Echinus", 0.86 * across, 0.05 * h, (0, 0.88 * h, 0), paint),
            block("Abacus", (w, 0.08 * h, d), (0, 0.92 * h, 0), paint),
        ]
    )


def tower(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    shaft, roof = 0.66 * h, 0.18 * h
    level = shaft + 0.02 * h
    parts = [
        pillar("Foot", 0.94 * across, 0.08 * h, (0, 0, 0), paint),
        pillar("Shaft", 0.8 * across, shaft, (0, 0, 0), paint),
        pillar("Corbel", 0.9 * across, 0.04 * h, (0, shaft - 0.01 * h, 0), paint),
        pillar("Parapet", across, 0.05 * h, (0, level, 0), paint),
        pillar("Room", 0.6 * across, h - level - roof, (0, level, 0), paint),
        *cone("Roof", 0.86 * across, roof, (0, h - roof, 0), SLATE),
        block("Door", (0.22 * across, 0.16 * h, 0.1 * across), (0, 0, -0.44 * across), TIMBER),
    ]
    for i in range(8):
        angle = math.pi * (i + 0.5) / 4
        at = (0.44 * across * math.cos(angle), level + 0.04 * h, 0.44 * across * math.sin(angle))
        parts.append(pillar("Merlon", 0.11 * across, 0.05 * h, at, paint))
    window = (0.1 * across, 0.07 * h, 0.1 * across)
    parts += [block("Window", window, (0, y * h, -0.37 * across), DARK_GRAY) for y in (0.26, 0.44)]
    return Built(parts)


def stone_circle(look: Look) -> Built:
    """Standing stones around an altar, the tall ones in pairs with a lintel."""
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    thick = 0.1 * across
    reach = across / 2 - thick
    parts = [pillar("Ground", 0.82 * across, 0.06 * h, (0, 0, 0), Paint((108, 128, 82), "Grass"))]
    for corner in (-1, 1):
        for side in (-1, 1):
            x, z = side * 0.62 * reach, corner * 0.62 * reach
            parts.append(block("Stone", (thick, 0.84 * h, thick), (x - 0.16 * reach, 0, z), paint))
            parts.append(block("Stone", (thick, 0.84 * h, thick), (x + 0.16 * reach, 0, z), paint))
            parts.append(block("Lintel", (0.5 * reach, 0.17 * h, 1.1 * thick), (x, 0.83 * h, z), paint))
    for sign in (-1, 1):
        parts.append(block("Stone", (1.6 * thick, 0.7 * h, thick), (0, 0, sign * reach), paint))
        parts.append(block("Stone", (thick, 0.7 * h, 1.6 * thick), (sign * reach, 0, 0), paint))
    parts.append(block("Altar", (0.3 * reach, 0.24 * h, 0.2 * reach), (0, 0, 0), paint))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "fountain",
        "fountain",
        "structure",
        ("water fountain", "water feature", "spring fountain"),
        (16, 11, 16),
        (190, 186, 176),
        "Marble",
        fountain,
    ),
    Thing(
        "well",
        "well",
        "structure",
        ("water well", "wishing well", "stone well", "draw well", "shaduf", "shadoof"),
        (9, 12, 9),
        (140, 138, 132),
        "Cobblestone",
        well,
    ),
    Thing(
        "statue",
        "statue",
        "structure",
        (
            "sculpture",
            "stone figure",
            "gargoyle",
            "terracotta army",
        ),
        (6, 14, 6),
        (166, 166, 160),
        "Marble",
        statue,
    ),
    Thing(
        "monument",
        "monument",
        "structure",
        ("obelisk", "stele", "column monument"),
        (10, 28, 10),
        (196, 186, 166),
        "Granite",
        monument,
    ),
    Thing(
        "column",
        "column",
        "structure",
        (
            "pillar",
            "greek column",
            "roman column",
            "stone pillar",
            "doric column",
            "ionic column",
            "corinthian column",
            "pillar of a temple",
        ),
        (4, 18, 4),
        (224, 216, 198),
        "Marble",
        column,
    ),
    Thing(
        "tower",
        "tower",
        "structure",
        (
            "castle tower",
            "keep",
            "stone keep",
            "turret",
            "wizard tower",
        ),
        (16, 40, 16),
        (148, 146, 142),
        "Cobblestone",
        tower,
    ),
    Thing(
        "stone_circle",
        "stone circle",
        "structure",
        ("stonehenge", "standing stones", "megalith", "stone ring", "ruin"),
        (34, 10, 34),
        (138, 140, 138),
        "Slate",
        stone_circle,
    ),
)
