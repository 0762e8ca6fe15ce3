"""Where people live, and what tells one house from the next: roof, storeys, porch, dormers, chimney. Copies take turns."""

from functools import partial
from typing import Final

from worlds.catalogue.families.building_features import PANE, chimney, timber_frame
from worlds.catalogue.families.named_building import Frame, Kind, named_building, veranda
from worlds.catalogue.shell import door_height, window_edges
from worlds.catalogue.solids import STONE, TIMBER, Paint, block, both, wedge
from worlds.catalogue.thing import Thing
from worlds.scene import Part

TILES: Final = Paint((160, 66, 48), "ClayRoofTiles")
SLATES: Final = Paint((74, 82, 98), "RoofShingles")
BROWN: Final = Paint((116, 76, 52), "ClayRoofTiles")
GREEN: Final = Paint((70, 104, 84), "RoofShingles")
BLUE: Final = Paint((70, 98, 134), "RoofShingles")
THATCH: Final = Paint((200, 164, 92), "Grass")
OLD_THATCH: Final = Paint((166, 138, 84), "Grass")
SHINGLES: Final = Paint((98, 78, 64), "RoofShingles")
BLOSSOM: Final = Paint((214, 70, 92))
STOREY: Final = 15.0
"""Walls that are so high have a second row of windows."""


def windows(frame: Frame, *, shutter: Paint | None = None, has_flowers: bool = False) -> list[Part]:
    """What is around the windows of the front: a sill, a bar across, shutters beside it."""
    beside = (frame.width - 2.4 - frame.door) / 2
    x, wide = (frame.door + beside) / 2, min(7.0, 0.6 * beside)
    low, top = window_edges(frame.room)
    z, high = frame.face - 0.2, top - low
    parts = both(block("Sill", (wide + 1.2, 0.5, 0.9), (x, low - 0.5, z), frame.trim))
    parts += both(block("Head", (wide + 1.2, 0.5, 0.6), (x, top, z), frame.trim))
    parts += both(block("Bar", (0.3, high, 0.36), (x, low, z + 0.5), frame.trim))
    if shutter:
        for side in (-1, 1):
            at = (x + side * (wide / 2 + 0.55), low, z + 0.02)
            parts += both(block("Shutter", (1.1, high, 0.46), at, shutter))
    if has_flowers:
        parts += both(block("FlowerBox", (0.8 * wide, 0.7, 0.8), (x, low, z - 0.1), TIMBER))
        parts += both(block("Flowers", (0.76 * wide, 0.5, 0.7), (x, low + 0.66, z - 0.1), BLOSSOM))
    return parts


def door(frame: Frame, *, has_roof: bool = True) -> list[Part]:
    """A frame around the doorway, a step, and a small roof on brackets."""
    head, x, z = door_height(frame.room), frame.door / 2 + 0.46, frame.face - 0.15
    parts = [
        *both(block("DoorPost", (0.8, head, 0.7), (x, 0, z), frame.trim)),
        block("DoorHead", (frame.door + 2.6, 0.7, 0.8), (0, head, z), frame.trim),
        block("Doorstep", (frame.door + 1, 0.2, 1.2), (0, 0, frame.face - 0.5), STONE),
    ]
    if has_roof:
        deep = frame.face + frame.depth / 2
        parts.append(wedge("DoorRoof", (frame.door + 4, 1.5, deep), (0, head + 0.7, frame.face - deep / 2), frame.roof))
        parts += both(block("Bracket", (0.5, 0.7, 0.8 * deep), (x, head, frame.face - 0.4 * deep), TIMBER))
    return parts


def gabled_porch(frame: Frame) -> list[Part]:
    """A gable over the door, on two posts."""
    head, wide = door_height(frame.room), frame.door + 5
    deep = frame.face + frame.depth / 2 - 0.1
    z, rise = frame.face - deep / 2, 0.26 * wide
    return [
        block("PorchFloor", (wide - 1, 0.25, deep), (0, 0, z), STONE),
        *both(block("PorchPost", (0.9, head, 0.9), (wide / 2 - 0.9, 0, z - deep / 2 + 0.5), frame.trim)),
        block("PorchBeam", (wide - 0.8, 0.7, deep - 0.1), (0, head, z), frame.trim),
        wedge("PorchRoof", (wide / 2, rise, deep), (-wide / 4, head + 0.65, z), frame.roof, "left"),
        wedge("PorchRoof", (wide / 2, rise, deep), (wide / 4, head + 0.65, z), frame.roof, "right"),
    ]


def dormers(frame: Frame, places: tuple[float, ...] = (-0.24, 0.24)) -> list[Part]:
    """Windows in the slope of a roof whose ridge runs along the front."""
    rise, half = frame.ridge - frame.room, frame.middle - frame.face
    low, wide, high = frame.room + 0.24 * rise, 4.4, 0.42 * rise
    front, deep = frame.face + 0.1 * half, 0.62 * half
    parts = []
    for at in places:
        x, z = at * frame.width, front + deep / 2
        parts += [
            block("Dormer", (wide, high, deep), (x, low, z), frame.paint),
            block("DormerPane", (0.6 * wide, 0.62 * high, 0.3), (x, low + 0.24 * high, front - 0.05), PANE),
            wedge("DormerRoof", (0.62 * wide, 0.4 * high, deep + 0.5), (x - 0.31 * wide, low + high - 0.02, z - 0.2), frame.roof, "left"),
            wedge("DormerRoof", (0.62 * wide, 0.4 * high, deep + 0.5), (x + 0.31 * wide, low + high - 0.02, z - 0.2), frame.roof, "right"),
        ]  # fmt: skip
    return parts


