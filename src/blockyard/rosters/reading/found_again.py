"""Rows that are here under another id than the file's: a spreadsheet took the zeros off it, or the file has ids now, and had
none before."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, Protocol, TypeVar

from blockyard.rosters.reading.column_names import letters_of
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.ids import without_zeros
from blockyard.rosters.reading.known import Known, KnownClass, KnownStudent, KnownTerm
from blockyard.rosters.reading.rows import ClassRow, Said, StudentRow, TermRow
from blockyard.rosters.reading.students_again import StudentsAgain, names_of_student, whole_name
from blockyard.rosters.states import RosterFormat, RowKind


class Sourced(Protocol):
    """What is here."""

    @property
    def sourced_id(self) -> str: ...


Here = TypeVar("Here", bound=Sourced)
Row = TermRow | ClassRow | StudentRow


class FoundAgain:
    """By the ids of the file: what is here under another one."""

    def __init__(self, said: Said, known: Known, faults: Faults) -> None:
        self.said, self.faults = said, faults
        self.terms: Final = self.without_zeros(RowKind.TERM, said.terms, known.terms)
        self.classes: Final = self.without_zeros(RowKind.CLASS, said.classes, known.classes)
        self.students = self.without_zeros(RowKind.STUDENT, {**said.students, **said.gone}, known.students)
        if said.format is RosterFormat.CSV:
            self.students = StudentsAgain(said, known, self.students, faults).find()
        for id in said.ended[RowKind.STUDENT] & self.students.keys():
            said.ended[RowKind.STUDENT].add(self.students[id].sourced_id)

    def without_zeros(self, kind: RowKind, rows: Mapping[str, Row], known: Sequence[Here]) -> dict[str, Here]:
        """Those whose ids differ by zeros at the beginning, and that are called alike."""
        here = {one.sourced_id: one for one in known}
        count = Counter(without_zeros(id) for id in rows)
        free: defaultdict[str, list[Here]] = defaultdict(list)
        for one in known:
            number = without_zeros(one.sourced_id)
            if number is not None and one.sourced_id not in rows:
                free[number].append(one)
        found: dict[str, Here] = {}
        for id, row in rows.items():
            number = None if id in here else without_zeros(id)
            ones = [] if number is None else free.get(number, [])
            if not ones:
                continue
            is_same = count[number] == len(ones) == 1 and bool(letters(names_said(row)) & letters(names_here(ones[0])))
            if is_same:
                found[id] = ones[0]
            code = "zeros_lost" if is_same else "zeros_differ"
            self.faults.add(code, self.said.files[kind], row.line, "sourcedId", id)
        return found


def names_said(row: Row) -> set[str]:
    return {whole_name(row)} if isinstance(row, StudentRow) else {row.name}


def names_here(one: Sourced) -> set[str]:
    if isinstance(one, KnownStudent):
        return names_of_student(one)
    return {one.name} if isinstance(one, KnownTerm | KnownClass) else set()


def letters(names: set[str]) -> set[str]:
    return {letters_of(name) for name in names}
