"""Enqueuing, on the session's own connection: a job exists if and only if the transaction that asked for it commits."""

import json
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from structlog.contextvars import get_contextvars

from blockyard.base.errors import TooManyRequests
from blockyard.base.spans import carried

TRACEPARENT: Final = "traceparent"
"""The argument of a job that says which trace it belongs to. A worker takes it away before the task sees it."""

QUEUE_FULL: Final = "BY004"  # SQLSTATE raised by queue.enqueue, sql/functions.sql
REQUEST_ID: Final = "_request_id"
"""The argument in which queue.enqueue is told of the request. It takes it out again."""
ENQUEUE: Final = text("SELECT queue.enqueue(:task, CAST(:arguments AS jsonb), :lock, now() + CAST(:delay AS interval))")


class QueueFull(TooManyRequests):
    code = "queue_full"

    def __init__(self) -> None:
        super().__init__("Your organization has 5,000 jobs waiting. Ask again when some are done.", retry_after=60)


async def defer(
    session: AsyncSession,
    task: str,
    *,
    lock: str | None = None,
    delay: timedelta | None = None,
    **arguments: Any,
) -> None:
    """Enqueue `task` with flat JSON `arguments`; jobs of one `lock` run one at a time, in order.
    After a `delay`, by the database's clock, which says what is due; at most 30 days.

    The database adds the organization and user that the session has entered, whatever the arguments say. It refuses a
    job that no worker could run (BY003), and more than 5,000 waiting ones of an organization (QUEUE_FULL, which
    web/problems.py translates to QueueFull).
    """
    parent = carried()
    if parent is not None:
        arguments[TRACEPARENT] = parent
    parameters = {
        "task": task,
        "arguments": json.dumps(asked_by_request(arguments)),
        "lock": lock,
        "delay": delay,
    }
    await session.execute(ENQUEUE, parameters)


def asked_by_request(arguments: dict[str, Any]) -> dict[str, Any]:
    request_id = current_request_id()
    return arguments if request_id is None else arguments | {REQUEST_ID: request_id}


def current_request_id() -> str | None:
    """As the log has it: of the request, or of the one that asked for the job in which this one is asked for."""
    request_id: str | None = get_contextvars().get("request_id")
    return request_id
