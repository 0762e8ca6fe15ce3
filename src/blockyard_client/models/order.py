from typing import Literal, TypeAlias

Order: TypeAlias = Literal["circle", "grid", "route", "row"] | str
"""Those of this release: more may come."""


def check_order(value: object) -> Order:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
