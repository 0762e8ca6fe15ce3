"""Vehicles at work: rover, tractor, excavator, train."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    LAMP,
    METAL,
    RED,
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
from worlds.catalogue.vehicles.wheels import wheels

CELLS: Final = Paint((30, 54, 116), "Glass")
RAIL: Final = Paint((110, 104, 98), "CorrodedMetal")


def rover(look: Look) -> Built:
    """A rover for other planets: six wheels, a camera on a mast, an arm, a solar panel."""
    w, h, d = look.size
    paint = Paint.of(look)
    wheel = 0.36 * h
    deck, top = 0.34 * h, 0.58 * h
    mast = -0.26 * d
    return Built(
        [
            *wheels(w / 2, wheel, 0.12 * w, -0.34 * d, 0, 0.34 * d),
            *both(block("Rocker", (0.06 * w, 0.07 * h, 0.74 * d), (0.35 * w, 0.24 * h, 0), METAL)),
            *both(beam("Strut", (0.35 * w, 0.27 * h, 0), (0.22 * w, 0.4 * h, 0), 0.05 * w, METAL)),
            block("Body", (0.58 * w, top - deck, 0.76 * d), (0, deck, 0.03 * d), paint),
            block("Deck", (0.66 * w, 0.04 * h, 0.84 * d), (0, top - 0.02 * h, 0.03 * d), paint),
            block("SolarPanel", (0.56 * w, 0.03 * h, 0.36 * d), (0, top + 0.01 * h, 0.18 * d), CELLS),
            pillar("Mast", 0.05 * w, 0.32 * h, (0.12 * w, top, mast), METAL),
            block("Head", (0.24 * w, 0.12 * h, 0.12 * d), (0.12 * w, 0.88 * h, mast), paint),
            *[drum("Eye", 0.04 * d, 0.08 * h, (x * w, 0.94 * h, mast - 0.06 * d), BLACK, "z") for x in (0.06, 0.18)],
            beam("Arm", (-0.16 * w, 0.5 * h, -0.33 * d), (-0.16 * w, 0.4 * h, -0.46 * d), 0.05 * w, METAL),
            block("Gripper", (0.1 * w, 0.14 * h, 0.05 * d), (-0.16 * w, 0.3 * h, -0.475 * d), DARK_GRAY),
            pillar("Antenna", 0.02 * w, 0.36 * h, (-0.24 * w, top, 0.4 * d), METAL),
            beam("Generator", (0, 0.46 * h, 0.38 * d), (0, 0.5 * h, 0.485 * d), 0.18 * w, DARK_GRAY),
            ball("Beacon", 0.04 * w, (-0.24 * w, 0.92 * h, 0.4 * d), RED.lit(8)),
        ]
    )


def tractor(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    big, small = 0.58 * h, 0.36 * h
    rear, front = d / 2 - big / 2, -d / 2 + small / 2 + 0.02 * d
    return Built(
        [
            *wheels(w / 2, big, 0.22 * w, rear, hub=YELLOW),
            *wheels(0.44 * w, small, 0.16 * w, front, hub=YELLOW),
            drum("Axle", 0.7 * w, 0.08 * h, (0, small / 2, front), DARK_GRAY, "x"),
            block("Chassis", (0.3 * w, 0.16 * h, 0.8 * d), (0, 0.22 * h, -0.05 * d), DARK_GRAY),
            block("Hood", (0.42 * w, 0.28 * h, 0.5 * d), (0, 0.34 * h, -0.24 * d), paint),
            block("Grille", (0.34 * w, 0.2 * h, 0.03 * d), (0, 0.37 * h, -0.485 * d), BLACK),
            block("Cab", (0.56 * w, 0.26 * h, 0.38 * d), (0, 0.36 * h, 0.2 * d), paint),
            block("Windows", (0.52 * w, 0.34 * h, 0.34 * d), (0, 0.6 * h, 0.2 * d), GLASS),
            block("Roof", (0.66 * w, 0.07 * h, 0.46 * d), (0, 0.93 * h, 0.2 * d), paint),
            *both(block("Fender", (0.2 * w, 0.06 * h, 0.34 * d), (0.38 * w, 0.57 * h, rear), paint)),
            pillar("Exhaust", 0.06 * w, 0.3 * h, (0.12 * w, 0.6 * h, -0.3 * d), METAL),
            *both(drum("Headlight", 0.03 * d, 0.08 * h, (0.14 * w, 0.56 * h, -0.485 * d), LAMP, "z")),
        ]
    )


def excavator(look: Look) -> Built:
    """Its arm reaches to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    track = 0.26 * w
    back = 0.16 * d
    return Built(
        [
            *both(block("Track", (track, 0.2 * h, 0.56 * d), (w / 2 - track / 2, 0.02 * h, back), BLACK)),
            *both(drum("Sprocket", 0.98 * track, 0.24 * h, (w / 2 - track / 2, 0.12 * h, back - 0.26 * d), BLACK, "x")),
            *both(drum("Sprocket", 0.98 * track, 0.24 * h, (w / 2 - track / 2, 0.12 * h, back + 0.26 * d), BLACK, "x")),
            pillar("Turntable", 0.6 * w, 0.14 * h, (0, 0.14 * h, back), DARK_GRAY),
            block("Body", (0.9 * w, 0.26 * h, 0.5 * d), (0, 0.26 * h, 0.24 * d), paint),
            block("Counterweight", (0.8 * w, 0.2 * h, 0.14 * d), (0, 0.28 * h, 0.425 * d), DARK_GRAY),
            block("Cab", (0.42 * w, 0.4 * h, 0.26 * d), (-0.2 * w, 0.5 * h, 0.1 * d), GLASS),
            block("CabRoof", (0.46 * w, 0.05 * h, 0.3 * d), (-0.2 * w, 0.9 * h, 0.1 * d), paint),
            beam("Boom", (0.2 * w, 0.44 * h, 0.06 * d), (0.2 * w, 0.9 * h, -0.2 * d), 0.16 * w, paint),
            beam("Stick", (0.2 * w, 0.92 * h, -0.18 * d), (0.2 * w, 0.28 * h, -0.4 * d), 0.13 * w, paint),
            drum("Joint", 0.2 * w, 0.14 * h, (0.2 * w, 0.9 * h, -0.2 * d), METAL, "x"),
            wedge("Bucket", (0.36 * w, 0.26 * h, 0.16 * d), (0.2 * w, 0.08 * h, -0.42 * d), METAL, "back"),
        ]
    )


