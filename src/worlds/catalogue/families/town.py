"""What stands in shops, clinics, courts and polling stations."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.furniture import FURNITURE
from worlds.catalogue.families.shapes import corners, knob, plate
from worlds.catalogue.solids import BLACK, DARK_GRAY, GLASS, METAL, WHITE, Paint, ball, beam, block, both, drum
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

BREAD: Final = Paint((222, 164, 92))
PAPER: Final = Paint((248, 246, 238))
CUSHION: Final = Paint((70, 140, 170), "Fabric")
RED: Final = Paint((200, 50, 46))


def post() -> list[Part]:
    return [
        block("Foot", (1.6, 0.3, 1.6), (0, 0, 0), SHADE),
        block("Post", (0.9, 4.4, 0.9), (0, 0.2, 0), MAIN),
        block("Cap", (1.2, 0.4, 1.2), (0, 4.5, 0), LIGHT),
        plate("Board", (0.7, 0.7), (0, 3.4), -0.5, PAPER),
    ]


def cash_register() -> list[Part]:
    keys = [
        block("Key", (0.26, 0.2, 0.26), (-0.6 + 0.4 * column, 0.95, -0.8 + 0.4 * row), WHITE)
        for column in range(4)
        for row in range(3)
    ]
    return [
        block("Drawer", (2.4, 0.7, 2.2), (0, 0, 0), MAIN),
        plate("DrawerFront", (2.0, 0.4), (0, 0.15), -1.1, METAL),
        block("Keyboard", (1.9, 0.4, 1.4), (0, 0.6, -0.3), SHADE),
        *keys,
        block("Back", (2, 1.5, 0.6), (0, 0.6, 0.7), MAIN),
        plate("Screen", (1.5, 0.5), (0, 1.4), 0.4, Paint((120, 230, 150)).lit(4)),
        block("Receipt", (0.5, 0.5, 0.12), (0.6, 2.0, 0.7), PAPER),
    ]


def voting_booth() -> list[Part]:
    return [
        *both(block("Side", (0.2, 6, 2.6), (1.6, 0, 0), MAIN)),
        block("Back", (3.2, 5.9, 0.2), (0, 0, 1.1), SHADE),
        block("Shelf", (3.1, 0.24, 1.4), (0, 3, 0.3), WHITE),
        block("Ballot", (0.8, 0.12, 1), (0, 3.2, 0.2), PAPER),
        beam("Pencil", (0.7, 3.3, 0.5), (1.1, 3.3, -0.1), 0.14, RED),
        block("Header", (3.6, 1.0, 0.3), (0, 5.6, -1.2), MAIN, text=Text("VOTE", (250, 250, 250), 0.7)),
    ]


def witness_stand() -> list[Part]:
    return [
        block("Platform", (4, 0.6, 4), (0, 0, 0), SHADE),
        block("Front", (3.8, 2.8, 0.3), (0, 0.5, -1.7), MAIN),
        *both(block("Side", (0.3, 2.7, 3.4), (1.76, 0.5, 0), MAIN)),
        block("Rail", (4.1, 0.3, 0.7), (0, 3.2, -1.7), SHADE),
        *both(plate("Panel", (1.2, 1.8), (0.9, 1), -1.85, LIGHT)),
        block("Seat", (1.6, 1.4, 1.4), (0, 0.5, 0.8), DARK_GRAY),
        block("Chairback", (1.5, 1.8, 0.3), (0, 1.7, 1.4), DARK_GRAY),
        beam("Microphone", (0, 3.4, -1.6), (0, 4.2, -1.2), 0.14, BLACK),
    ]


def jury_box() -> list[Part]:
    seats = [
        part
        for row, z in ((0, -0.6), (1, 1.8))
        for x in (-3.6, -1.2, 1.2, 3.6)
        for part in (
            block("Seat", (1.6, 1.2, 1.3), (x, 0.5 + 0.8 * row, z), DARK_GRAY),
            block("Chairback", (1.5, 1.4, 0.3), (x, 1.6 + 0.8 * row, z + 0.6), DARK_GRAY),
        )
    ]
    return [
        block("Floor", (10, 0.6, 6), (0, 0, 0), MAIN),
        block("Step", (9.8, 0.9, 2.8), (0, 0.5, 1.5), MAIN),
        block("Front", (10.1, 2.6, 0.4), (0, 0.1, -2.8), MAIN),
        *both(block("Side", (0.4, 2.5, 5.8), (4.9, 0.1, 0), MAIN)),
        block("Rail", (10.4, 0.3, 0.8), (0, 2.6, -2.8), SHADE),
        *seats,
    ]


def exam_table() -> list[Part]:
    return [
        *corners("Leg", (0.3, 2.2, 0.3), (5.4, 1.8), METAL),
        block("Shelf", (5.6, 0.24, 2), (0, 0.7, 0), METAL),
        block("Frame", (6.4, 0.3, 2.4), (0, 2.1, 0), DARK_GRAY),
        block("Cushion", (6.2, 0.6, 2.3), (0, 2.34, 0), MAIN),
        beam("Headrest", (1.9, 3.0, 0), (3.0, 3.7, 0), 0.5, MAIN),
        block("Headrest", (0.9, 0.6, 2.2), (2.6, 2.8, 0), MAIN),
        block("Paper", (4.2, 0.14, 1.6), (-0.7, 2.86, 0), PAPER),
    ]


def stretcher() -> list[Part]:
    return [
        *corners("Leg", (0.24, 1.5, 0.24), (4.4, 1.5), METAL, 0.4),
        *[drum("Wheel", 0.3, 0.7, (x, 0.35, z), BLACK, "x") for x in (-2.2, 2.2) for z in (-0.75, 0.75)],
        block("Frame", (6, 0.24, 2.2), (0, 1.8, 0), MAIN),
        block("Mattress", (5.6, 0.5, 2), (0, 2, 0), MAIN),
        block("Pillow", (1, 0.4, 1.5), (2.1, 2.4, 0), WHITE),
        *[block("Strap", (0.4, 0.12, 2.1), (x, 2.46, 0), BLACK) for x in (-1.4, 0.2)],
    ]


def eye_chart() -> list[Part]:
    lines = (("E", 0.8), ("F P", 0.55), ("T O Z", 0.4), ("L P E D", 0.3))
    rows = [
        block(
            "Line",
            (1.8, 0.7 * height + 0.3, 0.16),
            (0, 5.4 - 0.9 * i, -0.15),
            PAPER,
            text=Text(words, (20, 20, 24), height),
        )
        for i, (words, height) in enumerate(lines)
    ]
    return [
        block("Foot", (2, 0.24, 1.4), (0, 0, 0.1), MAIN),
        block("Pole", (0.24, 2.2, 0.24), (0, 0.2, 0.1), MAIN),
        block("Board", (2.6, 4.6, 0.24), (0, 2.2, 0), MAIN),
        *rows,
    ]


def x_ray_machine() -> list[Part]:
    glow = Paint((150, 200, 240)).lit(6)
    return [
        block("Base", (3.4, 0.4, 2.4), (0, 0, 0), MAIN),
        block("Column", (0.8, 5.8, 0.8), (0, 0.3, 0.8), MAIN),
        block("Screen", (3, 3.6, 0.4), (0, 2.4, 0.2), DARK_GRAY),
        block("Film", (2.6, 3.2, 0.2), (0, 2.6, -0.04), Paint((24, 40, 70))),
        block("Spine", (0.3, 2.8, 0.16), (0, 2.8, -0.12), glow),
        *[block("Rib", (1.9 - 0.2 * abs(i - 1), 0.16, 0.14), (0, 3.3 + 0.55 * i, -0.16), glow) for i in range(4)],
        block("Head", (1.6, 1, 1.6), (0, 6, 0.4), MAIN),
    ]


def pastry_case() -> list[Part]:
    buns = [ball("Bun", 0.7, (-2 + i, y, 0), BREAD) for y in (1.5, 2.9) for i in range(5)]
    return [
        block("Base", (5.6, 1.4, 2.2), (0, 0, 0), MAIN),
        block("Back", (5.6, 2.7, 0.3), (0, 1.3, 0.94), MAIN),
        *both(block("Side", (0.2, 2.6, 1.9), (2.65, 1.34, -0.1), GLASS)),
        block("Shelf", (5.2, 0.16, 1.5), (0, 2.76, 0), WHITE),
        block("Top", (5.7, 0.3, 2.3), (0, 3.9, 0), MAIN),
        block("Pane", (5.2, 2.6, 0.12), (0, 1.36, -0.95), GLASS),
        block("Tray", (5.0, 0.14, 1.4), (0, 1.36, 0), WHITE),
        *buns,
    ]


def safe() -> list[Part]:
    return [
        *corners("Foot", (0.5, 0.3, 0.5), (2, 1.8), BLACK),
        block("Body", (3, 3, 2.6), (0, 0.24, 0), MAIN),
        plate("Door", (2.5, 2.5), (0, 0.5), -1.3, SHADE),
        knob("Dial", 0.8, (0.3, 2), -1.4, WHITE, out=0.3),
        knob("Centre", 0.3, (0.3, 2), -1.6, BLACK, out=0.2),
        *[beam("Handle", (-0.7, 1.5, -1.55), (-0.7 + x, 1.5 + y, -1.55), 0.16, METAL) for x, y in ((0, 0.5), (0.45, -0.25), (-0.45, -0.25))],
        knob("Hub", 0.4, (-0.7, 1.5), -1.4, METAL, out=0.34),
        *[block("Hinge", (0.3, 0.5, 0.3), (1.4, y, -1.3), METAL) for y in (0.8, 2.2)],
    ]  # fmt: skip


def metal_detector() -> list[Part]:
    return [
        *both(block("Side", (0.6, 7.4, 2), (2.1, 0, 0), MAIN)),
        block("Top", (5, 0.9, 1.8), (0, 7.2, 0), SHADE),
        *both(block("Foot", (1.1, 0.24, 2.4), (2.1, 0, 0), DARK_GRAY)),
        block("Lamp", (0.7, 0.3, 0.2), (0, 7.5, -0.94), Paint((90, 230, 110)).lit(4)),
        block("Mat", (3.8, 0.12, 1.8), (0, 0, 0), BLACK),
        *both(block("Strip", (0.2, 6.4, 0.2), (2.1, 0.5, -0.98), Paint((120, 180, 230)))),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FURNITURE.row("post", "wooden post, bollard, marker post, fence post, pole post", (150, 108, 66), "Wood", post()),
    FURNITURE.row("cash_register", "till, cash desk, checkout till, shop till", (96, 106, 120), "SmoothPlastic", cash_register()),
    FURNITURE.row("voting_booth", "polling booth, ballot booth", (50, 90, 170), "SmoothPlastic", voting_booth()),
    FURNITURE.row("witness_stand", "witness box, dock of a court", (128, 82, 48), "Wood", witness_stand()),
    FURNITURE.row("jury_box", "jury bench", (128, 82, 48), "Wood", jury_box()),
    FURNITURE.row("exam_table", "examination table, examining table, treatment table, exam bed, operating table", (70, 140, 170), "Fabric", exam_table()),
    FURNITURE.row("stretcher", "gurney, hospital trolley", (226, 130, 50), "Fabric", stretcher()),
    FURNITURE.row("eye_chart", "eye test chart, snellen chart", (70, 76, 84), "SmoothPlastic", eye_chart()),
    FURNITURE.row("x-ray_machine", "x-ray, x ray machine, x-ray table, x-ray viewer", (226, 230, 234), "SmoothPlastic", x_ray_machine()),
    FURNITURE.row("pastry_case", "bakery case, cake display, pastry counter, deli counter, glass display case", (150, 104, 70), "Wood", pastry_case()),
    FURNITURE.row("safe", "bank safe, bank vault, vault, lockbox, strongbox, wall safe", (92, 100, 110), "Metal", safe()),
    FURNITURE.row("metal_detector", "security gate, body scanner, security scanner", (200, 204, 210), "SmoothPlastic", metal_detector()),
)  # fmt: skip
