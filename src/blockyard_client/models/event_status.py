from typing import Literal, TypeAlias

EventStatus: TypeAlias = Literal["applied", "failed", "ignored", "parked", "quarantined", "received"] | str
"""Those of this release: more may come."""


def check_event_status(value: object) -> EventStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
