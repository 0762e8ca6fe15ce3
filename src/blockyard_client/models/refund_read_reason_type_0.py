from typing import Literal, TypeAlias

RefundReadReasonType0: TypeAlias = (
    Literal["duplicate", "expired_uncaptured_charge", "fraudulent", "requested_by_customer"] | str
)
"""Those of this release: more may come."""


def check_refund_read_reason_type_0(value: object) -> RefundReadReasonType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
