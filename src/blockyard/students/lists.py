"""How the room's lists are sorted, searched and narrowed."""

from typing import Any, Final

from sqlalchemy import ColumnElement

from blockyard.students.models import Student
from blockyard.web.listing import Filter, Listing, equals


def is_active(value: Any) -> ColumnElement[bool]:
    return Student.archived_at.is_(None).is_(value)


STUDENTS: Final = Listing(
    Student.id,
    sorts=(Student.display_name,),
    searched=(Student.display_name, Student.given_name, Student.family_name),
    filters={
        "grade_level": equals(Student.grade_level, int, "Those of it only"),
        "is_active": Filter(bool, is_active, "Whether they are not archived"),
    },
)
