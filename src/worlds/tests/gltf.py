"""Khronos's validator of glTF as a judge of our models, and a reader of .glb files that shares nothing with the writer."""

import json
import shutil
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

VALIDATOR: Final = Path(".tools/node_modules/gltf-validator").absolute()
WHY_SKIPPED: Final = "no glTF validator: install node, then npm install --prefix .tools gltf-validator@2.0.0-dev.3.10"
SCRIPT: Final = """
const content = new Uint8Array(require('fs').readFileSync(0));
const options = {ignoredIssues: ['UNUSED_OBJECT', 'UNSUPPORTED_EXTENSION'], maxIssues: 0};
require(process.argv[1]).validateBytes(content, options).then(report => console.log(JSON.stringify(report.issues)));
"""
"""It does not look into EXT_mesh_gpu_instancing, whose accessors it takes for unused."""
NUMBERS: Final = {5121: "u1", 5122: "<i2", 5123: "<u2", 5126: "<f4"}
WIDTHS: Final = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}


def has_validator() -> bool:
    return VALIDATOR.exists() and shutil.which("node") is not None


def faults_of(model: bytes) -> list[str]:
    """Errors, warnings and hints; [] for none."""
    done = subprocess.run(["node", "-e", SCRIPT, str(VALIDATOR)], input=model, capture_output=True, check=True)
    return [f"{one['code']} {one.get('pointer')}: {one['message']}" for one in json.loads(done.stdout)["messages"]]


@dataclass(frozen=True)
class Model:
    document: dict[str, Any]
    buffer: bytes

    @classmethod
    def read(cls, content: bytes) -> "Model":
        magic, version, length, json_length, json_kind = struct.unpack_from("<4sIII4s", content)
        assert (magic, version, length, json_kind) == (b"glTF", 2, len(content), b"JSON")
        buffer_length, buffer_kind = struct.unpack_from("<I4s", content, 20 + json_length)
        assert (buffer_kind, 28 + json_length + buffer_length) == (b"BIN\0", length)
        return cls(json.loads(content[20 : 20 + json_length]), content[28 + json_length :])

    def values(self, number: int) -> NDArray[np.float64]:
        """Of an accessor, one row an element."""
        accessor = self.document["accessors"][number]
        view = self.document["bufferViews"][accessor["bufferView"]]
        kind, width = np.dtype(NUMBERS[accessor["componentType"]]), WIDTHS[accessor["type"]]
        flat = np.frombuffer(self.buffer, kind, accessor["count"] * width, view["byteOffset"])
        found: NDArray[np.float64] = flat.reshape(-1, width).astype(np.float64)
        return found / np.iinfo(kind).max if accessor.get("normalized") else found

    def nodes(self, name: str) -> list[dict[str, Any]]:
        return [node for node in self.document["nodes"] if node["name"] == name]

    def primitive(self, node: dict[str, Any]) -> dict[str, Any]:
        [primitive] = self.document["meshes"][node["mesh"]]["primitives"]
        assert isinstance(primitive, dict)
        return primitive
