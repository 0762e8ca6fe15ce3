from typing import Literal, TypeAlias

Road: TypeAlias = Literal["pull", "push"] | str
"""Those of this release: more may come."""


def check_road(value: object) -> Road:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
