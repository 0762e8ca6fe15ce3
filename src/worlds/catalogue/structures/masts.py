"""Masts and poles: antennas, dishes, lamps, traffic lights."""

import math
from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    CONCRETE,
    DARK_GRAY,
    GRAY,
    LAMP,
    METAL,
    RED,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Built, Look, Thing

AMBER: Final = Paint((255, 190, 40)).lit(6)
SIGNAL_GREEN: Final = Paint((60, 220, 90)).lit(6)


def satellite_dish(look: Look) -> Built:
    """It looks up to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    across = 0.92 * w
    up, ahead = math.sin(math.radians(40)), -math.cos(math.radians(40))
    centre = (h - 0.105 * w - 0.383 * across, 0.42 * w - d / 2)
    post = centre[1] + 0.1 * w
    parts = [
        block("Foot", (0.6 * w, 0.08 * h, d - 0.5 * w), (0, 0, 0.25 * w), CONCRETE),
        pillar("Post", 0.14 * w, centre[0], (0, 0, post), METAL),
        block("Mount", (0.2 * w, 0.2 * h, 0.2 * w), (0, centre[0] - 0.16 * h, post), DARK_GRAY),
    ]

    def along(distance: float) -> tuple[float, float, float]:
        return (0, centre[0] + up * distance * w, centre[1] + ahead * distance * w)

    for start, end, share in ((0, 0.05, 0.4), (0.05, 0.1, 0.74), (0.1, 0.15, 1)):
        parts.append(beam("Dish", along(start), along(end), share * across, paint, rounded=True))
    parts += [
        beam("Bowl", along(0.1), along(0.155), 0.8 * across, GRAY, rounded=True),
        beam("Feed", along(0.1), along(0.36), 0.04 * w, METAL, rounded=True),
        ball("Receiver", 0.09 * w, (0, along(0.36)[1] - 0.045 * w, along(0.36)[2]), RED),
    ]
    return Built(parts)


def antenna(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    leg, top = 0.09 * w, 0.78 * h
    foot, tip = 0.42 * w, 0.1 * w
    parts = [block("Foot", (w, 0.03 * h, d), (0, 0, 0), CONCRETE)]
    for z in (-1, 1):
        parts += both(beam("Leg", (foot, 0.02 * h, z * foot * d / w), (tip, top, z * tip * d / w), leg, paint))
    for share in (0.3, 0.55, 0.8):
        reach = foot + (tip - foot) * share
        side = 2 * reach + leg
        parts.append(block("Brace", (side, leg, side * d / w), (0, top * share, 0), paint))
    parts += [
        block("Platform", (0.5 * w, 0.02 * h, 0.5 * d), (0, top - 0.01 * h, 0), DARK_GRAY),
        pillar("Mast", 0.08 * w, 0.2 * h, (0, top, 0), paint),
        *both(drum("Drum", 0.12 * w, 0.26 * w, (0.2 * w, 0.74 * h, 0), METAL, "x")),
        ball("Beacon", 0.025 * h, (0, 0.975 * h, 0), RED.lit(20)),
    ]
    return Built(parts)


def street_lamp(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    pole, z = 0.2 * w, d / 2 - 0.3 * w
    return Built(
        [
            pillar("Foot", 0.6 * w, 0.06 * h, (0, 0, z), paint),
            pillar("Collar", 0.34 * w, 0.16 * h, (0, 0, z), paint),
            pillar("Pole", pole, 0.97 * h, (0, 0, z), paint),
            block("Arm", (0.6 * pole, 0.03 * h, 0.85 * d), (0, 0.93 * h, -0.02 * d), paint),
            block("Shade", (w, 0.04 * h, 0.36 * d), (0, 0.96 * h, -0.32 * d), paint),
            block("Lamp", (0.8 * w, 0.03 * h, 0.28 * d), (0, 0.935 * h, -0.32 * d), LAMP.lit(28)),
        ]
    )


def traffic_light(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    head, light = 0.44 * h, 0.6 * w
    face = -0.3 * d
    parts = [
        block("Foot", (0.7 * w, 0.04 * h, 0.7 * d), (0, 0, 0.1 * d), CONCRETE),
        pillar("Pole", 0.2 * w, h - head + 0.1, (0, 0, 0.1 * d), METAL),
        block("Head", (w, head, 0.76 * d), (0, h - head, 0.1 * d), paint),
    ]
    for i, lit in enumerate((SIGNAL_GREEN, AMBER, RED.lit(6))):
        y = h - head + (i + 0.5) * head / 3
        parts.append(drum("Light", 0.1 * d, min(light, 0.28 * head), (0, y, face), lit, "z"))
        parts.append(block("Visor", (light, 0.03 * head, 0.24 * d), (0, y + 0.125 * head, -0.38 * d), BLACK))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "satellite_dish",
        "satellite dish",
        "structure",
        ("radar dish", "parabolic antenna", "radio telescope", "radar", "communication dish"),
        (13, 14, 11),
        (232, 234, 236),
        "Metal",
        satellite_dish,
    ),
    Thing(
        "antenna",
        "antenna",
        "structure",
        ("radio tower", "radio mast", "communication tower", "cell tower", "transmitter", "aerial", "antenna mast"),
        (9, 42, 9),
        (196, 56, 44),
        "Metal",
        antenna,
    ),
    Thing(
        "street_lamp",
        "street lamp",
        "structure",
        (
            "streetlamp",
            "street light",
            "streetlight",
            "lamp post",
            "lamppost",
            "lantern post",
            "light pole",
            "floodlight",
        ),
        (2, 14, 6),
        (58, 62, 68),
        "Metal",
        street_lamp,
    ),
    Thing(
        "traffic_light",
        "traffic light",
        "structure",
        ("traffic signal", "stoplight", "stop light", "traffic lamp"),
        (3, 14, 3),
        (52, 56, 60),
        "Metal",
        traffic_light,
    ),
)
