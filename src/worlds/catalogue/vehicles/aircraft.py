"""Vehicles in the air. They stand on the ground."""

from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    METAL,
    RED,
    RUBBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing

WICKER: Final = Paint((158, 112, 66), "WoodPlanks")


def airplane(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    across = 0.36 * h
    low = 0.24 * h
    middle = low + across / 2
    front = -d / 2 + across / 2
    long = 0.94 * d - across / 2
    return Built(
        [
            ball("Nose", 0.995 * across, (0, low, front), paint),
            drum("Fuselage", long - across / 2, across, (0, middle, front + (long - across / 2) / 2), paint, "z"),
            wedge("Tail", (0.7 * across, 0.7 * across, 0.14 * d), (0, low + 0.24 * across, 0.43 * d), paint, "back"),
            block(
                "Cockpit",
                (0.6 * across, 0.3 * across, 0.5 * across),
                (0, middle + 0.18 * across, front + 0.06 * d),
                GLASS,
            ),
            block("Wing", (w, 0.05 * h, 0.2 * d), (0, low + 0.06 * h, -0.02 * d), paint),
            *both(drum("Engine", 0.16 * d, 0.18 * h, (0.28 * w, low - 0.02 * h, -0.06 * d), METAL, "z")),
            *both(drum("Intake", 0.02 * d, 0.14 * h, (0.28 * w, low - 0.02 * h, -0.145 * d), BLACK, "z")),
            block("Tailplane", (0.4 * w, 0.04 * h, 0.12 * d), (0, middle, 0.42 * d), paint),
            wedge("TailFin", (0.04 * h, 0.36 * h, 0.16 * d), (0, 0.64 * h, 0.4 * d), paint, "front"),
            block("FinBase", (0.05 * h, 0.2 * h, 0.15 * d), (0, 0.48 * h, 0.4 * d), paint),
            *both(
                block("Windows", (0.03 * h, 0.08 * h, 0.5 * d), (0.49 * across, middle + 0.02 * h, -0.04 * d), GLASS)
            ),
            pillar("Strut", 0.05 * h, low, (0, 0.04 * h, -0.36 * d), METAL),
            drum("Wheel", 0.06 * h, 0.14 * h, (0, 0.07 * h, -0.36 * d), RUBBER, "x"),
            *both(pillar("Strut", 0.05 * h, low, (0.06 * w, 0.06 * h, 0.04 * d), METAL)),
            *both(drum("Wheel", 0.06 * h, 0.16 * h, (0.06 * w, 0.08 * h, 0.04 * d), RUBBER, "x")),
        ]
    )


def helicopter(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    cabin = 0.48 * h
    low = 0.16 * h
    front = -0.22 * d
    return Built(
        [
            *both(drum("Skid", 0.5 * d, 0.05 * h, (0.2 * w, 0.025 * h, front + 0.04 * d), METAL, "z")),
            *both(
                beam(
                    "Strut",
                    (0.2 * w, 0.02 * h, front - 0.06 * d),
                    (0.1 * w, low + 0.06 * h, front - 0.06 * d),
                    0.03 * h,
                    METAL,
                )
            ),
            *both(
                beam(
                    "Strut",
                    (0.2 * w, 0.02 * h, front + 0.12 * d),
                    (0.1 * w, low + 0.06 * h, front + 0.12 * d),
                    0.03 * h,
                    METAL,
                )
            ),
            block("Cabin", (0.34 * w, cabin, 0.34 * d), (0, low, front + 0.05 * d), paint),
            wedge(
                "Windshield",
                (0.32 * w, 0.6 * cabin, 0.16 * d),
                (0, low + 0.38 * cabin, front - 0.19 * d),
                GLASS,
                "front",
            ),
            block("Nose", (0.33 * w, 0.4 * cabin, 0.16 * d), (0, low, front - 0.19 * d), paint),
            *both(block("Window", (0.02 * w, 0.4 * cabin, 0.14 * d), (0.17 * w, low + 0.42 * cabin, front), GLASS)),
            wedge("TailCone", (0.26 * w, 0.5 * cabin, 0.16 * d), (0, low + 0.46 * cabin, 0.08 * d), paint, "back"),
            block("Boom", (0.1 * w, 0.12 * h, 0.46 * d), (0, low + 0.5 * cabin, 0.24 * d), paint),
            block("TailFin", (0.04 * w, 0.3 * h, 0.1 * d), (0, low + 0.46 * cabin, 0.45 * d), paint),
            block("TailRotor", (0.02 * w, 0.05 * h, 0.1 * d), (0.03 * w, 0.6 * h, 0.45 * d), BLACK),
            block("TailRotor", (0.022 * w, 0.3 * h, 0.02 * d), (0.03 * w, 0.475 * h, 0.45 * d), BLACK),
            pillar("Mast", 0.07 * w, 0.34 * h, (0, 0.62 * h, front + 0.06 * d), METAL),
            pillar("Hub", 0.12 * w, 0.08 * h, (0, 0.92 * h, front + 0.06 * d), METAL),
            block("Blade", (w, 0.025 * h, 0.05 * d), (0, 0.95 * h, front + 0.06 * d), DARK_GRAY),
            block("Blade", (0.06 * w, 0.03 * h, 0.66 * d), (0, 0.95 * h, front + 0.06 * d), DARK_GRAY),
        ]
    )


def hot_air_balloon(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    across = min(w, d, 0.64 * h)
    basket = 0.28 * across
    low = h - across
    top = 0.9 * basket
    rope = 0.42 * basket
    parts = [
        block("Basket", (basket, 0.7 * basket, basket), (0, 0, 0), WICKER),
        *[
            block("Rim", (1.1 * basket, 0.12 * basket, 0.12 * basket), (0, 0.64 * basket, z * 0.49 * basket), YELLOW)
            for z in (-1, 1)
        ],
        *both(block("Rim", (0.12 * basket, 0.12 * basket, 0.9 * basket), (0.49 * basket, 0.64 * basket, 0), YELLOW)),
        pillar("Mouth", 0.46 * across, 0.16 * across, (0, low - 0.02 * across, 0), RED),
        ball("Envelope", across, (0, low, 0), paint),
        pillar("Band", 0.985 * across, 0.1 * across, (0, low + 0.52 * across, 0), WHITE),
        pillar("Burner", 0.2 * basket, 0.6 * basket, (0, top - 0.3 * basket, 0), METAL),
        block("Frame", (0.9 * basket, 0.1 * basket, 0.14 * basket), (0, top, 0), METAL),
    ]
    for z in (-1, 1):
        start, end = (rope, 0.6 * basket, z * rope), (0.16 * across, low + 0.06 * across, z * 0.16 * across)
        parts += both(beam("Rope", start, end, 0.08 * basket, BLACK))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "airplane",
        "airplane",
        "vehicle",
        ("plane", "aeroplane", "aircraft", "jet", "airliner", "passenger plane", "jet plane"),
        (36, 13, 38),
        (236, 238, 240),
        "SmoothPlastic",
        airplane,
    ),
    Thing(
        "helicopter",
        "helicopter",
        "vehicle",
        ("chopper", "rescue helicopter", "copter"),
        (20, 12, 26),
        (206, 52, 40),
        "SmoothPlastic",
        helicopter,
    ),
    Thing(
        "hot_air_balloon",
        "hot air balloon",
        "vehicle",
        ("balloon", "hot-air balloon", "air balloon", "airship", "zeppelin", "blimp"),
        (18, 28, 18),
        (226, 70, 62),
        "Fabric",
        hot_air_balloon,
    ),
)
