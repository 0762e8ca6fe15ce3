"""What stands along the walls of a place and is as high as a person, or higher."""

from collections.abc import Iterator
from typing import Final

from worlds.catalogue.dress import (
    BRASS,
    BRICK,
    CREAM,
    DARK,
    FIRE,
    IRON,
    LEAF,
    PANE,
    STEEL,
    STONE,
    STRAW,
    WHITE,
    Dress,
    Piece,
    body,
    kin,
    slats,
)
from worlds.catalogue.goods import NAME, lying, row_of, soft
from worlds.catalogue.solids import Paint, ball, drum, pillar
from worlds.scene import Part

WIDE, HIGH, DEEP = 7.4, 7.8, 1.7
WATER: Final = Paint((70, 160, 210), "Glass", 0.35)
LIGHTS: Final = (Paint((120, 255, 150), "Neon"), Paint((255, 110, 90), "Neon"), Paint((110, 200, 255), "Neon"))
BEDS: Final = (Paint((92, 128, 178), "Fabric"), Paint((178, 92, 84), "Fabric"))


def shelf(dress: Dress) -> Iterator[Part]:
    """Three boards with goods, a plinth and a cornice."""
    wood = dress.wood
    yield body((WIDE, HIGH, 0.3), (0, 0, DEEP / 2 - 0.15), wood.shaded())
    for x in (-WIDE / 2 + 0.15, WIDE / 2 - 0.15):
        yield body((0.3, HIGH, DEEP), (x, 0, 0), wood)
    for y in (0.0, 2.55, 4.95, HIGH - 0.3):
        yield lying((WIDE - 0.6, 0.3, DEEP - 0.3), (0, y, -0.15), wood)
    yield lying((WIDE + 0.2, 0.25, DEEP + 0.1), (0, HIGH, 0), dress.accent)
    if dress.goods is not None:
        for number, y in enumerate((0.3, 2.85, 5.25)):
            yield from row_of(dress.goods, WIDE - 1.0, 2.0, (0, y, -0.1), number + dress.number)


def rack(dress: Dress) -> Iterator[Part]:
    """Of metal, open at its sides."""
    for x in (-WIDE / 2 + 0.15, WIDE / 2 - 0.15):
        yield body((0.3, HIGH, DEEP), (x, 0, 0), STEEL)
    for y in (0.5, 2.9, 5.3):
        yield lying((WIDE - 0.6, 0.2, DEEP), (0, y, 0), dress.accent)
    if dress.goods is not None:
        for number, y in enumerate((0.7, 3.1, 5.5)):
            yield from row_of(dress.goods, WIDE - 1.0, 2.1, (0, y, 0), number + dress.number)


def cabinet(dress: Dress) -> Iterator[Part]:
    """Drawers below, goods behind glass above."""
    wood = dress.wood
    yield body((6.6, 8.0, 1.5), (0, 0, 0.1), wood)
    for x in (-1.62, 1.62):
        yield lying((2.9, 2.6, 0.15), (x, 0.4, -0.72), wood.paler())
        yield lying((0.2, 0.5, 0.15), (x * 0.25, 1.6, -0.85), BRASS)
        yield lying((2.9, 4.2, 0.12), (x, 3.4, -0.7), PANE)
    yield lying((7.0, 0.35, 1.9), (0, 8.0, 0), wood.shaded())
    if dress.goods is not None:
        for number, y in enumerate((3.5, 5.6)):
            yield from row_of(dress.goods, 5.8, 1.8, (0, y, -0.8), number)


def drawers(dress: Dress) -> Iterator[Part]:
    """Many small ones, each with a knob: of apothecaries and herbalists."""
    wood = dress.wood
    yield body((6.6, 7.6, 1.4), (0, 0, 0.1), wood.shaded())
    for row in range(4):
        for column in range(4):
            yield lying((1.4, 1.5, 0.16), (-2.4 + 1.6 * column, 0.4 + 1.75 * row, -0.66), wood.paler())
    for row in range(4):
        yield lying((5.2, 0.22, 0.2), (0, 1.0 + 1.75 * row, -0.74), BRASS)
    yield lying((7.0, 0.3, 1.8), (0, 7.6, 0), wood)


