"""Seeded noise: smooth, the same on every machine, and without a repeat that one could see.

Gradient noise: each point of a grid one unit wide has a direction of its own, made of its coordinates and the seed.
Between the points the slopes along the four nearest directions are blended by a curve that is flat at both ends
in its first and second derivative, so that no crease is seen."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Words = NDArray[np.uint32]

PRIMES: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
"""Large and odd: they spread neighbours over all 32 bits."""
REACH: Final = 1.5
"""Makes the extremes, which are rare, about -1 and 1."""
WHOLE: Final = 2.0**32


def noise(x: Floats, z: Floats, seed: int) -> Floats:
    """About -1 to 1, 0 on the average. One hill and one hollow are about two units wide. 0 at whole coordinates."""
    left, back = np.floor(x), np.floor(z)
    column, row = left.astype(np.int64), back.astype(np.int64)
    aside, along = x - left, z - back
    west, north, to_east, to_south = directions(column, row, seed)
    corners = [
        to_east[row + front - north, column + right - west] * (aside - right)
        + to_south[row + front - north, column + right - west] * (along - front)
        for front in (0, 1)
        for right in (0, 1)
    ]
    across, down = eased(aside), eased(along)
    behind = corners[0] + (corners[1] - corners[0]) * across
    before = corners[2] + (corners[3] - corners[2]) * across
    return np.clip((behind + (before - behind) * down) * REACH, -1.0, 1.0)


def rolling(x: Floats, z: Floats, seed: int, wavelength: float, octaves: int = 3) -> Floats:
    """Noise with finer noise on it, each octave half as wide and half as high. About -1 to 1."""
    total, height, reach = np.zeros(np.broadcast_shapes(x.shape, z.shape)), 1.0, 0.0
    for octave in range(octaves):
        width = wavelength / 2 ** (octave + 1)
        total = total + height * noise(x / width, z / width, seed + octave)
        reach += height
        height /= 2
    return total / reach


def ridged(x: Floats, z: Floats, seed: int, wavelength: float, octaves: int = 3) -> Floats:
    """0 to 1, with sharp crests at 1, as mountains have."""
    return 1.0 - np.abs(rolling(x, z, seed, wavelength, octaves))


def directions(column: NDArray[np.int64], row: NDArray[np.int64], seed: int) -> tuple[int, int, Floats, Floats]:
    """(First column, first row, how far the direction of each point of the grid leads to the east, and to the south.)

    Of all points between the origin and those that are asked for: they are few, and many places lie between them.
    """
    west, north = int(column.min(initial=0)), int(row.min(initial=0))
    columns, rows = np.arange(west, column.max(initial=0) + 2), np.arange(north, row.max(initial=0) + 2)
    angle = mixed(columns[None, :], rows[:, None], seed) * (2 * np.pi / WHOLE)
    return west, north, np.cos(angle), np.sin(angle)


def mixed(column: NDArray[np.int64], row: NDArray[np.int64], seed: int) -> Words:
    """32 bits that look thrown, of two coordinates and a seed."""
    x, z = column.astype(np.uint32), row.astype(np.uint32)
    word: Words = x * np.uint32(PRIMES[0]) ^ z * np.uint32(PRIMES[1]) ^ np.uint32(seed * PRIMES[2] % 2**32)
    for shift, prime in ((15, PRIMES[1]), (13, PRIMES[2])):
        word = (word ^ word >> np.uint32(shift)) * np.uint32(prime)
    return word ^ word >> np.uint32(16)


def eased(share: Floats) -> Floats:
    """From 0 to 1, level at both ends."""
    return share**3 * (share * (share * 6.0 - 15.0) + 10.0)
