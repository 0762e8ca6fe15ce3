"""Organs and parts of the body, as models on a stand with a plate."""

from typing import Final

from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import Vector
from worlds.scene import Color, Part

BLOOD: Final = Paint((206, 44, 48))
VEIN: Final = Paint((54, 84, 190))
FLESH: Final = Paint((240, 190, 170))
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
    lobes = [
        *both(ball("Lobe", 0.5, (0.36, 0.86, 0), paint)),
        *both(ball("Lobe", 0.66, (0.42, 0.44, 0), paint)),
        *both(ball("Lobe", 0.7, (0.44, 0.02, 0), paint)),
        *both(ball("Lobe", 0.44, (0.3, 0.0, -0.02), paint)),
    ]
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
    folds = [
        part
        for i, z in enumerate((-0.5, -0.26, 0.0, 0.26, 0.5))
        for part in both(beam("Fold", (0.12, 1.06 - 0.06 * abs(i - 2), z), (0.58, 0.62, z + 0.1), 0.09, fold))
    ]
    return [
        *halves,
        *folds,
        ball("Cerebellum", 0.54, (0, 0.16, 0.5), fold),
        beam("Stem", (0, 0.5, 0.16), (0, 0, 0.26), 0.24, FLESH),
    ]


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
        *(
            beam(
                "Fold",
                (0.3 - 0.1 * i, 0.9 - 0.2 * i, -0.3),
                (0.12 - 0.1 * i, 0.62 - 0.2 * i, -0.32),
                0.05,
                Paint((160, 70, 70)),
            )
            for i in range(3)
        ),
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
        *(
            ball("Lobe", d, (x, y, 0), paint)
            for x, y, d in (
                (-0.5, 0.12, 0.72),
                (-0.26, 0.2, 0.74),
                (0, 0.3, 0.62),
                (0.24, 0.38, 0.5),
                (0.46, 0.46, 0.36),
                (-0.62, 0.0, 0.5),
            )
        ),
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
    ring = [
        ball("LargeGut", 0.3, spot, paint)
        for spot in (
            (-0.6, 0.1, 0),
            (-0.6, 0.32, 0),
            (-0.6, 0.54, 0),
            (-0.6, 0.76, 0),
            (-0.58, 0.98, 0),
            (-0.36, 1.06, 0),
            (-0.12, 1.08, 0),
            (0.12, 1.08, 0),
            (0.36, 1.06, 0),
            (0.58, 0.98, 0),
            (0.6, 0.76, 0),
            (0.6, 0.54, 0),
            (0.6, 0.32, 0),
            (0.56, 0.1, 0),
            (0.34, 0.0, 0),
            (0.1, -0.04, 0),
        )
    ]
    return [*ring, *loops, *bends]


def digestion(look: Look) -> list[Part]:
    """From the mouth to the end of the gut, on a figure's outline."""
    paint, outline = Paint((222, 110, 90)), Paint.of(look)
    loops = [drum("SmallGut", 0.4, 0.13, (0, 0.3 + 0.11 * i, -0.12), PINK, "x") for i in range(4)]
    frame = [
        ball("LargeGut", 0.17, spot, Paint((190, 100, 80)))
        for spot in (
            (-0.26, 0.28, -0.1),
            (-0.26, 0.42, -0.1),
            (-0.24, 0.58, -0.1),
            (-0.1, 0.66, -0.1),
            (0.1, 0.66, -0.1),
            (0.24, 0.58, -0.1),
            (0.26, 0.42, -0.1),
            (0.26, 0.28, -0.1),
        )
    ]
    return [
        block("Torso", (0.8, 1.3, 0.14), (0, 0, 0.1), outline),
        *both(block("Shoulder", (0.3, 0.3, 0.12), (0.46, 0.96, 0.1), outline)),
        block("Neck", (0.24, 0.2, 0.12), (0, 1.28, 0.1), outline),
        block("Head", (0.5, 0.54, 0.14), (0, 1.44, 0.1), outline),
        block("Mouth", (0.2, 0.07, 0.1), (0, 1.54, 0.02), BLOOD),
        beam("Gullet", (0, 1.56, 0.0), (0.04, 1.0, -0.04), 0.1, paint),
        *(
            ball("Stomach", d, (x, y, -0.1), paint)
            for x, y, d in ((0.14, 0.82, 0.3), (0.08, 0.72, 0.28), (-0.04, 0.7, 0.2), (0.16, 0.92, 0.24))
        ),
        *(ball("Liver", d, (x, 0.88, -0.08), Paint((130, 50, 44))) for x, d in ((-0.24, 0.28), (-0.1, 0.2))),
        *loops,
        *frame,
    ]


def circulation(look: Look) -> list[Part]:
    """The heart in a figure's outline, with arteries red and veins blue."""
    outline = Paint.of(look)
    paths: tuple[tuple[Vector, Vector], ...] = (
        ((0.06, 1.1, 0), (0.08, 1.7, 0)),
        ((0.06, 1.1, 0), (0.12, 0.5, 0)),
        ((0.12, 0.5, 0), (0.2, -0.3, 0)),
        ((0.06, 1.2, 0), (0.48, 1.1, 0)),
        ((0.48, 1.1, 0), (0.5, 0.6, 0)),
    )
    return [
        block("Torso", (0.8, 0.8, 0.14), (0, 0.46, 0.1), outline),
        *both(block("Arm", (0.2, 0.8, 0.12), (0.52, 0.46, 0.1), outline)),
        *both(block("Leg", (0.3, 0.9, 0.13), (0.22, -0.42, 0.1), outline)),
        block("Neck", (0.24, 0.2, 0.12), (0, 1.24, 0.1), outline),
        block("Head", (0.5, 0.54, 0.14), (0, 1.4, 0.1), outline),
        *(beam("Artery", start, end, 0.07, BLOOD) for start, end in paths),
        *(
            beam("VeinOfBody", (-start[0], start[1], start[2]), (-end[0], end[1], end[2]), 0.07, VEIN)
            for start, end in paths
        ),
        *both(ball("Heart", 0.22, (0.06, 0.96, -0.08), BLOOD)),
        ball("Heart", 0.22, (0, 0.86, -0.08), BLOOD),
    ]


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
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("organ", "lab", title, words, largest, color, exhibit(title.capitalize(), sculpt), visited=True)
    for title, words, largest, color, sculpt in ROWS
)
