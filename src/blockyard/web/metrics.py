"""Prometheus metrics of requests. Routes are counted by their template, so that ids do not become labels."""

import os
from functools import cache
from pathlib import Path
from typing import Final

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The library's variable: the folder in which the processes of one `serve --workers N` count together
(local/metrics_folder.py)."""

REQUESTS = Counter("blockyard_requests_total", "HTTP requests", ["method", "route", "status"])
SECONDS = Histogram("blockyard_request_seconds", "Time to answer", ["method", "route"])
IN_FLIGHT = Gauge("blockyard_requests_in_flight", "Requests being answered", multiprocess_mode="livesum")


def observe(method: str, template: str, status: int, seconds: float) -> None:
    """`template`: the route's path as it is requested, with parameters in braces; "none" where there is no route."""
    requests, took = observers(method, template, status)
    requests.inc()
    took.observe(seconds)


@cache
def observers(method: str, template: str, status: int) -> tuple[Counter, Histogram]:
    """As many as there are routes, methods and statuses: looking a label up costs more than counting."""
    return REQUESTS.labels(method, template, status), SECONDS.labels(method, template)


def counted() -> bytes:
    """What this process counted, or all processes that share its folder: in Prometheus' text format."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        return generate_latest(REGISTRY)
    forget_the_dead(Path(folder))
    together = CollectorRegistry()
    MultiProcessCollector(together, folder)  # type: ignore[no-untyped-call]  # the library says no types
    return generate_latest(together)


def forget_the_dead(folder: Path) -> None:
    """A process that was killed answers no requests any more. What it counted stays: a counter never falls."""
    for file in folder.glob("gauge_live*.db"):
        pid = int(file.stem.rpartition("_")[2])
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            mark_process_dead(pid, str(folder))  # type: ignore[no-untyped-call]  # the library says no types
