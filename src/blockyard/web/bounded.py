"""HTTP for callers who take their time: each part of a request has a limit, and so have silence and slow reading."""

import asyncio
import json
from typing import Any, Final

from starlette.types import Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.server import ServerState

from blockyard.base.errors import RequestTimeout, Unavailable
from blockyard.web.connections import LATE, Connections
from blockyard.web.one_write import OneWriteProtocol

LEAST_PROGRESS_BYTES: Final = 16 * 1024
"""Of an answer, taken in `gap_seconds`, so that its caller counts as one who reads."""


class BoundedProtocol(OneWriteProtocol):
    """uvicorn's, with `connections.limits`. `due` is when the present part of the request must be there."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        among: Connections,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.among = among
        self.limits = among.limits
        self.due = self.gap_due = 0.0
        self.in_head = self.has_begun = self.in_body = False
        self.taken, self.taken_due = 0, 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn says the same
        super().connection_made(transport)
        self._await_head(self.limits.head_seconds)
        self.among.add(self, self.loop)

    def connection_lost(self, exc: Exception | None) -> None:
        self.among.remove(self)
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._await_head(self.limits.head_seconds)
        self.has_begun = True

    def on_headers_complete(self) -> None:
        now = self.loop.time()
        self.in_head, self.in_body = False, True
        self.due, self.gap_due = now + self.limits.body_seconds, now + self.limits.gap_seconds
        self.among.waiting.pop(self, None)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self.gap_due = self.loop.time() + self.limits.gap_seconds
        super().on_body(body)

    def on_message_complete(self) -> None:
        self.in_body = self.has_begun = False
        super().on_message_complete()
        if self.cycle.response_complete:
            self._await_head(self.limits.idle_seconds)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.pipeline or self.transport.is_closing():
            return
        self.among.waiting[self] = None
        if not self.in_body:
            self._await_head(self.limits.head_seconds if self.has_begun else self.limits.idle_seconds)

    def look(self, now: float) -> None:
        """Ends what takes too long. Called once a second."""
        self._look_at_answer(now)
        if self.transport.is_closing():
            return
        answered = self.cycle is None or self.cycle.response_complete
        if self.in_head and answered and now > self.due:
            if self.has_begun:
                self.transport.write(late_head())
            self.transport.close()
        elif self.in_body and (now > self.due or (now > self.gap_due and not self.flow.read_paused)):
            if answered:
                self.transport.close()
            else:
                self.cycle.scope["state"][LATE] = True
                self.cycle.message_event.set()

    def shed(self) -> None:
        self.transport.close()

    def refuse(self) -> None:
        self.app = refuse_request

    def _await_head(self, seconds: float) -> None:
        self.in_head, self.due = True, self.loop.time() + seconds

    def _look_at_answer(self, now: float) -> None:
        """Who takes nothing of what was written for long is cut off: a closed connection, too, waits for that."""
        unsent = self.transport.get_write_buffer_size()
        taken = self.gathering.written - unsent
        if not unsent or taken - self.taken >= LEAST_PROGRESS_BYTES:
            self.taken, self.taken_due = taken, now + self.limits.gap_seconds
        elif now > self.taken_due:
            self.transport.abort()


def late_head() -> bytes:
    """The answer to a request whose headers did not come: no application has seen it."""
    problem = RequestTimeout("The headers of the request did not arrive in time. Send it again, at once.")
    body = json.dumps(problem.document()).encode()
    lines = ["HTTP/1.1 408 Request Timeout", "content-type: application/problem+json", f"content-length: {len(body)}"]
    return "\r\n".join([*lines, "connection: close", "", ""]).encode() + body


async def refuse_request(scope: Scope, receive: Receive, send: Send) -> None:
    """In place of the application, for a connection that is one too many."""
    from blockyard.web.problems import problem_response  # the parent of `--workers` needs none of what it loads

    headers = {"Retry-After": "1", "Connection": "close"}
    problem = Unavailable(
        "The server is busy: it has all the connections that it can. Try again soon.", headers=headers
    )
    await problem_response(problem)(scope, receive, send)
