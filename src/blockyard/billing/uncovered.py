"""Credit that nothing covers any more: after a plan was canceled, what was paid for its period went back all the same."""

from collections.abc import Sequence
from typing import Final

from blockyard.billing import credits, subscriptions
from blockyard.billing.alarms import Alarm
from blockyard.billing.currencies import format_amount
from blockyard.billing.models import BillingSubscription
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.copies import columns_of_invoice, id_of
from blockyard.tenancy.session import TenantSession

KIND: Final = "credit_uncovered"
"""The alarm's kind. Its subject is the subscription."""


async def find_alarms(db: TenantSession, copies: Sequence[StripeObject]) -> dict[str, Alarm | None]:
    """By its subject, what these copies, which are stored, bring to light. None: the credit is covered, or is again, since
    the dispute was won or the refund failed."""
    found = {one.stripe_id: one for copy in copies if (one := await find_touched(db, copy)) is not None}
    return {stripe_id: await find_alarm(db, one) for stripe_id, one in found.items()}


async def find_touched(db: TenantSession, copy: StripeObject) -> BillingSubscription | None:
    """The subscription whose credit may be uncovered by this refund or dispute, or was given by this invoice."""
    kind = copy["object"]
    if kind in ("refund", "dispute") and copy.get("payment_intent"):
        return await credits.find_paid_by(db, id_of(copy["payment_intent"]))
    billed = columns_of_invoice(copy)["subscription_id"] if kind == "invoice" and copy.get("total", 0) < 0 else None
    return await subscriptions.find_subscription(db, billed) if billed else None


async def find_alarm(db: TenantSession, subscription: BillingSubscription) -> Alarm | None:
    uncovered = await credits.find_uncovered(db, subscription)
    if uncovered == 0:
        return None
    amount = f"{format_amount(uncovered, subscription.currency)} {subscription.currency.upper()}"
    words = (
        f"When the plan was canceled, {amount} became the customer's credit. That money went back since, or a bank asks "
        f"for it. Take it off the balance of {subscription.customer_id} in Stripe's dashboard, and ask the school for "
        "what it has spent of it."
    )
    return Alarm(KIND, subscription.stripe_id, db.context.organization_id, words)
