"""What happens is told in the transaction in which it happens, in the order of the commits, and to nobody else."""

import asyncio
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb

from blockyard.base.ids import new_id
from blockyard.tenancy.process import Process
from blockyard.tenancy.reads import ENTER
from blockyard.webhooks import jobs
from blockyard.webhooks.states import EventType
from tests.api.steps import accept, bearer, invite, mails_to, token_in
from tests.attack.tenant import app_connection, entry_of
from tests.databases import TestDatabase
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import ENDPOINTS, change_role, log_of, make_endpoint
from tests.world import Person, School, World

LINE = """
    INSERT INTO blockyard.audit_entries (id, action, resource_type, resource_id, details) VALUES (%s, %s, 'thing', 'x', %s)
"""
TOLD = """
    SELECT type, data FROM blockyard.webhook_events WHERE organization_id = %s AND sequence > 1 ORDER BY sequence
"""
TELLING = {
    "environment.built": EventType.ENVIRONMENT_READY,
    "environment.build_failed": EventType.ENVIRONMENT_FAILED,
    "environment.deleted": EventType.ENVIRONMENT_DELETED,
    "environment.published": EventType.PUBLICATION_FINISHED,
    "environment.failed": EventType.PUBLICATION_FAILED,
    "agent_execution.completed": EventType.EXECUTION_FINISHED,
    "agent_execution.failed": EventType.EXECUTION_FAILED,
    "invitation.accepted": EventType.MEMBER_ADDED,
    "member.left": EventType.MEMBER_REMOVED,
    "member.removed": EventType.MEMBER_REMOVED,
    "member.role_changed": EventType.MEMBER_ROLE_CHANGED,
    "billing.plan_changed": EventType.BILLING_PLAN_CHANGED,
    "upload.ready": EventType.UPLOAD_READY,
    "upload.refused": EventType.UPLOAD_REFUSED,
}


@pytest.fixture
def school(world: World, admin: psycopg.Connection) -> Iterator[School]:
    """Alpha, of which nothing was told yet but the world's own event."""
    yield world.alpha
    admin.execute("DELETE FROM blockyard.webhook_endpoints WHERE url <> 'https://school.example/hooks'")
    admin.execute("DELETE FROM blockyard.webhook_events WHERE sequence > 1")


def write_line(database: TestDatabase, person: Person, action: str, **details: Any) -> None:
    with app_connection(database) as connection, connection.transaction():
        connection.execute(ENTER, entry_of(person))
        connection.execute(LINE, [new_id(), action, Jsonb(details)])


@pytest.mark.slow
async def test_every_type_is_told_by_a_line_of_the_trail(
    database: TestDatabase, client: httpx.AsyncClient, school: School, admin: psycopg.Connection, receiver: Receiver
) -> None:
    assert set(TELLING.values()) == set(EventType)
    await make_endpoint(client, school, receiver)
    for action in (*TELLING, "environment.created", "api_key.revoked"):
        write_line(database, school.owner, action)
    assert [row[0] for row in admin.execute(TOLD, [school.id])] == list(TELLING.values())


@pytest.mark.slow
async def test_only_public_facts_are_told(
    database: TestDatabase, client: httpx.AsyncClient, school: School, admin: psycopg.Connection, receiver: Receiver
) -> None:
    await make_endpoint(client, school, receiver)
    write_line(
        database, school.owner, "environment.built", name="Mars", email="ada@example.org", secret="s", full_name="A"
    )
    [(_, data)] = admin.execute(TOLD, [school.id])
    assert data == {"object": "thing", "id": "x", "name": "Mars", "created_by_id": str(school.owner.id)}


@pytest.mark.slow
async def test_nothing_is_kept_that_nobody_wants(
    database: TestDatabase, client: httpx.AsyncClient, school: School, admin: psycopg.Connection, receiver: Receiver
) -> None:
    await make_endpoint(client, school, receiver, event_types=["environment.ready"])
    disabled = await make_endpoint(client, school, receiver, enabled=False)
    write_line(database, school.owner, "environment.deleted")
    assert admin.execute(TOLD, [school.id]).fetchall() == []
    write_line(database, school.owner, "environment.built")
    assert len(admin.execute(TOLD, [school.id]).fetchall()) == 1
    assert await log_of(client, school, disabled) == []


async def test_what_is_rolled_back_is_not_told(
    database: TestDatabase, client: httpx.AsyncClient, school: School, admin: psycopg.Connection, receiver: Receiver
) -> None:
    await make_endpoint(client, school, receiver)
    with app_connection(database) as connection, connection.transaction(force_rollback=True):
        connection.execute(ENTER, entry_of(school.owner))
        connection.execute(LINE, [new_id(), "environment.built", Jsonb({})])
        connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        told = connection.execute(TOLD, [school.id]).fetchall()
        assert len(told) == 1
    assert admin.execute(TOLD, [school.id]).fetchall() == []


@pytest.mark.slow
async def test_who_waits_for_the_number_holds_nobody_up_before_the_commit(
    database: TestDatabase, client: httpx.AsyncClient, school: School, admin: psycopg.Connection, receiver: Receiver
) -> None:
    """The number is that of the commit: the transaction that began last and ended first comes first."""
    await make_endpoint(client, school, receiver)
    with app_connection(database) as slow, slow.transaction():
        slow.execute(ENTER, entry_of(school.owner))
        slow.execute(LINE, [new_id(), "environment.built", Jsonb({"name": "slow"})])
        write_line(database, school.admin, "environment.built", name="quick")
    assert [data["name"] for _, data in admin.execute(TOLD, [school.id])] == ["quick", "slow"]


