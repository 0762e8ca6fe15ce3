from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatementScore")


@_attrs_define
class StatementScore:
    """
    Attributes:
        scaled (float): 0 to 1: of all questions, those whose first answer was right
        raw (float): The same in the assignment's points, as they are now
        min_ (float): 0
        max_ (float): What the assignment is worth
    """

    scaled: float
    raw: float
    min_: float
    max_: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        scaled = self.scaled

        raw = self.raw

        min_ = self.min_

        max_ = self.max_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "scaled": scaled,
                "raw": raw,
                "min": min_,
                "max": max_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        scaled = d.pop("scaled")

        raw = d.pop("raw")

        min_ = d.pop("min")

        max_ = d.pop("max")

        statement_score = cls(
            scaled=scaled,
            raw=raw,
            min_=min_,
            max_=max_,
        )

        statement_score.additional_properties = d
        return statement_score

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