def upper_windows(frame: Frame, count: int = 3) -> list[Part]:
    """A second row, where the walls are high enough."""
    if frame.room < STOREY:
        return []
    low, high = 0.75 * frame.room, 0.18 * frame.room
    step = (frame.width - 4) / count
    parts = [block("Storey", (frame.width - 2.5, 0.5, 0.5), (0, low - 1.2, frame.face - 0.1), frame.trim)]
    for number in range(count):
        x = (number - (count - 1) / 2) * step
        parts.append(block("WindowFrame", (4.4, high + 0.9, 0.5), (x, low - 0.45, frame.face - 0.08), frame.trim))
        parts.append(block("WindowPane", (3.5, high, 0.5), (x, low, frame.face - 0.16), PANE))
    return parts


def attic_window(frame: Frame) -> list[Part]:
    """In the gable that looks to the front."""
    high = 0.3 * (frame.ridge - frame.room)
    low = frame.room + 0.7 * high
    return [
        block("WindowFrame", (1.2 * high + 0.9, high + 0.9, 0.5), (0, low - 0.45, frame.face - 0.08), frame.trim),
        block("WindowPane", (1.2 * high, high, 0.5), (0, low, frame.face - 0.16), PANE),
    ]


LEFT: Final = partial(chimney, x=-0.3)
SHUTTERED: Final = partial(windows, shutter=Paint((74, 104, 92)))
BLOOMING: Final = partial(windows, has_flowers=True)
OPEN_DOOR: Final = partial(door, has_roof=False)

HOUSE: Final = Kind(
    "gable", 0.55, 0.97, TILES, porch=2.4, is_signed=False, features=(door, BLOOMING, dormers, chimney),
    others=(
        Kind("ridge", 0.55, 0.96, SLATES, porch=4.4, sides=1, is_signed=False, features=(gabled_porch, OPEN_DOOR, SHUTTERED, attic_window, LEFT)),
        Kind("gable", 0.64, 0.9, BROWN, porch=2.4, is_signed=False, features=(door, windows, upper_windows, LEFT)),
        Kind("gable", 0.56, 0.95, GREEN, porch=5, is_signed=False, features=(veranda, OPEN_DOOR, SHUTTERED, chimney)),
        Kind("ridge", 0.62, 0.94, BLUE, porch=2.4, sides=1, is_signed=False, features=(door, BLOOMING, upper_windows, attic_window, chimney)),
        Kind("gable", 0.55, 0.95, SLATES, porch=4.4, is_signed=False, features=(gabled_porch, OPEN_DOOR, windows, partial(dormers, places=(-0.28, 0.28)), LEFT)),
    ),
)  # fmt: skip
COTTAGE: Final = Kind(
    "gable", 0.52, 0.86, THATCH, trim=TIMBER, sides=1, is_signed=False, features=(timber_frame, OPEN_DOOR, chimney),
    others=(
        Kind("ridge", 0.53, 0.96, OLD_THATCH, trim=TIMBER, porch=2.4, sides=1, is_signed=False, features=(timber_frame, door, attic_window, LEFT)),
        Kind("gable", 0.62, 0.88, SHINGLES, trim=TIMBER, porch=2.4, sides=1, is_signed=False, features=(timber_frame, door, upper_windows, LEFT)),
        Kind("gable", 0.53, 0.84, THATCH, trim=TIMBER, porch=4.4, sides=1, is_signed=False, features=(timber_frame, gabled_porch, dormers, chimney)),
        Kind("ridge", 0.6, 0.94, TILES, trim=TIMBER, sides=1, is_signed=False, features=(timber_frame, OPEN_DOOR, upper_windows, attic_window, chimney)),
        Kind("gable", 0.54, 0.86, OLD_THATCH, trim=TIMBER, porch=2.4, sides=1, is_signed=False, features=(timber_frame, door, partial(dormers, places=(0.0,)), LEFT)),
    ),
)  # fmt: skip
FARMHOUSE: Final = Kind("gable", 0.53, 0.9, SLATES, porch=5, sides=2, features=(veranda, OPEN_DOOR, partial(windows, shutter=Paint((52, 92, 74))), dormers, chimney))  # fmt: skip

HOUSES: Final[tuple[Thing, ...]] = (
    named_building("house", "home, family house, dwelling", (36, 21, 34), (232, 212, 172), "Plaster", HOUSE),
    named_building("cottage", "thatched cottage, farm cottage, country cottage, fairy tale house, witch's house, gingerbread house", (30, 22, 26), (236, 228, 206), "Plaster", COTTAGE),
    named_building("farmhouse", "farm house, ranch house, homestead, ranch, plantation house", (38, 26, 36), (236, 230, 216), "WoodPlanks", FARMHOUSE),
)  # fmt: skip
