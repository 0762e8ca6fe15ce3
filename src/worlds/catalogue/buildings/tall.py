"""High buildings; players enter their lowest storey."""

from typing import Final

from worlds.catalogue.buildings.hall import TILED, fascia
from worlds.catalogue.shell import building, shell
from worlds.catalogue.solids import DARK_GRAY, GLASS, LAMP, METAL, RED, STONE, WHITE, Paint, ball, block, cone, pillar
from worlds.catalogue.thing import Built, Look, Thing

DARK_GLASS: Final = Paint((74, 112, 140), "Glass")


def lighthouse(look: Look) -> Built:
    w, h, d = look.size
    across = 0.9 * min(w, d)
    paint = Paint.of(look)
    room, lamp_room = max(11.0, 0.19 * h), 0.1 * h
    shaft = 0.84 * h - room
    built = shell((w - 0.6, room, d - 0.6), paint, STONE, door=8, front=0, sides=1, back=1)
    parts = built.parts
    parts.append(block("Terrace", (w, 0.8, d), (0, room, 0), WHITE))
    bands = 6
    for i in range(bands):
        width = across * (0.94 - 0.4 * i / (bands - 1))
        y = room + i * shaft / bands
        parts.append(pillar("Shaft", width, shaft / bands, (0, y, 0), paint if i % 2 else WHITE))
    level = room + shaft
    parts += [
        pillar("Gallery", 0.66 * across, 0.8, (0, level, 0), DARK_GRAY),
        pillar("LampRoom", 0.42 * across, lamp_room, (0, level + 0.8, 0), GLASS),
        pillar("Lamp", 0.16 * across, 0.9 * lamp_room, (0, level + 0.7, 0), LAMP.lit(60)),
        *cone("Cap", 0.52 * across, h - level - 0.8 - lamp_room, (0, level + 0.8 + lamp_room, 0), paint, steps=4),
    ]
    return built


def skyscraper(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    lobby, mast = max(13.0, 0.145 * h), 0.1 * h
    built = shell((w - 1, lobby, d - 1), paint, TILED, door=12, sides=2)
    parts = built.parts
    storeys = 9
    body = h - mast - lobby
    storey = body / storeys
    parts.append(block("Glazing", (w - 3, body - 0.4, d - 3), (0, lobby, 0), DARK_GLASS))
    for i in range(storeys):
        parts.append(block("Storey", (w, 0.55 * storey, d), (0, lobby + i * storey, 0), paint))
    roof = h - mast
    parts += [
        block("Roof", (w - 2, 0.5, d - 2), (0, roof - 0.5, 0), paint),
        block("LiftHouse", (0.3 * w, 0.4 * mast, 0.3 * d), (0.2 * w, roof - 0.1, 0.2 * d), DARK_GRAY),
        pillar("Antenna", 0.6, mast - 0.6, (-0.2 * w, roof - 0.1, 0), METAL),
        ball("Beacon", 1, (-0.2 * w, h - 1, 0), RED.lit()),
        fascia(look, "Offices", -d / 2, lobby),
    ]
    return built


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "lighthouse", ("light house", "beacon tower", "sea light"), (24, 60, 24), (200, 52, 44), "Concrete", lighthouse
    ),
    building(
        "skyscraper",
        (
            "office tower",
            "high rise",
            "high-rise",
            "city building",
        ),
        (38, 90, 36),
        (188, 196, 204),
        "Concrete",
        skyscraper,
    ),
)
