"""The server, put together."""

import asyncio
import importlib
import pkgutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Route

from stripe_sandbox import pages, resources
from stripe_sandbox.control import Control
from stripe_sandbox.events import API_VERSION
from stripe_sandbox.pages.routes import routes as page_routes
from stripe_sandbox.sandbox import Sandbox
from stripe_sandbox.store import Store

Body = dict[str, Any]


def create_app(
    data: Path | str,
    *,
    seed: int = 0,
    webhooks: Sequence[tuple[str, str]] = (),
    pauses: Sequence[float] = (0.2, 0.5, 2, 5, 15, 60),
) -> Starlette:
    """`webhooks` are (url, secret) of endpoints that get every event."""
    for package in (resources, pages):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    sandbox = Sandbox(data, seed, pauses)
    register(sandbox.store, webhooks)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        delivering = asyncio.create_task(sandbox.deliveries.run())
        yield
        delivering.cancel()
        with suppress(asyncio.CancelledError):
            await delivering

    methods = ["GET", "POST", "DELETE"]
    routes = [
        Route("/sandbox/{what:path}", Control(sandbox).handle, methods=methods),
        *page_routes(sandbox),
        Route("/{path:path}", sandbox.handle, methods=methods),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


def register(store: Store, webhooks: Sequence[tuple[str, str]]) -> None:
    """Endpoints from the command line, instead of those of the last start. One that stays keeps its events."""
    with store.transaction():
        known = {(one["url"], one["secret"]): one["id"] for one in store.all("webhook_endpoint", created=0)}
        for gone in known.keys() - set(webhooks):
            store.delete("webhook_endpoint", known[gone])
        for url, secret in webhooks:
            if (url, secret) not in known:
                store.put(endpoint(store.new_id("we"), url, secret))


def endpoint(id: str, url: str, secret: str) -> Body:
    return {
        "id": id,
        "object": "webhook_endpoint",
        "api_version": API_VERSION,
        "application": None,
        "created": 0,
        "description": None,
        "enabled_events": ["*"],
        "livemode": False,
        "metadata": {},
        "status": "enabled",
        "url": url,
        "secret": secret,
    }
