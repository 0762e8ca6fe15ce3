from typing import Literal, TypeAlias

DisputeReadReason: TypeAlias = (
    Literal[
        "bank_cannot_process",
        "check_returned",
        "credit_not_processed",
        "customer_initiated",
        "debit_not_authorized",
        "duplicate",
        "fraudulent",
        "general",
        "incorrect_account_details",
        "insufficient_funds",
        "noncompliant",
        "product_not_received",
        "product_unacceptable",
        "subscription_canceled",
        "unrecognized",
    ]
    | str
)
"""Those of this release: more may come."""


def check_dispute_read_reason(value: object) -> DisputeReadReason:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
