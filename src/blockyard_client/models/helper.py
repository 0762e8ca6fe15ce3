from typing import Literal, TypeAlias

Helper: TypeAlias = Literal["assistant", "co_teacher"] | str
"""Those of this release: more may come."""


def check_helper(value: object) -> Helper:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
