"""A hall under a flat roof: what most buildings of a school or a town are made of."""

from typing import Final

from worlds.catalogue.shell import nameplate, shell
from worlds.catalogue.solids import BLUE, METAL, RED, WHITE, Paint, block, pillar
from worlds.catalogue.thing import Built, Look
from worlds.geometry import Vector
from worlds.scene import Part

CORNICE: Final = 1.0
FLOORING: Final = Paint((196, 184, 160), "WoodPlanks")
TILED: Final = Paint((214, 216, 214), "CeramicTiles")


def hall(
    look: Look,
    above: float,
    floor: Paint,
    *,
    porch: float = 0.0,
    trim: Paint = WHITE,
    door: float = 10.0,
    front: int = 1,
    sides: int = 2,
    back: int = 0,
) -> tuple[Built, float]:
    """A hall with `above` studs left over its roof and `porch` before its front, and the height of its roof's top."""
    w, h, depth = look.size
    d, z = depth - porch, porch / 2
    top = h - above
    room = top - CORNICE - 0.3
    paint = Paint.of(look)
    built = shell((w - 1, room, d - 1), paint, floor, door=door, front=front, sides=sides, back=back, z=z)
    parts = built.parts
    parts.append(block("Cornice", (w - 0.3, CORNICE, d - 0.3), (0, room, z), trim))
    parts.append(block("Roof", (w - 2, CORNICE, d - 2), (0, room + 0.3, z), paint))
    return built, top


def fascia(look: Look, title: str, face: float, roof: float, ground: Paint = BLUE, ink: Paint = WHITE) -> Part:
    """The board with the building's name, on the cornice over the door; `face` is the z of its front."""
    return nameplate(look, title, min(0.6 * look.size[0], 20), 2.0, (0, roof - 2.1, face + 0.25), ground, ink)


def flag(height: float, base: Vector, cloth: Paint = RED) -> list[Part]:
    x, y, z = base
    return [
        pillar("FlagPole", 0.4, height, base, METAL),
        block("Flag", (0.5 * height, 0.3 * height, 0.2), (x + 0.25 * height + 0.1, y + 0.68 * height, z), cloth),
    ]
