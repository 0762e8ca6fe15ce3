"""Places of nature as one sees them: ships in water, rivers that wind, reefs, planets, islands, courses that climb."""

from functools import cache
from itertools import pairwise
from math import dist

import numpy as np
import pytest

from worlds.areas import Polygon, Strip
from worlds.checks.report import scene_checks
from worlds.design import design
from worlds.geometry import Box
from worlds.land.build import height_field
from worlds.request import DesignRequest
from worlds.scene import Component, Scene

RIVER = "A river with a stone bridge over it and a water mill and three houses on its north bank."
REEF = (
    "A coral reef under water with six corals, five tropical fish, an octopus and a sunken ship. Two signs labelled coral"
    " and octopus."
)
ISLANDS = (
    "Three islands linked by bridges: a pirate island with a ship and a chest, a volcano island, a farm island with"
    " a barn."
)


@cache
def built(text: str) -> Scene:
    scene = design(DesignRequest(name="x", description=text)).scene
    assert [one for one in scene_checks(scene) if not one.holds] == []
    return scene


def of(scene: Scene, thing: str) -> list[Component]:
    return [one for one in scene.components if one.thing == thing]


def globe(component: Component) -> Box:
    whole = [part.box for part in component.parts if part.name == "Globe"]
    found = whole[0]
    for box in whole[1:]:
        found = found.union(box)
    return found


def test_planets_are_as_large_as_they_are_to_each_other_and_the_sun_is_the_largest() -> None:
    scene = built("The solar system with the sun, Mercury, Earth, Saturn and Jupiter.")
    names = ("planet_mercury", "planet_earth", "planet_saturn", "planet_jupiter", "sun")
    across = [globe(of(scene, name)[0]).size[0] for name in names]
    assert across == sorted(across)
    assert across[-1] > 1.6 * across[-2] > 3 * across[1]


def test_a_sign_hides_no_planet_and_its_name_is_said_once() -> None:
    scene = built("Mars, Venus and Jupiter with a sign in front of each planet, and Saturn.")
    high = max(sign.box.high[1] for sign in of(scene, "sign"))
    named = {name: of(scene, f"planet_{name}")[0] for name in ("mars", "venus", "jupiter", "saturn")}
    assert all(globe(one).low[1] > high for one in named.values())
    said = {name for name, one in named.items() if any(part.text for part in one.parts)}
    assert said == {"saturn"}


@pytest.mark.parametrize("text", ["a sunken ship", "a wrecked ship", "a shipwreck", "a sunken pirate ship"])
def test_a_ship_that_sank_has_no_sails_and_leans(text: str) -> None:
    scene = built(f"A beach with {text}.")
    (wreck,) = of(scene, "shipwreck")
    assert "Sail" not in {part.name for part in wreck.parts}
    assert of(built("A beach with a ship."), "ship")


@pytest.mark.parametrize(
    "text", [ISLANDS, "An island with two ships and a hut.", "A beach with a ship and a chest.", "A coast with a ship."]
)
def test_ships_lie_in_water_at_a_jetty(text: str) -> None:
    scene = built(text)
    field = height_field(scene)
    for ship in of(scene, "ship"):
        assert field.wet[field.cell(ship.base[0], ship.base[2])]
        decks = [part.box for part in scene.scenery if part.name == "Deck"]
        assert min(abs(deck.low[2] - ship.box.high[2]) for deck in decks) < 1.0


def test_islands_are_of_unlike_outlines_and_a_bridge_ends_at_the_shore() -> None:
    scene = built(ISLANDS)
    areas = [form.area for form in scene.land if form.kind == "island" and form.height == 0.0]
    assert all(isinstance(area, Polygon) for area in areas)
    (chest,) = of(scene, "chest")
    x, _, z = chest.base
    rails = [part.box for part in scene.scenery if part.name == "Deck"]
    assert all(not (box.low[0] < x < box.high[0] and abs(box.low[2] - z) < 20) for box in rails if box.size[0] > 20)


