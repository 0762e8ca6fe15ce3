from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.joining import Joining, check_joining
from ..types import UNSET, Unset

T = TypeVar("T", bound="ClassUpdate")


@_attrs_define
class ClassUpdate:
    """What is left out stays as it is. Null takes away what a class can lack, and changes nothing of the rest.

    Attributes:
        name (None | str | Unset): As people call it
        subject (None | str | Unset): What is taught
        grade_level (int | None | Unset): The grade; 0 is kindergarten
        room (None | str | Unset): Where it meets
        schedule (None | str | Unset): When it meets, in the school's words: `Mon, Wed, Fri`
        description (None | str | Unset): For those who teach it
        start_time (None | str | Unset): When a lesson begins, by the school's clock
        end_time (None | str | Unset): When a lesson ends; later than it begins
        max_students (int | None | Unset): How many it has room for
        term_id (None | Unset | UUID): The id of the term that it belongs to
        joining (Joining | None | Unset): What happens to who types its code and has no card: nothing, you are asked, or
            she is let in at once
        is_active (bool | None | Unset): false archives it, true brings it back
        teacher_id (None | Unset | UUID): The user id of the member to whom it belongs
    """

    name: None | str | Unset = UNSET
    subject: None | str | Unset = UNSET
    grade_level: int | None | Unset = UNSET
    room: None | str | Unset = UNSET
    schedule: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    start_time: None | str | Unset = UNSET
    end_time: None | str | Unset = UNSET
    max_students: int | None | Unset = UNSET
    term_id: None | Unset | UUID = UNSET
    joining: Joining | None | Unset = UNSET
    is_active: bool | None | Unset = UNSET
    teacher_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        grade_level: int | None | Unset
        if isinstance(self.grade_level, Unset):
            grade_level = UNSET
        else:
            grade_level = self.grade_level

        room: None | str | Unset
        if isinstance(self.room, Unset):
            room = UNSET
        else:
            room = self.room

        schedule: None | str | Unset
        if isinstance(self.schedule, Unset):
            schedule = UNSET
        else:
            schedule = self.schedule

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        start_time: None | str | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        else:
            start_time = self.start_time

        end_time: None | str | Unset
        if isinstance(self.end_time, Unset):
            end_time = UNSET
        else:
            end_time = self.end_time

        max_students: int | None | Unset
        if isinstance(self.max_students, Unset):
            max_students = UNSET
        else:
            max_students = self.max_students

        term_id: None | str | Unset
        if isinstance(self.term_id, Unset):
            term_id = UNSET
        elif isinstance(self.term_id, UUID):
            term_id = str(self.term_id)
        else:
            term_id = self.term_id

        joining: None | str | Unset
        if isinstance(self.joining, Unset):
            joining = UNSET
        elif isinstance(self.joining, str):
            joining = self.joining
        else:
            joining = self.joining

        is_active: bool | None | Unset
        if isinstance(self.is_active, Unset):
            is_active = UNSET
        else:
            is_active = self.is_active

        teacher_id: None | str | Unset
        if isinstance(self.teacher_id, Unset):
            teacher_id = UNSET
        elif isinstance(self.teacher_id, UUID):
            teacher_id = str(self.teacher_id)
        else:
            teacher_id = self.teacher_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if subject is not UNSET:
            field_dict["subject"] = subject
        if grade_level is not UNSET:
            field_dict["grade_level"] = grade_level
        if room is not UNSET:
            field_dict["room"] = room
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        if description is not UNSET:
            field_dict["description"] = description
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if end_time is not UNSET:
            field_dict["end_time"] = end_time
        if max_students is not UNSET:
            field_dict["max_students"] = max_students
        if term_id is not UNSET:
            field_dict["term_id"] = term_id
        if joining is not UNSET:
            field_dict["joining"] = joining
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if teacher_id is not UNSET:
            field_dict["teacher_id"] = teacher_id

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

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        def _parse_grade_level(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        grade_level = _parse_grade_level(d.pop("grade_level", UNSET))

        def _parse_room(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        room = _parse_room(d.pop("room", UNSET))

        def _parse_schedule(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        schedule = _parse_schedule(d.pop("schedule", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_start_time(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start_time = _parse_start_time(d.pop("start_time", UNSET))

        def _parse_end_time(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        end_time = _parse_end_time(d.pop("end_time", UNSET))

        def _parse_max_students(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_students = _parse_max_students(d.pop("max_students", UNSET))

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

        def _parse_joining(data: object) -> Joining | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                joining_type_0 = check_joining(data)

                return joining_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Joining | None | Unset, data)

        joining = _parse_joining(d.pop("joining", UNSET))

        def _parse_is_active(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_active = _parse_is_active(d.pop("is_active", UNSET))

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

        class_update = cls(
            name=name,
            subject=subject,
            grade_level=grade_level,
            room=room,
            schedule=schedule,
            description=description,
            start_time=start_time,
            end_time=end_time,
            max_students=max_students,
            term_id=term_id,
            joining=joining,
            is_active=is_active,
            teacher_id=teacher_id,
        )

        return class_update
