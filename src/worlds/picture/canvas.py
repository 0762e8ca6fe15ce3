"""Parts as SVG: each solid in its colour, lighter on top than at its sides."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.geometry import Vector
from worlds.picture.lettering import lettering
from worlds.picture.paths import UNITS, ellipse, polygon, tube
from worlds.picture.projection import SPHERE, TO_EYE, Point, Rect, brightness, projected
from worlds.picture.solids import axis, faces, placed
from worlds.picture.textures import texture
from worlds.scene import Color, Part, Shape

TEXTURED: Final = 500 * UNITS**2
"""Faces that are larger show their material."""
SHADED: Final = 3 * UNITS
"""Radius from which on round solids are shaded."""
LEGIBLE: Final = 4 * UNITS
HALO: Final = 6.0
"""Studs around a light, at most."""


class Canvas:
    """`scale`: units of the picture in a stud. `shift`: where the world's origin is. `frame`: what is seen."""

    def __init__(self, scale: float, shift: Point, frame: Rect, *, dark: bool = False) -> None:
        self.scale, self.shift, self.frame, self.dark = scale, shift, frame, dark
        self.out: list[str] = []

    def at(self, point: Vector) -> Point:
        x, y = projected(point)
        return (x * self.scale + self.shift[0], y * self.scale + self.shift[1])

    def path(self, data: str, fill: str, opacity: float = 1.0) -> None:
        fade = f' fill-opacity="{opacity:.2g}"' if opacity < 1 else ""
        self.out.append(f'<path fill="{fill}"{fade} d="{data}"/>')

    def draw(self, part: Part, opacity: float = 1.0) -> None:
        """`opacity` is for solids that are seen through to show what is behind them."""
        opacity *= 1 - part.transparency * 0.85
        if part.transparency >= 1:
            return
        if part.glow and self.dark:
            self.halo(part)
        if part.shape is Shape.BALL:
            self.ball(part, opacity)
        elif part.shape is Shape.CYLINDER:
            self.cylinder(part, opacity)
        else:
            self.polyhedron(part, opacity)
        if part.text and opacity > 0.5:
            self.out.append(lettering(part, self.scale, self.shift, LEGIBLE))

    def polyhedron(self, part: Part, opacity: float) -> None:
        for corners, normal in faces(part):
            points = [self.at(corner) for corner in corners]
            spots = [(round(x), round(y)) for x, y in points]
            self.path(polygon(spots), shade(part, brightness(normal)), opacity)
            if opacity > 0.5 and len(corners) == 4 and area(spots) > TEXTURED:
                self.out.append(texture(part.material, corners, points, self.frame))

    def ball(self, part: Part, opacity: float) -> None:
        x, y = self.at(part.position)
        radius = part.size[0] / 2 * SPHERE * self.scale
        circle = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" fill='
        fade = f' fill-opacity="{opacity:.2g}"' if opacity < 1 else ""
        self.out.append(f'{circle}"{shade(part, 0.9)}"{fade}/>')
        if radius > SHADED and opacity > 0.5 and part.material != "Neon":
            self.out.append(f'{circle}"url(#ball)" stroke="none"/>')

    def cylinder(self, part: Part, opacity: float) -> None:
        along = axis(part, 0)
        side = 1 if sum(along) >= 0 else -1
        near, far = (self.at(placed(part, (part.size[0] / 2 * way, 0.0, 0.0))) for way in (side, -side))
        x, y = projected(along)
        radius = part.size[1] / 2 * SPHERE * self.scale
        radii = (radius, radius * abs(sum(along)) * TO_EYE)
        tilt = math.degrees(math.atan2(x * side, -y * side)) if abs(x) + abs(y) > 1e-9 else 0.0
        body = tube(near, far, radii, tilt)
        self.path(body, shade(part, 0.86), opacity)
        if radius > SHADED and opacity > 0.5 and part.material != "Neon":
            gradient = "upright" if abs(along[1]) > 0.7 else "lying"
            self.out.append(f'<path fill="url(#{gradient})" stroke="none" d="{body}"/>')
        normal = (along[0] * side, along[1] * side, along[2] * side)
        self.path(ellipse(near, radii, tilt), shade(part, brightness(normal)), opacity)

    def halo(self, part: Part) -> None:
        assert part.glow is not None
        x, y = self.at(part.position)
        radius = min(part.glow.range, HALO) * self.scale
        for share in (1.0, 0.6):
            self.out.append(
                f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius * share:.0f}" fill="{hexadecimal(part.glow.color)}" '
                'fill-opacity=".14" stroke="none"/>'
            )


def shade(part: Part, light: float) -> str:
    """Neon shines by itself."""
    if part.material == "Neon":
        red, green, blue = part.color
        return hexadecimal((red + (255 - red) // 5, green + (255 - green) // 5, blue + (255 - blue) // 5))
    red, green, blue = (min(round(value * light), 255) for value in part.color)
    return hexadecimal((red, green, blue))


def hexadecimal(color: Color) -> str:
    red, green, blue = color
    return f"#{red:02x}{green:02x}{blue:02x}"


def area(spots: Sequence[tuple[int, int]]) -> float:
    pairs = zip(spots, [*spots[1:], spots[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
