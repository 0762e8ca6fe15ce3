"""A key that Stripe has forgotten: a day passes in the sandbox, so this Blockyard and its sandbox are nobody else's."""

from collections.abc import Iterator

import httpx
import psycopg
import pytest

from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import Found
from tests.lifecycle.test_billing import DAY, failing, payments_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with up(tmp_path_factory.mktemp("day later") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def is_shared() -> bool:
    return False


def test_a_key_that_stripe_forgot(found: Found, stripe: httpx.Client, superuser: psycopg.Connection) -> None:
    """A day later Stripe would pay a second time for the same key: the payment is looked for first."""
    school = found("forgotten")
    customer = school.post("/customers", {})["stripe_id"]
    wish = {"amount": 700, "payment_method": "pm_card_visa"}
    with failing(stripe, "lost", "POST /v1/payment_intents"):
        school.post("/payment-intents", wish, 503, key="slow")
    assert stripe.post("/sandbox/time", json={"advance": DAY + 3600}).status_code == 200
    back = "key_since = key_since - interval '25 hours', created_at = created_at - interval '25 hours'"
    superuser.execute(f"UPDATE blockyard.billing_requests SET {back} WHERE organization_id = %s".encode(), [school.id])
    paid = school.post("/payment-intents", wish, key="slow")
    assert [intent["id"] for intent in payments_of(stripe, customer)] == [paid["stripe_id"]]
