"""The shapes of land: each is what it is called, wherever it is laid, and makes no cliff that nobody asked for."""

from collections.abc import Callable
from typing import Final

import numpy as np
import pytest
from numpy.typing import NDArray

from worlds.areas import Area, Circle, Polygon, Rectangle, Strip
from worlds.land.blends import CLIMBABLE, SOFT, run_out
from worlds.land.field import NUMBERS, HeightField
from worlds.land.noise import noise, rolling
from worlds.land.shapes import crater, dunes, flat, hill, hills, mountain, rim, valley
from worlds.land.waters import Side, coast, island, lake, river, sea

CLIMBED: Final = 40.0
"""Degrees: what players climb."""
LAWN: Final = Polygon(((-60.0, -40.0), (50.0, -55.0), (30.0, 45.0), (-20.0, 10.0)))
AREAS: Final[list[Area]] = [Circle(10.0, -6.0, 40.0), Rectangle(-50.0, -30.0, 22.0, 44.0), LAWN]
Flags = NDArray[np.bool_]


def plain(*, rough: float = 0.0) -> HeightField:
    field = HeightField.around_origin(600.0, 560.0, "Grass")
    field.ground += rough * rolling(field.x, field.z, 5, 120.0)
    return field


def inside(field: HeightField, area: Area) -> Flags:
    return np.broadcast_to(area.distance(field.x, field.z) < 0, field.ground.shape)


def test_noise_is_of_its_seed_alone() -> None:
    x, z = np.arange(0.0, 40.0, 0.1)[None, :], np.arange(0.0, 30.0, 0.1)[:, None]
    found = noise(x, z, 3)
    assert np.array_equal(found, noise(x, z, 3))
    assert not np.allclose(found, noise(x, z, 4))
    assert round(float(noise(np.array([2.3]), np.array([-7.6]), 11)[0]), 6) == 0.055464, "another noise than it was"
    assert found.min() < -0.7
    assert found.max() > 0.7
    assert abs(found.mean()) < 0.05
    assert np.abs(np.diff(found, axis=1)).max() < 0.4, "there is a cliff in it"


def test_noise_has_no_grain_along_the_axes() -> None:
    """Rows, columns and both diagonals vary alike."""
    x, z = np.arange(0.0, 60.0, 0.25)[None, :], np.arange(0.0, 60.0, 0.25)[:, None]
    found = noise(x, z, 8)
    straight = [np.abs(np.diff(found, axis=axis)).mean() for axis in (0, 1)]
    assert straight[0] == pytest.approx(straight[1], rel=0.1)
    diagonal = np.abs(found[1:, 1:] - found[:-1, :-1]).mean() / np.sqrt(2)
    assert diagonal == pytest.approx(straight[0], rel=0.15)


def test_distances() -> None:
    x, z = np.arange(-80.0, 80.0, 3.0)[None, :], np.arange(-70.0, 70.0, 3.0)[:, None]
    box = Rectangle(-30.0, -20.0, 40.0, 25.0)
    same = Polygon(((-30.0, -20.0), (40.0, -20.0), (40.0, 25.0), (-30.0, 25.0)))
    assert np.allclose(box.distance(x, z), same.distance(x, z))
    straight, bent = Strip(((-40.0, 5.0), (40.0, 5.0)), 10.0), Strip(((-40.0, 5.0), (0.0, 5.0), (40.0, 5.0)), 10.0)
    assert np.allclose(straight.distance(x, z), bent.distance(x, z))
    far, along = bent.nearest(np.array([30.0]), np.array([17.0]))
    assert (far[0], along[0], bent.length) == (12.0, 70.0, 80.0)


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.kind)
@pytest.mark.parametrize("height", [0.0, 20.0, -16.0])
def test_flat_ground_is_flat_and_is_met_by_slopes(area: Area, height: float) -> None:
    field = plain(rough=12.0)
    flat(field, area, height, "Sand")
    within = inside(field, area)
    assert np.all(field.ground[within] == height)
    assert np.all(field.material[within] == NUMBERS["Sand"])
    assert field.slopes().max() <= CLIMBED


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.kind)
@pytest.mark.parametrize("height", [8.0, 40.0])
def test_a_hill_has_a_level_top_and_is_climbed(area: Area, height: float) -> None:
    field = plain()
    hill(field, area, height)
    assert np.all(field.ground[inside(field, area)] == height)
    assert field.slopes().max() <= CLIMBED
    assert field.ground.max() == height
    beyond = np.broadcast_to(area.distance(field.x, field.z) > run_out(height) + SOFT / CLIMBABLE, field.ground.shape)
    assert np.all(field.ground[beyond] == 0), "it ends where it says"


