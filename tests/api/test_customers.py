"""One customer for an organization, and whom its invoices are made out to. Stripe is the sandbox, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.billing.jobs import enqueue_due_requests
from tests.api.buying import BACK, Buyer, api_client, new_buyer
from tests.api.steps import remove
from tests.databases import TestDatabase
from tests.waiting import wait_until
from tests.worker import Worker
from tests.world import School, World

DETAILS: dict[str, Any] = {
    "name": "Springfield School District",
    "address": {
        "line1": "7 Evergreen Terrace",
        "line2": "Room 4",
        "city": "Springfield",
        "postal_code": "97475",
        "state": "OR",
        "country": "us",
    },
    "purchase_order": "PO 2026-7",
    "contacts": ["Bills@school.example.org", "head@school.example.org"],
}
NOTHING: dict[str, Any] = {"name": None, "address": None, "purchase_order": None, "contacts": []}
UPDATES = "POST /v1/customers/*"
Work = Callable[[], Awaitable[None]]


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture
def school(world: World) -> School:
    return world.alpha


@pytest.fixture
def buyer(client: httpx.AsyncClient, stripe: httpx.Client, school: School, admin: psycopg.Connection) -> Buyer:
    """The owner, of a school that has said nothing of itself yet."""
    admin.execute("DELETE FROM blockyard.billing_details WHERE organization_id = %s", [school.id])
    admin.execute("UPDATE blockyard.organizations SET name = 'Springfield School' WHERE id = %s", [school.id])
    return new_buyer(client, stripe, school, admin)


@pytest.fixture
def colleague(buyer: Buyer, school: School) -> Buyer:
    return Buyer(buyer.client, buyer.stripe, school.admin.headers)


@pytest.fixture
def work(database: TestDatabase, stripe: httpx.Client, worker: Worker, admin: psycopg.Connection) -> Work:
    """A minute passes, and the worker works."""

    async def work() -> None:
        admin.execute(
            "UPDATE blockyard.billing_requests SET next_try_at = now() WHERE status = 'open' AND attempts > 0"
        )
        settings = database.settings.model_copy(update={"stripe_api_url": str(stripe.base_url).rstrip("/")})
        process = compose_process(settings)
        await enqueue_due_requests(process)
        await process.close()
        await worker.drain(settings)

    return work


async def become_customer(buyer: Buyer) -> dict[str, Any]:
    buyer.customer = (await buyer.post("/customers", {}))["stripe_id"]
    return at_stripe(buyer)


def at_stripe(buyer: Buyer) -> dict[str, Any]:
    found: dict[str, Any] = buyer.stripe.get(f"/v1/customers/{buyer.customer}").json()
    return found


def customers_of(buyer: Buyer, school: School) -> list[str]:
    listed = buyer.stripe.get("/v1/customers", params={"limit": 100}).json()["data"]
    return [one["id"] for one in listed if one["metadata"].get("organization_id") == str(school.id)]


def updates(admin: psycopg.Connection, school: School) -> list[tuple[str, int]]:
    """Status and failed tries of each request to bring Stripe's customer in step."""
    return admin.execute(
        "SELECT status, attempts FROM blockyard.billing_requests"
        " WHERE organization_id = %s AND operation = 'customers.update' ORDER BY id",
        [school.id],
    ).fetchall()


async def rename(buyer: Buyer, name: str) -> None:
    answer = await buyer.client.patch("/api/v1/organizations/current", json={"name": name}, headers=buyer.headers)
    assert answer.status_code == 200, answer.text


async def test_a_key_belongs_to_who_sends_it(buyer: Buyer, colleague: Buyer) -> None:
    """Sent twice by one, a request is done once; by two, it is two requests. The API says so."""
    await buyer.attach()
    wish = {"amount": 600, "payment_method": buyer.at_stripe("payment_methods")[0]["id"]}
    first, again, other = [
        (await one.post("/payment-intents", wish, key="a book each"))["stripe_id"] for one in (buyer, buyer, colleague)
    ]
    assert (again == first, other == first) == (True, False)
    assert buyer.paid() == [600, 600]
    paths = (await buyer.client.get("/openapi.json")).json()["paths"]
    keys = [
        parameter["description"]
        for path in paths.values()
        for operation in path.values()
        for parameter in operation.get("parameters", [])
        if parameter["name"] == "Idempotency-Key"
    ]
    assert len(keys) > 10
    assert all("belongs to the person who sends it" in description for description in keys)


