"""The grammar of fish and whales: a body that is pointed at both ends, fins, and a stand of glass."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.characters.sea import UPSIDE_DOWN, stand, swimmer
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, solid, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part, Shape

Mark = Literal["none", "bands", "spots", "stripe", "spikes", "patches"]
Nose = Literal["none", "sword", "horn", "hammer", "whiskers", "teeth", "saw", "blunt"]


@dataclass(frozen=True, slots=True)
class Fish:
    """Lengths in shares of the body's length."""

    body: tuple[float, float] = (0.22, 0.42)
    fin: float = 0.22
    """Height of the fin on its back."""
    tail: Literal["upright", "flat"] = "upright"
    belly: Color | None = None
    fins: Color | None = None
    mark: Mark = "none"
    ink: Color = (245, 245, 245)
    nose: Nose = "none"
    flippers: float = 0.2
    eye: float = 0.07


def fish(row: Fish) -> Sculpt:
    return lambda look: [*body(row, look), *nose(row, look), *marks(row)]


LOW: Final = 0.16
"""Of the body's lower edge above the ground."""


def body(row: Fish, look: Look) -> list[Part]:
    paint = Paint.of(look)
    fins = Paint(row.fins) if row.fins else paint
    belly = Paint(row.belly) if row.belly else paint
    w, h = row.body
    middle = LOW + 0.4 * h
    parts = [
        *stand(LOW + 0.1 * h, max(0.2, 0.8 * w)),
        *swimmer((w, h, 1), (0, LOW, 0), paint, belly),
        *both(ball("Eye", row.eye, (0.42 * w, middle + 0.06 * h, -0.3), BLACK)),
        *both(
            wedge(
                "SideFin",
                (row.flippers, 0.05, 0.16),
                (0.46 * w + 0.4 * row.flippers, middle - 0.08 * h, -0.06),
                fins,
                "front",
            )
        ),
    ]
    if row.fin:
        parts.append(wedge("DorsalFin", (0.05, row.fin + 0.04, 0.24), (0, LOW + h - 0.04, 0.02), fins, "front"))
    if row.tail == "flat":
        parts.append(block("TailStock", (0.3 * w, 0.14 * h + 0.02, 0.2), (0, middle - 0.07 * h, 0.44), paint))
        parts += both(wedge("Fluke", (0.26, 0.05, 0.16), (0.12, middle - 0.025, 0.58), fins, "right"))
    else:
        parts.append(wedge("TailFin", (0.06, 0.46 * h + 0.06, 0.24), (0, middle, 0.58), fins, "front"))
        size, centre = (0.06, 0.36 * h + 0.06, 0.24), (0, middle - 0.18 * h - 0.03, 0.58)
        parts.append(solid("TailFin", size, centre, fins, shape=Shape.WEDGE, rotation=UPSIDE_DOWN))
        parts.append(block("TailStock", (0.3 * w, 0.2 * h, 0.16), (0, middle - 0.1 * h, 0.42), paint))
    return parts


def nose(row: Fish, look: Look) -> list[Part]:
    paint = Paint.of(look)
    w, h = row.body
    y = LOW + 0.38 * h
    match row.nose:
        case "sword":
            return [beam("Sword", (0, y + 0.04, -0.4), (0, y + 0.04, -0.92), 0.04, paint)]
        case "horn":
            return [beam("Horn", (0, y + 0.06, -0.4), (0, y + 0.3, -1.0), 0.045, Paint((238, 228, 200)))]
        case "saw":
            teeth = [block("Tooth", (0.22, 0.03, 0.03), (0, y, z), WHITE) for z in (-0.9, -0.78, -0.66)]
            return [block("Saw", (0.1, 0.04, 0.56), (0, y - 0.01, -0.7), paint), *teeth]
        case "hammer":
            return [
                block("Hammer", (3.2 * w, 0.12 * h + 0.02, 0.14), (0, y, -0.44), paint),
                *both(ball("Eye", 0.06, (1.6 * w, y, -0.44), BLACK)),
            ]
        case "blunt":
            return [block("Brow", (0.86 * w, 0.7 * h, 0.4), (0, LOW + 0.3 * h, -0.32), paint)]
        case "whiskers":
            return both(beam("Whisker", (0.1 * w, y, -0.44), (w, y - 0.1, -0.62), 0.03, paint))
        case "teeth":
            return [block("Teeth", (0.5 * w, 0.12 * h, 0.06), (0, y - 0.06 * h, -0.42), WHITE)]
    return []


