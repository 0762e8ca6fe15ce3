"""Food on a plate, larger than life."""

from typing import Final

from worlds.catalogue.families.circle import circle
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, block, both, cone, dome, drum, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

CRUST: Final = Paint((200, 146, 84))
CHEESE: Final = Paint((250, 204, 84))
LETTUCE: Final = Paint((112, 176, 70))
TOMATO: Final = Paint((214, 54, 42))
CHOCOLATE: Final = Paint((92, 58, 38))
CREAM: Final = Paint((252, 244, 228))
CHINA: Final = Paint((236, 240, 246))


def dish(width: float) -> list[Part]:
    """Its top is at 0."""
    return [pillar("Plate", width, 0.06, (0, -0.06, 0), CHINA)]


def meal(look: Look) -> list[Part]:
    china = Paint.of(look)
    peas = [ball("Pea", 0.2, (-0.34 + x, 0.06, -0.2 + z), LETTUCE) for x, z in (*circle(6, 0.2), (0, 0))]
    mash = [ball("Potato", 0.34, (0.36 + x, 0.02, -0.2 + z), CHEESE) for x, z in circle(3, 0.12)]
    fork = [
        block("Fork", (0.06, 0.05, 0.8), (-1.05, 0, 0.1), china),
        block("Prong", (0.2, 0.05, 0.3), (-1.05, 0, -0.36), china),
    ]
    knife = [
        block("Knife", (0.1, 0.05, 1.1), (1.05, 0, 0), china),
        block("Tray", (2.4, 0.06, 1.8), (0, -0.05, 0), Paint((150, 106, 66), "Wood")),
    ]
    steak = [
        block("Steak", (0.6, 0.14, 0.4), (0, 0.08, 0.36), CHOCOLATE),
        block("Fat", (0.62, 0.12, 0.08), (0, 0.08, 0.56), CREAM),
    ]
    return [
        pillar("Plate", 1.0, 0.06, (0, 0, 0), china),
        pillar("Plate", 1.6, 0.07, (0, 0.03, 0), china),
        *peas,
        *mash,
        *steak,
        *fork,
        *knife,
    ]


def bread(look: Look) -> list[Part]:
    crust, crumb = Paint.of(look), Paint((244, 224, 180))
    loaf = [block("Loaf", (0.7, 0.44, 1.1), (0, 0, 0.14), crust), drum("Top", 1.1, 0.72, (0, 0.44, 0.14), crust, "z")]
    cuts = [block("Cut", (0.6, 0.05, 0.06), (0, 0.78, z), crumb) for z in (-0.14, 0.14, 0.42)]
    slices = [
        block("Slice", (0.66, 0.5, 0.08), (0, 0, -0.6), crust),
        block("Crumb", (0.56, 0.42, 0.05), (0, 0.04, -0.65), crumb),
    ]
    return [*loaf, *cuts, *slices, block("Board", (1.0, 0.08, 1.6), (0, -0.08, 0), Paint((160, 120, 80), "Wood"))]


def bread_roll(look: Look) -> list[Part]:
    return [
        *dish(1.5),
        *(part for x, z in circle(3, 0.34) for part in dome("Roll", 0.7, 0.4, (x, 0, z), Paint.of(look), steps=4)),
    ]


def pizza(look: Look) -> list[Part]:
    cheese = Paint.of(look)
    salami = [pillar("Salami", 0.26, 0.05, (x, 0.22, z), TOMATO) for x, z in (*circle(6, 0.5), (0, 0))]
    olives = [ball("Olive", 0.12, (x, 0.19, z), Paint((50, 60, 36))) for x, z in circle(6, 0.42, 0.5)]
    leaves = [block("Basil", (0.14, 0.05, 0.1), (x, 0.22, z), LETTUCE) for x, z in circle(5, 0.24, 0.3)]
    return [
        pillar("Crust", 1.64, 0.08, (0, 0, 0), CRUST),
        pillar("Cheese", 1.58, 0.24, (0, 0, 0), cheese),
        *salami,
        *olives,
        *leaves,
    ]


def cheese(look: Look) -> list[Part]:
    paint, hole = Paint.of(look), Paint((214, 160, 50))
    holes = [
        ball("Hole", d, (x, y, z), hole)
        for x, y, z, d in (
            (0.34, 0.14, 0.2, 0.16),
            (0.36, 0.36, 0.3, 0.12),
            (0.42, 0.06, 0.4, 0.1),
            (-0.4, 0.3, 0.36, 0.14),
            (-0.34, 0.12, 0.14, 0.12),
            (0.1, 0.5, 0.3, 0.12),
            (-0.2, 0.5, 0.1, 0.1),
        )
    ]
    steps = [block("Cheese", (0.88 - 0.16 * i, 0.56, 0.26), (0, 0, 0.4 - 0.22 * i), paint) for i in range(5)]
    return [*steps, *holes, block("Board", (1.2, 0.08, 1.5), (0, -0.08, 0), Paint((160, 120, 80), "Wood"))]


