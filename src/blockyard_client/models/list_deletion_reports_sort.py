from typing import Literal, TypeAlias

ListDeletionReportsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_deletion_reports_sort(value: object) -> ListDeletionReportsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
