"""The simple CSV: a student's name, grade and class in each row. Where it has no ids, they are made of the names."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from blockyard.rosters.reading.blanks import is_blank
from blockyard.rosters.reading.cells import Cells, RowBad
from blockyard.rosters.reading.column_names import letters_of
from blockyard.rosters.reading.display_names import name_students
from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.ids import PREFIX, id_of_id, id_of_name
from blockyard.rosters.reading.rows import ClassRow, EnrollmentRow, Said, StudentRow, TeacherRef
from blockyard.rosters.reading.simple_columns import OF_CLASSES, Layout, layout_of
from blockyard.rosters.reading.simple_rows import Entry, entry_of
from blockyard.rosters.reading.tables import Row, lines_of
from blockyard.rosters.reading.texts import text_of
from blockyard.rosters.states import BEGIN_OF_ZIP, Mode, RosterFormat, RowKind

FILE: Final = "roster.csv"


def read_simple(content: bytes, mode: Mode, faults: Faults) -> Said:
    """Raises Unreadable."""
    if content.startswith(BEGIN_OF_ZIP):
        faults.add("zip_sent_as_csv", FILE)
        raise Unreadable
    text = text_of(content, FILE, faults)
    layout = layout_of(text, FILE, faults)
    of_classes = mode if layout.columns.keys() & set(OF_CLASSES) else Mode.ABSENT
    modes = {
        RowKind.TERM: Mode.ABSENT,
        RowKind.CLASS: of_classes,
        RowKind.STUDENT: mode,
        RowKind.ENROLLMENT: of_classes,
    }
    said = Said(RosterFormat.CSV, dict.fromkeys(modes, FILE), modes)
    reader = Simple(said, faults)
    for entry, student_id in reader.with_ids(reader.entries_of(text, layout)):
        reader.take(entry, student_id)
    reader.let_leave()
    name_students(said)
    return said


class Simple:
    """Takes one row after the other into `said`."""

    def __init__(self, said: Said, faults: Faults) -> None:
        self.said, self.faults = said, faults
        self.enrolled: Final[set[str]] = set()
        """Ids of the enrollments of the rows before."""
        self.gone: Final[list[tuple[Entry, str]]] = []
        """Rows that say that a student has left, each with her id."""
        self.nameless: Final[set[str]] = set()
        """What stands in place of teachers' addresses, as far as it was told."""

    def entries_of(self, text: str, layout: Layout) -> list[Entry]:
        """Raises Unreadable."""
        lines = lines_of(text, layout.delimiter, FILE, self.faults)
        for _ in range(layout.skipped):
            next(lines)
        entries: list[Entry] = []
        for line, fields in lines:
            cells = Cells(Row(line, fields, layout.columns, layout.width), FILE, self.faults)
            try:
                entry = entry_of(cells)
            except RowBad:
                self.leave_out()
                continue
            if entry is not None:
                entries.append(entry)
        if not entries and not self.said.blind:
            self.faults.add("roster_empty", FILE)
            raise Unreadable
        return entries

    def leave_out(self) -> None:
        """Whom and what the row means nobody knows."""
        self.said.blind.update(self.said.modes)

    def with_ids(self, entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
        """Each with the id of its student. Without ids two of one name are two in two grades, and one in one."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        ids: defaultdict[str, set[str]] = defaultdict(set)
        grades: defaultdict[str, set[tuple[int | None, ...]]] = defaultdict(set)
        for entry in entries:
            if entry.id:
                names[entry.id].add(letters_of(entry.name))
                ids[letters_of(entry.name)].add(entry.id)
            else:
                grades[entry.name.casefold()].add(entry.grades)
        for entry in entries:
            named_alike = ids.get(letters_of(entry.name), set())
            if len(names.get(entry.id, ())) > 1:
                entry.cells.note("id_of_several", "id", entry.id)
                self.leave_out()
            elif entry.id:
                yield entry, id_of_id(entry.id)
            elif len(named_alike) > 1:
                entry.cells.note("id_needed", "id")
                self.leave_out()
            elif named_alike:
                yield entry, id_of_id(*named_alike)
            elif len(grades[entry.name.casefold()]) > 1:
                entry.cells.note("same_name_by_grade", "name")
                yield entry, id_of_name(entry.name, entry.grades)
            else:
                yield entry, id_of_name(entry.name)

    def take(self, entry: Entry, student_id: str) -> None:
        if entry.is_gone:
            self.gone.append((entry, student_id))
            return
        if student_id not in self.said.students:
            self.said.students[student_id] = student_of(entry)
            self.said.students[student_id].is_told_by_grade = student_id == id_of_name(entry.name, entry.grades)
        elif not entry.id:
            entry.cells.note("same_name", "name")
        if entry.class_name:
            self.take_class(entry, student_id)

    def take_class(self, entry: Entry, student_id: str) -> None:
        """The class, who teaches it, and that the student attends it."""
        enrollment = enrollment_of(entry, student_id)
        if enrollment.id in self.enrolled:
            entry.cells.note("row_twice", "name")
            return
        self.enrolled.add(enrollment.id)
        self.said.enrollments.append(enrollment)
        line = entry.cells.row.line
        made = ClassRow(line, entry.class_name, entry.subject or None, entry.grades)
        found = self.said.classes.setdefault(enrollment.class_id, made)
        if found.grades != entry.grades:
            found.grades = ()  # of several grades
        for email in entry.teachers:
            if email not in {one.id for one in found.teachers}:
                found.teachers.append(TeacherRef(email, email, email, not found.teachers, FILE, line))
        told = entry.cells.row.get("teacher")
        if told and not entry.teachers and not is_blank(told) and told not in self.nameless:
            self.nameless.add(told)
            entry.cells.note("teacher_no_address", "teacher", told)

    def let_leave(self) -> None:
        """Of whom no row stays has left; of the others the classes of these rows alone."""
        for entry, student_id in self.gone:
            if student_id not in self.said.students:
                self.said.gone[student_id] = student_of(entry)
                if self.said.modes[RowKind.STUDENT] == Mode.BULK:
                    entry.cells.note("left_by_status", "status", entry.cells.row.get("status"))
                else:
                    self.said.ended[RowKind.STUDENT].add(student_id)
            elif entry.class_name and enrollment_of(entry, student_id).id not in self.enrolled:
                over = enrollment_of(entry, student_id)
                over.is_over = True
                self.said.enrollments.append(over)


def student_of(entry: Entry) -> StudentRow:
    return StudentRow(entry.cells.row.line, entry.name, entry.given_name, entry.family_name, entry.grades)


def enrollment_of(entry: Entry, student_id: str) -> EnrollmentRow:
    class_id = f"{PREFIX}class:{entry.class_name.casefold()}"
    return EnrollmentRow(entry.cells.row.line, f"{class_id} {student_id}", class_id, student_id)
