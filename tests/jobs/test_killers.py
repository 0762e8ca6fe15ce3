"""Work that a sweep finds again for ever, and that kills each worker: it ends, somebody hears of it, and nothing is lost."""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.base.settings import reveal
from blockyard.billing.inbox.sweep import enqueue_due_events
from blockyard.jobs.operations import cancel_job, retry_job
from blockyard.jobs.retries import MOST_DEATHS
from blockyard.tenancy.process import Process
from tests.conftest import RunJobs
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.jobs.steps import put, starting_worker
from tests.stripe_answers import FakeStripe, fake_stripe
from tests.stripe_events import deliver, event
from tests.stripe_operator import blockyard
from tests.waiting import wait_for_end
from tests.world import World

WHY: Final = f"{MOST_DEATHS} runs of it ended with the process that ran them"
DIED_BEFORE: Final = "UPDATE queue.procrastinate_jobs SET deaths = %s WHERE args ->> 'event_id' = 'evt_killer'"
LONG_AGO: Final = "UPDATE stripe.events SET received_at = now() - interval '1 hour' WHERE id = 'evt_killer'"
JOBS: Final = "SELECT status::text, deaths, last_error FROM queue.procrastinate_jobs WHERE args ->> 'event_id' = %s"
NO_NIGHT: Final = """
    INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over)
    SELECT (now() AT TIME ZONE 'UTC')::date + days, 0, 0, 0, 0, 0 FROM generate_series(0, 1) AS days
"""
"""Today's has begun, and tomorrow's: a worker that starts begins none."""
DEAD: Final = UUID(int=7)
NIGHT: Final = "2026-01-02"


@pytest.fixture(autouse=True)
def _nothing_else_waits(admin: psycopg.Connection) -> None:
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")
    for table in ("alarms", "nights", "events", "dead_subscriptions", "tombstones"):
        admin.execute(f"DELETE FROM stripe.{table}".encode())
    admin.execute("DELETE FROM blockyard.billing_requests")


@pytest.fixture
def stripe(database: TestDatabase) -> Iterator[FakeStripe]:
    with fake_stripe(database.admin_url) as stripe:
        yield stripe


@pytest.fixture
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture
def queue(database: TestDatabase) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as queue:
        yield queue


def inbox(admin: psycopg.Connection, event_id: str) -> tuple[Any, ...] | None:
    return admin.execute("SELECT status, error FROM stripe.events WHERE id = %s", [event_id]).fetchone()


def alarms(admin: psycopg.Connection) -> list[tuple[str, str]]:
    return admin.execute("SELECT kind, subject FROM stripe.alarms WHERE cleared_at IS NULL ORDER BY 1, 2").fetchall()


def paid_invoice(customer: str) -> dict[str, Any]:
    amounts = {"total": 9900, "amount_due": 9900, "amount_paid": 9900, "amount_remaining": 0}
    return {
        "customer": customer,
        "status": "paid",
        "currency": "usd",
        "created": 1_900_000_000,
        "metadata": {},
    } | amounts


