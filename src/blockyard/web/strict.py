"""Values as they are written: what JSON or an address says in another way than the OpenAPI does is refused, not mended."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from pydantic import AwareDatetime
from pydantic_core import core_schema

OF_JSON: Final = frozenset({"int", "float", "bool", "str"})
"""Kinds of values that JSON has itself."""
OF_TIME: Final = frozenset({"date", "datetime"})
"""Kinds that JSON writes as strings. Pydantic reads numbers, too, as seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a kind of value is written in an address, and what to say to who writes it in another way."""

    kind: str
    pattern: re.Pattern[str]
    words: str


INTEGER: Final = Spelling("int", re.compile(r"-?(0|[1-9][0-9]*)"), "write a whole number in digits, such as 20")
NUMBER: Final = Spelling("float", re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"), "write a number in digits, such as 0.5")
BOOLEAN: Final = Spelling("bool", re.compile("true|false"), "write true or false")
DAY: Final = Spelling("date", re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "write a day, such as 2026-01-31")
MOMENT: Final = Spelling(
    "datetime",
    re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}.*"),
    "write a moment, such as 2026-01-31T12:00:00Z",
)
ID: Final = Spelling(
    "uuid",
    re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "write an id as it is shown, such as 0190a5a0-0000-7000-8000-000000000000",
)
SPELLINGS: Final[dict[Any, Spelling]] = {
    int: INTEGER,
    float: NUMBER,
    bool: BOOLEAN,
    date: DAY,
    datetime: MOMENT,
    AwareDatetime: MOMENT,
    UUID: ID,
}


def as_written(schema: Any) -> None:
    """Makes a core schema of pydantic's strict, in place, for the kinds that JSON has itself and for times."""
    if isinstance(schema, list | tuple):
        for one in schema:
            as_written(one)
    if not isinstance(schema, dict):
        return
    kind = str(schema.get("type"))  # of fields by name it may be a field that is called so
    if kind in OF_JSON:
        schema["strict"] = True
    elif kind in OF_TIME:
        taken = core_schema.no_info_before_validator_function(time_in_words, dict(schema))
        schema.clear()
        schema.update(taken)
        return
    for name, one in schema.items():
        if name != "metadata":
            as_written(one)


def time_in_words(value: Any) -> Any:
    """Raises ValueError for a number, also for one in a string."""
    if isinstance(value, date) or (isinstance(value, str) and re.match("[0-9]{4}-", value)):
        return value
    raise ValueError("write a string, such as 2026-01-31T12:00:00Z, or without hours for a day")
