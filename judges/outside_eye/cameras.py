"""Where the eye stands: over the things of a scene, and at its spawn. In studs, as the renderer takes them."""

from dataclasses import dataclass
from math import cos, hypot, radians, sin, tan
from typing import Final

from worlds.geometry import Vector
from worlds.scene import Component, Scene

FOV: Final = 50.0
"""Degrees from the lower to the upper edge of a picture from above."""
CLOSE: Final = 0.9
"""Of the distance from which the ball around all things would be in the picture: they lie on the ground."""
SLOPE: Final = (0.45, 0.75, 0.85)
"""Toward the eye that sees a scene from above: it stands in the south-east, where players enter from."""
PLAYER_FOV: Final = 70.0
"""The same of a player's camera (Roblox: `Camera.FieldOfView`)."""
HEAD: Final = 4.5
"""Studs from the ground to what a player's camera looks at (Roblox's player scripts: 1.5 over the avatar's middle)."""
BEHIND: Final = 12.5
"""Studs from there back to the camera (the same scripts)."""
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
    """All things are in the picture."""
    boxes = [component.box for component in scene.components]
    low = [min(box.low[i] for box in boxes) for i in range(3)]
    high = [max(box.high[i] for box in boxes) for i in range(3)]
    x, y, z = ((low[i] + high[i]) / 2 for i in range(3))
    radius = hypot(*(high[i] - low[i] for i in range(3))) / 2
    away = CLOSE * radius / tan(radians(FOV / 2)) / hypot(*SLOPE)
    return Camera((x + SLOPE[0] * away, y + SLOPE[1] * away, z + SLOPE[2] * away), (x, y, z))


def at_spawn(scene: Scene) -> Camera:
    """As who has just entered sees it, over the shoulders of an avatar that is not drawn."""
    pad = spawn_of(scene)
    x, y, z = pad.base[0], pad.box.high[1] + HEAD, pad.base[2]
    along_x, along_z = LOOKS[pad.yaw]
    back, up = BEHIND * cos(DOWN), BEHIND * sin(DOWN)
    return Camera((x - back * along_x, y + up, z - back * along_z), (x, y, z), PLAYER_FOV)


def spawn_of(scene: Scene) -> Component:
    return next(component for component in scene.components if component.wish == SPAWN)
