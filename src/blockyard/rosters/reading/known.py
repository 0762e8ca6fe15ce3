"""What is here already of rosters, as the comparison needs it. Plain, so that a child process is told it quickly."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID


class KnownTerm(NamedTuple):
    id: UUID
    sourced_id: str
    name: str
    kind: str
    starts_on: str
    ends_on: str


class KnownClass(NamedTuple):
    id: UUID
    sourced_id: str
    name: str
    subject: str
    grade_level: int | None
    room: str | None
    term_id: UUID | None
    school_sourced_id: str | None
    teacher_id: UUID
    archived: bool


class KnownStudent(NamedTuple):
    id: UUID
    sourced_id: str
    display_name: str
    given_name: str | None
    family_name: str | None
    grade_level: int | None
    archived: bool


class KnownEnrollment(NamedTuple):
    """`sourced_id` None: made by hand."""

    id: UUID
    class_id: UUID
    student_id: UUID
    status: str
    sourced_id: str | None


class KnownHelper(NamedTuple):
    id: UUID
    class_id: UUID
    user_id: UUID
    helps_as: str


class KnownMember(NamedTuple):
    """Who may teach. `email` in small letters."""

    user_id: UUID
    email: str


@dataclass(frozen=True, slots=True)
class Known:
    """All of a school. `me` is who imports."""

    me: UUID
    terms: list[KnownTerm]
    classes: list[KnownClass]
    students: list[KnownStudent]
    enrollments: list[KnownEnrollment]
    helpers: list[KnownHelper]
    members: list[KnownMember]
