"""Whether two .rbxlx files hold the same instances with the same property values."""

import struct
from base64 import b64decode
from typing import Final
from xml.etree import ElementTree

TOLERANCE: Final = 2e-5
"""Of 32-bit floats that went through text."""

Key = tuple[str, ...]
Instances = dict[Key, tuple[str, dict[str, str]]]


def differences(ours: bytes, rojos: bytes) -> list[str]:
    """Instances that only one has, and properties of ours that Rojo's lacks or has otherwise. Empty: they agree."""
    mine, theirs = instances(ours), instances(rojos)
    found = [f"only ours: {'/'.join(key)}" for key in mine.keys() - theirs.keys()]
    found += [f"only Rojo's: {'/'.join(key)}" for key in theirs.keys() - mine.keys()]
    for key in mine.keys() & theirs.keys():
        (class_name, properties), (their_class, their_properties) = mine[key], theirs[key]
        if class_name != their_class:
            found.append(f"{'/'.join(key)} is a {class_name}, to Rojo a {their_class}")
        for name, value in properties.items():
            if name not in their_properties:
                found.append(f"{'/'.join(key)}.{name} is missing in Rojo's")
            elif not alike(value, their_properties[name]):
                found.append(f"{'/'.join(key)}.{name}: {value[:80]} but Rojo's {their_properties[name][:80]}")
    return found


def instances(place: bytes) -> Instances:
    """By path; twins of one name are numbered in order."""
    found: Instances = {}

    def walk(item: ElementTree.Element, path: Key) -> None:
        properties = {
            (element.get("name") or ""): value_of(element)
            for element in item.find("Properties") or []
            if element.get("name")
        }
        name = properties.pop("Name")
        number = 1
        while (key := (*path, f"{name}#{number}")) in found:
            number += 1
        found[key] = (item.get("class") or "", properties)
        for child in item.findall("Item"):
            walk(child, key)

    for item in ElementTree.fromstring(place).findall("Item"):  # noqa: S314 - we wrote it, or Rojo did from what we wrote
        walk(item, ())
    return found


def value_of(element: ElementTree.Element) -> str:
    if element.tag == "BinaryString":
        return b64decode(element.text or "").hex()
    if element.tag == "Color3uint8":
        return str(int(element.text or 0) & 0xFFFFFF)  # the highest byte means nothing, and Rojo leaves it out
    parts = [(child.tag, (child.text or "").strip()) for child in element]
    if parts:
        return " ".join(text for _, text in sorted(parts))
    return element.text or ""


def alike(ours: str, theirs: str) -> bool:
    if ours == theirs:
        return True
    mine, others = ours.split(), theirs.split()
    try:
        return len(mine) == len(others) and all(close(float(a), float(b)) for a, b in zip(mine, others, strict=True))
    except ValueError:
        return False


def close(a: float, b: float) -> bool:
    """As 32-bit floats."""
    one, other = struct.unpack("ff", struct.pack("ff", a, b))
    return bool(abs(one - other) <= TOLERANCE * max(1.0, abs(one)))
