"""Names as a teacher pastes them: one a line, perhaps numbered, and perhaps with a grade behind it."""

import re
import unicodedata
from typing import Final

from blockyard.base.errors import Unprocessable
from blockyard.students.grades import GradeUnknown, grade_of
from blockyard.students.schemas import LONGEST_NAME, StudentCreate
from blockyard.web.names import clean_name

MOST_NAMES: Final = 100
LONGEST_SAID: Final = 80
LIST_MARK: Final = re.compile(r"^(?:\d{1,3}[.)]|[-*•–])\s+")
"""In front of the lines of a list: it is no part of a name."""
BETWEEN: Final = re.compile(r"[,;\t]")


class NamesRefused(Unprocessable):
    """`faults` has for each wrong line its number (from 1, empty ones count), what it says, and what to do."""

    code = "names_refused"


def read_names(text: str) -> list[StudentCreate]:
    """Empty lines are passed over. Raises NamesRefused with all that is wrong, by line."""
    read: list[StudentCreate] = []
    faults: list[dict[str, object]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.strip()
        if not said:
            continue
        try:
            read.append(read_line(said))
        except ValueError as error:
            faults.append({"line": number, "says": said[:LONGEST_SAID], "detail": str(error)})
    if faults:
        raise NamesRefused("Some lines are no names, and nobody was entered. Put them right: `faults`.", faults=faults)
    if not 1 <= len(read) <= MOST_NAMES:
        raise NamesRefused(f"Send 1 to {MOST_NAMES} names at once, one a line. Here are {len(read)}.", faults=[])
    return read


def read_line(said: str) -> StudentCreate:
    """Raises ValueError with a sentence that says what to do."""
    fields = [field.strip() for field in BETWEEN.split(LIST_MARK.sub("", said, count=1))]
    while len(fields) > 1 and not fields[-1]:
        fields.pop()
    if len(fields) > 2:
        raise ValueError("Write the name alone, or the name, one comma and the grade.")
    return StudentCreate(display_name=read_name(fields[0]), grade_level=read_grade(fields[1]) if fields[1:] else None)


def read_name(said: str) -> str:
    """Raises ValueError."""
    try:
        name = clean_name(said)
    except ValueError as error:
        raise ValueError(f"Write the name anew: {error}.") from error
    if not any(unicodedata.category(letter).startswith("L") for letter in name):
        raise ValueError("A name has letters. Write it, or take the line out.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters here. Write a shorter one.")
    return name


def read_grade(said: str) -> int:
    """Raises ValueError."""
    try:
        grade = grade_of(said)
    except GradeUnknown:
        grade = None
    if grade is None:
        raise ValueError(
            f"Behind the comma stands a grade, KG or 1 to 12, and “{said[:LONGEST_SAID]}” is none. If it is a part of the"
            " name, write the given name first, without a comma."
        )
    return grade
