"""Dinosaurs, and a dragon."""

from typing import Final

from worlds.catalogue.solids import BLACK, WHITE, YELLOW, Paint, ball, beam, block, both, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Part

BELLY: Final = Paint((214, 196, 142))
FLAME: Final = Paint((255, 136, 40)).lit(14)


def biped(look: Look) -> list[Part]:
    """Body, legs, arms, neck, head with teeth, and a tail in three pieces."""
    w, h, d = look.size
    paint = Paint.of(look)
    face = -d / 2
    return [
        *both(block("Foot", (0.26 * w, 0.06 * h, 0.2 * d), (0.26 * w, 0, -0.04 * d), paint)),
        *both(block("Shin", (0.18 * w, 0.26 * h, 0.08 * d), (0.26 * w, 0.04 * h, 0.01 * d), paint)),
        *both(block("Thigh", (0.24 * w, 0.26 * h, 0.17 * d), (0.26 * w, 0.26 * h, 0), paint)),
        block("Body", (0.6 * w, 0.32 * h, 0.4 * d), (0, 0.34 * h, -0.04 * d), paint),
        block("Belly", (0.5 * w, 0.2 * h, 0.3 * d), (0, 0.31 * h, -0.08 * d), BELLY),
        beam("Neck", (0, 0.54 * h, -0.18 * d), (0, 0.8 * h, -0.28 * d), 0.36 * w, paint),
        block("Head", (0.5 * w, 0.18 * h, 0.2 * d), (0, 0.82 * h, -0.3 * d), paint),
        block("Snout", (0.44 * w, 0.11 * h, 0.18 * d), (0, 0.83 * h, face + 0.09 * d), paint),
        block("Jaw", (0.4 * w, 0.06 * h, 0.28 * d), (0, 0.72 * h, face + 0.17 * d), paint),
        block("Teeth", (0.38 * w, 0.07 * h, 0.14 * d), (0, 0.77 * h, face + 0.09 * d), WHITE),
        *both(ball("Eye", 0.05 * h, (0.24 * w, 0.91 * h, -0.32 * d), YELLOW)),
        *both(beam("Arm", (0.28 * w, 0.5 * h, -0.2 * d), (0.28 * w, 0.38 * h, -0.28 * d), 0.1 * w, paint)),
        block("Tail", (0.44 * w, 0.22 * h, 0.16 * d), (0, 0.42 * h, 0.22 * d), paint),
        block("Tail", (0.3 * w, 0.16 * h, 0.14 * d), (0, 0.46 * h, 0.35 * d), paint),
        wedge("TailTip", (0.18 * w, 0.11 * h, 0.1 * d), (0, 0.48 * h, 0.45 * d), paint, "back"),
    ]


def dinosaur(look: Look) -> Built:
    w, h, d = look.size
    parts = biped(look)
    for z, y, size in ((-0.12, 0.65, 0.08), (0.02, 0.65, 0.1), (0.14, 0.64, 0.08)):
        parts.append(wedge("Spine", (0.1 * w, size * h, 0.09 * d), (0, y * h, z * d), BELLY, "front"))
    parts += both(block("Flank", (0.2 * w, 0.1 * h, 0.1 * d), (0.4 * w, 0.36 * h, 0), Paint.of(look)))
    return Built(parts)


def dragon(look: Look) -> Built:
    """With wings, horns and a breath of fire."""
    w, h, d = look.size
    paint = Paint.of(look)
    slim = Look((0.5 * w, 0.96 * h, 0.9 * d), look.color, look.material)
    parts = [part.placed((0, 0, 0.05 * d), 0) for part in biped(slim)]
    parts += [
        *both(beam("WingArm", (0.1 * w, 0.58 * h, 0.02 * d), (0.4 * w, 0.8 * h, 0.06 * d), 0.04 * w, paint)),
        *both(block("Wing", (0.34 * w, 0.03 * h, 0.3 * d), (0.33 * w, 0.74 * h, 0.18 * d), paint)),
        *both(block("WingTip", (0.14 * w, 0.03 * h, 0.18 * d), (0.42 * w, 0.755 * h, 0.36 * d), paint)),
        *both(beam("Horn", (0.06 * w, 0.94 * h, -0.2 * d), (0.08 * w, 0.965 * h, -0.12 * d), 0.025 * w, BELLY)),
        wedge("Flame", (0.1 * w, 0.08 * h, 0.12 * d), (0, 0.73 * h, -0.43 * d), FLAME, "front"),
        wedge("Spine", (0.04 * w, 0.08 * h, 0.08 * d), (0, 0.62 * h, 0), BELLY, "front"),
    ]
    return Built(parts)


def long_neck(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Body", (0.8 * w, 0.26 * h, 0.36 * d), (0, 0.24 * h, 0), paint),
        block("Back", (0.6 * w, 0.08 * h, 0.28 * d), (0, 0.48 * h, 0), paint),
        block("Belly", (0.6 * w, 0.08 * h, 0.28 * d), (0, 0.2 * h, 0), BELLY),
        beam("Neck", (0, 0.42 * h, -0.13 * d), (0, 0.72 * h, -0.27 * d), 0.36 * w, paint),
        beam("Neck", (0, 0.66 * h, -0.25 * d), (0, 0.93 * h, -0.35 * d), 0.28 * w, paint),
        block("Head", (0.4 * w, 0.11 * h, 0.12 * d), (0, 0.89 * h, -0.38 * d), paint),
        block("Snout", (0.34 * w, 0.07 * h, 0.08 * d), (0, 0.895 * h, -0.46 * d), paint),
        *both(ball("Eye", 0.03 * h, (0.2 * w, 0.95 * h, -0.4 * d), BLACK)),
        block("Tail", (0.5 * w, 0.16 * h, 0.16 * d), (0, 0.3 * h, 0.22 * d), paint),
        block("Tail", (0.32 * w, 0.11 * h, 0.14 * d), (0, 0.32 * h, 0.34 * d), paint),
        wedge("TailTip", (0.2 * w, 0.08 * h, 0.14 * d), (0, 0.33 * h, 0.43 * d), paint, "back"),
    ]
    for z in (-0.12, 0.12):
        parts += both(block("Leg", (0.24 * w, 0.3 * h, 0.09 * d), (0.38 * w, 0, z * d), paint))
        parts += both(block("Foot", (0.2 * w, 0.04 * h, 0.12 * d), (0.38 * w, 0, z * d - 0.01 * d), BELLY))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "dinosaur",
        "dinosaur",
        "character",
        ("t-rex", "t rex", "trex", "tyrannosaurus", "tyrannosaurus rex", "raptor", "velociraptor", "dino"),
        (9, 16, 26),
        (92, 132, 70),
        "Leather",
        dinosaur,
    ),
    Thing(
        "long_neck",
        "long-necked dinosaur",
        "character",
        ("brachiosaurus", "brontosaurus", "sauropod", "diplodocus", "long neck", "long neck dinosaur"),
        (9, 22, 34),
        (122, 134, 148),
        "Leather",
        long_neck,
    ),
    Thing("dragon", "dragon", "character", ("wyvern", "fire dragon"), (24, 15, 26), (150, 40, 48), "Leather", dragon),
)