@pytest.mark.slow
async def test_who_joins_and_who_leaves(
    client: httpx.AsyncClient,
    school: School,
    admin: psycopg.Connection,
    receiver: Receiver,
    mailbox: Any,
    run_jobs: Any,
) -> None:
    """Joining goes past every tenant session. Who left cannot be entered as any more, and it is told all the same."""
    endpoint = await make_endpoint(client, school, receiver, event_types=["member.added", "member.removed"])
    address = f"{uuid4().hex}@example.org"
    assert (await invite(client, school.owner, address, "student")).status_code == 201
    await run_jobs()
    joined = await accept(
        client, token_in(mails_to(mailbox, address)[0]), full_name="Pupil", password="seven green kites"
    )
    assert joined.status_code in (200, 201), joined.text
    members = await client.get("/api/v1/organizations/current/members", headers=school.owner.headers)
    [member] = [one for one in members.json()["items"] if one["email"] == address]
    left = await client.delete(f"/api/v1/organizations/current/members/{member['id']}", headers=bearer(joined.json()))
    assert left.status_code == 204, left.text
    await run_jobs()
    user_id = member["user_id"]
    thing = {
        "object": "membership",
        "id": member["id"],
        "user_id": user_id,
        "role": "student",
        "created_by_id": user_id,
    }
    assert [(one.message["type"], one.message["data"]) for one in receiver.got] == [
        ("member.added", thing),
        ("member.removed", thing),
    ]
    assert {one["status"] for one in await log_of(client, school, endpoint)} == {"delivered"}
    assert not any("Pupil" in str(one.message) or address in str(one.message) for one in receiver.got)


async def test_it_is_told_in_one_school_alone(
    client: httpx.AsyncClient, world: World, school: School, receiver: Receiver, run_jobs: Any
) -> None:
    own = await make_endpoint(client, school, receiver, "/alpha")
    other = await make_endpoint(client, world.omega, receiver, "/omega")
    await change_role(client, school, "student")
    await change_role(client, school, "teacher")
    await run_jobs()
    assert len(receiver.told("/alpha")) == 2
    assert {one.message["organization_id"] for one in receiver.told("/alpha")} == {str(school.id)}
    assert receiver.told("/omega") == []
    [_, delivery] = await log_of(client, school, own)
    for path in ("", f"/{delivery['id']}", f"/{delivery['id']}/redeliver"):
        for endpoint in (own, other):
            url = f"{ENDPOINTS}/{endpoint['id']}/deliveries{path}"
            verb = client.post if path.endswith("redeliver") else client.get
            answer = await verb(url, headers=world.omega.owner.headers)
            expected = 200 if endpoint is other and not path else 404
            assert (answer.status_code, str(school.id) in answer.text) == (expected, False)


@pytest.mark.slow
async def test_of_each_school_a_sweep_takes_so_many(
    database: TestDatabase,
    client: httpx.AsyncClient,
    world: World,
    school: School,
    admin: psycopg.Connection,
    receiver: Receiver,
    process: Process,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a lost job left behind comes back, and a school with much of it delays no other."""
    for one in (school, world.omega):
        await make_endpoint(client, one, receiver)
    monkeypatch.setattr(jobs, "OF_EACH", 3)
    for _ in range(5):
        write_line(database, school.owner, "environment.deleted")
    write_line(database, world.omega.owner, "environment.deleted")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    assert await jobs.enqueue_due_deliveries(process) == 0, "they may still be on their way"
    admin.execute("UPDATE blockyard.webhook_deliveries SET look_at = now() WHERE look_at IS NOT NULL")
    assert await jobs.enqueue_due_deliveries(process) == 4
    taken = await asyncio.gather(*(jobs.enqueue_due_deliveries(process) for _ in range(3)))
    assert sum(taken) == 2
    expected: dict[str, int] = {str(school.id): 5, str(world.omega.id): 1}
    waiting = "SELECT turn, count(*) FROM queue.procrastinate_jobs WHERE queue_name = 'webhooks' GROUP BY turn"
    assert dict(admin.execute(waiting).fetchall()) == expected


@pytest.mark.slow
async def test_events_go_after_thirty_days(
    client: httpx.AsyncClient,
    database: TestDatabase,
    school: School,
    admin: psycopg.Connection,
    receiver: Receiver,
    process: Process,
) -> None:
    endpoint = await make_endpoint(client, school, receiver)
    for days in (29, 31):
        write_line(database, school.owner, "environment.deleted", name=str(days))
        age = "UPDATE blockyard.webhook_events SET created_at = now() - %s * interval '1 day' WHERE data->>'name' = %s"
        admin.execute(age, [days, str(days)])
    assert await jobs.forget_old_events(process) == 0, "that day's sweep was made"
    admin.execute("UPDATE blockyard.webhook_sequences SET swept_at = now() - interval '25 hours'")
    assert await jobs.forget_old_events(process) == 1
    assert [one["sequence"] for one in await log_of(client, school, endpoint)] == [
        row[0] for row in admin.execute("SELECT sequence FROM blockyard.webhook_events WHERE data->>'name' = '29'")
    ]
