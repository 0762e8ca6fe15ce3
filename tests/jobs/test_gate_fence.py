"""Jobs of the gate whose worker was taken for dead: what they find out is left to the run that has the job now."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import psycopg
import pytest
import stripe
from procrastinate import App, JobContext
from procrastinate.testing import InMemoryConnector

from blockyard.app.process import compose_process
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.billing.inbox import deleted
from blockyard.billing.inbox.event import parse_event
from blockyard.billing.inbox.judge import Verdict
from blockyard.billing.inbox.models import EventStatus
from blockyard.billing.inbox.process import record_failure, settle_events
from blockyard.billing.inbox.reconcile import Findings
from blockyard.billing.nights import account
from blockyard.billing.nights import jobs as nights
from blockyard.billing.nights.account import Overview
from blockyard.billing.nights.chore import ACCOUNT_TASK
from blockyard.billing.stripe.client import StripeAccess, StripeRefused, StripeUnavailable
from blockyard.billing.stripe.operation import Asked, Operation
from blockyard.billing.stripe.outgoing import Intent, write_request
from blockyard.billing.stripe.settle import settle
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.tasks import PROCESS, GateJob, Task
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role
from tests.databases import TestDatabase
from tests.jobs.steps import put
from tests.stripe_events import event
from tests.world import World

BEGAN: Final = datetime(2026, 1, 1, tzinfo=UTC)
LATER: Final = BEGAN + timedelta(seconds=30)
NIGHT: Final = "2026-01-02"
DEAD: Final = UUID(int=7)
STATE: Final = b"""
    SELECT (SELECT jsonb_agg(one) FROM stripe.events AS one), (SELECT jsonb_agg(one) FROM stripe.nights AS one),
           (SELECT jsonb_agg(one) FROM stripe.dead_subscriptions AS one),
           (SELECT jsonb_agg(one) FROM stripe.tombstones AS one), (SELECT jsonb_agg(one) FROM stripe.alarms AS one),
           (SELECT count(*) FROM queue.procrastinate_jobs)
"""
HEARD: Final = event("evt_fence", "invoice.paid", {"object": "invoice", "id": "in_1", "customer": "cus_1"})
HEAR: Final = """
    INSERT INTO stripe.events (id, type, object_id, route_ids, status, attempts, payload, created)
    VALUES ('evt_fence', 'invoice.paid', 'in_1', '{cus_1}', 'received', 1, '{}', 0)
"""
WAIT: Final = """
    INSERT INTO stripe.dead_subscriptions (stripe_id, organization_id, attempts, next_try_at)
    VALUES ('sub_fence', %(dead)s, 0, now());
    INSERT INTO stripe.tombstones (organization_id, next_look_at) VALUES (%(dead)s, now());
    INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over)
    VALUES (%(night)s, 1, 0, 0, 0, 0);
"""


@pytest.fixture(scope="module")
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture
def job_id(admin: psycopg.Connection) -> int:
    """Of a job that is run since LATER; and what such jobs work on."""
    for table in ("alarms", "nights", "events", "dead_subscriptions", "tombstones"):
        admin.execute(f"DELETE FROM stripe.{table}".encode())
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    admin.execute(HEAR)
    for statement in WAIT.split(";")[:-1]:
        given = {name: value for name, value in (("dead", DEAD), ("night", NIGHT)) if f"%({name})s" in statement}
        admin.execute(statement.encode(), given)
    job_id = put(admin, task_name="gate.stripe_event", args="{}", status="doing")
    admin.execute("UPDATE queue.procrastinate_jobs SET taken_at = %s WHERE id = %s", [LATER, job_id])
    return job_id


@pytest.fixture(autouse=True)
def _stripe(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there, and refuses what the deleted had."""

    async def refuse(*_: Any) -> Any:
        raise StripeRefused("No.")

    async def find(*_: Any, **__: Any) -> Findings:
        return Findings()

    async def look_over(*_: Any) -> Overview:
        return Overview()

    monkeypatch.setattr(StripeAccess, "required", lambda _access: None)
    monkeypatch.setattr(deleted, "undo_subscription", refuse)
    monkeypatch.setattr(nights, "reconcile", find)
    monkeypatch.setattr(account, "look_over", look_over)


