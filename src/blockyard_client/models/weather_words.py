from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.weather_words_name import WeatherWordsName, check_weather_words_name

T = TypeVar("T", bound="WeatherWords")


@_attrs_define
class WeatherWords:
    """
    Attributes:
        name (WeatherWordsName): For `settings.weather`. More words may come: treat one that you do not know as none of
            these.
        words (list[str]): What of a description means it, besides its title
    """

    name: WeatherWordsName
    words: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = check_weather_words_name(d.pop("name"))

        words = cast(list[str], d.pop("words"))

        weather_words = cls(
            name=name,
            words=words,
        )

        weather_words.additional_properties = d
        return weather_words

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
