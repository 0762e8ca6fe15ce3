"""A stream of server-sent events: something is looked at again and again, and told whenever it is another."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from blockyard.base.errors import Problem
from blockyard.web.ending import Ending

RETRY_MILLISECONDS: Final = 3000
HEARTBEAT_SECONDS: Final = 15.0
"""Half of what the most impatient proxies wait."""
END: Final = "-done"
WORD_MARK: Final = "."
"""Between what an event's id says and the word of the ticket that opened the stream (identity/tickets.py)."""
HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""Of every stream: no cache keeps it, and no proxy waits for its end."""


class Look(Protocol):
    """What a look found. Equal ids show the same."""

    @property
    def id(self) -> str: ...

    @property
    def data(self) -> str:
        """JSON on one line."""
        ...

    @property
    def is_last(self) -> bool: ...


Found = TypeVar("Found", bound=Look)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: between two looks at first, between two looks at most, and in all. After each look that finds nothing new the
    wait is half as long again."""

    first_wait: float
    longest_wait: float
    limit: float


async def tell_looks(
    ending: Ending,
    kind: str,
    look: Found,
    look_again: Callable[[Found], Awaitable[Found]],
    *,
    pace: Pace,
    seen: str = "",
    word: str = "",
) -> AsyncIterator[bytes]:
    """What `look` and later ones find, as events `kind`, after the event with the id `seen`; `done` after the last. `word`
    ends every id.

    A problem of `look_again` is told, and ends the stream. It ends with the process, too, and the client connects again, to
    another one.
    """
    yield f"retry: {RETRY_MILLISECONDS}\n\n".encode()
    wait, silence, lasted = pace.first_wait, 0.0, 0.0
    while True:
        if look.id != seen:
            seen, wait, silence = look.id, pace.first_wait, 0.0
            yield event(kind, look.id + word, look.data)
        elif silence >= HEARTBEAT_SECONDS:
            silence = 0.0
            yield b": waiting\n\n"
        if look.is_last:
            yield event("done", look.id + END + word, look.data)
            return
        if lasted >= pace.limit:
            return
        if await ending.comes_within(wait):
            return
        silence, lasted, wait = silence + wait, lasted + wait, min(wait * 1.5, pace.longest_wait)
        try:
            look = await look_again(look)
        except Problem as problem:
            yield event("problem", seen + word, json.dumps(problem.document()))
            return


def event(kind: str, event_id: str, data: str) -> bytes:
    """`data` is JSON on one line."""
    return f"event: {kind}\nid: {event_id}\ndata: {data}\n\n".encode()
