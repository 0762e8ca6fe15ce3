from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.roster_row_counts import RosterRowCounts
    from ..models.roster_teacher_counts import RosterTeacherCounts


T = TypeVar("T", bound="RosterCounts")


@_attrs_define
class RosterCounts:
    """
    Attributes:
        terms (RosterRowCounts | Unset): Of rows of one kind.
        classes (RosterRowCounts | Unset): Of rows of one kind.
        students (RosterRowCounts | Unset): Of rows of one kind.
        enrollments (RosterRowCounts | Unset): Of rows of one kind.
        teachers (RosterTeacherCounts | Unset): Of teachers in the file.
    """

    terms: RosterRowCounts | Unset = UNSET
    classes: RosterRowCounts | Unset = UNSET
    students: RosterRowCounts | Unset = UNSET
    enrollments: RosterRowCounts | Unset = UNSET
    teachers: RosterTeacherCounts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        terms: dict[str, Any] | Unset = UNSET
        if not isinstance(self.terms, Unset):
            terms = self.terms.to_dict()

        classes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.classes, Unset):
            classes = self.classes.to_dict()

        students: dict[str, Any] | Unset = UNSET
        if not isinstance(self.students, Unset):
            students = self.students.to_dict()

        enrollments: dict[str, Any] | Unset = UNSET
        if not isinstance(self.enrollments, Unset):
            enrollments = self.enrollments.to_dict()

        teachers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.teachers, Unset):
            teachers = self.teachers.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if terms is not UNSET:
            field_dict["terms"] = terms
        if classes is not UNSET:
            field_dict["classes"] = classes
        if students is not UNSET:
            field_dict["students"] = students
        if enrollments is not UNSET:
            field_dict["enrollments"] = enrollments
        if teachers is not UNSET:
            field_dict["teachers"] = teachers

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.roster_row_counts import RosterRowCounts  # noqa: PLC0415
        from ..models.roster_teacher_counts import RosterTeacherCounts  # noqa: PLC0415

        d = dict(src_dict)
        _terms = d.pop("terms", UNSET)
        terms: RosterRowCounts | Unset
        if isinstance(_terms, Unset):
            terms = UNSET
        else:
            terms = RosterRowCounts.from_dict(_terms)

        _classes = d.pop("classes", UNSET)
        classes: RosterRowCounts | Unset
        if isinstance(_classes, Unset):
            classes = UNSET
        else:
            classes = RosterRowCounts.from_dict(_classes)

        _students = d.pop("students", UNSET)
        students: RosterRowCounts | Unset
        if isinstance(_students, Unset):
            students = UNSET
        else:
            students = RosterRowCounts.from_dict(_students)

        _enrollments = d.pop("enrollments", UNSET)
        enrollments: RosterRowCounts | Unset
        if isinstance(_enrollments, Unset):
            enrollments = UNSET
        else:
            enrollments = RosterRowCounts.from_dict(_enrollments)

        _teachers = d.pop("teachers", UNSET)
        teachers: RosterTeacherCounts | Unset
        if isinstance(_teachers, Unset):
            teachers = UNSET
        else:
            teachers = RosterTeacherCounts.from_dict(_teachers)

        roster_counts = cls(
            terms=terms,
            classes=classes,
            students=students,
            enrollments=enrollments,
            teachers=teachers,
        )

        roster_counts.additional_properties = d
        return roster_counts

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
