from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ClassCopy")


@_attrs_define
class ClassCopy:
    """What is left out is as in most copies: the class and its assignments, for you alone, with no students and no dates.

    Attributes:
        name (None | str | Unset): As people call it; by default that of the class, with ` (copy)` behind it
        term_id (None | Unset | UUID): The id of the term that it belongs to; null: to none, since the next year is
            another term
        teacher_id (None | Unset | UUID): The user id of the member to whom it belongs; by default you. Only an admin
            names another one
        helpers (bool | Unset): Whether all who teach the class teach the copy, too. If it is left out: `false`.
        students (bool | Unset): Whether those who attend the class attend the copy, too. What they did stays behind. If
            it is left out: `false`.
        assignments (bool | Unset): Whether its assignments are copied, each as a draft. If it is left out: `true`.
        shift_days (int | None | Unset): By how many days the assignments' dates move, such as 364: a year later, on the
            same day of the week. Null: they have none
    """

    name: None | str | Unset = UNSET
    term_id: None | Unset | UUID = UNSET
    teacher_id: None | Unset | UUID = UNSET
    helpers: bool | Unset = UNSET
    students: bool | Unset = UNSET
    assignments: bool | Unset = UNSET
    shift_days: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        term_id: None | str | Unset
        if isinstance(self.term_id, Unset):
            term_id = UNSET
        elif isinstance(self.term_id, UUID):
            term_id = str(self.term_id)
        else:
            term_id = self.term_id

        teacher_id: None | str | Unset
        if isinstance(self.teacher_id, Unset):
            teacher_id = UNSET
        elif isinstance(self.teacher_id, UUID):
            teacher_id = str(self.teacher_id)
        else:
            teacher_id = self.teacher_id

        helpers = self.helpers

        students = self.students

        assignments = self.assignments

        shift_days: int | None | Unset
        if isinstance(self.shift_days, Unset):
            shift_days = UNSET
        else:
            shift_days = self.shift_days

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if term_id is not UNSET:
            field_dict["term_id"] = term_id
        if teacher_id is not UNSET:
            field_dict["teacher_id"] = teacher_id
        if helpers is not UNSET:
            field_dict["helpers"] = helpers
        if students is not UNSET:
            field_dict["students"] = students
        if assignments is not UNSET:
            field_dict["assignments"] = assignments
        if shift_days is not UNSET:
            field_dict["shift_days"] = shift_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_term_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                term_id_type_0 = UUID(data)

                return term_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        term_id = _parse_term_id(d.pop("term_id", UNSET))

        def _parse_teacher_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                teacher_id_type_0 = UUID(data)

                return teacher_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        teacher_id = _parse_teacher_id(d.pop("teacher_id", UNSET))

        helpers = d.pop("helpers", UNSET)

        students = d.pop("students", UNSET)

        assignments = d.pop("assignments", UNSET)

        def _parse_shift_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        shift_days = _parse_shift_days(d.pop("shift_days", UNSET))

        class_copy = cls(
            name=name,
            term_id=term_id,
            teacher_id=teacher_id,
            helpers=helpers,
            students=students,
            assignments=assignments,
            shift_days=shift_days,
        )

        return class_copy
