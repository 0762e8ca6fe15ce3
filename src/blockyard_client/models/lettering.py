from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Lettering")


@_attrs_define
class Lettering:
    """Words on the front of a part, which looks to its own -z.

    Attributes:
        part (int): Which part, counted from 0
        words (str): What is written there
        color (str): Of the letters: `#ffffff`
        height (float): Of a line, at most: longer words are set smaller to fit
    """

    part: int
    words: str
    color: str
    height: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        part = self.part

        words = self.words

        color = self.color

        height = self.height

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "part": part,
                "words": words,
                "color": color,
                "height": height,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        part = d.pop("part")

        words = d.pop("words")

        color = d.pop("color")

        height = d.pop("height")

        lettering = cls(
            part=part,
            words=words,
            color=color,
            height=height,
        )

        lettering.additional_properties = d
        return lettering

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
