"""Sums worked out by hand: what counts, when, and how it is written in each currency."""

from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
import pytest

from tests.billing_rows import at, bill, dispute, give_back, pay, subscribe
from tests.databases import TestDatabase
from tests.world import World

URL = "/api/v1/payments/analytics/revenue"
MARCH = {"from": "2026-03-01", "to": "2026-04-01", "interval": "month"}


@dataclass(frozen=True)
class Month:
    """`card` paid an invoice, `bank` one that was made in February, `alone` belongs to none. `back` was refunded; of the
    disputes one of `card` or `bank` was lost, and one of `alone` is open. Subscriptions cost `monthly` and `yearly`."""

    card: int
    bank: int
    alone: int
    back: int
    lost: int
    monthly: int
    yearly: int


MONTHS = {
    "usd": Month(card=9_900, bank=49_900, alone=700, back=500, lost=9_900, monthly=11_400, yearly=99_000),
    "eur": Month(card=9_000, bank=12_345, alone=55, back=1_050, lost=9_000, monthly=1_000, yearly=10_000),
    "jpy": Month(card=100_004_999, bank=1_500, alone=1, back=4_999, lost=1_500, monthly=1_480, yearly=20_000),
    "kwd": Month(card=10_001, bank=30_000, alone=4, back=1_001, lost=10_001, monthly=3_050, yearly=36_500),
}
# gross = card + bank + alone, disputes = lost + alone, mrr = monthly + yearly / 12
SUMS = {
    "usd": {"gross": 60_500, "refunds": 500, "disputes": 10_600, "net": 49_400, "mrr": 19_650},  # 11,400 + 8,250
    "eur": {"gross": 21_400, "refunds": 1_050, "disputes": 9_055, "net": 11_295, "mrr": 1_833},  # 1,000 + 833.33
    "jpy": {"gross": 100_006_500, "refunds": 4_999, "disputes": 1_501, "net": 100_000_000, "mrr": 3_147},  # + 1,666.67
    "kwd": {"gross": 40_005, "refunds": 1_001, "disputes": 10_005, "net": 28_999, "mrr": 6_092},  # 3,050 + 3,041.67
}
WORDS = {
    "usd": "Gross 605.00, refunds 5.00, disputes 106.00, net 494.00 USD.",
    "eur": "Gross 214.00, refunds 10.50, disputes 90.55, net 112.95 EUR.",
    "jpy": "Gross 100,006,500, refunds 4,999, disputes 1,501, net 100,000,000 JPY.",
    "kwd": "Gross 40.005, refunds 1.001, disputes 10.005, net 28.999 KWD.",
}


@pytest.fixture(scope="module", autouse=True)
def history(world: World, database: TestDatabase) -> None:
    """Alpha has all of it, omega one payment that nobody else may see."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        for currency, month in MONTHS.items():
            pay(admin, world.omega, 1_000_000, "2026-03-10T12:00", currency=currency)
            store_money(admin, world, currency, month)
            store_subscriptions(admin, world, currency, month)


def store_money(admin: psycopg.Connection, world: World, currency: str, month: Month) -> None:
    of: dict[str, Any] = {"currency": currency}
    school = world.alpha
    by_card = pay(admin, school, month.card, "2026-03-02T10:00", **of)
    bill(admin, school, month.card, "2026-03-02T10:00", payment_id=by_card, **of)
    bill(admin, school, month.bank, "2026-02-20T10:00", paid_at=at("2026-03-22T10:00"), amount_paid=0, **of)
    pay(admin, school, month.alone, "2026-03-31T23:59", **of)
    give_back(admin, school, month.back - 1, "2026-03-05T00:00", **of)
    give_back(admin, school, 1, "2026-03-05T00:00", status="pending", **of)
    dispute(admin, school, month.lost, "2026-03-20T00:00", "lost", **of)
    dispute(admin, school, month.alone, "2026-03-31T23:59", "needs_response", **of)
    # None of these is money of March.
    bill(admin, school, 1_900, "2026-03-03T00:00", amount_due=0, amount_paid=0, **of)  # the customer's balance paid it
    for status in ("draft", "open", "void", "uncollectible"):
        bill(admin, school, 5_000, "2026-03-04T00:00", status=status, amount_paid=0, paid_at=None, **of)
    pay(admin, school, 5_000, "2026-03-04T00:00", status="requires_action", amount_received=0, **of)
    pay(admin, school, 5_000, "2026-04-01T00:00", **of)
    give_back(admin, school, 999, "2026-03-05T00:00", status="failed", **of)
    give_back(admin, school, 999, "2026-03-05T00:00", status="canceled", **of)
    dispute(admin, school, month.bank, "2026-03-25T00:00", "won", **of)


def store_subscriptions(admin: psycopg.Connection, world: World, currency: str, month: Month) -> None:
    of: dict[str, Any] = {"currency": currency}
    school, start = world.alpha, "2026-03-10T00:00"
    subscribe(admin, school, month.monthly, start, None, **of)
    subscribe(admin, school, month.yearly, start, None, interval="year", status="past_due", **of)
    subscribe(admin, school, 5_000, start, None, status="trialing", trial_end=at("2099-01-01T00:00"), **of)
    # These have never begun.
    subscribe(admin, school, 5_000, start, None, status="incomplete", **of)
    subscribe(admin, school, 5_000, start, "2026-03-11T00:00", status="incomplete_expired", **of)
    never_paid = subscribe(admin, school, 5_000, start, "2026-03-11T00:00", **of)
    bill(admin, school, 5_000, start, status="open", amount_paid=0, paid_at=None, subscription_id=never_paid, **of)


async def read(client: httpx.AsyncClient, world: World, currency: str, **query: str) -> dict[str, Any]:
    answer = await client.get(URL, params=MARCH | query, headers=world.alpha.admin.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = next(one for one in answer.json()["currencies"] if one["currency"] == currency)
    return found


@pytest.mark.parametrize("currency", MONTHS)
async def test_a_month(client: httpx.AsyncClient, world: World, currency: str) -> None:
    found = await read(client, world, currency)
    assert {name: found[name] for name in SUMS[currency]} == SUMS[currency]
    assert (found["active"], found["new"], found["churned"]) == (3, 3, 0)
    [bucket] = found["buckets"]
    assert bucket == {"start": "2026-03-01", **{name: found[name] for name in bucket if name != "start"}}


@pytest.mark.parametrize("currency", MONTHS)
async def test_a_picture(client: httpx.AsyncClient, world: World, currency: str) -> None:
    """In the currency's main unit, which has none, two or three decimals."""
    query = {**MARCH, "currency": currency}
    answer = await client.get(f"{URL}.svg", params=query, headers=world.alpha.admin.headers)
    assert f'<desc id="description">{WORDS[currency]}</desc>' in answer.text
    assert f"<title>2026-03-01: {WORDS[currency].removesuffix(f' {currency.upper()}.').lower()}</title>" in answer.text


