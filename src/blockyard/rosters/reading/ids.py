"""Ids that rows of a simple CSV get here, and what ids have in common that a spreadsheet changed."""

import re
from typing import Final

PREFIX: Final = "csv:"
"""Begins ids that are made here: rows of a OneRoster file are others, and neither format takes away those of the other."""
OF_ID: Final = f"{PREFIX}id:"
OF_NAME: Final = f"{PREFIX}name:"
DIGITS: Final = re.compile(rf"({OF_ID})?0*(\d+)")
GRADE_BEHIND: Final = re.compile(r" \d{0,2}$")


def id_of_id(id: str) -> str:
    return f"{OF_ID}{id}"


def id_of_name(name: str, grades: tuple[int | None, ...] | None = None) -> str:
    """With the grades, where they tell two of one name apart."""
    beside = "" if grades is None else f" {grades[0] if grades else ''}"
    return f"{OF_NAME}{name.casefold()}{beside}"


def without_zeros(sourced_id: str) -> str | None:
    """Of a number: what a spreadsheet leaves of it. None: it is no number."""
    found = DIGITS.fullmatch(sourced_id)
    return None if found is None else f"{found[1] or ''}{found[2]}"


def names_in(sourced_id: str) -> set[str]:
    """What a student may be called whose id was made of her name: with or without the grade behind it."""
    if not sourced_id.startswith(OF_NAME):
        return set()
    name = sourced_id.removeprefix(OF_NAME)
    return {name, GRADE_BEHIND.sub("", name)}


def better_id(here: str, said: str) -> str:
    """Of two of one row: an id rather than a name, and the one whose zeros are there."""
    if here.startswith(OF_NAME) or said.startswith(OF_NAME):
        return here if said.startswith(OF_NAME) and not here.startswith(OF_NAME) else said
    return max(said, here, key=len)
