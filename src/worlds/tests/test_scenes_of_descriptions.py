"""From words to studs: what a sentence asks of the land, of walls and of heights holds in the built world."""

import pytest

from worlds.design import design
from worlds.geometry import Box
from worlds.land.build import height_field
from worlds.layout.ways import Ways
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def scene(text: str) -> Scene:
    return design(DesignRequest(name="x", description=text)).scene


def named(found: Scene, thing: str) -> list[Component]:
    return [one for one in found.components if one.thing == thing]


def boxes(found: Scene, part: str) -> list[Box]:
    return [one.box for one in found.scenery if one.name == part]


def around(found: list[Box]) -> Box:
    whole = found[0]
    for box in found[1:]:
        whole = whole.union(box)
    return whole


def walked(found: Scene) -> Ways:
    ways = Ways(found.width, found.depth, found.parts)
    ways.walk_from([one.base for one in found.components if one.wish == "spawn"])
    return ways


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("A house with three rooms: a kitchen, a bedroom and a bathroom.", 3),
        ("A cottage that has a kitchen and a bedroom.", 2),
    ],
)
def test_one_walks_from_the_spawn_into_every_room(text: str, rooms: int) -> None:
    found = scene(text)
    ways = walked(found)
    floors = boxes(found, "Floor")
    assert [ways.reaches(floor.centre) for floor in floors] == [True] * rooms
    assert len(boxes(found, "Lintel")) == rooms, "one door each"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A castle on a hill.", "castle"),
        ("A windmill stands on a hill.", "windmill"),
        ("A hill with an observatory on it.", "observatory"),
    ],
)
def test_what_is_on_a_hill_stands_at_its_height(text: str, thing: str) -> None:
    found = scene(text)
    (component,) = named(found, thing)
    x, height, z = component.base
    assert height >= 5
    assert height_field(found).ground_at(x, z) == pytest.approx(height, abs=0.5)


@pytest.mark.parametrize(
    "text", ["A village with a wall around it.", "A village surrounded by a wall.", "A village enclosed by a wall."]
)
def test_the_houses_of_a_walled_village_are_within_and_have_a_gate(text: str) -> None:
    found = scene(text)
    houses = named(found, "house")
    assert len(houses) == 5
    low_x, low_z, high_x, high_z = around(boxes(found, "Wall")).footprint
    ways = walked(found)
    for house in houses:
        west, north, east, south = house.box.footprint
        assert (low_x < west, low_z < north, east < high_x, south < high_z) == (True,) * 4
        assert house.visit is not None
        assert ways.reaches(house.visit)


def test_clouds_above_a_mountain_hang_over_its_peak() -> None:
    found = scene("Clouds above a mountain.")
    field = height_field(found)
    clouds = named(found, "cloud")
    assert len(clouds) == 3
    for cloud in clouds:
        lowest = min(part.box.low[1] for part in cloud.parts if part.name == "Cloud")
        assert lowest > field.ground_at(cloud.base[0], cloud.base[2]) + 5 > 15


def test_a_bridge_over_a_river_reaches_both_banks() -> None:
    found = scene("A bridge over a river.")
    field = height_field(found)
    (bridge,) = named(found, "bridge")
    west, north, east, south = bridge.box.footprint
    x, _, z = bridge.base
    ends = [(x, north), (x, south)] if south - north > east - west else [(west, z), (east, z)]
    assert field.wet[field.cell(x, z)]
    assert [bool(field.wet[field.cell(*end)]) for end in ends] == [False, False]
    assert [field.ground_at(*end) for end in ends] == pytest.approx([0, 0], abs=1.0)


@pytest.mark.parametrize(
    ("text", "seat", "count"),
    [("A table with four chairs.", "chair", 4), ("Five tables with four stools each.", "stool", 20)],
)
def test_seats_stand_around_tables_on_the_ground(text: str, seat: str, count: int) -> None:
    found = scene(text)
    seats = named(found, seat)
    assert [one.base[1] for one in seats] == [0.0] * count
    tables = named(found, "table")
    nearest = [
        min(
            range(len(tables)),
            key=lambda n: abs(one.base[0] - tables[n].base[0]) + abs(one.base[2] - tables[n].base[2]),
        )
        for one in seats
    ]
    assert sorted(nearest) == [number for number in range(len(tables)) for _ in range(4)]


def test_north_is_north_and_south_is_south() -> None:
    found = scene("A windmill in the north and a barn in the south.")
    (windmill,), (barn,) = named(found, "windmill"), named(found, "barn")
    assert windmill.base[2] < barn.base[2]


def test_a_river_runs_from_its_mountain_to_the_sea() -> None:
    found = scene("A river that runs from a mountain to the sea.")
    field = height_field(found)
    river = next(form for form in found.land if form.kind == "river")
    start, mouth = river.area.points[0], river.area.points[-1]  # type: ignore[union-attr]
    peak = max(field.ground_at(start[0] + dx, start[1] + dz) for dx in range(-40, 41, 4) for dz in range(-40, 41, 4))
    assert peak > 10
    assert field.wet[field.cell(*mouth)]


@pytest.mark.parametrize("text", ["A single bed with a night stand.", "A bedroom with a night stand."])
def test_a_night_stand_stands_there_by_day(text: str) -> None:
    found = scene(text)
    assert 6 < found.time_of_day < 20
    assert len(named(found, "night_stand")) == 1


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A ramp as an inclined plane.", "inclined_plane"),
        ("Party balloons", "party_balloon"),
        ("tree house", "tree_house"),
        ("bus stop", "bus_stop"),
        ("pool table", "pool_table"),
        ("polar bear", "polar_bear"),
        ("office", "office"),
    ],
)
def test_what_a_name_of_two_meanings_becomes(text: str, thing: str) -> None:
    found = scene(text)
    assert {one.thing for one in found.components if one.wish != "spawn"} == {thing}
    assert (found.theme, found.time_of_day) == ("plain", scene("A bench").time_of_day)