def pigeonholes(dress: Dress) -> Iterator[Part]:
    wood = dress.wood
    yield body((6.8, 7.4, 0.3), (0, 0, 0.6), wood.shaded())
    yield from slats(5, (0.2, 7.4, 1.3), (-3.3, 0, 0), (1.65, 0, 0), wood)
    yield from slats(5, (6.8, 0.2, 1.3), (0, 0.3, 0), (0, 1.75, 0), wood)
    for at in range(8):
        yield lying((1.1, 0.5, 1.0), (-2.5 + 1.65 * (at * 3 % 4), 0.5 + 1.75 * (at % 4), 0), dress.accent)


def fridge(dress: Dress) -> Iterator[Part]:
    """With a glass front and light in it."""
    yield body((6.0, 7.6, 1.8), (0, 0, 0), STEEL)
    yield lying((5.4, 6.0, 0.1), (0, 0.9, -0.9), Paint((236, 246, 255)))
    if dress.goods is not None:
        for number, y in enumerate((1.0, 3.0, 5.0)):
            yield from row_of(dress.goods, 5.0, 1.6, (0, y, -1.1), number + dress.number)
            yield lying((5.2, 0.1, 0.9), (0, y - 0.1, -1.1), STEEL)
    yield lying((6.0, 0.8, 0.3), (0, 7.2, -1.0), dress.accent)


def oven(_dress: Dress) -> Iterator[Part]:
    """Of brick, with a fire in it and a chimney."""
    yield body((6.4, 5.0, 2.6), (0, 0, 0), BRICK)
    yield lying((6.8, 0.5, 3.0), (0, 5.0, 0), STONE)
    yield lying((3.2, 2.4, 0.2), (0, 1.4, -1.32), DARK)
    yield lying((2.2, 0.9, 0.3), (0, 1.5, -1.36), FIRE)
    yield body((2.6, 5.0, 1.8), (0, 5.5, 0.3), BRICK.shaded())
    yield lying((6.0, 0.3, 0.8), (0, 1.0, -1.6), STONE)


def range_(_dress: Dress) -> Iterator[Part]:
    """Stoves of a kitchen under a hood, with pots on them."""
    yield body((7.0, 3.2, 2.2), (0, 0, 0), STEEL)
    for x in (-1.8, 1.8):
        yield lying((2.6, 1.7, 0.15), (x, 0.6, -1.12), DARK)
        yield lying((2.6, 0.2, 0.25), (x, 2.5, -1.2), WHITE)
    for number, x in enumerate((-2.2, 0.0, 2.2)):
        yield soft(pillar(NAME, 1.4, 0.9 + 0.3 * (number % 2), (x, 3.2, 0), (STEEL, IRON, BRASS)[number]))
    yield lying((6.6, 1.2, 2.0), (0, 6.8, 0), STEEL.shaded())
    yield lying((2.0, 3.0, 1.2), (0, 8.0, 0.3), STEEL)


def lockers(dress: Dress) -> Iterator[Part]:
    yield body((6.6, 7.0, 1.6), (0, 0, 0), dress.accent.shaded())
    for column in range(4):
        x = -2.4 + 1.6 * column
        yield lying((1.45, 6.5, 0.12), (x, 0.3, -0.84), dress.accent)
        yield lying((0.9, 0.5, 0.1), (x, 5.7, -0.92), DARK)
        yield lying((0.16, 0.6, 0.16), (x + 0.5, 3.4, -0.95), STEEL)


