"""What public houses and works are known by from afar: towers, doors for engines, a terrace, a mill's wheel."""

import math
from typing import Final

from worlds.catalogue.families.building_features import DOORWAY, PANE
from worlds.catalogue.families.named_building import Frame
from worlds.catalogue.families.shapes import octagon
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    PLANKS,
    STONE,
    TIMBER,
    WHITE,
    Paint,
    beam,
    block,
    both,
    cone,
    drum,
    pillar,
    plank,
)
from worlds.scene import Part

WHEEL: Final = 12
"""Paddles."""
RACE: Final = Paint((70, 150, 200), "Glass", 0.2)
"""The water that drives a wheel."""


def big_doors(frame: Frame, paint: Paint) -> list[Part]:
    """Two closed doors for vehicles, at both sides of the entrance, each in a pale frame and with a row of panes."""
    wide = (frame.width - 12) / 2 - 2.4
    x, high = 6 + wide / 2 + 0.4, 0.78 * frame.room
    parts = both(block("DoorFrame", (wide + 1.2, high + 0.7, 0.4), (x, 0, frame.face - 0.1), WHITE))
    parts += both(block("BigDoor", (wide, high, 0.5), (x, 0, frame.face - 0.25), paint))
    for share in (0.2, 0.42):
        parts += both(block("Slat", (wide - 0.6, 0.3, 0.3), (x, share * frame.room, frame.face - 0.5), paint.shaded()))
    for at in (-0.3, 0, 0.3):
        parts += both(
            block("Pane", (0.22 * wide, 0.13 * high, 0.3), (x + at * wide, 0.72 * high, frame.face - 0.46), PANE)
        )
    return parts


def hose_tower(frame: Frame) -> list[Part]:
    """High and narrow, at the end of the roof: where a fire station dries its hoses."""
    wide, low, top = 0.17 * frame.width, frame.room, frame.height
    x, z = frame.width / 2 - wide / 2 - 1.2, frame.face + wide / 2 + 1.4
    tall = top - low
    parts = [
        block("HoseTower", (wide, 0.84 * tall, wide), (x, low, z), frame.paint),
        block("TowerBand", (wide + 0.5, 0.5, wide + 0.5), (x, low + 0.5 * tall, z), WHITE),
        block("TowerRoof", (wide + 1.4, 0.07 * tall, wide + 1.4), (x, low + 0.84 * tall, z), DARK_GRAY),
        block("TowerRoof", (0.7 * wide, 0.09 * tall, 0.7 * wide), (x, low + 0.91 * tall, z), DARK_GRAY),
    ]
    parts += [
        block("Louver", (0.46 * wide, 0.16 * tall, 0.4), (x, low + share * tall, z - wide / 2 - 0.05), PANE)
        for share in (0.24, 0.62)
    ]
    return parts


def terrace(frame: Frame) -> list[Part]:
    """Two tables with stools under parasols, before the windows; the front has a porch so deep."""
    x, z = min(frame.width / 4 + 4, frame.width / 2 - 3.6), (frame.face - frame.depth / 2) / 2 - 0.8
    parts = [
        block("Terrace", (frame.width - 1, 0.2, frame.face + frame.depth / 2), (0, 0, (frame.face - frame.depth / 2) / 2), PLANKS),
        *both(pillar("Table", 3.2, 0.3, (x, 2.6, z), TIMBER)),
        *both(pillar("ParasolPole", 0.3, 7.4, (x, 0.1, z), WHITE)),
        *both(pillar("Parasol", 5.2, 0.5, (x, 6.6, z), frame.trim)),
        *both(pillar("Parasol", 3.0, 0.5, (x, 7.0, z), frame.trim)),
        *both(pillar("Saucer", 0.9, 0.14, (x - 0.9, 2.86, z), WHITE)),
    ]  # fmt: skip
    for side in (-1, 1):
        parts += both(pillar("Stool", 1.3, 1.7, (x + 2.4 * side, 0.1, z), frame.trim))
    return parts


def clock_tower(frame: Frame) -> list[Part]:
    """Over the middle of the front: dials, a gallery, a spire with a flag."""
    wide = min(0.22 * frame.width, 12)
    low, top = frame.room + 0.8, frame.height
    tall, z = top - low, frame.face + wide / 2 + 0.6
    dial, y = 0.66 * wide, low + 0.46 * tall
    return [
        block("ClockTower", (wide, 0.6 * tall, wide), (0, low, z), frame.paint),
        block("Gallery", (wide + 1.6, 0.03 * tall, wide + 1.6), (0, low + 0.6 * tall, z), frame.trim),
        drum("Dial", 0.5, dial, (0, y, z - wide / 2 - 0.1), WHITE, "z"),
        block("Hand", (0.4, 0.4 * dial, 0.3), (0, y, z - wide / 2 - 0.3), BLACK),
        block("Hand", (0.3 * dial, 0.4, 0.28), (0.13 * dial, y - 0.2, z - wide / 2 - 0.3), BLACK),
        block("Belfry", (0.7 * wide, 0.1 * tall, 0.7 * wide), (0, low + 0.62 * tall, z), frame.trim),
        *cone("Spire", 1.05 * wide, 0.2 * tall, (0, low + 0.71 * tall, z), frame.roof, steps=5, tip=0.1),
        pillar("FlagPole", 0.4, 0.12 * tall, (0, low + 0.88 * tall, z), METAL),
        block("Flag", (0.4 * wide, 0.05 * tall, 0.25), (0.2 * wide + 0.2, low + 0.945 * tall, z), BLUE),
    ]


def water_wheel(frame: Frame) -> list[Part]:
    """Before the front, beside the door, higher than the wall, in its own race of water: a mill is known by it."""
    across = max(2.0, min(1.5 * frame.room, frame.width / 2 - DOORWAY))
    middle, deep = frame.face - 1.7, 2.0
    x, y, z = across / 2 - frame.width / 2, across / 2, middle
    parts = [
        drum("Axle", 3.4, 0.14 * across, (x, y, z + 0.3), TIMBER, "z"),
        block("Bearing", (1.6, y, 0.5), (x, 0, frame.face - 0.2), STONE),
        block("Race", (across - 0.4, 0.5, deep + 0.6), (x, 0, z), RACE),
        block("RaceWall", (across - 0.3, 0.9, 0.5), (x, 0.05, z - deep / 2 - 0.5), STONE),
        plank("Flume", (0.3 - frame.width / 2, across - 0.9, z + 0.2), (x - 0.12 * across, across - 1.1, z + 0.2), 2.0, 0.5, PLANKS),
        block("FlumePost", (0.6, across - 1.2, 0.6), (0.6 - frame.width / 2, 0, z + 0.6), TIMBER),
    ]  # fmt: skip
    for number in range(WHEEL):
        angle = math.tau * number / WHEEL
        out_x, out_y = math.cos(angle), math.sin(angle)
        near, far = (((x + share * across * out_x, y + share * across * out_y, z)) for share in (0.36, 0.485))
        parts.append(plank("Paddle", near, far, deep, 0.3, TIMBER))
        if number % 2 == 0:
            parts.append(beam("Spoke", (x, y, z), near, 0.6, TIMBER))
    for (x0, y0), (x1, y1) in octagon(0.4 * across):
        parts.append(beam("Rim", (x + x0, y + y0, z), (x + x1, y + y1, z), 0.9, PLANKS))
    return parts
