"""What hangs from the beams of a place: the top of each is at y = 0, and it hangs down."""

from collections.abc import Callable, Iterator
from typing import Final

from worlds.catalogue.dress import BRASS, IRON, LEAF, STEEL, WHITE, Dress, Piece, kin
from worlds.catalogue.goods import NAME, lying, soft
from worlds.catalogue.kit_hung import hue
from worlds.catalogue.solids import Paint, ball, drum, pillar
from worlds.scene import Part

LIT: Final = Paint((255, 226, 160), "Neon")
Make = Callable[[Dress], Iterator[Part]]


def hams(_dress: Dress) -> Iterator[Part]:
    for at, x in enumerate((-1.6, 0.0, 1.6)):
        yield lying((0.1, 1.0, 0.1), (x, -1.0, 0), IRON)
        yield soft(pillar(NAME, 0.7, 1.6, (x, -2.5, 0), Paint(((160, 72, 56), (196, 120, 84))[at % 2])))


def herbs(_dress: Dress) -> Iterator[Part]:
    for at, x in enumerate((-1.8, -0.6, 0.6, 1.8)):
        yield lying((0.1, 0.8, 0.1), (x, -0.8, 0), IRON)
        yield lying((0.6, 1.2, 0.6), (x, -1.9, 0), (LEAF, LEAF.paler(), Paint((170, 140, 190)), LEAF.shaded())[at])


def lanterns(dress: Dress) -> Iterator[Part]:
    yield lying((0.1, 1.2, 0.1), (0, -1.2, 0), IRON)
    yield soft(pillar(NAME, 1.3, 1.4, (0, -2.6, 0), dress.accent))
    yield soft(pillar(NAME, 1.0, 0.5, (0, -2.7, 0), LIT))


def chandelier(_dress: Dress) -> Iterator[Part]:
    yield lying((0.16, 1.6, 0.16), (0, -1.6, 0), IRON)
    yield soft(pillar(NAME, 4.2, 0.3, (0, -1.9, 0), BRASS))
    for x, z in ((-1.8, 0), (1.8, 0), (0, -1.8), (0, 1.8)):
        yield lying((0.3, 0.8, 0.3), (x, -1.6, z), WHITE)
        yield soft(ball(NAME, 0.4, (x, -0.8, z), LIT))


def bunting(dress: Dress) -> Iterator[Part]:
    yield lying((8.0, 0.1, 0.1), (0, -0.6, 0), WHITE)
    for at in range(7):
        yield lying((0.8, 1.0, 0.08), (-3.6 + 1.2 * at, -1.6, 0), hue(at + dress.number))


def sheets(_dress: Dress) -> Iterator[Part]:
    """Hung up to dry."""
    yield lying((8.0, 0.1, 0.1), (0, -1.0, 0), IRON)
    for x in (-2.8, -0.9, 1.0, 2.9):
        yield lying((1.5, 2.0, 0.06), (x, -3.0, 0), Paint((244, 238, 222)))
        yield lying((1.0, 0.9, 0.08), (x, -2.5, 0), Paint((150, 146, 138)))


def banners(dress: Dress) -> Iterator[Part]:
    yield lying((3.2, 0.2, 0.2), (0, -0.4, 0), BRASS)
    yield lying((2.8, 3.4, 0.12), (0, -3.8, 0), dress.accent)
    yield lying((1.4, 1.4, 0.16), (0, -2.6, 0), BRASS)


def hoist(_dress: Dress) -> Iterator[Part]:
    """A chain with a hook."""
    yield lying((1.2, 0.8, 1.0), (0, -0.8, 0), Paint((236, 184, 60)))
    yield lying((0.25, 2.6, 0.25), (0, -3.4, 0), IRON)
    yield lying((0.9, 0.4, 0.3), (0.2, -3.8, 0), IRON)


def planets(_dress: Dress) -> Iterator[Part]:
    for at, (x, down, wide) in enumerate(((-2.4, 1.2, 1.0), (0.0, 1.8, 1.7), (2.4, 1.0, 1.2))):
        yield lying((0.08, down, 0.08), (x, -down, 0), STEEL)
        yield soft(ball(NAME, wide, (x, -down - wide, 0), hue(at + 1)))


