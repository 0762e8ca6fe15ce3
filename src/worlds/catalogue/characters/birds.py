"""Birds that stand in most worlds."""

from typing import Final

from worlds.catalogue.grammars.bird import Bird
from worlds.catalogue.grammars.bird import bird as sculpted
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.grammars.quadruped import around, stud
from worlds.catalogue.solids import BLACK, RED, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

ORANGE: Final = Paint((240, 146, 40))
BIRD: Final = Bird((0.46, 0.5), 0.26, 0.1, 0.4, wings="spread", bill=ORANGE.color, breast=WHITE.color)
CHICKEN: Final = Bird((0.52, 0.56), 0.3, 0.24, 0.34, crest=RED.color, tail="plume")


def chicken(look: Look) -> list[Part]:
    return [*sculpted(CHICKEN)(look), block("Wattle", (0.06, 0.16, 0.08), (0, 0.96, -0.64), RED)]


def penguin(look: Look) -> list[Part]:
    """Upright, its white front bulging out of its black back."""
    paint = Paint.of(look)
    face = (0.0, 3.62, -0.1)
    return [
        *both(block("Foot", (0.74, 0.2, 1.2), (0.46, 0, -0.4), ORANGE)),
        ball("Body", 2.1, (0, 0.12, 0.1), paint),
        pillar("Body", 2.0, 1.5, (0, 1.1, 0.1), paint),
        ball("Shoulders", 1.98, (0, 1.66, 0.08), paint),
        ball("Belly", 1.84, (0, 0.26, -0.16), WHITE),
        pillar("Belly", 1.74, 1.3, (0, 1.16, -0.16), WHITE),
        ball("Breast", 1.72, (0, 1.62, -0.16), WHITE),
        ball("Head", 1.7, (0, 2.77, -0.1), paint),
        *both(stud("Cheek", face, 0.85, around(36, -4), 0.6, WHITE)),
        *both(stud("Eye", face, 0.88, around(34, 4), 0.24, BLACK)),
        *both(stud("Ear", face, 0.84, around(74, -10), 0.5, Paint((246, 196, 60)))),
        wedge("Beak", (0.44, 0.36, 0.7), (0, 3.3, -1.16), ORANGE, "front"),
        *both(beam("Flipper", (0.86, 2.6, 0.1), (1.36, 0.9, 0.16), 0.4, paint)),
        drum("Tail", 0.7, 0.5, (0, 0.4, 1.1), paint, "z"),
    ]


def outdoors(name: str, words: str, longest: float, color: Color, sculpt: Sculpt) -> Thing:
    return model(None, "character", name, words, longest, color, sculpt, indoors=False)


THINGS: Final[tuple[Thing, ...]] = (
    outdoors("bird", "", 5.0, (62, 126, 200), sculpted(BIRD)),
    outdoors("chicken", "hen", 3.0, (240, 236, 226), chicken),
    outdoors("penguin", "", 4.6, (44, 48, 60), penguin),
)
