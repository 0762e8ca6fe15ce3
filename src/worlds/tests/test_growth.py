"""What grows by itself: where there is room, and never where somebody walks, stands, arrives or counts."""

from functools import reduce
from random import Random
from typing import Any

import pytest

from worlds.areas import Rectangle
from worlds.catalogue.growth import LOW, PLANTS, TALL
from worlds.catalogue.solids import TIMBER
from worlds.geometry import Box
from worlds.land.build import height_field
from worlds.land.field import NUMBERS, HeightField
from worlds.land.shapes import flat
from worlds.layout.body import gap
from worlds.layout.growing import CROPS
from worlds.layout.growth import AHEAD, ASIDE, BUDGET, CLOSE, OPEN, SLIM
from worlds.layout.growth import CROPS as MOST_CLUMPS
from worlds.layout.roadside import COLORS, DASHES
from worlds.layout.woods import EACH, MOST
from worlds.picture.canvas import Canvas
from worlds.picture.families import draw_among, families
from worlds.scene import Part, Scene
from worlds.tests.test_plots import named, scene, thing, zone

GREEN = {"terrain": "grassland"}


def plants(found: Scene) -> list[Part]:
    return [part for part in found.scenery if part.name in (TALL, LOW)]


def trunks(found: Scene) -> list[Part]:
    return [part for part in plants(found) if part.color == TIMBER.color]


def crops(found: Scene, name: str) -> list[Part]:
    return [part for part in plants(found) if part.color == CROPS[name].paint.color]


def test_a_field_of_wheat_has_rows_of_wheat_on_soil() -> None:
    found = scene(zones=[zone("wheat field", thing("tractor"), id="field")], **GREEN)
    wheat = crops(found, "wheat")
    rows = {part.position[2] for part in wheat}
    (tractor,) = named(found, "tractor")
    assert (len(wheat) > 60, 6 <= len(rows) <= 20) == (True, True)
    assert min(gap(part.box.footprint, tractor.box.footprint) for part in wheat) >= 1.0
    field = height_field(found)
    under = {int(field.material[field.cell(part.position[0], part.position[2])]) for part in wheat}
    assert under == {NUMBERS["Ground"]}


@pytest.mark.parametrize("title", ["football field", "battle field", "meadow"])
def test_nothing_is_sown_on_what_is_no_field(title: str) -> None:
    found = scene(zones=[zone(title, thing("tractor"), thing("wheat"), id="field")], **GREEN)
    assert crops(found, "wheat") == []


def test_a_field_that_does_not_say_its_crop_has_the_one_that_is_named_beside_it() -> None:
    found = scene(things=[thing("wheat")], zones=[zone("field")], **GREEN)
    assert len(crops(found, "wheat")) > 60


def test_no_tree_grows_where_trees_were_counted() -> None:
    wood = {"terrain": "forest", "zones": [zone("forest", thing("wolf"))]}
    counted = {"terrain": "forest", "zones": [zone("forest", thing("tree", 3))]}
    assert (len(trunks(scene(**wood))) > 10, trunks(scene(**counted))) == (True, [])


@pytest.mark.parametrize(
    "world",
    [
        {"things": [thing("house", 6), thing("quiz_board"), thing("cow", 8)], **GREEN},
        {"terrain": "desert", "zones": [zone("camp", thing("tent", 4)), zone("hill", thing("castle"), kind="hill")]},
        {"zones": [zone("pen", thing("sheep", 5), enclosure="fence"), zone("pond", kind="lake")], **GREEN},
        {"terrain": "pavement", "zones": [zone("street", thing("house", 6), kind="street")]},
    ],
)
def test_nothing_grows_on_things_ways_doors_and_around_where_players_arrive(world: dict[str, Any]) -> None:
    found = scene(**world)
    green = plants(found)
    assert len(green) > 20
    bodies = [part.box for one in found.components for part in one.parts]
    doors = [opening for one in found.components for opening in one.openings]
    ways = [part.box for part in found.scenery if part.name in ("Path", "Walkway", "Deck", "Rail", "Wall", "Post")]
    met = [one for one in green for box in (*bodies, *doors, *ways) if gap(one.box.footprint, box.footprint) == 0.0]
    assert met == []
    pads = [one.box.footprint for one in found.components if one.wish == "spawn"]
    assert min(gap(one.box.footprint, pad) for one in green for pad in pads) >= OPEN
    west, north, east, south = pads[0]
    near = (west - CLOSE[0], north - CLOSE[1], east + CLOSE[0], south)
    assert min(gap(one.box.footprint, near) for one in green if one.name == TALL) > 0
    before = (west - ASIDE, north - AHEAD, east + ASIDE, south)
    wide = [one for one in green if one.name == TALL and max(one.box.size[::2]) > 2 * SLIM]
    assert min(gap(one.box.footprint, before) for one in wide) > 0
    assert {part.collides for part in green} == {False}


