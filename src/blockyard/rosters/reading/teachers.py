"""Teachers of a file, found among the members by their e-mail addresses."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.known import Known, KnownHelper
from blockyard.rosters.reading.rows import ClassRow, TeacherRef


class Teachers:
    def __init__(self, known: Known, faults: Faults) -> None:
        self.by_email: Final = {one.email: one.user_id for one in known.members}
        self.members: Final = {one.user_id for one in known.members}
        self.helpers: Final[dict[tuple[UUID, UUID], KnownHelper]] = {
            (one.class_id, one.user_id): one for one in known.helpers
        }
        self.faults: Final = faults
        self.found: Final[set[str]] = set()
        self.unknown: Final[set[str]] = set()
        """Ids in the file."""

    def member_of(self, teacher: TeacherRef) -> UUID | None:
        user_id = self.by_email.get(teacher.email) if teacher.email else None
        if user_id is not None:
            self.found.add(teacher.id)
        elif teacher.id not in self.unknown:
            self.unknown.add(teacher.id)
            self.faults.add("teacher_no_member", teacher.file, teacher.line, says=teacher.email or teacher.name)
        return user_id

    def teacher_of(self, row: ClassRow) -> UUID | None:
        """Whose class it is: the primary teacher, or the first one where none is called so. None: the file tells of no
        member."""
        main = main_teacher(row)
        return None if main is None else self.member_of(main)

    def others_of(self, row: ClassRow, teacher_id: UUID | None) -> Iterator[UUID]:
        """Members who teach it beside that one, each once."""
        main, met = main_teacher(row), {teacher_id}
        for teacher in row.teachers:
            user_id = None if teacher is main else self.member_of(teacher)
            if user_id is not None and user_id not in met:
                met.add(user_id)
                yield user_id


def main_teacher(row: ClassRow) -> TeacherRef | None:
    return next((one for one in row.teachers if one.is_primary), row.teachers[0] if row.teachers else None)
