"""What is shut until one knows how to open it, and what opens it."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE
from worlds.catalogue.families.shapes import board, knob, plate
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import BLACK, DARK_GRAY, GREEN, METAL, WHITE, Paint, ball, block, both
from worlds.catalogue.thing import Thing
from worlds.scene import Part

LOCKED_DOOR: Final = "locked_door"
ARMED: Final = Paint((236, 66, 58)).lit(4)
BRASS: Final = Paint((214, 172, 72), "Metal")
KEYS: Final = [(column, row) for column in (-1, 0, 1) for row in range(3)]


def locked_door() -> list[Part]:
    """Fills a doorway of 7 x 8.7 studs in a wall of 1 stud: before it a keypad on the wall, behind it a push button."""
    wall = 0.5
    return [
        *both(block("Post", (0.6, 8.7, 1.3), (3.2, 0, 0), SHADE)),
        block("Head", (5.8, 0.6, 1.3), (0, 8.1, 0), SHADE),
        block("Leaf", (5.8, 8.1, 0.5), (0, 0, 0), MAIN),
        *both(block("Field", (2.1, 2.6, 0.12), (1.35, 0.8, -0.3), LIGHT)),
        board((4.8, 1.6, 0.12), (0, 5.9, -0.3), Paint((52, 44, 40)), (250, 236, 190), NOUN, 1.0),
        block("LockPlate", (0.9, 1.5, 0.14), (-2.2, 3.8, -0.3), BRASS),
        knob("Keyhole", 0.4, (-2.2, 4.5), -0.36, BLACK),
        ball("Handle", 0.6, (-2.2, 3.9, -0.5), BRASS),
        *[block("Band", (5.6, 0.7, 0.14), (0, y, 0.3), METAL) for y in (1.2, 4.2, 6.8)],
        block("Keypad", (0.9, 1.5, 0.25), (-3.95, 3.6, -wall - 0.125), DARK_GRAY),
        plate("Display", (0.66, 0.3), (-3.95, 4.7), -wall - 0.25, ARMED),
        *[plate("Key", (0.18, 0.18), (-3.95 + 0.25 * column, 3.76 + 0.28 * row), -wall - 0.25, WHITE) for column, row in KEYS],
        block("PushButton", (0.9, 0.9, 0.25), (3.95, 3.9, wall + 0.125), GREEN),
        block("Push", (0.4, 0.4, 0.3), (3.95, 4.15, wall + 0.18), WHITE),
    ]  # fmt: skip


THINGS: Final[tuple[Thing, ...]] = (
    replace(STRUCTURE.row(LOCKED_DOOR, "", (150, 84, 52), "Wood", locked_door()), visited=True),
)
