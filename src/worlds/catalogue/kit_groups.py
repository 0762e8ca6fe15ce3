"""What stands about in the middle of a place, in rows or groups, and lets one see over it; what hangs over it from beams."""

from collections.abc import Callable, Iterator
from typing import Final

from worlds.catalogue.dress import (
    BRASS,
    DARK,
    IRON,
    LEAF,
    PANE,
    PAPER,
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
from worlds.catalogue.kit_hung import HUES, hue
from worlds.catalogue.solids import Paint, ball, drum, pillar
from worlds.scene import Part

MAT: Final = Paint((60, 110, 180), "Fabric")
LIT: Final = Paint((255, 226, 160), "Neon")
Make = Callable[[Dress], Iterator[Part]]


def table(dress: Dress) -> Iterator[Part]:
    """Round, laid, with four stools."""
    yield pillar(NAME, 3.6, 0.3, (0, 2.6, 0), dress.wood.paler())
    yield pillar(NAME, 0.6, 2.6, (0, 0, 0), dress.wood)
    for x, z in ((-2.5, 0), (2.5, 0), (0, -2.5), (0, 2.5)):
        yield pillar(NAME, 1.3, 1.6, (x, 0, z), dress.accent)
    if dress.goods is not None:
        yield from row_of(dress.goods, 2.4, 1.1, (0, 2.9, 0), dress.number)


def long_table(dress: Dress) -> Iterator[Part]:
    """With a bench on both sides."""
    for x in (-3.4, 3.4):
        yield body((0.5, 2.6, 2.0), (x, 0, 0), dress.wood)
    yield body((8.4, 0.35, 2.6), (0, 2.6, 0), dress.wood.paler())
    for z in (-2.3, 2.3):
        yield body((7.6, 0.3, 1.1), (0, 1.4, z), dress.wood)
        for x in (-3.0, 3.0):
            yield lying((0.4, 1.4, 0.9), (x, 0, z), dress.wood)
    if dress.goods is not None:
        for number, z in enumerate((-0.6, 0.6)):
            yield from row_of(dress.goods, 7.2, 1.3, (0, 2.95, z), number + dress.number)


def stand(dress: Dress) -> Iterator[Part]:
    """A table to sell from: two steps full of goods, under a valance."""
    yield body((7.0, 2.4, 2.8), (0, 0, 0), dress.wood)
    yield body((7.0, 0.8, 1.3), (0, 2.4, 0.7), dress.wood.paler())
    yield lying((7.2, 0.5, 3.0), (0, 1.9, 0), dress.accent)
    if dress.goods is not None:
        yield from row_of(dress.goods, 6.4, 1.2, (0, 2.4, -0.7), dress.number)
        yield from row_of(dress.goods, 6.4, 1.2, (0, 3.2, 0.7), dress.number + 1)


def gondola(dress: Dress) -> Iterator[Part]:
    """A low double shelf, as between the aisles of a shop."""
    yield body((7.6, 4.2, 0.3), (0, 0, 0), WHITE)
    for y in (0.2, 2.2):
        yield body((7.6, 0.2, 2.6), (0, y, 0), STEEL)
        for z in (-0.75, 0.75):
            if dress.goods is not None and (z < 0 or y > 1):
                yield from row_of(dress.goods, 7.0, 1.6, (0, y + 0.2, z), dress.number + round(y))
    yield lying((7.8, 0.3, 0.6), (0, 4.2, 0), dress.accent)


def pew(dress: Dress) -> Iterator[Part]:
    for x in (-4.0, 4.0):
        yield body((0.4, 3.2, 1.8), (x, 0, 0), dress.wood.shaded())
    yield body((8.0, 0.3, 1.5), (0, 1.5, 0), dress.wood)
    yield lying((8.0, 2.0, 0.3), (0, 1.4, 0.75), dress.wood)


def seats(dress: Dress) -> Iterator[Part]:
    """Four soft ones in a row, as in a theatre."""
    for at in range(4):
        x = -3.0 + 2.0 * at
        yield body((1.7, 0.5, 1.5), (x, 1.2, 0), dress.accent)
        yield lying((1.7, 2.2, 0.4), (x, 1.5, 0.8), dress.accent.shaded())
        yield lying((0.25, 2.2, 1.6), (x - 1.0, 0, 0.1), DARK)
    yield lying((0.25, 2.2, 1.6), (4.0, 0, 0.1), DARK)


def waiting(dress: Dress) -> Iterator[Part]:
    """Two rows of seats, back to back, a plant at the end."""
    for z, back in ((-1.1, 0.8), (1.1, -0.8)):
        yield body((6.4, 0.4, 1.6), (-0.6, 1.3, z), dress.accent)
        yield lying((6.4, 1.8, 0.25), (-0.6, 1.7, z + back), dress.accent.shaded())
        for x in (-1.7, 0.5):
            yield lying((0.25, 0.5, 1.6), (x, 1.7, z), STEEL)
    for x in (-3.0, 1.8):
        yield lying((0.4, 1.3, 2.6), (x, 0, 0), STEEL)
    yield pillar(NAME, 1.5, 1.4, (3.5, 0, 0), dress.wood.shaded())
    yield soft(ball(NAME, 2.0, (3.5, 1.1, 0), LEAF))


def desks(dress: Dress) -> Iterator[Part]:
    """A desk for two, their chairs behind it."""
    yield body((5.0, 0.3, 2.0), (0, 2.4, -0.8), dress.wood.paler())
    for x in (-2.2, 2.2):
        yield body((0.25, 2.4, 1.6), (x, 0, -0.8), STEEL)
    for at, x in enumerate((-1.2, 1.2)):
        yield lying((1.5, 0.3, 1.4), (x, 1.5, 1.2), dress.accent)
        yield lying((1.5, 1.5, 0.25), (x, 1.9, 1.9), dress.accent)
        yield lying((0.3, 1.5, 0.3), (x, 0, 1.2), STEEL)
        yield lying((1.2, 0.14, 0.9), (x, 2.7, -0.8), (PAPER, hue(dress.number + at))[at])


def screens(dress: Dress) -> Iterator[Part]:
    """A desk with two computers, chairs before it."""
    yield body((6.0, 0.3, 2.0), (0, 2.4, -0.6), dress.wood)
    for x in (-2.7, 2.7):
        yield body((0.3, 2.4, 1.8), (x, 0, -0.6), STEEL)
    for x in (-1.5, 1.5):
        yield lying((1.9, 1.3, 0.15), (x, 3.0, -1.1), DARK)
        yield lying((1.7, 1.1, 0.1), (x, 3.1, -1.0), dress.accent)
        yield lying((0.3, 0.4, 0.3), (x, 2.7, -1.1), DARK)
        yield lying((1.4, 0.1, 0.5), (x, 2.7, -0.2), STEEL)
        yield lying((1.5, 0.3, 1.4), (x, 1.5, 1.3), DARK)
        yield lying((0.3, 1.5, 0.3), (x, 0, 1.3), STEEL)


def lab(dress: Dress) -> Iterator[Part]:
    """A bench with glassware, a burner, stools."""
    yield body((7.0, 2.7, 2.2), (0, 0, 0), WHITE)
    yield lying((7.3, 0.25, 2.5), (0, 2.7, 0), DARK)
    if dress.goods is not None:
        yield from row_of(dress.goods, 5.2, 1.5, (-0.8, 2.95, 0), dress.number)
    yield lying((1.2, 0.3, 1.0), (2.6, 2.95, 0), STEEL)
    yield soft(pillar(NAME, 0.2, 1.4, (2.6, 3.2, 0.2), IRON))
    for x in (-2.0, 2.0):
        yield pillar(NAME, 1.3, 1.9, (x, 0, 2.1), dress.accent)


def bench(dress: Dress) -> Iterator[Part]:
    """To work at, from all sides."""
    for x in (-2.8, 2.8):
        yield body((0.7, 2.6, 2.4), (x, 0, 0), dress.wood)
    yield body((7.0, 0.5, 3.0), (0, 2.6, 0), dress.wood.paler())
    yield lying((1.0, 0.9, 0.7), (-3.0, 3.1, -0.9), IRON)
    yield lying((4.6, 0.2, 1.9), (0, 0.7, 0), dress.wood)
    if dress.goods is not None:
        yield from row_of(dress.goods, 5.0, 1.3, (0.6, 3.1, 0.3), dress.number)
    yield lying((2.2, 0.15, 0.7), (0.6, 3.1, -0.8), dress.accent)


def case(dress: Dress) -> Iterator[Part]:
    """Of glass, on a base, with what is shown in it."""
    yield body((4.6, 2.4, 2.4), (0, 0, 0), dress.wood)
    yield lying((4.4, 0.2, 2.2), (0, 2.4, 0), dress.accent)
    if dress.goods is not None:
        yield from row_of(dress.goods, 3.6, 1.5, (0, 2.6, 0), dress.number)
    yield lying((4.4, 1.7, 2.2), (0, 2.6, 0), PANE)
    yield lying((1.2, 0.5, 0.1), (0, 1.5, -1.26), PAPER)


def plinth(dress: Dress) -> Iterator[Part]:
    """A piece of art on a base."""
    yield body((2.0, 2.4, 2.0), (0, 0, 0), WHITE)
    paint = hue(dress.number + 2)
    if dress.number % 2:
        yield soft(ball(NAME, 1.5, (0, 2.4, 0), paint))
        yield lying((0.5, 1.4, 0.5), (0, 3.7, 0), BRASS)
    else:
        yield lying((1.1, 1.1, 1.1), (0, 2.4, 0), paint)
        yield soft(drum(NAME, 0.4, 1.6, (0, 4.1, 0), paint.paler(), "z"))


def bed(dress: Dress) -> Iterator[Part]:
    """Free, with a rail: of a ward."""
    yield body((3.2, 0.6, 6.2), (0, 1.2, 0), WHITE)
    for x, z in ((-1.4, -2.8), (1.4, -2.8), (-1.4, 2.8), (1.4, 2.8)):
        yield lying((0.25, 1.2, 0.25), (x, 0, z), STEEL)
    yield lying((3.2, 2.0, 0.25), (0, 1.2, 3.1), STEEL)
    yield lying((3.1, 0.5, 4.0), (0, 1.8, -1.0), dress.accent)
    yield lying((2.2, 0.5, 1.2), (0, 1.8, 2.1), WHITE)


def cot(dress: Dress) -> Iterator[Part]:
    """A bed of a home or camp."""
    yield body((3.4, 1.2, 6.0), (0, 0, 0), dress.wood)
    yield lying((3.4, 2.4, 0.4), (0, 0, 3.0), dress.wood.shaded())
    yield lying((3.2, 0.6, 4.0), (0, 1.2, -0.9), dress.accent)
    yield lying((2.2, 0.6, 1.2), (0, 1.2, 2.0), WHITE)


def lounge(dress: Dress) -> Iterator[Part]:
    """A sofa, a low table, a rug."""
    yield lying((6.6, 0.12, 5.6), (0, 0, 0), dress.accent.paler())
    yield body((5.6, 1.5, 2.0), (0, 0.1, 1.7), dress.accent)
    yield lying((5.6, 1.7, 0.6), (0, 1.6, 2.4), dress.accent.shaded())
    yield body((2.8, 1.1, 1.6), (0, 0.1, -0.9), dress.wood)
    yield soft(pillar(NAME, 0.5, 0.6, (0.5, 1.2, -0.9), hue(dress.number)))


def cushions(dress: Dress) -> Iterator[Part]:
    """Around a low table, on a carpet."""
    yield lying((6.6, 0.12, 6.6), (0, 0, 0), dress.accent)
    yield lying((5.6, 0.14, 5.6), (0, 0, 0), dress.accent.paler())
    yield body((2.4, 1.0, 2.4), (0, 0.1, 0), dress.wood)
    for at, (x, z) in enumerate(((-2.3, -2.3), (2.3, -2.3), (-2.3, 2.3), (2.3, 2.3))):
        yield lying((1.5, 0.5, 1.5), (x, 0.14, z), Paint(HUES[(at + dress.number) % 6], "Fabric"))
    yield soft(pillar(NAME, 0.6, 0.7, (0, 1.1, 0), BRASS))


def mats(dress: Dress) -> Iterator[Part]:
    """Of a gym, with a ball."""
    for at, z in enumerate((-1.7, 1.7)):
        yield lying((6.4, 0.3, 3.0), (0, 0, z), (MAT, dress.accent)[at])
    yield lying((3.0, 0.5, 2.6), (0.6, 0.3, -1.7), MAT.paler())
    yield soft(ball(NAME, 1.3, (-2.2, 0.3, 1.5), hue(dress.number + 5)))


def vault(dress: Dress) -> Iterator[Part]:
    """A box to jump over, a springboard before it."""
    for at in range(3):
        yield body((3.6 - 0.3 * at, 1.0, 2.0), (0, at, 0.6), (dress.wood, dress.wood.paler(), dress.wood)[at])
    yield lying((3.0, 0.6, 2.0), (0, 3.0, 0.6), Paint((150, 96, 60), "Fabric"))
    yield lying((2.6, 0.4, 1.8), (0, 0, -1.8), dress.accent)


def pallet(dress: Dress) -> Iterator[Part]:
    """Boxes on it, tied."""
    yield body((4.4, 0.5, 3.6), (0, 0, 0), dress.wood)
    for x, z in ((-1.05, -0.85), (1.05, -0.85), (-1.05, 0.85), (1.05, 0.85)):
        yield body((2.0, 1.6, 1.6), (x, 0.5, z), Paint((196, 150, 100)) if x * z > 0 else dress.accent)
    yield lying((2.0, 1.5, 1.6), (0.3, 2.1, 0), Paint((206, 166, 116)))
    yield lying((4.3, 0.3, 3.5), (0, 1.2, 0), DARK)


def machine(dress: Dress) -> Iterator[Part]:
    """A large one of a works, with a belt."""
    yield body((3.4, 4.0, 3.0), (-2.2, 0, 0), dress.accent)
    yield body((5.0, 1.8, 2.0), (1.6, 0, 0), STEEL)
    yield lying((5.0, 0.25, 1.7), (1.6, 1.8, 0), DARK)
    for x in (0.2, 1.8, 3.2):
        yield lying((0.9, 0.8, 0.9), (x, 2.05, 0), Paint((206, 166, 116)))
    yield lying((1.4, 0.9, 0.1), (-2.2, 2.4, -1.54), Paint((110, 230, 160), "Neon"))
    yield soft(drum(NAME, 0.3, 1.8, (-2.2, 1.2, -1.55), IRON, "z"))
    yield soft(pillar(NAME, 0.8, 0.9, (-2.8, 4.0, 0.5), IRON))


def easel(dress: Dress) -> Iterator[Part]:
    """With a picture, paints on a stool beside it."""
    for x in (-0.9, 0.9):
        yield lying((0.2, 5.0, 0.2), (x, 0, 0), dress.wood)
    yield body((2.4, 0.3, 0.6), (0, 1.8, -0.1), dress.wood)
    yield lying((2.6, 2.4, 0.2), (0, 2.1, -0.2), WHITE)
    yield lying((1.6, 1.0, 0.08), (-0.2, 2.4, -0.34), hue(dress.number))
    yield soft(drum(NAME, 0.08, 0.7, (0.6, 3.9, -0.34), hue(dress.number + 2), "z"))
    yield pillar(NAME, 1.3, 1.8, (2.4, 0, 0), dress.accent)
    yield soft(pillar(NAME, 0.5, 0.6, (2.4, 1.8, 0), hue(dress.number + 1)))


def music(_dress: Dress) -> Iterator[Part]:
    """A chair and a stand with notes."""
    for x in (-1.6, 1.6):
        yield body((1.6, 0.3, 1.5), (x, 1.5, 0.9), DARK)
        yield lying((1.6, 1.7, 0.25), (x, 1.8, 1.6), DARK)
        yield lying((0.3, 1.5, 0.3), (x, 0, 0.9), STEEL)
        yield lying((0.2, 3.0, 0.2), (x, 0, -1.2), STEEL)
        yield lying((1.5, 1.0, 0.15), (x, 3.0, -1.2), PAPER)


def sarcophagus(_dress: Dress) -> Iterator[Part]:
    yield body((3.0, 1.8, 6.4), (0, 0, 0), Paint((206, 176, 120), "Sandstone"))
    yield lying((2.4, 0.6, 5.6), (0, 1.8, 0), BRASS)
    yield soft(ball(NAME, 1.3, (0, 1.7, 2.1), Paint((226, 184, 84))))
    yield from slats(4, (2.45, 0.64, 0.4), (0, 1.8, -2.2), (0, 0, 1.0), Paint((40, 100, 150)))


def fountain(dress: Dress) -> Iterator[Part]:
    """A low basin."""
    yield pillar(NAME, 5.4, 1.2, (0, 0, 0), Paint((232, 226, 212), "Marble"))
    yield soft(pillar(NAME, 4.6, 0.1, (0, 1.16, 0), Paint((90, 170, 210))))
    yield pillar(NAME, 0.8, 2.6, (0, 0.2, 0), Paint((232, 226, 212), "Marble"))
    yield soft(ball(NAME, 1.0, (0, 2.6, 0), dress.accent))


def hayheap(_dress: Dress) -> Iterator[Part]:
    """Straw on the floor, a fork in it."""
    yield soft(pillar(NAME, 5.0, 0.5, (0, 0, 0), STRAW))
    yield soft(pillar(NAME, 3.6, 0.6, (0.3, 0.5, 0), STRAW.paler()))
    yield soft(pillar(NAME, 2.0, 0.6, (0.2, 1.1, 0), STRAW))
    yield lying((0.2, 4.2, 0.2), (0.8, 0.8, 0), Paint((126, 88, 58), "Wood"))


def firepit(_dress: Dress) -> Iterator[Part]:
    for x, z in ((-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5), (-1.1, -1.1), (1.1, 1.1), (-1.1, 1.1), (1.1, -1.1)):
        yield soft(ball(NAME, 1.0, (x, -0.2, z), STONE))
    yield soft(drum(NAME, 2.0, 0.5, (0, 0.3, 0), Paint((92, 62, 42), "Wood"), "x"))
    yield soft(ball(NAME, 1.4, (0, 0.2, 0), Paint((255, 150, 60), "Neon")))
    yield soft(ball(NAME, 0.8, (0.3, 1.0, 0), Paint((255, 214, 100), "Neon")))


def pots(dress: Dress) -> Iterator[Part]:
    """Plants of several sizes in pots."""
    for at, (x, z) in enumerate(((-1.3, 0.3), (0.4, -0.6), (1.5, 0.6))):
        yield pillar(NAME, 1.3, 1.1, (x, 0, z), Paint((182, 104, 74)))
        yield soft(ball(NAME, 1.7, (x, 0.9, z), LEAF if at % 2 else LEAF.paler()))
        yield soft(ball(NAME, 0.5, (x + 0.3, 2.1, z - 0.3), hue(at + dress.number)))


def rows(dress: Dress) -> Iterator[Part]:
    """A bed of earth with two rows of plants."""
    yield body((7.6, 0.9, 3.0), (0, 0, 0), dress.wood)
    yield lying((7.2, 0.2, 2.6), (0, 0.8, 0), Paint((92, 66, 46), "Ground"))
    for at in range(8):
        x, z = -2.7 + 1.8 * (at % 4), -0.7 + 1.4 * (at // 4)
        yield soft(ball(NAME, 1.3, (x, 0.9, z), LEAF if at % 2 else LEAF.paler()))


def ropes(_dress: Dress) -> Iterator[Part]:
    """Posts with a red rope, as before a desk or an exhibit."""
    for x in (-3.0, 0.0, 3.0):
        yield pillar(NAME, 0.9, 0.2, (x, 0, 0), BRASS)
        yield pillar(NAME, 0.3, 2.8, (x, 0.2, 0), BRASS)
    for x in (-1.5, 1.5):
        yield soft(drum(NAME, 3.0, 0.25, (x, 2.4, 0), Paint((160, 40, 50), "Fabric"), "x"))


def trolley(dress: Dress) -> Iterator[Part]:
    """With cases, boxes or instruments."""
    yield body((3.0, 0.3, 1.8), (0, 0.6, 0), STEEL)
    for x in (-1.2, 1.2):
        yield soft(drum(NAME, 1.6, 0.6, (x, 0.3, 0), DARK, "z"))
    yield lying((0.2, 3.0, 1.6), (1.5, 0.6, 0), STEEL)
    if dress.goods is not None:
        yield from row_of(dress.goods, 2.6, 1.6, (-0.1, 0.9, 0), dress.number)


GROUPS: Final[dict[str, Piece]] = {
    "table": Piece(table, kin("table round_table")),
    "long_table": Piece(long_table, kin("table")),
    "stand": Piece(stand, kin("stall stand")),
    "gondola": Piece(gondola, kin("shelf shelves bookshelf")),
    "pew": Piece(pew, kin("pew bench backless_bench")),
    "seats": Piece(seats, kin("seat chair armchair")),
    "waiting": Piece(waiting, kin("seat chair bench")),
    "desks": Piece(desks, kin("desk table")),
    "computers": Piece(screens, kin("computer desk")),
    "lab": Piece(lab, kin("bench workbench")),
    "bench": Piece(bench, kin("workbench table bench")),
    "case": Piece(case, kin("display_case case glass_case")),
    "plinth": Piece(plinth, kin("sculpture statue pedestal")),
    "ward_bed": Piece(bed, kin("bed")),
    "cot": Piece(cot, kin("bed")),
    "lounge": Piece(lounge, kin("sofa couch")),
    "cushions": Piece(cushions, kin("cushion")),
    "mats": Piece(mats, kin("mat gym_mat")),
    "vault": Piece(vault, kin("vault vaulting_box")),
    "pallet": Piece(pallet, kin("pallet")),
    "machine": Piece(machine, kin("machine conveyor_belt")),
    "easel": Piece(easel, kin("easel")),
    "music": Piece(music, kin("music_stand chair")),
    "sarcophagus": Piece(sarcophagus, kin("sarcophagus coffin mummy")),
    "basin": Piece(fountain, kin("fountain basin")),
    "straw": Piece(hayheap, kin("hay straw")),
    "firepit": Piece(firepit, kin("fire campfire firepit fireplace cutout_fire")),
    "pots": Piece(pots, kin("plant pot potted_plant")),
    "plants": Piece(rows, kin("flower_bed vegetable_bed seedling")),
    "ropes": Piece(ropes, kin("rope barrier")),
    "trolley": Piece(trolley, kin("trolley cart")),
}  # fmt: skip
