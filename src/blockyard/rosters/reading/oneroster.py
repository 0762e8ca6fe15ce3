"""OneRoster 1.1 and 1.2 as CSV. Addresses, telephones, passwords, pronouns and demographics are not read."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from blockyard.classes.states import TermKind
from blockyard.rosters.reading.archive import Archive
from blockyard.rosters.reading.cells import Cells, RowBad
from blockyard.rosters.reading.display_names import name_students
from blockyard.rosters.reading.faults import Faults, Unreadable
from blockyard.rosters.reading.manifest import read_modes
from blockyard.rosters.reading.rows import ClassRow, EnrollmentRow, Said, StudentRow, TeacherRef, TermRow
from blockyard.rosters.reading.tables import read_table
from blockyard.rosters.reading.texts import text_of
from blockyard.rosters.states import Mode, RosterFormat, RowKind

LONGEST_TITLE: Final = 200
LONGEST_WORD: Final = 100
ID: Final = "sourcedId"
ALWAYS: Final = (ID, "status")
TERM_KINDS: Final = {
    "gradingperiod": TermKind.GRADING_PERIOD,
    "semester": TermKind.SEMESTER,
    "schoolyear": TermKind.SCHOOL_YEAR,
    "term": TermKind.TERM,
}
GONE: Final = ("tobedeleted", "inactive")
STUDENT: Final = "student"
TEACHER: Final = "teacher"
KIND_OF: Final = {
    "academicSessions": RowKind.TERM,
    "classes": RowKind.CLASS,
    "users": RowKind.STUDENT,
    "enrollments": RowKind.ENROLLMENT,
}

Take = Callable[[str, Cells], None]
"""Reads the row with this id. Raises RowBad."""


def read_oneroster(content: bytes, today: date, faults: Faults) -> Said:
    """Raises Unreadable."""
    archive = Archive(content, faults)
    reader = OneRoster(archive, read_modes(archive, faults), today, faults)
    if all(mode == Mode.ABSENT for mode in reader.said.modes.values()):
        faults.add("nothing_to_read", "manifest.csv")
        raise Unreadable
    said = reader.read()
    if not reader.has_rows:
        faults.add("roster_empty", "")
        raise Unreadable
    return said


class OneRoster:
    """Reads one file after the other into `said`."""

    def __init__(self, archive: Archive, modes: dict[str, Mode], today: date, faults: Faults) -> None:
        self.archive, self.modes, self.today, self.faults = archive, modes, today, faults
        files = {kind: f"{name}.csv" for name, kind in KIND_OF.items()}
        self.said: Final = Said(RosterFormat.ONEROSTER, files, {kind: modes[name] for name, kind in KIND_OF.items()})
        self.has_rows = False
        self.subjects: Final[dict[str, str]] = {}
        """Titles of courses, by their ids."""
        self.roles: Final[dict[str, set[str]]] = {}
        """Of users, by their ids, as roles.csv tells them: those that are not over."""
        self.people: Final[dict[str, tuple[str, str]]] = {}
        """Name and e-mail address of those who are no students, by their ids."""
        self.enrolled: Final[set[str]] = set()
        """Ids of users who attend a class as students."""
        self.beginnings: Final[set[date]] = set()
        """Later days on which enrollments begin, as far as they were told."""
        self.taught: Final[list[tuple[str, TeacherRef]]] = []
        """Ids of classes, and who teaches them."""

    def read(self) -> Said:
        self.each("academicSessions", (ID, "title", "type", "startDate", "endDate"), (), self.take_term)
        self.each("courses", (ID, "title"), (), self.take_course)
        more: Sequence[str] = ("grades", "courseSourcedId", "location", "schoolSourcedId", "termSourcedIds", "subjects")
        self.each("classes", (ID, "title"), more, self.take_class)
        self.each("roles", (ID, "userSourcedId", "role"), ("endDate",), self.take_role)
        needed = (ID, "classSourcedId", "userSourcedId", "role")
        self.each("enrollments", needed, ("primary", "beginDate", "endDate"), self.take_enrollment)
        more = ("role", "email", "grades", "enabledUser", "preferredGivenName", "preferredFamilyName")
        self.each("users", (ID, "givenName", "familyName"), more, self.take_user)
        for class_id, teacher in self.taught:
            teacher.name, teacher.email = self.people.get(teacher.id, (teacher.id, ""))
            if class_id in self.said.classes:
                self.said.classes[class_id].teachers.append(teacher)
            else:
                self.faults.add("teacher_left_out", teacher.file, teacher.line, "classSourcedId", class_id)
        name_students(self.said)
        return self.said

    def each(self, name: str, needed: Sequence[str], more: Sequence[str], take: Take) -> None:
        """Raises Unreadable."""
        mode, file, kind = self.modes[name], f"{name}.csv", KIND_OF.get(name)
        if mode == Mode.ABSENT:
            return
        text = text_of(self.archive.read(file), file, self.faults)
        seen: set[str] = set()
        is_empty = True
        for row in read_table(text, file, needed, (*ALWAYS, *needed[1:], *more), self.faults).rows:
            is_empty, self.has_rows = False, True
            cells = Cells(row, file, self.faults)
            try:
                id = cells.id(ID)
            except RowBad:
                if kind is not None:
                    self.said.blind.add(kind)
                continue
            try:
                if id in seen:
                    raise cells.bad("id_twice", ID, id)
                seen.add(id)
                if row.is_too_wide:
                    raise cells.bad("too_many_fields")
                if self.is_there(id, cells, mode, kind):
                    take(id, cells)
            except RowBad:
                if kind is not None:
                    self.said.unsure[kind].add(id)
        if is_empty and kind is not None and mode == Mode.BULK:
            self.faults.add("file_without_rows", file)
            self.said.blind.add(kind)

    def is_there(self, id: str, cells: Cells, mode: Mode, kind: RowKind | None) -> bool:
        """Whether the row tells of what there is, and not of an end. Raises RowBad."""
        status = cells.row.get("status").casefold()
        if status in ("", "active"):
            return True
        if status not in GONE:
            raise cells.bad("status_unknown", "status", status)
        if mode == Mode.BULK:
            cells.note("left_by_status", "status", status)
        elif kind is not None:
            self.said.ended[kind].add(id)
        if kind is RowKind.ENROLLMENT:
            class_id, user_id = cells.row.get("classSourcedId"), cells.row.get("userSourcedId")
            self.said.enrollments.append(EnrollmentRow(cells.row.line, id, class_id, user_id, is_over=True))
        return False

    def take_term(self, id: str, cells: Cells) -> None:
        said = cells.row.get("type")
        kind = TERM_KINDS.get(said.casefold())
        if kind is None:
            raise cells.bad("type_unknown", "type", said)
        starts_on, ends_on = cells.day("startDate"), cells.day("endDate")
        if ends_on <= starts_on:
            raise cells.bad("dates_cross", "endDate", ends_on.isoformat())
        name = cells.name("title", LONGEST_TITLE)
        self.said.terms[id] = TermRow(cells.row.line, name, kind, starts_on.isoformat(), ends_on.isoformat())

    def take_course(self, id: str, cells: Cells) -> None:
        self.subjects[id] = cells.name("title", LONGEST_WORD)

    def take_class(self, id: str, cells: Cells) -> None:
        subjects = cells.words("subjects")
        self.said.classes[id] = ClassRow(
            cells.row.line,
            cells.name("title", LONGEST_TITLE),
            subjects[0][:LONGEST_WORD] if subjects else self.subjects.get(cells.row.get("courseSourcedId")),
            cells.grades("grades"),
            cells.optional_name("location", LONGEST_WORD) or None,
            cells.optional_reference("schoolSourcedId"),
            tuple(cells.words("termSourcedIds")),
        )

    def take_role(self, _id: str, cells: Cells) -> None:
        roles, ends_on = self.roles.setdefault(cells.reference("userSourcedId"), set()), cells.optional_day("endDate")
        if ends_on is None or ends_on > self.today:
            roles.add(cells.row.get("role").casefold())

    def take_enrollment(self, id: str, cells: Cells) -> None:
        class_id, user_id = cells.reference("classSourcedId"), cells.reference("userSourcedId")
        role, line = cells.row.get("role").casefold(), cells.row.line
        begins_on, ends_on = cells.optional_day("beginDate"), cells.optional_day("endDate")
        is_over = ends_on is not None and ends_on <= self.today
        if begins_on is not None and begins_on > self.today and not is_over and begins_on not in self.beginnings:
            self.beginnings.add(begins_on)
            cells.note("begins_later", "beginDate", begins_on.isoformat())
        if role == STUDENT:
            self.enrolled.add(user_id)
            self.said.enrollments.append(EnrollmentRow(line, id, class_id, user_id, is_over))
        elif role == TEACHER and not is_over:
            is_primary = cells.row.get("primary").casefold() in ("true", "1")
            self.taught.append((class_id, TeacherRef(user_id, "", "", is_primary, cells.file, line)))

    def take_user(self, id: str, cells: Cells) -> None:
        if self.roles.get(id) == set():
            cells.note("role_over", None, id)
            self.said.ended[RowKind.STUDENT].add(id)
            return
        roles = self.roles.get(id) or {cells.row.get("role").casefold()} - {""}
        if STUDENT in roles or not roles:
            self.take_student(id, cells, is_surely_one=bool(roles) or id in self.enrolled)
            return
        name = " ".join((cells.row.get("givenName"), cells.row.get("familyName"))).strip()
        self.people[id] = (name, cells.row.get("email").casefold())

    def take_student(self, id: str, cells: Cells, *, is_surely_one: bool) -> None:
        """Whoever wants to be called otherwise is: that name is kept, and no other one."""
        given, family = (
            cells.person_name(f"preferred{name}Name", LONGEST_WORD)
            or cells.person_name(f"{name.lower()}Name", LONGEST_WORD)
            for name in ("Given", "Family")
        )
        if not given and not family:
            raise cells.bad("field_missing", "givenName")
        if cells.row.get("enabledUser").casefold() in ("false", "0"):
            cells.note("user_disabled", "enabledUser", id)
        grades = cells.grades("grades")
        self.said.students[id] = StudentRow(cells.row.line, "", given or None, family or None, grades, is_surely_one)
