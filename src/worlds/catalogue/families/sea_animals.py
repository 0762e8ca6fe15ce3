"""Animals of the sea that are no fish: with arms, shells, flippers, or none of these."""

import math
from typing import Final

from worlds.catalogue.characters.sea import stand
from worlds.catalogue.families.circle import circle
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, dome, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part


def jellyfish(look: Look) -> list[Part]:
    """A bell that is held by its arms."""
    paint, frill = Paint.of(look), Paint((250, 226, 242))
    arms = [beam("Arm", (0.22 * x, 1.02, 0.22 * z), (0.3 * x, 0.5, 0.3 * z), 0.09, paint) for x, z in circle(6)]
    tips = [beam("ArmTip", (0.3 * x, 0.52, 0.3 * z), (0.2 * x, 0.03, 0.2 * z), 0.06, paint) for x, z in circle(6)]
    return [
        *dome("Bell", 1.1, 0.6, (0, 1.0, 0), paint, steps=6),
        pillar("Rim", 1.0, 0.08, (0, 0.96, 0), frill),
        pillar("Mouth", 0.3, 0.5, (0, 0.5, 0), frill),
        *arms,
        *tips,
    ]


def starfish(look: Look) -> list[Part]:
    paint, dot = Paint.of(look), Paint((252, 206, 140))
    parts = [pillar("Middle", 0.5, 0.24, (0, 0, 0), paint), ball("Dot", 0.16, (0, 0.16, 0), dot)]
    for x, z in circle(5, offset=-0.25):
        parts += [
            beam("Arm", (0.1 * x, 0.1, 0.1 * z), (0.62 * x, 0.09, 0.62 * z), 0.22, paint),
            beam("ArmTip", (0.6 * x, 0.07, 0.6 * z), (0.95 * x, 0.06, 0.95 * z), 0.13, paint),
            ball("Dot", 0.1, (0.36 * x, 0.14, 0.36 * z), dot),
            ball("Dot", 0.08, (0.6 * x, 0.12, 0.6 * z), dot),
        ]
    return parts


def crab(look: Look) -> list[Part]:
    paint = Paint.of(look)
    legs = [
        part
        for z in (-0.12, 0.06, 0.24)
        for part in (
            *both(beam("Leg", (0.4, 0.3, z), (0.74, 0.36, 1.4 * z), 0.07, paint)),
            *both(beam("LegTip", (0.72, 0.36, 1.4 * z), (0.9, 0, 1.5 * z), 0.06, paint)),
        )
    ]
    return [
        block("Shell", (0.9, 0.24, 0.62), (0, 0.2, 0), paint),
        block("Back", (0.7, 0.1, 0.5), (0, 0.42, 0), paint),
        block("Belly", (0.7, 0.1, 0.5), (0, 0.12, 0), Paint((250, 222, 190))),
        *both(pillar("EyeStalk", 0.06, 0.2, (0.16, 0.4, -0.24), paint)),
        *both(ball("Eye", 0.12, (0.16, 0.58, -0.24), BLACK)),
        *both(beam("Arm", (0.4, 0.3, -0.24), (0.72, 0.36, -0.5), 0.1, paint)),
        *both(block("Claw", (0.26, 0.22, 0.3), (0.72, 0.26, -0.62), paint)),
        *both(wedge("Pincer", (0.09, 0.16, 0.24), (0.64, 0.3, -0.86), paint)),
        *both(wedge("Pincer", (0.09, 0.16, 0.24), (0.8, 0.3, -0.86), paint)),
        *legs,
    ]


