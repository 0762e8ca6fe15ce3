from typing import Literal, TypeAlias

PreviewReadWeather: TypeAlias = Literal["clear", "cloudy", "fog", "rain", "snow", "storm"] | str
"""Those of this release: more may come."""


def check_preview_read_weather(value: object) -> PreviewReadWeather:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
