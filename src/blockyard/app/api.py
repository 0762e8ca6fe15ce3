"""The application: settings, what it holds while it runs, middleware, rooms."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from fastapi import FastAPI

from blockyard import __version__
from blockyard.agents import routes as agents
from blockyard.app import health, openapi
from blockyard.app.settings import Settings, load_settings, reveal
from blockyard.app.state import AppState
from blockyard.base.keys import KeyRing
from blockyard.base.logs import configure_logs
from blockyard.billing import routes as payments
from blockyard.billing.inbox import routes as stripe_inbox
from blockyard.billing.revenue import routes as revenue
from blockyard.billing.stripe.client import create_client
from blockyard.environments import file_routes as environment_files
from blockyard.environments import rojo_routes as rojo
from blockyard.environments import routes as environments
from blockyard.identity import routes as identity
from blockyard.identity.tokens import AccessTokens
from blockyard.tenancy.database import create_engine, create_tenant_sessions, head_revision
from blockyard.tenancy.storage import create_storage
from blockyard.web import problems
from blockyard.web.limits import RateLimiter
from blockyard.web.middleware import AddressLimit, BodyLimit, RequestContext

API = "/api/v1"

DESCRIPTION = "The backend with which schools build Roblox learning worlds."


def create_app(settings: Settings | None = None) -> FastAPI:
    """The ASGI application. Raises RuntimeError with the list of what is missing when half configured."""
    settings = settings or load_settings()
    missing = settings.missing_for("serve")
    if missing:
        raise RuntimeError("; ".join(f"{name} is not set ({why})" for name, why in missing))
    configure_logs(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        state = build_state(settings)
        app.state.blockyard = state
        await state.tenant_sessions.read_pool.open()
        app.state.head_revision = head_revision()
        yield
        await state.close()

    app = FastAPI(title="Blockyard", version=__version__, description=DESCRIPTION, lifespan=lifespan)
    app.add_middleware(BodyLimit)
    app.add_middleware(AddressLimit, limiter=RateLimiter("address", settings.requests_per_minute_per_address))
    app.add_middleware(RequestContext)
    problems.install(app)
    openapi.install(app)
    app.include_router(health.router)
    app.include_router(agents.router, prefix=API)
    app.include_router(rojo.router, prefix=API)
    app.include_router(environments.router, prefix=API)
    app.include_router(environment_files.router, prefix=API)
    app.include_router(identity.router, prefix=API)
    app.include_router(payments.router, prefix=API)
    app.include_router(payments.usage_router, prefix=API)
    app.include_router(revenue.router, prefix=API)
    app.include_router(stripe_inbox.router, prefix=API)
    return app


def create_served_app() -> FastAPI:
    """`create_app`, for a process that only serves.

    What is loaded by now stays for good, so the garbage collector need not look at it again: each of its full rounds
    held up all requests for about 120 ms.
    """
    app = create_app()
    gc.collect()
    gc.freeze()
    return app


def build_state(settings: Settings) -> AppState:
    """Engines, keys and limits of one process."""
    return AppState(
        settings=settings,
        access_tokens=AccessTokens(
            KeyRing.parse(reveal(settings.token_keys)), timedelta(seconds=settings.access_token_seconds)
        ),
        tenant_sessions=create_tenant_sessions(settings),
        gate_engine=create_engine(reveal(settings.gate_database_url), settings),
        organization_limit=RateLimiter("organization", settings.requests_per_minute_per_organization),
        stripe=create_client(settings),
        storage=create_storage(settings),
    )
