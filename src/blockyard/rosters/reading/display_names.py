"""What a class calls its students: the given name, and no more of the family name than tells two of them apart."""

from collections import Counter, defaultdict
from typing import Final

from blockyard.rosters.reading.rows import Said, StudentRow
from blockyard.rosters.states import Mode, RowKind

LONGEST: Final = 100


def name_students(said: Said) -> None:
    """In place. Where the file does not tell of all who are in a class, nobody knows who else is called so: then the first
    letter of the family name is in each name."""
    knows_all = said.modes[RowKind.STUDENT] == said.modes[RowKind.ENROLLMENT] == Mode.BULK
    for student in said.students.values():
        student.display_name = short_name(student) if knows_all else name_with_letter(student)
    if knows_all:
        for longer in (name_with_letter, whole_name):
            for student in called_as_another(said):
                student.display_name = longer(student)


def called_as_another(said: Said) -> list[StudentRow]:
    """Those whose name somebody else has in one of their classes."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for row in said.enrollments:
        if row.student_id in said.students and not row.is_over:
            classes[row.class_id].add(row.student_id)
    names = {id: one.display_name.casefold() for id, one in said.students.items()}
    found: set[str] = set()
    for ids in classes.values():
        count = Counter(names[id] for id in ids)
        found.update(id for id in ids if count[names[id]] > 1)
    return [said.students[id] for id in found]


def short_name(student: StudentRow) -> str:
    return student.given_name or student.family_name or student.display_name


def name_with_letter(student: StudentRow) -> str:
    if student.given_name is None or student.family_name is None:
        return short_name(student)
    return f"{student.given_name[: LONGEST - 3]} {student.family_name[0]}."


def whole_name(student: StudentRow) -> str:
    if student.given_name is None or student.family_name is None:
        return short_name(student)
    return f"{student.given_name} {student.family_name}"[:LONGEST]
