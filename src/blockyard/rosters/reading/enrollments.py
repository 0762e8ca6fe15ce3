"""What a file would change of enrollments. They are found again by class and student: systems make new ids each summer."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from blockyard.base.ids import new_id
from blockyard.classes.states import EnrollmentState
from blockyard.rosters.reading.changes import Change
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.ids import without_zeros
from blockyard.rosters.reading.known import Known, KnownEnrollment
from blockyard.rosters.reading.noted import Noted
from blockyard.rosters.reading.rows import EnrollmentRow, Said
from blockyard.rosters.states import RowAction, RowKind

REFERENCES: Final = {RowKind.CLASS: "classSourcedId", RowKind.STUDENT: "userSourcedId"}
"""Columns of enrollments."""


class Enrollments:
    def __init__(
        self,
        said: Said,
        known: Known,
        faults: Faults,
        noted: Noted,
        class_ids: Mapping[str, UUID],
        student_ids: Mapping[str, UUID],
    ) -> None:
        """`class_ids`, `student_ids`: which the rows have here, or will have, by those of the file."""
        self.said, self.known, self.faults, self.noted = said, known, faults, noted
        self.class_ids, self.student_ids = class_ids, student_ids
        self.entries: Final = frozenset(one.id for one in known.students)
        """Ids of students who are here already."""
        self.numbers: Final = {RowKind.CLASS: by_numbers(class_ids), RowKind.STUDENT: by_numbers(student_ids)}
        """Ids here by those of the file, without zeros at their beginning."""
        self.kept: Final[set[UUID]] = set()
        self.over: Final[set[UUID]] = set()
        """Ids of enrollments here of which the file says that they go on, and that they ended."""

    def compare(self, left: set[UUID]) -> None:
        """`left`: ids of students who leave."""
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

        self.let_leave(left)

    def pair_of(self, row: EnrollmentRow) -> tuple[UUID, UUID] | None:
        """Of the class and the student."""
        class_id = self.class_ids.get(row.class_id) or self.id_by_number(RowKind.CLASS, row, row.class_id)
        student_id = self.student_ids.get(row.student_id) or self.id_by_number(RowKind.STUDENT, row, row.student_id)
        if class_id is not None and student_id is not None:
            return class_id, student_id
        if not row.is_over:
            if class_id is None:
                self.fault("class_unknown", row, REFERENCES[RowKind.CLASS], row.class_id)
            else:
                self.fault("student_unknown", row, REFERENCES[RowKind.STUDENT], row.student_id)
            self.said.unsure[RowKind.ENROLLMENT].add(row.id)
        return None

    def id_by_number(self, kind: RowKind, row: EnrollmentRow, said: str) -> UUID | None:
        """Of the one whose id differs by zeros at the beginning."""
        number = without_zeros(said)
        ids = self.numbers[kind].get(number, set()) if number is not None else set()
        if len(ids) != 1 or row.is_over:
            return None
        self.fault("zeros_lost", row, REFERENCES[kind], said)
        return next(iter(ids))

    def fault(self, code: str, row: EnrollmentRow, column: str, says: str) -> None:
        self.faults.add(code, self.said.files[RowKind.ENROLLMENT], row.line, column, says)

    def compare_enrollment(self, row: EnrollmentRow, pair: tuple[UUID, UUID], there: KnownEnrollment | None) -> None:
        name = self.name_of(row)
        if there is None:
            made = {"class_id": str(pair[0]), "student_id": str(pair[1]), "sourced_id": row.id}
            student_id = pair[1] if pair[1] in self.entries else None
            self.noted.add(Change(RowKind.ENROLLMENT, RowAction.NEW, new_id(), name, {}, made, row.line, student_id))
            return
        self.kept.add(there.id)
        if there.sourced_id is None or there.status == EnrollmentState.COMPLETED:
            self.noted.count_unchanged(RowKind.ENROLLMENT)
            if there.status == EnrollmentState.DROPPED:
                self.fault("enrolled_by_hand", row, "userSourcedId", row.student_id)
            return
        before = {"status": there.status, "sourced_id": there.sourced_id}
        wanted = {"status": EnrollmentState.ACTIVE.value, "sourced_id": row.id}
        after = {key: value for key, value in wanted.items() if value != before[key]}
        if after:
            old = {key: before[key] for key in after}
            change = Change(RowKind.ENROLLMENT, RowAction.CHANGED, there.id, name, old, after, row.line, pair[1])
            self.noted.add(change)
        else:
            self.noted.count_unchanged(RowKind.ENROLLMENT)

    def name_of(self, row: EnrollmentRow) -> str:
        student, found = self.said.students.get(row.student_id), self.said.classes.get(row.class_id)
        return f"{student.display_name if student else row.student_id}, {found.name if found else row.class_id}"

    def let_leave(self, left: set[UUID]) -> None:
        """Also those of students who leave."""
        names = {one.id: one.display_name for one in self.known.students}
        classes = {one.id: one.name for one in self.known.classes}
        for one in self.known.enrollments:
            if one.status != EnrollmentState.ACTIVE or one.sourced_id is None or not self.said.is_ours(one.sourced_id):
                continue
            self.noted.active["enrollments"] += 1
            is_there = one.id in self.kept
            is_over = one.id in self.over and not is_there
            if (
                is_over
                or one.student_id in left
                or self.said.has_left(RowKind.ENROLLMENT, one.sourced_id, is_there=is_there)
            ):
                name = f"{names.get(one.student_id, '')}, {classes.get(one.class_id, '')}"
                old, after = {"status": one.status}, {"status": EnrollmentState.DROPPED.value}
                change = Change(RowKind.ENROLLMENT, RowAction.LEAVING, one.id, name, old, after, None, one.student_id)
                self.noted.add(change)


def by_numbers(ids: Mapping[str, UUID]) -> dict[str, set[UUID]]:
    found: defaultdict[str, set[UUID]] = defaultdict(set)
    for sourced_id, id in ids.items():
        if (number := without_zeros(sourced_id)) is not None:
            found[number].add(id)
    return found
