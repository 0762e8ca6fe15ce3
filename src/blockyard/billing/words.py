"""Words that Stripe chooses, and the names of the plans, as answers show them."""

from typing import Annotated

from blockyard.web.schemas import open_words

AnyPlan = Annotated[str, open_words("free", "teacher", "school", "district")]
SubscriptionStatus = Annotated[
    str,
    open_words("incomplete", "incomplete_expired", "trialing", "active", "past_due", "unpaid", "canceled", "paused"),
]
PaymentStatus = Annotated[
    str,
    open_words(
        "requires_payment_method",
        "requires_confirmation",
        "requires_action",
        "processing",
        "requires_capture",
        "canceled",
        "succeeded",
    ),
]
DisputeStatus = Annotated[
    str,
    open_words(
        "warning_needs_response",
        "warning_under_review",
        "warning_closed",
        "needs_response",
        "under_review",
        "won",
        "lost",
        "prevented",
    ),
]
DisputeReason = Annotated[
    str,
    open_words(
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
    ),
]