@pytest.mark.parametrize(
    "zones",
    [
        [zone("hill", thing("castle"), kind="hill"), zone("river", kind="river")],
        [zone("west", thing("hut"), kind="island"), zone("east", thing("hut"), kind="island")],
    ],
)
def test_it_stands_on_the_land_and_not_in_water(zones: list[dict[str, Any]]) -> None:
    found = scene(zones=zones)
    assert len(plants(found)) > 20
    field = height_field(found)
    for part in plants(found):
        x, _, z = part.position
        assert not field.wet[field.cell(x, z)]
        if part.name == LOW:
            assert abs(part.box.low[1] - field.ground_at(x, z)) < 1.6


def test_it_is_bounded_and_the_same_each_time() -> None:
    world: dict[str, Any] = {
        "things": [thing("house", 60)],
        "zones": [zone(f"garden-{number}", thing("bench", 6)) for number in range(20)]
        + [zone("field"), zone("corn field", id="corn")],
        **GREEN,
    }
    first = scene(**world)
    last, around = 12, MOST * EACH * 5
    assert 0 < len(plants(first)) <= BUDGET + last + around + MOST_CLUMPS
    assert scene(**world).scenery == first.scenery


class Rng(Random):
    """The middle of everything."""

    def uniform(self, low: float, high: float) -> float:
        return (low + high) / 2

    def randint(self, low: int, high: int) -> int:
        return (low + high) // 2

    def choice(self, some: Any) -> Any:
        return some[0]


def test_what_grows_reaches_no_farther_than_it_says() -> None:
    for plant in PLANTS:
        box = reduce(Box.union, (part.box for part in plant.build(Rng())))
        assert max(-box.low[0], box.high[0], -box.low[2], box.high[2]) <= plant.reach + 0.5, plant


def test_a_street_has_kerbs_a_line_lamps_and_trees() -> None:
    found = scene(zones=[zone("village street", thing("house", 8), kind="street", id="street")], **GREEN)
    (road,) = [part.box for part in found.scenery if part.name == "Road"]
    kerbs = [part.box for part in found.scenery if part.name == "Kerb"]
    lines = [part for part in found.scenery if part.name == "Line" and gap(part.box.footprint, road.footprint) == 0]
    (on, by) = sorted((part.box for part in found.scenery if part.name == "Highway"), key=lambda box: box.size[0])
    assert (on.high[2], by.low[2]) == pytest.approx((road.low[2], road.high[2])), "it goes on, and begins at a road"
    assert [round(kerb.centre[0] - road.centre[0]) for kerb in kerbs] == [-12, 12]
    assert 5 < len(lines) <= DASHES
    walks = [part.box for part in found.scenery if part.name == "Walk"]
    stands = {
        walk: [one for one in plants(found) if one.name == TALL and gap(one.box.footprint, walk.footprint) == 0]
        for walk in walks
    }
    assert all(len(beside) >= 3 for beside in stands.values())
    assert parked(found) == []


def test_cars_are_parked_in_a_city_where_nobody_asked_for_one() -> None:
    street = {"kind": "street", "id": "street"}
    quiet = scene(zones=[zone("city street", thing("house", 8), **street)], terrain="pavement")
    asked = scene(zones=[zone("city street", thing("house", 8), thing("bus"), **street)], terrain="pavement")
    assert (len(parked(quiet)) > 0, parked(asked)) == (True, [])


def parked(found: Scene) -> list[Part]:
    return [part for part in found.scenery if part.collides and part.color in COLORS]


def test_the_border_of_a_ground_is_uneven_and_that_of_a_fenced_one_straight() -> None:
    area = Rectangle(-60, -60, 60, 60)
    widths = {}
    for uneven in (0.0, 8.0):
        field = HeightField.around_origin(240, 240, "Grass")
        flat(field, area, 0.0, "Sand", uneven, seed=5)
        sand = field.material == NUMBERS["Sand"]
        widths[uneven] = {int(count) for count in sand.sum(axis=1) if count}
        away = area.distance(field.x, field.z)
        assert bool(sand[away <= -uneven / 2].all()) is True
        assert bool(sand[away > uneven].any()) is False
    assert (widths[0.0], len(widths[8.0]) > 3) == ({30}, True)


def test_zones_that_nothing_closes_have_such_a_border() -> None:
    plan = [
        zone("desert", thing("camel", 2), terrain="desert"),
        zone("pen", thing("penguin"), terrain="snow", enclosure="fence"),
    ]
    floors = {form.material: form.uneven for form in scene(zones=plan, **GREEN).land if form.kind == "flat"}
    assert floors == {"Sand": 8.0, "Snow": 0.0}


def test_a_picture_draws_what_grows_before_and_behind_a_thing() -> None:
    found = scene(things=[thing("house")])
    house = [one for one in found.components if one.thing == "house"]
    low, high = house[0].box.low, house[0].box.high
    for corner, is_first in ((low, True), (high, False)):
        sign = -1 if is_first else 1
        part = Part(TALL, (2.0, 9.0, 2.0), (corner[0] + sign * 2, 4.5, corner[2] + sign * 2), (0, 90, 0))
        canvas = Canvas(10.0, (0.0, 0.0), (-9e9, -9e9, 9e9, 9e9), dark=False)
        draw_among(canvas, families(house), [part])
        assert (not canvas.out[0].startswith('<g data-id="house')) is is_first
