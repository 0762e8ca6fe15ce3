"""What stands for a thing that the catalogue does not know: a small plinth with its name, as in a museum."""

from typing import Final

from worlds.catalogue.lettering import panel
from worlds.catalogue.solids import GRAY, WHITE, Paint, ball, block, pillar
from worlds.catalogue.thing import Built, Look, Thing

PLINTH: Final = "placeholder"
"""Its name in the catalogue, which stored worlds know."""


def placeholder(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Foot", (w, 0.1 * h, d), (0, 0, 0), paint),
        block("Shaft", (0.8 * w, 0.52 * h, 0.8 * d), (0, 0.1 * h, 0), paint),
        block("Cap", (0.94 * w, 0.08 * h, 0.94 * d), (0, 0.62 * h, 0), paint),
        panel("Name", (0.96 * w, 0.3 * h, 0.06 * d), (0, 0.24 * h, -0.43 * d), WHITE, look.text or "?", 0.15 * h),
        pillar("Stand", 0.34 * min(w, d), 0.05 * h, (0, 0.7 * h, 0), GRAY),
        ball("Ornament", 0.26 * h, (0, 0.74 * h, 0), GRAY),
    ]
    return Built(parts)


THINGS: Final = (Thing("placeholder", "plinth", "structure", (), (2.5, 3, 2.5), (163, 162, 158), "Slate", placeholder),)
