"""Selling our plans at Stripe, when a plan's price changes. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import httpx
import pytest

from blockyard.billing.plans import BY_NAME, Plan
from blockyard.billing.stripe import copies, products
from blockyard.billing.stripe.client import Client, plain
from tests.sandbox import HEADERS, stripe_sandbox

TEACHER = BY_NAME["teacher"]
KEY = TEACHER.lookup_key or ""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url:
        yield url


@pytest.fixture
async def client(url: str) -> AsyncIterator[Client]:
    client = Client("sk_test_sandbox", url)
    yield client
    await client.close()


def costing(cents: int) -> Plan:
    return replace(TEACHER, prices={"usd": cents})


async def test_a_price_goes_up_and_comes_back(client: Client) -> None:
    """Within the day for which Stripe keeps idempotency keys."""
    old = await products.price_sold(client, KEY)
    assert old is not None
    assert not await products.ensure_price(client, costing(1900), KEY)
    for cents in (2500, 1900, 2500):
        assert await products.ensure_price(client, costing(cents), KEY)
        sold = await products.price_sold(client, KEY)
        assert sold is not None
        assert (sold.unit_amount, sold.product) == (cents, old.product)
        assert not await products.ensure_price(client, costing(cents), KEY)
    former = plain(await client.v1.prices.retrieve_async(old.id))
    assert former["lookup_key"] is None
    assert copies.plan_of(former) == TEACHER, "who pays the old price keeps the plan"


@pytest.mark.parametrize("wrong", [{"currency": "eur"}, {"recurring[interval]": "year"}])
async def test_another_currency_or_interval_is_another_price(url: str, client: Client, wrong: dict[str, str]) -> None:
    right = await products.price_sold(client, KEY)
    assert right is not None
    form = {"product": str(right.product), "lookup_key": KEY, "transfer_lookup_key": "true", "unit_amount": "1900"}
    form |= {"currency": "usd", "recurring[interval]": "month", **wrong}
    async with httpx.AsyncClient(base_url=url, headers=HEADERS) as stripe:
        assert (await stripe.post("/v1/prices", data=form)).status_code == 200
    assert await products.ensure_price(client, TEACHER, KEY)
    assert not await products.ensure_price(client, TEACHER, KEY)


async def test_older_prices_learn_their_plan(url: str, client: Client) -> None:
    """Those that were made before prices named it, also if they are sold no more."""
    async with httpx.AsyncClient(base_url=url, headers=HEADERS) as stripe:
        product = (await stripe.post("/v1/products", data={"name": "Old", "metadata[plan]": "school"})).json()["id"]
        form = {"product": product, "currency": "usd", "unit_amount": "8900", "recurring[interval]": "month"}
        old = (await stripe.post("/v1/prices", data=form)).json()
        assert old["metadata"] == {}
        assert await products.ensure_prices(client) == []
        assert (await stripe.get(f"/v1/prices/{old['id']}")).json()["metadata"] == {"plan": "school"}
