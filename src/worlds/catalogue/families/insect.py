"""The grammar of insects, and spiders, worms and snails. All are larger than life: one must see them."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

Wings = Literal["none", "clear", "two_pairs", "butterfly", "case"]

FILM: Final = Paint((206, 230, 244), "Glass", 0.3)


@dataclass(frozen=True, slots=True)
class Insect:
    """Lengths in shares of the body's length; head, chest, and behind it the rear."""

    width: float = 0.3
    rear: float = 0.5
    """Length."""
    wings: Wings = "none"
    stripes: int = 0
    dots: bool = False
    ink: Color = (36, 34, 34)
    dark: bool = False
    """Head and chest have the ink's colour."""
    black_legs: bool = False
    legs: int = 3
    """Pairs."""
    reach: float = 0.3
    """Of the legs."""
    jump: bool = False
    feelers: float = 0.26
    eyes: Color = (34, 32, 34)
    claws: bool = False
    sting: bool = False


def insect(row: Insect) -> Sculpt:
    return lambda look: [*body(row, look), *legs(row, look), *wings(row, look), *marks(row, look)]


LOW: Final = 0.16


def body(row: Insect, look: Look) -> list[Part]:
    paint = Paint.of(look)
    front = Paint(row.ink) if row.dark else paint
    w = row.width
    eyes = Paint(row.eyes)
    parts = [
        block("Rear", (w, 0.9 * w, row.rear), (0, LOW, 0.5 - row.rear / 2), paint),
        block("Rear", (0.8 * w, 0.16 * w, 0.8 * row.rear), (0, LOW + 0.86 * w, 0.5 - row.rear / 2), paint),
        block("Chest", (0.74 * w, 0.7 * w, 0.94 - row.rear), (0, LOW + 0.02, 0.04 - row.rear / 2), front),
        ball("Head", 0.8 * w, (0, LOW + 0.02, -0.42 - 0.1 * w), front),
        *both(
            ball(
                "Eye",
                0.3 * w,
                (0.3 * w, LOW + 0.4 * w, -0.44 - 0.3 * w),
                eyes if row.eyes != row.ink or not row.dark else WHITE,
            )
        ),
    ]
    if row.feelers:
        tip = (0.34 * row.feelers + 0.5 * w, LOW + 0.5 * w + row.feelers, -0.6 - 0.3 * w)
        parts += both(beam("Feeler", (0.16 * w, LOW + 0.6 * w, -0.48), tip, 0.035, Paint(row.ink)))
    return parts


def legs(row: Insect, look: Look) -> list[Part]:
    ink = Paint(row.ink) if row.black_legs else Paint.of(look)
    x, parts = 0.3 * row.width, []
    for i in range(row.legs):
        z = -0.34 + 0.62 * i / max(1, row.legs - 1)
        knee = (x + 0.6 * row.reach, LOW + 0.4 * row.width + 0.1, z + 0.05 * (i - 1))
        foot = (x + row.reach, 0.02, z + 0.1 * (i - 1))
        parts += both(beam("Leg", (x, LOW + 0.3 * row.width, z), knee, 0.045, ink))
        parts += both(beam("Shin", knee, foot, 0.04, ink))
    if row.jump:
        parts += both(
            beam("Thigh", (x, LOW + 0.3 * row.width, 0.1), (x + 0.16, LOW + row.width + 0.26, 0.36), 0.08, ink)
        )
        parts += both(beam("Shin", (x + 0.16, LOW + row.width + 0.26, 0.34), (x + 0.2, 0.02, 0.56), 0.045, ink))
    if row.claws:
        parts += both(beam("Arm", (x, LOW + 0.1, -0.4), (0.44, LOW + 0.1, -0.66), 0.07, Paint.of(look)))
        parts += both(block("Claw", (0.14, 0.1, 0.24), (0.42, LOW + 0.04, -0.78), Paint.of(look)))
    return parts


