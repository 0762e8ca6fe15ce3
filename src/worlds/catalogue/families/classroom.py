"""Classroom and office: what stands on desks and hangs on stands."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, corners, knob, plate
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
    solid,
)
from worlds.catalogue.thing import Thing
from worlds.geometry import pitched
from worlds.scene import Part

SUPPLY: Final = Family("school_supply", "furniture")
OFFICE: Final = Family("office_machine", "furniture")
SCREEN: Final = Paint((70, 150, 220)).lit(8)
PAPER: Final = Paint((250, 249, 242))
INK: Final = (40, 44, 52)
GRAPHITE: Final = (64, 68, 76)


def closed_book(layers: tuple[Paint, ...]) -> list[Part]:
    """Books that lie on each other, the largest below."""
    parts = []
    for i, cover in enumerate(layers):
        wide, deep, y = 2.4 - 0.2 * i, 1.8 - 0.14 * i, 0.56 * i
        parts += [
            block("Cover", (wide, 0.16, deep), (0, y, 0), cover),
            block("Pages", (wide - 0.16, 0.3, deep - 0.16), (0.06, y + 0.13, 0), PAPER),
            block("Cover", (wide, 0.16, deep), (0, y + 0.4, 0), cover),
            block("Spine", (0.16, 0.54, deep - 0.04), (-wide / 2 + 0.06, y + 0.01, 0), cover),
        ]
    return parts


def open_book(wide: float, stand: float = 0.0) -> list[Part]:
    """It lies open, or leans on a stand so high, its pages to the front."""
    lean = pitched(-28)
    parts = []
    for sign in (-1, 1):
        x = sign * 0.5 * wide
        parts += [
            solid("Cover", (wide, 0.2, 1.4 * wide), (x, stand + 0.62 * wide, 0), MAIN, rotation=lean),
            solid("Page", (0.9 * wide, 0.2, 1.3 * wide), (x, stand + 0.62 * wide + 0.16, -0.06), PAPER, rotation=lean),
        ]
        parts += [
            solid(
                "Line",
                (0.64 * wide, 0.13, 0.14),
                (x, stand + 0.62 * wide + 0.26 + 0.28 * wide * k, -0.12 + 0.5 * wide * k),
                BLACK,
                rotation=lean,
            )
            for k in (-0.8, -0.3, 0.2, 0.7)
        ]
    parts.append(block("Stand", (1.2 * wide, stand + 0.6 * wide, 0.6), (0, 0, 0.3 * wide), TIMBER))
    return parts


def upright_stick(point: Paint, tail: list[Part]) -> list[Part]:
    """A pencil, a crayon, a pen, larger than life, that stands on a foot with its point up."""
    return [
        pillar("Foot", 1.3, 0.24, (0, 0, 0), DARK_GRAY),
        *tail,
        pillar("Body", 0.7, 2.8, (0, 0.6, 0), MAIN),
        *[
            pillar("Cone", wide, 0.26, (0, 3.38 + 0.24 * i, 0), PAPER if point is not MAIN else LIGHT)
            for i, wide in enumerate((0.6, 0.42))
        ],
        pillar("Point", 0.26, 0.4, (0, 3.86, 0), point),
    ]


def ruler() -> list[Part]:
    parts = [block("Ruler", (6, 1.1, 0.3), (0, 0, 0), MAIN), block("Foot", (2, 0.2, 1), (0, 0, 0), SHADE)]
    parts += [
        block(
            "Mark", (0.14, 0.5 if i % 2 == 0 else 0.3, 0.2), (0.5 * i - 2.75, 0.62 if i % 2 == 0 else 0.82, -0.1), BLACK
        )
        for i in range(12)
    ]
    return parts


def scissors() -> list[Part]:
    blades = Paint((186, 190, 196), "Metal")
    parts: list[Part] = []
    for side in (-1, 1):
        parts += [beam("Blade", (-0.4 * side, 1.5, 0.08 * side), (0.42 * side, 3.6, 0.08 * side), 0.26, blades)]
        x = 0.55 * side
        parts += [block("Ring", (0.9, 0.24, 0.3), (x, y, 0.05 * side), MAIN) for y in (0, 0.9)]
        parts += [block("Ring", (0.24, 1.1, 0.32), (x + dx, 0.02, 0.05 * side), MAIN) for dx in (-0.36, 0.36)]
        parts.append(beam("Shank", (0.4 * side, 1, 0.08 * side), (-0.2 * side, 1.9, 0.08 * side), 0.3, MAIN))
    parts.append(drum("Pivot", 0.5, 0.3, (0, 2, 0), METAL, "z"))
    return parts


def easel_board(
    words: str, paper: Paint, ink: tuple[int, int, int], wide: float = 3.6, high: float = 4.4
) -> list[Part]:
    """A sheet with words on three legs."""
    return [
        block("Frame", (wide + 0.3, high + 0.3, 0.24), (0, 1.85, 0), MAIN),
        board((wide, high, 0.2), (0, 2, -0.1), paper, ink, words, 0.9),
        *both(beam("Leg", (0.7, high + 2, 0.2), (1.3, 0.14, -0.2), 0.26, MAIN)),
        beam("Leg", (0, high + 1.8, 0.14), (0, 0.14, 1.8), 0.26, MAIN),
        block("Ledge", (wide, 0.2, 0.5), (0, 1.7, -0.2), MAIN),
    ]


def laptop() -> list[Part]:
    return [
        block("Base", (2.4, 0.2, 1.6), (0, 0, 0), MAIN),
        block("Keys", (2, 0.14, 0.8), (0, 0.12, 0.2), BLACK),
        block("Touchpad", (0.7, 0.14, 0.4), (0, 0.1, -0.5), SHADE),
        block("Lid", (2.4, 1.6, 0.18), (0, 0.1, 0.8), MAIN),
        block("Screen", (2.1, 1.3, 0.14), (0, 0.26, 0.72), SCREEN),
    ]


def screen(wide: float, high: float, foot: float) -> list[Part]:
    return [
        block("Foot", (0.5 * wide, 0.16, 1), (0, 0, 0), MAIN),
        block("Neck", (0.4, foot + 0.3, 0.3), (0, 0.1, 0.2), MAIN),
        block("Case", (wide, high, 0.3), (0, foot, 0), MAIN),
        block("Screen", (wide - 0.3, high - 0.3, 0.16), (0, foot + 0.16, -0.12), SCREEN),
    ]


def handheld(wide: float, high: float) -> list[Part]:
    """A tablet or a phone, upright on a rest."""
    return [
        block("Rest", (0.8 * wide, 0.4, 0.9), (0, 0, 0.1), DARK_GRAY),
        block("Case", (wide, high, 0.2), (0, 0.24, 0), MAIN),
        block("Screen", (wide - 0.24, high - 0.5, 0.16), (0, 0.5, -0.06), SCREEN),
        knob("Button", 0.18, (0, 0.37), -0.1, WHITE),
        *[
            plate("Icon", (0.24, 0.24), (x * wide, 0.3 + y * high), -0.14, paint)
            for x, y, paint in ((-0.25, 0.7, RED), (0, 0.7, YELLOW), (0.25, 0.7, GREEN), (-0.25, 0.45, WHITE))
        ],
    ]


def copier() -> list[Part]:
    return [
        block("Body", (3, 3, 2.2), (0, 0.2, 0), MAIN),
        *[plate("Drawer", (2.6, 0.7), (0, 0.4 + 0.9 * i), -1.1, LIGHT) for i in range(2)],
        block("Scanner", (3.1, 0.5, 2.3), (0, 3.1, 0), DARK_GRAY),
        block("Lid", (2.9, 0.3, 2.1), (0, 3.5, 0.05), MAIN),
        block("Tray", (1, 0.16, 1.6), (1.9, 2.2, 0), MAIN),
        block("Paper", (0.8, 0.14, 1.3), (1.9, 2.3, 0), PAPER),
        block("Panel", (0.9, 0.14, 0.4), (0.9, 3.55, -1), SCREEN),
        *corners("Wheel", (0.4, 0.3, 0.4), (2.4, 1.6), BLACK),
    ]


def printer() -> list[Part]:
    return [
        block("Body", (2.2, 0.9, 1.8), (0, 0, 0), MAIN),
        block("Top", (2, 0.3, 1.5), (0, 0.85, 0.1), DARK_GRAY),
        block("Feed", (1.5, 1, 0.16), (0, 1, 0.7), PAPER),
        block("Slot", (1.6, 0.24, 0.2), (0, 0.3, -0.86), BLACK),
        block("Sheet", (1.4, 0.13, 1), (0, 0.34, -1.1), PAPER),
        knob("Button", 0.24, (0.8, 0.7), -0.9, GREEN),
    ]


def projector() -> list[Part]:
    return [
        block("Stand", (1.8, 0.24, 1.8), (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.36, 2.8, (0, 0.1, 0), DARK_GRAY),
        block("Body", (2.4, 0.8, 2), (0, 2.8, 0), MAIN),
        drum("Lens", 0.4, 0.7, (0.5, 3.2, -1.1), BLACK, "z"),
        drum("Light", 0.2, 0.46, (0.5, 3.2, -1.3), Paint((255, 250, 220)).lit(12), "z"),
        *[block("Vent", (0.5, 0.12, 0.14), (-0.6, 3 + 0.2 * i, -0.98), BLACK) for i in range(3)],
    ]


def camera() -> list[Part]:
    """On a tripod."""
    return [
        block("Body", (1.8, 1.2, 0.8), (0, 3.4, 0), MAIN),
        block("Prism", (0.7, 0.4, 0.6), (0, 4.5, 0), MAIN),
        drum("Lens", 0.8, 0.9, (0, 3.95, -0.7), BLACK, "z"),
        drum("Glass", 0.16, 0.6, (0, 3.95, -1.1), Paint((120, 170, 220), "Glass"), "z"),
        pillar("Button", 0.3, 0.2, (0.6, 4.56, 0), RED),
        *[beam("Leg", (0, 3.5, 0), (x, 0.14, z), 0.26, MAIN) for x, z in ((1.2, -0.8), (-1.2, -0.8), (0, 1.4))],
    ]


def backpack() -> list[Part]:
    return [
        block("Bag", (2.2, 2.6, 1.1), (0, 0, 0), MAIN),
        block("Top", (1.8, 0.4, 0.9), (0, 2.5, 0), MAIN),
        block("Pocket", (1.7, 1.1, 0.5), (0, 0.2, -0.7), SHADE),
        block("Zip", (1.5, 0.14, 0.16), (0, 1, -0.9), YELLOW),
        *both(block("Strap", (0.36, 2.3, 0.3), (0.6, 0.2, 0.65), SHADE)),
        block("Handle", (0.6, 0.3, 0.2), (0, 2.85, 0), SHADE),
        *both(block("SidePocket", (0.3, 0.9, 0.8), (1.15, 0.1, 0), SHADE)),
    ]


def abacus() -> list[Part]:
    colors = (RED, YELLOW, GREEN, BLUE)
    parts = [
        *both(block("Side", (0.3, 3.4, 0.5), (1.8, 0, 0), MAIN)),
        block("Top", (3.8, 0.36, 0.6), (0, 3.3, 0), MAIN),
        block("Foot", (4.2, 0.36, 1.4), (0, 0, 0), MAIN),
    ]
    for row, paint in enumerate(colors):
        y = 0.8 + 0.7 * row
        parts.append(drum("Wire", 3.5, 0.14, (0, y, 0), METAL, "x"))
        parts += [ball("Bead", 0.5, (-1.3 + 0.52 * i + (0.9 if i > row else 0), y - 0.25, 0), paint) for i in range(4)]
    return parts


THINGS: Final[tuple[Thing, ...]] = (
    SUPPLY.row("school_supply", "school supplies, stationery, art supply, office supply, art supplies", (60, 120, 190), "SmoothPlastic", [
        pillar("Cup", 1.4, 1.4, (0, 0, 0), MAIN), *[pillar("Pencil", 0.24, 2.4, (x, 0.4, z), paint) for x, z, paint in ((0.3, 0.2, RED), (-0.3, 0.2, YELLOW), (0, -0.3, GREEN), (0, 0.4, TIMBER))]]),
    SUPPLY.row("book", "textbook, magazine, manuscript, codex, yellow pages, phone book, brochure, story book, storybook, novel, bible, diary, spell book, closed book, magic book, dictionary, book cover, prayer book", (150, 44, 50), "Leather", closed_book((MAIN,))),
    SUPPLY.row("stack_of_books", "pile of books, book stack, book pile", (40, 90, 160), "Leather", closed_book((MAIN, Paint((190, 60, 50)), MAIN, Paint((60, 140, 80))))),
    SUPPLY.row("open_book", "giant book, huge book, journal, logbook, prescription pad, notepad, writing pad, sign-in sheet", (120, 60, 40), "Leather", open_book(2)),
    SUPPLY.row("lectern", "reading stand, book stand, music stand, speaker's desk, pulpit", (124, 84, 52), "Wood", [
        block("Foot", (2.4, 0.3, 2), (0, 0, 0), MAIN), block("Column", (1.2, 3.6, 0.9), (0, 0.2, 0), MAIN), solid("Desk", (2.6, 0.3, 1.9), (0, 4.1, 0), MAIN, rotation=pitched(-24)), solid("Page", (2, 0.2, 1.3), (0, 4.26, -0.06), PAPER, rotation=pitched(-24)), block("Panel", (0.8, 2.2, 0.2), (0, 1, -0.46), LIGHT)]),
    SUPPLY.row("pencil", "giant pencil, lead pencil, colored pencil, coloured pencil", (245, 190, 40), "SmoothPlastic", upright_stick(BLACK, [pillar("Eraser", 0.72, 0.5, (0, 0.2, 0), Paint((236, 130, 150)))])),
    SUPPLY.row("crayon", "wax crayon, chalk, piece of chalk", (220, 60, 60), "SmoothPlastic", upright_stick(MAIN, [pillar("Wrapper", 0.8, 0.5, (0, 0.2, 0), MAIN), pillar("Band", 0.78, 0.2, (0, 1, 0), BLACK), pillar("Band", 0.78, 0.2, (0, 2.8, 0), BLACK)])),
    SUPPLY.row("pen", "marker, felt tip, highlighter, ballpoint pen, fountain pen, animal enclosure, enclosure, animal pen", (36, 84, 180), "SmoothPlastic", upright_stick(METAL, [pillar("Cap", 0.74, 0.6, (0, 0.2, 0), BLACK), block("Clip", (0.16, 1.2, 0.2), (0, 0.8, -0.4), METAL)])),
    SUPPLY.row("paintbrush", "paint brush, artist's brush", (176, 90, 50), "Wood", [
        pillar("Foot", 1.2, 0.24, (0, 0, 0), DARK_GRAY), pillar("Handle", 0.5, 3, (0, 0.2, 0), MAIN), pillar("Ferrule", 0.56, 0.6, (0, 3.1, 0), METAL), pillar("Bristles", 0.66, 0.5, (0, 3.7, 0), BLUE), pillar("Tip", 0.34, 0.4, (0, 4.15, 0), BLUE)]),
    SUPPLY.row("eraser", "board eraser", (236, 130, 150), "SmoothPlastic", [block("Eraser", (1.8, 0.8, 0.9), (0, 0, 0), MAIN), block("Sleeve", (1, 0.86, 0.96), (0.46, 0, 0), BLUE), block("Stripe", (0.2, 0.9, 1), (0.5, 0, 0), WHITE)]),
    SUPPLY.row("scissors", "pair of scissors, shears", (220, 60, 60), "SmoothPlastic", scissors()),
    SUPPLY.row("easel", "art easel, painter's easel, painting easel, flip chart, flipchart, artist easel", (160, 112, 70), "Wood", easel_board("Art", PAPER, (200, 60, 60))),
    SUPPLY.row("poster_stand", "placard, protest sign, leaflet, newspaper, document, calendar, menu board", (60, 110, 180), "SmoothPlastic", easel_board(NOUN, PAPER, INK, 3, 3.6)),
    SUPPLY.row("backpack", "rucksack, school bag, schoolbag, knapsack, satchel, bookbag", (40, 110, 190), "Fabric", backpack()),
    SUPPLY.row("lunch_box", "lunchbox, pencil case, tin box, toolbox, tool box", (210, 60, 54), "SmoothPlastic", [
        block("Box", (2, 1, 1.1), (0, 0, 0), MAIN), block("Lid", (2.1, 0.4, 1.2), (0, 1, 0), MAIN), block("Seam", (2.04, 0.14, 1.14), (0, 0.92, 0), BLACK), block("Latch", (0.4, 0.4, 0.2), (0, 0.8, -0.6), METAL), block("Handle", (1, 0.2, 0.24), (0, 1.7, 0), BLACK), *both(block("Handle", (0.2, 0.4, 0.22), (0.42, 1.36, 0), BLACK))]),
    OFFICE.row("office_machine", "electronic device, device, gadget, electronics", (200, 204, 208), "SmoothPlastic", copier()),
    OFFICE.row("laptop", "notebook computer, laptop computer, chromebook, notebook", (150, 156, 164), "Metal", laptop()),
    OFFICE.row("monitor", "computer monitor, computer screen, flat screen", GRAPHITE, "SmoothPlastic", screen(3, 1.8, 0.6)),
    OFFICE.row("television", "tv, tv set, television set, telly, flat screen tv", (46, 48, 54), "SmoothPlastic", screen(5, 3, 0.5)),
    OFFICE.row("tablet_computer", "ipad, tablet pc, e-reader", (60, 64, 72), "Metal", handheld(1.6, 2.2)),
    OFFICE.row("smartphone", "mobile phone, cell phone, cellphone, mobile, walkie talkie", (52, 56, 64), "Metal", handheld(1, 1.9)),
    OFFICE.row("keyboard", "computer keyboard", (70, 74, 82), "SmoothPlastic", [block("Base", (3, 0.2, 1.1), (0, 0, 0), MAIN), block("Back", (3, 0.16, 0.4), (0, 0.1, 0.35), MAIN), *[block("Keys", (2.7, 0.16, 0.2), (0, 0.13, z), WHITE) for z in (-0.4, -0.14, 0.12)], block("Space", (1.2, 0.2, 0.14), (0, 0.1, -0.4), LIGHT)]),
    OFFICE.row("printer", "inkjet printer, laser printer, 3d printer, fax machine", (206, 208, 212), "SmoothPlastic", printer()),
    OFFICE.row("photocopier", "copier, copy machine, copying machine", (206, 208, 212), "SmoothPlastic", copier()),
    OFFICE.row("projector", "overhead projector, beamer, film projector, video projector", (216, 218, 222), "SmoothPlastic", projector()),
    OFFICE.row("camera", "video camera, photo camera, film camera, movie camera, tripod", (50, 52, 58), "SmoothPlastic", camera()),
    OFFICE.row("radio", "old radio, transistor radio, stereo, boombox, record player, tape recorder, cassette player, cd player", (150, 92, 54), "Wood", [
        block("Case", (2.6, 1.7, 0.9), (0, 0, 0), MAIN), drum("Speaker", 0.2, 1.2, (-0.5, 0.85, -0.46), Paint((220, 200, 150), "Fabric"), "z"), plate("Scale", (0.9, 0.4), (0.72, 1.1), -0.45, YELLOW), *[knob("Knob", 0.34, (x, 0.6), -0.45, BLACK) for x in (0.5, 0.95)], beam("Aerial", (1.1, 1.6, 0.3), (1.5, 3, 0.3), 0.14, METAL)]),
    OFFICE.row("loudspeaker", "speaker, megaphone, amplifier, siren, warning siren, alarm siren, amp", (46, 48, 54), "Wood", [
        block("Case", (2.2, 4, 1.8), (0, 0.1, 0), MAIN), *[drum("Rim", 0.2, wide, (0, y, -0.92), METAL, "z") for wide, y in ((1.7, 1.3), (1, 3.1))], *[drum("Cone", 0.3, wide, (0, y, -0.92), BLACK, "z") for wide, y in ((1.4, 1.3), (0.7, 3.1))], block("Foot", (2.3, 0.2, 1.9), (0, 0, 0), SHADE)]),
    OFFICE.row("microphone", "mic, microphone stand", (56, 58, 64), "Metal", [pillar("Foot", 1.8, 0.24, (0, 0, 0), MAIN), pillar("Pole", 0.3, 4.4, (0, 0.1, 0), MAIN), pillar("Handle", 0.44, 0.9, (0, 4.3, 0), MAIN), ball("Head", 0.8, (0, 5.1, 0), METAL), pillar("Ring", 0.84, 0.14, (0, 5.4, 0), BLACK)]),
    OFFICE.row("typewriter", "old typewriter, telegraph, morse telegraph", (44, 46, 52), "Metal", [
        block("Base", (2.2, 0.6, 1.8), (0, 0, 0), MAIN), block("Back", (2, 0.6, 0.9), (0, 0.5, 0.4), MAIN), drum("Roller", 2.6, 0.5, (0, 1.2, 0.4), BLACK, "x"), block("Paper", (1.5, 1.4, 0.14), (0, 1.2, 0.6), PAPER), *[block("Keys", (1.6, 0.14, 0.2), (0, 0.54, z), WHITE) for z in (-0.7, -0.4)], *both(ball("Knob", 0.5, (1.3, 0.96, 0.4), BLACK))]),
)  # fmt: skip
