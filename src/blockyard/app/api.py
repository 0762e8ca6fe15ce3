"""The application: settings, the process, middleware, and the routes of all rooms."""

import gc
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig
from starlette.types import Lifespan

from blockyard import __version__
from blockyard.app import addresses, doors, health, openapi
from blockyard.app.process import compose_process, describe_rooms
from blockyard.app.readiness import Readiness
from blockyard.app.reference import routes as reference
from blockyard.app.rooms import ROOMS, routers_of
from blockyard.app.settings import Settings, load_settings
from blockyard.base.logs import configure_logs, get_logger
from blockyard.room import Room
from blockyard.student_page.pages import install_student_page
from blockyard.tenancy.presence import present
from blockyard.tenancy.revisions import read_revisions
from blockyard.tracing.start import traced
from blockyard.uploads.tus_door import TusDoor
from blockyard.walk.pages import install_walk
from blockyard.web import cors, pages, problems
from blockyard.web.body_limit import BodyLimit
from blockyard.web.compression import Compression
from blockyard.web.conditional import ConditionalGet
from blockyard.web.cors_problems import Cors
from blockyard.web.crashes import Crashes
from blockyard.web.ending import attach_ending, end_in_time
from blockyard.web.head import HeadAsGet
from blockyard.web.limits import RateLimiter
from blockyard.web.locations import Locations
from blockyard.web.middleware import AddressLimit, RequestContext
from blockyard.web.names_first import put_names_first
from blockyard.web.process import attach_process
from blockyard.web.routing import Route, operation_id

DESCRIPTION = "The backend with which schools build Roblox learning worlds."

NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""FastAPI's own shows whole addresses and what people sent, to whatever OTEL_* variables name. Ours is blockyard/tracing."""

log = get_logger(__name__)


def create_app(settings: Settings | None = None, rooms: Sequence[Room] = ROOMS, *, warm: bool = False) -> FastAPI:
    """The ASGI application; a `warm` one starts at once what else starts when it is first needed.

    Raises RuntimeError with the list of what is missing when half configured.
    """
    settings = settings or load_settings()
    missing = settings.missing_for("serve")
    if missing:
        raise RuntimeError("; ".join(f"{name} is not set ({why})" for name, why in missing))
    configure_logs(settings.log_level)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with traced(settings, "blockyard-api"):
            process = compose_process(settings, rooms)
            attach_process(app, process)
            ending = attach_ending(app)
            await process.tenant_sessions.read_pool.open()
            await process.gate_pool.open()
            app.state.readiness = Readiness(process, read_revisions())
            if warm:
                process.parts.warm_up()
                end_in_time(ending, settings.leave_seconds)
            log.info("api_started", rooms=describe_rooms(rooms), parts=process.parts.names())
            async with present(process.gate_engine, "api", settings.rings):
                yield
            await process.close()

    app = bare_app(lifespan)
    add_middleware(app, settings)
    problems.install_problem_handlers(app)
    add_routes(app, rooms)
    return app


def bare_app(lifespan: Lifespan[FastAPI] | None = None) -> FastAPI:
    """Without routes: they are added to it."""
    app = FastAPI(
        title="Blockyard",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=operation_id,
        telemetry=NO_TELEMETRY,
    )
    openapi.install_openapi(app)
    return app


def add_routes(app: FastAPI, rooms: Sequence[Room]) -> None:
    for router in routers_of(rooms):
        check_router(router)
        app.routes.extend(router.routes)
    app.include_router(health.router)
    app.include_router(reference.router)
    pages.install_pages(app)
    install_walk(app)
    install_student_page(app)
    put_names_first(app.routes)


def check_router(router: APIRouter) -> None:
    """Raises TypeError."""
    for route in router.routes:
        if isinstance(route, APIRoute) and not isinstance(route, Route):
            raise TypeError(f"{route.path}: its router must be an APIRouter of blockyard/web/routing.py, not FastAPI's")


def describe_api(rooms: Sequence[Room] = ROOMS) -> dict[str, Any]:
    """The OpenAPI document. It needs no settings, and no process."""
    app = bare_app()
    add_routes(app, rooms)
    return app.openapi()


def add_middleware(app: FastAPI, settings: Settings) -> None:
    """From the inside out: what is added last sees a request first, and its answer last."""
    app.add_middleware(BodyLimit, limit_of=doors.body_limits(app))
    app.add_middleware(Locations, template_of=addresses.addresses(app))
    app.add_middleware(ConditionalGet)
    app.add_middleware(Compression)
    app.add_middleware(HeadAsGet)
    app.add_middleware(TusDoor)
    app.add_middleware(Crashes)
    app.add_middleware(AddressLimit, limiter=RateLimiter("address", settings.requests_per_minute_per_address))
    if settings.cors_origins:
        app.add_middleware(Cors, **cors.cors_options(settings.cors_origins))
    app.add_middleware(RequestContext, template_of=addresses.paths(app))
    if settings.otlp_endpoint is not None:
        from blockyard.tracing.requests import TracedRequests

        app.add_middleware(TracedRequests, template_of=addresses.paths(app))


def create_served_app() -> FastAPI:
    """`create_app`, for a process that only serves.

    What is loaded by now stays for good, so the garbage collector need not look at it again: each of its full rounds
    held up all requests for about 120 ms.
    """
    app = create_app(warm=True)
    gc.collect()
    gc.freeze()
    return app
