"""Instruments: with them a class looks, measures and mixes."""

from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    METAL,
    RED,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Part

LIQUIDS: Final = (RED, BLUE, YELLOW, Paint((90, 190, 90)))
WATER: Final = Paint((90, 170, 220), "Glass", 0.7)
SAND: Final = Paint((214, 186, 130), "Sand")
WEED: Final = Paint((60, 150, 70))


def microscope(look: Look) -> Built:
    """Eyepiece and lens over the stage; the arm is at the back."""
    w, h, d = look.size
    paint = Paint.of(look)
    z = -0.14 * d
    parts = [
        block("Base", (0.92 * w, 0.14 * h, d), (0, 0, 0), paint),
        block("Arm", (0.44 * w, 0.66 * h, 0.26 * d), (0, 0.14 * h, 0.34 * d), paint),
        block("Stage", (w, 0.06 * h, 0.62 * d), (0, 0.34 * h, -0.1 * d), BLACK),
        block("Slide", (0.5 * w, 0.04 * h, 0.2 * d), (0, 0.4 * h, z), GLASS),
        *both(drum("Knob", 0.14 * w, 0.22 * d, (0.29 * w, 0.26 * h, 0.34 * d), DARK_GRAY, "x")),
        pillar("Lens", 0.22 * w, 0.16 * h, (0, 0.48 * h, z), METAL),
        pillar("Tube", 0.36 * w, 0.16 * h, (0, 0.64 * h, z), paint),
        block("Head", (0.5 * w, 0.1 * h, 0.84 * d), (0, 0.8 * h, 0.05 * d), paint),
        pillar("Eyepiece", 0.26 * w, 0.1 * h, (0, 0.9 * h, z), DARK_GRAY),
    ]
    return Built(parts)


def test_tubes(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Rack", (w, 0.2 * h, d), (0, 0, 0), paint),
        *both(block("Side", (0.08 * w, 0.34 * h, 0.9 * d), (0.46 * w, 0.2 * h, 0), paint)),
        block("Rack", (w, 0.12 * h, d), (0, 0.54 * h, 0), paint),
    ]
    for number, liquid in enumerate(LIQUIDS):
        x = (number - 1.5) * 0.22 * w
        parts.append(pillar("Liquid", 0.46 * d, 0.34 * h, (x, 0.2 * h, 0), liquid))
        parts.append(pillar("Tube", 0.46 * d, 0.34 * h, (x, 0.66 * h, 0), GLASS))
    return Built(parts)


def flask(look: Look) -> Built:
    """An Erlenmeyer flask; its colour is the liquid's."""
    w, h, _ = look.size
    liquid = Paint(look.color, look.material, 0.15)
    parts = [pillar("Flask", w, 0.06 * h, (0, 0, 0), GLASS)]
    parts += [
        pillar("Liquid", (0.98 - 0.14 * i) * w, 0.13 * h, (0, (0.06 + 0.13 * i) * h, 0), liquid) for i in range(4)
    ]
    parts += [
        pillar("Flask", 0.42 * w, 0.1 * h, (0, 0.58 * h, 0), GLASS),
        pillar("Neck", 0.32 * w, 0.26 * h, (0, 0.68 * h, 0), GLASS),
        pillar("Rim", 0.42 * w, 0.06 * h, (0, 0.94 * h, 0), GLASS),
    ]
    return Built(parts)


def fume_hood(look: Look) -> Built:
    """A bench under a hood, with a window that is half open."""
    w, h, d = look.size
    paint = Paint.of(look)
    bench, hood = 0.38 * h, 0.8 * h
    parts = [
        block("Cabinet", (0.98 * w, bench - 0.03 * h, 0.94 * d), (0, 0, 0.02 * d), paint),
        block("Bench", (w, 0.03 * h, d), (0, bench - 0.03 * h, 0), BLACK),
        block("Back", (0.88 * w, hood - bench, 0.08 * d), (0, bench, 0.44 * d), paint),
        *both(block("Side", (0.06 * w, hood - bench, 0.92 * d), (0.47 * w, bench, 0.03 * d), paint)),
        block("Hood", (w, h - hood, 0.96 * d), (0, hood, 0.02 * d), paint),
        block("Window", (0.88 * w, 0.24 * h, 0.03 * d), (0, hood - 0.24 * h, -0.4 * d), GLASS),
        *both(block("Door", (0.44 * w, 0.28 * h, 0.03 * d), (0.23 * w, 0.03 * h, -0.465 * d), paint)),
        pillar("Flask", 0.12 * w, 0.12 * h, (-0.16 * w, bench, 0.1 * d), Paint((90, 190, 90), "Glass", 0.2)),
        pillar("Flask", 0.08 * w, 0.18 * h, (0.16 * w, bench, 0.1 * d), Paint((200, 90, 180), "Glass", 0.2)),
    ]
    return Built(parts)


