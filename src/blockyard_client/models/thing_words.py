from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.thing_words_category import ThingWordsCategory, check_thing_words_category

T = TypeVar("T", bound="ThingWords")


@_attrs_define
class ThingWords:
    """
    Attributes:
        name (str): Stable, as `thing` of a component
        title (str): As a teacher reads it
        category (ThingWordsCategory): What kind of thing it is; a `game` is played with. More words may come: treat one
            that you do not know as none of these.
        words (list[str]): What of a description means it, besides its title
    """

    name: str
    title: str
    category: ThingWordsCategory
    words: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        category: str = self.category

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
                "category": category,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        category = check_thing_words_category(d.pop("category"))

        words = cast(list[str], d.pop("words"))

        thing_words = cls(
            name=name,
            title=title,
            category=category,
            words=words,
        )

        thing_words.additional_properties = d
        return thing_words

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
