"""Asking something of Stripe, when Stripe or we fail on the way. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator, Iterator

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from tests.databases import TestDatabase
from tests.sandbox import HEADERS, stripe_sandbox
from tests.waiting import ANSWER_SECONDS
from tests.world import World

PAYMENTS = "/api/v1/payments"
WISH = {"amount": 700, "payment_method": "pm_card_visa"}


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=ANSWER_SECONDS) as client,
    ):
        yield client


@pytest.fixture(scope="module")
async def client(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


@pytest.fixture(scope="module", autouse=True)
def no_customers(database: TestDatabase) -> None:
    """The world's are not at this Stripe."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute("DELETE FROM blockyard.billing_customers")


@pytest.fixture(autouse=True)
def no_faults(stripe: httpx.Client) -> Iterator[None]:
    yield
    break_payments(stripe)


def break_payments(stripe: httpx.Client, *faults: str) -> None:
    """Every request for a payment meets these; none: all is well again."""
    rules = [{"kind": fault, "operation": "POST /v1/payment_intents"} for fault in faults]
    assert stripe.post("/sandbox/faults", json=rules).json() == {"rules": len(rules)}


def payments_at_stripe(stripe: httpx.Client, customer: str) -> list[tuple[int, str]]:
    data = stripe.get("/v1/payment_intents", params={"customer": customer, "limit": 100}).json()["data"]
    return [(one["amount"], one["status"]) for one in data]


async def test_a_key_is_for_one_request(client: httpx.AsyncClient, world: World, stripe: httpx.Client) -> None:
    """The same words again get the same answer, a refusal too; other words are refused."""
    headers = world.omega.admin.headers | {"Idempotency-Key": "one"}
    declined = WISH | {"payment_method": "pm_card_chargeDeclined"}
    first = await client.post(f"{PAYMENTS}/payment-intents", json=declined, headers=headers)
    second = await client.post(f"{PAYMENTS}/payment-intents", json=declined, headers=headers)
    other = await client.post(f"{PAYMENTS}/payment-intents", json=WISH, headers=headers)
    assert (first.status_code, first.json()["decline_code"]) == (402, "generic_decline")
    assert second.json() == first.json()
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_key_reused")


@pytest.mark.parametrize("fault", ["429", "drop", "409", "500", "500_undone", "500_done", "lost"])
async def test_stripe_is_in_trouble(client: httpx.AsyncClient, world: World, stripe: httpx.Client, fault: str) -> None:
    """Nobody pays twice: another request waits until it is known what became of the first, which the first key finds
    out."""
    person = world.omega.admin
    customer = (await client.post(f"{PAYMENTS}/customers", json={}, headers=person.headers)).json()["stripe_id"]
    before = payments_at_stripe(stripe, customer)
    break_payments(stripe, fault)
    headers = person.headers | {"Idempotency-Key": fault}
    answer = await client.post(f"{PAYMENTS}/payment-intents", json=WISH, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "stripe_unavailable")
    break_payments(stripe)
    other = await client.post(f"{PAYMENTS}/payment-intents", json=WISH, headers=person.headers)
    assert (other.status_code, other.json()["code"], other.headers["retry-after"]) == (409, "request_open", "10")
    again = await client.post(f"{PAYMENTS}/payment-intents", json=WISH, headers=headers)
    assert (again.status_code, again.json()["status"]) == (201, "succeeded")
    assert payments_at_stripe(stripe, customer) == [(700, "succeeded"), *before]
