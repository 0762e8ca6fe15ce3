"""The database knows the tasks of the code, no more and no fewer, and in which queue each waits."""

from collections.abc import Iterator

import psycopg
import pytest

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.base.settings import reveal
from blockyard.jobs.known_tasks import examine_tasks
from blockyard.jobs.queues import MAIL_QUEUE, QUEUES
from blockyard.tenancy.migrate import migrate
from tests.databases import TestDatabase
from tests.jobs.steps import put

FORGOTTEN = "DELETE FROM queue.tasks WHERE name = 'agents.run_execution'"
INVENTED = "INSERT INTO queue.tasks VALUES ('agents.invented', 'default')"
ELSEWHERE = "UPDATE queue.tasks SET queue_name = 'default' WHERE queue_name = 'mail'"
MAIL = ["gate.mail_password_reset", "identity.mail_invitation"]


@pytest.fixture
def owner(database: TestDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        yield owner


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (FORGOTTEN, {("task_missing", "agents.run_execution")}),
        (INVENTED, {("task_too_many", "agents.invented")}),
        (ELSEWHERE, {(code, name) for code in ("task_missing", "task_too_many") for name in MAIL}),
    ],
)
def test_doctor_tells_and_migrate_mends(
    database: TestDatabase, owner: psycopg.Connection, change: str, found: set[tuple[str, str]]
) -> None:
    assert list(examine_tasks(owner, tasks_of(ROOMS))) == []
    owner.execute(change.encode())
    findings = list(examine_tasks(owner, tasks_of(ROOMS)))
    assert {(finding.code, finding.object) for finding in findings} >= found
    assert all("blockyard migrate" in finding.remedy for finding in findings)
    migrate(database.settings)
    assert list(examine_tasks(owner, tasks_of(ROOMS))) == []


@pytest.mark.parametrize("change", ["DISABLE TRIGGER refuse_faulty_job", "DISABLE TRIGGER USER"])
def test_doctor_tells_when_jobs_are_not_examined(admin: psycopg.Connection, change: str) -> None:
    with admin.transaction(force_rollback=True):
        admin.execute(f"ALTER TABLE queue.procrastinate_jobs {change}".encode())
        [finding] = examine_tasks(admin, tasks_of(ROOMS))
        assert finding.code == "jobs_not_examined"
        admin.execute(finding.remedy.encode())
        assert list(examine_tasks(admin, tasks_of(ROOMS))) == []


def test_what_waits_follows_its_task_into_another_queue(database: TestDatabase, admin: psycopg.Connection) -> None:
    job_id = put(admin, task_name="identity.mail_invitation", queue_name="default")
    migrate(database.settings)
    queue = admin.execute("SELECT queue_name FROM queue.procrastinate_jobs WHERE id = %s", [job_id]).fetchone()
    assert queue == (MAIL_QUEUE,)


def test_mail_and_nothing_else_is_in_the_queue_of_mail() -> None:
    tasks = tasks_of(ROOMS)
    assert {task.queue for task in tasks} == set(QUEUES)
    assert sorted(task.name for task in tasks if task.queue == MAIL_QUEUE) == [
        task.name for task in sorted(tasks, key=lambda task: task.name) if ".mail_" in task.name
    ]
