from typing import Literal, TypeAlias

ListJoinRequestsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_join_requests_sort(value: object) -> ListJoinRequestsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
