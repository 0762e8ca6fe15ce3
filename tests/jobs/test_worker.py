"""The worker that an operator starts: one organization's long jobs leave a slot to the others, and mail waits for none."""

import signal
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.environments.publishing import PUBLISH_TASK
from blockyard.jobs.queues import QUEUES
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
from tests.world_environments import write_files

QUEUED = """
    UPDATE blockyard.environment_publications SET status = 'queued', place_version = NULL
    WHERE organization_id = %s RETURNING id
"""


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
def test_a_stop_is_no_failure_of_the_job_and_a_kill_is_a_death(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    """Each in the middle of a publication, which waits for a Roblox that says nothing."""
    counted = b"SELECT status::text, attempts, deaths FROM queue.procrastinate_jobs WHERE task_name = %s"

    def begun() -> bool:
        return "doing" in statuses(admin, world.alpha)

    write_files(admin, database.settings.data_dir)
    [(publication_id,)] = admin.execute(QUEUED, [world.alpha.id]).fetchall()
    enqueue(database, world.alpha.owner, PUBLISH_TASK, publication_id=str(publication_id))
    with socket.create_server(("127.0.0.1", 0)) as roblox:
        url = f"http://127.0.0.1:{roblox.getsockname()[1]}"
        hasty = {"heartbeat_seconds": 0.2, "stalled_after_seconds": 2.0, "open_cloud_url": url}
        hasty_database = replace(database, settings=database.settings.model_copy(update=hasty))
        with real_worker(hasty_database, tmp_path / "stopped.log") as stopped:
            stopped.wait_until(begun, "the publication")
        assert stopped.process.returncode == 0
        assert [line["outcome"] for line in stopped.lines("job_ended") if line["task"] == PUBLISH_TASK] == [
            "interrupted"
        ]
        assert admin.execute(counted, [PUBLISH_TASK]).fetchall() == [("todo", 0, 0)]
        with real_worker(hasty_database, tmp_path / "killed.log") as killed:
            killed.wait_until(begun, "the publication, once more")
            killed.process.send_signal(signal.SIGKILL)
            killed.process.wait()
        with real_worker(hasty_database, tmp_path / "last.log") as last:
            last.wait_until(lambda: bool(last.lines("job_freed")), "the job to be freed")
            last.wait_until(begun, "the publication, for the third time")
            assert admin.execute(counted, [PUBLISH_TASK]).fetchall() == [("doing", 0, 1)]
            last.process.send_signal(signal.SIGKILL)


@pytest.mark.slow
def test_it_can_be_stopped_as_it_starts(database: TestDatabase, tmp_path: Path) -> None:
    """Whatever its parts wait for at that moment: they are told, and need not be interrupted."""
    for number in range(10):
        with starting_worker(database, tmp_path / f"worker {number}.log") as starting:
            starting.wait_until(lambda worker=starting: bool(worker.lines("worker_started")), "its first line")
            for _ in range(number):
                starting.log.read_text()  # a little later each time
        assert starting.process.returncode in (0, -signal.SIGTERM), "or before it could be told"


HOLD_A_DEAD_WORKER = """
    INSERT INTO queue.procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id
"""


@pytest.mark.slow
def test_it_starts_while_a_dead_workers_row_is_held(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    """Another worker that starts or sweeps just then holds it, each may wait for the other, and one is refused."""
    found = admin.execute(HOLD_A_DEAD_WORKER).fetchone()
    assert found is not None
    with psycopg.connect(database.admin_url) as other:
        other.execute("SELECT FROM queue.procrastinate_workers WHERE id = %s FOR UPDATE", found)
        with real_worker(database, tmp_path / "worker.log") as running:
            assert len(running.lines("workers_not_pruned")) >= len(QUEUES), "each queue's worker, and what sweeps"
            enqueue(database, world.omega.teacher)
            running.wait_until(lambda: waiting(admin) == 0, "a job")
