"""What a stage, a bedroom and a party need."""

from typing import Final

from worlds.catalogue.families.appliances import APPLIANCE
from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.furniture import FURNITURE
from worlds.catalogue.families.household import DISH, HOUSEHOLD
from worlds.catalogue.families.shapes import corners, knob
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, TIMBER, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

RED: Final = Paint((210, 60, 60))
GREEN: Final = Paint((80, 160, 80))


def backdrop() -> list[Part]:
    """A painted landscape on a frame."""
    return [
        *both(block("Post", (0.4, 8, 0.4), (5.4, 0, 0.3), TIMBER)),
        *both(block("Foot", (0.5, 0.3, 3), (5.4, 0, 0.4), TIMBER)),
        block("Cloth", (11, 7.2, 0.3), (0, 0.6, 0), MAIN),
        block("Hills", (10.6, 2.6, 0.3), (0, 0.8, -0.1), GREEN),
        drum("Sun", 0.4, 1.8, (2.8, 6, -0.1), Paint((250, 210, 80)), "z"),
        *[drum("Cloud", 0.4, 1.2, (-3 + 0.9 * i, 6.2, -0.1), WHITE, "z") for i in range(3)],
        *[block("Tree", (0.9, 1.6, 0.3), (x, 3.2, -0.14), Paint((50, 120, 60))) for x in (-3.4, -1.6)],
    ]


