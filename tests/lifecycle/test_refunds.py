"""Refunds, a second subscription and a deleted school, with the processes as the operator runs them."""

import json
from typing import Any

import httpx
import psycopg
import pytest

from tests.lifecycle.processes import Running, blockyard
from tests.lifecycle.school import Found, School, settled

pytestmark = pytest.mark.slow

CURRENT = "/api/v1/organizations/current"
DUE = "UPDATE blockyard.billing_requests SET next_try_at = now() WHERE status = 'open'"


def operate(running: Running, *words: str) -> tuple[int, Any]:
    """What `blockyard stripe` answers, with its exit code."""
    result = blockyard("stripe", *words, "--json", "--data-dir", running.ready["data_dir"])
    return result.returncode, json.loads(result.stdout) if result.stdout else result.stderr


def alarms(running: Running, school: School) -> list[tuple[str, str]]:
    _, told = operate(running, "alarms")
    return [(one["kind"], one["subject"]) for one in told["alarms"] if one["organization_id"] == school.id]


def sell(stripe: httpx.Client, customer: str, plan: str) -> str:
    """By hand, at Stripe."""
    [price] = stripe.get("/v1/prices", params={"lookup_keys[]": f"blockyard_{plan}_monthly"}).json()["data"]
    made = stripe.post("/v1/subscriptions", data={"customer": customer, "items[0][price]": price["id"]})
    assert made.status_code == 200, made.text
    return str(made.json()["id"])


def status_of(stripe: httpx.Client, subscription: str) -> str:
    return str(stripe.get(f"/v1/subscriptions/{subscription}").json()["status"])


def kept(stripe: httpx.Client, customer: str) -> int:
    """What Stripe took and did not give back."""
    charges = stripe.get("/v1/charges", params={"customer": customer, "limit": 100}).json()["data"]
    return sum(one["amount"] - one["amount_refunded"] for one in charges if one["paid"])


def test_a_refund_while_stripe_fails(
    running: Running, found: Found, stripe: httpx.Client, superuser: psycopg.Connection
) -> None:
    """The operator's command gives up, the worker does not; the plan ends by itself."""
    school = found("refunded")
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "school"})
    settled(stripe)
    running.wait_until(lambda: school.events().get("invoice.paid") == "applied", "the invoice's event")
    running.wait_until(lambda: bool(school.items("/payment-intents")), "the payment")
    [payment] = school.items("/payment-intents")
    asked = school.post("/refunds", {"payment": payment["stripe_id"], "reason": "It is the wrong school."})
    _, listed = operate(running, "refunds")
    [waiting] = [one for one in listed["waiting"] if one["organization_id"] == school.id]
    assert (waiting["organization"], waiting["request"]["id"]) == ("Springfield School", asked["id"])
    stripe.post("/sandbox/faults", json=[{"kind": "lost", "operation": "POST /v1/refunds"}])
    code, told = operate(running, "refunds", "approve", asked["id"])
    assert (code, "Stripe cannot be reached" in told) == (1, True), told
    stripe.post("/sandbox/faults", json=[])
    superuser.execute(DUE)
    running.wait_until(lambda: school.items("/refunds/requests")[0]["status"] == "approved", "the refund")
    running.wait_until(lambda: school.plan == "free", "the end of the plan")
    assert (status_of(stripe, made["stripe_id"]), kept(stripe, made["customer_id"])) == ("canceled", 0)
    assert operate(running, "refunds", "decline", asked["id"], "--because", "No.")[0] == 1


@pytest.mark.parametrize("fault", ["lost", "drop", "500_done"])
def test_a_second_subscription(
    running: Running, found: Found, stripe: httpx.Client, superuser: psycopg.Connection, fault: str
) -> None:
    school = found(f"second{fault.replace('_', '')}")
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "school"})
    customer = made["customer_id"]
    clock = stripe.post("/sandbox/clocks", data={"customer": customer}).json()
    url = f"/v1/test_helpers/test_clocks/{clock['id']}"
    frozen = int(stripe.get(url).json()["frozen_time"])
    assert stripe.post(f"{url}/advance", data={"frozen_time": str(frozen + 60)}).status_code == 200
    failing = ("DELETE /v1/subscriptions/*", "POST /v1/refunds")
    stripe.post("/sandbox/faults", json=[{"kind": fault, "operation": one, "count": 1} for one in failing])
    second = sell(stripe, customer, "district")
    settled(stripe)

    def is_undone() -> bool:
        superuser.execute(DUE)
        return kept(stripe, customer) == 9_900 and bool(alarms(running, school))

    running.wait_until(is_undone, "the end of the second one")
    stripe.post("/sandbox/faults", json=[])
    assert (status_of(stripe, made["stripe_id"]), status_of(stripe, second)) == ("active", "canceled")
    assert (school.plan, alarms(running, school)) == ("school", [("second_subscription", second)])


def test_a_deleted_school_is_charged_no_more(running: Running, found: Found, stripe: httpx.Client) -> None:
    school = found("gone")
    customer = school.post("/payment-methods", {"payment_method": "pm_card_visa"})["customer_id"]
    wish = {"confirm": "Springfield School"}
    assert school.http.request("DELETE", CURRENT, json=wish).status_code == 204
    made = sell(stripe, customer, "school")
    settled(stripe)
    running.wait_until(lambda: status_of(stripe, made) == "canceled", "the end of the subscription")
    running.wait_until(lambda: kept(stripe, customer) == 0, "the refund")
    running.wait_until(lambda: alarms(running, school) == [("paid_after_deletion", made)], "the alarm")
