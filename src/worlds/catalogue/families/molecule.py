"""Atoms and molecules: balls and sticks, each atom in the colour that chemists give it (CPK), on a stand with a plate."""

import math
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

Atom = tuple[str, float, float]
"""Element, and where it is: x and height."""

ATOMS: Final[dict[str, tuple[Color, float]]] = {
    "H": ((244, 244, 244), 0.34),
    "C": ((60, 60, 64), 0.62),
    "O": ((214, 40, 40), 0.58),
    "N": ((50, 90, 214), 0.64),
}
"""Colour, and diameter in the model."""
SODIUM: Final = Paint((150, 90, 210))
LIFT: Final = 0.3
"""Of the lowest atom above the stand."""
STICK: Final = Paint((150, 152, 158))


@dataclass(frozen=True, slots=True)
class Molecule:
    atoms: tuple[Atom, ...]
    bonds: tuple[tuple[int, int], ...]
    main: str
    """The element that takes the look's colour."""
    double: tuple[int, ...] = ()
    """Which bonds are double."""
    depth: tuple[float, ...] = ()
    """z of the atoms, where they do not lie in one plane."""


def molecule(row: Molecule) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        lowest = min(y - ATOMS[element][1] / 2 for element, _, y in row.atoms)
        places = [(x, y - lowest + LIFT, row.depth[i] if row.depth else 0.0) for i, (_, x, y) in enumerate(row.atoms)]
        held = min(places, key=lambda place: (abs(place[0]) + abs(place[2]), place[1]))
        parts = [beam("Rod", (held[0], 0, held[2]), held, 0.1, STICK)]
        for (element, _, _), (x, y, z) in zip(row.atoms, places, strict=True):
            color, width = ATOMS[element]
            paint = Paint.of(look) if element == row.main else Paint(color)
            parts.append(ball(f"Atom{element}", width, (x, y - width / 2, z), paint))
        for i, (a, b) in enumerate(row.bonds):
            for shift in (-0.08, 0.08) if i in row.double else (0.0,):
                start, end = places[a], places[b]
                parts.append(
                    beam(
                        "Bond",
                        (start[0], start[1] + shift, start[2]),
                        (end[0], end[1] + shift, end[2]),
                        0.09,
                        STICK,
                        rounded=True,
                    )
                )
        return parts

    return sculpt


def lattice(look: Look) -> list[Part]:
    """Salt: sodium and chlorine by turns."""
    places = [(x, y, z) for x in (-1, 0, 1) for y in (0, 1, 2) for z in (-1, 0, 1)]
    return [
        ball(
            "Ion",
            0.46 if sum(place) % 2 else 0.36,
            (0.38 * place[0], 0.38 * place[1], 0.3 * place[2]),
            Paint.of(look) if sum(place) % 2 else SODIUM,
        )
        for place in places
    ]


def shells(look: Look) -> list[Part]:
    """A nucleus of protons and neutrons, and electrons on two shells."""
    paint, neutron, electron = Paint.of(look), Paint((120, 124, 134)), Paint((250, 214, 60))
    spots = (
        (0, 0, 0),
        (0.18, 0.06, 0.02),
        (-0.18, 0.04, 0),
        (0.02, 0.18, 0.06),
        (0.04, -0.16, 0.04),
        (0.02, 0.02, -0.18),
        (0.12, 0.14, -0.1),
        (-0.12, -0.12, -0.1),
    )
    middle = 0.8
    core = [
        ball("Proton" if i % 2 == 0 else "Neutron", 0.28, (x, middle - 0.14 + y, z), paint if i % 2 == 0 else neutron)
        for i, (x, y, z) in enumerate(spots)
    ]
    parts = [*core, beam("Rod", (0, 0, 0), (0, middle, 0), 0.08, STICK)]
    for radius, count in ((0.46, 10), (0.76, 14)):
        ring = [
            (radius * math.cos(2 * math.pi * i / count), middle + radius * math.sin(2 * math.pi * i / count), 0.0)
            for i in range(count)
        ]
        parts += [beam("Shell", a, b, 0.05, paint) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)]
        parts += [
            ball("Electron", 0.15, (ring[i][0], ring[i][1] - 0.075, 0), electron)
            for i in ((0, 5) if count == 10 else (1, 4, 8, 11))
        ]
    return parts


