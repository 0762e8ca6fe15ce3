"""What is shut until one knows how to open it, what opens it, and where else one does something with one's hands."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE
from worlds.catalogue.families.furniture import FURNITURE
from worlds.catalogue.families.shapes import board, knob, plate
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import BLACK, DARK_GRAY, GREEN, METAL, WHITE, Paint, ball, beam, block, both
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


def keypad() -> list[Part]:
    """On a post, as high as a hand."""
    return [
        block("Foot", (2, 0.4, 2), (0, 0, 0), SHADE),
        block("Post", (0.8, 3, 0.8), (0, 0.3, 0.1), MAIN),
        block("Case", (2.6, 3.4, 0.9), (0, 3.2, 0), MAIN),
        plate("Display", (2.0, 0.7), (0, 5.6), -0.45, ARMED),
        *[plate("Key", (0.5, 0.44), (0.7 * column, 3.5 + 0.66 * row), -0.45, WHITE) for column, row in KEYS],
        block("Hood", (3, 0.3, 1.5), (0, 6.5, 0), SHADE),
    ]


def switch() -> list[Part]:
    """A lever in its slot between the sun and the moon."""
    return [
        block("Foot", (2.4, 0.4, 2), (0, 0, 0), SHADE),
        block("Post", (1, 2.2, 0.9), (0, 0.3, 0.1), MAIN),
        block("Case", (2.4, 4.2, 1), (0, 2.4, 0), MAIN),
        plate("Slot", (0.5, 2), (0, 3.4), -0.5, BLACK),
        beam("Lever", (0, 4.3, -0.4), (0, 5.1, -1.5), 0.34, METAL),
        ball("Grip", 0.7, (0, 4.75, -1.5), Paint((206, 44, 40))),
        knob("Sun", 0.8, (0, 6.0), -0.5, Paint((250, 206, 60)).lit(6)),
        knob("Moon", 0.7, (0, 2.9), -0.5, Paint((190, 204, 236))),
    ]


def photo_spot() -> list[Part]:
    """A frame that one stands behind and looks through, and a mark before it for who takes the picture."""
    return [
        block("Sill", (9, 1.2, 0.8), (0, 2, 0), MAIN),
        block("Top", (9, 1.4, 0.8), (0, 9.2, 0), MAIN),
        *both(block("Side", (1.2, 6.1, 0.8), (3.9, 3.15, 0), MAIN)),
        *both(block("Leg", (0.9, 2.1, 0.7), (3.6, 0, 0), SHADE)),
        *both(block("Foot", (1.4, 0.3, 4), (3.6, 0, 0), SHADE)),
        board((5, 1, 0.2), (0, 9.4, -0.4), Paint((44, 52, 66)), (255, 255, 255), "SMILE!", 0.8),
        *[block("Corner", (1.0, 1.0, 0.3), (x, y, -0.42), BRASS) for x in (-3.8, 3.8) for y in (2.1, 9.4)],
    ]


def sorting_bin() -> list[Part]:
    """Open above, with a board on which one reads from afar what belongs in it."""
    return [
        block("Floor", (3.7, 0.4, 2.5), (0, 0, 0), SHADE),
        *both(block("Side", (0.4, 3, 3), (2, 0, 0), MAIN)),
        *[block("Wall", (4.2, 2.9, 0.4), (0, 0, z), MAIN) for z in (-1.4, 1.4)],
        *both(block("Rim", (0.6, 0.4, 3.3), (2, 2.9, 0), SHADE)),
        *both(block("Post", (0.4, 3.4, 0.3), (1.6, 2.8, 1.4), METAL)),
        board((4.6, 1.8, 0.3), (0, 5.2, 1.3), Paint((44, 52, 66)), (255, 255, 255), NOUN, 1.1),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FURNITURE.row(
        "keypad",
        "code lock, number lock, combination lock, code panel, code pad, number pad, keypad lock",
        (86, 96, 112),
        "Metal",
        keypad(),
    ),
    FURNITURE.row(
        "switch",
        "light switch, lever switch, toggle switch, day and night switch, day night switch",
        (120, 130, 150),
        "Metal",
        switch(),
    ),
    FURNITURE.row(
        "photo_spot",
        "photo booth, selfie spot, selfie frame, photo point, photo prop, giant photo frame",
        (226, 84, 122),
        "SmoothPlastic",
        photo_spot(),
    ),
    FURNITURE.row(
        "sorting_bin",
        "sorting box, sorting crate, sorting basket, sorting container, collection bin",
        (64, 132, 196),
        "SmoothPlastic",
        sorting_bin(),
    ),
    replace(STRUCTURE.row(LOCKED_DOOR, "", (150, 84, 52), "Wood", locked_door()), visited=True),
)
