"""HTTP for callers who take their time: each part of a request has a limit, and so have silence and slow reading."""

import asyncio
import json
from enum import Enum
from typing import Any, Final

from starlette.types import Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.server import ServerState

from blockyard.base.errors import RequestTimeout, Unavailable
from blockyard.web.connections import LATE, STREAMED, Connections
from blockyard.web.one_write import OneWriteProtocol

LEAST_PROGRESS_BYTES: Final = 16 * 1024
"""Of an answer, taken in `gap_seconds`, so that its caller counts as one who reads; and of a body that is streamed, so that
it counts as one who sends."""


class Stage(Enum):
    """What a connection waits for."""

    NEW = "the first byte"
    HEAD = "the rest of a request's headers"
    BODY = "the rest of a request's body"
    ANSWER = "us"
    IDLE = "the next request"


class BoundedProtocol(OneWriteProtocol):
    """uvicorn's, with `among.limits`. A look sees from uvicorn's own state in which stage the connection is, and since which
    look: a request itself costs no more than before.
    """

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
        self.seen: tuple[Stage, object] = (Stage.NEW, None)
        self.since = self.heard = self.loop.time()
        self.taken, self.taken_at = 0, self.since
        self.come, self.counted, self.counted_at = 0, 0, self.since

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn says the same
        super().connection_made(transport)
        self.among.add(self, self.loop)

    def connection_lost(self, exc: Exception | None) -> None:
        self.among.remove(self)
        super().connection_lost(exc)

    def on_body(self, body: bytes) -> None:
        self.heard = self.loop.time()
        self.come += len(body)
        super().on_body(body)

    def look(self, now: float) -> None:
        """Ends what takes too long. Called once a second."""
        self._look_at_answer(now)
        if self.transport.is_closing():
            return
        stage, lasted = self._note(now), now - self.since
        if stage is Stage.HEAD and lasted > self.limits.head_seconds:
            self.transport.write(late_head())
            self.transport.close()
        elif (stage is Stage.NEW and lasted > self.limits.head_seconds) or (
            stage is Stage.IDLE and lasted > self.limits.idle_seconds
        ):
            self.transport.close()
        elif stage is Stage.BODY and self._is_late(now, lasted):
            self.cycle.scope["state"][LATE] = True
            self.cycle.message_event.set()

    def waiting_since(self, now: float) -> float | None:
        """None: a request is in progress, or it ends already."""
        if self.transport.is_closing():
            return None
        return self.since if self._note(now) in (Stage.NEW, Stage.HEAD, Stage.IDLE) else None

    def shed(self) -> None:
        self.transport.close()

    def refuse(self) -> None:
        self.app = refuse_request

    def _note(self, now: float) -> Stage:
        """The present stage. `since` is the first look that saw it, or the connection's begin."""
        stage = self._stage()
        if stage != self.seen:
            self.seen, self.since = stage, now
        return stage[0]

    def _stage(self) -> tuple[Stage, object]:
        """With the request that it is of."""
        cycle = self.cycle
        if cycle is not None and not cycle.response_complete:
            return (Stage.BODY if cycle.more_body else Stage.ANSWER), cycle
        if self.scope is not None and (cycle is None or self.scope is not cycle.scope):
            return Stage.HEAD, id(self.scope)
        return (Stage.NEW if cycle is None else Stage.IDLE), cycle

    def _is_late(self, now: float, lasted: float) -> bool:
        if not self.cycle.scope["state"].get(STREAMED):
            return lasted > self.limits.body_seconds or self._is_silent(now)
        if self.come - self.counted >= LEAST_PROGRESS_BYTES or self.flow.read_paused:
            self.counted, self.counted_at = self.come, now
        return now - max(self.since, self.counted_at) > self.limits.gap_seconds

    def _is_silent(self, now: float) -> bool:
        """Whether no byte of the body came for long, and it is not us who take none."""
        return now - max(self.since, self.heard) > self.limits.gap_seconds and not self.flow.read_paused

    def _look_at_answer(self, now: float) -> None:
        """Who takes nothing of what was written for long is cut off: a closed connection, too, waits for that."""
        unsent = self.transport.get_write_buffer_size()
        taken = self.gathering.written - unsent
        if not unsent or taken - self.taken >= LEAST_PROGRESS_BYTES:
            self.taken, self.taken_at = taken, now
        elif now - self.taken_at > self.limits.gap_seconds:
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
