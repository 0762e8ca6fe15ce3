"""Invoices. Stripe makes them; we show them."""

from typing import Final

from sqlalchemy import Select, select

from blockyard.billing.models import BillingInvoice
from blockyard.billing.queries import get_copy
from blockyard.tenancy.session import TenantSession

THING: Final = "invoice"


def select_invoices() -> Select[BillingInvoice]:
    return select(BillingInvoice)


async def get_invoice(db: TenantSession, stripe_id: str) -> BillingInvoice:
    """Raises NotFound."""
    return await get_copy(db, BillingInvoice, stripe_id, THING)
