"""Animals on four legs that stand in most worlds. Their sizes are right against each other and against a person of 5 studs,
but that small ones are somewhat larger than life: they are looked at from afar."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.grammars.quadruped import HORN, Quadruped, middle_of_head
from worlds.catalogue.grammars.quadruped_body import quadruped
from worlds.catalogue.solids import RED, Paint, ball, beam, both, drum
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

PINK: Final = (238, 160, 168)
WHITE: Final = (242, 240, 232)
DARK: Final = (66, 62, 60)
HOOF: Final = (62, 54, 48)

COW: Final = Quadruped((0.42, 0.46), 0.3, 0.13, (0.18, 0.14), (0.25, 0.25, 0.26), (0.19, 0.17, 0.12), "floppy", "short", "tuft", "patches", (58, 42, 34), hoof=HOOF, face=PINK)  # fmt: skip
HORSE: Final = Quadruped((0.34, 0.4), 0.5, 0.105, (0.44, 0.16), (0.21, 0.23, 0.26), (0.17, 0.15, 0.2), "pointed", tail="hair", ink=(58, 40, 30), hoof=HOOF, mane=True)  # fmt: skip
CAMEL: Final = Quadruped((0.36, 0.4), 0.56, 0.1, (0.46, 0.24), (0.2, 0.2, 0.26), (0.16, 0.14, 0.12), "round", tail="tuft", ink=(122, 84, 48), hump=2)  # fmt: skip
DOG: Final = Quadruped((0.36, 0.38), 0.36, 0.13, (0.24, 0.06), (0.34, 0.32, 0.28), (0.2, 0.17, 0.12), "floppy", tail="up", ink=(92, 58, 34), hoof=WHITE, face=WHITE)  # fmt: skip
CAT: Final = Quadruped((0.32, 0.34), 0.32, 0.11, (0.24, 0.04), (0.36, 0.34, 0.3), (0.2, 0.14, 0.03), "pointed", tail="long", feet=None, hoof=WHITE, face=WHITE, belly=WHITE)  # fmt: skip
PIG: Final = Quadruped((0.5, 0.5), 0.16, 0.14, (0.0, 0.02), (0.38, 0.38, 0.3), (0.24, 0.2, 0.08), "pointed", tail="curl", face=(226, 132, 142), hoof=(150, 96, 92))  # fmt: skip
SHEEP: Final = Quadruped((0.52, 0.54), 0.22, 0.1, (0.08, 0.1), (0.26, 0.26, 0.26), (0.2, 0.18, 0.1), "floppy", tail="puff", mark="fleece", ink=DARK, feet=DARK, face=DARK)  # fmt: skip
ELEPHANT: Final = Quadruped((0.54, 0.58), 0.32, 0.19, (0.06, 0.06), (0.42, 0.44, 0.3), (0.2, 0.2, 0.02), "fans", tail="tuft", ink=(82, 84, 90), hoof=(196, 190, 178))  # fmt: skip
GIRAFFE: Final = Quadruped((0.42, 0.48), 0.92, 0.12, (1.2, 0.24), (0.24, 0.24, 0.26), (0.18, 0.16, 0.16), "floppy", "knobs", "tuft", "dapples", (150, 88, 40), hoof=HOOF)  # fmt: skip
LION: Final = Quadruped((0.34, 0.36), 0.34, 0.13, (0.22, 0.12), (0.29, 0.29, 0.28), (0.18, 0.15, 0.08), "round", tail="tuft", ink=(128, 72, 28), face=(240, 208, 150), ruff=True)  # fmt: skip
BEAR: Final = Quadruped((0.5, 0.5), 0.26, 0.18, (0.1, 0.1), (0.34, 0.34, 0.3), (0.2, 0.18, 0.12), "round", tail="stub", hoof=(52, 38, 28), face=(176, 132, 92), crest=0.06)  # fmt: skip


def cow(look: Look) -> list[Part]:
    return [*quadruped(COW)(look), ball("Udder", 0.2, (0, COW.legs - 0.07, 0.26), Paint(PINK))]


def dog(look: Look) -> list[Part]:
    _, y, z = middle_of_head(DOG)
    collar = beam("Collar", (0, y - 0.15, z + 0.11), (0, y - 0.2, z + 0.14), 0.34, RED, rounded=True)
    tongue = drum("Tongue", 0.08, 0.1, (0, y - 0.13, z - 0.24), Paint(PINK), "z")
    return [*quadruped(DOG)(look), collar, tongue]


def sheep(look: Look) -> list[Part]:
    """The fleece is of the colour that is wished, the head of the other."""
    fleece, skin = Paint.of(look), Paint(DARK)
    swapped = {"Fleece": fleece, "Cap": fleece, "Head": skin, "Neck": skin}
    return [
        replace(part, color=swapped[part.name].color, material=swapped[part.name].material)
        if part.name in swapped
        else part
        for part in quadruped(SHEEP)(look)
    ]


def elephant(look: Look) -> list[Part]:
    """Its trunk hangs down and curls up at its tip."""
    paint = Paint.of(look)
    _, y, z = middle_of_head(ELEPHANT)
    face = z - 0.4 * ELEPHANT.skull
    bends = ((y + 0.02, face + 0.08), (y - 0.3, face - 0.14), (0.24, face - 0.16), (0.12, face - 0.3))
    trunk = [
        beam("Trunk", (0, *start), (0, *end), thick, paint, rounded=True)
        for start, end, thick in zip(bends, bends[1:], (0.17, 0.14, 0.11), strict=False)
    ]
    body = [part for part in quadruped(ELEPHANT)(look) if part.name != "Nose"]
    return [
        *body,
        *trunk,
        ball("Brow", 0.32, (0, y - 0.06, z - 0.2), paint),
        *both(beam("Tusk", (0.12, y - 0.12, face + 0.04), (0.16, y - 0.28, face - 0.16), 0.07, HORN, rounded=True)),
        *both(beam("Tusk", (0.16, y - 0.27, face - 0.14), (0.15, y - 0.22, face - 0.32), 0.055, HORN, rounded=True)),
    ]


def animal(name: str, words: str, longest: float, color: Color, sculpt: Sculpt, material: str = "Fabric") -> Thing:
    """It stands outdoors, however small it is."""
    return model(None, "character", name, words, longest, color, sculpt, material=material, indoors=False)


THINGS: Final[tuple[Thing, ...]] = (
    animal("cow", "calf, cattle", 8.6, (240, 240, 238), cow, "Leather"),
    animal("horse", "pony, foal", 9.2, (132, 84, 48), quadruped(HORSE), "Leather"),
    animal("camel", "dromedary", 9.2, (198, 156, 100), quadruped(CAMEL)),
    animal("dog", "puppy, hound", 4.4, (172, 122, 72), dog),
    animal("cat", "kitten, kitty", 4.0, (222, 142, 66), quadruped(CAT)),
    animal("pig", "piglet", 5.4, (240, 172, 176), quadruped(PIG), "Leather"),
    animal("sheep", "lamb", 4.6, (242, 240, 232), sheep),
    animal("elephant", "", 17.0, (140, 144, 152), elephant, "Leather"),
    animal("giraffe", "", 18.0, (232, 188, 92), quadruped(GIRAFFE), "Leather"),
    animal("lion", "lioness", 8.0, (222, 168, 84), quadruped(LION)),
    animal("bear", "grizzly", 8.0, (112, 74, 46), quadruped(BEAR)),
)
