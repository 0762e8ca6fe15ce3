"""The trail's line that the organization's plan is another one, by what a copy of a subscription says."""

from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.billing.entitling import entitlement_of
from blockyard.billing.models import BillingSubscription
from blockyard.tenancy.session import TenantSession


async def name_of_plan(db: TenantSession) -> str:
    """What the subscriptions give now. The organization is locked (consequences.prepare_for), so it stays."""
    unended = select(BillingSubscription).where(BillingSubscription.ended_at.is_(None))
    subscriptions = (await db.execute(unended.execution_options(populate_existing=True))).scalars().all()
    return entitlement_of(subscriptions, clock.now()).plan.name


async def record_plan_change(db: TenantSession, before: str) -> None:
    """If it is another one than `before`."""
    after = await name_of_plan(db)
    if after != before:
        record(db, "billing.plan_changed", "organization", db.context.organization_id, {"from": before, "to": after})
