"""The grammar of flowers, and their rows."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.families.circle import circle
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, both, pillar, plank
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

STALK: Final = Paint((74, 138, 62), "Grass")
EARTH: Final = Paint((96, 68, 46), "Ground")


@dataclass(frozen=True, slots=True)
class Flower:
    """Lengths in shares of the height."""

    petals: int = 8
    reach: float = 0.24
    shape: Literal["rays", "balls", "cup", "spike", "globe", "trumpet", "bells"] = "rays"
    eye: Color = (250, 206, 60)
    eye_width: float = 0.16
    lean: float = 0.06
    """How far the tips are above the heart."""


def flower(row: Flower) -> Sculpt:
    return lambda look: [*stem(row), *blossom(row, look)]


def stem(row: Flower) -> list[Part]:
    high = 0.95 if row.shape in ("spike", "bells") else 0.84
    return [
        pillar("Stalk", 0.06, high, (0, 0, 0), STALK),
        *both(plank("Leaf", (0, 0.1, 0), (0.22, 0.32, 0.02), 0.1, 0.025, STALK)),
        plank("Leaf", (0, 0.16, 0), (0.02, 0.36, -0.2), 0.09, 0.025, STALK),
        pillar("Root", 0.2, 0.03, (0, 0, 0), EARTH),
    ]


def blossom(row: Flower, look: Look) -> list[Part]:
    paint, eye, r = Paint.of(look), Paint(row.eye), row.reach
    wide = 2.6 * r / row.petals + 0.03
    match row.shape:
        case "rays":
            rays = [
                plank("Petal", (0, 0.86, 0), (r * x, 0.86 + row.lean, r * z), wide, 0.05, paint)
                for x, z in circle(row.petals)
            ]
            return [*rays, ball("Eye", row.eye_width, (0, 0.88 - row.eye_width / 3, 0), eye)]
        case "balls":
            petals = [
                ball("Petal", 0.9 * r, (0.66 * r * x, 0.78 + row.lean, 0.66 * r * z), paint)
                for x, z in circle(row.petals)
            ]
            return [*petals, ball("Eye", row.eye_width, (0, 0.84 + 0.3 * r, 0), eye)]
        case "cup":
            petals = [
                plank(
                    "Petal", (0.3 * r * x, 0.76, 0.3 * r * z), (0.62 * r * x, 1.02, 0.62 * r * z), 1.1 * r, 0.05, paint
                )
                for x, z in circle(row.petals)
            ]
            return [*petals, ball("Heart", r, (0, 0.72, 0), paint), ball("Eye", row.eye_width, (0, 0.9, 0), eye)]
        case "trumpet":
            rays = [
                plank("Petal", (0, 0.8, -0.02), (r * x, 0.8 + r * z, -0.06), wide, 0.05, paint)
                for x, z in circle(row.petals)
            ]
            return [*rays, beam("Trumpet", (0, 0.8, 0), (0, 0.8, -0.26), 0.18, eye, rounded=True)]
        case "globe":
            return [
                ball("Blossom", 1.5 * r, (0, 0.72, 0), paint),
                *(
                    ball("Petal", 0.62 * r, (0.55 * r * x, 0.72 + up * r, 0.55 * r * z), paint)
                    for up in (0.2, 0.74)
                    for x, z in circle(6, offset=up)
                ),
                ball("Eye", row.eye_width, (0, 0.72 + 1.42 * r - row.eye_width / 2, 0), eye),
            ]
        case "spike":
            return [
                ball("Blossom", r * (1 - 0.08 * i), (0.05 * (-1) ** i, 0.4 + 0.09 * i, 0.05 * (-1) ** (i // 2)), paint)
                for i in range(7)
            ]
        case "bells":
            return [
                ball("Bell", 0.7 * r, (0.24 * r * 2 * s, 0.42 + 0.12 * i, -0.02), paint)
                for i in range(5)
                for s in (1, -1)
            ]
    return []


FLOWERS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("sunflower", "giant sunflower", 7.0, (250, 196, 36), flower(Flower(14, 0.24, "rays", (92, 58, 34), 0.26, 0.05))),
    ("daisy", "marguerite, chamomile, edelweiss, white flower, aster", 3.0, (246, 246, 242), flower(Flower(10, 0.26))),
    ("rose", "red rose, camellia, carnation", 3.4, (206, 32, 52), flower(Flower(6, 0.24, "globe", (160, 20, 40), 0.12))),
    ("tulip", "crocus", 3.4, (236, 70, 92), flower(Flower(5, 0.24, "cup", (250, 220, 90), 0.1))),
    ("daffodil", "narcissus, jonquil", 3.2, (250, 222, 70), flower(Flower(6, 0.26, "trumpet", (246, 150, 36)))),
    ("dandelion", "thistle, marigold, chrysanthemum, dandelion clock", 2.8, (248, 208, 48), flower(Flower(6, 0.2, "globe", (244, 178, 30), 0.12))),
    ("poppy", "hibiscus, anemone flower, buttercup, pansy", 3.0, (226, 44, 36), flower(Flower(5, 0.3, "balls", (40, 36, 40), 0.16))),
    ("lily", "orchid, iris flower, exotic flower", 3.4, (244, 160, 200), flower(Flower(6, 0.3, "rays", (250, 210, 80), 0.1, 0.16))),
    ("lavender plant", "hyacinth, bluebonnet, lupine, lupin, lilac bush, delphinium", 3.0, (150, 110, 204), flower(Flower(6, 0.24, "spike"))),
    ("bluebell", "foxglove, snowdrop, bell flower, lily of the valley", 3.0, (92, 110, 214), flower(Flower(5, 0.22, "bells"))),
    ("cotton plant", "cotton, cotton boll", 3.4, (248, 248, 246), flower(Flower(5, 0.3, "balls", (130, 96, 66), 0.1))),
)  # fmt: skip


THINGS: Final[tuple[Thing, ...]] = tuple(
    model("flower", "nature", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in FLOWERS
)
