from typing import Literal, TypeAlias

RowAction: TypeAlias = Literal["changed", "leaving", "new"] | str
"""Those of this release: more may come."""


def check_row_action(value: object) -> RowAction:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
