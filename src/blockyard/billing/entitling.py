"""How long a subscription gives its plan, by our own clock: no silence and no setting of Stripe's gives one for ever."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME, FREE, PLANS, Plan

GRACE: Final = timedelta(days=3)
"""After the end of the period that was paid, while the news of the next one may be late: so long Stripe delivers."""
PATIENCE: Final = timedelta(days=21)
"""From an invoice that is not paid, with who has paid before: as a rule Stripe tries the card for two weeks."""
RENEWAL: Final = timedelta(days=1)
"""Within so much of a period's start comes its own invoice."""


@dataclass(frozen=True, slots=True)
class Arrears:
    """What a subscription's invoices say; amounts in the currency's smallest unit. Nothing is known: no invoice."""

    since: datetime | None = None
    """The moment of the first invoice that is not paid, nor any later one."""
    owed: int = 0
    """The largest of those."""
    paid: int = 0
    """The largest invoice that was ever paid."""


Unpaid = Mapping[str, Arrears]
"""By subscription (entitlements.find_unpaid)."""
NONE_UNPAID: Final[Unpaid] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entitlement:
    """A plan, and when it ends if nothing more is heard. The free one never ends."""

    plan: Plan
    until: datetime | None


def entitlement_of(
    subscriptions: Iterable[BillingSubscription], now: datetime, unpaid: Unpaid = NONE_UNPAID
) -> Entitlement:
    """The largest plan that one of them gives `now`; of two alike, the one that lasts longer. Else the free one."""
    given = [
        (PLANS.index(plan), until)
        for subscription in subscriptions
        for plan, until in plans_of(subscription, unpaid.get(subscription.stripe_id))
        if now < until
    ]
    if not given:
        return Entitlement(FREE, None)
    rank, until = max(given)
    return Entitlement(PLANS[rank], until)


def plans_of(subscription: BillingSubscription, arrears: Arrears | None) -> Iterator[tuple[Plan, datetime]]:
    """Each plan that it gives, and the first moment at which it does not. One that was billed for the present period
    holds to the period's end, though a smaller one follows; if that bill is not paid, no longer than any other plan."""
    until = entitled_until(subscription, arrears)
    if until is None:
        return
    if subscription.plan in BY_NAME:
        yield BY_NAME[subscription.plan], until
    if subscription.paid_plan in BY_NAME and subscription.paid_until is not None:
        yield BY_NAME[subscription.paid_plan], min(subscription.paid_until, until)


def entitled_until(subscription: BillingSubscription, arrears: Arrears | None) -> datetime | None:
    """The first moment at which it gives nothing any more; None for one that gives nothing at all."""
    match subscription.status:
        case "trialing" | "active":
            return subscription.current_period_end + GRACE
        case "past_due":
            return end_of_patience(subscription, arrears or Arrears())
        case _:
            return None


def end_of_patience(subscription: BillingSubscription, arrears: Arrears) -> datetime:
    """Stripe may go on to bill one period after the other: what counts is the first invoice that was not paid. One that
    came in the midst of a period is about something else, and the period itself, a year perhaps, is paid to its end."""
    since = arrears.since or subscription.current_period_start
    bound = since + (PATIENCE if has_paid_before(subscription, arrears) else GRACE)
    if since > subscription.current_period_start + RENEWAL:
        return max(bound, subscription.current_period_end)
    return bound


def has_paid_before(subscription: BillingSubscription, arrears: Arrears) -> bool:
    """Whether one paid invoice was at least half of what a period costs now. Neither a trial nor the last hour of a
    period at a larger plan brings three weeks of it, nor does a smaller plan that is chosen after the bill came."""
    return 2 * arrears.paid >= max(subscription.amount, arrears.owed)
