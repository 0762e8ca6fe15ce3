"""Trees, bushes and what else grows."""

from typing import Final

from blockyard.environments.catalogue.solids import PLANKS, TIMBER, Paint, ball, beam, block, cone, pillar
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.scene import Part

STALK: Final = Paint((70, 130, 60), "Grass")
CREAM: Final = Paint((236, 224, 200))
EARTH: Final = Paint((92, 64, 44), "Ground")


def tree(look: Look) -> Built:
    w, h, d = look.size
    leaf = Paint.of(look)
    crown = min(w, d)
    parts = [
        pillar("Trunk", 0.18 * w, h - 0.75 * crown, (0, 0, 0), TIMBER),
        ball("Crown", crown, (0, h - crown, 0), leaf),
        ball("Crown", 0.62 * crown, (-0.17 * crown, h - 1.02 * crown, 0.1 * crown), leaf),
        ball("Crown", 0.6 * crown, (0.18 * crown, h - 0.98 * crown, -0.1 * crown), leaf),
    ]
    return Built(parts)


def pine_tree(look: Look) -> Built:
    w, h, _ = look.size
    leaf = Paint.of(look)
    return Built(
        [
            pillar("Trunk", 0.16 * w, 0.3 * h, (0, 0, 0), TIMBER),
            *cone("Needles", w, 0.8 * h, (0, 0.2 * h, 0), leaf, steps=7),
        ]
    )


def palm_tree(look: Look) -> Built:
    w, h, d = look.size
    leaf = Paint.of(look)
    top = 0.88 * h
    parts = [pillar("Trunk", 0.11 * w, top, (0, 0, 0), TIMBER), ball("Heart", 0.3 * w, (0, top - 0.1 * w, 0), leaf)]
    for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.68, 0.68), (-0.68, 0.68), (0.68, -0.68), (-0.68, -0.68)):
        end = (0.46 * w * x, 0.84 * h, 0.46 * d * z)
        parts.append(beam("Frond", (0, top + 0.02 * h, 0), end, 0.075 * w, leaf))
    parts.append(block("Tip", (0.1 * w, h - top, 0.1 * d), (0, top, 0), leaf))
    return Built(parts)


def bush(look: Look) -> Built:
    w, h, d = look.size
    leaf = Paint.of(look)
    half = min(w / 2, d, h)
    parts = [
        ball("Leaves", half, (-w / 2 + half / 2, 0, 0), leaf),
        ball("Leaves", half, (w / 2 - half / 2, 0, 0), leaf),
        ball("Leaves", min(h, w, d), (0, 0, 0), leaf),
    ]
    return Built(parts)


def flower(look: Look) -> Built:
    w, h, d = look.size
    petal = Paint.of(look)
    size = 0.46 * w
    at = h - size
    parts = [
        pillar("Stalk", 0.12 * w, at + size / 2, (0, 0, 0), STALK),
        ball("Eye", 0.4 * w, (0, at + 0.03 * w, 0), Paint((250, 210, 60))),
    ]
    for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        parts.append(ball("Petal", size, (x * (w - size) / 2, at, z * (d - size) / 2), petal))
    return Built(parts)


def flower_bed(look: Look) -> Built:
    w, h, d = look.size
    parts: list[Part] = [block("Earth", (w, 0.25 * h, d), (0, 0, 0), EARTH)]
    size = 0.6 * h
    for row in (-1, 1):
        for column in (-2, -1, 0, 1, 2):
            x, z = column * 0.19 * w, row * 0.22 * d
            parts.append(pillar("Stalk", 0.1 * h, 0.5 * h, (x, 0.15 * h, z), STALK))
            parts.append(block("Blossom", (0.15 * w, size, 0.34 * d), (x, h - size, z), Paint.of(look)))
    return Built(parts)


def cactus(look: Look) -> Built:
    w, h, _ = look.size
    skin = Paint.of(look)
    thick = 0.34 * w
    parts = [
        pillar("Stem", thick, h - thick / 2, (0, 0, 0), skin),
        ball("Top", thick, (0, h - thick, 0), skin),
    ]
    for side, low in ((-1, 0.35), (1, 0.5)):
        at = side * (w / 2 - 0.14 * w)
        parts.append(beam("Arm", (0, low * h, 0), (at, low * h, 0), 0.26 * w, skin))
        parts.append(pillar("Arm", 0.28 * w, 0.3 * h, (at, low * h - 0.13 * w, 0), skin))
    parts.append(block("Sand", (w, 0.02 * h, 0.92 * w), (0, 0, 0), Paint((214, 186, 130), "Sand")))
    return Built(parts)


