from typing import Literal, TypeAlias

ListOwnAssignmentsSort: TypeAlias = Literal["-created_at", "-title", "created_at", "title"] | str
"""Those of this release: more may come."""


def check_list_own_assignments_sort(value: object) -> ListOwnAssignmentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
