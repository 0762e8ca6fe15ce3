"""Public buildings: library, museum, hospital, theater."""

from typing import Final

from worlds.catalogue.buildings.hall import CORNICE, FLOORING, TILED, fascia, hall
from worlds.catalogue.shell import building
from worlds.catalogue.solids import (
    BLUE,
    CONCRETE,
    GLASS,
    LAMP,
    PLANKS,
    RED,
    TIMBER,
    WHITE,
    Paint,
    block,
    both,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box, yawed
from worlds.scene import Part

LEATHER: Final = Paint((124, 36, 32), "Leather")
MARBLE: Final = Paint((226, 222, 212), "Marble")
VELVET: Final = Paint((150, 24, 40), "Fabric")


def library(look: Look) -> Built:
    w, h, d = look.size
    above = 0.26 * h
    built, roof = hall(look, above, FLOORING, front=2, sides=3)
    parts = built.parts
    parts += open_book(0.3 * w, above, roof, -0.2 * d)
    parts.append(fascia(look, "Library", -d / 2, roof))
    return built


def open_book(width: float, height: float, roof: float, z: float) -> list[Part]:
    """A book that stands open on a roof, its pages to the front."""
    parts = [block("BookStand", (0.4 * width, 0.2 * height, 2), (0, roof - 0.2, z + 0.4), TIMBER)]
    half, low = width / 2, roof + 0.1 * height
    for sign in (-1, 1):
        turn = yawed(sign * 12)
        cover, page = (half, 0.9 * height, 0.5), (half - 0.3, 0.82 * height, 1.2)
        parts.append(solid("Cover", cover, (sign * 0.48 * half, low + 0.45 * height, z), LEATHER, rotation=turn))
        parts.append(solid("Page", page, (sign * 0.46 * half, low + 0.45 * height, z - 0.6), WHITE, rotation=turn))
    return parts


def museum(look: Look) -> Built:
    w, h, d = look.size
    porch, paint = 0.2 * d, Paint.of(look)
    above = 0.24 * h
    built, roof = hall(look, above, MARBLE, porch=porch, front=0, sides=0, trim=MARBLE)
    parts = built.parts
    front, room = -d / 2, roof - CORNICE - 0.3
    parts += [
        block("Step", (w - 4, 0.2, porch + 0.6), (0, 0, front + porch / 2 + 0.3), CONCRETE),
        block("Entablature", (w - 0.5, CORNICE + 0.25, porch), (0, room, front + porch / 2 + 0.4), paint),
        wedge("Pediment", (w / 2, above, porch), (-w / 4, roof - 0.05, front + porch / 2), paint, "left"),
        wedge("Pediment", (w / 2, above, porch), (w / 4, roof - 0.05, front + porch / 2), paint, "right"),
        fascia(look, "Museum", front, roof, MARBLE, BLUE),
    ]
    for x in (0.18 * w, 0.3 * w, 0.42 * w):
        parts += both(pillar("Column", 2, room, (x, 0, front + 1.6), MARBLE))
        parts += both(block("Base", (2.6, 0.8, 2.6), (x, 0, front + 1.6), MARBLE))
    return built


def hospital(look: Look) -> Built:
    _, h, d = look.size
    above = 0.24 * h
    built, roof = hall(look, above, TILED, front=2, sides=3, trim=GLASS)
    parts = built.parts
    tall, z = above + CORNICE, -d / 2 + 1.4
    arm = 0.26 * tall
    parts += [
        block("SignBoard", (tall, tall, 1.4), (0, h - tall, z), WHITE),
        block("Cross", (arm, 0.8 * tall, 1.8), (0, h - 0.9 * tall, z), RED),
        block("Cross", (0.8 * tall, arm, 1.79), (0, h - tall / 2 - arm / 2, z), RED),
        fascia(look, "Hospital", -d / 2, roof - 1.5, RED),
    ]
    return built


def theater(look: Look) -> Built:
    """A stage that is open to the front, two steps above the ground."""
    w, h, d = look.size
    paint = Paint.of(look)
    level, steps = 1.4, 3.0
    front = -d / 2 + steps
    middle, deep = steps / 2, d - steps
    roof = h - 2
    side = 0.14 * w
    parts = [
        block("Stage", (w - 0.8, level, deep - 0.4), (0, 0, middle), PLANKS),
        block("Step", (0.6 * w, level / 2, steps + 0.2), (0, 0, front - steps / 2 + 0.1), TIMBER),
        block("BackWall", (w - 0.4, roof, 1.2), (0, 0, d / 2 - 0.6), paint),
        *both(block("SideWall", (1.2, roof, deep - 0.1), (w / 2 - 0.8, 0, middle), paint)),
        *both(block("Wing", (side, roof, 1.2), (w / 2 - 0.3 - side / 2, 0, front + 0.5), paint)),
        *both(
            block("Curtain", (0.6 * side, roof - level - 0.1, 0.8), (w / 2 - 1.2 * side, level, front + 1.4), VELVET)
        ),
        block("Valance", (w - 2 * side, 2, 0.9), (0, roof - 1.9, front + 1.4), VELVET),
        block("Roof", (w, 2, deep - 0.2), (0, roof, middle + 0.1), paint),
        fascia(look, "Theater", front - 0.2, h),
    ]
    parts += [pillar("Spotlight", 1.2, 1.4, (x, roof - 1.4, front + 3), LAMP) for x in (-0.25 * w, 0, 0.25 * w)]
    free = w / 2 - 1.5
    interior = Box((-free, level, front + 2), (free, roof - 2, d / 2 - 1.3))
    entrance = Box((-0.25 * w, 0, -d / 2 - 5), (0.25 * w, level + 8, front + 2))
    return Built(parts, [entrance], interior)


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "library",
        ("reading room", "public library", "school library", "book house", "archive"),
        (44, 19, 34),
        (176, 132, 92),
        "Brick",
        library,
    ),
    building(
        "museum",
        (
            "gallery",
            "art gallery",
            "exhibition hall",
            "science museum",
            "history museum",
        ),
        (50, 20, 40),
        (214, 204, 180),
        "Limestone",
        museum,
    ),
    building(
        "hospital",
        (
            "medical center",
            "medical centre",
            "medbay",
        ),
        (50, 22, 36),
        (228, 232, 234),
        "Concrete",
        hospital,
    ),
    building(
        "theater",
        ("theatre", "amphitheater", "amphitheatre", "concert hall", "auditorium"),
        (44, 20, 28),
        (128, 58, 66),
        "WoodPlanks",
        theater,
    ),
)
