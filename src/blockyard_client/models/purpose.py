from typing import Literal, TypeAlias

Purpose: TypeAlias = Literal["image", "lesson", "place", "roster"] | str
"""Those of this release: more may come."""


def check_purpose(value: object) -> Purpose:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
