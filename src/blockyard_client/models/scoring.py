from typing import Literal, TypeAlias

Scoring: TypeAlias = Literal["average", "best", "last"] | str
"""Those of this release: more may come."""


def check_scoring(value: object) -> Scoring:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
