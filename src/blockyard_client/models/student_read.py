from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StudentRead")


@_attrs_define
class StudentRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        display_name (str): As teachers and the class call the student; a nickname will do
        given_name (None | str): As the school's roster has it; not needed
        family_name (None | str): As the school's roster has it; not needed
        grade_level (int | None): The grade; 0 is kindergarten
        username (None | str): What the student types to sign in; null: there is no way to sign in
        is_active (bool): Whether the entry is not archived
        is_of_roster (bool): Whether the school's roster brought it; an import may archive it
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    id: UUID
    display_name: str
    given_name: None | str
    family_name: None | str
    grade_level: int | None
    username: None | str
    is_active: bool
    is_of_roster: bool
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        display_name = self.display_name

        given_name: None | str
        given_name = self.given_name

        family_name: None | str
        family_name = self.family_name

        grade_level: int | None
        grade_level = self.grade_level

        username: None | str
        username = self.username

        is_active = self.is_active

        is_of_roster = self.is_of_roster

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "display_name": display_name,
                "given_name": given_name,
                "family_name": family_name,
                "grade_level": grade_level,
                "username": username,
                "is_active": is_active,
                "is_of_roster": is_of_roster,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        display_name = d.pop("display_name")

        def _parse_given_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        given_name = _parse_given_name(d.pop("given_name"))

        def _parse_family_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        family_name = _parse_family_name(d.pop("family_name"))

        def _parse_grade_level(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        grade_level = _parse_grade_level(d.pop("grade_level"))

        def _parse_username(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        username = _parse_username(d.pop("username"))

        is_active = d.pop("is_active")

        is_of_roster = d.pop("is_of_roster")

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        student_read = cls(
            id=id,
            display_name=display_name,
            given_name=given_name,
            family_name=family_name,
            grade_level=grade_level,
            username=username,
            is_active=is_active,
            is_of_roster=is_of_roster,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        student_read.additional_properties = d
        return student_read

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
