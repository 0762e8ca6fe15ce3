"""Organs and parts of the body, as models on a stand with a plate."""

import math
from typing import Final

from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.families.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import Vector
from worlds.scene import Color, Part

BLOOD: Final = Paint((206, 44, 48))
VEIN: Final = Paint((54, 84, 190))
FLESH: Final = Paint((240, 190, 170))
BONE: Final = Paint((238, 230, 212))
PINK: Final = Paint((236, 150, 156))


def heart(look: Look) -> list[Part]:
    """Four chambers; the aorta and the great veins."""
    paint = Paint.of(look)
    return [
        *both(ball("Atrium", 0.56, (0.24, 0.72, 0), paint)),
        ball("Ventricle", 0.7, (-0.16, 0.32, -0.02), paint),
        ball("Ventricle", 0.74, (0.16, 0.26, 0), paint),
        ball("Ventricle", 0.5, (0.08, 0.08, 0), paint),
        ball("Apex", 0.34, (0.1, 0, 0), paint),
        beam("Septum", (0.0, 0.24, -0.34), (0.06, 0.9, -0.26), 0.07, Paint((120, 20, 30))),
        beam("Aorta", (0.06, 1.1, 0), (0.1, 1.44, 0), 0.2, BLOOD, rounded=True),
        beam("Aorta", (0.1, 1.4, 0), (0.44, 1.42, 0.04), 0.18, BLOOD, rounded=True),
        beam("Aorta", (0.42, 1.46, 0.04), (0.48, 1.0, 0.06), 0.16, BLOOD, rounded=True),
        beam("VenaCava", (-0.3, 1.1, 0.04), (-0.34, 1.5, 0.04), 0.18, VEIN, rounded=True),
        beam("LungArtery", (-0.06, 1.0, -0.18), (0.4, 1.2, -0.22), 0.15, VEIN, rounded=True),
        beam("LungArtery", (-0.06, 1.04, -0.18), (-0.5, 1.2, -0.16), 0.15, VEIN, rounded=True),
        *both(beam("LungVein", (0.36, 0.96, 0.06), (0.66, 0.98, 0.1), 0.12, BLOOD, rounded=True)),
        *both(beam("Coronary", (0.02, 0.7, -0.36), (0.26, 0.4, -0.36), 0.05, Paint((250, 200, 90)))),
    ]


def lungs(look: Look) -> list[Part]:
    """With the windpipe and its branches."""
    paint, pipe = Paint.of(look), Paint((230, 222, 206))
    lobes = [*both(ball("Lobe", 0.5, (0.36, 0.86, 0), paint)), *both(ball("Lobe", 0.66, (0.42, 0.44, 0), paint)), *both(ball("Lobe", 0.7, (0.44, 0.02, 0), paint)), *both(ball("Lobe", 0.44, (0.3, 0.0, -0.02), paint))]
    rings = [pillar("Ring", 0.2, 0.05, (0, y, -0.16), Paint((200, 186, 160))) for y in (1.24, 1.36, 1.48)]
    return [
        *lobes,
        pillar("Windpipe", 0.17, 0.56, (0, 1.04, -0.16), pipe),
        *rings,
        *both(beam("Bronchus", (0, 1.08, -0.18), (0.3, 0.82, -0.28), 0.12, pipe)),
        *both(beam("Branch", (0.28, 0.84, -0.28), (0.46, 0.6, -0.36), 0.08, pipe)),
        *both(beam("Branch", (0.28, 0.84, -0.28), (0.3, 0.44, -0.36), 0.07, pipe)),
    ]


def brain(look: Look) -> list[Part]:
    paint, fold = Paint.of(look), Paint((206, 120, 130))
    halves = [part for z in (-0.4, 0.0, 0.38) for part in both(ball("Hemisphere", 0.74, (0.26, 0.36, z), paint))]
    folds = [part for i, z in enumerate((-0.5, -0.26, 0.0, 0.26, 0.5)) for part in both(beam("Fold", (0.12, 1.06 - 0.06 * abs(i - 2), z), (0.58, 0.62, z + 0.1), 0.09, fold))]
    return [*halves, *folds, ball("Cerebellum", 0.54, (0, 0.16, 0.5), fold), beam("Stem", (0, 0.5, 0.16), (0, 0, 0.26), 0.24, FLESH)]


def stomach(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        ball("Fundus", 0.66, (0.2, 0.66, 0), paint),
        ball("Body", 0.66, (0.22, 0.4, 0), paint),
        ball("Body", 0.6, (0.12, 0.16, 0), paint),
        ball("Body", 0.48, (-0.14, 0.06, 0), paint),
        ball("Pylorus", 0.34, (-0.4, 0.14, 0), paint),
        beam("Gullet", (0.12, 1.1, 0), (0.04, 1.6, 0), 0.17, Paint((206, 150, 120)), rounded=True),
        beam("Gut", (-0.44, 0.34, 0), (-0.66, 0.2, 0), 0.2, Paint((206, 150, 120)), rounded=True),
        beam("Gut", (-0.62, 0.24, 0), (-0.6, -0.02, 0), 0.18, Paint((206, 150, 120)), rounded=True),
        *(beam("Fold", (0.3 - 0.1 * i, 0.9 - 0.2 * i, -0.3), (0.12 - 0.1 * i, 0.62 - 0.2 * i, -0.32), 0.05, Paint((160, 70, 70))) for i in range(3)),
    ]


