"""What parts one place from another: wall, fence, gate."""

from typing import Final

from worlds.catalogue.solids import (
    CONCRETE,
    DARK_GRAY,
    LAMP,
    STONE,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    pillar,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box
from worlds.scene import Text


def wall(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    post = min(1.3 * d, 0.12 * w)
    deep = d / 1.1
    end = w / 2 - post / 2
    return Built(
        [
            block("Plinth", (w - post, 0.12 * h, 0.9 * d), (0, 0, 0), CONCRETE),
            block("Wall", (w - post + 0.2, 0.9 * h, 0.7 * d), (0, 0, 0), paint),
            block("Cap", (w - post + 0.1, 0.06 * h, 0.86 * d), (0, 0.88 * h, 0), CONCRETE),
            *both(block("Post", (0.9 * post, 0.95 * h, deep), (end, 0, 0), paint)),
            *both(block("PostCap", (post, 0.07 * h, d), (end, 0.93 * h, 0), CONCRETE)),
        ]
    )


def fence(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    post = 0.6 * d
    posts = 7
    step = (w - post) / (posts - 1)
    parts = [block("Rail", (w - 0.1, 0.14 * h, 0.5 * d), (0, y * h, -0.24 * d), paint) for y in (0.28, 0.66)]
    for i in range(posts):
        x = i * step - (w - post) / 2
        parts.append(block("Post", (post, 0.9 * h, post), (x, 0, 0.15 * d), paint))
        parts.append(pillar("Knob", 0.7 * post, 0.12 * h, (x, 0.88 * h, 0.15 * d), paint))
    return Built(parts)


def gate(look: Look) -> Built:
    """A board on it only where it says more than that it is a gate."""
    w, h, d = look.size
    paint = Paint.of(look)
    post, beam_height = 0.16 * w, 0.16 * h
    x, top = w / 2 - post / 2, 0.9 * h
    way = w - 2 * post
    parts = [
        *both(block("Base", (post, 0.12 * h, d), (x, 0, 0), STONE)),
        *both(block("Post", (0.86 * post, top - 0.02 * h, 0.86 * d), (x, 0, 0), paint)),
        *both(ball("Finial", 0.1 * h, (x, top - 0.005 * h, 0), STONE)),
        *both(
            beam(
                "Brace", (way / 2 + 0.05 * w, top - 2 * beam_height, 0), (way / 4, top - beam_height, 0), 0.4 * d, paint
            )
        ),
        block("Beam", (w - 0.02 * w, beam_height, 0.7 * d), (0, top - beam_height, 0), paint),
        *both(block("Cap", (post, 0.05 * h, 0.98 * d), (x, top - 0.06 * h, 0), STONE)),
        *both(pillar("Lantern", 0.2 * post, 0.09 * h, (x, 0.52 * h, -0.4 * d), LAMP)),
        *(
            block("Merlon", (0.07 * w, 0.09 * h, 0.56 * d), (i * 0.125 * w, top - 0.01 * h, 0), paint)
            for i in (-2, -1, 0, 1, 2)
        ),
    ]
    if look.text and "gate" not in look.text.lower():
        size, base = (0.6 * way, 0.7 * beam_height, 0.8 * d), (0, top - 0.85 * beam_height, 0)
        words = Text(look.text[:1].upper() + look.text[1:], WHITE.color, 0.5 * beam_height)
        parts.append(block("Sign", size, base, DARK_GRAY, text=words))
    opening = Box((-way / 2, 0, -d / 2 - 5), (way / 2, 8, d / 2 + 5))
    return Built(parts, [opening])


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "wall",
        "wall",
        "structure",
        ("brick wall", "stone wall", "garden wall", "barrier", "barricade"),
        (24, 10, 3),
        (156, 96, 78),
        "Brick",
        wall,
    ),
    Thing(
        "fence",
        "fence",
        "structure",
        (),
        (22, 5, 1.4),
        (150, 108, 70),
        "Wood",
        fence,
    ),
    Thing(
        "gate",
        "gate",
        "structure",
        ("gateway", "entrance gate", "entrance arch"),
        (24, 18, 4),
        (172, 160, 140),
        "Limestone",
        gate,
    ),
)
