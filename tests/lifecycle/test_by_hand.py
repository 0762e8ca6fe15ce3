"""What people do by hand at Stripe: they make a customer for a school, and they delete one."""

import json
from subprocess import CompletedProcess
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.lifecycle.processes import Running, blockyard
from tests.lifecycle.school import PAYMENTS, Found, School, settled

pytestmark = pytest.mark.slow


def make_customer(stripe: httpx.Client, **metadata: str) -> str:
    said = {f"metadata[{name}]": value for name, value in metadata.items()}
    answer = stripe.post("/v1/customers", data={"email": "office@school.example", "name": "School Office", **said})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


def make_subscription(stripe: httpx.Client, customer: str) -> str:
    """As sales make it: the school gets an invoice by mail."""
    prices = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_school_monthly", "active": "true"}).json()[
        "data"
    ]
    wish = {"customer": customer, "items[0][price]": prices[0]["id"]}
    answer = stripe.post("/v1/subscriptions", data=wish | {"collection_method": "send_invoice", "days_until_due": "30"})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


def adopt(running: Running, customer: str, organization_id: str) -> CompletedProcess[str]:
    words = ("stripe", "adopt", customer, "--organization", organization_id, "--json")
    return blockyard(*words, "--data-dir", running.ready["data_dir"])


def adopted(running: Running, customer: str, school: School) -> dict[str, Any]:
    result = adopt(running, customer, school.id)
    assert result.returncode == 0, result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def refused(running: Running, customer: str, organization_id: str, status: int = 1) -> str:
    """The sentence it ends with."""
    result = adopt(running, customer, organization_id)
    assert (result.returncode, result.stdout) == (status, ""), result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    return " ".join(result.stderr.split())


def waiting(superuser: psycopg.Connection, customer: str) -> dict[str, list[str]]:
    """The customer's events that are not settled, by status."""
    rows = superuser.execute(
        "SELECT status, array_agg(id ORDER BY id) FROM stripe.events"
        " WHERE route_ids[1] = %s AND status NOT IN ('applied', 'ignored') GROUP BY status",
        [customer],
    )
    return dict(rows.fetchall())


def organization_named_by(stripe: httpx.Client, path: str) -> Any:
    return stripe.get(path).json()["metadata"].get("organization_id")


def test_a_customer_is_adopted(
    running: Running, found: Found, stripe: httpx.Client, superuser: psycopg.Connection
) -> None:
    school, other = found("adopting"), found("beside")
    customer = make_customer(stripe)
    subscription = make_subscription(stripe, customer)
    settled(stripe)
    running.wait_until(lambda: waiting(superuser, customer).keys() == {"parked"}, "the first look at every event")
    parked = waiting(superuser, customer)["parked"]
    forgotten = parked[0]
    unclaimed = "status = 'ignored', error = 'nobody claimed its objects'"
    superuser.execute(f"UPDATE stripe.events SET {unclaimed} WHERE id = %s".encode(), [forgotten])
    assert school.plan == "free"

    first = adopted(running, customer, school)
    assert first == {
        "claimed": [customer, subscription],
        "labelled": [customer, subscription],
        "replayed": first["replayed"],
        "left": [],
        "no_address": None,
    }
    assert forgotten in first["replayed"]
    assert set(first["replayed"]) <= set(parked), "the worker's sweep may have been faster"
    assert school.plan == "school"
    assert school.subscription()["stripe_id"] == subscription
    assert [invoice["status"] for invoice in school.items("/invoices")] == ["draft"], "for an hour, before it is sent"
    for path in (f"/v1/customers/{customer}", f"/v1/subscriptions/{subscription}"):
        assert organization_named_by(stripe, path) == school.id
    settled(stripe)
    running.wait_until(lambda: not waiting(superuser, customer), "every event", lambda: waiting(superuser, customer))
    state = superuser.execute("SELECT status FROM stripe.events WHERE id = %s", [forgotten]).fetchone()
    assert state == ("applied",)
    assert (other.plan, other.items("/subscriptions"), other.events()) == ("free", [], {})

    again = adopted(running, customer, school)
    nothing_new: dict[str, Any] = {"labelled": [], "replayed": [], "left": [], "no_address": None}
    assert again == {"claimed": [customer, subscription], **nothing_new}
    sentence = refused(running, customer, other.id)
    assert f"{customer} belongs to the organization {school.id} for ever." in sentence
    assert other.plan == "free"
    assert stripe.delete(f"/v1/subscriptions/{subscription}").status_code == 200
    settled(stripe)
    running.wait_until(lambda: school.plan == "free", "the end, told by an event")


def test_an_object_that_names_another_school(running: Running, found: Found, stripe: httpx.Client) -> None:
    """Also one that hangs on the customer. When the metadata are right, it is adopted."""
    school, other = found("named"), found("misnamed")
    customer = make_customer(stripe)
    subscription = make_subscription(stripe, customer)
    path = f"/v1/subscriptions/{subscription}"
    assert stripe.post(path, data={"metadata[organization_id]": other.id}).status_code == 200
    sentence = refused(running, customer, school.id)
    assert f"The metadata of {subscription} at Stripe name the organization {other.id}." in sentence
    assert (school.plan, organization_named_by(stripe, f"/v1/customers/{customer}")) == ("free", None)
    assert stripe.post(path, data={"metadata[organization_id]": school.id}).status_code == 200
    assert adopted(running, customer, school)["labelled"] == [customer]
    assert school.plan == "school"


