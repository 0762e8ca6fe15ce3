"""What a row is called in a OneRoster file: as the school's own roster called it, else by an id of ours that stays."""

from typing import Protocol
from uuid import UUID

from blockyard.assignments.models import Assignment
from blockyard.classes.models import SchoolClass
from blockyard.rosters.reading.ids import OF_ID, PREFIX
from blockyard.students.models import Student


class Rostered(Protocol):
    id: UUID
    sourced_id: str | None


def id_of(row: Rostered) -> str:
    """What a simple CSV brought has an id that was made here, of letters that OneRoster does not allow."""
    brought = row.sourced_id is not None and not row.sourced_id.startswith(PREFIX)
    return str(row.sourced_id if brought else row.id)


def local_id_of(student: Student) -> str:
    """The id that she has in a simple CSV, for whoever knows her by it. Empty: none."""
    sourced_id = student.sourced_id or ""
    return sourced_id.removeprefix(OF_ID) if sourced_id.startswith(OF_ID) else ""


def course_id_of(school_class: SchoolClass) -> str:
    return f"{school_class.id}.course"


def teaching_id_of(school_class: SchoolClass, user_id: UUID) -> str:
    """It stays when who teaches the class with others becomes its teacher."""
    return f"{school_class.id}.{user_id}"


def result_id_of(one: Assignment, student_id: UUID) -> str:
    return f"{one.id}.{student_id}"
