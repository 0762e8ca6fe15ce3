"""Wheels and lights."""

from worlds.catalogue.solids import LAMP, METAL, RED, RUBBER, Paint, both, drum
from worlds.scene import Part


def wheels(outer: float, diameter: float, width: float, *places: float, hub: Paint = METAL) -> list[Part]:
    """A pair of wheels at each z of `places`; their outer faces are at x = `outer`."""
    parts = []
    for z in places:
        parts += both(drum("Wheel", width, diameter, (outer - width / 2 - 0.05, diameter / 2, z), RUBBER, "x"))
        parts += both(drum("Hub", width, 0.45 * diameter, (outer - width / 2, diameter / 2, z), hub, "x"))
    return parts


def lights(x: float, y: float, diameter: float, front: float, back: float) -> list[Part]:
    """Two headlights whose faces are at z = `front`, two red ones at z = `back`."""
    deep = 0.4 * diameter
    return [
        *both(drum("Headlight", deep, diameter, (x, y, front + deep / 2), LAMP, "z")),
        *both(drum("Taillight", deep, diameter, (x, y, back - deep / 2), RED, "z")),
    ]