def wardrobe(dress: Dress) -> Iterator[Part]:
    wood = dress.wood
    yield body((5.6, 8.0, 2.0), (0, 0, 0), wood)
    for x in (-1.35, 1.35):
        yield lying((2.5, 7.0, 0.14), (x, 0.5, -1.04), wood.paler())
        yield lying((0.2, 0.8, 0.2), (x * 0.3, 3.6, -1.14), BRASS)
    yield lying((6.0, 0.4, 2.3), (0, 8.0, 0), wood.shaded())


def clothes(dress: Dress) -> Iterator[Part]:
    """A rail with garments, hats above."""
    for x in (-3.4, 3.4):
        yield body((0.25, 7.0, 1.2), (x, 0, 0), STEEL)
    yield lying((6.9, 0.2, 0.2), (0, 6.0, 0), STEEL)
    colors = ((190, 60, 70), (240, 200, 90), (70, 110, 170), (110, 70, 130), (60, 130, 100), (236, 236, 230))
    for number in range(6):
        long = 3.0 + 0.6 * (number * 5 % 3)
        at = (-2.75 + 1.1 * number, 6.0 - long, 0)
        yield lying((0.85, long, 1.0), at, Paint(colors[(number + dress.number) % 6], "Fabric"))
    yield lying((6.9, 0.2, 1.2), (0, 7.0, 0), dress.wood)


def servers(dress: Dress) -> Iterator[Part]:
    """Cabinets of machines whose lamps blink."""
    for number, x in enumerate((-2.1, 2.1)):
        yield body((3.8, 8.0, 1.8), (x, 0, 0), DARK)
        yield from slats(5, (3.2, 0.9, 0.1), (x, 0.6, -0.92), (0, 1.4, 0), Paint((70, 76, 86), "Metal"))
        for row in range(3):
            light = LIGHTS[(row + number + dress.number) % 3]
            yield lying((1.6, 0.22, 0.1), (x - 0.5, 1.0 + 2.4 * row, -1.0), light)


def panel(dress: Dress) -> Iterator[Part]:
    """A wall of instruments: screens above, dials and levers below."""
    yield body((7.0, 7.6, 1.0), (0, 0, 0.2), Paint((92, 102, 116), "Metal"))
    yield body((7.0, 0.4, 1.6), (0, 3.0, -0.4), Paint((120, 130, 146), "Metal"))
    for number, x in enumerate((-2.2, 0.0, 2.2)):
        yield lying((1.9, 1.5, 0.12), (x, 5.2, -0.36), (dress.accent, LIGHTS[2], LIGHTS[0])[number])
        yield soft(drum(NAME, 0.14, 1.0, (x, 4.3, -0.38), WHITE, "z"))
        yield lying((0.4, 0.3, 0.3), (x, 3.4, -0.7), LIGHTS[(number + dress.number) % 3])
        yield soft(drum(NAME, 0.14, 1.1, (x, 1.7, -0.36), (BRASS, STEEL, BRASS)[number], "z"))


def boiler(dress: Dress) -> Iterator[Part]:
    """A kettle that lies, with pipes and a gauge."""
    yield drum(NAME, 6.4, 3.2, (0, 2.4, 0), dress.accent, "x")
    for x in (-2.4, 2.4):
        yield body((0.6, 2.0, 2.6), (x, 0, 0), IRON)
        yield soft(drum(NAME, 0.3, 3.3, (x, 2.4, 0), BRASS, "x"))
    yield soft(pillar(NAME, 0.9, 5.6, (1.4, 3.6, 0.3), IRON))
    yield soft(pillar(NAME, 0.6, 4.0, (-1.6, 3.6, 0.3), BRASS))
    yield soft(drum(NAME, 0.2, 1.2, (0, 2.6, -1.7), WHITE, "z"))


