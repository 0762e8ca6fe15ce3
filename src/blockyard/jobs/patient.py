"""Procrastinate's worker, one that outlives an outage of the database.

Its own ends at the first statement that fails, and what runs beside its jobs dies alone: it watches until the first of
them ends, and the deferrer of periodic jobs, of which we have none, ends at once.
"""

import asyncio
from typing import Any

import psycopg
from procrastinate.exceptions import ConnectorException
from procrastinate.job_context import JobContext, JobResult
from procrastinate.jobs import Job, Status
from procrastinate.retry import RetryDecision
from procrastinate.worker import Worker

from blockyard.base.logs import get_logger
from blockyard.jobs.queue import FairJobManager
from blockyard.jobs.retries import is_away, reason_of
from blockyard.jobs.tasks import Again

log = get_logger(__name__)


class PatientWorker(Worker):
    """With `wait`, a job that cannot be fetched is looked for again with the next poll."""

    async def _periodic_deferrer(self) -> None:
        await asyncio.Event().wait()

    async def _fetch_and_process_jobs(self) -> None:
        try:
            await super()._fetch_and_process_jobs()  # type: ignore[no-untyped-call]  # Procrastinate says no types
        except ConnectorException as error:
            taken_for_dead = isinstance(error.__cause__, psycopg.errors.ForeignKeyViolation)
            if not self.wait or not (taken_for_dead or is_away(error)):
                raise
            log.warning("fetch_failed", queues=self.queues, error=reason_of(error))
            if taken_for_dead:
                assert self.worker_id is not None
                await self.app.job_manager.update_heartbeat(self.worker_id)

    async def _persist_job_status(
        self,
        job: Job,
        status: Status,
        retry_decision: RetryDecision | None,
        context: JobContext,
        job_result: JobResult | None,
    ) -> None:
        """What runs again says why: Procrastinate would count each such run as one that failed."""
        if not isinstance(retry_decision, Again):
            await super()._persist_job_status(job, status, retry_decision, context, job_result)
            return
        assert isinstance(self.app.job_manager, FairJobManager)
        await self.app.job_manager.run_again(job, retry_decision)

    async def _shutdown(self, side_tasks: list[asyncio.Task[Any]]) -> None:
        """It lives while running jobs have their grace, and says so: else their worker would be taken for dead."""
        signs_of_life = asyncio.create_task(self._update_heartbeat())  # type: ignore[no-untyped-call]  # as above
        try:
            await super()._shutdown(side_tasks)
        finally:
            signs_of_life.cancel()
            await asyncio.gather(signs_of_life, return_exceptions=True)
