"""A body that comes over a slow line, in portions that are worth keeping."""

import time
from collections.abc import AsyncIterator
from typing import Final

from starlette.requests import ClientDisconnect

from blockyard.base.errors import Problem, RequestTimeout
from blockyard.tenancy.storage import PORTION
from blockyard.web.disconnect import ClientGone

KEEP_AFTER_SECONDS: Final = 30.0
"""What has come is kept then, though it is no whole portion: else a slow line would lose an hour to one fault."""


async def portions_of(
    chunks: AsyncIterator[bytes], *, least: int, most_seconds: float = KEEP_AFTER_SECONDS
) -> AsyncIterator[bytes]:
    """Of PORTION bytes and a chunk, or what has come in `most_seconds`, if that is `least` bytes. One is given when the next
    byte is there, or it is clear that none comes: then the last portion is given, too, and only then is raised why.

    Raises ClientGone, RequestTimeout.
    """
    gathered: list[bytes] = []
    size, began = 0, 0.0
    broken: Problem | None = None
    try:
        async for chunk in chunks:
            if size >= PORTION or (size >= least and time.monotonic() - began > most_seconds):
                yield b"".join(gathered)
                gathered, size = [], 0
            if chunk:
                began = began if gathered else time.monotonic()
                gathered.append(chunk)
                size += len(chunk)
    except ClientDisconnect:
        broken = ClientGone("The caller went away before all of it had come. What came is kept.")
    except RequestTimeout as late:
        broken = late
    if gathered:
        yield b"".join(gathered)
    if broken is not None:
        raise broken
