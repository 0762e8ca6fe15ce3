"""Furniture: what people sit, sleep and put things on."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import corners, knob, plate
from worlds.catalogue.solids import GLASS, METAL, TIMBER, WHITE, Paint, ball, beam, block, both, pillar, solid
from worlds.catalogue.thing import Thing
from worlds.geometry import pitched
from worlds.scene import Part

FURNITURE: Final = Family("furniture", "furniture")
OAK: Final = (170, 122, 76)
WALNUT: Final = (116, 76, 48)
PINE: Final = (206, 164, 108)
SHEET: Final = Paint((240, 240, 236), "Fabric")
BLANKET: Final = Paint((66, 110, 176), "Fabric")
PILLOW: Final = Paint((250, 250, 250), "Fabric")
BRASS: Final = Paint((205, 165, 70), "Metal")


def bedstead(width: float, *, posts: float = 0, storeys: int = 1) -> list[Part]:
    """Its head is at the back. `posts` is how high they rise over a four-poster; storeys lie over each other."""
    long, parts = 7.6, []
    for storey in range(storeys):
        y = storey * 4.2
        parts += [
            block("Frame", (width, 0.6, long), (0, y + 0.9, 0), MAIN),
            block("Mattress", (width - 0.3, 0.6, long - 0.3), (0, y + 1.45, 0), SHEET),
            block("Blanket", (width - 0.1, 0.3, 0.64 * long), (0, y + 1.9, -0.14 * long), BLANKET),
            block("Pillow", (min(2.4, width - 0.8), 0.5, 1.2), (0, y + 2, 0.36 * long), PILLOW),
            block("Headboard", (width + 0.1, 2.8, 0.4), (0, y + 0.9, long / 2 + 0.1), MAIN),
            block("Footboard", (width + 0.1, 1.6, 0.4), (0, y + 0.9, -long / 2 - 0.1), MAIN),
        ]
    high = posts or (4.2 * storeys if storeys > 1 else 1)
    parts += corners("Post", (0.5, high, 0.5), (width, long + 0.2), MAIN)
    return parts


def four_poster() -> list[Part]:
    parts = bedstead(5.6, posts=7.4)
    parts.append(block("Canopy", (6.3, 0.5, 8.6), (0, 7.3, 0), MAIN))
    parts += both(block("Curtain", (0.4, 5.4, 1.6), (2.9, 2, 2.8), Paint((150, 30, 50), "Fabric")))
    return parts


def bunk_bed() -> list[Part]:
    parts = bedstead(3.8, storeys=2)
    parts += [beam("Ladder", (1.2 + side, 0.2, -4.7), (1.2 + side, 7, -4.2), 0.26, MAIN) for side in (-0.6, 0.6)]
    parts += [block("Rung", (1.2, 0.2, 0.3), (1.2, 1 + 1.3 * i, -4.63 + 0.09 * i), TIMBER) for i in range(4)]
    return parts


def cot() -> list[Part]:
    parts = [
        block("Base", (2.8, 0.4, 4.4), (0, 1.2, 0), MAIN),
        block("Mattress", (2.5, 0.4, 4.1), (0, 1.5, 0), SHEET),
        block("Blanket", (2.56, 0.2, 2.4), (0, 1.82, -0.7), Paint((150, 200, 235), "Fabric")),
        block("Pillow", (1.4, 0.3, 0.8), (0, 1.85, 1.4), PILLOW),
        *corners("Post", (0.3, 3.8, 0.3), (2.9, 4.5), MAIN),
    ]
    parts += [block("Rail", (2.8, 0.26, 0.24), (0, 3.3, z), MAIN) for z in (-2.25, 2.25)]
    parts += both(block("Rail", (0.24, 0.26, 4.4), (1.45, 3.3, 0), MAIN))
    for i in range(7):
        parts += both(block("Bar", (0.16, 2.2, 0.16), (1.45, 1.2, 0.6 * i - 1.8), MAIN))
    return parts


def closet(
    width: float, height: float, depth: float, doors: int, drawers: int = 0, *, mirror: bool = False
) -> list[Part]:
    """A box on feet whose front has doors above and drawers below, with brass knobs."""
    face = -depth / 2
    low, part = 0.4, min(1.1, 0.8 * height / max(drawers, 1))
    parts = [
        block("Body", (width, height - low, depth), (0, low, 0), MAIN),
        block("Cornice", (width + 0.24, 0.3, depth + 0.24), (0, height - 0.1, 0), SHADE),
        *corners("Foot", (0.5, low + 0.1, 0.5), (width - 0.6, depth - 0.6), SHADE),
    ]
    for i in range(drawers):
        y = low + 0.14 + i * part
        parts.append(plate("Drawer", (width - 0.5, part - 0.2), (0, y), face, LIGHT))
        parts += both(knob("Knob", 0.26, (0.22 * width, y + part / 2 - 0.1), face - 0.1, BRASS))
    base = low + 0.2 + drawers * part
    for i in range(doors):
        wide = (width - 0.3) / doors
        x = (i + 0.5) * wide - (width - 0.3) / 2
        paint = GLASS if mirror and i == doors // 2 else LIGHT
        parts.append(plate("Door", (wide - 0.2, height - base - 0.35), (x, base), face, paint))
        edge = x + (0.36 if 2 * i < doors else -0.36) * wide
        parts.append(knob("Knob", 0.26, (edge, (base + height) / 2), face - 0.1, BRASS))
    return parts


def dresser() -> list[Part]:
    """A chest of drawers with a mirror on it."""
    parts = closet(5, 3.4, 2, 0, 3)
    parts += [
        block("MirrorFrame", (3.6, 3, 0.3), (0, 3.5, 0.6), SHADE),
        block("Mirror", (3.2, 2.6, 0.2), (0, 3.7, 0.5), GLASS),
    ]
    return parts


def seat(width: float, *, arms: float = 0.0, back: float = 0.0, legs: float = 0.5, thick: float = 1.2) -> list[Part]:
    """Upholstered, on short legs; `arms` and `back` are how high they rise over the cushion."""
    deep, top = 2.8, legs + thick
    parts = [
        block("Base", (width, thick, deep), (0, legs, 0), MAIN),
        block("Cushion", (width - (1 if arms else 0.2), 0.4, deep - 0.5), (0, top - 0.05, -0.18), LIGHT),
        *corners("Leg", (0.36, legs + 0.1, 0.36), (width - 0.6, deep - 0.6), TIMBER),
    ]
    if back:
        parts.append(block("Back", (width, back, 0.8), (0, top - 0.05, deep / 2 - 0.4), MAIN))
    if arms:
        parts += both(block("Arm", (0.7, thick + arms, deep - 0.1), (width / 2 - 0.3, legs + 0.05, 0), MAIN))
    return parts


def stool(legs: float, seat: float) -> list[Part]:
    parts = [pillar("Seat", seat, 0.5, (0, legs, 0), MAIN)]
    for east in (-1, 1):
        for south in (-1, 1):
            foot, head = (
                (east * 0.42 * seat, 0.1, south * 0.42 * seat),
                (east * 0.25 * seat, legs + 0.1, south * 0.25 * seat),
            )
            parts.append(beam("Leg", foot, head, 0.28, MAIN))
    parts.append(pillar("Ring", 0.86 * seat, 0.16, (0, 0.4 * legs, 0), METAL))
    return parts


def bench() -> list[Part]:
    """Without a back."""
    return [
        block("Seat", (8, 0.5, 2), (0, 2, 0), MAIN),
        *both(block("Leg", (0.6, 2.1, 1.7), (3.2, 0, 0), MAIN)),
        block("Bar", (6, 0.4, 0.4), (0, 0.9, 0), SHADE),
    ]


def rocking_chair() -> list[Part]:
    parts = [
        block("Seat", (2.6, 0.4, 2.4), (0, 2, 0), MAIN),
        *corners("Leg", (0.3, 2, 0.3), (2.2, 1.9), MAIN, 0.3),
        *both(beam("Rocker", (1.1, 0.7, -2), (1.1, 0.18, -0.6), 0.3, MAIN)),
        *both(block("Rocker", (0.3, 0.3, 1.6), (1.1, 0, 0), MAIN)),
        *both(beam("Rocker", (1.1, 0.18, 0.6), (1.1, 0.7, 2), 0.3, MAIN)),
        *both(block("Armrest", (0.4, 0.26, 2.2), (1.25, 3.4, 0.1), MAIN)),
        *both(block("Support", (0.24, 1.2, 0.24), (1.25, 2.3, -0.7), MAIN)),
        block("Headrest", (2.6, 0.7, 0.36), (0, 5.2, 1.7), MAIN),
    ]
    parts += [beam("Slat", (0.6 * i, 2.2, 1.1), (0.6 * i, 5.4, 1.7), 0.26, MAIN) for i in (-2, -1, 0, 1, 2)]
    return parts


def deck_chair() -> list[Part]:
    cloth = solid("Cloth", (2.2, 0.16, 4.4), (0, 1.9, 0.1), MAIN, rotation=pitched(-38))
    return [
        cloth,
        solid("Stripe", (0.7, 0.2, 4.36), (0, 1.9, 0.1), WHITE, rotation=pitched(-38)),
        *both(beam("Rail", (1.2, 0.3, -1.9), (1.2, 3.4, 2.1), 0.24, TIMBER)),
        *both(beam("Strut", (1.3, 0.14, 1.9), (1.3, 2.2, -0.2), 0.24, TIMBER)),
        block("Bar", (2.6, 0.24, 0.24), (0, 0.1, 1.9), TIMBER),
    ]


def hammock() -> list[Part]:
    parts = [
        *both(beam("Post", (4.6, 0, 0), (5.4, 4.8, 0), 0.5, TIMBER)),
        block("Foot", (10, 0.3, 0.8), (0, 0, 0), TIMBER),
    ]
    for i, (low, high) in enumerate(((1.5, 1.6), (1.6, 2.2), (2.2, 3.2))):
        length = solid("Net", (1.36, 0.24, 2.4), (0.6 + 1.2 * i, (low + high) / 2, 0), MAIN)
        parts += both(length)
    parts += both(beam("Rope", (3.5, 2.7, 0), (5.2, 4.4, 0), 0.2, WHITE))
    parts += both(block("Net", (0.3, 0.7, 2.4), (2.4, 1.9, 0), MAIN))
    parts += both(block("Net", (0.3, 0.5, 2.4), (1.25, 1.5, 0), MAIN))
    return parts


def throne() -> list[Part]:
    velvet = Paint((150, 24, 40), "Fabric")
    return [
        block("Dais", (6, 0.6, 5), (0, 0, 0), SHADE),
        block("Seat", (3.74, 2, 2.9), (0, 0.6, 0.4), MAIN),
        block("Cushion", (3.06, 0.4, 2.6), (0, 2.55, 0.18), velvet),
        block("Back", (3.8, 6, 0.7), (0, 2.5, 1.7), MAIN),
        block("Padding", (2.8, 4, 0.3), (0, 3.2, 1.3), velvet),
        *both(block("Arm", (0.7, 1.5, 3), (1.9, 2.2, 0.4), MAIN)),
        *both(ball("Knob", 0.9, (1.9, 3.6, -0.9), MAIN)),
        *both(block("Spire", (0.8, 7, 0.9), (2, 2, 1.7), MAIN)),
        *both(ball("Orb", 0.8, (2, 8.9, 1.7), velvet)),
        ball("Orb", 1.2, (0, 8.3, 1.7), velvet),
    ]


def side_table(width: float, height: float, depth: float) -> list[Part]:
    return [
        block("Top", (width, 0.36, depth), (0, height - 0.36, 0), MAIN),
        *corners("Leg", (0.32, height - 0.3, 0.32), (width - 0.6, depth - 0.6), SHADE),
        block("Shelf", (width - 0.6, 0.24, depth - 0.6), (0, 0.3 * height, 0), MAIN),
    ]


def pool_table() -> list[Part]:
    felt = Paint((24, 120, 70), "Fabric")
    spots = [((200, 40, 40), 0.6), ((245, 205, 48), 1.2), ((30, 60, 160), 0.9), ((245, 245, 245), -1.6)]
    return [
        block("Frame", (5.4, 0.9, 9.6), (0, 2.4, 0), MAIN),
        block("Felt", (4.6, 0.2, 8.8), (0, 3.16, 0), felt),
        *corners("Leg", (0.8, 2.5, 0.8), (4.2, 8), MAIN),
        *[pillar("Pocket", 0.6, 0.16, (x, 3.3, z), Paint((20, 20, 20))) for x in (-2.1, 2.1) for z in (-4.2, 0, 4.2)],
        *[ball("Ball", 0.36, (x / 2, 3.34, x), Paint(color)) for color, x in spots],
        beam("Cue", (1.2, 3.46, -4), (1.4, 3.46, 1.6), 0.16, TIMBER),
    ]


def table_tennis() -> list[Part]:
    return [
        block("Top", (5.4, 0.3, 9.8), (0, 2.5, 0), MAIN),
        *both(block("Line", (0.2, 0.14, 9.7), (2.55, 2.72, 0), WHITE)),
        block("Line", (0.16, 0.14, 9.6), (0, 2.71, 0), WHITE),
        block("Net", (6, 0.6, 0.16), (0, 2.8, 0), WHITE),
        *corners("Leg", (0.3, 2.6, 0.3), (4.4, 8), METAL),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FURNITURE.row("furniture", "piece of furniture, home furniture, sideboard, credenza", OAK, "Wood", closet(6, 3.4, 2, 2, 1), top=True),
    FURNITURE.row("single_bed", "twin bed, featherbed, rope bed, child's bed, narrow bed, dormitory bed, bedstead, guest bed", OAK, "Wood", bedstead(3.8)),
    FURNITURE.row("double_bed", "king size bed, queen bed, king bed, queen size bed, master bed", WALNUT, "Wood", bedstead(6.4)),
    FURNITURE.row("four_poster_bed", "four poster, canopy bed, royal bed", WALNUT, "Wood", four_poster()),
    FURNITURE.row("bunk_bed", "bunk, double decker bed, loft bed, bunkbed", PINE, "Wood", bunk_bed()),
    FURNITURE.row("cot", "crib, baby bed, baby cot, cradle, baby crib", (236, 230, 218), "Wood", cot()),
    FURNITURE.row("night_stand", "nightstand, bedside table, bedside cabinet, night table", OAK, "Wood", closet(2.2, 2.4, 2, 0, 2), top=True),
    FURNITURE.row("wardrobe", "armoire, clothes cupboard, clothes closet, closet", WALNUT, "Wood", closet(5, 8, 2.4, 2, 1)),
    FURNITURE.row("mirrored_wardrobe", "wardrobe with a mirror", OAK, "Wood", closet(6, 8, 2.4, 3, 0, mirror=True)),
    FURNITURE.row("cupboard", "cabinet, kitchen cupboard, kitchen cabinet, kitchen unit, pantry, larder", PINE, "Wood", closet(4, 6, 2, 2, 1)),
    FURNITURE.row("chest_of_drawers", "drawer, bureau, set of drawers, drawer unit, commode, filing drawer", PINE, "Wood", closet(3.6, 4.4, 2, 0, 4), top=True),
    FURNITURE.row("dresser", "vanity, dressing table, vanity table", OAK, "Wood", dresser()),
    FURNITURE.row("filing_cabinet", "file cabinet, filing cupboard", (150, 156, 162), "Metal", closet(2, 4.8, 2.4, 0, 4), top=True),
    FURNITURE.row("armchair", "arm chair, easy chair, recliner, reading chair", (150, 66, 58), "Fabric", seat(3.6, arms=1, back=2.4)),
    FURNITURE.row("sofa_bed", "futon, daybed, chaise longue, ottoman sofa", (88, 112, 150), "Fabric", seat(8, back=1.8, arms=0.6)),
    FURNITURE.row("footstool", "ottoman, pouf, pouffe, foot rest", (150, 66, 58), "Fabric", seat(2.4, thick=0.9), top=True),
    FURNITURE.row("stool", "three legged stool, milking stool, wooden stool", OAK, "Wood", stool(1.8, 2)),
    FURNITURE.row("bar_stool", "barstool, high stool, lab stool", (60, 64, 70), "Leather", stool(3.2, 1.8)),
    FURNITURE.row("backless_bench", "wooden bench, changing bench, bench seat, pew", OAK, "Wood", bench()),
    FURNITURE.row("bean_bag", "beanbag, bean bag chair, beanbag chair", (226, 125, 38), "Fabric", [
        ball("Bag", 3.2, (0, 0, 0.2), MAIN), *both(ball("Bag", 2.4, (0.7, 0, -0.5), MAIN)), ball("Back", 2.2, (0, 1.8, 0.8), MAIN)]),
    FURNITURE.row("rocking_chair", "rocker", WALNUT, "Wood", rocking_chair()),
    FURNITURE.row("deck_chair", "deckchair, beach chair, sun lounger, lawn chair, sunbed, lounger", (60, 140, 200), "Fabric", deck_chair()),
    FURNITURE.row("hammock", "hanging bed", (226, 190, 120), "Fabric", hammock()),
    FURNITURE.row("throne", "royal throne, king's throne, royal chair, queen's throne", (226, 176, 60), "Metal", throne()),
    FURNITURE.row("coffee_table", "low table, tea table", WALNUT, "Wood", side_table(5, 1.8, 3), top=True),
    FURNITURE.row("side_table", "end table, occasional table, small table", OAK, "Wood", side_table(2.4, 2.4, 2.4), top=True),
    FURNITURE.row("pool_table", "billiard table, snooker table, billiards table", WALNUT, "Wood", pool_table()),
    FURNITURE.row("table_tennis_table", "ping pong table, table tennis, ping-pong table", (30, 90, 150), "SmoothPlastic", table_tennis()),
)  # fmt: skip
