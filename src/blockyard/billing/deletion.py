"""Deleting an organization: what stands in the way, since Stripe would go on charging a school that is gone, and what is
left of it."""

import json
from typing import Final

from sqlalchemy import text

from blockyard.base.errors import Conflict
from blockyard.billing import pages, subscriptions
from blockyard.billing.revenue.queries import select_months
from blockyard.billing.stripe.outgoing import RequestOpen
from blockyard.tenancy.session import TenantSession

BURY: Final = text("SELECT stripe.bury(CAST(:figures AS jsonb), :door_key_id, :door_seal)")


class SubscriptionLiving(Conflict):
    code = "subscription_living"


class CheckoutOpen(Conflict):
    code = "checkout_open"


async def refuse_deletion(db: TenantSession) -> None:
    """Under the organization's lock, so that nothing of this begins meanwhile. Stripe is not asked here, since nothing
    is asked inside a transaction. Raises SubscriptionLiving, CheckoutOpen, RequestOpen."""
    if await subscriptions.find_living_subscription(db) is not None:
        raise SubscriptionLiving("This organization has a subscription. Cancel it first, then delete the organization.")
    for page in await pages.find_open_pages(db):
        raise CheckoutOpen(
            f"On Stripe's page {page} somebody can still subscribe. Expire it first, at POST "
            f"/api/v1/payments/checkout/sessions/{page}/expire, then delete the organization.",
            checkout=page,
        )
    if await subscriptions.is_begun(db):
        raise RequestOpen("Stripe has not answered yet whether this organization subscribed. Ask again in a moment.")


async def leave_tombstone(db: TenantSession) -> None:
    """For the operator: its months, and that it was here. Its ids at Stripe stay in stripe.routes."""
    figures = [{**row, "month": row["month"].isoformat()} for row in await select_months(db)]
    seal = db.seal(f"stripe.bury {db.context.organization_id}")
    await db.execute(BURY, {"figures": json.dumps(figures), **seal})
