"""What the columns of a simple CSV may be called, in any capitals and order, and what stands between them."""

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.rosters.reading.faults import Faults, Unreadable

DELIMITERS: Final = (",", ";", "\t")
TOLD_BY_EXCEL: Final = "sep="
"""Begins a line before the header, which names the delimiter."""
NAMES: Final = {
    "id": ("id", "student id", "student number", "sourcedid", "schuler-id", "schulernummer", "matricula", "identifiant"),
    "name": ("name", "student", "student name", "full name", "pupil", "schuler", "schulername", "alumno", "eleve"),
    "given": ("first name", "firstname", "given name", "givenname", "vorname", "prenom", "nombre", "rufname"),
    "family": ("last name", "lastname", "family name", "familyname", "surname", "nachname", "familienname", "apellido",
               "apellidos", "nom", "nom de famille"),
    "grade": ("grade", "grades", "grade level", "gradelevel", "year", "year group", "level", "klassenstufe", "jahrgang",
              "jahrgangsstufe", "stufe", "grado", "curso", "niveau"),
    "class": ("class", "class name", "classname", "classes", "section", "group", "klasse", "lerngruppe", "clase", "grupo",
              "classe", "groupe"),
    "subject": ("subject", "course", "fach", "asignatura", "materia", "matiere"),
    "teacher": ("teacher email", "teacher e mail", "teacher", "lehrer email", "lehrer e mail", "lehrkraft", "lehrer",
                "correo del profesor", "profesor", "enseignant"),
}  # fmt: skip
"""Without accents and in small letters; `-` and `_` are spaces."""
BY_NAME: Final = {name.replace("-", " "): field for field, names in NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Layout:
    delimiter: str
    columns: Mapping[str, int]
    """Of the fields of NAMES that are there."""
    others: Sequence[str]
    """What the other columns are called."""
    width: int
    skipped: int
    """Lines before the header."""


def layout_of(text: str, file: str, faults: Faults) -> Layout:
    """Raises Unreadable."""
    skipped = 1 if text[: len(TOLD_BY_EXCEL)].casefold() == TOLD_BY_EXCEL else 0
    header = next((line for line in text.split("\n")[skipped:] if line.strip()), "").rstrip("\r")
    fields, delimiter = max(
        ((fields_of(header, one), one) for one in DELIMITERS), key=lambda found: len(recognized(found[0]))
    )
    known = recognized(fields)
    if not known:
        faults.add("header_missing", file, skipped + 1, says=header)
        raise Unreadable
    twice = sorted({BY_NAME[plain(name)] for place, name in enumerate(fields) if is_another(name, place, known)})
    for name in twice:
        faults.add("column_twice", file, skipped + 1, name)
    if not known.keys() & {"name", "given", "family"}:
        faults.add("column_missing", file, skipped + 1, "name")
    if faults.counts["error"]:
        raise Unreadable
    others = [name for name in fields if name and plain(name) not in BY_NAME]
    return Layout(delimiter, known, others, len(fields), skipped)


def fields_of(header: str, delimiter: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([header], delimiter=delimiter), [])]


def recognized(fields: Sequence[str]) -> dict[str, int]:
    """The first column of each field."""
    found: dict[str, int] = {}
    for place, name in enumerate(fields):
        if plain(name) in BY_NAME:
            found.setdefault(BY_NAME[plain(name)], place)
    return found


def is_another(name: str, place: int, known: Mapping[str, int]) -> bool:
    field = BY_NAME.get(plain(name))
    return field is not None and known[field] != place


def plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(" " if letter in "-_." else letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.split())
