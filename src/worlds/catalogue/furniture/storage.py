"""What things are kept in."""

from typing import Final

from worlds.catalogue.furniture.tables import level
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, TIMBER, Paint, block, both, drum, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Color, Part

GOLD: Final = Paint((239, 184, 56), "Metal")
TWINE: Final = Paint((150, 60, 50), "Fabric")
SPINES: Final[tuple[Color, ...]] = ((178, 40, 40), (40, 90, 160), (60, 130, 70), (220, 170, 50), (110, 60, 140))


def bookshelf(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    step = 0.24 * h
    parts = [
        *both(block("Side", (0.06 * w, h, d), (0.47 * w, 0, 0), paint)),
        block("Back", (0.88 * w, 0.96 * h, 0.1 * d), (0, 0, 0.42 * d), paint),
        block("Top", (0.88 * w, 0.04 * h, 0.97 * d), (0, 0.96 * h, 0), paint),
    ]
    for row in range(4):
        low = row * step + 0.04 * h
        parts.append(block("Shelf", (0.88 * w, 0.04 * h, 0.84 * d), (0, row * step, -0.05 * d), paint))
        for place, (middle, width, high) in enumerate(((-0.26, 0.3, 0.16), (0.04, 0.26, 0.14), (0.3, 0.2, 0.17))):
            spine = Paint(SPINES[(row * 2 + place) % len(SPINES)])
            parts.append(block("Books", (width * w, high * h, 0.6 * d), (middle * w, low, 0.07 * d), spine))
    return Built(parts, top=level(0.9 * w, h, 0.9 * d))


def locker(look: Look) -> Built:
    """Three doors with air slots and handles."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [block("Body", (w, 0.97 * h, 0.86 * d), (0, 0.03 * h, 0.07 * d), paint)]
    parts.append(block("Foot", (0.94 * w, 0.03 * h, 0.8 * d), (0, 0, 0.07 * d), DARK_GRAY))
    face = -0.36 * d
    for column in (-1, 0, 1):
        x = column * 0.325 * w
        parts += [
            block("Door", (0.3 * w, 0.88 * h, 0.06 * d), (x, 0.07 * h, face - 0.03 * d), paint),
            block("Slot", (0.16 * w, 0.06 * h, 0.05 * d), (x, 0.82 * h, face - 0.085 * d), BLACK),
            block("Handle", (0.04 * w, 0.1 * h, 0.07 * d), (x + 0.09 * w, 0.46 * h, face - 0.095 * d), METAL),
        ]
    return Built(parts, top=level(w, h, 0.8 * d))


def barrel(look: Look) -> Built:
    """Staves and hoops, one above the other, widest in the middle."""
    w, h, _ = look.size
    wood = Paint.of(look)
    parts: list[Part] = []
    rings = (
        (0.86, 0.12, wood), (0.92, 0.05, DARK_GRAY), (0.94, 0.15, wood), (1.0, 0.36, wood),
        (0.94, 0.15, wood), (0.92, 0.05, DARK_GRAY), (0.86, 0.12, wood),
    )  # fmt: skip
    low = 0.0
    for width, high, paint in rings:
        parts.append(pillar("Stave" if paint is wood else "Hoop", width * w, high * h, (0, low * h, 0), paint))
        low += high
    return Built(parts, top=level(0.6 * w, h, 0.6 * w))


def crate(look: Look) -> Built:
    w, h, d = look.size
    edge = 0.08 * min(look.size)
    x, z = (w - edge) / 2, (d - edge) / 2
    parts = [block("Box", (w - edge, h - edge, d - edge), (0, edge / 2, 0), Paint.of(look))]
    for side in (-1, 1):
        parts += both(block("Edge", (edge, h, edge), (x, 0, side * z), TIMBER))
        for low in (0, h - edge):
            parts.append(block("Edge", (w - 2 * edge, edge, edge), (0, low, side * z), TIMBER))
            parts.append(block("Edge", (edge, edge, d - 2 * edge), (side * x, low, 0), TIMBER))
    return Built(parts, top=level(0.9 * w, h, 0.9 * d))


def hay_bale(look: Look) -> Built:
    """Two strings hold it."""
    w, h, d = look.size
    parts: list[Part] = []
    for middle, width in ((-0.38, 0.24), (0, 0.4), (0.38, 0.24)):
        parts.append(block("Hay", (width * w, 0.96 * h, 0.96 * d), (middle * w, 0, 0), Paint.of(look)))
    parts += both(block("Twine", (0.06 * w, h, d), (0.23 * w, 0, 0), TWINE))
    return Built(parts, top=level(0.9 * w, h, 0.9 * d))


def chest(look: Look) -> Built:
    """A box with a round lid, held by two bands of gold."""
    w, h, d = look.size
    paint = Paint.of(look)
    rim = 0.54 * h
    round_lid = 2 * min(h - rim, d / 2)
    slices = ((-0.43, 0.14, paint), (-0.32, 0.08, GOLD), (0, 0.56, paint), (0.32, 0.08, GOLD), (0.43, 0.14, paint))
    parts: list[Part] = []
    for middle, width, cover in slices:
        name, full = ("Band", 1.0) if cover is GOLD else ("Wood", 0.94)
        parts.append(block(name, (width * w, rim, full * d), (middle * w, 0, 0), cover))
        parts.append(drum(name, width * w, full * round_lid, (middle * w, rim, 0), cover, "x"))
    parts.append(block("Lock", (0.16 * w, 0.2 * h, 0.03 * d), (0, 0.42 * h, -0.485 * d), GOLD))
    return Built(parts)


def trash_can(look: Look) -> Built:
    w, h, _ = look.size
    parts = [
        pillar("Can", 0.84 * w, 0.42 * h, (0, 0, 0), Paint.of(look)),
        pillar("Can", 0.9 * w, 0.42 * h, (0, 0.42 * h, 0), Paint.of(look)),
        pillar("Lid", w, 0.08 * h, (0, 0.84 * h, 0), DARK_GRAY),
        pillar("Lid", 0.7 * w, 0.04 * h, (0, 0.92 * h, 0), DARK_GRAY),
        block("Grip", (0.3 * w, 0.04 * h, 0.1 * w), (0, 0.96 * h, 0), METAL),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("bookshelf", "bookshelf", "furniture", ("shelf", "bookcase", "book shelf", "shelf of books", "shelving"), (8, 9, 2.4), (130, 92, 60), "WoodPlanks", bookshelf, indoors=True),
    Thing("locker", "locker", "furniture", ("storage cabinet", "cubby", "cubby hole",), (7, 8, 2.6), (90, 120, 150), "Metal", locker, indoors=True),
    Thing("barrel", "barrel", "furniture", ("rain barrel", "butter churn", "churn", "pickle barrel", "keg", "oil drum"), (3.6, 4.6, 3.6), (130, 88, 54), "WoodPlanks", barrel, indoors=True),
    Thing("crate", "crate", "furniture", ("supply crate", "wooden box", "animal crate", "dog crate", "pet carrier"), (4, 4, 4), (170, 130, 84), "WoodPlanks", crate, indoors=True),
    Thing("hay_bale", "hay bale", "furniture", ("bale of hay", "straw bale", "bale", "haystack", "hay stack", "hay", "straw"), (5.6, 3.6, 3.8), (222, 186, 92), "Grass", hay_bale, indoors=True),
    Thing("chest", "chest", "furniture", ("treasure chest", "treasure", "toy chest", "treasure box"), (6, 4.6, 4.4), (120, 74, 42), "WoodPlanks", chest, indoors=True, visited=True),
    Thing("trash_can", "trash can", "furniture", ("bin", "garbage can", "dustbin", "trash bin", "rubbish bin"), (3, 4.4, 3), (70, 110, 80), "Metal", trash_can, indoors=True),
)  # fmt: skip
