"""Comparing the mirror with Stripe, mending it, and taking in events that did not reach us."""

import math
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from stripe import StripeClient

from blockyard.app.process import compose_process
from blockyard.billing.inbox.missed import Missed, pull_missed_events
from blockyard.billing.inbox.reconcile import NotCompared, reconcile
from blockyard.billing.plans import PLANS
from blockyard.billing.settings import BillingSettings
from blockyard.billing.stripe.client import StripeObject, open_stripe
from blockyard.tenancy.process import Process
from tests.databases import TestDatabase
from tests.stripe_answers import FakeStripe, fake_stripe
from tests.stripe_events import event
from tests.stripe_operator import blockyard, put, told
from tests.world import School, World

PRICE = {
    "id": "price_school",
    "lookup_key": "blockyard_school_monthly",
    "unit_amount": 9900,
    "currency": "usd",
    "recurring": {"interval": "month", "interval_count": 1},
}


def as_stripe_has_it(fake: FakeStripe, school: School, key: str) -> None:
    """The school's objects, much as the world's mirror holds them."""
    customer, witness = f"cus_{key}", {"organization_id": str(school.id), "user_id": str(school.owner.id)}
    period = {"current_period_start": 1_900_000_000, "current_period_end": 1_902_592_000}
    item = {"id": f"si_{key}", "quantity": 1, "price": PRICE, **period}
    charge = {"id": f"ch_{key}", "object": "charge", "created": 1_900_000_000, "disputed": True}
    fake.add("customer", customer, email=f"owner@{key}.example.org", name="Alex Owner", metadata=witness)
    fake.add(
        "subscription",
        f"sub_{key}",
        customer=customer,
        status="active",
        items={"object": "list", "data": [item]},
        cancel_at_period_end=False,
        start_date=1_900_000_000,
        metadata=witness,
    )
    fake.add(
        "payment_intent",
        f"pi_{key}",
        customer=customer,
        status="succeeded",
        currency="usd",
        amount=9900,
        amount_received=9900,
        created=1_899_999_999,
        latest_charge=charge,
        metadata={},
    )
    refunded = {"status": "succeeded", "currency": "usd", "amount": 100, "created": 1_900_000_000}
    fake.add("refund", f"re_{key}", payment_intent=f"pi_{key}", metadata={}, **refunded)
    disputed = {"status": "needs_response", "reason": "fraudulent", "currency": "usd", "amount": 9900}
    fake.add("dispute", f"dp_{key}", payment_intent=f"pi_{key}", metadata={}, created=1_900_000_000, **disputed)
    page = {"mode": "subscription", "status": "complete", "expires_at": 1_900_000_000, "metadata": {}}
    fake.add("checkout.session", f"cs_{key}", customer=customer, **page)
    fake.add("invoice", f"in_{key}", **invoice(customer))
    card = {"brand": "visa", "last4": "4242", "exp_year": 2030, "exp_month": 12}
    fake.add("payment_method", f"pm_{key}", customer=customer, type="card", card=card, metadata={})


def sell_plans(fake: FakeStripe) -> None:
    for plan in PLANS:
        if plan.lookup_key:
            of_plan = {"id": f"price_{plan.name}", "lookup_key": plan.lookup_key, "unit_amount": plan.monthly("usd")}
            fake.add("price", f"price_{plan.name}", **PRICE | of_plan)


def invoice(customer: str) -> dict[str, Any]:
    amounts = {"total": 9900, "amount_due": 9900, "amount_paid": 9900, "amount_remaining": 0}
    parent = {"subscription_details": {"subscription": customer.replace("cus", "sub"), "metadata": {}}}
    payment = {"payment_intent": customer.replace("cus", "pi"), "type": "payment_intent"}
    payments = {"object": "list", "data": [{"status": "paid", "is_default": True, "payment": payment}]}
    return {
        "customer": customer,
        "number": "A-0001",
        "status": "paid",
        "currency": "usd",
        "created": 1_900_000_000,
        "parent": parent,
        "payments": payments,
        "metadata": {},
        **amounts,
    }


@pytest.fixture(scope="module")
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture
async def stripe(
    database: TestDatabase, process: Process, world: World, admin: psycopg.Connection
) -> AsyncIterator[FakeStripe]:
    """Stripe, and an alpha whose mirror agrees with it."""
    admin.execute("DELETE FROM blockyard.billing_invoices WHERE stripe_id NOT IN ('in_alpha', 'in_omega')")
    with fake_stripe(database.admin_url) as fake:
        as_stripe_has_it(fake, world.alpha, "alpha")
        sell_plans(fake)
        await reconciled(process, world, fake, mend=True)
        assert await reconciled(process, world, fake) == []
        fake.asked.clear()
        yield fake
        assert fake.open_transactions == 0, "Stripe was asked within a transaction"


