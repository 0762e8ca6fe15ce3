"""What a file would change of what is here: rows that are new, changed or leaving, and how many stay as they are.

Rows are found again by the ids of the file. What was made by hand has none, and is left alone. A row that was not taken, for
a fault of its own, has not left.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import Any, Final, TypeVar
from uuid import UUID

from blockyard.base.ids import new_id
from blockyard.classes.states import EnrollmentState, Helper
from blockyard.rosters.reading.changes import Change, plain
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.known import Known, KnownClass, KnownEnrollment, KnownStudent
from blockyard.rosters.reading.rows import ClassRow, EnrollmentRow, Said, StudentRow, TermRow
from blockyard.rosters.reading.simple import PREFIX
from blockyard.rosters.reading.teachers import Teachers
from blockyard.rosters.states import COUNTED, Mode, RosterFormat, RowAction, RowKind

Row = TypeVar("Row", KnownClass, KnownStudent)

USUAL_STUDENTS: Final = 30
UNCHANGED: Final = "unchanged"
ARCHIVED: Final = {"archived": True}


class Comparison:
    """Terms come first, then classes, students, and enrollments: each may be of one before."""

    def __init__(self, said: Said, known: Known, faults: Faults) -> None:
        self.said, self.known, self.faults = said, known, faults
        self.changes: Final[list[Change]] = []
        self.counts: Final = {name: Counter(dict.fromkeys((*RowAction, UNCHANGED), 0)) for name in COUNTED.values()}
        self.active: Final = dict.fromkeys(COUNTED.values(), 0)
        """How many rows of rosters there are that could leave."""
        self.teachers: Final = Teachers(known, faults)
        self.term_ids: Final = {one.sourced_id: one.id for one in known.terms}
        self.class_ids: Final = {one.sourced_id: one.id for one in known.classes}
        self.student_ids: Final = {one.sourced_id: one.id for one in known.students}
        self.entries: Final = frozenset(self.student_ids.values())
        """Ids of students who are here already."""
        self.enrolled: Final = Counter(row.class_id for row in said.enrollments if not row.is_over)
        self.kept: Final[set[UUID]] = set()
        self.over: Final[set[UUID]] = set()
        """Ids of enrollments here of which the file says that they go on, and that they ended."""

    def run(self) -> None:
        terms = {one.sourced_id: one for one in self.known.terms}
        for id, term in self.said.terms.items():
            wanted = {"name": term.name, "kind": term.kind, "starts_on": term.starts_on, "ends_on": term.ends_on}
            there = terms.get(id)
            self.term_ids[id] = self.put(RowKind.TERM, id, term, term.name, there, wanted)
        classes = {one.sourced_id: one for one in self.known.classes}
        for id, found in self.said.classes.items():
            self.compare_class(id, found, classes.get(id))
        self.let_classes_leave()
        students = {one.sourced_id: one for one in self.known.students}
        for id, student in self.said.students.items():
            self.compare_student(id, student, students.get(id))
        left = self.let_students_leave()
        self.compare_enrollments()
        self.let_enrollments_leave(left)

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
            self.note(Change(kind, RowAction.NEW, made, name, {}, wanted | {"sourced_id": sourced_id}, row.line))
            return made
        before = {key: plain(getattr(there, key)) for key in wanted}
        after = {key: value for key, value in wanted.items() if value != before[key]}
        if after:
            old = {key: before[key] for key in after}
            student_id = there.id if kind is RowKind.STUDENT else None
            self.note(Change(kind, RowAction.CHANGED, there.id, name, old, after, row.line, student_id))
        else:
            self.counts[COUNTED[kind]][UNCHANGED] += 1
        found: UUID = there.id
        return found

    def note(self, change: Change) -> None:
        self.changes.append(change)
        if change.kind in COUNTED:
            self.counts[COUNTED[change.kind]][change.action] += 1

    def compare_class(self, id: str, row: ClassRow, there: KnownClass | None) -> None:
        wanted: dict[str, Any] = {"name": row.name, "archived": False}
        if row.subject is not None or there is None:
            wanted["subject"] = row.subject or row.name[:100]
        if row.room is not None:
            wanted["room"] = row.room
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
        self.compare_helpers(class_id, row, UUID(wanted["teacher_id"]) if "teacher_id" in wanted else None)

    def compare_helpers(self, class_id: UUID, row: ClassRow, teacher_id: UUID | None) -> None:
        """Colleagues are added. Whose class it becomes helps in it no more; nobody else is taken away."""
        for user_id in self.teachers.others_of(row, teacher_id):
            if (class_id, user_id) not in self.teachers.helpers:
                made = {"class_id": str(class_id), "user_id": str(user_id), "helps_as": Helper.CO_TEACHER.value}
                self.note(Change(RowKind.TEACHER, RowAction.NEW, new_id(), row.name, {}, made, row.line))
        helper = self.teachers.helpers.get((class_id, teacher_id)) if teacher_id is not None else None
        if helper is not None:
            old = {"class_id": str(class_id), "user_id": str(helper.user_id), "helps_as": helper.helps_as}
            self.note(Change(RowKind.TEACHER, RowAction.LEAVING, helper.id, row.name, old, {}, row.line))

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
        self.student_ids[id] = self.put(RowKind.STUDENT, id, row, row.display_name, there, wanted)

    def let_classes_leave(self) -> None:
        for one in self.leaving(RowKind.CLASS, self.known.classes, self.said.classes, self.class_ids):
            self.note(Change(RowKind.CLASS, RowAction.LEAVING, one.id, one.name, {"archived": False}, ARCHIVED))

    def let_students_leave(self) -> set[UUID]:
        """Their ids."""
        left: set[UUID] = set()
        for one in self.leaving(RowKind.STUDENT, self.known.students, self.said.students, self.student_ids):
            left.add(one.id)
            old = {"archived": False}
            change = Change(RowKind.STUDENT, RowAction.LEAVING, one.id, one.display_name, old, ARCHIVED, None, one.id)
            self.note(change)
        return left

    def leaving(self, kind: RowKind, known: Iterable[Row], said: Container[str], ids: dict[str, UUID]) -> Iterator[Row]:
        """Out of `ids` goes whoever is not here any more: nobody is enrolled by them."""
        for one in known:
            if one.sourced_id in said or not self.is_ours(one.sourced_id):
                self.active[COUNTED[kind]] += self.is_ours(one.sourced_id) and not one.archived
            elif one.archived:
                del ids[one.sourced_id]
            else:
                self.active[COUNTED[kind]] += 1
                if self.has_left(kind, one.sourced_id, is_there=False):
                    del ids[one.sourced_id]
                    yield one

    def compare_enrollments(self) -> None:
        there = {(one.class_id, one.student_id): one for one in self.known.enrollments}
        met: set[tuple[UUID, UUID]] = set()
        for row in self.said.enrollments:
            pair = self.pair_of(row)
            if pair is None:
                continue
            found = there.get(pair)
            if row.is_over:
                self.over.update(() if found is None else (found.id,))
            elif pair in met:
                self.fault("enrolled_twice", row, "userSourcedId", row.student_id)
            else:
                met.add(pair)
                self.compare_enrollment(row, pair, found)

    def pair_of(self, row: EnrollmentRow) -> tuple[UUID, UUID] | None:
        """Of the class and the student."""
        class_id, student_id = self.class_ids.get(row.class_id), self.student_ids.get(row.student_id)
        if class_id is not None and student_id is not None:
            return class_id, student_id
        if not row.is_over:
            if class_id is None:
                self.fault("class_unknown", row, "classSourcedId", row.class_id)
            else:
                self.fault("student_unknown", row, "userSourcedId", row.student_id)
            self.said.unsure[RowKind.ENROLLMENT].add(row.id)
        return None

    def fault(self, code: str, row: EnrollmentRow, column: str, says: str) -> None:
        self.faults.add(code, self.said.files[RowKind.ENROLLMENT], row.line, column, says)

    def compare_enrollment(self, row: EnrollmentRow, pair: tuple[UUID, UUID], there: KnownEnrollment | None) -> None:
        name = self.name_of(row)
        if there is None:
            made = {"class_id": str(pair[0]), "student_id": str(pair[1]), "sourced_id": row.id}
            student_id = pair[1] if pair[1] in self.entries else None
            self.note(Change(RowKind.ENROLLMENT, RowAction.NEW, new_id(), name, {}, made, row.line, student_id))
            return
        self.kept.add(there.id)
        if there.sourced_id is None or there.status == EnrollmentState.COMPLETED:
            self.counts[COUNTED[RowKind.ENROLLMENT]][UNCHANGED] += 1
            if there.status == EnrollmentState.DROPPED:
                self.fault("enrolled_by_hand", row, "userSourcedId", row.student_id)
            return
        before = {"status": there.status, "sourced_id": there.sourced_id}
        wanted = {"status": EnrollmentState.ACTIVE.value, "sourced_id": row.id}
        after = {key: value for key, value in wanted.items() if value != before[key]}
        if after:
            old = {key: before[key] for key in after}
            change = Change(RowKind.ENROLLMENT, RowAction.CHANGED, there.id, name, old, after, row.line, pair[1])
            self.note(change)
        else:
            self.counts[COUNTED[RowKind.ENROLLMENT]][UNCHANGED] += 1

    def name_of(self, row: EnrollmentRow) -> str:
        student, found = self.said.students.get(row.student_id), self.said.classes.get(row.class_id)
        return f"{student.display_name if student else row.student_id}, {found.name if found else row.class_id}"

    def let_enrollments_leave(self, left: set[UUID]) -> None:
        """Also those of students who leave."""
        names = {one.id: one.display_name for one in self.known.students}
        classes = {one.id: one.name for one in self.known.classes}
        for one in self.known.enrollments:
            if one.status != EnrollmentState.ACTIVE or one.sourced_id is None or not self.is_ours(one.sourced_id):
                continue
            self.active["enrollments"] += 1
            is_there = one.id in self.kept
            is_over = one.id in self.over and not is_there
            if (
                is_over
                or one.student_id in left
                or self.has_left(RowKind.ENROLLMENT, one.sourced_id, is_there=is_there)
            ):
                name = f"{names.get(one.student_id, '')}, {classes.get(one.class_id, '')}"
                old, after = {"status": one.status}, {"status": EnrollmentState.DROPPED.value}
                change = Change(RowKind.ENROLLMENT, RowAction.LEAVING, one.id, name, old, after, None, one.student_id)
                self.note(change)

    def is_ours(self, sourced_id: str) -> bool:
        """Whether files of this format speak of the row."""
        return sourced_id.startswith(PREFIX) == (self.said.format is RosterFormat.CSV)

    def has_left(self, kind: RowKind, sourced_id: str, *, is_there: bool) -> bool:
        if is_there:
            return False
        if self.said.modes[kind] == Mode.BULK:
            return kind not in self.said.blind and sourced_id not in self.said.unsure[kind]
        return sourced_id in self.said.ended[kind]
