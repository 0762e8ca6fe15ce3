"""Procrastinate, set up: the worker's side of the queue, as the role blockyard_queue."""

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Iterable, Mapping
from contextlib import suppress
from itertools import count
from typing import Any, Final, TypeVar

from procrastinate import App, PsycopgConnector
from procrastinate.connector import BaseAsyncConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, JobInserted, Status
from procrastinate.manager import JobManager, NotificationCallback, get_channel_for_queues
from psycopg import AsyncConnection, OperationalError

from blockyard.base.logs import get_logger
from blockyard.base.unreachable import why_not_connected
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.metrics import announce, observe_death
from blockyard.jobs.queues import QUEUES
from blockyard.jobs.retries import MOST_DEATHS, is_away, reason_of
from blockyard.jobs.side_tasks import keep_running
from blockyard.jobs.tasks import Again, Backoff, Task

log = get_logger(__name__)
Result = TypeVar("Result")

REFUSALS: Final = 10

FETCH: Final = "SELECT * FROM queue.claim_job(%(queues)s::text[], %(worker_id)s::bigint, %(at_most)s::integer)"

FREE: Final = "SELECT * FROM queue.free_lost_jobs(%(stalled_after_seconds)s::double precision)"

# What a run records of its job, each in one statement, if no other run has the job now. A job is given up because it failed
# once more, or because it died so often.
FINISH: Final = """
    UPDATE queue.procrastinate_jobs
    SET status = %(status)s::queue.procrastinate_job_status, abort_requested = false,
        attempts = CASE WHEN deaths < %(most_deaths)s THEN attempts + 1 ELSE attempts END
    WHERE id = %(job_id)s AND status = 'doing' AND taken_at = %(taken_at)s
    RETURNING id
"""
DELETE: Final = """
    DELETE FROM queue.procrastinate_jobs
    WHERE id = %(job_id)s AND status = 'doing' AND taken_at = %(taken_at)s
    RETURNING id
"""
RUN_AGAIN: Final = """
    UPDATE queue.procrastinate_jobs
    SET status = CASE WHEN abort_requested THEN 'failed' ELSE 'todo' END::queue.procrastinate_job_status,
        attempts = CASE WHEN %(why)s::text = 'failed' THEN attempts + 1 ELSE attempts END,
        deaths = CASE WHEN %(why)s::text = 'died' THEN least(deaths + 1, 1000) ELSE deaths END,
        scheduled_at = CASE WHEN %(why)s::text = 'died' THEN now() + queue.pause_after_death(deaths)
                            ELSE %(retry_at)s::timestamptz END
    WHERE id = %(job_id)s AND status = 'doing' AND taken_at = %(taken_at)s
    RETURNING id
"""

SIGN_OF_LIFE: Final = """
    INSERT INTO queue.procrastinate_workers (id, last_heartbeat) OVERRIDING SYSTEM VALUE VALUES (%(worker_id)s, now())
    ON CONFLICT (id) DO UPDATE SET last_heartbeat = excluded.last_heartbeat
"""

CONNECTING: Final = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A server that vanished without a word is noticed within half a minute, also by who only listens."""
WAIT_FOR_CONNECTION_SECONDS: Final = 5.0
START_SECONDS: Final = 30.0
CONNECT_AGAIN_FOR_SECONDS: Final = 1.0
"""The pool's own pauses double for minutes; who asks next has it try again at once."""

WAKE: Final = "SELECT pg_notify('procrastinate_queue_v1#' || %(queue)s::text, '')"


