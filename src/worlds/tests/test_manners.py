"""A place out of doors looks like its kind and its country, though the words say only its name."""

from random import Random

import pytest

from worlds.catalogue.cultures import CULTURES
from worlds.catalogue.groups.country import COUNTRY
from worlds.catalogue.groups.festive import FESTIVE
from worlds.catalogue.groups.goods import BARRELS, GOODS
from worlds.catalogue.groups.group import Group, plant_of
from worlds.catalogue.groups.past import PAST
from worlds.catalogue.groups.shore import SHORE
from worlds.catalogue.groups.works import WORKS
from worlds.catalogue.growth import LOW, TALL
from worlds.catalogue.manner import of_culture
from worlds.catalogue.outdoors import PLACES, Outdoors
from worlds.catalogue.things import THINGS
from worlds.design import design
from worlds.layout.body import overlap
from worlds.reading.manners import culture_in, manner_of, place_in
from worlds.request import DesignRequest
from worlds.scene import Component, Part, Scene

GROUPS = (*GOODS, *COUNTRY, *SHORE, *WORKS, *FESTIVE, *PAST)
MARKET = "A market square in a Moroccan town with a fountain in the middle, nine stalls around it and four houses."


def scene_of(description: str) -> Scene:
    return design(DesignRequest(name="World", description=description)).scene


def of(scene: Scene, thing: str) -> list[Component]:
    return [one for one in scene.components if one.thing == thing]


def ground(scene: Scene) -> Part:
    return next(part for part in scene.scenery if part.name == "Ground")


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: "-".join(sorted(group.kin))[:30])
def test_a_group_is_of_few_parts_that_stand_on_the_ground_within_its_reach(group: Group) -> None:
    parts = plant_of(group, ((10, 20, 30), (40, 50, 60))).build(Random(1))
    assert 5 <= len(parts) <= 25
    assert {part.name for part in parts} <= {LOW, TALL}
    assert not any(part.collides for part in parts)
    assert not any(part.material == "Cloth" for part in parts)
    assert min(part.box.low[1] for part in parts) < 0.3
    for part in parts:
        edges = [end[axis] for end in (part.box.low, part.box.high) for axis in (0, 2)]
        assert max(map(abs, edges)) <= group.reach


def test_there_are_kinds_of_places_and_names_of_countries_enough() -> None:
    assert len(PLACES) >= 80
    assert len({name.strip() for one in CULTURES for name in one.words.split(",")}) >= 400
    assert len({one.name for one in PLACES}) == len(PLACES)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_place_has_groups(place: Outdoors) -> None:
    assert len(place.groups) >= 2
    assert all(group in GROUPS for group in place.groups)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a market square with nine stalls", "market"),
        ("a souk in the old town", "bazaar"),
        ("a fishing harbour on a windy morning", "harbour"),
        ("an archaeological dig with two tents", "dig"),
        ("a car park beside a park", "car park"),
        ("a base on mars with three domes", "planet base"),
        ("a village of fishermen", "village"),
        ("a motherboard with a processor", None),
        ("a room with green walls", None),
    ],
)
def test_a_place_is_what_is_named_first(words: str, name: str | None) -> None:
    found = place_in(words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a moroccan town at midday", "maghreb"),
        ("a village in the swiss alps", "alps"),
        ("a french village with a bakery", "france"),
        ("students buy a ticket, all in french", None),
        ("a farm for my german class", None),
        ("they count in spanish in a dutch polder", "dutch"),
        ("a meadow with cows", None),
    ],
)
def test_a_country_is_no_language_that_is_learnt(words: str, name: str | None) -> None:
    found = culture_in(words)
    assert (found.name if found else None) == name


def test_where_no_open_country_is_nobody_lays_out_a_garden() -> None:
    assert manner_of("A garden of corals", "seabed").place is None
    assert manner_of("A base on the Moon", "moon").place is not None


def test_a_house_looks_as_houses_do_there() -> None:
    house = THINGS["house"]
    for words, terrain, home in (
        ("A village in Norway", "grassland", "wooden_house"),
        ("A Japanese village", "grassland", "curved_house"),
        ("A Kenyan village", "savanna", "hut"),
        ("A fairy village", "forest", "mushroom_house"),
        ("A base on Mars", "mars", "habitat"),
    ):
        found = of_culture(house, manner_of(words, terrain), terrain, 0)  # type: ignore[arg-type]  # a literal
        assert found.name == "house"
        assert found.build is THINGS[home].build
    assert of_culture(house, manner_of("A village", "grassland"), "grassland", 0) is house


def test_a_market_square_is_paved_and_closed_by_houses_and_its_stalls_differ() -> None:
    scene = scene_of(MARKET)
    assert ground(scene).material == "Brick"
    assert not any(part.name == "Lawn" for part in scene.scenery)
    assert sum(part.name == TALL and part.collides and part.box.size[1] > 10 for part in scene.scenery) >= 10
    stalls = of(scene, "market_stall")
    assert len(stalls) == 9
    assert len({part.color for one in stalls for part in one.parts if part.name == "Awning"}) >= 4
    assert {part.material for one in of(scene, "house") for part in one.parts if part.name == "Wall"} <= {
        "Plaster",
        "Sandstone",
    }


def test_what_stands_about_blocks_nothing_that_is_told() -> None:
    scene = scene_of(MARKET)
    told = [one.box.footprint for one in scene.components] + [
        box.footprint for one in scene.components for box in one.openings
    ]
    grown = [part for part in scene.scenery if part.name == TALL and part.box.low[1] < 8]
    assert grown
    assert not [part for part in grown if any(overlap(part.box.footprint, rect) for rect in told)]
    assert not any(part.collides and part.box.size[1] < 10 for part in grown)


def test_what_is_told_does_not_stand_about_a_second_time() -> None:
    words = "A market square with a fountain, six stalls and three {}."
    hoops = {part.color for part in BARRELS.parts if part.material == "Metal"}
    with_crates = scene_of(words.format("crates"))
    with_barrels = scene_of(words.format("barrels"))
    assert any(part.name == TALL and part.color in hoops for part in with_crates.scenery)
    assert len(of(with_barrels, "barrel")) == 3
    count = sum(part.name == LOW and part.color in hoops and part.size[0] == 0.25 for part in with_barrels.scenery)
    assert count == 0


def test_the_same_words_make_the_same_place() -> None:
    assert scene_of(MARKET) == scene_of(MARKET)


def test_where_nobody_drives_a_street_is_paved_as_the_square_is() -> None:
    old = scene_of("A medieval street with six houses and an inn.")
    new = scene_of("A city street with six houses and an inn.")
    assert {part.material for part in old.scenery if part.name == "Road"} == {"Cobblestone"}
    assert {part.material for part in new.scenery if part.name == "Road"} == {"Asphalt"}
    assert any(part.name == "Highway" for part in new.scenery)
    assert not any(part.name == "Highway" for part in old.scenery)
