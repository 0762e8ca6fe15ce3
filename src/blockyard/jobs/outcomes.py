"""How each run of a job ended: one line of the log, whatever came of it. Who counts runs is called here."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

import structlog
from procrastinate import JobContext
from procrastinate.exceptions import ConnectorException
from procrastinate.manager import JobManager

from blockyard.base import clock
from blockyard.base.children import ChildDied
from blockyard.base.logs import get_logger
from blockyard.base.spans import span
from blockyard.base.spent import Spent, begin_spending
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.metrics import Outcome, observe_end, observe_start
from blockyard.jobs.retries import Retries, reason_of

log = get_logger(__name__)

LONGEST_ERROR: Final = 500
"""Characters of an error that are kept beside the job."""

KEEP_ERROR: Final = """
    UPDATE queue.procrastinate_jobs SET last_error = %(error)s
    WHERE id = %(job_id)s AND status = 'doing' AND taken_at = %(taken_at)s
"""


class ArgumentsUnfit(Exception):
    """A job's arguments are not those of its task. It is set aside: another run would fail alike."""


@dataclass(slots=True)
class Run:
    """One run of a job: after `deaths` others died, it is attempt `attempt`, from 1, of those that end by themselves.
    `waited` is since it was due, both in seconds."""

    task: str
    attempt: int
    deaths: int
    waited: float
    seconds: float = 0.0
    outcome: Outcome = "done"
    error: str | None = None


@asynccontextmanager
async def watched(
    context: JobContext, job: FetchedJob, task: str, retries: Retries, organization_id: str | None, traceparent: object
) -> AsyncIterator[None]:
    """Lines of the log within carry the job, its organization, and the request that asked for it; its span is one of that
    request's trace. `traceparent`: as the job's arguments have it, which may be anything."""
    asked_by = {"request_id": job.request_id} if job.request_id else {}
    whose = {"organization_id": organization_id} if organization_id else {}
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(job_id=job.id, **whose, **asked_by)
    run = Run(task, job.attempts + 1, job.deaths, job.waited_seconds)
    parent = traceparent if isinstance(traceparent, str) else None
    spent, started = begin_spending(), time.perf_counter()
    observe_start(task)
    try:
        told = {f"blockyard.{name}": value for name, value in (whose | asked_by).items()}
        with span(f"job {task}", "consumer", {"blockyard.job_id": job.id or 0, **told}, parent):
            yield
    except asyncio.CancelledError:
        run.outcome = "interrupted"
        raise
    except ArgumentsUnfit as error:
        run.outcome, run.error = "set_aside", str(error)[:LONGEST_ERROR]
        log.error("job_set_aside", task=task, fault=run.error)
        await keep_error(context.app.job_manager, job, run.error)
        raise
    except Exception as error:
        await keep_error(context.app.job_manager, job, tell_failure(run, retries, error))
        raise
    finally:
        run.seconds = time.perf_counter() - started
        tell_end(run, spent)


async def keep_error(manager: JobManager, job: FetchedJob, error: str) -> None:
    """Beside the job, for `blockyard jobs`, unless another run has it now; the log has it in any case."""
    with suppress(ConnectorException):
        await manager.connector.execute_query_async(KEEP_ERROR, job_id=job.id, taken_at=job.taken_at, error=error)


def tell_failure(run: Run, retries: Retries, error: Exception) -> str:
    """A warning for each attempt, an error for the last: with its reason, which it returns, and when the next one is. A
    traceback only where it may be a fault of ours."""
    run.error = reason_of(error)[:LONGEST_ERROR]
    pause = retries.pause_after(run.attempt, error)
    told = {"task": run.task, "attempt": run.attempt, "deaths": run.deaths, "error": run.error}
    if isinstance(error, ChildDied):
        run.outcome = "died"
        log.warning("job_died", **told | {"deaths": run.deaths + 1})
        return run.error
    trace = None if retries.is_away(error) else error
    if pause is None:
        run.outcome = "failed"
        log.error("job_gave_up", **told, exc_info=trace)
    else:
        run.outcome = "retried"
        log.warning("job_failed", **told, next_try=(clock.now() + pause).isoformat(), exc_info=trace)
    return run.error


def tell_end(run: Run, spent: Spent) -> None:
    """The one place that every run passes at its end."""
    observe_end(run.task, run.outcome, run.waited, run.seconds)
    log.info(
        "job_ended",
        task=run.task,
        outcome=run.outcome,
        attempt=run.attempt,
        deaths=run.deaths,
        wait_ms=round(run.waited * 1000),
        ms=round(run.seconds * 1000, 2),
        database_ms=round(spent.database * 1000, 2),
    )
