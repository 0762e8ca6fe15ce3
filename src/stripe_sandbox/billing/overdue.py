"""What becomes of an invoice that was sent and is not paid: past due after its due date and, some days later, given up."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from stripe_sandbox.billing import dunning
from stripe_sandbox.billing.lines import subscription_of
from stripe_sandbox.billing.parts import amend, note
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.operations import Call

Body = dict[str, Any]

LIVING: Final = ("trialing", "active", "past_due", "unpaid")


def next_due(call: Call, invoice: Body) -> Iterator[tuple[int, str, Callable[[Call, str], None]]]:
    """Nothing, if no subscription waits for it."""
    if _subscription(call, invoice)["status"] not in LIVING:
        return
    past = note(call, "overdue", invoice["id"])
    if "fell_due" not in past:
        yield invoice["due_date"], invoice["id"], fall_due
    elif "given_up" not in past:
        yield invoice["due_date"] + dunning.rules(call)["overdue_days"] * DAY, invoice["id"], give_up


def _subscription(call: Call, invoice: Body) -> Body:
    return call.store.find("subscription", subscription_of(invoice) or "") or {"status": None}


def fall_due(call: Call, id: str) -> None:
    call.store.put(note(call, "overdue", id) | {"fell_due": True})
    subscription = _subscription(call, call.store.get("invoice", id))
    if subscription["status"] == "active":
        amend(call, subscription, "customer.subscription.updated", status="past_due")


def give_up(call: Call, id: str) -> None:
    call.store.put(note(call, "overdue", id) | {"given_up": True})
    invoice = call.store.get("invoice", id)
    dunning.give_up(call, _subscription(call, invoice), invoice, "payment_not_received")
