"""Built places are of their kind and period: gates close walls, rooms are furnished, pens are for their animals."""

import pytest

from worlds.catalogue.habitats import CLIMBING_FRAME, HABITATS, POOL
from worlds.catalogue.lights import LIGHTS
from worlds.catalogue.things import THINGS
from worlds.geometry import Box
from worlds.layout.body import gap, overlap
from worlds.layout.pens import habitat_of
from worlds.scene import Component, Part, Scene
from worlds.tests.test_growth import Rng, plants
from worlds.tests.test_plots import named, scene, thing, zone

GREEN = {"terrain": "grassland"}
VILLAGE = zone("village", thing("house", 6), thing("well"), thing("market_stall"), enclosure="wall")


def one(found: Scene, name: str) -> Component:
    (only,) = named(found, name)
    return only


def lamps(found: Scene) -> list[Part]:
    """All that shines beside ways and doors."""
    return [part for part in plants(found) if part.material == "Neon"]


def test_a_gate_stands_in_the_wall_and_closes_it() -> None:
    found = scene(things=[thing("gate")], zones=[VILLAGE], **GREEN)
    gate = one(found, "gate").box
    walls = [part.box for part in found.scenery if part.name == "Wall"]
    front = [wall for wall in walls if wall.low[2] < gate.centre[2] < wall.high[2] and wall.size[0] > wall.size[2]]
    assert len(front) == 2
    assert sorted(round(gap(wall.footprint, gate.footprint), 2) for wall in front) == [0.0, 0.0]
    assert [part for part in found.scenery if part.name == "Pillar"] == []


def test_a_gate_that_is_told_where_to_stand_stands_there() -> None:
    found = scene(things=[thing("gate", 1, ("next_to", "barn")), thing("barn")], zones=[VILLAGE], **GREEN)
    assert gap(one(found, "gate").box.footprint, one(found, "barn").box.footprint) < 8
    assert len([part for part in found.scenery if part.name == "Pillar"]) == 2


def test_a_village_has_its_well_in_the_middle_of_its_square() -> None:
    found = scene(zones=[VILLAGE], **GREEN)
    well, houses = one(found, "well"), named(found, "house")
    west, east = ([house for house in houses if house.yaw == yaw] for yaw in (270, 90))
    assert max(house.box.high[0] for house in west) < well.box.low[0]
    assert min(house.box.low[0] for house in east) > well.box.high[0]
    assert {house.yaw for house in houses} == {90, 180, 270}


def test_more_houses_stand_along_lanes() -> None:
    houses = named(scene(zones=[zone("village", thing("house", 14))], **GREEN), "house")
    assert {house.yaw for house in houses} == {90, 270}


@pytest.mark.parametrize(("theme", "like"), [("medieval", "cottage"), ("village", "cottage"), ("city", "house")])
def test_houses_are_of_their_period(theme: str, like: str) -> None:
    found = scene(things=[thing("house")], theme=theme, **GREEN)
    assert one(found, "house").size == THINGS[like].size


@pytest.mark.parametrize(("theme", "is_lit"), [("plain", True), ("medieval", True), ("farm", False), ("winter", False)])
def test_ways_are_lit_as_in_their_time_and_place(theme: str, is_lit: bool) -> None:
    things = [thing("well"), thing("quiz_board", 1, ("north",)), thing("info_board", 1, ("west",)), thing("castle")]
    assert bool(lamps(scene(things=things, theme=theme, **GREEN))) is is_lit


def test_boards_leave_the_way_between_them() -> None:
    boards = zone("boards", thing("info_board", 6), thing("quiz_board"), order="row", places=[{"kind": "front"}])
    found = scene(things=[thing("castle")], zones=[boards], **GREEN)
    spawn = next(each for each in found.components if each.wish == "spawn")
    before = (spawn.base[0] - 6.0, -1e3, spawn.base[0] + 6.0, spawn.base[2])
    stands = [*named(found, "info_board"), *named(found, "quiz_board")]
    assert len(stands) == 7
    assert not any(overlap(each.box.footprint, before) for each in stands)
    assert len({each.base for each in stands}) == 7
    assert len({each.base[0] > spawn.base[0] for each in stands}) == 2, "on both sides"


def test_a_room_looks_at_its_board_and_has_its_shelves_along_the_walls() -> None:
    things = (thing("desk", 12), thing("whiteboard"), thing("bookshelf", 4))
    found = scene(zones=[zone("classroom", *things, kind="room")])
    (floor,) = [part.box for part in found.scenery if part.name == "Floor"]
    board = one(found, "whiteboard")
    assert abs(board.base[0] - floor.centre[0]) < 0.1
    assert max(desk.box.low[2] for desk in named(found, "desk")) > board.box.high[2]
    assert len({desk.base[0] for desk in named(found, "desk")}) == 4
    assert all(to_wall(shelf, floor) < 0.2 for shelf in named(found, "bookshelf"))


