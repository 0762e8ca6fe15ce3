"""Who arrives sees the world through the camera that Roblox starts with, and no wall right before the eyes."""

import pytest

from worlds.design import design
from worlds.layout.body import Rect
from worlds.layout.first_view import FirstView, Seen
from worlds.request import DesignRequest
from worlds.scene import Scene

EYE = 8.7
"""Studs from the ground to the camera."""


def designed(description: str) -> Scene:
    return design(DesignRequest(name="x", description=description)).scene


@pytest.mark.parametrize(
    "description",
    [
        "A village with six houses, a well and a market stall.",
        "A farm: a red barn, a farmhouse, a silo, three cows, a tractor.",
        "A city street with six houses, a school and a hospital.",
    ],
)
def test_nothing_higher_than_the_camera_stands_straight_before_it(description: str) -> None:
    scene = designed(description)
    pad = next(one for one in scene.components if one.wish == "spawn")
    assert pad.yaw == 0
    before = [
        one.box.high[2]
        for one in scene.components
        if one.wish != "spawn" and one.size[1] > EYE
        if one.box.low[0] < pad.base[0] + 3 and one.box.high[0] > pad.base[0] - 3 and one.box.high[2] < pad.base[2]
    ]
    assert max(before, default=-1e9) <= pad.base[2] - 28


TOWER = Seen((-6.0, -86.0, 6.0, -74.0), 30.0)


def test_a_wall_hides_what_is_behind_it_and_what_is_lower_than_the_camera_does_not() -> None:
    def seen(*before: Seen) -> float:
        return round(FirstView([TOWER, *before]).value(0.0, 0.0), 2)

    wall = Seen((-30.0, -50.0, 30.0, -48.0), 24.0, is_looked_for=False)
    hedge = Seen((-30.0, -50.0, 30.0, -48.0), 4.0, is_looked_for=False)
    assert (seen() > 0.4, seen(hedge) > 0.8 * seen(), seen(wall) < 0.2 * seen()) == (True, True, True)


def test_only_what_is_ahead_and_in_the_picture_is_seen() -> None:
    view = FirstView([TOWER])
    assert [view.value(0.0, z) > 0 for z in (-60.0, -90.0)] == [False, False]
    assert view.value(200.0, 0.0) == view.value(-200.0, 0.0) == 0.0
    assert view.value(0.0, 0.0) > view.value(0.0, 160.0) > 0.0


def test_what_the_edge_of_the_picture_cuts_is_worth_less_than_what_is_outside_of_it() -> None:
    view = FirstView([TOWER])
    assert view.value(0.0, 0.0) > 0.0 > view.value(110.0, 0.0)


def test_the_largest_counts_more_than_what_is_small() -> None:
    tower, wells = (200.0, 20.0, 220.0, 40.0), [Seen((x, -42.0, x + 4.0, -38.0), 5.0) for x in (-12.0, 8.0)]
    view = FirstView([Seen(moved_to(tower, 0.0), 30.0), *(Seen(moved_to(one.rect, 300.0), one.high) for one in wells)])
    assert view.value(210.0, 100.0) > view.value(300.0, 0.0) > 0.0


def moved_to(rect: Rect, x: float) -> Rect:
    return (rect[0] + x, rect[1], rect[2] + x, rect[3])
