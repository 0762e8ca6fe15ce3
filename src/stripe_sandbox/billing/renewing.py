"""What time does to a subscription: trials end, periods end, invoices come due."""

import copy
from collections.abc import Callable, Iterator
from typing import Any, Final

from stripe_sandbox.billing import collecting, endings, invoicing, lines, overdue, periods, prorations, wallet
from stripe_sandbox.billing.parts import amend, note
from stripe_sandbox.operations import Call

Body = dict[str, Any]
Due = tuple[int, str, Callable[[Call, str], None]]

FIRST_PAYMENT: Final = 23 * periods.HOUR
"""How long an incomplete subscription waits for its first payment."""


def next_due(call: Call, clock: str | None) -> Due | None:
    """What happens next to those who live by this clock."""
    things = [*_subscriptions_due(call, clock), *_invoices_due(call, clock)]
    return min(things, key=lambda due: (due[0], due[1]), default=None)


def _subscriptions_due(call: Call, clock: str | None) -> Iterator[Due]:
    for subscription in call.store.all("subscription", test_clock=clock):
        id, status = subscription["id"], subscription["status"]
        if status == "incomplete":
            yield subscription["created"] + FIRST_PAYMENT, id, expire
        elif status in ("trialing", "active", "past_due", "unpaid"):
            yield min(item["current_period_end"] for item in subscription["items"]["data"]), id, renew
            if status == "trialing" and not note(call, "trial", id).get("warned"):
                yield subscription["trial_end"] - periods.TRIAL_WARNING, id, warn


def _invoices_due(call: Call, clock: str | None) -> Iterator[Due]:
    for invoice in call.store.all("invoice", test_clock=clock):
        if invoice["status"] == "draft" and invoice["automatically_finalizes_at"]:
            yield invoice["automatically_finalizes_at"], invoice["id"], finalize
        elif invoice["status"] == "open" and invoice["next_payment_attempt"]:
            yield invoice["next_payment_attempt"], invoice["id"], retry
        elif invoice["status"] == "open" and invoice["due_date"]:
            yield from overdue.next_due(call, invoice)


def warn(call: Call, id: str) -> None:
    call.store.put(note(call, "trial", id) | {"warned": True})
    call.emit("customer.subscription.trial_will_end", call.store.get("subscription", id))


def expire(call: Call, id: str) -> None:
    """The first payment never came."""
    subscription = call.store.get("subscription", id)
    for invoice in collecting.invoices_of(call, subscription):
        if invoice["status"] == "open":
            invoicing.void(call, invoice)
    ended = subscription["created"] + FIRST_PAYMENT
    amend(call, subscription, "customer.subscription.updated", status="incomplete_expired", ended_at=ended)


def renew(call: Call, id: str) -> None:
    """The period is over: it ends there, or the next one begins with a draft of its invoice."""
    subscription = call.store.get("subscription", id)
    if subscription["cancel_at_period_end"]:
        endings.end(call, subscription)
        return
    trial_over = subscription["status"] == "trialing"
    if trial_over and ends_without_method(call, subscription):
        return
    before = copy.deepcopy(subscription)
    invoice = draft_next(call, subscription)
    changed = {"items": subscription["items"], "latest_invoice": invoice["id"]}
    if trial_over:
        changed["status"] = "active"
    amend(call, before, "customer.subscription.updated", **changed)


def draft_next(call: Call, subscription: Body) -> Body:
    """Move the items to their next period; a draft for it, with everything that waited. Once Stripe has given up trying
    to be paid, it stays a draft."""
    ended = min(item["current_period_start"] for item in subscription["items"]["data"])
    waiting = prorations.pending(call, subscription)
    billed = prorations.take(call, waiting)
    start = ended
    for item in subscription["items"]["data"]:
        anchor, recurring = subscription["billing_cycle_anchor"], item["price"]["recurring"]
        start, end = periods.period_from(anchor, recurring, item["current_period_end"])
        item |= {"current_period_start": start, "current_period_end": end}
        billed.append(lines.for_period(call, subscription["id"], item, (start, end)))
    customer, currency = subscription["customer"], subscription["currency"]
    reason, period, advances = "subscription_cycle", (ended, start), subscription["status"] != "unpaid"
    invoice = invoicing.draft(call, customer, currency, billed, reason, subscription, period, advances)
    prorations.bind(call, waiting, invoice)
    return invoice


def ends_without_method(call: Call, subscription: Body) -> bool:
    """A trial may end with nothing to charge; what then, was said at its beginning."""
    behavior = subscription["trial_settings"]["end_behavior"]["missing_payment_method"]
    if behavior == "create_invoice" or wallet.default_of(call, subscription["customer"], subscription) is not None:
        return False
    if behavior == "cancel":
        endings.end(call, subscription)
    else:
        amend(call, subscription, "customer.subscription.updated", status="paused")
        call.emit("customer.subscription.paused", subscription)
    return True


def finalize(call: Call, id: str) -> None:
    invoice = call.store.get("invoice", id)
    invoicing.finalize(call, invoice)
    if invoice["status"] != "open":
        return
    if invoicing.is_sent(invoice):
        call.emit("invoice.sent", invoice)
    else:
        collecting.collect(call, invoice)


def retry(call: Call, id: str) -> None:
    collecting.collect(call, call.store.get("invoice", id))
