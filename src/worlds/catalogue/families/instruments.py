"""Musical instruments: strings with a body and a neck, tubes, drums, bars and keys."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GREEN,
    METAL,
    RED,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

INSTRUMENT: Final = Family("instrument", "furniture")
BRASS: Final = (232, 180, 60)
SPRUCE: Final = (204, 134, 70)
EBONY: Final = Paint((44, 34, 30), "Wood")
SKIN: Final = Paint((240, 232, 214), "Leather")
BARS: Final = (RED, Paint((240, 130, 30)), YELLOW, GREEN, BLUE, Paint((120, 60, 170)))


def stringed(
    lower: float,
    upper: float,
    neck: float,
    *,
    deep: float = 0.5,
    hole: bool = True,
    bow: bool = False,
    spike: float = 0.0,
) -> list[Part]:
    """Two round bouts with a waist, a neck above; it stands on a spike or a foot. Bouts are diameters."""
    waist = 0.72 * upper
    y = spike + lower / 2 + (0 if spike else 0.2)
    high = y + lower / 2 + 0.34 * upper
    head = high + 0.42 * upper + neck
    parts = [
        drum("Bout", deep, lower, (0, y, 0), MAIN, "z"),
        drum("Bout", deep, upper, (0, high, 0), MAIN, "z"),
        block("Waist", (waist, high - y, deep), (0, y, 0), MAIN),
        block("Neck", (0.3, head - y, 0.3), (0, y, -deep / 2 - 0.05), EBONY),
        block("Head", (0.46, 0.7, 0.34), (0, head, -deep / 2), SHADE),
        *both(drum("Peg", 0.24, 0.2, (0.3, head + 0.2, -deep / 2), WHITE, "x")),
        *both(drum("Peg", 0.24, 0.2, (0.3, head + 0.5, -deep / 2), WHITE, "x")),
        block("Bridge", (0.4 * lower, 0.2, 0.26), (0, y - 0.1, -deep / 2 - 0.1), EBONY),
    ]
    if hole:
        parts.append(drum("SoundHole", 0.16, 0.42 * upper, (0, high - 0.3 * upper, -deep / 2 - 0.02), BLACK, "z"))
    if bow:
        parts += [
            beam(
                "Bow",
                (lower / 2 + 0.3, spike, -0.1),
                (lower / 2 + 0.3, spike + lower + upper + 0.4, -0.1),
                0.16,
                TIMBER,
            ),
            block("Foot", (lower + 1, 0.2, 0.9), (0, 0, 0), EBONY),
        ]
        parts.append(block("Rest", (0.3, 0.4 + spike, 0.4), (lower / 2 + 0.3, 0.1, -0.1), EBONY))
    else:
        parts.append(block("Foot", (0.8 * lower, 0.34, 1), (0, 0, 0), EBONY))
    if spike:
        parts.append(pillar("Spike", 0.2, spike + 0.3, (0, 0, 0), METAL))
    return parts


def harp() -> list[Part]:
    parts = [
        block("Foot", (3, 0.4, 1.4), (0, 0, 0), MAIN),
        pillar("Column", 0.5, 6.4, (-1.3, 0.3, 0), MAIN),
        beam("Soundboard", (1.2, 0.4, 0), (2.2, 4.4, 0), 0.7, MAIN),
        beam("Neck", (-1.3, 6.6, 0), (0.4, 5.6, 0), 0.5, MAIN),
        beam("Neck", (0.4, 5.6, 0), (2.2, 4.5, 0), 0.5, MAIN),
        ball("Crown", 0.8, (-1.3, 6.4, 0), MAIN),
    ]
    for i in range(7):
        x = -0.9 + 0.42 * i
        parts.append(block("String", (0.12, 5.9 - 0.36 * i - 0.3, 0.12), (x, 0.3, 0), YELLOW if i % 2 else RED))
    return parts


def keyboard_case(*, grand: bool = False) -> list[Part]:
    parts = [
        block("Case", (5, 0.9, 1.2 if grand else 1.6), (0, 2.1, 0), MAIN),
        block("Keys", (4.4, 0.16, 0.7), (0, 2.98, -0.24), WHITE),
        *[block("BlackKey", (0.2, 0.2, 0.4), (-1.9 + 0.6 * i, 3.04, -0.05), BLACK) for i in range(7)],
        *both(block("Leg", (0.4, 2.2, 0.4), (2.2, 0, -0.3), MAIN)),
    ]
    if grand:
        parts += [
            block("Body", (5, 0.9, 1.6), (0, 2.1, 1.2), MAIN),
            block("Body", (3.4, 0.86, 2), (-0.8, 2.12, 2.6), MAIN),
            drum("Curve", 0.88, 2.2, (0, 0, 0), MAIN, "x"),
            block("Leg", (0.4, 2.2, 0.4), (-0.8, 0, 3), MAIN),
            beam("Prop", (1.6, 2.9, 1.6), (1.2, 4.4, 1.4), 0.16, METAL),
            beam("Lid", (2.4, 4.5, 2), (-2.4, 3.1, 2), 0.2, MAIN),
        ]
        parts = [part for part in parts if part.name not in ("Curve", "Lid")]
        parts.append(block("Rest", (2, 0.9, 0.16), (0, 2.9, 0.5), MAIN))
    return parts


def upright_drum(width: float, height: float, *, rope: bool = False, foot: bool = False) -> list[Part]:
    low = 0.5 if foot else 0
    parts = [
        pillar("Shell", width, height, (0, low, 0), MAIN),
        pillar("Rim", width + 0.16, 0.24, (0, low + height - 0.3, 0), SHADE),
        pillar("Rim", width + 0.16, 0.24, (0, low + 0.1, 0), MAIN),
        pillar("Skin", width - 0.1, 0.14, (0, low + height - 0.06, 0), SKIN),
    ]
    over = low + height + 0.12
    parts += [
        beam("Stick", (sign * 0.1 * width, over, -0.3), (sign * 0.4 * width, over, 0.7), 0.16, TIMBER)
        for sign in (-1, 1)
    ]
    if rope:
        h = height - 0.5
        for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            parts.append(block("Rope", (0.16, h, 0.16), (x * width / 2, low + 0.2, z * width / 2), WHITE))
    if foot:
        parts += [
            block("Foot", (0.3, 0.7, 0.3), (x * 0.3 * width, 0, z * 0.3 * width), METAL)
            for x, z in ((1, -1), (-1, -1), (0, 1))
        ]
    return parts


def drum_kit() -> list[Part]:
    gold = Paint((225, 175, 60), "Metal")
    parts = [
        drum("BassDrum", 1.6, 2.6, (0, 1.4, 0), MAIN, "z"),
        drum("Skin", 1.7, 2.2, (0, 1.4, 0), SKIN, "z"),
        *both(block("Rail", (2.6, 0.2, 0.2), (1.2, 1.6, 0.1), METAL)),
        block("Rail", (0.2, 0.2, 1.6), (2.3, 1.6, 0.3), METAL),
        block("Rail", (0.2, 0.2, 1.6), (-2.3, 1.6, 0.3), METAL),
        *both(beam("Spur", (1, 0.9, -0.6), (1.4, 0.1, -1), 0.2, METAL)),
    ]
    for x, y, z, wide in ((-0.8, 2.7, 0.1, 1.3), (0.8, 2.7, 0.1, 1.3), (2.3, 0.4, 0.9, 1.8), (-2.1, 1.4, 1, 1.5)):
        parts += [
            pillar("Drum", wide, 1 if y > 1 else 1.6, (x, y, z), MAIN),
            pillar("Skin", wide - 0.1, 0.14, (x, (y + 0.96) if y > 1 else 2, z), SKIN),
            pillar("Stand", 0.2, y + 0.1 if y > 0.5 else 0.5, (x, 0, z), METAL),
        ]
    for x, y in ((-2.3, 4.2), (2.3, 4.4)):
        parts += [
            pillar("Stand", 0.18, y, (x, 0, -0.4), METAL),
            pillar("Cymbal", 1.9, 0.14, (x, y - 0.1, -0.4), gold),
            pillar("Foot", 1, 0.16, (x, 0, -0.4), METAL),
        ]
    return parts


def barred(count: int) -> list[Part]:
    """Bars that grow shorter, in the colours of the rainbow, on two rails."""
    parts = [
        *[beam("Rail", (-2, 0.7, z), (2, 0.7, 0.7 * z), 0.36, MAIN) for z in (-0.9, 0.9)],
        *both(block("End", (0.5, 0.6, 1.8), (2, 0.2, 0), MAIN)),
        block("Board", (4.6, 0.3, 2.4), (0, 0, 0), MAIN),
    ]
    parts += [
        block("Bar", (0.5, 0.2, 2.6 - 0.22 * i), (-1.62 + 0.64 * i, 0.86, 0), BARS[i % len(BARS)]) for i in range(count)
    ]
    parts += [beam("Mallet", (-1, 1.2, -0.8), (0.9, 1.2, 0.7), 0.14, TIMBER), ball("Head", 0.4, (-1, 1, -0.8), RED)]
    return parts


def tube(length: float, width: float, *, keys: int = 6, bell: float = 0.0, mouth: bool = True) -> list[Part]:
    """A woodwind that stands on a foot, its bell down."""
    parts = [
        pillar("Foot", max(1.2, bell + 0.3), 0.2, (0, 0, 0), DARK_GRAY),
        pillar("Tube", width, length, (0, 0.16, 0), MAIN),
    ]
    if bell:
        parts += turned_on_lathe("Bell", ((bell, 0.3), (0.75 * bell, 0.3), (0.6 * bell, 0.3)), MAIN, (0, 0.16, 0))
    parts += [
        drum(
            "Key",
            0.2,
            0.6 * width + 0.06,
            (0, 0.3 * length + 0.09 * length * i, -width / 2),
            METAL if bell else BLACK,
            "z",
        )
        for i in range(keys)
    ]
    if mouth:
        parts.append(pillar("Mouthpiece", 0.7 * width, 0.4, (0, length + 0.1, 0), BLACK))
    return parts


def trumpet() -> list[Part]:
    """It lies on two rests, its bell to the left."""
    return [
        drum("Tube", 4, 0.3, (0, 2, 0), MAIN, "x"),
        drum("Tube", 2.6, 0.3, (0.2, 1.3, 0), MAIN, "x"),
        *[block("Bend", (0.3, 1, 0.3), (x, 1.15, 0), MAIN) for x in (-1.05, 1.4)],
        *[drum("Bell", 0.36, wide, (-2 - 0.32 * i, 2, 0), MAIN, "x") for i, wide in enumerate((0.5, 0.8, 1.2, 1.7))],
        *[pillar("Valve", 0.36, 1.3, (x, 1.2, 0), MAIN) for x in (-0.4, 0.1, 0.6)],
        *[pillar("Button", 0.3, 0.2, (x, 2.5, 0), WHITE) for x in (-0.4, 0.1, 0.6)],
        drum("Mouthpiece", 0.3, 0.5, (2.1, 2, 0), METAL, "x"),
        *[block("Rest", (0.3, 1.2, 0.5), (x, 0.1, 0), EBONY) for x in (-0.7, 1)],
        block("Foot", (3, 0.24, 1), (0, 0, 0), EBONY),
    ]


def horn(bell: float, high: float) -> list[Part]:
    """A tuba or a saxophone: a bell that looks up, a thick tube, a bend at the bottom."""
    return [
        block("Foot", (2.2, 0.24, 1.2), (0, 0, 0), EBONY),
        *turned_on_lathe(
            "Bell", ((0.5 * bell, 0.8), (0.6 * bell, 0.5), (0.8 * bell, 0.4), (bell, 0.3)), MAIN, (-0.7, high - 2.2, 0)
        ),
        pillar("Tube", 0.4 * bell, high - 1.6, (-0.7, 0.5, 0), MAIN),
        pillar("Tube", 0.26 * bell, high - 0.6, (0.8, 0.5, 0), MAIN),
        block("Bend", (2, 0.6, 0.36 * bell), (0.05, 0.2, 0), MAIN),
        beam("Neck", (0.8, high - 0.2, 0), (1.7, high + 0.1, 0), 0.26, MAIN),
        block("Mouthpiece", (0.5, 0.3, 0.3), (1.9, high - 0.05, 0), BLACK),
        *[drum("Key", 0.2, 0.4, (0.8, 1.2 + 0.5 * i, -0.14 * bell), WHITE, "z") for i in range(5)],
    ]


def accordion() -> list[Part]:
    parts = [
        *both(block("Side", (0.9, 2.2, 1.2), (1.5, 0, 0), MAIN)),
        block("Keys", (0.5, 1.9, 0.2), (1.5, 0.16, -0.64), WHITE),
        *[
            block("Button", (0.16, 0.16, 0.2), (-1.6 + 0.3 * (i % 2), 0.3 + 0.4 * (i // 2), -0.64), WHITE)
            for i in range(8)
        ],
    ]
    parts += [
        block(
            "Fold",
            (0.26, 2 - 0.2 * (i % 2), 1.1 - 0.2 * (i % 2)),
            (-0.91 + 0.26 * i, 0.05, 0),
            BLACK if i % 2 else MAIN,
        )
        for i in range(8)
    ]
    return parts


def bell() -> list[Part]:
    """It hangs in a frame."""
    return [
        block("Foot", (4, 0.4, 2), (0, 0, 0), TIMBER),
        *both(block("Post", (0.4, 4.4, 0.5), (1.8, 0.2, 0), TIMBER)),
        block("Beam", (4.2, 0.5, 0.6), (0, 4.4, 0), TIMBER),
        *turned_on_lathe("Bell", ((2.9, 0.4), (2.5, 0.5), (2.1, 0.7), (1.8, 0.6), (1.1, 0.4)), MAIN, (0, 1.5, 0)),
        pillar("Crown", 0.4, 0.6, (0, 4, 0), METAL),
        ball("Clapper", 0.7, (0, 1.1, 0), BLACK),
    ]


def gong() -> list[Part]:
    return [
        *both(block("Post", (0.4, 5, 0.4), (2.2, 0, 0), TIMBER)),
        block("Beam", (5.2, 0.4, 0.5), (0, 4.8, 0), TIMBER),
        *both(block("Foot", (0.6, 0.3, 2), (2.2, 0, 0), TIMBER)),
        drum("Gong", 0.3, 3.6, (0, 2.6, 0), MAIN, "z"),
        drum("Boss", 0.5, 1.2, (0, 2.6, 0), MAIN, "z"),
        *both(block("Cord", (0.14, 1, 0.14), (0.9, 4, 0), WHITE)),
    ]


def tambourine() -> list[Part]:
    parts = [
        drum("Frame", 0.6, 2.2, (0, 1.3, 0), MAIN, "z"),
        drum("Skin", 0.66, 1.9, (0, 1.3, 0), SKIN, "z"),
        block("Foot", (1.4, 0.36, 0.9), (0, 0, 0), EBONY),
    ]
    parts += [
        drum("Jingle", 0.72, 0.36, (1.0 * x, 1.3 + 1.0 * y, 0), METAL, "z")
        for x, y in ((1, 0), (-1, 0), (0.7, 0.7), (-0.7, 0.7))
    ]
    return parts


def maracas() -> list[Part]:
    parts = [block("Foot", (2.4, 0.24, 1), (0, 0, 0), EBONY)]
    for side in (-1, 1):
        parts += [
            pillar("Handle", 0.26, 1.3, (0.6 * side, 0.2, 0), TIMBER),
            ball("Shaker", 1.1, (0.6 * side, 1.3, 0), MAIN),
            pillar("Band", 1.13, 0.18, (0.6 * side, 1.76, 0), YELLOW),
        ]
    return parts


def panpipes() -> list[Part]:
    parts = [
        pillar("Pipe", 0.4, 2.4 - 0.24 * i, (-1.2 + 0.4 * i, 0.36 + 0.24 * i, 0), MAIN if i % 2 == 0 else LIGHT)
        for i in range(7)
    ]
    parts += [block("Band", (3, 0.3, 0.56), (0, y, 0), RED) for y in (1.9, 2.3)]
    return [*parts, block("Foot", (1, 0.5, 1), (-1, 0, 0), EBONY)]


THINGS: Final[tuple[Thing, ...]] = (
    INSTRUMENT.row("instrument", "musical instrument, music instrument, string instrument, lute, lyre, sitar, oud, mandolin", SPRUCE, "Wood", stringed(1.9, 1.3, 1.5)),
    INSTRUMENT.row("guitar", "acoustic guitar, classical guitar", SPRUCE, "Wood", stringed(1.8, 1.3, 1.8)),
    INSTRUMENT.row("electric_guitar", "bass guitar, rock guitar", (200, 36, 40), "SmoothPlastic", stringed(1.7, 1.2, 2, deep=0.3, hole=False)),
    INSTRUMENT.row("ukulele", "banjo", (214, 160, 96), "Wood", stringed(1.2, 0.9, 1.1, deep=0.4)),
    INSTRUMENT.row("violin", "fiddle, viola", (160, 82, 44), "Wood", stringed(1.1, 0.9, 0.9, deep=0.36, hole=False, bow=True)),
    INSTRUMENT.row("cello", "violoncello", (150, 76, 40), "Wood", stringed(1.8, 1.4, 1.6, hole=False, bow=True, spike=0.7)),
    INSTRUMENT.row("double_bass", "contrabass, upright bass", (130, 70, 40), "Wood", stringed(2.4, 1.8, 2, deep=0.8, hole=False, bow=True, spike=0.6)),
    INSTRUMENT.row("harp", "celtic harp", (220, 170, 70), "Wood", harp()),
    INSTRUMENT.row("grand_piano", "concert piano, baby grand, harpsichord", (36, 36, 40), "Wood", keyboard_case(grand=True)),
    INSTRUMENT.row("music_keyboard", "electric piano, synthesizer, electronic keyboard", (52, 54, 60), "SmoothPlastic", keyboard_case()),
    INSTRUMENT.row("drum", "bass drum, tom-tom, hand drum, snare drum, snare", (190, 44, 40), "Wood", upright_drum(2.4, 1.6, foot=True)),
    INSTRUMENT.row("bongo", "conga, djembe, bongo drum, african drum, tribal drum, talking drum", (150, 92, 50), "Wood", upright_drum(1.6, 2.6, rope=True)),
    INSTRUMENT.row("drum_kit", "drum set, drumkit, percussion set", (180, 40, 44), "SmoothPlastic", drum_kit()),
    INSTRUMENT.row("xylophone", "glockenspiel, marimba, chime bar", (176, 124, 74), "Wood", barred(6)),
    INSTRUMENT.row("trumpet", "bugle, cornet, trombone, brass instrument", BRASS, "Metal", trumpet()),
    INSTRUMENT.row("saxophone", "sax", BRASS, "Metal", horn(1.5, 3.6)),
    INSTRUMENT.row("tuba", "french horn, euphonium, sousaphone", BRASS, "Metal", horn(2.6, 4.6)),
    INSTRUMENT.row("flute", "recorder, piccolo, tin whistle, fife, woodwind, whistle", (214, 190, 140), "Wood", tube(2.6, 0.36)),
    INSTRUMENT.row("clarinet", "oboe, bassoon", (40, 40, 44), "Wood", tube(2.8, 0.4, bell=0.9)),
    INSTRUMENT.row("didgeridoo", "alphorn, didjeridu", (140, 86, 50), "Wood", tube(5, 0.6, keys=0, bell=1.2)),
    INSTRUMENT.row("panpipe", "pan flute, pan pipes, panflute", (206, 166, 100), "Wood", panpipes()),
    INSTRUMENT.row("accordion", "concertina, squeezebox", (180, 36, 44), "SmoothPlastic", accordion()),
    INSTRUMENT.row("bell", "church bell, school bell, liberty bell, temple bell, hand bell, handbell", (200, 150, 60), "Metal", bell()),
    INSTRUMENT.row("gong", "tam-tam, cymbal", (206, 156, 62), "Metal", gong()),
    INSTRUMENT.row("tambourine", "timbrel", (190, 60, 44), "Wood", tambourine()),
    INSTRUMENT.row("maraca", "maracas, rattle, shaker", (220, 70, 50), "Wood", maracas()),
)  # fmt: skip
