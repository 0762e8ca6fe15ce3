"""Paths lie evenly about the axis of what they lead to, bend softly, and end where something is."""

from itertools import pairwise

import pytest

from worlds.catalogue.solids import STONE
from worlds.catalogue.themes import ThemeName
from worlds.checks.clearance import SPAWN_ROOM
from worlds.design import design
from worlds.land.build import height_field
from worlds.layout.forecourt import ASIDE, COURTS, EDGE
from worlds.layout.lattice import CELL, lines
from worlds.layout.paving import Edge, Paving
from worlds.request import DesignRequest
from worlds.scene import Part, Scene

OPEN_GROUND = "A park with a bench and a pond."


def designed(description: str) -> Scene:
    return design(DesignRequest(name="x", description=description)).scene


def strips(scene: Scene) -> list[Part]:
    return [part for part in scene.scenery if part.name == "Path"]


@pytest.mark.parametrize(
    "description",
    [
        "A school with two rooms: a classroom with ten desks and a library with four bookshelves.",
        "A barn, two cows and a tractor.",
        "A temple and six columns. A quiz board at the entrance.",
        "A village with five houses, a well and a wall with a gate around the village.",
    ],
)
def test_the_first_way_lies_evenly_about_the_axis_of_the_first_pad(description: str) -> None:
    scene = designed(description)
    pad = next(one for one in scene.components if one.wish == "spawn")
    ahead = [part for part in strips(scene) if part.size[2] > CELL and abs(part.position[0] - pad.base[0]) < CELL]
    first = max(ahead, key=lambda part: part.box.high[2])
    assert first.position[0] == pytest.approx(pad.base[0])
    assert first.size[0] == CELL


@pytest.mark.parametrize(
    "description",
    [
        "A barn and a farmhouse and a stable and a cottage.",
        "A zoo with three enclosures: lions, elephants and monkeys.",
        "Two houses with a fountain between them, a shop, a library and a town hall.",
    ],
)
def test_paths_end_at_thresholds_and_on_their_axis(description: str) -> None:
    scene = designed(description)
    for one in scene.components:
        if not one.openings or one.parent is not None or one.visit is None:
            continue
        west, north, east, south = one.openings[0].footprint
        met = [part for part in strips(scene) if touches(part, (west, north, east, south))]
        assert met, f"nothing leads to {one.label}"
        middle = ((west + east) / 2, (north + south) / 2)
        across = 0 if one.yaw % 180 == 0 else 1
        along = [part for part in met if part.position[across * 2] == pytest.approx(middle[across], abs=3.0)]
        assert along, f"the path to {one.label} is off its door's axis"


def touches(part: Part, rect: tuple[float, float, float, float]) -> bool:
    west, north, east, south = part.box.footprint
    return west < rect[2] and rect[0] < east and north < rect[3] and rect[1] < south


def test_lines_go_through_what_is_wished_and_are_nowhere_far_apart() -> None:
    found = lines(100, [0.7, 2.0, -20.3, 60.0])
    assert (0.7 in found, 2.0 in found, -20.3 in found, 60.0 in found) == (True, False, True, False)
    assert max(b - a for a, b in pairwise(found)) <= CELL
    assert (found[0] > -50, found[-1] < 50) == (True, True)


def test_a_corner_is_a_bend_where_there_is_room_and_square_where_there_is_none() -> None:
    edges: list[Edge] = [((0.0, 0.0), (0.0, 30.0)), ((0.0, 30.0), (30.0, 30.0))]
    soft = [*Paving(edges).parts(STONE, lambda _x, _z: True)]
    assert [part.name for part in soft] == ["Path", "Path", "Bend", "Bend", "Bend"]
    square = [part.box.footprint for part in Paving(edges).parts(STONE, lambda _x, _z: False)]
    assert square == [(-2.0, 0.0, 2.0, 32.0), (2.0, 28.0, 30.0, 32.0)]


def test_junctions_are_covered_once() -> None:
    edges: list[Edge] = [
        ((0.0, 0.0), (0.0, 20.0)),
        ((0.0, 20.0), (0.0, 40.0)),
        ((-20.0, 20.0), (0.0, 20.0)),
        ((0.0, 20.0), (20.0, 20.0)),
    ]
    found = sorted(part.box.footprint for part in Paving(edges).parts(STONE, lambda _x, _z: True))
    assert found == [(-20.0, 18.0, -2.0, 22.0), (-2.0, 0.0, 2.0, 40.0), (2.0, 18.0, 20.0, 22.0)]


def test_what_leads_to_nothing_is_no_way() -> None:
    paving = Paving([((0.0, 0.0), (0.0, 20.0)), ((0.0, 20.0), (0.0, 40.0)), ((0.0, 20.0), (20.0, 20.0))])
    paving.prune({(0.0, 0.0), (20.0, 20.0)})
    assert sorted(paving.sides) == [(0.0, 0.0), (0.0, 20.0), (20.0, 20.0)]


def test_a_path_climbs_a_hill_to_the_gate_on_it_and_lies_on_the_land() -> None:
    scene = designed("A castle on a hill and a village with six houses at its foot.")
    (castle,) = (one for one in scene.components if one.thing == "castle")
    climb = sorted((part for part in scene.scenery if part.name == "Climb"), key=lambda part: -part.box.high[2])
    assert all(part.position[0] == pytest.approx(castle.base[0]) for part in climb)
    assert castle.openings[0].low[2] < climb[-1].box.low[2] < castle.openings[0].high[2]
    land = height_field(scene)
    for part in climb:
        x, y, z = part.position
        assert -0.5 < y + 0.4 - land.ground_at(x, z) < 1.5
    assert not [part for part in designed("A hill with two trees.").scenery if part.name == "Climb"]


def test_paths_go_on_from_bridges_to_what_stands_on_an_island() -> None:
    scene = designed(
        "Two islands linked by a bridge: a pirate island with a chest, and a farm island with a barn and two cows."
    )
    (barn,) = (one for one in scene.components if one.thing == "barn")
    assert [part for part in strips(scene) if touches(part, barn.openings[0].footprint)]
    land = height_field(scene)
    for part in strips(scene):
        west, north, east, south = part.box.footprint
        for x, z in ((west, north), (east, south)):
            assert land.ground_at(x, z) > -0.6, "it lies on no beach"


def test_the_place_of_arrival_is_low_and_leaves_the_middle_free() -> None:
    for description, is_beside in (
        ("A park with a fountain.", False),
        ("A moon base with two domes.", True),
        ("A castle and a well.", False),
    ):
        scene = designed(description)
        pads = [one for one in scene.components if one.wish == "spawn"]
        beside = [part for part in scene.scenery if part.name == "Court"]
        assert bool(beside) is is_beside
        assert max((part.box.high[1] for part in beside), default=0.0) <= 4.0
        assert not any(part.collides for part in beside)
        east = max(pad.box.high[0] for pad in pads)
        west = min(pad.box.low[0] for pad in pads)
        assert all(part.box.low[0] > east or part.box.high[0] < west for part in beside)


@pytest.mark.parametrize("theme", [theme for theme, court in COURTS.items() if court.beside is not None])
def test_what_stands_beside_the_place_of_arrival_leaves_room_around_its_pads(theme: ThemeName) -> None:
    beside = COURTS[theme].beside
    assert beside is not None
    across = max(abs(x) for part in beside() for x in (part.box.low[0], part.box.high[0]))
    assert EDGE + ASIDE - across >= SPAWN_ROOM
