"""What Stripe's portal offers a school is our decision. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from blockyard.billing.stripe.client import BillingNotConfigured, Client
from blockyard.billing.stripe.portal import portal_of
from blockyard.billing.stripe.set_up import set_up
from tests.sandbox import HEADERS, stripe_sandbox

URL = "/v1/billing_portal/configurations"


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=30) as client,
    ):
        yield client


@pytest.fixture
async def client(stripe: httpx.Client) -> AsyncIterator[Client]:
    client = Client("sk_test_sandbox", str(stripe.base_url).rstrip("/"))
    yield client
    await client.close()


def configurations(stripe: httpx.Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = stripe.get(URL).json()["data"]
    return found


def post(stripe: httpx.Client, path: str, form: dict[str, str]) -> dict[str, Any]:
    answer = stripe.post(URL + path, data=form)
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_it_offers_card_invoices_and_the_end(stripe: httpx.Client, client: Client) -> None:
    assert await set_up(client) == []
    [ours] = configurations(stripe)
    features = ours["features"]
    assert [name for name, feature in features.items() if feature["enabled"]] == [
        "invoice_history",
        "payment_method_update",
        "subscription_cancel",
    ]
    assert features["subscription_cancel"]["mode"] == "at_period_end"
    assert await portal_of(client) == ours["id"]


@pytest.mark.parametrize(
    "change",
    [
        {"features[subscription_update][enabled]": "true"},
        {"features[subscription_cancel][mode]": "immediately"},
        {"features[invoice_history][enabled]": "false"},
        {"active": "false"},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_what_somebody_changes_is_changed_back(
    stripe: httpx.Client, client: Client, change: dict[str, str]
) -> None:
    """And what is none of our business stays."""
    [before] = configurations(stripe)
    more = {"business_profile[headline]": "Blocks", "default_return_url": "https://school.example/"}
    post(stripe, f"/{before['id']}", change | more)
    assert await set_up(client) == ["portal"]
    assert await set_up(client) == []
    [after] = configurations(stripe)
    assert (after["features"], after["active"]) == (before["features"], True)
    assert (after["business_profile"]["headline"], after["default_return_url"]) == (
        "Blocks",
        more["default_return_url"],
    )


async def test_the_settings_of_another_product_are_not_ours(stripe: httpx.Client, client: Client) -> None:
    [ours] = configurations(stripe)
    other = post(stripe, "", {"features[subscription_update][enabled]": "true"})
    assert await portal_of(client) == ours["id"]
    post(stripe, f"/{ours['id']}", {"active": "false"})
    with pytest.raises(BillingNotConfigured):
        await portal_of(client)
    post(stripe, f"/{ours['id']}", {"active": "true", "metadata[portal]": ""})
    with pytest.raises(BillingNotConfigured):
        await portal_of(client)
    assert await set_up(client) == ["portal"]
    assert await portal_of(client) not in (ours["id"], other["id"])
