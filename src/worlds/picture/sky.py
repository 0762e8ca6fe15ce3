"""The sky by hour and weather: it fades into the land, so that the picture has a horizon."""

import random
from typing import Final

from worlds.catalogue.terrains import TERRAINS
from worlds.color import mixed
from worlds.daylight import DayPart, day_part, is_closed, is_under_water
from worlds.picture.canvas import hexadecimal
from worlds.scene import Color, Scene

SKIES: Final[dict[DayPart, tuple[Color, Color]]] = {
    "night": ((16, 22, 50), (44, 58, 100)),
    "sunrise": ((118, 142, 190), (252, 192, 140)),
    "day": ((120, 184, 232), (216, 236, 248)),
    "sunset": ((104, 98, 150), (246, 148, 92)),
    "dusk": ((44, 44, 88), (150, 100, 130)),
}
"""The colours of the sky above, and of the horizon."""
SEA: Final[tuple[Color, Color]] = ((92, 190, 220), (20, 92, 150))
"""Under water: up toward its surface, and into the distance."""
TINT: Final = (10, 104, 182)
TINTED: Final = 0.42
"""How much of all that is seen the water takes."""
LOW_SUN: Final = 96.0
"""Pixels down the picture to where the sun stands when it rises or sets."""
SUNS: Final[dict[DayPart, str]] = {
    "night": "#f4f1de",
    "sunrise": "#ffd79a",
    "day": "#fff3c4",
    "sunset": "#ff9d5c",
    "dusk": "#f4e6d8",
}
VEILS: Final[dict[DayPart, tuple[str, float]]] = {
    "night": ("#0a1440", 0.42),
    "sunrise": ("#ffb070", 0.16),
    "sunset": ("#ff8440", 0.2),
    "dusk": ("#301c58", 0.28),
}
"""Of the light on the land: a colour over all, and how opaque it is."""
GRAY: Final = (168, 176, 184)
GRAYNESS: Final = {"clear": 0.0, "cloudy": 0.5, "rain": 0.7, "snow": 0.6, "fog": 0.8, "storm": 0.85}
DIM: Final = 0.25
"""How much darker a cave is."""
BLACK: Final[Color] = (0, 0, 0)
NIGHT: Final = 90
"""Brightness, of 255, under which the sky is dark."""


BAND: Final = 0.27
"""Down to where the sky covers land, as a share of the picture's height: so much of the land is left to see."""


def sky_colors(scene: Scene) -> tuple[Color, Color]:
    if is_under_water(scene):
        return SEA
    shell = TERRAINS[scene.terrain].shell
    if shell is not None:
        return mixed(shell, BLACK, 0.4), shell
    above, horizon = SKIES[day_part(scene.time_of_day)]
    share = GRAYNESS[scene.weather.kind]
    gray = mixed(above, GRAY, 0.35 if is_dark(scene) else 1.0)
    return mixed(above, gray, share), mixed(horizon, gray, share)


def is_dark(scene: Scene) -> bool:
    above, _ = sky_colors(scene) if is_closed(scene) else SKIES[day_part(scene.time_of_day)]
    return sum(above) / 3 < NIGHT


def sky(scene: Scene, width: float, height: float) -> tuple[str, str]:
    """Definitions, and what is drawn over the land. In pixels."""
    above, horizon = sky_colors(scene)
    gradient = (
        f'<linearGradient id="sky" x2="0" y2="1"><stop stop-color="{hexadecimal(above)}"/>'
        f'<stop offset=".6" stop-color="{hexadecimal(horizon)}"/>'
        f'<stop offset="1" stop-color="{hexadecimal(horizon)}" stop-opacity="0"/></linearGradient>'
    )
    band = height * BAND
    drawn = f'<rect width="{width:.0f}" height="{band:.0f}" fill="url(#sky)"/>'
    if is_under_water(scene):
        return gradient, drawn + rays(width, height)
    if is_closed(scene) and scene.terrain != "space":
        return gradient, drawn
    rng = random.Random(scene.seed)  # noqa: S311 - stars, not secrets
    clear = scene.weather.kind == "clear"
    if clear and is_dark(scene):
        stars = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, band * 0.45):.0f}h0" for _ in range(60))
        drawn += f'<path d="{stars}" stroke="#fff" stroke-opacity=".8" stroke-width="2" stroke-linecap="round"/>'
    if is_closed(scene):
        return gradient, drawn
    if clear:
        drawn += orb(scene, width)
    else:
        drawn += clouds(rng, width, band)
    return gradient, drawn


