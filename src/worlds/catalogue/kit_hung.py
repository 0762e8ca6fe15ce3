"""What hangs on the walls of a place, and from its beams."""

from collections.abc import Callable, Iterator
from typing import Final

from worlds.catalogue.dress import BRASS, DARK, FIRE, IRON, PAPER, STEEL, WHITE, Dress, Piece, kin, slats
from worlds.catalogue.goods import NAME, lying, soft
from worlds.catalogue.solids import Paint, ball, drum, pillar
from worlds.scene import Color, Part

HUES: Final[tuple[Color, ...]] = (
    (206, 66, 60), (66, 120, 190), (240, 192, 70), (92, 158, 96), (150, 100, 180), (236, 130, 60),
)  # fmt: skip
SKY, SEA, LAND = Paint((150, 200, 236)), Paint((84, 150, 206)), Paint((112, 168, 92))
Make = Callable[[Dress], Iterator[Part]]


def hue(number: int) -> Paint:
    return Paint(HUES[number % len(HUES)])


def pictures(dress: Dress) -> Iterator[Part]:
    """Three in frames, of different sizes."""
    for at, (x, wide, high) in enumerate(((-2.3, 1.9, 2.4), (0.2, 2.4, 1.8), (2.5, 1.6, 2.2))):
        yield lying((wide, high, 0.2), (x, 0, 0), BRASS)
        yield lying((wide - 0.4, high - 0.4, 0.1), (x, 0.2, -0.12), hue(at + dress.number).paler())
        yield lying((wide - 0.4, (high - 0.4) * 0.4, 0.1), (x, 0.2, -0.15), hue(at + dress.number + 2))


def painting(dress: Dress) -> Iterator[Part]:
    """One large one."""
    yield lying((6.2, 4.2, 0.25), (0, 0, 0), BRASS)
    yield lying((5.6, 3.6, 0.12), (0, 0.3, -0.14), (SKY, PAPER, hue(dress.number).paler())[dress.number % 3])
    yield lying((5.6, 1.3, 0.12), (0, 0.3, -0.17), (LAND, hue(dress.number), SEA)[dress.number % 3])
    yield soft(drum(NAME, 0.12, 0.9, (1.4, 2.8, -0.16), Paint((250, 214, 110)), "z"))
    yield lying((0.9, 1.4, 0.1), (-1.3, 1.2, -0.22), hue(dress.number + 1).shaded())


def notices(dress: Dress) -> Iterator[Part]:
    """A board of cork with papers."""
    yield lying((5.6, 3.2, 0.2), (0, 0, 0), dress.wood)
    yield lying((5.2, 2.8, 0.1), (0, 0.2, -0.12), Paint((200, 162, 112)))
    for at in range(6):
        x, y = -1.9 + 1.0 * (at % 5), 0.5 + 1.3 * (at % 2)
        yield lying((0.8, 1.0, 0.08), (x, y, -0.2), (PAPER, hue(at).paler(), WHITE)[at % 3])


def menu(dress: Dress) -> Iterator[Part]:
    """A black board with lines of chalk."""
    yield lying((5.4, 3.4, 0.2), (0, 0, 0), dress.wood)
    yield lying((5.0, 3.0, 0.1), (0, 0.2, -0.12), Paint((40, 52, 48)))
    yield lying((2.4, 0.3, 0.08), (0, 2.6, -0.2), dress.accent.paler())
    yield from slats(4, (2.6, 0.12, 0.08), (-0.8, 0.6, -0.2), (0, 0.5, 0), WHITE)
    yield from slats(4, (0.7, 0.12, 0.08), (1.7, 0.6, -0.2), (0, 0.5, 0), WHITE)


