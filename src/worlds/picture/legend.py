"""What one reads a picture by: its title, north, and how long things are. In pixels."""

from typing import Final

from worlds.picture.families import title
from worlds.picture.projection import Rect
from worlds.picture.text import escaped, shortened, width
from worlds.scene import Component, Scene

METERS: Final = 0.28
"""In a stud."""
INK: Final = "#20242c"
LENGTHS: Final = (2, 5, 10, 20, 50, 100, 200, 500)


def heading(scene: Scene, dark: bool) -> str:
    ink = "#ffffff" if dark else INK
    return (
        f'<g fill="{ink}"><text x="36" y="42" font-size="26" font-weight="600">{escaped(shortened(scene.name, 60))}</text>'
        f'<text x="36" y="64" font-size="14">{escaped(caption(scene))}</text></g>'
    )


def caption(scene: Scene) -> str:
    size = f"{scene.width:.0f} × {scene.depth:.0f} studs ({scene.width * METERS:.0f} × {scene.depth * METERS:.0f} m)"
    players = "1 player" if scene.max_players == 1 else f"{scene.max_players} players"
    return f"{scene.theme} · {clock(scene.time_of_day)} · {scene.weather.kind} · {players} · {size}"


def heading_rect(scene: Scene) -> Rect:
    long = max(width(shortened(scene.name, 60), 26), width(caption(scene), 14))
    return (30, 14, 36 + long, 72)


def clock(hours: float) -> str:
    minutes = round(hours * 60) % 1440
    return f"{minutes // 60:02}:{minutes % 60:02}"


def summary(components: tuple[Component, ...]) -> str:
    """For those who do not see the picture."""
    counts: dict[str, int] = {}
    for component in components:
        if component.wish != "spawn":
            name = title(component).strip()
            counts[name] = counts.get(name, 0) + 1
    return ", ".join(name if count == 1 else f"{count} × {name}" for name, count in counts.items())


def compass(x: float, y: float) -> str:
    """North is -z: to the upper right."""
    return (
        f'<g fill="#fff" fill-opacity=".9"><circle cx="{x:.0f}" cy="{y:.0f}" r="26"/></g>'
        f'<path d="M{x - 14:.0f} {y + 8:.0f}l28-16m0 0l-11 0m11 0l-5 10" stroke="{INK}" stroke-width="2.2" fill="none" '
        f'stroke-linecap="round"/><text x="{x - 5:.0f}" y="{y - 8:.0f}" font-size="13" font-weight="600" '
        f'text-anchor="middle" fill="{INK}">N</text>'
    )


def ruler(scale: float, x: float, y: float) -> tuple[str, Rect]:
    """So many studs along an axis, where a stud is `scale` pixels long; and the room that it takes."""
    studs = next((length for length in LENGTHS if length * scale >= 70), LENGTHS[-1])
    words = f"{studs} studs = {studs * METERS:.1f} m"
    length = studs * scale
    right = x + length + 22 + width(words, 13)
    return (
        f'<rect x="{x - 12:.0f}" y="{y - 15:.0f}" width="{right - x + 18:.0f}" height="30" rx="6" fill="#fff" '
        f'fill-opacity=".9"/><path d="M{x:.0f} {y:.0f}h{length:.1f}m0-5v10m-{length:.1f}-10v10" stroke="{INK}" '
        f'stroke-width="2" fill="none"/><text x="{x + length + 10:.1f}" y="{y + 4.5:.1f}" font-size="13" '
        f'fill="{INK}">{words}</text>'
    ), (x - 12, y - 15, right + 6, y + 15)
