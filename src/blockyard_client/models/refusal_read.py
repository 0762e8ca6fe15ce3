from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.refusal_read_code import RefusalReadCode, check_refusal_read_code

T = TypeVar("T", bound="RefusalRead")


@_attrs_define
class RefusalRead:
    """Events of a place that are not kept, for one reason. It names no player.

    Attributes:
        code (RefusalReadCode): Why, for programs. More words may come: treat one that you do not know as none of these.
        count (int): How many of the last seven days
        first_at (datetime.datetime): When the first of them happened
        last_at (datetime.datetime): When the last of them happened
        meaning (str): Why, in words
        advice (str): What to do about it
    """

    code: RefusalReadCode
    count: int
    first_at: datetime.datetime
    last_at: datetime.datetime
    meaning: str
    advice: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        count = self.count

        first_at = self.first_at.isoformat()

        last_at = self.last_at.isoformat()

        meaning = self.meaning

        advice = self.advice

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "count": count,
                "first_at": first_at,
                "last_at": last_at,
                "meaning": meaning,
                "advice": advice,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = check_refusal_read_code(d.pop("code"))

        count = d.pop("count")

        first_at = datetime.datetime.fromisoformat(d.pop("first_at"))

        last_at = datetime.datetime.fromisoformat(d.pop("last_at"))

        meaning = d.pop("meaning")

        advice = d.pop("advice")

        refusal_read = cls(
            code=code,
            count=count,
            first_at=first_at,
            last_at=last_at,
            meaning=meaning,
            advice=advice,
        )

        refusal_read.additional_properties = d
        return refusal_read

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
