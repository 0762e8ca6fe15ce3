from typing import Literal, TypeAlias

RosterFaultKind: TypeAlias = Literal["error", "notice"] | str
"""Those of this release: more may come."""


def check_roster_fault_kind(value: object) -> RosterFaultKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
