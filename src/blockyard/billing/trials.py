"""Trials: how long is the plan's to say, and an organization has one, once."""

from typing import Any, Final

import stripe
from sqlalchemy import select

from blockyard.base.errors import Conflict, Unprocessable
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import Plan
from blockyard.billing.stripe.client import PaymentMethodRequired, plain, problems
from blockyard.tenancy.session import TenantSession

FREE_AT_ITS_END: Final = {"end_behavior": {"missing_payment_method": "cancel"}}
"""What becomes of a trial that ends without a card."""


class TrialUsed(Conflict):
    code = "trial_used"


class NoTrial(Unprocessable):
    code = "no_trial"


def refuse_without_trial(plan: Plan) -> None:
    """Raises NoTrial."""
    if not plan.trial_days:
        raise NoTrial(f"The plan {plan.title} has no trial. Leave `trial` out, or choose another plan.")


async def refuse_second_trial(db: TenantSession) -> None:
    """Under the organization's lock. A trial that was asked for and is not here is still an open request, or an open
    page, and those stand in the way by themselves. Raises TrialUsed."""
    had = select(BillingSubscription.id).where(BillingSubscription.trial_end.is_not(None)).limit(1)
    if (await db.execute(had)).scalar_one_or_none() is not None:
        raise TrialUsed("This organization has had its trial. Leave `trial` out.")


def trial_of(plan: Plan) -> dict[str, Any]:
    """As Stripe is told of it."""
    return {"trial_period_days": plan.trial_days, "trial_settings": FREE_AT_ITS_END}


async def require_card(client: stripe.StripeClient, customer: str) -> None:
    """Asks Stripe: our copy may not know yet which card became the default. Raises PaymentMethodRequired."""
    with problems():
        known = plain(await client.v1.customers.retrieve_async(customer))
    if not (known.get("invoice_settings") or {}).get("default_payment_method"):
        raise PaymentMethodRequired(
            "No payment method is there to pay with. Attach one at POST /api/v1/payments/payment-methods, or name one "
            "in `payment_method`."
        )
