"""Parts as copies of unit solids: those of one solid and one look are drawn at once (EXT_mesh_gpu_instancing)."""

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

import numpy as np

from worlds.geometry import Rotation
from worlds.model_file.binary import Binary
from worlds.model_file.looks import Look, look_of
from worlds.scene import Part, Shape

INSTANCING: Final = "EXT_mesh_gpu_instancing"
SOLIDS: Final = {Shape.SEAT: Shape.BLOCK, Shape.SPAWN: Shape.BLOCK}
"""Seats and spawns are blocks that do something."""
WHOLE: Final = 32767
"""1, as a signed short."""

Owned = tuple[int | None, Part]
"""A part, and the number of its component; None: scenery."""


def grouped(parts: Iterable[Owned]) -> dict[tuple[Shape, Look], list[Owned]]:
    """Of what can be seen, in an order that depends on the parts alone."""
    groups: dict[tuple[Shape, Look], list[Owned]] = defaultdict(list)
    for owner, part in parts:
        if part.transparency < 1:
            groups[SOLIDS.get(part.shape, part.shape), look_of(part)].append((owner, part))
    return dict(sorted(groups.items()))


def copies_node(binary: Binary, mesh: int, copies: list[Owned]) -> dict[str, Any]:
    """A node that shows the mesh for every part. `components`: how many copies, in turns, are of which component."""
    parts = [part for _, part in copies]
    turns = np.array([quaternion(part.rotation) for part in parts], np.float64)
    attributes = {
        "TRANSLATION": binary.add(np.array([part.position for part in parts], np.float32)),
        "ROTATION": binary.add(np.rint(turns * WHOLE).astype(np.int16), normalized=True),
        "SCALE": binary.add(np.array([part.size for part in parts], np.float32)),
    }
    runs = [[owner, len([*run])] for owner, run in groupby(owner for owner, _ in copies)]
    return {"mesh": mesh, "extensions": {INSTANCING: {"attributes": attributes}}, "extras": {"components": runs}}


@lru_cache(maxsize=4096)
def quaternion(rotation: Rotation) -> tuple[float, float, float, float]:
    """x, y, z, w of a turn, w not below 0."""
    a, b, c, d, e, f, g, h, i = rotation
    squares = (1 + a - e - i, 1 - a + e - i, 1 - a - e + i, 1 + a + e + i)
    sums = {(0, 1): b + d, (0, 2): c + g, (1, 2): f + h, (0, 3): h - f, (1, 3): c - g, (2, 3): d - b}
    largest = max(range(4), key=squares.__getitem__)
    found = [sums.get((min(largest, n), max(largest, n)), squares[largest]) for n in range(4)]
    length = math.copysign(math.hypot(*found), found[3])
    x, y, z, w = (value / length for value in found)
    return x, y, z, w