def kidney(look: Look) -> list[Part]:
    """Both, with their vessels and the bladder."""
    paint = Paint.of(look)
    return [
        *both(ball("Kidney", 0.5, (0.44, 0.92, 0), paint)),
        *both(ball("Kidney", 0.46, (0.5, 0.7, 0), paint)),
        *both(ball("Kidney", 0.48, (0.44, 0.5, 0), paint)),
        pillar("Aorta", 0.13, 1.3, (0.07, 0.3, 0), BLOOD),
        pillar("VenaCava", 0.13, 1.3, (-0.07, 0.3, 0), VEIN),
        *both(beam("Vessel", (0.0, 0.96, -0.02), (0.36, 0.96, -0.02), 0.09, BLOOD)),
        *both(beam("Ureter", (0.3, 0.8, 0), (0.12, 0.2, 0), 0.07, Paint((244, 214, 120)))),
        ball("Bladder", 0.42, (0, -0.02, 0), Paint((244, 214, 120))),
    ]


def liver(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        *(ball("Lobe", d, (x, y, 0), paint) for x, y, d in ((-0.5, 0.12, 0.72), (-0.26, 0.2, 0.74), (0, 0.3, 0.62), (0.24, 0.38, 0.5), (0.46, 0.46, 0.36), (-0.62, 0.0, 0.5))),
        ball("GallBladder", 0.26, (-0.08, 0.08, -0.26), Paint((110, 160, 70))),
        beam("BileDuct", (-0.06, 0.2, -0.26), (0.14, -0.02, -0.1), 0.08, Paint((110, 160, 70))),
        beam("Vein", (0.04, 0.8, 0), (0.04, 1.14, 0), 0.16, VEIN, rounded=True),
        beam("Artery", (-0.12, 0.84, 0), (-0.12, 1.14, 0), 0.1, BLOOD, rounded=True),
        block("Ligament", (0.05, 0.5, 0.06), (0.04, 0.34, -0.33), FLESH),
    ]


def intestine(look: Look) -> list[Part]:
    """The small one in loops, the large one around it."""
    paint, small = Paint.of(look), Paint((240, 170, 150))
    loops = [drum("SmallGut", 0.7 - 0.1 * (i % 2), 0.2, (0, 0.2 + 0.17 * i, -0.04), small, "x") for i in range(5)]
    bends = [ball("Bend", 0.24, (0.3 * (-1) ** i, 0.16 + 0.17 * i, -0.04), small) for i in range(5)]
    ring = [ball("LargeGut", 0.3, spot, paint) for spot in ((-0.6, 0.1, 0), (-0.6, 0.32, 0), (-0.6, 0.54, 0), (-0.6, 0.76, 0), (-0.58, 0.98, 0), (-0.36, 1.06, 0), (-0.12, 1.08, 0), (0.12, 1.08, 0), (0.36, 1.06, 0), (0.58, 0.98, 0), (0.6, 0.76, 0), (0.6, 0.54, 0), (0.6, 0.32, 0), (0.56, 0.1, 0), (0.34, 0.0, 0), (0.1, -0.04, 0))]
    return [*ring, *loops, *bends]


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
    veins = [beam("Vein", (0.3 * math.cos(a), 0.5 + 0.3 * math.sin(a), 0.3), (0.46 * math.cos(a), 0.5 + 0.46 * math.sin(a), -0.06), 0.04, BLOOD) for a in (0.5, 1.6, 2.6, 3.8, 5.2)]
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
    rim = [beam("Rim", (x, y, 0), (u, v, 0), 0.22, skin) for (x, y), (u, v) in zip(arc, arc[1:], strict=False)]
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
        *(beam("Line", (-0.24, 0.5 + k, -0.145), (0.26, 0.56 + k, -0.145), 0.03, Paint((190, 120, 90))) for k in (0.0, 0.16)),
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
        *(ball("Biceps", d, (x, y, -0.02), paint) for x, y, d in ((-0.42, 0.3, 0.3), (-0.2, 0.3, 0.4), (0.04, 0.3, 0.4), (0.22, 0.3, 0.28))),
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
    teeth = [block("Tooth", (0.14, 0.2, 0.08), (-0.36 + 0.18 * i, y, -0.14), WHITE) for i in range(5) for y in (0.2, 0.64)]
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


