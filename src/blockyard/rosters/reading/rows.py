"""What a file says, before anybody looks at what is there. Ids are those of the file."""

from dataclasses import dataclass, field

from blockyard.rosters.reading.ids import PREFIX
from blockyard.rosters.states import Mode, RosterFormat, RowKind


@dataclass(frozen=True, slots=True)
class TermRow:
    line: int
    name: str
    kind: str
    starts_on: str
    ends_on: str


@dataclass(slots=True)
class TeacherRef:
    """Somebody who teaches a class. `email` in small letters; empty: the file does not tell it."""

    id: str
    name: str
    email: str
    is_primary: bool
    file: str
    line: int


@dataclass(slots=True)
class ClassRow:
    """What is None the file does not tell."""

    line: int
    name: str
    subject: str | None = None
    grades: tuple[int | None, ...] = ()
    """One, or none if the file does not tell of exactly one."""
    room: str | None = None
    school_id: str | None = None
    term_ids: tuple[str, ...] = ()
    teachers: list[TeacherRef] = field(default_factory=list)


@dataclass(slots=True)
class StudentRow:
    """`is_surely_one`: if not, it counts only if it is known here as a student's."""

    line: int
    display_name: str
    given_name: str | None
    family_name: str | None
    grades: tuple[int | None, ...] = ()
    is_surely_one: bool = True
    is_told_by_grade: bool = False
    """Whether another one of the name is in the file, so that her grade is in her id: a year later it means that one."""


@dataclass(slots=True)
class EnrollmentRow:
    line: int
    id: str
    class_id: str
    student_id: str
    is_over: bool = False


@dataclass(slots=True)
class Said:
    """All that a file says."""

    format: RosterFormat
    files: dict[RowKind, str]
    """What the file of each kind is called, for faults."""
    modes: dict[RowKind, Mode]
    terms: dict[str, TermRow] = field(default_factory=dict)
    classes: dict[str, ClassRow] = field(default_factory=dict)
    students: dict[str, StudentRow] = field(default_factory=dict)
    enrollments: list[EnrollmentRow] = field(default_factory=list)
    gone: dict[str, StudentRow] = field(default_factory=dict)
    """Students of whom a simple CSV says that they have left."""
    ended: dict[RowKind, set[str]] = field(default_factory=lambda: {kind: set() for kind in RowKind})
    """Ids that a delta file ends."""
    unsure: dict[RowKind, set[str]] = field(default_factory=lambda: {kind: set() for kind in RowKind})
    """Ids of rows that are not taken for a fault of theirs: they have not left."""
    blind: set[RowKind] = field(default_factory=set)
    """Kinds of which a row has no id that can be read: it may mean anybody, so nobody leaves."""

    def is_ours(self, sourced_id: str) -> bool:
        """Whether files of this format speak of the row."""
        return sourced_id.startswith(PREFIX) == (self.format is RosterFormat.CSV)

    def has_left(self, kind: RowKind, sourced_id: str, *, is_there: bool) -> bool:
        if is_there:
            return False
        if self.modes[kind] == Mode.BULK:
            return kind not in self.blind and sourced_id not in self.unsure[kind]
        return sourced_id in self.ended[kind]
