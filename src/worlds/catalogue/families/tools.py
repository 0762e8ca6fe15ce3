"""Hand tools, larger than life, that stand in a foot so that one sees them."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.families.shapes import octagon, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
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
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

TOOL: Final = Family("tool", "furniture")
STEEL: Final = (170, 175, 182)
BLADE: Final = Paint((190, 195, 202), "Metal")
ASH: Final = (176, 128, 80)
STONE: Final = Paint((120, 118, 112), "Slate")


def foot(width: float = 1.3) -> Part:
    return block("Foot", (width, 0.3, width), (0, 0, 0), MAIN)


def shafted(length: float, head: list[Part], thick: float = 0.3) -> list[Part]:
    """A shaft in a foot, and a head on its upper end."""
    return [foot(), pillar("Shaft", thick, length, (0, 0.2, 0), MAIN), *head]


def hammer(length: float, wide: float) -> list[Part]:
    y = length - 0.3
    return shafted(
        length,
        [
            block("Head", (wide, 0.6, 0.6), (0, y, 0), BLADE),
            drum("Face", 0.3, 0.74, (-wide / 2, y + 0.3, 0), BLADE, "x"),
            wedge("Claw", (0.7, 0.5, 0.5), (wide / 2 + 0.3, y + 0.05, 0), BLADE, "right"),
        ],
        0.4,
    )


def axe(length: float, head: Paint) -> list[Part]:
    y = length - 0.9
    return shafted(
        length,
        [
            block("Eye", (0.6, 0.7, 0.5), (0, y, 0), head),
            block("Blade", (0.7, 0.9, 0.3), (0.5, y - 0.1, 0), head),
            block("Edge", (0.3, 1.4, 0.2), (0.9, y - 0.35, 0), head),
        ],
        0.34,
    )


def pick(length: float) -> list[Part]:
    y = length - 0.2
    return shafted(
        length,
        [
            block("Eye", (0.7, 0.5, 0.5), (0, y, 0), BLADE),
            *both(beam("Point", (0.3, y + 0.3, 0), (1.3, y + 0.1, 0), 0.34, BLADE)),
            *both(beam("Point", (1.2, y + 0.15, 0), (1.8, y - 0.3, 0), 0.22, BLADE)),
        ],
        0.36,
    )


def rake(length: float) -> list[Part]:
    return shafted(
        length,
        [
            block("Bar", (2.2, 0.24, 0.3), (0, length, 0), BLADE),
            *[block("Tooth", (0.16, 0.6, 0.16), (0.4 * i, length + 0.2, -0.04), BLADE) for i in range(-2, 3)],
        ],
    )


def fork(length: float, tines: int) -> list[Part]:
    step = 1.3 / (tines - 1)
    return shafted(
        length,
        [
            block("Bar", (1.5, 0.24, 0.26), (0, length, 0), BLADE),
            *[block("Tine", (0.16, 1.5, 0.16), (-0.65 + step * i, length + 0.2, 0), BLADE) for i in range(tines)],
        ],
    )


def shovel() -> list[Part]:
    """Its blade stands in the ground."""
    return [
        block("Blade", (1.4, 1.4, 0.24), (0, 0.3, 0), BLADE),
        block("Tip", (0.9, 0.4, 0.22), (0, 0, 0), BLADE),
        block("Socket", (0.4, 0.6, 0.4), (0, 1.5, 0), BLADE),
        pillar("Shaft", 0.36, 3.2, (0, 1.9, 0), MAIN),
        block("Grip", (1.1, 0.36, 0.4), (0, 5, 0), MAIN),
        block("Foot", (2, 0.3, 1.4), (0, 0, 0), MAIN),
    ]


def scythe() -> list[Part]:
    return shafted(
        5,
        [
            beam("Blade", (0, 5.1, 0), (1.2, 5.2, 0), 0.3, BLADE),
            beam("Blade", (1.1, 5.2, 0), (2.2, 4.7, 0), 0.24, BLADE),
            block("Grip", (0.7, 0.24, 0.3), (0.3, 3, 0), MAIN),
            block("Grip", (0.7, 0.24, 0.3), (0.3, 2, 0), MAIN),
        ],
    )


def saw() -> list[Part]:
    """Its teeth look down, on two rests."""
    parts = [
        block("Blade", (3.6, 0.9, 0.16), (-0.3, 0.8, 0), BLADE),
        block("Handle", (1, 1.3, 0.4), (1.9, 0.6, 0), MAIN),
        block("Hole", (0.4, 0.6, 0.44), (1.95, 0.95, 0), BLACK),
    ]
    parts += [wedge("Tooth", (0.3, 0.3, 0.16), (-1.9 + 0.36 * i, 0.54, 0), BLADE, "left") for i in range(9)]
    return [
        *parts,
        *[block("Rest", (0.3, 0.85, 0.7), (x, 0, 0), TIMBER) for x in (-1.5, 1.2)],
        block("Board", (4.6, 0.24, 1.1), (0, 0, 0), MAIN),
    ]


def wrench() -> list[Part]:
    return [
        foot(),
        block("Shaft", (0.5, 2.4, 0.3), (0, 0.2, 0), MAIN),
        block("Head", (1.3, 0.7, 0.4), (0, 2.4, 0), MAIN),
        *both(block("Jaw", (0.4, 0.8, 0.4), (0.44, 2.9, 0), MAIN)),
        drum("Ring", 0.4, 0.9, (0, 0.7, 0), MAIN, "z"),
    ]


def pliers() -> list[Part]:
    return [
        foot(),
        *both(beam("Handle", (0.6, 0.24, 0), (0.12, 1.9, 0), 0.36, MAIN)),
        drum("Pivot", 0.5, 0.6, (0, 1.95, 0), BLADE, "z"),
        *both(beam("Jaw", (0.24, 1.9, 0), (0.12, 2.9, 0), 0.3, BLADE)),
    ]


def screwdriver() -> list[Part]:
    return [
        foot(1.1),
        pillar("Tip", 0.24, 1.8, (0, 0.2, 0), BLADE),
        *turned_on_lathe("Handle", ((0.5, 0.2), (0.7, 1.2), (0.5, 0.2)), MAIN, (0, 1.8, 0)),
    ]


def drill() -> list[Part]:
    return [
        block("Battery", (0.9, 0.5, 1.1), (0, 0, 0.2), BLACK),
        block("Grip", (0.6, 1.3, 0.7), (0, 0.4, 0.2), MAIN),
        drum("Motor", 1.9, 0.9, (0, 2, 0.1), MAIN, "z"),
        drum("Chuck", 0.5, 0.6, (0, 2, -1), BLACK, "z"),
        drum("Bit", 1.1, 0.2, (0, 2, -1.7), BLADE, "z"),
        block("Trigger", (0.24, 0.4, 0.2), (0, 1.1, -0.2), RED),
    ]


def anvil() -> list[Part]:
    return [
        block("Stump", (2, 1.6, 1.6), (0, 0, 0), TIMBER),
        block("Base", (1.8, 0.4, 1.2), (0, 1.56, 0), MAIN),
        block("Waist", (1, 0.7, 0.8), (0, 1.9, 0), MAIN),
        block("Face", (2.2, 0.7, 1), (0.2, 2.5, 0), MAIN),
        *[drum("Horn", 0.5, wide, (-1.1 - 0.44 * i, 2.86, 0), MAIN, "x") for i, wide in enumerate((0.66, 0.44, 0.24))],
    ]


def wheelbarrow() -> list[Part]:
    return [
        drum("Wheel", 0.4, 1.6, (0, 0.8, -2.2), BLACK, "x"),
        drum("Hub", 0.44, 0.6, (0, 0.8, -2.2), METAL, "x"),
        block("Tub", (2.2, 1, 2.6), (0, 1.3, 0), MAIN),
        block("Rim", (2.5, 0.24, 2.9), (0, 2.2, 0), MAIN),
        block("Earth", (2, 0.3, 2.3), (0, 2.3, 0), Paint((104, 74, 50), "Ground")),
        *both(beam("Shaft", (0.3, 0.9, -2.3), (1, 1.7, 3), 0.26, TIMBER)),
        *both(block("Leg", (0.26, 1.5, 0.3), (0.85, 0, 1.2), METAL)),
    ]


def spear() -> list[Part]:
    return shafted(
        5.4,
        [
            block("Binding", (0.4, 0.4, 0.4), (0, 5.2, 0), WHITE),
            block("Point", (0.6, 0.6, 0.2), (0, 5.5, 0), STONE),
            block("Point", (0.3, 0.5, 0.18), (0, 6, 0), STONE),
        ],
    )


def spinning_wheel() -> list[Part]:
    parts = [
        block("Bench", (4, 0.4, 1.2), (0, 1.8, 0), MAIN),
        *both(block("Leg", (0.3, 1.9, 0.9), (1.6, 0, 0), MAIN)),
        *[block("Post", (0.26, 2.6, 0.26), (0.9, 2, z), MAIN) for z in (-0.4, 0.4)],
        drum("Hub", 0.6, 0.6, (0.9, 4.2, 0), MAIN, "z"),
        pillar("Spindle", 0.3, 1.6, (-1.4, 2.1, 0), MAIN),
        pillar("Thread", 0.7, 0.9, (-1.4, 2.5, 0), WHITE),
    ]
    for (x0, y0), (x1, y1) in octagon(1.7):
        parts.append(beam("Rim", (0.9 + x0, 4.2 + y0, 0), (0.9 + x1, 4.2 + y1, 0), 0.26, MAIN))
    parts += [
        beam("Spoke", (0.9 - x, 4.2 - y, 0), (0.9 + x, 4.2 + y, 0), 0.16, MAIN) for x, y in ((1.6, 0.1), (0.1, 1.6))
    ]
    return parts


def loom() -> list[Part]:
    parts = [
        *both(block("Post", (0.4, 5, 0.4), (2.2, 0, 0), MAIN)),
        block("Beam", (5, 0.4, 0.5), (0, 4.9, 0), MAIN),
        block("Beam", (4.8, 0.4, 0.5), (0, 0.7, 0), MAIN),
        *both(block("Foot", (0.6, 0.3, 2), (2.2, 0, 0), MAIN)),
        block("Cloth", (3.4, 2, 0.2), (0, 1, 0), RED),
        block("Stripe", (3.42, 0.4, 0.24), (0, 1.6, 0), YELLOW),
        block("Shuttle", (4.2, 0.3, 0.5), (0, 2.9, 0), SHADE),
    ]
    return parts + [block("Warp", (0.13, 3.9, 0.13), (-1.5 + 0.5 * i, 1.05, 0), WHITE) for i in range(7)]


def plough() -> list[Part]:
    return [
        beam("Beam", (0, 1.6, -2.6), (0, 1.4, 1), 0.4, MAIN),
        *both(beam("Handle", (0.2, 1, 0.6), (0.8, 3, 2.6), 0.3, MAIN)),
        wedge("Share", (0.5, 1.3, 1.6), (0, 0, 0.4), BLADE, "front"),
        block("Mould", (0.3, 1.2, 0.9), (0.3, 0.4, 0.9), BLADE),
        block("Coulter", (0.2, 1.4, 0.3), (0, 0.2, -0.8), BLADE),
        drum("Wheel", 0.3, 1.4, (0, 0.7, -2.3), TIMBER, "x"),
        block("Fork", (0.5, 0.9, 0.3), (0, 0.8, -2.3), MAIN),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    TOOL.row("tool", "hand tool, utensil, implement, spanner set", ASH, "Wood", hammer(2.6, 1.3)),
    TOOL.row("hammer", "claw hammer, carpenter's hammer", ASH, "Wood", hammer(2.4, 1.2)),
    TOOL.row("mallet", "sledgehammer, sledge hammer, war hammer", (150, 104, 64), "Wood", [foot(), pillar("Shaft", 0.4, 3, (0, 0.2, 0), MAIN), drum("Head", 2, 1.1, (0, 3.2, 0), MAIN, "x"), *both(drum("Band", 0.2, 1.2, (0.8, 3.2, 0), METAL, "x"))]),
    TOOL.row("axe", "ax, hatchet, tomahawk, battle axe, swinging axe", ASH, "Wood", axe(3.4, BLADE)),
    TOOL.row("stone_axe", "hand axe, flint axe, stone age tool, arrowhead, flint, stone tool", ASH, "Wood", axe(2.4, STONE)),
    TOOL.row("spear", "harpoon, javelin, lance, trident", ASH, "Wood", spear()),
    TOOL.row("pickaxe", "pick axe, mattock", ASH, "Wood", pick(3.2)),
    TOOL.row("shovel", "spade, trowel, snow shovel", ASH, "Wood", shovel()),
    TOOL.row("rake", "garden rake, hoe", ASH, "Wood", rake(4.4)),
    TOOL.row("pitchfork", "garden fork, hay fork, hayfork", ASH, "Wood", fork(3.8, 4)),
    TOOL.row("scythe", "sickle", ASH, "Wood", scythe()),
    TOOL.row("saw", "handsaw, hand saw, hacksaw, wood saw", ASH, "Wood", saw()),
    TOOL.row("wrench", "spanner, adjustable wrench", STEEL, "Metal", wrench()),
    TOOL.row("pliers", "pair of pliers, pincers, tongs", (200, 50, 46), "Rubber", pliers()),
    TOOL.row("screwdriver", "screw driver, chisel", (220, 70, 40), "SmoothPlastic", screwdriver()),
    TOOL.row("drill", "power drill, electric drill, cordless drill", (240, 180, 40), "SmoothPlastic", drill()),
    TOOL.row("anvil", "blacksmith's anvil", (74, 76, 82), "Metal", anvil()),
    TOOL.row("wheelbarrow", "wheel barrow, garden cart, handcart", (60, 130, 80), "Metal", wheelbarrow()),
    TOOL.row("plough", "plow", (140, 96, 58), "Wood", plough()),
    TOOL.row("spinning_wheel", "spinning jenny, spindle", (140, 92, 54), "Wood", spinning_wheel()),
    TOOL.row("loom", "weaving loom, power loom, weaving frame", (150, 104, 64), "Wood", loom()),
    TOOL.row("watering_can", "watering pot", (70, 150, 110), "Metal", [
        pillar("Can", 1.5, 1.5, (0, 0, 0), MAIN), beam("Spout", (-0.6, 0.4, 0), (-1.7, 1.7, 0), 0.3, MAIN, rounded=True), ball("Rose", 0.6, (-1.75, 1.5, 0), METAL), block("Handle", (0.2, 1.2, 0.3), (1.2, 0.2, 0), MAIN), *[block("Handle", (0.7, 0.2, 0.28), (0.9, y, 0), MAIN) for y in (0.2, 1.2)], pillar("Water", 1.2, 0.14, (0, 1.42, 0), Paint((90, 170, 220)))]),
    TOOL.row("fishing_rod", "fishing pole, fishing net", (160, 110, 60), "Wood", [
        foot(), beam("Rod", (0, 0.2, 0), (-0.9, 4.6, 0), 0.26, MAIN), beam("Rod", (-0.85, 4.4, 0), (-2.4, 6.4, 0), 0.2, MAIN), drum("Reel", 0.4, 0.8, (0, 1.1, -0.3), METAL, "z"), block("Line", (0.12, 4.4, 0.12), (-2.35, 2, 0), WHITE), ball("Float", 0.5, (-2.35, 1.7, 0), RED)]),
    TOOL.row("magnifying_glass", "magnifier, hand lens, loupe, magnifying lens", (60, 62, 70), "Wood", [
        foot(1.4), pillar("Handle", 0.5, 2.2, (0, 0.2, 0), MAIN), drum("Rim", 0.36, 2.6, (0, 3.5, 0), MAIN, "z"), drum("Lens", 0.44, 2.1, (0, 3.5, 0), Paint((190, 226, 244), "Glass", 0.1), "z"), pillar("Collar", 0.6, 0.3, (0, 2.1, 0), METAL)]),
    TOOL.row("compass", "magnetic compass, astrolabe, sextant, compass rose", (200, 150, 60), "Metal", [
        pillar("Case", 2.4, 0.6, (0, 0, 0), MAIN), pillar("Dial", 2.1, 0.2, (0, 0.5, 0), WHITE), beam("Needle", (0, 0.8, 0), (0, 0.8, -0.9), 0.2, RED), beam("Needle", (0, 0.8, 0), (0, 0.8, 0.9), 0.2, Paint((40, 60, 160))), ball("Pin", 0.3, (0, 0.66, 0), MAIN), pillar("Ring", 0.5, 0.3, (0, 0.1, 1.4), MAIN), *[block("Mark", (0.2, 0.14, 0.2), (x, 0.62, z), BLACK) for x, z in ((0.85, 0), (-0.85, 0))]]),
)  # fmt: skip