async def test_two_admins_have_one_customer(buyer: Buyer, colleague: Buyer, school: School) -> None:
    """The same cards, the same invoices; either mends the card."""
    made = await buyer.post("/customers", {})
    assert await colleague.post("/customers", {}, 200) == made
    assert await colleague.ask("GET", "/customers/me", 200) == made
    await buyer.attach()
    await buyer.post("/subscriptions", {"plan": "teacher"})
    await colleague.attach("pm_card_mastercard")
    [default] = [one for one in buyer.at_stripe("payment_methods") if one["card"]["brand"] == "mastercard"]
    assert buyer.customer == colleague.customer == made["stripe_id"]
    assert (await buyer.ask("GET", "/customers/me", 200))["default_payment_method"] == default["id"]
    shown = [(await one.ask("GET", "/payment-methods", 200))["items"] for one in (buyer, colleague)]
    assert shown[0] == shown[1]
    assert [card["brand"] for card in shown[0]] == ["mastercard", "visa"]
    portal = await colleague.post("/portal/sessions", {"return_url": BACK["cancel_url"]})
    assert "Teacher" in buyer.stripe.get(portal["url"]).text
    assert customers_of(buyer, school)[0] == made["stripe_id"]


async def test_who_began_it_leaves__calcom_15058(
    buyer: Buyer, colleague: Buyer, school: School, admin: psycopg.Connection
) -> None:
    """calcom#15058 and PR 23451, better-auth#3772: billing belongs to a person, and leaves with him."""
    role = "UPDATE blockyard.memberships SET role = 'owner' WHERE id = %s"
    back = "UPDATE blockyard.memberships SET role = %s, removed_at = NULL WHERE id = %s"
    await buyer.attach()
    made = (await buyer.post("/subscriptions", {"plan": "school"}))["stripe_id"]
    admin.execute(role, [school.admin.membership_id])
    try:
        assert (await remove(buyer.client, school.owner, school.owner)).status_code == 204
        assert (await colleague.ask("GET", "/customers/me", 200))["stripe_id"] == buyer.customer
        await colleague.attach("pm_card_mastercard")
        kept = await colleague.change(made, "district")
        assert (kept["customer_id"], kept["plan"], await colleague.plan()) == (buyer.customer, "district", "district")
        assert (colleague.customer, colleague.living()) == (buyer.customer, ["active"])
    finally:
        for one, name in ((school.owner, "owner"), (school.admin, "admin")):
            admin.execute(back, [name, one.membership_id])


async def test_two_at_once_make_one(buyer: Buyer, colleague: Buyer, school: School, admin: psycopg.Connection) -> None:
    before = customers_of(buyer, school)
    buyer.set_faults({"kind": "delay", "seconds": 0.3, "operation": "POST /v1/customers", "count": 1})
    made = await asyncio.gather(buyer.post("/customers", {}), colleague.post("/customers", {}))
    assert made[0] == made[1]
    assert customers_of(buyer, school) == [made[0]["stripe_id"], *before]
    asked = (
        "SELECT status FROM blockyard.billing_requests WHERE organization_id = %s AND operation = 'customers.create'"
    )
    assert admin.execute(asked.encode(), [school.id]).fetchall() == [("done",)]


async def test_the_second_goes_on_where_the_first_failed(buyer: Buyer, colleague: Buyer, school: School) -> None:
    before = customers_of(buyer, school)
    buyer.set_faults({"kind": "lost", "operation": "POST /v1/customers"})
    assert (await buyer.post("/customers", {}, 503))["code"] == "stripe_unavailable"
    buyer.set_faults()
    made = await colleague.post("/customers", {})
    assert customers_of(buyer, school) == [made["stripe_id"], *before]


async def test_the_database_holds_one(buyer: Buyer, school: School, admin: psycopg.Connection) -> None:
    await become_customer(buyer)
    second = (
        b"INSERT INTO blockyard.billing_customers (organization_id, id, created_by_id, stripe_id, seen_at, deleted, current)"
        b" VALUES (%s, gen_random_uuid(), %s, %s, now(), %s, %s)"
    )
    admin.execute(second, [school.id, school.owner.id, "cus_second", False, False])
    with pytest.raises(psycopg.errors.UniqueViolation):
        admin.execute(second, [school.id, school.owner.id, "cus_third", False, True])
    with pytest.raises(psycopg.errors.CheckViolation):
        admin.execute(second, [school.id, school.owner.id, "cus_third", True, True])


async def test_a_name_belongs_to_the_details(buyer: Buyer) -> None:
    refused = await buyer.post("/customers", {"name": "Pat Admin"}, 422)
    assert [(one["where"], one["type"]) for one in refused["errors"]] == [("body.name", "extra_forbidden")]