def wings(row: Insect, look: Look) -> list[Part]:
    paint, top = Paint.of(look), LOW + 0.9 * row.width
    match row.wings:
        case "clear":
            return both(block("Wing", (0.5, 0.04, 0.26), (0.28, top - 0.02, 0.02), FILM))
        case "two_pairs":
            return [
                *both(block("Wing", (0.78, 0.04, 0.15), (0.42, top - 0.03, -0.22), FILM)),
                *both(block("Wing", (0.7, 0.04, 0.17), (0.38, top - 0.03, 0.0), FILM)),
            ]
        case "case":
            return [
                beam(
                    "Seam",
                    (0, top + 0.1 * row.width, 0.5 - row.rear),
                    (0, top + 0.1 * row.width, 0.47),
                    0.03,
                    Paint(row.ink),
                )
            ]
        case "butterfly":
            rim = Paint(row.ink)
            return [
                *both(block("Rim", (0.82, 0.05, 0.56), (0.46, top - 0.05, -0.2), rim)),
                *both(block("Wing", (0.72, 0.11, 0.48), (0.42, top - 0.08, -0.2), paint)),
                *both(block("Rim", (0.62, 0.05, 0.46), (0.36, top - 0.05, 0.28), rim)),
                *both(block("Wing", (0.54, 0.11, 0.39), (0.32, top - 0.08, 0.28), paint)),
                *both(pillar("Dot", 0.16, 0.03, (0.62, top + 0.01, -0.24), WHITE)),
                *both(pillar("Dot", 0.12, 0.03, (0.42, top + 0.01, 0.3), WHITE)),
            ]
    return []


def marks(row: Insect, look: Look) -> list[Part]:
    w, ink = row.width, Paint(row.ink)
    start = 0.5 - row.rear
    step = row.rear / (row.stripes + 1)
    parts = [
        block("Stripe", (1.05 * w, 1.1 * w, 0.34 * step), (0, LOW - 0.01, start + step * (i + 1)), ink)
        for i in range(row.stripes)
    ]
    if row.dots:
        places = ((0.26, 0.14), (0.26, 0.36), (0.08, 0.24))
        parts += [
            part
            for x, z in places
            for part in both(
                pillar("Dot", 0.2 * w, 0.06, (x * w + 0.04, LOW + w - 0.03, 0.5 - row.rear + z * row.rear * 2), ink)
            )
        ]
        parts += both(block("Dot", (1.04 * w, 0.2 * w, 0.2 * w), (0, LOW + 0.4 * w, 0.5 - row.rear / 2), ink))[:1]
    if row.sting:
        parts += [
            beam("Tail", (0, LOW + 0.5 * w, 0.42), (0, LOW + 0.3, 0.84), 0.12, Paint.of(look)),
            beam("Tail", (0, LOW + 0.28, 0.82), (0, LOW + 0.72, 0.7), 0.1, Paint.of(look)),
            beam("Sting", (0, LOW + 0.7, 0.72), (0, LOW + 0.7, 0.44), 0.08, ink),
        ]
    return parts


def spider(look: Look) -> list[Part]:
    paint = Paint.of(look)
    walk = [
        part
        for i, z in enumerate((-0.3, -0.18, -0.06, 0.06))
        for part in (
            *both(beam("Leg", (0.12, 0.3, z), (0.5, 0.62, 1.6 * z + 0.14 * (i - 1.5)), 0.06, paint)),
            *both(
                beam(
                    "Shin",
                    (0.5, 0.62, 1.6 * z + 0.14 * (i - 1.5)),
                    (0.86, 0.02, 2.2 * z + 0.26 * (i - 1.5)),
                    0.05,
                    paint,
                )
            ),
        )
    ]
    return [
        ball("Rear", 0.56, (0, 0.16, 0.3), paint),
        ball("Chest", 0.36, (0, 0.16, -0.14), paint),
        *both(ball("Eye", 0.1, (0.08, 0.38, -0.3), Paint((214, 40, 36)))),
        *both(ball("Eye", 0.06, (0.13, 0.32, -0.29), Paint((214, 40, 36)))),
        *both(beam("Fang", (0.06, 0.28, -0.3), (0.06, 0.12, -0.38), 0.05, BLACK)),
        *walk,
    ]


def crawler(bumps: int, leg: bool, ink: Color) -> Sculpt:
    """A caterpillar, or without legs a worm: balls in a wave."""

    def sculpt(look: Look) -> list[Part]:
        paint, dark = Paint.of(look), Paint(ink)
        parts: list[Part] = []
        for i in range(bumps):
            lift = 0.12 if leg else 0.0
            up = lift + (0.1, 0.2, 0.1, 0.0)[i % 4] * (1 if leg else 0)
            shift = 0.0 if leg else (0.0, 0.14, 0.0, -0.14)[i % 4]
            parts.append(ball("Body", 0.34, (shift, up, 0.24 * i), paint))
            if leg:
                parts += both(beam("Leg", (0.08, up + 0.12, 0.24 * i), (0.14, 0.0, 0.24 * i), 0.07, dark))
        parts.append(
            drum("Ring", 0.1, 0.37, (0.07 if not leg else 0, 0.185 + (0.2 if leg else 0), 0.24 * 2.5), dark, "z")
        )
        parts.append(ball("Head", 0.38, (0, 0.12 if leg else 0, -0.24), paint))
        parts += both(ball("Eye", 0.09, (0.1, 0.3 if leg else 0.18, -0.42), BLACK))
        if leg:
            parts += both(beam("Feeler", (0.08, 0.44, -0.26), (0.16, 0.7, -0.34), 0.04, dark))
        return parts

    return sculpt


