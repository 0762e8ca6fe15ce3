from typing import Literal, TypeAlias

TermKind: TypeAlias = Literal["grading_period", "school_year", "semester", "term"] | str
"""Those of this release: more may come."""


def check_term_kind(value: object) -> TermKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
