"""What every request passes first: identity of the request, security headers, the limit of its address.

Pure ASGI: Starlette's BaseHTTPMiddleware costs a task per request.
"""

import re
import time
from collections.abc import Callable
from typing import Any, Final

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.base.errors import TooManyRequests
from blockyard.base.ids import new_id
from blockyard.base.logs import get_logger
from blockyard.base.spent import begin_spending
from blockyard.web.limits import RateLimiter, allowances_of, rate_headers
from blockyard.web.metrics import IN_FLIGHT, observe
from blockyard.web.problems import problem_response
from blockyard.web.security_headers import with_security_headers

log = get_logger("blockyard.request")

REQUEST_ID: Final = re.compile(rb"[A-Za-z0-9._-]{8,128}")


class RequestContext:
    """Gives each request an id, logs and measures it, and sets the security headers."""

    def __init__(self, app: ASGIApp, template_of: Callable[[Any], str]) -> None:
        """`template_of` a route: its path as it is requested, with parameters in braces."""
        self.app = app
        self.template_of = template_of
        self.log = log.bind()  # made once, since every request is logged

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = request_id_of(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        spent = begin_spending()
        status = 0
        started = time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                own = [*message.get("headers", ()), (b"x-request-id", request_id.encode())]
                if status == 204:  # FastAPI names the type of a body that it does not send
                    own = [(name, value) for name, value in own if name != b"content-type"]
                if scope["app"].state.ending.is_leaving:  # the proxy's next request goes elsewhere
                    own.append((b"connection", b"close"))
                message["headers"] = with_security_headers(own)
            await send(message)

        IN_FLIGHT.inc()
        try:
            await self.app(scope, receive, send_with_headers)
        finally:
            IN_FLIGHT.dec()
            seconds = time.perf_counter() - started
            template = self.template_of(scope.get("route"))
            observe(scope["method"], template, status, seconds)
            user = scope["state"].get("current_user")
            client = scope.get("client")
            self.log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                route=template,
                status=status,
                ms=round(seconds * 1000, 2),
                database_ms=round(spent.database * 1000, 2),
                user_id=None if user is None else str(user.id),
                client=None if client is None else client[0],
            )


def request_id_of(scope: Scope) -> str:
    """The caller's X-Request-Id if it is a plain word, else a new one."""
    given = dict(scope["headers"]).get(b"x-request-id", b"")
    return given.decode() if REQUEST_ID.fullmatch(given) else str(new_id())


class AddressLimit:
    """At most so many requests a minute from one address, whoever it claims to be. Answers tell what all limits leave."""

    def __init__(self, app: ASGIApp, limiter: RateLimiter) -> None:
        self.app = app
        self.limiter = limiter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_rates(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *rate_headers(allowances_of(scope))]
            await send(message)

        client: Any = scope.get("client")
        try:
            self.limiter.check(client[0] if client else "unknown", scope)
        except TooManyRequests as problem:
            await problem_response(problem)(scope, receive, send_with_rates)
            return
        await self.app(scope, receive, send_with_rates)