def marks(row: Fish) -> list[Part]:
    w, h = row.body
    ink = Paint(row.ink)
    match row.mark:
        case "bands":
            return [block("Band", (w + 0.03, 0.86 * h, 0.08), (0, LOW + 0.06 * h, z), ink) for z in (-0.15, 0.03)]
        case "stripe":
            return [block("Stripe", (w + 0.03, 0.16 * h, 0.5), (0, LOW + 0.52 * h, -0.02), ink)]
        case "patches":
            return [
                block("Patch", (w + 0.03, 0.14 * h, 0.12), (0, LOW + 0.58 * h, -0.16), ink),
                block("Patch", (w + 0.03, 0.22 * h, 0.14), (0, LOW + 0.34 * h, 0.1), ink),
                block("Saddle", (0.6 * w, 0.04, 0.16), (0, LOW + h - 0.02, 0.1), ink),
            ]
        case "spots":
            places = ((-0.12, 0.7), (0.0, 0.5), (0.1, 0.74), (-0.06, 0.3), (0.12, 0.28))
            return [block("Spot", (w + 0.03, 0.1 * h, 0.05), (0, LOW + y * h, z), ink) for z, y in places]
        case "spikes":
            around = ((0, 1), (0.7, 0.7), (-0.7, 0.7), (1, 0), (-1, 0), (0.7, -0.6), (-0.7, -0.6))
            middle = LOW + 0.5 * h
            return [
                beam(
                    "Spike", (0.3 * x * w, middle + 0.3 * y * h, z), (0.74 * x * w, middle + 0.68 * y * h, z), 0.04, ink
                )
                for z in (-0.14, 0.1)
                for x, y in around
            ]
    return []


ROWS: Final[tuple[tuple[str, str, float, Color, Fish], ...]] = (
    ("goldfish", "koi, carp, pet fish", 2.4, (250, 140, 36), Fish((0.28, 0.46), fins=(255, 190, 90), belly=(255, 206, 120))),
    ("clownfish", "clown fish, nemo", 2.4, (244, 116, 30), Fish((0.26, 0.48), mark="bands")),
    ("tropical fish", "reef fish, damselfish, surgeonfish, blue tang, parrotfish", 3.8, (36, 92, 210), Fish((0.2, 0.52), fins=(250, 206, 50), mark="stripe", ink=(24, 26, 60))),
    ("angelfish", "butterfly fish, moonfish", 2.6, (248, 208, 60), Fish((0.16, 0.66), 0.4, mark="bands", ink=(40, 40, 60))),
    ("salmon", "sockeye salmon", 4.0, (228, 120, 106), Fish((0.2, 0.32), 0.14, belly=(236, 226, 214), mark="spots", ink=(120, 70, 70))),
    ("trout", "perch, bass fish, pike, freshwater fish", 3.4, (124, 136, 84), Fish((0.2, 0.32), 0.14, belly=(236, 226, 196), mark="spots", ink=(70, 66, 40))),
    ("tuna", "mackerel, cod, herring, sardine, anchovy, haddock", 5.0, (62, 92, 140), Fish((0.24, 0.36), 0.16, belly=(226, 232, 238), fins=(232, 196, 70))),
    ("pufferfish", "puffer fish, blowfish, porcupine fish", 2.6, (230, 200, 110), Fish((0.62, 0.62), 0.1, belly=(248, 244, 226), mark="spikes", ink=(160, 120, 60), eye=0.14)),
    ("swordfish", "marlin, sailfish", 9.0, (58, 84, 128), Fish((0.18, 0.28), 0.28, belly=(222, 228, 234), nose="sword")),
    ("piranha", "barracuda, predatory fish", 2.8, (92, 104, 116), Fish((0.24, 0.54), 0.14, belly=(208, 62, 48), nose="teeth", ink=(255, 255, 255))),
    ("catfish", "sturgeon, deep-sea fish, anglerfish", 4.0, (98, 92, 84), Fish((0.3, 0.3), 0.14, belly=(220, 206, 180), nose="whiskers")),
    ("sawfish", "", 9.0, (132, 124, 108), Fish((0.34, 0.22), 0.16, belly=(226, 220, 206), nose="saw")),
    ("hammerhead shark", "hammerhead", 13.0, (112, 126, 138), Fish((0.22, 0.26), 0.24, belly=(232, 234, 236), nose="hammer", flippers=0.26)),
    ("orca", "killer whale, orca whale", 20.0, (34, 36, 42), Fish((0.26, 0.3), 0.28, "flat", belly=(244, 244, 244), mark="patches", flippers=0.26)),
    ("humpback whale", "humpback, gray whale, grey whale, fin whale", 30.0, (66, 82, 104), Fish((0.3, 0.3), 0.06, "flat", belly=(206, 212, 220), flippers=0.4, eye=0.04)),
    ("sperm whale", "cachalot", 30.0, (92, 98, 108), Fish((0.28, 0.36), 0.05, "flat", belly=(142, 148, 156), nose="blunt", eye=0.04)),
    ("beluga", "beluga whale, white whale", 14.0, (238, 242, 246), Fish((0.3, 0.32), 0.0, "flat", belly=(222, 230, 238))),
    ("narwhal", "unicorn of the sea", 18.0, (142, 154, 170), Fish((0.28, 0.3), 0.0, "flat", belly=(230, 234, 240), mark="spots", ink=(82, 92, 108), nose="horn")),
    ("manatee", "dugong, sea cow", 10.0, (138, 138, 140), Fish((0.36, 0.36), 0.0, "flat", belly=(166, 164, 164))),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("fish", "character", title, words, largest, color, fish(shape))
    for title, words, largest, color, shape in ROWS
)
