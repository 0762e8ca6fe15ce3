"""The SQL of the agents room."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select, text

from blockyard.agents.lists import INSTANCES
from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.states import UNFINISHED, ExecutionStatus
from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.reads import json_page, json_row
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_given_text, has_text

INSTANCE: Final = select(
    AgentInstance.id,
    AgentInstance.agent_id,
    AgentInstance.agent_type,
    AgentInstance.status,
    AgentInstance.configuration,
    AgentInstance.created_by_id,
    AgentInstance.created_at,
    AgentInstance.updated_at,
)
INSTANCE_PAGES: Final = {
    sort: json_page(INSTANCE, order, INSTANCES.bound_conditions()) for sort, order in INSTANCES.orders.items()
}
"""By how they are sorted."""
INSTANCE_BY_AGENT_ID: Final = json_row(INSTANCE.where(has_given_text(AgentInstance.agent_id)))


def instance_named(db: TenantSession, agent_id: str) -> Select[AgentInstance]:
    return select(AgentInstance).where(has_text(db, AgentInstance.agent_id, agent_id))


def executions_of(instance: AgentInstance) -> Select[AgentExecution]:
    return select(AgentExecution).where(AgentExecution.agent_instance_id == instance.id)


def unfinished_of_user(user_id: UUID) -> Select[AgentExecution]:
    return (
        select(AgentExecution)
        .where(AgentExecution.created_by_id == user_id, AgentExecution.status.in_(UNFINISHED))
        .with_for_update()
    )


async def execution_counts(db: TenantSession, instance: AgentInstance) -> dict[str, int]:
    """How many executions are in each status that occurs."""
    rows = await db.execute(
        select(AgentExecution.status, func.count())
        .where(AgentExecution.agent_instance_id == instance.id)
        .group_by(AgentExecution.status)
    )
    return {status: count for status, count in rows}  # noqa: C416 - a Row is a tuple to mypy only when unpacked


async def durations(db: TenantSession, instance: AgentInstance) -> tuple[float | None, float | None, float | None]:
    """Average, median and 95th percentile of completed executions, in milliseconds."""
    duration = AgentExecution.duration_ms
    row = (
        await db.execute(
            select(
                func.avg(duration),
                func.percentile_cont(0.5).within_group(duration),
                func.percentile_cont(0.95).within_group(duration),
            ).where(
                AgentExecution.agent_instance_id == instance.id,
                AgentExecution.status == ExecutionStatus.COMPLETED,
            )
        )
    ).one()
    average, median, p95 = (None if value is None else round(float(value), 1) for value in row)
    return average, median, p95


async def finished_by_hour(
    db: TenantSession, instance: AgentInstance, since: datetime
) -> dict[tuple[datetime, str], int]:
    """Finished executions since then, by UTC hour and status."""
    hour = func.date_trunc("hour", AgentExecution.finished_at, text("'UTC'"))
    rows = await db.execute(
        select(hour, AgentExecution.status, func.count())
        .where(AgentExecution.agent_instance_id == instance.id, AgentExecution.finished_at >= since)
        .group_by(hour, AgentExecution.status)
    )
    return {(at, status): count for at, status, count in rows}


async def lock_execution(db: TenantSession, execution_id: UUID, taken_at: datetime) -> AgentExecution | None:
    """For a run that began then. None: it is gone, or a later run has claimed it."""
    own = (AgentExecution.id == execution_id) & not_taken_since(AgentExecution.taken_at, taken_at)
    statement = select(AgentExecution).where(own).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()
