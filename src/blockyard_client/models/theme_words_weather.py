from typing import Literal, TypeAlias

ThemeWordsWeather: TypeAlias = Literal["clear", "cloudy", "fog", "rain", "snow", "storm"] | str
"""Those of this release: more may come."""


def check_theme_words_weather(value: object) -> ThemeWordsWeather:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
