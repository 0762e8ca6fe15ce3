from typing import Literal, TypeAlias

Role: TypeAlias = Literal["admin", "owner", "student", "teacher"] | str
"""Those of this release: more may come."""


def check_role(value: object) -> Role:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