def aquarium(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    floor, high = 0.44 * h, 0.48 * h
    parts: list[Part] = [
        block("Stand", (w, floor, d), (0, 0, 0), paint),
        block("Sand", (0.9 * w, 0.06 * h, 0.86 * d), (0, floor, 0), SAND),
        block("Water", (0.94 * w, high, 0.92 * d), (0, floor, 0), WATER),
        block("Lid", (0.98 * w, h - floor - high, 0.96 * d), (0, floor + high, 0), paint),
        block("Weed", (0.05 * w, 0.32 * h, 0.08 * d), (0.34 * w, floor, 0.1 * d), WEED),
        block("Weed", (0.05 * w, 0.24 * h, 0.08 * d), (-0.38 * w, floor, 0.16 * d), WEED),
        ball("Stone", 0.1 * w, (0.16 * w, floor, -0.2 * d), DARK_GRAY),
    ]
    orange = Paint((240, 130, 40))
    for x, y, z, skin in ((-0.2, 0.62, -0.2, orange), (0.06, 0.74, -0.1, YELLOW), (-0.08, 0.52, 0.1, RED)):
        parts.append(ball("Fish", 0.12 * h, (x * w, y * h, z * d), skin))
        parts.append(block("Tail", (0.07 * w, 0.09 * h, 0.05 * d), ((x + 0.06) * w, (y + 0.015) * h, z * d), skin))
    return Built(parts)


def telescope(look: Look) -> Built:
    """On a tripod, pointing up to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    joint = (0, 0.56 * h, 0.04 * d)

    def along(share: float) -> tuple[float, float, float]:
        """Points of the line of sight, from the eye (0) to the sky (1)."""
        return (0, (0.42 + 0.44 * share) * h, (0.4 - 0.8 * share) * d)

    parts = [
        beam("Tube", along(0.16), along(0.62), 0.3 * w, paint, rounded=True),
        beam("Tube", along(0.62), along(0.95), 0.42 * w, paint, rounded=True),
        beam("Rim", along(0.95), along(1), 0.5 * w, DARK_GRAY, rounded=True),
        beam("Eyepiece", along(0), along(0.16), 0.16 * w, DARK_GRAY, rounded=True),
        ball("Mount", 0.26 * w, (0, 0.44 * h, 0.04 * d), METAL),
    ]
    for x, z in ((0.44, 0.42), (-0.44, 0.42), (0, -0.44)):
        parts.append(beam("Leg", (x * w, 0.024 * w, z * d), joint, 0.08 * w, DARK_GRAY))
    return Built(parts)


def weather_station(look: Look) -> Built:
    """A white box with slats on legs; beside it a mast with a vane and cups that the wind turns."""
    w, h, d = look.size
    paint = Paint.of(look)
    x, mast = -0.14 * w, 0.36 * w
    parts = [
        block("Foot", (w, 0.03 * h, 0.96 * d), (0, 0, 0), DARK_GRAY),
        *(
            block("Leg", (0.06 * w, 0.3 * h, 0.06 * w), (x + east * 0.26 * w, 0.03 * h, south * 0.26 * d), METAL)
            for east in (-1, 1)
            for south in (-1, 1)
        ),
        block("Box", (0.64 * w, 0.28 * h, 0.64 * d), (x, 0.33 * h, 0), paint),
        *(
            block(
                "Slat", (0.56 * w, 0.03 * h, 0.03 * d), (x, (0.37 + 0.06 * i) * h, -0.335 * d), Paint((200, 204, 208))
            )
            for i in range(4)
        ),
        block("Roof", (0.72 * w, 0.04 * h, 0.76 * d), (x, 0.61 * h, 0), paint),
        pillar("Mast", 0.07 * w, 0.93 * h, (mast, 0.03 * h, 0), METAL),
        block("Arm", (0.04 * w, 0.02 * h, 0.6 * d), (mast, 0.96 * h, 0), METAL),
        block("Vane", (0.04 * w, 0.02 * h, 0.5 * d), (mast, 0.84 * h, 0.16 * d), METAL),
        block("Tail", (0.03 * w, 0.12 * h, 0.16 * d), (mast, 0.79 * h, 0.42 * d), RED),
        *(ball("Cup", 0.04 * h, (mast, 0.96 * h, south * 0.34 * d), WHITE) for south in (-1, 1)),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("microscope", "microscope", "lab", (), (1.8, 3, 2.2), (236, 238, 240), "SmoothPlastic", microscope, indoors=True),
    Thing("test_tubes", "test tube rack", "lab", ("test tube", "rack of test tubes", "vial"), (3, 2.4, 1.2), (170, 128, 84), "WoodPlanks", test_tubes, indoors=True),
    Thing("flask", "flask", "lab", ("erlenmeyer flask",), (1.8, 2.6, 1.8), (90, 190, 120), "Glass", flask, indoors=True),
    Thing("fume_hood", "fume hood", "lab", ("hood", "safety cabinet"), (8, 9, 4), (220, 224, 228), "Metal", fume_hood, indoors=True, visited=True),
    Thing("aquarium", "aquarium", "lab", ("fish tank", "specimen tank", "terrarium"), (8, 6, 4), (70, 74, 80), "Metal", aquarium, indoors=True, visited=True),
    Thing("telescope", "telescope", "lab", ("spyglass", "star finder"), (5, 8, 7), (232, 234, 238), "SmoothPlastic", telescope, indoors=True, visited=True),
    Thing("weather_station", "weather station", "lab", (), (5, 10, 5), (240, 242, 244), "SmoothPlastic", weather_station, visited=True),
)  # fmt: skip
