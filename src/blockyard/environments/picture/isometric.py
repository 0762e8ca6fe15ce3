"""The picture of a scene that a teacher looks at before she creates it: SVG, true to sizes, colours and places."""

from collections.abc import Sequence
from html import escape
from typing import Final

from blockyard.environments.catalogue.terrains import TERRAINS
from blockyard.environments.picture.labels import FONT, LINE, Label, labels
from blockyard.environments.picture.order import back_to_front, outline
from blockyard.environments.picture.projection import (
    SPHERE,
    Point,
    brightness,
    ends,
    faces,
    hull,
    projected,
)
from blockyard.environments.scene import Color, Component, Part, Scene, Shape

WIDTH: Final = 1200.0
MARGIN: Final = 40.0
HEADER: Final = 56.0
SKIES: Final = (
    (4.5, "#1b2240"),
    (7.0, "#f3c6a5"),
    (16.8, "#cfe6f5"),
    (19.0, "#f0a878"),
    (20.0, "#5a4a78"),
    (24.1, "#1b2240"),
)
"""Colour of the sky until that hour."""
GRAY_SKY: Final = "#c3c9d0"
SEE_INTO: Final = 4.0
"""Studs: what is higher of a building with something in it is drawn so that one sees inside."""
GHOST: Final = 0.22
RIM: Final = 12.0
WATER: Final = (70, 140, 205)


def picture_svg(scene: Scene) -> str:
    """The same scene gives the same bytes. No scripts, no references to anywhere."""
    flat = [part for part in scene.scenery if part.transparency < 1]
    low_x, low_y, high_x, high_y = bounds([rim(scene), *flat], scene.components)
    scale = (WIDTH - 2 * MARGIN) / (high_x - low_x)
    shift = (MARGIN - low_x * scale, HEADER + MARGIN - low_y * scale)
    height = (high_y - low_y) * scale + HEADER + 2 * MARGIN
    canvas = Canvas(scale, shift)
    canvas.surround(scene)
    for part in flat:
        canvas.draw(part, 1.0)
    canvas.solids(scene.components)
    sky = sky_of(scene)
    ink = "#ffffff" if sky in ("#1b2240", "#5a4a78") else "#20242c"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" width="{WIDTH:.0f}" '
        f'height="{height:.0f}" role="img" font-family="Source Sans Pro, Helvetica, Arial, sans-serif">'
        f'<title>{text(scene.name)}</title><rect width="100%" height="100%" fill="{sky}"/>'
    )
    caption = f"{scene.theme}, {clock(scene.time_of_day)}, {scene.weather.kind}, for {scene.max_players} players"
    title = (
        f'<text x="{MARGIN:.0f}" y="36" font-size="24" font-weight="600" fill="{ink}">{text(scene.name)}</text>'
        f'<text x="{MARGIN:.0f}" y="58" font-size="14" fill="{ink}">{text(caption)}</text>'
    )
    marks = "".join(mark(label) for label in labels(scene.components, scale, shift))
    return f"{head}{''.join(canvas.out)}{title}{compass(height, ink)}{ruler(scale, height, ink)}{marks}</svg>\n"


def thing_svg(title: str, parts: Sequence[Part]) -> str:
    """One thing alone, for the catalogue's page."""
    rects = [outline(part.box) for part in parts]
    low_x, low_y = min(rect[0] for rect in rects), min(rect[1] for rect in rects)
    high_x, high_y = max(rect[2] for rect in rects), max(rect[3] for rect in rects)
    scale = min(200 / (high_x - low_x), 180 / (high_y - low_y))
    canvas = Canvas(scale, (120 - (low_x + high_x) / 2 * scale, 205 - high_y * scale))
    canvas.parts([(part, 1.0) for part in parts])
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 220" width="240" height="220" role="img">'
        f'<title>{text(title)}</title><rect width="240" height="220" fill="#eef3f6"/>{"".join(canvas.out)}</svg>\n'
    )


