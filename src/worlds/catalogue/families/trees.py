"""The grammar of trees: a trunk and a crown by kind, with blossoms or fruit."""

import math
from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, block, both, cone, dome, pillar, plank
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

Crown = Literal["round", "wide", "cone", "column", "hanging", "flat", "bare", "tuft", "bamboo", "stilts", "small"]
BARK: Final = (112, 80, 54)


@dataclass(frozen=True, slots=True)
class Tree:
    """Lengths in shares of the whole height."""

    crown: Crown = "round"
    trunk: float = 0.36
    thick: float = 0.1
    bark: Color = BARK
    fruit: Color | None = None
    marks: Color | None = None
    """On the bark."""
    roots: bool = False


def tree(row: Tree) -> Sculpt:
    return lambda look: [*trunk(row), *crown(row, look), *fruit(row)]


def trunk(row: Tree) -> list[Part]:
    if row.crown in ("bamboo", "bare"):
        return []
    bark, t = Paint(row.bark, "Wood"), row.thick
    parts = [pillar("Trunk", t, row.trunk + 0.12, (0, 0, 0), bark), pillar("Trunk", 1.3 * t, 0.08, (0, 0, 0), bark)]
    if row.marks:
        parts += [
            block("BarkMark", (0.66 * t, 0.02, 1.05 * t), (0.1 * t * (-1) ** i, 0.1 + 0.07 * i, 0), Paint(row.marks))
            for i in range(int(row.trunk / 0.08))
        ]
    if row.roots:
        for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            parts.append(beam("Root", (0, 0.1, 0), (1.9 * t * x, 0.015, 1.9 * t * z), 0.34 * t, bark))
    return parts


