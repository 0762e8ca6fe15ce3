"""Jobs, enqueued as an organization does or put past the door, and the worker that an operator starts."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import psycopg

from blockyard.jobs.queues import QUEUES
from blockyard.tenancy.reads import ENTER
from tests.attack.tenant import app_connection, entry_of
from tests.databases import TestDatabase
from tests.lifecycle.processes import BLOCKYARD, environment
from tests.waiting import wait_for_end, wait_until
from tests.worker import plain
from tests.world import Person, School

TASK: Final = "environments.forget_files"
"""Quick, and done however often it runs."""

BUILD: Final = "environments.build_version"
FIND_VERSION: Final = """
    UPDATE blockyard.environment_versions SET status = 'queued' WHERE organization_id = %s RETURNING id
"""

PUT: Final = """
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, args, lock, scheduled_at, attempts, queueing_lock, status)
    VALUES (%(queue_name)s, %(task_name)s, %(args)s::jsonb, %(lock)s, %(scheduled_at)s::timestamptz, %(attempts)s,
            %(queueing_lock)s, %(status)s)
    RETURNING id
"""


def enqueue(
    database: TestDatabase,
    person: Person,
    task: str = TASK,
    lock: str | None = None,
    **more: str,
) -> None:
    """As the application does, in a session that has entered `person`'s organization."""
    arguments = more or {"environment_id": str(uuid4())}
    with app_connection(database) as connection, connection.transaction():
        connection.execute(ENTER, entry_of(person))
        connection.execute("SELECT queue.enqueue(%s, %s::jsonb, %s, NULL)", [task, json.dumps(arguments), lock])


def arguments_of(organization_id: UUID, user_id: UUID | None = None, **more: str) -> str:
    """As the database stamps them."""
    return json.dumps({"organization_id": str(organization_id), "user_id": str(user_id or uuid4()), **more})


def put(admin: psycopg.Connection, **columns: object) -> int:
    """A job's row, past every door and trigger, as only a superuser can; workers look for it now. Returns its number."""
    row: dict[str, object] = {
        "queue_name": "default",
        "task_name": TASK,
        "args": arguments_of(uuid4()),
        "scheduled_at": None,
    }
    row |= {"lock": None, "attempts": 0, "queueing_lock": None, "status": "todo"} | columns
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        found = admin.execute(PUT, row).fetchone()
        admin.execute("SELECT pg_notify('procrastinate_queue_v1#default', '')")
    assert found is not None
    return int(found[0])


def waiting(admin: psycopg.Connection, task: str = TASK) -> int:
    """How many jobs of the task are not done."""
    statement = "SELECT count(*) FROM queue.procrastinate_jobs WHERE task_name = %s AND status IN ('todo', 'doing')"
    found = admin.execute(statement, [task]).fetchone()
    assert found is not None
    return int(found[0])


@contextmanager
def held(database: TestDatabase, school: School) -> Iterator[str]:
    """The id of a version of the school's that no build can claim meanwhile: a build that takes as long as we like."""
    with psycopg.connect(database.admin_url) as connection:
        [(version_id,)] = connection.execute(FIND_VERSION, [school.id])
        yield str(version_id)
        connection.rollback()


def statuses(admin: psycopg.Connection, school: School) -> list[str]:
    statement = "SELECT status::text FROM queue.procrastinate_jobs WHERE turn = %s ORDER BY id"
    return [status for (status,) in admin.execute(statement, [str(school.id)])]


class RealWorker:
    """`blockyard worker`, in its own process."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.process = process
        self.log = log

    def lines(self, event: str) -> list[dict[str, Any]]:
        """What it logged under that name."""
        found = [json.loads(line) for line in self.log.read_text().splitlines() if f'"{event}"' in line]
        return [line for line in found if line["event"] == event]

    def wait_until(self, condition: Any, what: str) -> None:
        """While it lives: a worker that ends is the failure."""
        wait_until(condition, what, needs={"the worker": self.process}, logs=[self.log])


def listeners(database: TestDatabase) -> int:
    """How many connections of workers hear of new jobs, as docs/operate/stuck.md counts them."""
    statement = (
        "SELECT count(*) FROM pg_stat_activity WHERE usename = 'blockyard_queue' AND datname = current_database()"
        " AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')"
    )
    with psycopg.connect(database.admin_url) as connection:
        found = connection.execute(statement).fetchone()
    return 0 if found is None else int(found[0])


@contextmanager
def real_worker(database: TestDatabase, log: Path, *options: str) -> Iterator[RealWorker]:
    """One that listens."""
    with starting_worker(database, log, *options) as worker:
        worker.wait_until(lambda: listeners(database) == len(QUEUES), "the worker's start")
        yield worker


@contextmanager
def starting_worker(
    database: TestDatabase, log: Path, *options: str, program: Sequence[str] = BLOCKYARD
) -> Iterator[RealWorker]:
    settings = database.settings
    given = {f"BLOCKYARD_{name.upper()}": str(value) for name, value in plain(settings).items() if value is not None}
    command = [*program, "worker", "--data-dir", str(settings.data_dir), *options]
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, env=environment() | given | {"BLOCKYARD_LOG_LEVEL": "info"}, stdout=output, stderr=output
        )
    try:
        yield RealWorker(process, log)
    finally:
        process.terminate()
        wait_for_end(process, "the worker")
