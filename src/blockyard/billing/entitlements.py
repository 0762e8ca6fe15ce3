"""What the organization's plan allows, and what of it is used. Asked where a thing is made, in its transaction."""

from typing import Final

from sqlalchemy import select

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME, FREE, PLANS, Plan, larger
from blockyard.billing.schemas import LimitUse, PlanList, PlanRead, UsageRead
from blockyard.identity.models import Organization
from blockyard.quota import Countable, Quota, Usage
from blockyard.tenancy.session import TenantSession

ENTITLING: Final = ("trialing", "active", "past_due")
"""A school whose renewal failed keeps its plan while Stripe tries again."""

UPGRADE: Final = "/api/v1/payments/checkout/sessions"


class PlanLimitReached(Problem):
    status, code = 402, "plan_limit_reached"


async def plan_of(db: TenantSession) -> Plan:
    """The largest plan that is paid for, else the free one. One that was billed for the present period holds to its end,
    though a smaller one follows."""
    columns = (BillingSubscription.plan, BillingSubscription.paid_plan, BillingSubscription.paid_until)
    statement = select(*columns).where(BillingSubscription.status.in_(ENTITLING))
    plan = FREE
    for row in await db.execute(statement):
        plan = larger(plan, BY_NAME.get(row.plan or "", FREE))
        if row.paid_until is not None and row.paid_until > clock.now():
            plan = larger(plan, BY_NAME.get(row.paid_plan or "", FREE))
    return plan


async def check_plan(db: TenantSession, limit: Countable, more: int, count: Usage) -> None:
    """Raises PlanLimitReached if `more` would be too many. Twins wait for each other, or both would find room."""
    organization = select(Organization.id).where(Organization.id == db.context.organization_id)
    await db.execute(organization.with_for_update(key_share=True))
    plan = await plan_of(db)
    allowed, used = plan.limits[limit], await count(db)
    if used + more > allowed:
        raise PlanLimitReached(
            f"The plan {plan.title} allows {allowed} {limit.replace('_', ' ')}; {used} are in use. "
            f"An admin chooses a larger plan at POST {UPGRADE}.",
            limit=limit,
            allowed=allowed,
            used=used,
            plan=plan.name,
            upgrade=UPGRADE,
        )


async def present_usage(db: TenantSession, quota: Quota) -> UsageRead:
    plan = await plan_of(db)
    limits = {limit: LimitUse(limit=plan.limits[limit], used=await quota.used(db, limit)) for limit in Countable}
    return UsageRead(plan=plan.name, month=f"{clock.start_of_month():%Y-%m}", limits=limits)


async def present_plans(db: TenantSession) -> PlanList:
    return PlanList(current=(await plan_of(db)).name, plans=[PlanRead.model_validate(plan) for plan in PLANS])
