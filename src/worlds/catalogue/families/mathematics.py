"""What mathematics is learnt with: number lines, fractions, an abacus, measures and coordinates."""

import math
from typing import Final

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.lettering import ink
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part, Text

COLORS: Final = tuple(
    Paint(color)
    for color in ((220, 60, 54), (244, 150, 40), (250, 210, 60), (80, 170, 80), (50, 120, 214), (130, 80, 190))
)


def words(text: str, height: float, paint: Paint) -> Text:
    return Text(text, ink(paint.color), height)


def number_line(look: Look) -> list[Part]:
    """From 0 to 10: a beam with a card at every number."""
    paint = Paint.of(look)
    parts = [
        block("Line", (11.6, 0.4, 0.7), (0, 0.9, 0), paint),
        block("Base", (11.2, 0.3, 1.2), (0, 0, 0), paint),
        *both(block("Post", (0.4, 0.8, 0.4), (4.6, 0.2, 0), paint)),
    ]
    for i in range(11):
        x = 5.0 - i
        parts.append(block("Mark", (0.14, 0.7, 0.8), (x, 0.8, 0), WHITE))
        parts.append(block("Card", (0.8, 0.9, 0.2), (x, 1.44, 0), WHITE, text=words(str(i), 0.8, WHITE)))
    return parts


def abacus(look: Look) -> list[Part]:
    frame = Paint.of(look)
    parts = [block("Frame", (5.0, 0.4, 0.5), (0, y, 0), frame) for y in (0, 4.6)]
    parts += both(block("Frame", (0.4, 4.4, 0.5), (2.3, 0.3, 0), frame))
    parts += both(block("Foot", (0.6, 0.3, 1.6), (2.2, 0, 0), frame))
    for row in range(5):
        y = 0.95 + 0.8 * row
        parts.append(drum("Wire", 4.6, 0.12, (0, y, 0), METAL, "x"))
        for i in range(5):
            x = 1.7 - 0.6 * i if i < 1 + row % 3 else 0.7 - 0.6 * i
            parts.append(ball("Bead", 0.6, (x, y - 0.3, 0), COLORS[row]))
    return parts


def fraction_bars(look: Look) -> list[Part]:
    """One whole, halves, thirds and quarters, one above the other."""
    paint = Paint.of(look)
    parts = [block("Board", (6.6, 4.9, 0.4), (0, 0, 0.3), paint), block("Base", (6.0, 0.3, 1.4), (0, 0, 0.2), paint)]
    for row, count in enumerate((1, 2, 3, 4)):
        wide = 6.0 / count
        for i in range(count):
            card = COLORS[row]
            name = "1" if count == 1 else f"1/{count}"
            parts.append(
                block(
                    "Bar",
                    (wide - 0.1, 0.9, 0.3),
                    (3.0 - wide * (i + 0.5), 3.7 - 1.1 * row, 0.08),
                    card,
                    text=words(name, 0.6, card),
                )
            )
    return parts


def fraction_circle(look: Look) -> list[Part]:
    """A round in eighths, three of them taken."""
    paint = Paint.of(look)
    spokes = [
        beam("Cut", (0, 2.5, -0.22), (2.2 * math.cos(a), 2.5 + 2.2 * math.sin(a), -0.22), 0.1, WHITE)
        for a in (k * math.pi / 4 for k in range(8))
    ]
    taken = [
        beam(
            "Taken",
            (0.5 * math.cos(a), 2.5 + 0.5 * math.sin(a), -0.2),
            (1.9 * math.cos(a), 2.5 + 1.9 * math.sin(a), -0.2),
            0.7,
            Paint((250, 206, 60)),
        )
        for a in (math.pi / 8 + k * math.pi / 4 for k in range(3))
    ]
    return [
        drum("Round", 0.4, 4.6, (0, 2.5, 0), paint, "z"),
        *taken,
        *spokes,
        block("Base", (2.6, 0.4, 1.2), (0, 0, 0), DARK_GRAY),
        block("Post", (0.5, 0.6, 0.4), (0, 0.1, 0.1), DARK_GRAY),
        block("Card", (1.4, 0.5, 0.2), (0, 0.04, -0.54), WHITE, text=words("3/8", 0.44, WHITE)),
    ]


