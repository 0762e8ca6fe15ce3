"""The status of an environment as a stream of server-sent events, until its latest version is finished."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from fastapi import Request

from blockyard.base.errors import Problem
from blockyard.environments.schemas import StatusRead
from blockyard.environments.service import get_status
from blockyard.environments.states import UNFINISHED
from blockyard.identity.access import enter_anew

POLL_SECONDS: Final = 0.5
LIMIT_SECONDS: Final = 600.0
"""Then the client connects again, as EventSource does by itself."""
EVENT_SCHEMA: Final = {
    "type": "object",
    "description": "One event. The data of `status` is a StatusRead as JSON, that of `problem` a problem's code.",
    "properties": {"event": {"enum": ["status", "problem"]}, "data": {"type": "string"}},
}


async def status_events(request: Request, name: str) -> AsyncIterator[bytes]:
    """An event `status` at each change, and a comment while nothing changes. Each look enters the organization anew: the
    stream ends for who is removed meanwhile, and for a key that is revoked."""
    seen: StatusRead | None = None
    for _ in range(int(LIMIT_SECONDS / POLL_SECONDS)):
        try:
            async with enter_anew(request) as db:
                now = await get_status(db, name)
        except Problem as problem:
            yield f"event: problem\ndata: {problem.code}\n\n".encode()
            return
        if now != seen:
            yield f"event: status\ndata: {now.model_dump_json()}\n\n".encode()
            seen = now
            if now.status not in UNFINISHED:
                return
        else:
            yield b": waiting\n\n"
        await asyncio.sleep(POLL_SECONDS)
