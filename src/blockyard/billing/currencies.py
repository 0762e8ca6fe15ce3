"""Currencies in which Stripe takes payments, as https://docs.stripe.com/currencies lists them.

Amounts are integers in the smallest unit, as Stripe counts it: for ISK and UGX that is a hundredth that nobody can pay.
"""

from decimal import Decimal
from typing import Final

from blockyard.base.errors import Unprocessable


def codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


ZERO_DECIMALS: Final = codes("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf")
TWO_DECIMALS: Final = codes(
    """
    aed afn all amd ang aoa ars aud awg azn bam bbd bdt bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve
    czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt
    lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln
    qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst xcd
    xcg yer zar zmw
    """
)
THREE_DECIMALS: Final = codes("bhd jod kwd omr tnd")
SUPPORTED: Final = ZERO_DECIMALS | TWO_DECIMALS | THREE_DECIMALS

STEP: Final = {**dict.fromkeys(THREE_DECIMALS, 10), "isk": 100, "ugx": 100}
"""Amounts are multiples of it, or Stripe refuses them. Of the others every amount is good."""

MINIMUM: Final = {
    **dict.fromkeys(("ars", "aud", "brl", "cad", "chf", "cop", "eur", "idr", "ils", "inr", "jpy", "krw"), 50),
    **dict.fromkeys(("nzd", "php", "rub", "sgd", "usd", "zar"), 50),
    **dict.fromkeys(("aed", "myr", "pln", "ron"), 200),
    **dict.fromkeys(("nok", "sek"), 300),
    **dict.fromkeys(("mxn", "thb"), 1_000),
    "czk": 1_500,
    "dkk": 250,
    "gbp": 30,
    "hkd": 400,
    "huf": 17_500,
}
"""The smallest payment. Of the others Stripe knows it alone: what is worth the minimum in the currency of the account.
ARS, COP, IDR, ILS, KRW, PHP, RUB and ZAR are not in that page's editions of 2025 and before."""


class UnknownCurrency(Unprocessable):
    code = "unknown_currency"


class AmountTooSmall(Unprocessable):
    code = "amount_too_small"


class AmountNotRound(Unprocessable):
    code = "amount_not_round"


def exponent_of(currency: str) -> int:
    """How many decimals an amount has: 2, unless Stripe says otherwise, also for a currency that it does not list."""
    if currency in ZERO_DECIMALS:
        return 0
    return 3 if currency in THREE_DECIMALS else 2


def format_amount(amount: int, currency: str) -> str:
    """In the main unit, with the currency's decimals: 10001 kwd are 10.001, 1234 jpy 1,234."""
    decimals = exponent_of(currency)
    return f"{Decimal(amount).scaleb(-decimals):,.{decimals}f}"


def money(amount: int, currency: str) -> str:
    """As 1,900.00 USD, with the decimals that the currency has."""
    return f"{format_amount(amount, currency)} {currency.upper()}"


def check_currency(currency: str) -> None:
    """Raises UnknownCurrency."""
    if currency not in SUPPORTED:
        raise UnknownCurrency(
            f"Stripe takes no payments in {currency}. Send the ISO code of a currency in lower case, such as usd or eur."
        )


def check_amount(amount: int, currency: str) -> None:
    """What Stripe would refuse, before it is asked. Raises UnknownCurrency, AmountTooSmall, AmountNotRound."""
    check_currency(currency)
    minimum, step = MINIMUM.get(currency, 1), STEP.get(currency, 1)
    if amount < minimum:
        raise AmountTooSmall(
            f"The smallest payment is {money(minimum, currency)}: {minimum}, counted in the currency's smallest unit.",
            minimum=minimum,
        )
    if amount % step:
        raise AmountNotRound(f"Stripe takes only multiples of {step} in {currency}. Round the amount.", step=step)
