"""Every try of a request sends Stripe the same bytes: another order of words may be another request there."""

from collections.abc import AsyncIterator, Iterator

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from tests.databases import TestDatabase
from tests.sandbox import HEADERS, stripe_sandbox
from tests.stripe_recorder import Recorder, recorded
from tests.world import World

PAYMENTS = "/api/v1/payments"
BACK = {"success_url": "https://school.example/done?x=1&y=2", "cancel_url": "https://school.example/back"}
REQUESTS = [
    ("POST", "/payment-methods", {"payment_method": "pm_card_visa"}, "/attach"),
    (
        "POST",
        "/payment-intents",
        {"amount": 5000, "description": "Büch€r", "payment_method": "pm_card_visa"},
        "intents",
    ),
    ("POST", "/checkout/sessions", {"plan": "school", **BACK}, "/checkout/sessions"),
    ("POST", "/portal/sessions", {"return_url": "https://school.example/"}, "/billing_portal/sessions"),
    ("POST", "/subscriptions", {"plan": "teacher", "trial": True, "payment_method": "pm_card_visa"}, "/subscriptions"),
]


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=30) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def recorder(stripe: httpx.Client) -> Iterator[Recorder]:
    with recorded(str(stripe.base_url).rstrip("/")) as recorder:
        yield recorder


@pytest.fixture(scope="module")
async def client(database: TestDatabase, recorder: Recorder) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(database.settings.model_copy(update={"stripe_api_url": recorder.url}))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


@pytest.mark.parametrize(("method", "path", "body", "asked"), REQUESTS, ids=[one[1] for one in REQUESTS])
async def test_every_try_sends_the_same_bytes(
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    stripe: httpx.Client,
    recorder: Recorder,
    method: str,
    path: str,
    body: dict[str, object],
    asked: str,
) -> None:
    """Also when the plan has got another price meanwhile."""
    headers = world.omega.admin.headers
    admin.execute("UPDATE blockyard.billing_subscriptions SET status = 'canceled'")
    admin.execute("DELETE FROM blockyard.billing_customers WHERE stripe_id = 'cus_omega'")  # not at this Stripe
    await client.post(f"{PAYMENTS}/customers", json={}, headers=headers)
    set_faults(stripe, {"kind": "drop", "operation": f"POST /v1*{asked}"})
    recorder.sent.clear()
    headers = headers | {"Idempotency-Key": path}
    for _ in range(2):
        answer = await client.request(method, PAYMENTS + path, json=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (503, "stripe_unavailable"), answer.text
    change_prices(stripe)
    set_faults(stripe)
    answer = await client.request(method, PAYMENTS + path, json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    tries = [one for one in recorder.sent if one[0].endswith(asked)]
    assert len(tries) == 5, "two for each call that failed, the SDK's own second one among them"
    assert len(set(tries)) == 1
    assert tries[0][1].startswith("blockyard-")


def set_faults(stripe: httpx.Client, *faults: dict[str, str]) -> None:
    assert stripe.post("/sandbox/faults", json=list(faults)).json() == {"rules": len(faults)}


def change_prices(stripe: httpx.Client) -> None:
    for plan in ("teacher", "school"):
        key = f"blockyard_{plan}_monthly"
        old = stripe.get("/v1/prices", params={"lookup_keys[]": key}).json()["data"][0]
        form = {"product": old["product"], "currency": "usd", "unit_amount": str(old["unit_amount"] + 1)}
        form |= {"lookup_key": key, "transfer_lookup_key": "true", "recurring[interval]": "month"}
        assert stripe.post("/v1/prices", data=form).status_code == 200
