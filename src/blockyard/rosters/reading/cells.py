"""Fields of one row, each as what it must be; a row with one that is not is left out, and a fault says which."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from blockyard.base.texts import keepable
from blockyard.rosters.reading.blanks import is_blank, is_no_name
from blockyard.rosters.reading.dates import NO_DAY, read_day
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.tables import Row
from blockyard.students.grades import GradeUnknown, grade_of_list
from blockyard.web.names import mend_name

LONGEST_ID: Final = 255
ROUNDED: Final = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet shows of a number of many digits: the last ones are gone."""


class RowBad(Exception):
    """The row is left out. The fault has been added."""


@dataclass(frozen=True, slots=True)
class Cells:
    row: Row
    file: str
    faults: Faults

    def bad(self, code: str, column: str | None = None, says: str | None = None) -> RowBad:
        self.note(code, column, says)
        return RowBad()

    def note(self, code: str, column: str | None = None, says: str | None = None) -> None:
        self.faults.add(code, self.file, self.row.line, column, says)

    def id(self, column: str) -> str:
        """Raises RowBad."""
        said = self.row.get(column)
        if not said or is_blank(said):
            raise self.bad("id_missing", column, said or None)
        if ROUNDED.fullmatch(said):
            raise self.bad("spreadsheet_number", column, said)
        if len(said) > LONGEST_ID:
            raise self.bad("too_long", column, said)
        return str(keepable(said))

    def reference(self, column: str) -> str:
        """The id of another row. Raises RowBad."""
        said = self.row.get(column)
        if not said or is_blank(said):
            raise self.bad("field_missing", column)
        return str(keepable(said))

    def optional_reference(self, column: str) -> str | None:
        """None also if it is none that can be kept: the row says enough without it."""
        said = self.row.get(column)
        return None if not said or is_blank(said) or len(said) > LONGEST_ID else str(keepable(said))

    def name(self, column: str, longest: int) -> str:
        """Raises RowBad."""
        said = self.optional_name(column, longest)
        if not said or is_no_name(said):
            raise self.bad("field_missing", column, said or None)
        return said

    def optional_name(self, column: str, longest: int) -> str:
        """Empty if there is none. Raises RowBad."""
        said = mend_name(" ".join(self.row.get(column).split()))
        if len(said) > longest:
            raise self.bad("too_long", column)  # a fault stays longer than the name may
        return said

    def person_name(self, column: str, longest: int) -> str:
        """Empty if there is none. Raises RowBad."""
        said = self.optional_name(column, longest)
        return "" if is_no_name(said) else said

    def words(self, column: str) -> list[str]:
        """Of a field that holds several, with commas between them."""
        return [str(keepable(word.strip())) for word in self.row.get(column).split(",") if word.strip()]

    def grades(self, column: str) -> tuple[int | None, ...]:
        """The one grade that the field tells; none if it tells no one grade, or one that is not known."""
        said = self.row.get(column)
        if not said or is_blank(said) or "," in said.strip(","):
            return ()
        try:
            return (grade_of_list(said),)
        except GradeUnknown:
            self.note("grade_unknown", column, said)
            return ()

    def day(self, column: str) -> date:
        """Raises RowBad."""
        said = self.row.get(column)
        if is_no_day(said):
            raise self.bad("field_missing", column)
        try:
            return read_day(said)
        except ValueError:
            raise self.bad("not_a_date", column, said) from None

    def optional_day(self, column: str) -> date | None:
        """None, and a notice, also where it cannot be read: the row says enough without it."""
        said = self.row.get(column)
        if is_no_day(said):
            return None
        try:
            return read_day(said)
        except ValueError:
            self.note("date_not_read", column, said)
            return None


def is_no_day(said: str) -> bool:
    return not said or is_blank(said) or NO_DAY.fullmatch(said) is not None
