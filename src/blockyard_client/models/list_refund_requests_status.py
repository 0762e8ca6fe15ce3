from typing import Literal, TypeAlias

ListRefundRequestsStatus: TypeAlias = Literal["approved", "declined", "requested", "withdrawn"] | str
"""Those of this release: more may come."""


def check_list_refund_requests_status(value: object) -> ListRefundRequestsStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
