"""Where something grows and where a lawn stays open: in patches, as seeds fall and gardeners plant."""

from collections.abc import Sequence
from random import Random
from typing import Final

import numpy as np

from worlds.areas import Spot
from worlds.land.noise import noise
from worlds.layout.body import Rect

WIDE: Final = 24.0
"""Studs across a patch, and across what is open beside it, about."""


def strewn(rect: Rect, pitch: float, rng: Random, least: float, most: float) -> list[Spot]:
    """One in each square of a grid, `least` to `most` of its side from its edges in the west and the north."""
    west, north, east, south = rect
    return [
        (west + (column + rng.uniform(least, most)) * pitch, north + (row + rng.uniform(least, most)) * pitch)
        for row in range(max(0, int((south - north) / pitch)))
        for column in range(max(0, int((east - west) / pitch)))
    ]


def in_patches(spots: Sequence[Spot], share: float, seed: int) -> list[Spot]:
    """That share of the spots, 0 to 1: those that lie together. In their order."""
    if not spots or share >= 1.0:
        return [*spots]
    x, z = np.array(spots, dtype=np.float64).T / WIDE
    values = noise(x, z, seed)
    least = np.quantile(values, 1.0 - share)
    return [spot for spot, value in zip(spots, values, strict=True) if value >= least]
