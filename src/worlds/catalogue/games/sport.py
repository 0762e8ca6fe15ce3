"""What a ball goes into."""

from typing import Final

from worlds.catalogue.solids import DARK_GRAY, METAL, RED, Paint, beam, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing

HOOP: Final = Paint((230, 100, 40), "Metal")
NET: Final = Paint((242, 243, 243), "Fabric", 0.5)


def basketball_hoop(look: Look) -> Built:
    """The ring is open: a ball falls through it."""
    w, h, d = look.size
    ring, low, thick = 0.44 * w, 0.7 * h, 0.05 * w
    back = 0.1 * d
    middle = back - 0.05 * d - ring / 2
    parts = [
        block("Foot", (0.7 * w, 0.03 * h, 0.5 * d), (0, 0, 0.25 * d), DARK_GRAY),
        pillar("Pole", 0.1 * w, 0.82 * h, (0, 0.03 * h, 0.36 * d), METAL),
        beam("Arm", (0, 0.8 * h, 0.36 * d), (0, 0.8 * h, back), 0.08 * w, METAL),
        block("Backboard", (w, 0.36 * h, 0.1 * d), (0, 0.64 * h, back), Paint.of(look)),
        *both(block("Line", (0.03 * w, 0.14 * h, 0.02 * d), (0.15 * w, 0.74 * h, back - 0.06 * d), RED)),
        block("Line", (0.27 * w, 0.02 * h, 0.02 * d), (0, 0.86 * h, back - 0.06 * d), RED),
        *both(block("Ring", (thick, thick, ring), ((ring - thick) / 2, low, middle), HOOP)),
        *(
            block("Ring", (ring - 2 * thick, thick, thick), (0, low, middle + side * (ring - thick) / 2), HOOP)
            for side in (-1, 1)
        ),
        *both(
            block("Net", (0.5 * thick, 0.1 * h, 0.8 * ring), (0.4 * ring, low - 0.1 * h, middle), NET, collides=False)
        ),
    ]
    return Built(parts)


def soccer_goal(look: Look) -> Built:
    """Open to the front, with a net."""
    w, h, d = look.size
    frame = Paint.of(look)
    net = Paint(look.color, look.material, 0.7)
    thick = 0.07 * h
    x, front, bar = (w - thick) / 2, (thick - d) / 2, h - thick / 2
    parts = [
        *both(block("Post", (thick, h - thick, thick), (x, 0, front), frame)),
        block("Crossbar", (w, thick, thick), (0, h - thick, front), frame),
        *both(block("Rail", (0.8 * thick, 0.8 * thick, d - thick), (x, 0, thick / 2), frame)),
        block("Rail", (w - thick, 0.6 * thick, 0.6 * thick), (0, 0.1 * thick, (d - thick) / 2), frame),
        *both(beam("Stay", (x, bar, front), (x, bar, 0.3 * d), 0.5 * thick, frame)),
        *both(beam("Stay", (x, bar, 0.3 * d), (x, thick, (d - thick) / 2), 0.5 * thick, frame)),
        block("Net", (w - thick, h - thick, 0.06), (0, 0, 0.3 * d), net, collides=False),
        block("Net", (w - thick, 0.06, 0.76 * d), (0, h - thick, -0.08 * d), net, collides=False),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("basketball_hoop", "basketball hoop", "game", ("basketball net", "basketball basket",), (7, 13, 6), (240, 240, 240), "SmoothPlastic", basketball_hoop),
    Thing("soccer_goal", "soccer goal", "game", ("goal", "football goal", "goalpost", "goal post", "hockey goal"), (22, 9, 8), (242, 243, 243), "SmoothPlastic", soccer_goal),
)  # fmt: skip