def train(look: Look) -> Built:
    """A steam locomotive on a piece of track."""
    w, h, d = look.size
    paint = Paint.of(look)
    track = 0.07 * h
    wheel = 0.26 * h
    boiler, level = 0.4 * h, 0.32 * h
    parts = [
        *both(block("Rail", (0.05 * w, track, d), (0.3 * w, 0, 0), RAIL)),
        *[
            block("Sleeper", (0.94 * w, 0.7 * track, 0.05 * d), (0, 0, z * d), Paint((94, 70, 52), "Wood"))
            for z in (-0.36, 0, 0.36)
        ],
        block("Frame", (0.62 * w, 0.1 * h, 0.9 * d), (0, 0.24 * h, 0), BLACK),
        drum("Boiler", 0.62 * d, boiler, (0, level + boiler / 2, -0.14 * d), paint, "z"),
        drum("SmokeBox", 0.06 * d, 1.04 * boiler, (0, level + boiler / 2, -0.43 * d), BLACK, "z"),
        drum("Headlamp", 0.05 * d, 0.12 * h, (0, level + boiler / 2, -0.47 * d), LAMP, "z"),
        block("Cab", (0.9 * w, 0.56 * h, 0.28 * d), (0, 0.32 * h, 0.3 * d), paint),
        block("CabRoof", (w, 0.06 * h, 0.34 * d), (0, 0.87 * h, 0.3 * d), BLACK),
        *both(block("Window", (0.02 * w, 0.2 * h, 0.14 * d), (0.45 * w, 0.6 * h, 0.3 * d), GLASS)),
        replace(pillar("Chimney", 0.16 * w, 0.28 * h, (0, 0.68 * h, -0.34 * d), BLACK), effect="smoke"),
        pillar("ChimneyTop", 0.26 * w, 0.06 * h, (0, 0.94 * h, -0.34 * d), RED),
        ball("SteamDome", 0.22 * w, (0, 0.64 * h, -0.06 * d), YELLOW),
        wedge("Cowcatcher", (0.76 * w, 0.2 * h, 0.08 * d), (0, 0.08 * h, -0.46 * d), RED, "front"),
        *both(block("Rod", (0.04 * w, 0.05 * h, 0.5 * d), (0.41 * w, track + 0.1 * h, -0.08 * d), METAL)),
    ]
    for z in (-0.3, -0.08, 0.14, 0.36):
        parts += both(drum("Wheel", 0.08 * w, wheel, (0.35 * w, track + wheel / 2 - 0.02, z * d), RED, "x"))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "rover",
        "rover",
        "vehicle",
        (
            "mars rover",
            "moon rover",
            "lunar rover",
            "space rover",
            "buggy",
            "moon buggy",
            "space vehicle",
            "exploration vehicle",
        ),
        (14, 9, 18),
        (224, 224, 220),
        "Metal",
        rover,
    ),
    Thing(
        "tractor",
        "tractor",
        "vehicle",
        ("farm tractor",),
        (9, 10, 14),
        (58, 130, 62),
        "SmoothPlastic",
        tractor,
    ),
    Thing(
        "excavator",
        "excavator",
        "vehicle",
        ("digger", "backhoe", "construction vehicle"),
        (10, 12, 22),
        (240, 178, 40),
        "SmoothPlastic",
        excavator,
    ),
    Thing(
        "train",
        "train",
        "vehicle",
        ("locomotive", "steam train", "steam engine", "railway engine", "subway train", "train engine"),
        (10, 14, 36),
        (44, 98, 70),
        "Metal",
        train,
    ),
)
