"""Houses of other countries and ages: what a house looks like where the words name one of them."""

from functools import partial
from typing import Final

from worlds.catalogue.families.building_features import PANE, chimney
from worlds.catalogue.families.dwellings import (
    BLOOMING,
    LEFT,
    OPEN_DOOR,
    attic_window,
    door,
    upper_windows,
    windows,
)
from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.named_building import Frame, Kind, named_building, veranda
from worlds.catalogue.families.shelters import SHELTER
from worlds.catalogue.solids import PLANKS, STONE, TIMBER, WHITE, Paint, ball, beam, block, both, dome, pillar, wedge
from worlds.catalogue.thing import Thing
from worlds.scene import Part

CLAY: Final = Paint((184, 92, 62), "ClayRoofTiles")
SLATES: Final = Paint((74, 82, 98), "RoofShingles")
GRAY_TILES: Final = Paint((72, 76, 82), "ClayRoofTiles")
SHINGLES: Final = Paint((98, 78, 64), "RoofShingles")
DOOR: Final = 4.5
"""Studs from the middle of a front that stay clear for the door."""
HEAD: Final = 9.2
"""Studs over the ground under which nothing stands out where people come in."""
BAMBOO: Final = Paint((150, 108, 70), "Wood")
BLUE: Final = Paint((36, 98, 170), "SmoothPlastic")
TEAL: Final = Paint((46, 112, 116))
RED_WOOD: Final = Paint((152, 48, 42), "Wood")
STALK: Final = Paint((240, 230, 208), "Plaster")


def parapet(frame: Frame) -> list[Part]:
    """A low wall around a flat roof, higher at its corners, and the ends of beams under it."""
    w, top, z = frame.width - 1.2, frame.room + 0.9, frame.face + 0.6
    parts = [block("Parapet", (w, 1.2, 0.8), (0, top, z), frame.paint)]
    parts += both(block("Corner", (1.6, 2.2, 1.6), (w / 2 - 0.8, top, z + 0.4), frame.paint))
    step = (w - 4) / 6
    parts += [
        block("BeamEnd", (0.5, 0.5, 0.5), ((n - 3) * step, frame.room - 1.6, frame.face - 0.2), TIMBER)
        for n in range(7)
        if abs((n - 3) * step) > DOOR
    ]
    return parts  # fmt: skip


def roof_room(frame: Frame) -> list[Part]:
    """A small room on the roof, at one side, with its own flat top."""
    wide, deep = 0.36 * frame.width, 0.4 * frame.depth
    high = max(2.0, frame.height - frame.room - 1.6)
    x, z = 0.24 * frame.width, frame.middle + 0.12 * frame.depth
    return [
        block("RoofRoom", (wide, high, deep), (x, frame.room + 0.9, z), frame.paint),
        block("RoofEdge", (wide + 0.6, 0.5, deep + 0.6), (x, frame.room + 0.9 + high, z), frame.paint.paler()),
        block("RoofDoor", (2.6, 0.75 * high, 0.3), (x, frame.room + 0.9, z - deep / 2 - 0.1), TIMBER),
    ]


def blue_dome(frame: Frame) -> list[Part]:
    across = 0.34 * frame.width
    z, low = frame.middle, frame.room + 0.9
    high = frame.height - low
    return [
        pillar("Drum", across, 0.3 * high, (-0.18 * frame.width, low, z), frame.paint),
        *dome("Dome", across, 0.66 * high, (-0.18 * frame.width, low + 0.28 * high, z), BLUE, steps=4),
    ]


def painted_door(frame: Frame, paint: Paint) -> list[Part]:
    """A frame of bright paint around the doorway, and shutters of the same at the windows."""
    return [
        *(replace_trim(part, paint) for part in OPEN_DOOR(frame)),
        *(windows(frame, shutter=paint)),
    ]


def replace_trim(part: Part, paint: Paint) -> Part:
    return block(part.name, part.size, (part.position[0], part.position[1] - part.size[1] / 2, part.position[2]), paint) if part.name.startswith("Door") and part.name != "Doorstep" else part  # fmt: skip


