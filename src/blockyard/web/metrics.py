"""Prometheus metrics. Routes are counted by their template, so that ids do not become labels."""

from prometheus_client import Counter, Gauge, Histogram
from starlette.types import Scope

REQUESTS = Counter("blockyard_requests_total", "HTTP requests", ["method", "route", "status"])
SECONDS = Histogram("blockyard_request_seconds", "Time to answer", ["method", "route"])
IN_FLIGHT = Gauge("blockyard_requests_in_flight", "Requests being answered")
JOBS_WAITING = Gauge("blockyard_jobs_waiting", "Jobs that wait for a worker")
JOBS_RUNNING = Gauge("blockyard_jobs_running", "Jobs that a worker has")
JOBS_OLDEST = Gauge("blockyard_jobs_oldest_waiting_seconds", "Age of the oldest job that waits")
STRIPE_EVENTS = Gauge(
    "blockyard_stripe_events", "Events of Stripe's of the last 3 days, by what became of them", ["status"]
)
ALARMS = Gauge("blockyard_alarms", "What billing cannot set right alone, by kind", ["kind"])
RECONCILED = Gauge("blockyard_reconciled", "What the last night's comparison with Stripe came to", ["what"])


def observe(scope: Scope, status: int, seconds: float) -> None:
    route = getattr(scope.get("route"), "path", "none")
    REQUESTS.labels(scope["method"], route, status).inc()
    SECONDS.labels(scope["method"], route).observe(seconds)
