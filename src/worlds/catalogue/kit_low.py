"""What stands along the walls of a place, under its windows: no higher than a counter, and what is on it."""

from collections.abc import Iterator
from typing import Final

from worlds.catalogue.dress import (
    BRASS,
    DARK,
    FIRE,
    IRON,
    LEAF,
    PANE,
    PAPER,
    SACK,
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

SCREEN: Final = Paint((110, 190, 240), "Neon")
SHEET: Final = Paint((240, 244, 248), "Fabric")


def counter(dress: Dress) -> Iterator[Part]:
    yield body((7.0, 3.0, 1.9), (0, 0, 0.1), dress.wood)
    yield lying((7.3, 0.3, 2.3), (0, 3.0, 0), dress.accent)
    yield from slats(3, (1.9, 2.0, 0.12), (-2.3, 0.5, -0.88), (2.3, 0, 0), dress.wood.paler())
    if dress.goods is not None:
        yield from row_of(dress.goods, 6.4, 1.5, (0, 3.3, 0), dress.number)


def showcase(dress: Dress) -> Iterator[Part]:
    """A counter of glass with two rows of goods."""
    yield body((7.0, 1.2, 2.0), (0, 0, 0), dress.wood)
    yield lying((6.8, 0.1, 1.8), (0, 2.5, 0), WHITE)
    if dress.goods is not None:
        for number, y in enumerate((1.2, 2.6)):
            yield from row_of(dress.goods, 6.2, 1.1, (0, y, 0), number + dress.number)
    yield lying((6.9, 2.6, 0.12), (0, 1.2, -0.95), PANE)
    yield lying((7.0, 0.2, 2.0), (0, 3.8, 0), dress.accent)


def sideboard(dress: Dress) -> Iterator[Part]:
    """Doors below, a row of things on it."""
    yield body((5.6, 2.8, 1.6), (0, 0, 0), dress.wood)
    for x in (-1.35, 1.35):
        yield lying((2.4, 2.2, 0.12), (x, 0.3, -0.84), dress.wood.paler())
        yield lying((0.2, 0.4, 0.14), (x * 0.3, 1.4, -0.94), BRASS)
    yield lying((5.9, 0.2, 1.8), (0, 2.8, 0), dress.wood.shaded())
    if dress.goods is not None:
        yield from row_of(dress.goods, 5.0, 1.4, (0, 3.0, 0), dress.number)


def sink(dress: Dress) -> Iterator[Part]:
    yield body((6.4, 3.0, 1.9), (0, 0, 0), dress.wood)
    yield lying((6.6, 0.25, 2.1), (0, 3.0, 0), STEEL)
    for x in (-1.5, 1.5):
        yield lying((2.0, 0.12, 1.3), (x, 3.2, -0.1), DARK)
        yield lying((0.2, 1.1, 0.2), (x, 3.2, 0.7), STEEL)
        yield lying((0.2, 0.2, 0.8), (x, 4.2, 0.4), STEEL)


def workbench(dress: Dress) -> Iterator[Part]:
    """With a vice and goods on it, boxes under it."""
    for x in (-3.0, 3.0):
        yield body((0.6, 2.9, 1.8), (x, 0, 0), dress.wood)
    yield body((7.0, 0.4, 2.2), (0, 2.9, 0), dress.wood.paler())
    yield lying((4.8, 0.25, 1.7), (0, 0.8, 0), dress.wood)
    yield lying((1.6, 1.2, 1.3), (-1.2, 1.05, 0), dress.accent)
    yield lying((0.8, 0.9, 0.8), (2.8, 3.3, -0.6), IRON)
    if dress.goods is not None:
        yield from row_of(dress.goods, 5.0, 1.3, (-0.6, 3.3, 0.2), dress.number)


def desk(dress: Dress) -> Iterator[Part]:
    """With a screen, papers and a chair."""
    for x in (-2.2, 2.2):
        yield body((1.2, 2.8, 1.8), (x, 0, 0.4), dress.wood)
    yield body((6.0, 0.3, 2.2), (0, 2.8, 0.4), dress.wood.paler())
    yield lying((2.4, 1.5, 0.2), (0, 3.5, 0.9), DARK)
    yield lying((2.1, 1.2, 0.1), (0, 3.65, 0.76), SCREEN)
    yield lying((0.4, 0.5, 0.3), (0, 3.1, 0.95), DARK)
    yield lying((1.1, 0.15, 0.8), (1.9, 3.1, 0), PAPER)
    yield lying((1.6, 0.3, 1.4), (0, 1.6, -1.3), dress.accent)
    yield lying((1.6, 1.8, 0.3), (0, 1.9, -1.9), dress.accent)
    yield lying((0.4, 1.6, 0.4), (0, 0, -1.3), IRON)


def console(dress: Dress) -> Iterator[Part]:
    """A desk of lamps and levers."""
    yield body((7.0, 2.8, 1.8), (0, 0, 0.1), Paint((86, 96, 112), "Metal"))
    yield lying((7.0, 0.3, 2.2), (0, 2.8, 0), Paint((116, 126, 142), "Metal"))
    for at, x in enumerate((-2.6, -0.9, 0.9, 2.6)):
        yield lying((1.3, 1.1, 0.3), (x, 3.1, 0.7), SCREEN if at % 2 else dress.accent)
        yield lying((0.4, 0.3, 0.4), (x, 3.1, -0.4), Paint(((255, 90, 80), (250, 220, 80))[at % 2], "Neon"))


def crates(dress: Dress) -> Iterator[Part]:
    """Three, one on the others, goods in the top ones."""
    for x, y in ((-1.5, 0.0), (1.5, 0.0), (-0.3, 2.0)):
        yield body((2.7, 1.9, 1.9), (x, y, 0), dress.wood.paler())
        yield lying((2.8, 0.3, 2.0), (x, y + 0.3, 0), dress.wood)
        yield lying((2.8, 0.3, 2.0), (x, y + 1.3, 0), dress.wood)
    if dress.goods is not None:
        yield from row_of(dress.goods, 2.4, 1.1, (-0.3, 3.7, 0), dress.number)


def bins(dress: Dress) -> Iterator[Part]:
    """Open boxes full of goods, the back ones higher."""
    for number, x in enumerate((-2.4, 0.0, 2.4)):
        yield body((2.2, 1.6, 2.2), (x, 0, 0), dress.wood)
        yield lying((1.9, 0.2, 1.9), (x, 1.6, 0), dress.wood.shaded())
        if dress.goods is not None:
            for z in (-0.5, 0.5):
                yield from row_of(dress.goods, 1.9, 1.2, (x, 1.7, z), number + dress.number)


def sacks(_dress: Dress) -> Iterator[Part]:
    """Full ones, one of them open."""
    for number, (x, y, z) in enumerate(((-1.5, 0, 0.1), (0.2, 0, 0.2), (1.8, 0, 0), (-0.6, 1.5, 0.1))):
        part = pillar(NAME, 1.7, 1.6 + 0.3 * (number % 2), (x, y, z), SACK if number % 2 else SACK.shaded())
        yield part if y == 0 else soft(part)
        yield soft(ball(NAME, 1.0, (x, y + 1.3 + 0.3 * (number % 2), z), SACK.paler()))


def barrels(dress: Dress) -> Iterator[Part]:
    for x, z in ((-1.5, 0.1), (0.6, 0.2)):
        yield pillar(NAME, 1.9, 2.8, (x, 0, z), dress.wood)
        for y in (0.5, 2.0):
            yield soft(pillar(NAME, 2.0, 0.25, (x, y, z), IRON))
    yield drum(NAME, 2.2, 1.8, (2.4, 0.9, 0), dress.wood.paler(), "z")


def chest(dress: Dress) -> Iterator[Part]:
    yield body((3.6, 1.6, 2.0), (0, 0, 0), dress.wood)
    yield soft(drum(NAME, 3.6, 1.9, (0, 1.6, 0), dress.wood.shaded(), "x"))
    for x in (-1.2, 1.2):
        yield lying((0.3, 2.3, 2.1), (x, 0, 0), BRASS)
    yield lying((0.6, 0.7, 0.2), (0, 1.2, -1.1), BRASS)


def logs(_dress: Dress) -> Iterator[Part]:
    """Wood for the fire."""
    wood = Paint((126, 88, 58), "Wood")
    for x, y in ((-1.5, 0.5), (-0.5, 0.5), (0.5, 0.5), (1.5, 0.5), (-1.0, 1.35), (0.0, 1.35), (1.0, 1.35), (0.0, 2.2)):
        yield drum(NAME, 2.0, 1.0, (x, y, 0), wood if x % 1 else wood.paler(), "z")


def hay(_dress: Dress) -> Iterator[Part]:
    for x, y in ((-1.5, 0.0), (1.5, 0.0), (0.0, 1.7)):
        yield body((2.8, 1.7, 1.9), (x, y, 0), STRAW)
        yield lying((0.2, 1.75, 1.95), (x - 0.6, y, 0), STRAW.shaded())


def trough(dress: Dress) -> Iterator[Part]:
    yield body((5.0, 1.6, 1.8), (0, 0.4, 0), dress.wood)
    yield lying((4.6, 0.2, 1.4), (0, 1.9, 0), Paint((90, 160, 200)))
    for x in (-2.0, 2.0):
        yield lying((0.5, 0.4, 1.8), (x, 0, 0), dress.wood.shaded())


def bench(dress: Dress) -> Iterator[Part]:
    """Before the wall, with a back."""
    for x in (-2.6, 2.6):
        yield body((0.5, 1.6, 1.5), (x, 0, 0), dress.wood.shaded())
    yield body((6.4, 0.3, 1.7), (0, 1.6, 0), dress.wood)
    yield lying((6.4, 1.4, 0.3), (0, 2.3, 0.75), dress.wood)


def chairs(dress: Dress) -> Iterator[Part]:
    """A row of those that one waits on."""
    yield lying((6.6, 0.3, 0.4), (0, 1.1, 0.2), STEEL)
    for x in (-2.4, 0.0, 2.4):
        yield body((2.0, 0.4, 1.7), (x, 1.4, 0), dress.accent)
        yield lying((2.0, 2.0, 0.3), (x, 1.8, 0.8), dress.accent)
        yield lying((0.3, 1.4, 0.3), (x, 0, 0.2), STEEL)


def sofa(dress: Dress) -> Iterator[Part]:
    yield body((6.2, 1.5, 2.2), (0, 0.2, 0), dress.accent)
    yield lying((6.2, 2.0, 0.7), (0, 1.5, 0.9), dress.accent.shaded())
    for x in (-2.8, 2.8):
        yield lying((0.7, 1.2, 2.3), (x, 1.5, 0), dress.accent.shaded())
    for x in (-1.2, 1.2):
        yield lying((1.2, 1.1, 0.5), (x, 1.7, 0.4), dress.accent.paler())


def bed(dress: Dress) -> Iterator[Part]:
    """Its head at the wall, and a small table beside it."""
    yield body((3.4, 1.4, 6.2), (-0.9, 0.2, 0), dress.wood)
    yield lying((3.4, 3.4, 0.4), (-0.9, 0, 3.1), dress.wood.shaded())
    yield lying((3.2, 0.5, 6.0), (-0.9, 1.6, -0.1), SHEET)
    yield lying((3.4, 0.6, 3.6), (-0.9, 1.7, -1.3), dress.accent)
    yield lying((2.4, 0.5, 1.2), (-0.9, 2.1, 2.2), WHITE)
    yield body((1.5, 2.0, 1.5), (1.9, 0, 2.4), dress.wood.paler())
    yield soft(pillar(NAME, 0.8, 0.8, (1.9, 2.0, 2.4), Paint((255, 232, 180), "Neon")))


def planter(dress: Dress) -> Iterator[Part]:
    """Leaves in a pot."""
    yield pillar(NAME, 1.8, 1.6, (0, 0, 0), dress.accent)
    for x, y, z in ((0, 1.2, 0), (0.6, 2.0, 0.2), (-0.5, 2.2, -0.2), (0.1, 3.0, 0)):
        yield soft(ball(NAME, 1.7 - 0.25 * (y > 2.5), (x, y, z), LEAF if x > 0 else LEAF.paler()))


def beds(dress: Dress) -> Iterator[Part]:
    """Of soil in a box, with a row of plants."""
    yield body((7.0, 1.5, 2.4), (0, 0, 0), dress.wood)
    yield lying((6.6, 0.3, 2.0), (0, 1.35, 0), Paint((92, 66, 46), "Ground"))
    for at in range(5):
        x = -2.7 + 1.35 * at
        yield soft(ball(NAME, 1.3, (x, 1.5, 0.1 - 0.3 * (at % 2)), LEAF if at % 2 else LEAF.paler()))
        yield soft(ball(NAME, 0.5, (x + 0.2, 2.4, -0.3), dress.accent))


def anvil(dress: Dress) -> Iterator[Part]:
    """On its block, with a tub beside it."""
    yield pillar(NAME, 1.9, 1.7, (-1.0, 0, 0), dress.wood)
    yield lying((0.9, 0.7, 0.9), (-1.0, 1.7, 0), IRON)
    yield lying((2.4, 0.7, 1.0), (-1.0, 2.4, 0), IRON)
    yield soft(drum(NAME, 1.2, 0.6, (0.6, 2.75, 0), IRON, "x"))
    yield pillar(NAME, 2.0, 1.8, (1.8, 0, 0.2), dress.wood.paler())
    yield soft(pillar(NAME, 1.7, 0.1, (1.8, 1.75, 0.2), Paint((70, 130, 170))))


def forge(_dress: Dress) -> Iterator[Part]:
    """Coals that glow under a hood."""
    yield body((5.6, 2.6, 2.6), (0, 0, 0), STONE)
    yield lying((3.6, 0.4, 1.7), (0, 2.6, -0.2), DARK)
    for x in (-1.0, 0.0, 1.0):
        yield soft(ball(NAME, 1.0, (x, 2.6, -0.2 + 0.3 * x), FIRE))
    yield lying((1.2, 0.6, 0.5), (2.0, 2.7, -1.0), IRON)


def table(dress: Dress) -> Iterator[Part]:
    """Narrow, with goods in a row, and a bench under it."""
    for x in (-2.9, 2.9):
        yield body((0.4, 2.7, 1.6), (x, 0, 0.2), dress.wood)
    yield body((6.8, 0.35, 2.0), (0, 2.7, 0.2), dress.wood.paler())
    yield lying((5.4, 0.3, 0.9), (0, 1.4, -1.0), dress.wood)
    if dress.goods is not None:
        yield from row_of(dress.goods, 6.0, 1.4, (0, 3.05, 0.2), dress.number)


def hamper(dress: Dress) -> Iterator[Part]:
    """Baskets with something that looks out of them."""
    for x, z in ((-1.3, 0.0), (1.2, 0.2)):
        yield pillar(NAME, 2.0, 1.5, (x, 0, z), Paint((190, 152, 98), "Fabric"))
        yield soft(pillar(NAME, 2.2, 0.3, (x, 1.4, z), Paint((160, 122, 76), "Fabric")))
        if dress.goods is not None:
            yield from row_of(dress.goods, 1.6, 1.2, (x, 1.6, z), dress.number)


def machine(dress: Dress) -> Iterator[Part]:
    """A machine tool: a bed, a head, a wheel, a lamp."""
    yield body((5.6, 2.4, 2.0), (0, 0, 0), dress.accent)
    yield lying((2.0, 2.0, 1.6), (-1.6, 2.4, 0.1), dress.accent.shaded())
    yield soft(drum(NAME, 2.6, 0.8, (0.7, 3.2, 0), STEEL, "x"))
    yield soft(drum(NAME, 0.3, 1.6, (2.4, 3.2, -0.2), IRON, "x"))
    yield lying((0.8, 0.5, 0.2), (-1.6, 3.4, -0.8), Paint((120, 255, 150), "Neon"))
    yield soft(drum(NAME, 0.2, 1.2, (-1.6, 1.4, -1.1), IRON, "z"))


def drums(dress: Dress) -> Iterator[Part]:
    """Of metal, with a coloured band."""
    for number, x in enumerate((-2.1, 0.0, 2.1)):
        yield pillar(NAME, 1.8, 2.9, (x, 0, 0.1 * number), dress.accent if number != 1 else STEEL)
        yield soft(pillar(NAME, 1.86, 0.4, (x, 1.3, 0.1 * number), WHITE))


def stove(dress: Dress) -> Iterator[Part]:
    """A small one of iron, with its pipe."""
    yield body((2.4, 2.6, 2.0), (0, 0.4, 0), IRON)
    yield lying((1.4, 0.9, 0.1), (0, 1.2, -1.04), FIRE)
    yield soft(pillar(NAME, 0.6, 7.0, (0, 3.0, 0.4), IRON.paler()))
    yield soft(pillar(NAME, 1.2, 0.9, (0.4, 3.0, -0.4), dress.accent))


LOW: Final[dict[str, Piece]] = {
    "counter": Piece(counter, kin("counter bar_counter checkout desk till")),
    "showcase": Piece(showcase, kin("counter display_case pastry_case case")),
    "sideboard": Piece(sideboard, kin("sideboard cupboard dresser cabinet")),
    "sink": Piece(sink, kin("sink kitchen_sink washbasin")),
    "workbench": Piece(workbench, kin("workbench bench")),
    "desk": Piece(desk, kin("desk computer")),
    "console": Piece(console, kin("console control panel control_panel")),
    "crates": Piece(crates, kin("crate")),
    "bins": Piece(bins, kin("crate basket bin")),
    "sacks": Piece(sacks, kin("sack bag")),
    "barrels": Piece(barrels, kin("barrel cask")),
    "chest": Piece(chest, kin("chest trunk")),
    "logs": Piece(logs, kin("log firewood wood")),
    "hay": Piece(hay, kin("hay straw hay_bale")),
    "trough": Piece(trough, kin("trough")),
    "bench": Piece(bench, kin("bench pew")),
    "chairs": Piece(chairs, kin("chair seat armchair")),
    "sofa": Piece(sofa, kin("sofa couch")),
    "bed": Piece(bed, kin("bed")),
    "planter": Piece(planter, kin("plant planter potted_plant")),
    "beds": Piece(beds, kin("flower_bed vegetable_bed seedling")),
    "anvil": Piece(anvil, kin("anvil")),
    "forge": Piece(forge, kin("forge furnace")),
    "table": Piece(table, kin("table")),
    "hamper": Piece(hamper, kin("basket")),
    "machine": Piece(machine, kin("machine lathe")),
    "drums": Piece(drums, kin("drum barrel")),
    "stove": Piece(stove, kin("stove oven fireplace")),
}  # fmt: skip