@pytest.mark.slow
async def test_an_event_that_kills_its_workers(
    database: TestDatabase,
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    stripe: FakeStripe,
    process: Process,
    tmp_path: Path,
) -> None:
    """Whoever asks Stripe for its object is killed (SIGKILL). Another school's event, which came later, is applied."""
    for number, (event_id, customer) in enumerate((("evt_killer", "cus_alpha"), ("evt_twin", "cus_omega"))):
        invoice = stripe.add("invoice", f"in_{number}", **paid_invoice(customer))
        assert (await deliver(client, event(event_id, "invoice.paid", invoice))).json() == {"stored": True}
    admin.execute(DIED_BEFORE, [MOST_DEATHS - 1])
    admin.execute(NO_NIGHT)
    quick = {"heartbeat_seconds": 0.5, "stalled_after_seconds": 5.0, "stripe_api_url": stripe.url}
    quickly = replace(database, settings=database.settings.model_copy(update=quick))

    with starting_worker(quickly, tmp_path / "first.log") as first:
        stripe.on_ask = lambda target: first.process.kill() if "in_0" in target else None
        wait_for_end(first.process, "the worker that works on it")
        assert first.process.returncode == -9
    with starting_worker(quickly, tmp_path / "second.log") as second:
        stripe.on_ask = lambda target: second.process.kill() if "in_0" in target else None
        second.wait_until(lambda: inbox(admin, "evt_killer") == ("quarantined", WHY), "its end")
        second.wait_until(lambda: inbox(admin, "evt_twin") == ("applied", None), "the other event")
        second.wait_until(lambda: second.lines("job_gave_up"), "the line that tells of it")
        admin.execute(LONG_AGO)
        assert await enqueue_due_events(process) == 0, "no sweep finds it again"
    assert len([target for target in stripe.asked if "in_0" in target]) == 1
    assert admin.execute(JOBS, ["evt_killer"]).fetchall() == [("failed", MOST_DEATHS, f"WorkersDied: {WHY}")]
    assert alarms(admin) == [("event_quarantined", "evt_killer")]
    told = (await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})).text.splitlines()
    assert {'blockyard_alarms{kind="event_quarantined"} 1.0', "blockyard_jobs_most_deaths 0.0"} <= set(told)

    stripe.on_ask = lambda _target: None
    assert blockyard(quickly, "stripe", "replay", "evt_killer").returncode == 0
    with starting_worker(quickly, tmp_path / "third.log") as third:
        third.wait_until(lambda: inbox(admin, "evt_killer") == ("applied", None), "its work, after a mend")
    assert alarms(admin) == []
    shown = await client.get("/api/v1/payments/invoices/in_0", headers=world.alpha.admin.headers)
    assert (shown.status_code, shown.json()["total"]) == (200, 9900)


async def test_deaths_are_told_while_it_goes_on(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    put(admin, status="failed")
    admin.execute("UPDATE queue.procrastinate_jobs SET deaths = 20")
    for deaths in (3, 7, 5):
        job_id = put(admin)
        admin.execute("UPDATE queue.procrastinate_jobs SET deaths = %s WHERE id = %s", [deaths, job_id])
    told = (await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})).text.splitlines()
    assert "blockyard_jobs_most_deaths 7.0" in told


SET_UP: Final = (
    """
    INSERT INTO stripe.events (id, type, object_id, route_ids, status, attempts, payload, created)
    VALUES ('evt_swept', 'invoice.paid', 'in_1', '{cus_alpha}', 'received', 1, %(payload)s, 0)
    """,
    """
    INSERT INTO blockyard.billing_requests (organization_id, id, created_by_id, operation, parameters, status, attempts,
                                            next_try_at, key_number, key_since)
    VALUES (%(alpha)s, %(request)s, %(owner)s, 'subscriptions.drop_unpaid', '{"subscription": "sub_1"}', 'open', 0, now(),
            1, now())
    """,
    """
    INSERT INTO stripe.dead_subscriptions (stripe_id, organization_id, attempts, next_try_at)
    VALUES ('sub_dead', %(dead)s, 0, now())
    """,
    "INSERT INTO stripe.tombstones (organization_id, next_look_at) VALUES (%(dead)s, now())",
    """
    INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over)
    VALUES (%(night)s, 1, 0, 0, 0, 0)
    """,
)
IS_SWEPT: Final = {
    "gate.stripe_event": "SELECT status IN ('received', 'parked', 'failed') FROM stripe.events",
    "gate.settle_billing_request": "SELECT next_try_at IS NOT NULL FROM blockyard.billing_requests",
    "gate.undo_dead_subscription": "SELECT next_try_at IS NOT NULL FROM stripe.dead_subscriptions",
    "gate.look_after_dead_organization": "SELECT next_look_at IS NOT NULL FROM stripe.tombstones",
    "gate.reconcile_organization": "SELECT given_up = 0 FROM stripe.nights",
}
"""By the task: whether a sweep finds the work again, or it goes on tonight."""


