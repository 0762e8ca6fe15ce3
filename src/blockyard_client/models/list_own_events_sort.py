from typing import Literal, TypeAlias

ListOwnEventsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_own_events_sort(value: object) -> ListOwnEventsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
