"""Tasks: what a worker can do. A tenant task enters its organization; nothing ambient reaches it.

@tenant_task("agents.run_execution")
async def run_execution(job: TenantJob, execution_id: str) -> None:
    async with job.session() as db: ...
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.jobs import Job
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.billing.stripe.client import Client
from blockyard.tenancy.context import NOT_A_MEMBER, TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.session import TenantSession, TenantSessions, any_role
from blockyard.tenancy.storage import Storage

log = get_logger(__name__)

Handler = Callable[..., Awaitable[None]]

MAX_ATTEMPTS: Final = 5

REGISTRY: Final[dict[str, Handler]] = {}
"""Every task by name. The worker hands them to Procrastinate (worker.py)."""


class Backoff(BaseRetryStrategy):
    """Retries after 1, 4, 9, 16 s. A job that was merely interrupted, by a shutdown say, goes on at once."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, asyncio.CancelledError):
            return RetryDecision(retry_at=clock.now())
        attempts = job.attempts + 1
        if attempts >= MAX_ATTEMPTS:
            return None
        return RetryDecision(retry_at=clock.now() + timedelta(seconds=attempts**2))


@dataclass(frozen=True, slots=True)
class WorkerState:
    """What a worker process holds while it runs; jobs get it through their context."""

    settings: Settings
    tenant_sessions: TenantSessions
    gate_engine: AsyncEngine
    stripe: Client | None
    storage: Storage


@dataclass(frozen=True, slots=True)
class TenantJob:
    """A job of one organization, asked for by one user."""

    context: TenantContext
    settings: Settings
    attempt: int
    """Counts from 1."""
    stripe: Client | None
    storage: Storage
    _sessions: TenantSessions

    @property
    def is_last_attempt(self) -> bool:
        return self.attempt >= MAX_ATTEMPTS

    def session(self, *, read_only: bool = False) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in the job's organization. Hold none while the real work runs."""
        return self._sessions.open(self.context, authorize=any_role, read_only=read_only)


@dataclass(frozen=True, slots=True)
class GateJob:
    """A job that no organization asked for: mail for a person, an event of Stripe's."""

    settings: Settings
    attempt: int
    """Counts from 1."""
    stripe: Client | None
    _engine: AsyncEngine
    _sessions: TenantSessions

    def gate(self) -> AbstractAsyncContextManager[AsyncSession]:
        return gate_session(self._engine)

    def enter(self, context: TenantContext) -> AbstractAsyncContextManager[TenantSession]:
        """A transaction in an organization that the gate found out."""
        return self._sessions.open(context, authorize=any_role)


def tenant_task(name: str) -> Callable[[Handler], Handler]:
    """Registers `handler(job: TenantJob, **arguments)`. It must be idempotent: a killed worker's job runs again."""
    assert not name.startswith("gate."), "gate.* names are for gate_task"

    def register(handler: Handler) -> Handler:
        async def run(context: JobContext, organization_id: str, user_id: str, **arguments: Any) -> None:
            state: WorkerState = context.additional_context["state"]
            tenant = TenantContext(UUID(organization_id), UUID(user_id))
            structlog.contextvars.clear_contextvars()
            structlog.contextvars.bind_contextvars(job_id=context.job.id, organization_id=organization_id)
            job = TenantJob(
                tenant,
                state.settings,
                context.job.attempts + 1,
                state.stripe,
                state.storage,
                state.tenant_sessions,
            )
            try:
                await handler(job, **arguments)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) != NOT_A_MEMBER:
                    raise
                log.info("job_dropped", task=name, why="its user is no member any more, or the organization is gone")

        REGISTRY[name] = run
        return handler

    return register


def gate_task(name: str) -> Callable[[Handler], Handler]:
    """Registers `handler(job: GateJob, **arguments)`; names begin with `gate.`."""
    assert name.startswith("gate."), "the database lets the gate enqueue gate.* only"

    def register(handler: Handler) -> Handler:
        async def run(context: JobContext, **arguments: Any) -> None:
            state: WorkerState = context.additional_context["state"]
            structlog.contextvars.clear_contextvars()
            structlog.contextvars.bind_contextvars(job_id=context.job.id)
            job = GateJob(
                state.settings, context.job.attempts + 1, state.stripe, state.gate_engine, state.tenant_sessions
            )
            await handler(job, **arguments)

        REGISTRY[name] = run
        return handler

    return register
