"""The SQL of what becomes of uploads."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Select, select

from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.states import ACCEPTS_WORK, AgentType
from blockyard.environments.models import Environment
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import UploadUse


def uses_of(upload_id: UUID) -> Select[UploadUse]:
    return select(UploadUse).where(UploadUse.upload_id == upload_id)


async def agent_ids_of(db: TenantSession, execution_ids: Iterable[UUID]) -> dict[UUID, str]:
    """By execution."""
    statement = (
        select(AgentExecution.id, AgentInstance.agent_id)
        .join(AgentInstance, AgentInstance.id == AgentExecution.agent_instance_id)
        .where(AgentExecution.id.in_([*execution_ids]))
    )
    return {row[0]: row[1] for row in await db.execute(statement)}


def quiz_generators() -> Select[str]:
    """That take work, the oldest first."""
    fit = (AgentInstance.agent_type == AgentType.QUIZ_GENERATOR) & AgentInstance.status.in_(ACCEPTS_WORK)
    return select(AgentInstance.agent_id).where(fit).order_by(AgentInstance.id).limit(1)


def names_of_agents() -> Select[str]:
    return select(AgentInstance.agent_id)


def names_of_environments() -> Select[str]:
    return select(Environment.name)
