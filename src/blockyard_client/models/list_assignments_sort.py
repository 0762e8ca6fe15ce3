from typing import Literal, TypeAlias

ListAssignmentsSort: TypeAlias = (
    Literal["-created_at", "-title", "-updated_at", "created_at", "title", "updated_at"] | str
)
"""Those of this release: more may come."""


def check_list_assignments_sort(value: object) -> ListAssignmentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
