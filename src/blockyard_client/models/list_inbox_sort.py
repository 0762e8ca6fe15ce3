from typing import Literal, TypeAlias

ListInboxSort: TypeAlias = Literal["-created_at", "-happened_at", "created_at", "happened_at"] | str
"""Those of this release: more may come."""


def check_list_inbox_sort(value: object) -> ListInboxSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
