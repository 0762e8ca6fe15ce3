from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.place_trouble_code import PlaceTroubleCode, check_place_trouble_code

T = TypeVar("T", bound="PlaceTrouble")


@_attrs_define
class PlaceTrouble:
    """Why nothing is heard of a place.

    Attributes:
        code (PlaceTroubleCode): Stable, for programs. More words may come: treat one that you do not know as none of
            these.
        detail (str): What it is, and what to do about it
    """

    code: PlaceTroubleCode
    detail: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        detail = self.detail

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = check_place_trouble_code(d.pop("code"))

        detail = d.pop("detail")

        place_trouble = cls(
            code=code,
            detail=detail,
        )

        place_trouble.additional_properties = d
        return place_trouble

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
