"""Conditional GET (RFC 9110, 13): who has what the answer says is told so, in place of it.

Answers bring their own ETag, or get one here if they are JSON of one thing: a route whose path ends with a parameter, or
the OpenAPI document.
"""

from typing import Any, Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.web.compression import vary_by_coding
from blockyard.web.media_types import TEXTS, media_type_of
from blockyard.web.secret_answers import shows_secret
from blockyard.web.tags import knows, tag_of

KEPT: Final = frozenset({b"etag", b"cache-control", b"content-location", b"date", b"expires", b"vary"})
"""What a 304 repeats of the answer that it stands for (RFC 9110, 15.4.5)."""
OPENAPI_PATH: Final = "/openapi.json"
"""FastAPI serves it by a route that names itself to nobody."""


class ConditionalGet:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        """Of an answer that is tagged by its body, until that is there."""
        is_known = False

        async def send_conditional(message: Message) -> None:
            nonlocal start, is_known
            if message["type"] == "http.response.start":
                headers = dict(message["headers"])
                if message["status"] == 200 and b"etag" not in headers and is_of_one_thing(scope, headers):
                    start = message
                    return
                is_known = message["status"] == 304 or (
                    message["status"] == 200 and b"etag" in headers and is_current(scope, headers[b"etag"].decode())
                )
                if message["status"] == 200 and b"etag" in headers and b"cache-control" not in headers:
                    keep_by_tag(scope, message)
                if is_known:
                    make_not_modified(message)
            elif start is not None:
                tag = tag_of(message.get("body", b""))
                start["headers"] = [*start["headers"], (b"etag", tag.encode())]
                if b"cache-control" not in dict(start["headers"]):
                    keep_by_tag(scope, start)
                is_known = is_current(scope, tag)
                if is_known:
                    make_not_modified(start)
                await send(start)
                start = None
            if is_known and message["type"] == "http.response.body":
                message = {"type": "http.response.body", "body": b"", "more_body": False}
            await send(message)

        await self.app(scope, receive, send_conditional)


def is_of_one_thing(scope: Scope, headers: dict[bytes, bytes]) -> bool:
    """JSON in one piece, of a route that gets one thing. Secrets are never kept, and so need no tag."""
    route: Any = scope.get("route")
    return (
        (getattr(route, "path", "").endswith("}") or scope["path"] == OPENAPI_PATH)
        and b"content-length" in headers
        and headers.get(b"content-type") == b"application/json"
        and not shows_secret(getattr(route, "response_model", None))
    )


def keep_by_tag(scope: Scope, start: Message) -> None:
    """In place: a browser may keep what has a tag, and asks each time whether it is the same. It never keeps a secret."""
    if not shows_secret(getattr(scope.get("route"), "response_model", None)):
        start["headers"] = [*start["headers"], (b"cache-control", b"private, no-cache")]


def is_current(scope: Scope, tag: str) -> bool:
    return knows(Headers(scope=scope), tag)


def make_not_modified(start: Message) -> None:
    """In place. It varies as the answer would that it stands for."""
    content_type: bytes = dict(start["headers"]).get(b"content-type", b"")
    start["status"] = 304
    start["headers"] = [(name, value) for name, value in start["headers"] if name in KEPT]
    if media_type_of(content_type) in TEXTS:
        vary_by_coding(start)
