from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.enrollment_state import EnrollmentState, check_enrollment_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="EnrollmentUpdate")


@_attrs_define
class EnrollmentUpdate:
    """What is left out stays as it is. Null takes away a grade or an attendance.

    Attributes:
        status (EnrollmentState | None | Unset): Whether the student attends the class
        final_grade (float | None | Unset): Of 100
        attendance_percentage (float | None | Unset): Of 100 lessons, in how many the student was there
    """

    status: EnrollmentState | None | Unset = UNSET
    final_grade: float | None | Unset = UNSET
    attendance_percentage: float | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        final_grade: float | None | Unset
        if isinstance(self.final_grade, Unset):
            final_grade = UNSET
        else:
            final_grade = self.final_grade

        attendance_percentage: float | None | Unset
        if isinstance(self.attendance_percentage, Unset):
            attendance_percentage = UNSET
        else:
            attendance_percentage = self.attendance_percentage

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if final_grade is not UNSET:
            field_dict["final_grade"] = final_grade
        if attendance_percentage is not UNSET:
            field_dict["attendance_percentage"] = attendance_percentage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_status(data: object) -> EnrollmentState | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_enrollment_state(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnrollmentState | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_final_grade(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        final_grade = _parse_final_grade(d.pop("final_grade", UNSET))

        def _parse_attendance_percentage(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        attendance_percentage = _parse_attendance_percentage(d.pop("attendance_percentage", UNSET))

        enrollment_update = cls(
            status=status,
            final_grade=final_grade,
            attendance_percentage=attendance_percentage,
        )

        return enrollment_update
