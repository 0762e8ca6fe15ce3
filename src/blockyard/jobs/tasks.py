"""Tasks: what a worker can do. A tenant task enters its organization; nothing ambient reaches it.

@tenant_task("agents.run_execution")
async def run_execution(job: TenantJob, execution_id: str) -> None:
    async with job.session() as db: ...

A room names its tasks in its room.py; a worker runs those of the rooms it was composed of.
"""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.jobs import Job
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.parts import Part
from blockyard.base.tracebacks import describe_error
from blockyard.tenancy.context import NOT_A_MEMBER, TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession, any_role

log = get_logger(__name__)

Handler = Callable[..., Awaitable[None]]

MAX_ATTEMPTS: Final = 5
DEFAULT_QUEUE: Final = "default"
MAIL_QUEUE: Final = "mail"
"""Its jobs have slots of their own in every worker: no number of builds delays a mail."""
WEBHOOK_QUEUE: Final = "webhooks"
"""The same, because others' servers may be slow."""
QUEUES: Final = (DEFAULT_QUEUE, MAIL_QUEUE, WEBHOOK_QUEUE)
PROCESS: Final = "process"
"""The key of the process in a job's additional context."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task by name, what runs it: `run(context, **arguments)`, as Procrastinate calls it, and in which queue it waits."""

    name: str
    run: Handler
    queue: str = DEFAULT_QUEUE


class ArgumentsUnfit(Exception):
    """A job's arguments are not those of its task. It is set aside: another run would fail alike."""


class Backoff(BaseRetryStrategy):
    """Retries after 1, 4, 9, 16 s. A job that was merely interrupted, by a shutdown say, goes on at once."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, asyncio.CancelledError):
            return RetryDecision(retry_at=clock.now())
        if isinstance(exception, ArgumentsUnfit):
            return None
        attempts = job.attempts + 1
        if attempts >= MAX_ATTEMPTS:
            return None
        return RetryDecision(retry_at=clock.now() + timedelta(seconds=attempts**2))


@dataclass(frozen=True, slots=True)
class TenantJob:
    """A job of one organization, asked for by one user."""

    context: TenantContext
    attempt: int
    """Counts from 1."""
    process: Process

    @property
    def is_last_attempt(self) -> bool:
        return self.attempt >= MAX_ATTEMPTS

    def part(self, kind: type[Part]) -> Part:
        """A part of the process that runs the job."""
        return self.process.part(kind)

    def session(self, *, read_only: bool = False) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in the job's organization. Hold none while the real work runs."""
        return self.process.tenant_sessions.open(self.context, authorize=any_role, read_only=read_only)


@dataclass(frozen=True, slots=True)
class GateJob:
    """A job that no organization asked for: mail for a person, an event of Stripe's."""

    attempt: int
    """Counts from 1."""
    process: Process

    def part(self, kind: type[Part]) -> Part:
        """A part of the process that runs the job."""
        return self.process.part(kind)

    def gate(self) -> AbstractAsyncContextManager[AsyncSession]:
        return gate_session(self.process.gate_engine)

    def enter(self, context: TenantContext) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in an organization that the gate found out."""
        return self.process.tenant_sessions.open(context, authorize=any_role)


def tenant_task(name: str, *, queue: str = DEFAULT_QUEUE) -> Callable[[Handler], Task]:
    """The task of `handler(job: TenantJob, **arguments)`. It must be idempotent: a killed worker's job runs again."""
    assert not name.startswith("gate."), "gate.* names are for gate_task"

    def make(handler: Handler) -> Task:
        async def run(context: JobContext, /, *, organization_id: str, user_id: str, **arguments: Any) -> None:
            structlog.contextvars.clear_contextvars()
            structlog.contextvars.bind_contextvars(job_id=context.job.id, organization_id=organization_id)
            tenant = TenantContext(UUID(organization_id), UUID(user_id))
            job = TenantJob(tenant, context.job.attempts + 1, context.additional_context[PROCESS])
            with failures_logged(name, context.job):
                check_arguments(handler, job, arguments)
                try:
                    await handler(job, **arguments)
                except DBAPIError as error:
                    if getattr(error.orig, "sqlstate", None) != NOT_A_MEMBER:
                        raise
                    why = "its user is no member any more, or the organization is gone"
                    log.info("job_dropped", task=name, why=why)

        return Task(name, run, queue)

    return make


def gate_task(name: str, *, queue: str = DEFAULT_QUEUE) -> Callable[[Handler], Task]:
    """The task of `handler(job: GateJob, **arguments)`; names begin with `gate.`."""
    assert name.startswith("gate."), "the database lets the gate enqueue gate.* only"

    def make(handler: Handler) -> Task:
        async def run(context: JobContext, /, **arguments: Any) -> None:
            structlog.contextvars.clear_contextvars()
            structlog.contextvars.bind_contextvars(job_id=context.job.id)
            job = GateJob(context.job.attempts + 1, context.additional_context[PROCESS])
            with failures_logged(name, context.job):
                check_arguments(handler, job, arguments)
                await handler(job, **arguments)

        return Task(name, run, queue)

    return make


def check_arguments(handler: Handler, job: TenantJob | GateJob, arguments: dict[str, Any]) -> None:
    """Raises ArgumentsUnfit."""
    try:
        inspect.signature(handler).bind(job, **arguments)
    except TypeError as error:
        raise ArgumentsUnfit(str(error)) from error


@contextmanager
def failures_logged(task: str, job: Job) -> Iterator[None]:
    """A line for each attempt that failed, with its reason: Procrastinate itself tells of the last one only."""
    try:
        yield
    except ArgumentsUnfit as error:
        log.error("job_set_aside", task=task, fault=str(error))
        raise
    except Exception as error:
        decision = Backoff().get_retry_decision(exception=error, job=job)
        next_try = decision.retry_at.isoformat() if decision and decision.retry_at else None
        reason = describe_error(error)
        log.warning("job_failed", task=task, attempt=job.attempts + 1, error=reason, next_try=next_try, exc_info=error)
        raise
