"""Who arrives sees the world, and no wall right before the eyes."""

import numpy as np
import pytest

from worlds.design import design
from worlds.layout.arrival import Seen, clear_ahead, share_seen, view
from worlds.request import DesignRequest
from worlds.scene import Scene

EYE = 5.0


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
def test_forty_studs_before_the_eyes_are_free(description: str) -> None:
    scene = designed(description)
    pad = next(one for one in scene.components if one.wish == "spawn")
    assert pad.yaw == 0
    before = [
        one.box.high[2]
        for one in scene.components
        if one.wish != "spawn" and one.size[1] > EYE
        if one.box.low[0] < pad.base[0] + 6 and one.box.high[0] > pad.base[0] - 6 and one.box.high[2] < pad.base[2]
    ]
    assert max(before, default=-1e9) <= pad.base[2] - 40


def test_a_wall_hides_what_is_behind_it_and_a_bench_does_not() -> None:
    tower, wall, bench = (-2.0, -92.0, 2.0, -88.0), (-20.0, -50.0, 20.0, -48.0), (-20.0, -50.0, 20.0, -48.0)
    seen = view((0.0, 0.0), [Seen(tower, 30.0), Seen(bench, 3.0)])
    assert seen == 2.0
    assert view((0.0, 0.0), [Seen(tower, 30.0), Seen(wall, 9.0)]) == 1.5
    assert view((0.0, -70.0), [Seen(tower, 30.0), Seen(wall, 9.0)]) == 18 / 40 + 0.5


def test_only_what_is_ahead_and_in_the_picture_is_seen() -> None:
    rects = np.array([(-2.0, -52.0, 2.0, -48.0), (98.0, -52.0, 102.0, -48.0), (-2.0, 48.0, 2.0, 52.0)])
    assert share_seen(rects, np.array([True, True, True])) == 1 / 3
    assert clear_ahead(rects) == 40.0
    assert clear_ahead(rects + np.array([0.0, 20.0, 0.0, 20.0])) == 28.0
