"""What an operator sees of the queue and does with it, as the role blockyard_queue: no tenant's role reads it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID

from psycopg import Connection
from psycopg.rows import class_row

Status = Literal["waiting", "retrying", "running", "failed", "cancelled"]
"""`retrying` waits for its next try after one that failed or died. What is done is not kept."""

# What was asked for before; then, the newest first.
LIST: Final = """
    SELECT * FROM (
        SELECT job.id, job.task_name AS task,
               CASE WHEN job.status = 'doing' THEN 'running' WHEN job.status = 'failed' THEN 'failed'
                    WHEN job.status <> 'todo' THEN 'cancelled' WHEN job.attempts + job.deaths > 0 THEN 'retrying'
                    ELSE 'waiting' END AS status,
               job.args ->> 'organization_id' AS organization_id, job.attempts, job.deaths,
               (SELECT min(event.at) FROM queue.procrastinate_events AS event WHERE event.job_id = job.id) AS asked_at,
               job.scheduled_at AS due_at, job.request_id, job.last_error AS error, job.args AS arguments
        FROM queue.procrastinate_jobs AS job) AS job
    WHERE (%(id)s::bigint IS NULL OR id = %(id)s)
      AND (%(status)s::text IS NULL OR status = %(status)s)
      AND (%(task)s::text IS NULL OR task = %(task)s)
      AND (%(organization_id)s::text IS NULL OR organization_id = %(organization_id)s)
      AND (%(request_id)s::text IS NULL OR request_id = %(request_id)s)
      AND (%(older_than)s::interval IS NULL OR asked_at < now() - %(older_than)s::interval)
    ORDER BY id DESC LIMIT %(limit)s
"""

COUNT: Final = """
    SELECT CASE WHEN job.status = 'doing' THEN 'running' WHEN job.status = 'failed' THEN 'failed'
                WHEN job.status <> 'todo' THEN 'cancelled' WHEN job.attempts + job.deaths > 0 THEN 'retrying'
                ELSE 'waiting' END,
           count(*)
    FROM queue.procrastinate_jobs AS job GROUP BY 1 ORDER BY 1
"""

LOOK: Final = """
    SELECT job.status::text, job.attempts + job.deaths, job.operator_said, job.task_name, queue.fault_of(job)
    FROM queue.procrastinate_jobs AS job WHERE job.id = %(id)s FOR UPDATE
"""

QUEUE_ANEW: Final = """
    UPDATE queue.procrastinate_jobs
    SET status = 'todo', attempts = 0, deaths = 0, scheduled_at = now(), worker_id = NULL, abort_requested = false,
        operator_said = 'retry'
    WHERE id = %(id)s
"""

MAKE_DUE: Final = "UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE id = %(id)s AND due_at > now()"

CANCEL: Final = "UPDATE queue.procrastinate_jobs SET status = 'cancelled' WHERE id = %(id)s"

SETTLE: Final = "UPDATE queue.procrastinate_jobs SET operator_said = 'cancel', scheduled_at = now() WHERE id = %(id)s"

WAKE: Final = """
    SELECT pg_notify('procrastinate_queue_v1#' || job.queue_name, '') FROM queue.procrastinate_jobs AS job
    WHERE job.id = %(id)s
"""

NOT_THERE: Final = "there is no such job: it is done, and what is done is not kept; or it failed more than 30 days ago"
RUNS: Final = "it runs"


@dataclass(frozen=True, slots=True)
class ListedJob:
    """`attempts` failed, and `deaths` more ended with the process that ran them; it is not due before `due_at`, if that is
    set. `error` is of the last that failed."""

    id: int
    task: str
    status: Status
    organization_id: str | None
    attempts: int
    deaths: int
    asked_at: datetime | None
    due_at: datetime | None
    request_id: str | None
    error: str | None
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one job that was to be retried or cancelled."""

    id: int
    done: bool
    words: str


def list_jobs(
    queue: Connection[Any],
    *,
    job_id: int | None = None,
    status: Status | None = None,
    task: str | None = None,
    organization_id: UUID | None = None,
    request_id: str | None = None,
    older_than: timedelta | None = None,
    limit: int,
) -> list[ListedJob]:
    """The newest first. `request_id`: of the request that asked for them; `older_than`: since then."""
    filters = {
        "id": job_id,
        "status": status,
        "task": task,
        "organization_id": organization_id and str(organization_id),
        "request_id": request_id,
        "older_than": older_than,
        "limit": limit,
    }
    with queue.cursor(row_factory=class_row(ListedJob)) as cursor:
        return cursor.execute(LIST, filters).fetchall()


def count_jobs(queue: Connection[Any]) -> dict[str, int]:
    """By status."""
    return dict(queue.execute(COUNT).fetchall())


def retry_job(queue: Connection[Any], job_id: int) -> Done:
    """One that failed or was cancelled is queued anew, with all its attempts; one that waits for its next try is due now.
    Twice does no harm."""
    with queue.transaction():
        found = queue.execute(LOOK, {"id": job_id}).fetchone()
        if found is None:
            return Done(job_id, False, NOT_THERE)
        status, tried, said, _task, fault = found
        if fault is not None:
            return Done(job_id, False, f"no worker can run it: {fault}")
        if status == "doing":
            return Done(job_id, False, RUNS)
        if status == "todo" and said != "cancel":
            is_moved = tried > 0 and queue.execute(MAKE_DUE, {"id": job_id}).rowcount
            words = "it is tried again now, not later" if is_moved else "it is in the queue already"
        else:
            queue.execute(QUEUE_ANEW, {"id": job_id})
            words = f"it had {'failed' if status == 'failed' else 'been cancelled'}, and is queued anew"
        queue.execute(WAKE, {"id": job_id})
        return Done(job_id, True, words)


def retry_listed(queue: Connection[Any], job_ids: Sequence[int]) -> list[Done]:
    """Jobs that were listed just now. One that runs or is done since needs no retry, and is left out."""
    found = [retry_job(queue, job_id) for job_id in job_ids]
    return [one for one in found if one.words not in (NOT_THERE, RUNS)]


def cancel_job(queue: Connection[Any], job_id: int, tasks_with_rows: Collection[str]) -> Done:
    """One that waits. Where people watch what becomes of it, a worker settles that as failed, and the job with it."""
    with queue.transaction():
        found = queue.execute(LOOK, {"id": job_id}).fetchone()
        if found is None:
            return Done(job_id, False, NOT_THERE)
        status, _tried, _said, task, _fault = found
        if status == "doing":
            return Done(job_id, False, "it runs: wait for its end, or stop its worker, which gives it back")
        if status == "failed":
            return Done(job_id, False, "it has failed for good: there is nothing to cancel")
        if status != "todo":
            return Done(job_id, True, "it is cancelled already")
        if task not in tasks_with_rows:
            queue.execute(CANCEL, {"id": job_id})
            return Done(job_id, True, "it is cancelled")
        queue.execute(SETTLE, {"id": job_id})
        queue.execute(WAKE, {"id": job_id})
        return Done(job_id, True, "a worker settles it as failed, and who asked for it sees that")
