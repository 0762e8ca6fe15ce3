from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.enrollment_state import EnrollmentState, check_enrollment_state

T = TypeVar("T", bound="ClassStudentRead")


@_attrs_define
class ClassStudentRead:
    """
    Attributes:
        id (UUID): The student's id
        username (None | str): What the student types to sign in; null: there is no way to sign in
        display_name (str): As teachers and the class call the student
        first_name (None | str): The given name, if the school keeps it
        last_name (None | str): The family name, if the school keeps it
        enrolled_at (datetime.datetime): Since when the student attends the class
        dropped_at (datetime.datetime | None): Since when no more; null: still
        status (EnrollmentState): Whether a student attends a class. More words may come: treat one that you do not know
            as none of these.
        final_grade (float | None): Of 100
        attendance_percentage (float | None): Of 100 lessons, in how many the student was there
    """

    id: UUID
    username: None | str
    display_name: str
    first_name: None | str
    last_name: None | str
    enrolled_at: datetime.datetime
    dropped_at: datetime.datetime | None
    status: EnrollmentState
    final_grade: float | None
    attendance_percentage: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        username: None | str
        username = self.username

        display_name = self.display_name

        first_name: None | str
        first_name = self.first_name

        last_name: None | str
        last_name = self.last_name

        enrolled_at = self.enrolled_at.isoformat()

        dropped_at: None | str
        if isinstance(self.dropped_at, datetime.datetime):
            dropped_at = self.dropped_at.isoformat()
        else:
            dropped_at = self.dropped_at

        status: str = self.status

        final_grade: float | None
        final_grade = self.final_grade

        attendance_percentage: float | None
        attendance_percentage = self.attendance_percentage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "username": username,
                "display_name": display_name,
                "first_name": first_name,
                "last_name": last_name,
                "enrolled_at": enrolled_at,
                "dropped_at": dropped_at,
                "status": status,
                "final_grade": final_grade,
                "attendance_percentage": attendance_percentage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_username(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        username = _parse_username(d.pop("username"))

        display_name = d.pop("display_name")

        def _parse_first_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first_name = _parse_first_name(d.pop("first_name"))

        def _parse_last_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_name = _parse_last_name(d.pop("last_name"))

        enrolled_at = datetime.datetime.fromisoformat(d.pop("enrolled_at"))

        def _parse_dropped_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                dropped_at_type_0 = datetime.datetime.fromisoformat(data)

                return dropped_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        dropped_at = _parse_dropped_at(d.pop("dropped_at"))

        status = check_enrollment_state(d.pop("status"))

        def _parse_final_grade(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        final_grade = _parse_final_grade(d.pop("final_grade"))

        def _parse_attendance_percentage(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        attendance_percentage = _parse_attendance_percentage(d.pop("attendance_percentage"))

        class_student_read = cls(
            id=id,
            username=username,
            display_name=display_name,
            first_name=first_name,
            last_name=last_name,
            enrolled_at=enrolled_at,
            dropped_at=dropped_at,
            status=status,
            final_grade=final_grade,
            attendance_percentage=attendance_percentage,
        )

        class_student_read.additional_properties = d
        return class_student_read

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