def test_a_subscription_that_another_school_has_claimed(
    running: Running, found: Found, stripe: httpx.Client, superuser: psycopg.Connection
) -> None:
    """Then nothing of the customer is claimed."""
    school, other = found("late"), found("early")
    customer = make_customer(stripe)
    subscription = make_subscription(stripe, customer)
    superuser.execute(
        "INSERT INTO stripe.routes (stripe_id, organization_id, user_id)"
        " SELECT %s, organization_id, user_id FROM blockyard.memberships WHERE organization_id = %s",
        [subscription, other.id],
    )
    assert f"{subscription} belongs to the organization {other.id} for ever." in refused(running, customer, school.id)
    routes = superuser.execute("SELECT stripe_id FROM stripe.routes WHERE organization_id = %s", [school.id]).fetchall()
    assert (routes, school.plan) == ([], "free")


def test_a_school_pays_as_one_customer(running: Running, found: Found, stripe: httpx.Client) -> None:
    school = found("twofold")
    own = school.post("/customers", {})["stripe_id"]
    customer = make_customer(stripe)
    assert f"The organization pays as {own} already." in refused(running, customer, school.id)
    assert stripe.delete(f"/v1/customers/{own}").status_code == 200
    settled(stripe)
    running.wait_until(
        lambda: school.http.get(f"{PAYMENTS}/customers/me").status_code == 404, "the end of the first one"
    )
    assert adopted(running, customer, school)["claimed"] == [customer]
    details = school.http.get(f"{PAYMENTS}/billing-details").json()
    assert (details["name"], details["contacts"]) == ("School Office", ["office@school.example"])
    assert school.http.get(f"{PAYMENTS}/customers/me").json()["stripe_id"] == customer


def test_the_customer_before_was_deleted_and_nobody_said_so(
    running: Running, found: Found, stripe: httpx.Client
) -> None:
    """The events that tell of it are lost: Stripe is asked."""
    school = found("unheard")
    own, customer = school.post("/customers", {})["stripe_id"], make_customer(stripe)
    settled(stripe)
    [endpoint] = stripe.get("/v1/webhook_endpoints").json()["data"]
    heard = f"/v1/webhook_endpoints/{endpoint['id']}"
    assert stripe.post(heard, data={"disabled": "true"}).status_code == 200
    assert stripe.delete(f"/v1/customers/{own}").status_code == 200
    assert stripe.post(heard, data={"disabled": "false"}).status_code == 200
    assert adopted(running, customer, school)["claimed"] == [customer]
    assert school.http.get(f"{PAYMENTS}/customers/me").json()["stripe_id"] == customer


def test_two_subscriptions_are_not_adopted(running: Running, found: Found, stripe: httpx.Client) -> None:
    school = found("double")
    customer = make_customer(stripe)
    one, two = make_subscription(stripe, customer), make_subscription(stripe, customer)
    assert f"{customer} has 2 subscriptions:" in refused(running, customer, school.id)
    assert stripe.delete(f"/v1/subscriptions/{two}").status_code == 200
    adopted(running, customer, school)
    assert (school.plan, {item["stripe_id"] for item in school.items("/subscriptions")}) == ("school", {one, two})


def test_what_is_not_there_is_not_adopted(running: Running, found: Found, stripe: httpx.Client) -> None:
    school, customer, nobody = found("mistyped"), make_customer(stripe), str(uuid4())
    assert "Stripe has no customer cus_mistyped." in refused(running, "cus_mistyped", school.id)
    assert f"There is no organization {nobody}." in refused(running, customer, nobody)
    assert "its id at Stripe begins with cus_" in refused(running, "sub_1", school.id, status=2)
    assert stripe.delete(f"/v1/customers/{customer}").status_code == 200
    assert f"Stripe has no customer {customer}." in refused(running, customer, school.id)


def test_adopting_for_people(running: Running, found: Found, stripe: httpx.Client) -> None:
    school, customer = found("reading"), make_customer(stripe)
    words = ("stripe", "adopt", customer, "--organization", school.id, "--data-dir", running.ready["data_dir"])
    result = blockyard(*words)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(
        f"Claimed: {customer}. 1 of them did not name the organization at Stripe, and do now."
    )


def test_a_deleted_customer_takes_its_cards(running: Running, found: Found, stripe: httpx.Client) -> None:
    """No event tells of the cards. A new customer's card is shown."""
    school, other = found("deleted"), found("kept")
    cards = [one.post("/payment-methods", {"payment_method": "pm_card_visa"}) for one in (school, other)]
    assert stripe.delete(f"/v1/customers/{cards[0]['customer_id']}").status_code == 200
    settled(stripe)
    running.wait_until(lambda: school.items("/payment-methods") == [], "the end of the card")
    gone = school.http.delete(f"{PAYMENTS}/payment-methods/{cards[0]['stripe_id']}")
    assert (gone.status_code, gone.json()["code"]) == (404, "not_found")
    assert [card["stripe_id"] for card in other.items("/payment-methods")] == [cards[1]["stripe_id"]]
    new = school.post("/payment-methods", {"payment_method": "pm_card_mastercard"})
    assert [card["stripe_id"] for card in school.items("/payment-methods")] == [new["stripe_id"]]
