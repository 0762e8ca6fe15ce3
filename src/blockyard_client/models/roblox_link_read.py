from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.link_method import LinkMethod, check_link_method

T = TypeVar("T", bound="RobloxLinkRead")


@_attrs_define
class RobloxLinkRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        student_id (UUID): Who plays with the account
        roblox_user_id (int): The id that Roblox gave the account; it stands in the address of its profile
        method (LinkMethod): How a school came to know which student a player is. More words may come: treat one that
            you do not know as none of these.
        linked_at (datetime.datetime): When it became known
        created_by_id (UUID): The user who gave the code, or made the link
    """

    id: UUID
    student_id: UUID
    roblox_user_id: int
    method: LinkMethod
    linked_at: datetime.datetime
    created_by_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        student_id = str(self.student_id)

        roblox_user_id = self.roblox_user_id

        method: str = self.method

        linked_at = self.linked_at.isoformat()

        created_by_id = str(self.created_by_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "student_id": student_id,
                "roblox_user_id": roblox_user_id,
                "method": method,
                "linked_at": linked_at,
                "created_by_id": created_by_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        student_id = UUID(d.pop("student_id"))

        roblox_user_id = d.pop("roblox_user_id")

        method = check_link_method(d.pop("method"))

        linked_at = datetime.datetime.fromisoformat(d.pop("linked_at"))

        created_by_id = UUID(d.pop("created_by_id"))

        roblox_link_read = cls(
            id=id,
            student_id=student_id,
            roblox_user_id=roblox_user_id,
            method=method,
            linked_at=linked_at,
            created_by_id=created_by_id,
        )

        roblox_link_read.additional_properties = d
        return roblox_link_read

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
