"""The judge of relations sees a right place and a wrong one. The house is 10 x 10 x 10 and looks south."""

from dataclasses import replace
from typing import Final

import pytest
from bench.descriptions.expected import relation_of, told
from bench.scene_metrics.bodies import FRONTS
from bench.scene_metrics.relations import relation_holds

from tests.bench.hand_made import CLEAN, bodies, broken, component, holds, scene
from worlds.geometry import QUARTERS, turned

HOUSE: Final = component("house-1", (0, 0), (10, 10, 10))


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("next_to", (8.7, 0), (8.9, 0)),
        ("near", (12.3, 0), (12.4, 0)),
        ("in_front_of", (0, 20), (0, -20)),
        ("in_front_of", (9.4, 20), (9.6, 20)),
        ("behind", (0, -20), (20, 0)),
        ("left_of", (-20, 0), (20, 0)),
        ("right_of", (20, 0), (-20, 0)),
        ("right_of", (26.9, 0), (27.1, 0)),
        ("inside", (2, 0), (4, 0)),
    ],
)
def test_places_about_a_thing(kind: str, right: tuple[float, float], wrong: tuple[float, float]) -> None:
    text = f"tree {kind} house"
    assert holds(text, [component("tree-1", right)], [HOUSE])
    assert not holds(text, [component("tree-1", wrong)], [HOUSE])
    both = [component("tree-1", right), component("tree-2", wrong)]
    assert not holds(text, both, [HOUSE])


@pytest.mark.parametrize("yaw", QUARTERS)
def test_sides_turn_with_the_thing(yaw: int) -> None:
    x, _, z = turned(QUARTERS[yaw], (0, 0, -1))
    assert (x, z) == FRONTS[yaw]
    house = replace(HOUSE, yaw=yaw)
    for kind, (ax, _, az) in {
        "in_front_of": (0, 0, -20),
        "behind": (0, 0, 20),
        "left_of": (20, 0, 0),
        "right_of": (-20, 0, 0),
    }.items():
        at = turned(QUARTERS[yaw], (ax, 0, az))
        assert holds(f"tree {kind} house", [component("tree-1", (at[0], at[2]))], [house])
        assert not holds(f"tree {kind} house", [component("tree-1", (-at[0], -at[2]))], [house])


def test_across_from_looks_back() -> None:
    other = component("shop-1", (0, 20), (10, 10, 10))
    assert holds("shop across_from house", [replace(other, yaw=0)], [HOUSE])
    assert not holds("shop across_from house", [other], [HOUSE])
    assert not holds("shop across_from house", [component("shop-1", (0, 25), (10, 10, 10), yaw=0)], [HOUSE])


def test_facing_is_within_30_degrees() -> None:
    assert holds("bench facing house", [component("bench-1", (11, -20))], [HOUSE])
    assert not holds("bench facing house", [component("bench-1", (12, -20))], [HOUSE])
    assert not holds("bench facing house", [component("bench-1", (0, 20))], [HOUSE])


def test_around() -> None:
    ring = [component(f"tree-{n}", at) for n, at in enumerate([(20, 0), (0, 20), (-20, 0), (0, -20)])]
    assert holds("tree around house", ring, [HOUSE])
    assert holds("tree around house", ring[::2], [HOUSE])
    assert holds("tree around house", [component("tree-0", (12, 0))], [HOUSE])
    assert not holds("tree around house", ring[:2], [HOUSE])
    assert not holds("tree around house", ring[:1], [HOUSE])
    assert not holds("tree around house", [*ring[:3], component("tree-3", (0, -40))], [HOUSE])
    assert not holds("tree around house", [*ring[:3], component("tree-3", (20, 20))], [HOUSE])


def test_between() -> None:
    barn = component("barn-1", (50, 0), (10, 10, 10))
    assert holds("tree between house and barn", [component("tree-1", (25, 4.9))], [HOUSE], [barn])
    assert not holds("tree between house and barn", [component("tree-1", (25, 5.1))], [HOUSE], [barn])
    assert not holds("tree between house and barn", [component("tree-1", (47, 0))], [HOUSE], [barn])
    twins = [HOUSE, replace(barn, id="house-2")]
    assert not holds("tree between house and house", [component("tree-1", (25, 0))], [HOUSE], [HOUSE])
    found = bodies(*twins)
    tree = bodies(component("tree-1", (25, 0)))
    assert relation_holds(relation_of("tree between house and house"), tree, found, found, [], scene())


def test_on() -> None:
    table = component("table-1", (0, 0), (6, 3, 6))
    assert holds("globe on table", [component("globe-1", (2, 0), (1, 1, 1), base=3.05)], [table])
    assert not holds("globe on table", [component("globe-1", (2, 0), (1, 1, 1), base=3.2)], [table])
    assert not holds("globe on table", [component("globe-1", (4, 0), (1, 1, 1), base=3)], [table])


def test_each_has_its_own() -> None:
    houses = [component(f"house-{n}", (40 * n, 0), (10, 10, 10)) for n in range(3)]
    trees = [component(f"tree-{n}", (40 * n + 8, 0)) for n in range(3)]
    assert holds("tree next_to each house", trees, houses)
    assert not holds("tree next_to each house", [*trees[:2], component("tree-2", (32, 0))], houses)
    assert holds("tree next_to house", [*trees[:2], component("tree-2", (32, 0))], houses)
    assert not holds("tree next_to each house", trees[:2], houses)


def test_each_is_dealt_out_so_that_all_get_one() -> None:
    houses = [component("house-0", (0, 0), (10, 10, 10)), component("house-1", (17, 0), (10, 10, 10))]
    shared = component("tree-0", (8.5, 0))
    assert holds("tree next_to each house", [shared, component("tree-1", (-8, 0))], houses)
    assert holds("tree next_to each house", [shared, component("tree-1", (25, 0))], houses)


def test_near_the_spawn_and_in_the_middle() -> None:
    wished = told("", "", "1 sign", "sign near spawn")
    assert broken(wished, scene(component("sign-1", (20, 60)))) == CLEAN
    assert broken(wished, scene(component("sign-1", (22, 60)))) == {"relations": 1}
    middle = told("", "", "1 sign", "sign in_middle")
    assert broken(middle, scene(component("sign-1", (15, -15)))) == CLEAN
    assert broken(middle, scene(component("sign-1", (17, 0)))) == {"relations": 1}


def test_in_front_of_the_spawn_is_north() -> None:
    wished = told("", "", "1 sign", "sign in_front_of spawn")
    assert broken(wished, scene(component("sign-1", (0, 45)))) == CLEAN
    assert broken(wished, scene(component("sign-1", (0, 75)))) == {"relations": 1}


def test_a_relation_of_what_is_not_there_does_not_hold() -> None:
    wished = told("", "", "1 sign, 1 tree", "sign near tree")
    assert broken(wished, scene(component("sign-1"))) == {"counts": 1, "whole inventory": 1, "relations": 1}
