"""Between tests and the application: what it answers, the OpenAPI document names, with its headers and its code."""

import json
from functools import cache
from typing import Any, Final

from fastapi import FastAPI
from starlette.types import Message, Receive, Scope, Send

from blockyard.app.openapi import api_routes
from blockyard.web.security_headers import ALWAYS, SAME_ORIGIN
from tests.unserved import APP

OF_HTTP: Final = {
    "content-encoding",
    "content-length",
    "content-security-policy",
    "content-type",
    "vary",
    "x-accel-buffering",
}
OF_ALL: Final = OF_HTTP | {name.decode() for name, _ in (*ALWAYS, SAME_ORIGIN)}
"""For browsers, proxies and HTTP itself: no client of the API reads them."""


class Documented:
    """Raises AssertionError at an answer with a status, a header or a code that its operation does not name."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        seen: list[Message] = []

        async def send_seen(message: Message) -> None:
            seen.append(message)
            await send(message)

        await self.app(scope, receive, send_seen)
        operation = operations().get((id(scope.get("route")), scope.get("method", "")))
        if operation is not None and seen:
            check(operation, seen[0], b"".join(one.get("body", b"") for one in seen[1:]))


@cache
def operations() -> dict[tuple[int, str], dict[str, Any]]:
    """By the route's id, which all applications share, and its method."""
    paths = APP.openapi()["paths"]
    return {
        (id(route.original_route), method): paths[route.path_format][method.lower()]
        for route in api_routes(APP)
        for method in route.methods or ()
    }


def check(operation: dict[str, Any], start: Message, body: bytes) -> None:
    name, status = operation["operationId"], str(start["status"])
    answer = operation["responses"].get(status)
    assert answer is not None, f"{name} answers {status}, which the OpenAPI document does not name: {body!r}"
    headers = {header.decode().lower() for header, _ in start["headers"]} - OF_ALL
    more = headers - {header.lower() for header in answer["headers"]}
    assert not more, f"{name} answers {status} with {sorted(more)}: add a row to openapi/headers.py"
    if status >= "400" and body:
        code = json.loads(body)["code"]
        assert code in answer["x-codes"], f"{name} answers {status} with {code}, which openapi/raised.py does not find"