def ruler(look: Look) -> list[Part]:
    paint = Paint.of(look)
    parts = [
        block("Ruler", (10.6, 1.5, 0.3), (0, 0.1, 0), paint),
        *both(block("Foot", (0.4, 0.5, 1.2), (4.4, 0, 0), paint)),
    ]
    for i in range(21):
        high = 0.6 if i % 2 == 0 else 0.34
        parts.append(block("Mark", (0.09, high, 0.06), (5.0 - 0.5 * i, 1.6 - high, -0.15), BLACK))
    parts += [
        block("Number", (0.6, 0.5, 0.06), (5.0 - i, 0.36, -0.15), paint, text=words(str(i), 0.5, paint))
        for i in range(11)
    ]
    return parts


def protractor(look: Look) -> list[Part]:
    paint = Paint.of(look)
    arc = [
        beam(
            "Arc",
            (2.6 * math.cos(math.pi * i / 12), 0.4 + 2.6 * math.sin(math.pi * i / 12), 0),
            (2.6 * math.cos(math.pi * (i + 1) / 12), 0.4 + 2.6 * math.sin(math.pi * (i + 1) / 12), 0),
            0.5,
            paint,
        )
        for i in range(12)
    ]
    marks = [
        beam(
            "Mark",
            (2.3 * math.cos(a), 0.4 + 2.3 * math.sin(a), -0.26),
            (2.75 * math.cos(a), 0.4 + 2.75 * math.sin(a), -0.26),
            0.08,
            BLACK,
        )
        for a in (math.pi * i / 12 for i in range(13))
    ]
    ray = beam(
        "Ray", (0, 0.4, -0.26), (2.2 * math.cos(1.05), 0.4 + 2.2 * math.sin(1.05), -0.26), 0.12, Paint((214, 50, 50))
    )
    return [
        *arc,
        *marks,
        ray,
        block("Rule", (5.6, 0.5, 0.5), (0, 0.1, 0), paint),
        block("Foot", (3.0, 0.2, 1.2), (0, 0, 0), paint),
        ball("Centre", 0.3, (0, 0.25, -0.2), BLACK),
    ]


def pair_of_compasses(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        block("Sheet", (3.3, 0.12, 2.8), (0, 0, 0), WHITE),
        *(
            beam(
                "Line",
                (1.2 * math.cos(a) - 0.2, 0.14, 1.2 * math.sin(a)),
                (1.2 * math.cos(a + 0.4) - 0.2, 0.14, 1.2 * math.sin(a + 0.4)),
                0.12,
                Paint((50, 100, 210)),
            )
            for a in (0.4 * k for k in range(16))
        ),
        beam("Leg", (-0.2, 0.6, 0), (0.4, 4.6, 0), 0.46, paint),
        beam("Leg", (1.0, 0.6, 0), (0.5, 4.6, 0), 0.46, paint),
        beam("Needle", (-0.2, 0.7, 0), (-0.3, 0.1, 0), 0.13, METAL),
        beam("Lead", (1.0, 0.7, 0), (1.02, 0.1, 0), 0.16, BLACK),
        ball("Joint", 1.0, (0.45, 4.2, 0), paint),
        pillar("Grip", 0.3, 0.7, (0.45, 4.9, 0), paint),
    ]


def die(look: Look) -> list[Part]:
    """Six on top, two in front, three at the sides."""
    paint, dot = Paint.of(look), Paint((30, 30, 34))
    top = [pillar("Dot", 0.5, 0.1, (x, 2.96, z), dot) for x in (-0.8, 0.8) for z in (-0.9, 0.0, 0.9)]
    front = [drum("Dot", 0.1, 0.5, (s * 0.7, 1.5 + s * 0.7, -1.51), dot, "z") for s in (1, -1)]
    sides = [drum("Dot", 0.1, 0.5, (x, 1.5 + s * 0.8, s * 0.8), dot, "x") for x in (-1.51, 1.51) for s in (-1, 0, 1)]
    return [block("Die", (3, 3, 3), (0, 0, 0), paint), *top, *front, *sides]


