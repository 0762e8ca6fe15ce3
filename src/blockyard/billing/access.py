"""What the routes of billing share: who may read, who may buy, and the way to Stripe."""

from typing import Annotated

import stripe
from fastapi import Depends, Request

from blockyard.billing.permissions import BILLING_MANAGE, BILLING_READ, REFUNDS_CREATE
from blockyard.billing.stripe.client import StripeAccess
from blockyard.identity.access import requires
from blockyard.identity.dependencies import wants_recent_proof
from blockyard.web.process import process_of

READ = [requires(BILLING_READ)]
MANAGE = [requires(BILLING_MANAGE)]
MOVES_MONEY = [requires(BILLING_MANAGE), wants_recent_proof]
REFUNDS = [requires(REFUNDS_CREATE), wants_recent_proof]
PAYS = {"x-problems": [402]}


def get_stripe(request: Request) -> stripe.StripeClient:
    """Raises BillingNotConfigured."""
    return process_of(request).part(StripeAccess).required()


Stripe = Annotated[stripe.StripeClient, Depends(get_stripe)]
