from typing import Literal, TypeAlias

PaymentCreatedStatus: TypeAlias = (
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


def check_payment_created_status(value: object) -> PaymentCreatedStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