class Canvas:
    def __init__(self, scale: float, shift: Point) -> None:
        self.scale, self.shift = scale, shift
        self.out: list[str] = []

    def at(self, point: Point) -> str:
        return f"{point[0] * self.scale + self.shift[0]:.1f},{point[1] * self.scale + self.shift[1]:.1f}"

    def polygon(self, points: Sequence[Point], color: str, opacity: float) -> None:
        fade = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        outline = f' stroke="{color}" stroke-width=".5"' if opacity == 1 else ""
        self.out.append(f'<path d="M{"L".join(map(self.at, points))}Z" fill="{color}"{fade}{outline}/>')

    def surround(self, scene: Scene) -> None:
        """A rim of what the land around is made of."""
        self.draw(rim(scene), 1.0)

    def solids(self, components: Sequence[Component]) -> None:
        """All parts of all components, the farthest first."""
        opened = {one.parent for one in components if one.held == "inside"}
        wanted = []
        for one in components:
            for part in one.parts:
                hides = one.id in opened and part.box.high[1] > one.base[1] + SEE_INTO
                wanted.append((part, GHOST if hides else 1.0))
        self.parts(wanted)

    def parts(self, wanted: Sequence[tuple[Part, float]]) -> None:
        for number in back_to_front([part.box for part, _ in wanted]):
            part, opacity = wanted[number]
            self.draw(part, opacity)

    def draw(self, part: Part, opacity: float) -> None:
        opacity *= 1 - part.transparency * 0.8
        light = 1.08 if part.material == "Neon" else None
        if part.shape is Shape.BALL:
            self.ball(part, opacity, light)
        elif part.shape is Shape.CYLINDER:
            self.cylinder(part, opacity, light)
        else:
            for corners, normal in faces(part):
                self.polygon(
                    [projected(corner) for corner in corners], shade(part.color, light or brightness(normal)), opacity
                )

    def ball(self, part: Part, opacity: float, light: float | None) -> None:
        x, y = projected(part.position)
        cx, cy = x * self.scale + self.shift[0], y * self.scale + self.shift[1]
        radius = part.size[0] / 2 * SPHERE * self.scale
        fade = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.out.append(
            f'<circle cx="{cx:.1f}" cy="{cy:.1f}" r="{radius:.1f}" fill="{shade(part.color, light or 0.78)}"{fade}/>'
        )
        self.out.append(
            f'<circle cx="{cx - radius * 0.14:.1f}" cy="{cy - radius * 0.2:.1f}" r="{radius * 0.74:.1f}" '
            f'fill="{shade(part.color, light or 0.95)}"{fade}/>'
        )

    def cylinder(self, part: Part, opacity: float, light: float | None) -> None:
        near, far, normal = ends(part)
        rim = [projected(point) for point in near]
        side = (max(1 - abs(normal[0]), 0.2), max(1 - abs(normal[1]), 0.2), max(1 - abs(normal[2]), 0.2))
        self.polygon(
            hull(rim + [projected(point) for point in far]),
            shade(part.color, light or brightness(side) * 0.92),
            opacity,
        )
        self.polygon(rim, shade(part.color, light or brightness(normal)), opacity)


def rim(scene: Scene) -> Part:
    terrain = TERRAINS[scene.terrain]
    color = WATER if terrain.surround == "water" else terrain.ground_color
    return Part("Rim", (scene.width + 2 * RIM, 0.2, scene.depth + 2 * RIM), (0.0, -4.4, 0.0), color)


def bounds(scenery: Sequence[Part], components: Sequence[Component]) -> tuple[float, float, float, float]:
    rects = [outline(part.box) for part in scenery] + [outline(one.box) for one in components]
    return (
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
    )


def shade(color: Color, light: float) -> str:
    red, green, blue = (min(round(part * light), 255) for part in color)
    return f"#{red:02x}{green:02x}{blue:02x}"


def sky_of(scene: Scene) -> str:
    color = next(color for until, color in SKIES if scene.time_of_day < until)
    gray = scene.weather.kind in ("rain", "storm", "fog", "snow", "cloudy") and color == "#cfe6f5"
    return GRAY_SKY if gray else color


def clock(hours: float) -> str:
    minutes = round(hours * 60) % 1440
    return f"{minutes // 60:02}:{minutes % 60:02}"


def mark(label: Label) -> str:
    x, y = label.at
    far = abs(x - label.anchor[0]) + abs(y + 14 - label.anchor[1]) > 8
    line = f'<path d="M{x:.1f},{y:.1f}L{label.anchor[0]:.1f},{label.anchor[1]:.1f}" stroke="#20242c"/>' if far else ""
    return (
        f'<g>{line}<rect x="{x - label.width / 2:.1f}" y="{y - LINE / 2:.1f}" width="{label.width:.1f}" '
        f'height="{LINE - 2:.0f}" rx="4" fill="#ffffff" fill-opacity=".86"/>'
        f'<text x="{x:.1f}" y="{y + FONT * 0.28:.1f}" font-size="{FONT:.0f}" '
        f'text-anchor="middle" fill="#20242c">{text(label.words)}</text></g>'
    )


def compass(height: float, ink: str) -> str:
    x, y = WIDTH - 70, height - 62
    return (
        f'<g stroke="{ink}" stroke-width="2" fill="none">'
        f'<path d="M{x - 20:.0f},{y + 12:.0f}L{x + 20:.0f},{y - 12:.0f}M{x + 20:.0f},{y - 12:.0f}l-9,1m9,-1l-4,8"/></g>'
        f'<text x="{x + 26:.0f}" y="{y - 12:.0f}" font-size="14" fill="{ink}">N</text>'
    )


def ruler(scale: float, height: float, ink: str) -> str:
    """Ten, twenty, fifty or a hundred studs along an axis."""
    studs = next((length for length in (10, 20, 50, 100, 200) if length * scale > 60), 500)
    length = studs * scale
    y = height - 26
    return (
        f'<path d="M{MARGIN:.0f},{y:.0f}h{length:.1f}m0,-5v10m-{length:.1f},-10v10" stroke="{ink}" stroke-width="2" '
        f'fill="none"/><text x="{MARGIN + length + 8:.1f}" y="{y + 5:.0f}" font-size="13" fill="{ink}">'
        f"{studs} studs ({studs * 0.28:.0f} m)</text>"
    )


def text(words: str) -> str:
    """Escaped, without what XML cannot hold."""
    return escape(
        "".join(char for char in words if char in "\t\n" or (ord(char) >= 32 and not 0xD800 <= ord(char) <= 0xDFFF))
    )