def balcony(frame: Frame) -> list[Part]:
    """Along the front under the roof, with flowers on its rail."""
    deep = frame.face + frame.depth / 2 - 0.2
    w, y, z = frame.width - 3, max(HEAD, 0.62 * frame.room), frame.face - deep / 2
    return [
        block("Balcony", (w, 0.4, deep), (0, y, z), PLANKS),
        block("Rail", (w, 0.3, 0.3), (0, y + 2.4, z - deep / 2 + 0.2), TIMBER),
        *(block("Baluster", (0.3, 2.2, 0.2), (w * (n / 8 - 0.5) * 0.98, y + 0.3, z - deep / 2 + 0.2), TIMBER) for n in range(9)),
        block("FlowerBox", (0.9 * w, 0.5, 0.5), (0, y + 1.6, z - deep / 2 + 0.3), TIMBER),
        block("Flowers", (0.88 * w, 0.5, 0.5), (0, y + 2.1, z - deep / 2 + 0.3), Paint((214, 60, 74))),
        *both(block("Post", (0.7, y, 0.7), (w / 2 - 0.5, 0, z - deep / 2 + 0.5), TIMBER)),
    ]  # fmt: skip


def upturned(frame: Frame) -> list[Part]:
    """A roof whose eaves rise at their ends, red posts before it."""
    w, front = frame.width, -frame.depth / 2
    parts = [block("Ridge", (0.8 * w, 0.8, 1.2), (0, frame.ridge - 0.3, frame.middle), frame.roof)]
    for side in (-1, 1):
        x = side * w / 2
        parts += [
            beam("Eave", (x * 0.8, frame.room - 0.2, front + 1.4), (x * 0.97, frame.room + 1.5, front + 0.8), 0.9, frame.roof),
            beam("RidgeEnd", (x * 0.72, frame.ridge - 0.2, frame.middle), (x * 0.92, frame.height - 0.5, frame.middle), 0.8, frame.roof),
        ]  # fmt: skip
    deep = frame.face - front
    parts += [
        block("PorchRoof", (w - 1.4, 0.6, deep), (0, frame.room - 0.9, front + deep / 2), frame.roof),
        block("Deck", (w - 2.4, 0.25, deep - 0.2), (0, 0, front + deep / 2), PLANKS),
        *both(block("Post", (0.8, frame.room - 0.9, 0.8), (w / 2 - 1.6, 0.05, front + 0.9), RED_WOOD)),
        *both(block("Post", (0.8, frame.room - 0.9, 0.8), (0.24 * w, 0.05, front + 0.9), RED_WOOD)),
        block("Lattice", (0.26 * w, 0.3, 0.3), (-0.33 * w, 0.5 * frame.room, frame.face - 0.13), RED_WOOD),
        block("Lattice", (0.26 * w, 0.3, 0.3), (0.33 * w, 0.5 * frame.room, frame.face - 0.13), RED_WOOD),
    ]
    return parts


def stepped_gable(frame: Frame) -> list[Part]:
    """A front that rises over the roof in steps."""
    low, high = frame.room, frame.height - frame.room
    parts = []
    for number, share in enumerate((0.96, 0.74, 0.52, 0.3)):
        wide = share * (frame.width - 2.4)
        parts.append(
            block("Gable", (wide, high / 4, 1.0), (0, low + number * high / 4, frame.face + 0.45), frame.paint)
        )
        parts.append(
            block("Coping", (wide + 0.4, 0.3, 1.3), (0, low + (number + 1) * high / 4 - 0.35, frame.face + 0.45), WHITE)
        )
    parts.append(block("WindowPane", (2.6, 0.3 * high, 0.3), (0, low + 0.18 * high, frame.face - 0.1), PANE))
    return parts  # fmt: skip


def false_front(frame: Frame) -> list[Part]:
    """Boards that hide the roof, and look like more than is behind them."""
    high = frame.height - frame.room
    return [
        block("FalseFront", (frame.width - 2.6, high - 0.6, 0.8), (0, frame.room, frame.face + 0.4), frame.paint),
        block("Cornice", (frame.width - 1.4, 0.6, 1.3), (0, frame.height - 0.6, frame.face + 0.4), frame.trim),
    ]


def arches(frame: Frame) -> list[Part]:
    """Pointed windows in a row over the ground floor, with white frames and a balcony."""
    if frame.room < 14:
        return []
    low, high = max(HEAD + 0.5, 0.56 * frame.room), 0.3 * frame.room
    parts = [block("Balcony", (0.5 * frame.width, 0.4, 1.6), (0, low - 0.5, frame.face - 0.8), WHITE)]
    for number in range(4):
        x = (number - 1.5) * (frame.width - 4) / 4
        parts += [
            block("WindowFrame", (3.4, high + 0.6, 0.4), (x, low, frame.face - 0.1), WHITE),
            block("WindowPane", (2.6, high - 0.2, 0.4), (x, low + 0.2, frame.face - 0.2), PANE),
            block("Point", (1.4, 0.9, 0.4), (x, low + high + 0.6, frame.face - 0.1), WHITE),
        ]
    return parts


