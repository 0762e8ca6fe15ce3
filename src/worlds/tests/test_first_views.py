"""What stands where for the sake of who sees it: nothing before the best, pens around their pond, rows that are no ranks."""

import math

import pytest

from worlds.design import design
from worlds.layout.body import gap, overlap
from worlds.layout.growing import CROPS
from worlds.layout.patches import in_patches
from worlds.request import DesignRequest
from worlds.scene import Component, Scene
from worlds.tests.test_plots import named, scene, thing, zone

BACK = 12.1
"""Studs from a player back to the camera."""


def designed(description: str) -> Scene:
    return design(DesignRequest(name="x", description=description)).scene


def sides_seen(pad: Component, one: Component) -> tuple[float, float]:
    """From where to where it is seen, in degrees to the right of straight ahead."""
    away = pad.base[2] + BACK - one.base[2]
    half = one.size[0] / 2
    left, right = (math.degrees(math.atan2(one.base[0] + edge - pad.base[0], away)) for edge in (-half, half))
    return left, right


@pytest.mark.parametrize(
    "description",
    [
        "The sun in the middle and Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune in a row.",
        "The sun in the middle, and Mars, Earth, Saturn and Jupiter in a row.",
    ],
)
def test_no_large_planet_hides_the_sun(description: str) -> None:
    found = designed(description)
    (sun,) = named(found, "sun")
    left, right = sides_seen(named(found, "spawn_pad")[0], sun)
    large = [one for one in found.components if one.thing in ("planet_jupiter", "planet_saturn")]
    for one in large:
        west, east = sides_seen(named(found, "spawn_pad")[0], one)
        assert min(east, right) - max(west, left) < 0.25 * (right - left), one.thing
    assert large


def test_who_arrives_on_an_island_has_the_others_ahead() -> None:
    found = designed(
        "Three islands linked by bridges: a pirate island with a ship, a volcano island with a volcano, and a farm island"
        " with a barn and four cows."
    )
    pad = named(found, "spawn_pad")[0]
    for name in ("volcano", "barn"):
        (one,) = named(found, name)
        assert one.base[2] < pad.base[2] - abs(one.base[0] - pad.base[0])


def test_a_pen_is_named_once_beside_its_gate_and_outside() -> None:
    signed = zone("lion-pen", thing("lion", 2), thing("sign"), enclosure="fence")
    found = scene(zones=[signed, zone("penguin-pen", thing("penguin", 2), enclosure="fence")], terrain="grassland")
    assert [part.text.words for part in found.scenery if part.text is not None] == ["Penguin-pen"]
    (sign,) = named(found, "sign")
    assert min(sign.base[2] - one.box.high[2] for one in named(found, "lion")) > 0
    assert sign.yaw == 180


def test_pens_stand_around_three_sides_of_their_pond() -> None:
    names = ("lion", "elephant", "zebra", "penguin", "monkey")
    pens = [zone(f"{name}-pen", thing(name, 2), enclosure="fence") for name in names]
    found = scene(zones=[zone("zoo", zones=[*pens, zone("pond", thing("flamingo"), kind="lake")])], terrain="grassland")
    (pond,) = named(found, "flamingo")
    middles = [tuple(sum(one.base[i] for one in named(found, name)) / 2 for i in (0, 2)) for name in names]
    assert middles[0][0] < pond.base[0] < middles[-1][0]
    assert all(z < pond.base[2] for _, z in middles[1:-1])
    before = [one for one in found.components if one.base[2] > pond.base[2] and abs(one.base[0] - pond.base[0]) < 8]
    assert {one.wish for one in before} == {"spawn"}


def test_platforms_of_a_course_are_not_alike() -> None:
    course = named(designed("An obby with ten platforms over lava."), "podium")
    assert len({one.size[::2] for one in course}) >= 5
    assert max(one.base[0] for one in course) - min(one.base[0] for one in course) > 25


