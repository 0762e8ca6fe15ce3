"""/health/ready tells of a queue that stands: jobs are due, and nobody takes them. That much waits is no sign of it."""

import httpx
import psycopg
import pytest

from tests.databases import TestDatabase
from tests.jobs.steps import enqueue, put
from tests.world import World

CASES: dict[str, tuple[int | None, int, int, str]] = {
    # name: (for how many seconds a job has been due, how long ago a worker took one, workers, what is told)
    "a quiet night": (None, 36_000, 0, "ok"),
    "the first in the morning": (1, 36_000, 1, "ok"),
    "a long queue that moves": (3_000, 1, 1, "ok"),
    "all slots at long work": (299, 299, 1, "ok"),
    "a restart": (59, 59, 0, "ok"),
    "no worker": (61, 36_000, 0, "a job has been due for 61 s, and no worker runs: start `blockyard worker`"),
    "workers that take nothing": (
        400,
        500,
        2,
        "a job has been due for 400 s, and none of 2 workers took one for 500 s: see their logs, and restart them",
    ),
}


@pytest.mark.parametrize("name", CASES)
async def test_told(
    client: httpx.AsyncClient, database: TestDatabase, world: World, admin: psycopg.Connection, name: str
) -> None:
    due, idle, workers, told = CASES[name]
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.procrastinate_workers CASCADE")
    admin.execute(
        "INSERT INTO queue.procrastinate_workers (last_heartbeat) SELECT now() FROM generate_series(1, %s)", [workers]
    )
    admin.execute("INSERT INTO queue.procrastinate_workers (last_heartbeat) VALUES (now() - interval '61 seconds')")
    admin.execute("UPDATE queue.turnstile SET moved_at = now() - make_interval(secs => %s)", [idle])
    put(admin, scheduled_at="infinity")  # it is not due
    if due is not None:
        for _ in range(3):
            enqueue(database, world.alpha.teacher)
        admin.execute("UPDATE queue.procrastinate_events SET at = now() - make_interval(secs => %s)", [due])
    answer = await client.get("/health/ready")
    assert answer.status_code == 200, "a balancer must not take the API away"
    assert (answer.json()["status"], answer.json()["checks"]["queue"]) == ("ok" if told == "ok" else "degraded", told)
