"""The ground, and the land around it."""

import math
from typing import Final

from worlds.geometry import Box
from worlds.picture.canvas import Canvas, hexadecimal
from worlds.picture.order import back_to_front
from worlds.picture.paths import numbers
from worlds.picture.projection import SPHERE
from worlds.scene import Color, Part, Scene

COLORS: Final[dict[str, Color]] = {
    "Water": (62, 132, 190), "Grass": (112, 142, 72), "LeafyGrass": (92, 118, 62), "Slate": (122, 125, 130),
    "Concrete": (150, 148, 140), "Brick": (138, 86, 62), "Sand": (206, 184, 138), "WoodPlanks": (139, 109, 79),
    "Rock": (112, 116, 120), "Glacier": (140, 196, 232), "Snow": (226, 231, 240), "Sandstone": (152, 84, 56),
    "Mud": (84, 68, 54), "Basalt": (62, 60, 66), "Ground": (112, 98, 68), "CrackedLava": (120, 66, 46),
    "Asphalt": (112, 116, 112), "Cobblestone": (132, 126, 110), "Ice": (160, 208, 230), "Salt": (204, 198, 192),
    "Limestone": (206, 184, 160), "Pavement": (148, 148, 142),
}  # fmt: skip
"""Of terrain."""
HORIZON: Final = 0.17
"""Where the land ends, as a share of the picture's height."""
HAZE: Final = 0.3
"""How much of the sky's colour far hills have."""


def draw_ground(canvas: Canvas, scene: Scene) -> None:
    """Land first, then the ground and its paths on it."""
    for land in scene.land:
        if land.shape == "block":
            canvas.draw(Part("Land", land.size, land.position, COLORS[land.material], land.material))
    visible = [part for part in scene.scenery if part.transparency < 1]
    for number in back_to_front(visible):
        canvas.draw(visible[number])


def draw_hills(canvas: Canvas, scene: Scene, haze: Color) -> None:
    """They rise out of the haze."""
    hills = [land for land in scene.land if land.shape == "ball" and is_behind(land, scene)]
    for material in sorted({land.material for land in hills}):
        color = hexadecimal(mixed(COLORS[material], haze, HAZE))
        canvas.out.append(
            f'<linearGradient id="hill-{material}" x2="0" y2="1"><stop stop-color="{color}"/>'
            f'<stop offset=".55" stop-color="{color}"/><stop offset=".95" stop-color="{color}" stop-opacity="0"/>'
            "</linearGradient>"
        )
    horizon = canvas.frame[3] * HORIZON
    for land in sorted(hills, key=lambda land: land.position[0] + land.position[2]):
        if canvas.at(land.position)[1] > horizon:
            canvas.path(dome(canvas, land), f"url(#hill-{land.material})")


def is_behind(land, scene: Scene) -> bool:
    """North or west of the ground: it hides nothing."""
    box = Box.around(land.position, land.size)
    return box.high[0] <= -scene.width / 2 or box.high[2] <= -scene.depth / 2


def dome(canvas: Canvas, land) -> str:
    """Path of what looks out of level ground of a ball."""
    radius, height = land.size[0] / 2, land.position[1] + land.size[1] / 2
    foot = math.sqrt(max(radius**2 - (radius - height) ** 2, 0.0)) if height < radius else radius
    x, y = canvas.at((land.position[0], 0.0, land.position[2]))
    half = foot * SPHERE * canvas.scale
    rise = round(height * canvas.scale * 4 / 3)
    bend = round(half * 0.5)
    start, side = (round(x - half), round(y)), round(2 * half)
    curve = numbers((bend, -rise, side - bend, -rise, side, 0))
    rim = f"a{numbers((round(half), round(half / 3), 0))} 0 1 {numbers((-side, 0))}z"
    return f"M{numbers(start)}c{curve}{rim}"


def mixed(color: Color, other: Color, share: float) -> Color:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(color, other, strict=True))
    return (red, green, blue)
