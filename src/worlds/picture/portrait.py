"""One thing of the catalogue alone, for its page in the documentation."""

from typing import Final

from worlds.catalogue.thing import Look, Thing
from worlds.picture.canvas import Canvas
from worlds.picture.families import draw_parts
from worlds.picture.isometric import FAMILY, inked
from worlds.picture.paths import UNITS
from worlds.picture.projection import around, outline
from worlds.picture.text import escaped
from worlds.picture.textures import SHADINGS
from worlds.scene import Part
from worlds.sizes import SizeWord

WIDTH, HEIGHT = 260.0, 240.0
ROOM: Final = (20.0, 16.0, 240.0, 204.0)
"""For the thing, in pixels."""
LARGEST_SCALE: Final = 26.0
APRON: Final = 0.12
"""Of the ground around the thing, as a share of its size."""


def thing_svg(thing: Thing, size: SizeWord = SizeWord.MEDIUM) -> str:
    """In its own colour, its front to the lower left."""
    wide, high, deep = thing.scaled(size)
    built = thing.build(Look((wide, high, deep), thing.color, thing.material))
    parts = [part.placed((0.0, 0.0, 0.0), 180) for part in built.parts]
    apron = APRON * max(wide, deep)
    ground = Part("Ground", (wide + 2 * apron, 0.1, deep + 2 * apron), (0.0, -0.05, 0.0), (214, 224, 216))
    left, top, right, bottom = around([outline(part.box) for part in [ground, *parts]])
    scale = min((ROOM[2] - ROOM[0]) / (right - left), (ROOM[3] - ROOM[1]) / (bottom - top), LARGEST_SCALE)
    shift = (
        ((ROOM[0] + ROOM[2]) / 2 - (left + right) / 2 * scale) * UNITS,
        ((ROOM[1] + ROOM[3]) / 2 - (top + bottom) / 2 * scale) * UNITS,
    )
    canvas = Canvas(scale * UNITS, shift, (0.0, 0.0, WIDTH * UNITS, HEIGHT * UNITS))
    canvas.draw(ground)
    draw_parts(canvas, parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * UNITS:.0f} {HEIGHT * UNITS:.0f}" '
        f'width="{WIDTH:.0f}" height="{HEIGHT:.0f}" role="img" font-family="{FAMILY}">'
        f"<title>{escaped(thing.title)}</title><defs>{SHADINGS}</defs>"
        f'<rect width="100%" height="100%" rx="{8 * UNITS}" fill="#eef3f6"/>{inked(canvas)}'
        f'<text x="{WIDTH / 2 * UNITS:.0f}" y="{(HEIGHT - 12) * UNITS:.0f}" font-size="{13 * UNITS}" text-anchor="middle" '
        f'fill="#4a5560">{wide:g} × {deep:g} studs, {high:g} high</text></svg>\n'
    )
