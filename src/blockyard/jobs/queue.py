"""Procrastinate, set up: the worker's side of the queue, as the role blockyard_queue."""

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from blockyard.base.logs import get_logger
from blockyard.jobs.tasks import Backoff, Task

log = get_logger(__name__)

GIVE_UP_AFTER_SECONDS: Final = 10


WAKE: Final = (
    "SELECT pg_notify('procrastinate_any_queue_v1',"
    " json_build_object('type', 'job_inserted', 'job_id', %(job_id)s::bigint)::text)"
)


class PersistentJobManager(JobManager):
    """Records a job's end even if the database restarts at that moment.

    Where it cannot, the process ends at once: a worker that lives on with a job it no longer runs would keep that job
    from everybody, while the jobs of a dead worker are freed by the sweeper.
    """

    async def finish_job(self, job: Job, status: Status, delete_job: bool) -> None:
        await self._persist(super().finish_job, job=job, status=status, delete_job=delete_job)
        await self._wake_workers(job)

    async def retry_job(
        self,
        job: Job,
        retry_at: datetime | None = None,
        priority: int | None = None,
        queue: str | None = None,
        lock: str | None = None,
    ) -> None:
        await self._persist(super().retry_job, job=job, retry_at=retry_at, priority=priority, queue=queue, lock=lock)
        await self._wake_workers(job)

    async def _wake_workers(self, job: Job) -> None:
        """The next job of the same lock may start now. Workers hear of new jobs only, and would find it by polling."""
        if job.lock is not None:
            with suppress(ConnectorException):
                await self.connector.execute_query_async(WAKE, job_id=job.id)

    @staticmethod
    async def _persist(record: Any, **arguments: Any) -> None:
        for attempt in range(GIVE_UP_AFTER_SECONDS):
            try:
                await record(**arguments)
            except ConnectorException as error:
                if attempt and "Job was not found" in str(error.__cause__):
                    return  # an earlier attempt was recorded, only its answer was lost
                log.warning("job_end_not_recorded", job_id=arguments["job"].id, attempt=attempt)
                await asyncio.sleep(1)
            else:
                return
        log.error("worker_gives_up", job_id=arguments["job"].id)
        os._exit(1)


def open_queue(queue_url: str, pool_size: int, tasks: Iterable[Task]) -> App:
    """The queue with these tasks. Use it as `async with open_queue(...).open_async()`."""
    app = App(connector=PsycopgConnector(conninfo=queue_url, min_size=1, max_size=pool_size))
    app.job_manager = PersistentJobManager(app.connector)
    for task in tasks:
        app.task(name=task.name, pass_context=True, retry=Backoff())(task.run)
    return app