def to_wall(body: Component, floor: Box) -> float:
    (west, _, north), (east, _, south) = body.box.low, body.box.high
    return min(west - floor.low[0], north - floor.low[2], floor.high[0] - east, floor.high[2] - south)


def test_the_key_thing_stands_in_the_middle_of_a_hall_and_no_sphinx_fills_it() -> None:
    things = (
        thing("sarcophagus", 1, ("middle",)),
        thing("sphinx"),
        thing("sign", 4),
        thing("quiz_board", 1, ("entrance",)),
    )
    found = scene(zones=[zone("museum", *things, kind="room")], theme="egypt", terrain="desert")
    (floor,) = [part.box for part in found.scenery if part.name == "Floor"]
    middle = one(found, "sarcophagus").base
    assert abs(middle[0] - floor.centre[0]) < 1
    assert abs(middle[2] - floor.centre[2]) < 1
    assert max(one(found, "sphinx").size) == 20.0
    assert all(to_wall(sign, floor) < 0.2 for sign in named(found, "sign"))
    assert floor.high[2] - one(found, "quiz_board").box.high[2] < 8
    assert len([part for part in found.scenery if part.name == "TowerEdge"]) == 2


def test_microscopes_stand_on_benches_and_two_share_one_where_there_are_fewer() -> None:
    lab = zone("lab", thing("table", 2), thing("microscope", 3), kind="building")
    found = scene(zones=[lab], **GREEN)
    tables = named(found, "table")
    assert [one.box.low[1] for one in named(found, "microscope")] == pytest.approx([tables[0].box.high[1]] * 3)
    assert {one.parent for one in named(found, "microscope")} == {table.id for table in tables}


def test_a_sphinx_outdoors_is_as_large_as_it_is() -> None:
    assert one(scene(things=[thing("sphinx")], terrain="desert"), "sphinx").size == THINGS["sphinx"].size


def test_pens_are_furnished_for_their_animals_and_lie_around_their_pond() -> None:
    pens = [
        zone(f"{name}-pen", thing(name, 3), enclosure="fence") for name in ("lion", "penguin", "elephant", "monkey")
    ]
    pond = zone("pond", thing("flamingo", 2), kind="lake")
    found = scene(zones=[zone("zoo", zones=pens), pond], **GREEN)
    assert len([part for part in found.scenery if part.name == "Yard"]) == 4
    x, z = (sum(each.base[i] for each in named(found, "flamingo")) / 2 for i in (0, 2))
    animals = [each.base for name in ("lion", "penguin", "elephant", "monkey") for each in named(found, name)]
    assert min(base[0] for base in animals) < x < max(base[0] for base in animals)
    assert min(base[2] for base in animals) < z
    assert one_of(found, "monkey").size[1] == pytest.approx(1.25 * THINGS["monkey"].size[1])
    assert one_of(found, "elephant").size == THINGS["elephant"].size


def one_of(found: Scene, name: str) -> Component:
    return named(found, name)[0]


def test_what_an_animal_needs_is_known_by_its_kind() -> None:
    assert habitat_of("polar_bear") == habitat_of("penguin")
    for name, needed in (("penguin", POOL), ("chimpanzee", CLIMBING_FRAME)):
        habitat = habitat_of(name)
        assert habitat is not None
        assert needed in habitat.things
    assert habitat_of("robot") is None


def test_cars_on_a_street_differ_unless_a_colour_is_asked_for() -> None:
    for more, looks in (({}, 3), ({"color": "red"}, 1)):
        street = zone("street", thing("house", 4), {**thing("car", 3), **more}, kind="street")
        cars = named(scene(zones=[street], terrain="pavement"), "car")
        assert len({car.parts[0].color for car in cars} | {max_color(car) for car in cars}) >= looks
        assert len({max_color(car) for car in cars}) == looks


def max_color(car: Component) -> tuple[int, int, int]:
    """Of its largest part that is painted."""
    return max(car.parts, key=lambda part: part.size[0] * part.size[1] * part.size[2]).color


def test_lights_and_what_is_in_pens_reach_no_farther_than_they_say() -> None:
    for plant in (*LIGHTS, *HABITATS):
        boxes = [part.box for part in plant.build(Rng())]
        reach = max(max(-box.low[0], box.high[0], -box.low[2], box.high[2]) for box in boxes)
        assert reach <= plant.reach + 0.5, plant
