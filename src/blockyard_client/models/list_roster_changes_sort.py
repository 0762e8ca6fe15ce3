from typing import Literal, TypeAlias

ListRosterChangesSort: TypeAlias = Literal["-created_at", "-name", "created_at", "name"] | str
"""Those of this release: more may come."""


def check_list_roster_changes_sort(value: object) -> ListRosterChangesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
