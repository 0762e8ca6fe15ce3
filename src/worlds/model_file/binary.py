"""A glTF 2.0 document being written: JSON and one buffer, which become a .glb file."""

import json
import struct
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32] | NDArray[np.int16] | NDArray[np.uint16] | NDArray[np.uint8]

COMPONENT_TYPES: Final = {"i2": 5122, "u1": 5121, "u2": 5123, "f4": 5126}
TYPES: Final = {1: "SCALAR", 3: "VEC3", 4: "VEC4"}
VERTICES: Final = 34962
INDICES: Final = 34963
"""Targets of buffer views: ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER."""
JSON_CHUNK: Final = 0x4E4F534A
BINARY_CHUNK: Final = 0x004E4942
MAGIC: Final = 0x46546C67


class Binary:
    def __init__(self) -> None:
        self.buffer = bytearray()
        self.views: list[dict[str, Any]] = []
        self.accessors: list[dict[str, Any]] = []

    def add(self, values: Numbers, target: int | None = None, *, normalized: bool = False, bounds: bool = False) -> int:
        """The number of the accessor. `values`: one row an element. `bounds`: tell least and most, as positions must."""
        rows = values.reshape(len(values), -1)
        little = rows.astype(rows.dtype.newbyteorder("<"))
        content = little.tobytes()
        view = {"buffer": 0, "byteOffset": len(self.buffer), "byteLength": len(content)}
        self.views.append(view | ({"target": target} if target else {}))
        self.buffer += content + bytes(-len(content) % 4)
        accessor: dict[str, Any] = {
            "bufferView": len(self.views) - 1,
            "componentType": COMPONENT_TYPES[little.dtype.str[1:]],
            "count": len(rows),
            "type": TYPES[rows.shape[1]],
        }
        if normalized:
            accessor["normalized"] = True
        if bounds:
            accessor |= {"min": rows.min(axis=0).tolist(), "max": rows.max(axis=0).tolist()}
        self.accessors.append(accessor)
        return len(self.accessors) - 1

    def written(self, document: dict[str, Any]) -> bytes:
        """The .glb file: `document` with the buffer that its accessors read."""
        whole = document | {
            "accessors": self.accessors,
            "bufferViews": self.views,
            "buffers": [{"byteLength": len(self.buffer)}],
        }
        text = json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode()
        text += b" " * (-len(text) % 4)
        length = 12 + 8 + len(text) + 8 + len(self.buffer)
        return b"".join(
            [
                struct.pack("<III", MAGIC, 2, length),
                struct.pack("<II", len(text), JSON_CHUNK),
                text,
                struct.pack("<II", len(self.buffer), BINARY_CHUNK),
                self.buffer,
            ]
        )
