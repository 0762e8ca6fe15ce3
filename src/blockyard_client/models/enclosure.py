from typing import Literal, TypeAlias

Enclosure: TypeAlias = Literal["fence", "hedge", "membrane", "trees", "wall", "water"] | str
"""Those of this release: more may come."""


def check_enclosure(value: object) -> Enclosure:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
