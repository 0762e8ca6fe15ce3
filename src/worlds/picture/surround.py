"""The ground on which things stand, and the land around it."""

from dataclasses import replace

from worlds.catalogue.goods import NAME as FURNISHING
from worlds.catalogue.growth import TALL
from worlds.catalogue.terrains import TERRAINS
from worlds.geometry import IDENTITY
from worlds.land.build import height_field
from worlds.land.colors import seen_colors
from worlds.layout.hall_walls import NEAR
from worlds.layout.surroundings import SEA
from worlds.picture.canvas import Canvas
from worlds.picture.land import draw_land
from worlds.picture.order import back_to_front
from worlds.scene import DOME, Color, Part, Scene


def draw_surround(canvas: Canvas, scene: Scene, haze: Color) -> None:
    draw_land(canvas, height_field(scene), seen_colors(TERRAINS[scene.terrain]), haze)


def draw_ground(canvas: Canvas, scene: Scene) -> None:
    """With its paths, lying in the land: nothing is seen of its sides. What grows high is drawn among the things."""
    hidden = (TALL, FURNISHING, SEA, DOME, *NEAR)
    visible = [surface(part) for part in scene.opened().scenery if part.transparency < 1 and part.name not in hidden]
    for number in back_to_front(visible):
        canvas.draw(visible[number])


def surface(part: Part) -> Part:
    """What rises out of the land of a part that stands in it."""
    low, high = part.box.low[1], part.box.high[1]
    if low >= 0 or part.rotation != IDENTITY:
        return part
    return replace(
        part, size=(part.size[0], high, part.size[2]), position=(part.position[0], high / 2, part.position[2])
    )
