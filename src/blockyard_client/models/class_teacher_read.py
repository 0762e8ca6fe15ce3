from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.helper import Helper, check_helper

T = TypeVar("T", bound="ClassTeacherRead")


@_attrs_define
class ClassTeacherRead:
    """
    Attributes:
        user_id (UUID): The person's id
        full_name (str): The person's name
        helps_as (Helper): Who teaches a class beside its teacher. More words may come: treat one that you do not know
            as none of these.
    """

    user_id: UUID
    full_name: str
    helps_as: Helper
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = str(self.user_id)

        full_name = self.full_name

        helps_as: str = self.helps_as

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
                "full_name": full_name,
                "helps_as": helps_as,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = UUID(d.pop("user_id"))

        full_name = d.pop("full_name")

        helps_as = check_helper(d.pop("helps_as"))

        class_teacher_read = cls(
            user_id=user_id,
            full_name=full_name,
            helps_as=helps_as,
        )

        class_teacher_read.additional_properties = d
        return class_teacher_read

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
