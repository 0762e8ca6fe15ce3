"""What an organization has, as its plan counts it."""

from sqlalchemy import func, select

from blockyard.audit.usage import count_since
from blockyard.base import clock
from blockyard.environments.models import Environment, RobloxAsset
from blockyard.tenancy.session import TenantSession


async def environment_count(db: TenantSession) -> int:
    return int((await db.execute(select(func.count()).select_from(Environment))).scalar_one())


async def builds_this_month(db: TenantSession) -> int:
    """Of the calendar month, in UTC; also those of environments that were deleted."""
    return await count_since(db, clock.start_of_month(), "environment.created", "environment.updated")


async def stored_bytes(db: TenantSession) -> int:
    statement = select(func.coalesce(func.sum(RobloxAsset.size_bytes), 0))
    return int((await db.execute(statement)).scalar_one())
