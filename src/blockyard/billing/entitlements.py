"""What the organization's plan allows, and what of it is used. Asked where a thing is made, in its transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.entitling import NONE_UNPAID, Arrears, Entitlement, Unpaid, end_of_patience, entitlement_of
from blockyard.billing.models import BillingInvoice, BillingSubscription
from blockyard.billing.notices import find_notice
from blockyard.billing.plans import PLANS, Plan
from blockyard.billing.schemas import LimitUse, PlanList, PlanRead, UsageRead
from blockyard.billing.stripe.client import CHECKOUT_PAGE
from blockyard.billing.subscriptions import find_subscription
from blockyard.identity.models import Organization
from blockyard.quota import Countable, Quota, Usage
from blockyard.tenancy.session import TenantSession

UNPAID: Final = ("open", "uncollectible")


class PlanLimitReached(Problem):
    status, code = 402, "plan_limit_reached"


async def plan_of(db: TenantSession) -> Plan:
    """The largest plan that is given now, else the free one."""
    return (await get_entitlement(db)).plan


async def get_entitlement(db: TenantSession) -> Entitlement:
    subscriptions = await list_unended(db)
    return entitlement_of(subscriptions, clock.now(), await find_unpaid(db, subscriptions))


async def list_unended(db: TenantSession) -> Sequence[BillingSubscription]:
    """The organization's subscriptions that have not ended, the newest first."""
    unended = select(BillingSubscription).where(BillingSubscription.ended_at.is_(None))
    newest_first = unended.order_by(BillingSubscription.started_at.desc())
    return (await db.execute(newest_first.execution_options(populate_existing=True))).scalars().all()


async def find_unpaid(db: TenantSession, subscriptions: Sequence[BillingSubscription]) -> Unpaid:
    """Of those that are `past_due`."""
    return await find_arrears(db, [one.stripe_id for one in subscriptions if one.status == "past_due"])


async def find_arrears(db: TenantSession, subscription_ids: Sequence[str]) -> Unpaid:
    if not subscription_ids:
        return NONE_UNPAID
    invoice, later = BillingInvoice, aliased(BillingInvoice)
    paid_since = select(later.id).where(
        later.subscription_id == invoice.subscription_id,
        later.status == "paid",
        later.invoiced_at > invoice.invoiced_at,
    )
    is_unpaid = invoice.status.in_(UNPAID) & ~paid_since.exists()
    statement = (
        select(
            invoice.subscription_id,
            func.min(invoice.invoiced_at).filter(is_unpaid),
            func.coalesce(func.max(invoice.total).filter(is_unpaid), 0),
            func.coalesce(func.max(invoice.total).filter(invoice.status == "paid"), 0),
        )
        .where(invoice.subscription_id.in_(subscription_ids))
        .group_by(invoice.subscription_id)
    )
    rows = (await db.execute(statement)).all()
    return {stripe_id: Arrears(since, owed, paid) for stripe_id, since, owed, paid in rows if stripe_id}


async def find_end_unless_paid(db: TenantSession, subscription_id: str) -> datetime | None:
    """Until when it gives its plan if its open invoice is not paid, whether or not we have heard that it is `past_due`.
    None for what we do not know."""
    subscription = await find_subscription(db, subscription_id)
    if subscription is None:
        return None
    arrears = await find_arrears(db, [subscription_id])
    return end_of_patience(subscription, arrears.get(subscription_id, Arrears()))


async def check_plan(db: TenantSession, limit: Countable, more: int, count: Usage) -> None:
    """Raises PlanLimitReached if `more` would be too many. Twins wait for each other, or both would find room."""
    organization = select(Organization.id).where(Organization.id == db.context.organization_id)
    await db.execute(organization.with_for_update(key_share=True))
    plan = await plan_of(db)
    allowed, used = plan.limits[limit], await count(db)
    if used + more > allowed:
        raise PlanLimitReached(
            f"The plan {plan.title} allows {allowed} {limit.replace('_', ' ')}; {used} are in use. "
            f"An admin chooses a larger plan at POST {CHECKOUT_PAGE}.",
            limit=limit,
            allowed=allowed,
            used=used,
            plan=plan.name,
            upgrade=CHECKOUT_PAGE,
        )


async def present_usage(db: TenantSession, quota: Quota) -> UsageRead:
    given = await get_entitlement(db)
    limits = {limit: LimitUse(limit=given.plan.limits[limit], used=await quota.used(db, limit)) for limit in Countable}
    month = f"{clock.start_of_month():%Y-%m}"
    return UsageRead(plan=given.plan.name, entitled_until=given.until, month=month, limits=limits)


async def present_plans(db: TenantSession, currency: str) -> PlanList:
    subscriptions, now = await list_unended(db), clock.now()
    unpaid = await find_unpaid(db, subscriptions)
    given = entitlement_of(subscriptions, now, unpaid)
    plans = [present_plan(plan, currency) for plan in PLANS]
    return PlanList.whole(
        plans,
        current=given.plan.name,
        entitled_until=given.until,
        notice=find_notice(subscriptions, now, unpaid),
        plans=plans,
    )


def present_plan(plan: Plan, currency: str) -> PlanRead:
    return PlanRead(
        name=plan.name,
        title=plan.title,
        monthly=plan.monthly(currency),
        currency=currency,
        trial_days=plan.trial_days,
        trial_needs_card=plan.trial_needs_card,
        limits=plan.limits,
    )
