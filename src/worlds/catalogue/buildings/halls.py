"""Schools, shops and works: halls, with what tells them from others on the roof."""

import math
from dataclasses import replace
from typing import Final

from worlds.catalogue.buildings.hall import CORNICE, FLOORING, fascia, flag, hall
from worlds.catalogue.shell import building, door_height, nameplate, shell, wall_height
from worlds.catalogue.solids import (
    BLACK,
    CONCRETE,
    DARK_GRAY,
    GLASS,
    LAMP,
    METAL,
    RED,
    WHITE,
    YELLOW,
    Paint,
    block,
    both,
    drum,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing

BOARD: Final = Paint((32, 74, 58))
BRICKS: Final = Paint((132, 74, 60), "Brick")


def school(look: Look) -> Built:
    w, h, d = look.size
    above = 0.36 * h
    built, roof = hall(look, above, FLOORING, front=2)
    parts = built.parts
    paint = Paint.of(look)
    z, dial = -d / 2 + 4.2, (0, roof + 0.36 * above, -d / 2 + 0.3)
    top = h - 0.3 * above
    parts += [
        block("ClockTower", (9, top - roof + 1, 7.6), (0, roof - 1, z), paint),
        drum("Clock", 0.6, 0.5 * above, dial, WHITE, "z"),
        block("Hand", (0.4, 0.2 * above, 0.4), (0, dial[1], -d / 2 + 0.21), BLACK),
        block("Hand", (0.15 * above, 0.4, 0.4), (0.07 * above, dial[1] - 0.2, -d / 2 + 0.22), BLACK),
        wedge("Gable", (10, h - top, 4), (0, top, z - 2), DARK_GRAY, "front"),
        wedge("Gable", (10, h - top, 4), (0, top, z + 2), DARK_GRAY, "back"),
        fascia(look, "School", -d / 2, roof),
        *flag(h - roof + 0.4, (0.36 * w, roof - 0.4, 0)),
    ]
    return built


def classroom(look: Look) -> Built:
    w, h, d = look.size
    built, roof = hall(look, 0, FLOORING, sides=3)
    parts = built.parts
    board = block("Board", (0.5 * w, 0.38 * h, 0.4), (0, 0.28 * h, d / 2 - 1.6), BOARD)
    parts += [replace(board, collides=False), fascia(look, "Classroom", -d / 2, roof)]
    return built


def shop(look: Look) -> Built:
    w, h, d = look.size
    porch = 0.12 * d
    built, roof = hall(look, 0.1 * h, FLOORING, porch=porch, door=8, sides=1, back=2)
    parts = built.parts
    stripe = (w - 2) / 6
    for i in range(6):
        base = ((i - 2.5) * stripe, roof - 3.1, -d / 2 + porch / 2 + 0.4)
        parts.append(wedge("Awning", (stripe, 1.6, porch + 0.8), base, RED if i % 2 else WHITE, "front"))
    parts.append(nameplate(look, "Shop", 0.7 * w, 0.1 * h + 1.5, (0, roof - 1.5, -d / 2 + porch), YELLOW, BLACK))
    return built


def garage(look: Look) -> Built:
    w, _, d = look.size
    porch = 0.08 * d
    built, roof = hall(look, 0, CONCRETE, porch=porch, door=0.56 * w, front=0, trim=DARK_GRAY)
    parts = built.parts
    door, head = 0.56 * w, door_height(roof - CORNICE - 0.3)
    face = -d / 2 + porch + 0.5
    parts += both(block("Frame", (0.8, head, 1.1), (door / 2 + 0.41, 0, face + 0.4), WHITE))
    parts += [
        drum("RollerDoor", door, 1.2, (0, head + 0.3, face + 0.1), METAL, "x"),
        block("Ramp", (door, 0.2, porch + 0.6), (0, 0, -d / 2 + porch / 2 + 0.3), DARK_GRAY),
        fascia(look, "Garage", face - 0.4, roof),
    ]
    return built


def workshop(look: Look) -> Built:
    """Works with a saw-tooth roof."""
    w, h, d = look.size
    teeth = 0.28 * h
    room = h - teeth
    paint = Paint.of(look)
    built = shell((w - 0.5, room, d - 0.5), paint, CONCRETE, door=0.36 * w)
    parts = built.parts
    tooth = (d - 0.5) / 3
    for i in range(3):
        z = (i - 1) * tooth
        parts.append(wedge("Roof", (w - 0.5, teeth, tooth), (0, room, z), paint, "front"))
        parts.append(block("Skylight", (w - 4, 0.6 * teeth, 0.4), (0, room + 0.2 * teeth, z + tooth / 2), GLASS))
    stack = pillar("Chimney", 3, teeth, (0.34 * w, room, 0.05 * d), BRICKS)
    parts += [replace(stack, effect="smoke"), fascia(look, "Workshop", -d / 2, room, DARK_GRAY)]
    return built


def hangar(look: Look) -> Built:
    """Its roof is an arch of slabs."""
    w, h, d = look.size
    room = wall_height(0.5 * h)
    paint = Paint.of(look)
    built = shell((w - 0.4, room, d - 0.4), paint, CONCRETE, door=0.6 * w, front=0, sides=3)
    parts = built.parts
    step = (h - room) / 5
    for i in range(5):
        width = (w - 0.2) * math.sqrt(1 - (i / 5) ** 2)
        parts.append(block("Roof", (width, step, d - 0.2 - 0.02 * i), (0, room + i * step, 0), paint))
    edge = 0.6 * w / 2
    parts += both(block("Frame", (1, room - 0.1, 1.1), (edge + 0.52, 0, -d / 2 + 0.55), YELLOW))
    parts += both(drum("Light", 0.8, 1.2, (0.12 * w, room + 1.5 * step, -d / 2 + 0.4), LAMP, "z"))
    parts.append(fascia(look, "Hangar", -d / 2, room + step, DARK_GRAY))
    return built


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "school",
        ("schoolhouse", "school building", "academy", "primary school", "elementary school", "high school"),
        (56, 24, 36),
        (188, 92, 70),
        "Brick",
        school,
    ),
    building(
        "classroom",
        (
            "art room",
            "music room",
            "staff room",
            "sensory room",
            "prayer room",
            "waiting room",
            "drama room",
            "science room",
            "meeting room",
            "common room",
            "class room",
            "schoolroom",
            "lecture hall",
            "study room",
            "teaching room",
            "seminar room",
        ),
        (38, 14, 32),
        (222, 204, 160),
        "Plaster",
        classroom,
    ),
    building(
        "shop",
        (
            "travel agency",
            "car dealership",
            "hair salon",
            "barber shop",
            "repair shop",
            "store",
            "market",
            "kiosk",
            "bookshop",
        ),
        (32, 17, 28),
        (112, 168, 182),
        "Plaster",
        shop,
    ),
    building(
        "garage",
        ("car port", "carport", "car garage"),
        (30, 15, 30),
        (176, 180, 184),
        "Concrete",
        garage,
    ),
    building(
        "workshop",
        ("maker space", "makerspace", "mill building"),
        (40, 20, 34),
        (158, 110, 84),
        "Brick",
        workshop,
    ),
    building(
        "hangar",
        ("airplane hangar", "aircraft hangar"),
        (50, 22, 46),
        (150, 160, 168),
        "Metal",
        hangar,
    ),
)
