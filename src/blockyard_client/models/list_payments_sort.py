from typing import Literal, TypeAlias

ListPaymentsSort: TypeAlias = Literal["-amount", "-created_at", "amount", "created_at"] | str
"""Those of this release: more may come."""


def check_list_payments_sort(value: object) -> ListPaymentsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
