"""The worker that an operator starts: one organization's long jobs leave a slot to the others, and mail waits for none."""

import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.databases import TestDatabase
from tests.jobs.steps import (
    BUILD,
    RealWorker,
    arguments_of,
    enqueue,
    held,
    put,
    real_worker,
    starting_worker,
    statuses,
    waiting,
)
from tests.waiting import wait_until
from tests.world import World


@pytest.fixture
def running(database: TestDatabase, tmp_path: Path) -> Iterator[RealWorker]:
    with real_worker(database, tmp_path / "worker.log", "--concurrency", "2") as running:
        yield running


async def test_long_jobs_leave_a_slot_and_no_mail_waits_for_them(
    database: TestDatabase,
    world: World,
    admin: psycopg.Connection,
    client: httpx.AsyncClient,
    mailbox: Path,
    running: RealWorker,
) -> None:
    with held(database, world.alpha) as version_id:
        for _ in range(3):
            enqueue(database, world.alpha.teacher, BUILD, version_id=version_id)
        running.wait_until(lambda: "doing" in statuses(admin, world.alpha), "the first of three long builds")
        enqueue(database, world.omega.teacher)
        running.wait_until(lambda: waiting(admin) == 0, "the job of another school, beside them")
        assert statuses(admin, world.alpha) == ["doing", "todo", "todo"], "one of two slots is left free"
    with held(database, world.alpha) as first, held(database, world.omega) as second:
        for _ in range(5):
            enqueue(database, world.alpha.teacher, BUILD, version_id=first)
            enqueue(database, world.omega.teacher, BUILD, version_id=second)
        running.wait_until(
            lambda: statuses(admin, world.alpha).count("doing") + statuses(admin, world.omega).count("doing") == 2,
            "both slots to be taken",
        )
        answer = await client.post("/api/v1/auth/password-reset", json={"email": world.omega.teacher.email})
        assert answer.status_code == 202
        running.wait_until(lambda: mailbox.exists() and len(list(mailbox.iterdir())) == 1, "the mail")
    running.wait_until(lambda: waiting(admin, BUILD) == 0, "the end of every build")


@pytest.mark.slow
def test_a_stopped_worker_gives_its_jobs_back(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    """SIGTERM reaches the slots of every queue, and the process ends well."""
    with real_worker(database, tmp_path / "worker.log") as running:
        enqueue(database, world.omega.teacher)
        running.wait_until(lambda: waiting(admin) == 0, "a job")
    assert running.process.returncode == 0
    put(admin, args=arguments_of(world.omega.id, world.omega.teacher.id, environment_id=str(uuid4())))
    assert waiting(admin) == 1
    with real_worker(database, tmp_path / "worker.log"):
        wait_until(lambda: waiting(admin) == 0, "the job, done by the next worker")


@pytest.mark.slow
def test_it_can_be_stopped_as_it_starts(database: TestDatabase, tmp_path: Path) -> None:
    """Whatever its parts wait for at that moment: they are told, and need not be interrupted."""
    for number in range(10):
        with starting_worker(database, tmp_path / f"worker {number}.log") as starting:
            starting.wait_until(lambda worker=starting: bool(worker.lines("worker_started")), "its first line")
            for _ in range(number):
                starting.log.read_text()  # a little later each time
        assert starting.process.returncode in (0, -signal.SIGTERM), "or before it could be told"
