"""`blockyard jobs`: what an operator sees of the queue, and does with it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.base.settings import reveal
from blockyard.jobs.operations import NOT_THERE, Done, cancel_job, count_jobs, list_jobs, retry_job, retry_listed
from tests.attack.tenant import inside
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.jobs.steps import TASK, arguments_of, put
from tests.lifecycle.processes import blockyard
from tests.worker import plain
from tests.world import World

RUN = "agents.run_execution"
WITH_ROWS = {task.name for task in tasks_of(ROOMS) if task.has_row}
SET = b"UPDATE blockyard.agent_executions SET status = %s, error = NULL, finished_at = NULL WHERE id = %s"
READ = b"SELECT status, error ->> 'code' FROM blockyard.agent_executions WHERE id = %s"
Queue = psycopg.Connection[Any]


@pytest.fixture
def queue(database: TestDatabase, admin: psycopg.Connection) -> Iterator[Queue]:
    """Empty, as the command has it."""
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")
    with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as queue:
        yield queue


def status_of(queue: Queue, job_id: int) -> str | None:
    found = list_jobs(queue, job_id=job_id, limit=1)
    return found[0].status if found else None


def test_filters(admin: psycopg.Connection, queue: Queue, world: World) -> None:
    failed = put(admin, status="failed", args=arguments_of(world.alpha.id), attempts=5)
    later = put(admin, status="todo", args=arguments_of(world.omega.id), attempts=1)
    new = put(admin, task_name="gate.mail_password_reset", queue_name="mail", args='{"email": "x@y.example"}')
    admin.execute(
        "INSERT INTO queue.procrastinate_events (job_id, at) VALUES (%s, now() - interval '1 hour')", [failed]
    )

    def found(**filters: Any) -> list[int]:
        return [job.id for job in list_jobs(queue, **{"limit": 50} | filters)]

    assert found() == [new, later, failed]
    assert found(limit=1) == [new]
    assert found(status="failed") == [failed]
    assert found(status="retrying") == [later]
    assert found(status="waiting") == [new]
    assert found(task="gate.mail_password_reset") == [new]
    assert found(organization_id=world.alpha.id) == [failed]
    admin.execute("UPDATE queue.procrastinate_jobs SET request_id = 'asked-by-this' WHERE id = %s", [later])
    assert found(request_id="asked-by-this") == [later]
    assert found(request_id="asked-by") == []
    assert found(older_than=timedelta(minutes=59)) == [failed]
    assert found(older_than=timedelta(minutes=61)) == []
    assert count_jobs(queue) == {"failed": 1, "retrying": 1, "waiting": 1}


def test_a_failed_job_is_queued_anew_once(admin: psycopg.Connection, queue: Queue) -> None:
    job_id = put(admin, status="failed", attempts=11)
    admin.execute("UPDATE queue.procrastinate_jobs SET deaths = 7 WHERE id = %s", [job_id])
    assert [(job.attempts, job.deaths) for job in list_jobs(queue, limit=9)] == [(11, 7)]
    assert retry_job(queue, job_id) == Done(job_id, True, "it had failed, and is queued anew")
    assert retry_job(queue, job_id) == Done(job_id, True, "it is in the queue already")
    assert [(job.id, job.status, job.attempts, job.deaths) for job in list_jobs(queue, limit=9)] == [
        (job_id, "waiting", 0, 0)
    ]


def test_what_is_done_since_it_was_listed_is_no_refusal(admin: psycopg.Connection, queue: Queue) -> None:
    left, runs = put(admin, status="failed", attempts=11), put(admin, status="doing")
    gone = left + 1_000
    assert [retry_job(queue, one).done for one in (runs, gone)] == [False, False], "who names them is told"
    assert [one.id for one in retry_listed(queue, [left, runs, gone])] == [left]


def test_one_that_waits_for_its_next_try_is_due_now(admin: psycopg.Connection, queue: Queue) -> None:
    job_id = put(admin, attempts=3, scheduled_at="2999-01-01")
    delayed = put(admin, scheduled_at="2999-01-01")
    assert retry_job(queue, job_id) == Done(job_id, True, "it is tried again now, not later")
    assert retry_job(queue, delayed) == Done(delayed, True, "it is in the queue already")
    due = "SELECT id, due_at <= now(), attempts FROM queue.procrastinate_jobs ORDER BY id"
    assert admin.execute(due).fetchall() == [(job_id, True, 3), (delayed, False, 0)]


def test_what_cannot_be_retried_says_why(admin: psycopg.Connection, queue: Queue) -> None:
    running = put(admin, status="doing")
    faulty = put(admin, status="failed", args="[]")
    assert retry_job(queue, running) == Done(running, False, "it runs")
    assert retry_job(queue, faulty) == Done(faulty, False, "no worker can run it: the arguments are no JSON object")
    assert retry_job(queue, faulty + 1) == Done(faulty + 1, False, NOT_THERE)
    assert [status_of(queue, one) for one in (running, faulty)] == ["running", "failed"]


def test_cancel(admin: psycopg.Connection, queue: Queue) -> None:
    waiting, running, failed = put(admin), put(admin, status="doing"), put(admin, status="failed")
    assert cancel_job(queue, waiting, WITH_ROWS) == Done(waiting, True, "it is cancelled")
    assert cancel_job(queue, waiting, WITH_ROWS) == Done(waiting, True, "it is cancelled already")
    assert not cancel_job(queue, running, WITH_ROWS).done
    assert not cancel_job(queue, failed, WITH_ROWS).done
    assert cancel_job(queue, failed + 1, WITH_ROWS) == Done(failed + 1, False, NOT_THERE)
    assert [status_of(queue, one) for one in (waiting, running, failed)] == ["cancelled", "running", "failed"]
    assert retry_job(queue, waiting).done
    assert status_of(queue, waiting) == "waiting"


@pytest.fixture
def execution(admin: psycopg.Connection, world: World) -> UUID:
    admin.execute(
        "UPDATE blockyard.agent_instances SET agent_type = 'quiz_generator' WHERE id = %s", [world.alpha.instance_id]
    )
    text = "Plants make sugar from light. Photosynthesis is the process by which they make sugar from light and water."
    admin.execute(
        "UPDATE blockyard.agent_executions SET input = %s WHERE id = %s",
        [json.dumps({"text": text}), world.alpha.execution_id],
    )
    return world.alpha.execution_id


def job_of(admin: psycopg.Connection, world: World, execution_id: UUID, **columns: Any) -> int:
    arguments = arguments_of(world.alpha.id, world.alpha.teacher.id, execution_id=str(execution_id))
    return put(admin, task_name=RUN, args=arguments, **columns)


async def test_the_work_of_a_retried_job_is_done(
    admin: psycopg.Connection, queue: Queue, world: World, execution: UUID, run_jobs: RunJobs
) -> None:
    """Though its row was settled as failed. A job that merely runs again leaves such a row alone."""
    admin.execute(SET, ["failed", execution])
    job_of(admin, world, execution)
    await run_jobs()
    assert admin.execute(READ, [execution]).fetchone() == ("failed", None)
    assert retry_job(queue, job_of(admin, world, execution, status="failed", attempts=11)).done
    await run_jobs()
    assert admin.execute(READ, [execution]).fetchone() == ("completed", None)
    assert count_jobs(queue) == {}


async def test_who_asked_for_a_cancelled_job_is_told(
    admin: psycopg.Connection, queue: Queue, world: World, execution: UUID, run_jobs: RunJobs
) -> None:
    admin.execute(SET, ["queued", execution])
    job_id = job_of(admin, world, execution)
    assert cancel_job(queue, job_id, WITH_ROWS).done
    await run_jobs()
    assert admin.execute(READ, [execution]).fetchone() == ("failed", "gave_up")


def test_no_tenant_sees_what_is_kept_beside_jobs(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    statement = "SELECT request_id, last_error FROM queue.procrastinate_jobs"
    admin.execute(statement)
    with inside(database, world.alpha.teacher) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement)


@pytest.mark.slow
def test_the_command(database: TestDatabase, admin: psycopg.Connection, queue: Queue) -> None:
    settings = {f"BLOCKYARD_{name.upper()}": str(value) for name, value in plain(database.settings).items() if value}
    folder = ["--data-dir", str(database.settings.data_dir)]
    job_id = put(admin, status="failed", args=arguments_of(uuid4(), environment_id="x"), attempts=4)
    listed = blockyard("jobs", "list", "--status", "failed", "--task", TASK, "--json", *folder, **settings)
    told = json.loads(listed.stdout)
    assert (listed.returncode, told["counts"], [job["id"] for job in told["jobs"]]) == (0, {"failed": 1}, [job_id])
    shown = blockyard("jobs", "show", str(job_id), "--json", *folder, **settings)
    assert json.loads(shown.stdout)["job"]["arguments"]["environment_id"] == "x"
    for words in ("it had failed, and is queued anew", "it is in the queue already"):
        again = blockyard("jobs", "retry", str(job_id), "--json", *folder, **settings)
        assert (again.returncode, json.loads(again.stdout)["retried"]) == (0, [{"id": job_id, "words": words}])
    unknown = blockyard("jobs", "retry", str(job_id + 1), "--json", *folder, **settings)
    refused = json.loads(unknown.stdout)["refused"]
    assert (unknown.returncode, refused) == (1, [{"id": job_id + 1, "why": NOT_THERE}])
    assert blockyard("jobs", "cancel", str(job_id), *folder, **settings).stdout == f"{job_id}: it is cancelled\n"
    assert blockyard("jobs", "retry", *folder, **settings).returncode == 2
    assert blockyard("jobs", "list", "--older-than", "soon", *folder, **settings).returncode == 2
    nowhere = settings | {"BLOCKYARD_QUEUE_DATABASE_URL": "postgresql://blockyard_queue@127.0.0.1:1/x"}
    away = blockyard("jobs", "list", *folder, **nowhere)
    assert (away.returncode, "cannot reach the database as blockyard_queue: nothing listens there" in away.stderr) == (
        1,
        True,
    )