async def test_an_older_customer_is_left_alone(buyer: Buyer, school: School, admin: psycopg.Connection) -> None:
    """Its card is not offered, but may be taken away; its invoices stay to be read."""
    await buyer.attach()
    old = buyer.stripe.post("/v1/customers", data={"metadata[organization_id]": str(school.id)}).json()["id"]
    card = buyer.stripe.post("/v1/payment_methods/pm_card_amex/attach", data={"customer": old}).json()["id"]
    stamp = [school.id, school.owner.id]
    admin.execute(
        "INSERT INTO blockyard.billing_customers (organization_id, id, created_by_id, stripe_id, seen_at, deleted, current)"
        " VALUES (%s, gen_random_uuid(), %s, %s, now(), false, false)",
        [*stamp, old],
    )
    admin.execute(
        "INSERT INTO blockyard.billing_payment_methods (organization_id, id, created_by_id, stripe_id, seen_at, customer_id,"
        " type) VALUES (%s, gen_random_uuid(), %s, %s, now(), %s, 'card')",
        [*stamp, card, old],
    )
    shown = (await buyer.ask("GET", "/payment-methods", 200))["items"]
    assert [one["customer_id"] for one in shown] == [buyer.customer]
    made = await buyer.post("/payment-intents", {"amount": 700})
    assert made["customer_id"] == buyer.customer
    refused = await buyer.post("/payment-intents", {"amount": 700, "payment_method": card}, 422)
    assert refused["code"] == "no_such_stripe_object"
    answer = await buyer.client.delete(f"/api/v1/payments/payment-methods/{card}", headers=buyer.headers)
    assert answer.status_code == 204
    assert buyer.stripe.get(f"/v1/payment_methods/{card}").json()["customer"] is None


async def test_a_school_that_said_nothing(buyer: Buyer, school: School) -> None:
    made = await become_customer(buyer)
    assert (made["name"], made["email"], made["address"]) == ("Springfield School", school.owner.email, None)
    assert await buyer.ask("GET", "/billing-details", 200) == NOTHING | {
        "billed_name": "Springfield School",
        "notified": [school.owner.email, school.admin.email],
        "pending": False,
    }


async def test_details_reach_stripe_and_the_next_invoice(
    buyer: Buyer, colleague: Buyer, school: School, admin: psycopg.Connection
) -> None:
    await buyer.attach()
    told = await buyer.ask("PUT", "/billing-details", 200, json=DETAILS)
    said = DETAILS | {
        "address": DETAILS["address"] | {"country": "US"},
        "contacts": ["bills@school.example.org", "head@school.example.org"],
    }
    assert told == said | {"billed_name": said["name"], "notified": said["contacts"], "pending": False}
    assert await colleague.ask("GET", "/billing-details", 200) == told
    await buyer.post("/subscriptions", {"plan": "teacher"})
    [invoice] = buyer.at_stripe("invoices")
    assert {name: invoice[f"customer_{name}"] for name in ("name", "email", "address")} == {
        "name": said["name"],
        "email": said["contacts"][0],
        "address": said["address"],
    }
    assert invoice["custom_fields"] == [{"name": "Purchase order", "value": "PO 2026-7"}]
    shown = await buyer.ask("GET", "/customers/me", 200)
    assert (shown["name"], shown["email"]) == (said["name"], said["contacts"][0])
    lines = admin.execute(
        "SELECT details->'fields' FROM blockyard.audit_entries"
        " WHERE organization_id = %s AND action = 'billing_details.changed' ORDER BY id DESC LIMIT 1",
        [school.id],
    ).fetchall()
    assert "country" in lines[0][0]

    again = await buyer.ask("PUT", "/billing-details", 200, json=NOTHING)
    assert (again["address"], again["billed_name"]) == (None, "Springfield School")
    now = at_stripe(buyer)
    assert (now["address"], now["invoice_settings"]["custom_fields"]) == (None, None)
    assert now["invoice_settings"]["default_payment_method"] is not None
    assert updates(admin, school) == [("done", 0), ("done", 0)]
    await buyer.ask("PUT", "/billing-details", 200, json=NOTHING)
    assert len(updates(admin, school)) == 2, "nothing was changed"


async def test_a_contact_hears_once(buyer: Buyer) -> None:
    contacts = ["bills@school.example.org", "Head@school.example.org", "BILLS@School.example.org"]
    said = await buyer.ask("PUT", "/billing-details", 200, json=DETAILS | {"contacts": contacts})
    assert said["notified"] == ["bills@school.example.org", "head@school.example.org"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("purchase_order", "7" * 41),
        ("contacts", [f"one{number}@school.example.org" for number in range(6)]),
        ("contacts", ["nobody"]),
        ("address", DETAILS["address"] | {"country": "XX"}),
        ("address", {"line1": "7 Evergreen Terrace"}),
        ("tax_id", "DE123456789"),
    ],
)
async def test_details_that_are_refused(buyer: Buyer, field: str, value: object) -> None:
    await buyer.ask("PUT", "/billing-details", 422, json=DETAILS | {field: value})
    assert (await buyer.ask("GET", "/billing-details", 200))["name"] is None


