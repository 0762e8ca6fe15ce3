"""Parts of the body that one sees or feels, and bones."""

import math
from itertools import pairwise
from typing import Final

from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

BLOOD: Final = Paint((206, 44, 48))
FLESH: Final = Paint((240, 190, 170))
BONE: Final = Paint((238, 230, 212))
PINK: Final = Paint((236, 150, 156))


def skull(look: Look) -> list[Part]:
    bone = Paint.of(look)
    teeth = [block("Tooth", (0.08, 0.12, 0.06), (-0.2 + 0.1 * i, 0.2, -0.47), WHITE) for i in range(5)]
    return [
        ball("Cranium", 1.0, (0, 0.44, 0.06), bone),
        *both(ball("Temple", 0.7, (0.14, 0.46, 0.08), bone)),
        block("Face", (0.66, 0.44, 0.4), (0, 0.28, -0.26), bone),
        *both(ball("Socket", 0.26, (0.18, 0.56, -0.48), BLACK)),
        wedge("NoseHole", (0.14, 0.18, 0.06), (0, 0.38, -0.48), BLACK),
        *both(block("Cheek", (0.14, 0.14, 0.4), (0.36, 0.44, -0.2), bone)),
        *teeth,
        block("Jaw", (0.56, 0.16, 0.44), (0, 0.02, -0.24), bone),
        *both(block("JawBone", (0.1, 0.44, 0.16), (0.28, 0.04, 0.0), bone)),
        pillar("Neck", 0.24, 0.5, (0, -0.02, 0.2), bone),
    ]


def tooth(look: Look) -> list[Part]:
    enamel, gum = Paint.of(look), Paint((232, 130, 136))
    return [
        block("Crown", (0.9, 0.5, 0.8), (0, 0.8, 0), enamel),
        *(block("Cusp", (0.36, 0.18, 0.32), (x, 1.26, z), enamel) for x in (-0.24, 0.24) for z in (-0.2, 0.2)),
        block("Neck", (0.78, 0.26, 0.68), (0, 0.58, 0), enamel),
        *both(beam("RootOfTooth", (0.22, 0.66, 0), (0.34, 0.0, 0), 0.26, enamel)),
        block("Gum", (1.2, 0.22, 0.6), (0, 0.34, 0.06), gum),
        *both(block("Gum", (0.2, 0.34, 0.5), (0.6, 0.14, 0.06), gum)),
        beam("Nerve", (0, 0.3, -0.32), (0, 0.76, -0.36), 0.07, BLOOD),
    ]


def eye(look: Look) -> list[Part]:
    paint = Paint.of(look)
    veins = [
        beam(
            "Vein",
            (0.3 * math.cos(a), 0.5 + 0.3 * math.sin(a), 0.3),
            (0.46 * math.cos(a), 0.5 + 0.46 * math.sin(a), -0.06),
            0.04,
            BLOOD,
        )
        for a in (0.5, 1.6, 2.6, 3.8, 5.2)
    ]
    return [
        ball("Eyeball", 1.1, (0, -0.03, 0), paint),
        drum("Iris", 0.1, 0.56, (0, 0.52, -0.48), Paint((60, 120, 200)), "z"),
        drum("Pupil", 0.1, 0.26, (0, 0.52, -0.52), BLACK, "z"),
        ball("Glint", 0.12, (0.1, 0.58, -0.6), WHITE),
        beam("OpticNerve", (0, 0.5, 0.46), (0, 0.42, 0.95), 0.24, Paint((240, 206, 120)), rounded=True),
        *veins,
        *both(beam("Muscle", (0.5, 0.52, -0.1), (0.24, 0.5, 0.74), 0.14, BLOOD)),
    ]


