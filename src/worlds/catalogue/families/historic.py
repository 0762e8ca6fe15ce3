"""What history and stories name: weapons of the past on stands, flags, scrolls, magic."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    PLANKS,
    RED,
    STONE,
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
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

WEAPON: Final = Family("weapon", "structure", indoors=True)
RELIC: Final = Family("relic", "furniture")
GOLD: Final = Paint((232, 180, 60), "Metal")
PARCHMENT: Final = Paint((236, 216, 170))
STEEL: Final = (180, 185, 192)
OAK: Final = (150, 106, 66)
INK: Final = (70, 46, 30)


def sword_in_stone() -> list[Part]:
    return [
        *turned_on_lathe("Stone", ((4, 0.9), (3.2, 0.8), (2.2, 0.6)), MAIN),
        block("Blade", (0.5, 3, 0.24), (0, 2.2, 0), METAL),
        block("Fuller", (0.16, 2.8, 0.3), (0, 2.3, 0), WHITE),
        block("Guard", (1.8, 0.3, 0.4), (0, 5, 0), GOLD),
        block("Grip", (0.36, 1, 0.36), (0, 5.2, 0), TIMBER),
        ball("Pommel", 0.56, (0, 6, 0), GOLD),
    ]


def sword() -> list[Part]:
    return [
        block("Foot", (2.2, 0.5, 1.6), (0, 0, 0), TIMBER),
        block("Blade", (0.6, 4, 0.3), (0, 0.4, 0), MAIN),
        block("Fuller", (0.2, 3.6, 0.4), (0, 0.6, 0), MAIN),
        block("Guard", (2, 0.36, 0.5), (0, 4.3, 0), MAIN),
        block("Grip", (0.4, 1, 0.4), (0, 4.6, 0), TIMBER),
        ball("Pommel", 0.6, (0, 5.4, 0), MAIN),
    ]


def shield(round_one: bool) -> list[Part]:
    stand = [block("Foot", (2.4, 0.3, 1.6), (0, 0, 0.3), TIMBER), block("Post", (0.4, 2.6, 0.3), (0, 0.2, 0.4), TIMBER)]
    if round_one:
        return [
            *stand,
            drum("Shield", 0.4, 3.4, (0, 2.4, 0), MAIN, "z"),
            drum("Boss", 0.6, 1, (0, 2.4, -0.06), METAL, "z"),
            *[ball("Rivet", 0.4, (x, 2.2 + y, -0.16), METAL) for x, y in ((1.2, 0), (-1.2, 0), (0, 1.2), (0, -1.2))],
        ]
    return [
        *stand,
        block("Shield", (2.6, 2.2, 0.4), (0, 1.9, 0), MAIN),
        block("Shield", (1.9, 0.8, 0.4), (0, 1.15, 0), MAIN),
        block("Shield", (1, 0.7, 0.4), (0, 0.5, 0), MAIN),
        block("Cross", (0.5, 2.8, 0.5), (0, 0.9, 0), WHITE),
        block("Cross", (2.2, 0.5, 0.48), (0, 2.8, 0), WHITE),
    ]


def bow() -> list[Part]:
    """With an arrow, on a stand."""
    return [
        block("Foot", (2, 0.4, 1.4), (0, 0, 0), MAIN),
        beam("Limb", (0.3, 0.3, 0), (1, 2, 0), 0.26, MAIN),
        beam("Limb", (1, 1.9, 0), (1, 3.6, 0), 0.32, MAIN),
        beam("Limb", (1, 3.5, 0), (0.3, 5.2, 0), 0.26, MAIN),
        block("String", (0.13, 5, 0.13), (0.3, 0.3, 0), WHITE),
        block("Arrow", (3, 0.16, 0.16), (0.9, 2.7, 0), PLANKS),
        wedge("Head", (0.4, 0.4, 0.2), (2.5, 2.58, 0), METAL, "right"),
        block("Fletching", (0.5, 0.4, 0.2), (-0.5, 2.58, 0), RED),
    ]


def cannon() -> list[Part]:
    return [
        *both(drum("Wheel", 0.5, 2.6, (1.6, 1.3, 0), TIMBER, "x")),
        *both(drum("Hub", 0.6, 0.9, (1.6, 1.3, 0), METAL, "x")),
        drum("Axle", 3.4, 0.5, (0, 1.5, 0), METAL, "x"),
        beam("Barrel", (0, 1.7, 2), (0, 2.5, -3.4), 1.3, MAIN, rounded=True),
        beam("Muzzle", (0, 2.46, -3.1), (0, 2.56, -3.8), 1.6, MAIN, rounded=True),
        ball("Knob", 0.7, (0, 1.3, 2.1), MAIN),
        beam("Trail", (0, 1.4, 0), (0, 0.35, 4), 0.7, MAIN),
        *[ball("Cannonball", 0.8, (x, y, z), BLACK) for x, y, z in ((2.6, 0, 1.6), (2.6, 0, 2.4), (2.6, 0.7, 2))],
        block("Board", (2, 0.16, 2.6), (2.2, 0, 2), MAIN),
        block("Chock", (1.4, 0.3, 0.6), (1.6, 0, 1.2), TIMBER),
    ]


def catapult() -> list[Part]:
    return [
        *both(block("Rail", (0.8, 0.8, 12), (2.4, 1, 0), MAIN)),
        *[block("Cross", (5.6, 0.7, 0.8), (0, 1.05, z), MAIN) for z in (-5, 0, 5)],
        *[part for z in (-4, 4) for part in both(drum("Wheel", 0.6, 2.6, (3, 1.3, z), TIMBER, "x"))],
        *both(block("Post", (0.8, 5, 0.9), (2.4, 1.6, -1), MAIN)),
        block("Beam", (5.6, 0.8, 0.9), (0, 6, -1), MAIN),
        *both(beam("Brace", (2.4, 1.6, -5), (2.4, 6, -1.2), 0.6, MAIN)),
        beam("Arm", (0, 1.6, -0.4), (0, 8, 3.6), 0.7, MAIN),
        pillar("Spoon", 2, 0.6, (0, 7.7, 3.8), TIMBER),
        ball("Stone", 1.6, (0, 8.1, 3.8), STONE),
    ]


def armor() -> list[Part]:
    return [
        block("Foot", (2.6, 0.4, 2), (0, 0, 0), TIMBER),
        *both(block("Boot", (0.9, 0.7, 1.4), (0.6, 0.3, -0.1), MAIN)),
        *both(block("Leg", (0.8, 2.2, 0.9), (0.6, 0.9, 0), MAIN)),
        block("Skirt", (2.1, 0.8, 1.2), (0, 2.9, 0), SHADE),
        block("Breastplate", (2.2, 2, 1.3), (0, 3.5, 0), MAIN),
        *both(ball("Pauldron", 1.1, (1.4, 4.5, 0), MAIN)),
        *both(block("Arm", (0.7, 2, 0.8), (1.5, 2.8, 0), MAIN)),
        pillar("Helmet", 1.3, 1.4, (0, 5.4, 0), MAIN),
        block("Visor", (1, 0.24, 0.4), (0, 6.1, -0.55), BLACK),
        block("Plume", (0.3, 0.8, 1.3), (0, 6.7, 0.1), RED),
    ]


def siege_tower() -> list[Part]:
    parts = [block("Storey", (9 - 0.8 * i, 6, 9 - 0.8 * i), (0, 1.4 + 5.9 * i, 0), MAIN) for i in range(3)]
    parts += [block("Ledge", (9.4 - 0.8 * i, 0.5, 9.4 - 0.8 * i), (0, 7 + 5.9 * i, 0), TIMBER) for i in range(3)]
    parts += [part for z in (-3, 3) for part in both(drum("Wheel", 0.8, 3, (4.7, 1.5, z), TIMBER, "x"))]
    return [
        *parts,
        block("Ramp", (5, 4.6, 0.5), (0, 14, -3.8), PLANKS),
        *[block("Slit", (1.4, 2, 0.4), (0, 3.4 + 5.8 * i, -4.4 + 0.4 * i), BLACK) for i in range(2)],
        *[block("Merlon", (1.4, 1.4, 1.4), (x, 19.2, z), MAIN) for x in (-2.6, 2.6) for z in (-2.6, 2.6)],
    ]


def cloth_flag(high: float, top: list[Part]) -> list[Part]:
    """A banner that hangs from a bar on a pole."""
    return [
        pillar("Foot", 2, 0.4, (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.36, high, (0, 0.2, 0.3), TIMBER),
        block("Bar", (3.6, 0.3, 0.3), (0, high - 0.4, 0.1), TIMBER),
        block("Cloth", (3.2, 0.6 * high, 0.2), (0, 0.36 * high, 0), MAIN),
        *both(wedge("Tail", (1.6, 1.2, 0.2), (0.8, 0.36 * high - 1.1, 0), MAIN, "left")),
        ball("Finial", 0.7, (0, high, 0.3), GOLD),
        *top,
    ]


def scroll() -> list[Part]:
    return [
        block("Sheet", (2.6, 3, 0.2), (0, 0.6, 0), MAIN),
        *[drum("Roll", 3, 0.6, (0, y, 0), MAIN, "x") for y in (0.5, 3.7)],
        *[drum("Rod", 3.8, 0.26, (0, y, 0), TIMBER, "x") for y in (0.5, 3.7)],
        *[block("Line", (1.8, 0.16, 0.2), (0, 1.2 + 0.5 * i, -0.06), Paint(INK)) for i in range(4)],
        block("Foot", (1.6, 0.4, 1.4), (0, 0, 0.2), TIMBER),
    ]


def stone_tablet() -> list[Part]:
    return [
        block("Slab", (2.6, 3, 0.6), (0, 0.4, 0), MAIN),
        drum("Head", 0.6, 2.6, (0, 3.4, 0), MAIN, "z"),
        block("Foot", (3.2, 0.5, 1.6), (0, 0, 0), SHADE),
        *[block("Line", (1.9, 0.2, 0.2), (0, 0.9 + 0.55 * i, -0.28), SHADE) for i in range(5)],
    ]


def wand() -> list[Part]:
    star = Paint((255, 236, 120)).lit(10)
    return [
        block("Foot", (1.6, 0.4, 1.6), (0, 0, 0), MAIN),
        pillar("Wand", 0.3, 3, (0, 0.3, 0), MAIN),
        pillar("Grip", 0.4, 0.8, (0, 0.3, 0), MAIN),
        ball("Star", 0.8, (0, 3.1, 0), star),
        *[block("Ray", (1.4, 0.2, 0.2), (0, 3.4, 0), star), block("Ray", (0.22, 1.4, 0.22), (0, 2.8, 0), star)],
    ]


def crystal_ball() -> list[Part]:
    return [
        *turned_on_lathe("Foot", ((1.5, 0.3), (1, 0.3), (1.4, 0.3)), GOLD),
        ball("Ball", 2, (0, 0.8, 0), MAIN),
        ball("Glimmer", 0.8, (0, 1.4, 0), Paint((220, 180, 255)).lit(10)),
    ]


def gold_lamp() -> list[Part]:
    return [
        pillar("Foot", 1, 0.24, (0, 0, 0), MAIN),
        *turned_on_lathe("Lamp", ((0.6, 0.3), (1.5, 0.4), (1.2, 0.3), (0.5, 0.2)), MAIN, (0, 0.2, 0)),
        ball("Knob", 0.3, (0, 1.36, 0), MAIN),
        beam("Spout", (-0.5, 0.7, 0), (-1.5, 1.2, 0), 0.36, MAIN),
        block("Handle", (0.2, 0.8, 0.24), (1.2, 0.5, 0), MAIN),
        *[block("Handle", (0.6, 0.2, 0.22), (0.95, y, 0), MAIN) for y in (0.5, 1.1)],
        ball("Smoke", 0.5, (-1.6, 1.3, 0), Paint((200, 190, 240), "SmoothPlastic", 0.3)),
    ]


def stocks() -> list[Part]:
    return [
        *both(block("Post", (0.8, 6, 0.8), (2.6, 0, 0), MAIN)),
        block("Board", (5, 1.6, 0.6), (0, 3.6, 0), MAIN),
        block("Cap", (5.4, 0.3, 0.9), (0, 5.1, 0), MAIN),
        *[drum("Hole", 0.7, wide, (x, 4.4, 0), BLACK, "z") for x, wide in ((-1.4, 0.6), (0, 1), (1.4, 0.6))],
        block("Platform", (7, 0.5, 4), (0, 0, 0), MAIN),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    WEAPON.row("weapon", "ancient weapon, medieval weapon, armament", STEEL, "Metal", [*sword(), *[block("Rack", (1.6, 0.3, 0.4), (0, 2.4, 0.3), TIMBER)]]),
    WEAPON.row("sword", "broadsword, katana, rapier, dagger, excalibur, gladius, scimitar", STEEL, "Metal", sword()),
    WEAPON.row("sword_in_the_stone", "sword in a stone, sword in stone", (140, 138, 132), "Slate", sword_in_stone()),
    WEAPON.row("shield", "knight's shield, coat of arms, heraldic shield", (40, 80, 170), "Metal", shield(round_one=False)),
    WEAPON.row("round_shield", "viking shield, buckler, hoplite shield, greek shield", (180, 50, 44), "Wood", shield(round_one=True)),
    WEAPON.row("bow_and_arrow", "bow, longbow, arrow of a bow, crossbow, archery bow", OAK, "Wood", bow()),
    WEAPON.row("cannon", "artillery, howitzer, old cannon, ship's cannon", (58, 60, 66), "Metal", cannon()),
    WEAPON.row("catapult", "trebuchet, siege engine, ballista, mangonel, onager", OAK, "Wood", catapult()),
    WEAPON.row("siege_tower", "battering ram, belfry of a siege", OAK, "WoodPlanks", siege_tower()),
    WEAPON.row("suit_of_armor", "suit of armour, armor, armour, knight's armor, knight's armour", STEEL, "Metal", armor()),
    RELIC.row("relic", "artifact, artefact, antique, ancient artifact, archaeological find, historical object, fossil find", (196, 130, 80), "ClayRoofTiles", [block("Base", (2.4, 0.5, 2.4), (0, 0, 0), STONE), *turned_on_lathe("Amphora", ((0.8, 0.3), (1.5, 0.6), (1.9, 0.7), (1.2, 0.4), (0.7, 0.5), (1.1, 0.2)), MAIN, (0, 0.45, 0)), *both(beam("Handle", (0.9, 2, 0), (0.45, 2.8, 0), 0.24, MAIN)), pillar("Band", 1.94, 0.2, (0, 1.6, 0), BLACK)]),
    RELIC.row("heraldic_banner", "standard, war banner, knight's banner, gonfalon, battle flag, tapestry", (150, 30, 44), "Fabric", cloth_flag(9, [block("Emblem", (1, 2.4, 0.3), (0, 5, 0), GOLD), block("Emblem", (2, 0.8, 0.28), (0, 6, 0), GOLD)])),
    RELIC.row("scroll", "parchment, treaty, old map, constitution, declaration, sheet, treasure map, proclamation, magna carta", PARCHMENT.color, "SmoothPlastic", scroll()),
    RELIC.row("stone_tablet", "tablet, clay tablet, rosetta stone, cuneiform tablet, ten commandments, carved stone, rune stone, runestone, hieroglyph, scribe palette", (170, 160, 140), "Slate", stone_tablet()),
    RELIC.row("cave_painting", "rock art, rock painting, cave art, mural, fresco", (190, 150, 110), "Rock", [block("Rock", (8, 5, 1.4), (0, 0, 0.2), MAIN), block("Rock", (6, 1.2, 1.2), (0, 4.9, 0.2), MAIN), block("Bison", (2.4, 1.2, 0.3), (1, 2.4, -0.5), Paint((120, 50, 30))), block("BisonHead", (0.8, 0.9, 0.28), (-0.4, 2.9, -0.5), Paint((120, 50, 30))), *[block("Leg", (0.24, 0.9, 0.26), (x, 1.6, -0.5), Paint((120, 50, 30))) for x in (0, 0.6, 1.4, 2)], *[block("Hunter", (0.3, 1.3, 0.3), (x, 2, -0.5), BLACK) for x in (-3, -2)], *[ball("Head", 0.4, (x, 3.2, -0.5), BLACK) for x in (-3, -2)]]),
    RELIC.row("magic_wand", "wand, wizard's wand, fairy wand, scepter, sceptre, magic staff", (100, 64, 40), "Wood", wand()),
    RELIC.row("crystal_ball", "fortune teller's ball, magic orb, magic ball", (170, 140, 230), "Glass", crystal_ball()),
    RELIC.row("magic_lamp", "genie lamp, aladdin's lamp, genie's lamp", (236, 184, 60), "Metal", gold_lamp()),
    RELIC.row("key", "golden key, giant key, magic key, door key", (236, 184, 60), "Metal", [block("Foot", (1.4, 0.3, 1), (0, 0, 0), MAIN), block("Shaft", (0.4, 2.6, 0.3), (0, 0.2, 0), MAIN), *[block("Bit", (0.7, 0.3, 0.28), (0.5, y, 0), MAIN) for y in (0.5, 1.1)], *[block("Bow", (1.4, 0.36, 0.3), (0, y, 0), MAIN) for y in (2.7, 3.8)], *both(block("Bow", (0.36, 1.2, 0.32), (0.54, 2.8, 0), MAIN))]),
    RELIC.row("padlock", "lock, safe lock, number dial, combination dial", (220, 170, 60), "Metal", [block("Body", (2, 1.8, 0.9), (0, 0, 0), MAIN), *both(block("Shackle", (0.3, 1.2, 0.3), (0.6, 1.7, 0), METAL)), block("Shackle", (1.5, 0.3, 0.32), (0, 2.8, 0), METAL), drum("Keyhole", 0.2, 0.5, (0, 1, -0.44), BLACK, "z"), block("Keyhole", (0.2, 0.6, 0.2), (0, 0.4, -0.43), BLACK)]),
    RELIC.row("stocks", "pillory, gallows, guillotine", OAK, "Wood", stocks()),
    RELIC.row("anchor", "ship's anchor, boat anchor", (70, 74, 82), "Metal", [block("Foot", (4, 0.3, 1.6), (0, 0, 0), MAIN), block("Shank", (0.5, 5, 0.5), (0, 0.3, 0), MAIN), block("Stock", (2.6, 0.4, 0.4), (0, 4.2, 0), MAIN), *both(beam("Arm", (0, 0.6, 0), (1.8, 1.6, 0), 0.5, MAIN)), *both(wedge("Fluke", (0.7, 0.8, 0.7), (1.8, 1.5, 0), MAIN, "left")), drum("Ring", 0.3, 1, (0, 5.7, 0), MAIN, "z")]),
    RELIC.row("ships_wheel", "helm, steering wheel, ship's wheel, ship wheel", OAK, "Wood", [block("Foot", (2, 0.4, 1.6), (0, 0, 0.3), MAIN), block("Post", (0.7, 3.2, 0.7), (0, 0.3, 0.4), MAIN), drum("Wheel", 0.4, 2.6, (0, 3.2, 0), MAIN, "z"), drum("Gap", 0.44, 1.9, (0, 3.2, 0), PLANKS, "z"), drum("Hub", 0.7, 0.7, (0, 3.2, 0), GOLD, "z"), *[beam("Spoke", (-1.9 * x, 3.2 - 1.9 * y, 0), (1.9 * x, 3.2 + 1.9 * y, 0), 0.26, MAIN) for x, y in ((1, 0), (0.01, 1), (0.7, 0.7), (-0.7, 0.7))]]),
    RELIC.row("parachute", "hang glider, glider", (226, 120, 50), "Fabric", [*turned_on_lathe("Canopy", ((9, 1), (8, 1), (6, 1), (3, 0.8)), MAIN, (0, 8, 0)), *[beam("Line", (4 * x, 8.1, 4 * z), (0.4 * x, 3, 0.4 * z), 0.2, WHITE) for x, z in ((0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))], block("Pack", (1.6, 2, 1), (0, 1.4, 0), SHADE), block("Crate", (3, 1.5, 3), (0, 0, 0), PLANKS)]),
    RELIC.row("flag_on_stand", "country flag, national flag, state flag, british flag, american flag, union jack, small flag", (200, 40, 50), "Fabric", [pillar("Foot", 1.6, 0.3, (0, 0, 0), DARK_GRAY), pillar("Pole", 0.3, 6, (0, 0.2, 0), METAL), block("Flag", (3.4, 2, 0.2), (1.75, 4, 0), MAIN), block("Stripe", (3.44, 0.5, 0.26), (1.75, 4.7, 0), WHITE), block("Canton", (1.2, 0.9, 0.3), (0.7, 5.12, 0), BLUE), ball("Finial", 0.5, (0, 6, 0), YELLOW), board((1.2, 0.5, 0.2), (0, 0.3, -0.7), LIGHT, (30, 30, 30), NOUN, 0.3)]),
)  # fmt: skip