Brief = tuple[str, str, Any, Any, bool]


async def reconciled(process: Process, world: World, fake: FakeStripe, *, mend: bool = False) -> list[Brief]:
    """What differs for alpha."""
    findings = await reconcile(process, client_of(process, fake), world.alpha.id, mend=mend)
    assert {one.organization_id for one in findings.differences} <= {world.alpha.id}
    return [(one.id, one.field, one.ours, one.stripes, one.mended) for one in findings.differences]


def client_of(process: Process, fake: FakeStripe) -> StripeClient:
    settings = process.part(BillingSettings)
    return open_stripe(settings.model_copy(update={"stripe_api_url": fake.url})).required()


def column(admin: psycopg.Connection, statement: bytes, stripe_id: str) -> Any:
    row = admin.execute(statement, [stripe_id]).fetchone()
    return row[0] if row else None


SUBSCRIPTION = b"SELECT status FROM blockyard.billing_subscriptions WHERE stripe_id = %s"
PAID = b"SELECT paid_at FROM blockyard.billing_payments WHERE stripe_id = %s"
METHOD = b"SELECT brand FROM blockyard.billing_payment_methods WHERE stripe_id = %s"
PAYMENT = b"SELECT payment_id FROM blockyard.billing_invoices WHERE stripe_id = %s"
INVOICE = b"SELECT organization_id FROM blockyard.billing_invoices WHERE stripe_id = %s"


