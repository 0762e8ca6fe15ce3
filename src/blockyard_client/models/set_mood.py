from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.set_mood_weather_type_0 import SetMoodWeatherType0, check_set_mood_weather_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="SetMood")


@_attrs_define
class SetMood:
    """
    Attributes:
        op (Literal['set_mood']): Change the hour or the weather of the whole world
        time_of_day (float | None | Unset): Hours; null: as the theme has it
        weather (None | SetMoodWeatherType0 | Unset): Null: as the theme has it
    """

    op: Literal["set_mood"]
    time_of_day: float | None | Unset = UNSET
    weather: None | SetMoodWeatherType0 | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        op = self.op

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

        field_dict.update(
            {
                "op": op,
            }
        )
        if time_of_day is not UNSET:
            field_dict["time_of_day"] = time_of_day
        if weather is not UNSET:
            field_dict["weather"] = weather

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["set_mood"], d.pop("op"))
        if op != "set_mood":
            raise ValueError(f"op must match const 'set_mood', got '{op}'")

        def _parse_time_of_day(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day", UNSET))

        def _parse_weather(data: object) -> None | SetMoodWeatherType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                weather_type_0 = check_set_mood_weather_type_0(data)

                return weather_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SetMoodWeatherType0 | Unset, data)

        weather = _parse_weather(d.pop("weather", UNSET))

        set_mood = cls(
            op=op,
            time_of_day=time_of_day,
            weather=weather,
        )

        return set_mood
