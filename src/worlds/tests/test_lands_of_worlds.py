"""The land of whole worlds: level where things stand, closed by a horizon, and the same in Roblox as in the picture."""

from functools import cache
from typing import Final, get_args

import numpy as np
import pytest

from worlds.areas import Circle, Rectangle, Strip
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.design import Design, design
from worlds.land.build import height_field
from worlds.land.field import CELL, NUMBERS, HeightField
from worlds.land.laying import laid
from worlds.land.surroundings import SEA_LEVEL
from worlds.landform import KINDS, Landform
from worlds.request import DesignRequest, DesignSettings
from worlds.roblox.voxels import FULL, KERB, voxels
from worlds.scene import DOME, Shape

NAMES: Final[tuple[TerrainName, ...]] = get_args(TerrainName)
EYE: Final = 12.0
"""Studs: of a player who stands on something."""


@cache
def designed(terrain: TerrainName, seed: int = 1) -> Design:
    settings = DesignSettings(terrain=terrain, seed=seed)
    return design(DesignRequest(name="x", description="Three houses, a castle and ten trees", settings=settings))


@cache
def field_of(terrain: TerrainName, seed: int = 1) -> HeightField:
    return height_field(designed(terrain, seed).scene)


@pytest.mark.parametrize("terrain", NAMES)
def test_things_stand_on_level_ground(terrain: TerrainName) -> None:
    scene, field = designed(terrain).scene, field_of(terrain)
    away = Rectangle.around_origin(scene.width, scene.depth).distance(field.x, field.z)
    assert np.array_equal(field.paved, away <= 0)
    assert np.all(field.ground[away < CELL] == 0)
    assert not np.any(field.wet[away < CELL])
    if TERRAINS[terrain].surround == "walls":
        return  # it shall be closed in
    near = field.ground[away < 40]
    assert near.max() < 20, "it hides what stands there"
    assert field.slopes()[away < 40].max() < 40


@pytest.mark.parametrize("terrain", NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nobody_sees_where_the_land_ends(terrain: TerrainName, seed: int) -> None:
    """In every direction a player looks at heights, or over water that ends as far away as the sky; or a dome is around."""
    scene, field = designed(terrain, seed).scene, field_of(terrain, seed)
    if TERRAINS[terrain].shell is not None:
        dome = [part for part in scene.scenery if part.name == DOME and part.shape is Shape.BLOCK]
        half = max(scene.width, scene.depth) / 2
        sides = [(min(one.box.low[i] for one in dome), max(one.box.high[i] for one in dome)) for i in range(3)]
        assert len(dome) >= 17
        assert all(low < -half and high > half for low, high in (sides[0], sides[2]))
        assert sides[1][0] < -100
        assert sides[1][1] > 200
        return
    for angle in np.arange(0.0, 2 * np.pi, 0.02):
        far = np.arange(0.0, 1200.0, 4.0)
        x, z = far * np.cos(angle), far * np.sin(angle)
        on = (x > field.west) & (x < field.east) & (z > field.north) & (z < field.south)
        cells = [field.cell(*spot) for spot in zip(x[on], z[on], strict=True)]
        rows, columns = np.array(cells).T
        if TERRAINS[terrain].surround == "water":
            assert field.wet[rows[-1], columns[-1]]
            assert far[on].max() > 450 + min(scene.width, scene.depth) / 2
        else:
            assert field.ground[rows, columns].max() > EYE + 3


def test_another_seed_is_another_land() -> None:
    assert not np.array_equal(field_of("mars", 1).ground[:20], field_of("mars", 2).ground[:20])
    assert np.array_equal(height_field(designed("mars").scene).ground, field_of("mars").ground)


@pytest.mark.parametrize("terrain", NAMES)
def test_nothing_hangs_in_the_air(terrain: TerrainName) -> None:
    """From the lowest level up every column is full, then ground, then water, then air."""
    material, occupancy, _ = voxels(field_of(terrain))
    solid = (material != NUMBERS["Air"]) & (material != NUMBERS["Water"])
    water = material == NUMBERS["Water"]
    assert np.all(solid[0])
    assert np.all(solid[1:] <= solid[:-1]), "ground over air or water"
    assert np.all((solid | water)[1:] <= (solid | water)[:-1]), "water over air"
    below = solid[1:] & solid[:-1]
    assert np.all(occupancy[:-1][below] == FULL), "there is room under ground"


@pytest.mark.parametrize("terrain", NAMES)
def test_roblox_draws_the_surface_where_the_field_has_it(terrain: TerrainName) -> None:
    field = field_of(terrain)
    material, occupancy, first = voxels(field)
    solid = (material != NUMBERS["Air"]) & (material != NUMBERS["Water"])
    top = solid.sum(axis=0) - 1
    fill = np.take_along_axis(occupancy, top[None], axis=0)[0]
    surface = (top + first + 0.5 + fill / FULL) * CELL
    seen = ~field.paved & ~field.wet
    assert seen.any() is np.bool_(TERRAINS[terrain].surround != "void")
    assert np.abs(surface - field.ground)[seen].max(initial=0.0) < 0.02
    assert surface[field.paved].max() <= -KERB + 0.02, "it comes through the ground that is a part"
    kinds = np.take_along_axis(material, top[None], axis=0)[0]
    assert np.array_equal(kinds, field.material)


def test_water_lies_where_the_field_has_it() -> None:
    field = field_of("island")
    material, occupancy, first = voxels(field)
    water = material == NUMBERS["Water"]
    deep = field.water - field.ground > CELL
    assert np.all(water.any(axis=0)[deep])
    assert not np.any(water.any(axis=0) & ~field.wet)
    top = len(water) - 1 - np.argmax(water[::-1], axis=0)
    fill = np.take_along_axis(occupancy, top[None], axis=0)[0]
    surface = (top + first + 0.5 + fill / FULL) * CELL
    assert np.abs(surface - SEA_LEVEL)[water.any(axis=0)].max() < 0.02


def test_the_ground_and_the_land_have_one_colour() -> None:
    (workspace,) = [one for one in designed("mars").tree.children if one.name == "Workspace"]
    (terrain,) = [one for one in workspace.children if one.class_name == "Terrain"]
    colors = terrain.properties["MaterialColors"].value  # type: ignore[union-attr]  # it is Binary
    assert len(colors) == 3 * len(NUMBERS)
    mars = TERRAINS["mars"]
    start = 3 * NUMBERS[mars.land_material]
    assert tuple(colors[start : start + 3]) == mars.ground_color


AREAS: Final = {"crater": Circle(0.0, 0.0, 40.0), "river": Strip(((-80.0, 0.0), (90.0, 20.0)), 12.0)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_landform_changes_the_land(kind: str) -> None:
    field = HeightField.around_origin(400.0, 400.0, "Grass")
    before, grass = field.ground.copy(), field.material.copy()
    area = AREAS.get(kind, Rectangle.around_origin(60.0, 50.0))
    height = -12.0 if kind == "valley" else 12.0
    laid(field, Landform(kind, area, height, level=-2.0, depth=6.0, material="Rock"), 1)  # type: ignore[arg-type]  # of KINDS
    assert np.array_equal(field.ground, before) is (kind == "ground")
    assert kind != "ground" or not np.array_equal(field.material, grass)


@pytest.mark.parametrize("kind", ["crater", "river"])
def test_a_landform_refuses_the_wrong_area(kind: str) -> None:
    field = HeightField.around_origin(400.0, 400.0, "Grass")
    with pytest.raises(ValueError, match=kind):
        laid(field, Landform(kind, Rectangle(0, 0, 9, 9)), 1)  # type: ignore[arg-type]  # of KINDS
