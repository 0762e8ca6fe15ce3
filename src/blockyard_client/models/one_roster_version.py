from typing import Literal, TypeAlias

OneRosterVersion: TypeAlias = Literal["1.1", "1.2"] | str
"""Those of this release: more may come."""


def check_one_roster_version(value: object) -> OneRosterVersion:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
