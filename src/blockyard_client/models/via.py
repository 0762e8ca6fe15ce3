from typing import Literal, TypeAlias

Via: TypeAlias = Literal["browser", "roblox"] | str
"""Those of this release: more may come."""


def check_via(value: object) -> Via:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
