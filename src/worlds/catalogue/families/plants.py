"""Crops, water plants, mushrooms, and the parts of a plant."""

import math
from typing import Final

from worlds.catalogue.families.circle import circle
from worlds.catalogue.families.exhibit import plate
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.lettering import shown
from worlds.catalogue.solids import WHITE, Paint, ball, beam, block, both, cone, dome, pillar, plank, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

STALK: Final = Paint((74, 138, 62), "Grass")
EARTH: Final = Paint((96, 68, 46), "Ground")
CREAM: Final = Paint((238, 226, 202))


def lily_pad(look: Look) -> list[Part]:
    pads = [
        pillar("Pad", d, 0.06, (x, 0, z), Paint.of(look))
        for x, z, d in ((0, 0, 1.0), (0.72, 0.3, 0.7), (-0.5, 0.56, 0.6))
    ]
    petals = [beam("Petal", (0, 0.1, 0), (0.3 * x, 0.3, 0.3 * z), 0.12, Paint((250, 190, 216))) for x, z in circle(7)]
    return [*pads, *petals, ball("Heart", 0.2, (0, 0.08, 0), Paint((250, 214, 70)))]


def reeds(head: Color | None) -> Sculpt:
    """Stalks in a clump; with a head, cattails or wheat."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        spots = [
            (0, 0, 1.0),
            (0.2, 0.1, 0.86),
            (-0.2, 0.06, 0.92),
            (0.08, -0.2, 0.8),
            (-0.12, -0.16, 0.88),
            (0.22, -0.08, 0.76),
            (-0.02, 0.22, 0.84),
        ]
        parts = [pillar("Earth", 0.66, 0.06, (0, 0, 0), EARTH)]
        for i, (x, z, h) in enumerate(spots):
            lean = 0.06 * (-1) ** i
            parts.append(beam("Stalk", (x, 0.02, z), (x + lean, h, z), 0.05, paint))
            parts.append(beam("Blade", (x, 0.1, z), (x - 0.16 * (-1) ** i, 0.6 * h, z + 0.05), 0.045, paint))
            if head:
                parts.append(
                    beam("Ear", (x + 0.9 * lean, 0.82 * h, z), (x + 1.06 * lean, h + 0.04, z), 0.1, Paint(head))
                )
        return parts

    return sculpt


def corn(look: Look) -> list[Part]:
    leaf = Paint.of(look)
    parts = [pillar("Stalk", 0.07, 0.96, (0, 0, 0), leaf), pillar("Earth", 0.3, 0.03, (0, 0, 0), EARTH)]
    for i in range(6):
        side = (-1) ** i
        up = 0.16 + 0.12 * i
        parts.append(plank("Leaf", (0, up, 0), (0.22 * side, up + 0.18, 0.06 * (i % 3 - 1)), 0.09, 0.025, leaf))
        parts.append(
            plank(
                "Leaf",
                (0.21 * side, up + 0.18, 0.06 * (i % 3 - 1)),
                (0.36 * side, up + 0.06, 0.08 * (i % 3 - 1)),
                0.07,
                0.025,
                leaf,
            )
        )
    cobs = both(beam("Cob", (0.05, 0.44, -0.03), (0.13, 0.7, -0.06), 0.1, Paint((250, 208, 64))))
    tassel = [
        beam("Tassel", (0, 0.94, 0), (x, 1.08, z), 0.025, Paint((222, 192, 110)))
        for x, z in ((0.08, 0), (-0.08, 0), (0, 0.08))
    ]
    return [*parts, *cobs, *tassel]


def row_plant(fruit: Color, staked: bool) -> Sculpt:
    """A plant of the garden with fruit among its leaves."""

    def sculpt(look: Look) -> list[Part]:
        leaf = Paint.of(look)
        high = 1.0 if staked else 0.5
        parts = [pillar("Earth", 0.7, 0.06, (0, 0, 0), EARTH)]
        if staked:
            parts.append(pillar("Stake", 0.06, 1.16, (0.04, 0, 0.06), Paint((160, 120, 80), "Wood")))
        for i, (x, z) in enumerate(circle(6)):
            up = high * (0.2 + 0.13 * i)
            parts.append(ball("Leaves", 0.36, (0.18 * x, up - 0.06, 0.18 * z), leaf))
            parts.append(ball("Fruit", 0.14, (0.34 * x, up + 0.02, 0.34 * z), Paint(fruit)))
        return [*parts, pillar("Stalk", 0.08, high, (0, 0, 0), leaf)]

    return sculpt


def fern(look: Look) -> list[Part]:
    leaf = Paint.of(look)
    parts = [ball("Heart", 0.24, (0, 0, 0), leaf)]
    for i, (x, z) in enumerate(circle(9)):
        up = 0.5 + 0.14 * (i % 2)
        parts.append(plank("Frond", (0, 0.1, 0), (0.42 * x, up, 0.42 * z), 0.2, 0.03, leaf))
        parts.append(plank("Frond", (0.41 * x, up, 0.41 * z), (0.8 * x, up - 0.16, 0.8 * z), 0.14, 0.03, leaf))
    return parts


def grass(look: Look) -> list[Part]:
    leaf = Paint.of(look)
    spots = [(0.36 * r * x, 0.36 * r * z) for r, count in ((0.4, 5), (1.0, 9)) for x, z in circle(count, offset=r)]
    blades = [
        beam("Blade", (x, 0.02, z), (1.4 * x, 0.44 + 0.2 * (i % 3), 1.4 * z + 0.03), 0.06, leaf)
        for i, (x, z) in enumerate(spots)
    ]
    return [*blades, pillar("Turf", 0.9, 0.06, (0, 0, 0), EARTH)]


def blossoming_bush(fruit: Color) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        leaf = Paint.of(look)
        places = (
            (0, 0, 0, 0.9),
            (0.44, 0, 0.06, 0.66),
            (-0.44, 0, 0.04, 0.7),
            (0.06, 0, -0.4, 0.56),
            (-0.08, 0, 0.4, 0.6),
        )
        dots = (
            (0.2, 0.66, -0.36),
            (-0.2, 0.6, -0.4),
            (0.02, 0.4, -0.66),
            (0.5, 0.5, -0.22),
            (-0.56, 0.5, -0.2),
            (0.3, 0.24, -0.46),
            (-0.34, 0.26, -0.4),
            (0.0, 0.82, -0.1),
            (0.62, 0.24, 0.2),
            (-0.7, 0.3, 0.1),
            (0.3, 0.76, 0.1),
            (-0.3, 0.7, 0.12),
        )
        return [
            *(ball("Leaves", d, (x, y, z), leaf) for x, y, z, d in places),
            *(ball("Blossom", 0.17, (x, y - 0.06, z), Paint(fruit)) for x, y, z in dots),
        ]

    return sculpt


def toadstools(look: Look) -> list[Part]:
    """Three brown ones in a clump."""
    parts = [pillar("Earth", 1.3, 0.06, (0, 0, 0.04), EARTH)]
    for x, z, size in ((0, 0, 1.0), (0.42, -0.14, 0.62), (-0.36, 0.2, 0.72)):
        parts.append(pillar("Stem", 0.22 * size, 0.6 * size, (x, 0.02, z), CREAM))
        parts += dome("Cap", 0.74 * size, 0.36 * size, (x, 0.56 * size, z), Paint.of(look), steps=4)
    return parts


def roots(look: Look) -> list[Part]:
    """Below a stalk, in a cut of the earth."""
    paint = Paint.of(look)
    parts = [
        block("Grass", (1.2, 0.1, 0.4), (0, 1.0, 0.2), Paint((96, 160, 70), "Grass")),
        block("Earth", (1.16, 1.0, 0.1), (0, 0, 0.32), EARTH),
        pillar("Stalk", 0.14, 0.5, (0, 1.0, 0.1), STALK),
        *both(plank("Leaf", (0, 1.3, 0.1), (0.34, 1.52, 0.1), 0.16, 0.04, STALK)),
        beam("TapRoot", (0, 1.06, 0.16), (0, 0.06, 0.14), 0.2, paint),
    ]
    for up, reach, down in ((0.86, 0.5, 0.5), (0.66, 0.44, 0.26), (0.42, 0.3, 0.08)):
        parts += both(beam("Root", (0, up, 0.2), (reach, down, 0.24), 0.17, paint))
        parts += both(
            beam("RootHair", (0.6 * reach, (up + down) / 2 + 0.02, 0.22), (0.9 * reach, down - 0.06, 0.14), 0.11, paint)
        )
        parts += both(beam("RootHair", (0.86 * reach, down + 0.06, 0.24), (1.2 * reach, down + 0.08, 0.18), 0.1, paint))
    return parts


def leaf_model(look: Look) -> list[Part]:
    """A big leaf that stands, with its veins and its name below."""
    paint, vein = Paint.of(look), Paint((206, 226, 150))
    parts = [*plate(shown(look, "Leaf", "leaf"), 1.3), beam("Stalk", (0, -0.02, 0.08), (0, 0.5, 0.08), 0.08, vein)]
    widths = (0.4, 0.7, 0.9, 0.98, 0.94, 0.8, 0.58, 0.3)
    for i, wide in enumerate(widths):
        parts.append(block("Blade", (wide, 0.2, 0.1), (0, 0.4 + 0.19 * i, 0.08), paint))
    parts.append(block("Midrib", (0.06, 1.6, 0.06), (0, 0.36, 0.02), vein))
    for i in range(5):
        parts += both(
            beam("Vein", (0, 0.52 + 0.24 * i, 0.03), (0.34 - 0.04 * abs(i - 2), 0.72 + 0.24 * i, 0.03), 0.04, vein)
        )
    return parts


def seed(look: Look) -> list[Part]:
    """A bean that is cut open, with its germ."""
    paint = Paint.of(look)
    return [
        *plate(shown(look, "Seed", "seed"), 1.2),
        *(ball("Coat", d, (x, y, 0.1), paint) for x, y, d in ((-0.2, -0.02, 0.8), (0.2, -0.02, 0.8), (0, 0.04, 0.86))),
        ball("Germ", 0.36, (-0.1, 0.18, -0.26), Paint((250, 242, 206))),
        beam("Shoot", (0, 0.38, -0.3), (0.24, 0.56, -0.34), 0.12, Paint((160, 206, 96))),
        beam("Rootlet", (-0.1, 0.28, -0.34), (-0.3, 0.12, -0.4), 0.1, WHITE),
    ]


def seedling(look: Look) -> list[Part]:
    leaf = Paint.of(look)
    return [
        pillar("Earth", 0.5, 0.08, (0, 0, 0), EARTH),
        pillar("Stalk", 0.1, 0.68, (0, 0.06, 0), leaf),
        *both(plank("Leaf", (0, 0.66, 0), (0.38, 0.94, 0), 0.34, 0.06, leaf)),
        *both(plank("Leaf", (0, 0.4, 0), (0.28, 0.54, -0.16), 0.24, 0.05, leaf)),
        ball("Bud", 0.14, (0, 0.7, 0), leaf),
    ]


def vine(look: Look) -> list[Part]:
    """On a trellis."""
    wood, leaf = Paint((160, 120, 80), "Wood"), Paint.of(look)
    posts = [
        *both(block("Post", (0.08, 1.4, 0.08), (0.5, 0, 0), wood)),
        *(block("Bar", (1.1, 0.06, 0.05), (0, y, 0), wood) for y in (0.3, 0.8, 1.3)),
    ]
    leaves = [ball("Leaves", 0.3, (0.4 * math.sin(1.7 * i), 0.1 * i + 0.02, -0.06), leaf) for i in range(12)]
    return [
        *posts,
        *leaves,
        *(
            ball("Grape", 0.16, (x, y, -0.24), Paint((112, 56, 140)))
            for x, y in ((0.2, 0.5), (0.28, 0.4), (0.12, 0.4), (-0.24, 0.9), (-0.16, 0.8), (-0.32, 0.8))
        ),
    ]


def venus_flytrap(look: Look) -> list[Part]:
    leaf, inner = Paint.of(look), Paint((222, 70, 90))
    parts = [pillar("Earth", 0.7, 0.08, (0, 0, 0), EARTH)]
    for x, z, h in ((0, -0.04, 0.8), (0.3, 0.1, 0.5), (-0.3, 0.08, 0.6)):
        parts += [
            beam("Stalk", (0.4 * x, 0.05, 0.4 * z), (x, h, z), 0.06, leaf),
            plank("Jaw", (x, h, z), (x + 0.16, h + 0.26, z), 0.3, 0.05, leaf),
            plank("Jaw", (x, h, z), (x - 0.16, h + 0.26, z), 0.3, 0.05, leaf),
            ball("Throat", 0.16, (x, h - 0.02, z), inner),
            *(
                block("Tooth", (0.03, 0.1, 0.03), (x + s * 0.16, h + 0.24, z + t), Paint((226, 240, 180)))
                for s in (1, -1)
                for t in (-0.1, 0.1)
            ),
        ]
    return parts


def pine_cone(look: Look) -> list[Part]:
    """A young cone of a pine."""
    scales = cone("Scale", 0.7, 0.9, (0, 0.1, 0), Paint.of(look), steps=7, tip=0.3)
    return [
        pillar("Foot", 0.5, 0.14, (0, 0, 0), Paint.of(look)),
        *scales,
        wedge("Tip", (0.12, 0.12, 0.12), (0, 0.98, 0), Paint.of(look)),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("lily pad", "water lily, lotus, lotus flower, waterlily", 6.0, (70, 146, 80), lily_pad),
    ("cattail", "bulrush, marsh plant, wetland plant", 7.0, (106, 152, 70), reeds((112, 70, 42))),
    ("reed", "papyrus, rush plant, pond plant, tall grass, prairie, long grass", 7.0, (122, 166, 84), reeds(None)),
    ("wheat", "barley, oat, rye, grain, wheat plant, ear of wheat, sheaf of wheat, rice plant, cereal", 4.4, (222, 186, 92), reeds((240, 204, 104))),
    ("corn plant", "maize, corn stalk, cornstalk, corn, maize plant", 8.0, (92, 160, 66), corn),
    ("tomato plant", "pepper plant, bean plant, pea plant, beanstalk, crop plant", 5.0, (78, 150, 66), row_plant((222, 48, 38), staked=True)),
    ("strawberry plant", "potato plant, pumpkin vine", 2.8, (84, 156, 66), row_plant((226, 40, 52), staked=False)),
    ("fern", "bracken, fern plant, fern frond", 5.0, (70, 148, 72), fern),
    ("tuft of grass", "grass tuft, clump of grass, moss, prairie grass, clover", 2.6, (96, 168, 66), grass),
    ("rose bush", "flowering bush, rosebush, azalea, rhododendron, hydrangea", 5.0, (70, 136, 66), blossoming_bush((226, 60, 96))),
    ("berry bush", "blueberry bush, raspberry bush, holly, currant bush, elderberry", 5.0, (58, 124, 66), blossoming_bush((66, 74, 176))),
    ("toadstool", "fungus, fungi, brown mushroom, button mushroom, porcini", 3.0, (150, 96, 60), toadstools),
    ("root", "plant root, root system, taproot", 5.0, (226, 200, 160), roots),
    ("leaf", "green leaf, leaf model, big leaf, plant leaf, leaf cross section", 7.0, (92, 170, 70), leaf_model),
    ("seed", "bean seed, seed model, germinating seed", 4.0, (196, 140, 88), seed),
    ("seedling", "sprout, plant, young plant, green plant, germinating plant", 3.0, (104, 184, 74), seedling),
    ("vine", "grapevine, grape vine, vineyard, ivy, climbing plant, creeper, liana", 7.0, (84, 150, 64), vine),
    ("venus flytrap", "venus fly trap, carnivorous plant, pitcher plant, flytrap", 3.6, (106, 180, 70), venus_flytrap),
    ("pine cone", "pinecone, fir cone, hop cone, acorn", 2.4, (130, 88, 54), pine_cone),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("plant", "nature", title, words, largest, color, sculpt, material="Grass")
    for title, words, largest, color, sculpt in ROWS
)
