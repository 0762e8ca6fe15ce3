"""Scenes as glTF: judged by Khronos's validator, and read back by a reader of our own."""

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from worlds.design import Design, design, design_plan
from worlds.geometry import combined, pitched, yawed
from worlds.land.build import height_field
from worlds.model_file.model import model_file
from worlds.model_file.solids import solid
from worlds.plan.plan import Plan, Thing, Zone, ZoneKind
from worlds.request import DesignRequest
from worlds.scene import Part, Scene, Shape
from worlds.tests.gltf import WHY_SKIPPED, Model, faults_of, has_validator

WORDS = {
    "base": "A Mars base with three labs around a red rover, a glass dome and a beach ball, 10 tents",
    "town": "A town with 60 houses, 20 schools, 20 labs, 100 trees, 40 cars and 30 benches.",
    "plain": "One tree",
}
HILLS = Plan(
    world=Zone(
        id="world",
        title="Valley",
        zones=(
            Zone(id="hill", kind=ZoneKind.HILL, title="hill", things=(Thing(id="castle", noun="castle"),)),
            Zone(id="river", kind=ZoneKind.RIVER, title="river"),
            Zone(id="village", title="village", things=(Thing(id="house", noun="house", count=5),)),
        ),
    )
)


@cache
def made(name: str) -> Design:
    request = DesignRequest(name=name.title(), description=WORDS.get(name, "By a plan"))
    return design(request) if name in WORDS else design_plan(request, HILLS)


@cache
def model(name: str) -> bytes:
    return model_file(made(name).scene)


@pytest.mark.skipif(not has_validator(), reason=WHY_SKIPPED)
def test_the_validator_sees_a_fault() -> None:
    assert faults_of(model("plain").replace(b'"POSITION"', b'"POSITIOM"')) != []


@pytest.mark.skipif(not has_validator(), reason=WHY_SKIPPED)
@pytest.mark.parametrize("name", ["plain", "base", "hills", "town"])
def test_the_validator_finds_nothing(name: str) -> None:
    assert faults_of(model(name)) == []


def test_five_thousand_parts_are_small_and_soon_written() -> None:
    scene = made("town").scene
    begun = time.process_time()
    content = model_file(scene)
    is_small = len(content) < 80 * len(scene.parts)  # bytes
    assert (len(scene.parts) >= 5_000, is_small, time.process_time() - begun < 0.5) == (True, True, True)


def test_the_same_scene_gives_the_same_bytes() -> None:
    again = design(DesignRequest(name="Base", description=WORDS["base"])).scene
    assert model_file(again) == model("base")
    assert model_file(replace(again, time_of_day=3.0)) != model("base")


VOLUMES = {Shape.BLOCK: 1, Shape.WEDGE: 1 / 2, Shape.CORNER_WEDGE: 1 / 3, Shape.CYLINDER: 0.773, Shape.BALL: 0.5024}


@pytest.mark.parametrize("shape", VOLUMES)
def test_solids_are_closed_and_look_outward(shape: Shape) -> None:
    points, normals, indices = solid(shape)
    triangles = points[indices.reshape(-1, 3)].astype(float)
    across = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    volume = np.einsum("ij,ij->", triangles[:, 0], across) / 6
    assert volume == pytest.approx(VOLUMES[shape], abs=1e-3), "inside out or open it is less"
    assert (points.min(axis=0), points.max(axis=0)) == (pytest.approx(-0.5, abs=0.013), pytest.approx(0.5, abs=0.013))
    assert np.linalg.norm(normals, axis=1) == pytest.approx(1)
    of_corners = normals[indices.reshape(-1, 3)]
    assert (np.einsum("ik,ijk->ij", across, of_corners) > 0).all(), "normals look the way of their faces"


def test_slopes_are_on_their_sides() -> None:
    tops = {shape: solid(shape)[0][solid(shape)[0][:, 1] > 0] for shape in (Shape.WEDGE, Shape.CORNER_WEDGE)}
    assert (tops[Shape.WEDGE][:, 2] == 0.5).all(), "full height at its back"
    assert (tops[Shape.CORNER_WEDGE] == (0.5, 0.5, -0.5)).all()


def turned_parts() -> tuple[Part, ...]:
    turns = [yawed(30), pitched(40), combined(yawed(215), pitched(-70)), yawed(180), combined(pitched(180), yawed(10))]
    return tuple(
        Part("p", (2, 3 + number, 7), (number * 20, 5, -3), (200, 10, number), shape=shape, rotation=turn)
        for number, turn in enumerate(turns)
        for shape in (Shape.BLOCK, Shape.WEDGE, Shape.CORNER_WEDGE)
    )


@pytest.mark.parametrize("name", ["base", "hills", "turned"])
def test_every_part_is_where_it_was(name: str) -> None:
    scene = made("plain" if name == "turned" else name).scene
    if name == "turned":
        scene = replace(scene, scenery=(*scene.scenery, *turned_parts()))
    wanted: list[tuple[str | None, Part]] = [(None, part) for part in scene.scenery]
    wanted += [(component.id, part) for component in scene.components for part in component.parts]
    left: defaultdict[str | None, list[NDArray[Any]]] = defaultdict(list)
    for owner, box in copies_in(Model.read(model_file(scene))):
        left[owner].append(box)
    for owner, part in wanted:
        if part.transparency < 1:
            assert left[owner], part
            nearest = int(abs(np.array(left[owner]) - box_of(part)).max(axis=1).argmin())
            assert left[owner].pop(nearest) == pytest.approx(box_of(part), abs=0.02), part
    assert [owner for owner, boxes in left.items() if boxes] == []


