"""Prorations, worked out by hand.

The rule: what is left of the period, in seconds, over the whole period, in seconds, times the price. Stripe documents the
seconds (docs.stripe.com/billing/subscriptions/prorations) and shows an example, the last row but one; each line is rounded
to the nearest unit. Halves go down, a credit's as well as a charge's: so seahaven-stripe-world 0.3 recorded it of the real
one in September 2026 (a credit of 2.5 cents gives 3, a charge of 4.5 takes 4).

January has 31 days. On the 11th at 0:00 there are 21 of them left, at noon of the 16th exactly half:

| currency | from | to | left | credit | charge |
|---|---|---|---|---|---|
| usd | 1900 | 9900 | 21/31 | 1900 * 21 / 31 = 1287.09 -> -1287 | 9900 * 21 / 31 = 6706.45 -> 6706 |
| eur | 1901 | 9901 | 1/2 | 950.5 -> -951 | 4950.5 -> 4950 |
| jpy, no decimals | 2800 | 14000 | 21/31 | 1896.77 -> -1897 | 9483.87 -> 9484 |
| kwd, three decimals | 5800 | 30000 | 21/31 | 3929.03 -> -3929 | 20322.58 -> 20323 |
| usd, 445,540 s of 2,678,400 left | 1000 | 3252 | | 166.35 -> -166 | 540.96 -> 541 |
| usd, a third gone | 1000 | 500 | 62/93 | 666.66 -> -667 | 333.33 -> 333 |

An invoice in kwd can only ask for whole tens: of 20323 - 3929 = 16394 it asks for 16390, and the customer owes 4 more.
"""

from typing import Any

import pytest

from stripe_sandbox.tests.engine import DAY, START, Engine

TENTH = 10 * DAY
HALF = 31 * DAY // 2
THIRD = 31 * DAY // 3


def changed(engine: Engine, currency: str, old: int, new: int, after: int) -> tuple[str, Any]:
    """The customer, and the invoice of a change so many seconds after the start of January."""

    def price(amount: int) -> str:
        wish: Any = {"currency": currency, "unit_amount": amount, "product_data": {"name": "Plan"}}
        return str(engine.v1.prices.create(wish | {"recurring": {"interval": "month"}}).id)

    clock = engine.clock()
    customer = engine.customer(clock=clock)
    made = engine.v1.subscriptions.create({"customer": customer, "items": [{"price": price(old)}]})
    engine.advance(clock, START + after)
    wish: Any = {"items": [{"id": made["items"].data[0].id, "price": price(new)}], "expand": ["latest_invoice"]}
    return customer, engine.v1.subscriptions.update(
        made.id, wish | {"proration_behavior": "always_invoice"}
    ).latest_invoice


@pytest.mark.parametrize(
    ("currency", "old", "new", "after", "credit", "charge"),
    [
        ("usd", 1900, 9900, TENTH, -1287, 6706),
        ("eur", 1901, 9901, HALF, -951, 4950),
        ("jpy", 2800, 14000, TENTH, -1897, 9484),
        ("kwd", 5800, 30000, TENTH, -3929, 20323),
        ("usd", 1000, 3252, 31 * DAY - 445_540, -166, 541),
        ("usd", 1000, 500, THIRD, -667, 333),
    ],
)
def test_what_is_left_is_counted_in_seconds_and_rounded(
    engine: Engine, currency: str, old: int, new: int, after: int, credit: int, charge: int
) -> None:
    _, invoice = changed(engine, currency, old, new, after)
    assert [line.amount for line in invoice.lines.data] == [credit, charge]
    assert invoice.total == credit + charge


def test_a_second_counts(engine: Engine) -> None:
    """One of the 2,678,400 of January is worth 3.69 cents of a plan of 99,000 dollars."""
    _, invoice = changed(engine, "usd", 1_900_000, 9_900_000, 31 * DAY - 1)
    assert [line.amount for line in invoice.lines.data] == [-1, 4]


def test_what_cannot_be_paid_in_whole_tens_is_owed(engine: Engine) -> None:
    customer, invoice = changed(engine, "kwd", 5800, 30000, TENTH)
    assert (invoice.total, invoice.amount_due) == (16394, 16390)
    assert engine.v1.customers.retrieve(customer).balance == 4
