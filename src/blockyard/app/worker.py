"""The worker process. Any number of them, on any number of machines, share the queue."""

import asyncio
import signal
import sys
from collections.abc import Mapping, Sequence
from functools import partial

from procrastinate import App
from procrastinate.jobs import DeleteJobCondition
from psycopg import OperationalError

from blockyard.app.process import compose_process, describe_rooms
from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.app.settings import Settings
from blockyard.base.logs import configure_logs, get_logger
from blockyard.base.settings import reveal
from blockyard.base.tracebacks import describe_error
from blockyard.jobs.deadline import end_at_the_latest
from blockyard.jobs.patient import PatientWorker
from blockyard.jobs.queue import FairJobManager, open_queue, wait_for_database
from blockyard.jobs.queues import DEFAULT_QUEUE, MAIL_QUEUE, QUEUES, WEBHOOK_QUEUE
from blockyard.jobs.settings import JobSettings
from blockyard.jobs.side_tasks import keep_running
from blockyard.jobs.standstill import end_when_standing_still
from blockyard.jobs.sweeper import sweep_forever
from blockyard.jobs.tasks import PROCESS
from blockyard.tenancy.presence import present
from blockyard.tenancy.process import Process
from blockyard.tracing.start import traced
from blockyard.uploads.walled import tell_missing

log = get_logger(__name__)

SERVICE = "blockyard-worker"
"""Its name in traces."""

GRACE_SECONDS = 10
"""On a stop signal, running jobs get this long; then they are interrupted and go back to the queue."""
SPARE_SECONDS = 5
"""After so much more the process ends, whatever it still waits for: a database that is away, say."""


async def run(settings: Settings) -> None:
    """Work until a stop signal. Raises RuntimeError with the list of what is missing when half configured, and SystemExit
    with 1 if it ends unasked, so that who started it starts it again."""
    missing = settings.missing_for("worker")
    if missing:
        raise RuntimeError("; ".join(f"{name} is not set ({why})" for name, why in missing))
    configure_logs(settings.log_level)
    slots = {
        DEFAULT_QUEUE: settings.worker_concurrency,
        MAIL_QUEUE: settings.mail_concurrency,
        WEBHOOK_QUEUE: settings.webhook_concurrency,
    }
    try:
        await wait_for_database(reveal(settings.queue_database_url))
    except OperationalError as error:
        log.error("database_unreachable", as_role="blockyard_queue", error=describe_error(error))
        sys.exit(1)
    with traced(settings, SERVICE):
        was_asked = await work(settings, slots)
    if not was_asked:
        sys.exit(1)


async def work(settings: Settings, slots: Mapping[str, int]) -> bool:
    """Whether a signal ended it."""
    process = compose_process(settings)
    try:
        async with open_worker_queue(settings, slots).open_async() as app:
            assert isinstance(app.job_manager, FairJobManager)
            chores = [chore for room in ROOMS for chore in room.chores]
            watch = end_when_standing_still(process.part(JobSettings).standstill_seconds)
            beside = [
                asyncio.create_task(keep_running("sweeper", partial(sweep_forever, app.job_manager, process, chores))),
                asyncio.create_task(watch),
            ]
            holds = {"tasks": tasks_in(app), "rooms": describe_rooms(), "parts": process.parts.names()}
            log.info("worker_started", concurrency=slots, **holds)
            tell_missing()
            try:
                async with present(process.gate_engine, "worker", settings.rings):
                    return await work_until_stopped(app, process, slots)
            finally:
                for task in beside:
                    task.cancel()
                await asyncio.gather(*beside, return_exceptions=True)
    finally:
        await process.close()


async def work_until_stopped(app: App, process: Process, slots: Mapping[str, int]) -> bool:
    """Each queue with slots of its own, until SIGTERM or SIGINT; whether one of them came.

    Workers are told to stop, not cancelled: what waits for a connection just then may swallow that (`asyncio.wait_for`,
    up to Python 3.11), and the process would work on for ever.
    """
    workers = [worker_of(app, process, [queue], count, wait=True) for queue, count in slots.items()]
    working = [asyncio.create_task(worker.run()) for worker in workers]  # type: ignore[no-untyped-call]  # Procrastinate says no types
    await asyncio.sleep(0)  # as they begin they forget an earlier stop
    signals: list[str] = []

    def stop_on(sign: signal.Signals) -> None:
        signals.append(sign.name)
        stop(workers)

    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop_on, sign)
    await asyncio.wait(working, return_when=asyncio.FIRST_COMPLETED)
    if not signals:  # should one queue's end, so does the process: who started it starts it again, whole
        log.error("worker_ends", why="a part of it ended; see the lines before")
    stop(workers)
    await asyncio.gather(*working)
    log.info("worker_stopped", signals=signals)
    return bool(signals)


def stop(workers: Sequence[PatientWorker]) -> None:
    """Running jobs get their grace, and the process no more than a little beyond that."""
    end_at_the_latest(GRACE_SECONDS + SPARE_SECONDS)
    for worker in workers:
        worker.stop()  # type: ignore[no-untyped-call]  # Procrastinate says no types


async def drain(settings: Settings) -> None:
    """Run what is due now, one job at a time, and return when nothing is left."""
    with traced(settings, SERVICE):
        process = compose_process(settings)
        slots = dict.fromkeys(QUEUES, 1)
        try:
            async with open_worker_queue(settings, slots).open_async() as app:
                # One at a time: a worker that does not wait would leave behind what a running job's lock holds back.
                await worker_of(app, process, list(slots), 1, wait=False).run()  # type: ignore[no-untyped-call]  # Procrastinate says no types
        finally:
            await process.close()


def open_worker_queue(settings: Settings, slots: Mapping[str, int]) -> App:
    """The queue with the tasks of all rooms."""
    return open_queue(reveal(settings.queue_database_url), slots, tasks_of(ROOMS))


def tasks_in(app: App) -> list[str]:
    """Ours, without those that Procrastinate brings itself."""
    return sorted(name for name in app.tasks if not name.startswith(("builtin:", "procrastinate.")))


def worker_of(app: App, process: Process, queues: list[str], concurrency: int, *, wait: bool) -> PatientWorker:
    """It runs jobs of these queues: with `wait` until it is stopped, and GRACE_SECONDS more, else until none is left."""
    settings = process.part(JobSettings)
    return PatientWorker(
        app=app,
        queues=queues,
        name=" ".join(queues),
        concurrency=concurrency,
        wait=wait,
        listen_notify=wait,
        install_signal_handlers=False,
        fetch_job_polling_interval=2.0,
        update_heartbeat_interval=settings.heartbeat_seconds,
        stalled_worker_timeout=settings.stalled_after_seconds,
        shutdown_graceful_timeout=GRACE_SECONDS,
        delete_jobs=DeleteJobCondition.SUCCESSFUL,
        additional_context={PROCESS: process},
    )
