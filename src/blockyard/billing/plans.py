"""What a school can buy, as one table. A price at Stripe is a plan's by its lookup key."""

from dataclasses import dataclass
from typing import Final

from blockyard.quota import Countable

MIB: Final = 1024 * 1024


CURRENCY: Final = "usd"


@dataclass(frozen=True, slots=True)
class Plan:
    """`limits` holds every Countable. `lookup_key` finds the price at Stripe, `monthly` cents; the free plan has none.
    A trial of `trial_days` is had once by an organization; 0: there is none."""

    name: str
    title: str
    lookup_key: str | None
    monthly: int
    trial_days: int
    limits: dict[Countable, int]
    trial_needs_card: bool = True


def plan(
    name: str,
    title: str,
    monthly: int,
    trial_days: int,
    members: int,
    executions: int,
    environments: int,
    builds: int,
    mails: int,
    mib: int,
) -> Plan:
    limits = {
        Countable.MEMBERS: members,
        Countable.EXECUTIONS: executions,
        Countable.ENVIRONMENTS: environments,
        Countable.BUILDS: builds,
        Countable.INVITATION_MAILS: mails,
        Countable.STORAGE_BYTES: mib * MIB,
    }
    return Plan(name, title, f"blockyard_{name}_monthly" if monthly else None, monthly, trial_days, limits)


# fmt: off
#        name        title       cents  trial  members  executions  environments   builds  mails      MiB
PLANS: Final = (
    plan("free",     "Free",         0,     0,      10,      1_000,            3,     200,    100,     100),
    plan("teacher",  "Teacher",  1_900,    14,      50,      5_000,           20,   2_000,    200,   1_000),
    plan("school",   "School",   9_900,    14,     500,     50_000,          200,  20_000,  1_000,  20_000),
    plan("district", "District", 49_900,    0,  10_000,  1_000_000,        5_000, 500_000, 10_000, 500_000),
)  # from the smallest to the largest
# fmt: on

FREE: Final = PLANS[0]
BY_NAME: Final = {one.name: one for one in PLANS}
BY_LOOKUP_KEY: Final = {one.lookup_key: one for one in PLANS if one.lookup_key}


def exceeds(one: Plan, other: Plan) -> bool:
    """Whether it is the larger of the two."""
    return PLANS.index(one) > PLANS.index(other)
