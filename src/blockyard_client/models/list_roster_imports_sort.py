from typing import Literal, TypeAlias

ListRosterImportsSort: TypeAlias = Literal["-created_at", "-name", "created_at", "name"] | str
"""Those of this release: more may come."""


def check_list_roster_imports_sort(value: object) -> ListRosterImportsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
