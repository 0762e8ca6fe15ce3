"""What an organization has, as its plan counts it."""

from blockyard.audit.usage import count_since
from blockyard.base import clock
from blockyard.tenancy.session import TenantSession


async def executions_this_month(db: TenantSession) -> int:
    """Of the calendar month, in UTC; also those that went with their instance."""
    return await count_since(db, clock.start_of_month(), "agent_execution.created")
