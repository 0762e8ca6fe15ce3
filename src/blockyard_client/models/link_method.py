from typing import Literal, TypeAlias

LinkMethod: TypeAlias = Literal["code", "teacher"] | str
"""Those of this release: more may come."""


def check_link_method(value: object) -> LinkMethod:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
