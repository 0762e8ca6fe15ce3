"""Solids and flat shapes of geometry."""

import math
from typing import Final

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.nature import peak
from worlds.catalogue.solids import DARK_GRAY, WHITE, Paint, ball, beam, block, both, cone, drum, pillar, solid
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import yawed
from worlds.scene import Color, Part

BLACK: Final = Paint((38, 38, 42))


def on_stand(parts: list[Part]) -> list[Part]:
    """The shape stands on a low plate."""
    return [pillar("Stand", 1.1, 0.08, (0, -0.08, 0), DARK_GRAY), *parts]


def cube(look: Look) -> list[Part]:
    """With edges that one can count."""
    paint, edge = Paint.of(look), Paint((250, 250, 250))
    a = 0.5
    edges = [beam("Edge", (x, 0.02, z), (x, 1.0, z), 0.05, edge) for x in (-a, a) for z in (-a, a)]
    edges += [beam("Edge", (-a, y, z), (a, y, z), 0.05, edge) for y in (0.025, 1.0) for z in (-a, a)]
    edges += [beam("Edge", (x, y, -a), (x, y, a), 0.05, edge) for y in (0.025, 1.0) for x in (-a, a)]
    return [block("Cube", (1, 1, 1), (0, 0, 0), paint), *edges]


def cuboid(look: Look) -> list[Part]:
    return on_stand([block("Cuboid", (1.4, 0.7, 0.7), (0, 0, 0), Paint.of(look))])


def sphere(look: Look) -> list[Part]:
    return on_stand([ball("Sphere", 1, (0, 0, 0), Paint.of(look))])


def hemisphere(look: Look) -> list[Part]:
    discs = [
        pillar("Hemisphere", math.sqrt(1 - ((i + 0.5) / 12) ** 2), 1 / 24, (0, i / 24, 0), Paint.of(look))
        for i in range(12)
    ]
    return on_stand(discs)


def cylinder(look: Look) -> list[Part]:
    return on_stand(
        [pillar("Cylinder", 0.8, 1.1, (0, 0, 0), Paint.of(look)), pillar("Face", 0.7, 0.02, (0, 1.1, 0), WHITE)]
    )


def cone_shape(look: Look) -> list[Part]:
    return on_stand(cone("Cone", 0.9, 1.2, (0, 0, 0), Paint.of(look), steps=20, tip=0.04))


def square_pyramid(look: Look) -> list[Part]:
    return on_stand(
        [
            *peak("Pyramid", (1, 1, 1), (0, 0, 0), Paint.of(look)),
            *both(block("Edge", (0.04, 0.03, 1.02), (0.5, 0, 0), WHITE)),
        ]
    )


def prism(sides: int) -> Sculpt:
    """Upright, over a regular polygon: bars from the middle to its sides fill it."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        return on_stand([upright_side(sides, i, 1.1, paint) for i in range(sides)])

    return sculpt


def upright_side(sides: int, i: int, height: float, paint: Paint) -> Part:
    """The block over the i-th side, from the axis to it."""
    angle = 2 * math.pi * i / sides
    reach = 0.5 * math.cos(math.pi / sides)
    width = 2 * 0.5 * math.sin(math.pi / sides)
    depth = 2 * reach if sides % 2 == 0 else reach
    out = 0.0 if sides % 2 == 0 else reach / 2
    centre = (-out * math.sin(angle), height / 2, -out * math.cos(angle))
    return solid("Prism", (width, height, depth), centre, paint, rotation=yawed(math.degrees(angle)))


def triangular_prism(look: Look) -> list[Part]:
    paint = Paint.of(look)
    steps = [block("Prism", (1.0 - 0.1 * i, 0.09, 1.3), (0, 0.09 * i, 0), paint) for i in range(10)]
    return on_stand(steps)


def torus(look: Look) -> list[Part]:
    ring = [
        ball(
            "Ring",
            0.36,
            (0.42 * math.cos(2 * math.pi * i / 24), 0.42 + 0.42 * math.sin(2 * math.pi * i / 24), 0),
            Paint.of(look),
        )
        for i in range(24)
    ]
    return on_stand(ring)


def flat(points: tuple[tuple[float, float], ...]) -> Sculpt:
    """A polygon that stands: rows of bars as wide as it is there, framed in white."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        low, high = min(y for _, y in points), max(y for _, y in points)
        rows = 16
        step = (high - low) / rows
        parts: list[Part] = []
        for i in range(rows):
            left, right = across(points, low + (i + 0.5) * step)
            parts.append(block("Face", (right - left, 1.04 * step, 0.16), ((left + right) / 2, i * step, 0), paint))
        corners = [(x, y - low + 0.03, -0.02) for x, y in points]
        parts += [
            beam("Side", a, b, 0.07, WHITE, rounded=True)
            for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
        ]
        return [block("Stand", (0.9, 0.08, 0.5), (0, -0.07, 0), DARK_GRAY), *parts]

    return sculpt


