"""A job runs in the organization that asked for it, whatever its arguments claim."""

import json

import psycopg
import pytest

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.jobs.defer import QUEUE_FULL
from blockyard.tenancy.reads import ENTER as ENTER_SQL
from blockyard.web.problems import translate
from tests.attack.tenant import app_connection, entry_of, inside
from tests.databases import TestDatabase
from tests.world import World

ENQUEUE = "SELECT queue.enqueue(%s, %s::jsonb, %s, NULL)"
READ = "SELECT args, lock FROM queue.procrastinate_jobs WHERE lock = %s"


def test_arguments_cannot_name_another_organization(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    claimed = {"organization_id": str(world.omega.id), "user_id": str(world.omega.owner.id), "execution_id": "x"}
    with app_connection(database) as connection, connection.transaction():
        connection.execute(ENTER_SQL, entry_of(world.alpha.teacher))
        connection.execute(ENQUEUE, ["agents.run_execution", json.dumps(claimed), "omega"])
    [(arguments, _lock)] = admin.execute(READ, [f"{world.alpha.id}:omega"])  # locks are the organization's own as well
    stamped = {"organization_id": str(world.alpha.id), "user_id": str(world.alpha.teacher.id), "execution_id": "x"}
    assert arguments == stamped


def test_nothing_is_enqueued_without_an_organization(database: TestDatabase) -> None:
    with app_connection(database) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(ENQUEUE, ["agents.run_execution", "{}", None])


def test_a_tenant_cannot_enqueue_for_the_gate(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.teacher) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(ENQUEUE, ["gate.mail_password_reset", "{}", None])


def test_a_job_is_gone_with_its_transaction(database: TestDatabase, world: World, admin: psycopg.Connection) -> None:
    with inside(database, world.alpha.teacher) as connection:
        connection.execute(ENQUEUE, ["agents.run_execution", "{}", "rolled back"])
    assert admin.execute(READ, [f"{world.alpha.id}:rolled back"]).fetchone() is None


def test_enqueuing_tells_nothing_of_the_others(database: TestDatabase, world: World) -> None:
    """A job's number would say how many jobs there were in between."""
    with inside(database, world.alpha.teacher) as connection:
        assert connection.execute(ENQUEUE, ["agents.run_execution", "{}", None]).fetchone() == ("",), "void"
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT lastval()")


REFUSED: dict[str, tuple[str, str, str | None, str | None]] = {
    # name: (task, arguments, lock, time)
    "unknown task": ("agents.no_such_task", "{}", None, None),
    "task of Procrastinate": ("builtin:procrastinate.builtin_tasks.remove_old_jobs", '{"max_hours": 0}', None, None),
    "array": ("agents.run_execution", '["execution_id"]', None, None),
    "scalar": ("agents.run_execution", "7", None, None),
    "null": ("agents.run_execution", "null", None, None),
    "nested": ("agents.run_execution", '{"execution_id": {}}', None, None),
    "many digits": ("agents.run_execution", '{"execution_id": ' + 21 * "9" + "}", None, None),
    "giant": ("agents.run_execution", json.dumps({"execution_id": "x" * 16384}), None, None),
    "giant lock": ("agents.run_execution", "{}", "x" * 500, None),
    "no beginning": ("agents.run_execution", "{}", None, "-infinity"),
    "no end": ("agents.run_execution", "{}", None, "infinity"),
    "long ago": ("agents.run_execution", "{}", None, "now() - interval '2 minutes'"),
    "far away": ("agents.run_execution", "{}", None, "now() + interval '31 days'"),
}
ALLOWED: dict[str, tuple[str, str, str | None, str | None]] = {
    "arguments": (
        "agents.run_execution",
        '{"execution_id": "x", "again": true, "of": 12, "why": null}',
        "x" * 400,
        None,
    ),
    "large": ("agents.run_execution", json.dumps({"execution_id": "x" * 16000}), None, None),
    "just now": ("agents.run_execution", "{}", None, "now() - interval '59 seconds'"),
    "in a month": ("agents.run_execution", "{}", None, "now() + interval '29 days'"),
}


def enqueue(connection: psycopg.Connection, job: tuple[str, str, str | None, str | None]) -> None:
    task, arguments, lock, time = job
    moment = "NULL" if time is None else time if "(" in time else f"'{time}'"
    statement = f"SELECT queue.enqueue(%s, %s::jsonb, %s, {moment})"
    connection.execute(statement.encode(), [task, arguments, lock])


@pytest.mark.parametrize("name", REFUSED)
def test_a_job_that_no_worker_could_run_is_refused(database: TestDatabase, world: World, name: str) -> None:
    with inside(database, world.alpha.teacher) as connection:
        with pytest.raises(psycopg.DatabaseError) as refused:
            enqueue(connection, REFUSED[name])
        assert refused.value.sqlstate == "BY003"


@pytest.mark.parametrize("name", ALLOWED)
def test_its_allowed_twin(database: TestDatabase, world: World, name: str) -> None:
    with inside(database, world.alpha.teacher) as connection:
        enqueue(connection, ALLOWED[name])


def test_an_organization_lets_so_many_jobs_wait(database: TestDatabase, world: World) -> None:
    many = "SELECT count(queue.enqueue('agents.run_execution', '{}', NULL, NULL)) FROM generate_series(1, 5000)"
    with inside(database, world.omega.teacher) as connection:
        connection.execute(many)
        connection.execute(ENQUEUE, ["identity.mail_invitation", "{}", None])  # another queue
        with pytest.raises(psycopg.DatabaseError) as refused:
            connection.execute(ENQUEUE, ["agents.run_execution", "{}", None])
        assert refused.value.sqlstate == QUEUE_FULL
    problem = translate(refused.value)
    assert (problem.status, problem.code, problem.headers["Retry-After"]) == (429, "queue_full", "60")


def test_every_task_is_tenant_or_gate() -> None:
    """Names say which: the database refuses the other kind."""
    names = [task.name for task in tasks_of(ROOMS)]
    assert names
    assert all("." in name for name in names)
