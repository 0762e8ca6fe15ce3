"""Forms that things of several families share. Lengths are studs; `base` is the middle of the bottom."""

from collections.abc import Sequence

from worlds.catalogue.families.family import NOUN
from worlds.catalogue.solids import Paint, block, drum, pillar
from worlds.geometry import Vector
from worlds.scene import Color, Part, Text


def turned_on_lathe(
    name: str, rings: Sequence[tuple[float, float]], paint: Paint, base: Vector = (0, 0, 0)
) -> list[Part]:
    """Discs on each other, each (diameter, height), from the bottom: a vase, a bottle, a bell."""
    x, y, z = base
    parts = []
    for diameter, height in rings:
        parts.append(pillar(name, diameter, height, (x, y, z), paint))
        y += height
    return parts


def plate(name: str, size: tuple[float, float], at: tuple[float, float], face: float, paint: Paint) -> Part:
    """A thin plate on a front whose z is `face`; `at` is (x, y) of the middle of its bottom."""
    return block(name, (*size, 0.16), (at[0], at[1], face - 0.04), paint)


def knob(name: str, diameter: float, at: tuple[float, float], face: float, paint: Paint, *, out: float = 0.16) -> Part:
    """A disc on a front whose z is `face`; `at` is its centre."""
    return drum(name, out, diameter, (at[0], at[1], face - out / 2 + 0.06), paint, "z")


def corners(name: str, size: Vector, across: tuple[float, float], paint: Paint, y: float = 0) -> list[Part]:
    """Four alike blocks: legs, posts. `across` are the distances of their middles."""
    x, z = across[0] / 2, across[1] / 2
    return [block(name, size, (east * x, y, south * z), paint) for east in (-1, 1) for south in (-1, 1)]


def board(size: Vector, base: Vector, paint: Paint, ink: Color, words: str = NOUN, height: float = 1.0) -> Part:
    """A board with words on its front: the thing's noun, if not said otherwise."""
    return block("Board", size, base, paint, text=Text(words, ink, height))


def octagon(radius: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Its sides from corner to corner around the origin: a wheel's rim."""
    near, far = 0.42 * radius, radius
    points = [
        (far, near),
        (near, far),
        (-near, far),
        (-far, near),
        (-far, -near),
        (-near, -far),
        (near, -far),
        (far, -near),
    ]
    return list(zip(points, points[1:] + points[:1], strict=True))
