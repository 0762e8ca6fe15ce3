"""Carrying out an execution: claim it, work without a database session, record the outcome.

Whatever dies in between, the job runs again: the claim is repeated, the outcome is recorded once.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from blockyard.agents.executions import RUN_TASK, finish, free_instance
from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.runner import RunFailed, Runner, runner_for
from blockyard.agents.states import UNFINISHED, AgentType, ExecutionStatus, InstanceStatus
from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.jobs.tasks import MAX_ATTEMPTS, TenantJob, tenant_task
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

CANCEL_POLL_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """All that the work needs, so that no session stays open while it runs."""

    runner: Runner
    configuration: dict[str, Any]
    input: dict[str, Any]


@tenant_task(RUN_TASK)
async def run_execution(job: TenantJob, execution_id: str) -> None:
    claim = await begin(job, UUID(execution_id))
    if claim is None:
        return
    try:
        output = await work(job, UUID(execution_id), claim)
    except Cancelled:
        await end(job, UUID(execution_id), ExecutionStatus.CANCELLED)
    except (RunFailed, Problem) as error:
        await end(job, UUID(execution_id), ExecutionStatus.FAILED, error=("run_failed", str(error)))
    except TimeoutError:
        words = f"The agent did not finish within {claim.runner.time_limit_seconds:.0f} s. Give it less to do."
        await end(job, UUID(execution_id), ExecutionStatus.FAILED, error=("time_limit", words))
    except Exception:
        log.exception("execution_attempt_failed", execution_id=execution_id, attempt=job.attempt)
        await retry_or_give_up(job, UUID(execution_id))
        raise
    else:
        await end(job, UUID(execution_id), ExecutionStatus.COMPLETED, output=output)


class Cancelled(Exception):
    """Somebody asked the execution to stop."""


async def begin(job: TenantJob, execution_id: UUID) -> Claim | None:
    """Mark the execution as running. None: there is nothing to do any more."""
    async with job.session() as db:
        execution = await locked(db, execution_id)
        if execution is None or execution.status not in UNFINISHED:
            return None
        instance = (
            await db.execute(select(AgentInstance).where(AgentInstance.id == execution.agent_instance_id))
        ).scalar_one()
        runner = runner_for(AgentType(instance.agent_type))
        if execution.cancel_requested_at is not None:
            finish(execution, ExecutionStatus.CANCELLED)
        elif runner is None or job.attempt > MAX_ATTEMPTS:
            give_up(execution)
        else:
            execution.status, execution.attempts = ExecutionStatus.RUNNING, job.attempt
            execution.started_at = clock.now()
            instance.status = InstanceStatus.BUSY
            return Claim(runner, instance.configuration, execution.input)
        await free_instance(db, execution)
        return None


async def work(job: TenantJob, execution_id: UUID, claim: Claim) -> dict[str, Any]:
    """The output. Raises Cancelled, TimeoutError, or what the runner raises."""
    running = asyncio.create_task(claim.runner.run(claim.configuration, claim.input))
    watching = asyncio.create_task(cancellation(job, execution_id))
    try:
        async with asyncio.timeout(claim.runner.time_limit_seconds):
            await asyncio.wait({running, watching}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            return running.result()
        await watching
        raise Cancelled
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
        async with job.session(read_only=True) as db:
            row = (await db.execute(asked)).one_or_none()
        if row is None or row[0] is not None:
            return


async def end(
    job: TenantJob,
    execution_id: UUID,
    status: ExecutionStatus,
    *,
    output: dict[str, Any] | None = None,
    error: tuple[str, str] | None = None,
) -> None:
    """Record the outcome, unless another run of the same job has."""
    async with job.session() as db:
        execution = await locked(db, execution_id)
        if execution is None or execution.status != ExecutionStatus.RUNNING:
            return
        document = {"code": error[0], "detail": error[1]} if error else None
        finish(execution, status, output=output, error=document)
        await free_instance(db, execution)


async def retry_or_give_up(job: TenantJob, execution_id: UUID) -> None:
    async with job.session() as db:
        execution = await locked(db, execution_id)
        if execution is None or execution.status != ExecutionStatus.RUNNING:
            return
        if job.is_last_attempt:
            give_up(execution)
            await free_instance(db, execution, InstanceStatus.ERROR)
        else:
            execution.status = ExecutionStatus.PENDING
            await free_instance(db, execution)


def give_up(execution: AgentExecution) -> None:
    words = f"The agent failed {execution.attempts} times for a reason of ours. It was logged; try again later."
    finish(execution, ExecutionStatus.FAILED, error={"code": "gave_up", "detail": words})


async def locked(db: TenantSession, execution_id: UUID) -> AgentExecution | None:
    statement = select(AgentExecution).where(AgentExecution.id == execution_id).with_for_update()
    return (await db.execute(statement)).scalar_one_or_none()
