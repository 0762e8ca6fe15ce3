"""A job runs in the organization that asked for it, whatever its arguments claim."""

import json

import psycopg
import pytest

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.tenancy.reads import ENTER as ENTER_SQL
from tests.attack.tenant import app_connection, entry_of, inside
from tests.databases import TestDatabase
from tests.world import World

ENQUEUE = "SELECT queue.enqueue(%s, %s::jsonb, %s, NULL)"
READ = "SELECT args, lock FROM queue.procrastinate_jobs WHERE id = %s"


def test_arguments_cannot_name_another_organization(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    claimed = {"organization_id": str(world.omega.id), "user_id": str(world.omega.owner.id), "execution_id": "x"}
    with app_connection(database) as connection, connection.transaction():
        connection.execute(ENTER_SQL, entry_of(world.alpha.teacher))
        job = connection.execute(ENQUEUE, ["agents.run_execution", json.dumps(claimed), "omega"]).fetchone()
    row = admin.execute(READ, job).fetchone()
    stamped = {"organization_id": str(world.alpha.id), "user_id": str(world.alpha.teacher.id), "execution_id": "x"}
    assert row == (stamped, f"{world.alpha.id}:omega"), "locks are the organization's own as well"


def test_nothing_is_enqueued_without_an_organization(database: TestDatabase) -> None:
    with app_connection(database) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(ENQUEUE, ["agents.run_execution", "{}", None])


def test_a_tenant_cannot_enqueue_for_the_gate(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.teacher) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(ENQUEUE, ["gate.mail_password_reset", "{}", None])


def test_a_job_is_gone_with_its_transaction(database: TestDatabase, world: World, admin: psycopg.Connection) -> None:
    with inside(database, world.alpha.teacher) as connection:
        job = connection.execute(ENQUEUE, ["agents.run_execution", "{}", None]).fetchone()
        assert job is not None
    assert admin.execute(READ, job).fetchone() is None


def test_every_task_is_tenant_or_gate() -> None:
    """Names say which: the database refuses the other kind."""
    names = [task.name for task in tasks_of(ROOMS)]
    assert names
    assert all("." in name for name in names)
