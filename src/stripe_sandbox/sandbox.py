"""What the server holds, and how it answers: one operation at a time, in one transaction, as Stripe answers."""

import base64
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from stripe_sandbox import expand, forms, operations
from stripe_sandbox.deliveries import Deliveries
from stripe_sandbox.errors import StripeError
from stripe_sandbox.events import API_VERSION
from stripe_sandbox.faults import Faults, failure
from stripe_sandbox.idempotency import Answers, Asked, asked
from stripe_sandbox.operations import Call, Operation
from stripe_sandbox.store import Store

Body = dict[str, Any]


class Dropped(Exception):
    """The connection ends without a whole answer."""


class Dropping(Response):
    """Promises a body and breaks the connection instead."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        raise Dropped


class Sandbox:
    def __init__(self, data: Path | str, seed: int, pauses: Sequence[float]) -> None:
        self.store = Store(data, seed)
        self.faults = Faults(seed)
        self.answers = Answers(self.store)
        self.deliveries = Deliveries(self.store, self.faults, pauses)

    async def handle(self, request: Request) -> Response:
        with self.store.transaction():
            request_id = self.store.new_id("req")
        replayed = False
        try:
            fault = self.faults.of_request(request.headers.get("sandbox-fault"), request.method, request.url.path)
            if fault.kind == "drop":
                return Dropping()
            if fault.kind in ("429", "409", "500"):
                raise failure(fault.kind)
            check_key(request)
            operation, call = await self.read(request, request_id)
            bound = bound_to(call, request)
            with self.answers.alone(bound):
                status, body, replayed = self.answer(operation, call, bound, fault.kind)
                self.deliveries.wake.set()
                if fault.kind == "delay":
                    await self.faults.delay(fault)
            if fault.kind == "lost":
                return Dropping()
        except StripeError as error:
            status, body = error.status, error.body()
        headers = {"Request-Id": request_id, "Stripe-Version": request.headers.get("stripe-version", API_VERSION)}
        if key := request.headers.get("idempotency-key"):
            headers["Idempotency-Key"] = key
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        return JSONResponse(body, status, headers=headers)

    async def read(self, request: Request, request_id: str) -> tuple[Operation, Call]:
        """What is asked for; 404 if it is nothing."""
        found = operations.find(request.method, request.url.path)
        if found is None:
            message = f"Unrecognized request URL ({request.method}: {request.url.path})."
            raise StripeError(404, "invalid_request_error", message)
        operation, path = found
        call = Call(
            self.store,
            forms.parse(await written(request)),
            path | {"_url": request.url.path},
            str(request.base_url).rstrip("/"),
            request_id,
            request.headers.get("idempotency-key") if request.method == "POST" else None,
            request.headers.get("stripe-version"),
        )
        return operation, call

    def answer(self, operation: Operation, call: Call, bound: Asked | None, fault: str) -> tuple[int, Body, bool]:
        """(status, body, replayed). What is refused before the operation begins is raised, and not kept."""
        if (known := self.answers.known(bound)) is not None:
            return (*known, True)
        try:
            with self.store.transaction():
                status, body = self.perform(operation, call)
                if fault == "500_undone":
                    raise failure(fault)
                if fault == "500_done":
                    status, body = 500, failure(fault).body()
                self.answers.keep(bound, status, body)
        except StripeError as error:
            if not error.began:
                raise
            status, body = error.status, error.body()
            with self.store.transaction():
                self.answers.keep(bound, status, body)
        return status, body, False

    def perform(self, operation: Operation, call: Call) -> tuple[int, Body]:
        """(status, body). A refusal is an answer if what led to it stays, as a declined payment does."""
        try:
            body = operation.function(call)
            if "expand" in call.params:
                body = expand.expanded(self.store, body, call.params["expand"])
        except StripeError as error:
            if not error.keep:
                raise
            return error.status, error.body()
        return 200, body


def bound_to(call: Call, request: Request) -> Asked | None:
    """None without a key. Only a POST has one: everything else may be asked again anyway."""
    key = call.idempotency_key
    return asked(key, f"{request.method} {request.url.path}", call.params) if key else None


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
