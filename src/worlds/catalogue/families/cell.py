"""Cells, what is in them, and microbes, as models on a stand with a plate."""

import math
from typing import Final

from worlds.catalogue.families.circle import circle
from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, block, dome, drum, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

NUCLEUS: Final = Paint((132, 82, 178))
NUCLEOLUS: Final = Paint((86, 46, 128))
POWER: Final = Paint((226, 96, 60))
GREEN: Final = Paint((70, 156, 72))
VACUOLE: Final = Paint((150, 206, 240))
GOLGI: Final = Paint((240, 180, 80))
DOT: Final = Paint((60, 84, 150))
WALL: Final = Paint((96, 150, 70))


def animal_cell(look: Look) -> list[Part]:
    """A disc that is cut open, seen from the front: the organelles lie in it."""
    paint = Paint.of(look)
    rim = [ball("Membrane", 0.28, (x, 0.56 + y, 0), paint) for x, y in circle(16, 0.6)]
    return [
        drum("Cytoplasm", 0.2, 1.3, (0, 0.66, 0.04), paint, "z"),
        *rim,
        ball("Nucleus", 0.46, (0.1, 0.5, -0.14), NUCLEUS),
        ball("Nucleolus", 0.2, (0.12, 0.62, -0.34), NUCLEOLUS),
        beam("Mitochondrion", (-0.46, 0.86, -0.1), (-0.24, 1.0, -0.1), 0.15, POWER, rounded=True),
        beam("Mitochondrion", (-0.2, 0.3, -0.1), (0.06, 0.24, -0.1), 0.15, POWER, rounded=True),
        *(
            beam("Golgi", (-0.5, 0.5 - 0.09 * i, -0.1), (-0.24 - 0.04 * i, 0.56 - 0.09 * i, -0.1), 0.07, GOLGI)
            for i in range(3)
        ),
        *(
            ball("Ribosome", 0.09, (x, y, -0.1), DOT)
            for x, y in ((0.44, 0.4), (0.46, 0.8), (0.3, 1.0), (0.1, 1.04), (-0.1, 0.76))
        ),
        ball("Vacuole", 0.2, (0.34, 0.24, -0.14), VACUOLE),
    ]


def plant_cell(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        block("Cytoplasm", (1.3, 1.1, 0.3), (0, 0.02, 0.09), paint),
        *(block("Wall", (1.44, 0.08, 0.24), (0, y, -0.02), WALL) for y in (-0.04, 1.06)),
        *(block("Wall", (0.08, 1.04, 0.24), (x, 0.02, -0.02), WALL) for x in (-0.67, 0.67)),
        block("Vacuole", (0.6, 0.62, 0.16), (0.14, 0.3, -0.1), VACUOLE),
        ball("Nucleus", 0.36, (-0.4, 0.62, -0.12), NUCLEUS),
        ball("Nucleolus", 0.16, (-0.4, 0.72, -0.26), NUCLEOLUS),
        *(
            beam("Chloroplast", (x, y, -0.09), (x + 0.2, y + 0.03, -0.09), 0.14, GREEN, rounded=True)
            for x, y in ((-0.54, 0.16), (-0.16, 0.12), (0.3, 0.12), (-0.16, 0.98), (0.3, 0.98))
        ),
        beam("Mitochondrion", (-0.5, 0.4, -0.09), (-0.3, 0.4, -0.09), 0.12, POWER, rounded=True),
    ]


def nucleus(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        ball("Nucleus", 1.1, (0, -0.04, 0), paint),
        ball("Nucleolus", 0.46, (0.16, 0.36, -0.38), NUCLEOLUS),
        *(ball("Pore", 0.13, (x, 0.46 + y, -0.36), DOT) for x, y in circle(8, 0.36)),
        *(
            beam("Chromatin", (-0.3, 0.3 + 0.2 * i, -0.44), (-0.04, 0.4 + 0.2 * i, -0.5), 0.07, Paint((226, 190, 240)))
            for i in range(3)
        ),
    ]


