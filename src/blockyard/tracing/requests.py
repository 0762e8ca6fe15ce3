"""The span of each request. This middleware is there only where there are traces."""

from collections.abc import Callable
from typing import Any, Final

from opentelemetry.trace import Span, Status, StatusCode
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.base.spans import span
from blockyard.base.spent import SPENT

NO_NEWS: Final = ("/health/", "/metrics")
"""Asked every few seconds by machines."""


class TracedRequests:
    def __init__(self, app: ASGIApp, template_of: Callable[[Any], str]) -> None:
        self.app = app
        self.template_of = template_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(NO_NEWS):
            await self.app(scope, receive, send)
            return
        status = 0

        async def send_seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        method = scope["method"]
        with span(method, "server", {"http.request.method": method}, traceparent_of(scope)) as found:
            try:
                await self.app(scope, receive, send_seen)
            finally:
                if isinstance(found, Span):
                    self.describe(found, scope, status)

    def describe(self, found: Span, scope: Scope, status: int) -> None:
        """By what is known in the end: the route, and who asked."""
        template, state, spent = self.template_of(scope.get("route")), scope.get("state", {}), SPENT.get()
        user = state.get("current_user")
        found.update_name(f"{scope['method']} {template}")
        found.set_attribute("http.route", template)
        found.set_attribute("http.response.status_code", status)
        found.set_attribute("blockyard.request_id", str(state.get("request_id")))
        if user is not None and user.organization_id is not None:
            found.set_attribute("blockyard.organization_id", str(user.organization_id))
        if spent is not None:
            found.set_attribute("blockyard.database_ms", round(spent.database * 1000, 2))
        if status >= 500:
            found.set_status(Status(StatusCode.ERROR))


def traceparent_of(scope: Scope) -> str | None:
    """The caller's, so that a proxy's span and ours are of one trace."""
    given = next((value for name, value in scope["headers"] if name == b"traceparent"), None)
    return given.decode("latin-1") if given is not None else None
