"""Light, sky and weather."""

from typing import Final

from worlds.geometry import IDENTITY
from worlds.roblox.instance import CFrame, Color3, EnumItem, Instance, NumberRange, Value, Vector3
from worlds.roblox.parts import SMOOTH
from worlds.scene import Scene

HAZE: Final = {"clear": 0.25, "cloudy": 0.32, "rain": 0.4, "snow": 0.42, "fog": 0.62, "storm": 0.5}
COVER: Final = {"clear": 0.3, "cloudy": 0.75, "rain": 0.85, "snow": 0.85, "fog": 0.6, "storm": 0.95}
LIGHT: Final = {"clear": 2.6, "cloudy": 2.0, "rain": 1.6, "snow": 2.2, "fog": 1.8, "storm": 1.3}
FALLING: Final = {"rain": (350.0, 60.0), "storm": (500.0, 80.0), "snow": (200.0, 10.0)}
"""Particles a second, and their speed."""
CLOUD_HEIGHT: Final = 70.0


def lighting(scene: Scene) -> Instance:
    """Also at night one sees where one walks."""
    night = scene.time_of_day < 6 or scene.time_of_day > 18.4
    ambient = Color3(96, 100, 124) if night else Color3(120, 120, 124)
    properties: dict[str, Value] = {
        "Ambient": ambient,
        "OutdoorAmbient": ambient,
        "Brightness": LIGHT[scene.weather.kind] * (0.6 if night else 1.0),
        "EnvironmentDiffuseScale": 1.0,
        "EnvironmentSpecularScale": 1.0,
        "GlobalShadows": True,
        "Technology": EnumItem("Technology", "ShadowMap"),
        "TimeOfDay": clock(scene.time_of_day),
    }
    haze = Instance("Atmosphere", "Atmosphere", {"Density": HAZE[scene.weather.kind], "Offset": 0.25})
    return Instance("Lighting", "Lighting", properties, [haze, Instance("Sky", "Sky", {"StarCount": 3000})])


def clock(hours: float) -> str:
    seconds = round(hours * 3600) % 86_400
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def clouds(scene: Scene) -> Instance:
    return Instance("Clouds", "Clouds", {"Cover": COVER[scene.weather.kind], "Density": 0.6})


def falling(scene: Scene) -> list[Instance]:
    """Rain or snow, from an invisible ceiling."""
    if scene.weather.kind not in FALLING:
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
