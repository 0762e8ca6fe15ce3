from typing import Literal, TypeAlias

ListPaymentsStatus: TypeAlias = (
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


def check_list_payments_status(value: object) -> ListPaymentsStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
