"""What becomes of jobs, in numbers. outcomes.py counts here."""

from typing import Final, Literal, get_args

from prometheus_client import Counter, Histogram

LONG_SECONDS: Final = (0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600)

Outcome = Literal["done", "retried", "failed", "died", "set_aside", "interrupted"]
"""`failed` for good, else `retried`. `died`: its child process did. `interrupted` by a shutdown goes on at once in another
worker. `set_aside`: its arguments are not those of its task."""
OUTCOMES: Final[tuple[str, ...]] = get_args(Outcome)

JOBS = Counter("blockyard_jobs_total", "Runs of jobs, by how they ended", ["task", "outcome"])
WAITED = Histogram("blockyard_job_wait_seconds", "From when a job was due until it ran", ["task"], buckets=LONG_SECONDS)
TOOK = Histogram("blockyard_job_seconds", "Time that a run of a job took", ["task"], buckets=LONG_SECONDS)
FAILED = Counter("blockyard_job_attempts_failed_total", "Runs of jobs that raised an error", ["task"])
DIED = Counter(
    "blockyard_job_deaths_total", "Runs of jobs that ended with their child process, or with another worker", ["task"]
)
RUNNING = Counter("blockyard_jobs_started_total", "Runs of jobs that began", ["task"])


def announce(task: str) -> None:
    """With zeros: Prometheus sees no increase in a counter that begins with its first failure."""
    FAILED.labels(task)
    DIED.labels(task)
    for outcome in OUTCOMES:
        JOBS.labels(task, outcome)


def observe_start(task: str) -> None:
    RUNNING.labels(task).inc()


def observe_end(task: str, outcome: Outcome, wait_s: float, duration_s: float) -> None:
    JOBS.labels(task, outcome).inc()
    WAITED.labels(task).observe(wait_s)
    TOOK.labels(task).observe(duration_s)
    if outcome in ("retried", "failed"):
        FAILED.labels(task).inc()
    if outcome == "died":
        observe_death(task)


def observe_death(task: str) -> None:
    """A worker that is killed cannot count: whoever frees its jobs does."""
    DIED.labels(task).inc()
