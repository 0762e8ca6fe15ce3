"""A school's whole life with billing: real processes, the Stripe sandbox that `up` starts, webhooks, a test clock."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from tests.lifecycle.processes import Running, blockyard, up
from tests.lifecycle.school import PAYMENTS, Found, School, settled
from tests.waiting import ANSWER_SECONDS, wait_until

pytestmark = pytest.mark.slow

DAY = 24 * 60 * 60


@contextmanager
def failing(stripe: httpx.Client, kind: str, operation: str) -> Iterator[None]:
    assert stripe.post("/sandbox/faults", json=[{"kind": kind, "operation": operation}]).status_code == 200
    yield
    assert stripe.post("/sandbox/faults", json=[]).status_code == 200


def payments_of(stripe: httpx.Client, customer: str) -> list[Any]:
    found: list[Any] = stripe.get("/v1/payment_intents", params={"customer": customer}).json()["data"]
    return found


def statuses(superuser: psycopg.Connection, school: School) -> list[str]:
    query = "SELECT status FROM blockyard.billing_requests WHERE organization_id = %s"
    return [row[0] for row in superuser.execute(query, [school.id])]


def test_a_school_from_sign_up_to_cancellation(running: Running, found: Found, stripe: httpx.Client) -> None:
    school, other = found("life"), found("other")
    assert school.plan == "free"

    customer = school.post("/customers", {})
    assert school.post("/customers", {}, 200)["stripe_id"] == customer["stripe_id"], (
        "a second call answers with the first"
    )
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "teacher"}, key="first")
    assert (made["status"], made["plan"]) == ("active", "teacher")
    assert school.post("/subscriptions", {"plan": "teacher"}, key="first") == made
    assert school.post("/subscriptions", {"plan": "school"}, 409)["code"] == "already_subscribed"
    assert school.plan == "teacher"
    assert other.plan == "free"
    settled(stripe)
    running.wait_until(lambda: school.events().get("invoice.paid") == "applied", "the invoice's event")
    invoice = school.items("/invoices")[0]
    assert (invoice["status"], invoice["total"]) == ("paid", 1900)

    upgraded = school.change(made["stripe_id"], {"plan": "school"})
    assert upgraded["plan"] == school.plan == "school"
    settled(stripe)
    running.wait_until(lambda: len(school.items("/invoices")) == 2, "the invoice of the upgrade")
    assert 7900 <= school.items("/invoices")[0]["total"] <= 8000, "the difference for nearly a whole month"

    payment = school.post("/payment-intents", {"amount": 5000, "payment_method": "pm_card_visa"})
    assert payment["status"] == "succeeded"
    asked = school.post("/refunds", {"payment": payment["stripe_id"], "amount": 2000, "reason": "A pupil left."})
    command = ("stripe", "refunds", "approve", asked["id"], "--json", "--data-dir", running.ready["data_dir"])
    assert json.loads(blockyard(*command).stdout)["status"] == "approved"
    assert [refund["amount"] for refund in school.items("/refunds")] == [2000]
    wish = {"payment": payment["stripe_id"], "amount": 3001, "reason": "All of them left."}
    refused = school.post("/refunds", wish, 422)
    assert (refused["code"], refused["refundable"]) == ("refund_too_large", 3000)
    foreign = other.post("/refunds", wish, 404)
    assert foreign == other.post("/refunds", wish | {"payment": "pi_invented"}, 404)
    declined = school.post("/payment-intents", {"amount": 100, "payment_method": "pm_card_chargeDeclined"}, 402)
    assert (declined["code"], declined["decline_code"]) == ("card_declined", "generic_decline")

    assert school.change(made["stripe_id"], {"cancel_at_period_end": True})["cancel_at_period_end"] is True
    assert school.change(made["stripe_id"], {"cancel_at_period_end": False})["cancel_at_period_end"] is False
    ended = school.http.delete(f"{PAYMENTS}/subscriptions/{made['stripe_id']}").json()
    assert ended["status"] == "canceled"
    assert school.plan == "free"
    settled(stripe)
    running.wait_until(lambda: set(school.events().values()) == {"applied"}, "every event")
    assert other.events() == {}


def test_renewal_fails_and_the_plan_ends(running: Running, found: Found, stripe: httpx.Client) -> None:
    school = found("dunning")
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "school"})
    customer = made["customer_id"]
    clock = stripe.post("/sandbox/clocks", data={"customer": customer}).json()

    def advance(days: int) -> None:
        frozen = int(stripe.get(f"/v1/test_helpers/test_clocks/{clock['id']}").json()["frozen_time"])
        url = f"/v1/test_helpers/test_clocks/{clock['id']}/advance"
        answer = stripe.post(url, data={"frozen_time": str(frozen + days * DAY)})
        assert answer.status_code == 200, answer.text
        settled(stripe)

    advance(32)
    running.wait_until(lambda: len(school.items("/invoices")) == 2, "the renewal's invoice")
    assert school.subscription()["status"] == "active"
    school.post("/payment-methods", {"payment_method": "pm_card_chargeCustomerFail"})
    advance(31)
    running.wait_until(lambda: school.subscription()["status"] == "past_due", "the failed renewal")
    assert school.plan == "school", "while Stripe tries again, the school keeps its plan"
    advance(60)
    running.wait_until(lambda: school.subscription()["status"] in ("canceled", "unpaid"), "the end of dunning")
    assert school.plan == "free"
    running.wait_until(
        lambda: school.events().get("invoice.payment_failed") == "applied", "the event of the failed renewal"
    )


def test_checkout_page(running: Running, found: Found, stripe: httpx.Client) -> None:
    """The page as a browser without JavaScript sees it: a form that is sent."""
    school = found("checkout")
    urls = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
    session = school.post("/checkout/sessions", {"plan": "teacher", **urls})
    page = httpx.get(session["url"], timeout=ANSWER_SECONDS)
    assert page.status_code == 200
    assert "Blockyard Teacher" in page.text
    card = {"card": "visa", "email": "checkout@school.example"}
    paid = httpx.post(f"{session['url']}/pay", data=card, timeout=ANSWER_SECONDS)
    assert (paid.status_code, paid.headers["location"]) == (303, urls["success_url"])
    settled(stripe)
    running.wait_until(lambda: school.plan == "teacher", "the plan that was paid for")
    portal = school.post("/portal/sessions", {"return_url": "https://school.example/billing"})
    offered = httpx.get(portal["url"], timeout=ANSWER_SECONDS).text
    assert "Teacher" in offered
    words = ("Update card", "Invoices", "Cancel at period end", "Change plan")
    assert [word for word in words if word in offered] == ["Update card", "Invoices", "Cancel at period end"]


def test_stripe_fails_and_nothing_is_done_twice(found: Found, stripe: httpx.Client) -> None:
    school = found("faults")
    school.post("/customers", {})
    rule = {"kind": "500", "operation": "POST /v1/payment_intents", "count": 2}
    stripe.post("/sandbox/faults", json=[rule])
    wish = {"amount": 700, "payment_method": "pm_card_visa"}
    assert school.post("/payment-intents", wish, 503, key="again")["code"] == "stripe_unavailable"
    paid = school.post("/payment-intents", wish, key="again")
    assert paid == school.post("/payment-intents", wish, key="again")
    assert [intent["id"] for intent in payments_of(stripe, paid["customer_id"])] == [paid["stripe_id"]]


def test_who_asked_has_left(found: Found, stripe: httpx.Client, superuser: psycopg.Connection) -> None:
    """The worker goes on in the name of an owner."""
    school = found("left")
    customer = school.post("/customers", {})["stripe_id"]
    successor = found("successor")
    superuser.execute(
        "INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
        " SELECT %s, gen_random_uuid(), user_id, email, full_name, 'owner' FROM blockyard.memberships"
        " WHERE organization_id = %s",
        [school.id, successor.id],
    )
    with failing(stripe, "drop", "POST /v1/payment_intents"):
        school.post("/payment-intents", {"amount": 700, "payment_method": "pm_card_visa"}, 503)
    superuser.execute(
        "UPDATE blockyard.memberships AS membership SET removed_at = now() FROM blockyard.billing_requests AS request"
        " WHERE request.organization_id = %s AND membership.organization_id = request.organization_id"
        " AND membership.user_id = request.created_by_id",
        [school.id],
    )
    superuser.execute("UPDATE blockyard.billing_requests SET next_try_at = now() WHERE status = 'open'")
    wait_until(lambda: len(payments_of(stripe, customer)) == 1, "the payment")
    wait_until(lambda: set(statuses(superuser, school)) == {"done"}, "the end of every request")


def test_a_failed_try_is_told(
    running: Running, found: Found, stripe: httpx.Client, superuser: psycopg.Connection
) -> None:
    """In the row and in the log: what, whose, why, and when the next one is due."""
    school = found("told")
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    waits = []
    with failing(stripe, "429", "POST /v1/subscriptions"):
        for _ in range(8):
            school.post("/subscriptions", {"plan": "school"}, 503, key="busy")
            open_row = "SELECT round(extract(epoch FROM next_try_at - now()) / 60)::int FROM blockyard.billing_requests"
            rows = superuser.execute(f"{open_row} WHERE status = 'open' AND organization_id = %s".encode(), [school.id])
            waits += [row[0] for row in rows]
        assert school.post("/subscriptions", {"plan": "teacher"}, 409)["code"] == "request_open"
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    log = (Path(running.ready["data_dir"]) / "logs" / "api.log").read_text()
    lines = [line for line in map(json.loads, log.splitlines()) if line.get("event") == "billing_request_open"]
    told = [line for line in lines if line["organization_id"] == school.id]
    assert [line["attempts"] for line in told] == list(range(1, 9))
    assert {(line["operation"], line["level"]) for line in told} == {("subscriptions.create", "warning")}
    assert "Too many requests." in told[0]["error"]
    assert told[0]["next_try_at"] > told[0]["timestamp"]
    # The twin that had to wait made the next sweep take it.
    wait_until(lambda: school.plan == "school", "the subscription")


def test_a_refused_subscription_leaves_nothing_behind(found: Found) -> None:
    school = found("refused")
    wish = {"plan": "school", "payment_method": "pm_card_chargeDeclined"}
    refused = school.post("/subscriptions", wish, 402, key="declined")
    assert refused == school.post("/subscriptions", wish, 402, key="declined")
    assert school.post("/subscriptions", {"plan": "school", "payment_method": "pm_card_visa"})["status"] == "active"


def test_it_survives_a_restart(tmp_path: Path) -> None:
    with up(tmp_path / "data") as first:
        school = School(first, "restart@school.example")
        with school.http:
            school.post("/payment-methods", {"payment_method": "pm_card_visa"})
            made = school.post("/subscriptions", {"plan": "teacher"})
    with up(tmp_path / "data") as second:
        headers = {"Authorization": "Bearer sk_test_sandbox"}
        url = f"{second.ready['stripe_sandbox']}/v1/subscriptions/{made['stripe_id']}"
        assert httpx.get(url, headers=headers, timeout=ANSWER_SECONDS).json()["status"] == "active"


def test_plans_are_sold_once(running: Running, stripe: httpx.Client) -> None:
    """`up` made the prices; the operator's command finds nothing to do, and makes again what is gone."""
    command = ("stripe", "plans", "--json", "--data-dir", running.ready["data_dir"])
    assert json.loads(blockyard(*command).stdout) == {"made": []}
    price = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_district_monthly"}).json()["data"][0]["id"]
    assert stripe.post(f"/v1/prices/{price}", data={"active": "false", "lookup_key": ""}).status_code == 200
    assert json.loads(blockyard(*command).stdout) == {"made": ["district"]}
