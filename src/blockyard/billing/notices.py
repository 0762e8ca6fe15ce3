"""What a page shows beside the plan, while somebody has to do something to keep it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from blockyard.billing.entitling import NONE_UNPAID, Arrears, Unpaid, entitled_until
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME
from blockyard.billing.schemas import PlanNotice

PAY: Final = "An admin pays the open invoice (GET /api/v1/payments/invoices has the address of its page)"


def find_notice(
    subscriptions: Iterable[BillingSubscription], now: datetime, unpaid: Unpaid = NONE_UNPAID
) -> PlanNotice | None:
    """The first notice that there is. None: nothing has to be done."""
    notices = (notice_of(one, now, unpaid.get(one.stripe_id)) for one in subscriptions)
    return next((notice for notice in notices if notice is not None), None)


def notice_of(subscription: BillingSubscription, now: datetime, arrears: Arrears | None) -> PlanNotice | None:
    plan = BY_NAME.get(subscription.paid_plan or subscription.plan or "")
    if plan is None:
        return None
    if subscription.status in ("past_due", "unpaid"):
        until = entitled_until(subscription, arrears)
        if until is not None and now < until:
            detail = f"A payment for the plan {plan.title} failed. {PAY}, or the plan ends on {day(until)}."
        else:
            detail = f"The plan {plan.title} is off, because a payment failed. {PAY}, and it is on again."
        return PlanNotice(code="past_due", detail=detail)
    if subscription.status in ("trialing", "active") and subscription.cancel_at_period_end:
        keep = f"PATCH /api/v1/payments/subscriptions/{subscription.stripe_id} with cancel_at_period_end: false"
        end = day(subscription.current_period_end)
        return PlanNotice(code="ends_on", detail=f"The plan {plan.title} ends on {end}. An admin keeps it by {keep}.")
    return None


def day(moment: datetime) -> str:
    """In UTC, as 2027-01-31."""
    return f"{moment:%Y-%m-%d}"
