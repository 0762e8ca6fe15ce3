"""What players sit and lie on."""

from typing import Final

from worlds.catalogue.furniture.tables import legs
from worlds.catalogue.solids import METAL, PLANKS, TIMBER, WHITE, Paint, block, both, solid
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Vector
from worlds.scene import Part, Shape


def seat(size: Vector, base: Vector, paint: Paint) -> Part:
    """Who touches it sits down, looking to the front."""
    x, y, z = base
    return solid("Seat", size, (x, y + size[1] / 2, z), paint, shape=Shape.SEAT)


def chair(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    back = 0.42 * d
    parts = [
        *legs(w, 0.42 * h, d, 0.13 * w, TIMBER),
        seat((w, 0.1 * h, d), (0, 0.42 * h, 0), paint),
        *both(block("Post", (0.12 * w, 0.46 * h, 0.12 * d), (0.4 * w, 0.52 * h, back), TIMBER)),
        block("Back", (0.98 * w, 0.26 * h, 0.14 * d), (0, 0.74 * h, back), paint),
        block("Slat", (0.68 * w, 0.08 * h, 0.1 * d), (0, 0.6 * h, back), paint),
    ]
    return Built(parts)


def bench(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    back = 0.37 * d
    parts = [
        *both(block("Foot", (0.06 * w, 0.38 * h, 0.9 * d), (0.38 * w, 0, -0.02 * d), METAL)),
        *both(seat((0.49 * w, 0.12 * h, 0.86 * d), (0.255 * w, 0.38 * h, -0.07 * d), paint)),
        *both(block("Post", (0.06 * w, 0.6 * h, 0.1 * d), (0.38 * w, 0.36 * h, 0.45 * d), METAL)),
        block("Slat", (w, 0.18 * h, 0.06 * d), (0, 0.56 * h, back), paint),
        block("Slat", (w, 0.18 * h, 0.06 * d), (0, 0.82 * h, back), paint),
    ]
    return Built(parts)


def couch(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *legs(0.96 * w, 0.1 * h, 0.96 * d, 0.06 * w, TIMBER),
        block("Base", (0.82 * w, 0.28 * h, 0.9 * d), (0, 0.1 * h, 0), paint),
        *both(seat((0.4 * w, 0.16 * h, 0.66 * d), (0.205 * w, 0.38 * h, -0.15 * d), paint)),
        block("Back", (0.82 * w, 0.6 * h, 0.26 * d), (0, 0.38 * h, 0.35 * d), paint),
        *both(block("Cushion", (0.4 * w, 0.4 * h, 0.12 * d), (0.205 * w, 0.58 * h, 0.16 * d), paint)),
        *both(block("Arm", (0.09 * w, 0.58 * h, 0.98 * d), (0.455 * w, 0.1 * h, 0), paint)),
        block("Top", (0.84 * w, 0.04 * h, 0.27 * d), (0, 0.96 * h, 0.35 * d), paint),
    ]
    return Built(parts)


def bed(look: Look) -> Built:
    """The head is at the back."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Frame", (0.94 * w, 0.2 * h, 0.94 * d), (0, 0.08 * h, 0), PLANKS),
        *legs(0.94 * w, 0.08 * h, 0.94 * d, 0.08 * w, TIMBER),
        block("Mattress", (0.9 * w, 0.2 * h, 0.9 * d), (0, 0.28 * h, 0), WHITE),
        block("Blanket", (0.96 * w, 0.24 * h, 0.6 * d), (0, 0.32 * h, -0.16 * d), paint),
        block("Pillow", (0.6 * w, 0.14 * h, 0.18 * d), (0, 0.48 * h, 0.32 * d), WHITE),
        block("Headboard", (w, 0.96 * h, 0.05 * d), (0, 0.04 * h, 0.475 * d), paint),
        block("Footboard", (w, 0.6 * h, 0.04 * d), (0, 0, -0.48 * d), paint),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("chair", "chair", "furniture", ("seat",), (2.6, 5, 2.6), (176, 134, 92), "WoodPlanks", chair, indoors=True),
    Thing("bench", "bench", "furniture", ("park bench", "garden bench", "sitting bench"), (9, 4.4, 3), (150, 106, 70), "WoodPlanks", bench, indoors=True),
    Thing("couch", "couch", "furniture", ("sofa", "settee"), (9, 4.6, 4.4), (150, 70, 70), "Fabric", couch, indoors=True),
    Thing("bed", "bed", "furniture", ("hospital bed",), (6, 4, 9), (70, 110, 180), "Fabric", bed, indoors=True),
)  # fmt: skip
