from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gradebook_assignment import GradebookAssignment
    from ..models.gradebook_student import GradebookStudent


T = TypeVar("T", bound="GradebookRead")


@_attrs_define
class GradebookRead:
    """
    Attributes:
        class_id (UUID): Of the class
        class_name (str): What it is called
        assignments (list[GradebookAssignment]): But drafts, the first that was published first
        students (list[GradebookStudent]): Sorted by name
    """

    class_id: UUID
    class_name: str
    assignments: list[GradebookAssignment]
    students: list[GradebookStudent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        class_id = str(self.class_id)

        class_name = self.class_name

        assignments = []
        for assignments_item_data in self.assignments:
            assignments_item = assignments_item_data.to_dict()
            assignments.append(assignments_item)

        students = []
        for students_item_data in self.students:
            students_item = students_item_data.to_dict()
            students.append(students_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "class_id": class_id,
                "class_name": class_name,
                "assignments": assignments,
                "students": students,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gradebook_assignment import GradebookAssignment  # noqa: PLC0415
        from ..models.gradebook_student import GradebookStudent  # noqa: PLC0415

        d = dict(src_dict)
        class_id = UUID(d.pop("class_id"))

        class_name = d.pop("class_name")

        assignments = []
        _assignments = d.pop("assignments")
        for assignments_item_data in _assignments:
            assignments_item = GradebookAssignment.from_dict(assignments_item_data)

            assignments.append(assignments_item)

        students = []
        _students = d.pop("students")
        for students_item_data in _students:
            students_item = GradebookStudent.from_dict(students_item_data)

            students.append(students_item)

        gradebook_read = cls(
            class_id=class_id,
            class_name=class_name,
            assignments=assignments,
            students=students,
        )

        gradebook_read.additional_properties = d
        return gradebook_read

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