def mitochondrion(look: Look) -> list[Part]:
    """Its half, with the folds inside."""
    paint, inner = Paint.of(look), Paint((250, 196, 130))
    folds = [block("Fold", (0.08, 0.36, 0.14), (-0.45 + 0.18 * i, 0.1 + 0.2 * (i % 2), -0.14), paint) for i in range(6)]
    return [
        *(drum("Membrane", 0.34, 0.8, (x, 0.4, 0.1), paint, "x") for x in (-0.34, 0, 0.34)),
        *(ball("Membrane", 0.8, (x, 0, 0.1), paint) for x in (-0.5, 0.5)),
        block("Matrix", (1.3, 0.56, 0.3), (0, 0.12, -0.18), inner),
        *(
            block("Fold", (part.size[0], 0.36, 0.1), (part.position[0], part.position[1] - 0.18, -0.32), paint)
            for part in folds
        ),
    ]


def chloroplast(look: Look) -> list[Part]:
    """Stacks of thylakoids in a green hull."""
    paint, disc = Paint.of(look), Paint((36, 104, 48))
    stacks = [
        pillar("Thylakoid", 0.3, 0.07, (x, 0.18 + 0.11 * i, -0.1), disc) for x in (-0.42, 0.0, 0.42) for i in range(4)
    ]
    return [
        *(ball("Hull", 0.8, (x, 0, 0.36), paint) for x in (-0.5, -0.16, 0.16, 0.5)),
        block("Stroma", (1.5, 0.16, 0.6), (0, 0, -0.02), Paint((150, 206, 110))),
        *stacks,
        *(block("Lamella", (0.3, 0.05, 0.12), (x, 0.3, -0.1), disc) for x in (-0.21, 0.21)),
    ]


def bacterium(look: Look) -> list[Part]:
    paint = Paint.of(look)
    hairs = [
        beam("Hair", (x, 0.3 + 0.2 * s, 0.16 * t), (x + 0.04, 0.3 + 0.42 * s, 0.34 * t), 0.05, paint)
        for x in (-0.4, -0.1, 0.2, 0.5)
        for s, t in ((1, 1), (1, -1), (-0.6, 1.2), (-0.6, -1.2))
    ]
    whip = [
        beam(
            "Flagellum",
            (0.66 + 0.2 * i, 0.3 + 0.1 * (-1) ** i, 0),
            (0.86 + 0.2 * i, 0.3 - 0.1 * (-1) ** i, 0),
            0.07,
            paint,
        )
        for i in range(4)
    ]
    return [
        drum("Body", 1.1, 0.56, (0, 0.3, 0), paint, "x"),
        *(ball("End", 0.56, (x, 0.02, 0), paint) for x in (-0.55, 0.55)),
        *hairs,
        *whip,
        *(ball("Ribosome", 0.1, (x, 0.3, -0.26), DOT) for x in (-0.3, 0.0, 0.3)),
    ]


def virus(look: Look) -> list[Part]:
    paint, knob = Paint.of(look), Paint((206, 60, 70))
    parts = [ball("Capsid", 0.84, (0, 0.12, 0), paint)]
    for up, count in ((-0.5, 4), (0.1, 6), (0.66, 5)):
        flat = math.sqrt(1 - up * up)
        for x, z in circle(count, flat, up):
            parts.append(
                beam(
                    "Spike", (0.38 * x, 0.54 + 0.38 * up, 0.38 * z), (0.58 * x, 0.54 + 0.58 * up, 0.58 * z), 0.07, paint
                )
            )
            parts.append(ball("Knob", 0.15, (0.6 * x, 0.465 + 0.6 * up, 0.6 * z), knob))
    return [
        *parts,
        pillar("Spike", 0.08, 0.16, (0, 0.94, 0), paint),
        ball("Knob", 0.15, (0, 1.08, 0), knob),
        pillar("Rod", 0.1, 0.3, (0, 0, 0), paint),
    ]


def phage(look: Look) -> list[Part]:
    """A virus of bacteria: a head on legs."""
    paint = Paint.of(look)
    legs = [
        part
        for x, z in circle(6, 1)
        for part in (
            beam("Leg", (0.08 * x, 0.3, 0.08 * z), (0.4 * x, 0.5, 0.4 * z), 0.06, paint),
            beam("Leg", (0.4 * x, 0.5, 0.4 * z), (0.56 * x, 0.0, 0.56 * z), 0.05, paint),
        )
    ]
    return [
        pillar("Tail", 0.18, 0.6, (0, 0.24, 0), paint),
        *(pillar("Ring", 0.24, 0.05, (0, 0.36 + 0.14 * i, 0), paint) for i in range(4)),
        pillar("Plate", 0.34, 0.08, (0, 0.22, 0), paint),
        *dome("Head", 0.56, 0.3, (0, 1.16, 0), paint, steps=3),
        pillar("Head", 0.56, 0.24, (0, 0.94, 0), paint),
        pillar("Head", 0.4, 0.12, (0, 0.84, 0), paint),
        *legs,
    ]