async def test_what_differs_is_told_and_mended_on_request(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    stripe.objects["sub_alpha"]["status"] = "past_due"
    said = ("sub_alpha", "status", "active", "past_due")
    assert await reconciled(process, world, stripe) == [(*said, False)]
    assert column(admin, SUBSCRIPTION, "sub_alpha") == "active"
    assert await reconciled(process, world, stripe, mend=True) == [(*said, True)]
    assert column(admin, SUBSCRIPTION, "sub_alpha") == "past_due"
    assert await reconciled(process, world, stripe) == []
    assert column(admin, SUBSCRIPTION, "sub_omega") == "active"


async def test_one_that_cannot_be_compared_keeps_no_other_from_it(
    process: Process, world: World, stripe: FakeStripe
) -> None:
    others = (await reconcile(process, client_of(process, stripe))).organizations - 1
    assert others > 0
    del stripe.objects["sub_alpha"]["status"]
    findings = await reconcile(process, client_of(process, stripe), mend=True)
    assert findings.not_compared == [NotCompared(world.alpha.id, "KeyError: 'status'")]
    assert (findings.organizations, findings.left) == (others, True)


async def test_a_listed_payment_comes_with_its_charge(admin: psycopg.Connection, stripe: FakeStripe) -> None:
    """The mirror reads from it when the money came."""
    assert column(admin, PAID, "pi_alpha") == datetime.fromtimestamp(1_900_000_000, UTC)


async def test_an_invoice_comes_with_its_payment(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """Whether Stripe lists it or shows it alone."""
    stripe.add("invoice", "in_listed", **invoice("cus_alpha"))
    await reconciled(process, world, stripe, mend=True)
    for stripe_id in ("in_alpha", "in_listed"):
        assert column(admin, PAYMENT, stripe_id) == "pi_alpha"
    admin.execute("UPDATE blockyard.billing_invoices SET payment_id = NULL WHERE stripe_id = 'in_alpha'")
    await reconciled(process, world, stripe, mend=True)
    assert column(admin, PAYMENT, "in_alpha") == "pi_alpha"


async def test_a_newer_copy_is_not_compared(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """An event was worked on since Stripe was asked."""
    stripe.objects["sub_alpha"]["status"] = "past_due"
    move = "UPDATE blockyard.billing_subscriptions SET seen_at = seen_at + %s WHERE stripe_id = 'sub_alpha'"
    admin.execute(move, [timedelta(hours=1)])
    assert await reconciled(process, world, stripe) == []
    admin.execute(move, [timedelta(hours=-1)])
    assert len(await reconciled(process, world, stripe)) == 1


@pytest.mark.slow
async def test_the_command(database: TestDatabase, world: World, stripe: FakeStripe) -> None:
    stripe.objects["cus_alpha"]["name"] = "[red]Robin[/]"
    words = ("stripe", "reconcile", "--organization", str(world.alpha.id))
    plain = blockyard(database, *words, stripe=stripe.url)
    assert plain.returncode == 1
    assert "8 objects of 1 organizations compared, 1 differences." in " ".join(plain.stdout.split())
    where = f"--data-dir {database.settings.data_dir}"
    assert f"`blockyard stripe reconcile --mend {where}` stores what Stripe says." in plain.stdout
    mended = blockyard(database, *words, "--mend", "--json", stripe=stripe.url)
    assert mended.returncode == 0
    [difference] = told(mended)["differences"]
    assert difference == {
        "organization_id": str(world.alpha.id),
        "kind": "customer",
        "id": "cus_alpha",
        "field": "name",
        "ours": "Alex Owner",
        "stripes": "[red]Robin[/]",
        "mendable": True,
        "mended": True,
    }


async def test_new_at_stripe(process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe) -> None:
    stripe.add("invoice", "in_new", **invoice("cus_alpha"))
    assert await reconciled(process, world, stripe) == [("in_new", "object", "missing", "there", False)]
    assert column(admin, INVOICE, "in_new") is None
    assert await reconciled(process, world, stripe, mend=True) == [("in_new", "object", "missing", "there", True)]
    assert column(admin, INVOICE, "in_new") == world.alpha.id


async def test_a_refund_of_a_charge_without_a_payment(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """An older integration, or a person, charged the card."""
    charge = {"payment_intent": None, "amount_refunded": 100, "created": 1_900_000_000}
    stripe.add("charge", "ch_old", customer="cus_alpha", **charge)
    refunded = {"status": "succeeded", "currency": "usd", "amount": 100, "created": 1_900_000_000}
    stripe.add("refund", "re_old", charge="ch_old", payment_intent=None, metadata={}, **refunded)
    assert await reconciled(process, world, stripe, mend=True) == [("re_old", "object", "missing", "there", True)]
    kept = admin.execute("SELECT amount, payment_id FROM blockyard.billing_refunds WHERE stripe_id = 're_old'")
    assert kept.fetchall() == [(100, None)]
    admin.execute("DELETE FROM blockyard.billing_refunds WHERE stripe_id = 're_old'")


async def test_a_detached_method_goes(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    stripe.objects["pm_alpha"]["customer"] = None
    assert await reconciled(process, world, stripe) == [("pm_alpha", "object", "there", "detached", False)]
    assert column(admin, METHOD, "pm_alpha") == "visa"
    assert await reconciled(process, world, stripe, mend=True) == [("pm_alpha", "object", "there", "detached", True)]
    assert column(admin, METHOD, "pm_alpha") is None


async def test_a_deleted_customer(process: Process, world: World, stripe: FakeStripe) -> None:
    """Its methods cannot be listed any more; the rest is compared all the same."""
    was = stripe.objects["cus_alpha"]
    stripe.objects["cus_alpha"] = {"id": "cus_alpha", "object": "customer", "deleted": True}
    stripe.objects["sub_alpha"]["status"] = "canceled"
    mended = await reconciled(process, world, stripe, mend=True)
    assert mended[0] == ("cus_alpha", "deleted", False, True, True)
    assert ("sub_alpha", "status") in [difference[:2] for difference in mended]
    stripe.objects["cus_alpha"] = was
    stripe.objects["sub_alpha"]["status"] = "active"
    assert all(one[-1] for one in await reconciled(process, world, stripe, mend=True))


async def test_unknown_at_stripe(process: Process, world: World, stripe: FakeStripe) -> None:
    """Nothing is deleted here: a person has to look."""
    del stripe.objects["in_alpha"]
    assert await reconciled(process, world, stripe, mend=True) == [("in_alpha", "object", "there", "missing", False)]


async def test_an_object_that_names_another_school(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """As in the inbox, what routes and metadata say must agree."""
    mine, omega = stripe.objects["sub_alpha"], str(world.omega.id)
    before = column(admin, SUBSCRIPTION, "sub_alpha")
    mine["status"], mine["metadata"] = "unpaid", {"organization_id": omega}
    field = "metadata.organization_id"
    assert await reconciled(process, world, stripe, mend=True) == [
        ("sub_alpha", field, str(world.alpha.id), omega, False)
    ]
    assert column(admin, SUBSCRIPTION, "sub_alpha") == before


async def test_an_object_that_another_school_has_claimed(
    process: Process, world: World, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """It cannot be stored, and what can be is stored all the same."""
    crossed: StripeObject = {**stripe.objects["sub_alpha"], "status": "unpaid", "metadata": {}}
    stripe.add("subscription", **crossed | {"stripe_id": "sub_omega", "id": "sub_omega"})
    stripe.add("invoice", "in_beside", **invoice("cus_alpha"))
    assert sorted(await reconciled(process, world, stripe, mend=True)) == [
        ("in_beside", "object", "missing", "there", True),
        ("sub_omega", "object", "missing", "there", False),
    ]
    assert column(admin, SUBSCRIPTION, "sub_omega") == "active"


async def test_an_object_that_cannot_be_kept(process: Process, world: World, stripe: FakeStripe) -> None:
    stripe.objects["sub_alpha"]["items"]["data"] = []
    [(stripe_id, field, ours, stripes, mended)] = await reconciled(process, world, stripe, mend=True)
    assert (stripe_id, field, ours, mended) == ("sub_alpha", "object", "there", False)
    assert stripes == "cannot be kept: IndexError('list index out of range')"


async def test_too_many_requests(process: Process, world: World, stripe: FakeStripe) -> None:
    stripe.refusals = [429]
    assert await reconciled(process, world, stripe) == []
    assert stripe.asked[:2] == ["/v1/customers/cus_alpha", "/v1/customers/cus_alpha"]


@pytest.mark.slow
def test_stripe_is_away(database: TestDatabase) -> None:
    result = blockyard(database, "stripe", "reconcile")
    assert result.returncode == 1
    assert "Stripe cannot be reached or failed. Try again." in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


@pytest.mark.slow
async def test_all_organizations(database: TestDatabase, world: World, stripe: FakeStripe) -> None:
    """Omega's objects are not at this Stripe."""
    result = blockyard(database, "stripe", "reconcile", "--json", stripe=stripe.url)
    document = told(result)
    assert (result.returncode, document["organizations"]) == (1, 2)
    assert {one["organization_id"] for one in document["differences"]} == {str(world.omega.id)}
    assert {"cus_omega", "sub_omega", "pi_omega"} <= {one["id"] for one in document["differences"]}


async def test_missed_events(process: Process, admin: psycopg.Connection, stripe: FakeStripe) -> None:
    put(admin, "evt_known", "applied")
    body = {"object": "invoice", "id": "in_1", "customer": "cus_alpha", "metadata": {}}
    stripe.events = [event("evt_missed", "invoice.paid", body), event("evt_known", "invoice.paid", body)]
    assert await pull_missed_events(process.gate_engine, client_of(process, stripe)) == Missed(["evt_missed"], [])
    stored = admin.execute(
        "SELECT status, payload->'data'->'object'->>'id', (SELECT count(*) FROM queue.procrastinate_jobs AS job"
        " WHERE job.args->>'event_id' = event.id) FROM stripe.events AS event WHERE id = 'evt_missed'"
    ).fetchone()
    assert stored == ("received", "in_1", 1)
    assert column(admin, b"SELECT status FROM stripe.events WHERE id = %s", "evt_known") == "applied"
    assert await pull_missed_events(process.gate_engine, client_of(process, stripe)) == Missed([], [])


async def test_a_missed_event_that_cannot_be_stored(
    process: Process, admin: psycopg.Connection, stripe: FakeStripe
) -> None:
    """The others come in, older ones and newer ones. Asked again, it is refused again, until it can be stored."""
    body = {"object": "invoice", "id": "in_1", "customer": "cus_alpha", "metadata": {}}
    stripe.events = [
        event("evt_newer", "invoice.paid", body),
        event("evt_endless", "invoice.paid", body | {"total": math.inf}),
        event("evt_older", "invoice.paid", body),
    ]
    missed = await pull_missed_events(process.gate_engine, client_of(process, stripe))
    assert missed.taken == ["evt_older", "evt_newer"]
    [alarm] = missed.refused
    assert (alarm.kind, alarm.subject, alarm.organization_id) == ("event_not_stored", "evt_endless", None)
    assert "The database refused invoice.paid: DataError: InvalidTextRepresentation: SQLSTATE 22P02." in alarm.words
    again = await pull_missed_events(process.gate_engine, client_of(process, stripe))
    assert again == Missed([], [alarm])
    stripe.events[1]["data"]["object"]["total"] = 9900
    assert await pull_missed_events(process.gate_engine, client_of(process, stripe)) == Missed(["evt_endless"], [])
