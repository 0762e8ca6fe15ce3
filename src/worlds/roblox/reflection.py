"""What Roblox knows: classes, their properties with types and serialized names, enums. Only what we write is listed."""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from worlds.roblox.instance import Binary, CFrame, Color3, EnumItem, Instance, NumberRange, UDim2, Value, Vector3


@dataclass(frozen=True, slots=True)
class Property:
    type: str
    """As scripts see it: Bool, Float32, Enum:Material, ..."""
    serialized: str
    serialized_type: str


@dataclass(frozen=True, slots=True)
class RobloxClass:
    service: bool
    properties: dict[str, Property]


def loaded() -> tuple[dict[str, RobloxClass], dict[str, dict[str, int]]]:
    document = json.loads((files(__package__) / "reflection.json").read_bytes())
    classes = {
        name: RobloxClass(known["service"], {key: Property(*value) for key, value in known["properties"].items()})
        for name, known in document["classes"].items()
    }
    return classes, document["enums"]


CLASSES, ENUMS = loaded()

VALUE_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "Bool": (bool,),
    "Int32": (int,),
    "Int64": (int,),
    "Float32": (float, int),
    "Float64": (float, int),
    "String": (str,),
    "Color3": (Color3,),
    "Vector3": (Vector3,),
    "CFrame": (CFrame,),
    "UDim2": (UDim2,),
    "NumberRange": (NumberRange,),
    "BinaryString": (Binary,),
    "MaterialColors": (Binary,),
}


def faults(instance: Instance, path: str = "") -> list[str]:
    """What Roblox would refuse or silently drop, in the instance and below it. Empty: all is known."""
    here = f"{path}/{instance.name}"
    known = CLASSES.get(instance.class_name)
    if known is None:
        return [f"{here}: there is no class {instance.class_name}"]
    found = [
        f"{here}: {fault}" for name, value in instance.properties.items() for fault in fault_of(known, name, value)
    ]
    if instance.source is not None and "Source" not in known.properties:
        found.append(f"{here}: a {instance.class_name} has no source")
    for child in instance.children:
        child_class = CLASSES.get(child.class_name)
        if child_class is not None and child_class.service and instance.class_name != "DataModel":
            found.append(f"{here}: the service {child.class_name} stands in the DataModel only")
        found += faults(child, here)
    return found


def fault_of(known: RobloxClass, name: str, value: Value) -> list[str]:
    listed = known.properties.get(name)
    if listed is None:
        return [f"there is no property {name}"]
    if listed.type.startswith("Enum:"):
        enum = listed.type.removeprefix("Enum:")
        if not isinstance(value, EnumItem) or value.enum != enum:
            return [f"{name} must be of the enum {enum}"]
        return [] if value.item in ENUMS[enum] else [f"{enum} has no item {value.item}"]
    allowed = VALUE_TYPES.get(listed.type, ())
    if not isinstance(value, allowed) or (isinstance(value, bool) and listed.type != "Bool"):
        return [f"{name} must be {listed.type}, is {type(value).__name__}"]
    return []
