"""What measures wind, rain, hours and weights."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.machines import MACHINE
from worlds.catalogue.families.shapes import knob
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

RED: Final = Paint((210, 50, 46))
WATER: Final = Paint((80, 160, 230))


def pole(high: float) -> list[Part]:
    return [pillar("Foot", 1.8, 0.3, (0, 0, 0), MAIN), pillar("Pole", 0.36, high, (0, 0.2, 0), MAIN)]


def windsock() -> list[Part]:
    return [
        *pole(7),
        *[
            drum("Sock", 1.1, 1.6 - 0.24 * i, (0.8 + 1.0 * i, 6.6, 0), (Paint((240, 110, 30)), WHITE)[i % 2], "x")
            for i in range(4)
        ],
        pillar("Foot", 2.4, 0.5, (0, 0, 0), MAIN),
        block("Arm", (0.6, 1.4, 0.6), (0, 5.9, 0), MAIN),
        pillar("Collar", 0.9, 3.0, (0, 0.2, 0), MAIN),
    ]


def wind_vane() -> list[Part]:
    letters = (("N", 0.0, -1.2), ("E", 1.2, 0.0), ("S", 0.0, 1.2), ("W", -1.2, 0.0))
    return [
        *pole(4.4),
        *[beam("Arm", (0, 3.2, 0), (x, 3.2, z), 0.2, MAIN) for _, x, z in letters],
        *[
            block("Letter", (0.6, 0.6, 0.2), (x, 2.9, z - 0.1), MAIN, text=Text(word, (250, 250, 250), 0.5))
            for word, x, z in letters
        ],
        beam("Arrow", (-1.8, 4.4, 0), (1.8, 4.4, 0), 0.24, MAIN),
        *[beam("Tip", (-1.9, 4.4, 0), (-1.2, 4.4 + y, 0), 0.24, MAIN) for y in (-0.5, 0.5)],
        block("Tail", (0.9, 1.0, 0.2), (1.6, 3.9, 0), MAIN),
        block("Rooster", (1.0, 0.9, 0.3), (0, 4.5, 0), RED),
        block("Head", (0.5, 0.6, 0.34), (-0.5, 5.1, 0), RED),
        block("Plume", (0.5, 0.9, 0.34), (0.6, 4.9, 0), RED),
    ]


def anemometer() -> list[Part]:
    return [
        *pole(4.6),
        *[beam("Arm", (0, 4.7, 0), (1.5 * x, 4.7, 1.5 * z), 0.2, MAIN) for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1))],
        *[ball("Cup", 0.9, (1.6 * x, 4.25, 1.6 * z), MAIN) for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1))],
        pillar("Hub", 0.6, 0.5, (0, 4.5, 0), RED),
        block("Meter", (1.1, 1.2, 0.7), (0, 1.6, 0), WHITE),
        block("Screen", (0.8, 0.5, 0.16), (0, 2.1, -0.38), Paint((120, 200, 160))),
    ]


def rain_gauge() -> list[Part]:
    return [
        pillar("Foot", 2.2, 0.4, (0, 0, 0), MAIN),
        pillar("Tube", 1.3, 3.2, (0, 0.3, 0), Paint((200, 226, 240), "Glass", 0.4)),
        pillar("Water", 1.0, 1.5, (0, 0.36, 0), WATER),
        pillar("Funnel", 1.7, 0.4, (0, 3.4, 0), MAIN),
        pillar("Funnel", 2.3, 0.5, (0, 3.7, 0), MAIN),
        *[block("Mark", (0.5, 0.12, 0.16), (0, 0.8 + 0.5 * i, -0.66), BLACK) for i in range(5)],
        block("Stake", (0.4, 3.6, 0.4), (0, 0.3, 0.8), MAIN),
    ]


def sundial() -> list[Part]:
    return [
        pillar("Foot", 2.6, 0.5, (0, 0, 0), MAIN),
        pillar("Column", 1.3, 2.4, (0, 0.4, 0), MAIN),
        pillar("Cap", 2.0, 0.3, (0, 2.7, 0), MAIN),
        pillar("Dial", 3.4, 0.3, (0, 2.9, 0), MAIN),
        beam("Gnomon", (0, 3.1, -0.9), (0, 4.3, 1.0), 0.2, SHADE),
        block("Gnomon", (0.2, 1.2, 0.24), (0, 3.1, 1.0), SHADE),
        *[block("Hour", (0.2, 0.12, 0.2), (x, 3.16, z), BLACK) for x, z in ((1.4, 0), (-1.4, 0), (1, -1), (-1, -1), (0, -1.4), (1, 1), (-1, 1))],
    ]  # fmt: skip


def spring_scale() -> list[Part]:
    return [
        block("Foot", (2.4, 0.3, 1.6), (0, 0, 0), MAIN),
        block("Post", (0.3, 6, 0.3), (0, 0.2, 0.6), MAIN),
        block("Arm", (0.3, 0.3, 1.0), (0, 5.9, 0.2), MAIN),
        block("Case", (0.9, 2.4, 0.6), (0, 3.2, 0), MAIN),
        block("Scale", (0.4, 2.0, 0.14), (0, 3.4, -0.34), WHITE),
        block("Pointer", (0.5, 0.14, 0.16), (0, 4.2, -0.42), RED),
        block("Rod", (0.16, 1.2, 0.16), (0, 5.2, 0), METAL),
        block("Hook", (0.16, 1.2, 0.16), (0, 2.2, 0), METAL),
        pillar("Weight", 1.0, 0.9, (0, 1.4, 0), DARK_GRAY),
    ]


def barometer() -> list[Part]:
    return [
        block("Foot", (2, 0.3, 1.4), (0, 0, 0), MAIN),
        block("Board", (1.4, 4.6, 0.4), (0, 0.2, 0), MAIN),
        drum("Case", 0.6, 2.2, (0, 3.4, 0), MAIN, "z"),
        drum("Dial", 0.7, 1.8, (0, 3.4, -0.02), WHITE, "z"),
        beam("Needle", (0, 3.4, -0.46), (-0.5, 3.9, -0.46), 0.12, RED),
        knob("Pin", 0.24, (0, 3.4), -0.44, BLACK),
        *both(block("Scroll", (0.4, 0.6, 0.3), (0.8, 1.0, 0), SHADE)),
        block("Tube", (0.24, 1.4, 0.2), (0, 0.7, -0.22), RED),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MACHINE.row("windsock", "wind sock, wind cone", (120, 124, 132), "Metal", windsock()),
    MACHINE.row("wind_vane", "weather vane, weathervane, weathercock, wind indicator", (60, 62, 70), "Metal", wind_vane()),
    MACHINE.row("anemometer", "wind gauge, wind speed meter, wind meter", (90, 96, 110), "Metal", anemometer()),
    MACHINE.row("rain_gauge", "rain gage, rain meter, pluviometer", (70, 130, 90), "SmoothPlastic", rain_gauge()),
    MACHINE.row("sundial", "sun dial", (176, 170, 158), "Slate", sundial()),
    MACHINE.row("spring_scale", "newton meter, force meter, spring balance, hanging scale, dynamometer", (50, 110, 180), "SmoothPlastic", spring_scale()),
    MACHINE.row("barometer", "hygrometer, pressure gauge, air pressure meter", (130, 84, 50), "Wood", barometer()),
)  # fmt: skip
