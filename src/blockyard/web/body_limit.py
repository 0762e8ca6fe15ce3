"""Bodies of requests: how many bytes a door takes, and how much JSON.

A door that needs no sign-in takes little: whoever asks there costs us more than it costs them. Which doors take more is
read from the routes (app/doors.py); what nobody named is small.
"""

import sys
from collections.abc import Callable
from typing import Any, Final

from fastapi import Depends, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.base.errors import PayloadTooLarge, Problem, RequestTimeout
from blockyard.web.connections import LATE, STREAMED
from blockyard.web.json_bounds import read_json
from blockyard.web.media_types import check_coding, is_json
from blockyard.web.problems import problem_response

SMALL_BODY_BYTES: Final = 16 * 1024
"""Of doors that need no sign-in."""
MAX_BODY_BYTES: Final = 1024 * 1024
DOCUMENT: Final = "blockyard.document"
"""In the state of a request's scope: what its JSON says, parsed once. Missing where the body is empty, or no JSON."""


def takes_body(size: int) -> Any:
    """A dependency that says how many bytes the body of a route may have, where neither limit is right."""

    async def state_size() -> None:
        """It is read before the request is: see app/doors.py."""

    state_size.body_bytes = size  # type: ignore[attr-defined]  # read by app/doors.py
    return Depends(state_size)


async def state_stream(request: Request) -> None:
    """It runs before the body is read, so the connection knows (bounded.py)."""
    request.scope["state"][STREAMED] = True


state_stream.body_bytes = sys.maxsize  # type: ignore[attr-defined]  # read by app/doors.py
streams_body: Final = Depends(state_stream)
"""A dependency of a route that keeps the body as it comes and counts it itself. The body may take as long as bytes come:
a school's Wi-Fi is slow."""


class BodyLimit:
    """Refuses bodies over the door's limit, by what they declare and by what arrives, what says it is JSON and is not
    or is over json_bounds.py, and whatever is compressed: its size is not what it seems."""

    def __init__(self, app: ASGIApp, limit_of: Callable[[Scope], int]) -> None:
        self.app = app
        self.limit_of = limit_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            check_coding(scope)
            body = Body(scope, receive, self.limit_of)
            messages = await body.read() if is_json(scope) else []
        except Problem as problem:
            await problem_response(problem)(scope, receive, send)
            return
        replayed = iter(messages)

        async def receive_again() -> Message:
            message = next(replayed, None)
            return message if message is not None else await body.receive()

        await self.app(scope, receive_again, send)


class Body:
    """The body of one request, counted as it arrives."""

    def __init__(self, scope: Scope, receive: Receive, limit_of: Callable[[Scope], int]) -> None:
        """Raises PayloadTooLarge by what the request declares."""
        self.scope = scope
        self.inner = receive
        self.limit_of = limit_of
        self.limit: int | None = None
        """Of the route, once it has been looked for."""
        self.received = 0
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit():
            raise too_large(0)
        self.check(int(declared))

    def check(self, size: int) -> None:
        """Raises PayloadTooLarge. Most bodies are small everywhere, so the route is looked for only by the others, once."""
        if size <= SMALL_BODY_BYTES:
            return
        if self.limit is None:
            self.limit = self.limit_of(self.scope)
        if size > self.limit:
            raise too_large(self.limit)

    async def receive(self) -> Message:
        """Raises PayloadTooLarge, RequestTimeout."""
        message = await self.inner()
        if self.scope["state"].get(LATE):
            raise RequestTimeout(
                "The body of the request did not arrive in time. Send it again, on a faster connection."
            )
        self.received += len(message.get("body", b""))
        self.check(self.received)
        return message

    async def read(self) -> list[Message]:
        """All of it, to be received again. Raises PayloadTooLarge, RequestTimeout, TooComplex, Unprocessable."""
        messages = [await self.receive()]
        while messages[-1].get("more_body", False):
            messages.append(await self.receive())
        text = b"".join(message.get("body", b"") for message in messages)
        if text:  # a route may want no body
            self.scope["state"][DOCUMENT] = read_json(text)
        return messages


def too_large(limit: int) -> PayloadTooLarge:
    return PayloadTooLarge(f"The body is over {limit or SMALL_BODY_BYTES} bytes. Send less.")