def across(points: tuple[tuple[float, float], ...], y: float) -> tuple[float, float]:
    """Where a level line enters and leaves a polygon."""
    cuts = []
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
        if (y1 <= y) != (y2 <= y):
            cuts.append(x1 + (x2 - x1) * (y - y1) / (y2 - y1))
    return min(cuts), max(cuts)


def regular(sides: int, turn: float = 0.0) -> tuple[tuple[float, float], ...]:
    """Corners of a polygon whose corner, or with `turn` = 0.5 whose side, is on top."""
    return tuple(
        (0.6 * math.sin(2 * math.pi * (i + turn) / sides), 0.6 * math.cos(2 * math.pi * (i + turn) / sides))
        for i in range(sides)
    )


def circle_shape(look: Look) -> list[Part]:
    radius = beam("Radius", (0, 0.55, -0.1), (0.5, 0.55, -0.1), 0.05, BLACK)
    return [
        block("Stand", (0.7, 0.08, 0.4), (0, -0.07, 0), DARK_GRAY),
        drum("Circle", 0.16, 1.1, (0, 0.55, 0), Paint.of(look), "z"),
        radius,
        ball("Centre", 0.1, (0, 0.5, -0.1), BLACK),
    ]


def heart_shape(look: Look) -> list[Part]:
    paint = Paint.of(look)
    rows = [block("Heart", (1.1 - 0.11 * i, 0.09, 0.2), (0, 0.72 - 0.085 * i, 0), paint) for i in range(9)]
    return [
        block("Stand", (0.7, 0.1, 0.4), (0, -0.08, 0), DARK_GRAY),
        *rows,
        *both(drum("Lobe", 0.2, 0.58, (0.27, 0.84, 0), paint, "z")),
        block("Tip", (0.1, 0.1, 0.2), (0, 0, 0), paint),
    ]


SOLIDS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("cube", "giant cube, hexahedron, block, stone block, limestone block, geometric solid, 3d shape, solid shape, geometric shape", 5.0, (226, 70, 62), cube),
    ("cuboid", "rectangular prism, rectangular box shape", 5.6, (240, 150, 50), cuboid),
    ("sphere", "orb, globe shape, ball shape, electron, proton, neutron, particle", 5.0, (60, 130, 220), sphere),
    ("hemisphere", "half sphere", 5.0, (110, 90, 210), hemisphere),
    ("cylinder", "tube, geometric cylinder", 5.6, (70, 170, 90), cylinder),
    ("cone", "geometric cone", 5.6, (250, 190, 50), cone_shape),
    ("square pyramid", "geometric pyramid, pyramid shape, tetrahedron, triangular pyramid, octahedron", 5.0, (230, 120, 180), square_pyramid),
    ("triangular prism", "prism, light prism, glass prism", 5.6, (90, 190, 200), triangular_prism),
    ("hexagonal prism", "polyhedron, octagonal prism", 5.6, (150, 200, 70), prism(6)),
    ("pentagonal prism", "dodecahedron, icosahedron", 5.6, (206, 90, 70), prism(5)),
    ("torus", "ring shape, doughnut shape", 5.0, (170, 110, 220), torus),
)  # fmt: skip

FLATS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("triangle", "equilateral triangle, isosceles triangle, flat shape, 2d shape, polygon", 5.0, (250, 196, 50), flat(regular(3))),
    ("right triangle", "right-angled triangle, pythagorean triangle", 5.4, (240, 140, 60), flat(((-0.6, 0), (0.6, 0), (-0.6, 0.9)))),
    ("square", "square shape", 5.0, (60, 130, 220), flat(((-0.5, 0), (0.5, 0), (0.5, 1), (-0.5, 1)))),
    ("rectangle", "oblong", 5.6, (80, 170, 100), flat(((-0.75, 0), (0.75, 0), (0.75, 0.8), (-0.75, 0.8)))),
    ("circle", "disc, disk, circle shape, oval, ellipse", 5.0, (226, 70, 62), circle_shape),
    ("rhombus", "diamond shape, kite shape", 5.0, (206, 90, 190), flat(((0, 0), (0.5, 0.6), (0, 1.2), (-0.5, 0.6)))),
    ("parallelogram", "quadrilateral", 5.6, (110, 180, 190), flat(((-0.7, 0), (0.4, 0), (0.7, 0.8), (-0.4, 0.8)))),
    ("trapezoid", "trapezium", 5.6, (150, 110, 210), flat(((-0.7, 0), (0.7, 0), (0.4, 0.8), (-0.4, 0.8)))),
    ("pentagon", "five-sided shape", 5.0, (60, 160, 200), flat(regular(5))),
    ("hexagon", "six-sided shape", 5.0, (240, 170, 40), flat(regular(6, 0.5))),
    ("octagon", "eight-sided shape, heptagon, decagon", 5.0, (206, 60, 60), flat(regular(8, 0.5))),
    ("heart shape", "love heart, valentine, valentine heart", 5.0, (226, 50, 80), heart_shape),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("shape", "lab", title, words, largest, color, sculpt)
    for title, words, largest, color, sculpt in (*SOLIDS, *FLATS)
)
