"""How often something was done: what is deleted afterwards was done all the same, and the trail is never changed."""

from datetime import datetime

from sqlalchemy import func, select

from blockyard.audit.models import AuditEntry
from blockyard.tenancy.session import TenantSession


async def count_since(db: TenantSession, moment: datetime, *actions: str) -> int:
    """Of the session's organization."""
    statement = select(func.count()).select_from(AuditEntry)
    done = statement.where(AuditEntry.action.in_(actions), AuditEntry.created_at >= moment)
    return (await db.execute(done)).scalar_one()
