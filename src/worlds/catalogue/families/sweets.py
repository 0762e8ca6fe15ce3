"""Sweet food."""

import math
from typing import Final

from worlds.catalogue.families.circle import circle
from worlds.catalogue.families.food import CHEESE, CHINA, CHOCOLATE, CREAM, CRUST, dish
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import RED, WHITE, Paint, ball, block, dome, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part


def croissant(look: Look) -> list[Part]:
    bends = [(0.6 * math.sin(a), 0.6 * math.cos(a)) for a in (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5)]
    sizes = (0.2, 0.32, 0.44, 0.5, 0.44, 0.32, 0.2)
    return [
        *dish(1.2),
        *(ball("Roll", 1.15 * d, (x, -0.02, z - 0.3), Paint.of(look)) for (x, z), d in zip(bends, sizes, strict=True)),
    ]


def cake(candles: int) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        icing = Paint.of(look)
        tiers = [
            pillar("Cake", 1.3, 0.4, (0, 0, 0), icing),
            pillar("Filling", 1.32, 0.07, (0, 0.17, 0), CHOCOLATE),
            pillar("Cake", 0.86, 0.34, (0, 0.4, 0), icing),
        ]
        drops = [ball("Cream", 0.16, (x, 0.36, z), CREAM) for x, z in circle(10, 0.54)]
        lights = [
            part
            for x, z in circle(candles, 0.28)
            for part in (
                pillar("Candle", 0.07, 0.26, (x, 0.72, z), RED),
                ball("Flame", 0.09, (x, 0.96, z), Paint((255, 190, 60), "Neon")),
            )
        ]
        return [*dish(1.5), *tiers, *drops, *lights, ball("Cherry", 0.16, (0, 0.72, 0), RED)]

    return sculpt


def cupcake(look: Look) -> list[Part]:
    paper = Paint((150, 110, 190))
    return [
        pillar("Paper", 0.56, 0.2, (0, 0, 0), paper),
        pillar("Paper", 0.66, 0.2, (0, 0.18, 0), paper),
        *dome("Icing", 0.84, 0.26, (0, 0.36, 0), Paint.of(look), steps=3),
        *dome("Icing", 0.56, 0.24, (0, 0.58, 0), Paint.of(look), steps=3),
        ball("Icing", 0.28, (0, 0.72, 0), Paint.of(look)),
        ball("Cherry", 0.18, (0, 0.94, 0), RED),
        *(ball("Sprinkle", 0.08, (x, 0.5, z), WHITE) for x, z in circle(6, 0.34)),
    ]


def ice_cream(look: Look) -> list[Part]:
    cone_of_wafer = [
        pillar("Wafer", w, 0.2, (0, 0.18 * i, 0), CRUST) for i, w in enumerate((0.12, 0.22, 0.32, 0.42, 0.5))
    ]
    return [
        *cone_of_wafer,
        pillar("Stand", 0.5, 0.06, (0, 0, 0), CHINA),
        ball("Scoop", 0.66, (0, 0.8, 0), Paint.of(look)),
        ball("Scoop", 0.58, (0.02, 1.22, 0), Paint.of(look)),
        ball("Scoop", 0.5, (-0.03, 1.58, 0), Paint.of(look)),
        ball("Cherry", 0.16, (0, 2.02, 0), RED),
    ]


def ring(sprinkles: Color) -> Sculpt:
    """A doughnut."""

    def sculpt(look: Look) -> list[Part]:
        beads = [ball("Dough", 0.44, (x, 0, z), Paint.of(look)) for x, z in circle(12, 0.46)]
        glaze = [ball("Glaze", 0.36, (x, 0.13, z), Paint(sprinkles)) for x, z in circle(12, 0.46)]
        return [*beads, *glaze, *dish(1.5)]

    return sculpt


def cookie(look: Look) -> list[Part]:
    chips = [ball("Chip", 0.14, (x, 0.16, z), CHOCOLATE) for x, z in (*circle(7, 0.4), *circle(3, 0.16))]
    return [
        *dish(1.24),
        pillar("Cookie", 1.16, 0.16, (0, 0, 0), Paint.of(look)),
        pillar("Cookie", 0.9, 0.06, (0, 0.15, 0), Paint.of(look)),
        *chips,
    ]


def pie(look: Look) -> list[Part]:
    lattice = [
        *(block("Lattice", (1.16, 0.06, 0.1), (0, 0.3, z), CRUST) for z in (-0.3, 0, 0.3)),
        *(block("Lattice", (0.1, 0.08, 1.16), (x, 0.3, 0), CRUST) for x in (-0.3, 0, 0.3)),
    ]
    return [
        pillar("Tin", 1.3, 0.2, (0, 0, 0), Paint((176, 180, 188), "Metal")),
        pillar("Crust", 1.46, 0.12, (0, 0.18, 0), Paint.of(look)),
        pillar("Crust", 1.36, 0.1, (0, 0.22, 0), Paint.of(look)),
        *lattice,
        *(ball("Rim", 0.2, (x, 0.2, z), Paint.of(look)) for x, z in circle(14, 0.66)),
    ]


def pancakes(look: Look) -> list[Part]:
    stack = [
        pillar("Pancake", 1.1 - 0.04 * (i % 2), 0.13, (0.03 * (-1) ** i, 0.12 * i, 0), Paint.of(look)) for i in range(5)
    ]
    return [
        *dish(1.6),
        *stack,
        pillar("Syrup", 0.7, 0.05, (0, 0.6, 0), CHOCOLATE),
        block("Butter", (0.24, 0.12, 0.24), (0, 0.63, 0), CHEESE),
        block("Drip", (0.14, 0.4, 0.06), (0.1, 0.24, -0.55), CHOCOLATE),
    ]


def chocolate(look: Look) -> list[Part]:
    dark = Paint.of(look)
    pieces = [
        block("Piece", (0.24, 0.08, 0.24), (-0.42 + 0.28 * i, 0.18, -0.5 + 0.28 * j), dark)
        for i in range(4)
        for j in range(3)
    ]
    return [
        block("Bar", (1.16, 0.2, 1.4), (0, 0, 0), dark),
        *pieces,
        block("Wrap", (1.22, 0.28, 0.56), (0, 0, 0.5), Paint((176, 40, 60))),
        block("Foil", (1.2, 0.24, 0.1), (0, 0, 0.2), Paint((210, 214, 220), "Foil")),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("croissant", "pastry, pretzel", 2.2, (214, 154, 80), croissant),
    ("cake", "birthday cake, layer cake, wedding cake, torte", 3.2, (248, 196, 210), cake(6)),
    ("cupcake", "dessert, fairy cake, candy", 2.0, (248, 170, 196), cupcake),
    ("ice cream", "ice cream cone, ice-cream, gelato, sundae, frozen yogurt", 2.8, (250, 176, 196), ice_cream),
    ("doughnut", "donut", 2.0, (206, 146, 84), ring((246, 140, 184))),
    ("cookie", "biscuit, chocolate chip cookie, cracker, gingerbread", 2.0, (204, 148, 88), cookie),
    ("pie", "apple pie, tart, quiche, cherry pie", 2.4, (208, 152, 84), pie),
    ("pancake", "waffle, crepe, stack of pancakes", 2.2, (222, 166, 92), pancakes),
    ("chocolate", "chocolate bar, bar of chocolate, candy bar", 2.4, (86, 52, 34), chocolate),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("food", "furniture", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in ROWS
)
