from typing import Literal, TypeAlias

RefundReadStatus: TypeAlias = Literal["canceled", "failed", "pending", "requires_action", "succeeded"] | str
"""Those of this release: more may come."""


def check_refund_read_status(value: object) -> RefundReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
