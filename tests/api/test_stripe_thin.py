"""Thin events: they name their object and no more. The worker asks Stripe, and then knows whose it is."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from stripe import StripeClient

from blockyard.billing.alarms import Alarm, list_alarms
from blockyard.billing.inbox.replay import replay_events
from blockyard.billing.nights.leftovers import find_lying_events
from blockyard.tenancy.gate import gate_session
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.stripe_answers import FakeStripe, fake_stripe
from tests.stripe_events import deliver
from tests.worker import Worker
from tests.world import World

LINES = "/api/v1/webhooks/stripe/events"
Work = Callable[[], Awaitable[None]]


@pytest.fixture
def stripe(database: TestDatabase) -> Iterator[FakeStripe]:
    with fake_stripe(database.admin_url) as fake:
        yield fake
        assert fake.open_transactions == 0, "Stripe was asked within a transaction"


@pytest.fixture
def work(database: TestDatabase, worker: Worker, stripe: FakeStripe) -> Work:
    """The worker, whose Stripe is `stripe`."""

    async def run() -> None:
        await worker.drain(database.settings.model_copy(update={"stripe_api_url": stripe.url}))

    return run


def thin(event_id: str, event_type: str, object_id: str, kind: str) -> dict[str, Any]:
    return {
        "id": event_id,
        "object": "v2.core.event",
        "type": event_type,
        "created": "2026-11-26T09:00:00.000Z",
        "livemode": False,
        "related_object": {"id": object_id, "type": kind, "url": f"/v1/{kind}s/{object_id}"},
    }


def invoice(customer: str, **more: Any) -> dict[str, Any]:
    amounts = {"total": 9900, "amount_due": 9900, "amount_paid": 9900, "amount_remaining": 0}
    own = {"customer": customer, "status": "paid", "currency": "usd", "created": 1_900_000_000, "metadata": {}}
    return {**own, **amounts, **more}


def inbox(admin: psycopg.Connection, event_id: str) -> tuple[Any, ...] | None:
    query = "SELECT status, error, route_ids FROM stripe.events WHERE id = %s"
    return admin.execute(query, [event_id]).fetchone()


async def lines_of(client: httpx.AsyncClient, headers: dict[str, str]) -> dict[str, str]:
    items = (await client.get(LINES, headers=headers)).json()["items"]
    return {one["event_id"]: one["status"] for one in items}


async def test_it_is_stored_and_used(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """An invoice says nothing of whose it is in its id; the other school sees nothing of it."""
    stripe.add("invoice", "in_thin", **invoice("cus_alpha"))
    body = thin("evt_thin", "v1.invoice.paid", "in_thin", "invoice")
    first, second = await deliver(client, body), await deliver(client, body)
    assert (first.status_code, first.json()) == (200, {"stored": True})
    assert (second.status_code, second.json()) == (200, {"stored": False})
    await work()
    assert inbox(admin, "evt_thin") == ("applied", None, ["cus_alpha"])
    assert stripe.asked == ["/v1/invoices/in_thin?expand[0]=payments"]
    shown = await client.get("/api/v1/payments/invoices/in_thin", headers=world.alpha.admin.headers)
    assert (shown.status_code, shown.json()["total"]) == (200, 9900)
    assert (await lines_of(client, world.alpha.admin.headers))["evt_thin"] == "applied"
    hidden = await client.get("/api/v1/payments/invoices/in_thin", headers=world.omega.admin.headers)
    assert hidden.status_code == 404
    assert "evt_thin" not in await lines_of(client, world.omega.admin.headers)


async def test_an_end_at_stripe(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """The subscription is the object itself, and is over in our mirror, too."""
    price = {"id": "price_school", "currency": "usd", "recurring": {"interval": "month", "interval_count": 1}}
    period = {"current_period_start": 1_900_000_000, "current_period_end": 1_902_592_000}
    item = {"id": "si_alpha", "quantity": 1, "price": price | {"unit_amount": 9900, "metadata": {"plan": "school"}}}
    subscription = {"customer": "cus_alpha", "cancel_at_period_end": False, "start_date": 1_900_000_000, "metadata": {}}
    ended = {"status": "canceled", "ended_at": 1_900_000_001, "items": {"object": "list", "data": [item | period]}}
    stripe.add("subscription", "sub_alpha", **subscription, **ended)
    shown = [await plan_of(client, school.teacher.headers) for school in (world.alpha, world.omega)]
    body = thin("evt_ended", "v1.customer.subscription.deleted", "sub_alpha", "subscription")
    assert (await deliver(client, body)).json() == {"stored": True}
    await work()
    assert inbox(admin, "evt_ended") == ("applied", None, ["cus_alpha", "sub_alpha"])
    shown += [await plan_of(client, school.teacher.headers) for school in (world.alpha, world.omega)]
    assert shown == ["school", "school", "free", "school"]


async def plan_of(client: httpx.AsyncClient, headers: dict[str, str]) -> str:
    return str((await client.get("/api/v1/payments/plans", headers=headers)).json()["current"])


async def test_kinds_that_it_cannot_use(
    client: httpx.AsyncClient, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """Stripe is told that they came, and is not asked about them."""
    meter = thin("evt_meter", "v1.billing.meter.error_report_triggered", "mtr_1", "billing.meter")
    ping = {"id": "evt_ping", "object": "v2.core.event", "type": "v2.core.event_destination.ping"}
    for body in (meter, ping | {"related_object": None}):
        assert (await deliver(client, body)).json() == {"stored": True}
    await work()
    for event_id in ("evt_meter", "evt_ping"):
        assert inbox(admin, event_id) == ("ignored", "nothing is done about this type", [])
    assert stripe.asked == []


async def test_whose_it_is_cannot_be_said(
    client: httpx.AsyncClient, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """A card that was detached names no customer any more."""
    stripe.add("payment_method", "pm_alpha", customer=None, type="card", metadata={})
    await deliver(client, thin("evt_detached", "v1.payment_method.detached", "pm_alpha", "payment_method"))
    await work()
    assert inbox(admin, "evt_detached") == ("ignored", "it names nothing that could be ours", [])


async def test_nobody_has_claimed_it(
    client: httpx.AsyncClient, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """The row says what it waits for, so the sweep finds it when somebody claims that."""
    stripe.add("invoice", "in_strange", **invoice("cus_strange"))
    await deliver(client, thin("evt_strange", "v1.invoice.paid", "in_strange", "invoice"))
    await work()
    assert inbox(admin, "evt_strange") == ("parked", "nobody has claimed its objects yet", ["cus_strange"])


async def test_the_witness_disagrees(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """The object as fetched is the witness: alpha's customer in an object that names omega is nobody's."""
    stripe.add("invoice", "in_crossed", **invoice("cus_alpha", metadata={"organization_id": str(world.omega.id)}))
    await deliver(client, thin("evt_crossed", "v1.invoice.paid", "in_crossed", "invoice"))
    await work()
    reason = "its metadata names another organization than our routes"
    assert inbox(admin, "evt_crossed") == ("quarantined", reason, ["cus_alpha"])
    assert (
        await client.get("/api/v1/payments/invoices/in_crossed", headers=world.alpha.admin.headers)
    ).status_code == 404


async def test_the_operator_hears_at_once(
    client: httpx.AsyncClient, app: FastAPI, world: World, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """Of an event that is put aside, in the night's words; and that it is settled, when a replay has applied it."""
    admin.execute("DELETE FROM stripe.alarms")
    admin.execute("DELETE FROM stripe.events")
    process = app.state.process
    crossed = {"organization_id": str(world.omega.id)}
    stripe.add("invoice", "in_aside", **invoice("cus_alpha", metadata=crossed))
    await deliver(client, thin("evt_aside", "v1.invoice.paid", "in_aside", "invoice"))
    assert await told_of_alarms(client) == ("ok", [])
    await work()
    assert await told_of_alarms(client) == (
        "1 alarms (event_quarantined); see `blockyard stripe alarms`",
        ['blockyard_alarms{kind="event_quarantined"} 1.0'],
    )
    [nightly] = [alarm async for alarm in find_lying_events(process, StripeClient("sk_test_not_asked"))]
    assert "`blockyard stripe replay evt_aside` works on it again." in nightly.words
    async with gate_session(process.gate_engine) as gate:
        [standing] = await list_alarms(gate)
        assert Alarm(standing.kind, standing.subject, standing.organization_id, standing.words) == nightly
        stripe.objects["in_aside"]["metadata"] = {}
        await replay_events(gate, ["evt_aside"])
    await work()
    assert inbox(admin, "evt_aside") == ("applied", None, ["cus_alpha"])
    assert await told_of_alarms(client) == ("ok", [])


