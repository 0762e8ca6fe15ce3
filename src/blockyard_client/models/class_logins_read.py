from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ClassLoginsRead")


@_attrs_define
class ClassLoginsRead:
    """
    Attributes:
        made_for (list[UUID]): The students who had no way to sign in and have one now
    """

    made_for: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        made_for = []
        for made_for_item_data in self.made_for:
            made_for_item = str(made_for_item_data)
            made_for.append(made_for_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "made_for": made_for,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        made_for = []
        _made_for = d.pop("made_for")
        for made_for_item_data in _made_for:
            made_for_item = UUID(made_for_item_data)

            made_for.append(made_for_item)

        class_logins_read = cls(
            made_for=made_for,
        )

        class_logins_read.additional_properties = d
        return class_logins_read

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
