"""Nothing lives on after its organization: what is paid after the deletion goes back, and pages are closed."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.billing.inbox.deleted import enqueue_dead
from blockyard.billing.inbox.missed import pull_missed_events
from blockyard.billing.revenue.total import read_closed
from blockyard.billing.stripe.client import open_stripe
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from tests.api.buying import BACK, Buyer, api_client
from tests.api.hearing import hear, told_by
from tests.api.steps import bearer, register
from tests.databases import TestDatabase
from tests.worker import Worker

CURRENT = "/api/v1/organizations/current"
DUE = "UPDATE stripe.dead_subscriptions SET next_try_at = now() WHERE next_try_at IS NOT NULL"


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


class Grave:
    """A school that paid 700 once, and was deleted."""

    def __init__(
        self, buyer: Buyer, organization_id: str, process: Process, settings: Settings, worker: Worker
    ) -> None:
        self.buyer, self.id, self.stripe = buyer, organization_id, buyer.stripe
        self.process, self.settings, self.worker = process, settings, worker
        [price] = self.stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_school_monthly"}).json()["data"]
        self.price: str = price["id"]

    def open_page(self) -> dict[str, Any]:
        wish = {"mode": "subscription", "customer": self.buyer.customer, "line_items[0][quantity]": "1", **BACK}
        page: dict[str, Any] = self.stripe.post(
            "/v1/checkout/sessions", data=wish | {"line_items[0][price]": self.price}
        ).json()
        return page

    def sell(self, **form: str) -> str:
        """By hand, at Stripe."""
        wish = {"customer": self.buyer.customer, "items[0][price]": self.price, **form}
        return str(self.stripe.post("/v1/subscriptions", data=wish).json()["id"])

    async def hear(self, event_type: str) -> str:
        """The event's id."""
        latest = told_by(self.stripe, self.buyer.customer, type=event_type)[-1]
        await hear(self.buyer.client, [latest], self.worker, self.settings)
        return str(latest["id"])

    async def sweep(self) -> None:
        await enqueue_dead(self.process)
        await self.worker.drain(self.settings)

    def kept(self) -> int:
        """What Stripe took of the school and did not give back."""
        paid = [one for one in self.buyer.at_stripe("payment_intents") if one["status"] == "succeeded"]
        back = [
            one["amount"]
            for payment in paid
            for one in self.stripe.get("/v1/refunds", params={"payment_intent": payment["id"]}).json()["data"]
        ]
        return int(sum(one["amount"] for one in paid) - sum(back))


@pytest.fixture
async def grave(
    client: httpx.AsyncClient, stripe: httpx.Client, process: Process, settings: Settings, worker: Worker
) -> Grave:
    owner = await register(client, f"{uuid4().hex}@school.example")
    buyer = Buyer(client, stripe, bearer(owner))
    buyer.set_faults()
    await buyer.attach()
    await buyer.post("/payment-intents", {"amount": 700, "payment_method": "pm_card_visa"})
    wish = {"confirm": owner["organization"]["name"]}
    assert (await client.request("DELETE", CURRENT, headers=buyer.headers, json=wish)).status_code == 204
    return Grave(buyer, owner["organization"]["id"], process, settings, worker)


def alarms(admin: psycopg.Connection, grave: Grave) -> list[Any]:
    query = "SELECT kind, subject FROM stripe.alarms WHERE organization_id = %s"
    return admin.execute(query, [grave.id]).fetchall()


async def test_what_is_paid_afterwards_goes_back(grave: Grave, admin: psycopg.Connection) -> None:
    """What was paid before does not."""
    page = grave.open_page()
    pay_on(page)
    event = await grave.hear("customer.subscription.created")
    row = admin.execute("SELECT status, error FROM stripe.events WHERE id = %s", [event]).fetchone()
    assert row == ("applied", "the organization that had claimed its objects was deleted")
    await grave.sweep()
    [there] = grave.buyer.at_stripe("subscriptions", status="all")
    assert (there["status"], grave.kept()) == ("canceled", 700)
    assert alarms(admin, grave) == [("paid_after_deletion", there["id"])]
    await grave.hear("customer.subscription.deleted")
    await grave.hear("invoice.paid")
    await grave.sweep()
    assert (grave.kept(), admin.execute(DUE).rowcount) == (700, 0)


async def test_pages_are_closed_and_subscriptions_found(grave: Grave, admin: psycopg.Connection) -> None:
    """Also when no event ever comes: right after the deletion, and once more when every page has timed out."""
    page, made = grave.open_page(), grave.sell()
    await grave.sweep()
    await grave.sweep()
    assert [one["status"] for one in grave.buyer.at_stripe("checkout/sessions")] == ["expired"]
    assert paid_on(page) == 410
    assert ([one["id"] for one in grave.buyer.at_stripe("subscriptions", status="canceled")], grave.kept()) == (
        [made],
        700,
    )
    look = "SELECT next_look_at - deleted_at FROM stripe.tombstones WHERE organization_id = %s"
    assert str(admin.execute(look, [grave.id]).fetchone()) == "(datetime.timedelta(days=1, seconds=3600),)"
    late = grave.sell()
    past = "deleted_at = deleted_at - interval '25 hours', next_look_at = now()"
    admin.execute(f"UPDATE stripe.tombstones SET {past} WHERE organization_id = %s".encode(), [grave.id])
    await grave.sweep()
    await grave.sweep()
    assert admin.execute(look, [grave.id]).fetchone() == (None,)
    assert {one["id"] for one in grave.buyer.at_stripe("subscriptions", status="canceled")} == {made, late}
    assert (grave.kept(), len(alarms(admin, grave))) == (700, 2)


