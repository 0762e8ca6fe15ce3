"""What the subscriptions cost at the end of each day, whenever we hear of a change."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.billing.inbox.reconcile import reconcile
from blockyard.billing.settings import BillingSettings
from blockyard.billing.stripe.client import open_stripe
from blockyard.billing.stripe.mirror import store_copy
from blockyard.tenancy.session import any_role
from tests.api.buying import Buyer, api_client, new_buyer
from tests.attack.tenant import context_of
from tests.billing_rows import at, bill
from tests.databases import TestDatabase
from tests.world import World

TEACHER, SCHOOL, DISTRICT = 1_900, 9_900, 49_900
BEGUN, RENEWED, AGAIN = (at(f"2025-{day}T09:00") for day in ("01-31", "02-28", "03-31"))
LATER = at("2025-04-30T09:00")


class Life:
    """Of one subscription of alpha's, as Stripe tells it to the mirror. Its currency is its own."""

    def __init__(self, app: FastAPI, client: httpx.AsyncClient, world: World, currency: str) -> None:
        self.app, self.client, self.world, self.currency = app, client, world, currency
        self.id = f"sub_{currency}"

    async def hears(self, seen_at: datetime, amount: int, period: tuple[datetime, datetime], **more: Any) -> None:
        price = {"id": f"price_{amount}", "unit_amount": amount, "currency": self.currency}
        start, end = seconds(*period)
        item = {
            "id": "si_x",
            "quantity": 1,
            "price": price | {"recurring": more.pop("recurring", {"interval": "month", "interval_count": 1})},
            "current_period_start": start,
            "current_period_end": end,
        }
        obj = {
            "object": "subscription",
            "id": self.id,
            "customer": "cus_x",
            "status": "active",
            "items": {"data": [item]},
            "cancel_at_period_end": False,
            "start_date": seconds(BEGUN)[0],
            **more,
        }
        sessions = self.app.state.process.tenant_sessions
        async with sessions.open(context_of(self.world.alpha.owner), authorize=any_role) as db:
            await store_copy(db, obj, seen_at)

    async def cost(self, *days: str) -> list[int]:
        """At the end of each day of 2025."""
        query = {"from": f"2025-{min(days)}", "to": f"2025-{max(days)}", "interval": "day"}
        query["to"] = (datetime.fromisoformat(query["to"]) + timedelta(days=1)).date().isoformat()
        url, headers = "/api/v1/payments/analytics/revenue", self.world.alpha.admin.headers
        answer = await self.client.get(url, params=query, headers=headers)
        assert answer.status_code == 200, answer.text
        [found] = [one for one in answer.json()["currencies"] if one["currency"] == self.currency]
        told = {bucket["start"]: bucket["mrr"] for bucket in found["buckets"]}
        return [told[f"2025-{day}"] for day in days]


def seconds(*moments: datetime) -> list[int]:
    return [int(moment.timestamp()) for moment in moments]


def invoice(made: datetime) -> dict[str, Any]:
    return {"latest_invoice": {"id": "in_x", "created": seconds(made)[0]}}


def waiting(until: datetime) -> dict[str, Any]:
    """A smaller price has been put in; the period was billed at another one."""
    return {"metadata": {"paid_plan": "school", "paid_price": "price_9900", "paid_until": str(seconds(until)[0])}}


