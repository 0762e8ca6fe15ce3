"""The picture of a scene that a teacher looks at before she creates it: SVG, true to sizes, colours and places."""

from typing import Final

from worlds.catalogue.goods import NAME as FURNISHING
from worlds.catalogue.growth import TALL
from worlds.geometry import Box
from worlds.picture import labels, legend
from worlds.picture.canvas import Canvas, hexadecimal
from worlds.picture.families import Family, draw_among, families, in_order
from worlds.picture.hidden import draw_hidden, hidden
from worlds.picture.paths import UNITS
from worlds.picture.projection import Point, Rect, around, outline, projected
from worlds.picture.sky import is_dark, sky, sky_colors, weather
from worlds.picture.surround import draw_ground, draw_surround
from worlds.picture.text import escaped
from worlds.picture.textures import SHADINGS
from worlds.scene import Component, Scene

WIDTH: Final = 1200.0
LOWEST, HIGHEST = 680.0, 1000.0
MARGIN: Final = 90.0
HEADER: Final = 170.0
FOOTER: Final = 50.0
LARGEST_SCALE: Final = 14.0
"""Pixels of a stud: a lone chair is not a palace."""
FAMILY: Final = "Source Sans Pro, Helvetica, Arial, sans-serif"


def picture_svg(scene: Scene) -> str:
    """The same scene gives the same bytes. No scripts, no references to anywhere."""
    found = in_order(families(scene.components))
    scale, (left, top), height = view(scene, found)
    dark = is_dark(scene)
    frame = (0.0, 0.0, WIDTH * UNITS, height * UNITS)
    land, ground, solids = (Canvas(scale * UNITS, (left * UNITS, top * UNITS), frame, dark=dark) for _ in range(3))
    _, horizon = sky_colors(scene)
    draw_surround(land, scene, horizon)
    draw_ground(ground, scene)
    draw_among(solids, found, [part for part in scene.scenery if part.name in (TALL, FURNISHING)])
    draw_hidden(solids, hidden(found))
    gradient, heaven = sky(scene, WIDTH, height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * UNITS:.0f} {height * UNITS:.0f}" '
        f'width="{WIDTH:.0f}" height="{height:.0f}" role="img" font-family="{FAMILY}">'
        f"<title>{escaped(scene.name)}</title><desc>{escaped(legend.summary(scene.components))}</desc>"
        f"<defs>{SHADINGS}{gradient}</defs>"
        f'<rect width="100%" height="100%" fill="{hexadecimal(horizon)}"/>'
        f"{seamless(land)}{inked(ground)}{in_pixels(heaven)}{inked(solids)}"
        f"{in_pixels(weather(scene, WIDTH, height) + notes(scene, scale, (left, top), height))}</svg>\n"
    )


def view(scene: Scene, found: list[Family]) -> tuple[float, Point, float]:
    """Pixels of a stud, where the world's origin is, and the picture's height: all components, as large as may be."""
    ground = Box.around((0.0, 0.0, 0.0), (scene.width, 0.0, scene.depth))
    low_x, low_y, high_x, high_y = around([outline(family.box) for family in found] or [outline(ground)])
    wide, high = high_x - low_x, high_y - low_y
    scale = min(
        (WIDTH - 2 * MARGIN) / max(wide, 1.0), (HIGHEST - HEADER - FOOTER - MARGIN) / max(high, 1.0), LARGEST_SCALE
    )
    height = float(round(max(high * scale + HEADER + FOOTER + MARGIN, LOWEST)))
    free = height - HEADER - FOOTER - high * scale
    left = WIDTH / 2 - (low_x + high_x) / 2 * scale
    return scale, (left, HEADER + free / 2 - low_y * scale), height


def inked(canvas: Canvas) -> str:
    """With edges that are a little darker than the faces."""
    style = f'stroke="#0c1014" stroke-opacity=".16" stroke-width="{0.7 * UNITS:.0f}" stroke-linejoin="round"'
    return f"<g {style}>{''.join(canvas.out)}</g>"


def seamless(canvas: Canvas) -> str:
    """Without edges: nothing shows between faces that touch."""
    return f'<g shape-rendering="crispEdges">{"".join(canvas.out)}</g>'


def in_pixels(drawn: str) -> str:
    return f'<g transform="scale({UNITS})">{drawn}</g>'


def notes(scene: Scene, scale: float, shift: Point, height: float) -> str:
    def place(component: Component) -> tuple[Point, Rect]:
        x, z = component.box.centre[0], component.box.centre[2]
        middle = projected((x, component.box.high[1], z))
        left, top, right, bottom = outline(component.box)
        return (middle[0] * scale + shift[0], middle[1] * scale + shift[1]), (
            left * scale + shift[0],
            top * scale + shift[1],
            right * scale + shift[0],
            bottom * scale + shift[1],
        )

    ruler, ruler_rect = legend.ruler(scale, 48, height - 32)
    rose = (WIDTH - 48, height - 46)
    rose_rect = (rose[0] - 28, rose[1] - 28, rose[0] + 28, rose[1] + 28)
    taken = [legend.heading_rect(scene), ruler_rect, rose_rect]
    found = labels.labels(scene.components, place, (4, 4, WIDTH - 4, height - 4), taken)
    return legend.heading(scene, is_dark(scene)) + labels.drawn(found) + ruler + legend.compass(*rose)
