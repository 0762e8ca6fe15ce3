"""What stands in rooms and yards, and seats."""

from typing import Final

from blockyard.environments.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    LAMP,
    METAL,
    PLANKS,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    solid,
)
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.geometry import Box
from blockyard.environments.scene import Glow, Part, Shape, Text

SCREEN: Final = Paint((90, 170, 220), "Neon")


def legs(w: float, h: float, d: float, thick: float, paint: Paint) -> list[Part]:
    x, z = w / 2 - 0.8 * thick, d / 2 - 0.8 * thick
    return [block("Leg", (thick, h, thick), (sx * x, 0, sz * z), paint) for sx in (-1, 1) for sz in (-1, 1)]


def seat(name: str, size: tuple[float, float, float], base: tuple[float, float, float], paint: Paint) -> Part:
    return solid(name, size, (base[0], base[1] + size[1] / 2, base[2]), paint, shape=Shape.SEAT)


def level(w: float, h: float, d: float) -> Box:
    return Box((-w / 2, h, -d / 2), (w / 2, h, d / 2))


def table(look: Look) -> Built:
    w, h, d = look.size
    parts = [block("Top", (w, 0.16 * h, d), (0, 0.84 * h, 0), Paint.of(look)), *legs(w, 0.9 * h, d, 0.4, TIMBER)]
    return Built(parts, top=level(w, h, d))


def round_table(look: Look) -> Built:
    w, h, _ = look.size
    half = 0.35 * w
    parts = [
        pillar("Top", w, 0.16 * h, (0, 0.84 * h, 0), Paint.of(look)),
        pillar("Leg", 0.16 * w, 0.9 * h, (0, 0, 0), TIMBER),
        pillar("Foot", 0.5 * w, 0.08 * h, (0, 0, 0), TIMBER),
    ]
    return Built(parts, top=Box((-half, h, -half), (half, h, half)))


def desk(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Top", (w, 0.14 * h, d), (0, 0.86 * h, 0), paint),
        *both(block("Side", (0.08 * w, 0.9 * h, 0.9 * d), (0.44 * w, 0, 0), paint)),
        block("Back", (0.9 * w, 0.5 * h, 0.06 * d), (0, 0.4 * h, 0.4 * d), paint),
        block("Drawer", (0.24 * w, 0.3 * h, 0.8 * d), (0.26 * w, 0.57 * h, 0.02), TIMBER),
    ]
    return Built(parts, top=level(w, h, d))


def chair(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *legs(w, 0.44 * h, d, 0.16 * w, TIMBER),
        seat("Seat", (w, 0.12 * h, d), (0, 0.38 * h, 0), paint),
        block("Back", (w, 0.6 * h, 0.16 * d), (0, 0.4 * h, 0.42 * d), paint),
    ]
    return Built(parts)


def bench(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *both(block("Foot", (0.06 * w, 0.4 * h, 0.8 * d), (0.4 * w, 0, 0), METAL)),
        *both(seat("Seat", (0.5 * w, 0.16 * h, 0.9 * d), (0.25 * w, 0.34 * h, -0.05 * d), paint)),
        block("Back", (w, 0.6 * h, 0.14 * d), (0, 0.4 * h, 0.43 * d), paint),
    ]
    return Built(parts)


def bookshelf(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *both(block("Side", (0.06 * w, h, d), (0.47 * w, 0, 0), paint)),
        block("Back", (0.94 * w, 0.98 * h, 0.12 * d), (0, 0, 0.42 * d), paint),
    ]
    colors = ((178, 40, 40), (40, 90, 160), (60, 130, 70), (220, 170, 50))
    for row in range(4):
        low = row * 0.24 * h
        parts.append(block("Shelf", (0.92 * w, 0.04 * h, 0.86 * d), (0, low + 0.005, 0), paint))
        parts.append(block("Books", (0.8 * w, 0.16 * h, 0.6 * d), (0, low + 0.03 * h, 0.04), Paint(colors[row])))
    parts.append(block("Top", (0.93 * w, 0.04 * h, 0.98 * d), (0, 0.955 * h, 0), paint))
    return Built(parts, top=level(0.9 * w, h, 0.9 * d))


def bed(look: Look) -> Built:
    w, h, d = look.size
    parts = [
        block("Frame", (w, 0.25 * h, d), (0, 0, 0), PLANKS),
        block("Blanket", (0.94 * w, 0.36 * h, 0.72 * d), (0, 0.2 * h, -0.12 * d), Paint.of(look)),
        block("Mattress", (0.9 * w, 0.3 * h, 0.94 * d), (0, 0.2 * h, 0), WHITE),
        block("Pillow", (0.6 * w, 0.2 * h, 0.16 * d), (0, 0.46 * h, 0.36 * d), WHITE),
        block("Headboard", (0.98 * w, h, 0.06 * d), (0, 0, 0.46 * d), Paint.of(look)),
    ]
    return Built(parts)


