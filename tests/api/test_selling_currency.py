"""A deployment sells in one currency, and its operator may choose another one later. Stripe is the sandbox, over HTTP."""

from collections.abc import AsyncIterator

import httpx
import psycopg
import pytest

from blockyard.billing.stripe.client import Client
from blockyard.billing.stripe.products import ensure_prices
from tests.api.buying import Buyer, api_client, new_buyer
from tests.databases import TestDatabase
from tests.world import World

SVG = "/api/v1/payments/analytics/revenue.svg"


@pytest.fixture(scope="module")
async def in_dollars(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture(scope="module")
async def in_euros(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url), stripe_currency="eur") as client:
        yield client


@pytest.fixture
def buyer(in_dollars: httpx.AsyncClient, stripe: httpx.Client, world: World, admin: psycopg.Connection) -> Buyer:
    return new_buyer(in_dollars, stripe, world.alpha, admin)


async def sell(stripe: httpx.Client, currency: str) -> list[str]:
    """As `blockyard stripe plans` does."""
    client = Client("sk_test_sandbox", str(stripe.base_url).rstrip("/"), currency)
    made = await ensure_prices(client)
    await client.close()
    return made


async def test_the_operator_chooses_another_currency(
    buyer: Buyer, in_euros: httpx.AsyncClient, stripe: httpx.Client
) -> None:
    """Who has subscribed keeps plan and price; who comes afterwards pays in the new one. Nobody mixes the two."""
    made = await buyer.subscribe("school")
    await buyer.change(made, "teacher")
    buyer.client = in_euros

    refused = await buyer.change(made, "district", 503)
    assert refused["code"] == "billing_not_configured", "the prices are not made yet"
    assert "`blockyard stripe plans`" in refused["detail"]
    assert await sell(stripe, "eur") == ["teacher", "school", "district"]
    assert await sell(stripe, "eur") == []

    for answer in (await buyer.change(made, "district", 409), await buyer.preview(made, "district", 409)):
        assert (answer["code"], answer["currency"]) == ("other_currency", "eur")
    back = await buyer.change(made, "school")  # to what is paid: no price of today is needed
    assert (back["plan"], back["currency"], back["amount"]) == ("school", "usd", 9_900)
    assert (await buyer.change(made, "teacher", 409))["code"] == "other_currency"
    assert (await buyer.preview(made, "school"))["next_amount"] == 9_900
    buyer.advance(32)
    renewed = await buyer.ask("PATCH", f"/subscriptions/{made}", 200, json={})
    assert (renewed["plan"], renewed["currency"], renewed["amount"]) == ("school", "usd", 9_900)
    assert (buyer.paid(), await buyer.plan()) == ([9_900, 9_900], "school")

    plans = await buyer.ask("GET", "/plans", 200)
    sold = [(one["name"], one["monthly"], one["currency"]) for one in plans["plans"]]
    assert sold == [
        ("free", 0, "eur"),
        ("teacher", 1_800, "eur"),
        ("school", 9_500, "eur"),
        ("district", 46_900, "eur"),
    ]
    paid = await buyer.post("/payment-intents", {"amount": 700})
    assert paid["currency"] == "eur"
    picture = await in_euros.get(SVG, headers=buyer.headers)
    assert '<title id="title">Revenue in EUR by month' in picture.text


async def test_a_first_subscription_in_the_new_currency(
    buyer: Buyer, in_euros: httpx.AsyncClient, stripe: httpx.Client
) -> None:
    await sell(stripe, "eur")
    buyer.client = in_euros
    made = await buyer.subscribe("teacher")
    larger = await buyer.preview(made, "school")
    assert (larger["currency"], larger["amount_due"], larger["next_amount"]) == ("eur", 9_500 - 1_800, 9_500)
    await buyer.change(made, "school")
    assert buyer.paid() == [1_800, 9_500 - 1_800]
