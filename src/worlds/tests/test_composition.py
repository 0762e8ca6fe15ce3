"""What makes a world look as if a person had laid it out."""

from itertools import combinations, pairwise

import pytest

from worlds.design import design
from worlds.layout.body import Rect, around, gap, overlap
from worlds.request import DesignRequest
from worlds.scene import Component, Part, Scene

JUMP_ALONG, JUMP_UP = 8.0, 7.2
"""Studs that an avatar jumps."""


def designed(description: str) -> Scene:
    return design(DesignRequest(name="x", description=description)).scene


def named(scene: Scene, *things: str) -> list[Component]:
    return [one for one in scene.components if one.thing in things]


def drawn(scene: Scene, name: str) -> list[Part]:
    return [part for part in scene.scenery if part.name == name]


@pytest.mark.parametrize(
    ("description", "landmark"),
    [
        ("A park with a lighthouse, a bench, a fountain, a statue and a picnic table.", "lighthouse"),
        ("A farm: a red barn, a silo, a tractor, a well and a scarecrow.", "silo"),
        ("A castle, a well, a market stall, a cart and a barrel.", "castle"),
    ],
)
def test_the_highest_stands_at_the_back_and_an_avenue_leads_to_it(description: str, landmark: str) -> None:
    scene = designed(description)
    (high,) = named(scene, landmark)
    others = [one for one in scene.components if one.wish not in ("spawn", high.wish)]
    assert all(one.box.high[2] <= high.box.high[2] + 1e-6 or one.box.low[2] > high.box.high[2] for one in others)
    assert [one.id for one in others if one.box.low[2] > high.box.high[2] and abs(one.base[0] - high.base[0]) < 8] == []
    assert min(gap(a.box.footprint, b.box.footprint) for a, b in combinations([high, *others], 2)) >= 5.9


@pytest.mark.parametrize(
    "description",
    [
        "A meadow with five cows and three sheep.",
        "A savanna with four lions and two elephants.",
        "A yard with six chickens.",
    ],
)
def test_animals_stand_in_herds_and_not_in_ranks(description: str) -> None:
    scene = designed(description)
    kinds = {one.thing for one in scene.components if one.wish != "spawn"}
    for kind in kinds:
        herd = named(scene, kind)
        assert len({one.yaw for one in herd}) > 1
        assert len({one.base[0] for one in herd}) == len({one.base[2] for one in herd}) == len(herd)
        ground = around([one.box.footprint for one in herd])
        assert [one.id for one in scene.components if one.thing != kind and overlap(one.box.footprint, ground)] == []


@pytest.mark.parametrize(
    "description",
    [
        "Mars, Venus and Earth with a sign in front of each planet.",
        "The sun in the middle and Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune in a row, with a sign"
        " in front of each planet.",
    ],
)
def test_planets_are_one_straight_line_with_their_signs_before_them(description: str) -> None:
    scene = designed(description)
    planets = [one for one in scene.components if one.thing.startswith("planet_")]
    signs = named(scene, "sign")
    assert len(planets) == len(signs) >= 3
    steps = {round(b.base[0] - a.base[0], 1) for a, b in pairwise(planets)}
    assert len(steps) == 1
    assert min(steps) > 0
    for planet, sign in zip(planets, signs, strict=True):
        assert abs(planet.base[0] - sign.base[0]) < 1
        assert sign.base[2] > planet.base[2]
        assert sign.yaw == 180
    assert len({sign.base[2] for sign in signs}) == 1


@pytest.mark.parametrize(
    "description",
    [
        "Four signs labelled pharaoh, pyramid, mummy and sphinx.",
        "A garden with six signs and a fountain.",
    ],
)
def test_no_sign_stands_behind_another(description: str) -> None:
    signs = named(designed(description), "sign")
    assert len(signs) >= 4
    assert len({sign.base[2] for sign in signs}) == 1
    assert {sign.yaw for sign in signs} == {180}


@pytest.mark.parametrize(
    "description",
    [
        "A city street with six houses and a school. Trees and street lamps along the street, three cars and a bus on it.",
        "A main street with four shops and six houses, four benches and a bus.",
        "A street with eight houses, six street lamps and two cars.",
    ],
)
def test_a_street_has_traffic_on_its_lanes_and_the_rest_along_all_of_it(description: str) -> None:
    scene = designed(description)
    (road,) = (part.box for part in drawn(scene, "Road"))
    for one in named(scene, "car", "bus"):
        assert road.low[0] <= one.box.low[0]
        assert one.box.high[0] <= road.high[0]
        assert one.yaw == (0 if one.base[0] > road.centre[0] else 180)
    for house in named(scene, "house", "school", "shop"):
        assert house.yaw == (90 if house.base[0] > road.centre[0] else 270)
    small = named(scene, "tree", "street_lamp", "bench")
    assert {one.base[0] > road.centre[0] for one in small} == {True, False}
    assert max(one.base[2] for one in small) - min(one.base[2] for one in small) > 0.5 * (road.high[2] - road.low[2])
    pads = named(scene, "spawn_pad")
    assert min(pad.box.low[2] for pad in pads) > road.high[2]
    assert any(pad.box.low[0] < road.centre[0] < pad.box.high[0] for pad in pads)


