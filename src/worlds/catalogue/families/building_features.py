"""What is set on a building so that one sees what it is for: steeples, domes, chimneys, awnings, emblems."""

from dataclasses import replace
from functools import partial
from typing import Final

from worlds.catalogue.families.named_building import Feature, Frame
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    LAMP,
    METAL,
    RED,
    STONE,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    block,
    both,
    cone,
    dome,
    drum,
    pillar,
)
from worlds.scene import Part

GOLD: Final = Paint((232, 180, 60), "Metal")
BREAD: Final = Paint((204, 142, 74))
DOORWAY: Final = 6.4
"""Studs from the middle of a front to what stands before it."""
FILM: Final = Paint((40, 40, 44))
PANE: Final = Paint((64, 84, 104))
"""Of a window that nobody looks through."""


def cross(base: tuple[float, float, float], high: float, paint: Paint = GOLD) -> list[Part]:
    x, y, z = base
    thick = max(0.12 * high, 0.2)
    return [
        block("Cross", (thick, high, thick), base, paint),
        block("Cross", (0.6 * high, thick, 0.9 * thick), (x, y + 0.6 * high, z), paint),
    ]


def steeple(frame: Frame) -> list[Part]:
    """A belfry on the front of the roof, a spire and a cross on it."""
    wide = min(0.26 * frame.width, 9)
    z = frame.face + wide / 2 + 0.3
    low, top = frame.room + 0.2, frame.height
    tall = top - low
    parts = [
        block("Belfry", (wide, 0.5 * tall, wide), (0, low, z), frame.paint),
        block("Louvre", (0.4 * wide, 0.16 * tall, wide + 0.3), (0, low + 0.3 * tall, z), DARK_GRAY),
        block("Ledge", (wide + 0.8, 0.03 * tall, wide + 0.8), (0, low + 0.49 * tall, z), frame.trim),
    ]
    for i, share in enumerate((0.9, 0.66, 0.42, 0.2)):
        parts.append(
            block("Spire", (share * wide, 0.1 * tall, share * wide), (0, low + (0.51 + 0.09 * i) * tall, z), frame.roof)
        )
    return [*parts, *cross((0, low + 0.87 * tall, z), 0.13 * tall)]


def round_window(frame: Frame) -> list[Part]:
    across = min(0.5 * (frame.ridge - frame.room), 4)
    y = frame.room + 2.2 + across / 2
    return [drum("RoseWindow", 0.5, across, (0, y, frame.face - 0.05), Paint((120, 90, 200), "Glass"), "z")]


def onion(frame: Frame, across: float, base: tuple[float, float, float], high: float, tip: Paint = GOLD) -> list[Part]:
    """A dome that bulges, with a ball and a point."""
    x, y, z = base
    return [
        pillar("Drum", 0.84 * across, 0.2 * high, base, frame.paint),
        *dome("Dome", across, 0.62 * high, (x, y + 0.18 * high, z), frame.roof, steps=5),
        pillar("Finial", 0.06 * across + 0.1, 0.22 * high, (x, y + 0.78 * high, z), tip),
    ]


def great_dome(frame: Frame) -> list[Part]:
    across = min(0.62 * frame.width, 0.8 * (frame.depth / 2 - frame.face))
    return onion(frame, across, (0, frame.ridge - 0.2, frame.middle), frame.above + 0.2)


def minarets(frame: Frame) -> list[Part]:
    """Two thin towers over the front corners, each with a balcony and a point."""
    x, z = frame.width / 2 - 2.2, frame.face + 1.8
    tall = frame.height - frame.ridge
    parts = []
    for side in (-1, 1):
        parts += [
            pillar("Minaret", 2.4, 0.72 * tall, (side * x, frame.ridge - 0.2, z), frame.paint),
            pillar("Balcony", 3.4, 0.05 * tall + 0.2, (side * x, frame.ridge + 0.56 * tall, z), frame.trim),
            *cone("Point", 2.2, 0.28 * tall, (side * x, frame.ridge - 0.2 + 0.72 * tall, z), frame.roof, steps=3),
        ]
    return parts


def chimney(frame: Frame, x: float = 0.3, *, tall: bool = False) -> list[Part]:
    """It smokes; x is a share of the width. A tall one is round."""
    z = frame.middle + 0.4 * (frame.depth / 2 - frame.middle)
    low = frame.height - 0.8 * (frame.height - frame.room)
    size = frame.height - low
    if tall:
        return [
            replace(
                pillar("Chimney", 3.4, size, (x * frame.width, low, z), Paint((150, 74, 58), "Brick")), effect="smoke"
            ),
            pillar("ChimneyBand", 3.8, 1, (x * frame.width, low + 0.8 * size, z), WHITE),
        ]
    return [
        replace(block("Chimney", (2.6, size, 2.6), (x * frame.width, low, z), STONE), effect="smoke"),
        block("ChimneyCap", (3.1, 0.5, 3.1), (x * frame.width, frame.height - 0.9, z), DARK_GRAY),
    ]


