from typing import Literal, TypeAlias

ListClassStudentsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_class_students_sort(value: object) -> ListClassStudentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
