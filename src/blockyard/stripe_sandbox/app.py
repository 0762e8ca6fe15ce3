"""The server: one operation at a time, in one transaction, answered as Stripe answers."""

import asyncio
import base64
import hashlib
import importlib
import json
import pkgutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from blockyard.stripe_sandbox import expand, forms, operations, pages, resources
from blockyard.stripe_sandbox.deliveries import Deliveries
from blockyard.stripe_sandbox.errors import StripeError
from blockyard.stripe_sandbox.events import API_VERSION
from blockyard.stripe_sandbox.faults import Fault, Faults
from blockyard.stripe_sandbox.pages.routes import routes as page_routes
from blockyard.stripe_sandbox.store import Store

Body = dict[str, Any]


class Dropped(Exception):
    """Stripe does nothing, and the connection ends without a whole answer."""


class Dropping(Response):
    """Promises a body and breaks the connection instead."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        raise Dropped


class Sandbox:
    """What the server holds."""

    def __init__(self, data: Path | str, seed: int, pauses: Sequence[float]) -> None:
        self.store = Store(data, seed)
        self.faults = Faults(seed)
        self.deliveries = Deliveries(self.store, self.faults, pauses)

    async def handle(self, request: Request) -> Response:
        found = operations.find(request.method, request.url.path)
        fault = self.faults.of_request(request.headers.get("sandbox-fault"), f"{request.method} {request.url.path}")
        with self.store.transaction():
            request_id = self.store.new_id("req")
        try:
            if fault is not None and fault.kind == "drop":
                return Dropping()
            if fault is not None:
                await self.strike(fault)
            check_key(request)
            if found is None:
                message = f"Unrecognized request URL ({request.method}: {request.url.path})."
                raise StripeError(404, "invalid_request_error", message)
            text = (await request.body()).decode() if request.method == "POST" else request.url.query
            status, body, replayed = self.answer(request, *found, forms.parse(text), text, request_id)
        except StripeError as error:
            status, body, replayed = error.status, error.body(), False
            body["error"]["request_log_url"] = f"{request.base_url}sandbox/requests/{request_id}"
        self.deliveries.wake.set()
        headers = {"Request-Id": request_id, "Stripe-Version": request.headers.get("stripe-version", API_VERSION)}
        if key := request.headers.get("idempotency-key"):
            headers["Idempotency-Key"] = key
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        return JSONResponse(body, status, headers=headers)

    async def strike(self, fault: Fault) -> None:
        match fault.kind:
            case "delay":
                await asyncio.sleep(fault.seconds)
            case "429":
                raise StripeError(429, "invalid_request_error", "Too many requests.", code="rate_limit")
            case "409":
                raise StripeError(409, "invalid_request_error", "The object is locked.", code="lock_timeout")
            case _:
                raise StripeError(500, "api_error", "An unknown error occurred.")

    def answer(
        self,
        request: Request,
        operation: operations.Operation,
        path: dict[str, str],
        params: Body,
        text: str,
        request_id: str,
    ) -> tuple[int, Body, bool]:
        """(status, body, replayed). The first answer to an idempotency key is kept with what the request changed."""
        key = request.headers.get("idempotency-key") if request.method == "POST" else None
        asked = hashlib.sha256(f"{request.url.path}\n{text}".encode()).hexdigest()
        kept: tuple[int, Body] | None = None
        try:
            with self.store.transaction():
                if key is not None and (known := self.known_answer(key, asked)) is not None:
                    return (*known, True)
                call = operations.Call(
                    self.store,
                    params,
                    path | {"_url": request.url.path},
                    str(request.base_url).rstrip("/"),
                    request_id,
                    key,
                    request.headers.get("stripe-version"),
                )
                body = operation.function(call)
                if "expand" in params:
                    body = expand.expanded(self.store, body, params["expand"])
                kept = 200, body
                self.remember(key, asked, *kept)
        except StripeError as error:
            if error.status == 402:
                with self.store.transaction():
                    self.remember(key, asked, error.status, error.body())
            raise
        return (*kept, False)

    def known_answer(self, key: str, asked: str) -> tuple[int, Body] | None:
        row = self.store.connection.execute("SELECT request, status, body FROM answers WHERE key = ?", [key]).fetchone()
        if row is None:
            return None
        if row[0] != asked:
            raise StripeError(
                400,
                "idempotency_error",
                f"Keys for idempotent requests can only be used with the same parameters they were first used with. "
                f"Try using a key other than '{key}' if you meant to execute a different request.",
            )
        return row[1], json.loads(row[2])

    def remember(self, key: str | None, asked: str, status: int, body: Body) -> None:
        if key is not None:
            self.store.connection.execute(
                "INSERT INTO answers VALUES (?, ?, ?, ?)", [key, asked, status, json.dumps(body)]
            )

    async def control(self, request: Request) -> Response:
        """/sandbox/...: for tests. Stripe has none of it."""
        match request.method, request.path_params["what"]:
            case "POST", "faults":
                wish = json.loads(await request.body() or b"{}")
                self.faults.set(wish if isinstance(wish, list) else [wish] if wish else [])
                return JSONResponse({"rules": len(self.faults.rules)})
            case "POST", "flush":
                wish = json.loads(await request.body() or b"{}")
                async with asyncio.timeout(float(wish.get("timeout", 30))):
                    while self.deliveries.pending():
                        self.deliveries.wake.set()
                        await asyncio.sleep(0.02)
                return JSONResponse({"pending": 0})
            case "GET", "state":
                rows = self.store.connection.execute("SELECT kind, count(*) FROM objects GROUP BY kind").fetchall()
                return JSONResponse({"objects": dict(rows), "pending": self.deliveries.pending()})
        return await self.handle(request)


def check_key(request: Request) -> None:
    given = request.headers.get("authorization", "")
    scheme, _, secret = given.partition(" ")
    if scheme.lower() == "basic":
        with suppress(ValueError):
            secret = base64.b64decode(secret).decode().partition(":")[0]
    if not secret.startswith(("sk_test_", "rk_test_")) and not request.url.path.startswith("/sandbox/"):
        raise StripeError(
            401, "invalid_request_error", "Invalid API Key provided: use a key that starts with sk_test_."
        )


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
        Route("/sandbox/{what:path}", sandbox.control, methods=methods),
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
