"""Birds."""

from typing import Final

from worlds.catalogue.solids import BLACK, RED, WHITE, YELLOW, Paint, ball, block, both, wedge
from worlds.catalogue.thing import Built, Look, Thing

ORANGE: Final = Paint((240, 146, 40))


def bird(look: Look) -> Built:
    """With spread wings."""
    w, h, d = look.size
    paint = Paint.of(look)
    body = (0.24 * w, 0.44 * h, 0.5 * d)
    head = min(0.36 * h, 0.3 * d)
    low, z = 0.24 * h, 0.02 * d
    face = -d / 2 + 0.12 * d
    return Built(
        [
            *both(block("Leg", (0.03 * w, low + 0.1 * h, 0.04 * d), (0.06 * w, 0, z), ORANGE)),
            *both(block("Foot", (0.06 * w, 0.06 * h, 0.14 * d), (0.06 * w, 0, z - 0.04 * d), ORANGE)),
            block("Body", body, (0, low, z), paint),
            block("Breast", (0.18 * w, 0.26 * h, 0.1 * d), (0, low + 0.06 * h, z - 0.23 * d), WHITE),
            ball("Head", head, (0, h - head, face + head / 2), paint),
            *both(ball("Eye", 0.2 * head, (0.34 * head, h - 0.5 * head, face + 0.24 * head), BLACK)),
            wedge("Beak", (0.3 * head, 0.26 * head, 0.16 * d), (0, h - 0.68 * head, face - 0.04 * d), ORANGE, "front"),
            *both(block("Wing", (0.4 * w, 0.08 * h, 0.36 * d), (0.3 * w, low + 0.26 * h, z), paint)),
            *both(block("WingTip", (0.16 * w, 0.06 * h, 0.22 * d), (0.42 * w, low + 0.27 * h, z + 0.16 * d), paint)),
            wedge("Tail", (0.2 * w, 0.12 * h, 0.28 * d), (0, low + 0.2 * h, 0.36 * d), paint, "back"),
        ]
    )


def chicken(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    head = min(0.5 * w, 0.26 * d)
    face = -d / 2 + 0.14 * d
    top = 0.9 * h
    return Built(
        [
            *both(block("Leg", (0.08 * w, 0.3 * h, 0.05 * d), (0.2 * w, 0, 0.06 * d), ORANGE)),
            *both(block("Foot", (0.2 * w, 0.04 * h, 0.16 * d), (0.2 * w, 0, 0.02 * d), ORANGE)),
            block("Body", (0.8 * w, 0.36 * h, 0.56 * d), (0, 0.26 * h, 0.1 * d), paint),
            block("Neck", (0.44 * w, 0.4 * h, 0.2 * d), (0, 0.4 * h, face + 0.14 * d), paint),
            block("Head", (0.5 * w, 0.26 * h, head), (0, top - 0.26 * h, face + head / 2), paint),
            *both(block("Eye", (0.06 * w, 0.06 * h, 0.05 * d), (0.24 * w, top - 0.12 * h, face + 0.1 * d), BLACK)),
            wedge("Beak", (0.2 * w, 0.08 * h, 0.16 * d), (0, top - 0.17 * h, face - 0.06 * d), YELLOW, "front"),
            block("Wattle", (0.12 * w, 0.1 * h, 0.05 * d), (0, top - 0.26 * h, face - 0.02 * d), RED),
            block("Comb", (0.1 * w, 0.12 * h, 0.2 * d), (0, h - 0.12 * h, face + 0.12 * d), RED),
            *both(block("Wing", (0.12 * w, 0.22 * h, 0.36 * d), (0.44 * w, 0.36 * h, 0.1 * d), paint)),
            wedge("Tail", (0.5 * w, 0.36 * h, 0.2 * d), (0, 0.5 * h, 0.4 * d), paint, "front"),
        ]
    )


def penguin(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    body = 0.62 * w
    face = -0.28 * d
    return Built(
        [
            *both(block("Foot", (0.24 * w, 0.06 * h, 0.8 * d), (0.16 * w, 0, -0.1 * d), ORANGE)),
            block("Body", (body, 0.66 * h, 0.6 * d), (0, 0.05 * h, 0.06 * d), paint),
            block("Belly", (0.7 * body, 0.54 * h, 0.1 * d), (0, 0.08 * h, -0.24 * d), WHITE),
            block("Head", (0.54 * w, 0.3 * h, 0.58 * d), (0, 0.7 * h, 0.01 * d), paint),
            *both(block("Cheek", (0.18 * w, 0.14 * h, 0.08 * d), (0.14 * w, 0.74 * h, face), WHITE)),
            *both(block("Eye", (0.07 * w, 0.05 * h, 0.06 * d), (0.14 * w, 0.82 * h, face - 0.03 * d), BLACK)),
            wedge("Beak", (0.16 * w, 0.07 * h, 0.26 * d), (0, 0.76 * h, face - 0.09 * d), ORANGE, "front"),
            *both(block("Flipper", (0.14 * w, 0.44 * h, 0.4 * d), (0.42 * w, 0.24 * h, 0.06 * d), paint)),
            *both(block("Shoulder", (0.2 * w, 0.1 * h, 0.44 * d), (0.36 * w, 0.6 * h, 0.06 * d), paint)),
            wedge("Tail", (0.3 * w, 0.12 * h, 0.16 * d), (0, 0.02 * h, 0.42 * d), paint, "back"),
        ]
    )


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "bird",
        "bird",
        "character",
        (),
        (5, 3, 3.4),
        (62, 126, 200),
        "SmoothPlastic",
        bird,
    ),
    Thing(
        "chicken",
        "chicken",
        "character",
        ("hen",),
        (1.8, 3, 2.8),
        (240, 236, 226),
        "SmoothPlastic",
        chicken,
    ),
    Thing("penguin", "penguin", "character", (), (3, 4.6, 2.4), (48, 52, 64), "SmoothPlastic", penguin),
)