def tanks(dress: Dress) -> Iterator[Part]:
    """Upright vessels of a works, dairy or brewery."""
    for number, x in enumerate((-2.0, 2.0)):
        yield pillar(NAME, 3.2, 6.0, (x, 0.9, 0), (STEEL, dress.accent)[number % 2])
        yield soft(pillar(NAME, 2.2, 0.7, (x, 6.9, 0), STEEL))
        yield body((2.2, 0.9, 2.2), (x, 0, 0), IRON)
        yield soft(drum(NAME, 0.3, 1.0, (x, 4.2, -1.6), WHITE, "z"))
    yield lying((4.0, 0.4, 0.4), (0, 7.2, 0), STEEL)


def casks(dress: Dress) -> Iterator[Part]:
    """Barrels that lie in two rows, one over the other."""
    yield body((6.8, 0.5, 2.2), (0, 0, 0), dress.wood.shaded())
    for x, y in ((-2.1, 1.6), (0.0, 1.6), (2.1, 1.6), (-1.05, 3.5), (1.05, 3.5)):
        yield drum(NAME, 2.3, 2.0, (x, y, 0), dress.wood, "z")
        yield soft(drum(NAME, 2.1, 2.08, (x, y, 0.2), IRON, "z"))
        yield soft(drum(NAME, 0.2, 0.4, (x, y - 0.5, -1.2), dress.wood.paler(), "z"))


def aquarium(dress: Dress) -> Iterator[Part]:
    """A tank in a stand, with plants and stones."""
    yield body((7.0, 2.4, 2.2), (0, 0, 0), dress.wood)
    yield lying((6.4, 0.4, 1.6), (0, 2.4, 0), Paint((226, 206, 160)))
    for number, x in enumerate((-2.2, 0.2, 2.2)):
        yield lying((0.5, 1.6 + 0.6 * number, 0.5), (x, 2.7, 0.2), LEAF)
        fish = Paint(((250, 140, 50), (240, 220, 80), (90, 150, 240))[(number + dress.number) % 3])
        yield lying((0.9, 0.5, 0.3), (x + 0.7, 3.6 + 0.7 * number, -0.2), fish)
    yield lying((6.8, 4.2, 2.0), (0, 2.4, 0), WATER)
    yield lying((7.0, 0.4, 2.2), (0, 6.6, 0), dress.accent)


def stall(dress: Dress) -> Iterator[Part]:
    """Of an animal: partitions, straw, a crib."""
    wood = dress.wood
    for x in (-3.4, 3.4):
        yield body((0.4, 5.0, 4.4), (x, 0, 0), wood)
        yield lying((0.6, 0.4, 4.6), (x, 5.0, 0), wood.shaded())
    yield lying((6.4, 0.5, 3.6), (0, 0, 0.3), STRAW)
    yield body((4.4, 1.2, 1.2), (0, 2.2, 1.5), wood.paler())
    yield lying((4.0, 0.6, 1.0), (0, 3.2, 1.4), STRAW.shaded())


def bunks(dress: Dress) -> Iterator[Part]:
    """Two beds, one over the other."""
    for x in (-3.4, 3.4):
        yield body((0.4, 7.2, 3.0), (x, 0, 0), dress.wood)
    for number, y in enumerate((1.2, 4.6)):
        yield body((6.6, 0.6, 2.8), (0, y, 0), dress.wood)
        yield lying((6.2, 0.5, 2.6), (0, y + 0.6, 0), BEDS[(number + dress.number) % 2])
        yield lying((1.4, 0.5, 2.2), (-2.3, y + 1.1, 0), WHITE)
    yield from slats(4, (1.4, 0.2, 0.2), (2.6, 0.9, -1.55), (0, 1.3, 0), dress.wood.paler())


