"""Enqueuing, on the session's own connection: a job exists if and only if the transaction that asked for it commits."""

import json
from datetime import datetime
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

ENQUEUE: Final = text("SELECT queue.enqueue(:task, CAST(:arguments AS jsonb), :lock, :scheduled_at)")


async def defer(
    session: AsyncSession,
    task: str,
    *,
    lock: str | None = None,
    scheduled_at: datetime | None = None,
    **arguments: Any,
) -> int:
    """Enqueue `task` with JSON `arguments`; jobs of one `lock` run one at a time, in order. Returns the job's number.

    The database adds the organization and user that the session has entered, whatever the arguments say.
    """
    parameters = {
        "task": task,
        "arguments": json.dumps(arguments),
        "lock": lock,
        "scheduled_at": scheduled_at,
    }
    return int((await session.execute(ENQUEUE, parameters)).scalar_one())
