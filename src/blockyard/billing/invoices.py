"""Invoices. Stripe makes them; we show them."""

from typing import Final

from sqlalchemy import Select, select

from blockyard.base.errors import NotFound
from blockyard.billing.models import BillingInvoice
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text

THING: Final = "invoice"


def select_invoices() -> Select[BillingInvoice]:
    return select(BillingInvoice)


async def get_invoice(db: TenantSession, stripe_id: str) -> BillingInvoice:
    """Raises NotFound."""
    statement = select(BillingInvoice).where(has_text(db, BillingInvoice.stripe_id, stripe_id))
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
