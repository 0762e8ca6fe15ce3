from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Coverage")


@_attrs_define
class Coverage:
    """Counts of words. `lost` is 0 for every text.

    Attributes:
        content_words (int | Unset): Nouns, adjectives, numbers, names: what could ask for something Default: 0.
        used (int | Unset): Words that the plan or the lesson holds Default: 0.
        told (int | Unset): Words that a notice tells of Default: 0.
        asked (int | Unset): Words that a question asks about Default: 0.
        lost (int | Unset): Words that nothing became of Default: 0.
    """

    content_words: int | Unset = 0
    used: int | Unset = 0
    told: int | Unset = 0
    asked: int | Unset = 0
    lost: int | Unset = 0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content_words = self.content_words

        used = self.used

        told = self.told

        asked = self.asked

        lost = self.lost

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if content_words is not UNSET:
            field_dict["content_words"] = content_words
        if used is not UNSET:
            field_dict["used"] = used
        if told is not UNSET:
            field_dict["told"] = told
        if asked is not UNSET:
            field_dict["asked"] = asked
        if lost is not UNSET:
            field_dict["lost"] = lost

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content_words = d.pop("content_words", UNSET)

        used = d.pop("used", UNSET)

        told = d.pop("told", UNSET)

        asked = d.pop("asked", UNSET)

        lost = d.pop("lost", UNSET)

        coverage = cls(
            content_words=content_words,
            used=used,
            told=told,
            asked=asked,
            lost=lost,
        )

        coverage.additional_properties = d
        return coverage

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
