"""What the words say goes together is put together: wares on stalls, bread on tables, clues beside what hides them."""

import math
from collections import Counter
from itertools import combinations

import pytest

from worlds.catalogue.setting_materials import FABRICS, fabric_of, is_of_setting, made_of
from worlds.catalogue.solids import GLASS, LAMP, TIMBER, block
from worlds.catalogue.things import THINGS, WORDS
from worlds.design import design
from worlds.layout.relief import DEEP, SHALLOW
from worlds.plan.tree import zones_in
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def designed(words: str) -> Scene:
    return design(DesignRequest(name="Put together", description=words)).scene


def named(scene: Scene, thing: str) -> list[Component]:
    return [one for one in scene.components if one.thing == thing]


def things_of(words: str) -> dict[str, int]:
    return {one.noun: one.count for one in read(words).plan.world.things}


def test_what_a_class_handles_is_on_the_tables_that_are_there() -> None:
    scene = designed("A village bakery with two ovens and two tables. Pupils share twelve loaves into halves.")
    tables = {one.id for one in named(scene, "table")}
    assert Counter(one.parent for one in named(scene, "bread")) == dict.fromkeys(tables, 6)
    assert not named(scene, "ledge")


def test_without_a_table_small_things_stand_on_one_low_table_that_nobody_asked_for() -> None:
    scene = designed("A castle with a well. There are eight goblets.")
    (ledge,) = named(scene, "ledge")
    assert [one.parent for one in named(scene, "goblet")] == [ledge.id] * 8
    assert "ledge" not in WORDS.values()
    assert not named(scene, "table")


def test_what_grows_lies_on_open_ground() -> None:
    scene = designed("A meadow with a barn, a tree and three apples.")
    assert [one.parent for one in named(scene, "apple")] == [None] * 3
    assert not named(scene, "ledge")


def test_each_stall_has_one_ware_and_nothing_lies_on_the_ground() -> None:
    scene = designed("A market square with six stalls selling carpets, oranges, lamps, pottery, bread and cheese.")
    stalls = {one.id for one in named(scene, "market_stall")}
    wares = [one for one in scene.components if one.held == "on"]
    assert len(wares) == 18
    assert {one.parent for one in wares} == stalls
    assert all(len({one.thing for one in wares if one.parent == stall}) == 1 for stall in stalls)
    assert max(max(one.size) for one in wares) <= 3.0


def test_one_train_at_three_platforms_is_one_train() -> None:
    assert things_of("A railway station. Three platforms with one blue train waiting.")["train"] == 1
    (train,) = [
        one for one in read("A station. Three platforms with a train.").plan.world.things if one.noun == "train"
    ]
    assert train.each == "platform"


def test_tables_are_laid_alike() -> None:
    scene = designed("A bakery with four tables with bread rolls.")
    assert sorted(Counter(one.parent for one in named(scene, "bread_roll")).values()) == [3, 3, 3, 3]


def test_a_counter_becomes_as_wide_as_what_lies_on_it_and_no_higher() -> None:
    scene = designed("A bakery. The counter is in front with 6 baguettes and 12 croissants on it.")
    (counter,) = named(scene, "pastry_case")
    assert {one.parent for one in (*named(scene, "bread"), *named(scene, "croissant"))} == {counter.id}
    assert counter.size[1] == THINGS["pastry_case"].size[1]
    assert not [one for one in scene.notices if one.code == "no_room"]


@pytest.mark.parametrize(
    ("words", "thing", "count"),
    [
        ("A Mars base with a lab and a rover. Teams of 13-year-olds collect four rock samples.", "rock_collection", 4),
        (
            "A castle with three towers and a well. Children find eight hidden letters to spell a word.",
            "card_on_stand",
            8,
        ),
        ("A pirate island with six palm trees and a ship. Find ten gold coins.", "coin", 10),
    ],
)
def test_what_is_looked_for_is_hidden_all_over_the_place(words: str, thing: str, count: int) -> None:
    scene = designed(words)
    found = named(scene, thing)
    assert len(found) == count
    others = [one for one in scene.components if one.thing != thing and one.wish != "spawn"]
    assert all(min(away(one, other) for other in others) < 12.0 for one in found)
    assert max(math.dist(one.base[::2], other.base[::2]) for one, other in combinations(found, 2)) > 25.0
    assert all(one.base[1] > -1.0 for one in found)


def away(one: Component, other: Component) -> float:
    """Studs between their footprints."""
    west, north, east, south = one.box.footprint
    west_2, north_2, east_2, south_2 = other.box.footprint
    return math.hypot(max(west - east_2, west_2 - east, 0.0), max(north - south_2, north_2 - south, 0.0))


def test_under_a_roof_it_is_on_the_tables() -> None:
    scene = designed("A courtroom with two tables. Students examine five pieces of evidence.")
    assert sorted(Counter(one.parent for one in named(scene, "card_on_stand")).values()) == [2, 3]


