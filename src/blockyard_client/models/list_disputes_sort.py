from typing import Literal, TypeAlias

ListDisputesSort: TypeAlias = (
    Literal["-amount", "-created_at", "-disputed_at", "amount", "created_at", "disputed_at"] | str
)
"""Those of this release: more may come."""


def check_list_disputes_sort(value: object) -> ListDisputesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
