"""jobs/attempts.py on real rows: what is tried again, what is final, what a line of the log says."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import psycopg
import pytest
from structlog.testing import capture_logs

from blockyard.agents.jobs import EXECUTION, GAVE_UP
from blockyard.app.process import compose_process
from blockyard.base import clock
from blockyard.base.children import ChildDied
from blockyard.base.errors import TooManyRequests, Unavailable, Unprocessable
from blockyard.jobs.attempts import attempt
from blockyard.jobs.retries import HALF_AN_HOUR
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from tests.databases import TestDatabase
from tests.world import World

QUEUE = b"UPDATE blockyard.agent_executions SET status = 'queued', error = NULL, finished_at = NULL WHERE id = %s"
READ = b"SELECT status, error ->> 'code' FROM blockyard.agent_executions WHERE id = %s"
LAST = len(HALF_AN_HOUR.after_fault) + 1
"""Attempt at what fails for a fault of ours."""
LAST_AWAY = HALF_AN_HOUR.most_attempts
"""Attempt while what the work needs is away."""


@pytest.fixture(scope="module")
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


async def attempted(
    process: Process, world: World, number: int, error: Exception | None, deaths: int = 0, **changes: Any
) -> str:
    """What the attempt raised, by its name; "" for nothing."""

    async def work(_job: TenantJob, _claim: Any) -> dict[str, Any]:
        if error is not None:
            raise error
        return {"text": "done"}

    job = TenantJob(TenantContext(world.alpha.id, world.alpha.teacher.id), number, process, clock.now(), deaths)
    lifecycle = replace(EXECUTION, **{"work": work, "time_limit": lambda _claim: 30.0, **changes})
    try:
        await attempt(job, world.alpha.execution_id, lifecycle)
    except Exception as raised:
        return type(raised).__name__
    return ""


@pytest.fixture
def queued(admin: psycopg.Connection, world: World) -> UUID:
    """An execution that a runner exists for."""
    admin.execute(
        "UPDATE blockyard.agent_instances SET agent_type = 'quiz_generator' WHERE id = %s", [world.alpha.instance_id]
    )
    admin.execute(QUEUE, [world.alpha.execution_id])
    return world.alpha.execution_id


@pytest.mark.parametrize(
    ("number", "error", "status", "code", "raised"),
    [
        (1, None, "completed", None, ""),
        (1, Unprocessable("No lesson has these words."), "failed", "validation_failed", ""),
        (1, Unavailable("Away."), "pending", None, "Unavailable"),
        (1, TooManyRequests("Busy.", retry_after=1), "pending", None, "TooManyRequests"),
        (1, KeyError("a fault of ours"), "pending", None, "KeyError"),
        (1, TimeoutError(), "pending", None, "TimeoutError"),
        (LAST, Unavailable("Away."), "pending", None, "Unavailable"),
        (LAST, ConnectionRefusedError(), "pending", None, "ConnectionRefusedError"),
        (LAST_AWAY, Unavailable("Away."), "failed", "unavailable", "Unavailable"),
        (LAST_AWAY, ConnectionRefusedError(), "failed", "gave_up", "ConnectionRefusedError"),
        (LAST, KeyError("a fault of ours"), "failed", "gave_up", "KeyError"),
        (LAST, ChildDied(), "pending", None, "ChildDied"),
        (LAST_AWAY, ChildDied(), "pending", None, "ChildDied"),
    ],
)
async def test_what_an_attempt_leaves(
    process: Process,
    world: World,
    admin: psycopg.Connection,
    queued: UUID,
    number: int,
    error: Exception | None,
    status: str,
    code: str | None,
    raised: str,
) -> None:
    with capture_logs() as lines:
        assert await attempted(process, world, number, error) == raised
    assert admin.execute(READ, [queued]).fetchone() == (status, code)
    told = [line["event"] for line in lines]
    assert told == (["attempt_failed"] if status == "failed" and not raised else []), "the task tells of what is raised"


@pytest.mark.parametrize(
    ("number", "too_slow", "status", "code", "raised"),
    [
        (1, "Give it less.", "failed", "time_limit", ""),
        (1, None, "pending", None, "StillWaits"),
        (LAST, None, "pending", None, "StillWaits"),
        (LAST_AWAY, None, "failed", "gave_up", "StillWaits"),
    ],
)
async def test_whose_fault_it_is_that_an_attempt_took_too_long(
    process: Process,
    world: World,
    admin: psycopg.Connection,
    queued: UUID,
    number: int,
    too_slow: str | None,
    status: str,
    code: str | None,
    raised: str,
) -> None:
    """Who asked, where the work computes; who did not answer, where it waits: then it is tried again."""

    async def wait(_job: TenantJob, _claim: Any) -> dict[str, Any]:
        await asyncio.Event().wait()
        raise AssertionError

    limits: dict[str, Any] = {"work": wait, "time_limit": lambda _claim: 0.01, "too_slow": too_slow}
    assert await attempted(process, world, number, None, **limits) == raised
    assert admin.execute(READ, [queued]).fetchone() == (status, code)


async def test_a_settled_row_is_left_alone(
    process: Process, world: World, admin: psycopg.Connection, queued: UUID
) -> None:
    """A job that runs again after its row was settled, by a twin that was faster say."""
    assert await attempted(process, world, 1, Unprocessable("It cannot be done.")) == ""
    assert await attempted(process, world, 2, None) == ""
    assert admin.execute(READ, [queued]).fetchone() == ("failed", "validation_failed")


@pytest.mark.parametrize("fails_first", [False, True])
async def test_two_attempts_at_a_time(
    process: Process, world: World, admin: psycopg.Connection, queued: UUID, *, fails_first: bool
) -> None:
    """A worker was taken for dead and was not: its attempt fails while the next one runs, of which it sees nothing."""
    first_runs, second_runs, first_is_over = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def fail(_job: TenantJob, _claim: Any) -> dict[str, Any]:
        first_runs.set()
        await second_runs.wait()
        raise KeyError("a fault of ours")

    async def succeed(_job: TenantJob, _claim: Any) -> dict[str, Any]:
        second_runs.set()
        await first_is_over.wait()
        return {"text": "done"}

    first = asyncio.create_task(attempted(process, world, 1, None, work=fail))
    await asyncio.wait({first, asyncio.create_task(first_runs.wait())}, return_when=asyncio.FIRST_COMPLETED)
    assert first_runs.is_set()
    second = asyncio.create_task(attempted(process, world, 2, None, work=succeed))
    if not fails_first:
        first_is_over.set()
    done, _ = await asyncio.wait({first, second}, return_when=asyncio.FIRST_COMPLETED)
    if fails_first:
        assert [one.result() for one in done] == ["KeyError"]
        assert admin.execute(READ, [queued]).fetchone() == ("running", None)
        first_is_over.set()
    assert (await first, await second) == ("KeyError", "")
    assert admin.execute(READ, [queued]).fetchone() == ("completed", None)


async def test_who_gives_up_says_so(process: Process, world: World, admin: psycopg.Connection, queued: UUID) -> None:
    assert await attempted(process, world, LAST, KeyError("x")) == "KeyError"
    detail = admin.execute(
        "SELECT error ->> 'detail' FROM blockyard.agent_executions WHERE id = %s", [queued]
    ).fetchone()
    assert detail == (GAVE_UP.detail,)
