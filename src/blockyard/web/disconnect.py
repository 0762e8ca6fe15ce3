"""Work that ends when nobody waits for its answer any more."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from fastapi import Request

from blockyard.base.errors import Problem

Answer = TypeVar("Answer")


class ClientGone(Problem):
    """Nobody reads it; the log and the metrics show its status."""

    status, code = 408, "client_gone"


async def while_connected(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer:
    """What `work` returns or raises; it is cancelled when the caller goes away. Raises ClientGone.

    The request's body has been read before.
    """
    working, leaving = asyncio.create_task(work), asyncio.create_task(disconnected(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        raise ClientGone("The caller went away before the answer was there.")
    finally:
        for task in (working, leaving):
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task


async def disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