async def apply(job: GateJob, world: World) -> None:
    context = TenantContext(world.alpha.id, world.alpha.owner.id)
    await settle_events(job, [parse_event(HEARD)], Verdict(EventStatus.IGNORED, context))


async def ignore(job: GateJob, _world: World) -> None:
    await settle_events(job, [parse_event(HEARD)], Verdict(EventStatus.IGNORED, reason="nobody's"))


async def put_aside(job: GateJob, _world: World) -> None:
    await settle_events(job, [parse_event(HEARD)], Verdict(EventStatus.QUARANTINED, reason="two witnesses"))


async def give_up(job: GateJob, _world: World) -> None:
    await record_failure(job, parse_event(HEARD), None, 1, KeyError("x"))


async def undo(job: GateJob, _world: World) -> None:
    await run(deleted.undo_dead, job, stripe_id="sub_fence")


async def look(job: GateJob, _world: World) -> None:
    await run(deleted.look_after_dead, job, organization_id=str(DEAD))


async def compare(job: GateJob, _world: World) -> None:
    await run(nights.reconcile_organization, job, school=str(DEAD), night=NIGHT, tries=0)


async def list_events(job: GateJob, _world: World) -> None:
    await run(nights.reconcile_account, job, night=NIGHT, tries=0)


async def put_off(job: GateJob, _world: World) -> None:
    await nights.put_off(job, ACCOUNT_TASK, NIGHT, 0, "Away.", None)


ENDS: Final = (apply, ignore, put_aside, give_up, undo, look, compare, list_events, put_off)


async def run(task: Task, job: GateJob, **arguments: Any) -> None:
    """As Procrastinate does."""
    fetched = FetchedJob(
        id=job.job_id,
        queue=task.queue,
        lock=None,
        queueing_lock=None,
        task_name=task.name,
        taken_at=job.taken_at,
    )
    context = JobContext(
        start_timestamp=0.0,
        app=App(connector=InMemoryConnector()),
        job=fetched,
        additional_context={PROCESS: job.process},
        abort_reason=lambda: None,
    )
    await task.run(context, **arguments)


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
async def test_who_was_taken_for_dead_writes_nothing(
    process: Process,
    world: World,
    admin: psycopg.Connection,
    job_id: int,
    end: Callable[[GateJob, World], Awaitable[None]],
) -> None:
    claimed = admin.execute(STATE).fetchone()
    await end(GateJob(job_id, BEGAN, process), world)
    assert admin.execute(STATE).fetchone() == claimed
    await end(GateJob(job_id, LATER, process), world)
    assert admin.execute(STATE).fetchone() != claimed, "and who has the job does"


@pytest.mark.parametrize("is_overtaken", [False, True])
async def test_a_try_at_stripe_that_was_overtaken_counts_once(
    process: Process, world: World, admin: psycopg.Connection, is_overtaken: bool
) -> None:
    """Two tries of one request, of which the first is put off while the second waits for Stripe."""
    context = TenantContext(world.omega.id, world.omega.owner.id)
    request_id = new_id()

    async def refuse(*_: Any) -> Any:
        raise StripeUnavailable("Away.", 10)

    async def overtake(_client: stripe.StripeClient, _asked: Asked) -> Any:
        if is_overtaken:
            await once(refuse)
        raise StripeUnavailable("Away.", 10)

    async def once(ask: Any) -> None:
        async with process.tenant_sessions.open(context, authorize=any_role) as db:
            with pytest.raises(StripeUnavailable):
                await settle(db, None, Operation("fence", None, ask, refuse, refuse), request_id)  # type: ignore[arg-type]  # no ask of these uses it

    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        await write_request(db, Operation("fence", None, refuse, refuse, refuse), Intent(request_id, None, {}), None)
    await once(overtake)
    row = admin.execute(
        "SELECT status, attempts, next_try_at > %s FROM blockyard.billing_requests WHERE id = %s",
        [clock.now() + timedelta(seconds=50), request_id],
    ).fetchone()
    assert row == ("open", 1, True)
