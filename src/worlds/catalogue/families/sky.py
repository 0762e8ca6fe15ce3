"""Bodies of the sky, on stands: the planets by a grammar, each distinct, and suns, moons and galaxies."""

import math
from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.grammars.model import STUDS, Sculpt, around, model
from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import DARK_GRAY, METAL, Paint, ball, beam, drum, pillar, plank
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Glow, Part

CARD: Final = Paint((244, 246, 248))
DISCS: Final = 14
STRIPE: Final = 0.09
"""Half of a stripe's width, where a globe is from -1 to 1."""
SPOKES: Final = 16
LIFT: Final = 0.3
"""Of a body above the ground."""
HIGH: Final = 7.2
"""Studs from the ground to a planet, on its post: a sign before it hides nothing of it."""
FOOT: Final = 2.6
"""Studs across the foot of a planet's post."""


@dataclass(frozen=True, slots=True)
class Planet:
    """About one unit wide."""

    bands: tuple[tuple[float, Color], ...] = ()
    """Height on the globe (-1 to 1) and colour of stripes around it."""
    spots: tuple[tuple[float, float, float, Color], ...] = ()
    """Where a patch looks out: degrees from the front, height (-1 to 1), diameter; and its colour."""
    ring: Literal["none", "level", "upright"] = "none"
    cap: Color | None = None
    """Of the poles."""


def planet(title: str, row: Planet, wide: float) -> Sculpt:
    """`wide`: studs across its globe, of which the sculpt is a unit."""
    lift = HIGH / wide

    def sculpt(look: Look) -> list[Part]:
        name = title.removeprefix("planet ").capitalize()
        return [
            *post(shown(look, name, name.lower(), title), wide),
            *globe(row, Paint.of(look), lift),
            *surface(row, Paint.of(look), lift),
        ]

    return sculpt


def post(words: str, wide: float) -> list[Part]:
    """As thick under every planet, with a plate before its foot."""
    foot = FOOT / wide
    return [
        pillar("Foot", foot, 0.2 * foot, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.2 * foot, HIGH / wide + 0.1, (0, 0, 0), METAL),
        panel("Plate", (1.3 * foot, 0.4 * foot, 0.1 * foot), (0, 0.06 * foot, -0.48 * foot), CARD, words, 0.32 * foot),
    ]


def longest(sculpt: Sculpt, wide: float) -> float:
    """Studs of the longest side of what it makes, if a unit has `wide` studs."""
    return wide * max(around([part.box for part in sculpt(STUDS)]).size)


def stand(words: str) -> list[Part]:
    return [
        pillar("Foot", 0.5, 0.08, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.1, LIFT + 0.1, (0, 0, 0), METAL),
        panel("Plate", (0.56, 0.16, 0.06), (0, 0.04, -0.26), CARD, words, 0.13),
    ]


def globe(row: Planet, paint: Paint, lift: float) -> list[Part]:
    """A ball; one with stripes is turned of discs."""
    if not row.bands:
        return [ball("Globe", 1.0, (0, lift, 0), paint)]
    parts = []
    for i in range(DISCS):
        low, high = (-math.cos(math.pi * (i + k) / DISCS) for k in (0, 1))
        middle = (low + high) / 2
        color = next((color for up, color in row.bands if abs(up - middle) <= STRIPE), None)
        wide = math.sqrt(1 - middle * middle)
        parts.append(
            pillar("Globe", wide, (high - low) / 2, (0, lift + 0.5 + low / 2, 0), Paint(color) if color else paint)
        )
    return parts


def surface(row: Planet, paint: Paint, lift: float) -> list[Part]:
    middle, parts = lift + 0.5, []
    for degrees, up, wide, color in row.spots:
        out = 0.512 - wide / 2
        flat = math.sqrt(1 - up * up)
        x, z = flat * math.sin(math.radians(degrees)), -flat * math.cos(math.radians(degrees))
        parts.append(ball("Patch", wide, (out * x, middle + out * up - wide / 2, out * z), Paint(color)))
    if row.cap:
        parts += [
            ball("Pole", 0.36, (0, middle + 0.52 - 0.36, 0), Paint(row.cap)),
            ball("Pole", 0.34, (0, middle - 0.52, 0), Paint(row.cap)),
        ]
    for i in range(SPOKES if row.ring != "none" else 0):
        start, end = (2 * math.pi * (i + k) / SPOKES for k in (0, 1))
        (a, b), (c, d) = ((0.7 * math.cos(angle), 0.7 * math.sin(angle)) for angle in (start, end))
        if row.ring == "level":
            parts.append(plank("Ring", (a, middle, b), (c, middle, d), 0.28, 0.03, paint))
        else:
            parts.append(beam("Ring", (0, middle + a, b), (0, middle + c, d), 0.05, paint))
    return parts


def shining(look: Look, reach: float) -> Paint:
    return Paint(look.color, look.material, 0.0, Glow(look.color, reach))


