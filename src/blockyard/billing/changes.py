"""Another plan, and what it costs: decided here, not by who buys.

A larger plan is billed at once. A smaller one is the price from the next period on: Stripe changes the price without
billing, and the subscription's metadata say which plan was billed for the present period, and at which price. Up to that
plan the way back costs nothing. Beyond it, the price is set back to what was billed before Stripe counts the
difference, so that nobody pays twice for a period.
"""

from dataclasses import dataclass
from typing import Any, Final, cast

import stripe

from blockyard.base.errors import Conflict, Problem
from blockyard.base.ids import new_id
from blockyard.billing import subscriptions, trials
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME, FREE, Plan, exceeds
from blockyard.billing.schemas import SubscriptionUpdate
from blockyard.billing.stripe.client import PORTAL_PAGE, Client, plain
from blockyard.billing.stripe.copies import PAID_PLAN, PAID_PRICE, PAID_UNTIL
from blockyard.billing.stripe.operation import Asked, Operation
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

Params = stripe.params.SubscriptionUpdateParams

CHANGED_BY: Final = "changed_by"
"""In the metadata at Stripe: which request of ours changed the subscription last."""
FORGOTTEN: Final = {PAID_PLAN: "", PAID_PRICE: "", PAID_UNTIL: ""}


class OtherCurrency(Conflict):
    code = "other_currency"


class InvoiceUnpaid(Problem):
    status, code = 402, "invoice_unpaid"


@dataclass(frozen=True, slots=True)
class Change:
    """`price` is the new one. `params` is what is sent for it. With `billed`, the price that this period was billed at
    is put back first."""

    price: str
    params: Params
    billed: str | None = None

    @property
    def is_billed(self) -> bool:
        """At once, or the change is not made."""
        return "payment_behavior" in self.params


async def request_update(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """If Stripe refuses what follows on a price that was set back, the smaller plan stays the one that comes."""
    sent, key = asked.parameters, asked.key
    if "before" not in sent:
        return await send_update(client, sent["subscription"], sent["params"], key)
    await send_update(client, sent["subscription"], sent["before"], f"{key}-before")
    try:
        return await send_update(client, sent["subscription"], sent["params"], key)
    except (stripe.CardError, stripe.InvalidRequestError):
        await send_update(client, sent["subscription"], sent["undo"], f"{key}-undo")
        raise


async def send_update(client: stripe.StripeClient, stripe_id: str, params: Any, key: str) -> stripe.Subscription:
    return await client.v1.subscriptions.update_async(stripe_id, cast(Params, params), {"idempotency_key": key})


async def find_updated(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.subscriptions.retrieve_async(asked.parameters["subscription"])
    return known if plain(known)["metadata"].get(CHANGED_BY) == str(asked.request_id) else None


UPDATE: Final = Operation(
    "subscriptions.update",
    "subscription",
    request_update,
    find_updated,
    subscriptions.store_subscription,
    PORTAL_PAGE,
)


async def update_subscription(
    db: TenantSession, client: Client, stripe_id: str, body: SubscriptionUpdate, key: RequestKey | None
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded, OtherCurrency, InvoiceUnpaid, PaymentMethodRequired, CardDeclined."""

    async def prepare() -> Intent:
        price = await price_of(client, body.plan) if body.plan else None
        now = await subscriptions.refresh_subscription(db, client, stripe_id)
        if body.plan and ends_trial(now["status"], BY_NAME[body.plan]) and not now["default_payment_method"]:
            await trials.require_card(client, str(now["customer"]))
        subscription = await subscriptions.get_unended_subscription(db, stripe_id, lock=True)
        request_id = new_id()
        sent: dict[str, Any] = {"subscription": stripe_id, "params": {}}
        metadata = {CHANGED_BY: str(request_id)}
        if body.plan and price is not None and body.plan != subscription.plan:
            change = change_to(subscription, BY_NAME[body.plan], price, is_paid=subscriptions.is_paid(now))
            sent |= sent_for(subscription, change)
            metadata = {**sent["params"]["metadata"], **metadata}
        sent["params"]["metadata"] = metadata
        if body.cancel_at_period_end is not None:
            sent["params"]["cancel_at_period_end"] = body.cancel_at_period_end
        return Intent(request_id, subscriptions.change_of(stripe_id), sent)

    return await perform(db, client, UPDATE, key, prepare)


def ends_trial(status: str, plan: Plan) -> bool:
    """Whether the change ends a trial: the new plan has none."""
    return status == "trialing" and not plan.trial_days


def change_to(subscription: BillingSubscription, plan: Plan, sold: stripe.Price, *, is_paid: bool) -> Change:
    """What is sent to change a living subscription to another plan, at the price that is sold now.

    Raises OtherCurrency, and InvoiceUnpaid: Stripe would credit time that nobody paid."""
    billed, billed_price = billed_of(subscription)
    if plan is billed:
        return Change(billed_price, priced(subscription, billed_price, "none") | {"metadata": FORGOTTEN})
    refuse_other_currency(subscription, sold)
    price = sold.id
    if subscription.status == "trialing":
        return change_in_trial(subscription, plan, price)
    if exceeds(plan, billed):
        if not is_paid:
            raise InvoiceUnpaid(
                "The last invoice of this subscription is not paid yet. Once it is, choose a larger plan."
            )
        params = priced(subscription, price, "always_invoice")
        params |= {"payment_behavior": "error_if_incomplete", "metadata": FORGOTTEN}
        return Change(price, params, billed_price if billed_price != subscription.price_id else None)
    remembered = {
        PAID_PLAN: billed.name,
        PAID_PRICE: billed_price,
        PAID_UNTIL: str(int(subscription.current_period_end.timestamp())),
    }
    return Change(price, priced(subscription, price, "none") | {"metadata": remembered})


def refuse_other_currency(subscription: BillingSubscription, sold: stripe.Price) -> None:
    """Stripe changes no subscription's currency. Raises OtherCurrency."""
    if sold.currency != subscription.currency:
        raise OtherCurrency(
            f"This subscription is paid in {subscription.currency}, and plans are sold in {sold.currency} now. Keep it as "
            "it is, or let it end with its period (cancel_at_period_end) and subscribe anew.",
            currency=sold.currency,
        )


def change_in_trial(subscription: BillingSubscription, plan: Plan, price: str) -> Change:
    """Nothing was billed yet. A plan without a trial ends it, and its first period is billed at once."""
    params = priced(subscription, price, "none") | {"metadata": FORGOTTEN}
    if ends_trial(subscription.status, plan):
        params |= {"trial_end": "now", "payment_behavior": "error_if_incomplete"}
    return Change(price, params)


def billed_of(subscription: BillingSubscription) -> tuple[Plan, str]:
    """The plan that the present period was billed for, and the id of its price."""
    present, paid = (BY_NAME.get(name or "", FREE) for name in (subscription.plan, subscription.paid_plan))
    if subscription.paid_price_id is not None and exceeds(paid, present):
        return paid, subscription.paid_price_id
    return present, subscription.price_id


def priced(subscription: BillingSubscription, price: str, proration: str) -> Params:
    return {
        "items": [{"id": subscription.item_id, "price": price, "quantity": 1}],
        "proration_behavior": proration,
    }


def sent_for(subscription: BillingSubscription, change: Change) -> dict[str, Any]:
    """As the request's row keeps it."""
    if change.billed is None:
        return {"params": change.params}
    return {
        "before": priced(subscription, change.billed, "none"),
        "params": change.params,
        "undo": priced(subscription, subscription.price_id, "none"),
    }
