from typing import Literal, TypeAlias

PaymentReadStatus: TypeAlias = (
    Literal[
        "canceled",
        "processing",
        "requires_action",
        "requires_capture",
        "requires_confirmation",
        "requires_payment_method",
        "succeeded",
    ]
    | str
)
"""Those of this release: more may come."""


def check_payment_read_status(value: object) -> PaymentReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
