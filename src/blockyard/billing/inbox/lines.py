"""An organization's own lines about what Stripe told of it."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from blockyard.base.errors import NotFound
from blockyard.billing.inbox.models import StripeEvent
from blockyard.tenancy.session import TenantSession

THING: Final = "event of Stripe's"


async def get_event(db: TenantSession, line_id: UUID) -> StripeEvent:
    """Raises NotFound."""
    found = (await db.execute(select(StripeEvent).where(StripeEvent.id == line_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found
