"""Where the eye stands: over the things of a scene, and at its spawn. In studs, as the renderer takes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import cos, hypot, radians, sin, tan
from typing import Final

import numpy as np

from worlds.geometry import Box, Vector
from worlds.scene import Component, Scene

FOV: Final = 50.0
"""Degrees from the lower to the upper edge of a picture from above."""
WIDE: Final = 16 / 9
"""Of a picture's width, its height is 1."""
MARGIN: Final = 1.08
"""Of the distance from which all things just touch the edges."""
ROUNDS: Final = 8
"""In which the picture's middle and its distance settle: each depends on the other."""
SLOPE: Final = (0.45, 0.75, 0.85)
"""Toward the eye that sees a scene from above: it stands in the south-east, where players enter from."""
PLAYER_FOV: Final = 70.0
"""The same of a player's camera (Roblox: `Camera.FieldOfView`)."""
HEAD: Final = 4.5
"""Studs from the ground to what a player's camera looks at (Roblox's player scripts: 1.5 over the avatar's middle)."""
BEHIND: Final = 12.5
"""Studs from there back to the camera (the same scripts)."""
STEP: Final = 0.5
BACKWARD: Final = tuple(number * STEP for number in range(1, int(BEHIND / STEP) + 1))
SEEN_THROUGH: Final = 0.25
"""Transparency from which on a part does not hold the camera up (the same scripts)."""
DOWN: Final = radians(15)
"""By how much it looks down at first (the same scripts)."""
LOOKS: Final = {0: (0.0, -1.0), 90: (-1.0, 0.0), 180: (0.0, 1.0), 270: (1.0, 0.0)}
"""Along x and z, by yaw."""
SPAWN: Final = "spawn"


@dataclass(frozen=True, slots=True)
class Camera:
    position: Vector
    look_at: Vector
    fov: float = FOV


def from_above(scene: Scene) -> Camera:
    """All things are in the picture, and as large in it as they can be."""
    corners = np.array([corner for component in scene.components for corner in corners_of(component.box)])
    away = np.array(SLOPE) / hypot(*SLOPE)
    right = np.array((away[2], 0.0, -away[0])) / hypot(away[0], away[2])
    up = np.cross(away, right)
    middle, distance = corners.mean(axis=0), 0.0
    reach = np.array((WIDE, 1.0)) * tan(radians(FOV / 2))
    for _ in range(ROUNDS):
        seen = (corners - middle) @ np.array((right, up, away)).T
        distance = float((np.abs(seen[:, :2]) / reach + seen[:, 2:]).max())
        angles = seen[:, :2] / (distance - seen[:, 2:])
        shift = (angles.max(axis=0) + angles.min(axis=0)) / 2 * distance
        middle = middle + shift[0] * right + shift[1] * up
    x, y, z = (float(one) for one in middle)
    eye = middle + away * distance * MARGIN
    return Camera((float(eye[0]), float(eye[1]), float(eye[2])), (x, y, z))


def corners_of(box: Box) -> Iterator[tuple[float, ...]]:
    return product(*zip(box.low, box.high, strict=True))


def at_spawn(scene: Scene) -> Camera:
    """As who has just entered sees it, over the shoulders of an avatar that is not drawn. Before a wall behind her the
    camera stops, as Roblox's does."""
    pad = spawn_of(scene)
    head = (pad.base[0], pad.box.high[1] + HEAD, pad.base[2])
    along_x, along_z = LOOKS[pad.yaw]
    toward = (-along_x * cos(DOWN), sin(DOWN), -along_z * cos(DOWN))
    solid = [part.box for part in scene.parts if part.collides and part.transparency < SEEN_THROUGH]
    free = next((back for back in BACKWARD if any(holds(box, further(head, toward, back)) for box in solid)), BEHIND)
    return Camera(further(head, toward, max(free - STEP, STEP) if free < BEHIND else BEHIND), head, PLAYER_FOV)


def further(begin: Vector, toward: Vector, studs: float) -> Vector:
    return (begin[0] + toward[0] * studs, begin[1] + toward[1] * studs, begin[2] + toward[2] * studs)


def holds(box: Box, point: Vector) -> bool:
    return all(low <= value <= high for low, value, high in zip(box.low, point, box.high, strict=True))


def spawn_of(scene: Scene) -> Component:
    return next(component for component in scene.components if component.wish == SPAWN)
