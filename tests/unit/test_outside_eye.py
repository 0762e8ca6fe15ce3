"""The judge of pictures: what it takes for a picture of something, where it stands, and what it finds in scripts."""

import re
from dataclasses import replace
from math import dist, radians, tan
from pathlib import Path

import numpy as np
import pytest
from judges.outside_eye import cameras, judge, renderer
from judges.outside_eye.sample import SAMPLE
from judges.outside_eye.shown import LEAST, outlines
from PIL import Image, ImageDraw

from tests.environments.rojo import WHY_SKIPPED, rojo_binary
from worlds.design import design
from worlds.request import DesignRequest
from worlds.scene import Part
from worlds.scripts.world import world_scripts


def picture(folder: Path) -> Image.Image:
    """A sky that grows lighter downward, as the renderer draws it."""
    sky = Image.linear_gradient("L").resize((480, 270)).convert("RGB")
    sky.save(folder / "sky.png")
    return sky


def test_a_sky_shows_nothing_and_a_box_in_it_something(tmp_path: Path) -> None:
    sky = picture(tmp_path)
    assert outlines(tmp_path / "sky.png") == 0.0
    ImageDraw.Draw(sky).rectangle((200, 100, 280, 160), fill=(200, 30, 30))
    sky.save(tmp_path / "box.png")
    assert outlines(tmp_path / "box.png") > LEAST


def test_the_sample_has_twelve_worlds() -> None:
    assert len(SAMPLE) == 12


def test_the_documentation_shows_what_it_sees_of_all_twelve() -> None:
    page = Path("docs/outside-eye.md").read_text()
    assert re.findall(r"^> (.+)$", page, re.MULTILINE) == [*SAMPLE.values()]
    shown = {Path("docs", path) for path in re.findall(r"\((pictures/outside/[^)]+)\)", page)}
    assert shown == {*Path("docs/pictures/outside").iterdir()}
    assert {path.stem for path in shown} == {*SAMPLE, *(f"{name}-spawn" for name in SAMPLE)}


def test_the_eye_stands_over_all_things_and_looks_down_at_their_middle() -> None:
    scene = design(DesignRequest(name="One", description="A red barn")).scene
    camera = cameras.from_above(scene)
    highest = max(component.box.high[1] for component in scene.components)
    assert camera.position[1] > highest
    assert camera.position[0] > camera.look_at[0]
    assert camera.position[2] > camera.look_at[2]


@pytest.mark.parametrize(
    "description", ["A red barn", "Eight houses along a street, and a lighthouse far in the north"]
)
def test_from_above_all_things_are_in_the_picture_and_fill_it(description: str) -> None:
    scene = design(DesignRequest(name="One", description=description)).scene
    camera = cameras.from_above(scene)
    away = np.array(camera.position) - np.array(camera.look_at)
    away /= np.linalg.norm(away)
    right = np.cross((0, 1, 0), away)
    right /= np.linalg.norm(right)
    axes = np.array((right, np.cross(away, right), away))
    corners = [corner for one in scene.components for corner in cameras.corners_of(one.box)]
    across, up, depth = axes @ (np.array(corners) - np.array(camera.position)).T
    half = tan(radians(camera.fov / 2))
    sides = np.array((across / -depth / half / cameras.WIDE, up / -depth / half))
    assert np.abs(sides).max() <= 1
    assert np.abs(sides).max() > 0.85


def test_the_eye_at_the_spawn_stands_behind_the_avatar_and_looks_down_over_its_head() -> None:
    scene = design(DesignRequest(name="One", description="A red barn")).scene
    pad = cameras.spawn_of(scene)
    turned = replace(scene, components=(replace(pad, yaw=90),))
    head = (pad.base[0], pad.box.high[1] + 4.5, pad.base[2])
    north, west = cameras.at_spawn(scene), cameras.at_spawn(turned)
    assert (north.look_at, north.fov) == (west.look_at, west.fov) == (head, 70)
    assert dist(north.position, head) == pytest.approx(12.5)
    assert north.position == pytest.approx((head[0], head[1] + 3.235, head[2] + 12.074), abs=0.001)
    assert west.position == pytest.approx((head[0] + 12.074, head[1] + 3.235, head[2]), abs=0.001)


def test_the_eye_at_the_spawn_stops_before_a_wall_behind_the_avatar() -> None:
    scene = design(DesignRequest(name="One", description="A red barn")).scene
    x, y, z = cameras.at_spawn(scene).look_at
    wall = Part("Wall", (30, 30, 1), (x, y, z + 6), (200, 200, 200))
    stopped = cameras.at_spawn(replace(scene, scenery=(*scene.scenery, wall)))
    assert 4 < stopped.position[2] - z < 5.5
    clear = replace(wall, transparency=0.5)
    assert cameras.at_spawn(replace(scene, scenery=(*scene.scenery, clear))) == cameras.at_spawn(scene)


@pytest.mark.skipif(rojo_binary() is None, reason=WHY_SKIPPED)
@pytest.mark.skipif(not renderer.PYTHON.exists(), reason=renderer.WHY_SKIPPED)
def test_a_line_of_two_thousand_characters_is_found_and_our_scripts_are_not(tmp_path: Path) -> None:
    binary = rojo_binary()
    assert binary is not None
    scene = judge.scene_of("museum")
    ours = judge.build(binary, scene, world_scripts(scene), tmp_path / "ours.rbxl")
    hiding = judge.build(binary, scene, [*world_scripts(scene), judge.HIDING], tmp_path / "hiding.rbxl")
    assert renderer.findings(ours) == []
    assert [(one["check"], one["path"]) for one in renderer.findings(hiding)] == [
        ("obfuscated", "ServerScriptService/Hiding")
    ]
