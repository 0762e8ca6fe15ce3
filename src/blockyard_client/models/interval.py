from typing import Literal, TypeAlias

Interval: TypeAlias = Literal["day", "month", "week"] | str
"""Those of this release: more may come."""


def check_interval(value: object) -> Interval:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
