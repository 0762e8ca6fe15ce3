from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_words_name import ActivityWordsName, check_activity_words_name

T = TypeVar("T", bound="ActivityWords")


@_attrs_define
class ActivityWords:
    """
    Attributes:
        name (ActivityWordsName): What players do. More words may come: treat one that you do not know as none of these.
        things (list[str]): Names of the things they do it at: a world has it if one stands in it
    """

    name: ActivityWordsName
    things: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        things = self.things

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "things": things,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = check_activity_words_name(d.pop("name"))

        things = cast(list[str], d.pop("things"))

        activity_words = cls(
            name=name,
            things=things,
        )

        activity_words.additional_properties = d
        return activity_words

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
