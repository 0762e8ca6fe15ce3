"""Invoices. Stripe makes them; we show them."""

from typing import Final

from sqlalchemy import Select, select

from blockyard.base.errors import NotFound
from blockyard.billing.models import BillingInvoice
from blockyard.tenancy.session import TenantSession

THING: Final = "invoice"


def all_of_organization() -> Select[BillingInvoice]:
    return select(BillingInvoice)


async def get(db: TenantSession, stripe_id: str) -> BillingInvoice:
    """Raises NotFound."""
    statement = select(BillingInvoice).where(BillingInvoice.stripe_id == stripe_id)
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
