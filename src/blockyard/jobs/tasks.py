"""Tasks: what a worker can do. A tenant task enters its organization; nothing ambient reaches it.

@tenant_task("agents.run_execution")
async def run_execution(job: TenantJob, execution_id: str) -> None:
    async with job.session() as db: ...

A room names its tasks in its room.py; a worker runs those of the rooms it was composed of.
"""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.jobs import Job
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.children import ChildDied
from blockyard.base.logs import get_logger
from blockyard.base.parts import Part
from blockyard.jobs.defer import TRACEPARENT
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.outcomes import ArgumentsUnfit, watched
from blockyard.jobs.queues import DEFAULT_QUEUE
from blockyard.jobs.retries import HALF_AN_HOUR, MOST_DEATHS, Retries, WorkersDied
from blockyard.tenancy.context import NOT_A_MEMBER, TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession, any_role

log = get_logger(__name__)

Handler = Callable[..., Awaitable[None]]

PROCESS: Final = "process"
"""The key of the process in a job's additional context."""
HOLDS: Final = text("SELECT queue.holds_job(:job_id, :taken_at)")


@dataclass(frozen=True, slots=True)
class Task:
    """A task by name, what runs it: `run(context, **arguments)`, as Procrastinate calls it, in which queue it waits, and
    when it is tried again."""

    name: str
    run: Handler
    queue: str
    retries: Retries
    has_row: bool = False
    """Whether it works on a row, which must come to an end (attempts.py, `give_up`) also where an operator cancels the job,
    or it is given up because each process that ran it died."""


class Again(RetryDecision):
    """That the job runs again, and why."""

    def __init__(self, why: Literal["failed", "died", "interrupted"], retry_at: datetime) -> None:
        super().__init__(retry_at=retry_at)
        self.why = why


class Backoff(BaseRetryStrategy):
    """Procrastinate's question, answered by the task's policy. A job that was merely interrupted, by a shutdown say, goes on
    at once; when one goes on that died, the database says."""

    def __init__(self, retries: Retries) -> None:
        self.retries = retries

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, asyncio.CancelledError):
            return Again("interrupted", clock.now())
        if isinstance(exception, ChildDied):
            return Again("died", clock.now())
        if isinstance(exception, ArgumentsUnfit):
            return None
        pause = self.retries.pause_after(job.attempts + 1, exception)
        return None if pause is None else Again("failed", clock.now() + pause)


@dataclass(frozen=True, slots=True)
class TenantJob:
    """A job of one organization, asked for by one user."""

    context: TenantContext
    attempt: int
    """Counts from 1. Of those that ended by themselves: neither died nor were interrupted."""
    process: Process
    taken_at: datetime
    """When this run began, by the database. It writes to no row that a later one has claimed (fence.py)."""
    deaths: int = 0
    """Runs before that ended with their worker or its child process."""
    retries: Retries = HALF_AN_HOUR
    operator_said: Literal["retry", "cancel"] | None = None
    """As FetchedJob's."""

    def is_last_try(self, error: BaseException) -> bool:
        """Whether an attempt that failed so is followed by no other."""
        return self.retries.pause_after(self.attempt, error) is None

    def part(self, kind: type[Part]) -> Part:
        """A part of the process that runs the job."""
        return self.process.part(kind)

    def session(self, *, read_only: bool = False) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in the job's organization. Hold none while the real work runs."""
        return self.process.tenant_sessions.open(self.context, authorize=any_role, read_only=read_only)


