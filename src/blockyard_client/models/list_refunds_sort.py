from typing import Literal, TypeAlias

ListRefundsSort: TypeAlias = (
    Literal["-amount", "-created_at", "-refunded_at", "amount", "created_at", "refunded_at"] | str
)
"""Those of this release: more may come."""


def check_list_refunds_sort(value: object) -> ListRefundsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
