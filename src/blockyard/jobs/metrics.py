"""What becomes of jobs: a line in the log for each run, metrics, and its span in the trace of the request that asked."""

import asyncio
import time
from typing import Any, Final

from procrastinate import BaseRetryStrategy, JobContext
from procrastinate.jobs import Job
from prometheus_client import Counter, Histogram

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.spans import span
from blockyard.base.spent import begin_spending
from blockyard.jobs.defer import TRACEPARENT
from blockyard.jobs.tasks import ArgumentsUnfit, Handler

log = get_logger(__name__)

LONG_SECONDS: Final = (0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600)

OUTCOMES: Final = ("done", "retried", "failed", "set_aside", "interrupted")

JOBS = Counter("blockyard_jobs_total", "Runs of jobs, by how they ended", ["task", "outcome"])
WAITED = Histogram("blockyard_job_wait_seconds", "From when a job was due until it ran", ["task"], buckets=LONG_SECONDS)
TOOK = Histogram("blockyard_job_seconds", "Time that a run of a job took", ["task"], buckets=LONG_SECONDS)
FAILED = Counter("blockyard_job_attempts_failed_total", "Runs of jobs that raised an error", ["task"])
RUNNING = Counter("blockyard_jobs_started_total", "Runs of jobs that began", ["task"])


def announce(task: str) -> None:
    """With zeros: Prometheus sees no increase in a counter that begins with its first failure."""
    FAILED.labels(task)
    for outcome in OUTCOMES:
        JOBS.labels(task, outcome)


def observe_start(task: str) -> None:
    RUNNING.labels(task).inc()


def observe_end(task: str, outcome: str, wait_s: float | None, duration_s: float) -> None:
    """`outcome`: one of OUTCOMES; `retried` failed and runs again, `failed` did for good. `wait_s`: None of a job that
    does not say since when it was due."""
    JOBS.labels(task, outcome).inc()
    if wait_s is not None:
        WAITED.labels(task).observe(wait_s)
    TOOK.labels(task).observe(duration_s)
    if outcome in ("retried", "failed"):
        FAILED.labels(task).inc()


def observed(task: str, run: Handler, retry: BaseRetryStrategy) -> Handler:
    """`run`, watched. What a worker runs of a task."""
    announce(task)

    async def run_observed(context: JobContext, /, **arguments: Any) -> None:
        traceparent = arguments.pop(TRACEPARENT, None)
        parent = traceparent if isinstance(traceparent, str) else None  # the database takes any argument in
        wait = waited(context.job)
        spent, started, outcome = begin_spending(), time.perf_counter(), "done"
        observe_start(task)
        try:
            with span(f"job {task}", "consumer", {"blockyard.job_id": context.job.id or 0}, parent):
                await run(context, **arguments)
        except BaseException as error:
            outcome = outcome_of(error, context.job, retry)
            raise
        finally:
            seconds = time.perf_counter() - started
            observe_end(task, outcome, wait, seconds)
            log.info(
                "job_ended",
                task=task,
                outcome=outcome,
                attempt=context.job.attempts + 1,
                wait_ms=None if wait is None else round(wait * 1000),
                ms=round(seconds * 1000, 2),
                database_ms=round(spent.database * 1000, 2),
            )

    return run_observed


def waited(job: Job) -> float | None:
    """Seconds since it was due. Clocks of two machines may differ: never less than none."""
    return None if job.scheduled_at is None else max(0.0, (clock.now() - job.scheduled_at).total_seconds())


def outcome_of(error: BaseException, job: Job, retry: BaseRetryStrategy) -> str:
    if isinstance(error, ArgumentsUnfit):
        return "set_aside"
    if not isinstance(error, Exception) or isinstance(error, asyncio.CancelledError):
        return "interrupted"
    return "failed" if retry.get_retry_decision(exception=error, job=job) is None else "retried"