def test_a_hill_among_hills_stays_level() -> None:
    field = plain(rough=15.0)
    hill(field, AREAS[0], 25.0)
    assert np.all(field.ground[inside(field, AREAS[0])] == 25.0)
    assert field.slopes().max() <= CLIMBED


def test_a_valley() -> None:
    field = plain()
    valley(field, LAWN, -20.0)
    assert np.all(field.ground[inside(field, LAWN)] == -20.0)
    assert field.ground.max() == 0
    assert field.slopes().max() <= CLIMBED


def test_a_mountain_rises_to_its_peak() -> None:
    field, foot = plain(), Circle(0.0, 0.0, 150.0)
    mountain(field, foot, 120.0, 4, "Rock", "Snow")
    assert field.ground.max() == pytest.approx(120.0, rel=0.05)
    peak = np.unravel_index(field.ground.argmax(), field.ground.shape)
    assert np.hypot(field.x[0, peak[1]], field.z[peak[0], 0]) < 20
    assert np.all(field.ground[~inside(field, foot)] == 0)
    heights = {name: field.ground[field.material == NUMBERS[name]].mean() for name in ("Grass", "Rock", "Snow")}
    assert heights["Grass"] < heights["Rock"] < heights["Snow"]
    rings = [field.ground[np.abs(foot.distance(field.x, field.z) + away) < 8].mean() for away in (20, 60, 100, 140)]
    assert rings == sorted(rings)


def test_a_crater_is_a_bowl_with_a_rim() -> None:
    field = plain()
    crater(field, Circle(0.0, 0.0, 60.0), 18.0)
    assert field.height(0.0, 0.0) == pytest.approx(-18.0, abs=0.5)
    assert 4.0 < field.height(60.0, 0.0) < 7.0
    assert field.height(200.0, 0.0) == pytest.approx(0.0, abs=0.01)
    assert field.slopes().max() <= CLIMBED


@pytest.mark.parametrize("shape", [dunes, hills], ids=lambda shape: shape.__name__)
def test_waves_rise_from_level_ground(shape: Callable[[HeightField, Area, float, int], None]) -> None:
    field, around = plain(), Rectangle.around_origin(160.0, 120.0)
    shape(field, around, 10.0, 2)
    assert np.all(field.ground[inside(field, around)] == 0)
    away = around.distance(field.x, field.z)
    assert np.all(field.ground <= np.maximum(away, 0.0) * 0.5), "it hides what stands on the level ground"
    far = field.ground[away > 60]
    assert far.min() >= 0
    assert far.max() > 8.0
    assert far.std() > 1.5
    assert field.slopes().max() <= CLIMBED


def test_a_rim_closes_the_horizon() -> None:
    field, around = plain(), Rectangle.around_origin(200.0, 200.0)
    rim(field, around, 40.0, 3, "Rock")
    assert np.all(field.ground[inside(field, around)] == 0)
    edges = [field.ground[0], field.ground[-1], field.ground[:, 0], field.ground[:, -1]]
    assert min(edge.min() for edge in edges) > 15.0
    assert len(np.unique(field.ground.round(1))) > 100, "it is a wall"


def test_an_island_in_the_sea() -> None:
    field, land = plain(), Circle(0.0, 0.0, 70.0)
    sea(field, Rectangle.around_origin(4000.0, 4000.0), -1.5, 14.0)
    assert np.all(field.wet)
    island(field, land, 4.0, -1.5, 6)
    assert np.all(field.ground[inside(field, land)] == 4.0)
    assert not np.any(field.wet & inside(field, land))
    assert np.all(field.wet[0])
    assert field.slopes().max() < 15.0, "the beach is no beach"
    shore = np.abs(field.ground + 1.5) < 1.0
    assert np.all(field.material[shore] == NUMBERS["Sand"])


