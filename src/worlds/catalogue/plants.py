"""Trees, bushes and what else grows."""

import math
from typing import Final

from worlds.catalogue.solids import PLANKS, TIMBER, Paint, ball, beam, block, both, cone, dome, pillar, plank, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Part

STALK: Final = Paint((70, 130, 60), "Grass")
CREAM: Final = Paint((236, 224, 200))
EARTH: Final = Paint((92, 64, 44), "Ground")
POT: Final = Paint((178, 96, 62), "ClayRoofTiles")
COCONUT: Final = Paint((84, 56, 36))
POLLEN: Final = Paint((250, 210, 60))


NARROW, BROAD = 1.9, 1.35
"""How many times higher than wide."""
BIRCH: Final = Paint((206, 200, 188), "Wood")


def tree(look: Look) -> Built:
    """Of one that is high for its width the crown is narrow, of one that is low it is broad."""
    w, h, d = look.size
    leaf, dark = Paint.of(look), Paint.of(look).shaded()
    wide = min(w, d)
    low, tall = max(h - wide, 0.2 * h), h / wide
    crown = min(wide, h - low)
    trunk, bark = 0.17 * w, TIMBER
    if tall > NARROW:
        trunk, bark = 0.15 * w, BIRCH
        low = 0.36 * h
        middle = (low + h - 0.82 * crown) / 2
        balls = [(0.0, low, 0.0, 1.0), (-0.04, middle, 0.03, 0.86), (0.0, h - 0.64 * crown, 0.0, 0.64)]
    elif tall < BROAD:
        trunk = 0.2 * w
        balls = [(0.0, low + 0.24 * crown, 0.0, 0.76), (-0.15, low, 0.14, 0.7), (0.16, low + 0.05 * crown, -0.15, 0.68)]
    else:
        balls = [(0.0, low + 0.2 * crown, 0.0, 0.8), (-0.18, low, 0.19, 0.62), (0.2, low + 0.06 * crown, -0.21, 0.58)]
    parts = [pillar("Trunk", trunk, low + 0.3 * crown, (0, 0, 0), bark)]
    for number, (x, y, z, share) in enumerate(balls):
        parts.append(ball("Crown", share * crown, (x * wide, y, z * wide), dark if number == 1 else leaf))
    return Built(parts)


def pine_tree(look: Look) -> Built:
    w, h, _ = look.size
    trunk = pillar("Trunk", 0.16 * w, 0.16 * h, (0, 0, 0), TIMBER)
    return Built([trunk, *cone("Needles", w, 0.84 * h, (0, 0.16 * h, 0), Paint.of(look), steps=8, tip=0.06)])


def palm_tree(look: Look) -> Built:
    """Each frond rises from the top of the trunk, and hangs down at its end."""
    w, h, _ = look.size
    leaf = Paint.of(look)
    top, wide, thin = 0.88 * h, 0.15 * w, 0.02 * h
    parts = [
        pillar("Trunk", 0.14 * w, 0.45 * h, (0, 0, 0), TIMBER),
        pillar("Trunk", 0.11 * w, top - 0.45 * h, (0, 0.45 * h, 0), TIMBER),
        *both(ball("Coconut", 0.12 * w, (0.08 * w, top - 0.12 * w, 0), COCONUT)),
        ball("Heart", 0.22 * w, (0, top - 0.08 * w, 0), leaf),
    ]
    for eighth in range(8):
        x, z = math.cos(eighth * math.pi / 4), math.sin(eighth * math.pi / 4)
        crest, tip = (0.26 * w * x, 0.975 * h, 0.26 * w * z), (0.47 * w * x, 0.8 * h, 0.47 * w * z)
        parts.append(plank("Frond", (0, top, 0), crest, wide, thin, leaf))
        parts.append(plank("Frond", crest, tip, 0.8 * wide, thin, leaf))
    return Built(parts)


def bush(look: Look) -> Built:
    w, h, d = look.size
    leaf = Paint.of(look)
    large, small = min(h, d), 0.8 * min(h, d)
    parts = [
        ball("Leaves", large, (0, h - large, 0), leaf),
        *both(ball("Leaves", small, (w / 2 - small / 2, 0, 0.04 * d), leaf)),
        *both(ball("Leaves", 0.5 * large, (0.2 * w, 0, -0.24 * d), leaf)),
    ]
    return Built(parts)