def costume_rack() -> list[Part]:
    colors = ((210, 60, 80), (240, 190, 60), (90, 60, 160))
    return [
        *both(block("Post", (0.3, 5.4, 0.3), (3, 0.3, 0), METAL)),
        *both(block("Foot", (0.4, 0.4, 2.6), (3, 0, 0), METAL)),
        block("Rail", (6.4, 0.3, 0.3), (0, 5.5, 0), METAL),
        *[block("Costume", (0.7, 3.6, 2.0), (-2.3 + 0.9 * i, 1.8, 0), MAIN if i % 2 == 0 else Paint(colors[i // 2 % 3], "Fabric")) for i in range(6)],
        *[block("Hook", (0.16, 0.5, 0.2), (-2.3 + 0.9 * i, 5.2, 0), METAL) for i in range(6)],
    ]  # fmt: skip


def trapdoor() -> list[Part]:
    return [
        block("Frame", (5, 0.5, 5), (0, 0, 0), MAIN),
        block("Hole", (3.8, 0.2, 3.8), (0, 0.4, 0), BLACK),
        *[block("Plank", (0.9, 3.8, 0.3), (-1.4 + 0.94 * i, 0.4, 1.9), MAIN) for i in range(4)],
        block("Batten", (3.8, 0.4, 0.5), (0, 2.8, 1.9), MAIN),
        *both(block("Hinge", (0.5, 0.6, 0.6), (1.3, 0.3, 1.8), METAL)),
        block("Handle", (0.8, 0.3, 0.24), (0, 3.4, 1.66), METAL),
    ]


def tea_set() -> list[Part]:
    return [
        pillar("Tray", 3.6, 0.24, (0, 0, 0), TIMBER),
        pillar("Pot", 1.5, 1.3, (0, 0.2, 0.4), MAIN),
        pillar("Lid", 1.0, 0.3, (0, 1.4, 0.4), MAIN),
        ball("Knob", 0.36, (0, 1.6, 0.4), SHADE),
        beam("Spout", (-0.6, 0.6, 0.4), (-1.3, 1.3, 0.4), 0.32, MAIN, rounded=True),
        block("Handle", (0.24, 0.9, 0.3), (1.1, 0.5, 0.4), MAIN),
        *[block("Handle", (0.5, 0.2, 0.26), (0.9, y, 0.4), MAIN) for y in (0.5, 1.3)],
        *[pillar("Saucer", 1.0, 0.16, (x, 0.2, -0.9), MAIN) for x in (-0.8, 0.8)],
        *[pillar("Cup", 0.7, 0.6, (x, 0.3, -0.9), MAIN) for x in (-0.8, 0.8)],
        *[pillar("Tea", 0.5, 0.12, (x, 0.84, -0.9), Paint((140, 80, 40))) for x in (-0.8, 0.8)],
    ]


def mattress() -> list[Part]:
    return [
        block("Mattress", (4.2, 1.2, 7), (0, 0, 0), MAIN),
        *both(block("Piping", (0.2, 0.3, 7.1), (2.1, 0.5, 0), SHADE)),
        *[
            block("Button", (0.3, 0.14, 0.3), (x, 1.14, z), SHADE)
            for x in (-1.2, 0, 1.2)
            for z in (-2.4, -0.8, 0.8, 2.4)
        ],
        block("Pillow", (3, 0.6, 1.4), (0, 1.1, 2.6), WHITE),
    ]


def barbecue() -> list[Part]:
    return [
        *[beam("Leg", (1.1 * x, 0, 1.1 * z), (0.6 * x, 2, 0.6 * z), 0.24, METAL) for x in (-1, 1) for z in (-1, 1)],
        pillar("Bowl", 2.2, 0.5, (0, 1.8, 0), MAIN),
        pillar("Bowl", 3.0, 0.7, (0, 2.2, 0), MAIN),
        pillar("Embers", 2.6, 0.14, (0, 2.84, 0), Paint((255, 110, 40)).lit(5)),
        *[block("Bar", (0.14, 0.14, 2.8), (0.4 * i, 2.98, 0), METAL) for i in (-3, -2, -1, 0, 1, 2, 3)],
        *[
            drum("Sausage", 1.1, 0.36, (x, 3.2, z), Paint((150, 80, 50)), "x")
            for x, z in ((-0.4, -0.6), (0.4, 0.1), (-0.3, 0.7))
        ],
        *both(block("Handle", (0.7, 0.3, 0.3), (1.7, 2.5, 0), TIMBER)),
    ]


def blender() -> list[Part]:
    return [
        block("Base", (1.6, 1.2, 1.6), (0, 0, 0), MAIN),
        knob("Dial", 0.6, (0, 0.6), -0.8, WHITE, out=0.24),
        pillar("Collar", 1.3, 0.4, (0, 1.1, 0), MAIN),
        pillar("Jug", 1.3, 1.9, (0, 1.4, 0), Paint((210, 230, 240), "Glass", 0.4)),
        pillar("Smoothie", 1.1, 1.2, (0, 1.42, 0), Paint((240, 110, 140))),
        pillar("Lid", 1.4, 0.4, (0, 3.2, 0), MAIN),
        block("Handle", (0.3, 1.4, 0.4), (0.8, 1.6, 0), MAIN),
    ]


def food_pyramid() -> list[Part]:
    rows = ((5.0, (226, 180, 110)), (3.8, (90, 170, 80)), (2.6, (220, 90, 80)), (1.4, (250, 210, 90)))
    return [
        block("Foot", (5.6, 0.4, 2.4), (0, 0, 0), MAIN),
        *[
            block("Row", (wide, 1.2, 0.8), (0, 0.3 + 1.2 * i, 0.2), Paint(color))
            for i, (wide, color) in enumerate(rows)
        ],
        block("Board", (5.2, 5.2, 0.3), (0, 0.3, 0.7), MAIN),
        *[ball("Food", 0.7, (x, 0.5, -0.4), LIGHT) for x in (-1.6, 0, 1.6)],
        *[ball("Food", 0.7, (x, 1.7, -0.4), GREEN) for x in (-1, 0.2, 1.2)],
        *[ball("Food", 0.6, (x, 2.9, -0.4), RED) for x in (-0.5, 0.5)],
    ]


def toothbrush() -> list[Part]:
    return [
        block("Foot", (1.4, 0.3, 1.4), (0, 0, 0), DARK_GRAY),
        block("Handle", (0.5, 4.2, 0.4), (0, 0.2, 0), MAIN),
        block("Head", (0.6, 1.2, 0.34), (0, 4.2, 0), MAIN),
        block("Bristles", (0.44, 1.0, 0.5), (0, 4.3, -0.36), WHITE),
        block("Grip", (0.56, 1.2, 0.5), (0, 1.2, 0), SHADE),
    ]


def picnic() -> list[Part]:
    return [
        *corners("Leg", (0.3, 2.4, 0.3), (4.2, 2.6), TIMBER),
        block("Cloth", (5.4, 0.3, 3.8), (0, 2.3, 0), MAIN),
        *both(block("Fall", (0.24, 1.0, 3.7), (2.62, 1.5, 0), MAIN)),
        *[block("Fall", (5.3, 1.0, 0.24), (0, 1.48, z), MAIN) for z in (-1.82, 1.82)],
        *[block("Stripe", (0.4, 0.2, 3.86), (x, 2.46, 0), LIGHT) for x in (-1.6, 0, 1.6)],
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FURNITURE.row("backdrop", "stage backdrop, scenery, stage set, painted backdrop", (140, 200, 236), "Fabric", backdrop()),
    FURNITURE.row("costume_rack", "clothes rack, coat rack, clothes rail, dress-up rack, dress-up clothes, toga rack", (190, 60, 90), "Fabric", costume_rack()),
    FURNITURE.row("trapdoor", "trap door, hatch, airlock hatch, cellar door, manhole", (150, 106, 66), "WoodPlanks", trapdoor()),
    FURNITURE.row("mattress", "stack of mattresses, straw mattress, air bed", (236, 230, 220), "Fabric", mattress()),
    FURNITURE.row("tablecloth", "table cloth, covered table, banquet table", (210, 60, 60), "Fabric", picnic(), top=True),
    FURNITURE.row("food_pyramid", "food pyramid model, healthy eating pyramid", (240, 240, 236), "SmoothPlastic", food_pyramid()),
    DISH.row("tea_set", "tea service, coffee set, tea party set", (120, 160, 210), "CeramicTiles", tea_set()),
    APPLIANCE.row("barbecue", "grill, barbeque, bbq, charcoal grill", (52, 54, 60), "Metal", barbecue()),
    APPLIANCE.row("blender", "food processor, smoothie maker, mixer, food mixer", (200, 60, 56), "SmoothPlastic", blender()),
    HOUSEHOLD.row("toothbrush", "tooth brush, giant toothbrush", (50, 130, 210), "SmoothPlastic", toothbrush()),
)  # fmt: skip
