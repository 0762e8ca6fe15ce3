from typing import Literal, TypeAlias

SetMoodWeatherType0: TypeAlias = Literal["clear", "cloudy", "fog", "rain", "snow", "storm"] | str
"""Those of this release: more may come."""


def check_set_mood_weather_type_0(value: object) -> SetMoodWeatherType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