def potted_plant(look: Look) -> Built:
    w, h, _ = look.size
    leaf = Paint.of(look)
    parts = [
        pillar("Pot", 0.5 * w, 0.26 * h, (0, 0, 0), POT),
        pillar("Rim", 0.6 * w, 0.07 * h, (0, 0.26 * h, 0), POT),
        pillar("Stalk", 0.1 * w, 0.3 * h, (0, 0.33 * h, 0), STALK),
        ball("Leaves", 0.6 * w, (0, h - 0.6 * w, 0), leaf),
    ]
    for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        parts.append(ball("Leaves", 0.46 * w, (0.27 * w * x, 0.38 * h, 0.27 * w * z), leaf))
    return Built(parts)


def flower(look: Look) -> Built:
    """Six petals around an eye, on a stalk with two leaves."""
    w, h, _ = look.size
    petal = 0.42 * w
    low = h - petal - 0.02 * w
    parts = [
        pillar("Stalk", 0.1 * w, low + petal / 2, (0, 0, 0), STALK),
        *both(plank("Leaf", (0, 0.12 * h, 0), (0.36 * w, 0.3 * h, 0), 0.2 * w, 0.03 * h, STALK)),
        ball("Eye", 0.4 * w, (0, h - 0.4 * w, 0), POLLEN),
    ]
    for sixth in range(6):
        x, z = math.cos(sixth * math.pi / 3), math.sin(sixth * math.pi / 3)
        parts.append(ball("Petal", petal, (0.29 * w * x, low, 0.29 * w * z), Paint.of(look)))
    return Built(parts)


def flower_bed(look: Look) -> Built:
    w, h, d = look.size
    parts: list[Part] = [block("Earth", (w, 0.15 * h, d), (0, 0, 0), EARTH)]
    size = min(0.72 * h, 0.14 * w)
    for row in (-1, 1):
        for column in range(6):
            x, z = (column - 2.5) * 0.16 * w + row * 0.02 * w, row * 0.25 * d
            parts.append(pillar("Stalk", 0.2 * h, h - size - 0.12 * h, (x, 0.15 * h, z), STALK))
            parts.append(ball("Blossom", size, (x, h - size, z), Paint.of(look)))
    return Built(parts)


def vegetable_garden(look: Look) -> Built:
    """Two rows that stand high, two rows of cabbages."""
    w, h, d = look.size
    earth, green = 0.2 * h, Paint.of(look)
    parts: list[Part] = [block("Earth", (w, earth, d), (0, 0, 0), EARTH)]
    head = min(h - earth, 0.14 * w, 0.2 * d)
    for side in (-1, 1):
        parts.append(block("Row", (0.92 * w, h - earth, 0.15 * d), (0, earth, side * 0.36 * d), green))
        places = ((column - 2.5) * 0.155 * w for column in range(6))
        parts += [ball("Cabbage", head, (x, earth, side * 0.12 * d), green) for x in places]
    return Built(parts)


def cactus(look: Look) -> Built:
    w, h, d = look.size
    skin = Paint.of(look)
    arm = 0.62 * d
    out = w / 2 - arm / 2
    parts = [pillar("Stem", d, h - d / 2, (0, 0, 0), skin), ball("Tip", d, (0, h - d, 0), skin)]
    for side, low, long in ((-1, 0.3, 0.36), (1, 0.44, 0.3)):
        parts += [
            beam("Arm", (0, low * h, 0), (side * out, low * h, 0), arm, skin, rounded=True),
            ball("Elbow", arm, (side * out, low * h - arm / 2, 0), skin),
            pillar("Arm", arm, long * h, (side * out, low * h, 0), skin),
            ball("Tip", arm, (side * out, (low + long) * h - arm / 2, 0), skin),
        ]
    return Built(parts)


