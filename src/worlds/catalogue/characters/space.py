"""Figures of space and of the future: astronaut, robot, alien; and a snowman."""

from typing import Final

from worlds.catalogue.characters.figure import figure, head_of
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    RED,
    TIMBER,
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

VISOR: Final = Paint((222, 164, 60), "Glass")
EYES: Final = Paint((90, 220, 255)).lit(6)
CARROT: Final = Paint((240, 130, 40))


def astronaut(look: Look) -> Built:
    w, h, d = look.size
    body = (w, 0.96 * h, 0.8 * d)
    _, low = head_of(body)
    paint = Paint.of(look)
    globe = h - low + 0.02 * h
    parts = [part for part in figure(body, paint, legs=paint, skin=paint, shoes=DARK_GRAY) if part.name != "Eye"]
    parts = [part.placed((0, 0, -0.1 * d), 0) for part in parts]
    parts += [
        ball("Helmet", globe, (0, h - globe, -0.1 * d), paint),
        ball("Visor", 0.8 * globe, (0, h - 0.88 * globe, -0.1 * d - 0.16 * globe), VISOR),
        block("Backpack", (0.5 * w, 0.38 * h, 0.34 * d), (0, 0.4 * h, 0.33 * d), paint),
        block("Panel", (0.26 * w, 0.1 * h, 0.08 * d), (0, 0.56 * h, -0.37 * d), METAL),
        block("Button", (0.06 * w, 0.03 * h, 0.08 * d), (-0.06 * w, 0.6 * h, -0.39 * d), RED),
        block("Button", (0.06 * w, 0.03 * h, 0.08 * d), (0.06 * w, 0.6 * h, -0.39 * d), BLUE),
        *both(block("Stripe", (0.23 * w, 0.03 * h, 0.45 * d), (0.38 * w, 0.6 * h, -0.1 * d), RED)),
    ]
    return Built(parts)