def test_rooms_of_a_body_have_no_windows_and_those_of_a_house_do() -> None:
    inside = designed("Inside a giant human heart with four chambers.")
    house = designed("A meadow with a house with a kitchen and a bedroom.")
    assert {part.name for part in inside.scenery} >= {"Wall", "Rib", "Lip"}
    assert "Window" not in {part.name for part in inside.scenery}
    assert "Window" in {part.name for part in house.scenery}
    walls = {(part.color, part.material) for part in inside.scenery if part.name == "Wall"}
    assert walls == {(FABRICS["tissue"].walls.color, FABRICS["tissue"].walls.material)}


def test_what_shines_stays_and_what_is_told_stays() -> None:
    rock = FABRICS["cave"]
    beam, lamp, pane = made_of(rock, [block("A", (1, 1, 1), (0, 0, 0), one) for one in (TIMBER, LAMP, GLASS)])
    assert (beam.material, lamp.material, pane.transparency) == (rock.beams.material, "Neon", 0.0)
    assert is_of_setting("bridge", "bridge")
    assert not is_of_setting("bridge", "wooden bridge")
    assert fabric_of("snow", "antiquity") is None
    assert fabric_of("snow", "winter") is FABRICS["snow"]
    assert fabric_of("grassland", None) is None
    assert fabric_of("desert", "city") is FABRICS["desert"]


def test_a_tower_on_a_paved_square_in_the_desert_is_of_clay() -> None:
    (tower,) = named(designed("A desert. There is a square with a tower in it."), "tower")
    assert FABRICS["desert"].walls.material in {part.material for part in tower.parts}
    (other,) = named(designed("A meadow with a tower."), "tower")
    assert FABRICS["desert"].walls.material not in {part.material for part in other.parts}


def test_a_pool_of_crabs_is_shallow_and_a_pond_of_fish_is_deep() -> None:
    crabs = designed("A beach with two rock pools, each with different animals: crabs and starfish.")
    fish = designed("A park with a pond with five fish.")
    assert {one.depth for one in crabs.land if one.kind == "lake"} == {SHALLOW}
    assert {one.depth for one in fish.land if one.kind == "lake"} == {DEEP}
    assert max(named(crabs, "crab")[0].size) > max(THINGS["crab"].size)
    assert len(named(crabs, "starfish")) == 3


def test_what_is_said_again_is_no_second_thing() -> None:
    assert things_of("Workers pull stone blocks on sledges. Children help move six blocks.")["stone block"] == 6
    assert "block" not in things_of("Workers pull stone blocks on sledges. Children help move six blocks.")
    assert (
        things_of("A station with three platforms and a clock. Pupils ask which platform is theirs.")["platform"] == 3
    )
    assert things_of("A hall with two tables. Children move two other tables.")["table"] == 2
    assert "mars" not in things_of("A research base on Mars with a lab and a rover.")
    assert things_of("A hall with the planets Mars and Venus.")["mars"] == 1


@pytest.mark.parametrize(
    ("words", "each", "left"),
    [
        ("A museum with four rooms. There are five signs, one in each room and one at the door.", 4, 1),
        ("A museum with four rooms. There are four signs, one in each room.", 4, 0),
    ],
)
def test_one_in_each_is_one_in_each(words: str, each: int, left: int) -> None:
    scene = designed(words)
    assert len(named(scene, "sign")) == each + left
    world = read(words).plan.world
    rooms = [zone for zone in zones_in(world) if zone is not world]
    assert sum(one.count * zone.count for zone in rooms for one in zone.things if one.noun == "sign") == each
    assert sum(one.count for one in world.things if one.noun == "sign") == left


def test_goods_that_are_listed_behind_their_stalls_are_on_them() -> None:
    world = read(
        "A market. Stalls on both sides: spices on the left, lamps on the right, seven stalls altogether."
    ).plan.world
    places = {one.noun: [(place.kind.value, place.of) for place in one.places] for one in world.things}
    assert [(one.noun, one.count) for one in world.things if one.noun == "stall"] == [("stall", 7)]
    assert ("on", ("stall",)) in places["spice"]
    assert ("on", ("stall",)) in places["lamp"]


def test_it_is_what_something_can_stand_on() -> None:
    world = read("A tea room with four cushions around a low table, and a teapot and four cups on it.").plan.world
    places = {one.noun: [(place.kind.value, place.of) for place in one.places] for one in world.things}
    assert places["cup"] == places["teapot"] == [("on", ("low-table",))]
    assert places["low table"] == []


def test_groups_of_instruments_are_told_kind_by_kind() -> None:
    words = "A hall with a stage. On the stage are four groups of instruments: strings in front, drums at the back."
    world = read(words).plan.world
    assert [one.noun for one in world.things] == ["stage", "string", "drum"]
    assert all([place.of for place in one.places] == [("stage",)] for one in world.things[1:])
    assert {one.thing for one in designed(words).components if one.held == "on"} == {"violin", "drum"}


def test_a_square_in_a_town_is_where_all_stands() -> None:
    world = read("A market square in a small town. There are four stalls and a fountain.").plan.world
    assert (world.title, [one.noun for one in world.things], world.zones) == (
        "market square",
        ["stall", "fountain"],
        (),
    )
