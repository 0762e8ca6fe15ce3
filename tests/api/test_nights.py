"""The night: whatever went wrong with our copies is right in the morning, and a person is told of the rest.

Without webhooks: no event reaches us but by the night itself.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.billing.alarms import Alarm
from blockyard.billing.nights import account
from blockyard.billing.nights.chore import begin_night
from blockyard.billing.nights.leftovers import find_wrong_clock
from blockyard.billing.stripe.client import StripeAccess, StripeKeyRefused
from blockyard.tenancy.process import Process
from tests.api.buying import BACK, Buyer, api_client, new_buyer
from tests.api.hearing import told_by
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.stripe_operator import blockyard, put, told
from tests.worker import Worker
from tests.world import World

WRONG: Final = {
    "customers": "name = 'Somebody', default_payment_method = NULL",
    "subscriptions": "status = 'past_due', plan = 'district', amount = 1",
    "payments": "status = 'processing', amount_received = 0",
    "refunds": "status = 'pending', amount = 1",
    "invoices": "status = 'open', amount_paid = 0, payment_id = NULL",
    "payment_methods": "brand = 'amex', last4 = '0000'",
    "disputes": "status = 'won', amount = 1",
    "checkouts": "status = 'open', url = 'https://elsewhere.example'",
}
"""What is planted in each table of copies."""


@pytest.fixture(scope="module")
def settings(database: TestDatabase, stripe: httpx.Client) -> Settings:
    url = str(stripe.base_url).rstrip("/")
    return database.settings.model_copy(update={"stripe_api_url": url, "reconcile_hour": 0})


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    """Only what it buys has been heard of."""
    for table in ("alarms", "nights", "routes", "events"):
        admin.execute(f"DELETE FROM stripe.{table}".encode())
    for table in WRONG:
        admin.execute(f"DELETE FROM blockyard.billing_{table}".encode())
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    admin.execute(
        "INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over, events_listed_at)"
        " VALUES ('2026-01-01', 0, 0, 0, 0, 0, now() + interval '1 day')"
    )
    stripe.post("/sandbox/faults", json=[])
    for one in stripe.get("/v1/customers", params={"limit": 100}).json()["data"]:
        stripe.delete(f"/v1/customers/{one['id']}")
    return new_buyer(client, stripe, world.alpha, admin)


@pytest.fixture
def sleep(process: Process, worker: Worker, settings: Settings, admin: psycopg.Connection) -> Any:
    """A night comes and goes."""

    async def sleep() -> None:
        admin.execute("UPDATE stripe.nights SET night = night - 1")
        assert await begin_night(process) is True
        await worker.drain(settings)

    return sleep


def copies(admin: psycopg.Connection, table: str) -> list[Any]:
    row = "to_jsonb(copy) - 'seen_at' - 'updated_at'"
    return admin.execute(f"SELECT {row} FROM blockyard.billing_{table} AS copy ORDER BY id".encode()).fetchall()


def alarms(admin: psycopg.Connection) -> set[tuple[str, str]]:
    return set(admin.execute("SELECT kind, subject FROM stripe.alarms WHERE cleared_at IS NULL"))


def words(admin: psycopg.Connection, kind: str) -> str:
    row = admin.execute("SELECT words FROM stripe.alarms WHERE kind = %s", [kind]).fetchone()
    assert row is not None
    return str(row[0])


def night(admin: psycopg.Connection, what: bytes = b"organizations, compared, given_up") -> Any:
    return admin.execute(b"SELECT " + what + b" FROM stripe.nights ORDER BY night DESC LIMIT 1").fetchone()


async def buy_everything(buyer: Buyer) -> str:
    """Something of each kind. The subscription's id."""
    await buyer.post("/checkout/sessions", {"plan": "teacher", **BACK})
    made = await buyer.subscribe("teacher")
    for card in ("pm_card_visa", "pm_card_createDispute"):
        paid = await buyer.post("/payment-intents", {"amount": 5000, "payment_method": card})
        if card == "pm_card_visa":
            buyer.stripe.post("/v1/refunds", data={"payment_intent": paid["stripe_id"], "amount": "2000"})
    return made


