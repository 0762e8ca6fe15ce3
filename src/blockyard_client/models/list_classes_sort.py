from typing import Literal, TypeAlias

ListClassesSort: TypeAlias = Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | str
"""Those of this release: more may come."""


def check_list_classes_sort(value: object) -> ListClassesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
