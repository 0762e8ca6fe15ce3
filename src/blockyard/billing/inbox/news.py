"""Which events people are told of, and what they are told. Reads the event and the copies; touches nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from blockyard.billing.currencies import money
from blockyard.billing.inbox.event import Event
from blockyard.billing.plans import BY_NAME
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.copies import columns_of_subscription, plan_item, plan_of

WITHOUT_EFFECT: Final = ("failed", "canceled")


@dataclass(frozen=True, slots=True)
class News:
    """`letter` names a function of letters.py, `facts` are its arguments beside the organization's name. Moments are
    ISO 8601, under the name `at`."""

    letter: str
    facts: dict[str, str | None]


def news_of(event: Event, copies: Sequence[StripeObject]) -> list[News]:
    """Raises KeyError, IndexError, TypeError, ValueError or AttributeError for what is not as Stripe makes it."""
    tell = TELL.get(event.type.removeprefix("v1."))
    return [] if tell is None or not copies or copies[0].get("deleted") else tell(event, copies[0])


def payment_failed(_event: Event, invoice: StripeObject) -> list[News]:
    """Not of a first payment: whoever subscribes is there, and hears it at once. Not if it was paid since."""
    return of_invoice("payment_failed", invoice)


def action_required(_event: Event, invoice: StripeObject) -> list[News]:
    return of_invoice("action_required", invoice)


def of_invoice(letter: str, invoice: StripeObject) -> list[News]:
    if invoice["status"] != "open" or invoice.get("billing_reason") == "subscription_create":
        return []
    amount = money(invoice["amount_remaining"], invoice["currency"])
    return [News(letter, {"amount": amount, "page": invoice.get("hosted_invoice_url")})]


def trial_ends(_event: Event, subscription: StripeObject) -> list[News]:
    """Also told when a trial ends at once; then nobody can do anything about it any more."""
    if subscription["status"] != "trialing" or subscription["cancel_at_period_end"]:
        return []
    told = columns_of_subscription(subscription)
    return [News("trial_ends", {"plan": title(told["plan"]), "amount": price_of(told), "at": iso(told["trial_end"])})]


def dispute_opened(_event: Event, dispute: StripeObject) -> list[News]:
    return [News("dispute_opened", {"amount": money(dispute["amount"], dispute["currency"])})]


def refund_made(_event: Event, refund: StripeObject) -> list[News]:
    if refund["status"] in WITHOUT_EFFECT:
        return []
    return [News("refund_made", {"amount": money(refund["amount"], refund["currency"])})]


def subscription_updated(event: Event, _now: StripeObject) -> list[News]:
    """By what the event says that it changed: our own change is in the mirror already when its event comes."""
    told = columns_of_subscription(event.obj)
    found = []
    if event.was.get("cancel_at_period_end") is False and event.obj["cancel_at_period_end"]:
        until = iso(told["current_period_end"])
        found.append(News("plan_canceled", {"plan": title(told["paid_plan"] or told["plan"]), "at": until}))
    before = plan_before(event)
    if before is not None and before != told["plan"]:
        keeps = told["paid_plan"] not in (None, told["plan"])
        facts = {
            "before": title(told["paid_plan"] if keeps else before),
            "after": title(told["plan"]),
            "amount": price_of(told),
            "at": iso(told["paid_until"]) if keeps else None,
        }
        found.append(News("plan_changed", facts))
    return found


def plan_before(event: Event) -> str | None:
    """The plan of the items before the change; None if they did not change, or had none of ours."""
    items = (event.was.get("items") or {}).get("data")
    plan = plan_of(plan_item(items)["price"]) if items else None
    return plan.name if plan else None


def subscription_ended(event: Event, _now: StripeObject) -> list[News]:
    plan = columns_of_subscription(event.obj)["plan"] if event.obj else None
    return [News("plan_ended", {"plan": title(plan)})] if plan else []


def title(plan: str | None) -> str:
    return BY_NAME[plan].title if plan in BY_NAME else "of another price"


def price_of(told: dict[str, Any]) -> str:
    every = told["interval"] if told["interval_count"] == 1 else f"{told['interval_count']} {told['interval']}s"
    return f"{money(told['amount'], told['currency'])} each {every}"


def iso(at: Any) -> str:
    return str(at.isoformat())


TELL: Final[dict[str, Callable[[Event, StripeObject], list[News]]]] = {
    "invoice.payment_failed": payment_failed,
    "invoice.payment_action_required": action_required,
    "customer.subscription.trial_will_end": trial_ends,
    "charge.dispute.created": dispute_opened,
    "refund.created": refund_made,
    "customer.subscription.updated": subscription_updated,
    "customer.subscription.deleted": subscription_ended,
}