def long_crab(claws: float) -> Sculpt:
    """A lobster, or with small claws a shrimp."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        rings = [
            block("Ring", (0.36 - 0.03 * i, 0.24 - 0.02 * i, 0.17), (0, 0.12, 0.14 + 0.15 * i), paint) for i in range(5)
        ]
        legs = [
            part
            for z in (-0.3, -0.14, 0.02, 0.18)
            for part in both(beam("Leg", (0.16, 0.2, z), (0.42, 0, z + 0.04), 0.05, paint))
        ]
        return [
            block("Body", (0.4, 0.3, 0.56), (0, 0.1, -0.2), paint),
            *rings,
            block("TailFan", (0.5, 0.06, 0.2), (0, 0.16, 0.92), paint),
            *both(ball("Eye", 0.09, (0.14, 0.32, -0.46), BLACK)),
            *both(beam("Feeler", (0.08, 0.3, -0.46), (0.3, 0.5, -1.1), 0.035, paint)),
            *both(beam("Arm", (0.18, 0.2, -0.4), (0.4, 0.2, -0.7), 0.08, paint)),
            *both(block("Claw", (0.24 * claws, 0.14 * claws, 0.34 * claws), (0.42, 0.13, -0.66 - 0.14 * claws), paint)),
            *both(wedge("Pincer", (0.08 * claws, 0.1 * claws, 0.22 * claws), (0.37, 0.14, -0.66 - 0.4 * claws), paint)),
            *both(wedge("Pincer", (0.08 * claws, 0.1 * claws, 0.22 * claws), (0.5, 0.14, -0.66 - 0.4 * claws), paint)),
            *legs,
        ]

    return sculpt


def squid(look: Look) -> list[Part]:
    paint = Paint.of(look)
    arms = [
        beam("Arm", (0.13 * x, 0.5 + 0.1 * z, -0.3), (0.26 * x, 0.46 + 0.24 * z, -0.95), 0.08, paint)
        for x, z in circle(8, offset=0.5)
    ]
    return [
        *stand(0.4, 0.5),
        drum("Mantle", 0.5, 0.46, (0, 0.5, 0.2), paint, "z"),
        drum("Mantle", 0.3, 0.34, (0, 0.5, 0.58), paint, "z"),
        drum("MantleTip", 0.2, 0.2, (0, 0.5, 0.8), paint, "z"),
        *both(block("Fin", (0.3, 0.05, 0.34), (0.26, 0.48, 0.66), paint)),
        block("Head", (0.36, 0.32, 0.3), (0, 0.34, -0.16), paint),
        *both(ball("Eye", 0.15, (0.17, 0.44, -0.18), WHITE)),
        *both(ball("Pupil", 0.09, (0.22, 0.47, -0.19), BLACK)),
        *arms,
        *both(beam("Tentacle", (0.06, 0.46, -0.3), (0.12, 0.38, -1.3), 0.05, paint)),
    ]


def sea_urchin(look: Look) -> list[Part]:
    paint = Paint.of(look)
    spines = [
        beam("Spine", (0.3 * x, 0.5, 0.3 * z), (0.86 * x, 0.5 + up, 0.86 * z), 0.06, paint)
        for up in (-0.1, 0.34)
        for x, z in circle(9, offset=up)
    ]
    high = [beam("Spine", (0.1 * x, 0.7, 0.1 * z), (0.4 * x, 1.16, 0.4 * z), 0.06, paint) for x, z in circle(5)]
    return [
        ball("Body", 0.8, (0, 0.1, 0), paint),
        pillar("Foot", 0.4, 0.2, (0, 0, 0), Paint((150, 140, 130))),
        *spines,
        *high,
    ]


def shell(look: Look) -> list[Part]:
    """Two valves, half open, with a pearl."""
    paint, inner = Paint.of(look), Paint((252, 232, 226))
    ribs = [
        beam("Rib", (0, 0.16, 0.4), (0.62 * math.sin(a), 0.86, 0.28 - 0.1 * math.cos(a)), 0.13, paint)
        for a in (-1.0, -0.6, -0.2, 0.2, 0.6, 1.0)
    ]
    base = [
        beam("Rib", (0, 0.08, 0.4), (0.62 * math.sin(a), 0.08, 0.4 - 0.9 * math.cos(a)), 0.15, paint)
        for a in (-1.1, -0.7, -0.35, 0.0, 0.35, 0.7, 1.1)
    ]
    return [
        *ribs,
        *base,
        pillar("Bed", 0.7, 0.16, (0, 0.04, 0.02), inner),
        ball("Pearl", 0.24, (0, 0.17, -0.06), WHITE),
        block("Hinge", (0.5, 0.2, 0.14), (0, 0, 0.42), paint),
    ]


def seahorse(look: Look) -> list[Part]:
    paint, fin = Paint.of(look), Paint((252, 222, 120))
    return [
        *stand(0.3, 0.44),
        block("Head", (0.22, 0.24, 0.28), (0, 1.3, -0.1), paint),
        block("Snout", (0.1, 0.1, 0.3), (0, 1.34, -0.36), paint),
        *both(ball("Eye", 0.08, (0.1, 1.42, -0.14), BLACK)),
        wedge("Crest", (0.06, 0.16, 0.2), (0, 1.52, -0.04), fin, "back"),
        beam("Neck", (0, 1.4, 0), (0, 1.04, 0.06), 0.18, paint),
        block("Belly", (0.3, 0.36, 0.34), (0, 0.78, -0.02), paint),
        block("Body", (0.26, 0.26, 0.26), (0, 0.58, 0.02), paint),
        wedge("Fin", (0.05, 0.3, 0.2), (0, 0.76, 0.2), fin, "back"),
        beam("Tail", (0, 0.64, 0.02), (0, 0.3, 0.08), 0.17, paint),
        beam("Tail", (0, 0.32, 0.1), (0, 0.2, -0.12), 0.13, paint),
        beam("TailTip", (0, 0.2, -0.12), (0, 0.38, -0.22), 0.1, paint),
    ]


def ray(look: Look) -> list[Part]:
    paint, belly = Paint.of(look), Paint((232, 232, 236))
    return [
        *stand(0.3, 0.5),
        block("Body", (0.6, 0.16, 0.8), (0, 0.3, 0), paint),
        block("Belly", (0.5, 0.08, 0.7), (0, 0.25, 0), belly),
        *both(wedge("Wing", (0.6, 0.12, 0.62), (0.58, 0.31, 0.02), paint, "right")),
        *both(beam("WingTip", (0.7, 0.34, 0), (1.1, 0.44, 0.16), 0.08, paint)),
        *both(block("Horn", (0.1, 0.1, 0.2), (0.2, 0.33, -0.46), paint)),
        *both(ball("Eye", 0.09, (0.29, 0.37, -0.34), BLACK)),
        beam("Tail", (0, 0.38, 0.36), (0, 0.44, 1.2), 0.06, paint),
    ]


def seal(tusks: bool) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        parts = [
            block("Body", (0.56, 0.42, 0.62), (0, 0, -0.1), paint),
            block("Rear", (0.42, 0.3, 0.44), (0, 0, 0.36), paint),
            block("Tail", (0.28, 0.18, 0.3), (0, 0, 0.68), paint),
            *both(block("TailFlipper", (0.2, 0.06, 0.3), (0.14, 0.06, 0.9), paint)),
            beam("Chest", (0, 0.2, -0.2), (0, 0.66, -0.42), 0.42, paint),
            block("Head", (0.4, 0.34, 0.38), (0, 0.62, -0.5), paint),
            block("Muzzle", (0.28, 0.18, 0.14), (0, 0.63, -0.74), Paint((226, 216, 206))),
            block("Nose", (0.1, 0.07, 0.05), (0, 0.76, -0.8), BLACK),
            *both(block("Eye", (0.08, 0.09, 0.04), (0.12, 0.82, -0.69), BLACK)),
            *both(block("Whisker", (0.16, 0.02, 0.02), (0.2, 0.7, -0.78), BLACK)),
            *both(wedge("Flipper", (0.4, 0.1, 0.24), (0.42, 0, -0.24), paint, "right")),
        ]
        if tusks:
            parts += both(beam("Tusk", (0.08, 0.68, -0.78), (0.1, 0.3, -0.84), 0.06, WHITE))
        return parts

    return sculpt


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("jellyfish", "jelly fish, medusa, sea jelly, man o' war", 5.0, (206, 120, 206), jellyfish),
    ("starfish", "sea star, brittle star", 2.6, (238, 112, 52), starfish),
    ("crab", "hermit crab, king crab, crustacean", 2.8, (214, 68, 42), crab),
    ("lobster", "crayfish, crawfish, crawdad", 3.0, (190, 42, 36), long_crab(1.2)),
    ("shrimp", "prawn, krill", 2.4, (244, 156, 132), long_crab(0.5)),
    ("squid", "giant squid, cuttlefish, calamari", 7.0, (222, 120, 124), squid),
    ("sea urchin", "urchin", 2.2, (74, 48, 92), sea_urchin),
    ("clam", "shell, seashell, sea shell, oyster, scallop, mussel, mollusk, mollusc, conch", 2.6, (232, 164, 150), shell),
    ("seahorse", "sea horse, sea dragon", 3.2, (240, 170, 60), seahorse),
    ("stingray", "manta ray, manta, skate fish", 8.0, (92, 104, 124), ray),
    ("seal", "sea lion, harbor seal, seal pup", 6.0, (122, 128, 136), seal(tusks=False)),
    ("walrus", "elephant seal", 9.0, (134, 94, 74), seal(tusks=True)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("sea animal", "character", title, words, largest, color, sculpt)
    for title, words, largest, color, sculpt in ROWS
)
