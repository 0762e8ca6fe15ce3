from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
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
        linked_at (datetime.datetime): When the code was typed, or a teacher said so
        begins_at (datetime.datetime): What was played with the account from then on is the student's: up to 24 hours
            before `linked_at`, but not before another link of the account ended
        ended_at (datetime.datetime | None): What was played from then on is not the student's: somebody else typed a
            code, or the link was deleted. It is forgotten a week later. null: it goes on
        created_by_id (UUID): The user who gave the code, or made the link
    """

    id: UUID
    student_id: UUID
    roblox_user_id: int
    method: LinkMethod
    linked_at: datetime.datetime
    begins_at: datetime.datetime
    ended_at: datetime.datetime | None
    created_by_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        student_id = str(self.student_id)

        roblox_user_id = self.roblox_user_id

        method: str = self.method

        linked_at = self.linked_at.isoformat()

        begins_at = self.begins_at.isoformat()

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

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
                "begins_at": begins_at,
                "ended_at": ended_at,
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

        begins_at = datetime.datetime.fromisoformat(d.pop("begins_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        created_by_id = UUID(d.pop("created_by_id"))

        roblox_link_read = cls(
            id=id,
            student_id=student_id,
            roblox_user_id=roblox_user_id,
            method=method,
            linked_at=linked_at,
            begins_at=begins_at,
            ended_at=ended_at,
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
