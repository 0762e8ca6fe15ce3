"""What must not be touched lies under a whole course of jumps, and its platforms stand on it in the order of the jumps."""

from itertools import pairwise
from typing import Any

import pytest

from worlds.checks.report import scene_checks
from worlds.design import scene_of
from worlds.geometry import Box
from worlds.plan.check import repaired
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene

FURTHEST, HIGHEST = 8.0, 4.0
"""Studs of a jump."""
FLOOR = {"id": "floor", "noun": "lava floor"}
TROPHY = {"id": "trophy", "noun": "trophy", "places": [{"kind": "on", "of": ["platform"]}]}
LAVA = {"id": "lava", "kind": "lake", "title": "lava", "terrain": "volcanic"}


def platforms(**more: Any) -> dict[str, Any]:
    return {"id": "platform", "noun": "platform", "count": 10} | more


def scene_with(*things: dict[str, Any], beside: tuple[dict[str, Any], ...] = (), **zone: Any) -> Scene:
    obby = {"id": "obby", "kind": "track", "title": "obby", "things": things} | zone
    told = {"id": "jump", "mechanic": "obby", "things": ["platform"], "goals": ["floor"]}
    world = {"id": "world", "title": "World", "zones": [obby, *beside]}
    plan, notices = repaired(Plan.model_validate({"world": world, "activities": [told]}))
    scene = scene_of(DesignRequest(name="x", description="x"), plan)
    assert (notices, scene.notices) == ([], ())
    assert [one for one in scene_checks(scene) if not one.holds] == []
    return scene


def of(scene: Scene, wish: str) -> list[Component]:
    return [one for one in scene.components if one.wish == wish]


def top(platform: Component) -> Box:
    return next(part.box for part in platform.parts if part.name == "Top")


def gap(one: Component, other: Component) -> float:
    a, b = one.box, other.box
    aside = [max(a.low[i] - b.high[i], b.low[i] - a.high[i], 0.0) for i in (0, 2)]
    return float((aside[0] ** 2 + aside[1] ** 2) ** 0.5)


def is_right(scene: Scene) -> bool:
    """The floor is one thing under all platforms, and each is jumped to from the one before."""
    (floor,) = of(scene, "floor")
    course = of(scene, "platform")
    ground = floor.box
    under = [ground.low[0] < one.box.low[0] and one.box.high[0] < ground.high[0] for one in course]
    along = [ground.low[2] < one.box.low[2] and one.box.high[2] < ground.high[2] for one in course]
    stands = [abs(one.base[1] - ground.high[1]) < 0.01 and one.parent == floor.id for one in course]
    jumps = [(gap(*pair), top(pair[1]).high[1] - top(pair[0]).high[1]) for pair in pairwise(course)]
    makeable = [0 < wide <= FURTHEST and up <= HIGHEST for wide, up in jumps]
    numbered = [one.id for one in course] == [f"podium-{number}" for number in range(1, 11)]
    return all([*under, *along, *stands, *makeable, numbered, len(course) == 10, floor.id == "kill-floor-1"])


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ({}, []),
        ({"kind": "ground"}, []),
        ({}, [{"kind": "over", "of": ["floor"]}]),
        ({"kind": "ground"}, [{"kind": "over", "of": ["floor"]}]),
        ({"kind": "ground"}, [{"kind": "on", "of": ["floor"]}]),
        ({"kind": "ground", "enclosure": "wall"}, []),
        ({"kind": "hill"}, []),
    ],
)
def test_a_floor_lies_under_the_course_of_its_zone(zone: dict[str, Any], place: list[dict[str, Any]]) -> None:
    assert is_right(scene_with(platforms(places=place), FLOOR, **zone))


def test_it_lies_on_lava_that_is_land() -> None:
    scene = scene_with(platforms(places=[{"kind": "over", "of": ["lava"]}]), FLOOR, beside=(LAVA,))
    assert is_right(scene)
    assert of(scene, "floor")[0].base[1] == -1.0


def test_it_is_touched_and_a_way_leads_to_it() -> None:
    scene = scene_with(platforms(), FLOOR)
    (floor,) = of(scene, "floor")
    assert floor.size == pytest.approx((57.075, 0.5, 160.795))
    assert floor.visit == pytest.approx((floor.base[0], 0.0, floor.base[2] + floor.size[2] / 2 + 3.0))
    course = [(f"podium-{number}", "touch") for number in range(1, 11)]
    assert [(one.thing, one.reach) for one in scene.stage.props] == [*course, ("kill-floor-1", "touch")]


def test_the_last_platform_is_the_one_that_something_stands_on() -> None:
    scene = scene_with(TROPHY, platforms(), FLOOR)
    assert is_right(scene)
    assert [one.parent for one in of(scene, "trophy")] == ["podium-10"]


def test_without_a_floor_the_order_is_that_of_the_jumps_too() -> None:
    scene = scene_with(platforms(), TROPHY)
    course = of(scene, "platform")
    assert [one.id for one in course] == [f"podium-{number}" for number in range(1, 11)]
    assert max(gap(*pair) for pair in pairwise(course)) == pytest.approx(6.0, abs=0.01)
    assert [one.parent for one in of(scene, "trophy")] == ["podium-10"]


def test_in_a_row_too() -> None:
    scene = scene_with(TROPHY, platforms(), FLOOR, order="route")
    assert is_right(scene)


def test_copies_of_a_course_have_a_floor_each() -> None:
    scene = scene_with(platforms(count=5), FLOOR, count=2)
    floors, course = of(scene, "floor"), of(scene, "platform")
    assert [one.id for one in floors] == ["kill-floor-1", "kill-floor-2"]
    assert [one.parent for one in course] == ["kill-floor-1"] * 5 + ["kill-floor-2"] * 5


def test_a_floor_without_a_course_stands_by_itself() -> None:
    scene = scene_with(platforms(count=2), FLOOR)
    (floor,) = of(scene, "floor")
    assert (floor.size, floor.parent) == ((24.0, 0.5, 24.0), None)
