"""What an organization has, as its plan counts it."""

from sqlalchemy import func, select

from blockyard.agents.models import AgentExecution
from blockyard.base import clock
from blockyard.tenancy.session import TenantSession


async def executions_this_month(db: TenantSession) -> int:
    """Of the calendar month, in UTC."""
    statement = select(func.count()).select_from(AgentExecution)
    month = statement.where(AgentExecution.created_at >= clock.start_of_month())
    return (await db.execute(month)).scalar_one()
