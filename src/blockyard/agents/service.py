"""Decisions about agent instances."""

from datetime import timedelta

from psycopg.errors import UniqueViolation
from sqlalchemy.exc import IntegrityError

from blockyard.agents import queries
from blockyard.agents.models import AgentInstance
from blockyard.agents.schemas import (
    AgentInstanceCreate,
    AgentInstanceRead,
    AgentInstanceUpdate,
    AgentMetrics,
    DurationSummary,
    HourOfExecutions,
)
from blockyard.agents.states import INSTANCE_TRANSITIONS, SET_BY_PEOPLE, ExecutionStatus, InstanceStatus
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyExists, Conflict, NotFound
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected

THING = "agent instance"


class IllegalTransition(Conflict):
    code = "illegal_transition"


async def create_instance(db: TenantSession, body: AgentInstanceCreate) -> AgentInstanceRead:
    instance = AgentInstance(**body.model_dump(), status=InstanceStatus.IDLE)
    db.add(instance)
    try:
        await db.flush()
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise AlreadyExists(
                f"This organization already has an agent instance {body.agent_id}. Choose another agent_id."
            ) from error
        raise
    record(db, "agent_instance.created", "agent_instance", instance.id, {"agent_id": instance.agent_id})
    return AgentInstanceRead.model_validate(instance)


async def get_instance(db: TenantSession, agent_id: str, *, lock: bool = False) -> AgentInstance:
    """Raises NotFound."""
    statement = queries.instance_named(db, agent_id)
    instance = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if instance is None:
        raise NotFound(THING)
    return instance


async def update_instance(
    db: TenantSession, agent_id: str, body: AgentInstanceUpdate, expected: Expected
) -> AgentInstanceRead:
    """What is the same as before is no change, and no line in the trail.

    Raises NotFound, PreconditionFailed, IllegalTransition.
    """
    instance = await get_instance(db, agent_id, lock=True)
    expected.require(AgentInstanceRead.model_validate(instance))
    changes = {name: value for name, value in body if value is not None and value != getattr(instance, name)}
    if not changes:
        return AgentInstanceRead.model_validate(instance)
    if "status" in changes:
        check_transition(InstanceStatus(instance.status), changes["status"])
    for name, value in changes.items():
        setattr(instance, name, value)
    await db.flush()
    await db.refresh(instance)
    record(
        db,
        "agent_instance.updated",
        "agent_instance",
        instance.id,
        {"agent_id": agent_id, "changed": sorted(changes)},
    )
    return AgentInstanceRead.model_validate(instance)


def check_transition(present: InstanceStatus, wished: InstanceStatus) -> None:
    """Raises IllegalTransition, naming what is possible."""
    possible = INSTANCE_TRANSITIONS[present] & SET_BY_PEOPLE
    if wished not in possible:
        words = ", ".join(sorted(possible)) or "nothing until the work is done"
        raise IllegalTransition(f"An instance that is {present} cannot be set to {wished}; possible: {words}.")


async def delete_instance(db: TenantSession, agent_id: str, expected: Expected) -> None:
    """Its executions go with it. Raises NotFound, PreconditionFailed; Conflict while it works."""
    instance = await get_instance(db, agent_id, lock=True)
    expected.require(AgentInstanceRead.model_validate(instance))
    if instance.status == InstanceStatus.BUSY:
        raise Conflict("This instance is at work. Cancel its execution first, then delete it.")
    record(db, "agent_instance.deleted", "agent_instance", instance.id, {"agent_id": agent_id})
    await db.delete(instance)


async def instance_metrics(db: TenantSession, agent_id: str) -> AgentMetrics:
    """Raises NotFound."""
    instance = await get_instance(db, agent_id)
    counts = await queries.execution_counts(db, instance)
    by_status = {status: counts.get(status, 0) for status in ExecutionStatus}
    completed, failed = by_status[ExecutionStatus.COMPLETED], by_status[ExecutionStatus.FAILED]
    average, median, p95 = await queries.durations(db, instance)
    this_hour = clock.now().replace(minute=0, second=0, microsecond=0)
    hours = [this_hour - timedelta(hours=age) for age in range(23, -1, -1)]
    finished = await queries.finished_by_hour(db, instance, hours[0])
    return AgentMetrics(
        total=sum(by_status.values()),
        by_status=by_status,
        success_rate=round(completed / (completed + failed), 4) if completed + failed else None,
        duration_ms=DurationSummary(average=average, median=median, p95=p95),
        last_24_hours=[
            HourOfExecutions(
                hour=hour,
                completed=finished.get((hour, ExecutionStatus.COMPLETED), 0),
                failed=finished.get((hour, ExecutionStatus.FAILED), 0),
                cancelled=finished.get((hour, ExecutionStatus.CANCELLED), 0),
            )
            for hour in hours
        ],
    )
