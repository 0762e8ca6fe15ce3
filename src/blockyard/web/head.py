"""HEAD: what GET would answer, without its body (RFC 9110, 9.3.2). So every GET route has it, and none declares it."""

from contextlib import suppress
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OF_GET_ALONE: Final = (b"range", b"if-range")
"""Headers that mean nothing with HEAD (RFC 9110, 14.2)."""


ASKED_BY_HEAD: Final = "blockyard.asked_by_head"
"""In the scope of a request that asks as GET."""


def asks_for_head(request: Request) -> bool:
    """Nobody sees the body: a route whose body is dear need not make it, if it leaves Content-Length out."""
    return ASKED_BY_HEAD in request.scope


class HeadSent(Exception):
    """Ends a stream whose first part is there: nobody reads on."""


class HeadAsGet:
    """Asks as GET, and sends the headers alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name not in OF_GET_ALONE]
        asked = {**scope, "method": "GET", "headers": headers, ASKED_BY_HEAD: True}

        async def send_head(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
                return
            await send({"type": "http.response.body", "body": b"", "more_body": False})
            if message.get("more_body", False):
                raise HeadSent

        try:
            with suppress(HeadSent):
                await self.app(asked, receive, send_head)
        finally:
            scope["route"] = asked.get("route")  # by which the request is counted