def robot(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    head = 0.24 * h
    low = 0.66 * h
    return Built(
        [
            *both(block("Foot", (0.24 * w, 0.07 * h, 0.9 * d), (0.16 * w, 0, -0.05 * d), DARK_GRAY)),
            *both(pillar("Leg", 0.16 * w, 0.26 * h, (0.16 * w, 0.04 * h, 0), METAL)),
            block("Hip", (0.48 * w, 0.06 * h, 0.6 * d), (0, 0.28 * h, 0), DARK_GRAY),
            block("Body", (0.6 * w, 0.34 * h, 0.8 * d), (0, 0.32 * h, 0), paint),
            block("Screen", (0.36 * w, 0.14 * h, 0.1 * d), (0, 0.45 * h, -0.4 * d), BLACK),
            block("Light", (0.08 * w, 0.05 * h, 0.1 * d), (-0.08 * w, 0.5 * h, -0.42 * d), YELLOW.lit(5)),
            block("Light", (0.08 * w, 0.05 * h, 0.1 * d), (0.08 * w, 0.5 * h, -0.42 * d), RED.lit(5)),
            *both(drum("Shoulder", 0.14 * w, 0.14 * h, (0.36 * w, 0.58 * h, 0), METAL, "x")),
            *both(block("Arm", (0.12 * w, 0.3 * h, 0.3 * d), (0.43 * w, 0.3 * h, 0), paint)),
            *both(block("Claw", (0.16 * w, 0.08 * h, 0.36 * d), (0.42 * w, 0.24 * h, -0.04 * d), DARK_GRAY)),
            pillar("Neck", 0.16 * w, 0.06 * h, (0, 0.64 * h, 0), METAL),
            block("Head", (0.46 * w, head, 0.66 * d), (0, low + 0.01 * h, 0), paint),
            *both(drum("Eye", 0.1 * d, 0.07 * h, (0.11 * w, low + 0.15 * h, -0.33 * d), EYES, "z")),
            block("Mouth", (0.24 * w, 0.03 * h, 0.06 * d), (0, low + 0.05 * h, -0.33 * d), BLACK),
            pillar("Antenna", 0.04 * w, 0.08 * h, (0, 0.9 * h, 0), METAL),
            ball("AntennaTip", 0.04 * h, (0, 0.96 * h, 0), RED.lit(6)),
        ]
    )


def alien(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    head = min(0.36 * h, d)
    low = 0.9 * h - head
    return Built(
        [
            *both(block("Leg", (0.14 * w, 0.3 * h, 0.24 * d), (0.13 * w, 0, 0), paint)),
            *both(block("Foot", (0.2 * w, 0.05 * h, 0.7 * d), (0.14 * w, 0, -0.1 * d), paint)),
            block("Body", (0.5 * w, low - 0.24 * h, 0.5 * d), (0, 0.27 * h, 0), paint),
            *both(block("Arm", (0.14 * w, 0.3 * h, 0.22 * d), (0.31 * w, 0.3 * h, 0), paint)),
            *both(block("Hand", (0.24 * w, 0.06 * h, 0.26 * d), (0.38 * w, 0.27 * h, 0), paint)),
            ball("Head", head, (0, low, 0), paint),
            *both(ball("Eye", 0.34 * head, (0.24 * head, low + 0.42 * head, -0.33 * head), BLACK)),
            block("Mouth", (0.24 * head, 0.05 * head, 0.1 * head), (0, low + 0.22 * head, -0.42 * head), BLACK),
            *both(beam("Antenna", (0.12 * w, low + 0.9 * head, 0), (0.22 * w, 0.97 * h, 0), 0.04 * w, paint)),
            *both(ball("AntennaTip", 0.06 * h, (0.22 * w, 0.94 * h, 0), YELLOW.lit(5))),
        ]
    )


def snowman(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    big = min(0.92 * d, 0.42 * h)
    middle, small = 0.76 * big, 0.56 * big
    second = 0.76 * big
    third = second + 0.76 * middle
    top = third + 0.86 * small
    return Built(
        [
            ball("Base", big, (0, 0, 0), paint),
            ball("Body", middle, (0, second, 0), paint),
            ball("Head", small, (0, third, 0), paint),
            *both(ball("Eye", 0.14 * small, (0.16 * small, third + 0.56 * small, -0.44 * small), BLACK)),
            beam(
                "Nose",
                (0, third + 0.46 * small, -0.4 * small),
                (0, third + 0.44 * small, -0.9 * small),
                0.14 * small,
                CARROT,
            ),
            *[ball("Button", 0.1 * middle, (0, second + y * middle, -0.5 * middle), BLACK) for y in (0.42, 0.62)],
            pillar("Scarf", 0.76 * small, 0.2 * small, (0, third + 0.02 * small, 0), RED),
            pillar("Brim", 0.9 * small, 0.1 * small, (0, top, 0), BLACK),
            pillar("Hat", 0.6 * small, h - top - 0.08 * small, (0, top + 0.08 * small, 0), BLACK),
            *both(
                beam("Arm", (0.3 * middle, second + 0.6 * middle, 0), (0.48 * w, second + middle, 0), 0.05 * w, TIMBER)
            ),
        ]
    )


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "astronaut",
        "astronaut",
        "character",
        ("spaceman", "cosmonaut", "space explorer", "space traveler"),
        (4.6, 7.2, 3.4),
        (240, 241, 242),
        "Fabric",
        astronaut,
    ),
    Thing(
        "robot",
        "robot",
        "character",
        ("android", "droid", "cyborg", "guide robot", "helper robot"),
        (5, 7.5, 3),
        (120, 160, 190),
        "Metal",
        robot,
    ),
    Thing(
        "alien",
        "alien",
        "character",
        ("martian", "extraterrestrial", "space creature", "monster", "creature"),
        (4.4, 7, 2.6),
        (110, 200, 96),
        "SmoothPlastic",
        alien,
    ),
    Thing(
        "snowman", "snowman", "character", ("snow man", "snow figure"), (6, 9, 4.1), (246, 250, 252), "Snow", snowman
    ),
)
