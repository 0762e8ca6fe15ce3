"""A scene as a glTF 2.0 binary (.glb), for browsers and 3D programs. Lengths are studs; x is east, y is up, z is south.

Drawn are parts, land and water, each part as a copy of a unit solid. Every component is a node of its own, named by its
id, without a mesh: `components` of a node with copies says whose they are. Labels, lights, fire and smoke, scripts, the
grain of materials and what closes the view from within are left out.
"""

from typing import Any, Final

from worlds.geometry import QUARTERS
from worlds.land.colors import WATER
from worlds.model_file.binary import INDICES, VERTICES, Binary
from worlds.model_file.copies import INSTANCING, copies_node, grouped, quaternion
from worlds.model_file.land import Mesh, land_of
from worlds.model_file.looks import Look, material_of
from worlds.model_file.solids import solid
from worlds.scene import DOME, Component, Scene, Shape

GENERATOR: Final = "Blockyard"
LAND: Final = {"pbrMetallicRoughness": {"metallicFactor": 0.0, "roughnessFactor": 1.0}}
SEA: Final = Look(WATER, transparency=0.35, smooth=True)


def model_file(scene: Scene) -> bytes:
    """The same scene gives the same bytes."""
    binary = Binary()
    scenery = [(None, part) for part in scene.opened().scenery if part.name != DOME]
    owned = [(number, part) for number, one in enumerate(scene.components) for part in one.parts]
    groups = grouped([*scenery, *owned])
    looks = sorted({look for _, look in groups})
    materials = [material_of(look) for look in looks]
    shapes: dict[Shape, dict[str, Any]] = {}
    meshes: list[dict[str, Any]] = []
    nodes: list[dict[str, Any]] = []
    for (shape, look), copies in groups.items():
        if shape not in shapes:
            shapes[shape] = solid_primitive(binary, shape)
        meshes.append({"name": shape.value, "primitives": [shapes[shape] | {"material": looks.index(look)}]})
        nodes.append({"name": f"{shape.value} copies"} | copies_node(binary, len(meshes) - 1, copies))
    for name, mesh, material in zip(("land", "water"), land_of(scene), (LAND, material_of(SEA)), strict=True):
        if mesh is not None:
            materials.append(material)
            meshes.append(
                {"name": name, "primitives": [mesh_primitive(binary, mesh) | {"material": len(materials) - 1}]}
            )
            nodes.append({"name": name, "mesh": len(meshes) - 1})
    nodes += map(component_node, scene.components)
    return binary.written(
        {
            "asset": {"version": "2.0", "generator": GENERATOR},
            "extensionsUsed": [INSTANCING],
            "extensionsRequired": [INSTANCING],
            "scene": 0,
            "scenes": [{"name": scene.name, "nodes": [*range(len(nodes))], "extras": facts_of(scene)}],
            "nodes": nodes,
            "meshes": meshes,
            "materials": materials,
        }
    )


def solid_primitive(binary: Binary, shape: Shape) -> dict[str, Any]:
    points, normals, triangles = solid(shape)
    attributes = {"POSITION": binary.add(points, VERTICES, bounds=True), "NORMAL": binary.add(normals, VERTICES)}
    return {"attributes": attributes, "indices": binary.add(triangles, INDICES)}


def mesh_primitive(binary: Binary, mesh: Mesh) -> dict[str, Any]:
    """Without normals: it is shaded flat."""
    attributes = {"POSITION": binary.add(mesh.points, VERTICES, bounds=True)}
    if mesh.colors is not None:
        attributes["COLOR_0"] = binary.add(mesh.colors, VERTICES, normalized=True)
    return {"attributes": attributes, "indices": binary.add(mesh.triangles, INDICES)}


def component_node(component: Component) -> dict[str, Any]:
    """At the middle of its bottom, turned as it is."""
    return {
        "name": component.id,
        "translation": [round(value, 3) for value in component.base],
        **({"rotation": [round(value, 6) for value in quaternion(QUARTERS[component.yaw])]} if component.yaw else {}),
        "extras": {
            "thing": component.thing,
            "label": component.label,
            "size": [round(value, 3) for value in component.size],
        },
    }


def facts_of(scene: Scene) -> dict[str, Any]:
    return {
        "unit": "stud",
        "time_of_day": scene.time_of_day,
        "weather": scene.weather.kind,
        "width": scene.width,
        "depth": scene.depth,
        "left_out": ["labels", "lights", "effects", "scripts"],
    }