def stilt_house() -> list[Part]:
    """On posts, with a ladder and a roof of straw; not entered."""
    parts = [pillar("Post", 0.9, 5.4, (x, 0, z), TIMBER) for x in (-6.5, 0, 6.5) for z in (-5.5, 5.5)]
    parts += [
        block("Deck", (16, 0.6, 15), (0, 5.2, 0), PLANKS),
        block("Wall", (12.4, 6.4, 9.6), (0, 5.8, 1.8), BAMBOO),
        block("Door", (3, 5, 0.4), (-2, 5.8, -3.1), SHADE),
        block("Window", (3, 2.4, 0.4), (3, 8, -3.1), SHADE),
        wedge("Roof", (8.4, 5.6, 14), (-4.2, 12, 0.6), MAIN, "left"),
        wedge("Roof", (8.4, 5.6, 14), (4.2, 12, 0.6), MAIN, "right"),
        block("Rail", (16, 0.4, 0.4), (0, 8, -7.1), TIMBER),
        *both(block("RailPost", (0.5, 2.6, 0.5), (7.5, 5.6, -7.1), TIMBER)),
        block("Bar", (13, 0.4, 0.2), (0, 9, -3.1), SHADE),
    ]
    parts += [beam("Ladder", (x, 0.2, -10), (x, 5.6, -7.4), 0.4, TIMBER) for x in (1.4, 3.6)]
    return parts + [block("Rung", (2.2, 0.3, 0.4), (2.5, 1 + 1.4 * n, -9.6 + 0.66 * n), TIMBER) for n in range(4)]


def mushroom_house() -> list[Part]:
    """A stalk with a door and windows, under a red cap with white spots; not entered."""
    parts = [
        pillar("Stalk", 10, 4, (0, 0, 0), STALK),
        pillar("Stalk", 9, 6, (0, 4, 0), STALK),
        block("Door", (3.2, 5.4, 0.8), (0, 0, -4.8), RED_WOOD),
        ball("Knob", 0.5, (1, 2.4, -5.3), Paint((236, 188, 60), "Metal")),
        block("DoorHead", (4.2, 0.6, 1), (0, 5.4, -4.8), TIMBER),
        *both(block("Window", (1.9, 2, 0.8), (3, 5.4, -3.5), Paint((255, 226, 150), "Neon"))),
        pillar("Gills", 15, 0.8, (0, 9.6, 0), STALK.paler()),
        *dome("Cap", 18, 7.4, (0, 10.2, 0), MAIN, steps=6),
        block("Chimney", (1.6, 4.4, 1.6), (4, 12.6, 2), STONE),
        block("Path", (3, 0.2, 2.4), (0, 0, -6.2), STONE),
    ]
    spots = ((-5.4, 12.2, -4.4), (4.4, 12.6, -4.8), (0, 14, -5), (6.4, 11.2, 1), (-6.6, 11, 1.6), (-2, 16, -1.4))
    return parts + [ball("Spot", 2.2, spot, WHITE) for spot in spots]


