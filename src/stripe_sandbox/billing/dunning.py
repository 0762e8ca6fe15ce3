"""What happens when a renewal is not paid: retries after some days, then the end."""

from typing import Any, Final

from stripe_sandbox.billing import endings
from stripe_sandbox.billing.parts import amend, now_for
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.operations import Call

Body = dict[str, Any]

RETRY_DAYS: Final = [3, 5, 7]
"""Days between one failure and the next attempt."""
ENDINGS: Final = ("cancel", "unpaid", "past_due")


def rules(call: Call) -> Body:
    """The account's dunning settings; POST /sandbox/dunning changes them."""
    known = call.store.find("sandbox.dunning", "account")
    return known or {"object": "sandbox.dunning", "id": "account", "retry_days": RETRY_DAYS, "then": "cancel"}


def plan_retry(call: Call, invoice: Body) -> bool:
    """Set the next attempt; False if there is none left."""
    days = rules(call)["retry_days"]
    failures = invoice["attempt_count"]
    if failures > len(days):
        invoice |= {"next_payment_attempt": None, "auto_advance": False}
        return False
    invoice["next_payment_attempt"] = now_for(call, invoice["customer"]) + days[failures - 1] * DAY
    return True


def give_up(call: Call, subscription: Body) -> None:
    then = rules(call)["then"]
    if then == "cancel":
        endings.end(call, subscription, "payment_failed")
    else:
        amend(call, subscription, "customer.subscription.updated", status=then)
