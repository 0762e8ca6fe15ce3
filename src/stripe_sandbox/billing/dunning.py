"""What happens when an invoice is not paid: retries after some days, then the end."""

from typing import Any, Final

from stripe_sandbox.billing import endings, invoicing
from stripe_sandbox.billing.parts import amend, note, now_for
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.operations import Call

Body = dict[str, Any]

RETRY_DAYS: Final = [3, 5, 7]
"""Days between one failure and the next attempt."""
ENDINGS: Final = ("cancel", "unpaid", "past_due")
"""What the subscription becomes after the last."""
OVERDUE_DAYS: Final = 30
"""Days between the due date of an invoice that was sent and the end."""
INVOICES: Final = ("leave", "uncollectible")
"""What the invoice becomes then: it stays open, or is written off."""
DEFAULTS: Final[Body] = {"retry_days": RETRY_DAYS, "then": "cancel", "overdue_days": OVERDUE_DAYS, "invoice": "leave"}


def rules(call: Call) -> Body:
    """The account's dunning settings; POST /sandbox/dunning changes them."""
    return DEFAULTS | note(call, "dunning", "account")


def plan_retry(call: Call, invoice: Body) -> bool:
    """Set the next attempt; False if there is none left."""
    days = rules(call)["retry_days"]
    failures = invoice["attempt_count"]
    if failures > len(days):
        invoice |= {"next_payment_attempt": None, "auto_advance": False}
        return False
    invoice["next_payment_attempt"] = now_for(call, invoice["customer"]) + days[failures - 1] * DAY
    return True


def give_up(call: Call, subscription: Body, invoice: Body, reason: str) -> None:
    """`reason` is why the invoice is uncollectible, if it is to be that."""
    settings = rules(call)
    if settings["invoice"] == "uncollectible":
        invoicing.write_off(call, invoice, reason)
    then = settings["then"]
    if then == "cancel":
        endings.end(call, subscription, "payment_failed")
    else:
        amend(call, subscription, "customer.subscription.updated", status=then)