@pytest.mark.parametrize(
    "description",
    [
        "A river with a stone bridge. On one bank a water mill and three houses.",
        "A river with a wooden bridge. On one bank a bakery and three cottages.",
    ],
)
def test_houses_along_a_river_are_no_barracks(description: str) -> None:
    found = designed(description)
    houses = sorted(
        [one for one in found.components if one.thing in ("house", "cottage", "water_mill", "bakery")],
        key=lambda one: one.base[0],
    )
    assert len(houses) == 4
    assert (houses[0].yaw, houses[-1].yaw) == (270, 90)
    assert len({one.base[2] for one in houses}) >= 3


def test_exhibits_stand_on_both_sides_of_a_hall_and_the_key_thing_on_a_dais() -> None:
    things = (thing("sarcophagus", 1, ("middle",)), thing("sphinx"), thing("statue", 3))
    found = scene(zones=[zone("museum", *things, kind="room")], theme="egypt", terrain="desert")
    (floor,) = [part.box for part in found.scenery if part.name == "Floor"]
    sides = {one.base[0] > floor.centre[0] for one in (*named(found, "statue"), *named(found, "sphinx"))}
    assert sides == {True, False}
    steps = [part.box for part in found.scenery if part.name == "Dais"]
    (key,) = named(found, "sarcophagus")
    assert len(steps) == 2
    assert all(overlap(key.box.footprint, step.footprint) for step in steps)
    assert key.box.low[1] == pytest.approx(max(step.high[1] for step in steps))


def test_a_farm_without_a_field_has_one_and_a_farm_with_one_has_no_other() -> None:
    for fields, is_sown in ([], True), ([zone("corn field", id="field")], False):
        found = scene(zones=[zone("farm", thing("barn"), thing("cow", 3), zones=fields)], terrain="grassland")
        wheat = [part for part in found.scenery if part.color == CROPS["wheat"].paint.color]
        assert bool(wheat) is is_sown
        assert all(gap(part.box.footprint, one.box.footprint) > 1 for part in wheat for one in found.components)


def test_what_grows_in_patches_leaves_the_rest_open() -> None:
    spots = [(float(x), float(z)) for x in range(0, 120, 6) for z in range(0, 120, 6)]
    chosen = in_patches(spots, 0.4, 7)
    assert len(chosen) == pytest.approx(0.4 * len(spots), abs=2)
    assert chosen == [spot for spot in spots if spot in set(chosen)]
    beside = sum((x + 6.0, z) in set(chosen) for x, z in chosen)
    assert beside > 0.6 * len(chosen)
    assert in_patches(spots, 1.0, 7) == spots
    assert in_patches([], 0.4, 7) == []


def test_boards_are_read_on_both_sides_of_the_way_in() -> None:
    found = designed("A farm with three cows and a barn. Teach them about cows with a quiz.")
    pad = named(found, "spawn_pad")[0]
    boards = [*named(found, "info_board"), *named(found, "quiz_board")]
    assert len(boards) > 3
    for one in boards:
        assert one.yaw == (270 if one.base[0] < pad.base[0] else 90), "it is turned to the way"
        assert abs(one.base[0] - pad.base[0]) > 8, "it leaves the middle free"
        assert one.box.high[2] < pad.base[2]
    assert {one.base[0] < pad.base[0] for one in boards} == {True, False}


def test_players_arrive_one_behind_the_other() -> None:
    pads = named(designed("A park with a fountain."), "spawn_pad")
    assert len({one.base[0] for one in pads}) == 1
    assert [one.base[2] for one in pads] == sorted(one.base[2] for one in pads)


def test_models_are_large_on_open_ground_and_the_key_one_is_a_landmark() -> None:
    cell = designed("Inside a plant cell: a nucleus in the middle and six chloroplasts.")
    sizes = {name: max(one.size) for name in ("nucleus", "chloroplast") for one in named(cell, name)}
    assert sizes["nucleus"] > 1.5 * sizes["chloroplast"] > 8
    lab = designed("A table. A small brain on the table.")
    assert max(named(lab, "brain")[0].size) < 6