def coordinate_plane(look: Look) -> list[Part]:
    paint, line = Paint.of(look), Paint((120, 130, 150))
    grid = [block("Grid", (0.06, 5.6, 0.06), (0.7 * i, 0.5, -0.16), line) for i in (-3, -2, -1, 1, 2, 3)] + [
        block("Grid", (5.6, 0.06, 0.07), (0, 3.3 + 0.7 * i, -0.16), line) for i in (-3, -2, -1, 1, 2, 3)
    ]
    axes = [
        block("Axis", (5.8, 0.14, 0.12), (0, 3.23, -0.16), BLACK),
        block("Axis", (0.14, 5.8, 0.13), (0, 0.4, -0.16), BLACK),
    ]
    graph = [
        beam("Graph", (2.1, 1.2, -0.2), (-2.1, 5.4, -0.2), 0.14, Paint((214, 50, 50))),
        *(ball("Point", 0.3, (-0.7 * i, 3.15 + 0.7 * i, -0.2), Paint((50, 100, 210))) for i in (-2, -1, 1, 2)),
    ]
    return [
        block("Board", (6.2, 6.2, 0.3), (0, 0.2, 0), paint),
        block("Base", (4.6, 0.3, 1.6), (0, 0, 0), DARK_GRAY),
        *grid,
        *axes,
        *graph,
    ]


def bar_chart(look: Look) -> list[Part]:
    paint = Paint.of(look)
    bars = [
        block("Bar", (0.8, high, 0.8), (2.2 - 1.1 * i, 0.25, 0), COLORS[i])
        for i, high in enumerate((1.6, 3.0, 2.2, 4.0, 2.8))
    ]
    return [
        block("Base", (6.2, 0.3, 1.8), (0, 0, 0), paint),
        block("Wall", (6.0, 4.8, 0.2), (0, 0.2, 0.7), paint),
        *(block("Line", (5.8, 0.06, 0.06), (0, 1.2 + k, 0.58), BLACK) for k in (0.0, 1.0, 2.0, 3.0)),
        *bars,
    ]


def pie_chart(look: Look) -> list[Part]:
    paint = Paint.of(look)
    wedges = [
        beam(
            "Share",
            (0.3 * math.cos(a), 0.55, 0.3 * math.sin(a)),
            (1.9 * math.cos(a), 0.55, 1.9 * math.sin(a)),
            0.5,
            COLORS[c],
        )
        for a, c in ((0.2, 0), (0.55, 0), (0.9, 0), (1.9, 3), (2.3, 3), (3.4, 2))
    ]
    return [pillar("Base", 3.0, 0.3, (0, 0, 0), DARK_GRAY), pillar("Pie", 4.2, 0.5, (0, 0.25, 0), paint), *wedges]


def place_value_blocks(look: Look) -> list[Part]:
    """A hundred, three tens and four ones."""
    paint, line = Paint.of(look), Paint((60, 60, 66))
    flat = [
        block("Hundred", (3, 3, 0.4), (1.6, 0, 0.4), paint),
        *(block("Line", (3.02, 0.05, 0.42), (1.6, 0.6 * i, 0.4), line) for i in range(1, 5)),
        *(block("Line", (0.05, 3.02, 0.44), (0.1 + 0.6 * i, 0, 0.4), line) for i in range(1, 5)),
    ]
    tens = [
        part
        for x in (-0.5, -1.1, -1.7)
        for part in (
            block("Ten", (0.4, 3, 0.4), (x, 0, 0.2), paint),
            *(block("Line", (0.42, 0.05, 0.42), (x, 0.6 * i, 0.2), line) for i in range(1, 5)),
        )
    ]
    ones = [
        block("One", (0.4, 0.4, 0.4), (x, y, -0.9), paint) for x, y in ((-0.6, 0), (-1.2, 0), (-1.8, 0), (-1.5, 0.39))
    ]
    return [*flat, *tens, *ones, block("Board", (5.8, 0.2, 2.6), (0.2, -0.15, 0), DARK_GRAY)]


def calculator(look: Look) -> list[Part]:
    paint = Paint.of(look)
    keys = [
        block(
            "Key",
            (0.5, 0.5, 0.16),
            (1.05 - 0.7 * col, 0.4 + 0.7 * row, -0.3),
            COLORS[1] if col == 3 else WHITE,
            text=words(key, 0.44, WHITE),
        )
        for row, line in enumerate(("0.=+", "123-", "456x", "789:"))
        for col, key in enumerate(line)
    ]
    return [
        block("Case", (3.4, 4.8, 0.5), (0, 0, 0), paint),
        block(
            "Display", (2.8, 0.9, 0.12), (0, 3.6, -0.26), Paint((180, 206, 170)), text=Text("12345", (25, 25, 28), 0.8)
        ),
        block("Foot", (2.4, 0.3, 1.4), (0, 0, 0.3), paint),
        *keys,
    ]


