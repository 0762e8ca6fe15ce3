"""Words that Stripe chooses, and the names of the plans, as answers show them."""

from typing import Annotated, Final

from blockyard.web.schemas import open_words

AnyPlan = Annotated[str, open_words("free", "teacher", "school", "district")]
SUBSCRIPTION_STATUSES: Final = (
    "incomplete",
    "incomplete_expired",
    "trialing",
    "active",
    "past_due",
    "unpaid",
    "canceled",
    "paused",
)
PAYMENT_STATUSES: Final = (
    "requires_payment_method",
    "requires_confirmation",
    "requires_action",
    "processing",
    "requires_capture",
    "canceled",
    "succeeded",
)
DISPUTE_STATUSES: Final = (
    "warning_needs_response",
    "warning_under_review",
    "warning_closed",
    "needs_response",
    "under_review",
    "won",
    "lost",
    "prevented",
)
INVOICE_STATUSES: Final = ("draft", "open", "paid", "uncollectible", "void")
REFUND_STATUSES: Final = ("pending", "requires_action", "succeeded", "failed", "canceled")
SubscriptionStatus = Annotated[str, open_words(*SUBSCRIPTION_STATUSES)]
PaymentStatus = Annotated[str, open_words(*PAYMENT_STATUSES)]
DisputeStatus = Annotated[str, open_words(*DISPUTE_STATUSES)]
InvoiceStatus = Annotated[str, open_words(*INVOICE_STATUSES)]
RefundStatus = Annotated[str, open_words(*REFUND_STATUSES)]
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
