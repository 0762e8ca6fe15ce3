"""What another plan would cost, before it is chosen."""

from typing import Final, cast

import stripe

from blockyard.billing import changes, subscriptions
from blockyard.billing.changes import Change
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME
from blockyard.billing.schemas import ChangePreview, PlanName
from blockyard.billing.stripe.client import Client, StripeObject, plain, problems
from blockyard.billing.stripe.copies import columns_of_subscription, moment
from blockyard.billing.stripe.prices import price_of
from blockyard.tenancy.session import TenantSession

Details = stripe.params.InvoiceCreatePreviewParamsSubscriptionDetails

PREVIEWED: Final = ("items", "proration_behavior", "proration_date", "trial_end")
"""Of what is sent to change a subscription, what Stripe takes for a preview, too."""


async def preview_change(db: TenantSession, client: Client, stripe_id: str, plan: PlanName) -> ChangePreview:
    """By what Stripe says now. Raises NotFound, SubscriptionEnded, OtherCurrency, InvoiceUnpaid."""
    now = await subscriptions.ask_stripe_about(db, client, stripe_id)
    subscriptions.refuse_ended(now["status"])
    subscription = BillingSubscription(stripe_id=stripe_id, **columns_of_subscription(now))
    amount_due, next_amount, next_at = 0, subscription.amount, subscription.current_period_end
    if plan != subscription.plan:
        price = await price_of(client, plan)
        change = changes.change_to(subscription, BY_NAME[plan], price, is_paid=subscriptions.is_paid(now))
        with problems():
            sold = await client.v1.prices.retrieve_async(change.price)
            if change.is_billed:
                amount_due, until = await preview_billed(client, subscription, change)
                next_at = moment(until)
        next_amount += (sold.unit_amount or 0) - subscription.quantity * subscription.unit_amount
    return ChangePreview(
        plan=plan,
        currency=subscription.currency,
        amount_due=amount_due,
        next_amount=0 if subscription.cancel_at_period_end else next_amount,
        next_at=next_at,
    )


async def preview_billed(
    client: stripe.StripeClient, subscription: BillingSubscription, change: Change
) -> tuple[int, int]:
    """What would be taken at once, and the end of the period it is for, in Unix seconds."""
    wanted = await preview_invoice(client, subscription.stripe_id, change.params)
    periods = [line["period"] for line in wanted["lines"]["data"]]
    until = max(period["end"] for period in periods)
    if change.billed is None:
        return wanted["amount_due"], until
    # Stripe previews one change, and counts from the present price: what leads back to the billed one is not asked for.
    back = changes.priced(subscription, change.billed, "always_invoice")
    back["proration_date"] = max(period["start"] for period in periods)
    known = await preview_invoice(client, subscription.stripe_id, back)
    return max(0, wanted["total"] - known["total"] + wanted["starting_balance"]), until


async def preview_invoice(client: stripe.StripeClient, stripe_id: str, params: changes.Params) -> StripeObject:
    details = {name: value for name, value in params.items() if name in PREVIEWED}
    return plain(
        await client.v1.invoices.create_preview_async(
            {"subscription": stripe_id, "subscription_details": cast(Details, details)}
        )
    )
