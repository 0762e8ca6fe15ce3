"""Decisions about executions: asked for over HTTP, carried out by jobs.py."""

from uuid import UUID

from sqlalchemy import select

from blockyard.agents import queries
from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.of_uploads import input_of
from blockyard.agents.runner import required_runner
from blockyard.agents.schemas import ExecutionCreate, ExecutionRead
from blockyard.agents.service import get_instance
from blockyard.agents.states import (
    ACCEPTS_WORK,
    EXECUTION_TRANSITIONS,
    UNFINISHED,
    AgentType,
    ExecutionStatus,
    InstanceStatus,
)
from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.using import record_use

RUN_TASK = "agents.run_execution"


class InstanceUnavailable(Conflict):
    code = "agent_instance_unavailable"


class AlreadyFinished(Conflict):
    code = "execution_finished"


async def enqueue_execution(db: TenantSession, quota: Quota, agent_id: str, body: ExecutionCreate) -> ExecutionRead:
    """Record an execution and enqueue it, in one transaction; the instance's lock keeps them in order, one at a time.

    Raises NotFound, NotRunnable, InstanceUnavailable, Unprocessable for an input that the agent cannot work on, and what
    `take_text` does of an upload.
    """
    instance = await get_instance(db, agent_id, lock=True)
    runner = required_runner(AgentType(instance.agent_type))
    if instance.status not in ACCEPTS_WORK:
        raise InstanceUnavailable(f"This instance is {instance.status}. Set its status to idle first.")
    work, taken = await input_of(db, body.input)
    runner.check(instance.configuration, work)
    await quota.claim(db, Countable.EXECUTIONS)
    execution = AgentExecution(agent_instance_id=instance.id, status=ExecutionStatus.QUEUED, input=work, attempts=0)
    db.add(execution)
    await db.flush()
    if taken is not None:
        await record_use(db, taken.whole.upload_id, execution_id=execution.id, pages=taken.numbers)
    await defer(db, RUN_TASK, lock=str(instance.id), execution_id=str(execution.id))
    record(db, "agent_execution.created", "agent_execution", execution.id, {"agent_id": agent_id})
    return ExecutionRead.model_validate(execution)


async def get_execution(db: TenantSession, agent_id: str, execution_id: UUID, *, lock: bool = False) -> AgentExecution:
    """Raises NotFound."""
    instance = await get_instance(db, agent_id)
    statement = queries.executions_of(instance).where(AgentExecution.id == execution_id)
    execution = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if execution is None:
        raise NotFound("execution")
    return execution


async def cancel_execution(db: TenantSession, agent_id: str, execution_id: UUID) -> ExecutionRead:
    """What waits is cancelled at once; what runs is asked to stop and ends within seconds.

    Raises NotFound, AlreadyFinished.
    """
    execution = await get_execution(db, agent_id, execution_id, lock=True)
    if execution.status not in UNFINISHED:
        raise AlreadyFinished(f"This execution is {execution.status} already.")
    request_cancel(execution)
    record(db, "agent_execution.cancelled", "agent_execution", execution.id, {"agent_id": agent_id})
    await db.flush()
    await db.refresh(execution)
    return ExecutionRead.model_validate(execution)


async def cancel_all_of_user(db: TenantSession, user_id: UUID) -> None:
    """A removed member's unfinished executions end, since nobody could enter on their behalf any more."""
    for execution in (await db.execute(queries.unfinished_of_user(user_id))).scalars():
        request_cancel(execution)
        if execution.status == ExecutionStatus.RUNNING:
            finish_execution(execution, ExecutionStatus.CANCELLED)
            await free_instance(db, execution)


def request_cancel(execution: AgentExecution) -> None:
    execution.cancel_requested_at = clock.now()
    if execution.status != ExecutionStatus.RUNNING:
        finish_execution(execution, ExecutionStatus.CANCELLED)


def finish_execution(
    execution: AgentExecution,
    status: ExecutionStatus,
    *,
    output: dict[str, object] | None = None,
    error: dict[str, str] | None = None,
) -> None:
    """Move to a final status. A programming error if the transition table forbids it."""
    assert status in EXECUTION_TRANSITIONS[ExecutionStatus(execution.status)]
    execution.status, execution.output, execution.error = status, output, error
    execution.finished_at = clock.now()


async def free_instance(
    db: TenantSession, execution: AgentExecution, status: InstanceStatus = InstanceStatus.IDLE
) -> AgentInstance:
    """The instance is done with `execution`. One that a person took away in the meantime stays away."""
    statement = select(AgentInstance).where(AgentInstance.id == execution.agent_instance_id).with_for_update()
    instance = (await db.execute(statement)).scalar_one()
    if instance.status == InstanceStatus.BUSY:
        instance.status = status
    return instance