@pytest.mark.parametrize("side", ["north", "south", "west", "east"])
def test_a_coast_lies_on_its_side(side: Side) -> None:
    field = plain()
    coast(field, side, 40.0 if side in ("south", "east") else -40.0, -1.5, 12.0)
    edges = {
        "north": field.wet[0], "south": field.wet[-1], "west": field.wet[:, 0], "east": field.wet[:, -1]
    }  # fmt: skip
    opposite = {"north": "south", "south": "north", "west": "east", "east": "west"}[side]
    assert np.all(edges[side])
    assert not np.any(edges[opposite])
    middle = field.wet[field.cell(0.0, 0.0)]
    assert not middle
    assert field.slopes().max() < 12.0


def held(field: HeightField) -> bool:
    """Beside every water the ground is higher than it, or there is water too."""
    for axis in (0, 1):
        for step in (1, -1):
            beside, wet = np.roll(field.ground, step, axis), np.roll(field.wet, step, axis)
            if np.any(field.wet & ~wet & (beside < field.water)):
                return False
    return True


@pytest.mark.parametrize("tilt", [0.0, 0.1])
def test_a_lake_is_level_also_on_a_slope(tilt: float) -> None:
    field = plain(rough=6.0)
    field.ground += tilt * field.x
    lake(field, LAWN, 3.0, 5.0)
    assert set(field.water[field.wet]) == {3.0}
    assert held(field)
    assert np.all(field.wet <= inside(field, LAWN))
    assert field.wet.sum() > 0.7 * inside(field, LAWN).sum()
    assert (field.water - field.ground)[field.wet].max() == pytest.approx(5.0)
    assert field.slopes().max() <= CLIMBED + 1.0


COURSE: Final = Strip(((-210.0, -190.0), (-120.0, -20.0), (10.0, -50.0), (120.0, 60.0)), 12.0)


def from_mountain_to_lake() -> HeightField:
    field = plain(rough=8.0)
    field.ground += 15.0
    mountain(field, Circle(-210.0, -190.0, 200.0), 90.0, 1, "Rock", None)
    lake(field, Circle(150.0, 90.0, 60.0), 2.0, 8.0)
    return field


def test_a_river_runs_from_a_mountain_to_a_lake() -> None:
    field = from_mountain_to_lake()
    before = field.wet
    river(field, COURSE, 4.0)
    away, along = COURSE.nearest(field.x, field.z)
    water = field.wet & ~before
    course = water & (away < 3.0)
    order = np.argsort(along[course])
    levels = field.water[course][order]
    assert np.all(np.diff(levels) < 0.5), "it runs uphill"
    assert levels[0] > 60.0
    assert levels[-1] == pytest.approx(2.0, abs=0.2)
    assert np.all((away < 10.0) <= water | before), "it has gaps"
    assert (field.water - field.ground)[course].min() > 2.0
    banks = ~field.wet & (away < 20.0)
    assert np.all(field.ground[banks] > np.interp(along[banks], along[course][order], levels) - 0.5), "it spills"


def test_a_river_that_would_have_to_climb_to_its_mouth_ends_before() -> None:
    field = from_mountain_to_lake()
    field.water += 100.0
    before = field.wet
    course = Strip(((-20.0, 250.0), (150.0, 90.0)), 10.0)
    river(field, course, 3.0)
    _, along = course.nearest(field.x, field.z)
    made = field.wet & ~before
    assert made.any()
    assert along[made].max() < course.length / 2


def test_no_river_runs_off_the_map() -> None:
    field, before = plain(), plain()
    river(field, Strip(((5000.0, 0.0), (6000.0, 0.0)), 10.0), 3.0)
    assert (field.ground == before.ground).all()
    assert not field.wet.any()
    river(field, Strip(((-900.0, 0.0), (900.0, 30.0)), 10.0), 3.0)
    assert np.isfinite(field.ground).all()
    assert field.wet[:, 0].any()
    assert field.wet[:, -1].any()


def test_no_other_material() -> None:
    with pytest.raises(KeyError):
        flat(plain(), LAWN, 0.0, "Cheese")
