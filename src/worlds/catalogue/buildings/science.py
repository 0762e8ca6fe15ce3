"""Buildings for science."""

from typing import Final

from worlds.catalogue.buildings.hall import TILED, fascia, hall
from worlds.catalogue.shell import building, shell
from worlds.catalogue.solids import (
    BLUE,
    DARK_GRAY,
    GLASS,
    METAL,
    RED,
    WHITE,
    Paint,
    ball,
    block,
    both,
    cone,
    drum,
    pillar,
    solid,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import pitched
from worlds.scene import Part

LIQUID: Final = Paint((92, 230, 110), "Neon")
CELLS: Final = Paint((28, 52, 110), "Glass")


def lab(look: Look) -> Built:
    w, h, d = look.size
    above = 0.32 * h
    built, roof = hall(look, above, TILED, sides=3)
    parts = built.parts
    parts += flask(0.9 * above, (0.28 * w, roof - 0.2, -0.2 * d))
    vent = (-0.28 * w, roof - 0.2, 0.1 * d)
    parts += [
        pillar("Vent", 3, 0.5 * above, vent, METAL),
        pillar("VentCap", 4, 0.8, (vent[0], roof + 0.4 * above, vent[2]), DARK_GRAY),
        fascia(look, "Lab", -d / 2, roof),
    ]
    return built


def flask(height: float, base: tuple[float, float, float]) -> list[Part]:
    """A conical flask with a green liquid."""
    x, y, z = base
    body = 0.68 * height
    return [
        *cone("Flask", 1.1 * height, 0.5 * body, base, LIQUID, steps=2, tip=0.7),
        *cone("Flask", 0.55 * height, 0.5 * body, (x, y + 0.5 * body, z), GLASS, steps=2, tip=0.6),
        pillar("Neck", 0.25 * height, height - body, (x, y + body, z), GLASS),
        pillar("Rim", 0.36 * height, 0.1 * height, (x, y + height, z), WHITE),
    ]


def space_station(look: Look) -> Built:
    """A module on the ground between two tanks, with solar wings over it."""
    w, h, d = look.size
    paint = Paint.of(look)
    tank = min(0.2 * w, 0.55 * h)
    wings = 0.3 * h
    room = h - wings
    hull = w - 2 * tank + 1
    built = shell((hull, room - 1, d - 0.6), paint, TILED, door=min(10, 0.4 * hull), sides=0, back=2)
    parts = built.parts
    parts.append(block("Roof", (hull - 0.4, 1, d - 1), (0, room - 1, 0), paint))
    for z in (-0.3 * d, 0.3 * d):
        parts += both(block("Rib", (0.6, room - 0.4, 1.6), (hull / 2, 0, z), DARK_GRAY))
    x = w / 2 - tank / 2
    parts += both(drum("Tank", 0.86 * d, tank, (x, tank / 2, 0), paint, "z"))
    for z in (-0.25 * d, 0.25 * d):
        parts += both(drum("Band", 1, tank - 0.02, (x, tank / 2 - 0.01, z), DARK_GRAY, "z"))
    parts += both(pillar("Mast", 0.8, 0.6 * wings, (0.2 * hull, room - 0.2, 0), METAL))
    panel = (0.4 * w, 0.4, min(0.3 * d, 1.5 * wings))
    wing = solid("SolarWing", panel, (0.24 * w, room + 0.55 * wings, 0), CELLS, rotation=pitched(-20))
    parts += both(wing)
    parts += [
        pillar("Antenna", 0.4, wings + 0.2, (0, room - 0.2, 0.3 * d), METAL),
        ball("Beacon", 1, (0, h - 1, 0.3 * d), RED.lit()),
        block("LightStrip", (min(9, 0.36 * hull), 0.5, 0.4), (0, room - 1.3, -d / 2 + 0.2), BLUE.lit(12)),
        fascia(look, "Space station", -d / 2 + 0.1, room + 2),
    ]
    return built


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "lab",
        (
            "laboratory",
            "science lab",
            "science laboratory",
            "research lab",
            "research station",
            "research center",
            "chemistry lab",
            "research facility",
        ),
        (40, 21, 32),
        (224, 230, 234),
        "Concrete",
        lab,
    ),
    building(
        "space_station",
        (
            "station module",
            "space module",
            "moon base",
            "mars station",
            "space base",
            "control center",
            "mission control",
            "command center",
        ),
        (46, 20, 30),
        (226, 228, 232),
        "Metal",
        space_station,
    ),
)
