"""For balancers, monitors and the operator: is it up, can it serve, how does it do."""

import hmac
import time
from typing import Annotated, Any, Final

import psycopg
from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base.errors import NotFound, Problem, Unavailable
from blockyard.base.settings import reveal
from blockyard.billing.alarms import count_alarms
from blockyard.billing.inbox.health import count_recent, count_unhandled
from blockyard.billing.nights.health import last_night
from blockyard.tenancy.doctor.glance import glance
from blockyard.tenancy.roles import APP, GATE
from blockyard.tenancy.settings import DatabaseSettings
from blockyard.web.metrics import ALARMS, JOBS_OLDEST, JOBS_RUNNING, JOBS_WAITING, RECONCILED, STRIPE_EVENTS
from blockyard.web.process import process_of
from blockyard.web.settings import WebSettings

router = APIRouter(tags=["operations"])

NO_WORKER_AFTER_SECONDS = 60
STANDS_AFTER_SECONDS = 300
"""Longer than any job may take: by then a worker whose slots were all busy has fetched the next."""

WALLS_SECONDS: Final = 5.0

ROLE_CHECK = text(
    "SELECT current_user, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS too_strong "
    "FROM pg_catalog.pg_roles WHERE rolname = current_user"
)
REVISION = text("SELECT version_num FROM tenancy.alembic_version")
PULSE = text("SELECT due_seconds, idle_seconds, workers FROM queue.pulse()")
BACKLOG = text("SELECT waiting, running, oldest_waiting_seconds FROM queue.backlog()")


metrics_bearer = HTTPBearer(
    scheme_name="MetricsToken",
    auto_error=False,
    description="`BLOCKYARD_METRICS_TOKEN`, which the operator of this service sets. It opens `/metrics` and nothing else.",
)
MetricsToken = Annotated[HTTPAuthorizationCredentials | None, Depends(metrics_bearer)]


class NoMetrics(NotFound):
    """Nobody learns whether a token is set."""

    def __init__(self) -> None:
        Problem.__init__(
            self,
            "Metrics are shown to who sends BLOCKYARD_METRICS_TOKEN as Authorization: Bearer, if the operator set one.",
        )


@router.get("/health/live", summary="Is the process alive?")
async def get_liveness() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/health/ready", summary="Can it serve?")
async def get_readiness(request: Request) -> dict[str, Any]:
    """Database, migrations and roles. 503 with each check's result when one fails.

    "degraded" when it serves, but somebody should look: the queue stands, or events of Stripe's are left lying. A balancer
    must not take the API away for that: it would make a pause of the workers an outage.
    """
    process = process_of(request)
    checks = {
        "app_role": await role_is(process.tenant_sessions.engine, APP),
        "gate_role": await role_is(process.gate_engine, GATE),
        "walls": await walls_stand(request),
        "migrations": await at_head(process.gate_engine, request.app.state.head_revision),
    }
    fatal = any(result != "ok" for result in checks.values())
    checks["queue"] = await queue_moves(process.gate_engine)
    checks["stripe_inbox"] = await inbox_is_worked_off(process.gate_engine)
    checks["billing"] = await no_alarm_stands(process.gate_engine)
    if fatal:
        raise Unavailable("Not ready: see `checks`, and run `blockyard doctor`.", checks=checks)
    return {"status": "ok" if all(result == "ok" for result in checks.values()) else "degraded", "checks": checks}


