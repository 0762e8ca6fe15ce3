"""What stands for a thing that the catalogue does not know: a friendly block with its name."""

from typing import Final

from worlds.catalogue.lettering import panel
from worlds.catalogue.solids import DARK_GRAY, WHITE, Paint, ball, block, both
from worlds.catalogue.thing import Built, Look, Thing


def placeholder(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    foot, lid = 0.06 * h, 0.8 * h
    edge = (0.08 * w, lid - foot + 0.03 * h, 0.08 * d)
    parts = [
        block("Foot", (w, foot, d), (0, 0, 0), DARK_GRAY),
        block("Block", (0.88 * w, lid - foot, 0.88 * d), (0, foot, 0), paint),
        panel("Name", (0.76 * w, 0.44 * h, 0.03 * d), (0, 0.24 * h, -0.455 * d), WHITE, look.text or "?", 0.2 * h),
        *both(block("Edge", edge, (0.43 * w, foot, -0.43 * d), WHITE)),
        *both(block("Edge", edge, (0.43 * w, foot, 0.43 * d), WHITE)),
        block("Lid", (0.98 * w, 0.06 * h, 0.98 * d), (0, lid, 0), paint),
        ball("Knob", 0.14 * h, (0, h - 0.14 * h, 0), WHITE),
    ]
    return Built(parts)


THINGS: Final = (
    Thing("placeholder", "placeholder", "structure", (), (6, 7, 6), (240, 180, 70), "SmoothPlastic", placeholder),
)
