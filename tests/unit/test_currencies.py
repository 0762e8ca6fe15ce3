"""Currencies as Stripe documents them."""

import pytest

from blockyard.billing import currencies
from blockyard.billing.plans import CURRENCIES, PLANS
from stripe_sandbox.billing import currencies as sandbox


@pytest.mark.parametrize(
    ("currency", "exponent"),
    [("usd", 2), ("eur", 2), ("jpy", 0), ("krw", 0), ("kwd", 3), ("tnd", 3), ("isk", 2), ("ugx", 2), ("zzz", 2)],
)
def test_decimals(currency: str, exponent: int) -> None:
    """Stripe counts ISK and UGX in hundredths, though nobody can pay one."""
    assert currencies.exponent_of(currency) == exponent


def test_the_tables_fit_each_other() -> None:
    sets = (currencies.ZERO_DECIMALS, currencies.TWO_DECIMALS, currencies.THREE_DECIMALS)
    assert sum(map(len, sets)) == len(currencies.SUPPORTED), "a currency is in two of them"
    assert currencies.MINIMUM.keys() | currencies.STEP.keys() <= currencies.SUPPORTED
    assert all(len(currency) == 3 and currency.islower() for currency in currencies.SUPPORTED)


def test_the_sandbox_has_the_same_tables() -> None:
    """Else one of the two takes what the other refuses."""
    assert {code: currencies.exponent_of(code) for code in currencies.SUPPORTED} == sandbox.DECIMALS
    assert (currencies.STEP, currencies.MINIMUM) == (sandbox.STEPS, sandbox.MINIMUMS)


@pytest.mark.parametrize(
    ("currency", "refused", "taken"),
    [
        ("usd", 49, 50),
        ("gbp", 29, 30),
        ("jpy", 49, 50),
        ("huf", 17_499, 17_500),
        ("kwd", 5_001, 5_010),
        ("isk", 1_055, 1_100),
        ("ugx", 1_055, 1_100),
        ("zzz", 5_000, None),
        ("USD", 5_000, None),
    ],
)
def test_amounts(currency: str, refused: int, taken: int | None) -> None:
    with pytest.raises((currencies.UnknownCurrency, currencies.AmountTooSmall, currencies.AmountNotRound)):
        currencies.check_amount(refused, currency)
    if taken is not None:
        currencies.check_amount(taken, currency)


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (100_004_999, "jpy", "100,004,999"),
        (10_001, "kwd", "10.001"),
        (123_456, "usd", "1,234.56"),
        (-5, "eur", "-0.05"),
        (0, "jpy", "0"),
    ],
)
def test_amounts_for_people(amount: int, currency: str, words: str) -> None:
    assert currencies.format_amount(amount, currency) == words


@pytest.mark.parametrize("currency", CURRENCIES)
def test_stripe_takes_the_prices_of_our_plans(currency: str) -> None:
    """Each plan that is sold has one, and the larger plan costs more."""
    free, *sold = [plan.monthly(currency) for plan in PLANS]
    assert free == 0
    assert sold == sorted(set(sold))
    for amount in sold:
        currencies.check_amount(amount, currency)
