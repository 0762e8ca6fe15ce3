"""The Rojo project: the same tree as files that people can read, diff and serve to Studio."""

import io
import json
import zipfile
from typing import Any, Final

from worlds.roblox.instance import CFrame, Color3, EnumItem, Instance, NumberRange, UDim2, Value, Vector3
from worlds.roblox.xml import document, plain, share

SUFFIXES: Final = {"Script": ".server.luau", "LocalScript": ".client.luau", "ModuleScript": ".luau"}
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
README: Final = """# {name}

A Rojo project. In this folder run `rojo build default.project.json -o place.rbxl` and open the place in Roblox Studio.
Then run `rojo serve` and press Connect in the Rojo plugin: what changes here changes there. A live sync carries no terrain;
without the built place there is the ground, and no land around it.
"""


def project_files(tree: Instance, name: str) -> dict[str, bytes]:
    """By path. The same tree gives the same bytes."""
    files: dict[str, bytes] = {}
    nodes = {service.name: node(service, f"src/{service.name}", files) for service in tree.children}
    project = {"name": plain(name), "tree": {"$className": "DataModel", **nodes}}
    files["default.project.json"] = as_json(project)
    files["README.md"] = README.format(name=plain(name)).encode()
    return dict(sorted(files.items()))


def node(instance: Instance, folder: str, files: dict[str, bytes]) -> dict[str, Any]:
    """A service or folder within the project file; what it holds goes into files of its own."""
    found: dict[str, Any] = {"$className": instance.class_name}
    if instance.properties:
        found["$properties"] = {key: value_of(value) for key, value in instance.properties.items()}
    for child in instance.children:
        path = f"{folder}/{child.name}"
        if child.class_name == "Terrain":
            files[f"{path}.rbxmx"] = document([child])
            found[child.name] = {"$path": f"{path}.rbxmx"}
        elif child.source is not None:
            files[path + SUFFIXES[child.class_name]] = child.source.encode("utf-8", "replace")
            found["$path"] = folder
        elif child.class_name == "StarterPlayerScripts":
            found[child.name] = node(child, path, files)
        elif (
            child.class_name == "Folder" and all(one.class_name == "Model" for one in child.children) and child.children
        ):
            for one in child.children:
                files[f"{path}/{one.name}.model.json"] = as_json(content(one))
            found[child.name] = {"$path": path}
        else:
            files[f"{path}.model.json"] = as_json(content(child))
            found[child.name] = {"$path": f"{path}.model.json"}
    return found


def model(instance: Instance) -> dict[str, Any]:
    return {"name": plain(instance.name), **content(instance)}


def content(instance: Instance) -> dict[str, Any]:
    """Of a file: its name is the file's."""
    found: dict[str, Any] = {"className": instance.class_name}
    properties = {key: value_of(value) for key, value in instance.properties.items()}
    if instance.tags:
        properties["Tags"] = list(instance.tags)
    if properties:
        found["properties"] = properties
    if instance.attributes:
        found["attributes"] = dict(instance.attributes)
    if instance.children:
        found["children"] = [model(child) for child in instance.children]
    return found


def value_of(value: Value) -> Any:
    match value:
        case CFrame(position, rotation):
            return [*position, *rotation]
        case Vector3(vector):
            return list(vector)
        case Color3(red, green, blue):
            return [share(red), share(green), share(blue)]
        case EnumItem(_, item):
            return item
        case UDim2(xs, xo, ys, yo):
            return {"UDim2": [[xs, xo], [ys, yo]]}
        case NumberRange(low, high):
            return {"NumberRange": [round(low, 6), round(high, 6)]}
        case str():
            return plain(value)
        case float():
            return round(value, 6)
        case _:
            return value


def as_json(document: Any) -> bytes:
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def project_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(path, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=9)
    return out.getvalue()