async def told_of_alarms(client: httpx.AsyncClient) -> tuple[str, list[str]]:
    """By /health/ready, and by the metrics."""
    health = (await client.get("/health/ready")).json()["checks"]["billing"]
    metrics = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
    return health, [line for line in metrics.text.splitlines() if line.startswith("blockyard_alarms{")]


async def test_stripe_is_away(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, stripe: FakeStripe, work: Work
) -> None:
    """The operator sees it; no school does, since nobody knows whose it is. Later it is worked on."""
    stripe.add("invoice", "in_late", **invoice("cus_alpha"))
    stripe.refusals = [500] * 4
    await deliver(client, thin("evt_late", "v1.invoice.paid", "in_late", "invoice"))
    await work()
    assert inbox(admin, "evt_late") == ("failed", "Stripe cannot be reached or failed. Try again.", [])
    assert "evt_late" not in await lines_of(client, world.alpha.admin.headers)


async def test_nul_is_kept_as_what_can_be_kept(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    """No row can hold it, in either shape of event: Stripe would send it for three days."""
    for event_id, body in (
        ("evt_nul_thin", thin("evt_nul_thin", "v1.invoice.paid", "in_1", "invoice") | {"context": "\0"}),
        (
            "evt_nul",
            {"id": "evt_nul", "object": "event", "type": "x", "created": 1, "data": {"object": {"name": "\0"}}},
        ),
    ):
        answer = await deliver(client, body)
        assert (answer.status_code, answer.json()) == (200, {"stored": True})
        assert inbox(admin, event_id) is not None
