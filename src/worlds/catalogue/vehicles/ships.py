"""Vehicles on and under water. They stand on their keels."""

from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    METAL,
    PLANKS,
    RED,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Rotation, Vector
from worlds.scene import Part, Shape

ON_SIDE: Final[Rotation] = (0, 1, 0, -1, 0, 0, 0, 0, 1)
"""A wedge laid on its side: it grows narrower from x = its width to nothing, towards its front."""
GILT: Final = Paint((222, 178, 76))
CANVAS: Final = Paint((240, 234, 216), "Fabric")


def bow(name: str, size: Vector, base: Vector, paint: Paint) -> list[Part]:
    """The front of a hull, as seen from above a triangle with its tip to the front."""
    w, h, d = size
    x, y, z = base
    half = solid(name, (h, w / 2, d), (x + w / 4, y + h / 2, z), paint, shape=Shape.WEDGE, rotation=ON_SIDE)
    return both(half)


def hull(size: Vector, paint: Paint, trim: Paint) -> list[Part]:
    """`size` is the whole hull's; its deck is at the top."""
    w, h, d = size
    tip = 0.34 * d
    long = d - tip
    z = d / 2 - long / 2
    return [
        block("Keel", (0.5 * w, 0.3 * h, 0.9 * long), (0, 0, z), trim),
        *bow("Keel", (0.5 * w, 0.3 * h, 0.8 * tip), (0, 0, z - long / 2 - 0.4 * tip + 0.05 * long), trim),
        block("Hull", (0.9 * w, 0.8 * h, long), (0, 0.2 * h, z), paint),
        *bow("Bow", (0.9 * w, 0.8 * h, tip), (0, 0.2 * h, -d / 2 + tip / 2), paint),
        *both(block("Gunwale", (0.08 * w, 0.16 * h, 0.98 * long), (0.46 * w, 0.88 * h, z), trim)),
    ]


def boat(look: Look) -> Built:
    """A small boat with a wheelhouse."""
    w, h, d = look.size
    paint = Paint.of(look)
    deck = 0.42 * h
    return Built(
        [
            *hull((w, deck, 0.97 * d), paint, PLANKS),
            block("Wheelhouse", (0.56 * w, 0.3 * h, 0.3 * d), (0, deck - 0.01 * h, 0.08 * d), WHITE),
            block("Windows", (0.6 * w, 0.13 * h, 0.24 * d), (0, deck + 0.13 * h, 0.06 * d), GLASS),
            block("Roof", (0.66 * w, 0.05 * h, 0.38 * d), (0, deck + 0.29 * h, 0.08 * d), paint),
            pillar("Mast", 0.05 * w, 0.26 * h, (0, 0.74 * h, 0.1 * d), METAL),
            block("Flag", (0.02 * w, 0.1 * h, 0.12 * d), (0, 0.88 * h, 0.17 * d), RED),
            block("Engine", (0.26 * w, 0.3 * h, 0.06 * d), (0, 0.24 * h, 0.47 * d), DARK_GRAY),
            *[drum("LifeRing", 0.04 * w, 0.14 * h, (x * w, 0.26 * h, 0.1 * d), RED, "x") for x in (-0.45, 0.45)],
        ]
    )


def ship(look: Look) -> Built:
    """A sailing ship with two masts; one of pirates shows its skull where others have a jib."""
    w, h, d = look.size
    paint = Paint.of(look)
    deck = 0.26 * h
    stern = 0.2 * d
    parts = [
        *hull((w, deck, 0.94 * d), paint, TIMBER),
        block("Sterncastle", (0.84 * w, 0.15 * h, stern), (0, deck - 0.01 * h, 0.47 * d - stern / 2), paint),
        block("Rail", (0.9 * w, 0.025 * h, 1.06 * stern), (0, deck + 0.135 * h, 0.47 * d - stern / 2), GILT),
        block("Cabin", (0.5 * w, 0.06 * h, 0.02 * d), (0, deck + 0.03 * h, 0.47 * d - stern), GLASS),
        *both(block("SternWindow", (0.14 * w, 0.06 * h, 0.012 * d), (0.2 * w, deck + 0.03 * h, 0.472 * d), GILT)),
        *bow("Forecastle", (0.86 * w, 0.07 * h, 0.26 * d), (0, deck - 0.01 * h, -0.33 * d), paint),
        *both(block("Wale", (0.012 * w, 0.03 * h, 0.6 * d), (0.452 * w, 0.2 * h, 0.15 * d), GILT)),
        *(
            part
            for z in (0.0, 0.14, 0.28)
            for part in both(drum("Gunport", 0.05 * w, 0.05 * h, (0.455 * w, 0.14 * h, z * d), BLACK, "x"))
        ),
        pillar("CrowsNest", 0.16 * w, 0.035 * h, (0, 0.92 * h, -0.14 * d), TIMBER),
        block("Rudder", (0.06 * w, 0.8 * deck, 0.05 * d), (0, 0, 0.475 * d), TIMBER),
        beam("Bowsprit", (0, 0.9 * deck, -0.36 * d), (0, 1.2 * deck, -0.495 * d), 0.05 * w, TIMBER),
        block("Flag", (0.02 * w, 0.05 * h, 0.08 * d), (0, 0.94 * h, -0.1 * d), RED),
    ]
    for z, tall, wide in ((-0.14 * d, 1.0, 1.0), (0.16 * d, 0.86, 0.88)):
        top = deck + (h - deck) * tall
        rig = top - deck
        parts += [
            pillar("Mast", 0.06 * w, rig + 0.02 * h, (0, deck - 0.02 * h, z), TIMBER),
            block("Sail", (wide * w, 0.42 * rig, 0.012 * d), (0, deck + 0.12 * rig, z - 0.03 * d), CANVAS),
            block("Sail", (0.8 * wide * w, 0.28 * rig, 0.012 * d), (0, deck + 0.62 * rig, z - 0.03 * d), CANVAS),
            block("Yard", (0.96 * wide * w, 0.02 * h, 0.045 * d), (0, deck + 0.53 * rig, z - 0.02 * d), TIMBER),
            block("Yard", (0.76 * wide * w, 0.02 * h, 0.045 * d), (0, deck + 0.89 * rig, z - 0.02 * d), TIMBER),
        ]
    if "pirate" in (look.text or ""):
        return Built(parts + pirate_marks(w, h, d, deck))
    return Built(
        [*parts, wedge("Jib", (0.012 * w, 0.4 * h, 0.3 * d), (0, deck + 0.08 * h, -0.31 * d), CANVAS, "front")]
    )


