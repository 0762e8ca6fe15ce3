"""A notice that anybody sends wakes a worker, and says nothing to it."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from blockyard.jobs.queues import QUEUES
from tests.attack.tenant import inside
from tests.databases import TestDatabase
from tests.jobs.steps import BUILD, TASK, RealWorker, enqueue, held, listeners, real_worker, statuses, waiting
from tests.world import World


@pytest.fixture(scope="module")
def running(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWorker]:
    """One for all notices: a later one would notice what an earlier one broke."""
    log = tmp_path_factory.mktemp("worker") / "worker.log"
    with real_worker(database, log, "--concurrency", "2") as running:
        yield running


NOTICES = {
    "no JSON": "x",
    "no object": "[]",
    "no type": "{}",
    "type of another kind": '{"type": []}',
    "no number": '{"type": "abort_job_requested"}',
    "nested": "[" * 7000,
    "nothing": "",
}


@pytest.mark.parametrize("name", [*NOTICES, "abort of another's job"])
def test_whoever_can_notify_cannot_stop_or_interrupt(
    database: TestDatabase, world: World, admin: psycopg.Connection, running: RealWorker, name: str
) -> None:
    """Any SQL can, and a channel belongs to nobody: a notice wakes, and says nothing."""
    with held(database, world.omega) as version_id:
        enqueue(database, world.omega.teacher, BUILD, version_id=version_id)
        running.wait_until(lambda: statuses(admin, world.omega) == ["doing"], "a build")
        doing = "SELECT id FROM queue.procrastinate_jobs WHERE status = 'doing' AND turn = %s"
        [(job_id,)] = admin.execute(doing, [str(world.omega.id)])
        payload = NOTICES.get(name, f'{{"type": "abort_job_requested", "job_id": {job_id}}}')
        with inside(database, world.alpha.teacher) as connection:
            for queue in ("default", "mail"):
                connection.execute("SELECT pg_notify(%s, %s)", [f"procrastinate_queue_v1#{queue}", payload])
            connection.execute("COMMIT")
        for task, mine in ((TASK, "environment_id"), ("identity.mail_invitation", "invitation_id")):
            arguments: dict[str, Any] = {mine: str(uuid4())}
            enqueue(database, world.alpha.teacher, task, **arguments)
            running.wait_until(lambda task=task: waiting(admin, task) == 0, f"a job of the task {task}")
        [(attempts,)] = admin.execute("SELECT attempts FROM queue.procrastinate_jobs WHERE id = %s", [job_id])
        assert (attempts, statuses(admin, world.omega)) == (0, ["doing"])
        assert listeners(database) == len(QUEUES), "it hears of jobs as before"
    running.wait_until(lambda: waiting(admin, BUILD) == 0, "the end of the build")