async def test_disputes(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """Stripe takes the money when a dispute is opened, and gives it back when it is won."""
    statuses = {
        "needs_response": 0,
        "under_review": 0,
        "lost": 0,
        "won": 49_900,
        "warning_needs_response": 49_900,
        "warning_under_review": 49_900,
        "warning_closed": 49_900,
        "prevented": 49_900,
    }
    for number, status in enumerate(statuses, 1):
        day = f"2025-{number:02}-15T00:00"
        dispute(admin, world.alpha, 49_900, day, status, payment_id=pay(admin, world.alpha, 49_900, day))
    found = await read(client, world, "usd", **{"from": "2025-01-01", "to": "2025-09-01"})
    assert [bucket["net"] for bucket in found["buckets"]] == list(statuses.values())
    assert [bucket["gross"] for bucket in found["buckets"]] == [49_900] * 8
    assert [bucket["disputes"] for bucket in found["buckets"]] == [49_900 - net for net in statuses.values()]


async def test_the_same_money_counts_once(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """Whichever of the two copies came first: a payment counts by itself until its invoice is paid here too."""
    school, day, of = world.alpha, "2026-03-10T00:00", {"currency": "sek"}
    payment = pay(admin, school, 300, day, **of)
    invoice = bill(admin, school, 300, day, status="open", amount_paid=0, paid_at=None, payment_id=payment, **of)
    assert (await read(client, world, "sek"))["gross"] == 300
    paid = "UPDATE blockyard.billing_invoices SET status = 'paid', amount_paid = 300, paid_at = %s WHERE stripe_id = %s"
    admin.execute(paid, [at(day), invoice])
    assert (await read(client, world, "sek"))["gross"] == 300
    admin.execute("DELETE FROM blockyard.billing_payments WHERE stripe_id = %s", [payment])
    assert (await read(client, world, "sek"))["gross"] == 300


async def test_a_month_of_every_interval(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """10,000 a year is 833, every three months 3,333, a week 43,333, a day 304,167."""
    for interval, count in (("year", 1), ("month", 3), ("week", 1), ("day", 1)):
        more = {"currency": "chf", "interval": interval, "interval_count": count}
        subscribe(admin, world.alpha, 10_000, "2026-03-10T00:00", None, **more)
    assert (await read(client, world, "chf"))["mrr"] == 833 + 3_333 + 43_333 + 304_167


async def test_a_trial_costs_nothing_until_it_is_over(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    more = {"currency": "nok", "trial_end": at("2026-03-24T00:00")}
    subscribe(admin, world.alpha, 9_900, "2026-02-24T00:00", None, **more)
    found = await read(client, world, "nok", **{"from": "2026-02-01"})
    assert [(one["mrr"], one["active"], one["new"]) for one in found["buckets"]] == [(0, 1, 1), (9_900, 1, 0)]


async def test_one_that_paid_begins_and_ends(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """The twin of those that never began: one of its invoices was paid."""
    ended = subscribe(admin, world.alpha, 9_900, "2026-02-10T00:00", "2026-03-10T00:00", currency="dkk")
    bill(admin, world.alpha, 9_900, "2026-02-10T00:00", currency="dkk", subscription_id=ended)
    found = await read(client, world, "dkk", **{"from": "2026-02-01"})
    counts = ("mrr", "active", "new", "churned")
    assert [[one[name] for name in counts] for one in found["buckets"]] == [[9_900, 1, 1, 0], [0, 0, 0, 1]]
