from typing import Literal, TypeAlias

RosterFormat: TypeAlias = Literal["csv", "oneroster"] | str
"""Those of this release: more may come."""


def check_roster_format(value: object) -> RosterFormat:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
