"""A scene as a browser draws it: the same parts, the same land, and small."""

import gzip

import numpy as np
import pytest

from worlds.browser.ground import near
from worlds.browser.scene import browser_scene
from worlds.browser.schema import BrowserScene
from worlds.design import design
from worlds.geometry import turned
from worlds.land.build import height_field
from worlds.request import DesignRequest
from worlds.scene import Part, Scene, Shape

TOWN = "A town with 60 houses, 20 schools, 20 labs, 100 trees, 40 cars and 30 benches."
"""Of 5,000 parts: the largest that we measure (bench/build.py)."""
VALLEY = "A valley with a pond and a hill with a lake on it"
ISLAND = "A pirate island with a palm and a sign that says Ahoy"


def scene_of(description: str) -> Scene:
    return design(DesignRequest(name="World", description=description)).scene


def shown(scene: Scene) -> list[Part]:
    return [part for part in scene.parts if part.collides or part.transparency < 1 or part.text or part.glow]


def test_every_part_is_there_where_it_is() -> None:
    scene = scene_of(ISLAND)
    made = browser_scene(scene)
    columns, parts = made.parts, shown(scene)
    assert len(parts) > 50
    for name, each in (("shape", 1), ("size", 3), ("position", 3), ("rotation", 4), ("thing", 1), ("collides", 1)):
        assert len(getattr(columns, name)) == each * len(parts), name
    for number, part in enumerate(parts):
        three = slice(3 * number, 3 * number + 3)
        assert columns.size[three] == pytest.approx(part.size, abs=0.0051)
        assert columns.position[three] == pytest.approx(part.position, abs=0.0051)
        assert made.palette[columns.color[number]] == "#{:02x}{:02x}{:02x}".format(*part.color)
        assert made.materials[columns.material[number]] == part.material
        assert columns.collides[number] == part.collides
        wanted = turned(part.rotation, (1, 2, 3))
        assert rotated(columns.rotation[4 * number : 4 * number + 4], (1, 2, 3)) == pytest.approx(wanted, abs=0.02)
    owners = [one.id for one in scene.components for _ in one.parts if one.parts]
    assert {made.things[one] for one in columns.thing if one >= 0} == {*owners}
    assert columns.thing.count(-1) == len([part for part in scene.scenery if part in parts])
    assert [one.words for one in made.texts] == [part.text.words for part in parts if part.text]
    assert "Ahoy" in {one.words for one in made.texts}
    assert all(parts[one.part].text is not None for one in made.texts)
    spawn = next(part for part in parts if part.shape is Shape.SPAWN)
    assert made.spawn[1] == pytest.approx(spawn.position[1] + spawn.size[1] / 2)
    assert BrowserScene.model_validate_json(made.model_dump_json()) == made
    assert browser_scene(scene) == made


def rotated(quaternion: list[float], vector: tuple[float, float, float]) -> list[float]:
    """As every 3D library does it."""
    x, y, z, w = quaternion
    axis, point = np.array([x, y, z]), np.array(vector, float)
    return [*map(float, point + 2 * np.cross(axis, np.cross(axis, point) + w * point))]


@pytest.mark.parametrize("description", [TOWN, VALLEY, ISLAND], ids=["town", "valley", "island"])
def test_it_is_small(description: str) -> None:
    made = browser_scene(scene_of(description)).model_dump_json().encode()
    assert len(gzip.compress(made, 6)) <= 100_000


def test_the_land_is_as_high_as_it_is() -> None:
    scene = scene_of(VALLEY)
    ground, field = browser_scene(scene).ground, height_field(scene)
    assert ground is not None
    assert (ground.rows, ground.columns, len(ground.colors)) == (128, 128, 128 * 128)
    assert max(ground.heights) > 20
    for row, column in ((0, 0), (64, 64), (30, 100), (127, 127)):
        x, z = ground.x + column * ground.step, ground.z + row * ground.step
        place = field.cell(x, z)
        height = field.ground[place] if ground.water is not None and field.water[place] <= ground.water else None
        if height is not None and not field.wet[place]:
            assert ground.heights[row * 128 + column] == pytest.approx(height, abs=0.0051)
    edge = ground.x, ground.x + 127 * ground.step
    assert edge[0] < -scene.width / 2 < scene.width / 2 < edge[1]


def test_land_is_below_parts_that_are_the_ground() -> None:
    scene = scene_of("Two labs around a red rover")
    assert scene.is_paved
    ground = browser_scene(scene).ground
    assert ground is not None
    inside = [
        ground.heights[row * ground.columns + column]
        for row in range(ground.rows)
        for column in range(ground.columns)
        if abs(ground.x + column * ground.step) < scene.width / 2
        and abs(ground.z + row * ground.step) < scene.depth / 2
    ]
    assert len(inside) > 50
    assert max(inside) == -0.5


def test_the_sea_has_a_level_and_no_dry_land_below_it() -> None:
    assert (ground := browser_scene(scene_of(ISLAND)).ground) is not None
    assert ground.water == -1.5
    dry = browser_scene(scene_of("Two labs around a red rover")).ground
    assert dry is not None
    assert dry.water is None


def test_near_flags() -> None:
    flags = np.zeros((5, 6), bool)
    flags[2, 2] = True
    found = near(flags, 2)
    assert found[1:4, 1:4].all()
    assert found.sum() == 9
    assert near(flags, 1).sum() == 1
