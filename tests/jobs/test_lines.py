"""What the log says of each run of a job, and the request that asked for it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from pydantic import SecretStr

from blockyard.base.settings import reveal
from blockyard.identity.mail import MAIL_RETRIES
from blockyard.jobs.operations import ListedJob, list_jobs
from tests.databases import TestDatabase
from tests.jobs.steps import TASK, RealWorker, enqueue, real_worker
from tests.world import World

MAIL = "gate.mail_password_reset"
LAST_ATTEMPT = """
    UPDATE queue.procrastinate_jobs SET attempts = %s, scheduled_at = now() WHERE task_name = %s AND status = 'todo'
"""


@pytest.fixture(scope="module")
def running(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWorker]:
    """Its mail server is away."""
    settings = database.settings.model_copy(
        update={"smtp_url": SecretStr("smtp://me:tulips@127.0.0.1:9"), "mail_from": "us@blockyard.example"}
    )
    log = tmp_path_factory.mktemp("worker") / "worker.log"
    with real_worker(replace(database, settings=settings), log) as running:
        yield running


def kept(database: TestDatabase) -> ListedJob:
    """The one mail."""
    with psycopg.connect(reveal(database.settings.queue_database_url)) as queue:
        [job] = list_jobs(queue, task=MAIL, limit=9)
    return job


async def test_a_failed_attempt_says_why_and_what_is_next(
    database: TestDatabase, world: World, client: httpx.AsyncClient, running: RealWorker
) -> None:
    request_id = str(uuid4())
    answer = await client.post(
        "/api/v1/auth/password-reset", json={"email": world.omega.teacher.email}, headers={"X-Request-Id": request_id}
    )
    assert answer.status_code == 202
    running.wait_until(lambda: bool(running.lines("job_failed")), "the first attempt")
    line = running.lines("job_failed")[0]
    told = {name: line[name] for name in ("level", "task", "attempt", "request_id")}
    assert told == {"level": "warning", "task": MAIL, "attempt": 1, "request_id": request_id}
    assert line["error"].startswith("ConnectionRefusedError: ")
    assert line["next_try"] > line["timestamp"]
    assert "exception" not in line, "no fault of ours: a traceback tells nothing"
    running.wait_until(lambda: kept(database).status == "retrying", "the end of the attempt")
    job = kept(database)
    assert (job.id, job.request_id, job.error) == (line["job_id"], request_id, line["error"])
    log = running.log.read_text()
    assert "tulips" not in log
    assert world.omega.teacher.email not in log


def test_what_is_done_says_what_it_cost(database: TestDatabase, world: World, running: RealWorker) -> None:
    enqueue(database, world.omega.teacher)
    running.wait_until(lambda: bool(done(running)), "the job")
    [line] = done(running)
    told = {name: line[name] for name in ("level", "organization_id", "attempt")}
    assert told == {"level": "info", "organization_id": str(world.omega.id), "attempt": 1}
    assert 0 <= line["database_ms"] <= line["ms"] < 60_000
    assert 0 <= line["wait_ms"] < 60_000
    assert "request_id" not in line, "nobody asked over HTTP"


def done(running: RealWorker) -> list[dict[str, Any]]:
    return [line for line in running.lines("job_ended") if (line["task"], line["outcome"]) == (TASK, "done")]


def test_it_says_when_it_gives_up(database: TestDatabase, running: RealWorker) -> None:
    """The last attempt of many."""
    running.wait_until(lambda: bool(running.lines("job_failed")), "an attempt")
    with psycopg.connect(reveal(database.settings.queue_database_url)) as queue:
        queue.execute(LAST_ATTEMPT, [MAIL_RETRIES.most_attempts - 1, MAIL])
    running.wait_until(lambda: bool(running.lines("job_gave_up")), "the last attempt")
    [line] = running.lines("job_gave_up")
    assert (line["level"], line["task"], line["attempt"]) == ("error", MAIL, MAIL_RETRIES.most_attempts)
    running.wait_until(lambda: kept(database).status == "failed", "the end of the job")
    assert kept(database).error == line["error"]
