from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.design_settings_terrain_type_0 import DesignSettingsTerrainType0, check_design_settings_terrain_type_0
from ..models.design_settings_theme_type_0 import DesignSettingsThemeType0, check_design_settings_theme_type_0
from ..models.design_settings_weather_type_0 import DesignSettingsWeatherType0, check_design_settings_weather_type_0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.quiz_question import QuizQuestion


T = TypeVar("T", bound="DesignSettings")


@_attrs_define
class DesignSettings:
    """What the teacher fixes herself. Each wins over the words of the description.

    Attributes:
        seed (int | Unset): Another seed, another arrangement; the same, the same. If it is left out: `1`.
        theme (DesignSettingsThemeType0 | None | Unset): What the world is about; null: as the description or the
            subject says
        terrain (DesignSettingsTerrainType0 | None | Unset): What the ground is made of; null: as the description or the
            theme says
        time_of_day (float | None | Unset): Hours; null: as the description or the theme says
        weather (DesignSettingsWeatherType0 | None | Unset): Null: as the description or the theme says
        day_night (bool | Unset): Let the sun move: a day takes 12 minutes. If it is left out: `false`.
        questions (list[QuizQuestion] | Unset): Of the quiz boards
    """

    seed: int | Unset = UNSET
    theme: DesignSettingsThemeType0 | None | Unset = UNSET
    terrain: DesignSettingsTerrainType0 | None | Unset = UNSET
    time_of_day: float | None | Unset = UNSET
    weather: DesignSettingsWeatherType0 | None | Unset = UNSET
    day_night: bool | Unset = UNSET
    questions: list[QuizQuestion] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        seed = self.seed

        theme: None | str | Unset
        if isinstance(self.theme, Unset):
            theme = UNSET
        elif isinstance(self.theme, str):
            theme = self.theme
        else:
            theme = self.theme

        terrain: None | str | Unset
        if isinstance(self.terrain, Unset):
            terrain = UNSET
        elif isinstance(self.terrain, str):
            terrain = self.terrain
        else:
            terrain = self.terrain

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

        day_night = self.day_night

        questions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.questions, Unset):
            questions = []
            for questions_item_data in self.questions:
                questions_item = questions_item_data.to_dict()
                questions.append(questions_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if seed is not UNSET:
            field_dict["seed"] = seed
        if theme is not UNSET:
            field_dict["theme"] = theme
        if terrain is not UNSET:
            field_dict["terrain"] = terrain
        if time_of_day is not UNSET:
            field_dict["time_of_day"] = time_of_day
        if weather is not UNSET:
            field_dict["weather"] = weather
        if day_night is not UNSET:
            field_dict["day_night"] = day_night
        if questions is not UNSET:
            field_dict["questions"] = questions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.quiz_question import QuizQuestion  # noqa: PLC0415

        d = dict(src_dict)
        seed = d.pop("seed", UNSET)

        def _parse_theme(data: object) -> DesignSettingsThemeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_type_0 = check_design_settings_theme_type_0(data)

                return theme_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DesignSettingsThemeType0 | None | Unset, data)

        theme = _parse_theme(d.pop("theme", UNSET))

        def _parse_terrain(data: object) -> DesignSettingsTerrainType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                terrain_type_0 = check_design_settings_terrain_type_0(data)

                return terrain_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DesignSettingsTerrainType0 | None | Unset, data)

        terrain = _parse_terrain(d.pop("terrain", UNSET))

        def _parse_time_of_day(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day", UNSET))

        def _parse_weather(data: object) -> DesignSettingsWeatherType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                weather_type_0 = check_design_settings_weather_type_0(data)

                return weather_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DesignSettingsWeatherType0 | None | Unset, data)

        weather = _parse_weather(d.pop("weather", UNSET))

        day_night = d.pop("day_night", UNSET)

        _questions = d.pop("questions", UNSET)
        questions: list[QuizQuestion] | Unset = UNSET
        if _questions is not UNSET:
            questions = []
            for questions_item_data in _questions:
                questions_item = QuizQuestion.from_dict(questions_item_data)

                questions.append(questions_item)

        design_settings = cls(
            seed=seed,
            theme=theme,
            terrain=terrain,
            time_of_day=time_of_day,
            weather=weather,
            day_night=day_night,
            questions=questions,
        )

        return design_settings