async def test_every_kind_of_copy_is_mended(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """What never reached us, and what was changed here, in each table. The other night there is nothing to mend."""
    await buy_everything(buyer)
    await sleep()
    right = {table: copies(admin, table) for table in WRONG}
    assert all(right.values()), "something of each kind"
    for table, values in WRONG.items():
        admin.execute(f"UPDATE blockyard.billing_{table} SET {values}".encode())
        assert copies(admin, table) != right[table]
    await sleep()
    assert {table: copies(admin, table) for table in WRONG} == right
    assert night(admin) == (1, 1, 0)
    mended = night(admin, b"mended, left_over")
    assert (mended[0] > len(WRONG), mended[1]) == (True, 0)
    await sleep()
    assert night(admin, b"mended, left_over") == (0, 0)
    assert alarms(admin) == set()


@pytest.mark.slow
async def test_events_that_were_never_sent_come_in(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """Also those that Stripe never tried to deliver, since no endpoint was there. The next night looks on from there."""
    made = await buyer.subscribe("teacher")
    admin.execute("DELETE FROM stripe.nights")
    await sleep()
    told = "SELECT type, status FROM stripe.events WHERE object_id = %s AND type LIKE '%%.created'"
    assert admin.execute(told, [made]).fetchall() == [("customer.subscription.created", "applied")]
    admin.execute("DELETE FROM stripe.events")
    admin.execute("UPDATE stripe.nights SET events_listed_at = events_listed_at + interval '2 hours'")
    await sleep()
    assert admin.execute(told, [made]).fetchall() == []
    admin.execute("UPDATE stripe.nights SET events_listed_at = now()")
    await sleep()
    assert admin.execute(told, [made]).fetchall() == [("customer.subscription.created", "applied")]


@pytest.mark.slow
async def test_an_event_that_cannot_be_stored_is_looked_for_again(
    buyer: Buyer, sleep: Any, admin: psycopg.Connection
) -> None:
    """The others come in, a person is told, and the next night lists from where this one did."""
    made = await buyer.subscribe("teacher")
    admin.execute("DELETE FROM stripe.nights")
    told = "SELECT type, status FROM stripe.events WHERE object_id = %s"
    [event] = told_by(buyer.stripe, made, type="customer.subscription.created")
    admin.execute(f"ALTER TABLE stripe.events ADD CONSTRAINT refused CHECK (id <> '{event['id']}')".encode())
    try:
        await sleep()
    finally:
        admin.execute("ALTER TABLE stripe.events DROP CONSTRAINT refused")
    assert ("customer.subscription.created", "applied") not in admin.execute(told, [made]).fetchall()
    assert admin.execute("SELECT count(*) > 3 FROM stripe.events WHERE status = 'applied'").fetchone() == (True,)
    assert alarms(admin) == {("event_not_stored", event["id"])}
    admin.execute("UPDATE stripe.nights SET events_listed_at = events_listed_at + interval '2 hours'")
    await sleep()
    assert ("customer.subscription.created", "applied") in admin.execute(told, [made]).fetchall()
    assert alarms(admin) == set()
    assert night(admin, b"events_listed_at IS NOT NULL") == (True,)


async def test_one_night_a_day_whoever_sweeps(
    buyer: Buyer, settings: Settings, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the hour that is set, and once, though several workers sweep at that moment."""
    await buyer.attach()
    process = compose_process(settings.model_copy(update={"reconcile_hour": 2}))
    now = datetime(2027, 3, 1, 1, 59, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: now)
    try:
        assert await begin_night(process) is False
        now += timedelta(minutes=1)
        begun = await asyncio.gather(*(begin_night(process) for _ in range(5)))
        assert sorted(begun) == [False, False, False, False, True]
        jobs = (
            "SELECT task_name, count(*) FROM queue.procrastinate_jobs WHERE task_name LIKE 'gate.reconcile%' GROUP BY 1"
        )
        assert set(admin.execute(jobs)) == {("gate.reconcile_account", 1), ("gate.reconcile_organization", 1)}
        now += timedelta(hours=21)
        assert await begin_night(process) is False
        now += timedelta(hours=3)
        assert await begin_night(process) is True
    finally:
        await process.close()


async def test_a_person_sees_what_belongs_to_nobody(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """A customer that nobody claimed, unless it is another product's, or its request is still open; and a subscription
    of an organization that is gone. What was set right is cleared the other night."""
    made = await buyer.subscribe("teacher")

    def customer(name: str, **metadata: str) -> str:
        labels = {f"metadata[{label}]": value for label, value in metadata.items()}
        return str(buyer.stripe.post("/v1/customers", data={"name": name, **labels}).json()["id"])

    organization = str(admin.execute("SELECT organization_id FROM stripe.routes").fetchall()[0][0])
    plain, labelled = customer("Sales"), customer("Sales", organization_id=organization)
    for others in ({"product": "game"}, {"organization_id": "01900000-0000-7000-8000-000000000000"}):
        customer("Not ours", **others)
    customer("On its way", organization_id=organization, request_id="1")
    await sleep()
    assert alarms(admin) == {("unclaimed_customer", plain), ("unclaimed_customer", labelled)}
    admin.execute("DELETE FROM stripe.alarms WHERE subject = %s", [plain])
    assert f"`blockyard stripe adopt {labelled} --organization {organization}`" in words(admin, "unclaimed_customer")
    for one in (plain, labelled):
        buyer.stripe.delete(f"/v1/customers/{one}")
    admin.execute("UPDATE stripe.routes SET organization_id = gen_random_uuid()")
    await sleep()
    assert alarms(admin) == {("subscription_of_deleted", made)}
    buyer.stripe.delete(f"/v1/subscriptions/{made}")
    await sleep()
    assert alarms(admin) == set()


@pytest.mark.slow
async def test_a_person_sees_what_was_changed_at_stripe(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """A disabled endpoint, a price that is not sold, a second subscription, an object labelled for another school, one
    that is gone."""
    made = await buyer.subscribe("teacher")
    stripe = buyer.stripe
    hook = {"url": "https://school.example/api/v1/webhooks/stripe", "enabled_events[]": "*"}
    endpoint = stripe.post("/v1/webhook_endpoints", data=hook).json()["id"]
    stripe.post(f"/v1/webhook_endpoints/{endpoint}", data={"disabled": "true"})
    sold = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_teacher_monthly"}).json()["data"][0]["id"]
    key = {"active": "false", "lookup_key": ""}
    district = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_district_monthly"}).json()["data"][0]["id"]
    stripe.post(f"/v1/prices/{district}", data=key)
    item = {"items[0][price]": sold, "customer": buyer.customer}
    second = max(made, stripe.post("/v1/subscriptions", data=item).json()["id"])  # both began in the same second
    payment = stripe.get("/v1/payment_intents", params={"customer": buyer.customer}).json()["data"][0]["id"]
    stripe.post(f"/v1/payment_intents/{payment}", data={"metadata[organization_id]": "another"})
    admin.execute("UPDATE blockyard.billing_payment_methods SET stripe_id = 'pm_of_another_account'")
    put(admin, "evt_aside", "quarantined")
    put(admin, "evt_old", "failed", minutes_ago=3 * 24 * 60 + 1)
    put(admin, "evt_young", "failed", minutes_ago=3 * 24 * 60 - 1)
    await sleep()
    assert alarms(admin) == {
        ("webhook_disabled", endpoint),
        ("price_differs", "district"),
        ("two_subscriptions", second),
        ("labelled_for_another", payment),
        ("missing_at_stripe", "pm_of_another_account"),
        ("event_quarantined", "evt_aside"),
        ("event_failed", "evt_old"),
    }
    assert f"Cancel {second} in Stripe's dashboard" in words(admin, "two_subscriptions")
    admin.execute("DELETE FROM stripe.events WHERE id IN ('evt_aside', 'evt_old')")
    admin.execute("DELETE FROM blockyard.billing_payment_methods WHERE stripe_id = 'pm_of_another_account'")
    stripe.delete(f"/v1/webhook_endpoints/{endpoint}")
    stripe.delete(f"/v1/subscriptions/{second}")
    stripe.post(f"/v1/payment_intents/{payment}", data={"metadata[organization_id]": ""})
    stripe.post(f"/v1/prices/{district}", data={"active": "true", "lookup_key": "blockyard_district_monthly"})
    await sleep()
    assert alarms(admin) == set()


@pytest.mark.slow
async def test_while_stripe_does_not_answer(
    buyer: Buyer, process: Process, worker: Worker, settings: Settings, admin: psycopg.Connection
) -> None:
    """It waits, and in the end a person hears of it. The next try that succeeds settles that."""
    await buyer.attach()
    buyer.set_faults({"kind": "500", "count": 100})
    assert await begin_night(process) is True
    await worker.drain(settings)
    waiting = "SELECT args->>'tries', scheduled_at > now() + interval '9 minutes' FROM queue.procrastinate_jobs"
    assert admin.execute(waiting).fetchall() == [("1", True), ("1", True)]
    assert (night(admin), alarms(admin)) == ((1, 0, 0), set())
    admin.execute("SET search_path TO queue")
    late = "UPDATE procrastinate_jobs SET scheduled_at = now(), args = args || '{\"tries\": %s}'"
    admin.execute((late % 11).encode())
    await worker.drain(settings)
    organization = str(admin.execute("SELECT DISTINCT organization_id FROM stripe.routes").fetchall()[0][0])
    assert (night(admin), alarms(admin)) == ((1, 0, 1), {("not_compared", organization), ("not_compared", "account")})
    buyer.set_faults()
    admin.execute("UPDATE stripe.nights SET night = night - 1")
    assert await begin_night(process) is True
    await worker.drain(settings)
    assert (night(admin), alarms(admin)) == ((1, 1, 0), set())


@pytest.mark.slow
async def test_the_school_s_details_reach_stripe(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """Somebody gave the customer another name in the dashboard. The night sees to it, the next sweep tells Stripe."""
    await buyer.attach()
    buyer.stripe.post(f"/v1/customers/{buyer.customer}", data={"name": "Somebody"})
    await sleep()
    asked = "SELECT count(*) FROM blockyard.billing_requests WHERE operation = 'customers.update' AND status = 'open'"
    assert admin.execute(asked).fetchone() == (1,)


@pytest.mark.slow
async def test_a_draft_that_was_deleted_goes(buyer: Buyer, sleep: Any, admin: psycopg.Connection) -> None:
    """Stripe deletes drafts alone, so nobody has to look."""
    await buyer.subscribe("teacher")
    await sleep()
    admin.execute("UPDATE blockyard.billing_invoices SET status = 'draft', stripe_id = 'in_draft'")
    await sleep()
    gone = admin.execute("SELECT count(*) FROM blockyard.billing_invoices WHERE stripe_id = 'in_draft'").fetchone()
    assert (gone, alarms(admin)) == ((0,), set())


@pytest.mark.slow
async def test_the_command_says_the_same(
    buyer: Buyer, database: TestDatabase, settings: Settings, admin: psycopg.Connection
) -> None:
    await buyer.attach()
    customer = buyer.stripe.post("/v1/customers", data={"name": "Sales"}).json()["id"]
    result = blockyard(database, "stripe", "reconcile", "--json", stripe=settings.stripe_api_url)
    [alarm] = told(result)["alarms"]
    assert (result.returncode, alarm["kind"], alarm["subject"]) == (1, "unclaimed_customer", customer)
    assert alarms(admin) == set()


@pytest.mark.slow
async def test_metrics_say_how_the_last_night_went(
    buyer: Buyer, sleep: Any, client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    await buyer.attach()
    await sleep()
    answer = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
    lines = [line for line in answer.text.splitlines() if line.startswith("blockyard_reconciled{")]
    assert lines[:3] == [
        'blockyard_reconciled{what="organizations"} 1.0',
        'blockyard_reconciled{what="compared"} 1.0',
        'blockyard_reconciled{what="given_up"} 0.0',
    ]


async def test_clocks_that_differ(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies are ordered by the hosts' clocks, so a second is told."""
    assert await found(find_wrong_clock, process) == []
    now = clock.now
    for off in (timedelta(seconds=-5), timedelta(seconds=5)):
        monkeypatch.setattr(clock, "now", lambda off=off: now() + off)
        [alarm] = await found(find_wrong_clock, process)
        assert (alarm.kind, "5 s away from the database's" in alarm.words) == ("clock_differs", True)


async def found(check: Any, process: Process) -> list[Alarm]:
    return [alarm async for alarm in check(process, process.part(StripeAccess).client)]


async def test_what_our_key_may_not_read(buyer: Buyer, process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    """It keeps nothing else from us, and clears no alarm of its kind."""

    async def refused(_process: Process, _client: Any) -> AsyncIterator[Alarm]:
        raise StripeKeyRefused("refused", 60)
        yield Alarm("", "", None, "")

    monkeypatch.setitem(account.CHECKS, refused, ("webhook_disabled",))
    customer = buyer.stripe.post("/v1/customers", data={"name": "Sales"}).json()["id"]
    overview = await account.look_over(process, process.part(StripeAccess).required())
    told = {(one.kind, one.subject) for one in overview.alarms}
    assert told == {("unclaimed_customer", customer), ("not_checked", "webhook_disabled")}
    assert overview.looked_for.count("webhook_disabled") == 1, "by the check that was not refused"
