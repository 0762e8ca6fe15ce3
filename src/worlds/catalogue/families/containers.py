"""Containers: boxes, baskets, jars, bottles, bags, bins."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, corners, turned_on_lathe
from worlds.catalogue.solids import BLACK, METAL, TIMBER, WHITE, YELLOW, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

CONTAINER: Final = Family("container", "furniture")
CORK: Final = Paint((170, 120, 76))
GOLD: Final = Paint((239, 184, 56), "Metal")


def carton(*, open_lid: bool = False) -> list[Part]:
    parts = [
        block("Box", (3, 2.4, 2.4), (0, 0, 0), MAIN),
        block("Tape", (0.5, 2.44, 2.44), (0, 0, 0), SHADE),
        board((1.4, 0.7, 0.2), (0.7, 0.6, -1.2), WHITE, (40, 40, 40), NOUN, 0.5),
    ]
    if open_lid:
        parts += [
            *both(beam("Flap", (1.5, 2.4, 0), (2.4, 2.9, 0), 0.2, MAIN)),
            block("Inside", (2.7, 0.2, 2.1), (0, 2.34, 0), BLACK),
        ]
    return parts


def gift() -> list[Part]:
    return [
        block("Box", (2.4, 2, 2.4), (0, 0, 0), MAIN),
        block("Lid", (2.6, 0.5, 2.6), (0, 1.9, 0), MAIN),
        block("Ribbon", (0.5, 2.46, 2.66), (0, 0, 0), YELLOW),
        block("Ribbon", (2.68, 2.44, 0.5), (0, 0, 0), YELLOW),
        *both(ball("Bow", 0.8, (0.44, 2.34, 0), YELLOW)),
    ]


def basket(handle: bool) -> list[Part]:
    parts = turned_on_lathe("Basket", ((1.8, 0.4), (2, 0.4), (2.2, 0.4), (2.4, 0.3)), MAIN)
    parts += [
        pillar("Weave", 2.06, 0.14, (0, 0.6, 0), SHADE),
        pillar("Weave", 2.26, 0.14, (0, 1, 0), SHADE),
        pillar("Inside", 2, 0.14, (0, 1.42, 0), SHADE),
    ]
    if handle:
        parts += [
            *both(block("Handle", (0.2, 1.3, 0.3), (1.1, 1.2, 0), MAIN)),
            block("Handle", (2.4, 0.24, 0.3), (0, 2.4, 0), MAIN),
        ]
    return parts


def bucket() -> list[Part]:
    return [
        *turned_on_lathe("Bucket", ((1.3, 0.5), (1.5, 0.5), (1.7, 0.5)), MAIN),
        pillar("Rim", 1.84, 0.2, (0, 1.4, 0), SHADE),
        pillar("Water", 1.4, 0.14, (0, 1.5, 0), Paint((90, 170, 220))),
        *both(block("Bail", (0.16, 0.9, 0.2), (0.84, 1.4, 0), METAL)),
        block("Bail", (1.8, 0.16, 0.2), (0, 2.2, 0), METAL),
    ]


def sack(tied: bool) -> list[Part]:
    parts = turned_on_lathe("Sack", ((1.9, 0.5), (2.2, 0.9), (1.9, 0.5), (1.2, 0.3)), MAIN)
    top = (
        [
            pillar("Tie", 0.9, 0.2, (0, 2.15, 0), TIMBER),
            *turned_on_lathe("Mouth", ((0.9, 0.2), (1.2, 0.2)), MAIN, (0, 2.3, 0)),
        ]
        if tied
        else [pillar("Grain", 1.1, 0.2, (0, 2.1, 0), Paint((226, 190, 110)))]
    )
    return parts + top


def suitcase() -> list[Part]:
    return [
        block("Case", (3, 2.2, 1), (0, 0, 0), MAIN),
        *both(block("Strap", (0.3, 2.26, 1.06), (0.8, 0, 0), TIMBER)),
        block("Handle", (0.9, 0.2, 0.3), (0, 2.5, 0), TIMBER),
        *both(block("Handle", (0.2, 0.5, 0.28), (0.4, 2.1, 0), TIMBER)),
        *[block("Corner", (0.4, 0.4, 1.1), (x, y, 0), METAL) for x in (-1.34, 1.34) for y in (-0.02, 1.84)],
    ]


def money_bag() -> list[Part]:
    return [*sack(tied=True), board((0.9, 0.9, 0.3), (0, 0.6, -1), GOLD, (80, 50, 10), "$", 0.8)]


def jar(liquid: Paint) -> list[Part]:
    return [
        *turned_on_lathe("Jar", ((1.4, 1.5), (1.1, 0.2)), MAIN),
        pillar("Filling", 1.44, 0.9, (0, 0.2, 0), liquid),
        pillar("Lid", 1.3, 0.3, (0, 1.66, 0), METAL),
    ]


def bottle(cap: Paint) -> list[Part]:
    return [
        *turned_on_lathe("Bottle", ((1, 1.6), (0.8, 0.2), (0.6, 0.2), (0.4, 0.5)), MAIN),
        pillar("Cap", 0.46, 0.26, (0, 2.45, 0), cap),
        pillar("Label", 1.04, 0.7, (0, 0.5, 0), WHITE),
    ]


def wheeled_bin(symbol: str) -> list[Part]:
    """A bin for one kind of waste, its lid hinged at the back."""
    return [
        block("Bin", (2.2, 3.2, 2), (0, 0.4, 0), MAIN),
        block("Foot", (1.8, 0.5, 1.6), (0, 0, -0.1), MAIN),
        block("Lid", (2.5, 0.36, 2.4), (0, 3.5, -0.1), SHADE),
        block("Handle", (1.8, 0.24, 0.4), (0, 3.4, 1.2), SHADE),
        *both(drum("Wheel", 0.36, 0.9, (0.9, 0.45, 1), BLACK, "x")),
        board((1.6, 1, 0.2), (0, 1.7, -1), WHITE, (30, 90, 40), symbol, 0.6),
    ]


def treasure() -> list[Part]:
    """Heaped coins and gems in an open chest."""
    parts = [
        block("Chest", (4, 1.9, 2.6), (0, 0, 0), MAIN),
        block("Lid", (4, 2, 0.5), (0, 1.9, 1.3), MAIN),
        *both(block("Band", (0.4, 2, 2.7), (1.4, 0, 0), METAL)),
        block("Lock", (0.6, 0.8, 0.3), (0, 1.2, -1.4), GOLD),
        block("Coins", (3.5, 0.6, 2), (0, 1.6, 0), GOLD),
    ]
    return parts + [
        ball("Jewel", size, (x, 1.9, z), paint)
        for x, z, size, paint in (
            (0.8, -0.3, 0.6, Paint((200, 30, 50))),
            (-0.8, 0.2, 0.7, Paint((40, 90, 220))),
            (0, -0.4, 0.6, Paint((40, 170, 80))),
            (0, 0.4, 0.9, GOLD),
        )
    ]


THINGS: Final[tuple[Thing, ...]] = (
    CONTAINER.row("container", "storage box, storage container, bin of supplies, tub of supplies, holder", (70, 130, 190), "SmoothPlastic", [block("Box", (3, 1.8, 2), (0, 0, 0), MAIN), block("Lid", (3.2, 0.4, 2.2), (0, 1.7, 0), SHADE), *both(block("Clip", (0.3, 0.6, 0.8), (1.55, 1.3, 0), WHITE)), board((1.6, 0.7, 0.2), (0, 0.5, -1), WHITE, (40, 40, 40), NOUN, 0.5)]),
    CONTAINER.row("cardboard_box", "box, carton, parcel, package, moving box, packet", (196, 152, 100), "Cardboard", carton()),
    CONTAINER.row("open_box", "lost property box, mystery box, empty box", (196, 152, 100), "Cardboard", carton(open_lid=True)),
    CONTAINER.row("present", "gift, gift box, birthday present, christmas present, wrapped present", (200, 40, 60), "SmoothPlastic", gift()),
    CONTAINER.row("basket", "wicker basket, picnic basket, laundry basket, easter basket", (190, 140, 80), "WoodPlanks", basket(handle=True)),
    CONTAINER.row("open_basket", "spice, hamper, waste basket, wastebasket, wastepaper basket", (190, 140, 80), "WoodPlanks", basket(handle=False)),
    CONTAINER.row("bucket", "pail, water bucket, mop bucket", (60, 120, 190), "SmoothPlastic", bucket()),
    CONTAINER.row("sack", "bag, grain sack, flour sack, bag of grain, bag of flour, potato sack", (200, 170, 120), "Fabric", sack(tied=False)),
    CONTAINER.row("trash_bag", "garbage bag, rubbish bag, bin bag, bag of trash, litter, trash, garbage, rubbish", (50, 52, 58), "Rubber", sack(tied=True)),
    CONTAINER.row("money_bag", "bag of gold, money, bag of coins, bag of money, purse, coin purse", (190, 160, 110), "Fabric", money_bag()),
    CONTAINER.row("suitcase", "luggage, briefcase, travel bag, baggage", (150, 92, 54), "Leather", suitcase()),
    CONTAINER.row("jar", "glass jar, jam jar, honey jar, cookie jar, specimen jar, pickle jar, honey, jam", (206, 230, 240), "Glass", jar(Paint((226, 150, 40)))),
    CONTAINER.row("bottle", "water bottle, glass bottle, wine bottle, message in a bottle, plastic bottle", (90, 170, 120), "Glass", bottle(CORK)),
    CONTAINER.row("tin_can", "tin, soda can, food can, drink can, aluminum can, aluminium can", (200, 50, 54), "Metal", [pillar("Can", 1.1, 1.8, (0, 0, 0), MAIN), pillar("Rim", 1.14, 0.14, (0, 1.72, 0), METAL), pillar("Lid", 1, 0.14, (0, 1.76, 0), METAL), pillar("Label", 1.14, 0.6, (0, 0.6, 0), WHITE), block("Tab", (0.3, 0.14, 0.4), (0, 1.86, 0), METAL)]),
    CONTAINER.row("recycling_bin", "recycle bin, recycling container, paper bin, plastic bin, glass bin, compost bin, wormery, worm bin, worm farm, e-waste container", (40, 140, 70), "SmoothPlastic", wheeled_bin(NOUN)),
    CONTAINER.row("dumpster", "waste container, garbage container", (60, 110, 80), "Metal", [block("Body", (9, 4, 5), (0, 0.6, 0), MAIN), *both(block("Lid", (4.4, 0.4, 5.2), (2.25, 4.5, 0), BLACK)), *[block("Rib", (0.4, 3.8, 5.2), (x, 0.7, 0), SHADE) for x in (-3, 0, 3)], *corners("Wheel", (0.8, 0.8, 0.8), (7, 3.6), BLACK)]),
    CONTAINER.row("shopping_cart", "shopping trolley, trolley, grocery cart", (150, 156, 164), "Metal", [*corners("Wheel", (0.4, 0.6, 0.6), (1.8, 3), BLACK), block("Rack", (2, 0.24, 3.6), (0, 0.6, 0), MAIN), *[block("Post", (0.24, 1.4, 0.3), (x, 0.8, 1.4), MAIN) for x in (-0.9, 0.9)], block("Floor", (2.2, 0.24, 3.4), (0, 2, 0), MAIN), *both(block("Side", (0.2, 1.4, 3.4), (1.1, 2.1, 0), MAIN)), *[block("End", (2.3, 1.4, 0.2), (0, 2.1, z), MAIN) for z in (-1.7, 1.7)], block("Handle", (2.5, 0.3, 0.3), (0, 3.7, 2), Paint((200, 40, 44))), *both(beam("Arm", (1.1, 3.3, 1.6), (1.1, 3.9, 2), 0.24, MAIN)), block("Goods", (1.4, 1, 1.2), (0, 2.2, -0.6), YELLOW)]),
    CONTAINER.row("shipping_container", "cargo container, freight container, cargo", (40, 110, 170), "Metal", [block("Body", (9, 9, 22), (0, 0.2, 0), MAIN), *[block("Rib", (9.3, 8.4, 0.6), (0, 0.5, z), SHADE) for z in (-8, -4, 0, 4, 8)], *both(block("Door", (4.2, 8.2, 0.4), (2.2, 0.6, -11), LIGHT)), *both(block("Bar", (0.3, 8, 0.3), (1.2, 0.7, -11.3), METAL)), block("Foot", (8.6, 0.3, 21.6), (0, 0, 0), BLACK)]),
    CONTAINER.row("pirate_treasure", "heap of gold, pile of gold, gold coins, hoard, open treasure chest, treasure chest full of gold", (130, 84, 50), "Wood", treasure()),
    CONTAINER.row("water_trough", "trough, water table, water tray, feeding trough, manger", (150, 106, 66), "WoodPlanks", [block("Bottom", (6, 0.4, 2), (0, 0.8, 0), MAIN), *[block("Side", (6, 1.4, 0.3), (0, 0.8, z), MAIN) for z in (-1, 1)], *both(block("End", (0.3, 1.36, 2), (2.9, 0.82, 0), MAIN)), block("Water", (5.4, 0.9, 1.6), (0, 1, 0), Paint((90, 170, 220))), *both(block("Foot", (0.5, 0.9, 2.4), (2.2, 0, 0), TIMBER))]),
    CONTAINER.row("mortar_and_pestle", "mortar, pestle, grinding stone, quern", (150, 148, 142), "Slate", [*turned_on_lathe("Mortar", ((1, 0.3), (1.6, 0.5), (1.9, 0.5)), MAIN), pillar("Inside", 1.5, 0.14, (0, 1.22, 0), SHADE), beam("Pestle", (0, 1.1, 0), (0.8, 2.3, 0), 0.4, MAIN, rounded=True), ball("Knob", 0.5, (0.56, 2, 0), MAIN)]),
)  # fmt: skip
