"""Where ways may run: a grid of the world whose cells are free or taken, and the best way through it by right angles."""

import heapq
import math
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.areas import Floats
from worlds.geometry import TOLERANCE
from worlds.layout.body import Rect, grown

CELL: Final = 3.0
"""Studs. A gap that is so much wider than a way holds the middle of a cell, wherever it lies."""
WIDTH: Final = 9.0
"""Studs of a way: two avatars pass each other."""
HALF: Final = WIDTH / 2
SLACK: Final = TOLERANCE
TURN: Final = 6.0
"""Cells of a detour that one corner less is worth."""
STEPS: Final = ((-1, 0), (0, 1), (1, 0), (0, -1))
LOOKED_AT: Final = 300_000
"""Cells in all ways of one world: no plan takes longer."""

Grid = NDArray[np.bool_]
Spot = tuple[int, int]
"""Row and column of a cell."""


class RouteMap:
    """Studs are from the middle of the world. A cell is free if a way of `WIDTH` through its middle meets nothing."""

    def __init__(self, width: float, depth: float) -> None:
        self.rows, self.columns = int(depth // CELL), int(width // CELL)
        self.x: Floats = (np.arange(self.columns, dtype=np.float64) - (self.columns - 1) / 2) * CELL
        self.z: Floats = (np.arange(self.rows, dtype=np.float64) - (self.rows - 1) / 2) * CELL
        self.cost: Floats = np.ones((self.rows, self.columns))
        """Of going through each; infinite where something stands."""
        self.left = LOOKED_AT
        for edge in (np.s_[:2, :], np.s_[-2:, :], np.s_[:, :2], np.s_[:, -2:]):
            self.cost[edge] = math.inf

    def block(self, rect: Rect) -> None:
        self.cost[self.near(rect)] = math.inf

    def weigh(self, rect: Rect, factor: float) -> None:
        """Ways rather go around it."""
        self.cost[self.near(rect)] *= factor

    def weigh_all(self, route: Iterable[Spot], factor: float) -> None:
        """All cells that touch a way."""
        touched = np.zeros(self.cost.shape, dtype=np.bool_)
        for spot in route:
            x, z = self.point(spot)
            touched[self.near((x - HALF, z - HALF, x + HALF, z + HALF))] = True
        self.cost[touched] *= factor

    def near(self, rect: Rect) -> tuple[slice, slice]:
        """The cells through which a way would touch it."""
        west, north, east, south = grown(rect, HALF - SLACK)
        rows, columns = np.searchsorted(self.z, (north, south)), np.searchsorted(self.x, (west, east))
        return slice(int(rows[0]), int(rows[1])), slice(int(columns[0]), int(columns[1]))

    def point(self, spot: Spot) -> tuple[float, float]:
        return float(self.x[spot[1]]), float(self.z[spot[0]])

    def spot(self, x: float, z: float) -> Spot:
        """The nearest cell."""
        return int(np.abs(self.z - z).argmin()), int(np.abs(self.x - x).argmin())

    def free(self, where: Grid) -> list[Spot]:
        """Those of the flagged cells that are."""
        rows, columns = np.nonzero(where & np.isfinite(self.cost))
        return [*zip(rows.tolist(), columns.tolist(), strict=True)]

    def route(self, starts: Mapping[Spot, float], goals: Mapping[Spot, float]) -> list[Spot]:
        """The cheapest way from any start to any goal, cell by cell; each has a price of its own. Empty: there is none."""
        if not starts or not goals:
            return []
        cost = self.cost.tolist()
        low = (min(row for row, _ in goals), min(column for _, column in goals))
        high = (max(row for row, _ in goals), max(column for _, column in goals))

        def ahead(row: int, column: int) -> int:
            return max(low[0] - row, row - high[0], 0) + max(low[1] - column, column - high[1], 0)

        queue = [(price + ahead(*spot), price, spot, -1) for spot, price in starts.items()]
        heapq.heapify(queue)
        came: dict[tuple[Spot, int], tuple[Spot, int] | None] = {(spot, -1): None for spot in starts}
        best: dict[tuple[Spot, int], float] = {(spot, -1): price for spot, price in starts.items()}
        while queue and self.left > 0:
            _, paid, spot, heading = heapq.heappop(queue)
            if paid > best[spot, heading]:
                continue
            if heading == len(STEPS):
                return traced(came, (spot, heading))
            self.left -= 1
            if spot in goals:
                offer = (paid + goals[spot], spot, len(STEPS))
                if offer[0] < best.get(offer[1:], math.inf):
                    best[offer[1:]], came[offer[1:]] = offer[0], (spot, heading)
                    heapq.heappush(queue, (offer[0], *offer))
            for turn, (down, aside) in enumerate(STEPS):
                row, column = spot[0] + down, spot[1] + aside
                if not (0 <= row < self.rows and 0 <= column < self.columns):
                    continue
                price = paid + cost[row][column] + (TURN if heading not in (-1, turn) else 0.0)
                state = ((row, column), turn)
                if price < best.get(state, math.inf):
                    best[state], came[state] = price, (spot, heading)
                    heapq.heappush(queue, (price + ahead(row, column), price, (row, column), turn))
        return []


def traced(came: Mapping[tuple[Spot, int], tuple[Spot, int] | None], last: tuple[Spot, int]) -> list[Spot]:
    """From the start; the last is a goal that is reached in no direction."""
    found: list[Spot] = []
    at = came[last]
    while at is not None:
        found.append(at[0])
        at = came[at]
    return found[::-1]