def couch(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Base", (0.96 * w, 0.4 * h, 0.9 * d), (0, 0, 0), paint),
        *both(seat("Seat", (0.4 * w, 0.16 * h, 0.62 * d), (0.2 * w, 0.38 * h, -0.12 * d), paint)),
        block("Back", (0.94 * w, h, 0.24 * d), (0, 0, 0.36 * d), paint),
        *both(block("Arm", (0.1 * w, 0.66 * h, d), (0.45 * w, 0, 0), paint)),
    ]
    return Built(parts)


def floor_lamp(look: Look) -> Built:
    w, h, _ = look.size
    shade = Paint(look.color, look.material, 0.0, Glow((255, 236, 179), 18))
    parts = [
        pillar("Foot", 0.7 * w, 0.04 * h, (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.14 * w, 0.8 * h, (0, 0, 0), METAL),
        pillar("Shade", w, 0.26 * h, (0, 0.72 * h, 0), shade),
        ball("Bulb", 0.3 * w, (0, h - 0.3 * w, 0), LAMP),
    ]
    return Built(parts)


def rug(look: Look) -> Built:
    w, h, d = look.size
    return Built([block("Rug", (w, h, d), (0, 0, 0), Paint.of(look))], top=level(w, h, d))


def locker(look: Look) -> Built:
    w, h, d = look.size
    parts = [block("Body", (w, h, 0.94 * d), (0, 0, 0.03 * d), Paint.of(look))]
    for column in (-1, 0, 1):
        parts.append(
            block("Door", (0.28 * w, 0.9 * h, 0.1 * d), (column * 0.32 * w, 0.04 * h, -0.45 * d), Paint.of(look))
        )
        parts.append(
            block("Handle", (0.04 * w, 0.1 * h, 0.08 * d), (column * 0.32 * w + 0.08 * w, 0.5 * h, -0.46 * d), BLACK)
        )
    return Built(parts, top=level(w, h, 0.8 * d))


def computer(look: Look) -> Built:
    """On a desk of its own."""
    w, h, d = look.size
    case = Paint.of(look)
    parts = [
        block("Top", (w, 0.1 * h, d), (0, 0.5 * h, 0), case),
        *both(block("Side", (0.08 * w, 0.55 * h, 0.86 * d), (0.42 * w, 0, 0), case)),
        block("Foot", (0.2 * w, 0.2 * h, 0.16 * d), (-0.1 * w, 0.56 * h, 0.1 * d), DARK_GRAY),
        block("Monitor", (0.6 * w, 0.34 * h, 0.1 * d), (-0.1 * w, 0.66 * h, 0.1 * d), DARK_GRAY),
        block("Screen", (0.54 * w, 0.28 * h, 0.1 * d), (-0.1 * w, 0.69 * h, 0.07 * d), SCREEN),
        block("Keyboard", (0.5 * w, 0.04 * h, 0.24 * d), (-0.1 * w, 0.59 * h, -0.28 * d), BLACK),
        block("Tower", (0.16 * w, 0.34 * h, 0.5 * d), (0.36 * w, 0.58 * h, 0), case),
    ]
    return Built(parts)


def board(look: Look, words: str) -> Built:
    """A board on two feet that shows its text."""
    w, h, d = look.size
    parts = [
        *both(block("Foot", (0.06 * w, 0.9 * h, 0.3 * d), (0.4 * w, 0, 0.1 * d), METAL)),
        *both(block("Base", (0.08 * w, 0.05 * h, d), (0.4 * w, 0, 0), METAL)),
        block("Frame", (w, 0.66 * h, 0.3 * d), (0, 0.34 * h, 0), TIMBER),
        block(
            "Board",
            (0.95 * w, 0.6 * h, 0.34 * d),
            (0, 0.37 * h, -0.03 * d),
            Paint.of(look),
            text=Text(words, ink(look), 1.4),
        ),
    ]
    return Built(parts)


def ink(look: Look) -> tuple[int, int, int]:
    """Black on what is bright, else white."""
    return (25, 25, 28) if sum(look.color) > 380 else (245, 245, 245)


def whiteboard(look: Look) -> Built:
    return board(look, look.text or "Welcome")


def projector_screen(look: Look) -> Built:
    return board(look, look.text or "Lesson")


def picnic_table(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Top", (w, 0.12 * h, 0.46 * d), (0, 0.88 * h, 0), paint),
        *(block("Leg", (0.06 * w, 0.9 * h, 0.3 * d), (x * 0.36 * w, 0, 0), TIMBER) for x in (-1, 1)),
        *(block("Bar", (0.05 * w, 0.1 * h, 0.9 * d), (x * 0.36 * w, 0.42 * h, 0), TIMBER) for x in (-1, 1)),
        *(seat("Seat", (0.98 * w, 0.1 * h, 0.22 * d), (0, 0.5 * h, z * 0.39 * d), paint) for z in (-1, 1)),
    ]
    return Built(parts, top=level(0.9 * w, h, 0.42 * d))


def barrel(look: Look) -> Built:
    w, h, _ = look.size
    paint = Paint.of(look)
    parts = [
        pillar("Barrel", 0.92 * w, h, (0, 0, 0), paint),
        pillar("Belly", w, 0.5 * h, (0, 0.25 * h, 0), paint),
        pillar("Hoop", 0.97 * w, 0.06 * h, (0, 0.12 * h, 0), DARK_GRAY),
        pillar("Hoop", 0.97 * w, 0.06 * h, (0, 0.82 * h, 0), DARK_GRAY),
    ]
    return Built(parts, top=level(0.6 * w, h, 0.6 * w))


def crate(look: Look) -> Built:
    w, h, d = look.size
    corners = [(x * 0.44 * w, 0, z * 0.44 * d) for x in (-1, 1) for z in (-1, 1)]
    parts = [
        block("Box", (0.94 * w, 0.96 * h, 0.94 * d), (0, 0.02 * h, 0), Paint.of(look)),
        *(block("Edge", (0.12 * w, h, 0.12 * d), corner, TIMBER) for corner in corners),
    ]
    return Built(parts, top=level(0.9 * w, h, 0.9 * d))


def chest(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    gold = Paint((239, 184, 56), "Metal")
    parts = [
        block("Box", (0.96 * w, 0.6 * h, 0.94 * d), (0, 0, 0), paint),
        drum("Lid", 0.96 * w, 0.78 * min(h, d), (0, 0.6 * h, 0), paint, "x"),
        *both(block("Band", (0.08 * w, 0.64 * h, d), (0.38 * w, 0, 0), gold)),
        block("Lock", (0.16 * w, 0.24 * h, 0.06 * d), (0, 0.42 * h, -0.47 * d), gold),
        block("Base", (w, 0.1 * h, 0.96 * d), (0, 0.002, 0), gold),
    ]
    return Built(parts)


def flag(look: Look) -> Built:
    w, h, d = look.size
    parts = [
        pillar("Foot", d, 0.04 * h, (-w / 2 + d / 2, 0, 0), DARK_GRAY),
        pillar("Pole", 0.4 * d, h, (-w / 2 + d / 2, 0, 0), METAL),
        block("Flag", (w - 0.5 * d, 0.45 * h, 0.2 * d), (0.25 * d, 0.53 * h, 0), Paint.of(look)),
    ]
    return Built(parts)


def torch(look: Look) -> Built:
    w, h, _ = look.size
    stick = pillar("Stick", 0.5 * w, 0.8 * h, (0, 0, 0), Paint.of(look))
    cup = pillar("Cup", w, 0.14 * h, (0, 0.72 * h, 0), DARK_GRAY)
    flame = Part(
        "Flame",
        (0.5 * w, 0.24 * h, 0.5 * w),
        (0, 0.88 * h, 0),
        (255, 150, 50),
        "Neon",
        collides=False,
        glow=Glow((255, 150, 50), 18),
        effect="fire",
    )
    return Built([stick, cup, flame])


def trash_can(look: Look) -> Built:
    w, h, _ = look.size
    return Built(
        [
            pillar("Can", 0.9 * w, 0.9 * h, (0, 0, 0), Paint.of(look)),
            pillar("Lid", w, 0.12 * h, (0, 0.86 * h, 0), DARK_GRAY),
            block("Grip", (0.3 * w, 0.05 * h, 0.1 * w), (0, 0.95 * h, 0), METAL),
        ]
    )


def piano(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Body", (w, h, 0.5 * d), (0, 0, 0.25 * d), paint),
        block("Keys", (0.9 * w, 0.08 * h, 0.44 * d), (0, 0.52 * h, -0.2 * d), WHITE),
        block("Shelf", (0.96 * w, 0.14 * h, 0.5 * d), (0, 0.42 * h, -0.25 * d), paint),
        *both(beam("Leg", (0.44 * w, 0, -0.44 * d), (0.44 * w, 0.46 * h, -0.44 * d), 0.06 * w, paint)),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("table", "table", "furniture", ("wooden table", "dining table", "work table", "workbench", "lab table", "experiment table", "counter", "lab bench"), (8, 4, 5), (160, 120, 80), "WoodPlanks", table, indoors=True),
    Thing("round_table", "round table", "furniture", ("discussion table", "meeting table"), (8, 4, 8), (160, 120, 80), "WoodPlanks", round_table, indoors=True),
    Thing("desk", "desk", "furniture", ("student desk", "school desk", "teacher desk", "writing desk", "workstation"), (6, 4, 3.5), (176, 134, 92), "WoodPlanks", desk, indoors=True),
    Thing("chair", "chair", "furniture", ("seat", "stool", "armchair", "beanbag", "throne"), (2.6, 5, 2.6), (176, 134, 92), "WoodPlanks", chair, indoors=True),
    Thing("bench", "bench", "furniture", ("park bench", "garden bench", "sitting bench"), (9, 4.4, 3), (150, 106, 70), "WoodPlanks", bench, indoors=True),
    Thing("bookshelf", "bookshelf", "furniture", ("shelf", "bookcase", "book shelf", "shelf of books", "shelving"), (8, 9, 2.4), (130, 92, 60), "WoodPlanks", bookshelf, indoors=True),
    Thing("bed", "bed", "furniture", ("bunk", "hospital bed", "cot"), (6, 4, 9), (70, 110, 180), "Fabric", bed, indoors=True),
    Thing("couch", "couch", "furniture", ("sofa", "settee"), (9, 4.6, 4.4), (150, 70, 70), "Fabric", couch, indoors=True),
    Thing("floor_lamp", "floor lamp", "furniture", ("lamp", "standing lamp", "light", "lantern"), (2.6, 8, 2.6), (250, 230, 180), "Fabric", floor_lamp, indoors=True),
    Thing("rug", "rug", "furniture", ("carpet", "mat", "reading rug", "story rug"), (12, 0.2, 9), (160, 60, 60), "Carpet", rug, indoors=True),
    Thing("locker", "locker", "furniture", ("cupboard", "cabinet", "wardrobe", "closet", "storage cabinet"), (7, 8, 2.6), (90, 120, 150), "Metal", locker, indoors=True),
    Thing("computer", "computer", "furniture", ("computer desk", "pc", "laptop", "computer station", "computer table"), (6, 6.5, 4), (200, 202, 206), "SmoothPlastic", computer, indoors=True, visited=True),
    Thing("whiteboard", "whiteboard", "furniture", ("blackboard", "chalkboard", "white board", "smart board", "smartboard"), (12, 9, 3), (245, 246, 248), "SmoothPlastic", whiteboard, indoors=True, visited=True),
    Thing("projector_screen", "projector screen", "furniture", ("screen", "projector", "tv", "television", "monitor", "big screen"), (14, 10, 3), (225, 230, 236), "SmoothPlastic", projector_screen, indoors=True, visited=True),
    Thing("picnic_table", "picnic table", "furniture", ("picnic bench", "outdoor table"), (9, 4, 8), (150, 106, 70), "WoodPlanks", picnic_table),
    Thing("barrel", "barrel", "furniture", ("rain barrel", "keg", "oil drum"), (3.6, 4.6, 3.6), (130, 88, 54), "WoodPlanks", barrel, indoors=True),
    Thing("crate", "crate", "furniture", ("box", "supply crate", "wooden box", "hay bale", "package"), (4, 4, 4), (170, 130, 84), "WoodPlanks", crate, indoors=True),
    Thing("chest", "chest", "furniture", ("treasure chest", "treasure", "toy chest", "treasure box"), (6, 4.6, 4.4), (120, 74, 42), "WoodPlanks", chest, indoors=True, visited=True),
    Thing("flag", "flag", "furniture", ("flagpole", "flag pole", "pennant"), (7, 16, 2), (196, 40, 28), "Fabric", flag, indoors=True),
    Thing("torch", "torch", "furniture", ("fire torch", "tiki torch"), (1.6, 7, 1.6), (110, 76, 50), "Wood", torch, indoors=True),
    Thing("trash_can", "trash can", "furniture", ("bin", "garbage can", "dustbin", "recycling bin", "trash bin", "rubbish bin"), (3, 4.4, 3), (70, 110, 80), "Metal", trash_can, indoors=True),
    Thing("piano", "piano", "furniture", ("keyboard piano", "organ"), (8, 6, 4), (40, 34, 32), "Wood", piano, indoors=True, visited=True),
)  # fmt: skip
