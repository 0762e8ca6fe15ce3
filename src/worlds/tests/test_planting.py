"""A place is planted as a person plants it: in groups, at doors and along ways, to its edge and around it."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from worlds.catalogue.bedding import BEDDING, THICKET
from worlds.catalogue.growth import TALL, TREE
from worlds.catalogue.solids import TIMBER
from worlds.design import design
from worlds.land.build import height_field
from worlds.land.field import NUMBERS
from worlds.layout.avenue import OUT
from worlds.layout.body import gap
from worlds.layout.rim import INSET
from worlds.request import DesignRequest
from worlds.scene import Color, Component, Part, Scene, Shape
from worlds.tests.test_growth import Rng, plants
from worlds.tests.test_plots import named, scene, thing, zone

BIOMES = "Three zones: a desert with two camels, an arctic with three penguins, and a savanna with two lions."


def described(text: str) -> Scene:
    return design(DesignRequest(name="x", description=text)).scene


def share_of(found: Scene, material: str) -> float:
    """Of the land around the world, and in it."""
    return float(np.mean(height_field(found).material == NUMBERS[material]))


def test_zones_with_grounds_of_their_own_are_the_land() -> None:
    found = described(BIOMES)
    shares = [share_of(found, material) for material in ("Sand", "Snow", "Limestone")]
    assert min(shares) > 0.02
    assert share_of(found, "Grass") < 0.05


@pytest.mark.parametrize(
    "text",
    [
        "A meadow with three cows, six houses, a church, a school and a small desert with a camel.",
        "A desert with two camels.",
        "On Mars: a desert zone with two camels and an arctic zone with three penguins.",
    ],
)
def test_other_zones_lie_on_the_ground_of_the_world(text: str) -> None:
    assert [form for form in described(text).land if form.kind == "ground" and form.material == "Snow"] == []


def test_what_frames_the_first_view_stands_to_both_sides_of_it() -> None:
    found = scene(things=[thing("house", 1)], terrain="grassland")
    pad = next(one for one in found.components if one.wish == "spawn")
    ahead = [part for part in plants(found) if part.name == TALL and 15 < pad.base[2] - part.position[2] < 45]
    sides = Counter(part.position[0] > pad.base[0] for part in ahead if abs(part.position[0] - pad.base[0]) < 36)
    assert min(sides[False], sides[True]) >= 3


def test_two_plants_stand_beside_a_door() -> None:
    found = scene(things=[thing("house")], terrain="grassland")
    (house,) = named(found, "house")
    (door, *_) = house.openings
    pots = [part for part in plants(found) if part.color == (176, 98, 68)]
    beside = [part for part in pots if gap(part.box.footprint, house.box.footprint) < OUT]
    assert len(beside) == 2
    assert min(gap(part.box.footprint, door.footprint) for part in beside) > 0
    assert (beside[0].position[0] < door.centre[0]) != (beside[1].position[0] < door.centre[0])


def test_a_hedge_runs_around_a_garden_and_a_wall_in_the_desert_and_none_where_nothing_is_closed() -> None:
    for terrain, high in (("grassland", 2.6), ("desert", 1.5)):
        found = scene(zones=[zone("garden", thing("well"))], terrain=terrain)
        edge = found.depth / 2 - INSET
        pieces = [part for part in found.scenery if part.size[1] == high and abs(abs(part.position[2]) - edge) < 0.1]
        assert sum(part.size[0] for part in pieces) > 1.8 * found.width
    for terrain, name in (("moon", "garden"), ("grassland", "meadow"), ("desert", "village")):
        found = scene(zones=[zone(name, thing("well"))], terrain=terrain)
        edge = found.depth / 2 - INSET
        pieces = [part for part in found.scenery if part.size[1] in (2.6, 1.5) and part.size[0] > 6]
        assert [part for part in pieces if abs(abs(part.position[2]) - edge) < 0.1] == []


def test_woods_stand_around_a_world_and_are_no_trees_where_trees_were_counted() -> None:
    for things, is_wooded in ([thing("well")], True), ([thing("tree", 5)], False):
        found = scene(things=things, terrain="grassland")
        outside = [part for part in plants(found) if is_outside(part, found)]
        assert len(outside) > 60
        assert any(part.color == TIMBER.color for part in outside) is is_wooded
        field = height_field(found)
        for part in (one for one in outside if one.color == TIMBER.color):
            x, _, z = part.position
            assert abs(part.box.low[1] - field.ground_at(x, z)) < 3.0


def is_outside(part: Part, found: Scene) -> bool:
    return abs(part.position[0]) > found.width / 2 or abs(part.position[2]) > found.depth / 2


def test_a_town_ends_in_lawns() -> None:
    found = scene(zones=[zone("street", thing("house", 6), kind="street", id="street")], terrain="pavement")
    lawns = [part.box.footprint for part in found.scenery if part.name == "Lawn"]
    roads = [part.box.footprint for part in found.scenery if part.name in ("Road", "Walk", "Path", "Plaza")]
    assert sum((east - west) * (south - north) for west, north, east, south in lawns) > 0.05 * found.width * found.depth
    assert min(gap(lawn, road) for lawn in lawns for road in roads) > 0
    assert [part for part in scene(things=[thing("well")], terrain="grassland").scenery if part.name == "Lawn"] == []


def test_a_full_world_has_little_around_it() -> None:
    small, full = (scene(things=[thing("house", count)], terrain="grassland") for count in (4, 150))
    assert len(plants(full)) < len(plants(small))


def test_copies_differ_unless_a_colour_is_asked_for() -> None:
    found = scene(things=[thing("house", 5), thing("coral", 5)], terrain="grassland")
    for name in ("house", "coral"):
        sizes = [one.size[0] for one in named(found, name)]
        assert len({colors(one) for one in named(found, name)}) >= 3
        assert (max(sizes), len(set(sizes)) >= 3) == (sizes[0], True)
    red = scene(things=[{**thing("house", 5), "color": "red"}], terrain="grassland")
    assert len({colors(one) for one in named(red, "house")}) == 1
    assert len({one.size for one in named(red, "house")}) == 1


def colors(one: Component) -> frozenset[Color]:
    return frozenset(part.color for part in one.parts)


def test_players_arrive_on_what_the_ways_are_made_of() -> None:
    found = scene(things=[thing("well")], terrain="grassland")
    *landing, base, spawn = next(one for one in found.components if one.wish == "spawn").parts
    assert {(part.name, part.collides, part.box.high[1] < 0.3) for part in landing} == {("Landing", False, True)}
    path = next(part for part in found.scenery if part.name == "Path")
    assert (base.color, base.material) == (path.color, path.material)
    assert (spawn.shape, spawn.transparency, spawn.collides) == (Shape.SPAWN, 1.0, True)


def test_a_building_of_rooms_has_a_plinth_a_cornice_and_a_window_between_any_two_piers() -> None:
    found = described("A school with two rooms: a classroom with ten desks and a library with four bookshelves.")
    names = Counter(part.name for part in found.scenery)
    assert (names["Cornice"], names["Canopy"], names["Plinth"]) == (4, 1, 5)
    south = max(part.position[2] for part in found.scenery if part.name == "Cornice")
    piers = sorted(p.position[0] for p in found.scenery if p.name == "Pier" and abs(p.position[2] - south) < 0.5)
    holes = [p.position[0] for p in found.scenery if p.name in ("Window", "Canopy") and abs(p.position[2] - south) < 3]
    assert all(any(low < x < high for x in holes) for low, high in pairwise(piers))


def test_what_people_plant_reaches_no_farther_than_it_says() -> None:
    for plant in BEDDING:
        boxes = [part.box for part in plant.build(Rng())]
        reach = max(max(-box.low[0], box.high[0], -box.low[2], box.high[2]) for box in boxes)
        assert reach <= plant.reach + 0.5, plant
    assert not THICKET.kin & TREE.kin
