"""A fort is the ground within its wall: the gates are in the wall, towers at its corners, and what it has stands inside."""

import pytest

from worlds.design import design
from worlds.plan.plan import Enclosure, Zone
from worlds.reading.read import read
from worlds.request import DesignRequest

ROMAN = (
    "I need a Roman fort in the north. A square stone wall with four gates and a watchtower at every corner, two rows of "
    "barracks, a granary, and the commander's house in the middle."
)


def walled(text: str) -> Zone:
    (zone,) = [one for one in read(text).plan.world.zones if one.enclosure is not None]
    return zone


@pytest.mark.parametrize(
    ("text", "enclosure", "towers", "inside"),
    [
        (ROMAN, Enclosure.WALL, 4, {"barracks", "granary", "house"}),
        ("A wooden fort with a palisade, one gate and four corner towers. Three cabins inside.",
         Enclosure.FENCE, 4, {"cabin"}),
        ("A Roman camp surrounded by a wall with four gates. Eight tents stand in it.", Enclosure.WALL, 0, {"tent"}),
        ("A castle with a high wall, a tower at each corner and two gates. Inside are a well and a stable.",
         Enclosure.WALL, 4, {"castle", "well", "stable"}),
    ],
)  # fmt: skip
def test_what_a_fort_has_stands_within_its_wall(text: str, enclosure: Enclosure, towers: int, inside: set[str]) -> None:
    fort = walled(text)
    assert fort.enclosure is enclosure
    assert {one.noun for one in fort.things} >= {"gate", *inside}
    at_corners = [one for one in fort.things if one.noun in ("tower", "watchtower")]
    assert sum(one.count for one in at_corners) == towers
    assert len({tuple(place.kind for place in one.places) for one in at_corners}) == towers


@pytest.mark.parametrize(
    "text",
    [
        "A wall with a clock and a gate beside it. A school, a park, a farm and a lake.",
        "A castle with a gate and two towers.",
    ],
)
def test_a_wall_that_goes_around_nothing_and_a_castle_alone_make_no_fort(text: str) -> None:
    assert not [one for one in read(text).plan.world.zones if one.enclosure is not None]


def test_what_is_outside_the_wall_stays_there() -> None:
    plan = read("A town with a stone wall, three gates and six houses. Outside the wall is a farm.").plan
    assert [(one.title, one.enclosure) for one in plan.world.zones] == [("town", Enclosure.WALL), ("farm", None)]


def test_the_gates_are_in_the_wall() -> None:
    scene = design(DesignRequest(name="Fort", description=ROMAN)).scene
    walls = [one.box.footprint for one in scene.scenery if one.name == "Wall"]
    west, east = min(one[0] for one in walls), max(one[2] for one in walls)
    north, south = min(one[1] for one in walls), max(one[3] for one in walls)
    gates = [one for one in scene.components if one.thing == "gate"]
    assert len(gates) == 4
    for gate in gates:
        x, _, z = gate.base
        assert min(abs(x - west), abs(x - east), abs(z - north), abs(z - south)) < 3


def test_a_tower_stands_at_each_corner() -> None:
    towers = [
        one.base
        for one in design(DesignRequest(name="Fort", description=ROMAN)).scene.components
        if "tower" in one.thing
    ]
    west, east = min(x for x, _, _ in towers), max(x for x, _, _ in towers)
    north, south = min(z for _, _, z in towers), max(z for _, _, z in towers)
    corners = [(x, z) for x in (west, east) for z in (north, south)]
    assert all(any(abs(x - a) < 4 and abs(z - b) < 4 for x, _, z in towers) for a, b in corners)
