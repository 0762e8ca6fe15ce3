"""What a file would change of what is here: rows that are new, changed or leaving, and how many stay as they are.

Rows are found again by the ids of the file. What was made by hand has none, and is left alone. A row that was not taken, for
a fault of its own, has not left.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar
from uuid import UUID

from blockyard.base.ids import new_id
from blockyard.classes.states import Helper
from blockyard.rosters.reading.changes import Change, plain
from blockyard.rosters.reading.enrollments import Enrollments
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.found_again import FoundAgain
from blockyard.rosters.reading.ids import better_id
from blockyard.rosters.reading.known import Known, KnownClass, KnownStudent
from blockyard.rosters.reading.noted import Noted
from blockyard.rosters.reading.rows import ClassRow, Said, StudentRow, TermRow
from blockyard.rosters.reading.teachers import Teachers
from blockyard.rosters.states import COUNTED, RowAction, RowKind

Row = TypeVar("Row", KnownClass, KnownStudent)

USUAL_STUDENTS: Final = 30
UNCHANGED: Final = "unchanged"
ARCHIVED: Final = {"archived": True}
REFERENCES: Final = {RowKind.CLASS: "classSourcedId", RowKind.STUDENT: "userSourcedId"}
"""Columns of enrollments."""


class Comparison:
    """Terms come first, then classes, students, and enrollments: each may be of one before."""

    def __init__(self, said: Said, known: Known, faults: Faults) -> None:
        self.said, self.known, self.faults = said, known, faults
        self.noted: Final = Noted()
        self.teachers: Final = Teachers(known, faults)
        self.term_ids: Final = {one.sourced_id: one.id for one in known.terms}
        self.class_ids: Final = {one.sourced_id: one.id for one in known.classes}
        self.taken_ids: Final = frozenset(one.sourced_id for one in known.students)
        self.student_ids: Final = {one.sourced_id: one.id for one in known.students}
        self.enrolled: Final = Counter(row.class_id for row in said.enrollments if not row.is_over)

    def run(self) -> None:
        again = FoundAgain(self.said, self.known, self.faults)
        terms = {one.sourced_id: one for one in self.known.terms} | again.terms
        for id, term in self.said.terms.items():
            wanted = {"name": term.name, "kind": term.kind, "starts_on": term.starts_on, "ends_on": term.ends_on}
            self.term_ids[id] = self.put(RowKind.TERM, id, term, term.name, terms.get(id), wanted)
        classes = {one.sourced_id: one for one in self.known.classes} | again.classes
        for id, found in self.said.classes.items():
            self.compare_class(id, found, classes.get(id))
        self.let_classes_leave(met(self.said.classes, classes))
        students = {one.sourced_id: one for one in self.known.students} | again.students
        for id, student in self.said.students.items():
            self.compare_student(id, student, students.get(id))
        left = self.let_students_leave(met(self.said.students, students))
        Enrollments(self.said, self.known, self.faults, self.noted, self.class_ids, self.student_ids).compare(left)

    def put(
        self,
        kind: RowKind,
        sourced_id: str,
        row: TermRow | ClassRow | StudentRow,
        name: str,
        there: Any,
        wanted: dict[str, Any],
    ) -> UUID:
        """Notes what becomes of a row: the id that it has here, or will have."""
        if there is None:
            made = new_id()
            self.noted.add(Change(kind, RowAction.NEW, made, name, {}, wanted | {"sourced_id": sourced_id}, row.line))
            return made
        before = {key: plain(getattr(there, key)) for key in wanted}
        after = {key: value for key, value in wanted.items() if value != before[key]}
        if after:
            old = {key: before[key] for key in after}
            student_id = there.id if kind is RowKind.STUDENT else None
            self.noted.add(Change(kind, RowAction.CHANGED, there.id, name, old, after, row.line, student_id))
        else:
            self.noted.count_unchanged(kind)
        found: UUID = there.id
        return found

    def compare_class(self, id: str, row: ClassRow, there: KnownClass | None) -> None:
        wanted: dict[str, Any] = {"name": row.name, "archived": False}
        if row.subject is not None or there is None:
            wanted["subject"] = row.subject or row.name[:100]
        if row.room is not None:
            wanted["room"] = row.room
        if row.school_id is not None:
            wanted["school_sourced_id"] = row.school_id
        if row.grades:
            wanted["grade_level"] = row.grades[0]
        term_id = next((self.term_ids[one] for one in row.term_ids if one in self.term_ids), None)
        if term_id is not None:
            wanted["term_id"] = str(term_id)
        elif row.term_ids:
            file = self.said.files[RowKind.CLASS]
            self.faults.add("term_unknown", file, row.line, "termSourcedIds", row.term_ids[0])
        teacher_id = self.teachers.teacher_of(row)
        if teacher_id is not None:
            wanted["teacher_id"] = str(teacher_id)
        elif there is None:
            wanted["teacher_id"] = str(self.known.me)
        if there is None:
            wanted["max_students"] = max(USUAL_STUDENTS, self.enrolled[id])
        class_id = self.class_ids[id] = self.put(RowKind.CLASS, id, row, row.name, there, wanted)
        self.compare_teachers(class_id, row, there, teacher_id)

    def compare_teachers(
        self, class_id: UUID, row: ClassRow, there: KnownClass | None, teacher_id: UUID | None
    ) -> None:
        """Colleagues are added. Whose class it becomes helps in it no more, whose it was does; nobody is taken away."""
        colleagues = list(self.teachers.others_of(row, teacher_id))
        if there is not None and teacher_id is not None and there.teacher_id != teacher_id:
            self.faults.add("teacher_replaced", self.said.files[RowKind.CLASS], row.line, says=row.name)
            if there.teacher_id in self.teachers.members and there.teacher_id not in colleagues:
                colleagues.append(there.teacher_id)
        for user_id in colleagues:
            if (class_id, user_id) not in self.teachers.helpers:
                made = {"class_id": str(class_id), "user_id": str(user_id), "helps_as": Helper.CO_TEACHER.value}
                self.noted.add(Change(RowKind.TEACHER, RowAction.NEW, new_id(), row.name, {}, made, row.line))
        helper = self.teachers.helpers.get((class_id, teacher_id)) if teacher_id is not None else None
        if helper is not None:
            old = {"class_id": str(class_id), "user_id": str(helper.user_id), "helps_as": helper.helps_as}
            self.noted.add(Change(RowKind.TEACHER, RowAction.LEAVING, helper.id, row.name, old, {}, row.line))

    def compare_student(self, id: str, row: StudentRow, there: KnownStudent | None) -> None:
        if there is None and not row.is_surely_one:
            self.faults.add("role_missing", self.said.files[RowKind.STUDENT], row.line, "role", id)
            return
        wanted: dict[str, Any] = {"given_name": row.given_name, "family_name": row.family_name, "archived": False}
        is_named_anew = there is None or (there.given_name, there.family_name) != (row.given_name, row.family_name)
        if is_named_anew or (row.given_name is None and row.family_name is None):
            wanted["display_name"] = row.display_name  # else one that was given by hand stays
        if row.grades:
            wanted["grade_level"] = row.grades[0]
        better = id if there is None else better_id(there.sourced_id, id)
        if there is not None and better not in self.taken_ids:
            wanted["sourced_id"] = better
        self.student_ids[id] = self.put(RowKind.STUDENT, id, row, row.display_name, there, wanted)

    def let_classes_leave(self, there: Container[str]) -> None:
        for one in self.leaving(RowKind.CLASS, self.known.classes, there, self.class_ids):
            self.noted.add(Change(RowKind.CLASS, RowAction.LEAVING, one.id, one.name, {"archived": False}, ARCHIVED))

    def let_students_leave(self, there: Container[str]) -> set[UUID]:
        """Their ids."""
        left: set[UUID] = set()
        for one in self.leaving(RowKind.STUDENT, self.known.students, there, self.student_ids):
            left.add(one.id)
            old = {"archived": False}
            change = Change(RowKind.STUDENT, RowAction.LEAVING, one.id, one.display_name, old, ARCHIVED, None, one.id)
            self.noted.add(change)
        return left

    def leaving(
        self, kind: RowKind, known: Iterable[Row], there: Container[str], ids: dict[str, UUID]
    ) -> Iterator[Row]:
        """`there`: the ids here of what the file names. Out of `ids` goes whoever is not here any more, so that nobody is
        enrolled by them."""
        for one in known:
            if one.sourced_id in there or not self.said.is_ours(one.sourced_id):
                self.noted.active[COUNTED[kind]] += self.said.is_ours(one.sourced_id) and not one.archived
            elif one.archived:
                del ids[one.sourced_id]
            else:
                self.noted.active[COUNTED[kind]] += 1
                if self.said.has_left(kind, one.sourced_id, is_there=False):
                    del ids[one.sourced_id]
                    yield one


def met(said: Iterable[str], there: Mapping[str, Row]) -> set[str]:
    """The ids here of what the file names."""
    return {there[id].sourced_id for id in said if id in there}
