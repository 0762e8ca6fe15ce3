"""What lies and stands on shelves, counters and tables of a place, in rows: loaves, bottles, books. It is built of few parts,
and no word means it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from worlds.catalogue.solids import Paint, ball, block, drum, pillar
from worlds.geometry import Vector
from worlds.scene import Color, Part

NAME: Final = "Furnishing"
"""Of all parts of what belongs in a place though nobody said it: a picture draws them among the things."""

Form = Literal["box", "book", "loaf", "bottle", "jar", "ball", "disc", "stack", "pot", "tube", "figure", "sheet"]


@dataclass(frozen=True, slots=True)
class Goods:
    form: Form
    colors: tuple[Color, ...]
    words: frozenset[str]
    """Who asked for one of these, counts them: none is set out then."""
    material: str = "SmoothPlastic"


def goods(form: Form, words: str, *colors: Color, material: str = "SmoothPlastic") -> Goods:
    return Goods(form, colors, frozenset(words.split()), material)


GOODS: Final[dict[str, Goods]] = {
    "loaf": goods("loaf", "bread loaf baguette", (204, 144, 78), (224, 174, 104), (182, 120, 62)),
    "roll": goods("ball", "roll bun", (214, 160, 92), (196, 132, 70), (230, 186, 120)),
    "cake": goods("disc", "cake tart pie", (250, 222, 226), (128, 78, 52), (250, 236, 196), (222, 92, 110)),
    "croissant": goods("ball", "croissant", (226, 170, 92), (204, 140, 70)),
    "meat": goods("loaf", "meat sausage", (172, 58, 54), (206, 104, 96), (140, 44, 40)),
    "fish": goods("loaf", "fish salmon tuna herring", (150, 172, 190), (214, 142, 124), (176, 190, 200)),
    "cheese": goods("disc", "cheese", (246, 206, 96), (250, 228, 160), (226, 168, 70)),
    "milk": goods("bottle", "milk", (250, 250, 246), (232, 240, 246)),
    "fruit": goods("ball", "fruit apple orange", (214, 58, 48), (246, 158, 44), (150, 192, 70), (244, 214, 76)),
    "vegetable": goods("ball", "vegetable cabbage", (92, 150, 70), (236, 126, 50), (196, 52, 46)),
    "tin": goods("jar", "tin can", (204, 60, 52), (70, 132, 190), (240, 196, 70), (92, 160, 96)),
    "packet": goods("box", "packet", (236, 186, 60), (66, 134, 196), (214, 76, 66), (240, 240, 236), (96, 168, 104)),
    "bottle": goods("bottle", "bottle", (70, 120, 84), (150, 54, 62), (226, 190, 110), (78, 118, 170)),
    "jar": goods("jar", "jar pickle jam", (176, 62, 54), (226, 160, 70), (120, 150, 74), (196, 120, 160)),
    "spice": goods("jar", "spice herb", (200, 84, 40), (226, 170, 50), (140, 90, 54), (110, 130, 70)),
    "sweet": goods("jar", "sweet candy lollipop chocolate", (240, 80, 120), (90, 190, 220), (250, 210, 80), (150, 210, 110)),
    "ice": goods("disc", "ice cream sorbet", (250, 224, 232), (150, 96, 66), (206, 236, 196), (255, 244, 206)),
    "coffee": goods("jar", "coffee tea", (92, 60, 42), (214, 190, 150), (140, 90, 58)),
    "cup": goods("jar", "cup mug", (244, 244, 240), (196, 92, 76), (110, 150, 190)),
    "plate": goods("stack", "plate dish bowl", (244, 244, 240), (214, 226, 236)),
    "pan": goods("disc", "pan pot saucepan", (70, 72, 78), (184, 112, 72), (150, 154, 160), material="Metal"),
    "book": goods(
        "book", "book", (142, 46, 48), (52, 84, 122), (62, 104, 72), (196, 158, 84), (98, 66, 108), (222, 210, 186)
    ),
    "old book": goods("book", "book manuscript", (110, 62, 44), (84, 50, 40), (140, 104, 62), (66, 60, 50), (150, 120, 84)),
    "school book": goods("book", "book", (224, 84, 70), (70, 150, 206), (246, 196, 64), (98, 176, 104), (160, 110, 190)),
    "folder": goods("book", "folder file binder", (66, 96, 150), (220, 222, 226), (190, 70, 64), (80, 84, 92)),
    "record": goods("book", "record cd album", (30, 30, 34), (196, 70, 60), (238, 196, 80), (70, 130, 150)),
    "scroll": goods("loaf", "scroll papyrus parchment", (232, 214, 170), (218, 194, 146)),
    "letter": goods("box", "letter envelope", (246, 244, 236), (230, 218, 190), (206, 220, 236)),
    "parcel": goods("box", "parcel package", (190, 146, 96), (206, 166, 116), (168, 124, 80)),
    "box": goods("box", "carton", (96, 140, 180), (224, 170, 80), (190, 86, 76), (120, 160, 110)),
    "medicine": goods("box", "medicine pill", (250, 250, 250), (120, 190, 200), (110, 180, 120), (236, 120, 116)),
    "flask": goods("bottle", "flask beaker chemical", (120, 200, 220), (180, 220, 120), (230, 120, 160), (250, 200, 90)),
    "potion": goods("bottle", "potion elixir flask", (120, 70, 190), (70, 190, 130), (220, 70, 90), (240, 190, 70)),
    "sample": goods("jar", "sample specimen", (196, 210, 196), (214, 196, 150), (170, 196, 206)),
    "tool": goods("tube", "tool hammer saw spanner", (190, 64, 52), (150, 154, 160), (226, 176, 60)),
    "paint": goods("jar", "paint", (222, 66, 60), (66, 120, 206), (250, 206, 70), (84, 170, 96), (160, 90, 180)),
    "toy": goods("figure", "toy doll teddy robot", (226, 82, 76), (92, 160, 214), (250, 202, 80), (176, 124, 84)),
    "ball": goods("ball", "ball", (232, 110, 50), (246, 246, 246), (80, 150, 210), (246, 214, 70)),
    "shoe": goods("loaf", "shoe boot", (60, 56, 60), (150, 96, 60), (206, 70, 70), (240, 240, 240)),
    "cloth": goods("stack", "cloth fabric shirt towel carpet", (176, 60, 70), (70, 110, 160), (226, 186, 96), (96, 140, 100)),
    "linen": goods("stack", "linen sheet towel blanket", (244, 246, 248), (206, 224, 232)),
    "wool": goods("ball", "wool yarn", (214, 90, 90), (240, 226, 200), (100, 140, 180), (236, 190, 90)),
    "hat": goods("disc", "hat cap", (70, 60, 56), (160, 60, 60), (220, 190, 130)),
    "flower": goods("pot", "flower", (226, 90, 130), (246, 206, 80), (150, 110, 200), (250, 250, 246)),
    "plant": goods("pot", "plant seedling", (86, 150, 74), (110, 170, 84), (70, 130, 80)),
    "pottery": goods("jar", "pot pottery amphora", (190, 108, 72), (206, 134, 92), (160, 84, 56)),
    "basket": goods("jar", "basket", (196, 160, 104), (170, 132, 82)),
    "candle": goods("tube", "candle", (250, 244, 222), (246, 230, 190)),
    "crystal": goods("tube", "crystal mineral gem", (150, 110, 220), (90, 190, 214), (230, 120, 170)),
    "rock": goods("ball", "rock stone fossil", (140, 132, 122), (176, 150, 118), (100, 104, 110), material="Slate"),
    "bone": goods("loaf", "bone skull fossil", (236, 228, 206), (220, 208, 180)),
    "helmet": goods("ball", "helmet", (150, 156, 166), (190, 160, 90), (120, 124, 132), material="Metal"),
    "part": goods("box", "gear part engine", (110, 114, 122), (150, 154, 160), (196, 150, 70), material="Metal"),
    "device": goods("box", "device monitor radio", (52, 56, 64), (90, 96, 106), (60, 110, 150)),
    "egg": goods("ball", "egg", (244, 230, 206), (226, 190, 150)),
    "newspaper": goods("stack", "newspaper magazine", (238, 236, 228), (216, 214, 206)),
    "magazine": goods("sheet", "magazine newspaper comic", (224, 76, 70), (70, 150, 206), (246, 196, 64), (240, 240, 236)),
    "trophy": goods("bottle", "trophy cup medal", (232, 190, 80), (200, 204, 210), material="Metal"),
    "glass": goods("bottle", "glass goblet", (206, 230, 236), (226, 240, 244), material="Glass"),
    "suitcase": goods("box", "suitcase luggage", (150, 84, 60), (60, 90, 130), (70, 74, 80), (190, 150, 70)),
}  # fmt: skip


def row_of(found: Goods, wide: float, high: float, base: Vector, number: int = 0) -> Iterator[Part]:
    """Side by side along x, `base` the middle of what they stand on. `high`: studs that there are. `number`: of the row, so
    that none looks like the one below."""
    each = {"book": 0.95, "bottle": 1.15, "sheet": 1.5}.get(found.form, 1.4)
    count = max(1, min(6, int(wide // each)))
    pitch = wide / count
    x, y, z = base
    for at in range(count):
        color = found.colors[(at + 2 * number) % len(found.colors)]
        middle = (x - wide / 2 + (at + 0.5) * pitch, y, z)
        yield from one_of(found, Paint(color, found.material), pitch, high, middle, (at * 3 + number) % 4)


def one_of(found: Goods, paint: Paint, pitch: float, high: float, at: Vector, vary: int) -> Iterator[Part]:
    x, y, z = at
    share = 0.62 + 0.08 * vary
    match found.form:
        case "book":
            yield lying((pitch * 0.96, high * share, 0.95), at, paint)
        case "box":
            yield lying((pitch * 0.8, high * (share - 0.06), 1.0), at, paint)
        case "sheet":
            yield lying((pitch * 0.86, high * 0.82, 0.3), at, paint)
        case "loaf":
            across = min(0.85, high * 0.7)
            part = drum(NAME, 1.1, across, (x, y + across / 2, z), paint, "z")
            yield soft(part)
        case "bottle":
            yield soft(pillar(NAME, 0.56, high * 0.55, at, paint))
            yield soft(pillar(NAME, 0.24, high * 0.25, (x, y + high * 0.55, z), paint.shaded()))
        case "jar":
            yield soft(pillar(NAME, min(0.95, pitch * 0.75), high * share * 0.85, at, paint))
        case "ball":
            yield soft(ball(NAME, min(0.95, pitch * 0.72, high * 0.8), at, paint))
        case "disc":
            yield soft(pillar(NAME, min(1.2, pitch * 0.86), min(0.5, high * 0.4), at, paint))
        case "stack":
            yield lying((pitch * 0.78, min(1.2, high * share), 1.0), at, paint)
        case "pot":
            yield soft(pillar(NAME, 0.6, 0.55, at, Paint((176, 102, 72))))
            yield soft(ball(NAME, min(1.0, high * 0.6), (x, y + 0.45, z), paint))
        case "tube":
            yield soft(pillar(NAME, 0.26, high * share, at, paint))
        case "figure":
            yield lying((0.6, high * 0.45, 0.5), at, paint)
            yield soft(ball(NAME, 0.56, (x, y + high * 0.43, z), paint.paler()))


def lying(size: Vector, base: Vector, paint: Paint) -> Part:
    return block(NAME, size, base, paint, collides=False)


def soft(part: Part) -> Part:
    """Nobody runs into it."""
    return replace(part, collides=False)