def ear(look: Look) -> list[Part]:
    skin = Paint.of(look)
    arc = [(0.46 * math.sin(a), 0.82 + 0.46 * math.cos(a)) for a in (-1.5, -0.9, -0.3, 0.3, 0.9, 1.5, 2.1)]
    rim = [beam("Rim", (x, y, 0), (u, v, 0), 0.22, skin) for (x, y), (u, v) in pairwise(arc)]
    return [
        *rim,
        block("Shell", (0.7, 0.66, 0.12), (0.02, 0.42, 0.06), skin),
        ball("Lobe", 0.42, (0.08, 0, 0), skin),
        beam("Fold", (0.24, 0.5, -0.04), (0.2, 1.0, -0.04), 0.13, skin),
        block("Stem", (0.3, 0.7, 0.14), (0.12, 0.1, 0.02), skin),
        ball("EarCanal", 0.24, (-0.14, 0.56, -0.06), Paint((150, 70, 66))),
        beam("Canal", (-0.14, 0.68, 0.06), (-0.14, 0.66, 0.6), 0.18, Paint((206, 120, 110)), rounded=True),
        ball("Snail", 0.34, (-0.14, 0.5, 0.6), Paint((130, 110, 190))),
        ball("Drum", 0.26, (-0.14, 0.54, 0.4), Paint((240, 220, 160))),
    ]


def hand(look: Look) -> list[Part]:
    skin = Paint.of(look)
    fingers = [(-0.3, 0.4), (-0.1, 0.56), (0.1, 0.6), (0.3, 0.5)]
    return [
        block("Wrist", (0.5, 0.34, 0.26), (0, -0.02, 0), skin),
        block("Palm", (0.8, 0.66, 0.28), (0, 0.28, 0), skin),
        *(pillar("Finger", 0.19, long, (x, 0.92, 0), skin) for x, long in fingers),
        *(ball("Tip", 0.19, (x, 0.83 + long, 0), skin) for x, long in fingers),
        beam("Thumb", (-0.34, 0.44, -0.02), (-0.66, 0.82, -0.06), 0.21, skin, rounded=True),
        ball("ThumbTip", 0.2, (-0.67, 0.74, -0.06), skin),
        *(
            beam("Line", (-0.24, 0.5 + k, -0.145), (0.26, 0.56 + k, -0.145), 0.03, Paint((190, 120, 90)))
            for k in (0.0, 0.16)
        ),
    ]


def bone(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        pillar("Shaft", 0.24, 1.1, (0, 0.3, 0), paint),
        pillar("Shaft", 0.34, 0.2, (0, 0.24, 0), paint),
        pillar("Shaft", 0.34, 0.2, (0, 1.26, 0), paint),
        *both(ball("Knob", 0.36, (0.17, 0, 0), paint)),
        *both(ball("Knob", 0.36, (0.17, 1.36, 0), paint)),
        *both(ball("Knob", 0.24, (0.1, 0.14, -0.08), paint)),
    ]


def muscle(look: Look) -> list[Part]:
    """An arm that is bent, its muscles above the bones."""
    paint = Paint.of(look)
    return [
        beam("UpperArm", (-0.6, 0.3, 0.04), (0.5, 0.24, 0.04), 0.16, BONE),
        beam("Forearm", (0.5, 0.24, 0.02), (0.2, 1.2, 0.02), 0.14, BONE),
        ball("Elbow", 0.26, (0.4, 0.12, 0.03), BONE),
        *(
            ball("Biceps", d, (x, y, -0.02), paint)
            for x, y, d in ((-0.42, 0.3, 0.3), (-0.2, 0.3, 0.4), (0.04, 0.3, 0.4), (0.22, 0.3, 0.28))
        ),
        *(ball("Triceps", d, (x, 0.0, 0.02), paint) for x, d in ((-0.4, 0.3), (-0.16, 0.34), (0.1, 0.28))),
        beam("Tendon", (0.26, 0.46, 0), (0.38, 0.6, 0), 0.08, WHITE),
        ball("Shoulder", 0.4, (-0.72, 0.06, 0.04), paint),
        block("Hand", (0.24, 0.3, 0.14), (0.16, 1.14, 0.02), FLESH),
        ball("ForearmMuscle", 0.3, (0.34, 0.6, 0.0), paint),
        ball("ForearmMuscle", 0.26, (0.28, 0.8, 0.0), paint),
    ]


