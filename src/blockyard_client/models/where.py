from typing import Literal, TypeAlias

Where: TypeAlias = Literal["browser", "roblox"] | str
"""Those of this release: more may come."""


def check_where(value: object) -> Where:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
