"""What one rides by pedalling."""

from typing import Final

from worlds.catalogue.solids import BLACK, METAL, RUBBER, Paint, beam, block, both, drum
from worlds.catalogue.thing import Built, Look, Thing


def bicycle(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    wheel = min(0.62 * h, 0.42 * d)
    hub, thick = wheel / 2, 0.2 * w
    front, back = -d / 2 + hub, d / 2 - hub
    saddle, head = (0.0, 0.78 * h, 0.32 * back), (0.0, 0.8 * h, 0.6 * front)
    pedals = (0.0, 0.9 * hub, 0.0)
    parts = [
        drum("Wheel", 0.16 * w, wheel, (0, hub, front), RUBBER, "x"),
        drum("Wheel", 0.16 * w, wheel, (0, hub, back), RUBBER, "x"),
        drum("Hub", 0.3 * w, 0.3 * wheel, (0, hub, front), METAL, "x"),
        drum("Hub", 0.3 * w, 0.3 * wheel, (0, hub, back), METAL, "x"),
        beam("Fork", (0, hub, front), head, thick, paint),
        beam("TopTube", head, saddle, thick, paint),
        beam("DownTube", head, pedals, thick, paint),
        beam("SeatTube", pedals, saddle, thick, paint),
        *both(beam("Stay", (0.12 * w, hub, back), (0.12 * w, pedals[1], 0), 0.8 * thick, paint)),
        *both(beam("Stay", (0.12 * w, hub, back), (0.12 * w, saddle[1] - 0.04 * h, saddle[2]), 0.8 * thick, paint)),
        block("Saddle", (0.4 * w, 0.08 * h, 0.18 * d), (0, saddle[1], saddle[2]), BLACK),
        beam("Stem", head, (0, h - 0.06 * h, head[2]), thick, METAL),
        block("Handlebar", (w, 0.06 * h, 0.03 * d), (0, 0.94 * h, head[2]), BLACK),
        block("Pedals", (0.8 * w, 0.04 * h, 0.06 * d), (0, pedals[1] - 0.02 * h, 0), BLACK),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "bicycle",
        "bicycle",
        "vehicle",
        ("bike", "mountain bike"),
        (2.4, 4, 7),
        (44, 110, 190),
        "Metal",
        bicycle,
    ),
)