def snail(house: bool) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        paint, flesh = Paint.of(look), Paint((222, 190, 146)) if house else Paint.of(look)
        parts = [
            block("Foot", (0.3, 0.14, 0.94), (0, 0, 0), flesh),
            wedge("Tail", (0.26, 0.14, 0.3), (0, 0, 0.58), flesh, "back"),
            beam("Neck", (0, 0.1, -0.36), (0, 0.36, -0.52), 0.22, flesh),
            ball("Head", 0.28, (0, 0.28, -0.54), flesh),
            *both(beam("Stalk", (0.07, 0.48, -0.54), (0.14, 0.74, -0.62), 0.05, flesh)),
            *both(ball("Eye", 0.1, (0.14, 0.7, -0.62), BLACK)),
        ]
        if not house:
            return [*parts, block("Back", (0.24, 0.14, 0.7), (0, 0.1, 0.06), Paint.of(look))]
        swirl = Paint((96, 62, 40))
        return [
            *parts,
            drum("Shell", 0.34, 0.72, (0, 0.46, 0.1), paint, "x"),
            drum("Shell", 0.42, 0.5, (0, 0.44, 0.08), swirl, "x"),
            drum("Shell", 0.48, 0.38, (0, 0.43, 0.07), paint, "x"),
            drum("Shell", 0.54, 0.2, (0, 0.42, 0.06), swirl, "x"),
            drum("Shell", 0.58, 0.1, (0, 0.42, 0.06), paint, "x"),
        ]

    return sculpt


BEES: Final = Insect(0.34, 0.52, "clear", stripes=3, black_legs=True)

ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("insect", "bug, creepy-crawly, minibeast", 3.4, (110, 132, 60), insect(Insect(0.3, 0.5, "case"))),
    ("ant", "worker ant, fire ant, termite", 3.4, (126, 56, 36), insect(Insect(0.24, 0.4, reach=0.34, feelers=0.2))),
    ("bee", "honeybee, honey bee, bumblebee, bumble bee, worker bee, queen bee, pollinator", 3.2, (248, 196, 44), insect(BEES)),
    ("wasp", "hornet, yellow jacket", 3.2, (238, 206, 40), insect(Insect(0.24, 0.56, "clear", stripes=4))),
    ("housefly", "house fly, mosquito, gnat, midge, fruit fly", 3.0, (72, 78, 92), insect(Insect(0.3, 0.5, "clear", eyes=(178, 40, 36), feelers=0.1))),
    ("ladybug", "ladybird, lady bug, ladybird beetle, lady beetle", 3.0, (212, 34, 32), insect(Insect(0.62, 0.72, "case", dots=True, dark=True, reach=0.22, feelers=0.14))),
    ("beetle", "scarab, dung beetle, stag beetle, cockroach, weevil, firefly", 3.4, (50, 84, 72), insect(Insect(0.46, 0.64, "case", dark=True, reach=0.26))),
    ("butterfly", "monarch butterfly, moth, monarch", 3.6, (240, 132, 30), insect(Insect(0.14, 0.5, "butterfly", reach=0.16))),
    ("dragonfly", "damselfly, mayfly", 3.8, (40, 140, 170), insect(Insect(0.15, 0.66, "two_pairs", eyes=(30, 90, 50), feelers=0.0, reach=0.2))),
    ("grasshopper", "cricket insect, locust, cicada", 3.6, (106, 164, 58), insect(Insect(0.22, 0.6, jump=True, feelers=0.4))),
    ("praying mantis", "mantis, stick insect", 3.8, (126, 182, 76), insect(Insect(0.16, 0.56, claws=True, legs=2))),
    ("scorpion", "", 3.8, (92, 70, 48), insect(Insect(0.34, 0.6, legs=4, claws=True, sting=True, feelers=0.0))),
    ("spider", "tarantula, black widow, arachnid", 3.8, (62, 52, 50), spider),
    ("caterpillar", "larva, nymph, dragonfly nymph, silkworm, maggot, centipede, millipede", 3.6, (116, 186, 62), crawler(8, True, (70, 110, 40))),
    ("worm", "earthworm, earth worm, leech", 3.4, (222, 136, 130), crawler(9, False, (196, 104, 104))),
    ("snail", "garden snail, land snail", 3.2, (186, 118, 66), snail(house=True)),
    ("slug", "sea slug", 3.2, (120, 98, 74), snail(house=False)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("insect", "character", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in ROWS
)