def box_of(part: Part) -> NDArray[Any]:
    points = solid(part.shape if part.shape not in (Shape.SEAT, Shape.SPAWN) else Shape.BLOCK)[0]
    corners = points * np.array(part.size) @ np.array(part.rotation).reshape(3, 3).T + np.array(part.position)
    return np.concatenate([corners.min(axis=0), corners.max(axis=0)])


def copies_in(read: Model) -> Iterator[tuple[str | None, NDArray[Any]]]:
    """Owner, and the box around it, of every copy."""
    ids = [node["name"] for node in read.document["nodes"] if "thing" in node.get("extras", {})]
    for node in read.document["nodes"]:
        if "extensions" not in node:
            continue
        attributes = node["extensions"]["EXT_mesh_gpu_instancing"]["attributes"]
        moves, turns, scales = (read.values(attributes[key]) for key in ("TRANSLATION", "ROTATION", "SCALE"))
        runs = node["extras"]["components"]
        owners = [None if number is None else ids[number] for number, count in runs for _ in range(count)]
        points = read.values(read.primitive(node)["attributes"]["POSITION"])
        for owner, move, turn, scale in zip(owners, moves, turns, scales, strict=True):
            corners = turned(turn, points * scale) + move
            yield owner, np.concatenate([corners.min(axis=0), corners.max(axis=0)])


def turned(quaternion: NDArray[Any], points: NDArray[Any]) -> NDArray[Any]:
    axis, w = quaternion[:3], quaternion[3]
    across = 2 * np.cross(axis, points)
    result: NDArray[Any] = points + w * across + np.cross(axis, across)
    return result


def test_every_component_is_a_node_by_its_id() -> None:
    scene, read = made("base").scene, Model.read(model("base"))
    for component in scene.components:
        [node] = read.nodes(component.id)
        assert node["extras"]["thing"] == component.thing
        assert node["translation"] == pytest.approx(component.base, abs=1e-3)


def test_materials_are_colours_and_transparency() -> None:
    scene = replace(
        made("plain").scene,
        scenery=(
            Part("a", (1, 1, 1), (0, 0, 0), (255, 0, 188)),
            Part("b", (1, 1, 1), (0, 0, 0), (255, 0, 188), transparency=0.25),
            Part("c", (1, 1, 1), (0, 0, 0), (255, 0, 188), "Neon"),
            Part("hidden", (1, 1, 1), (0, 0, 0), (1, 2, 3), transparency=1),
        ),
        components=(),
        land=(),
    )
    read = Model.read(model_file(scene))
    copies = [node for node in read.document["nodes"] if "extensions" in node]
    assert len(copies) == 3, "what nobody sees is left out"
    materials = [read.document["materials"][read.primitive(node)["material"]] for node in copies]
    factors = [one["pbrMetallicRoughness"]["baseColorFactor"] for one in materials]
    assert sorted(factors) == [[1, 0, 0.5029, 0.75], [1, 0, 0.5029, 1], [1, 0, 0.5029, 1]]
    assert [one.get("alphaMode") for one in materials if one["pbrMetallicRoughness"]["baseColorFactor"][3] < 1] == [
        "BLEND"
    ]
    assert [one["emissiveFactor"] for one in materials if "emissiveFactor" in one] == [[1, 0, 0.5029]]


def land_points(scene: Scene, name: str) -> NDArray[Any]:
    read = Model.read(model_file(scene))
    [node] = read.nodes(name)
    primitive = read.primitive(node)
    points = read.values(primitive["attributes"]["POSITION"])
    triangles = points[read.values(primitive["indices"]).astype(int).reshape(-1, 3)]
    across = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    assert (across[:, 1] > 0).all(), "all of it is seen from above"
    return points


def test_the_land_lies_on_its_height_field() -> None:
    scene = made("hills").scene
    field = height_field(scene)
    points = land_points(scene, "land")
    assert points[:, 1] == pytest.approx([field.height(x, z) for x, _, z in points], abs=1e-3)
    assert points[:, 1].max() > 10, "the hill"
    assert (points[:, 0].min(), points[:, 2].max()) == (field.west + 2, field.south - 2), "it reaches to the end"


def test_the_water_lies_over_its_bed() -> None:
    scene = made("hills").scene
    field = height_field(scene)
    points = land_points(scene, "water")
    wet = [(y, field.water[field.cell(x, z)]) for x, y, z in points if field.wet[field.cell(x, z)]]
    assert len(wet) > len(points) / 4
    assert [y for y, _ in wet] == pytest.approx([level for _, level in wet], abs=1e-3)


def test_a_part_that_is_the_ground_is_not_covered() -> None:
    scene = made("base").scene
    points = land_points(scene, "land")
    inside = (abs(points[:, 0]) < scene.width / 2 - 4) & (abs(points[:, 2]) < scene.depth / 2 - 4)
    assert not inside.any()
    rim = (abs(points[:, 0]) <= scene.width / 2) & (abs(points[:, 2]) <= scene.depth / 2)
    assert rim.any()
    assert (points[rim][:, 1] == -0.5).all()


def test_colours_of_the_land_are_those_of_its_materials() -> None:
    read = Model.read(model("base"))
    [node] = read.nodes("land")
    colors = read.values(read.primitive(node)["attributes"]["COLOR_0"])
    assert (colors[:, 3] == 1).all()
    assert len(np.unique(colors, axis=0)) <= 4
    hills = Model.read(model("hills"))
    assert "COLOR_0" not in hills.primitive(hills.nodes("water")[0])["attributes"]
