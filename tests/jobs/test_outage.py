"""PostgreSQL goes away and comes back: the worker that an operator starts listens again, and ends when it is told to."""

import signal
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import psycopg
import pytest

from blockyard.app.worker import GRACE_SECONDS, SPARE_SECONDS
from blockyard.jobs.queues import QUEUES
from blockyard.local.embedded import Cluster
from tests.databases import TestDatabase, make_template
from tests.jobs.steps import BUILD, RealWorker, enqueue, held, listeners, real_worker, statuses, waiting
from tests.waiting import wait_for_end
from tests.world import World, build_world

pytestmark = pytest.mark.slow

NOTIFY: Final = "TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """One that may be stopped: the other tests have theirs."""
    cluster = Cluster(tmp_path_factory.mktemp("outage"))
    cluster.start()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module")
def database(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> TestDatabase:
    return make_template(cluster.admin_url, "outage", tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def world(database: TestDatabase) -> World:
    return build_world(database)


@pytest.fixture
def worker(database: TestDatabase, world: World, tmp_path: Path) -> Iterator[RealWorker]:
    with real_worker(database, tmp_path / "worker.log") as worker:
        yield worker


def hears(database: TestDatabase, world: World, worker: RealWorker) -> bool:
    """Whether jobs that are told of wait less than half as long as those that only polling finds, each two seconds: of
    both some, one beside the other, since others may keep the processors busy."""
    told = median_wait(database, world, worker)
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute(f"ALTER TABLE queue.procrastinate_jobs DISABLE {NOTIFY}".encode())
        try:
            polled = median_wait(database, world, worker)
        finally:
            admin.execute(f"ALTER TABLE queue.procrastinate_jobs ENABLE {NOTIFY}".encode())
    return told < polled / 2


def median_wait(database: TestDatabase, world: World, worker: RealWorker) -> float:
    """Of five jobs, each asked for when the one before is done. Milliseconds."""
    for _ in range(5):
        done = len(worker.lines("job_ended"))
        enqueue(database, world.omega.teacher)
        worker.wait_until(lambda done=done: len(worker.lines("job_ended")) > done, "a job")
    return statistics.median(float(line["wait_ms"]) for line in worker.lines("job_ended")[-5:])


def failures(worker: RealWorker) -> int:
    """How often the listener that failed least has failed."""
    told = [line["side_task"] for line in worker.lines("side_task_restarts")]
    return min(told.count(f"listener of {queue}") for queue in QUEUES)


@pytest.mark.parametrize("failed", [3, 12], ids=["two seconds", "more than half a minute"])
def test_every_queue_listens_again(
    cluster: Cluster, database: TestDatabase, world: World, worker: RealWorker, failed: int
) -> None:
    """After an outage in which each listener failed so often to come back."""
    assert hears(database, world, worker)
    cluster.stop()
    worker.wait_until(lambda: failures(worker) >= failed, "every listener's failures")
    cluster.start()
    worker.wait_until(lambda: listeners(database) == len(QUEUES), "every queue to listen again")
    assert hears(database, world, worker)
    assert not worker.lines("worker_ends"), "it is the same process"
    assert {line["level"] for line in worker.lines("side_task_restarts")} == {"warning"}


def test_one_that_was_taken_for_dead_goes_on(database: TestDatabase, world: World, worker: RealWorker) -> None:
    """A worker that saw the database again earlier has removed it."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute("DELETE FROM queue.procrastinate_workers")
        enqueue(database, world.omega.teacher)
        worker.wait_until(lambda: waiting(admin) == 0, "the job")
        worker.wait_until(lambda: workers(admin) == len(QUEUES), "a sign of life of every queue's worker")
    assert not worker.lines("worker_ends")


def workers(admin: psycopg.Connection) -> int:
    found = admin.execute("SELECT count(*) FROM queue.procrastinate_workers").fetchone()
    return 0 if found is None else int(found[0])


def test_it_ends_in_time_while_the_database_is_away(cluster: Cluster, worker: RealWorker) -> None:
    cluster.stop()
    try:
        worker.wait_until(lambda: failures(worker) >= 1, "it to notice")
        assert seconds_to_end(worker) < GRACE_SECONDS + SPARE_SECONDS
        assert worker.process.returncode == 0
    finally:
        cluster.start()


def test_it_is_ended_where_a_job_cannot_be_given_back(
    cluster: Cluster, database: TestDatabase, world: World, worker: RealWorker
) -> None:
    """The job is another worker's as soon as there is a database."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin, held(database, world.omega) as version_id:
        enqueue(database, world.omega.teacher, BUILD, version_id=version_id)
        worker.wait_until(lambda: statuses(admin, world.omega) == ["doing"], "a build")
    cluster.stop()
    try:
        worker.wait_until(lambda: bool(worker.lines("job_end_not_recorded")), "the end of the build, which is lost")
        took = seconds_to_end(worker)
        assert GRACE_SECONDS < took < GRACE_SECONDS + SPARE_SECONDS + 2
        assert worker.process.returncode == 1
        assert [line["level"] for line in worker.lines("worker_ended_by_force")] == ["error"]
    finally:
        cluster.start()


def seconds_to_end(worker: RealWorker) -> float:
    told_at = time.monotonic()
    worker.process.send_signal(signal.SIGTERM)
    wait_for_end(worker.process, "the worker")
    return time.monotonic() - told_at
