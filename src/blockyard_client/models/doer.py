from typing import Literal, TypeAlias

Doer: TypeAlias = Literal["account_holder", "parent", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_doer(value: object) -> Doer:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
