from typing import Literal, TypeAlias

ListStudentsSort: TypeAlias = Literal["-created_at", "-display_name", "created_at", "display_name"] | str
"""Those of this release: more may come."""


def check_list_students_sort(value: object) -> ListStudentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
