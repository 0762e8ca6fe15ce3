"""Whatever a tenant session asks queue.enqueue for: it is refused, or a worker runs it or sets it aside, and goes on."""

import json
from collections.abc import Iterator
from typing import Any, Final

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.jobs.queues import QUEUES
from blockyard.tenancy.reads import ENTER
from tests.attack.tenant import app_connection, entry_of
from tests.databases import TestDatabase
from tests.jobs.steps import RealWorker, enqueue, real_worker, waiting
from tests.world import World

Request = tuple[str | None, Any, str | None, str | None]
"""Task, arguments, lock, time."""

BUILTIN: Final = "builtin:procrastinate.builtin_tasks.remove_old_jobs"
TASKS: Final = st.none() | st.text(max_size=10) | st.sampled_from([*(task.name for task in tasks_of(ROOMS)), BUILTIN])
NAMES: Final = st.sampled_from(
    [
        "environment_id",
        "version_id",
        "execution_id",
        "publication_id",
        "invitation_id",
        "job",
        "self",
        "context",
        "timestamp",
    ]
)
LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.uuids().map(str)
    | st.sampled_from(["x" * 20_000, 10**300, "\x00", "\ud800"])
)
FLAT: Final = st.dictionaries(NAMES, LEAVES, max_size=2)
NESTED: Final = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=5), inner),
    max_leaves=8,
)
LOCKS: Final = st.none() | st.text(max_size=600)
TIMES: Final = st.none() | st.sampled_from(
    ["-infinity", "infinity", "epoch", "now", "tomorrow", "0044-03-15 BC", "294276-12-31", "2100-01-01", "never"]
)
REQUESTS: Final = st.lists(st.tuples(TASKS, FLAT | NESTED, LOCKS, TIMES), min_size=1, max_size=30)

CLEAN: Final = {
    "00000": "taken in",
    "BY003": "no worker could run it",
    "42501": "a task of the gate, or no task",
    "22P02": "no JSON",
    "22P05": "text that PostgreSQL cannot hold",
    "22007": "no time",
    "22008": "a time out of range",
    None: "text that the driver cannot send",
}


@pytest.fixture(scope="module")
def running(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWorker]:
    with real_worker(database, tmp_path_factory.mktemp("worker") / "worker.log") as running:
        yield running


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(requests=REQUESTS)
def test_refused_cleanly_or_worked_off(
    database: TestDatabase, world: World, admin: psycopg.Connection, running: RealWorker, requests: list[Request]
) -> None:
    with app_connection(database) as connection:
        for request in requests:
            refusal = ask(connection, world, request)
            assert refusal in CLEAN, request
    enqueue(database, world.omega.teacher, "agents.run_execution", execution_id=str(world.omega.execution_id))
    of_omega = "SELECT count(*) FROM queue.procrastinate_jobs WHERE turn = %s"
    running.wait_until(
        lambda: admin.execute(of_omega, [str(world.omega.id)]).fetchone() == (0,), "the job of another organization"
    )


def ask(connection: psycopg.Connection[Any], world: World, request: Request) -> str | None:
    """The SQLSTATE of the refusal."""
    task, arguments, lock, time = request
    try:
        with connection.transaction():
            connection.execute(ENTER, entry_of(world.alpha.teacher))
            statement = "SELECT queue.enqueue(%s, %s::jsonb, %s, %s::timestamptz)"
            connection.execute(statement, [task, json.dumps(arguments), lock, time])
    except psycopg.Error as error:
        return error.sqlstate
    except UnicodeEncodeError:
        return None
    return "00000"


def test_what_was_taken_in_comes_to_an_end(admin: psycopg.Connection, running: RealWorker) -> None:
    """What failed is tried again, a few times: time is moved, not waited for."""

    def ended() -> bool:
        admin.execute(
            "UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' AND due_at > now()"
        )
        for queue in QUEUES:
            admin.execute("SELECT pg_notify('procrastinate_queue_v1#' || %s, '')", [queue])
        left = admin.execute(
            "SELECT count(*) FROM queue.procrastinate_jobs WHERE status IN ('todo', 'doing')"
        ).fetchone()
        return left == (0,)

    admin.execute("SET search_path = queue, pg_catalog")  # as Procrastinate's triggers expect
    running.wait_until(ended, "the end of every job")
    assert waiting(admin) == 0