def hearth(dress: Dress) -> Iterator[Part]:
    """A fire in a wall of stone, with logs beside it."""
    stone = STONE if dress.number % 2 == 0 else BRICK
    for x in (-2.8, 2.8):
        yield body((1.4, 5.0, 2.2), (x, 0, 0), stone)
    yield body((7.4, 1.2, 2.6), (0, 5.0, 0), stone.paler())
    yield body((5.6, 5.4, 1.4), (0, 6.2, 0.4), stone)
    yield lying((4.2, 5.0, 0.4), (0, 0, 0.9), DARK)
    for x in (-0.7, 0.7):
        yield soft(drum(NAME, 2.6, 0.7, (x / 2, 0.5, x / 2), Paint((92, 62, 42), "Wood"), "x"))
    yield soft(ball(NAME, 1.5, (0, 0.5, 0), FIRE))
    yield soft(ball(NAME, 0.9, (0.8, 0.7, -0.1), Paint((255, 206, 90), "Neon")))


def column(dress: Dress) -> Iterator[Part]:
    """Half out of the wall."""
    yield body((2.8, 1.0, 2.2), (0, 0, 0), dress.accent)
    yield pillar(NAME, 1.9, 9.4, (0, 1.0, 0), CREAM)
    yield lying((2.8, 0.9, 2.2), (0, 10.4, 0), dress.accent)


def figure(dress: Dress) -> Iterator[Part]:
    """A bust on a high base."""
    stone = Paint((232, 228, 218), "Marble")
    yield body((2.2, 4.0, 2.0), (0, 0, 0), dress.accent)
    yield lying((2.6, 0.4, 2.2), (0, 4.0, 0), stone)
    yield lying((1.8, 1.1, 0.9), (0, 4.4, 0), stone)
    yield soft(pillar(NAME, 0.6, 0.5, (0, 5.5, 0), stone))
    yield soft(ball(NAME, 1.3, (0, 5.8, 0), stone))


def armour(dress: Dress) -> Iterator[Part]:
    """It stands on a base, with a spear."""
    yield body((2.2, 0.6, 1.8), (0, 0, 0), dress.wood)
    for x in (-0.4, 0.4):
        yield lying((0.6, 2.2, 0.7), (x, 0.6, 0), STEEL.shaded())
    yield lying((1.7, 2.0, 1.0), (0, 2.8, 0), STEEL)
    yield soft(ball(NAME, 1.1, (0, 4.7, 0), STEEL))
    yield lying((0.8, 0.16, 0.2), (0, 5.3, -0.5), DARK)
    yield lying((0.2, 7.4, 0.2), (1.05, 0.6, -0.4), dress.wood)
    yield lying((1.2, 1.6, 0.2), (-0.9, 2.4, -0.6), dress.accent)


def pipes(dress: Dress) -> Iterator[Part]:
    """Of an organ."""
    yield body((7.0, 3.4, 2.0), (0, 0, 0), dress.wood)
    for at in range(7):
        high = 7.4 - 0.9 * abs(at - 3)
        yield soft(pillar(NAME, 0.75, high, (-2.7 + 0.9 * at, 3.4, 0), BRASS if at % 2 else STEEL))
    yield lying((4.0, 0.3, 0.9), (0, 2.4, -1.4), WHITE)


def ducts(dress: Dress) -> Iterator[Part]:
    """Pipes along a wall, with wheels to shut them."""
    for number, y in enumerate((2.0, 3.8, 6.6)):
        yield soft(drum(NAME, 7.4, 0.9 - 0.2 * number, (0, y, 0.2), (dress.accent, BRASS, STEEL)[number], "x"))
    for x in (-2.4, 2.2):
        yield soft(drum(NAME, 0.25, 1.4, (x, 3.8, -0.6), Paint((196, 50, 44), "Metal"), "z"))
        yield lying((0.5, 8.6, 0.5), (x, 0, 0.4), IRON)


def loom(dress: Dress) -> Iterator[Part]:
    """With half a cloth on it."""
    for x in (-2.7, 2.7):
        yield body((0.5, 7.4, 0.8), (x, 0, 0), dress.wood)
    for y in (1.2, 6.8):
        yield soft(drum(NAME, 5.4, 0.5, (0, y, 0), dress.wood.paler(), "x"))
    yield lying((4.2, 3.0, 0.16), (0, 1.4, -0.1), dress.accent)
    yield lying((4.2, 2.5, 0.1), (0, 4.4, -0.1), CREAM)
    yield from slats(3, (4.2, 0.3, 0.2), (0, 1.9, -0.2), (0, 0.9, 0), CREAM)


