from typing import Literal, TypeAlias

Method: TypeAlias = Literal["badge", "password", "pictures", "words"] | str
"""Those of this release: more may come."""


def check_method(value: object) -> Method:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