def stacks(frame: Frame) -> list[Part]:
    return [*chimney(frame, 0.34, tall=True), *chimney(frame, 0.18, tall=True)]


def awning(frame: Frame, first: Paint, second: Paint) -> list[Part]:
    """Stripes over the windows at both sides of the door."""
    z, y = frame.face - 0.9, 0.73 * frame.room
    wide = (frame.width - 14) / 2 - 1
    stripe = wide / 4
    parts = []
    for i in range(4):
        x = frame.width / 2 - 1.2 - stripe * (i + 0.5)
        parts += both(
            block("Awning", (stripe, 0.7 + 0.02 * (i % 2), 2 + 0.04 * (i % 2)), (x, y, z), first if i % 2 else second)
        )
    return parts


def clock(frame: Frame) -> list[Part]:
    """A turret on the front of the roof with a dial."""
    wide = min(0.2 * frame.width, 8)
    z, low = frame.face + wide / 2 + 0.6, frame.room + 0.8
    tall = frame.height - low
    dial = 0.7 * wide
    y = low + 0.56 * tall
    return [
        block("Turret", (wide, 0.8 * tall, wide), (0, low, z), frame.paint),
        drum("Dial", 0.5, dial, (0, y, z - wide / 2 - 0.1), WHITE, "z"),
        block("Hand", (0.3, 0.4 * dial, 0.3), (0, y, z - wide / 2 - 0.3), BLACK),
        block("Hand", (0.3 * dial, 0.3, 0.28), (0.12 * dial, y - 0.1, z - wide / 2 - 0.3), BLACK),
        block("TurretRoof", (wide + 1.2, 0.1 * tall, wide + 1.2), (0, low + 0.79 * tall, z), frame.roof),
        block("TurretRoof", (0.6 * wide, 0.12 * tall, 0.6 * wide), (0, low + 0.88 * tall, z), frame.roof),
    ]


def flagpole(frame: Frame, cloth: Paint = RED) -> list[Part]:
    low = frame.ridge - 0.2
    high = frame.height - low
    z = frame.middle
    return [
        pillar("FlagPole", 0.5, high, (0, low, z), METAL),
        block("Flag", (0.7 * high, 0.36 * high, 0.25), (0.35 * high + 0.2, low + 0.6 * high, z), cloth),
    ]


def battlements(frame: Frame) -> list[Part]:
    """Teeth along the front, and a tower at each front corner."""
    w, top = frame.width, frame.room + 0.9
    teeth = [
        block("Merlon", (0.09 * w, 1.9, 1.2), (x * w, top, frame.face + 0.7), frame.paint)
        for x in (-0.3, -0.1, 0.1, 0.3)
    ]
    tall = frame.height - frame.room
    towers = both(block("Turret", (5, 0.7 * tall, 5), (w / 2 - 2.7, frame.room + 0.2, frame.face + 2.4), frame.paint))
    roofs = [
        part
        for x in (-1, 1)
        for part in cone(
            "TurretRoof",
            6.6,
            0.32 * tall,
            (x * (w / 2 - 3.4), frame.room + 0.68 * tall, frame.face + 3),
            frame.roof,
            steps=3,
        )
    ]
    return [*teeth, *towers, *roofs]


def sign_tower(frame: Frame, ground: Paint, emblem: list[Part]) -> list[Part]:
    """A board on the front of the roof with an emblem that was drawn 10 wide, 10 high around x = 0, its face at z = 0."""
    low = frame.ridge - 0.4
    high = frame.height - low
    z, scale = frame.face + 1.6, 0.085 * high
    parts = [block("SignBoard", (1.1 * high, high, 1), (0, low, z), ground)]
    for part in emblem:
        (a, b, c), (x, y, deep) = part.size, part.position
        parts.append(
            replace(
                part,
                size=(scale * a, scale * b, scale * c),
                position=(scale * x, low + 0.07 * high + scale * y, z - 0.5 + scale * deep),
            )
        )
    return parts


def emblem(ground: Paint, *parts: Part) -> Feature:
    return partial(sign_tower, ground=ground, emblem=list(parts))


def pagoda(frame: Frame) -> list[Part]:
    """Two more storeys, each narrower, under roofs that jut out."""
    parts = []
    wide, deep = frame.width, frame.depth / 2 - frame.face
    low, storey = frame.ridge - 0.3, (frame.height - frame.ridge + 0.3) / 2.4
    for i, share in enumerate((0.62, 0.42)):
        y = low + i * storey
        parts += [
            block("Storey", (share * wide, 0.62 * storey, share * deep), (0, y, frame.middle), frame.paint),
            block(
                "Eaves",
                ((share + 0.2) * wide, 0.2 * storey, (share + 0.2) * deep),
                (0, y + 0.6 * storey, frame.middle),
                frame.roof,
            ),
            block(
                "Roof",
                ((share + 0.04) * wide, 0.22 * storey, (share + 0.04) * deep),
                (0, y + 0.79 * storey, frame.middle),
                frame.roof,
            ),
        ]
    return [*parts, pillar("Finial", 0.7, 0.42 * storey, (0, low + 1.98 * storey, frame.middle), GOLD)]


