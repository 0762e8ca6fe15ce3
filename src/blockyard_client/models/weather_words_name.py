from typing import Literal, TypeAlias

WeatherWordsName: TypeAlias = Literal["clear", "cloudy", "fog", "rain", "snow", "storm"] | str
"""Those of this release: more may come."""


def check_weather_words_name(value: object) -> WeatherWordsName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