def digestion(look: Look) -> list[Part]:
    """From the mouth to the end of the gut, on a figure's outline."""
    paint, outline = Paint((222, 110, 90)), Paint.of(look)
    loops = [drum("SmallGut", 0.4, 0.13, (0, 0.3 + 0.11 * i, -0.12), PINK, "x") for i in range(4)]
    frame = [ball("LargeGut", 0.17, spot, Paint((190, 100, 80))) for spot in ((-0.26, 0.28, -0.1), (-0.26, 0.42, -0.1), (-0.24, 0.58, -0.1), (-0.1, 0.66, -0.1), (0.1, 0.66, -0.1), (0.24, 0.58, -0.1), (0.26, 0.42, -0.1), (0.26, 0.28, -0.1))]
    return [
        block("Torso", (0.8, 1.3, 0.14), (0, 0, 0.1), outline),
        *both(block("Shoulder", (0.3, 0.3, 0.12), (0.46, 0.96, 0.1), outline)),
        block("Neck", (0.24, 0.2, 0.12), (0, 1.28, 0.1), outline),
        block("Head", (0.5, 0.54, 0.14), (0, 1.44, 0.1), outline),
        block("Mouth", (0.2, 0.07, 0.1), (0, 1.54, 0.02), BLOOD),
        beam("Gullet", (0, 1.56, 0.0), (0.04, 1.0, -0.04), 0.1, paint),
        *(ball("Stomach", d, (x, y, -0.1), paint) for x, y, d in ((0.14, 0.82, 0.3), (0.08, 0.72, 0.28), (-0.04, 0.7, 0.2), (0.16, 0.92, 0.24))),
        *(ball("Liver", d, (x, 0.88, -0.08), Paint((130, 50, 44))) for x, d in ((-0.24, 0.28), (-0.1, 0.2))),
        *loops,
        *frame,
    ]


def circulation(look: Look) -> list[Part]:
    """The heart in a figure's outline, with arteries red and veins blue."""
    outline = Paint.of(look)
    paths: tuple[tuple[Vector, Vector], ...] = (((0.06, 1.1, 0), (0.08, 1.7, 0)), ((0.06, 1.1, 0), (0.12, 0.5, 0)), ((0.12, 0.5, 0), (0.2, -0.3, 0)), ((0.06, 1.2, 0), (0.48, 1.1, 0)), ((0.48, 1.1, 0), (0.5, 0.6, 0)))
    return [
        block("Torso", (0.8, 0.8, 0.14), (0, 0.46, 0.1), outline),
        *both(block("Arm", (0.2, 0.8, 0.12), (0.52, 0.46, 0.1), outline)),
        *both(block("Leg", (0.3, 0.9, 0.13), (0.22, -0.42, 0.1), outline)),
        block("Neck", (0.24, 0.2, 0.12), (0, 1.24, 0.1), outline),
        block("Head", (0.5, 0.54, 0.14), (0, 1.4, 0.1), outline),
        *(beam("Artery", start, end, 0.07, BLOOD) for start, end in paths),
        *(beam("VeinOfBody", (-start[0], start[1], start[2]), (-end[0], end[1], end[2]), 0.07, VEIN) for start, end in paths),
        *both(ball("Heart", 0.22, (0.06, 0.96, -0.08), BLOOD)),
        ball("Heart", 0.22, (0, 0.86, -0.08), BLOOD),
    ]


def foot(look: Look) -> list[Part]:
    skin = Paint.of(look)
    toes = [ball("Toe", d, (x, 0, z + 0.44), skin) for x, z, d in ((-0.26, -0.74, 0.26), (-0.06, -0.76, 0.2), (0.08, -0.72, 0.18), (0.2, -0.66, 0.17), (0.3, -0.58, 0.16))]
    return [block("Sole", (0.66, 0.22, 0.7), (0, 0, 0.16), skin), block("Heel", (0.46, 0.3, 0.6), (0, 0, 0.74), skin), wedge("Instep", (0.54, 0.36, 0.8), (0, 0.18, 0.28), skin), pillar("Ankle", 0.42, 0.9, (0, 0.24, 0.78), skin), *both(ball("AnkleBone", 0.18, (0.2, 0.3, 0.78), skin)), *toes]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("heart", "human heart, anatomical heart, heart model, heart chamber, organ, human organ", 6.0, (190, 50, 60), heart),
    ("lung", "lungs, pair of lungs, human lung, respiratory system, windpipe, trachea", 6.0, (236, 150, 150), lungs),
    ("brain", "human brain, brain model, nervous system, nerve", 5.0, (236, 164, 170), brain),
    ("stomach", "human stomach", 5.4, (222, 120, 110), stomach),
    ("kidney", "kidneys, pair of kidneys, bladder, urinary system", 5.0, (150, 62, 56), kidney),
    ("liver", "human liver, gallbladder, pancreas, spleen", 4.6, (140, 56, 46), liver),
    ("intestine", "small intestine, large intestine, bowel, gut, colon", 5.0, (206, 120, 100), intestine),
    ("digestive system", "digestive tract, digestion, esophagus", 7.0, (232, 206, 186), digestion),
    ("circulatory system", "circulation, blood circulation, blood vessel, artery, bloodstream, human body", 7.4, (232, 206, 186), circulation),
    ("skull", "human skull, cranium, animal skull, dinosaur skull", 4.6, (238, 230, 212), skull),
    ("bone", "femur, thigh bone, leg bone, dinosaur bone, dog bone", 5.0, (238, 230, 212), bone),
    ("muscle", "biceps, arm muscle, human arm", 4.6, (196, 66, 62), muscle),
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
