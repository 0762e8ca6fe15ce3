"""A row that no worker can run, wherever it came from, is set aside and told; the worker goes on with the next job."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from tests.databases import TestDatabase
from tests.jobs.steps import RealWorker, arguments_of, enqueue, put, real_worker, waiting
from tests.world import World

NESTED = "[" * 4000 + "]" * 4000
SOMEBODY = {"organization_id": str(uuid4()), "user_id": str(uuid4())}

FAULTY: dict[str, dict[str, Any]] = {
    # name: what is wrong with the row
    "no time has a beginning": {"scheduled_at": "-infinity"},
    "no time has an end": {"scheduled_at": "infinity"},
    "before Christ": {"scheduled_at": "0044-03-15 BC"},
    "after all datetimes": {"scheduled_at": "20000-01-01"},
    "array": {"args": "[1, 2]"},
    "empty array": {"args": "[]"},
    "number": {"args": "7"},
    "string": {"args": '"text"'},
    "null": {"args": "null"},
    "nested deeper than Python reads": {"args": json.dumps(SOMEBODY | {"environment_id": 0}).replace(" 0", NESTED)},
    "a number of 9,000 digits": {"args": json.dumps(SOMEBODY | {"environment_id": 0}).replace(" 0", "9" * 9000)},
    "unknown task": {"task_name": "environments.no_such_task"},
    "task of Procrastinate": {"task_name": "builtin:procrastinate.builtin_tasks.remove_old_jobs"},
    "no name": {"task_name": ""},
    "giant arguments": {"args": arguments_of(uuid4(), environment_id="x" * 2_000_000)},
    "giant lock": {"lock": "ab" * 600},
    "no organization": {"args": json.dumps({"user_id": str(uuid4()), "environment_id": str(uuid4())})},
    "user is no uuid": {"args": json.dumps(SOMEBODY | {"user_id": "root", "environment_id": str(uuid4())})},
    "organization is no uuid": {"args": json.dumps(SOMEBODY | {"organization_id": "x" * 500})},
    "organization is a number": {"args": json.dumps(SOMEBODY | {"organization_id": 7})},
    "an argument too many": {"args": arguments_of(uuid4(), environment_id=str(uuid4()), extra="x")},
    "the job's own argument": {"args": arguments_of(uuid4(), environment_id=str(uuid4()), job="x")},
    "an argument missing": {"args": arguments_of(uuid4())},
    "attempts without end": {"attempts": 2_147_483_647},
    "queueing lock": {"queueing_lock": "x"},
}


@pytest.fixture(scope="module")
def running(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWorker]:
    with real_worker(database, tmp_path_factory.mktemp("worker") / "worker.log") as running:
        yield running


def status_of(admin: psycopg.Connection, job_id: int) -> str | None:
    found = admin.execute("SELECT status::text FROM queue.procrastinate_jobs WHERE id = %s", [job_id]).fetchone()
    return None if found is None else str(found[0])


@pytest.mark.parametrize("name", FAULTY)
def test_set_aside(
    database: TestDatabase, world: World, admin: psycopg.Connection, running: RealWorker, name: str
) -> None:
    job_id = put(admin, **FAULTY[name])
    running.wait_until(lambda: status_of(admin, job_id) == "failed", f"the end of the job: {name}")
    running.wait_until(lambda: told(running, job_id), f"a line of the log about the job: {name}")
    assert told(running, job_id) == ["job_set_aside"]
    enqueue(database, world.omega.teacher)
    running.wait_until(lambda: waiting(admin) == 0, "the job of another organization")


def told(running: RealWorker, job_id: int) -> list[str]:
    return [line["event"] for line in running.lines("job_set_aside") if line["job_id"] == job_id and line["fault"]]


@pytest.mark.parametrize("name", ["no time has a beginning", "array", "nested deeper than Python reads"])
@pytest.mark.slow
def test_a_dead_worker_left_it(
    database: TestDatabase, world: World, admin: psycopg.Connection, running: RealWorker, name: str
) -> None:
    """It stands in no sound job's way, when those of dead workers are given back."""
    arguments = arguments_of(world.omega.id, world.omega.teacher.id, environment_id=str(uuid4()))
    faulty = put(admin, status="doing", **FAULTY[name])
    sound = put(admin, status="doing", args=arguments)
    running.wait_until(lambda: status_of(admin, faulty) == "failed", "the faulty job's end")
    running.wait_until(lambda: status_of(admin, sound) is None, "the sound job's success")
