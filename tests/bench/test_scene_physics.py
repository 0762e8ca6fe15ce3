"""The judges of physics, doors, spawns and ways see a right scene and its wrong twin."""

from dataclasses import replace

import pytest

from tests.bench.hand_made import CLEAN, block, component, faults, pad, room, scene
from worlds.checks.navigation import walk_of
from worlds.geometry import QUARTERS, UPRIGHT
from worlds.scene import Part, Shape


def test_things_may_touch_but_not_overlap() -> None:
    assert faults(scene(component("a-1"), component("b-1", (4, 0)))) == CLEAN
    assert faults(scene(component("a-1"), component("b-1", (3.9, 0)))) == {"collisions": 1}


def test_a_wall_of_the_scenery_is_in_the_way_and_a_path_is_not() -> None:
    path = block((0, 0.05, 0), (20, 0.1, 20), name="Path")
    wall = block((0, 5, 0), (20, 10, 1), name="Wall")
    assert faults(scene(component("a-1"), scenery=(path,))) == CLEAN
    assert faults(scene(component("a-1"), scenery=(wall,))) == {"collisions": 1}


def test_what_stands_inside_may_not_stand_in_a_wall() -> None:
    inside = component("desk-1", (0, -5), base=0.5, parent="room-1", held="inside")
    assert faults(scene(room(), inside)) == CLEAN
    against = component("desk-1", (0, -8), base=0.5, parent="room-1", held="inside")
    assert faults(scene(room(), against)) == {"stuck": 1}
    assert faults(scene(room(), replace(inside, parent=None))) == CLEAN
    assert faults(scene(room(), replace(against, parent=None))) == {"collisions": 1}


def test_nothing_floats() -> None:
    table = component("table-1", (0, 0), (6, 3, 6))
    cup = component("cup-1", (0, 0), (1, 1, 1), base=3.05)
    assert faults(scene(table, cup)) == CLEAN
    assert faults(scene(table, component("cup-1", (0, 0), (1, 1, 1), base=3.2))) == {"floating": 1}
    assert faults(scene(cup)) == {"floating": 1}
    assert faults(scene(table, component("cup-1", (5, 0), (1, 1, 1), base=3))) == {"floating": 1}


def test_every_part_is_joined_to_the_ground() -> None:
    pole, lamp = block((0, 4, 0), (1, 8, 1)), block((0, 8.5, 0), (1, 1, 1))
    assert faults(scene(component("lamp-1", parts=(pole, lamp)))) == CLEAN
    loose = block((0, 8.6, 0), (1, 1, 1))
    assert faults(scene(component("lamp-1", parts=(pole, loose)))) == {"floating": 1}


def test_a_roof_over_a_turned_cylinder_is_where_its_box_is() -> None:
    column = replace(block((0, 5, 0), (10, 2, 2)), shape=Shape.CYLINDER, rotation=UPRIGHT)
    roof = block((0, 10.5, 0), (4, 1, 4))
    assert faults(scene(component("temple-1", parts=(column, roof)))) == CLEAN
    lying = replace(column, rotation=QUARTERS[0])
    assert faults(scene(component("temple-1", parts=(lying, roof)))) == {"floating": 1}


def test_nothing_leaves_the_world() -> None:
    assert faults(scene(component("a-1", (78, 0)))) == CLEAN
    assert faults(scene(component("a-1", (78.1, 0)))) == {"out_of_bounds": 1}
    assert faults(scene(component("a-1", (0, -78.1)))) == {"out_of_bounds": 1}


def test_doors_are_free() -> None:
    assert faults(scene(room())) == CLEAN
    assert faults(scene(room(), component("bush-1", (0, 17)))) == CLEAN
    assert faults(scene(room(), component("bush-1", (0, 15.5), (4, 1, 4)))) == {"blocked_openings": 1}
    shut = block((0, 5, 9.75), (6, 10, 0.5), name="Gate")
    closed = room(parts=(*room().parts, shut))
    assert faults(scene(closed)) == {"blocked_openings": 1, "reachability": 1}
    assert faults(scene(room(parts=(*room().parts, replace(shut, collides=False))))) == CLEAN
    curb = block((0, 0.5, 15), (4, 1, 4), name="Curb")
    assert faults(scene(room(), scenery=(curb,))) == {"blocked_openings": 1}


def test_players_arrive_in_the_open() -> None:
    assert faults(scene(component("a-1", (8.9, 60)))) == {"spawns": 1}
    assert faults(scene(component("a-1", (9, 60)))) == CLEAN
    beam = block((0, 9, 60), (20, 1, 1), name="Beam")
    assert faults(scene(scenery=(beam,)))["spawns"] == 1
    assert faults(scene(scenery=(replace(beam, position=(0, 12, 60)),)))["spawns"] == 0
    nowhere = replace(scene(), components=())
    assert faults(nowhere) == {"spawns": 1}


def fence(gap: float) -> tuple[Part, ...]:
    """Across the world, thin, with one gap in the middle."""
    length = 80 - gap / 2
    return tuple(block((side * (80 - length / 2), 4, 20), (length, 8, 0.2), name="Fence") for side in (-1, 1))


@pytest.mark.parametrize(("gap", "passes"), [(6, True), (3, False)])
def test_an_avatar_goes_through_a_doorway_but_not_through_a_slit(gap: float, passes: bool) -> None:
    made = scene(component("shop-1", (0, -20), visit=(0, 0, -14)), scenery=fence(gap))
    assert faults(made) == (CLEAN if passes else {"reachability": 1})
    assert (walk_of(made).largest_share > 0.99) is passes


@pytest.mark.parametrize("shift", [0.0, 0.3, 0.5, 0.8])
def test_a_doorway_of_6_passes_wherever_it_is(shift: float) -> None:
    walls = tuple(replace(part, position=(part.position[0] + shift, 4, 20)) for part in fence(6))
    assert faults(scene(component("shop-1", (0, -20), visit=(0, 0, -14)), scenery=walls)) == CLEAN


def test_one_walks_under_what_is_high_over_what_is_low_and_through_what_does_not_collide() -> None:
    lintel = block((0, 6, 20), (160, 2, 1))
    step = block((0, 0.75, 20), (160, 1.5, 4))
    air = replace(block((0, 4, 20), (160, 8, 1)), collides=False)
    hedge = block((0, 0.9, 20), (160, 1.8, 1))
    shop = component("shop-1", (0, -20), visit=(0, 0, -14))
    for open_way in (lintel, step, air):
        assert faults(scene(shop, scenery=(open_way,))) == CLEAN
    assert faults(scene(shop, scenery=(hedge,))) == {"reachability": 1}
    assert faults(scene(shop, scenery=(step, lintel)))["reachability"] == 1


def test_a_point_may_lie_within_reach_of_the_way() -> None:
    assert faults(scene(component("shop-1", (0, -20), visit=(0, 0, -17)))) == CLEAN
    assert faults(scene(component("shop-1", (0, -20), (12, 4, 12), visit=(0, 0, -20)))) == {"reachability": 1}


def test_whoever_arrives_anywhere_comes_everywhere() -> None:
    other = replace(pad((0, -60)), id="spawn_pad-2")
    shop = component("shop-1", (20, 60), visit=(20, 0, 64))
    assert faults(scene(shop, other)) == CLEAN
    assert faults(scene(shop, other, scenery=fence(0))) == {"reachability": 1}
