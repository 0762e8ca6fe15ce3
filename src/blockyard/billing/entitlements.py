"""What the organization's plan allows, and what of it is used. Asked where a thing is made, in its transaction."""

from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from blockyard.agents.models import AgentExecution
from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.models import BillingSubscription
from blockyard.billing.plans import BY_NAME, FREE, PLANS, Plan, larger
from blockyard.billing.schemas import LimitUse, PlanList, PlanRead, UsageRead
from blockyard.environments.usage import environment_count, stored_bytes
from blockyard.identity.models import Invitation, Membership, Organization
from blockyard.quota import CHECKS, Countable
from blockyard.tenancy.session import TenantSession

ENTITLING: Final = ("trialing", "active", "past_due")
"""A school whose renewal failed keeps its plan while Stripe tries again."""

UPGRADE: Final = "/api/v1/payments/checkout/sessions"


class PlanLimitReached(Problem):
    status, code = 402, "plan_limit_reached"


async def plan_of(db: TenantSession) -> Plan:
    """The largest plan that is paid for, else the free one."""
    statement = select(BillingSubscription.plan).where(BillingSubscription.status.in_(ENTITLING))
    plan = FREE
    for name in (await db.execute(statement)).scalars():
        plan = larger(plan, BY_NAME.get(name or "", FREE))
    return plan


async def check(db: TenantSession, limit: Countable, more: int) -> None:
    """Raises PlanLimitReached if `more` would be too many. Twins wait for each other, or both would find room."""
    organization = select(Organization.id).where(Organization.id == db.context.organization_id)
    await db.execute(organization.with_for_update(key_share=True))
    plan = await plan_of(db)
    allowed, used = plan.limits[limit], await use_of(db, limit)
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


async def use_of(db: TenantSession, limit: Countable) -> int:
    match limit:
        case Countable.MEMBERS:
            members = select(func.count()).select_from(Membership).where(Membership.removed_at.is_(None))
            invited = (
                select(func.count())
                .select_from(Invitation)
                .where(
                    Invitation.accepted_at.is_(None),
                    Invitation.revoked_at.is_(None),
                    Invitation.expires_at > clock.now(),
                )
            )
            return (await db.execute(members)).scalar_one() + (await db.execute(invited)).scalar_one()
        case Countable.EXECUTIONS:
            asked = select(func.count()).select_from(AgentExecution)
            return (await db.execute(asked.where(AgentExecution.created_at >= this_month()))).scalar_one()
        case Countable.ENVIRONMENTS:
            return await environment_count(db)
        case Countable.STORAGE_BYTES:
            return await stored_bytes(db)


def this_month() -> datetime:
    return clock.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)


async def usage(db: TenantSession) -> UsageRead:
    plan = await plan_of(db)
    limits = {limit: LimitUse(limit=plan.limits[limit], used=await use_of(db, limit)) for limit in Countable}
    return UsageRead(plan=plan.name, month=f"{this_month():%Y-%m}", limits=limits)


async def plans(db: TenantSession) -> PlanList:
    return PlanList(current=(await plan_of(db)).name, plans=[PlanRead.model_validate(plan) for plan in PLANS])


CHECKS.append(check)