def crown(row: Tree, look: Look) -> list[Part]:
    leaf, bark, low = Paint.of(look), Paint(row.bark, "Wood"), row.trunk
    high = 1 - low
    match row.crown:
        case "round":
            side = 0.62 * high
            places = ((0.26, 0, 0.02), (-0.24, 0.04, 0.16), (0.02, 0.02, -0.26), (-0.06, 0.0, 0.26))
            return [
                ball("Crown", 0.84 * high, (0, low + 0.16 * high, 0), leaf),
                *(ball("Crown", side, (x * high, low + y, z * high), leaf) for x, y, z in places),
            ]
        case "wide":
            sides = [
                ball("Crown", 0.5 * high, (0.5 * high * x, low + 0.06 + 0.08 * up, 0.5 * high * z), leaf)
                for x, z, up in ((1, 0, 0), (-1, 0.1, 1), (0.2, 1, 1), (-0.2, -1, 0), (0.7, -0.7, 1), (-0.7, 0.7, 0))
            ]
            return [
                ball("Crown", 0.78 * high, (0, low + 0.22 * high, 0), leaf),
                *sides,
                *both(beam("Bough", (0, 0.8 * low, 0), (0.34 * high, low + 0.2, 0), 0.4 * row.thick, bark)),
            ]
        case "small":
            return [
                ball("Crown", 0.8 * high, (0, low + 0.2 * high, 0), leaf),
                *both(ball("Crown", 0.6 * high, (0.26 * high, low, 0.06), leaf)),
                ball("Crown", 0.5 * high, (0, low + 0.04, -0.24 * high), leaf),
            ]
        case "cone":
            tiers = 4
            step = high / tiers
            return [
                part
                for i in range(tiers)
                for part in cone(
                    "Needles",
                    0.52 * (1 - 0.2 * i),
                    1.3 * step if i < tiers - 1 else step,
                    (0, low + i * step, 0),
                    leaf,
                    steps=3,
                    tip=0.3,
                )
            ]
        case "column":
            return [ball("Crown", 0.24, (0, low + y * high, 0), leaf) for y in (0.0,)] + [
                pillar("Crown", 0.24, 0.6 * high, (0, low + 0.12 * high, 0), leaf),
                pillar("Crown", 0.19, 0.22 * high, (0, low + 0.66 * high, 0), leaf),
                *cone("Crown", 0.16, 0.16 * high, (0, low + 0.84 * high, 0), leaf, steps=4),
            ]
        case "hanging":
            parts = [
                pillar("Trunk", 0.8 * row.thick, 1 - 0.4 * high, (0, 0, 0), bark),
                *dome("Crown", 1.1 * high, 0.42 * high, (0, 1 - 0.48 * high, 0), leaf, steps=4),
            ]
            for i in range(12):
                x, z = math.cos(i * math.pi / 6), math.sin(i * math.pi / 6)
                reach = 0.5 * high
                parts.append(
                    beam(
                        "Withe",
                        (reach * x, 1 - 0.42 * high, reach * z),
                        (1.06 * reach * x, 0.14 + 0.06 * (i % 3), 1.06 * reach * z),
                        0.1,
                        leaf,
                    )
                )
            return parts
        case "flat":
            return [
                *both(beam("Bough", (0, 0.7 * low, 0), (0.3, low + 0.16, 0), 0.05, bark)),
                beam("Bough", (0, 0.7 * low, 0), (0, low + 0.16, -0.24), 0.05, bark),
                pillar("Crown", 0.9, 0.1, (0, low + 0.12, 0), leaf),
                pillar("Crown", 0.66, 0.08, (0.05, low + 0.2, 0), leaf),
                *both(pillar("Crown", 0.4, 0.09, (0.36, low + 0.07, 0.06), leaf)),
            ]
        case "tuft":
            parts = [ball("Crown", 0.16, (0, low + 0.06, 0), leaf)]
            for i in range(8):
                x, z, up = math.cos(i * math.pi / 4), math.sin(i * math.pi / 4), low + 0.28 + 0.08 * (i % 2)
                parts.append(plank("Frond", (0, low + 0.12, 0), (0.24 * x, up, 0.24 * z), 0.12, 0.025, leaf))
                parts.append(plank("Frond", (0.23 * x, up, 0.23 * z), (0.42 * x, up - 0.2, 0.42 * z), 0.1, 0.025, leaf))
            return parts
        case "bare":
            dead = leaf
            parts = [
                pillar("Trunk", row.thick, 0.5, (0, 0, 0), dead),
                pillar("Trunk", 1.4 * row.thick, 0.08, (0, 0, 0), dead),
            ]
            for i, (a, up) in enumerate(((0.2, 0.3), (2.2, 0.34), (4.2, 0.42), (5.4, 0.46), (1.2, 0.48))):
                x, z = math.cos(a), math.sin(a)
                parts += [
                    beam("Bough", (0, up, 0), (0.26 * x, up + 0.24, 0.26 * z), 0.05, dead),
                    beam("Twig", (0.24 * x, up + 0.22, 0.24 * z), (0.3 * x, up + 0.46, 0.3 * z), 0.03, dead),
                    beam(
                        "Twig", (0.16 * x, up + 0.14, 0.16 * z), (0.4 * x, up + 0.26, 0.4 * z + 0.06 * i), 0.025, dead
                    ),
                ]
            return parts
        case "bamboo":
            stalks = ((0, 0, 1.0), (0.12, 0.08, 0.84), (-0.12, 0.06, 0.92), (0.04, -0.13, 0.78), (-0.1, -0.12, 0.7))
            knots = [
                pillar("Knot", 0.062, 0.02, (x, h * k, z), Paint((86, 120, 50)))
                for x, z, h in stalks[:3]
                for k in (0.25, 0.5, 0.75)
            ]
            blades = [
                beam("Leaf", (x, h * k, z), (x + 0.16 * s, h * k + 0.06, z + 0.05), 0.035, leaf)
                for x, z, h in stalks
                for k, s in ((0.7, 1), (0.86, -1), (0.96, 1))
            ]
            return [
                *(pillar("Stalk", 0.05, h, (x, 0, z), leaf) for x, z, h in stalks),
                *knots,
                *blades,
                pillar("Earth", 0.4, 0.03, (0, 0, 0), Paint((96, 70, 48), "Ground")),
            ]
        case "stilts":
            legs = [
                beam("StiltRoot", (0, low, 0), (0.26 * math.cos(a), 0, 0.26 * math.sin(a)), 0.035, bark)
                for a in (0.3, 1.3, 2.4, 3.4, 4.5, 5.5)
            ]
            return [
                *legs,
                ball("Crown", 0.7 * high, (0, low + 0.26 * high, 0), leaf),
                *both(ball("Crown", 0.5 * high, (0.3 * high, low + 0.14 * high, 0.08), leaf)),
                ball("Crown", 0.5 * high, (0, low + 0.14 * high, -0.3 * high), leaf),
            ]
    return []


