"""A school's whole life with billing: real processes, the Stripe sandbox that `up` starts, webhooks, a test clock."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.lifecycle.processes import Running, up, wait_until
from tests.lifecycle.test_up import register

PAYMENTS = "/api/v1/payments"
USAGE = "/api/v1/organizations/current/usage"
DAY = 24 * 60 * 60


class School:
    """A client that is signed in as the owner."""

    def __init__(self, running: Running, email: str) -> None:
        person = register(running.url, email)
        self.id: str = person["organization"]["id"]
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        self.http = httpx.Client(base_url=running.url, headers=headers, timeout=20)

    def post(self, path: str, body: dict[str, Any], status: int = 201, key: str | None = None) -> Any:
        headers = {"Idempotency-Key": key} if key else {}
        answer = self.http.post(f"{PAYMENTS}{path}", json=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()

    def items(self, path: str) -> list[dict[str, Any]]:
        answer = self.http.get(f"{PAYMENTS}{path}")
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def subscription(self) -> dict[str, Any]:
        return self.items("/subscriptions")[0]

    def change(self, stripe_id: str, body: dict[str, Any]) -> Any:
        answer = self.http.patch(f"{PAYMENTS}/subscriptions/{stripe_id}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    @property
    def plan(self) -> str:
        return str(self.http.get(USAGE).json()["plan"])

    def events(self) -> dict[str, str]:
        answer = self.http.get("/api/v1/webhooks/stripe/events", params={"limit": 100})
        return {event["type"]: event["status"] for event in answer.json()["items"]}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with up(tmp_path_factory.mktemp("billing") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def stripe(running: Running) -> Any:
    """The sandbox, as its test controls see it."""
    headers = {"Authorization": "Bearer sk_test_sandbox"}
    with httpx.Client(base_url=running.ready["stripe_sandbox"], headers=headers, timeout=30) as client:
        yield client


@pytest.fixture
def found(running: Running) -> Iterator[Callable[[str], School]]:
    """Signs a new school up."""
    with ExitStack() as clients:

        def sign_up(name: str) -> School:
            school = School(running, f"{name}@school.example")
            clients.enter_context(school.http)
            return school

        yield sign_up


Found = Callable[[str], School]


def settled(stripe: httpx.Client) -> None:
    """Every event has been taken by the webhook route."""
    assert stripe.post("/sandbox/flush", json={}).status_code == 200


def test_a_school_from_sign_up_to_cancellation(found: Found, stripe: httpx.Client) -> None:
    school, other = found("life"), found("other")
    assert school.plan == "free"

    customer = school.post("/customers", {})
    assert school.post("/customers", {})["stripe_id"] == customer["stripe_id"], "a second call answers with the first"
    school.post("/payment-methods", {"payment_method": "pm_card_visa"})
    made = school.post("/subscriptions", {"plan": "teacher"}, key="first")
    assert (made["status"], made["plan"]) == ("active", "teacher")
    assert school.post("/subscriptions", {"plan": "teacher"}, key="first") == made
    assert school.post("/subscriptions", {"plan": "school"}, 409)["code"] == "already_subscribed"
    assert school.plan == "teacher"
    assert other.plan == "free"
    settled(stripe)
    wait_until(lambda: school.events().get("invoice.paid") == "applied", "the invoice's event")
    invoice = school.items("/invoices")[0]
    assert (invoice["status"], invoice["total"]) == ("paid", 1900)

    upgraded = school.change(made["stripe_id"], {"plan": "school", "proration": "always_invoice"})
    assert upgraded["plan"] == school.plan == "school"
    settled(stripe)
    wait_until(lambda: len(school.items("/invoices")) == 2, "the invoice of the upgrade")
    assert 7900 <= school.items("/invoices")[0]["total"] <= 8000, "the difference for nearly a whole month"

    payment = school.post("/payment-intents", {"amount": 5000, "payment_method": "pm_card_visa"})
    assert payment["status"] == "succeeded"
    assert school.post("/refunds", {"payment": payment["stripe_id"], "amount": 2000})["amount"] == 2000
    refused = school.post("/refunds", {"payment": payment["stripe_id"], "amount": 3001}, 422)
    assert (refused["code"], refused["refundable"]) == ("refund_too_large", 3000)
    foreign = other.post("/refunds", {"payment": payment["stripe_id"]}, 404)
    assert foreign == other.post("/refunds", {"payment": "pi_invented"}, 404)
    declined = school.post("/payment-intents", {"amount": 100, "payment_method": "pm_card_chargeDeclined"}, 402)
    assert (declined["code"], declined["decline_code"]) == ("card_declined", "generic_decline")

    assert school.change(made["stripe_id"], {"cancel_at_period_end": True})["cancel_at_period_end"] is True
    assert school.change(made["stripe_id"], {"cancel_at_period_end": False})["cancel_at_period_end"] is False
    ended = school.http.delete(f"{PAYMENTS}/subscriptions/{made['stripe_id']}").json()
    assert ended["status"] == "canceled"
    assert school.plan == "free"
    settled(stripe)
    wait_until(lambda: set(school.events().values()) == {"applied"}, "every event")
    assert other.events() == {}


def test_renewal_fails_and_the_plan_ends(found: Found, stripe: httpx.Client) -> None:
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
    wait_until(lambda: len(school.items("/invoices")) == 2, "the renewal's invoice")
    assert school.subscription()["status"] == "active"
    school.post("/payment-methods", {"payment_method": "pm_card_chargeCustomerFail"})
    advance(31)
    wait_until(lambda: school.subscription()["status"] == "past_due", "the failed renewal")
    assert school.plan == "school", "while Stripe tries again, the school keeps its plan"
    advance(60)
    wait_until(lambda: school.subscription()["status"] in ("canceled", "unpaid"), "the end of dunning")
    assert school.plan == "free"
    wait_until(lambda: school.events().get("invoice.payment_failed") == "applied", "the event of the failed renewal")


def test_checkout_page(found: Found, stripe: httpx.Client) -> None:
    """The page as a browser without JavaScript sees it: a form that is sent."""
    school = found("checkout")
    urls = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
    session = school.post("/checkout/sessions", {"plan": "teacher", **urls})
    page = httpx.get(session["url"])
    assert page.status_code == 200
    assert "Blockyard Teacher" in page.text
    paid = httpx.post(f"{session['url']}/pay", data={"card": "visa", "email": "checkout@school.example"})
    assert (paid.status_code, paid.headers["location"]) == (303, urls["success_url"])
    settled(stripe)
    wait_until(lambda: school.plan == "teacher", "the plan that was paid for")
    portal = school.post("/portal/sessions", {"return_url": "https://school.example/billing"})
    assert "Teacher" in httpx.get(portal["url"]).text


def test_stripe_fails_and_nothing_is_done_twice(found: Found, stripe: httpx.Client) -> None:
    school = found("faults")
    school.post("/customers", {})
    rule = {"kind": "500", "operation": "POST /v1/payment_intents", "count": 2}
    stripe.post("/sandbox/faults", json=[rule])
    wish = {"amount": 700, "payment_method": "pm_card_visa"}
    assert school.post("/payment-intents", wish, 503, key="again")["code"] == "stripe_unavailable"
    paid = school.post("/payment-intents", wish, key="again")
    assert paid == school.post("/payment-intents", wish, key="again")
    made = stripe.get("/v1/payment_intents", params={"customer": paid["customer_id"]}).json()["data"]
    assert [intent["id"] for intent in made] == [paid["stripe_id"]]


def test_it_survives_a_restart(tmp_path: Path) -> None:
    with up(tmp_path / "data") as first:
        school = School(first, "restart@school.example")
        with school.http:
            school.post("/payment-methods", {"payment_method": "pm_card_visa"})
            made = school.post("/subscriptions", {"plan": "teacher"})
    with up(tmp_path / "data") as second:
        headers = {"Authorization": "Bearer sk_test_sandbox"}
        url = f"{second.ready['stripe_sandbox']}/v1/subscriptions/{made['stripe_id']}"
        assert httpx.get(url, headers=headers).json()["status"] == "active"
