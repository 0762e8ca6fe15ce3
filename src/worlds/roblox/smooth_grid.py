"""Terrain as Roblox stores it: voxels of 4 studs in chunks of 32 x 32 x 32, run-length encoded (Terrain.SmoothGrid)."""

import struct
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.scene import Land

VOXEL: Final = 4.0
CHUNK: Final = 32
MAGIC: Final = b"\x01\x05"
MATERIALS: Final = {
    name: number
    for number, name in enumerate(
        [
            "Air",
            "Water",
            "Grass",
            "Slate",
            "Concrete",
            "Brick",
            "Sand",
            "WoodPlanks",
            "Rock",
            "Glacier",
            "Snow",
            "Sandstone",
            "Mud",
            "Basalt",
            "Ground",
            "CrackedLava",
            "Asphalt",
            "Cobblestone",
            "Ice",
            "LeafyGrass",
            "Salt",
            "Limestone",
            "Pavement",
        ]
    )
}
OCCUPANCY_FOLLOWS: Final = 0x40
RUN_FOLLOWS: Final = 0x80
LONGEST_RUN: Final = 256
FULL: Final = 255

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]


def smooth_grid(lands: Sequence[Land], width: float, depth: float) -> bytes:
    """No voxel rises above y = 0 over the ground (width x depth around the origin): that is a part's place."""
    if not lands:
        return MAGIC
    low = [min(land.position[i] - land.size[i] / 2 for land in lands) for i in range(3)]
    high = [max(land.position[i] + land.size[i] / 2 for land in lands) for i in range(3)]
    first = [int(np.floor(value / VOXEL / CHUNK)) for value in low]
    last = [int(np.ceil(value / VOXEL / CHUNK)) for value in high]
    origin = [chunk * CHUNK for chunk in first]
    shape = [max(b - a, 1) * CHUNK for a, b in zip(first, last, strict=True)]
    material, occupancy = np.zeros((shape[1], shape[2], shape[0]), np.uint8), np.zeros((shape[1], shape[2], shape[0]))
    for land in lands:
        fill(material, occupancy, origin, land)
    clear_above_ground(material, occupancy, origin, width, depth)
    return encoded(material, np.rint(occupancy * FULL).astype(np.uint8), first)


def fill(material: Bytes, occupancy: Floats, origin: list[int], land: Land) -> None:
    """Arrays are indexed [y, z, x]."""
    axes = []
    for i, length in ((1, material.shape[0]), (2, material.shape[1]), (0, material.shape[2])):
        start = int(np.floor((land.position[i] - land.size[i] / 2) / VOXEL)) - origin[i] - 1
        stop = int(np.ceil((land.position[i] + land.size[i] / 2) / VOXEL)) - origin[i] + 1
        axes.append((i, max(start, 0), min(stop, length)))
    window = tuple(slice(start, stop) for _, start, stop in axes)
    edges = [(np.arange(start, stop) + origin[i]) * VOXEL for i, start, stop in axes]
    share = share_of(land, edges)
    better = share > occupancy[window]
    occupancy[window] = np.where(better, share, occupancy[window])
    material[window] = np.where(better, MATERIALS[land.material], material[window])


def share_of(land: Land, edges: list[Floats]) -> Floats:
    """How much of each voxel the land fills, 0 to 1."""
    order = (1, 2, 0)
    if land.shape == "block":
        shares = []
        for i, edge in zip(order, edges, strict=True):
            low, high = land.position[i] - land.size[i] / 2, land.position[i] + land.size[i] / 2
            shares.append(np.clip(np.minimum(edge + VOXEL, high) - np.maximum(edge, low), 0, VOXEL) / VOXEL)
        y, z, x = shares
        block: Floats = y[:, None, None] * z[None, :, None] * x[None, None, :]
        return block
    y, z, x = (edge + VOXEL / 2 - land.position[i] for i, edge in zip(order, edges, strict=True))
    radius = land.size[0] / 2
    flat = z[None, :, None] ** 2 + x[None, None, :] ** 2
    if land.shape == "ball":
        ball: Floats = np.clip(0.5 + (radius - np.sqrt(flat + y[:, None, None] ** 2)) / VOXEL, 0, 1)
        return ball
    tall = np.clip(0.5 + (land.size[1] / 2 - np.abs(y)) / VOXEL, 0, 1)
    cylinder: Floats = tall[:, None, None] * np.clip(0.5 + (radius - np.sqrt(flat)) / VOXEL, 0, 1)
    return cylinder


def clear_above_ground(material: Bytes, occupancy: Floats, origin: list[int], width: float, depth: float) -> None:
    columns = slice(*(int(np.clip(edge / VOXEL - origin[0], 0, material.shape[2])) for edge in (-width / 2, width / 2)))
    rows = slice(*(int(np.clip(edge / VOXEL - origin[2], 0, material.shape[1])) for edge in (-depth / 2, depth / 2)))
    levels = slice(max(-origin[1], 0), None)
    material[levels, rows, columns] = 0
    occupancy[levels, rows, columns] = 0


def encoded(material: Bytes, occupancy: Bytes, first: list[int]) -> bytes:
    """Chunks by x, then y, then z; empty ones are left out."""
    out = bytearray(MAGIC)
    material = np.where(occupancy == 0, 0, material).astype(np.uint8)
    before = (0, 0, 0)
    levels, rows, columns = (length // CHUNK for length in material.shape)
    for x in range(columns):
        for y in range(levels):
            for z in range(rows):
                window = tuple(slice(i * CHUNK, (i + 1) * CHUNK) for i in (y, z, x))
                cells = material[window].ravel()
                if not cells.any():
                    continue
                at = (x + first[0], y + first[1], z + first[2])
                delta = struct.pack(">iii", *(a - b for a, b in zip(at, before, strict=True)))
                out += bytes(delta[i * 4 + j] for j in range(4) for i in range(3))
                out += runs(cells, occupancy[window].ravel())
                before = at
    return bytes(out)


def runs(material: Bytes, occupancy: Bytes) -> bytes:
    both = material.astype(np.uint16) << 8 | np.where(material == 0, 0, occupancy)
    starts = np.flatnonzero(np.concatenate(([True], both[1:] != both[:-1])))
    lengths = np.diff(np.concatenate((starts, [len(both)])))
    out = bytearray()
    for start, length in zip(starts.tolist(), lengths.tolist(), strict=True):
        kind, fullness = int(material[start]), int(occupancy[start])
        partial = kind != 0 and fullness != FULL
        while length > 0:
            piece = min(length, LONGEST_RUN)
            out.append(kind | (OCCUPANCY_FOLLOWS if partial else 0) | (RUN_FOLLOWS if piece > 1 else 0))
            if partial:
                out.append(fullness)
            if piece > 1:
                out.append(piece - 1)
            length -= piece
    return bytes(out)
