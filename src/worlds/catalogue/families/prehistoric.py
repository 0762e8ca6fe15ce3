"""Animals of before: dinosaurs on four legs, and beasts of the ice age."""

from typing import Final

from worlds.catalogue.grammars.model import model
from worlds.catalogue.grammars.quadruped import Quadruped
from worlds.catalogue.grammars.quadruped_body import quadruped
from worlds.catalogue.solids import BLACK, Paint, ball, beam, block, both, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Part

IVORY: Final = Paint((232, 224, 200))
WHITE: Final = (240, 238, 232)

MAMMOTH: Final = Quadruped(
    (0.46, 0.56),
    0.42,
    0.17,
    (0.24, 0.08),
    (0.36, 0.42, 0.3),
    (0.14, 0.14, 0.06),
    "floppy",
    tail="tuft",
    ink=(74, 48, 34),
    crest=0.08,
)
TRICERATOPS: Final = Quadruped(
    (0.48, 0.48),
    0.3,
    0.15,
    (0.02, 0.14),
    (0.32, 0.32, 0.3),
    (0.22, 0.2, 0.16),
    "none",
    "three",
    "long",
    ink=(176, 104, 62),
)
STEGOSAURUS: Final = Quadruped(
    (0.4, 0.52),
    0.3,
    0.14,
    (-0.16, 0.2),
    (0.17, 0.16, 0.24),
    (0.13, 0.12, 0.1),
    "none",
    "none",
    "long",
    "plates",
    ink=(214, 120, 48),
)
ANKYLOSAURUS: Final = Quadruped(
    (0.58, 0.38),
    0.22,
    0.14,
    (-0.06, 0.12),
    (0.32, 0.24, 0.24),
    (0.2, 0.14, 0.08),
    "none",
    "none",
    "club",
    "quills",
    ink=(198, 178, 128),
)
SABRE: Final = Quadruped(
    (0.36, 0.38), 0.38, 0.14, (0.18, 0.1), (0.3, 0.28, 0.27), (0.18, 0.13, 0.1), "round", "none", "stub", belly=WHITE
)
RHINO: Final = Quadruped(
    (0.5, 0.54),
    0.26,
    0.16,
    (0.0, 0.14),
    (0.3, 0.3, 0.32),
    (0.24, 0.22, 0.18),
    "pointed",
    "nose",
    "tuft",
    ink=(70, 46, 34),
    crest=0.1,
)


def mammoth(look: Look) -> list[Part]:
    """With a trunk that hangs and tusks that rise."""
    hair = Paint((104, 70, 46), "Fabric")
    return [
        *quadruped(MAMMOTH)(look),
        ball("Crown", 0.3, (0, 1.04, -0.56), Paint.of(look)),
        beam("Trunk", (0, 0.96, -0.72), (0, 0.5, -0.84), 0.15, Paint.of(look)),
        beam("Trunk", (0, 0.54, -0.83), (0, 0.2, -0.8), 0.11, Paint.of(look)),
        *both(beam("Tusk", (0.14, 0.94, -0.7), (0.18, 0.56, -0.94), 0.07, IVORY)),
        *both(beam("Tusk", (0.18, 0.57, -0.92), (0.1, 0.7, -1.2), 0.06, IVORY)),
        block("Hair", (0.48, 0.16, 0.84), (0, 0.34, 0), hair),
    ]


def sabre_toothed_cat(look: Look) -> list[Part]:
    fangs = both(beam("Fang", (0.06, 0.72, -0.8), (0.06, 0.52, -0.8), 0.04, IVORY))
    return [*quadruped(SABRE)(look), *fangs]


def pterosaur(look: Look) -> list[Part]:
    """It stands with its wings of skin spread."""
    paint, skin = Paint.of(look), Paint((206, 160, 110))
    return [
        *both(block("Leg", (0.06, 0.3, 0.06), (0.1, 0, 0.06), paint)),
        *both(block("Foot", (0.12, 0.04, 0.2), (0.1, 0, 0.0), paint)),
        block("Body", (0.3, 0.3, 0.5), (0, 0.26, 0.0), paint),
        beam("Neck", (0, 0.5, -0.18), (0, 0.76, -0.36), 0.14, paint),
        block("Head", (0.18, 0.18, 0.24), (0, 0.72, -0.42), paint),
        wedge("Beak", (0.1, 0.12, 0.5), (0, 0.73, -0.76), skin, "front"),
        beam("Crest", (0, 0.86, -0.36), (0, 1.04, -0.02), 0.07, Paint((196, 60, 44))),
        *both(block("Eye", (0.03, 0.05, 0.05), (0.09, 0.82, -0.44), BLACK)),
        *both(beam("WingArm", (0.12, 0.5, -0.14), (0.9, 0.68, -0.1), 0.07, paint)),
        *both(beam("WingArm", (0.88, 0.68, -0.11), (1.6, 0.58, 0.12), 0.05, paint)),
        *both(block("Wing", (0.8, 0.04, 0.44), (0.5, 0.54, 0.12), paint)),
        *both(block("Wing", (0.6, 0.04, 0.26), (1.18, 0.6, 0.08), paint)),
        beam("Tail", (0, 0.4, 0.2), (0, 0.36, 0.46), 0.06, paint),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    model("animal", "character", "mammoth", "woolly mammoth, mastodon", 14.0, (122, 82, 54), mammoth, material="Fabric"),
    model("animal", "character", "triceratops", "horned dinosaur, ceratops", 26.0, (128, 136, 96), quadruped(TRICERATOPS), material="Leather"),
    model("animal", "character", "stegosaurus", "plated dinosaur, stegosaur", 24.0, (96, 128, 84), quadruped(STEGOSAURUS), material="Leather"),
    model("animal", "character", "ankylosaurus", "armored dinosaur, armoured dinosaur, ankylosaur", 22.0, (140, 116, 84), quadruped(ANKYLOSAURUS), material="Leather"),
    model("animal", "character", "saber-toothed cat", "saber-toothed tiger, sabre-toothed tiger, sabre-toothed cat, smilodon, saber-tooth", 7.6, (196, 142, 84), sabre_toothed_cat, material="Fabric"),
    model("animal", "character", "woolly rhinoceros", "woolly rhino, prehistoric animal, ice age animal", 13.0, (116, 80, 56), quadruped(RHINO), material="Fabric"),
    model("bird", "character", "pterosaur", "pterodactyl, pteranodon, flying dinosaur, flying reptile", 22.0, (150, 104, 70), pterosaur, material="Leather"),
)  # fmt: skip
