from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.method import Method, check_method

T = TypeVar("T", bound="StudentLoginRead")


@_attrs_define
class StudentLoginRead:
    """
    Attributes:
        student_id (UUID): Whose it is
        username (str): What the student types to sign in
        method (Method): How a student proves who she is. More words may come: treat one that you do not know as none of
            these.
        last_signed_in_at (datetime.datetime | None): When the student's last sign-in began; null: there is none
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    student_id: UUID
    username: str
    method: Method
    last_signed_in_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_id = str(self.student_id)

        username = self.username

        method: str = self.method

        last_signed_in_at: None | str
        if isinstance(self.last_signed_in_at, datetime.datetime):
            last_signed_in_at = self.last_signed_in_at.isoformat()
        else:
            last_signed_in_at = self.last_signed_in_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_id": student_id,
                "username": username,
                "method": method,
                "last_signed_in_at": last_signed_in_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        student_id = UUID(d.pop("student_id"))

        username = d.pop("username")

        method = check_method(d.pop("method"))

        def _parse_last_signed_in_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_signed_in_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_signed_in_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_signed_in_at = _parse_last_signed_in_at(d.pop("last_signed_in_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        student_login_read = cls(
            student_id=student_id,
            username=username,
            method=method,
            last_signed_in_at=last_signed_in_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        student_login_read.additional_properties = d
        return student_login_read

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
