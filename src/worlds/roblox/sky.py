"""Light, sky and weather."""

from dataclasses import dataclass
from typing import Final

from worlds.color import Color, mixed
from worlds.daylight import DayPart, day_part, is_closed, is_indoors, is_under_water
from worlds.geometry import IDENTITY
from worlds.roblox.instance import CFrame, Color3, EnumItem, Instance, NumberRange, Value, Vector3
from worlds.roblox.parts import SMOOTH
from worlds.scene import Scene

HAZE: Final = {"clear": 0.25, "cloudy": 0.3, "rain": 0.36, "snow": 0.38, "fog": 0.46, "storm": 0.4}
"""Density of the air. In fog one sees some 250 studs: whoever arrives sees where to go, and what stands there."""
COVER: Final = {"clear": 0.3, "cloudy": 0.75, "rain": 0.85, "snow": 0.85, "fog": 0.6, "storm": 0.95}
LIGHT: Final = {"clear": 2.6, "cloudy": 2.0, "rain": 1.6, "snow": 2.2, "fog": 1.8, "storm": 1.3}
FALLING: Final = {"rain": (350.0, 60.0), "storm": (500.0, 80.0), "snow": (200.0, 10.0)}
"""Particles a second, and their speed."""
CLOUD_HEIGHT: Final = 70.0
GRAY: Final[Color] = (206, 212, 218)
"""Of the air in clouds, rain, snow and fog."""
GRAYNESS: Final = {"clear": 0.0, "cloudy": 0.4, "rain": 0.7, "snow": 0.8, "fog": 0.9, "storm": 0.6}
STARS: Final = {"clear": 5000, "cloudy": 500, "rain": 0, "snow": 0, "fog": 0, "storm": 0}
DENSITY: Final = 0.36
"""Of the air where it is water: what stands farther away than the ground is wide is lost in blue."""


@dataclass(frozen=True, slots=True)
class Light:
    ambient: Color
    shift: Color
    """Of what the sun or the moon lights."""
    air: Color
    """Of what is far away."""
    decay: Color
    """Of the sky opposite to the sun."""
    brightness: float
    """As a share of that of the day."""
    haze: float = 0.0
    """Of the horizon, 0 to 10."""
    glare: float = 0.0
    """Around the sun, 0 to 10."""
    tint: Color | None = None
    """Of all that is seen, where the light is not that of the day."""


LIGHTS: Final[dict[DayPart, Light]] = {
    "night": Light((78, 84, 122), (50, 70, 130), (52, 66, 116), (22, 28, 62), 0.45),
    "sunrise": Light((182, 160, 142), (255, 170, 96), (255, 214, 172), (255, 156, 104), 1.6, 1.4, 0.6, (255, 228, 192)),
    "day": Light((120, 120, 124), (0, 0, 0), (199, 214, 230), (106, 128, 160), 1.0),
    "sunset": Light((168, 128, 112), (255, 138, 72), (255, 184, 138), (236, 96, 60), 1.3, 1.8, 0.8, (255, 214, 178)),
    "dusk": Light((100, 90, 126), (150, 96, 150), (176, 132, 172), (108, 62, 112), 0.6, 1.2),
}
SEA: Final = Light((76, 132, 160), (90, 190, 220), (34, 122, 176), (8, 62, 116), 0.8, 2.0)
"""Under water."""
CLOSED: Final[dict[str, Light]] = {
    "seabed": SEA,
    "cell": Light((150, 176, 158), (190, 255, 210), (158, 214, 178), (96, 160, 124), 0.8),
    "tissue": Light((170, 122, 122), (255, 170, 160), (150, 62, 70), (96, 26, 34), 0.75),
    "circuit": Light((126, 136, 140), (150, 220, 200), (34, 44, 52), (20, 26, 34), 0.8),
    "machine": Light((146, 132, 112), (255, 214, 150), (70, 58, 46), (44, 36, 30), 0.8),
    "cave": Light((138, 122, 106), (200, 150, 100), (30, 26, 26), (18, 16, 18), 0.4),
    "space": Light((112, 116, 132), (60, 70, 100), (8, 9, 22), (4, 4, 14), 0.9),
}
"""Where no sky is seen. Also where it is dark one sees where one walks."""
INDOORS: Final = 1.3
"""Times as much light as out of doors is everywhere in a building, whose lamps do the rest; most of white is `LIGHTEST`."""
LIGHTEST: Final = 176
THIN: Final = 0.12
"""Density of the air there, and none of it in space."""


