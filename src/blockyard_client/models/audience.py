from typing import Literal, TypeAlias

Audience: TypeAlias = Literal["16_and_over", "colleagues", "me", "my_class"] | str
"""Those of this release: more may come."""


def check_audience(value: object) -> Audience:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
