"""What the routes of billing share: who may read, who may buy, and the way to Stripe."""

from typing import Annotated

import stripe
from fastapi import Depends, Request

from blockyard.app.state import state_of
from blockyard.billing.stripe.client import required
from blockyard.identity.access import requires

READ = [requires("billing:read")]
MANAGE = [requires("billing:manage")]
PAYS = {"x-problems": [402]}


def get_stripe(request: Request) -> stripe.StripeClient:
    """Raises BillingNotConfigured."""
    return required(state_of(request).stripe)


Stripe = Annotated[stripe.StripeClient, Depends(get_stripe)]