def mushroom(look: Look) -> Built:
    w, h, _ = look.size
    parts = [
        pillar("Stem", 0.38 * w, 0.45 * h, (0, 0, 0), CREAM),
        pillar("Gills", 0.8 * w, 0.05 * h, (0, 0.45 * h, 0), CREAM),
        *dome("Cap", w, 0.5 * h, (0, 0.5 * h, 0), Paint.of(look), steps=5),
    ]
    for x, z, low in (
        (0.28, -0.24, 0.58),
        (-0.3, -0.2, 0.6),
        (0.02, -0.4, 0.52),
        (0.3, 0.16, 0.62),
        (-0.2, 0.28, 0.62),
    ):
        parts.append(ball("Dot", 0.18 * w, (x * w, low * h, z * w), CREAM))
    return Built(parts)


def log(look: Look) -> Built:
    w, h, d = look.size
    thick, bark, cut = 0.92 * min(h, d), Paint.of(look), 0.015 * w
    middle = thick / 2
    parts = [
        beam("Log", (cut - w / 2, middle, 0), (w / 2 - cut, middle, 0), thick, bark, rounded=True),
        *both(beam("Cut", (w / 2 - cut, middle, 0), (w / 2, middle, 0), 0.8 * thick, PLANKS, rounded=True)),
        pillar("Branch", 0.3 * thick, h - middle, (0.2 * w, middle, 0), bark),
    ]
    return Built(parts)


def tree_stump(look: Look) -> Built:
    w, h, _ = look.size
    bark = Paint.of(look)
    root = (0.24 * w, 0.4 * h, 0.2 * w)
    parts = [
        pillar("Stump", 0.8 * w, 0.94 * h, (0, 0, 0), bark),
        pillar("Cut", 0.68 * w, 0.06 * h, (0, 0.94 * h, 0), PLANKS),
        wedge("Root", root, (0, 0, -0.4 * w), bark, down="front"),
        wedge("Root", root, (0, 0, 0.4 * w), bark, down="back"),
        wedge("Root", (root[2], root[1], root[0]), (-0.4 * w, 0, 0), bark, down="left"),
        wedge("Root", (root[2], root[1], root[0]), (0.4 * w, 0, 0), bark, down="right"),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("tree", "tree", "nature", ("leafy tree",), (12, 18, 12), (75, 151, 75), "LeafyGrass", tree),
    Thing("pine_tree", "pine tree", "nature", ("pine", "evergreen", "conifer"), (10, 20, 10), (40, 98, 58), "LeafyGrass", pine_tree),
    Thing("palm_tree", "palm tree", "nature", ("palm", "coconut tree", "coconut palm"), (12, 20, 12), (88, 160, 70), "LeafyGrass", palm_tree),
    Thing("bush", "bush", "nature", ("shrub", "hedge bush"), (7, 4, 4.2), (75, 140, 65), "LeafyGrass", bush, indoors=True),
    Thing("potted_plant", "potted plant", "nature", ("house plant", "houseplant", "plant pot", "flower pot", "flowerpot"), (3, 5, 3), (80, 150, 75), "LeafyGrass", potted_plant, indoors=True),
    Thing("flower", "flower", "nature", ("giant flower",), (3, 4, 3), (230, 80, 120), "SmoothPlastic", flower, indoors=True),
    Thing("flower_bed", "flower bed", "nature", ("flowerbed", "flower garden", "garden", "garden bed", "wildflower meadow", "wildflowers", "wildflower patch", "flower meadow", "raised bed", "planter", "meadow",), (16, 3, 8), (225, 90, 130), "SmoothPlastic", flower_bed),
    Thing("vegetable_garden", "vegetable garden", "nature", ("vegetable patch", "veggie garden", "crop", "crop field", "corn field", "cornfield", "wheat field", "vegetable bed"), (20, 3, 16), (110, 160, 60), "Grass", vegetable_garden),
    Thing("cactus", "cactus", "nature", ("saguaro", "succulent"), (6, 11, 2.2), (78, 134, 70), "Grass", cactus),
    Thing("mushroom", "mushroom", "nature", (), (6, 6, 6), (196, 40, 28), "SmoothPlastic", mushroom),
    Thing("log", "log", "nature", ("tree trunk", "fallen log", "fallen tree"), (12, 3, 3), (121, 85, 58), "Wood", log),
    Thing("tree_stump", "tree stump", "nature", ("stump",), (4, 3, 4), (121, 85, 58), "Wood", tree_stump, indoors=True),
)  # fmt: skip