def curtain(dress: Dress) -> Iterator[Part]:
    """In folds, from a rail."""
    yield lying((7.2, 0.3, 0.3), (0, 9.6, 0), BRASS)
    for at in range(6):
        paint = dress.accent if at % 2 else dress.accent.shaded()
        yield lying((1.2, 9.4, 0.5 if at % 2 else 0.8), (-3.0 + 1.2 * at, 0.2, 0), paint)


def greenery(dress: Dress) -> Iterator[Part]:
    """Plants that climb a trellis out of a box."""
    yield body((6.6, 1.4, 1.6), (0, 0, 0), dress.wood)
    yield from slats(4, (0.2, 6.4, 0.2), (-2.7, 1.4, 0.5), (1.8, 0, 0), dress.wood.paler())
    for at in range(6):
        yield soft(ball(NAME, 1.7, (-2.6 + 1.05 * at, 1.0 + 2.1 * (at * 2 % 3), 0.1), LEAF if at % 2 else LEAF.paler()))


def screen(dress: Dress) -> Iterator[Part]:
    """Large, on the wall, with a frame."""
    yield lying((8.4, 5.0, 0.4), (0, 3.2, 0.2), DARK)
    yield lying((7.8, 4.4, 0.12), (0, 3.5, -0.06), dress.accent)
    yield lying((3.4, 0.5, 0.1), (-1.8, 6.6, -0.14), WHITE)
    yield lying((3.0, 1.8, 0.1), (1.9, 4.0, -0.14), dress.accent.paler())


SHELVES: Final[dict[str, Piece]] = {
    "shelf": Piece(shelf, kin("shelf bookshelf bookcase shelves")),
    "rack": Piece(rack, kin("shelf shelves rack")),
    "cabinet": Piece(cabinet, kin("cabinet cupboard dresser")),
    "drawers": Piece(drawers, kin("drawer cabinet chest_of_drawers")),
    "pigeonholes": Piece(pigeonholes, kin("pigeonhole")),
    "fridge": Piece(fridge, kin("fridge refrigerator freezer")),
    "oven": Piece(oven, kin("oven furnace kiln stove")),
    "range": Piece(range_, kin("stove oven cooker")),
    "lockers": Piece(lockers, kin("locker")),
    "wardrobe": Piece(wardrobe, kin("wardrobe closet")),
    "clothes": Piece(clothes, kin("clothes costume dress rail")),
    "servers": Piece(servers, kin("server computer")),
    "panel": Piece(panel, kin("control panel console control_panel")),
    "boiler": Piece(boiler, kin("boiler")),
    "tanks": Piece(tanks, kin("tank vat water_tank")),
    "casks": Piece(casks, kin("barrel cask")),
    "aquarium": Piece(aquarium, kin("aquarium tank fish")),
    "stall": Piece(stall, kin("stall stable pen")),
    "bunks": Piece(bunks, kin("bed bunk")),
    "hearth": Piece(hearth, kin("fireplace hearth fire stove")),
    "column": Piece(column, kin("column pillar")),
    "bust": Piece(figure, kin("statue bust sculpture")),
    "armour": Piece(armour, kin("armour armor knight suit_of_armour")),
    "organ": Piece(pipes, kin("organ piano grand_piano")),
    "ducts": Piece(ducts, kin("pipe pipes")),
    "loom": Piece(loom, kin("loom")),
    "curtain": Piece(curtain, kin("curtain")),
    "greenery": Piece(greenery, kin("ivy vine trellis")),
    "screen": Piece(screen, kin("screen projector_screen whiteboard blackboard television")),
}  # fmt: skip
