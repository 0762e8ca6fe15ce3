"""What people wear on their heads."""

from typing import Final, Literal

from worlds.catalogue.characters.figure import head_of
from worlds.catalogue.solids import BLACK, RED, WHITE, Paint, ball, beam, block, both, cone, dome, pillar
from worlds.geometry import Vector
from worlds.scene import Part

Hat = Literal[
    "none",
    "helmet",
    "cap",
    "peaked",
    "toque",
    "crown",
    "hard",
    "nurse",
    "straw",
    "turban",
    "veil",
    "feather",
    "top",
    "legion",
    "tall",
    "mitre",
    "hood",
    "pointed",
    "nemes",
]

GOLD: Final = Paint((236, 190, 64), "Metal")


def hat(kind: Hat, trim: Paint, size: Vector) -> list[Part]:
    """On the head of a figure of that size."""
    s, low = head_of(size)
    top = low + 0.86 * s
    match kind:
        case "helmet":
            return [
                *dome("Helmet", 1.4 * s, 0.5 * s, (0, top, 0), trim, steps=3),
                block("Brim", (1.3 * s, 0.08 * s, 1.9 * s), (0, top - 0.02 * s, 0.1 * s), trim),
                block("Shield", (0.34 * s, 0.34 * s, 0.1 * s), (0, top + 0.06 * s, -0.7 * s), GOLD),
            ]
        case "cap":
            return [
                block("Cap", (1.14 * s, 0.34 * s, 1.1 * s), (0, top, 0.02 * s), trim),
                block("Visor", (1.0 * s, 0.08 * s, 0.5 * s), (0, top + 0.02 * s, -0.7 * s), trim),
            ]
        case "peaked":
            return [
                block("Cap", (1.1 * s, 0.22 * s, 1.06 * s), (0, top, 0), trim),
                block("CapTop", (1.34 * s, 0.18 * s, 1.3 * s), (0, top + 0.2 * s, 0), trim),
                block("Visor", (0.96 * s, 0.08 * s, 0.34 * s), (0, top - 0.02 * s, -0.62 * s), BLACK),
                block("Badge", (0.22 * s, 0.2 * s, 0.08 * s), (0, top + 0.12 * s, -0.62 * s), GOLD),
            ]
        case "toque":
            return [
                pillar("Hat", 1.0 * s, 0.5 * s, (0, top, 0), WHITE),
                *(
                    ball("Hat", 0.7 * s, (x * s, top + 0.4 * s, z * s), WHITE)
                    for x, z in ((0.26, 0.2), (-0.26, 0.2), (0, -0.3))
                ),
            ]
        case "crown":
            points = [
                block("Point", (0.18 * s, 0.26 * s, 0.1 * s), (x * s, top + 0.3 * s, -0.52 * s), GOLD)
                for x in (-0.42, 0, 0.42)
            ]
            rear = [
                block("Point", (0.1 * s, 0.26 * s, 0.18 * s), (x * s, top + 0.3 * s, 0.3 * s), GOLD)
                for x in (-0.54, 0.54)
            ]
            return [
                block("Crown", (1.18 * s, 0.36 * s, 1.14 * s), (0, top, 0), GOLD),
                *points,
                *rear,
                ball("Jewel", 0.16 * s, (0, top + 0.08 * s, -0.58 * s), RED),
            ]
        case "hard":
            return [
                *dome("HardHat", 1.34 * s, 0.44 * s, (0, top, 0), trim, steps=3),
                block("Visor", (1.0 * s, 0.07 * s, 0.4 * s), (0, top, -0.7 * s), trim),
                block("Ridge", (0.2 * s, 0.12 * s, 0.9 * s), (0, top + 0.36 * s, 0), trim),
            ]
        case "nurse":
            return [
                block("Cap", (0.9 * s, 0.36 * s, 0.6 * s), (0, top + 0.02 * s, 0), WHITE),
                block("Cross", (0.24 * s, 0.08 * s, 0.06 * s), (0, top + 0.18 * s, -0.31 * s), RED),
                block("Cross", (0.08 * s, 0.24 * s, 0.07 * s), (0, top + 0.1 * s, -0.31 * s), RED),
            ]
        case "straw":
            return [
                pillar("Brim", 2.0 * s, 0.1 * s, (0, top, 0), trim),
                pillar("Hat", 1.1 * s, 0.4 * s, (0, top + 0.06 * s, 0), trim),
            ]
        case "turban":
            return [
                ball("Turban", 1.4 * s, (0, low + 0.5 * s, 0.06 * s), trim),
                block("Cloth", (1.12 * s, 0.8 * s, 0.3 * s), (0, low, 0.42 * s), trim),
                ball("Jewel", 0.2 * s, (0, low + 1.2 * s, -0.6 * s), GOLD),
            ]
        case "veil":
            return [
                block("Veil", (1.2 * s, 0.36 * s, 1.1 * s), (0, top, 0.06 * s), trim),
                block("Veil", (1.24 * s, 1.5 * s, 0.34 * s), (0, low - 0.36 * s, 0.46 * s), trim),
                *both(block("Veil", (0.14 * s, 1.1 * s, 0.9 * s), (0.56 * s, low - 0.06 * s, 0.14 * s), trim)),
            ]
        case "hood":
            return [
                block("Hood", (1.24 * s, 0.34 * s, 1.16 * s), (0, top, 0.06 * s), trim),
                block("Hood", (1.2 * s, 1.1 * s, 0.34 * s), (0, low - 0.1 * s, 0.46 * s), trim),
                *both(block("Hood", (0.16 * s, 1.0 * s, 0.9 * s), (0.54 * s, low - 0.04 * s, 0.1 * s), trim)),
            ]
        case "feather":
            feathers = [
                beam("Feather", (x * s, top, 0.4 * s), (1.9 * x * s, top + 1.0 * s, 0.5 * s), 0.16 * s, Paint(c))
                for x, c in ((-0.3, (200, 50, 40)), (0.0, (245, 245, 245)), (0.3, (240, 190, 60)))
            ]
            return [block("Band", (1.14 * s, 0.18 * s, 1.1 * s), (0, low + 0.7 * s, 0), trim), *feathers]
        case "top":
            return [
                pillar("Brim", 1.7 * s, 0.1 * s, (0, top, 0), trim),
                pillar("Hat", 1.06 * s, 0.9 * s, (0, top + 0.06 * s, 0), trim),
                pillar("Ribbon", 1.1 * s, 0.2 * s, (0, top + 0.1 * s, 0), RED),
            ]
        case "legion":
            return [
                *dome("Helmet", 1.3 * s, 0.4 * s, (0, top, 0), GOLD, steps=3),
                *both(block("Cheek", (0.12 * s, 0.8 * s, 0.4 * s), (0.54 * s, low + 0.1 * s, -0.2 * s), GOLD)),
                block("Crest", (0.2 * s, 0.5 * s, 1.3 * s), (0, top + 0.3 * s, 0.02 * s), RED),
            ]
        case "tall":
            return [
                pillar("Hat", 1.1 * s, 1.1 * s, (0, top - 0.1 * s, 0), BLACK),
                block("Visor", (0.9 * s, 0.07 * s, 0.3 * s), (0, top - 0.06 * s, -0.6 * s), GOLD),
                block("Plume", (0.16 * s, 0.5 * s, 0.16 * s), (0, top + 0.7 * s, -0.5 * s), trim),
            ]
        case "mitre":
            return [
                block("Mitre", (1.0 * s, 0.5 * s, 0.5 * s), (0, top, 0), WHITE),
                block("Mitre", (0.66 * s, 0.4 * s, 0.44 * s), (0, top + 0.48 * s, 0), WHITE),
                block("Stripe", (0.12 * s, 0.8 * s, 0.54 * s), (0, top + 0.02 * s, 0), GOLD),
            ]
        case "pointed":
            return [
                pillar("Brim", 2.0 * s, 0.1 * s, (0, top, 0), trim),
                *cone("Hat", 1.16 * s, 1.5 * s, (0, top + 0.06 * s, 0), trim, steps=6),
            ]
        case "nemes":
            return [
                block("Nemes", (1.4 * s, 0.4 * s, 1.1 * s), (0, top, 0.04 * s), GOLD),
                *both(block("Nemes", (0.36 * s, 1.4 * s, 0.5 * s), (0.64 * s, low - 0.5 * s, -0.1 * s), GOLD)),
                *both(
                    block(
                        "Stripe",
                        (0.38 * s, 0.12 * s, 0.54 * s),
                        (0.64 * s, low + 0.3 * s, -0.1 * s),
                        Paint((30, 70, 160)),
                    )
                ),
                *both(
                    block(
                        "Stripe",
                        (0.38 * s, 0.12 * s, 0.54 * s),
                        (0.64 * s, low - 0.2 * s, -0.1 * s),
                        Paint((30, 70, 160)),
                    )
                ),
                beam("Cobra", (0, top + 0.1 * s, -0.5 * s), (0, top + 0.6 * s, -0.64 * s), 0.14 * s, GOLD),
            ]
    return []