@pytest.mark.parametrize("description", ["A village with six houses and a well.", "A town with eight cabins."])
def test_houses_of_a_village_look_at_its_square(description: str) -> None:
    houses = named(designed(description), "house", "cabin")
    west, east = ([one for one in houses if one.yaw == yaw] for yaw in (270, 90))
    back = [one for one in houses if one.yaw == 180]
    assert len(west) == len(east) == round(len(houses) / 3)
    assert len(back) == len(houses) - len(west) - len(east)
    assert max(one.box.high[2] for one in back) < min(one.base[2] for one in (*west, *east))
    assert min(one.box.low[0] for one in east) - max(one.box.high[0] for one in west) >= 45.9


WITH_PATHS = [
    "A village with six houses, a well and a market stall.",
    "A farm: a barn, a farmhouse, a silo, four sheep in a pen and a field of wheat.",
    "A river with a stone bridge over it. On one bank a water mill and three houses, on the other bank a forest with ten"
    " trees.",
    "Four biomes in four zones: a desert with five cacti and two camels, a rainforest with eight trees and a parrot,"
    " an arctic with three penguins and an igloo, and a savanna with two lions and an elephant. A path links the zones.",
    "A castle on a hill and a village with six houses at its foot.",
    "A school with three rooms: a classroom with twelve desks, a science lab and a library with six bookshelves.",
]


@pytest.mark.parametrize("description", WITH_PATHS)
def test_paths_are_one_net_that_meets_no_body_and_no_part_twice(description: str) -> None:
    scene = designed(description)
    strips = [part.box.footprint for part in drawn(scene, "Path")]
    assert strips
    ways = [*strips, *(part.box.footprint for part in drawn(scene, "Walkway"))]
    assert not any(overlap(a, b, 0.5) for a, b in combinations(strips, 2))
    assert [(a, b) for a, b in combinations(ways, 2) if run_double(a, b)] == []
    met = {
        one.id
        for one in scene.components
        for part in one.parts
        if one.wish != "spawn" and part.collides and part.box.low[1] < 5 and part.box.high[1] > 1.5
        if any(overlap(strip, part.box.footprint, 1.0) for strip in strips)
    }
    assert met == set()


def run_double(a: Rect, b: Rect) -> bool:
    """Beside each other for more than three widths of a path, with less than the width of a way between them."""
    for along, across in ((0, 1), (1, 0)):
        beside = min(a[along + 2], b[along + 2]) - max(a[along], b[along])
        between = max(a[across], b[across]) - min(a[across + 2], b[across + 2])
        if beside > 12 and between < 9:
            return True
    return False


@pytest.mark.parametrize("description", WITH_PATHS)
def test_every_path_hangs_together_with_where_players_arrive(description: str) -> None:
    scene = designed(description)
    strips = [part.box.footprint for name in ("Path", "Bend") for part in drawn(scene, name)]
    ways = [part.box.footprint for name in ("Road", "Walkway", "Deck") for part in drawn(scene, name)]
    bridges = [one.box.footprint for one in scene.components if "bridge" in one.thing]
    (plaza,) = (part.box.footprint for part in drawn(scene, "Plaza"))
    left, reached = [*strips, *ways, *bridges], [plaza]
    for rect in reached:
        beside = [one for one in left if gap(one, rect) < 4]
        left = [one for one in left if one not in beside]
        reached += beside
    assert [one for one in left if one in strips] == []


@pytest.mark.parametrize("players", [8, 20, 40])
def test_players_arrive_on_one_square(players: int) -> None:
    scene = design(DesignRequest(name="x", description=f"A park with a fountain for {players} students.")).scene
    pads = named(scene, "spawn_pad")
    (plaza,) = (part.box for part in drawn(scene, "Plaza"))
    assert all(plaza.low[2] < pad.box.low[2] and pad.box.high[2] < plaza.high[2] for pad in pads)
    assert plaza.high[2] - plaza.low[2] == pytest.approx(5.5 * len(pads) - 0.5 + 1.5)


@pytest.mark.parametrize(
    "description",
    [
        "A rocket near the spawn and a crater with three rocks.",
        "A lighthouse near the spawn, a bench and a fountain.",
    ],
)
def test_what_is_near_the_spawn_is_beside_it(description: str) -> None:
    scene = designed(description)
    (tall,) = named(scene, "rocket", "lighthouse")
    pads = named(scene, "spawn_pad")
    assert all(not (pad.box.low[0] - 4 < tall.base[0] < pad.box.high[0] + 4) for pad in pads)


@pytest.mark.parametrize(
    "description",
    [
        "An obby with ten platforms over lava. A checkpoint halfway, a flag at the finish.",
        "A parkour course with eight platforms over water, a checkpoint and a finish line.",
    ],
)
def test_a_course_can_be_jumped_and_is_never_level(description: str) -> None:
    scene = designed(description)
    course = named(scene, "podium")
    tops = [one.base[1] + one.size[1] for one in course]
    steps = [*pairwise(sorted(course, key=lambda one: course.index(one)))]
    assert all(gap(a.box.footprint, b.box.footprint) <= JUMP_ALONG for a, b in steps)
    assert all(0 < abs(a - b) < JUMP_UP / 2 for a, b in pairwise(tops))
    assert len({one.parts[0].color for one in course}) >= 4
    (checkpoint,) = named(scene, "checkpoint")
    assert checkpoint.parent in {one.id for one in course[2:-2]}
    (finish,) = named(scene, "finish_line")
    assert finish.box.high[2] < min(one.box.low[2] for one in course)
