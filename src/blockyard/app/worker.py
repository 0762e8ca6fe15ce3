"""The worker process. Any number of them, on any number of machines, share the queue."""

import asyncio
from contextlib import suppress

from procrastinate import App
from procrastinate.jobs import DeleteJobCondition

from blockyard.app import handlers
from blockyard.app.settings import Settings, reveal
from blockyard.base.logs import configure_logs, get_logger
from blockyard.billing.stripe.client import create_client
from blockyard.jobs.queue import open_queue
from blockyard.jobs.sweeper import sweep_forever
from blockyard.jobs.tasks import REGISTRY, WorkerState
from blockyard.tenancy.database import create_engine, create_tenant_sessions
from blockyard.tenancy.storage import create_storage

log = get_logger(__name__)

GRACE_SECONDS = 10
"""On a stop signal, running jobs get this long; then they are interrupted and go back to the queue."""


async def run(settings: Settings, concurrency: int | None = None) -> None:
    """Work until a stop signal. Raises RuntimeError with the list of what is missing when half configured."""
    missing = settings.missing_for("worker")
    if missing:
        raise RuntimeError("; ".join(f"{name} is not set ({why})" for name, why in missing))
    configure_logs(settings)
    concurrency = concurrency or settings.worker_concurrency
    state = build_state(settings)
    try:
        async with open_queue(reveal(settings.queue_database_url), concurrency + 3).open_async() as app:
            sweeper = asyncio.create_task(sweep_forever(app, state))
            log.info("worker_started", concurrency=concurrency, tasks=sorted(REGISTRY), rooms=handlers.ROOMS)
            try:
                await work(app, state, concurrency=concurrency, wait=True)
            finally:
                sweeper.cancel()
                with suppress(asyncio.CancelledError):
                    await sweeper
    finally:
        await close(state)


async def work(app: App, state: WorkerState, *, concurrency: int, wait: bool) -> None:
    """Run jobs; with `wait` for ever, else until none is left."""
    await app.run_worker_async(
        concurrency=concurrency,
        wait=wait,
        listen_notify=wait,
        install_signal_handlers=wait,
        fetch_job_polling_interval=2.0,
        update_heartbeat_interval=state.settings.heartbeat_seconds,
        stalled_worker_timeout=state.settings.stalled_after_seconds,
        shutdown_graceful_timeout=GRACE_SECONDS,
        delete_jobs=DeleteJobCondition.SUCCESSFUL,
        additional_context={"state": state},
    )


def build_state(settings: Settings) -> WorkerState:
    return WorkerState(
        settings=settings,
        tenant_sessions=create_tenant_sessions(settings),
        gate_engine=create_engine(reveal(settings.gate_database_url), settings),
        stripe=create_client(settings),
        storage=create_storage(settings),
    )


async def close(state: WorkerState) -> None:
    if state.stripe is not None:
        await state.stripe.close()
    await state.tenant_sessions.close()
    await state.gate_engine.dispose()
