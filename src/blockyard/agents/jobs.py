"""Carrying out an execution."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from blockyard.agents import queries
from blockyard.agents.executions import RUN_TASK, finish_execution, free_instance
from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.runner import Runner, required_runner
from blockyard.agents.states import UNFINISHED, AgentType, ExecutionStatus, InstanceStatus
from blockyard.audit import trail
from blockyard.base import clock
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.retries import is_away
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.session import TenantSession

CANCEL_POLL_SECONDS: Final = 1.0
TIME_LIMIT_SECONDS: Final = 600.0
"""For an attempt, with what it waits for. What a runner computes has the limit that who asked can keep."""
GAVE_UP: Final = Failure("gave_up", "The agent failed for a reason of ours. It was logged; try again later.")


@tenant_task(RUN_TASK, has_row=True)
async def run_execution(job: TenantJob, execution_id: str) -> None:
    await attempt(job, UUID(execution_id), EXECUTION)


@dataclass(frozen=True, slots=True)
class Claim:
    """All that the work needs, so that no session stays open while it runs."""

    execution_id: UUID
    runner: Runner
    configuration: dict[str, Any]
    input: dict[str, Any]


async def claim(job: TenantJob, db: TenantSession, execution_id: UUID) -> Claim | None:
    """Mark the execution as running, by this run, and its instance as busy."""
    execution = await queries.lock_execution(db, execution_id, job.taken_at)
    if execution is None or execution.status not in UNFINISHED:
        return None
    if execution.cancel_requested_at is not None:
        finish_execution(execution, ExecutionStatus.CANCELLED)
        await free_instance(db, execution)
        return None
    statement = select(AgentInstance).where(AgentInstance.id == execution.agent_instance_id)
    instance = (await db.execute(statement)).scalar_one()
    execution.status, execution.started_at, execution.taken_at = ExecutionStatus.RUNNING, clock.now(), job.taken_at
    execution.attempts += 1
    instance.status = InstanceStatus.BUSY
    runner = required_runner(AgentType(instance.agent_type))
    return Claim(execution.id, runner, instance.configuration, execution.input)


async def work(job: TenantJob, claim: Claim) -> dict[str, Any] | None:
    """The output; None: somebody asked the execution to stop. Raises what the runner raises."""
    running = asyncio.create_task(claim.runner.run(claim.configuration, claim.input))
    watching = asyncio.create_task(cancellation(job, claim.execution_id))
    try:
        await asyncio.wait({running, watching}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            return running.result()
        await watching
        return None
    finally:
        for task in (running, watching):
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task


async def cancellation(job: TenantJob, execution_id: UUID) -> None:
    """Returns when somebody has asked the execution to stop, or it is gone."""
    asked = select(AgentExecution.cancel_requested_at).where(AgentExecution.id == execution_id)
    while True:
        await asyncio.sleep(CANCEL_POLL_SECONDS)
        try:
            async with job.session(read_only=True) as db:
                row = (await db.execute(asked)).one_or_none()
        except DBAPIError as error:
            if not is_away(error):
                raise
            continue  # while the database is away, nobody asks; what runs need not end for that
        if row is None or row[0] is not None:
            return


async def record(job: TenantJob, db: TenantSession, execution_id: UUID, output: dict[str, Any] | None) -> None:
    execution = await queries.lock_execution(db, execution_id, job.taken_at)
    if execution is None or execution.status not in UNFINISHED:
        return
    finish_execution(
        execution, ExecutionStatus.CANCELLED if output is None else ExecutionStatus.COMPLETED, output=output
    )
    instance = await free_instance(db, execution)
    if output is not None:
        details = {"agent_id": instance.agent_id}
        trail.record(db, "agent_execution.completed", "agent_execution", execution.id, details)


async def release(job: TenantJob, db: TenantSession, execution_id: UUID) -> None:
    execution = await queries.lock_execution(db, execution_id, job.taken_at)
    if execution is None or execution.status != ExecutionStatus.RUNNING:
        return
    execution.status = ExecutionStatus.PENDING
    await free_instance(db, execution)


async def fail(job: TenantJob, db: TenantSession, execution_id: UUID, failure: Failure) -> None:
    execution = await queries.lock_execution(db, execution_id, job.taken_at)
    if execution is None or execution.status not in UNFINISHED:
        return
    finish_execution(execution, ExecutionStatus.FAILED, error={"code": failure.code, "detail": failure.detail})
    instance = await free_instance(db, execution, InstanceStatus.ERROR if failure is GAVE_UP else InstanceStatus.IDLE)
    details = {"agent_id": instance.agent_id, "code": failure.code}
    trail.record(db, "agent_execution.failed", "agent_execution", execution.id, details)


async def reopen(job: TenantJob, db: TenantSession, execution_id: UUID) -> None:
    """It waits again, as after an attempt that failed."""
    execution = await queries.lock_execution(db, execution_id, job.taken_at)
    if execution is not None and execution.status == ExecutionStatus.FAILED:
        execution.status, execution.error, execution.finished_at = ExecutionStatus.PENDING, None, None


EXECUTION: Final = Lifecycle(
    claim=claim,
    work=work,
    record=record,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _claim: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=GAVE_UP,
)
