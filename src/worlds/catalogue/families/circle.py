"""Points around an axis."""

import math


def circle(count: int, radius: float = 1.0, offset: float = 0.0) -> list[tuple[float, float]]:
    """(x, z) of points on a circle, evenly; the first lies on the x axis, or `offset` of a step from it."""
    angles = (2 * math.pi * (i + offset) / count for i in range(count))
    return [(radius * math.cos(angle), radius * math.sin(angle)) for angle in angles]