def sandwich(look: Look) -> list[Part]:
    toast = Paint.of(look)
    layers = [(LETTUCE, 1.16, 0.2), (TOMATO, 1.0, 0.27), (CHEESE, 1.14, 0.34), (Paint((232, 150, 150)), 1.06, 0.4)]
    fill = [block("Filling", (side, 0.08, side), (0, y, 0), paint) for paint, side, y in layers]
    return [
        *dish(1.4),
        block("Bread", (1.2, 0.24, 1.2), (0, 0, 0), toast),
        *fill,
        block("Bread", (1.2, 0.24, 1.2), (0, 0.46, 0), toast),
        pillar("Stick", 0.05, 0.4, (0, 0.6, 0), CRUST),
        ball("Olive", 0.14, (0, 0.94, 0), LETTUCE),
    ]


def burger(look: Look) -> list[Part]:
    bun = Paint.of(look)
    seeds = [ball("Seed", 0.07, (x, 0.8, z), CREAM) for x, z in circle(6, 0.3)]
    return [
        *dish(1.5),
        pillar("Bun", 1.1, 0.2, (0, 0, 0), bun),
        pillar("Lettuce", 1.24, 0.07, (0, 0.19, 0), LETTUCE),
        pillar("Patty", 1.12, 0.16, (0, 0.25, 0), CHOCOLATE),
        block("Cheese", (0.94, 0.05, 0.94), (0, 0.4, 0), CHEESE),
        pillar("Tomato", 1.06, 0.07, (0, 0.44, 0), TOMATO),
        *dome("Bun", 1.14, 0.4, (0, 0.5, 0), bun, steps=5),
        *seeds,
    ]


def hot_dog(look: Look) -> list[Part]:
    bun = Paint.of(look)
    wave = [
        beam("Mustard", (-0.6 + 0.2 * i, 0.5, 0.06 * (-1) ** i), (-0.4 + 0.2 * i, 0.5, -0.06 * (-1) ** i), 0.06, CHEESE)
        for i in range(6)
    ]
    return [
        *dish(1.1),
        *(drum("Bun", 1.36, 0.44, (0, 0.2, z), bun, "x") for z in (-0.2, 0.2)),
        drum("Sausage", 1.5, 0.26, (0, 0.38, 0), TOMATO, "x"),
        *wave,
        *both(ball("End", 0.26, (0.75, 0.23, 0), TOMATO)),
    ]


def egg(look: Look) -> list[Part]:
    shell = Paint.of(look)
    cup = [
        pillar("Cup", 0.5, 0.06, (0, 0, 0), CHINA),
        pillar("Cup", 0.2, 0.2, (0, 0, 0), CHINA),
        pillar("Cup", 0.56, 0.16, (0, 0.18, 0), CHINA),
    ]
    return [
        *cup,
        ball("Egg", 0.7, (0, 0.24, 0), shell),
        ball("Egg", 0.6, (0, 0.44, 0), shell),
        ball("Egg", 0.48, (0, 0.64, 0), shell),
    ]


def fried_egg(look: Look) -> list[Part]:
    white = Paint.of(look)
    return [
        pillar("Pan", 1.5, 0.08, (0, 0, 0), Paint((58, 60, 66), "Metal")),
        beam("Handle", (0.7, 0.06, 0), (1.5, 0.12, 0), 0.12, Paint((58, 60, 66), "Metal")),
        pillar("White", 1.36, 0.1, (0, 0.05, 0), white),
        *(pillar("White", 0.7, 0.12, (x, 0.05, z), white) for x, z in circle(4, 0.34, 0.3)),
        *dome("Yolk", 0.5, 0.2, (0, 0.15, 0), Paint((252, 190, 44)), steps=3),
    ]


def bowl(topping: Color) -> Sculpt:
    """Soup, rice or porridge."""

    def sculpt(look: Look) -> list[Part]:
        china = Paint.of(look)
        rounds = [pillar("Bowl", w, 0.14, (0, 0.12 * i, 0), china) for i, w in enumerate((0.5, 0.8, 1.0, 1.12))]
        lumps = [ball("Lump", 0.3, (x, 0.36, z), Paint(topping)) for x, z in (*circle(5, 0.28), (0, 0))]
        return [
            *rounds,
            pillar("Soup", 1.0, 0.06, (0, 0.48, 0), Paint(topping)),
            *lumps,
            beam("Spoon", (0.2, 0.5, 0), (0.75, 0.9, 0.2), 0.07, Paint((160, 165, 172), "Metal")),
        ]

    return sculpt


