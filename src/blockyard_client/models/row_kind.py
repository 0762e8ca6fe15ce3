from typing import Literal, TypeAlias

RowKind: TypeAlias = Literal["class", "enrollment", "student", "teacher", "term"] | str
"""Those of this release: more may come."""


def check_row_kind(value: object) -> RowKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
