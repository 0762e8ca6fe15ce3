"""`blockyard stripe revenue`: the operator's month, over all schools."""

import psycopg
import pytest

from tests.billing_rows import bill, dispute, give_back, pay, subscribe
from tests.databases import TestDatabase
from tests.stripe_operator import blockyard, told
from tests.world import World

pytestmark = pytest.mark.slow

MARCH = ("stripe", "revenue", "--month", "2026-03")
COUNTS = {"active": 0, "new": 0, "churned": 0}
# 9,900 + 700 + 49,900, and 1,000 of the deleted one; mrr 9,900 + 99,000 / 12
USD = {"currency": "usd", "gross": 61_500, "refunds": 800, "disputes": 49_950, "net": 10_750, "mrr": 18_150}
JPY = {"currency": "jpy", "gross": 100_004_999, "refunds": 0, "disputes": 0, "net": 100_004_999, "mrr": 0}


@pytest.fixture(scope="module", autouse=True)
def history(world: World, database: TestDatabase) -> None:
    """Two schools in March, and one that was deleted since."""
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        by_card = pay(admin, world.alpha, 9_900, "2026-03-02T00:00")
        bill(admin, world.alpha, 9_900, "2026-03-02T00:00", payment_id=by_card)
        pay(admin, world.alpha, 700, "2026-03-03T00:00")
        give_back(admin, world.alpha, 700, "2026-03-04T00:00")
        pay(admin, world.alpha, 100_004_999, "2026-03-05T00:00", currency="jpy")
        subscribe(admin, world.alpha, 9_900, "2026-03-02T00:00", None)
        pay(admin, world.omega, 49_900, "2026-03-31T23:59")
        pay(admin, world.omega, 1, "2026-04-01T00:00")
        dispute(admin, world.omega, 49_900, "2026-03-31T23:59", "lost")
        subscribe(admin, world.omega, 99_000, "2026-03-02T00:00", None, interval="year")
        deleted = "INSERT INTO stripe.routes (stripe_id, organization_id, user_id) SELECT %s, gen_random_uuid(), %s"
        admin.execute(deleted, ["cus_deleted", world.alpha.owner.id])
        admin.execute(
            "INSERT INTO stripe.closed_revenue SELECT organization_id, month, 'usd', 1000, 100, 50 FROM stripe.routes,"
            " unnest(ARRAY['2026-03-01', '2026-04-01']::date[]) AS month WHERE stripe_id = 'cus_deleted'"
        )


def test_all_schools(database: TestDatabase) -> None:
    assert told(blockyard(database, *MARCH, "--json")) == {
        "month": "2026-03",
        "organizations": 2,
        "deleted_organizations": 1,
        "currencies": [{**JPY, **COUNTS}, {**USD, "active": 2, "new": 2, "churned": 0}],
    }


def test_one_currency(database: TestDatabase) -> None:
    found = told(blockyard(database, *MARCH, "--currency", "JPY", "--json"))
    assert found["currencies"] == [{**JPY, **COUNTS}]
    assert told(blockyard(database, *MARCH, "--currency", "chf", "--json"))["currencies"] == []


def test_for_people(database: TestDatabase) -> None:
    """In each currency's main unit, and nothing is cut off."""
    result = blockyard(database, *MARCH)
    assert result.returncode == 0, result.stderr
    rows = [line.split() for line in result.stdout.splitlines()]
    lines = {row[1]: [word for word in row[2:] if word != "│"] for row in rows if row[:1] == ["│"]}
    assert lines["gross"] == ["100,004,999", "615.00"]
    assert lines["net"] == ["100,004,999", "107.50"]
    assert lines["mrr"] == ["0", "181.50"]
    assert lines["active"] == ["0", "2"]
    assert result.stdout.endswith(
        "2 organizations. 1 were deleted since: their money counts, their subscriptions do not.\n"
    )


def test_the_month_is_a_month(database: TestDatabase) -> None:
    assert blockyard(database, "stripe", "revenue", "--month", "2026").returncode == 2
    late = blockyard(database, "stripe", "revenue", "--month", "9999-12")
    assert (late.returncode, "--month is from 1970-01 on and before 3000-01" in late.stderr) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize("currency", ["xx", "eur\n"])
def test_a_currency_that_is_none(database: TestDatabase, currency: str) -> None:
    refused = blockyard(database, *MARCH, "--currency", currency)
    assert refused.returncode == 2
    assert "is none that Stripe takes" in " ".join(refused.stderr.split())