def sun(look: Look) -> list[Part]:
    """In a halo."""
    halo = Paint(look.color, look.material, 0.72)
    return [
        *stand(shown(look, "Sun", "sun")),
        ball("Globe", 1.1, (0, LIFT + 0.15, 0), shining(look, 40)),
        ball("Halo", 1.34, (0, LIFT + 0.03, 0), halo),
        pillar("Post", 0.1, 0.6, (0, 0, 0), METAL),
    ]


def star(look: Look) -> list[Part]:
    """Five points that glow."""
    paint = shining(look, 20)
    parts: list[Part] = [pillar("Foot", 0.5, 0.08, (0, 0, 0), DARK_GRAY), pillar("Post", 0.08, 0.7, (0, 0, 0), METAL)]
    middle = 0.95
    for i in range(5):
        angle = math.pi / 2 + 2 * math.pi * i / 5
        x, y = math.cos(angle), math.sin(angle)
        parts.append(beam("Point", (0, middle, 0), (0.42 * x, middle + 0.42 * y, 0), 0.3, paint))
        parts.append(beam("Point", (0.36 * x, middle + 0.36 * y, 0), (0.66 * x, middle + 0.66 * y, 0), 0.16, paint))
    return [*parts, drum("Heart", 0.34, 0.6, (0, middle, 0), paint, "z")]


def comet(look: Look) -> list[Part]:
    ice, tail = Paint.of(look), Paint((190, 226, 250), "Glass", 0.35)
    dust = [ball("Tail", 0.5 - 0.07 * i, (0.34 + 0.24 * i, 0.72 + 0.1 * i, 0.0), tail) for i in range(6)]
    return [
        *stand(shown(look, "Comet", "comet")),
        ball("Head", 0.8, (0, LIFT, 0), ice),
        ball("Head", 0.6, (0.16, LIFT + 0.14, 0.1), ice),
        ball("Head", 0.6, (0.1, LIFT + 0.16, -0.12), ice),
        *dust,
        *(beam("Streak", (0.1, 0.7 + k, 0), (1.7, 1.3 + 1.4 * k, 0), 0.07, ice) for k in (-0.16, 0.0, 0.16)),
    ]


def galaxy(look: Look) -> list[Part]:
    """Two arms around a bright middle."""
    paint, core = Paint.of(look), Paint((255, 236, 190)).lit(20)
    parts = [
        *stand(shown(look, "Galaxy", "galaxy")),
        pillar("Post", 0.08, 0.8, (0, 0, 0), METAL),
        ball("Core", 0.5, (0, 0.6, 0), core),
        pillar("Disc", 1.1, 0.07, (0, 0.8, 0), paint),
    ]
    for turn in (0, math.pi):
        for i in range(9):
            angle, out = turn + 0.28 * i, 0.34 + 0.08 * i
            width = 0.42 - 0.018 * i
            parts.append(ball("Star", width, (out * math.cos(angle), 0.84 - width / 2, out * math.sin(angle)), paint))
    return [
        *parts,
        *(
            ball("YoungStar", 0.12, (0.6 * math.cos(a), 0.84, 0.6 * math.sin(a)), Paint((120, 200, 255), "Neon"))
            for a in (0.5, 1.4, 3.6, 4.6)
        ),
    ]


def black_hole(look: Look) -> list[Part]:
    glow = Paint((255, 150, 50)).lit(20)
    middle = LIFT + 0.5
    return [
        *stand(shown(look, "Black hole", "black hole")),
        ball("Hole", 0.8, (0, middle - 0.4, 0), Paint.of(look)),
        pillar("Disc", 1.6, 0.05, (0, middle - 0.025, 0), glow),
        pillar("Disc", 1.1, 0.09, (0, middle - 0.045, 0), Paint((255, 214, 140), "Neon")),
        *(ball("Hole", 0.7, (x, middle - 0.35, 0), Paint.of(look)) for x in (-0.06, 0.06)),
        drum("Halo", 0.04, 0.9, (0, middle, 0.06), glow, "z"),
    ]


def moon_phases(look: Look) -> list[Part]:
    """Eight moons in a ring around the earth: the half towards the sun is lit."""
    board, bright, dark = Paint.of(look), Paint((240, 238, 224)), Paint((70, 72, 84))
    parts: list[Part] = [
        pillar("Board", 2.4, 0.08, (0, 0, 0), board),
        ball("Earth", 0.6, (0, 0.06, 0), Paint((50, 110, 206))),
        *(
            ball("Land", 0.24, (x, y, z), Paint((86, 160, 80)))
            for x, y, z in ((0.12, 0.38, -0.16), (-0.2, 0.3, -0.16), (0.1, 0.2, 0.24))
        ),
    ]
    for i in range(8):
        x, z = 0.95 * math.cos(i * math.pi / 4), 0.95 * math.sin(i * math.pi / 4)
        parts += [ball("LitHalf", 0.4, (x + 0.02, 0.06, z), bright), ball("DarkHalf", 0.36, (x - 0.05, 0.08, z), dark)]
    return [*parts, pillar("Way", 1.94, 0.1, (0, 0, 0), bright), pillar("Way", 1.84, 0.12, (0, 0, 0), board)]


