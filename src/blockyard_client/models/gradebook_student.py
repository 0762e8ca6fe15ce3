from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.enrollment_state import EnrollmentState, check_enrollment_state

if TYPE_CHECKING:
    from ..models.gradebook_cell import GradebookCell


T = TypeVar("T", bound="GradebookStudent")


@_attrs_define
class GradebookStudent:
    """
    Attributes:
        student_id (UUID): The student's id
        display_name (str): What the student is called
        username (None | str): What she signs in with; null: she has no card yet
        sourced_id (None | str): What the school's roster calls her; null: she was entered by hand
        grade_level (int | None): 0 to 12; null: it is not said
        enrollment_status (EnrollmentState): Whether a student attends a class. More words may come: treat one that you
            do not know as none of these.
        cells (list[GradebookCell]): One for each assignment that is given to her, in their order
    """

    student_id: UUID
    display_name: str
    username: None | str
    sourced_id: None | str
    grade_level: int | None
    enrollment_status: EnrollmentState
    cells: list[GradebookCell]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_id = str(self.student_id)

        display_name = self.display_name

        username: None | str
        username = self.username

        sourced_id: None | str
        sourced_id = self.sourced_id

        grade_level: int | None
        grade_level = self.grade_level

        enrollment_status: str = self.enrollment_status

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_id": student_id,
                "display_name": display_name,
                "username": username,
                "sourced_id": sourced_id,
                "grade_level": grade_level,
                "enrollment_status": enrollment_status,
                "cells": cells,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gradebook_cell import GradebookCell  # noqa: PLC0415

        d = dict(src_dict)
        student_id = UUID(d.pop("student_id"))

        display_name = d.pop("display_name")

        def _parse_username(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        username = _parse_username(d.pop("username"))

        def _parse_sourced_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sourced_id = _parse_sourced_id(d.pop("sourced_id"))

        def _parse_grade_level(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        grade_level = _parse_grade_level(d.pop("grade_level"))

        enrollment_status = check_enrollment_state(d.pop("enrollment_status"))

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = GradebookCell.from_dict(cells_item_data)

            cells.append(cells_item)

        gradebook_student = cls(
            student_id=student_id,
            display_name=display_name,
            username=username,
            sourced_id=sourced_id,
            grade_level=grade_level,
            enrollment_status=enrollment_status,
            cells=cells,
        )

        gradebook_student.additional_properties = d
        return gradebook_student

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