HOMES: Final[tuple[Thing, ...]] = (
    named_building("cubic_house", "whitewashed house, greek house, moroccan house, riad, flat-roofed house, arab house, indian house", (32, 21, 30), (246, 244, 238), "Plaster", Kind(walls=0.58, trim=WHITE, floor=STONE, door=8, porch=1.2, sides=1, is_signed=False, features=(parapet, roof_room, partial(painted_door, paint=BLUE)), others=(Kind(walls=0.56, trim=WHITE, floor=STONE, door=8, porch=1.2, sides=1, is_signed=False, features=(parapet, blue_dome, partial(painted_door, paint=BLUE))), Kind(walls=0.72, trim=WHITE, floor=STONE, door=8, porch=1.2, sides=1, is_signed=False, features=(parapet, upper_windows, partial(painted_door, paint=TEAL)))))),
    named_building("tiled_house", "mediterranean house, hacienda, spanish house, italian house, mexican house, tuscan farmhouse, roman town house", (34, 20, 30), (240, 222, 178), "Plaster", Kind("gable", 0.64, 0.9, CLAY, porch=2.4, is_signed=False, features=(door, partial(windows, shutter=Paint((74, 104, 92))), chimney), others=(Kind("gable", 0.74, 0.95, CLAY, porch=4, is_signed=False, features=(veranda, OPEN_DOOR, BLOOMING, upper_windows)), Kind("gable", 0.7, 0.9, CLAY, porch=2.4, is_signed=False, features=(door, partial(windows, shutter=Paint((58, 96, 130))), upper_windows, LEFT))))),
    named_building("curved_house", "japanese house, chinese house, asian house, minka, samurai house, korean house, hanok", (36, 20, 32), (226, 216, 196), "Plaster", Kind("gable", 0.6, 0.92, GRAY_TILES, trim=RED_WOOD, porch=6, sides=1, is_signed=False, features=(upturned,))),
    named_building("chalet", "swiss chalet, alpine hut, alpine house, mountain hut, ski lodge, bavarian house", (36, 22, 34), (146, 104, 68), "WoodPlanks", Kind("ridge", 0.62, 0.8, SHINGLES, trim=WHITE, porch=6, sides=2, is_signed=False, features=(balcony, OPEN_DOOR, attic_window, chimney))),
    named_building("wooden_house", "nordic house, norwegian house, swedish house, fisherman's house, fisherman's hut, fishing hut, clapboard house", (30, 21, 28), (166, 48, 40), "WoodPlanks", Kind("gable", 0.57, 0.92, SLATES, porch=2.4, is_signed=False, features=(door, windows, chimney), others=(Kind("ridge", 0.58, 0.95, SLATES, porch=2.4, is_signed=False, features=(door, windows, attic_window, LEFT)), Kind("gable", 0.57, 0.92, SLATES, porch=4.4, is_signed=False, features=(veranda, OPEN_DOOR, BLOOMING, chimney))))),
    named_building("brick_house", "terraced house, terrace house, row house, town house, townhouse, victorian house, worker's house, workers' house", (24, 25, 28), (164, 84, 64), "Brick", Kind("gable", 0.66, 0.8, SLATES, porch=2.4, door=8, is_signed=False, features=(door, windows, partial(upper_windows, count=2), chimney), others=(Kind("gable", 0.68, 0.8, SLATES, porch=2.4, door=8, is_signed=False, features=(OPEN_DOOR, windows, partial(upper_windows, count=2), LEFT)),))),
    named_building("canal_house", "dutch house, gabled house, merchant's house, amsterdam house", (22, 30, 28), (164, 84, 64), "Brick", Kind("ridge", 0.66, 0.9, CLAY, porch=1.4, door=8, sides=1, is_signed=False, features=(OPEN_DOOR, partial(upper_windows, count=2), stepped_gable))),
    named_building("palazzo", "venetian house, venetian palace", (30, 26, 28), (232, 150, 120), "Plaster", Kind("gable", 0.76, 0.8, CLAY, porch=3.4, is_signed=False, features=(door, windows, arches))),
    named_building("stone_house", "stone cottage, irish cottage, croft, crofter's cottage, inca house, dry stone house", (30, 18, 26), (164, 158, 148), "Cobblestone", Kind("gable", 0.66, 0.96, SLATES, porch=1.6, sides=1, is_signed=False, features=(OPEN_DOOR, windows, chimney), others=(Kind("gable", 0.66, 0.96, SLATES, porch=1.6, sides=1, is_signed=False, features=(door, BLOOMING, LEFT)),))),
    named_building("frontier_house", "western house, wild west house, cowboy house, false front house", (30, 22, 30), (176, 124, 80), "WoodPlanks", Kind("gable", 0.55, 0.8, SHINGLES, porch=6, sides=1, is_signed=False, features=(veranda, OPEN_DOOR, false_front))),
)  # fmt: skip
RAISED: Final[tuple[Thing, ...]] = (
    SHELTER.row("stilt_house", "house on stilts, stilt hut, nipa hut, bamboo hut, bamboo house, beach hut on stilts, pile dwelling", (196, 162, 96), "Grass", stilt_house()),
    SHELTER.row("mushroom_house", "toadstool house, fairy house, gnome house, elf house, smurf house, pixie house", (204, 58, 46), "SmoothPlastic", mushroom_house()),
)  # fmt: skip
THINGS: Final[tuple[Thing, ...]] = (*HOMES, *RAISED)
