"""What a school can buy, as one table. A price at Stripe is a plan's by its lookup key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from blockyard.quota import Countable

MIB: Final = 1024 * 1024

# fmt: off
CURRENCIES: Final =  ("usd",  "eur",  "jpy",   "kwd")
"""A deployment sells in one of them (BLOCKYARD_STRIPE_CURRENCY). To add one, add a column to the next table, too."""
MONTHLY: Final = {
    "teacher":       ( 1_900,  1_800,  2_900,   6_000),
    "school":        ( 9_900,  9_500, 14_900,  30_000),
    "district":      (49_900, 46_900, 74_900, 150_000),
}
"""What a month costs, in each currency's smallest unit as Stripe counts it. What Stripe does not take, such as KWD that do
not end in 0, a test refuses."""
# fmt: on


@dataclass(frozen=True, slots=True)
class Plan:
    """`limits` holds every Countable. `lookup_key` finds the price at Stripe, `prices` are those of a month by currency;
    the free plan has neither. A trial of `trial_days` is had once by an organization; 0: there is none."""

    name: str
    title: str
    lookup_key: str | None
    prices: Mapping[str, int]
    trial_days: int
    limits: dict[Countable, int]
    trial_needs_card: bool = True

    def monthly(self, currency: str) -> int:
        """Raises KeyError for a currency that is not one of CURRENCIES."""
        return self.prices[currency] if self.prices else 0


def plan(
    name: str,
    title: str,
    trial_days: int,
    members: int,
    students: int,
    executions: int,
    environments: int,
    builds: int,
    mails: int,
    mib: int,
) -> Plan:
    limits = {
        Countable.MEMBERS: members,
        Countable.STUDENTS: students,
        Countable.EXECUTIONS: executions,
        Countable.ENVIRONMENTS: environments,
        Countable.BUILDS: builds,
        Countable.INVITATION_MAILS: mails,
        Countable.STORAGE_BYTES: mib * MIB,
    }
    prices = dict(zip(CURRENCIES, MONTHLY[name], strict=True)) if name in MONTHLY else {}
    return Plan(name, title, f"blockyard_{name}_monthly" if prices else None, prices, trial_days, limits)


# fmt: off
#        name        title       trial  members  students  executions  environments   builds   mails      MiB
PLANS: Final = (
    plan("free",     "Free",         0,      10,       60,      1_000,            3,     200,    100,     100),
    plan("teacher",  "Teacher",     14,      50,      300,      5_000,           20,   2_000,    200,   1_000),
    plan("school",   "School",      14,     500,    5_000,     50_000,          200,  20_000,  1_000,  20_000),
    plan("district", "District",     0,  10_000,  200_000,  1_000_000,        5_000, 500_000, 10_000, 500_000),
)  # from the smallest to the largest
# fmt: on

FREE: Final = PLANS[0]
BY_NAME: Final = {one.name: one for one in PLANS}
BY_LOOKUP_KEY: Final = {one.lookup_key: one for one in PLANS if one.lookup_key}


def refusal_of(currency: str) -> str | None:
    """Why plans cannot be sold in it, and what to do; None: they can."""
    if currency in CURRENCIES:
        return None
    if not re.fullmatch("[A-Za-z]{3}", currency):
        return f"it is no currency. Plans have prices in {', '.join(CURRENCIES)}"
    return (
        f"plans have no prices in {currency}, only in {', '.join(CURRENCIES)}. Choose one of these, or add prices in "
        f"{currency} to the table in blockyard/billing/plans.py"
    )


def exceeds(one: Plan, other: Plan) -> bool:
    """Whether it is the larger of the two."""
    return PLANS.index(one) > PLANS.index(other)