@pytest.mark.parametrize("fault", ["drop", "lost"])
async def test_details_reach_stripe_in_the_end(
    buyer: Buyer, school: School, admin: psycopg.Connection, work: Work, fault: str
) -> None:
    """The later ones: they are said by the request that is open."""
    await become_customer(buyer)
    buyer.set_faults({"kind": fault, "operation": UPDATES})
    for name in ("First", "Second"):
        told = await buyer.ask("PUT", "/billing-details", 200, json=DETAILS | {"name": name})
        assert (told["billed_name"], told["pending"]) == (name, True)
    buyer.set_faults()
    await work()
    assert at_stripe(buyer)["name"] == "Second"
    assert updates(admin, school) == [("done", 2)]
    assert not (await buyer.ask("GET", "/billing-details", 200))["pending"]


async def test_what_is_changed_while_it_is_sent_is_sent_next(
    buyer: Buyer, school: School, admin: psycopg.Connection, work: Work
) -> None:
    await become_customer(buyer)
    buyer.set_faults({"kind": "delay", "seconds": 0.5, "operation": UPDATES, "count": 1})
    sent = asyncio.create_task(buyer.ask("PUT", "/billing-details", 200, json=DETAILS | {"name": None}))
    await asyncio.to_thread(wait_until, lambda: at_stripe(buyer)["address"] is not None, "the first one at Stripe")
    await rename(buyer, "Shelbyville School")
    assert (await sent)["pending"]
    await work()
    assert at_stripe(buyer)["name"] == "Shelbyville School"
    assert updates(admin, school) == [("done", 1)]


async def test_what_stripe_refuses_is_told(buyer: Buyer, school: School, admin: psycopg.Connection) -> None:
    """And keeps nobody from paying."""
    await buyer.attach()
    admin.execute(
        "UPDATE blockyard.billing_customers SET stripe_id = 'cus_unknown' WHERE organization_id = %s", [school.id]
    )
    refused = await buyer.ask("PUT", "/billing-details", 422, json=DETAILS)
    assert refused["code"] == "no_such_stripe_object"
    assert updates(admin, school) == [("failed", 0)]


async def test_a_new_name_reaches_stripe(buyer: Buyer, school: School, admin: psycopg.Connection, work: Work) -> None:
    await become_customer(buyer)
    await rename(buyer, "Shelbyville School")
    assert at_stripe(buyer)["name"] == "Springfield School"
    await work()
    assert at_stripe(buyer)["name"] == "Shelbyville School"
    assert (await buyer.ask("GET", "/customers/me", 200))["name"] == "Shelbyville School"
    await rename(buyer, "Springfield School")
    await buyer.attach()
    assert at_stripe(buyer)["name"] == "Springfield School", "whoever pays first sees to it"
    await buyer.ask("PUT", "/billing-details", 200, json=DETAILS)
    await rename(buyer, "Capital City School")
    assert updates(admin, school) == [("done", 0)] * 3, "the school said another name"


async def test_a_name_that_changes_while_the_customer_is_made(
    buyer: Buyer, school: School, admin: psycopg.Connection, work: Work
) -> None:
    before = customers_of(buyer, school)
    buyer.set_faults({"kind": "delay", "seconds": 0.5, "operation": "POST /v1/customers", "count": 1})
    made = asyncio.create_task(become_customer(buyer))
    await asyncio.to_thread(wait_until, lambda: customers_of(buyer, school) != before, "the customer at Stripe")
    await rename(buyer, "Shelbyville School")
    await made
    await work()
    assert at_stripe(buyer)["name"] == "Shelbyville School"


async def test_a_deleted_customer_is_followed_by_one_with_the_same_details(
    buyer: Buyer, school: School, admin: psycopg.Connection
) -> None:
    first = await become_customer(buyer)
    await buyer.ask("PUT", "/billing-details", 200, json=DETAILS)
    assert buyer.stripe.delete(f"/v1/customers/{first['id']}").status_code == 200
    admin.execute(
        "UPDATE blockyard.billing_customers SET deleted = true, current = false WHERE stripe_id = %s", [first["id"]]
    )
    second = await become_customer(buyer)
    assert second["id"] != first["id"]
    assert (second["name"], second["email"]) == (DETAILS["name"], "bills@school.example.org")
    assert second["address"]["line1"] == "7 Evergreen Terrace"
    assert second["invoice_settings"]["custom_fields"] == [{"name": "Purchase order", "value": "PO 2026-7"}]
