"""What stands in a rainforest: trees on buttresses that rise over all others, palms, and trees hung with vines."""

import itertools
import math
from typing import Final

from worlds.catalogue.grammars.model import model
from worlds.catalogue.solids import Paint, ball, beam, both, pillar, plank, solid, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import yawed
from worlds.scene import Part, Shape

BARK: Final = Paint((150, 122, 92), "Wood")
DARK_BARK: Final = Paint((104, 78, 56), "Wood")
VINE: Final = Paint((86, 150, 60), "Grass")
ORCHID: Final = Paint((222, 84, 160))


def rainforest_tree(look: Look) -> list[Part]:
    """One unit high or a little less; copies take turns."""
    return (giant, hung, palm, layered)[look.form % 4](Paint.of(look))


def buttresses(across: float, high: float, bark: Paint) -> list[Part]:
    """Roots like boards, all around a trunk."""
    deep = 1.5 * across
    out = across / 2 + deep / 2 - 0.03
    return [
        solid("Buttress", (0.22 * across, high, deep), (out * math.sin(at), high / 2, out * math.cos(at)), bark, shape=Shape.WEDGE, rotation=yawed(180 + math.degrees(at)))
        for at in (0.4, 1.65, 2.9, 4.15, 5.4)
    ]  # fmt: skip


def vines(places: tuple[tuple[float, float, float, float], ...]) -> list[Part]:
    """At (x, z), from a height down to another."""
    return [beam("Vine", (x, top, z), (1.06 * x, low, z), 0.014, VINE) for x, z, top, low in places]


def giant(leaf: Paint) -> list[Part]:
    """It rises over the others: a pale bare trunk on buttresses, a wide crown."""
    dark = leaf.shaded()
    return [
        pillar("Trunk", 0.075, 0.8, (0, 0, 0), BARK),
        *buttresses(0.08, 0.26, BARK),
        beam("Bough", (0, 0.64, 0), (0.17, 0.8, 0.04), 0.03, BARK, rounded=True),
        beam("Bough", (0, 0.6, 0), (-0.16, 0.76, -0.06), 0.03, BARK, rounded=True),
        ball("Crown", 0.3, (0, 0.7, 0), leaf),
        ball("Crown", 0.24, (0.2, 0.7, 0.05), dark),
        ball("Crown", 0.24, (-0.19, 0.67, -0.06), leaf),
        ball("Crown", 0.2, (0.02, 0.71, -0.19), dark),
        ball("Crown", 0.2, (-0.03, 0.69, 0.19), leaf),
        *vines(((0.22, 0.07, 0.74, 0.34), (-0.2, -0.1, 0.7, 0.26), (0.05, -0.2, 0.74, 0.42))),
    ]


def hung(leaf: Paint) -> list[Part]:
    """Lower and rounder, its trunk wound about, vines and flowers hanging from it."""
    dark = leaf.shaded()
    winding = [(0.05 * math.cos(1.5 * i), 0.05 + 0.085 * i, 0.05 * math.sin(1.5 * i)) for i in range(6)]
    return [
        pillar("Trunk", 0.09, 0.6, (0, 0, 0), DARK_BARK),
        *buttresses(0.09, 0.14, DARK_BARK),
        *(beam("Vine", low, high, 0.022, VINE, rounded=True) for low, high in itertools.pairwise(winding)),
        ball("Crown", 0.42, (0, 0.42, 0), leaf),
        ball("Crown", 0.28, (0.2, 0.4, -0.06), dark),
        ball("Crown", 0.3, (-0.18, 0.44, 0.08), leaf),
        *vines(((0.25, -0.1, 0.48, 0.16), (-0.24, 0.12, 0.5, 0.1), (0.1, -0.19, 0.5, 0.22), (-0.1, -0.18, 0.48, 0.26))),
        ball("Orchid", 0.05, (0.22, 0.42, -0.17), ORCHID),
        ball("Orchid", 0.05, (-0.22, 0.52, -0.08), ORCHID),
    ]


def palm(leaf: Paint) -> list[Part]:
    """Slender, with broad fronds."""
    parts = [
        beam("Trunk", (0.1, 0, 0), (0.03, 0.4, 0), 0.05, BARK, rounded=True),
        beam("Trunk", (0.03, 0.38, 0), (0, 0.78, 0), 0.042, BARK, rounded=True),
        ball("Heart", 0.09, (0, 0.73, 0), leaf),
    ]
    for eighth in range(8):
        x, z, lift = math.cos(eighth * math.pi / 4), math.sin(eighth * math.pi / 4), 0.08 * (eighth % 2)
        crest, tip = (0.16 * x, 0.84 + lift, 0.16 * z), (0.32 * x, 0.7 + lift, 0.32 * z)
        parts.append(plank("Frond", (0, 0.78, 0), crest, 0.09, 0.014, leaf))
        parts.append(plank("Frond", crest, tip, 0.075, 0.014, leaf))
    return parts


def layered(leaf: Paint) -> list[Part]:
    """Its leaves lie in plates, one above the other."""
    dark = leaf.shaded()
    return [
        pillar("Trunk", 0.06, 0.7, (0, 0, 0), BARK),
        wedge("Root", (0.03, 0.12, 0.12), (0, 0, -0.07), BARK, "front"),
        wedge("Root", (0.03, 0.12, 0.12), (0, 0, 0.07), BARK, "back"),
        *both(wedge("Root", (0.12, 0.12, 0.03), (0.07, 0, 0), BARK, "right")),
        beam("Bough", (0, 0.34, 0), (0.18, 0.46, 0.02), 0.03, BARK, rounded=True),
        pillar("Crown", 0.26, 0.07, (0.19, 0.44, 0.02), dark),
        beam("Bough", (0, 0.44, 0), (-0.18, 0.56, -0.04), 0.03, BARK, rounded=True),
        pillar("Crown", 0.3, 0.08, (-0.18, 0.54, -0.04), leaf),
        pillar("Crown", 0.52, 0.08, (0, 0.66, 0), leaf),
        pillar("Crown", 0.36, 0.08, (0.03, 0.74, 0), dark),
        pillar("Crown", 0.18, 0.06, (0, 0.82, 0), leaf),
        *vines(((0.24, 0.06, 0.46, 0.2), (-0.24, -0.06, 0.56, 0.24), (0.14, -0.2, 0.68, 0.36))),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    model("tree", "nature", "rainforest tree", "jungle tree, kapok tree, kapok, tropical tree, banyan", 28.0, (46, 134, 62), rainforest_tree, material="LeafyGrass"),
)  # fmt: skip