def nose(look: Look) -> list[Part]:
    skin = Paint.of(look)
    return [
        block("Face", (1.0, 1.2, 0.1), (0, 0, 0.34), skin),
        wedge("Bridge", (0.3, 0.8, 0.5), (0, 0.36, 0.06), skin),
        ball("Tip", 0.4, (0, 0.24, -0.18), skin),
        *both(ball("Wing", 0.34, (0.2, 0.2, 0.04), skin)),
        *both(ball("Nostril", 0.14, (0.13, 0.17, -0.16), BLACK)),
        *both(block("Brow", (0.3, 0.08, 0.06), (0.3, 1.0, 0.28), Paint((84, 58, 42)))),
    ]


def mouth(look: Look) -> list[Part]:
    lip = Paint.of(look)
    teeth = [
        block("Tooth", (0.14, 0.2, 0.08), (-0.36 + 0.18 * i, y, -0.14), WHITE) for i in range(5) for y in (0.2, 0.64)
    ]
    return [
        block("Throat", (1.1, 0.84, 0.2), (0, 0.1, 0.06), Paint((120, 30, 40))),
        block("UpperLip", (1.3, 0.2, 0.36), (0, 0.84, -0.04), lip),
        *both(block("UpperLip", (0.4, 0.12, 0.34), (0.24, 1.02, -0.04), lip)),
        block("LowerLip", (1.24, 0.24, 0.4), (0, -0.02, -0.06), lip),
        *both(block("Corner", (0.2, 0.8, 0.3), (0.6, 0.12, -0.02), lip)),
        *teeth,
        block("Tongue", (0.6, 0.16, 0.3), (0, 0.24, -0.02), PINK),
        ball("Uvula", 0.16, (0, 0.68, -0.02), PINK),
    ]


def foot(look: Look) -> list[Part]:
    skin = Paint.of(look)
    toes = [
        ball("Toe", d, (x, 0, z + 0.44), skin)
        for x, z, d in (
            (-0.26, -0.74, 0.26),
            (-0.06, -0.76, 0.2),
            (0.08, -0.72, 0.18),
            (0.2, -0.66, 0.17),
            (0.3, -0.58, 0.16),
        )
    ]
    return [
        block("Sole", (0.66, 0.22, 0.7), (0, 0, 0.16), skin),
        block("Heel", (0.46, 0.3, 0.6), (0, 0, 0.74), skin),
        wedge("Instep", (0.54, 0.36, 0.8), (0, 0.18, 0.28), skin),
        pillar("Ankle", 0.42, 0.9, (0, 0.24, 0.78), skin),
        *both(ball("AnkleBone", 0.18, (0.2, 0.3, 0.78), skin)),
        *toes,
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("skull", "human skull, cranium, animal skull, dinosaur skull", 4.6, (238, 230, 212), skull),
    ("bone", "femur, thigh bone, leg bone, dinosaur bone, dog bone", 5.0, (238, 230, 212), bone),
    ("muscle", "biceps, arm muscle", 4.6, (196, 66, 62), muscle),
    ("tooth", "teeth, molar, giant tooth", 5.0, (250, 248, 240), tooth),
    ("eye", "eyeball, human eye, eye model", 4.6, (248, 246, 242), eye),
    ("ear", "human ear, inner ear", 5.0, (238, 186, 156), ear),
    ("nose", "human nose", 4.0, (238, 186, 156), nose),
    ("mouth", "tongue, lip, human mouth", 4.0, (206, 70, 80), mouth),
    ("hand", "human hand, palm of a hand, finger, fist", 5.0, (238, 186, 156), hand),
    ("human foot", "toe, bare foot", 4.6, (238, 186, 156), foot),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("organ", "lab", title, words, largest, color, exhibit(title.capitalize(), sculpt), visited=True)
    for title, words, largest, color, sculpt in ROWS
)
