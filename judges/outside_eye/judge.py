"""What is wrong with one place of the sample, as the renderer sees it."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import Image
from tests.environments import rojo

from judges.outside_eye import cameras, renderer
from judges.outside_eye.sample import SAMPLE
from judges.outside_eye.shown import LEAST, outlines
from worlds.design import design
from worlds.request import DesignRequest
from worlds.roblox.project import project_files
from worlds.roblox.world import world_tree
from worlds.scene import Scene
from worlds.scripts.script import Script
from worlds.scripts.world import world_scripts

QUICK: Final = "480x270"
LARGE: Final = "800x450"
HIDING: Final = Script("Hiding", "server", "ServerScriptService", f"local hidden = {{ {'(1);' * 500} }}\n")
"""Moderation takes a line of more than 2,000 characters, of which many are signs, for code that hides something."""


def assert_it_sees(binary: Path, folder: Path) -> None:
    """What has to be found is found, and nothing is seen where nothing is: else it judges nothing."""
    sky = replace(scene_of("museum"), components=(), scenery=(), land=())
    place = build(binary, sky, [HIDING], folder / "sky.rbxl")
    checks = [finding["check"] for finding in renderer.findings(place)]
    assert checks == ["obfuscated"], f"it overlooks a line of 2,000 characters: {checks}"
    picture = folder / "sky.png"
    renderer.draw(place, cameras.Camera((0, 60, 60), (0, 0, 0)), picture, QUICK, plain=True)
    assert outlines(picture) < LEAST, f"it sees something in an empty sky: {outlines(picture):.2%}"


def faults_of(binary: Path, name: str, folder: Path, keep: Path | None) -> list[str]:
    """With `keep`, larger pictures are kept there: `NAME.webp` from above, `NAME-spawn.webp` from the spawn.

    Whoever looks at a building from above sees into it, as into a doll's house: its ceiling is left out of the place that is
    drawn for that picture, and of nothing else.
    """
    scene = scene_of(name)
    place = build(binary, scene, world_scripts(scene), folder / f"{name}.rbxl")
    faults = [f"{name}: {found['check']} in {found['path']}: {found}" for found in renderer.findings(place)]
    picture = folder / f"{name}.png"
    opened = scene.opened()
    from_above = place if opened == scene else build(binary, opened, [], folder / f"{name}-opened.rbxl")
    renderer.draw(from_above, cameras.from_above(scene), picture, LARGE if keep else QUICK, plain=keep is None)
    if outlines(picture) < LEAST:
        faults.append(f"{name}: its picture shows nothing: {outlines(picture):.2%} of it are outlines")
    if keep:
        at_spawn = folder / f"{name}-spawn.png"
        renderer.draw(place, cameras.at_spawn(scene), at_spawn, LARGE)
        for one in (picture, at_spawn):
            small(one, keep)
    return faults


def small(picture: Path, keep: Path) -> None:
    """As WebP: a tenth of the size."""
    keep.mkdir(parents=True, exist_ok=True)
    Image.open(picture).convert("RGB").save(keep / f"{picture.stem}.webp", quality=75, method=6)


def scene_of(name: str) -> Scene:
    return design(DesignRequest(name=name.title(), description=SAMPLE[name])).scene


def build(binary: Path, scene: Scene, scripts: list[Script], place: Path) -> Path:
    """Rojo builds it of our project, as a teacher's Rojo does."""
    place.write_bytes(rojo.build(binary, project_files(world_tree(scene, scripts), scene.name), "rbxl"))
    return place