def roast(look: Look) -> list[Part]:
    meat = Paint.of(look)
    legs = [
        part
        for x in (-0.34, 0.34)
        for part in (
            beam("Leg", (x, 0.3, -0.2), (1.3 * x, 0.5, -0.66), 0.24, meat),
            ball("Bone", 0.18, (1.34 * x, 0.46, -0.72), CREAM),
        )
    ]
    return [
        *dish(1.8),
        ball("Meat", 0.9, (0, 0, 0.1), meat),
        ball("Meat", 0.74, (0, 0.02, 0.3), meat),
        *both(ball("Wing", 0.4, (0.42, 0.2, 0.1), meat)),
        *legs,
        *(ball("Potato", 0.22, (x, 0, z), CHEESE) for x, z in circle(5, 0.7, 0.1)),
    ]


def fries(look: Look) -> list[Part]:
    bag = Paint((206, 44, 40))
    chips = [
        beam("Fry", (x, 0.3, z), (1.5 * x, 1.0 + 0.12 * (i % 3), 1.3 * z), 0.11, Paint.of(look))
        for i, (x, z) in enumerate((x, z) for x in (-0.28, -0.14, 0.0, 0.14, 0.28) for z in (-0.08, 0.04, 0.12))
    ]
    return [block("Bag", (0.7, 0.5, 0.4), (0, 0, 0.02), bag), *chips]


def bottle(cap: Color, label: Color) -> Sculpt:
    """Milk, juice or water."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        return [
            pillar("Bottle", 0.6, 0.9, (0, 0, 0), paint),
            *cone("Shoulder", 0.56, 0.26, (0, 0.88, 0), paint, steps=4, tip=0.5),
            pillar("Neck", 0.26, 0.22, (0, 1.1, 0), paint),
            pillar("Cap", 0.32, 0.12, (0, 1.3, 0), Paint(cap)),
            pillar("Label", 0.62, 0.4, (0, 0.26, 0), Paint(label)),
        ]

    return sculpt


def sushi(look: Look) -> list[Part]:
    rolls = [
        part
        for x, z in ((-0.4, 0), (0, 0), (0.4, 0))
        for part in (
            pillar("Nori", 0.38, 0.3, (x, 0, z - 0.2), Paint((40, 60, 48))),
            pillar("Rice", 0.32, 0.04, (x, 0.29, z - 0.2), Paint.of(look)),
            pillar("Fish", 0.16, 0.05, (x, 0.31, z - 0.2), Paint((250, 130, 90))),
        )
    ]
    nigiri = [
        part
        for x in (-0.3, 0.3)
        for part in (
            block("Rice", (0.44, 0.24, 0.3), (x, 0, 0.26), Paint.of(look)),
            block("Fish", (0.5, 0.1, 0.34), (x, 0.22, 0.26), Paint((250, 130, 90))),
        )
    ]
    return [block("Board", (1.5, 0.1, 1.0), (0, -0.1, 0), Paint.of(look)), *rolls, *nigiri]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("food", "meal, healthy food, balanced meal, plate of food, snack", 2.6, (236, 240, 246), meal),
    ("bread", "loaf, loaf of bread, toast, bread loaf", 2.6, (188, 128, 70), bread),
    ("bread roll", "bun, bagel, roll of bread, scone, muffin", 2.2, (206, 150, 84), bread_roll),
    ("pizza", "pizza slice, slice of pizza, whole pizza", 3.0, (250, 204, 88), pizza),
    ("cheese", "slice of cheese, wedge of cheese, swiss cheese, butter, dairy product", 2.4, (250, 200, 70), cheese),
    ("sandwich", "sub sandwich, toastie, club sandwich", 2.4, (222, 172, 106), sandwich),
    ("hamburger", "burger, cheeseburger", 2.4, (214, 148, 76), burger),
    ("hot dog", "sausage, frankfurter, bratwurst, hotdog", 2.6, (222, 166, 96), hot_dog),
    ("egg", "boiled egg, chicken egg, easter egg, dinosaur egg, bird egg", 1.9, (246, 236, 220), egg),
    ("fried egg", "omelet, omelette, scrambled egg", 2.6, (248, 248, 244), fried_egg),
    ("bowl of soup", "soup, stew, porridge, cereal bowl, bowl of cereal, curry, ramen", 2.2, (70, 130, 190), bowl((232, 150, 70))),
    ("bowl of rice", "rice, pasta, spaghetti, noodle, macaroni, couscous", 2.2, (190, 60, 60), bowl((248, 246, 236))),
    ("roast chicken", "meat, roast turkey, steak, ham, drumstick, protein", 2.8, (176, 104, 54), roast),
    ("french fries", "fries, potato chip, fish and chips, popcorn", 2.0, (250, 210, 96), fries),
    ("bottle of milk", "milk, milk bottle, yogurt, cream bottle", 2.4, (246, 248, 250), bottle((40, 110, 200), (90, 160, 220))),
    ("bottle of juice", "juice, orange juice, lemonade, soda", 2.4, (248, 160, 50), bottle((60, 140, 70), (250, 230, 200))),
    ("sushi", "sushi roll, taco, burrito, dumpling", 2.4, (248, 248, 244), sushi),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("food", "furniture", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in ROWS
)