def pirate_marks(w: float, h: float, d: float, deck: float) -> list[Part]:
    """A black flag, and a skull with bones on the first sail."""
    face, middle = -0.14 * d - 0.04 * d, deck + 0.36 * (h - deck)
    return [
        block("Flag", (0.03 * w, 0.08 * h, 0.14 * d), (0, 0.91 * h, -0.07 * d), BLACK),
        *(
            beam(
                "Bone",
                (-side * 0.24 * w, middle - 0.07 * h, face),
                (side * 0.24 * w, middle + 0.05 * h, face),
                0.05 * w,
                BLACK,
            )
            for side in (-1, 1)
        ),
        drum("Skull", 0.01 * d, 0.11 * h, (0, middle + 0.05 * h, face - 0.01 * d), BLACK, "z"),
        block("Skull", (0.1 * w, 0.05 * h, 0.01 * d), (0, middle - 0.03 * h, face - 0.01 * d), BLACK),
        *both(drum("Eye", 0.012 * d, 0.028 * h, (0.05 * w, middle + 0.055 * h, face - 0.016 * d), WHITE, "z")),
    ]


def submarine(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    across = min(0.9 * w, 0.62 * h)
    foot = 0.06 * h
    middle = foot + across / 2
    ends = d / 2 - 0.08 * d - across / 2
    return Built(
        [
            *both(block("Skid", (0.12 * w, foot + 0.1 * h, 0.5 * d), (0.16 * w, 0, 0), DARK_GRAY)),
            drum("Hull", 2 * ends, across, (0, middle, -0.04 * d), paint, "z"),
            ball("Nose", 0.995 * across, (0, foot + 0.0025 * across, -ends - 0.04 * d), paint),
            ball("Stern", 0.995 * across, (0, foot + 0.0025 * across, ends - 0.04 * d), paint),
            block("Sail", (0.3 * w, 0.24 * h, 0.24 * d), (0, foot + 0.92 * across, -0.04 * d), paint),
            block("Bridge", (0.34 * w, 0.03 * h, 0.28 * d), (0, foot + 0.92 * across + 0.23 * h, -0.04 * d), YELLOW),
            pillar("Periscope", 0.06 * w, 0.2 * h, (0, 0.78 * h, -0.08 * d), METAL),
            block("Eyepiece", (0.06 * w, 0.05 * h, 0.05 * d), (0, 0.95 * h, -0.095 * d), METAL),
            *[
                part
                for z in (-0.24, -0.04, 0.16)
                for part in both(drum("Porthole", 0.05 * w, 0.16 * h, (0.47 * across, middle, z * d), BLUE, "x"))
            ],
            block("TailFin", (w, 0.03 * h, 0.1 * d), (0, middle, 0.38 * d), paint),
            block("Rudder", (0.04 * w, 0.66 * h, 0.09 * d), (0, foot, 0.38 * d), paint),
            drum("Shaft", 0.12 * d, 0.06 * h, (0, middle, 0.43 * d), DARK_GRAY, "z"),
            block("Propeller", (0.5 * w, 0.08 * h, 0.02 * d), (0, middle - 0.04 * h, 0.485 * d), YELLOW),
            block("Propeller", (0.1 * w, 0.34 * h, 0.022 * d), (0, middle - 0.17 * h, 0.485 * d), YELLOW),
        ]
    )


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "boat",
        "boat",
        "vehicle",
        ("motorboat", "fishing boat", "speedboat"),
        (11, 12, 26),
        (52, 110, 178),
        "WoodPlanks",
        boat,
    ),
    Thing(
        "ship",
        "ship",
        "vehicle",
        (
            "sailing ship",
            "pirate ship",
            "galleon",
            "caravel",
            "sail ship",
            "junk",
            "chinese junk",
        ),
        (18, 34, 48),
        (124, 82, 52),
        "WoodPlanks",
        ship,
    ),
    Thing(
        "submarine",
        "submarine",
        "vehicle",
        ("u-boat", "submersible", "diving boat", "bathyscaphe"),
        (12, 14, 34),
        (232, 186, 48),
        "Metal",
        submarine,
    ),
)
