"""Where things are sold in the open."""

from typing import Final

from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import PLANKS, TIMBER, WHITE, Paint, ball, block, both, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box

STRIPES: Final = 5
GOODS: Final = (Paint((200, 48, 38)), Paint((232, 150, 40)), Paint((112, 168, 62)))


def market_stall(look: Look) -> Built:
    """A free counter, and fruit on a shelf behind it, below a striped awning that slopes to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    words = shown(look, "Market", "market stall", "stall", "booth", "kiosk")
    eaves, stripe = 0.72 * h, w / STRIPES
    counter, shelf = 0.4 * h, 0.35 * h
    parts = [
        *both(block("Post", (0.05 * w, eaves, 0.06 * d), (0.45 * w, 0, 0.42 * d), TIMBER)),
        *both(block("Post", (0.05 * w, eaves, 0.06 * d), (0.45 * w, 0, -0.42 * d), TIMBER)),
        block("Counter", (0.88 * w, counter, 0.3 * d), (0, 0, -0.25 * d), PLANKS),
        block("Shelf", (0.88 * w, 0.05 * h, 0.22 * d), (0, 0.3 * h, 0.3 * d), PLANKS),
        *both(block("Leg", (0.05 * w, 0.3 * h, 0.18 * d), (0.36 * w, 0, 0.3 * d), TIMBER)),
        panel("Board", (0.5 * w, 0.2 * h, 0.02 * d), (0, 0.1 * h, -0.41 * d), paint, words, 0.1 * h),
    ]
    for number in range(STRIPES):
        x = (number - (STRIPES - 1) / 2) * stripe
        cloth = paint if number % 2 == 0 else WHITE
        parts.append(wedge("Awning", (stripe, h - eaves, 0.96 * d), (x, eaves, 0.02 * d), cloth))
        parts.append(block("Fringe", (stripe, 0.08 * h, 0.04 * d), (x, eaves - 0.06 * h, -0.48 * d), cloth))
    for number, fruit in enumerate(GOODS):
        x, size = (number - 1) * 0.26 * w, min(0.08 * w, 0.12 * d)
        parts.append(block("Crate", (0.22 * w, 0.06 * h, 0.2 * d), (x, shelf - 0.01 * h, 0.3 * d), TIMBER))
        parts += [ball("Fruit", size, (x + side * size, shelf + 0.04 * h, 0.3 * d), fruit) for side in (-0.7, 0.7)]
    return Built(parts, top=Box((-0.44 * w, counter, -0.4 * d), (0.44 * w, counter, -0.1 * d)))


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "market_stall",
        "market stall",
        "structure",
        ("stall", "booth", "food stall", "lemonade stand", "fruit stand", "food stand", "ticket booth", "merchant stall", "thermopolium",),
        (12, 11, 9),
        (206, 54, 48),
        "Fabric",
        market_stall,
        visited=True,
    ),
)  # fmt: skip
