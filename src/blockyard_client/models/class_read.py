from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.joining import Joining, check_joining

if TYPE_CHECKING:
    from ..models.class_teacher_read import ClassTeacherRead


T = TypeVar("T", bound="ClassRead")


@_attrs_define
class ClassRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        name (str): As people call it
        subject (str): What is taught
        grade_level (int | None): The grade; 0 is kindergarten
        room (None | str): Where it meets
        schedule (None | str): When it meets, in the school's words: `Mon, Wed, Fri`
        description (None | str): For those who teach it
        start_time (None | str): When a lesson begins, by the school's clock
        end_time (None | str): When a lesson ends; later than it begins
        max_students (int): How many it has room for
        term_id (None | UUID): The id of the term that it belongs to
        joining (Joining): What happens to who types the class's code and has no card: nothing, her teacher is asked, or
            she is let in. More words may come: treat one that you do not know as none of these.
        code (None | str): What its students type first; null: it has none. POST .../code makes one
        student_count (int): How many attend it
        is_active (bool): Whether it is not archived
        is_of_roster (bool): Whether the school's roster brought it; an import may archive it
        teacher_id (UUID): The user id of the member to whom it belongs
        teacher_name (str): The name of that member
        helpers (list[ClassTeacherRead]): Who teaches it beside that member
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    id: UUID
    name: str
    subject: str
    grade_level: int | None
    room: None | str
    schedule: None | str
    description: None | str
    start_time: None | str
    end_time: None | str
    max_students: int
    term_id: None | UUID
    joining: Joining
    code: None | str
    student_count: int
    is_active: bool
    is_of_roster: bool
    teacher_id: UUID
    teacher_name: str
    helpers: list[ClassTeacherRead]
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        subject = self.subject

        grade_level: int | None
        grade_level = self.grade_level

        room: None | str
        room = self.room

        schedule: None | str
        schedule = self.schedule

        description: None | str
        description = self.description

        start_time: None | str
        start_time = self.start_time

        end_time: None | str
        end_time = self.end_time

        max_students = self.max_students

        term_id: None | str
        if isinstance(self.term_id, UUID):
            term_id = str(self.term_id)
        else:
            term_id = self.term_id

        joining: str = self.joining

        code: None | str
        code = self.code

        student_count = self.student_count

        is_active = self.is_active

        is_of_roster = self.is_of_roster

        teacher_id = str(self.teacher_id)

        teacher_name = self.teacher_name

        helpers = []
        for helpers_item_data in self.helpers:
            helpers_item = helpers_item_data.to_dict()
            helpers.append(helpers_item)

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "subject": subject,
                "grade_level": grade_level,
                "room": room,
                "schedule": schedule,
                "description": description,
                "start_time": start_time,
                "end_time": end_time,
                "max_students": max_students,
                "term_id": term_id,
                "joining": joining,
                "code": code,
                "student_count": student_count,
                "is_active": is_active,
                "is_of_roster": is_of_roster,
                "teacher_id": teacher_id,
                "teacher_name": teacher_name,
                "helpers": helpers,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.class_teacher_read import ClassTeacherRead  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        subject = d.pop("subject")

        def _parse_grade_level(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        grade_level = _parse_grade_level(d.pop("grade_level"))

        def _parse_room(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        room = _parse_room(d.pop("room"))

        def _parse_schedule(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        schedule = _parse_schedule(d.pop("schedule"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_start_time(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        start_time = _parse_start_time(d.pop("start_time"))

        def _parse_end_time(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        end_time = _parse_end_time(d.pop("end_time"))

        max_students = d.pop("max_students")

        def _parse_term_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                term_id_type_0 = UUID(data)

                return term_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        term_id = _parse_term_id(d.pop("term_id"))

        joining = check_joining(d.pop("joining"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        student_count = d.pop("student_count")

        is_active = d.pop("is_active")

        is_of_roster = d.pop("is_of_roster")

        teacher_id = UUID(d.pop("teacher_id"))

        teacher_name = d.pop("teacher_name")

        helpers = []
        _helpers = d.pop("helpers")
        for helpers_item_data in _helpers:
            helpers_item = ClassTeacherRead.from_dict(helpers_item_data)

            helpers.append(helpers_item)

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        class_read = cls(
            id=id,
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
            code=code,
            student_count=student_count,
            is_active=is_active,
            is_of_roster=is_of_roster,
            teacher_id=teacher_id,
            teacher_name=teacher_name,
            helpers=helpers,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        class_read.additional_properties = d
        return class_read

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
