from typing import Literal, TypeAlias

Joining: TypeAlias = Literal["closed", "direct", "request"] | str
"""Those of this release: more may come."""


def check_joining(value: object) -> Joining:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