async def test_what_had_ended_by_itself_is_left_alone(grave: Grave, admin: psycopg.Connection) -> None:
    made = grave.sell()
    grave.stripe.delete(f"/v1/subscriptions/{made}")
    await grave.hear("customer.subscription.created")
    await grave.sweep()
    assert (grave.kept(), alarms(admin, grave)) == (700 + 9900, [])


async def test_nobody_pays_what_an_ended_one_billed(grave: Grave, admin: psycopg.Connection) -> None:
    """Whoever ended it, and though our copy of it was gone before the worker came; nor what is made final by hand later."""
    made = [grave.sell(collection_method="send_invoice", days_until_due="30") for _ in range(2)]
    bills = [grave.buyer.at_stripe("invoices", subscription=one)[0]["id"] for one in made]
    grave.stripe.post(f"/v1/invoices/{bills[0]}/finalize")
    for one in made:
        grave.stripe.delete(f"/v1/subscriptions/{one}")
    await grave.sweep()
    there = [grave.stripe.get(f"/v1/invoices/{one}").json() for one in bills]
    assert [(one["status"], one["auto_advance"]) for one in there] == [("void", False), ("draft", False)]
    assert grave.stripe.post(f"/v1/invoices/{bills[1]}/finalize").json()["status"] == "open"
    await grave.hear("invoice.finalized")
    await grave.sweep()
    assert grave.stripe.get(f"/v1/invoices/{bills[1]}").json()["status"] == "void"
    assert (grave.kept(), alarms(admin, grave)) == (700, [])


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
async def test_stripe_fails_while_the_unpaid_is_dropped(grave: Grave, admin: psycopg.Connection, fault: str) -> None:
    made = grave.sell(collection_method="send_invoice", days_until_due="30")
    [bill] = grave.buyer.at_stripe("invoices", subscription=made)
    grave.stripe.post(f"/v1/invoices/{bill['id']}/finalize")
    grave.stripe.delete(f"/v1/subscriptions/{made}")
    grave.buyer.set_faults({"kind": fault, "operation": "POST /v1/invoices/*", "count": 2})
    await grave.sweep()
    grave.buyer.set_faults()
    admin.execute("UPDATE stripe.tombstones SET next_look_at = now() WHERE organization_id = %s", [grave.id])
    await grave.sweep()
    [bill] = grave.buyer.at_stripe("invoices", subscription=made)
    assert (bill["status"], alarms(admin, grave)) == ("void", [])


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
@pytest.mark.parametrize("operation", ["DELETE /v1/subscriptions/*", "POST /v1/refunds"])
async def test_stripe_fails_meanwhile(grave: Grave, admin: psycopg.Connection, fault: str, operation: str) -> None:
    made = grave.sell()
    await grave.hear("customer.subscription.created")
    grave.buyer.set_faults({"kind": fault, "operation": operation})
    await grave.sweep()
    grave.buyer.set_faults()
    admin.execute(DUE)
    await grave.sweep()
    [there] = grave.buyer.at_stripe("subscriptions", status="all")
    assert (there["id"], there["status"], grave.kept()) == (made, "canceled", 700)
    assert alarms(admin, grave) == [("paid_after_deletion", made)]


async def test_its_money_stays_in_the_sums(grave: Grave, process: Process, admin: psycopg.Connection) -> None:
    month = clock.now().date().replace(day=1)
    sums = "SELECT month, currency, gross, refunds, disputes FROM stripe.closed_revenue WHERE organization_id = %s"
    assert admin.execute(sums, [grave.id]).fetchall() == [(month, "usd", 700, 0, 0)]
    everybody = admin.execute("SELECT sum(gross) FROM stripe.closed_revenue").fetchone()
    async with gate_session(process.gate_engine) as gate:
        closed = await read_closed(gate, month)
    assert (closed["usd"].gross, closed["usd"].net, closed["usd"].active) == (*everybody, *everybody, 0)  # type: ignore[misc]


async def test_what_was_heard_before_is_not_missed_afterwards(
    grave: Grave, process: Process, settings: Settings, admin: psycopg.Connection
) -> None:
    """Its events went with it. One of what came later is."""
    at_sandbox = {"stripe_api_url": str(grave.stripe.base_url).rstrip("/")}
    stripe = open_stripe(settings.model_copy(update=at_sandbox)).required()
    before = {one["id"] for one in told_by(grave.stripe, grave.buyer.customer)}
    missed = await pull_missed_events(process.gate_engine, stripe)
    assert before
    assert before.isdisjoint(missed.taken)
    past = "UPDATE stripe.tombstones SET deleted_at = deleted_at - interval '1 hour' WHERE organization_id = %s"
    admin.execute(past, [grave.id])
    grave.sell()
    [late] = told_by(grave.stripe, grave.buyer.customer, type="customer.subscription.created")
    assert late["id"] in (await pull_missed_events(process.gate_engine, stripe)).taken
    await stripe.close()


def pay_on(page: dict[str, Any]) -> None:
    assert paid_on(page) == 303


def paid_on(page: dict[str, Any]) -> int:
    card = {"card": "visa", "email": "owner@school.example"}
    return httpx.post(f"{page['url']}/pay", data=card).status_code