def lighting(scene: Scene) -> Instance:
    """Also at night one sees where one walks."""
    light = CLOSED[scene.terrain] if is_closed(scene) else LIGHTS[day_part(scene.time_of_day)]
    kind = "clear" if is_closed(scene) else scene.weather.kind
    ambient = Color3(*(lightened(light.ambient) if is_indoors(scene) else light.ambient))
    properties: dict[str, Value] = {
        "Ambient": ambient,
        "OutdoorAmbient": ambient,
        "Brightness": round(LIGHT[kind] * light.brightness, 3),
        "ColorShift_Top": Color3(*light.shift),
        "EnvironmentDiffuseScale": 1.0,
        "EnvironmentSpecularScale": 1.0,
        "GlobalShadows": True,
        "Technology": EnumItem("Technology", "ShadowMap"),
        "TimeOfDay": clock(scene.time_of_day),
    }
    air: dict[str, Value] = {
        "Color": Color3(*mixed(light.air, GRAY, GRAYNESS[kind])),
        "Decay": Color3(*mixed(light.decay, GRAY, GRAYNESS[kind])),
        "Density": density(scene, kind),
        "Glare": light.glare if kind == "clear" else 0.0,
        "Haze": light.haze,
        "Offset": 0.25,
    }
    sky: dict[str, Value] = {"CelestialBodiesShown": not is_closed(scene), "StarCount": STARS[kind]}
    children = [Instance("Atmosphere", "Atmosphere", air), Instance("Sky", "Sky", sky)]
    if light.tint is not None and kind == "clear":
        warmth: dict[str, Value] = {"TintColor": Color3(*light.tint), "Saturation": 0.12, "Contrast": 0.06}
        children.append(Instance("ColorCorrectionEffect", "Warmth", warmth))
    return Instance("Lighting", "Lighting", properties, children)


def lightened(color: Color) -> Color:
    red, green, blue = (min(LIGHTEST, round(INDOORS * value)) for value in color)
    return red, green, blue


def density(scene: Scene, kind: str) -> float:
    if is_under_water(scene):
        return DENSITY
    if is_closed(scene):
        return 0.0 if scene.terrain == "space" else THIN
    return HAZE[kind]


def clock(hours: float) -> str:
    seconds = round(hours * 3600) % 86_400
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def clouds(scene: Scene) -> Instance:
    cover = 0.0 if is_closed(scene) else COVER[scene.weather.kind]
    if scene.weather.kind == "clear" and day_part(scene.time_of_day) == "night":
        cover = 0.0  # stars are seen
    return Instance("Clouds", "Clouds", {"Cover": cover, "Density": 0.6})


def falling(scene: Scene) -> list[Instance]:
    """Rain or snow, from an invisible ceiling; none falls into a building."""
    if scene.weather.kind not in FALLING or is_closed(scene) or is_indoors(scene):
        return []
    rate, speed = FALLING[scene.weather.kind]
    emitter = Instance(
        "ParticleEmitter",
        scene.weather.kind.title(),
        {
            "EmissionDirection": EnumItem("NormalId", "Bottom"),
            "Lifetime": NumberRange(CLOUD_HEIGHT / speed, CLOUD_HEIGHT / speed),
            "Rate": rate,
            "Speed": NumberRange(speed, speed),
        },
    )
    ceiling: dict[str, Value] = {
        "Anchored": True,
        "CFrame": CFrame((0.0, CLOUD_HEIGHT, 0.0), IDENTITY),
        "Size": Vector3((min(scene.width, 2048.0), 1.0, min(scene.depth, 2048.0))),
        "CanCollide": False,
        "CanQuery": False,
        "Transparency": 1.0,
        "TopSurface": SMOOTH,
        "BottomSurface": SMOOTH,
    }
    return [Instance("Part", "Weather", ceiling, [emitter])]