def test_who_names_no_start_arrives_on_the_first_island() -> None:
    scene = built("An island with a lighthouse and a hut.")
    assert len([form for form in scene.land if form.kind == "island" and form.height == 0.0]) == 1


def test_a_river_winds_but_for_where_a_bridge_leads_over_it_and_is_level() -> None:
    scene = built(RIVER)
    (course,) = [form.area for form in scene.land if form.kind == "river"]
    assert isinstance(course, Strip)
    (bridge,) = of(scene, "stone_bridge")
    off = {point[0]: point[1] - bridge.base[2] for point in course.points}
    assert max(abs(aside) for aside in off.values()) > 6
    under = [aside for x, aside in off.items() if abs(x - bridge.base[0]) < bridge.size[0] / 2]
    assert max(map(abs, under), default=0.0) < 0.1
    assert max(dist(a, b) for a, b in pairwise(course.points)) < 40
    field = height_field(scene)
    levels = field.water[np.isfinite(field.water)]
    assert levels.max() - levels.min() < 4.0


def test_what_stands_at_a_river_stands_along_it_near_its_bridge() -> None:
    scene = built(RIVER)
    (bridge,) = of(scene, "stone_bridge")
    away = [abs(one.base[0] - bridge.base[0]) for one in (*of(scene, "house"), *of(scene, "water_mill"))]
    assert max(away) < 120


def test_corals_are_a_reef_and_fish_swim_at_the_height_of_eyes() -> None:
    scene = built(REEF)
    corals = of(scene, "coral")
    nearest = [min(dist(one.base, other.base) for other in corals if other is not one) for one in corals]
    assert max(nearest) < 22
    heights = [one.base[1] for one in of(scene, "tropical_fish")]
    assert min(heights) >= 2
    assert max(heights) <= 8
    assert len({*heights}) > 3
    assert [one.base[1] for one in of(scene, "octopus")] == [0.0]


def test_signs_stand_beside_what_they_name() -> None:
    scene = built(REEF)
    signs = {part.text.words: one for one in of(scene, "sign") for part in one.parts if part.text}
    (octopus,) = of(scene, "octopus")
    assert dist(signs["octopus"].base, octopus.base) < 12
    assert min(dist(signs["coral"].base, one.base) for one in of(scene, "coral")) < 24


@pytest.mark.parametrize(
    ("text", "terrain"),
    [
        ("Under the sea: a shipwreck and three sharks.", "seabed"),
        ("At the bottom of the ocean there are two dolphins and a clam.", "seabed"),
        ("A lighthouse on an island. Under the sea there is a wreck.", "island"),
    ],
)
def test_under_the_sea_is_a_world_under_water(text: str, terrain: str) -> None:
    assert design(DesignRequest(name="x", description=text)).scene.terrain == terrain


def test_a_course_climbs_over_lava_that_lies_in_rock() -> None:
    scene = built("An obby with ten platforms over lava and a trophy on the last platform.")
    tops = [one.box.high[1] for one in of(scene, "podium")]
    assert max(tops) > tops[0] + 15
    assert max(b - a for a, b in pairwise(tops)) <= 4.0
    assert scene.terrain == "volcanic"


def test_trees_of_one_zone_are_none_of_another() -> None:
    """Acacias grow on a savanna though the trees of the rainforest beside it were counted."""
    text = "Two zones: a rainforest with eight trees and a savanna with two lions."
    scene = built(text)
    (lion, _) = of(scene, "lion")
    crowns = [one for one in scene.scenery if one.name == "Grown" and one.shape.value == "cylinder" and one.size[1] > 5]
    assert any(dist(one.position[::2], lion.base[::2]) < 80 for one in crowns)


def test_the_last_of_what_a_place_has_is_in_it_where_places_go_on() -> None:
    text = "A desert with a tent, an arctic with two penguins and an igloo, and a forest with a cabin."
    plan = design(DesignRequest(name="x", description=text)).plan
    found = {zone.title: [thing.noun for thing in zone.things] for zone in plan.world.zones}
    assert found["arctic"] == ["penguin", "igloo"]