def signs(dress: Dress) -> Iterator[Part]:
    """A board over an aisle."""
    for x in (-2.2, 2.2):
        yield lying((0.1, 1.2, 0.1), (x, -1.2, 0), IRON)
    yield lying((5.6, 1.5, 0.3), (0, -2.7, 0), dress.accent)
    yield lying((2.8, 0.35, 0.34), (-0.8, -2.0, 0), WHITE)
    yield lying((0.9, 0.9, 0.34), (1.9, -2.4, 0), WHITE)


def pots(_dress: Dress) -> Iterator[Part]:
    """Plants that hang."""
    for x in (-1.6, 1.6):
        yield lying((0.1, 1.2, 0.1), (x, -1.2, 0), IRON)
        yield soft(pillar(NAME, 1.2, 0.8, (x, -2.0, 0), Paint((182, 104, 74))))
        yield soft(ball(NAME, 1.8, (x, -2.4, 0), LEAF))


def straps(dress: Dress) -> Iterator[Part]:
    """To hold on to, from a bar."""
    yield lying((8.0, 0.2, 0.2), (0, -0.9, 0), STEEL)
    for at in range(5):
        x = -3.2 + 1.6 * at
        yield lying((0.16, 1.0, 0.1), (x, -1.9, 0), dress.accent)
        yield soft(drum(NAME, 0.14, 0.6, (x, -2.1, 0), WHITE, "z"))


def nets(_dress: Dress) -> Iterator[Part]:
    """A net with floats."""
    yield lying((6.0, 1.4, 0.1), (0, -2.0, 0), Paint((150, 166, 150), "Fabric", 0.4))
    for at in range(4):
        yield soft(ball(NAME, 0.8, (-2.4 + 1.6 * at, -2.4, 0), hue(at * 2)))


def wings(_dress: Dress) -> Iterator[Part]:
    """A small aeroplane, as in a museum."""
    yield lying((0.1, 1.2, 0.1), (0, -1.2, 0), STEEL)
    yield soft(drum(NAME, 4.4, 0.9, (0, -1.6, 0), Paint((206, 66, 60)), "z"))
    yield lying((6.0, 0.2, 1.2), (0, -1.5, -0.6), Paint((240, 236, 226)))
    yield lying((2.2, 0.16, 0.7), (0, -1.5, 1.8), Paint((240, 236, 226)))
    yield lying((0.16, 1.0, 0.7), (0, -1.4, 1.8), Paint((206, 66, 60)))


def spots(_dress: Dress) -> Iterator[Part]:
    """Stage lights."""
    yield lying((7.0, 0.25, 0.25), (0, -0.6, 0), IRON)
    for at, x in enumerate((-2.6, 0.0, 2.6)):
        yield soft(pillar(NAME, 1.0, 1.2, (x, -1.8, 0), Paint((44, 46, 52))))
        yield soft(
            pillar(NAME, 0.8, 0.2, (x, -1.9, 0), Paint(((255, 220, 150), (255, 150, 170), (150, 200, 255))[at], "Neon"))
        )


OVERHEAD: Final[dict[str, Piece]] = {
    "hams": Piece(hams, kin("ham sausage")),
    "herbs": Piece(herbs, kin("herb")),
    "lantern": Piece(lanterns, kin("lantern lamp")),
    "chandelier": Piece(chandelier, kin("chandelier lamp")),
    "bunting": Piece(bunting, kin("bunting flag")),
    "sheets": Piece(sheets, kin("sheet paper")),
    "banners": Piece(banners, kin("banner flag")),
    "hoist": Piece(hoist, kin("hook chain crane")),
    "planets": Piece(planets, kin("planet")),
    "signs": Piece(signs, kin("sign")),
    "hanging_pots": Piece(pots, kin("plant")),
    "straps": Piece(straps, kin("strap")),
    "nets": Piece(nets, kin("net")),
    "aeroplane": Piece(wings, kin("airplane aeroplane plane")),
    "spots": Piece(spots, kin("spotlight lamp")),
}  # fmt: skip