def orb(scene: Scene, width: float) -> str:
    """Sun or moon."""
    part = day_part(scene.time_of_day)
    down = LOW_SUN if part in ("sunrise", "sunset") else 58.0
    return f'<circle cx="{width - 130:.0f}" cy="{down:.0f}" r="26" fill="{SUNS[part]}"/>'


def rays(width: float, height: float) -> str:
    """Of the sun, through the water."""
    found = ""
    for number in range(6):
        x = width * (0.1 + 0.16 * number)
        found += f"M{x:.0f} 0h{width * 0.05:.0f}l{-width * 0.1:.0f} {height * 0.5:.0f}h{-width * 0.07:.0f}z"
    return f'<path d="{found}" fill="#dff6ff" fill-opacity=".1"/>'


def clouds(rng: random.Random, width: float, band: float) -> str:
    found = ""
    for number in range(5):
        x, y = (number + rng.uniform(0.3, 0.7)) * width / 5, rng.uniform(0.08, 0.3) * band
        size = rng.uniform(16, 26)
        for aside, up, share in ((-1.1, 0.1, 0.75), (0, -0.25, 1.0), (1.2, 0.1, 0.8)):
            found += f'<circle cx="{x + aside * size:.0f}" cy="{y + up * size:.0f}" r="{share * size:.0f}"/>'
    return f'<g fill="#fff" fill-opacity=".5">{found}</g>'


def weather(scene: Scene, width: float, height: float) -> str:
    """What falls, or hangs in the air, before everything. In pixels."""
    rng = random.Random(scene.seed)  # noqa: S311 - drops, not secrets
    kind = scene.weather.kind
    if is_under_water(scene):
        bubbles = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, height):.0f}h0" for _ in range(70))
        return (
            f'{veil(width, height, hexadecimal(TINT), TINTED)}<path d="{bubbles}" stroke="#e4f8ff" '
            'stroke-opacity=".7" stroke-width="5" stroke-linecap="round"/>'
        )
    if is_closed(scene):
        return veil(width, height, "#101018", DIM) if scene.terrain == "cave" else ""
    return light_of(scene, width, height) + in_the_air(rng, kind, width, height)


def light_of(scene: Scene, width: float, height: float) -> str:
    """Of the hour, on everything. Clouds hide that a sun is red."""
    part = day_part(scene.time_of_day)
    is_hidden = part in ("sunrise", "sunset") and scene.weather.kind != "clear"
    if is_hidden or part not in VEILS:
        return ""
    seen = orb(scene, width) if scene.weather.kind == "clear" else ""
    return veil(width, height, *VEILS[part]) + seen


def veil(width: float, height: float, color: str, opacity: float) -> str:
    return f'<rect width="{width:.0f}" height="{height:.0f}" fill="{color}" fill-opacity="{opacity}"/>'


def in_the_air(rng: random.Random, kind: str, width: float, height: float) -> str:
    if kind in ("rain", "storm"):
        drops = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, height):.0f}l-5 16" for _ in range(130))
        return f'<path d="{drops}" stroke="#eaf4ff" stroke-opacity=".5" stroke-width="1.5"/>'
    if kind == "snow":
        flakes = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, height):.0f}h0" for _ in range(150))
        return f'<path d="{flakes}" stroke="#fff" stroke-opacity=".85" stroke-width="4.5" stroke-linecap="round"/>'
    if kind == "fog":
        return veil(width, height, "#e8ecef", 0.4)
    return ""
