"""What lies on a sea bed or a beach as it sank: on its side, half in the sand, its masts broken."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, TIMBER, Paint, ball, beam, block, solid
from worlds.catalogue.thing import Look, Thing
from worlds.catalogue.vehicles.ships import CANVAS, hull
from worlds.geometry import Rotation, Vector, combined, pitched, turned, yawed
from worlds.scene import Part, Shape

ROLL, PITCH = 18, 4
"""Degrees that it leans to its left, and that its bow is lifted."""
SAND: Final = Paint((196, 180, 134), "Sand")
WEED: Final = Paint((66, 122, 70), "Grass")
LEANING: Final[Rotation] = combined(pitched(PITCH), combined(yawed(90), combined(pitched(ROLL), yawed(270))))


def lying(parts: list[Part]) -> list[Part]:
    """As they stand in the ship, each where it came to lie: the lowest on the ground."""
    found = [
        replace(part, position=turned(LEANING, part.position), rotation=combined(LEANING, part.rotation))
        for part in parts
    ]
    down = min(part.box.low[1] for part in found)
    return [replace(part, position=(part.position[0], part.position[1] - down, part.position[2])) for part in found]


def drift(size: Vector, centre: Vector, turn: int) -> Part:
    """Sand that the water has heaped against it: higher at its back."""
    return solid("Sand", size, centre, SAND, shape=Shape.WEDGE, rotation=yawed(turn))


def ship_wreck(long: float, masts: int) -> Sculpt:
    """`long`: of a hull that is 10 wide."""

    def sculpt(look: Look) -> list[Part]:
        paint, deck, half = Paint.of(look), 5.4, long / 2
        mid = 0.17 * long
        parts = [
            *hull((10.0, deck, long), paint, TIMBER),
            block("Hold", (6.0, 0.3, 0.3 * long), (0, deck - 0.2, mid), BLACK),
            *(block("Beam", (8.6, 0.4, 0.5), (0, deck - 0.1, mid + at * long), TIMBER) for at in (-0.09, 0.0, 0.09)),
            block("Hole", (0.6, 2.0, 3.4), (-4.4, 2.4, 0.12 * long), BLACK),
            block("Hole", (0.6, 1.3, 1.8), (4.4, 3.4, -0.02 * long), BLACK),
            block("Hole", (0.6, 1.4, 2.6), (4.4, 2.2, 0.26 * long), BLACK),
            *(
                beam("Rib", (side * 4.2, deck - 0.6, half - at), (side * 3.6, deck + high, half - at), 0.5, TIMBER)
                for at, high in ((1.0, 3.4), (3.4, 4.6), (5.8, 4.2), (8.2, 2.4))
                for side in (-1, 1)
            ),
            beam("Bowsprit", (0, deck, -0.36 * long), (0, deck + 1.6, -0.52 * long), 0.5, TIMBER),
        ]
        if masts:
            parts.append(beam("Mast", (0, deck - 1, -0.12 * long), (0, deck + 9, -0.16 * long), 0.9, TIMBER))
            parts += [
                beam("Yard", (-3.4, deck + 8.2, -0.16 * long), (3.0, deck + 8.6, -0.16 * long), 0.4, TIMBER),
                block("TornSail", (4.4, 2.6, 0.2), (-0.6, deck + 5.6, -0.165 * long), CANVAS),
                block("TornSail", (1.6, 2.0, 0.2), (-2.0, deck + 3.8, -0.165 * long), CANVAS),
            ]
            parts.append(beam("Yard", (-4.2, deck + 5.2, -0.15 * long), (3.6, deck + 6.6, -0.15 * long), 0.5, TIMBER))
        for side, along, high in ((-4.6, -0.05, 1.6), (4.6, 0.2, 2.6), (4.6, -0.1, 1.2), (-4.6, 0.3, 2.2)):
            parts.append(block("Weed", (0.3, high, 0.9), (side, 2.2, along * long), WEED))
        fallen = [beam("FallenMast", (4.5, 3.2, 0.02 * long), (13.5, 0.5, 0.2 * long), 0.8, TIMBER)] if masts else []
        return [
            *lying(parts),
            *fallen,
            drift((0.8 * long, 1.8, 3.4), (-5.6, 0.9, 0.04 * long), 270),
            drift((0.5 * long, 3.2, 4.4), (5.6, 1.6, 0.16 * long), 90),
            drift((0.3 * long, 2.8, 4.0), (4.0, 1.4, -0.26 * long), 90),
            drift((6.0, 3.6, 6.0), (0.4, 1.8, -0.36 * long), 0),
            drift((8.0, 2.0, 3.6), (0.0, 1.0, half - 0.4), 180),
            ball("Stone", 2.2, (-8.0, 0.0, -0.3 * long), Paint((138, 128, 110), "Slate")),
            ball("Stone", 1.5, (8.4, 0.0, 0.36 * long), Paint((138, 128, 110), "Slate")),
        ]

    return sculpt


THINGS: Final[tuple[Thing, ...]] = (
    model(
        "wreck",
        "vehicle",
        "shipwreck",
        "sunken ship, wrecked ship, ship wreck, wreck, sunken pirate ship, wrecked pirate ship, sunken galleon, sunken wreck,"
        " sunken treasure ship, stranded ship, shipwrecked ship, broken ship, old shipwreck, sunken vessel",
        46.0,
        (158, 116, 78),
        ship_wreck(38.0, 2),
        material="WoodPlanks",
    ),
    model(
        "wreck",
        "vehicle",
        "wrecked boat",
        "sunken boat, broken boat, boat wreck, stranded boat, sunken fishing boat, sunken rowboat",
        22.0,
        (96, 92, 84),
        ship_wreck(24.0, 0),
        material="WoodPlanks",
    ),
)
