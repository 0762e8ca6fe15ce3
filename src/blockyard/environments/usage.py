"""What an organization has, as its plan counts it."""

from sqlalchemy import func, select

from blockyard.environments.models import Environment, RobloxAsset
from blockyard.tenancy.session import TenantSession


async def environment_count(db: TenantSession) -> int:
    return int((await db.execute(select(func.count()).select_from(Environment))).scalar_one())


async def stored_bytes(db: TenantSession) -> int:
    statement = select(func.coalesce(func.sum(RobloxAsset.size_bytes), 0))
    return int((await db.execute(statement)).scalar_one())