LAND: Final = (90, 160, 80)
CLOUD: Final = (246, 248, 250)

PLANETS: Final[tuple[tuple[str, str, float, Color, Planet], ...]] = (
    ("planet mercury", "mercury", 3.8, (150, 144, 138), Planet(spots=((-20, 0.4, 0.26, (118, 112, 108)), (30, -0.2, 0.34, (122, 116, 112)), (80, 0.3, 0.3, (118, 112, 108)), (-70, -0.3, 0.3, (122, 116, 112)), (170, 0.1, 0.36, (118, 112, 108)), (5, 0.75, 0.2, (180, 174, 168))))),
    ("planet venus", "venus", 5.6, (232, 192, 110), Planet(((0.5, (244, 216, 150)), (0.1, (214, 164, 84)), (-0.4, (244, 216, 150))))),
    ("planet earth", "earth, blue planet", 6.0, (46, 104, 200), Planet(spots=((-30, 0.4, 0.34, LAND), (-12, 0.2, 0.26, LAND), (-10, -0.3, 0.32, LAND), (44, 0.42, 0.36, LAND), (70, -0.1, 0.34, LAND), (120, 0.3, 0.34, LAND), (-110, -0.3, 0.3, LAND), (180, 0.2, 0.34, LAND), (10, 0.62, 0.26, CLOUD), (20, -0.56, 0.3, CLOUD)), cap=CLOUD)),
    ("planet mars", "mars, red planet", 4.6, (200, 92, 56), Planet(spots=((-20, 0.2, 0.36, (160, 66, 42)), (36, -0.2, 0.4, (160, 66, 42)), (-70, -0.3, 0.34, (222, 130, 86)), (90, 0.3, 0.34, (160, 66, 42))), cap=(250, 246, 240))),
    ("planet jupiter", "jupiter", 15.0, (222, 186, 142), Planet(((0.62, (176, 124, 84)), (0.34, (240, 220, 190)), (0.12, (176, 112, 72)), (-0.16, (240, 220, 190)), (-0.42, (176, 124, 84)), (-0.7, (150, 110, 84))), ((24, -0.3, 0.3, (206, 80, 50)),))),
    ("planet saturn", "saturn, ringed planet", 12.0, (230, 204, 146), Planet(((0.5, (206, 176, 116)), (-0.4, (206, 176, 116))), ring="level")),
    ("planet uranus", "uranus", 9.0, (150, 214, 222), Planet(((0.4, (176, 228, 232)),), ring="upright")),
    ("planet neptune", "neptune", 8.6, (54, 88, 206), Planet(((0.5, (90, 124, 226)), (-0.5, (40, 66, 170))), ((-20, -0.14, 0.34, (28, 48, 130)), (30, 0.3, 0.2, CLOUD)))),
    ("dwarf planet", "pluto, ceres, eris", 3.0, (206, 176, 148), Planet(spots=((10, -0.1, 0.5, (240, 226, 206)), (-60, 0.2, 0.34, (140, 96, 74)), (80, 0.2, 0.3, (140, 96, 74))))),
    ("moon", "full moon, earth's moon, luna, lunar surface model, natural satellite", 6.0, (206, 208, 212), Planet(spots=((-26, 0.4, 0.4, (150, 152, 158)), (14, 0.16, 0.34, (158, 160, 166)), (-10, -0.4, 0.26, (150, 152, 158)), (46, 0.46, 0.3, (150, 152, 158)), (60, -0.3, 0.34, (158, 160, 166)), (-80, 0.0, 0.36, (150, 152, 158)), (150, 0.2, 0.4, (158, 160, 166))))),
)  # fmt: skip

OTHERS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("sun", "giant sun, the sun", 40.0, (255, 206, 60), sun),
    ("star", "north star, shooting star, giant star, constellation, red giant, white dwarf", 6.0, (255, 220, 90), star),
    ("comet", "halley's comet", 9.0, (176, 214, 240), comet),
    ("galaxy", "milky way, spiral galaxy, nebula", 12.0, (130, 110, 214), galaxy),
    ("black hole", "wormhole", 10.0, (20, 18, 26), black_hole),
    ("moon phase", "phases of the moon, lunar phase, moon phase model, lunar cycle", 12.0, (36, 44, 92), moon_phases),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = (
    *(
        model("planet", "nature", title, words, longest(sculpt, wide), color, sculpt)
        for title, words, wide, color, shape in PLANETS
        for sculpt in (planet(title, shape, wide),)
    ),
    *(model("planet", "nature", title, words, largest, color, sculpt, material="Neon" if sculpt in (sun, star) else "SmoothPlastic") for title, words, largest, color, sculpt in OTHERS),
)  # fmt: skip
