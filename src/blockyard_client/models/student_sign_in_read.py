from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StudentSignInRead")


@_attrs_define
class StudentSignInRead:
    """
    Attributes:
        access_token (str): Send it as `Authorization: Bearer`
        expires_in (int): Seconds for which it is good, if the sign-in is not ended before
        student_id (UUID): Who signed in
    """

    access_token: str
    expires_in: int
    student_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        expires_in = self.expires_in

        student_id = str(self.student_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_token": access_token,
                "expires_in": expires_in,
                "student_id": student_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        access_token = d.pop("access_token")

        expires_in = d.pop("expires_in")

        student_id = UUID(d.pop("student_id"))

        student_sign_in_read = cls(
            access_token=access_token,
            expires_in=expires_in,
            student_id=student_id,
        )

        student_sign_in_read.additional_properties = d
        return student_sign_in_read

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
