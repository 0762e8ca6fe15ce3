"""The server: one operation at a time, in one transaction, answered as Stripe answers."""

import asyncio
import base64
import importlib
import pkgutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from stripe_sandbox import expand, forms, operations, pages, resources
from stripe_sandbox.control import Control
from stripe_sandbox.deliveries import Deliveries
from stripe_sandbox.errors import StripeError
from stripe_sandbox.events import API_VERSION
from stripe_sandbox.faults import Fault, Faults
from stripe_sandbox.idempotency import Answers, fingerprint
from stripe_sandbox.pages.routes import routes as page_routes
from stripe_sandbox.store import Store

Body = dict[str, Any]

DELAY_SECONDS: Final = 0.2


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
        self.answers = Answers(self.store)
        self.deliveries = Deliveries(self.store, self.faults, pauses)

    async def handle(self, request: Request) -> Response:
        with self.store.transaction():
            request_id = self.store.new_id("req")
        key = request.headers.get("idempotency-key")
        replayed = False
        try:
            fault = self.faults.of_request(request.headers.get("sandbox-fault"), f"{request.method} {request.url.path}")
            if fault is not None and fault.kind == "drop":
                return Dropping()
            with self.answers.alone(key if request.method == "POST" else None):
                if fault is not None:
                    await self.strike(fault)
                check_key(request)
                status, body, replayed = self.answer(request, await written(request), request_id)
            if fault is not None and fault.kind == "lost":
                return Dropping()
        except StripeError as error:
            status, body = error.status, error.body()
            body["error"]["request_log_url"] = f"{request.base_url}sandbox/requests/{request_id}"
        self.deliveries.wake.set()
        headers = {"Request-Id": request_id, "Stripe-Version": request.headers.get("stripe-version", API_VERSION)}
        if key:
            headers["Idempotency-Key"] = key
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        return JSONResponse(body, status, headers=headers)

    async def strike(self, fault: Fault) -> None:
        match fault.kind:
            case "delay":
                await asyncio.sleep(DELAY_SECONDS if fault.seconds is None else fault.seconds)
            case "429":
                raise StripeError(429, "invalid_request_error", "Too many requests.", code="rate_limit")
            case "409":
                raise StripeError(409, "invalid_request_error", "The object is locked.", code="lock_timeout")
            case "500":
                raise StripeError(500, "api_error", "An unknown error occurred.")

    def answer(self, request: Request, text: str, request_id: str) -> tuple[int, Body, bool]:
        """(status, body, replayed). The first answer to an idempotency key is kept with what the request changed."""
        found = operations.find(request.method, request.url.path)
        if found is None:
            message = f"Unrecognized request URL ({request.method}: {request.url.path})."
            raise StripeError(404, "invalid_request_error", message)
        operation, path = found
        key = request.headers.get("idempotency-key") if request.method == "POST" else None
        asked = fingerprint(request.url.path, text)
        call = operations.Call(
            self.store,
            forms.parse(text),
            path | {"_url": request.url.path},
            str(request.base_url).rstrip("/"),
            request_id,
            key,
            request.headers.get("stripe-version"),
        )
        try:
            with self.store.transaction():
                if (known := self.answers.known(key, asked)) is not None:
                    return (*known, True)
                body = self.perform(operation, call, asked)
        except StripeError as error:
            if error.status == 402 and not error.keep:
                with self.store.transaction():
                    self.answers.remember(key, asked, error.status, error.body())
            raise
        return 200, body, False

    def perform(self, operation: operations.Operation, call: operations.Call, asked: str) -> Body:
        try:
            body = operation.function(call)
            if "expand" in call.params:
                body = expand.expanded(self.store, body, call.params["expand"])
        except StripeError as error:
            if error.keep:
                self.answers.remember(call.idempotency_key, asked, error.status, error.body())
            raise
        self.answers.remember(call.idempotency_key, asked, 200, body)
        return body


async def written(request: Request) -> str:
    """The form, or the query of what is not a POST."""
    if request.method != "POST":
        return request.url.query
    try:
        return (await request.body()).decode()
    except UnicodeDecodeError:
        raise StripeError(400, "invalid_request_error", "The request's body is not UTF-8.") from None


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