def helix(look: Look) -> list[Part]:
    """Two strands, and the four bases in pairs."""
    paint = Paint.of(look)
    pairs = ((Paint((220, 60, 60)), Paint((70, 160, 80))), (Paint((250, 200, 60)), Paint((70, 110, 220))))
    parts: list[Part] = []
    for i in range(13):
        angle, y = 0.5 * i, 0.06 + 0.125 * i
        x, z = 0.4 * math.cos(angle), 0.4 * math.sin(angle)
        left, right = pairs[i // 2 % 2]
        parts += [ball("Backbone", 0.24, (x, y - 0.06, z), paint), ball("Backbone", 0.24, (-x, y - 0.06, -z), paint)]
        if i % 2 == 0:
            parts.append(beam("Base", (x, y + 0.06, z), (0, y + 0.06, 0), 0.08, left))
            parts.append(beam("Base", (0, y + 0.06, 0), (-x, y + 0.06, -z), 0.08, right))
    return parts


def chromosome(look: Look) -> list[Part]:
    paint, band = Paint.of(look), Paint((250, 210, 120))
    arms = [
        beam("Arm", (0.06 * s, 0.66, 0), (0.4 * s, 0.66 + t, 0.02), 0.26, paint, rounded=True)
        for s in (1, -1)
        for t in (0.6, -0.56)
    ]
    tips = [ball("Tip", 0.27, (0.4 * s, 0.53 + t, 0.02), paint) for s in (1, -1) for t in (0.6, -0.56)]
    return [
        *arms,
        *tips,
        ball("Centromere", 0.34, (0, 0.49, 0), band),
        *(ball("Band", 0.3, (0.24 * s, 0.51 + t, 0.01), band) for s in (1, -1) for t in (0.34, -0.3)),
    ]


def red_blood_cell(look: Look) -> list[Part]:
    paint, dark = Paint.of(look), Paint((150, 24, 32))
    disc = [
        part
        for x, y, z in ((0, 0.1, 0), (-0.66, 0.3, 0.16), (0.6, 0.5, 0.16))
        for part in (
            *(ball("Rim", 0.26, (x + u, y + 0.32 + v, z), paint) for u, v in circle(10, 0.3)),
            drum("Middle", 0.12, 0.6, (x, y + 0.45, z), dark, "z"),
        )
    ]
    return [*disc, pillar("Rod", 0.08, 0.4, (0, 0, 0), paint)]


def white_blood_cell(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        ball("Body", 0.9, (0, 0, 0), paint),
        *(
            ball("Arm", 0.46, (0.44 * x, 0.26 + 0.42 * y, 0.14 * (-1) ** i), paint)
            for i, (x, y) in enumerate(circle(9, 1))
        ),
        *(ball("NucleusLobe", 0.32, (x, y, -0.36), NUCLEUS) for x, y in ((-0.18, 0.4), (0.06, 0.5), (0.18, 0.3))),
    ]


def amoeba(look: Look) -> list[Part]:
    paint = Paint.of(look)
    feet = ((0.7, 0.1), (0.62, -0.5), (0.1, -0.66), (-0.5, -0.46), (-0.74, 0.1), (-0.4, 0.54), (0.3, 0.5))
    return [
        *dome("Body", 1.0, 0.4, (0, 0, 0), paint, steps=3),
        *(beam("FalseFoot", (0, 0.1, 0), (x, 0.09, z), 0.22, paint, rounded=True) for x, z in feet),
        *(ball("Tip", 0.26, (x, 0, z), paint) for x, z in feet),
        ball("Nucleus", 0.34, (0.12, 0.26, -0.06), NUCLEUS),
        *(ball("FoodVacuole", 0.16, (x, 0.26, z), VACUOLE) for x, z in ((-0.24, 0.16), (-0.2, -0.22), (0.16, 0.3))),
    ]


def slipper(look: Look) -> list[Part]:
    """A paramecium, with its lashes."""
    paint = Paint.of(look)
    lashes = [
        beam("Lash", (x, 0.28 + 0.2 * y, 0.2 * z), (1.08 * x, 0.28 + 0.4 * y, 0.4 * z), 0.04, paint)
        for x in (-0.6, -0.3, 0.0, 0.3, 0.6)
        for y, z in ((1, 0.2), (0.2, 1), (0.2, -1), (-0.6, -0.7))
    ]
    return [
        *(
            ball("Body", d, (x, 0.28 - d / 2, 0), paint)
            for x, d in ((-0.7, 0.34), (-0.46, 0.5), (-0.16, 0.56), (0.16, 0.56), (0.46, 0.48), (0.7, 0.3))
        ),
        *lashes,
        ball("Nucleus", 0.26, (0.06, 0.2, -0.2), NUCLEUS),
        ball("Vacuole", 0.16, (0.5, 0.2, -0.16), VACUOLE),
        ball("Vacuole", 0.16, (-0.46, 0.2, -0.18), VACUOLE),
    ]


def neuron(look: Look) -> list[Part]:
    paint, sheath = Paint.of(look), Paint((250, 226, 150))
    rays = [
        beam("Dendrite", (-0.6, 0.8, 0), (-0.6 + 0.46 * x, 0.8 + 0.46 * y, 0.06 * (-1) ** i), 0.09, paint)
        for i, (x, y) in enumerate(circle(7, 1, 0.5))
        if x < 0.8
    ]
    beads = [
        beam(
            "Myelin",
            (-0.24 + 0.28 * i, 0.72 - 0.1 * i, 0),
            (-0.04 + 0.28 * i, 0.65 - 0.1 * i, 0),
            0.18,
            sheath,
            rounded=True,
        )
        for i in range(4)
    ]
    ends = [beam("Ending", (0.9, 0.34, 0), (1.16, 0.34 + k, 0), 0.07, paint) for k in (0.26, 0.0, -0.26)]
    return [
        ball("Body", 0.5, (-0.6, 0.54, 0), paint),
        ball("Nucleus", 0.24, (-0.6, 0.66, -0.2), NUCLEUS),
        *rays,
        beam("Axon", (-0.5, 0.8, 0), (0.92, 0.34, 0), 0.09, paint),
        *beads,
        *ends,
        *(ball("Bouton", 0.15, (1.18, 0.27 + k, 0), paint) for k in (0.26, 0.0, -0.26)),
        pillar("Rod", 0.08, 0.6, (-0.3, 0, 0.1), paint),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("animal cell", "cell, cell model, human cell, body cell, organelle, eukaryotic cell", 7.0, (244, 178, 186), animal_cell),
    ("plant cell", "cell wall, leaf cell", 7.0, (166, 214, 120), plant_cell),
    ("nucleus", "cell nucleus, nucleolus", 5.0, (150, 100, 196), nucleus),
    ("mitochondrion", "mitochondria, mitochondrium", 5.6, (222, 92, 60), mitochondrion),
    ("chloroplast", "chlorophyll, thylakoid, granum", 5.6, (82, 170, 78), chloroplast),
    ("bacterium", "bacteria, microbe, germ, e. coli, microorganism, prokaryotic cell, pathogen", 5.4, (110, 190, 150), bacterium),
    ("virus", "coronavirus, flu virus, influenza virus", 5.4, (130, 150, 170), virus),
    ("phage", "bacteriophage", 5.6, (90, 140, 200), phage),
    ("dna helix", "dna, dna model, double helix, dna strand, dna molecule, gene, rna, enzyme model", 8.0, (96, 130, 200), helix),
    ("chromosome", "pair of chromosomes", 5.0, (120, 90, 200), chromosome),
    ("red blood cell", "blood cell, blood, erythrocyte", 5.4, (210, 46, 50), red_blood_cell),
    ("white blood cell", "leukocyte, lymphocyte, immune cell, macrophage, antibody", 4.6, (240, 240, 246), white_blood_cell),
    ("amoeba", "ameba, protist, protozoa", 4.6, (160, 206, 190), amoeba),
    ("paramecium", "plankton, euglena, diatom, single-celled organism", 4.6, (170, 200, 230), slipper),
    ("neuron", "nerve cell, brain cell, synapse, axon", 7.0, (240, 170, 90), neuron),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("cell", "lab", title, words, largest, color, exhibit("DNA" if title == "dna helix" else title.capitalize(), sculpt), visited=True)
    for title, words, largest, color, sculpt in ROWS
)  # fmt: skip
