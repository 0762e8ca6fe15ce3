from typing import Literal, TypeAlias

ListExecutionsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_executions_sort(value: object) -> ListExecutionsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
