from typing import Literal, TypeAlias

If: TypeAlias = Literal["at_least", "below", "has", "in_state", "lacks"] | str
"""Those of this release: more may come."""


def check_if(value: object) -> If:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
