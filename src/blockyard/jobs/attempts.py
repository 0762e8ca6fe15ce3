"""An attempt at a piece of work that has a row: claim it, work without a database session, record the outcome once.

Whatever dies in between, the job runs again: the claim is repeated, and a row that is settled is left alone.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.jobs.processor_time import TooSlow
from blockyard.jobs.retries import MOST_DEATHS, PASSING
from blockyard.jobs.tasks import TenantJob, check_deaths
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

Claim = TypeVar("Claim")
Outcome = TypeVar("Outcome")


class StillWaits(TimeoutError):
    """What the work waits for neither answered nor refused. An OSError: something is away, and the job runs again."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a piece of work failed for good, in words for the person who asked for it."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle(Generic[Claim, Outcome]):
    """What is done with one kind of row. Each step that gets a session locks the row, and leaves alone one that is settled,
    or that a later run of the job has claimed (fence.py)."""

    claim: Callable[[TenantJob, TenantSession, UUID], Awaitable[Claim | None]]
    """Marks the row as worked on by this run, and reads all that the work needs. None: there is nothing to do any more."""
    work: Callable[[TenantJob, Claim], Awaitable[Outcome]]
    """Holds no session while it runs. A problem that may pass (429, 503) and any other exception is tried again; every
    other problem is final."""
    record: Callable[[TenantJob, TenantSession, UUID, Outcome], Awaitable[None]]
    release: Callable[[TenantJob, TenantSession, UUID], Awaitable[None]]
    """After an attempt that failed and is followed by another."""
    fail: Callable[[TenantJob, TenantSession, UUID, Failure], Awaitable[None]]
    """Settles the row."""
    reopen: Callable[[TenantJob, TenantSession, UUID], Awaitable[None]]
    """Makes a row that `fail` settled one that waits, when an operator queues its job anew."""
    time_limit: Callable[[Claim], float]
    """Seconds that an attempt may take."""
    too_slow: str | None
    """What a person does about work that took longer than that. None: it waits for others, so nobody who asked can do
    anything about it, and it is tried again."""
    gave_up: Failure
    """What a person is told after the last attempt."""


async def attempt(job: TenantJob, row_id: UUID, lifecycle: Lifecycle[Claim, Outcome]) -> None:
    """Claim, work, record; or say why not. Raises what went wrong, unless the fault is the asker's alone."""
    if job.operator_said == "cancel":
        log.warning("job_cancelled", row_id=str(row_id))
        async with job.session() as db:
            await lifecycle.fail(job, db, row_id, lifecycle.gave_up)
        return
    if job.deaths >= MOST_DEATHS:
        async with job.session() as db:
            await lifecycle.fail(job, db, row_id, lifecycle.gave_up)
        check_deaths(job.deaths)
    try:
        async with job.session() as db:
            if job.operator_said == "retry":
                await lifecycle.reopen(job, db, row_id)
            claim = await lifecycle.claim(job, db, row_id)
        if claim is None:
            return
        outcome = await work_in_time(job, claim, lifecycle)
        async with job.session() as db:
            await lifecycle.record(job, db, row_id, outcome)
    except Exception as error:
        failure = final_failure(error, lifecycle.gave_up, is_last=job.is_last_try(error))
        async with job.session() as db:
            if failure is None:
                await lifecycle.release(job, db, row_id)
            else:
                await lifecycle.fail(job, db, row_id, failure)
        if failure is None or not is_askers(error):
            raise  # the task's own line tells of it
        log.warning("attempt_failed", row_id=str(row_id), attempt=job.attempt, code=failure.code, error=failure.detail)


async def work_in_time(job: TenantJob, claim: Claim, lifecycle: Lifecycle[Claim, Outcome]) -> Outcome:
    """Raises TooSlow, StillWaits, and what the work raises: a TimeoutError of its own is of something it waited for."""
    seconds = lifecycle.time_limit(claim)
    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await lifecycle.work(job, claim)
    except TimeoutError as error:
        if not limit.expired():
            raise
        if lifecycle.too_slow is None:
            raise StillWaits(f"it was not finished within {seconds:.0f} s") from error
        raise TooSlow(f"It was not finished within {seconds:.0f} s. {lifecycle.too_slow}") from error


def final_failure(error: Exception, gave_up: Failure, *, is_last: bool) -> Failure | None:
    """None: the work is tried again."""
    if is_askers(error) or (is_last and isinstance(error, Problem)):
        assert isinstance(error, Problem)
        return Failure(error.code, error.detail)
    return gave_up if is_last else None


def is_askers(error: Exception) -> bool:
    """Whether who asked can mend it, and nobody else: it is no failure of the job."""
    return isinstance(error, Problem) and error.status not in PASSING