def upper_floors(frame: Frame, floors: int) -> list[Part]:
    """Storeys over the hall that nobody enters: bands of windows."""
    low = frame.room + 0.9
    storey = (frame.height - low) / floors
    wide, deep = frame.width - 1, frame.depth / 2 - frame.face - 0.5
    parts = [block("Storeys", (wide, frame.height - low, deep), (0, low, frame.middle), frame.paint)]
    for i in range(floors):
        y = low + i * storey + 0.3 * storey
        parts.append(block("Windows", (0.86 * wide, 0.42 * storey, 0.4), (0, y, frame.middle - deep / 2), GLASS))
        parts += both(block("Windows", (0.4, 0.42 * storey, 0.8 * deep), (wide / 2, y, frame.middle), GLASS))
    for x in (-0.15, 0.15):
        parts.append(
            block(
                "Pier", (0.05 * wide, frame.height - low - 0.3, deep + 0.8), (x * wide, low, frame.middle), frame.paint
            )
        )
    return parts


def control_tower(frame: Frame) -> list[Part]:
    low = frame.room + 0.6
    tall = frame.height - low
    x, z = 0.3 * frame.width, frame.middle
    return [
        pillar("Tower", 6, 0.62 * tall, (x, low, z), frame.paint),
        pillar("Cabin", 10, 0.2 * tall, (x, low + 0.6 * tall, z), Paint((110, 170, 200), "Glass", 0.2)),
        pillar("Roof", 10.6, 0.06 * tall, (x, low + 0.78 * tall, z), frame.paint),
        pillar("Mast", 0.5, 0.17 * tall, (x, low + 0.83 * tall, z), RED),
    ]


def platform(frame: Frame) -> list[Part]:
    """A platform with a roof, and rails before it; the front has a porch so deep."""
    front = -frame.depth / 2
    w, deep = frame.width, frame.face - front
    return [
        block(
            "Platform",
            (w - 0.4, 0.28, deep - 2.6),
            (0, 0, frame.face - (deep - 2.6) / 2 + 0.2),
            Paint((170, 170, 165), "Concrete"),
        ),
        block(
            "Canopy",
            (w - 2, 0.6, deep - 2.4),
            (0, max(0.86 * frame.room, 8.4), frame.face - (deep - 2.4) / 2 + 0.2),
            frame.roof,
        ),
        *both(pillar("Post", 0.7, max(0.87 * frame.room, 8.5), (0.4 * w, 0, front + 3.4), METAL)),
        *both(block("Sleeper", (0.3 * w, 0.2, 2.8), (0.34 * w, 0, front + 1.5), TIMBER)),
        block("Rail", (w, 0.3, 0.3), (0, 0.12, front + 0.5), METAL),
        block("Rail", (w, 0.3, 0.3), (0, 0.12, front + 1.9), METAL),
        block("Edge", (w - 0.6, 0.34, 0.5), (0, 0, front + 2.9), YELLOW),
    ]


def hay_door(frame: Frame) -> list[Part]:
    return [
        block("LoftDoor", (4, 3.4, 0.5), (0, frame.room + 2.4, frame.face - 0.1), TIMBER),
        block("Beam", (0.7, 0.7, 2.2), (0, frame.room + 6, frame.face + 0.3), TIMBER),
    ]


def timber_frame(frame: Frame) -> list[Part]:
    """Dark beams on the front."""
    w, room, z = frame.width - 2.6, frame.room, frame.face - 0.05
    return [
        *both(block("Timber", (0.7, room - 1.3, 0.5), (w / 2 - 0.3, 0.2, z), TIMBER)),
        *both(block("Timber", (0.7, room - 1.3, 0.5), (6, 0.2, z), TIMBER)),
        *both(block("Timber", (w / 2 - 6, 0.6, 0.46), (w / 4 + 3, 0.22 * room, z), TIMBER)),
        *both(block("Timber", (w / 2 - 6, 0.6, 0.46), (w / 4 + 3, 0.76 * room, z), TIMBER)),
    ]


def lanterns(frame: Frame) -> list[Part]:
    return both(ball("Lantern", 1.1, (6.2, 0.62 * frame.room, frame.face - 0.5), LAMP))


def marquee(frame: Frame) -> list[Part]:
    """A canopy with lamps over a cinema's door."""
    z, y = frame.face - 1.4, 0.8 * frame.room
    return [
        block("Marquee", (16, 1.4, 3), (0, max(y, 8.4), z), RED),
        *[ball("Bulb", 0.8, (x, max(y, 8.4) + 0.3, z - 1.5), LAMP) for x in (-7, -4.2, -1.4, 1.4, 4.2, 7)],
    ]


def beacon(frame: Frame, paint: Paint = BLUE) -> list[Part]:
    high = min(frame.above - 0.2, 2.4)
    return [
        block("BeaconFoot", (3, 0.6, 2), (0, frame.ridge - 0.2, frame.face + 2), WHITE),
        *both(pillar("Beacon", 1.2, high, (0.8, frame.ridge + 0.2, frame.face + 2), paint.lit(20))),
    ]
