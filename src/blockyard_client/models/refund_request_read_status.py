from typing import Literal, TypeAlias

RefundRequestReadStatus: TypeAlias = Literal["approved", "declined", "requested", "withdrawn"] | str
"""Those of this release: more may come."""


def check_refund_request_read_status(value: object) -> RefundRequestReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
