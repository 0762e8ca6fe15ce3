"""What a school earned and lost in billing, to the cent, and nothing of another's."""

from typing import Any

import httpx
import psycopg
import pytest

from tests.billing_rows import bill, give_back, pay, subscribe
from tests.world import World

URL = "/api/v1/payments/analytics/revenue"
JANUARY_TO_APRIL = {"from": "2026-01-01", "to": "2026-04-01", "interval": "month"}


@pytest.fixture(scope="module", autouse=True)
def history(world: World, database: Any) -> None:
    """Alpha's first quarter; omega has the same a hundred times over."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        for school, factor in ((world.alpha, 1), (world.omega, 100)):
            pay(admin, school, 1000 * factor, "2026-01-01T00:00")
            pay(admin, school, 500 * factor, "2026-01-31T23:59")
            pay(admin, school, 700 * factor, "2026-03-15T12:00")
            pay(admin, school, 900 * factor, "2026-03-15T12:00", currency="eur")
            pay(admin, school, 9999, "2026-01-15T12:00", status="canceled", amount_received=0)
            give_back(admin, school, 200 * factor, "2026-03-16T00:00")
            give_back(admin, school, 200 * factor, "2026-03-16T00:00", status="failed")
            ended = subscribe(admin, school, 1900 * factor, "2026-01-10T00:00", "2026-03-20T00:00")
            bill(admin, school, 0, "2026-01-10T00:00", subscription_id=ended)
            subscribe(admin, school, 24000 * factor, "2026-02-10T00:00", None, interval="year")
            subscribe(admin, school, 5000 * factor, "2026-02-11T00:00", None, status="trialing")


async def test_months(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get(URL, params=JANUARY_TO_APRIL, headers=world.alpha.admin.headers)
    assert answer.status_code == 200
    eur, usd = answer.json()["currencies"]
    names = ("start", "gross", "refunds", "disputes", "net", "mrr", "active", "new", "churned")
    assert [tuple(bucket[name] for name in names) for bucket in usd["buckets"]] == [
        ("2026-01-01", 1500, 0, 0, 1500, 1900, 1, 1, 0),
        ("2026-02-01", 0, 0, 0, 0, 1900 + 2000, 3, 2, 0),
        ("2026-03-01", 700, 200, 0, 500, 2000, 2, 0, 1),
    ]
    assert (usd["currency"], usd["gross"], usd["refunds"], usd["net"], usd["mrr"]) == ("usd", 2200, 200, 2000, 2000)
    assert (eur["currency"], eur["gross"], [bucket["gross"] for bucket in eur["buckets"]]) == ("eur", 900, [0, 0, 900])


async def test_weeks_and_days(client: httpx.AsyncClient, world: World) -> None:
    for interval, start in (("week", "2026-03-09"), ("day", "2026-03-15")):
        query = {"from": "2026-03-15", "to": "2026-03-17", "interval": interval}
        body = (await client.get(URL, params=query, headers=world.alpha.owner.headers)).json()
        assert body["start"] == start
        usd = next(one for one in body["currencies"] if one["currency"] == "usd")
        assert (usd["gross"], usd["refunds"]) == (700, 200)
        assert len(usd["buckets"]) == 2


async def test_the_other_school(client: httpx.AsyncClient, world: World) -> None:
    body = (await client.get(URL, params=JANUARY_TO_APRIL, headers=world.omega.admin.headers)).json()
    assert next(one for one in body["currencies"] if one["currency"] == "usd")["net"] == 200_000


@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-04-01", "to": "2026-04-01", "interval": "day"},
        {"from": "2026-04-27", "to": "2026-04-26"},
        {"from": "2026-04-27", "to": "2026-04-27"},
        {"from": "1990-01-01", "to": "2026-01-01", "interval": "day"},
        {"to": "9999-12-31"},
        {"from": "9999-12-01"},
        {"to": "0001-01-01"},
        {"from": "0001-01-01"},
    ],
)
async def test_ranges(client: httpx.AsyncClient, world: World, query: dict[str, str]) -> None:
    for address in (URL, f"{URL}.svg"):
        answer = await client.get(address, params=query, headers=world.alpha.admin.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_range")


async def test_a_picture_in_a_currency_that_is_none(client: httpx.AsyncClient, world: World) -> None:
    for currency, expected in (("eur", 200), ("xxx", 422)):
        query = JANUARY_TO_APRIL | {"currency": currency}
        answer = await client.get(f"{URL}.svg", params=query, headers=world.alpha.admin.headers)
        assert answer.status_code == expected
    assert answer.json()["code"] == "unknown_currency"


async def test_teachers_do_not_see_it(client: httpx.AsyncClient, world: World) -> None:
    for url in (URL, f"{URL}.svg"):
        answer = await client.get(url, headers=world.alpha.teacher.headers)
        assert (answer.status_code, answer.json()["permission"]) == (403, "revenue:read")


async def test_picture(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get(f"{URL}.svg", params=JANUARY_TO_APRIL, headers=world.alpha.admin.headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert "Gross 22.00, refunds 2.00, disputes 0.00, net 20.00 USD." in answer.text
    assert answer.text.count("<g>") == 3
    empty = await client.get(f"{URL}.svg", params={"currency": "chf"}, headers=world.alpha.admin.headers)
    assert "No payments in this time." in empty.text
