"""What the routes of billing share: who may read, who may buy, and the way to Stripe."""

from typing import Annotated

from fastapi import Depends, Request

from blockyard.billing.permissions import BILLING_MANAGE, BILLING_READ, REFUNDS_CREATE
from blockyard.billing.settings import BillingSettings
from blockyard.billing.stripe.client import Client, StripeAccess
from blockyard.identity.access import requires
from blockyard.identity.dependencies import wants_recent_proof
from blockyard.web.process import process_of

READ = [requires(BILLING_READ)]
MANAGE = [requires(BILLING_MANAGE)]
MOVES_MONEY = [requires(BILLING_MANAGE), wants_recent_proof]
REFUNDS = [requires(REFUNDS_CREATE), wants_recent_proof]
PAYS = {"x-problems": [402]}


async def get_stripe(request: Request) -> Client:
    """Raises BillingNotConfigured."""
    return process_of(request).part(StripeAccess).required()


Stripe = Annotated[Client, Depends(get_stripe)]


async def get_currency(request: Request) -> str:
    return process_of(request).part(BillingSettings).stripe_currency


SellingCurrency = Annotated[str, Depends(get_currency)]
"""In which this deployment sells its plans, also where billing is off."""