@dataclass(frozen=True, slots=True)
class GateJob:
    """A job that no organization asked for: mail for a person, an event of Stripe's."""

    job_id: int
    taken_at: datetime
    """When this run began, by the database."""
    process: Process
    operator_said: Literal["retry", "cancel"] | None = None
    """As FetchedJob's."""

    def part(self, kind: type[Part]) -> Part:
        """A part of the process that runs the job."""
        return self.process.part(kind)

    async def is_held(self, gate: AsyncSession) -> bool:
        """Whether this run still has its job, which nobody takes away until the transaction ends. Else it was taken for
        dead, and another run records what comes of the job."""
        return bool((await gate.execute(HOLDS, {"job_id": self.job_id, "taken_at": self.taken_at})).scalar_one())

    def gate(self) -> AbstractAsyncContextManager[AsyncSession]:
        return gate_session(self.process.gate_engine)

    def enter(self, context: TenantContext) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in an organization that the gate found out."""
        return self.process.tenant_sessions.open(context, authorize=any_role)


def tenant_task(
    name: str, *, queue: str = DEFAULT_QUEUE, retries: Retries = HALF_AN_HOUR, has_row: bool = False
) -> Callable[[Handler], Task]:
    """The task of `handler(job: TenantJob, **arguments)`. It must be idempotent: a killed worker's job runs again."""
    assert not name.startswith("gate."), "gate.* names are for gate_task"

    def make(handler: Handler) -> Task:
        async def run(context: JobContext, /, *, organization_id: str, user_id: str, **arguments: Any) -> None:
            tenant = TenantContext(UUID(organization_id), UUID(user_id))
            fetched = fetched_job(context)
            job = TenantJob(
                tenant,
                fetched.attempts + 1,
                context.additional_context[PROCESS],
                fetched.taken_at,
                fetched.deaths,
                retries,
                fetched.operator_said,
            )
            traceparent = arguments.pop(TRACEPARENT, None)
            async with watched(context, fetched, name, retries, organization_id, traceparent):
                check_arguments(handler, job, arguments)
                if not has_row:  # else the row is settled first
                    check_deaths(fetched.deaths)
                try:
                    await handler(job, **arguments)
                except DBAPIError as error:
                    if getattr(error.orig, "sqlstate", None) != NOT_A_MEMBER:
                        raise
                    why = "its user is no member any more, or the organization is gone"
                    log.info("job_dropped", task=name, why=why)

        return Task(name, run, queue, retries, has_row)

    return make


def gate_task(
    name: str, *, queue: str = DEFAULT_QUEUE, retries: Retries = HALF_AN_HOUR, give_up: Handler | None = None
) -> Callable[[Handler], Task]:
    """The task of `handler(job: GateJob, **arguments)`; names begin with `gate.`.

    A chore that finds the same work again for ever needs `give_up(job, why, **arguments)`: once the job died too often, or
    an operator cancelled it, the chore must not find it any more, and somebody must hear of it. A job that is retried
    later (`operator_said`) works on it again.
    """
    assert name.startswith("gate."), "the database lets the gate enqueue gate.* only"

    def make(handler: Handler) -> Task:
        async def run(context: JobContext, /, **arguments: Any) -> None:
            fetched = fetched_job(context)
            assert fetched.id is not None, "it has a row"
            job = GateJob(fetched.id, fetched.taken_at, context.additional_context[PROCESS], fetched.operator_said)
            traceparent = arguments.pop(TRACEPARENT, None)
            async with watched(context, fetched, name, retries, arguments.get("organization_id"), traceparent):
                check_arguments(handler, job, arguments)
                if give_up is not None and fetched.operator_said == "cancel":
                    log.warning("job_cancelled", task=name)
                    await give_up(job, "an operator cancelled its job", **arguments)
                    return
                if give_up is not None and fetched.deaths >= MOST_DEATHS:
                    await give_up(job, why_died(fetched.deaths), **arguments)
                check_deaths(fetched.deaths)
                await handler(job, **arguments)

        return Task(name, run, queue, retries, has_row=give_up is not None)

    return make


def fetched_job(context: JobContext) -> FetchedJob:
    assert isinstance(context.job, FetchedJob), "FairJobManager fetched it"
    return context.job


def check_deaths(deaths: int) -> None:
    """Raises WorkersDied, so that a job which kills what runs it comes to an end."""
    if deaths >= MOST_DEATHS:
        raise WorkersDied(why_died(deaths))


def why_died(deaths: int) -> str:
    return f"{deaths} runs of it ended with the process that ran them"


def check_arguments(handler: Handler, job: TenantJob | GateJob, arguments: dict[str, Any]) -> None:
    """Raises ArgumentsUnfit."""
    try:
        inspect.signature(handler).bind(job, **arguments)
    except TypeError as error:
        raise ArgumentsUnfit(str(error)) from error