class FairJobManager(JobManager):
    """Lets organizations take turns, sets faulty jobs aside, and lives through an outage of the database.

    Where the database refuses to record an end the process ends at once: a worker that lives on with a job it no longer
    runs would keep that job from everybody, while the jobs of a dead worker are freed by the sweeper.
    """

    def __init__(self, connector: BaseAsyncConnector, slots: Mapping[str, int]) -> None:
        super().__init__(connector)
        self.slots = slots

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Job | None:
        """As jobs/sql/functions.sql says. Of several slots one organization gets half."""
        names = list(QUEUES if queues is None else queues)
        at_most = (min(self.slots[name] for name in names) + 1) // 2
        while True:
            rows = await self.connector.execute_query_all_async(
                FETCH, queues=names, worker_id=worker_id, at_most=at_most
            )
            if not rows:
                return None
            if rows[0]["fault"] is None:
                return FetchedJob.from_row(rows[0])
            tell_set_aside(rows[0])

    async def listen_for_jobs(
        self, *, on_notification: NotificationCallback, queues: Iterable[str] | None = None
    ) -> None:
        """A notice wakes, whatever it says: any SQL of any organization can send one. Procrastinate would end listening at
        one that it cannot read, and interrupt the job that one names."""

        async def wake(channel: str, payload: str) -> None:  # noqa: ARG001 - what it says is not for us
            await on_notification(channel=channel, notification=JobInserted(type="job_inserted", job_id=0))

        channels = list(get_channel_for_queues(queues))
        await keep_running(
            f"listener of {' '.join(queues or QUEUES)}",
            lambda: self.connector.listen_notify(on_notification=wake, channels=channels),
        )

    async def update_heartbeat(self, worker_id: int) -> None:
        """Also of a worker that was taken for dead, by one that saw the database again before it did."""
        await self._despite_outage(
            "sign_of_life_failed", self.connector.execute_query_async(SIGN_OF_LIFE, worker_id=worker_id)
        )

    async def prune_stalled_workers(self, seconds_since_heartbeat: float) -> list[int]:
        """Ids of the workers that are gone. If it cannot, the next sweep does it: another worker that prunes or frees just
        then may hold their rows, each waiting for the other, and no start may fail for that."""
        pruning = super().prune_stalled_workers(seconds_since_heartbeat)
        return await self._despite_outage("workers_not_pruned", pruning) or []

    async def unregister_worker(self, worker_id: int) -> None:
        """If it cannot, a sweep does it."""
        await self._despite_outage("worker_not_unregistered", super().unregister_worker(worker_id))

    @staticmethod
    async def _despite_outage(event: str, statement: Awaitable[Result]) -> Result | None:
        """What it gives. None: there was an outage, and the log tells of it."""
        try:
            return await statement
        except ConnectorException as error:
            if not is_away(error):
                raise
            log.warning(event, error=reason_of(error))
            return None

    async def free_jobs(self, stalled_after_seconds: float) -> None:
        """Gives back the jobs of workers that gave no sign of life for that long."""
        for row in await self.connector.execute_query_all_async(FREE, stalled_after_seconds=stalled_after_seconds):
            if row["fault"] is not None:
                tell_set_aside(row)
                continue
            told = {name: row[name] for name in ("attempts", "deaths")}
            log.warning("job_freed", job_id=row["id"], task=row["task_name"], **told)
            observe_death(row["task_name"])
            await self._wake_workers(row["queue_name"])

    async def finish_job(self, job: Job, status: Status, delete_job: bool) -> None:
        if delete_job:
            await self._record_end(job, DELETE)
        else:
            await self._record_end(job, FINISH, status=status.value, most_deaths=MOST_DEATHS)

    async def run_again(self, job: Job, again: Again) -> None:
        await self._record_end(job, RUN_AGAIN, why=again.why, retry_at=again.retry_at)

    async def _wake_workers(self, queue: str) -> None:
        """The next job of the same lock or organization may start now. Workers hear of new jobs only, and would find it
        by polling."""
        with suppress(ConnectorException):
            await self.connector.execute_query_async(WAKE, queue=queue)

    async def _record_end(self, job: Job, statement: str, **arguments: Any) -> None:
        """As long as the database is away, for as long as that takes."""
        assert isinstance(job, FetchedJob), "fetch_job made it"
        arguments |= {"job_id": job.id, "taken_at": job.taken_at}
        refusals = 0
        for tries in count():
            try:
                recorded = await self.connector.execute_query_all_async(statement, **arguments)
            except ConnectorException as error:
                log.warning("job_end_not_recorded", job_id=job.id, error=reason_of(error))
                refusals += not is_away(error)
                if refusals == REFUSALS:
                    break
                await asyncio.sleep(1)
            else:
                if not recorded and not tries:  # after others, one may have been recorded whose answer was lost
                    log.warning("job_taken_over", job_id=job.id, task=job.task_name)
                await self._wake_workers(job.queue)
                return
        log.error("worker_gives_up", job_id=job.id)
        os._exit(1)


def tell_set_aside(row: Mapping[str, Any]) -> None:
    log.error("job_set_aside", job_id=row["id"], task=row["task_name"], fault=row["fault"])


async def wait_for_database(queue_url: str) -> None:
    """Until it lets us in; raises psycopg.OperationalError after START_SECONDS. The pool would not try again by itself."""
    give_up_at = time.monotonic() + START_SECONDS
    told = None
    while True:
        try:
            connection = await AsyncConnection.connect(queue_url, connect_timeout=5)
        except OperationalError as error:
            if time.monotonic() >= give_up_at:
                raise
            if (why := why_not_connected(error)) != told:
                log.warning("database_awaited", as_role="blockyard_queue", why=why, for_seconds=START_SECONDS)
                told = why
            await asyncio.sleep(0.5)
        else:
            await connection.close()
            return


def is_not_told_twice(record: logging.LogRecord) -> bool:
    """Procrastinate's line of a job that failed quotes its arguments; ours is in outcomes.py."""
    return getattr(record, "action", None) not in ("job_error", "job_aborted")


def open_queue(queue_url: str, slots: Mapping[str, int], tasks: Iterable[Task]) -> App:
    """The queue with these tasks; `slots` is how many jobs of each queue run at a time. Use it as
    `async with open_queue(...).open_async()`.

    Each statement commits by itself: a worker that is stopped between two holds no lock that others wait for.
    """
    logging.getLogger("procrastinate.worker").addFilter(is_not_told_twice)
    spare = 3  # for signs of life, sweeping, and recording the end of a job
    connector = PsycopgConnector(
        conninfo=queue_url,
        kwargs=CONNECTING,
        min_size=1,
        max_size=sum(slots.values()) + spare,
        timeout=WAIT_FOR_CONNECTION_SECONDS,
        reconnect_timeout=CONNECT_AGAIN_FOR_SECONDS,
        configure=commit_each_statement,
    )
    app = App(connector=connector)
    app.job_manager = FairJobManager(connector, slots)
    for task in tasks:
        announce(task.name)
        app.task(name=task.name, queue=task.queue, pass_context=True, retry=Backoff(task.retries))(task.run)
    return app


async def commit_each_statement(connection: AsyncConnection[Any]) -> None:
    await connection.set_autocommit(True)
