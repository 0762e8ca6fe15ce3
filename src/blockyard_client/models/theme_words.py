from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.theme_words_name import ThemeWordsName, check_theme_words_name
from ..models.theme_words_terrain import ThemeWordsTerrain, check_theme_words_terrain
from ..models.theme_words_weather import ThemeWordsWeather, check_theme_words_weather

T = TypeVar("T", bound="ThemeWords")


@_attrs_define
class ThemeWords:
    """
    Attributes:
        name (ThemeWordsName): For `settings.theme`. More words may come: treat one that you do not know as none of
            these.
        title (str): As a teacher reads it
        words (list[str]): What of a description means it, besides its title
        terrain (ThemeWordsTerrain): Its terrain, if nothing else is said. More words may come: treat one that you do
            not know as none of these.
        time_of_day (float): Its hour, if nothing else is said
        weather (ThemeWordsWeather): Its weather, if nothing else is said. More words may come: treat one that you do
            not know as none of these.
    """

    name: ThemeWordsName
    title: str
    words: list[str]
    terrain: ThemeWordsTerrain
    time_of_day: float
    weather: ThemeWordsWeather
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        title = self.title

        words = self.words

        terrain: str = self.terrain

        time_of_day = self.time_of_day

        weather: str = self.weather

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
                "words": words,
                "terrain": terrain,
                "time_of_day": time_of_day,
                "weather": weather,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = check_theme_words_name(d.pop("name"))

        title = d.pop("title")

        words = cast(list[str], d.pop("words"))

        terrain = check_theme_words_terrain(d.pop("terrain"))

        time_of_day = d.pop("time_of_day")

        weather = check_theme_words_weather(d.pop("weather"))

        theme_words = cls(
            name=name,
            title=title,
            words=words,
            terrain=terrain,
            time_of_day=time_of_day,
            weather=weather,
        )

        theme_words.additional_properties = d
        return theme_words

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