@dataclass(frozen=True)
class Swept:
    """Work that a chore enqueues, the number of its job, and the alarm that tells of its end."""

    task: str
    job_id: int
    alarm: tuple[str, str]

    def is_found(self, admin: psycopg.Connection) -> bool:
        row = admin.execute(IS_SWEPT[self.task].encode()).fetchone()
        assert row is not None
        return bool(row[0])


@pytest.fixture(params=IS_SWEPT)
def swept(request: pytest.FixtureRequest, admin: psycopg.Connection, world: World) -> Swept:
    request_id, alpha = str(uuid4()), world.alpha
    invoice = {"object": "invoice", "id": "in_1", "customer": "cus_alpha"}
    payload = json.dumps(event("evt_swept", "invoice.paid", invoice))
    values = {"payload": payload, "alpha": alpha.id, "request": request_id, "owner": alpha.owner.id}
    for statement in SET_UP:
        admin.execute(statement.encode(), values | {"dead": DEAD, "night": NIGHT})
    asked = {"organization_id": str(alpha.id), "user_id": str(alpha.owner.id), "request_id": request_id}
    dead = str(DEAD)
    arguments, alarm = {
        "gate.stripe_event": ({"event_id": "evt_swept"}, ("event_quarantined", "evt_swept")),
        "gate.settle_billing_request": (asked, ("request_given_up", request_id)),
        "gate.undo_dead_subscription": ({"stripe_id": "sub_dead"}, ("paid_after_deletion", "sub_dead")),
        "gate.look_after_dead_organization": ({"organization_id": dead}, ("paid_after_deletion", dead)),
        "gate.reconcile_organization": ({"school": dead, "night": NIGHT, "tries": 0}, ("not_compared", dead)),
    }[request.param]
    return Swept(request.param, put(admin, task_name=request.param, args=json.dumps(arguments)), alarm)


def die(admin: psycopg.Connection, swept: Swept, deaths: int) -> None:
    admin.execute("UPDATE queue.procrastinate_jobs SET deaths = %s WHERE id = %s", [deaths, swept.job_id])


def state(admin: psycopg.Connection, swept: Swept) -> tuple[Any, ...] | None:
    query = "SELECT status::text, last_error FROM queue.procrastinate_jobs WHERE id = %s"
    return admin.execute(query, [swept.job_id]).fetchone()


@pytest.mark.parametrize("deaths", [MOST_DEATHS - 1, MOST_DEATHS])
async def test_no_sweep_goes_on_with_what_kills(
    admin: psycopg.Connection, run_jobs: RunJobs, swept: Swept, deaths: int
) -> None:
    """And one death less is borne."""
    die(admin, swept, deaths)
    await run_jobs()
    is_borne = deaths < MOST_DEATHS
    assert swept.is_found(admin) is is_borne
    assert alarms(admin) == ([] if is_borne else [swept.alarm])
    assert state(admin, swept) == (None if is_borne else ("failed", f"WorkersDied: {WHY}"))


async def test_what_was_given_up_is_retried(
    admin: psycopg.Connection, queue: psycopg.Connection[Any], run_jobs: RunJobs, swept: Swept
) -> None:
    die(admin, swept, MOST_DEATHS)
    await run_jobs()
    assert retry_job(queue, swept.job_id).done
    await run_jobs()
    assert state(admin, swept) is None, "it was worked on, and is done"
    if swept.task != "gate.reconcile_organization":  # that night has counted it
        assert swept.is_found(admin), "Stripe is away, so a sweep tries again"


async def test_what_is_cancelled_is_not_swept(
    admin: psycopg.Connection, queue: psycopg.Connection[Any], run_jobs: RunJobs, swept: Swept
) -> None:
    with_rows = [task.name for task in tasks_of(ROOMS) if task.has_row]
    assert cancel_job(queue, swept.job_id, with_rows).done
    await run_jobs()
    assert (swept.is_found(admin), alarms(admin), state(admin, swept)) == (False, [swept.alarm], None)
