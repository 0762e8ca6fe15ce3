"""What ends a run of a job, and how it is counted: failures of its own, deaths with its process, and stops, which count
nowhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

import psycopg
import pytest
from procrastinate.jobs import Status
from structlog.testing import capture_logs

from blockyard.base import clock
from blockyard.base.settings import reveal
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.metrics import DIED
from blockyard.jobs.queue import FairJobManager, open_queue
from blockyard.jobs.queues import QUEUES
from blockyard.jobs.retries import MOST_DEATHS
from blockyard.jobs.tasks import Again
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.jobs.steps import TASK, arguments_of, put
from tests.world import World

READ: Final = """
    SELECT status::text, attempts, deaths, due_at <= now(), last_error FROM queue.procrastinate_jobs WHERE id = %s
"""
DIE: Final = "UPDATE queue.procrastinate_workers SET last_heartbeat = now() - interval '1 minute' WHERE id = %s"
ONE_SECOND: Final = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _nothing_else_waits(admin: psycopg.Connection) -> None:
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")


@asynccontextmanager
async def managing(database: TestDatabase) -> AsyncIterator[FairJobManager]:
    slots = dict.fromkeys(QUEUES, 100)
    async with open_queue(reveal(database.settings.queue_database_url), slots, []).open_async() as app:
        assert isinstance(app.job_manager, FairJobManager)
        yield app.job_manager


@pytest.fixture
async def manager(database: TestDatabase) -> AsyncIterator[FairJobManager]:
    async with managing(database) as manager:
        yield manager


def put_one(admin: psycopg.Connection, world: World, **columns: Any) -> int:
    """A job that can be done. `deaths` it died before."""
    deaths = columns.pop("deaths", 0)
    arguments = arguments_of(world.omega.id, world.omega.teacher.id, environment_id=str(uuid4()))
    job_id = put(admin, args=arguments, **columns)
    admin.execute("UPDATE queue.procrastinate_jobs SET deaths = %s WHERE id = %s", [deaths, job_id])
    return job_id


async def claim(manager: FairJobManager) -> FetchedJob:
    """By a worker of its own."""
    job = await manager.fetch_job(["default"], await manager.register_worker())
    assert isinstance(job, FetchedJob)
    return job


async def die(manager: FairJobManager, admin: psycopg.Connection, job: FetchedJob) -> None:
    """Its worker says nothing any more, and another one's sweep notices."""
    admin.execute(DIE, [job.worker_id])
    await manager.free_jobs(20)


@pytest.mark.parametrize(
    ("why", "attempts", "deaths", "is_due"),
    [("failed", 3, 3, False), ("died", 2, 4, None), ("interrupted", 2, 3, True)],
)
async def test_why_it_runs_again(
    admin: psycopg.Connection,
    world: World,
    manager: FairJobManager,
    why: Any,
    attempts: int,
    deaths: int,
    is_due: bool | None,
) -> None:
    job_id = put_one(admin, world, attempts=2, deaths=3)
    at = clock.now() + (timedelta() if why == "interrupted" else timedelta(hours=1))
    await manager.run_again(await claim(manager), Again(why, at))
    row = admin.execute(READ, [job_id]).fetchone()
    assert row is not None
    assert row[:3] == ("todo", attempts, deaths)
    if is_due is not None:
        assert row[3] is is_due


async def test_a_worker_that_dies_is_no_failure_of_its_job(
    admin: psycopg.Connection, world: World, manager: FairJobManager
) -> None:
    job_id = put_one(admin, world)
    before = DIED.labels(TASK)._value.get()
    with capture_logs() as lines:
        await die(manager, admin, await claim(manager))
    assert admin.execute(READ, [job_id]).fetchone() == ("todo", 0, 1, True, None), "after the first it goes on at once"
    [line] = [line for line in lines if line["event"] == "job_freed"]
    assert {name: line[name] for name in ("job_id", "task", "attempts", "deaths")} == {
        "job_id": job_id,
        "task": TASK,
        "attempts": 0,
        "deaths": 1,
    }
    assert DIED.labels(TASK)._value.get() == before + 1
    assert (await claim(manager)).deaths == 1


async def test_many_stops_kill_no_job(admin: psycopg.Connection, world: World, manager: FairJobManager) -> None:
    """A deploy after the other, each in the middle of the job."""
    job_id = put_one(admin, world)
    for _ in range(3 * MOST_DEATHS):
        await manager.run_again(await claim(manager), Again("interrupted", clock.now() - ONE_SECOND))
    assert admin.execute(READ, [job_id]).fetchone() == ("todo", 0, 0, True, None)


@pytest.mark.parametrize("deaths", [MOST_DEATHS - 1, MOST_DEATHS])
async def test_what_kills_each_worker_comes_to_an_end(
    admin: psycopg.Connection, world: World, run_jobs: RunJobs, deaths: int
) -> None:
    """And one death less is borne."""
    job_id = put_one(admin, world, deaths=deaths)
    await run_jobs()
    given_up = ("failed", 0, deaths, True, f"WorkersDied: {deaths} runs of it ended with the process that ran them")
    assert admin.execute(READ, [job_id]).fetchone() == (given_up if deaths == MOST_DEATHS else None)


async def test_what_fails_for_good_has_failed_once_more(
    admin: psycopg.Connection, world: World, manager: FairJobManager
) -> None:
    job_id = put_one(admin, world, attempts=4, deaths=2)
    await manager.finish_job(await claim(manager), Status.FAILED, delete_job=False)
    assert admin.execute(READ, [job_id]).fetchone() == ("failed", 5, 2, True, None)


def test_the_pauses_after_deaths(admin: psycopg.Connection) -> None:
    """None after the first, half a minute on average after many."""
    longest = "SELECT max(queue.pause_after_death(%s)), avg(queue.pause_after_death(%s)) FROM generate_series(1, 1000)"
    assert admin.execute(longest, [0, 0]).fetchone() == (timedelta(), timedelta())
    for before, at_most in ((1, 1), (3, 7), (6, 63), (MOST_DEATHS, 63), (1000, 63)):
        found = admin.execute(longest, [before, before]).fetchone()
        assert found is not None
        assert at_most * 0.9 < found[0].total_seconds() < at_most
        assert at_most * 0.4 < found[1].total_seconds() < at_most * 0.6


def test_a_worker_of_the_release_before_frees_jobs_too(
    database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    job_id = put_one(admin, world, status="doing", attempts=1)
    with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as queue:
        freed = queue.execute("SELECT * FROM queue.free_jobs(20)").fetchall()
    assert freed == [(job_id, "default", TASK, 1, None)]
    assert admin.execute(READ, [job_id]).fetchone() == ("todo", 1, 1, True, None)