@router.get(
    "/metrics",
    summary="Prometheus metrics, for who has the metrics token",
    response_class=PlainTextResponse,
    openapi_extra={"x-problems": [404]},
)
async def get_metrics(request: Request, credentials: MetricsToken) -> Response:
    """It opens by `BLOCKYARD_METRICS_TOKEN` alone, and is 404 without it. No address opens it: a proxy on this machine comes
    from loopback, too, whatever headers it sends.
    """
    token = process_of(request).part(WebSettings).metrics_token
    given = credentials.credentials if credentials is not None else ""
    known = token is not None and hmac.compare_digest(given.encode(), reveal(token).encode())
    if not known:
        raise NoMetrics
    async with process_of(request).gate_engine.connect() as connection:
        backlog = (await connection.execute(BACKLOG)).one()
        recent = await count_recent(connection)
        alarms = await count_alarms(connection)
        night = await last_night(connection)
    JOBS_WAITING.set(backlog.waiting)
    JOBS_RUNNING.set(backlog.running)
    JOBS_OLDEST.set(backlog.oldest_waiting_seconds)
    STRIPE_EVENTS.clear()
    for status, events in recent.items():
        STRIPE_EVENTS.labels(status).set(events)
    ALARMS.clear()
    for kind, standing in alarms.items():
        ALARMS.labels(kind).set(standing)
    for what, number in night.items():
        RECONCILED.labels(what).set(number)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


async def role_is(engine: AsyncEngine, expected: str) -> str:
    try:
        async with engine.connect() as connection:
            role, too_strong = (await connection.execute(ROLE_CHECK)).one()
    except Exception as error:
        return f"cannot connect: {type(error).__name__}"
    if role != expected:
        return f"connected as {role}, must be {expected}"
    return f"{role} has rights that switch row-level security off" if too_strong else "ok"


async def walls_stand(request: Request) -> str:
    """Asked at most every few seconds: it takes a new connection."""
    state = request.app.state
    if state.walls_seen_at + WALLS_SECONDS < time.monotonic():
        state.walls_seen_at = time.monotonic()
        try:
            wrong = await glance(process_of(request).part(DatabaseSettings))
        except psycopg.Error as error:
            state.walls = f"cannot connect anew: {type(error).__name__}"
        else:
            state.walls = "; ".join(wrong) or "ok"
    answer: str = state.walls
    return answer


async def at_head(engine: AsyncEngine, head: str) -> str:
    try:
        async with engine.connect() as connection:
            revision = (await connection.execute(REVISION)).scalar_one()
    except Exception as error:
        return f"cannot tell: {type(error).__name__}"
    return "ok" if revision == head else f"database is at {revision}, code at {head}: run `blockyard migrate`"


async def queue_moves(engine: AsyncEngine) -> str:
    """It stands when jobs are due and no worker took one for long; that much waits, alone, is no sign of it."""
    try:
        async with engine.connect() as connection:
            pulse = (await connection.execute(PULSE)).one()
    except Exception as error:
        return f"cannot tell: {type(error).__name__}"
    if pulse.workers == 0 and pulse.due_seconds > NO_WORKER_AFTER_SECONDS:
        return f"a job has been due for {pulse.due_seconds:.0f} s, and no worker runs: start `blockyard worker`"
    if min(pulse.due_seconds, pulse.idle_seconds) > STANDS_AFTER_SECONDS:
        return (
            f"a job has been due for {pulse.due_seconds:.0f} s, and none of {pulse.workers} workers took one for "
            f"{pulse.idle_seconds:.0f} s: see their logs, and restart them"
        )
    return "ok"


async def inbox_is_worked_off(engine: AsyncEngine) -> str:
    try:
        async with engine.connect() as connection:
            events = await count_unhandled(connection)
    except Exception as error:
        return f"cannot tell: {type(error).__name__}"
    if events:
        return f"{events} events unhandled for more than 10 minutes; see `blockyard stripe events --status failed`"
    return "ok"


async def no_alarm_stands(engine: AsyncEngine) -> str:
    """Kinds and a number, and no more: everybody may ask."""
    try:
        async with engine.connect() as connection:
            alarms = await count_alarms(connection)
    except Exception as error:
        return f"cannot tell: {type(error).__name__}"
    if alarms:
        return f"{sum(alarms.values())} alarms ({', '.join(sorted(alarms))}); see `blockyard stripe alarms`"
    return "ok"