def mushroom(look: Look) -> Built:
    w, h, _ = look.size
    cap = Paint.of(look)
    parts = [
        pillar("Stem", 0.36 * w, 0.6 * h, (0, 0, 0), CREAM),
        pillar("Cap", w, 0.22 * h, (0, 0.5 * h, 0), cap),
        pillar("Cap", 0.78 * w, 0.18 * h, (0, 0.7 * h, 0), cap),
        pillar("Cap", 0.45 * w, 0.13 * h, (0, 0.87 * h, 0), cap),
        ball("Dot", 0.16 * w, (0.26 * w, 0.8 * h, 0.2 * w), CREAM),
        ball("Dot", 0.16 * w, (-0.28 * w, 0.8 * h, -0.15 * w), CREAM),
    ]
    return Built(parts)


def vegetable_garden(look: Look) -> Built:
    w, h, d = look.size
    parts: list[Part] = [block("Earth", (w, 0.3 * h, d), (0, 0, 0), EARTH)]
    for row in range(4):
        z = (row - 1.5) * 0.24 * d
        parts.append(block("Greens", (0.92 * w, 0.9 * h, 0.17 * d), (0, 0.1 * h, z), Paint.of(look)))
    return Built(parts)


def log(look: Look) -> Built:
    w, h, d = look.size
    thick = min(h, d)
    bark = Paint.of(look)
    parts = [
        beam("Log", (-w / 2, thick / 2, 0), (w / 2, thick / 2, 0), thick, bark, rounded=True),
        beam("Heart", (-w / 2 + 0.02, thick / 2, 0), (w / 2 - 0.02, thick / 2, 0), 0.6 * thick, PLANKS, rounded=True),
    ]
    return Built(parts)


def tree_stump(look: Look) -> Built:
    w, h, _ = look.size
    return Built(
        [
            pillar("Stump", w, 0.95 * h, (0, 0, 0), Paint.of(look)),
            pillar("Rings", 0.7 * w, 0.2 * h, (0, 0.8 * h, 0), PLANKS),
        ]
    )


THINGS: Final[tuple[Thing, ...]] = (
    Thing("tree", "tree", "nature", ("oak", "oak tree", "apple tree", "maple", "maple tree", "birch", "leafy tree"), (12, 18, 12), (75, 151, 75), "LeafyGrass", tree),
    Thing("pine_tree", "pine tree", "nature", ("pine", "fir", "fir tree", "spruce", "christmas tree", "evergreen", "conifer"), (10, 20, 10), (40, 98, 58), "LeafyGrass", pine_tree),
    Thing("palm_tree", "palm tree", "nature", ("palm", "coconut tree", "coconut palm"), (12, 20, 12), (88, 160, 70), "LeafyGrass", palm_tree),
    Thing("bush", "bush", "nature", ("shrub", "hedge bush", "fern"), (7, 4, 4.5), (75, 140, 65), "LeafyGrass", bush, indoors=True),
    Thing("flower", "flower", "nature", ("rose bush", "tulip", "daisy", "sunflower", "giant flower"), (3, 4, 3), (230, 80, 120), "SmoothPlastic", flower, indoors=True),
    Thing("flower_bed", "flower bed", "nature", ("flowerbed", "flower garden", "garden", "garden bed"), (16, 3, 8), (225, 90, 130), "SmoothPlastic", flower_bed),
    Thing("cactus", "cactus", "nature", ("saguaro", "succulent"), (6, 11, 5.6), (78, 134, 70), "Grass", cactus),
    Thing("mushroom", "mushroom", "nature", ("toadstool", "fungus"), (6, 6, 6), (196, 40, 28), "SmoothPlastic", mushroom),
    Thing("vegetable_garden", "vegetable garden", "nature", ("vegetable patch", "veggie garden", "crop", "crop field", "corn field", "cornfield", "wheat field", "vegetable bed"), (20, 3, 16), (110, 160, 60), "Grass", vegetable_garden),
    Thing("log", "log", "nature", ("tree trunk", "fallen log", "fallen tree"), (12, 3, 3), (121, 85, 58), "Wood", log),
    Thing("tree_stump", "tree stump", "nature", ("stump",), (4, 3, 4), (121, 85, 58), "Wood", tree_stump, indoors=True),
)  # fmt: skip
