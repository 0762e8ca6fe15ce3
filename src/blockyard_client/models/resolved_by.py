from typing import Literal, TypeAlias

ResolvedBy: TypeAlias = Literal["catalogue", "cutout", "family", "meaning", "plinth", "shape", "synonym"] | str
"""Those of this release: more may come."""


def check_resolved_by(value: object) -> ResolvedBy:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
