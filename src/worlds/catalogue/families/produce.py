"""Fruit and vegetables, larger than life."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import WHITE, Paint, ball, beam, block, both, dome, drum, pillar, plank
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import Vector
from worlds.scene import Color, Part

Shape = Literal[
    "ball",
    "pear",
    "long",
    "cluster",
    "carrot",
    "bent",
    "head",
    "slice",
    "pods",
    "cob",
    "ribbed",
    "pine",
    "flat",
    "stalks",
]
STEM: Final = Paint((104, 72, 44), "Wood")
LEAF: Final = (84, 160, 66)


@dataclass(frozen=True, slots=True)
class Produce:
    """About one unit large."""

    shape: Shape = "ball"
    tip: Color | None = LEAF
    """Of the leaves."""
    ink: Color | None = None
    """Of dots, seeds or flesh."""


def produce(row: Produce) -> Sculpt:
    return lambda look: [*body(row, look), *leaves(row), *marks(row)]


def body(row: Produce, look: Look) -> list[Part]:
    paint = Paint.of(look)
    ink = Paint(row.ink) if row.ink else paint
    match row.shape:
        case "ball":
            return [
                ball("Flesh", 1, (0, 0, 0), paint),
                *both(ball("Flesh", 0.8, (0.12, 0.02, 0), paint)),
                *(ball("Flesh", 0.8, (0, 0.02, z), paint) for z in (-0.11, 0.11)),
            ]
        case "pear":
            return [
                ball("Flesh", 0.9, (0, 0, 0), paint),
                ball("Flesh", 0.72, (0, 0.38, 0), paint),
                ball("Flesh", 0.52, (0, 0.72, 0), paint),
                *both(ball("Flesh", 0.6, (0.14, 0.04, 0), paint)),
            ]
        case "long":
            return [
                drum("Flesh", 1.2, 0.44, (0, 0.24, 0), paint, "x"),
                *both(ball("Flesh", 0.46, (0.6, 0, 0), paint)),
                *both(drum("Stripe", 0.06, 0.47, (0.3, 0.24, 0), ink, "x")),
                *both(ball("Tip", 0.16, (0.8, 0.16, 0), ink)),
            ]
        case "cluster":
            spots = (
                (0, 0, 0.1),
                (-0.18, 0.24, 0),
                (0.18, 0.24, 0),
                (0, 0.26, -0.2),
                (0, 0.24, 0.24),
                (-0.34, 0.52, 0),
                (0.34, 0.52, 0),
                (0, 0.54, -0.3),
                (-0.18, 0.54, 0.26),
                (0.2, 0.54, 0.24),
                (-0.18, 0.5, -0.18),
                (0.16, 0.5, -0.16),
                (0, 0.66, 0),
            )
            return [ball("Berry", 0.38, spot, paint) for spot in spots]
        case "carrot":
            widths = (0.14, 0.24, 0.32, 0.38, 0.42)
            return [pillar("Flesh", w, 0.26, (0, 0.24 * i, 0), paint) for i, w in enumerate(widths)] + [
                pillar("Flesh", 0.34, 0.06, (0, 1.2, 0), paint)
            ]
        case "bent":
            bow = [(0.62 * math.sin(a), 0.62 * (1 - math.cos(a))) for a in (-1.2, -0.8, -0.4, 0.0, 0.4, 0.8, 1.2)]
            parts = []
            for z in (-0.13, 0.13):
                parts += [
                    beam("Flesh", (x, y + 0.13, z), (u, v + 0.13, z), 0.25, paint) for (x, y), (u, v) in pairwise(bow)
                ]
                parts.append(
                    beam(
                        "Tip",
                        (bow[0][0], bow[0][1] + 0.1, z),
                        (bow[0][0] - 0.06, bow[0][1] + 0.3, z),
                        0.12,
                        ink,
                    )
                )
            return [
                *parts,
                beam(
                    "Stem",
                    (bow[-1][0], bow[-1][1] + 0.1, 0),
                    (bow[-1][0] + 0.06, bow[-1][1] + 0.42, 0),
                    0.2,
                    ink,
                ),
            ]
        case "head":
            around = [
                ball("Leaf", 0.56, (0.26 * math.cos(a), 0.0 + 0.16 * (i % 2), 0.26 * math.sin(a)), paint)
                for i, a in enumerate(k * math.pi / 4 for k in range(8))
            ]
            return [ball("Heart", 0.7, (0, 0.16, 0), ink), *around]
        case "slice":
            wedge_of_fruit = [block("Flesh", (1.16 - 0.2 * i, 0.1, 0.3), (0, 0.5 - 0.1 * i, 0), ink) for i in range(5)]
            rind = [block("Rind", (1.24 - 0.2 * i, 0.1, 0.26), (0, 0.44 - 0.1 * i, 0), paint) for i in range(5)]
            return [
                ball("Melon", 1.0, (0.1, 0, 0.62), paint),
                ball("Melon", 0.86, (0.24, 0.02, 0.62), paint),
                *wedge_of_fruit,
                *rind,
            ]
        case "pods":
            peas = [ball("Pea", 0.24, (0.24 * i, 0.13, -0.04), ink) for i in range(-2, 3)]
            return [
                *peas,
                block("Pod", (1.4, 0.14, 0.3), (0, 0.04, 0), paint),
                block("Pod", (1.36, 0.36, 0.06), (0, 0.06, 0.13), paint),
                block("Keel", (1.0, 0.06, 0.16), (0, 0, 0), paint),
                *both(block("Tip", (0.2, 0.1, 0.14), (0.76, 0.08, 0.04), paint)),
            ]
        case "cob":
            rows = [drum("Kernels", 0.16, 0.4 - 0.02 * i, (-0.5 + 0.15 * i, 0.22, 0), paint, "x") for i in range(8)]
            husks = [
                plank("Husk", (-0.56, 0.22, z), (0.2, y, 1.7 * z), 0.22, 0.06, Paint(LEAF))
                for z, y in ((-0.16, 0.08), (0.16, 0.08), (-0.04, 0.42))
            ]
            return [*rows, *husks, drum("Stem", 0.2, 0.14, (-0.64, 0.22, 0), Paint(LEAF), "x")]
        case "ribbed":
            ribs = [
                ball("Rib", 0.66, (0.3 * math.cos(a), 0, 0.3 * math.sin(a)), paint)
                for a in (k * math.pi / 4 for k in range(8))
            ]
            return [*ribs, pillar("Stem", 0.14, 0.3, (0, 0.52, 0), Paint((92, 120, 56)))]
        case "pine":
            rings = [
                pillar("Flesh", w, 0.17, (0, 0.16 * i, 0), paint) for i, w in enumerate((0.54, 0.66, 0.7, 0.66, 0.54))
            ]
            eyes = [
                ball("Eye", 0.1, (0.33 * math.cos(a), 0.12 + 0.16 * (i % 4), 0.33 * math.sin(a)), ink)
                for i, a in enumerate(k * 0.785 for k in range(8))
            ]
            return [*rings, *eyes]
        case "flat":
            return [
                *dome("Flesh", 1, 0.34, (0, 0.3, 0), paint, steps=4),
                pillar("Flesh", 0.96, 0.2, (0, 0.12, 0), paint),
                pillar("Flesh", 0.7, 0.14, (0, 0, 0), paint),
            ]
        case "stalks":
            return [
                pillar("Stalk", 0.16, 0.9, (x, 0, z), paint)
                for x, z in ((0, 0), (0.14, 0.04), (-0.14, 0.03), (0.06, -0.13), (-0.08, -0.12))
            ] + [pillar("Band", 0.46, 0.1, (0, 0.3, -0.02), ink)]
    return []


def crown_of(row: Produce) -> Vector | None:
    """Where stalk and leaves grow."""
    heights = {"ball": 0.96, "pear": 1.2, "carrot": 1.22, "cluster": 1.0, "pine": 0.8, "flat": 0.6, "stalks": 0.86}
    return (0, heights[row.shape], 0) if row.shape in heights else None


def leaves(row: Produce) -> list[Part]:
    place = crown_of(row)
    if place is None or row.tip is None:
        return []
    _, y, _ = place
    leaf = Paint(row.tip)
    if row.shape in ("carrot", "pine", "stalks"):
        return [
            plank("Leaf", (0, y - 0.05, 0), (0.2 * math.cos(a), y + 0.4, 0.2 * math.sin(a)), 0.12, 0.05, leaf)
            for a in (0.3, 1.6, 2.8, 4.1, 5.3)
        ]
    return [
        pillar("Stem", 0.08, 0.24, (0, y - 0.08, 0), STEM),
        plank("Leaf", (0, y + 0.06, 0), (0.34, y + 0.16, 0), 0.2, 0.05, leaf),
        plank("Leaf", (0, y + 0.04, 0), (-0.2, y + 0.12, -0.2), 0.14, 0.05, leaf),
    ]


def marks(row: Produce) -> list[Part]:
    if row.ink is None:
        return []
    ink = Paint(row.ink)
    if row.shape in ("ball", "pear"):
        spots = ((0.3, 0.3), (-0.3, 0.34), (0.0, 0.5), (0.18, 0.62), (-0.2, 0.64), (0.0, 0.22))
        return [ball("Dot", 0.09, (x, y, -0.44 + 0.4 * abs(x)), ink) for x, y in spots]
    if row.shape == "slice":
        return [
            block("Seed", (0.06, 0.08, 0.04), (x, y, -0.15), Paint((38, 34, 34)))
            for x, y in ((-0.3, 0.5), (0, 0.5), (0.3, 0.5), (-0.14, 0.36), (0.14, 0.36), (0, 0.24))
        ]
    return []


def lemon_half(look: Look) -> list[Part]:
    """One whole and the half of another, with its segments."""
    paint, pulp = Paint.of(look), Paint((252, 240, 170))
    rays = [
        beam("Segment", (0.9, 0.42, -0.2), (0.9 + 0.32 * math.cos(a), 0.42 + 0.32 * math.sin(a), -0.2), 0.05, WHITE)
        for a in (k * math.pi / 4 for k in range(8))
    ]
    return [
        ball("Flesh", 0.84, (0, 0, 0.1), paint),
        *both(ball("Tip", 0.34, (0.36, 0.24, 0.1), paint)),
        drum("Rind", 0.3, 0.84, (0.9, 0.42, 0), paint, "z"),
        drum("Pulp", 0.06, 0.74, (0.9, 0.42, -0.16), pulp, "z"),
        *rays,
    ]


def basket(contents: tuple[tuple[Shape, Color], ...]) -> Sculpt:
    """Of its own colour, with some of each."""

    def sculpt(look: Look) -> list[Part]:
        wicker = Paint.of(look)
        rounds = [pillar("Basket", w, 0.2, (0, 0.18 * i, 0), wicker) for i, w in enumerate((1.0, 1.2, 1.36))]
        handle = [
            beam("Handle", (-0.66, 0.5, 0), (-0.4, 1.3, 0), 0.09, wicker),
            beam("Handle", (0.66, 0.5, 0), (0.4, 1.3, 0), 0.09, wicker),
            beam("Handle", (-0.42, 1.28, 0), (0.42, 1.28, 0), 0.09, wicker),
        ]
        parts = []
        for i, (shape, color) in enumerate(contents):
            angle = 2 * math.pi * i / len(contents)
            x, z = 0.4 * math.cos(angle), 0.4 * math.sin(angle)
            if shape == "long":
                parts.append(beam("Content", (x, 0.4, z), (1.3 * x, 1.06, 1.3 * z), 0.2, Paint(color), rounded=True))
            else:
                parts.append(ball("Content", 0.5, (x, 0.36, z), Paint(color)))
                parts.append(pillar("Stem", 0.06, 0.14, (x, 0.84, z), STEM))
        return [*rounds, *handle, *parts]

    return sculpt


FRUIT: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("fruit", "bowl of fruit, fruit bowl, fruit basket, basket of fruit", 2.8, (190, 140, 84), basket((("ball", (206, 36, 36)), ("ball", (246, 146, 34)), ("ball", (150, 190, 60)), ("long", (252, 220, 70)), ("ball", (112, 56, 150))))),
    ("apple", "red apple, green apple, poison apple", 2.0, (206, 36, 36), produce(Produce())),
    ("orange fruit", "tangerine, mandarin, clementine, grapefruit", 1.9, (246, 146, 34), produce(Produce(ink=(252, 180, 90)))),
    ("peach", "apricot, nectarine, mango", 1.9, (250, 170, 120), produce(Produce())),
    ("cherry", "plum, cranberry, cherries", 1.6, (160, 22, 48), produce(Produce())),
    ("pear", "avocado, fig", 2.2, (182, 200, 70), produce(Produce("pear"))),
    ("banana", "plantain, bunch of bananas", 2.4, (252, 220, 70), produce(Produce("bent", ink=(110, 84, 40)))),
    ("strawberry", "raspberry", 1.8, (224, 36, 52), produce(Produce("pear", ink=(252, 222, 130)))),
    ("grape", "bunch of grapes, blueberry, blackberry, berry, currant", 2.0, (112, 56, 150), produce(Produce("cluster"))),
    ("lemon", "citrus fruit, lime fruit", 2.4, (250, 226, 66), lemon_half),
    ("watermelon", "melon, watermelon slice, cantaloupe", 3.0, (58, 132, 62), produce(Produce("slice", ink=(232, 64, 70)))),
    ("pineapple", "", 3.0, (230, 176, 58), produce(Produce("pine", ink=(170, 116, 40)))),
    ("coconut", "kiwi fruit, walnut, hazelnut, nut, chestnut, peanut", 1.8, (116, 78, 50), produce(Produce(tip=None))),
)  # fmt: skip

VEGETABLES: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("vegetable", "basket of vegetables, vegetable basket, fresh vegetable", 2.8, (176, 128, 78), basket((("long", (242, 126, 34)), ("ball", (132, 188, 92)), ("ball", (218, 46, 36)), ("long", (84, 140, 62)), ("ball", (84, 44, 110))))),
    ("carrot", "parsnip", 2.6, (242, 126, 34), produce(Produce("carrot"))),
    ("tomato", "red tomato, beefsteak tomato", 1.8, (218, 46, 36), produce(Produce("flat"))),
    ("potato", "sweet potato, spud, yam", 1.9, (190, 150, 98), produce(Produce("long", ink=(150, 112, 70)))),
    ("cucumber", "zucchini, courgette, gherkin, pickle", 2.6, (70, 136, 62), produce(Produce("long", ink=(120, 180, 90)))),
    ("eggplant", "aubergine", 2.2, (84, 44, 110), produce(Produce("pear"))),
    ("pumpkin", "jack-o'-lantern, jack o'lantern, squash, gourd", 3.0, (236, 124, 32), produce(Produce("ribbed"))),
    ("bell pepper", "pepper, paprika, chili, chilli, chili pepper, capsicum", 2.0, (206, 40, 36), produce(Produce("ribbed"))),
    ("cabbage", "lettuce, salad, kale, spinach, brussels sprout", 2.2, (132, 188, 92), produce(Produce("head", ink=(190, 220, 140)))),
    ("broccoli", "cauliflower, artichoke", 2.0, (76, 142, 66), produce(Produce("head", ink=(60, 120, 56)))),
    ("corn cob", "ear of corn, corn on the cob, sweetcorn, sweet corn", 2.4, (250, 208, 66), produce(Produce("cob"))),
    ("pea pod", "pea, bean, green bean, lentil, bean pod", 2.4, (108, 176, 70), produce(Produce("pods", ink=(150, 206, 92)))),
    ("onion", "garlic, shallot, turnip, beet, beetroot, radish", 1.9, (196, 132, 88), produce(Produce("pear", tip=(120, 170, 80)))),
    ("asparagus", "celery, leek, rhubarb, spring onion", 2.4, (122, 172, 84), produce(Produce("stalks", ink=(206, 70, 60)))),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = (
    *(model("fruit", "furniture", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in FRUIT),
    *(model("vegetable", "furniture", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in VEGETABLES),
)  # fmt: skip