def digit(mark: str) -> Sculpt:
    """A large sign of one letter on a stand."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        text = look.text if look.text and len(look.text) <= 3 else mark
        return [
            block("Card", (3.4, 4.2, 0.6), (0, 0.3, 0), paint, text=words(text, 3.4, paint)),
            block("Foot", (2.6, 0.4, 1.6), (0, 0, 0), paint),
            *both(block("Edge", (0.16, 4.3, 0.7), (1.7, 0.26, 0), WHITE)),
            *(block("Edge", (3.5, 0.16, 0.72), (0, y, 0), WHITE) for y in (0.3, 4.4)),
        ]

    return sculpt


def tangram(look: Look) -> list[Part]:
    """Seven pieces on a board, as steps of bars."""
    paint = Paint.of(look)
    pieces = [
        block("Piece", (1.3, 1.3, 0.2), (x, y, -0.2), COLORS[i])
        for i, (x, y) in enumerate(((0.9, 0.6), (-0.9, 0.6), (0.9, 2.3), (-0.9, 2.3)))
    ]
    diagonal = [
        beam("Cut", (1.7, 0.4, -0.3), (-1.7, 3.8, -0.3), 0.12, WHITE),
        beam("Cut", (-1.7, 0.4, -0.3), (1.7, 3.8, -0.3), 0.12, WHITE),
    ]
    return [
        block("Board", (4.0, 4.0, 0.3), (0, 0.1, 0), paint),
        block("Foot", (3.0, 0.2, 1.4), (0, 0, 0), paint),
        *pieces,
        *diagonal,
    ]


def balance(look: Look) -> list[Part]:
    paint = Paint.of(look)
    pans = [
        part
        for x, y, c in ((2.4, 3.0, 0), (-2.4, 3.6, 4))
        for part in (
            *(beam("Cord", (x, y + 1.5, 0), (x + k, y, 0), 0.1, METAL) for k in (-0.7, 0.7)),
            pillar("Pan", 1.7, 0.2, (x, y - 0.15, 0), paint),
            block("Weight", (0.6, 0.6, 0.6), (x, y + 0.04, 0), COLORS[c]),
        )
    ]
    return [
        pillar("Base", 2.6, 0.4, (0, 0, 0), paint),
        pillar("Post", 0.4, 5.0, (0, 0.3, 0), paint),
        beam("Beam", (2.5, 4.5, 0), (-2.5, 5.1, 0), 0.3, paint),
        ball("Knob", 0.7, (0, 4.9, 0), paint),
        *pans,
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("number line", "giant number line, number ray, integer line", 16.0, (60, 130, 214), number_line),
    ("abacus", "counting frame, bead frame", 5.2, (150, 96, 52), abacus),
    ("fraction bar", "fraction wall, fraction strip, fraction, fraction tile, fraction board", 7.0, (236, 236, 230), fraction_bars),
    ("fraction circle", "fraction pie, fraction disc", 5.4, (70, 150, 200), fraction_circle),
    ("ruler", "giant ruler, yardstick, meter stick, metre stick, measuring tape", 10.0, (250, 214, 90), ruler),
    ("protractor", "angle, angle measurer, set square", 6.0, (120, 190, 220), protractor),
    ("pair of compasses", "drawing compass, math compass, geometry compass", 5.6, (176, 60, 60), pair_of_compasses),
    ("die", "dice, giant dice, number cube", 3.0, (246, 246, 242), die),
    ("coordinate plane", "coordinate grid, graph, coordinate system, axis, line graph", 7.0, (244, 246, 250), coordinate_plane),
    ("bar chart", "bar graph, histogram, pictograph, data chart", 6.4, (230, 234, 240), bar_chart),
    ("pie chart", "circle graph", 5.0, (60, 130, 214), pie_chart),
    ("place value block", "base ten block, base-ten block, place value, counting cube, unit cube", 6.0, (240, 190, 70), place_value_blocks),
    ("calculator", "pocket calculator, giant calculator", 5.0, (70, 78, 96), calculator),
    ("number card", "digit, numeral, giant number, number block", 4.6, (214, 60, 60), digit("7")),
    ("plus sign", "addition sign, minus sign, multiplication sign, equals sign, math symbol", 4.6, (70, 150, 90), digit("+")),
    ("alphabet letter", "letter of the alphabet, giant letter, capital letter", 4.6, (60, 120, 206), digit("A")),
    ("tangram", "tangram puzzle, jigsaw puzzle", 4.6, (190, 150, 100), tangram),
    ("balance scale", "balance, scale, scales, weight, pair of scales, pan balance, weighing scale, beam balance", 6.4, (206, 160, 70), balance),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("mathematics", "lab", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in ROWS
)
