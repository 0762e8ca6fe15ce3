"""`blockyard serve` and `blockyard worker`: one process each, for operators who run PostgreSQL themselves."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Annotated, Final

import typer

from blockyard.app.settings import Settings, load_settings
from blockyard.cli.budget import warn_if_short
from blockyard.cli.configured_model import require_model
from blockyard.cli.connection_budget import Fleet
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, DataDir
from blockyard.cli.output import close_folder, fail, require
from blockyard.local.embedded.process import end_with_supervisor
from blockyard.local.metrics_folder import METRICS_FOLDER, metrics_folder

SILENT_SECONDS: Final = 30
"""A process of several that says nothing for so long is killed, and another one started. Uvicorn's own 5 s are too few on a
busy machine: each was killed as it loaded, and none ever served."""


def serve(
    data_dir: DataDir = DATA_DIR,
    host: Annotated[str, typer.Option(help="Address to listen on; another than loopback belongs behind TLS.")] = "",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 0,
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
) -> None:
    """Serve the API until SIGTERM."""
    from uvicorn.config import Config

    from blockyard.cli.serving import run
    from blockyard.web.bounded import BoundedProtocol
    from blockyard.web.connections import Connections, limits_of
    from blockyard.web.ending import GRACE_SECONDS

    settings = load_settings(data_dir)
    require(settings, "serve")
    close_folder(data_dir)
    require_model(settings)
    require_storage(settings)
    end_with_supervisor()
    warn_if_short(settings, Fleet(api_processes=workers, workers=0))
    os.environ["BLOCKYARD_DATA_DIR"] = str(data_dir)  # the server's processes load their settings themselves
    config = Config(
        "blockyard.cli.served:create",
        factory=True,
        host=host or settings.host,
        port=port or settings.port,
        workers=workers,
        http=partial(BoundedProtocol, among=Connections(limits_of(settings))),  # type: ignore[arg-type]  # it makes one
        ws="none",
        access_log=False,  # our own middleware logs requests, with their ids
        log_config=None,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or None,
        timeout_keep_alive=settings.idle_seconds,
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_worker_healthcheck=SILENT_SECONDS,
    )
    with counted_together(workers), suppress(KeyboardInterrupt):
        run(config)


@contextmanager
def counted_together(workers: int) -> Iterator[None]:
    """Whichever of several processes is asked for /metrics tells of all. The library looks at its variable once, as it is
    loaded, and the processes are started after this one has set it."""
    os.environ.pop(METRICS_FOLDER, None)
    if workers == 1:
        yield
        return
    with metrics_folder() as folder:
        os.environ[METRICS_FOLDER] = str(folder)
        yield


def worker(
    data_dir: DataDir = DATA_DIR,
    concurrency: Annotated[int, typer.Option(min=0, help="Jobs at a time; 0: as the settings say.")] = 0,
    drain: Annotated[bool, typer.Option("--drain", help="Run what is due now, one at a time, and end.")] = False,
) -> None:
    """Work on background jobs until SIGTERM. Run as many as you like, on as many machines."""
    settings = load_settings(data_dir)
    require(settings, "worker")
    close_folder(data_dir)
    require_model(settings)
    require_storage(settings)
    end_with_supervisor()
    from uvicorn.loops.auto import auto_loop_factory

    from blockyard.app import worker as worker_process
    from blockyard.base.logs import configure_logs

    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:  # uvloop where there is one, as the API
        if drain:
            configure_logs(settings.log_level)
            runner.run(worker_process.drain(settings))
            return
        if concurrency:
            settings = settings.model_copy(update={"worker_concurrency": concurrency})
        warn_if_short(settings, Fleet(api_processes=0, workers=1))
        with metrics_shown(settings):
            runner.run(worker_process.run(settings))


@contextmanager
def metrics_shown(settings: Settings) -> Iterator[None]:
    """The worker's, if a port is set. Ends if it is in use."""
    from blockyard.app.worker_metrics import open_metrics

    try:
        server = open_metrics(settings)
    except OSError as error:
        where = f"{settings.worker_metrics_host}:{settings.worker_metrics_port}"
        told = f"cannot show metrics at {where}: {error.strerror}. Set BLOCKYARD_WORKER_METRICS_PORT to a free port."
        fail(told, ExitCode.NOT_READY)
    with server:
        yield


def require_storage(settings: Settings) -> None:
    """Before a server starts, who would tell of it at length. Raises Misconfigured."""
    from blockyard.tenancy.storage import create_storage

    create_storage(settings)
