"""Keys of requests that ask Stripe: billing keeps its answers itself."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.buying import PAYMENTS, api_client
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World

DETAILS = f"{PAYMENTS}/billing-details"
PAYMENT = {"amount": 700, "currency": "usd", "payment_method": "pm_card_visa"}


@pytest.fixture(scope="module")
async def client(database: TestDatabase, stripe: httpx.Client) -> AsyncIterator[httpx.AsyncClient]:
    async with api_client(database, str(stripe.base_url)) as client:
        yield client


@pytest.fixture(scope="module", autouse=True)
def no_customers(database: TestDatabase) -> None:
    """The world's are not at this Stripe."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute("DELETE FROM blockyard.billing_customers")


def keyed(world: World, key: str) -> dict[str, str]:
    return world.omega.owner.headers | {"Idempotency-Key": key, "Content-Type": "application/json"}


def is_replayed(answer: httpx.Response) -> bool:
    return answer.headers.get_list("Idempotent-Replayed") == ["true"]


async def pay(
    client: httpx.AsyncClient, headers: dict[str, str], wish: dict[str, Any], **spelled: Any
) -> httpx.Response:
    return await client.post(f"{PAYMENTS}/payment-intents", content=json.dumps(wish, **spelled), headers=headers)


async def test_a_payment_in_other_bytes_is_the_same(client: httpx.AsyncClient, world: World) -> None:
    headers = keyed(world, "respelled")
    assert (await client.post(f"{PAYMENTS}/customers", json={}, headers=world.omega.owner.headers)).is_success
    first = await pay(client, headers, PAYMENT)
    assert (first.status_code, is_replayed(first)) == (201, False), first.text
    again = await pay(client, headers, dict(reversed(PAYMENT.items())), indent=4)
    assert (again.status_code, again.json(), is_replayed(again)) == (201, first.json(), True)
    assert problem(await pay(client, headers, PAYMENT | {"amount": 701})) == (409, "idempotency_key_reused")


async def test_a_refusal_of_stripes_is_replayed_too(client: httpx.AsyncClient, world: World) -> None:
    headers, declined = keyed(world, "declined"), PAYMENT | {"payment_method": "pm_card_chargeDeclined"}
    first, again = [await pay(client, headers, declined) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (402, 402, first.json())
    assert (is_replayed(first), is_replayed(again)) == (False, True)


async def test_who_names_no_currency_means_that_of_the_plans(client: httpx.AsyncClient, world: World) -> None:
    headers = keyed(world, "no currency")
    first = await pay(client, headers, {name: value for name, value in PAYMENT.items() if name != "currency"})
    assert (first.status_code, first.json()["currency"]) == (201, "usd")
    again = await pay(client, headers, PAYMENT)
    assert (again.status_code, again.json(), is_replayed(again)) == (201, first.json(), True)
    assert problem(await pay(client, headers, PAYMENT | {"currency": "eur"})) == (409, "idempotency_key_reused")


async def test_a_key_of_before_is_compared_by_its_bytes(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = keyed(world, "of before")
    first = await pay(client, headers, PAYMENT)
    former = hashlib.sha256(f"POST {PAYMENTS}/payment-intents\n{json.dumps(PAYMENT)}".encode()).hexdigest()
    kept = "UPDATE blockyard.billing_requests SET fingerprint = %s WHERE key = 'of before'"
    assert admin.execute(kept.encode(), [former]).rowcount == 1
    again = await pay(client, headers, PAYMENT)
    assert (again.status_code, again.json(), is_replayed(again)) == (201, first.json(), True)
    assert problem(await pay(client, headers, PAYMENT, indent=4)) == (409, "idempotency_key_reused")


async def test_six_customers_at_once_are_one_answer(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers | {"Idempotency-Key": "six"}
    answers = await asyncio.gather(*(client.post(f"{PAYMENTS}/customers", json={}, headers=headers) for _ in range(6)))
    assert {(one.status_code, json.dumps(one.json(), sort_keys=True)) for one in answers} == {
        (answers[0].status_code, json.dumps(answers[0].json(), sort_keys=True))
    }
    again = await client.post(f"{PAYMENTS}/customers", json={}, headers=headers)
    assert (again.status_code, again.json(), is_replayed(again)) == (answers[0].status_code, answers[0].json(), True)


async def test_billing_details_are_not_overwritten_unread(client: httpx.AsyncClient, world: World) -> None:
    headers, wish = world.omega.owner.headers, {"name": "Springfield School District"}
    tag = (await client.get(DETAILS, headers=headers)).headers["ETag"]
    mine = headers | {"If-Match": tag, "Idempotency-Key": "details"}
    done = await client.put(DETAILS, json=wish, headers=mine)
    assert (done.status_code, done.json()["name"], done.headers["ETag"] != tag) == (200, wish["name"], True)
    again = await client.put(DETAILS, json=wish, headers=mine)
    assert (again.status_code, again.json(), is_replayed(again)) == (200, done.json(), True)
    refused = await client.put(DETAILS, json={"name": "Another"}, headers=headers | {"If-Match": tag})
    assert problem(refused) == (412, "precondition_failed")
    assert refused.headers["ETag"].partition(".")[0] == done.headers["ETag"].partition(".")[0]
    assert (await client.get(DETAILS, headers=headers)).json()["name"] == wish["name"]
