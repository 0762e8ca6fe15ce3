from typing import Literal, TypeAlias

ListRefundRequestsSort: TypeAlias = Literal["-amount", "-created_at", "amount", "created_at"] | str
"""Those of this release: more may come."""


def check_list_refund_requests_sort(value: object) -> ListRefundRequestsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
