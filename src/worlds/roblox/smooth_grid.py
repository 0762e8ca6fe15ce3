"""Terrain as Roblox stores it: voxels of 4 studs in chunks of 32 x 32 x 32, run-length encoded (Terrain.SmoothGrid)."""

import struct
from typing import Final

import numpy as np

from worlds.land.field import CELL, HeightField
from worlds.roblox.voxels import FULL, Bytes, voxels

CHUNK: Final = 32
MAGIC: Final = b"\x01\x05"
OCCUPANCY_FOLLOWS: Final = 0x40
RUN_FOLLOWS: Final = 0x80
LONGEST_RUN: Final = 256


def smooth_grid(field: HeightField) -> bytes:
    material, occupancy, level = voxels(field)
    corner = (level, round(field.north / CELL), round(field.west / CELL))
    first = [start // CHUNK for start in corner]
    margins = [
        (start - chunk * CHUNK, -(start + length) % CHUNK)
        for start, chunk, length in zip(corner, first, material.shape, strict=True)
    ]
    y, z, x = first
    return encoded(np.pad(material, margins), np.pad(occupancy, margins), (x, y, z))


def encoded(material: Bytes, occupancy: Bytes, first: tuple[int, int, int]) -> bytes:
    """Arrays are indexed [y, z, x]. Chunks by x, then y, then z; empty ones are left out."""
    out = bytearray(MAGIC)
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
    pieces = -(-lengths // LONGEST_RUN)
    run = np.repeat(np.arange(len(starts)), pieces)
    is_last = np.diff(run, append=len(starts)) > 0
    piece = np.where(is_last, lengths[run] - (pieces[run] - 1) * LONGEST_RUN, LONGEST_RUN)
    kind, fullness = material[starts][run], occupancy[starts][run]
    partial, is_run = (kind != 0) & (fullness != FULL), piece > 1
    head = kind | np.where(partial, OCCUPANCY_FOLLOWS, 0) | np.where(is_run, RUN_FOLLOWS, 0)
    written = np.stack((np.ones_like(partial), partial, is_run), axis=1)
    parts: Bytes = np.stack((head, fullness, piece - 1), axis=1)[written].astype(np.uint8)
    return parts.tobytes()
