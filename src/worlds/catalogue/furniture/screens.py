"""Computers, screens and boards: what a class looks at."""

from typing import Final

from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, RED, TIMBER, WHITE, YELLOW, Paint, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Part

SCREEN: Final = Paint((90, 170, 220), "Neon")
KEYS: Final = Paint((60, 63, 70))


def computer(look: Look) -> Built:
    """On a desk of its own; who sits at the front sees the screen."""
    w, h, d = look.size
    case = Paint.of(look)
    under, top = 0.48 * h, 0.56 * h
    x, face = -0.12 * w, 0.04 * d
    parts = [
        block("Top", (w, top - under, d), (0, under, 0), case),
        *both(block("Side", (0.06 * w, under, 0.9 * d), (0.45 * w, 0, 0), case)),
        block("Back", (0.84 * w, 0.6 * under, 0.06 * d), (0, 0.4 * under, 0.4 * d), case),
        block("Stand", (0.3 * w, 0.02 * h, 0.3 * d), (x, top, face + 0.08 * d), DARK_GRAY),
        block("Stand", (0.1 * w, 0.08 * h, 0.08 * d), (x, top + 0.02 * h, face + 0.08 * d), DARK_GRAY),
        block("Monitor", (0.64 * w, h - top - 0.1 * h, 0.1 * d), (x, top + 0.1 * h, face + 0.06 * d), DARK_GRAY),
        block("Screen", (0.58 * w, h - top - 0.15 * h, 0.03 * d), (x, top + 0.125 * h, face - 0.005 * d), SCREEN),
        block("Keyboard", (0.5 * w, 0.025 * h, 0.2 * d), (x, top, -0.3 * d), KEYS),
        block("Mouse", (0.07 * w, 0.025 * h, 0.12 * d), (0.22 * w, top, -0.3 * d), KEYS),
        block("Tower", (0.16 * w, 0.32 * h, 0.5 * d), (0.36 * w, top, 0.1 * d), case),
    ]
    return Built(parts)


def stand(look: Look, words: str, frame: Paint) -> list[Part]:
    """A board with a frame, on two feet, that shows its words."""
    w, h, d = look.size
    low, edge, deep = 0.34 * h, 0.022 * w, 0.1 * d
    high = h - low - 2 * edge
    return [
        panel("Board", (w - 2 * edge, high, deep), (0, low + edge, 0), Paint.of(look), words, 0.16 * h),
        *both(block("Frame", (edge, h - low, 1.6 * deep), ((w - edge) / 2, low, 0), frame)),
        block("Frame", (w - 2 * edge, edge, 1.6 * deep), (0, h - edge, 0), frame),
        block("Tray", (w - 2 * edge, edge, 3 * deep), (0, low, -0.7 * deep), frame),
        *both(block("Post", (0.03 * w, low, 1.2 * deep), (0.42 * w, 0.04 * h, 0), METAL)),
        *both(block("Foot", (0.05 * w, 0.04 * h, d), (0.42 * w, 0, 0), METAL)),
    ]


def pens(look: Look, paints: tuple[Paint, ...]) -> list[Part]:
    """On the tray of the board."""
    w, h, d = look.size
    size, low = (0.06 * w, 0.02 * h, 0.05 * d), 0.34 * h + 0.022 * w
    return [block("Pen", size, ((0.1 * i - 0.3) * w, low, -0.14 * d), paint) for i, paint in enumerate(paints)]


def whiteboard(look: Look) -> Built:
    words = shown(look, "Welcome!", "whiteboard", "white board")
    return Built([*stand(look, words, METAL), *pens(look, (BLACK, RED))])


def blackboard(look: Look) -> Built:
    words = shown(look, "Welcome!", "blackboard", "chalkboard")
    return Built([*stand(look, words, TIMBER), *pens(look, (WHITE, YELLOW))])


def projector_screen(look: Look) -> Built:
    """A screen that hangs from a bar, on a pole with a foot."""
    w, h, d = look.size
    words = shown(look, "Lesson", "projector screen", "screen")
    low = 0.28 * h
    parts = [
        panel("Screen", (0.96 * w, 0.92 * h - low, 0.06 * d), (0, low, -0.08 * d), Paint.of(look), words, 0.16 * h),
        block("Case", (w, 0.08 * h, 0.2 * d), (0, 0.92 * h, -0.04 * d), DARK_GRAY),
        block("Weight", (0.96 * w, 0.03 * h, 0.1 * d), (0, low - 0.03 * h, -0.08 * d), DARK_GRAY),
        pillar("Pole", 0.2 * d, 0.88 * h, (0, 0.04 * h, 0.08 * d), METAL),
        block("Foot", (0.5 * w, 0.04 * h, 0.2 * d), (0, 0, 0.08 * d), METAL),
        block("Foot", (0.04 * w, 0.04 * h, d), (0, 0, 0), METAL),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("computer", "computer", "furniture", ("computer desk", "pc", "computer station", "computer table"), (6, 6.5, 4), (200, 202, 206), "SmoothPlastic", computer, indoors=True, visited=True),
    Thing("whiteboard", "whiteboard", "furniture", ("white board", "smart board", "smartboard"), (12, 9, 3), (245, 246, 248), "SmoothPlastic", whiteboard, indoors=True, visited=True),
    Thing("blackboard", "blackboard", "furniture", ("chalkboard", "chalk board", "black board", "slate", "writing slate", "slate board"), (12, 9, 3), (44, 74, 58), "Slate", blackboard, indoors=True, visited=True),
    Thing("projector_screen", "projector screen", "furniture", ("screen", "big screen"), (14, 10, 3), (225, 230, 236), "SmoothPlastic", projector_screen, indoors=True, visited=True),
)  # fmt: skip
