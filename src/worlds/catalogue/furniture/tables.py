"""Tables and desks: things stand on them."""

from typing import Final

from worlds.catalogue.solids import METAL, TIMBER, Paint, beam, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import QUARTERS, Box
from worlds.scene import Part, Shape

SEAT: Final = Paint((62, 104, 156))


def level(width: float, height: float, depth: float) -> Box:
    """A surface in the middle, `height` above the ground."""
    return Box((-width / 2, height, -depth / 2), (width / 2, height, depth / 2))


def legs(w: float, h: float, d: float, thick: float, paint: Paint) -> list[Part]:
    x, z = w / 2 - 0.8 * thick, d / 2 - 0.8 * thick
    return [block("Leg", (thick, h, thick), (east * x, 0, south * z), paint) for east in (-1, 1) for south in (-1, 1)]


def table(look: Look) -> Built:
    w, h, d = look.size
    under, thick = 0.84 * h, 0.1 * h
    parts = [
        block("Top", (w, h - under, d), (0, under, 0), Paint.of(look)),
        *legs(w, under, d, thick, TIMBER),
        *(
            block(
                "Apron", (w - 3 * thick, 0.12 * h, 0.5 * thick), (0, under - 0.12 * h, side * (d / 2 - thick)), TIMBER
            )
            for side in (-1, 1)
        ),
    ]
    return Built(parts, top=level(w, h, d))


def round_table(look: Look) -> Built:
    w, h, _ = look.size
    parts = [
        pillar("Foot", 0.56 * w, 0.08 * h, (0, 0, 0), TIMBER),
        pillar("Leg", 0.14 * w, 0.76 * h, (0, 0.08 * h, 0), TIMBER),
        pillar("Top", w, 0.16 * h, (0, 0.84 * h, 0), Paint.of(look)),
    ]
    return Built(parts, top=level(0.7 * w, h, 0.7 * w))


def desk(look: Look) -> Built:
    """The drawers are at the front, where somebody sits."""
    w, h, d = look.size
    paint = Paint.of(look)
    under, face = 0.88 * h, -0.42 * d
    parts = [
        block("Top", (w, h - under, d), (0, under, 0), paint),
        *both(block("Side", (0.06 * w, under, 0.9 * d), (0.45 * w, 0, 0.01 * d), paint)),
        block("Back", (0.84 * w, 0.6 * under, 0.06 * d), (0, 0.4 * under, 0.4 * d), paint),
        block("Drawers", (0.28 * w, 0.7 * under, 0.8 * d), (0.28 * w, 0.3 * under, face + 0.4 * d), paint),
    ]
    parts += [
        block("Drawer", (0.24 * w, 0.26 * under, 0.04 * d), (0.28 * w, low * under, face - 0.02 * d), TIMBER)
        for low in (0.36, 0.68)
    ]
    return Built(parts, top=level(w, h, d))


def pupils_desk(look: Look) -> Built:
    """A desk and the chair before it, which looks to the desk's back: to the board of a classroom."""
    w, h, d = look.size
    own = 0.6 * d
    made = desk(Look((w, 0.86 * h, own), look.color, look.material))
    back = d / 2 - own / 2
    wide, deep, level_of_seat = 0.42 * w, 0.42 * d, 0.44 * h
    z = deep / 2 - d / 2 + 0.01 * d
    chair = [
        Part(
            "Seat", (wide, 0.08 * h, deep), (0, level_of_seat, z), SEAT.color, SEAT.material, Shape.SEAT, QUARTERS[180]
        ),
        *both(block("ChairSide", (0.1 * wide, level_of_seat, 0.8 * deep), (0.42 * wide, 0, z), METAL)),
        block("ChairBack", (wide, 0.46 * h, 0.14 * deep), (0, 0.54 * h, 0.1 * deep - d / 2), SEAT),
        *both(
            block("ChairPost", (0.1 * wide, 0.3 * h, 0.1 * deep), (0.36 * wide, 0.36 * h, 0.1 * deep - d / 2), METAL)
        ),
    ]
    top = Box((-w / 2, 0.86 * h, back - own / 2), (w / 2, 0.86 * h, d / 2))
    return Built([*(part.placed((0, 0, back), 0) for part in made.parts), *chair], top=top)


def pupils_desk_ahead(look: Look) -> Built:
    """The same, and who sits there looks where its front looks."""
    made = pupils_desk(look)
    top = made.top
    assert top is not None
    (west, low, north), (east, high, south) = top.low, top.high
    turned = Box((-east, low, -south), (-west, high, -north))
    return Built([part.placed((0, 0, 0), 180) for part in made.parts], top=turned)


def picnic_table(look: Look) -> Built:
    """A table with a bench at each side."""
    w, h, d = look.size
    paint = Paint.of(look)
    under, bench = 0.88 * h, 0.46 * h
    thick = 0.1 * h
    parts = [block("Top", (w, h - under, 0.44 * d), (0, under, 0), paint)]
    for side in (-1, 1):
        size, middle = (0.98 * w, 0.12 * h, 0.2 * d), (0, bench + 0.06 * h, side * 0.4 * d)
        parts.append(Part("Bench", size, middle, look.color, look.material, Shape.SEAT))
        parts += both(block("Bar", (0.06 * w, thick, 0.5 * d), (0.36 * w, bench - thick, side * 0.25 * d), TIMBER))
        foot, head = (0.3 * w, 0.06 * h, side * 0.3 * d), (0.3 * w, under - 0.06 * h, side * 0.1 * d)
        parts += both(beam("Leg", foot, head, thick, TIMBER))
    parts += both(block("Foot", (0.08 * w, 0.06 * h, 0.68 * d), (0.3 * w, 0, 0), TIMBER))
    parts += both(block("Rest", (0.1 * w, 0.1 * h, 0.36 * d), (0.3 * w, under - 0.1 * h, 0), METAL))
    return Built(parts, top=level(0.9 * w, h, 0.44 * d))


THINGS: Final[tuple[Thing, ...]] = (
    Thing("table", "table", "furniture", ("wooden table", "dining table", "work table", "workbench", "lab table", "experiment table", "counter", "lab bench"), (8, 4, 5), (160, 120, 80), "WoodPlanks", table, indoors=True),
    Thing("round_table", "round table", "furniture", ("discussion table", "meeting table"), (8, 4, 8), (160, 120, 80), "WoodPlanks", round_table, indoors=True),
    Thing("desk", "desk", "furniture", ("teacher desk", "writing desk", "workstation"), (6, 4, 3.5), (176, 134, 92), "WoodPlanks", desk, indoors=True),
    Thing("pupils_desk", "pupil's desk", "furniture", ("pupil desk", "student desk", "school desk", "student's desk", "desk with a chair"), (6, 4.6, 5.8), (176, 134, 92), "WoodPlanks", pupils_desk, indoors=True),
    Thing("picnic_table", "picnic table", "furniture", ("picnic bench", "outdoor table"), (9, 4, 8), (150, 106, 70), "WoodPlanks", picnic_table),
)  # fmt: skip
