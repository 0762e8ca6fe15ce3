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
"""From an invoice that is not paid: as a rule Stripe tries the card for two weeks."""
RENEWAL: Final = timedelta(days=1)
"""Within so much of a period's start comes its own invoice."""

Unpaid = Mapping[str, datetime]
"""By subscription, the moment of the invoice since which nothing was paid (entitlements.find_unpaid)."""
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


def plans_of(subscription: BillingSubscription, unpaid_since: datetime | None) -> Iterator[tuple[Plan, datetime]]:
    """Each plan that it gives, and the first moment at which it does not. One that was billed for the present period
    holds to the period's end, though a smaller one follows; if that bill is not paid, no longer than any other plan."""
    until = entitled_until(subscription, unpaid_since)
    if until is None:
        return
    if subscription.plan in BY_NAME:
        yield BY_NAME[subscription.plan], until
    if subscription.paid_plan in BY_NAME and subscription.paid_until is not None:
        yield BY_NAME[subscription.paid_plan], min(subscription.paid_until, until)


def entitled_until(subscription: BillingSubscription, unpaid_since: datetime | None) -> datetime | None:
    """The first moment at which it gives nothing any more; None for one that gives nothing at all."""
    match subscription.status:
        case "trialing" | "active":
            return subscription.current_period_end + GRACE
        case "past_due":
            return end_of_patience(subscription, unpaid_since or subscription.current_period_start)
        case _:
            return None


def end_of_patience(subscription: BillingSubscription, unpaid_since: datetime) -> datetime:
    """Stripe may go on to bill one period after the other: what counts is the first invoice that was not paid. One that
    came in the midst of a period is about something else, and the period itself, a year perhaps, is paid to its end."""
    bound = unpaid_since + PATIENCE
    if unpaid_since > subscription.current_period_start + RENEWAL:
        return max(bound, subscription.current_period_end)
    return bound
