from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.mood_weather_type_0 import MoodWeatherType0, check_mood_weather_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="Mood")


@_attrs_define
class Mood:
    """Of the whole world. None: as its theme has it.

    Attributes:
        time_of_day (float | None | Unset): Hours
        weather (MoodWeatherType0 | None | Unset): None: as the theme has it
    """

    time_of_day: float | None | Unset = UNSET
    weather: MoodWeatherType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        time_of_day: float | None | Unset
        if isinstance(self.time_of_day, Unset):
            time_of_day = UNSET
        else:
            time_of_day = self.time_of_day

        weather: None | str | Unset
        if isinstance(self.weather, Unset):
            weather = UNSET
        elif isinstance(self.weather, str):
            weather = self.weather
        else:
            weather = self.weather

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if time_of_day is not UNSET:
            field_dict["time_of_day"] = time_of_day
        if weather is not UNSET:
            field_dict["weather"] = weather

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_time_of_day(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day", UNSET))

        def _parse_weather(data: object) -> MoodWeatherType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                weather_type_0 = check_mood_weather_type_0(data)

                return weather_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MoodWeatherType0 | None | Unset, data)

        weather = _parse_weather(d.pop("weather", UNSET))

        mood = cls(
            time_of_day=time_of_day,
            weather=weather,
        )

        return mood