def tools(dress: Dress) -> Iterator[Part]:
    """On a board, each in its place."""
    yield lying((6.2, 3.2, 0.16), (0, 0, 0), dress.wood.paler())
    for at in range(6):
        x, long = -2.5 + 1.0 * at, 1.5 + 0.4 * (at * 2 % 3)
        yield lying((0.22, long, 0.2), (x, 0.4, -0.18), hue(at // 2 * 2))
        yield lying((0.8 if at % 2 else 0.5, 0.5, 0.25), (x, 0.4 + long, -0.18), STEEL)


def pans(_dress: Dress) -> Iterator[Part]:
    """On a rail."""
    yield lying((6.2, 0.2, 0.2), (0, 2.6, -0.2), IRON)
    for at in range(5):
        across = 1.3 - 0.15 * (at % 3)
        x = -2.4 + 1.2 * at
        yield lying((0.16, 1.2, 0.12), (x, 1.4, -0.2), IRON)
        paint = Paint((184, 112, 72), "Metal") if at % 2 else IRON.paler()
        yield soft(drum(NAME, 0.3, across, (x, 0.9, -0.2), paint, "z"))


def shields(dress: Dress) -> Iterator[Part]:
    """Round ones, with crossed swords between."""
    for at, x in enumerate((-2.3, 2.3)):
        yield soft(drum(NAME, 0.3, 2.3, (x, 1.5, -0.1), hue(at + dress.number), "z"))
        yield soft(drum(NAME, 0.4, 1.5, (x, 1.5, -0.12), (PAPER, hue(at + 2))[at], "z"))
        yield soft(drum(NAME, 0.5, 0.6, (x, 1.5, -0.14), BRASS, "z"))
    yield lying((0.25, 3.0, 0.12), (0, 0, -0.1), STEEL)
    yield lying((1.0, 0.25, 0.14), (0, 0.7, -0.12), BRASS)


def map_(_dress: Dress) -> Iterator[Part]:
    """Of lands and seas."""
    yield lying((6.2, 3.6, 0.16), (0, 0, 0), SEA)
    for x, y, wide, high in (
        (-1.9, 1.7, 1.6, 1.2),
        (-1.3, 0.5, 0.8, 1.3),
        (0.5, 1.8, 1.6, 1.1),
        (0.5, 0.6, 1.0, 1.3),
        (2.2, 0.6, 0.9, 0.6),
    ):
        yield lying((wide, high, 0.08), (x, y, -0.12), LAND)
    for y in (-0.1, 3.5):
        yield lying((6.5, 0.2, 0.3), (0, y, 0), DARK)


def clocks(_dress: Dress) -> Iterator[Part]:
    """Three, of different places."""
    for at, x in enumerate((-2.1, 0.0, 2.1)):
        yield soft(drum(NAME, 0.2, 1.7, (x, 1.2, 0), DARK, "z"))
        yield soft(drum(NAME, 0.24, 1.45, (x, 1.2, -0.03), WHITE, "z"))
        yield lying((0.12, 0.6, 0.1), (x, 1.2, -0.2), DARK)
        yield lying((0.5, 0.12, 0.1), (x + 0.2 * (1 - at), 1.15, -0.2), DARK)


def banner(dress: Dress) -> Iterator[Part]:
    """A long one, with a device."""
    yield lying((3.0, 0.25, 0.25), (0, 5.0, -0.1), BRASS)
    yield lying((2.6, 5.0, 0.16), (0, 0, 0), dress.accent)
    yield lying((2.0, 0.5, 0.1), (0, 0.5, -0.1), BRASS)
    yield soft(drum(NAME, 0.14, 1.3, (0, 3.0, -0.1), BRASS, "z"))


def tapestry(dress: Dress) -> Iterator[Part]:
    yield lying((6.0, 0.25, 0.25), (0, 4.4, -0.05), dress.wood)
    yield lying((5.6, 4.4, 0.14), (0, 0, 0), Paint((142, 60, 54), "Fabric"))
    yield lying((4.8, 3.6, 0.1), (0, 0.4, -0.08), Paint((206, 178, 120), "Fabric"))
    for at, x in enumerate((-1.5, 0.0, 1.5)):
        yield lying((0.8, 1.2 + 0.5 * (at % 2), 0.1), (x, 0.8, -0.13), Paint(HUES[at + 1], "Fabric"))


def hooks(dress: Dress) -> Iterator[Part]:
    """With coats and a hat."""
    yield lying((5.6, 0.5, 0.2), (0, 2.8, 0), dress.wood)
    for at in range(4):
        x = -2.1 + 1.4 * at
        yield lying(
            (0.95, 2.0 + 0.4 * (at % 2), 0.5),
            (x, 0.5 - 0.4 * (at % 2), -0.3),
            Paint(HUES[(at + dress.number) % 6], "Fabric"),
        )
    yield soft(ball(NAME, 0.8, (0.7, 2.9, -0.3), Paint((120, 84, 56), "Fabric")))


def masks(dress: Dress) -> Iterator[Part]:
    for at, x in enumerate((-2.0, 0.0, 2.0)):
        yield soft(ball(NAME, 1.7, (x, 0.6, 0.2), hue(at + dress.number).paler()))
        for side in (-0.35, 0.35):
            yield lying((0.3, 0.25, 0.1), (x + side, 1.6, -0.66), DARK)
        yield lying((0.7, 0.2, 0.1), (x, 1.0, -0.66), DARK)


def gauges(dress: Dress) -> Iterator[Part]:
    for at, x in enumerate((-2.2, 0.0, 2.2)):
        yield soft(drum(NAME, 0.4, 1.8, (x, 1.2, 0), BRASS if at != 1 else STEEL, "z"))
        yield soft(drum(NAME, 0.44, 1.4, (x, 1.2, -0.02), WHITE, "z"))
        yield lying((0.14, 0.7, 0.1), (x, 1.2, -0.26), Paint((206, 50, 44)))
    yield lying((6.4, 0.35, 0.3), (0, 2.4, 0), dress.accent)


def screens(dress: Dress) -> Iterator[Part]:
    for at, x in enumerate((-2.2, 2.2)):
        yield lying((3.8, 2.6, 0.3), (x, 0, 0), DARK)
        yield lying(
            (3.4, 2.2, 0.1), (x, 0.2, -0.18), Paint(((60, 120, 190), (50, 150, 120))[(at + dress.number) % 2], "Neon")
        )
        yield lying((1.6, 0.3, 0.1), (x - 0.6, 1.8, -0.24), WHITE)
        yield lying((1.0, 0.9, 0.1), (x + 0.8, 0.5, -0.24), PAPER)


def posters(dress: Dress) -> Iterator[Part]:
    """In strong colours, as of films and shows."""
    for at, x in enumerate((-2.0, 2.0)):
        paint = hue(at * 2 + dress.number)
        yield lying((2.7, 3.8, 0.14), (x, 0, 0), DARK)
        yield lying((2.4, 3.5, 0.08), (x, 0.15, -0.1), paint)
        yield soft(drum(NAME, 0.1, 1.4, (x, 2.2, -0.14), paint.paler().paler(), "z"))
        yield lying((1.8, 0.4, 0.08), (x, 0.6, -0.16), WHITE)


def alphabet(dress: Dress) -> Iterator[Part]:
    """A row of cards, and drawings under it, as in a classroom."""
    for at in range(6):
        yield lying((0.95, 1.1, 0.1), (-2.75 + 1.1 * at, 2.3, 0), hue(at + dress.number))
        yield lying((0.5, 0.6, 0.06), (-2.75 + 1.1 * at, 2.55, -0.08), WHITE)
    for at, x in enumerate((-2.0, 0.0, 2.0)):
        yield lying((1.6, 1.7, 0.1), (x, 0.2, 0), WHITE)
        yield lying((0.8, 0.7, 0.06), (x, 0.6, -0.08), hue(at + 3 + dress.number))


def chart(dress: Dress) -> Iterator[Part]:
    """One that is explained: a figure, coloured fields."""
    yield lying((5.4, 3.6, 0.12), (0, 0, 0), WHITE)
    yield lying((5.4, 0.5, 0.1), (0, 3.1, -0.05), dress.accent)
    for at in range(8):
        x, y = -1.95 + 1.3 * (at % 4), 0.4 + 1.3 * (at // 4)
        yield lying((1.1, 1.1, 0.08), (x, y, -0.08), hue(at * 2 + at // 4 + dress.number).paler())


def body_chart(dress: Dress) -> Iterator[Part]:
    yield lying((3.0, 4.0, 0.12), (0, 0, 0), WHITE)
    skin = Paint((226, 130, 110))
    yield soft(drum(NAME, 0.1, 0.7, (0, 3.4, -0.08), skin, "z"))
    yield lying((0.9, 1.3, 0.08), (0, 1.7, -0.08), skin)
    for side in (-1, 1):
        yield lying((0.3, 1.3, 0.08), (side * 0.7, 1.6, -0.08), skin)
        yield lying((0.36, 1.4, 0.08), (side * 0.25, 0.3, -0.08), skin)
    yield lying((0.3, 0.3, 0.1), (0.15, 2.4, -0.12), dress.accent)


def cross(_dress: Dress) -> Iterator[Part]:
    yield lying((0.5, 4.2, 0.3), (0, 0, 0), BRASS)
    yield lying((2.6, 0.5, 0.3), (0, 2.7, 0), BRASS)


def glass(dress: Dress) -> Iterator[Part]:
    """A window of many colours."""
    yield lying((3.4, 5.2, 0.2), (0, 0, 0), DARK)
    for at in range(8):
        paint = Paint(HUES[(at * 3 + dress.number) % 6], "Neon").shaded()
        yield lying((1.35, 1.1, 0.1), (-0.75 + 1.5 * (at % 2), 0.3 + 1.22 * (at // 2), -0.12), paint)


def script(_dress: Dress) -> Iterator[Part]:
    """A band of ornament in blue and gold."""
    yield lying((6.4, 2.6, 0.14), (0, 0, 0), Paint((34, 92, 130)))
    for at in range(5):
        yield lying((0.9, 0.9, 0.1), (-2.5 + 1.25 * at, 0.9, -0.1), BRASS if at % 2 else Paint((60, 160, 160)))
    for y in (0.2, 2.1):
        yield lying((6.2, 0.25, 0.1), (0, y, -0.1), BRASS)


def tablet(_dress: Dress) -> Iterator[Part]:
    """Of stone, with signs in colours, as in a tomb."""
    yield lying((5.8, 3.6, 0.2), (0, 0, 0), Paint((226, 200, 150), "Sandstone"))
    for at in range(8):
        tall = 0.7 + 0.3 * (at * 2 % 3)
        yield lying(
            (0.5, tall, 0.1),
            (-2.2 + 1.5 * (at % 4), 0.4 + 1.7 * (at // 4), -0.14),
            Paint(((40, 100, 140), (180, 70, 50), (60, 110, 70), (60, 50, 44))[at % 4]),
        )


def torch(_dress: Dress) -> Iterator[Part]:
    yield lying((0.5, 1.0, 0.3), (0, 0.2, 0), IRON)
    yield lying((0.35, 1.6, 0.35), (0, 0.6, -0.45), Paint((96, 66, 44), "Wood"))
    yield soft(ball(NAME, 0.8, (0, 2.0, -0.45), FIRE))


def porthole(_dress: Dress) -> Iterator[Part]:
    yield soft(drum(NAME, 0.3, 3.0, (0, 1.6, 0), BRASS, "z"))
    yield soft(drum(NAME, 0.34, 2.3, (0, 1.6, -0.02), Paint((60, 140, 190), "Glass", 0.1), "z"))
    for x, y in ((-1.2, 0.4), (1.2, 0.4), (-1.2, 2.8), (1.2, 2.8)):
        yield soft(drum(NAME, 0.4, 0.3, (x * 1.0, y, -0.02), IRON, "z"))


def stars(_dress: Dress) -> Iterator[Part]:
    """A window to space."""
    yield lying((6.2, 3.4, 0.3), (0, 0, 0), STEEL)
    yield lying((5.6, 2.8, 0.1), (0, 0.3, -0.16), Paint((12, 16, 40)))
    yield soft(drum(NAME, 0.1, 1.7, (1.2, 1.5, -0.2), Paint((90, 150, 220)), "z"))
    for x, y in ((-2.2, 0.8), (-1.5, 2.3), (-0.6, 1.3), (0.2, 2.6), (2.4, 2.6)):
        yield lying((0.18, 0.18, 0.06), (x, y, -0.22), Paint((255, 250, 220), "Neon"))


def trophies(dress: Dress) -> Iterator[Part]:
    """A board of wood on which cups stand."""
    yield lying((6.0, 0.25, 0.9), (0, 0, -0.3), dress.wood)
    for at, x in enumerate((-2.2, -1.1, 0.0, 1.1, 2.2)):
        high = 0.7 + 0.4 * (at % 3)
        yield soft(pillar(NAME, 0.4, high, (x, 0.25, -0.3), BRASS))
        yield soft(ball(NAME, 0.8, (x, 0.1 + high, -0.3), BRASS if at % 2 else STEEL))


def antlers(dress: Dress) -> Iterator[Part]:
    """Furs, and horns over them."""
    yield lying((4.6, 3.0, 0.2), (0, 0, 0), Paint((150, 116, 82), "Fabric"))
    yield lying((2.0, 0.7, 0.2), (-1.6, -0.4, 0), Paint((150, 116, 82), "Fabric"))
    yield lying((1.0, 1.2, 0.4), (0, 3.0, -0.1), dress.wood)
    for side in (-1, 1):
        yield lying((1.6, 0.25, 0.25), (side * 1.1, 3.9, -0.3), PAPER.shaded())
        yield lying((0.25, 1.2, 0.25), (side * 1.8, 3.9, -0.3), PAPER.shaded())


def instruments(_dress: Dress) -> Iterator[Part]:
    """Violins and a guitar."""
    for at, x in enumerate((-2.0, 0.0, 2.0)):
        wood = Paint(((176, 96, 50), (206, 150, 80), (130, 66, 40))[at])
        yield soft(drum(NAME, 0.35, 1.4, (x, 0.8, -0.1), wood, "z"))
        yield soft(drum(NAME, 0.35, 1.0, (x, 1.6, -0.1), wood, "z"))
        yield lying((0.22, 1.9, 0.2), (x, 1.7, -0.2), DARK)


def bars(_dress: Dress) -> Iterator[Part]:
    """To climb on."""
    for x in (-3.0, 0.0, 3.0):
        yield lying((0.3, 6.0, 0.5), (x, 0, 0), Paint((196, 150, 96), "Wood"))
    yield from slats(7, (6.2, 0.2, 0.25), (0, 0.3, -0.15), (0, 0.85, 0), Paint((222, 182, 126), "Wood"))


def chains(_dress: Dress) -> Iterator[Part]:
    for x, long in ((-1.6, 3.2), (1.6, 2.4)):
        yield lying((0.5, 0.5, 0.3), (x, 3.4, 0), IRON)
        yield from slats(4, (0.3, long / 5, 0.2), (x, 3.4 - long, -0.2), (0, long / 4, 0), IRON.paler())
        yield soft(drum(NAME, 0.3, 0.9, (x, 3.2 - long, -0.2), IRON, "z"))


def ring(_dress: Dress) -> Iterator[Part]:
    """A lifebelt and a coil of rope."""
    for x, paint, inner in (
        (-1.6, Paint((226, 76, 60)), WHITE),
        (1.6, Paint((206, 176, 120), "Fabric"), Paint((120, 90, 60))),
    ):
        yield soft(drum(NAME, 0.4, 2.2, (x, 1.2, 0), paint, "z"))
        yield soft(drum(NAME, 0.44, 1.2, (x, 1.2, -0.02), inner, "z"))


HUNG: Final[dict[str, Piece]] = {
    "pictures": Piece(pictures, kin("picture painting photo picture_frame portrait")),
    "painting": Piece(painting, kin("painting picture_frame portrait")),
    "notices": Piece(notices, kin("notice_board bulletin_board")),
    "menu": Piece(menu, kin("menu blackboard chalkboard")),
    "tools": Piece(tools, kin("tool")),
    "pans": Piece(pans, kin("pan pot")),
    "shields": Piece(shields, kin("shield sword")),
    "map": Piece(map_, kin("map world_map")),
    "clocks": Piece(clocks, kin("clock wall_clock")),
    "banner": Piece(banner, kin("banner flag")),
    "tapestry": Piece(tapestry, kin("tapestry")),
    "hooks": Piece(hooks, kin("coat hook coat_rack")),
    "masks": Piece(masks, kin("mask")),
    "gauges": Piece(gauges, kin("gauge dial")),
    "screens": Piece(screens, kin("screen monitor television")),
    "posters": Piece(posters, kin("poster")),
    "alphabet": Piece(alphabet, kin("alphabet letter poster")),
    "chart": Piece(chart, kin("chart poster periodic_table")),
    "anatomy": Piece(body_chart, kin("chart poster skeleton")),
    "cross": Piece(cross, kin("cross crucifix")),
    "glass": Piece(glass, kin("stained_glass")),
    "ornament": Piece(script, kin("ornament mosaic")),
    "hieroglyphs": Piece(tablet, kin("hieroglyph")),
    "torch": Piece(torch, kin("torch candle lamp")),
    "porthole": Piece(porthole, kin("porthole window")),
    "stars": Piece(stars, kin("window star planet")),
    "trophies": Piece(trophies, kin("trophy cup medal")),
    "furs": Piece(antlers, kin("fur antler")),
    "instruments": Piece(instruments, kin("violin guitar instrument")),
    "bars": Piece(bars, kin("wall_bars climbing bar")),
    "chains": Piece(chains, kin("chain")),
    "lifebelt": Piece(ring, kin("lifebelt life_ring rope")),
}  # fmt: skip
