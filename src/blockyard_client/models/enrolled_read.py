from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EnrolledRead")


@_attrs_define
class EnrolledRead:
    """
    Attributes:
        enrolled (list[UUID]): The students who attend it from now on
        already_enrolled (list[UUID]): Those who did before
    """

    enrolled: list[UUID]
    already_enrolled: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enrolled = []
        for enrolled_item_data in self.enrolled:
            enrolled_item = str(enrolled_item_data)
            enrolled.append(enrolled_item)

        already_enrolled = []
        for already_enrolled_item_data in self.already_enrolled:
            already_enrolled_item = str(already_enrolled_item_data)
            already_enrolled.append(already_enrolled_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enrolled": enrolled,
                "already_enrolled": already_enrolled,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        enrolled = []
        _enrolled = d.pop("enrolled")
        for enrolled_item_data in _enrolled:
            enrolled_item = UUID(enrolled_item_data)

            enrolled.append(enrolled_item)

        already_enrolled = []
        _already_enrolled = d.pop("already_enrolled")
        for already_enrolled_item_data in _already_enrolled:
            already_enrolled_item = UUID(already_enrolled_item_data)

            already_enrolled.append(already_enrolled_item)

        enrolled_read = cls(
            enrolled=enrolled,
            already_enrolled=already_enrolled,
        )

        enrolled_read.additional_properties = d
        return enrolled_read

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