def fruit(row: Tree) -> list[Part]:
    if row.fruit is None:
        return []
    low, high, paint = row.trunk, 1 - row.trunk, Paint(row.fruit)
    if row.crown == "cone":
        places = [(0.2 - 0.04 * i, i * 1.25, low + 0.06 + 0.16 * high * i) for i in range(5) for _ in (0,)]
        spots = [(r * math.cos(a + k), y, r * math.sin(a + k)) for r, a, y in places for k in (0, 2.1, 4.2)]
    else:
        out = 0.46 * high
        spots = [
            (out * math.cos(a), low + up * high, out * math.sin(a))
            for a, up in (
                (4.7, 0.46),
                (4.0, 0.3),
                (5.5, 0.3),
                (0.2, 0.5),
                (3.1, 0.42),
                (5.1, 0.66),
                (3.6, 0.6),
                (1.5, 0.4),
            )
        ]
    return [ball("Fruit", 0.06, spot, paint) for spot in spots]


ROWS: Final[tuple[tuple[str, str, float, Color, Tree], ...]] = (
    ("oak tree", "oak, old tree, beech, beech tree, chestnut tree, elm, ash tree, linden, large tree", 24.0, (78, 130, 58), Tree("wide", 0.36, 0.13)),
    ("apple tree", "fruit tree, pear tree, plum tree, orchard tree", 13.0, (94, 160, 72), Tree("round", 0.34, 0.09, fruit=(206, 40, 36))),
    ("orange tree", "lemon tree, citrus tree, peach tree, olive tree, mango tree", 12.0, (58, 128, 62), Tree("round", 0.34, 0.08, fruit=(246, 150, 40))),
    ("cherry tree", "cherry blossom tree, cherry blossom, blossoming tree, almond tree, sakura", 13.0, (250, 182, 206), Tree("wide", 0.34, 0.09, (96, 66, 56), fruit=(255, 228, 238))),
    ("maple tree", "maple, autumn tree, fall tree, red maple, sugar maple", 18.0, (220, 92, 36), Tree("round", 0.34, 0.09)),
    ("birch tree", "birch, silver birch, aspen, white birch", 19.0, (134, 182, 82), Tree("column", 0.4, 0.07, (238, 236, 230), marks=(50, 48, 46))),
    ("willow tree", "willow, weeping willow", 16.0, (140, 176, 82), Tree("hanging", 0.4, 0.1)),
    ("poplar tree", "poplar, cypress, cypress tree", 22.0, (60, 112, 62), Tree("column", 0.2, 0.07)),
    ("fir tree", "fir, spruce, spruce tree, evergreen tree, douglas fir", 22.0, (36, 92, 60), Tree("cone", 0.14, 0.08)),
    ("christmas tree", "xmas tree", 12.0, (30, 100, 56), Tree("cone", 0.12, 0.08, fruit=(226, 50, 44))),
    ("redwood", "sequoia, redwood tree, giant sequoia, giant redwood", 60.0, (56, 100, 60), Tree("column", 0.36, 0.12, (142, 74, 50), roots=True)),
    ("acacia tree", "acacia, savanna tree, umbrella tree, savannah tree", 18.0, (122, 150, 66), Tree("flat", 0.6, 0.07)),
    ("baobab", "baobab tree", 20.0, (96, 140, 64), Tree("flat", 0.62, 0.26, (158, 130, 104))),
    ("dead tree", "bare tree, winter tree, leafless tree", 14.0, (104, 84, 68), Tree("bare", 0.5, 0.1)),
    ("mangrove", "mangrove tree", 12.0, (66, 126, 70), Tree("stilts", 0.4, 0.07)),
    ("bamboo", "bamboo plant, bamboo stalk, sugar cane, sugarcane", 14.0, (110, 168, 66), Tree("bamboo")),
    ("banana tree", "banana plant, tree fern, joshua tree, dragon tree", 11.0, (104, 176, 70), Tree("tuft", 0.56, 0.1)),
    ("sapling", "young tree, seedling tree, bonsai, bonsai tree", 4.0, (118, 186, 84), Tree("small", 0.46, 0.07)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("tree", "nature", title, words, largest, color, tree(shape), material="Wood" if shape.crown == "bare" else "LeafyGrass")
    for title, words, largest, color, shape in ROWS
)  # fmt: skip
