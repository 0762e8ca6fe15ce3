"""Academic sessions of a class: its term, and what OneRoster wants where there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from blockyard.assignments.class_export import ClassExport
from blockyard.assignments.oneroster_ids import id_of
from blockyard.base.zones import day_in
from blockyard.classes.models import Term
from blockyard.classes.states import TermKind

TYPES: Final = {
    TermKind.SCHOOL_YEAR: "schoolYear",
    TermKind.SEMESTER: "semester",
    TermKind.TERM: "term",
    TermKind.GRADING_PERIOD: "gradingPeriod",
}
NO_TERM: Final = "Without a term"
A_YEAR: Final = timedelta(days=365)

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Sessions:
    """`of_class`, `of_items`: ids of the sessions in which the class is taught, and its assignments are graded. `year_id`
    empty: no school year is known."""

    rows: list[Row]
    of_class: str
    of_items: str
    year_id: str


def sessions_of(export: ClassExport) -> Sessions:
    term, year = export.term, export.year
    if term is None:
        row = made_up(export)
        return Sessions([row], str(row["sourcedId"]), str(row["sourcedId"]), "")
    if term.kind == TermKind.SCHOOL_YEAR:
        id = f"{term.id}.grading"
        grading = session(term, None) | {"sourcedId": id, "type": "gradingPeriod", "parentSourcedId": id_of(term)}
        return Sessions([session(term, None), grading], id_of(term), id, id_of(term))
    return Sessions([*years(year), session(term, year)], id_of(term), id_of(term), "" if year is None else id_of(year))


def made_up(export: ClassExport) -> Row:
    """A class is taught in some session: in one that begins when it was made, and lasts a year."""
    found = export.book.school_class
    begins = day_in(export.school.time_zone, found.created_at)
    return {
        "sourcedId": f"{found.id}.term",
        "title": NO_TERM,
        "type": "term",
        "startDate": begins,
        "endDate": begins + A_YEAR,
        "schoolYear": (begins + A_YEAR).year,
    }


def years(year: Term | None) -> Iterator[Row]:
    if year is not None:
        yield session(year, None)


def session(term: Term, year: Term | None) -> Row:
    """`schoolYear` is the year in which it ends."""
    return {
        "sourcedId": id_of(term),
        "title": term.name,
        "type": TYPES[TermKind(term.kind)],
        "startDate": term.starts_on,
        "endDate": term.ends_on,
        "parentSourcedId": None if year is None else id_of(year),
        "schoolYear": (year or term).ends_on.year,
    }
