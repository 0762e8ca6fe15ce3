"""One endpoint with thousands that wait leaves its school's other endpoints their turn."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.settings import JobSettings
from blockyard.jobs.tasks import PROCESS
from blockyard.tenancy.process import Process
from blockyard.webhooks.jobs import OF_EACH, deliver, enqueue_due_deliveries
from blockyard.webhooks.lanes import Lanes, create_lanes
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import change_role, log_of, make_endpoint
from tests.world import School, World

WAITING = """
    INSERT INTO blockyard.webhook_deliveries (organization_id, id, endpoint_id, event_id, status, attempt_count, attempts,
                                              next_try_at, look_at, created_at)
    SELECT organization_id, gen_random_uuid(), endpoint_id, event_id, 'pending', 0, '[]', now(),
           now() - number * interval '1 hour', now()
    FROM blockyard.webhook_deliveries, generate_series(1, %s) AS number WHERE endpoint_id = %s
"""
LOOK = "UPDATE blockyard.webhook_deliveries SET look_at = now() WHERE endpoint_id = %s"
JOBS = "SELECT count(*) FROM queue.procrastinate_jobs WHERE args->>'endpoint_id' = %s"
FULL = """
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, args)
    SELECT 'webhooks', 'webhooks.deliver', jsonb_build_object('organization_id', %s::text, 'user_id', %s::text)
    FROM generate_series(1, 1000)
"""
SOON = "SELECT look_at BETWEEN now() AND now() + interval '6 seconds' FROM blockyard.webhook_deliveries WHERE id = %s"


def test_an_endpoint_gets_half_of_what_its_organization_gets() -> None:
    assert [create_lanes(JobSettings(webhook_concurrency=slots)).at_once for slots in (1, 4, 8, 100)] == [1, 1, 2, 25]


def test_lanes_are_counted_and_given_back() -> None:
    lanes, one, other = Lanes(1), uuid4(), uuid4()
    with lanes.enter(one) as first, lanes.enter(one) as second, lanes.enter(other) as third:
        assert (first, second, third) == (True, False, True)
    with lanes.enter(one) as again:
        assert again
    assert not lanes.taken


async def run(process: Process, school: School, delivery: dict[str, Any]) -> None:
    """As a worker does with the job of its first attempt."""
    fetched = FetchedJob(
        id=1,
        queue="webhooks",
        lock=None,
        queueing_lock=None,
        task_name="webhooks.deliver",
        taken_at=datetime.now(UTC),
    )
    context = SimpleNamespace(job=fetched, additional_context={PROCESS: process})
    person = {"organization_id": str(school.id), "user_id": str(school.owner.id)}
    ids = {"endpoint_id": delivery["endpoint_id"], "delivery_id": delivery["id"]}
    await deliver.run(cast(Any, context), **person, **ids, attempt=0)


@pytest.mark.slow
async def test_what_finds_no_lane_comes_again_and_nothing_is_counted(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process, admin: psycopg.Connection
) -> None:
    school, lanes = world.alpha, process.part(Lanes)
    endpoint = await make_endpoint(client, school, receiver, "/busy", event_types=["member.role_changed"])
    await change_role(client, school, "student")
    [delivery] = await log_of(client, school, endpoint)
    lanes.taken[UUID(endpoint["id"])] = lanes.at_once
    await run(process, school, delivery)
    assert receiver.got == []
    assert await log_of(client, school, endpoint) == [delivery]
    assert admin.execute(SOON, [delivery["id"]]).fetchone() == (True,)
    lanes.taken.clear()
    await run(process, school, delivery)
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], len(delivery["attempts"]), len(receiver.got)) == ("delivered", 1, 1)
    await change_role(client, school, "teacher")


@pytest.mark.slow
async def test_a_sweep_takes_as_many_of_each_endpoint(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process, admin: psycopg.Connection
) -> None:
    """Though what waits for one is overdue for longer than all that waits for the other."""
    school = world.omega
    crowded, other = [
        await make_endpoint(client, school, receiver, path, event_types=["member.role_changed"])
        for path in ("/crowded", "/other")
    ]
    await change_role(client, school, "student")
    admin.execute(WAITING, [3 * OF_EACH, crowded["id"]])
    admin.execute(LOOK, [other["id"]])
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    assert await enqueue_due_deliveries(process) == OF_EACH + 1
    enqueued = "SELECT args->>'endpoint_id', count(*) FROM queue.procrastinate_jobs GROUP BY 1"
    assert dict(admin.execute(enqueued).fetchall()) == {crowded["id"]: OF_EACH, other["id"]: 1}


@pytest.mark.slow
async def test_where_1000_wait_the_sweep_comes_at_once(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process, admin: psycopg.Connection
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/full", event_types=["member.role_changed"])
    admin.execute("SET search_path = queue, pg_catalog")  # Procrastinate's triggers rely on it
    admin.execute(FULL, [str(school.id), str(school.owner.id)])
    await change_role(client, school, "student")
    assert admin.execute(JOBS, [endpoint["id"]]).fetchone() == (0,)
    await enqueue_due_deliveries(process)
    assert admin.execute(JOBS, [endpoint["id"]]).fetchone() == (0,)
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    await enqueue_due_deliveries(process)
    assert admin.execute(JOBS, [endpoint["id"]]).fetchone() == (1,)
