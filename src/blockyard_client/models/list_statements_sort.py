from typing import Literal, TypeAlias

ListStatementsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_statements_sort(value: object) -> ListStatementsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
