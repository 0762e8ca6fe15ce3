"""What small things stand on where the words have no table: a low table, or a ledge of what is there."""

from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box

LEDGE: Final = "ledge"
"""Its name in the catalogue. Nobody asks for one."""
INSET: Final = 0.8
"""Studs from its ends to its feet."""


def ledge(look: Look) -> Built:
    """A thick top on two broad feet: of planks a low table, of rock a ledge."""
    w, h, d = look.size
    paint = Paint.of(look)
    foot = (min(1.2, 0.2 * w), 0.78 * h, 0.8 * d)
    x = max(w / 2 - INSET - foot[0] / 2, 0.0)
    parts = [
        block("Top", (w, 0.22 * h, d), (0, 0.78 * h, 0), paint),
        *(block("Foot", foot, (side * x, 0, 0), paint.shaded()) for side in (-1, 1)),
        block("Rail", (max(w - 2 * INSET, 0.4), 0.14 * h, 0.3), (0, 0.3 * h, 0), paint.shaded()),
    ]
    return Built(parts, top=Box((0.2 - w / 2, h, 0.2 - d / 2), (w / 2 - 0.2, h, d / 2 - 0.2)))


THINGS: Final = (
    Thing(LEDGE, "low table", "furniture", (), (6.0, 2.4, 4.0), (160, 120, 80), "WoodPlanks", ledge, indoors=True),
)