WATER: Final = Molecule((("O", 0, 0.4), ("H", -0.42, 0.06), ("H", 0.42, 0.06)), ((0, 1), (0, 2)), "O")
CARBON_DIOXIDE: Final = Molecule((("O", -0.62, 0.3), ("C", 0, 0.3), ("O", 0.62, 0.3)), ((0, 1), (1, 2)), "O", (0, 1))
OXYGEN: Final = Molecule((("O", -0.34, 0.3), ("O", 0.34, 0.3)), ((0, 1),), "O", (0,))
NITROGEN: Final = Molecule((("N", -0.34, 0.3), ("N", 0.34, 0.3)), ((0, 1),), "N", (0,))
HYDROGEN: Final = Molecule((("H", -0.24, 0.3), ("H", 0.24, 0.3)), ((0, 1),), "H")
METHANE: Final = Molecule(
    (("C", 0, 0.5), ("H", 0, 1.0), ("H", -0.44, 0.3), ("H", 0.44, 0.3), ("H", 0, 0.34)),
    ((0, 1), (0, 2), (0, 3), (0, 4)),
    "H",
    (),
    (0, 0, 0.14, 0.14, -0.44),
)
AMMONIA: Final = Molecule(
    (("N", 0, 0.5), ("H", -0.44, 0.3), ("H", 0.44, 0.3), ("H", 0, 0.3)),
    ((0, 1), (0, 2), (0, 3)),
    "N",
    (),
    (0, 0.14, 0.14, -0.44),
)
OZONE: Final = Molecule((("O", 0, 0.6), ("O", -0.5, 0.3), ("O", 0.5, 0.3)), ((0, 1), (0, 2)), "O", (0,))
RING: Final = tuple(
    (round(0.56 * math.cos(math.pi * i / 3), 3), round(0.8 + 0.56 * math.sin(math.pi * i / 3), 3)) for i in range(6)
)
GLUCOSE: Final = Molecule(
    (
        ("O", *RING[1]), ("C", *RING[2]), ("C", *RING[3]), ("C", *RING[4]), ("C", *RING[5]), ("C", *RING[0]),
        ("C", -0.5, 1.74), ("O", -0.94, 1.6), ("O", -1.0, 0.66), ("O", -0.5, -0.02), ("O", 0.5, -0.02), ("O", 1.0, 0.9),
        ("H", -0.5, 2.06), ("H", -1.2, 0.86), ("H", 1.22, 1.14),
    ),
    ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0), (1, 6), (6, 7), (2, 8), (3, 9), (4, 10), (5, 11), (6, 12), (8, 13), (11, 14)),
    "C",
)  # fmt: skip
BENZENE: Final = Molecule(
    (*(("C", x, y) for x, y in RING), *(("H", round(1.7 * x, 3), round(0.8 + 1.7 * (y - 0.8), 3)) for x, y in RING)),
    (*((i, (i + 1) % 6) for i in range(6)), *((i, i + 6) for i in range(6))),
    "C",
    (0, 2, 4),
)

ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("atom shell model", "bohr model, bohr atom, carbon atom, electron shell, chemical element", 6.0, (214, 60, 60), shells),
    ("water molecule", "molecule, h2o, model of a molecule, molecule model, chemical compound", 4.6, (214, 40, 40), molecule(WATER)),
    ("carbon dioxide molecule", "carbon dioxide, co2, co2 molecule, greenhouse gas", 5.4, (214, 40, 40), molecule(CARBON_DIOXIDE)),
    ("oxygen molecule", "oxygen, o2, oxygen atom, o2 molecule", 4.4, (214, 40, 40), molecule(OXYGEN)),
    ("nitrogen molecule", "nitrogen, n2, nitrogen atom", 4.4, (50, 90, 214), molecule(NITROGEN)),
    ("hydrogen molecule", "hydrogen, h2, hydrogen atom, helium, helium atom", 4.0, (244, 244, 244), molecule(HYDROGEN)),
    ("methane molecule", "methane, ch4, natural gas", 4.6, (244, 244, 244), molecule(METHANE)),
    ("ammonia molecule", "ammonia, nh3", 4.4, (50, 90, 214), molecule(AMMONIA)),
    ("ozone molecule", "ozone, o3", 4.6, (214, 40, 40), molecule(OZONE)),
    ("glucose molecule", "glucose, sugar molecule, sugar, carbohydrate, starch, c6h12o6", 7.0, (60, 60, 64), molecule(GLUCOSE)),
    ("benzene ring", "benzene, hydrocarbon, carbon ring", 6.0, (60, 60, 64), molecule(BENZENE)),
    ("salt crystal", "sodium chloride, nacl, salt, table salt, crystal lattice, ion", 5.0, (60, 190, 80), lattice),
)  # fmt: skip
PLATES: Final = {
    "carbon dioxide molecule": "CO2",
    "oxygen molecule": "Oxygen O2",
    "nitrogen molecule": "Nitrogen N2",
    "hydrogen molecule": "Hydrogen H2",
    "water molecule": "Water H2O",
    "atom shell model": "Atom",
}

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("molecule", "lab", title, words, largest, color, exhibit(PLATES.get(title, title.capitalize()), sculpt, width=0.56 if title == "hydrogen molecule" else 0.9), visited=True)
    for title, words, largest, color, sculpt in ROWS
)  # fmt: skip
