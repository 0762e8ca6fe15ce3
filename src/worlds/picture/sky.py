"""The sky by hour and weather: it fades into the land, so that the picture has a horizon."""

import random
from typing import Final

from worlds.picture.canvas import hexadecimal
from worlds.scene import Color, Scene

HOURS: Final[tuple[tuple[float, Color, Color], ...]] = (
    (5.0, (16, 22, 50), (44, 58, 100)),
    (7.5, (118, 142, 190), (248, 204, 168)),
    (16.5, (120, 184, 232), (216, 236, 248)),
    (19.5, (104, 98, 150), (246, 168, 112)),
    (20.5, (44, 44, 88), (150, 100, 130)),
    (24.1, (16, 22, 50), (44, 58, 100)),
)
"""Until that hour: the colours of the sky above, and of the horizon."""
GRAY: Final = (168, 176, 184)
GRAYNESS: Final = {"clear": 0.0, "cloudy": 0.5, "rain": 0.7, "snow": 0.6, "fog": 0.8, "storm": 0.85}
NIGHT: Final = 90
"""Brightness, of 255, under which the sky is dark."""


BAND: Final = 0.27
"""Down to where the sky covers land, as a share of the picture's height: so much of the land is left to see."""


def sky_colors(scene: Scene) -> tuple[Color, Color]:
    above, horizon = next((above, horizon) for until, above, horizon in HOURS if scene.time_of_day < until)
    share = GRAYNESS[scene.weather.kind]
    gray = mixed(above, GRAY, 0.35 if is_dark(scene) else 1.0)
    return mixed(above, gray, share), mixed(horizon, gray, share)


def is_dark(scene: Scene) -> bool:
    above = next(above for until, above, _ in HOURS if scene.time_of_day < until)
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
    rng = random.Random(scene.seed)  # noqa: S311 - stars, not secrets
    clear = scene.weather.kind == "clear"
    if clear and is_dark(scene):
        stars = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, band * 0.45):.0f}h0" for _ in range(60))
        drawn += f'<path d="{stars}" stroke="#fff" stroke-opacity=".8" stroke-width="2" stroke-linecap="round"/>'
    if clear:
        light = "#f4f1de" if is_dark(scene) else "#fff3c4"
        drawn += f'<circle cx="{width - 130:.0f}" cy="58" r="26" fill="{light}"/>'
    else:
        drawn += clouds(rng, width, band)
    return gradient, drawn


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
    if kind in ("rain", "storm"):
        drops = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, height):.0f}l-5 16" for _ in range(130))
        return f'<path d="{drops}" stroke="#eaf4ff" stroke-opacity=".5" stroke-width="1.5"/>'
    if kind == "snow":
        flakes = "".join(f"M{rng.uniform(0, width):.0f} {rng.uniform(0, height):.0f}h0" for _ in range(150))
        return f'<path d="{flakes}" stroke="#fff" stroke-opacity=".85" stroke-width="4.5" stroke-linecap="round"/>'
    if kind == "fog":
        return f'<rect width="{width:.0f}" height="{height:.0f}" fill="#e8ecef" fill-opacity=".28"/>'
    return ""


def mixed(color: Color, other: Color, share: float) -> Color:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(color, other, strict=True))
    return (red, green, blue)
