"""Currencies: which can be charged, what their smallest units are, and the least that Stripe charges.

docs.stripe.com/currencies, read in 2026.
"""

from typing import Any, Final

from stripe_sandbox.billing.reading import needed
from stripe_sandbox.billing.refusals import malformed

Body = dict[str, Any]

TWO_DECIMALS: Final = """
    usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc
    cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd
    kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr
    pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx uyu uzs wst xcd
    xcg yer zar zmw
""".split()  # noqa: SIM905 - codes read better as text
NO_DECIMALS: Final = "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split()  # noqa: SIM905
THREE_DECIMALS: Final = "bhd jod kwd omr tnd".split()  # noqa: SIM905
DECIMALS: Final = dict.fromkeys(TWO_DECIMALS, 2) | dict.fromkeys(NO_DECIMALS, 0) | dict.fromkeys(THREE_DECIMALS, 3)
STEPS: Final = dict.fromkeys(THREE_DECIMALS, 10) | {"isk": 100, "ugx": 100}
"""What an amount must be a multiple of: the last digit of three decimals is 0, and so are both of ISK and UGX."""
MINIMUMS: Final = {
    **dict.fromkeys(("usd", "ars", "aud", "brl", "cad", "chf", "cop", "eur", "idr", "ils", "inr", "nzd", "php"), 50),
    **dict.fromkeys(("rub", "sgd", "zar", "jpy", "krw"), 50),
    **{"aed": 200, "czk": 1500, "dkk": 250, "gbp": 30, "hkd": 400, "huf": 17500, "mxn": 1000, "myr": 200},
    **{"nok": 300, "pln": 200, "ron": 200, "sek": 300, "thb": 1000},
}
SIGNS: Final = {"usd": "$", "eur": "€", "gbp": "£", "jpy": "¥"}


def currency_in(params: Body) -> str:
    currency = str(needed(params, "currency")).lower()
    if currency not in DECIMALS:
        told = f"Invalid currency: {currency}. Stripe currently supports these currencies: {', '.join(DECIMALS)}"
        raise malformed(told, "currency")
    return currency


def check_amount(amount: int, currency: str) -> None:
    """Whether this can be charged."""
    check_step(amount, currency)
    least = minimum(currency)
    if amount < least:
        told = f"Amount must be at least {shown(least, currency)} {currency}"
        raise malformed(told, "amount", "amount_too_small")


def check_step(amount: int, currency: str) -> None:
    """Whether this can be charged or given back, be it little or much."""
    step = STEPS.get(currency, 1)
    if amount % step:
        told = f"Invalid amount. Amounts in {currency.upper()} must be evenly divisible by {step}. See "
        told += "https://docs.stripe.com/currencies for more information."
        raise malformed(told, "amount", "invalid_charge_amount_no_decimal_compatible" if step == 100 else None)


def minimum(currency: str) -> int:
    return MINIMUMS.get(currency, 1)


def payable(owed: int, currency: str) -> int:
    """What an invoice can ask for of what is owed: whole steps, and nothing below the minimum. The customer's balance
    keeps the difference."""
    step = STEPS.get(currency, 1)
    asked = max(0, round(owed / step) * step)
    return asked if asked >= minimum(currency) else 0


def shown(amount: int, currency: str) -> str:
    """Minor units as people read them."""
    decimals = DECIMALS[currency]
    figure = f"{amount / 10**decimals:,.{decimals}f}"
    sign = SIGNS.get(currency)
    return f"{sign}{figure}" if sign else f"{figure} {currency.upper()}"
