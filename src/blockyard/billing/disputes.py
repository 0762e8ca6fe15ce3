"""Disputes: a bank asks for a payment back. Stripe's dashboard is where one answers; we show them."""

from typing import Final

from sqlalchemy import Select, select

from blockyard.billing.models import BillingDispute
from blockyard.billing.queries import get_copy
from blockyard.tenancy.session import TenantSession

THING: Final = "dispute"


def select_disputes() -> Select[BillingDispute]:
    return select(BillingDispute)


async def get_dispute(db: TenantSession, stripe_id: str) -> BillingDispute:
    """Raises NotFound."""
    return await get_copy(db, BillingDispute, stripe_id, THING)