async def test_a_life(app: FastAPI, client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """A trial, a larger plan, a smaller one that comes with the next period, the end. The news comes days later."""
    life = Life(app, client, world, "sek")
    trial = {"status": "trialing", "trial_end": seconds(at("2025-02-10T09:00"))[0]}
    over = {"trial_end": trial["trial_end"]}
    period, renewed, last = (BEGUN, RENEWED), (RENEWED, AGAIN), (AGAIN, LATER)
    await life.hears(at("2025-01-31T09:01"), TEACHER, period, **trial, **invoice(BEGUN))
    await life.hears(at("2025-02-10T09:01"), TEACHER, period, **over, **invoice(at("2025-02-10T09:00")))
    await life.hears(at("2025-03-03T00:00"), SCHOOL, period, **over, **invoice(at("2025-02-20T12:00")))
    await life.hears(at("2025-03-10T12:00"), TEACHER, renewed, **over, **invoice(RENEWED), **waiting(AGAIN))
    await life.hears(at("2025-04-03T12:00"), TEACHER, last, **over, **invoice(AGAIN), **waiting(AGAIN))
    ended = {"status": "canceled", "ended_at": seconds(at("2025-04-20T09:00"))[0]}
    await life.hears(at("2025-04-21T09:00"), TEACHER, last, **over, **invoice(AGAIN), **ended)
    bill(admin, world.alpha, TEACHER, "2025-02-10T10:00", currency="sek", subscription_id=life.id)
    days = ("01-30", "02-09", "02-10", "02-19", "02-20", "03-10", "03-30", "03-31", "04-19", "04-20")
    assert await life.cost(*days) == [0, 0, *[TEACHER] * 2, *[SCHOOL] * 3, *[TEACHER] * 2, 0]


async def test_without_an_invoice_it_counts_from_when_we_saw_it(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    """A price that somebody changed at Stripe, to be billed some day; then one by the year, with an invoice at once."""
    life, period = Life(app, client, world, "nok"), (BEGUN, RENEWED)
    await life.hears(at("2025-01-31T09:01"), TEACHER, period, latest_invoice="in_first")
    await life.hears(at("2025-02-05T00:00"), TEACHER, period, **invoice(BEGUN))
    await life.hears(at("2025-02-10T00:00"), SCHOOL, period, **invoice(BEGUN))
    yearly = {"recurring": {"interval": "year", "interval_count": 1}}
    await life.hears(at("2025-02-25T00:00"), SCHOOL, period, **yearly, **invoice(at("2025-02-20T00:00")))
    assert await life.cost("02-09", "02-10", "02-19", "02-20") == [TEACHER, SCHOOL, SCHOOL, SCHOOL // 12]


async def test_something_beside_the_plan_counts_while_a_smaller_one_waits(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    """Added at Stripe by hand, and taken away again. The period is billed at the larger plan's price."""
    life, period = Life(app, client, world, "pln"), (BEGUN, RENEWED)
    await life.hears(at("2025-01-31T09:01"), SCHOOL, period)
    await life.hears(at("2025-02-05T12:00"), TEACHER, period, **waiting(RENEWED))
    await life.hears(at("2025-02-10T12:00"), TEACHER + 500, period, **waiting(RENEWED))
    await life.hears(at("2025-02-15T12:00"), TEACHER, period, **waiting(RENEWED))
    assert await life.cost("02-04", "02-09", "02-10", "02-15") == [SCHOOL, SCHOOL, SCHOOL + 500, SCHOOL]


async def test_an_older_copy_brings_no_price_back(app: FastAPI, client: httpx.AsyncClient, world: World) -> None:
    life, period = Life(app, client, world, "dkk"), (BEGUN, RENEWED)
    await life.hears(at("2025-01-31T09:01"), TEACHER, period)
    await life.hears(at("2025-02-10T12:00"), SCHOOL, period)
    await life.hears(at("2025-02-10T11:00"), TEACHER, period)
    assert await life.cost("02-09", "02-10") == [TEACHER, SCHOOL]


@pytest.fixture(scope="module")
async def selling(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


async def test_the_moment_is_stripe_s(
    selling: httpx.AsyncClient, stripe: httpx.Client, app: FastAPI, world: World, admin: psycopg.Connection
) -> None:
    """Whether a change is ours, or found by comparing: Stripe's clock is ahead of ours here."""
    buyer: Buyer = new_buyer(selling, stripe, world.alpha, admin)
    made = await buyer.subscribe("teacher")
    buyer.advance(3)
    await buyer.change(made, "school")
    buyer.advance(3)
    change_at_stripe(stripe, made, "district")
    process, url = app.state.process, str(stripe.base_url).rstrip("/")
    settings = process.part(BillingSettings).model_copy(update={"stripe_api_url": url})
    access = open_stripe(settings)
    await reconcile(process, access.required(), world.alpha.id, mend=True)
    await access.close()
    found = admin.execute(
        "SELECT since, amount FROM blockyard.billing_subscription_prices WHERE subscription_id = %s ORDER BY id", [made]
    ).fetchall()
    invoices = [datetime.fromtimestamp(one["created"], UTC) for one in reversed(buyer.at_stripe("invoices"))]
    assert found == list(zip(invoices, (TEACHER, SCHOOL, DISTRICT), strict=True))


def change_at_stripe(stripe: httpx.Client, stripe_id: str, plan: str) -> None:
    """By hand, billed at once."""
    item = stripe.get(f"/v1/subscriptions/{stripe_id}").json()["items"]["data"][0]["id"]
    price = stripe.get("/v1/prices", params={"lookup_keys[]": f"blockyard_{plan}_monthly"}).json()["data"][0]["id"]
    wish = {"items[0][id]": item, "items[0][price]": price, "proration_behavior": "always_invoice"}
    answer = stripe.post(f"/v1/subscriptions/{stripe_id}", data=wish)
    assert answer.status_code == 200, answer.text
