from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.class_student_read import ClassStudentRead


T = TypeVar("T", bound="NamedStudentsRead")


@_attrs_define
class NamedStudentsRead:
    """
    Attributes:
        students (list[ClassStudentRead]): Who was entered, in the order of the lines
        same_names (list[str]): Of the names sent, those that more than one student of the class has now. Write a letter
            more into one of them; or erase the entry, if it is the same child
    """

    students: list[ClassStudentRead]
    same_names: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        students = []
        for students_item_data in self.students:
            students_item = students_item_data.to_dict()
            students.append(students_item)

        same_names = self.same_names

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "students": students,
                "same_names": same_names,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.class_student_read import ClassStudentRead  # noqa: PLC0415

        d = dict(src_dict)
        students = []
        _students = d.pop("students")
        for students_item_data in _students:
            students_item = ClassStudentRead.from_dict(students_item_data)

            students.append(students_item)

        same_names = cast(list[str], d.pop("same_names"))

        named_students_read = cls(
            students=students,
            same_names=same_names,
        )

        named_students_read.additional_properties = d
        return named_students_read

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
