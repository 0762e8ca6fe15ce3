"""Students of a simple CSV who are here already, where the file, or what is here, has no id of them but the name.

A child whose row is taken for a new one would lose her work, and one who is taken for another would get that one's. So she
is found again where name and class match, and where more than one may be meant the row is left out and told.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from uuid import UUID

from blockyard.classes.states import EnrollmentState
from blockyard.rosters.reading.column_names import letters_of
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.ids import OF_NAME, names_in
from blockyard.rosters.reading.known import Known, KnownStudent
from blockyard.rosters.reading.rows import Said, StudentRow
from blockyard.rosters.states import Mode, RowKind


class StudentsAgain:
    """Of a simple CSV: students of whom the file, or what is here, has no id but the name."""

    def __init__(self, said: Said, known: Known, found: Mapping[str, KnownStudent], faults: Faults) -> None:
        """`found`: those that were found otherwise."""
        self.said, self.faults = said, faults
        self.found = dict(found)
        self.rows = {**said.students, **said.gone}
        here = {one.sourced_id: one for one in known.students}
        self.unmet = {id: row for id, row in self.rows.items() if self.is_unmet(id, row, here)}
        met = self.rows.keys() - self.unmet.keys() | {one.sourced_id for one in found.values()}
        self.free: defaultdict[str, dict[UUID, KnownStudent]] = defaultdict(dict)
        """Those here whom no row means, by their names."""
        for one in known.students:
            if not one.archived and one.sourced_id not in met:
                for name in names_of_student(one):
                    self.free[letters_of(name)][one.id] = one
        self.classes_here = classes_of_students(known)
        self.classes_said: defaultdict[str, set[str]] = defaultdict(set)
        for enrollment in said.enrollments:
            self.classes_said[enrollment.student_id].add(enrollment.class_id)

    def is_unmet(self, id: str, row: StudentRow, here: Mapping[str, KnownStudent]) -> bool:
        return id not in self.found and (id not in here or row.is_told_by_grade)

    def find(self) -> dict[str, KnownStudent]:
        """With `found`. Rows that may mean somebody here, or not, are taken out of what the file says."""
        matches = {id: self.matching(id, row) for id, row in self.unmet.items()}
        wanted = Counter(one.id for ones in matches.values() for one in ones)
        for id, ones in matches.items():
            if len(ones) == 1 and wanted[ones[0].id] == 1:
                self.found[id] = ones[0]
        taken = {one.id for one in self.found.values()}
        left_out: set[str] = set()
        for id, row in self.unmet.items():
            if id in self.found:
                continue
            if any(one.id not in taken for one in self.named_alike(id, row)):
                self.faults.add("student_ambiguous", self.said.files[RowKind.STUDENT], row.line)
                left_out.add(id)
            elif id in self.said.gone and self.said.modes[RowKind.STUDENT] == Mode.DELTA:
                self.faults.add("left_unknown", self.said.files[RowKind.STUDENT], row.line)
        self.leave_out(left_out)
        return self.found

    def named_alike(self, id: str, row: StudentRow) -> list[KnownStudent]:
        """Where both have ids, and they differ, it is another one."""
        ones = self.free.get(letters_of(whole_name(row)), {}).values()
        return [one for one in ones if id.startswith(OF_NAME) or one.sourced_id.startswith(OF_NAME)]

    def matching(self, id: str, row: StudentRow) -> list[KnownStudent]:
        """Those of the name who are in one of her classes; where the file, or what is here, tells no classes, those of
        the name."""
        ones, classes = self.named_alike(id, row), self.classes_said.get(id)
        if classes is None:
            return [one for one in ones if one.sourced_id == id] or ones
        return [one for one in ones if classes & self.classes_here.get(one.id, classes)]

    def leave_out(self, ids: set[str]) -> None:
        """Any of these may mean somebody here, in another class: nobody leaves."""
        for id in ids:
            self.said.students.pop(id, None)
        self.said.enrollments[:] = [one for one in self.said.enrollments if one.student_id not in ids]
        if ids:
            self.said.blind.update(self.said.modes)


def classes_of_students(known: Known) -> dict[UUID, set[str]]:
    """The ids of the rosters' classes that each student attends."""
    ids = {one.id: one.sourced_id for one in known.classes}
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for one in known.enrollments:
        if one.status == EnrollmentState.ACTIVE and one.class_id in ids:
            found[one.student_id].add(ids[one.class_id])
    return found


def whole_name(row: StudentRow) -> str:
    return " ".join(part for part in (row.given_name, row.family_name) if part) or row.display_name


def names_of_student(one: KnownStudent) -> set[str]:
    """What she may be called in a file."""
    whole = " ".join(part for part in (one.given_name, one.family_name) if part)
    return {whole} if whole else {one.display_name, *names_in(one.sourced_id)}
