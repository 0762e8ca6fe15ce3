"""What a school's admin reads of the mirror: payments, refunds, disputes, one subscription, a page to subscribe."""

from typing import Any

import httpx
import psycopg
import pytest

from tests.world import World

PAYMENTS = "/api/v1/payments"

PAYMENT = {
    "stripe_id": "pi_alpha",
    "customer_id": "cus_alpha",
    "status": "succeeded",
    "currency": "usd",
    "amount": 9900,
    "amount_received": 9900,
    "description": None,
    "decline_code": None,
}
REFUND = {
    "stripe_id": "re_alpha",
    "payment_id": "pi_alpha",
    "status": "succeeded",
    "currency": "usd",
    "amount": 100,
    "reason": None,
}
DISPUTE = {
    "stripe_id": "dp_alpha",
    "payment_id": "pi_alpha",
    "status": "needs_response",
    "reason": "fraudulent",
    "currency": "usd",
    "amount": 1000,
}
CHECKOUT = {"stripe_id": "cs_alpha", "status": "complete", "url": None, "subscription_id": None}
LISTS: dict[str, dict[str, Any]] = {"/payment-intents": PAYMENT, "/refunds": REFUND, "/disputes": DISPUTE}
THINGS: dict[str, dict[str, Any]] = {
    "/payment-intents/pi_{}": PAYMENT,
    "/checkout/sessions/cs_{}": CHECKOUT,
    "/subscriptions/sub_{}": {"stripe_id": "sub_alpha", "plan": "school", "status": "active", "amount": 9900},
    "/invoices/in_{}": {"stripe_id": "in_alpha", "status": "paid", "payment_id": "pi_alpha"},
}


@pytest.mark.parametrize("path", LISTS)
async def test_lists(client: httpx.AsyncClient, world: World, path: str) -> None:
    """Everything of one's own school and nothing else; for admins."""
    refused = await client.get(PAYMENTS + path, headers=world.alpha.teacher.headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "permission_missing")
    answer = await client.get(PAYMENTS + path, headers=world.alpha.admin.headers)
    assert answer.status_code == 200
    document = answer.json()
    (item,) = document.pop("items")
    assert document == {"next_cursor": None, "has_more": False}
    moment = {name: value for name, value in item.items() if name.endswith("_at")}
    assert item == LISTS[path] | moment
    assert list(moment.values()) != [None]


@pytest.mark.parametrize("path", THINGS)
async def test_things(client: httpx.AsyncClient, world: World, path: str) -> None:
    """Another school's thing and an invented one are the same nothing."""
    url, headers = f"{PAYMENTS}{path}", world.alpha.admin.headers
    foreign = await client.get(url.format("omega"), headers=headers)
    invented = await client.get(url.format("invented"), headers=headers)
    assert (foreign.status_code, foreign.json()["code"]) == (404, "not_found")
    assert foreign.content == invented.content
    own = await client.get(url.format("alpha"), headers=headers)
    assert own.status_code == 200
    assert THINGS[path].items() <= own.json().items()


async def test_a_long_list_comes_in_pages(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection[Any]
) -> None:
    """As the other lists: the newest first, a cursor for the rest."""
    admin.execute(
        "INSERT INTO blockyard.billing_disputes (organization_id, id, created_by_id, stripe_id, seen_at, payment_id, status,"
        " reason, currency, amount, disputed_at) SELECT organization_id, gen_random_uuid(), created_by_id, 'dp_two', now(),"
        " payment_id, status, reason, currency, amount, now() FROM blockyard.billing_disputes WHERE stripe_id = 'dp_omega'"
    )
    url, headers = f"{PAYMENTS}/disputes", world.omega.admin.headers
    first = (await client.get(url, params={"limit": 1}, headers=headers)).json()
    assert first["has_more"] is True
    rest = (await client.get(url, params={"limit": 1, "cursor": first["next_cursor"]}, headers=headers)).json()
    assert rest["has_more"] is False
    assert {one["stripe_id"] for page in (first, rest) for one in page["items"]} == {"dp_omega", "dp_two"}
