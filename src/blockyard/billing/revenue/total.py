"""The operator's revenue: that of all organizations, by currency, and what those paid that were deleted since.

Each organization is entered and counts its own money, as it does for its admins. Who may ask is decided by the list of
them, which only the gate may read: no school can.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.billing.revenue.schemas import Figures, Interval
from blockyard.billing.revenue.service import add_figures, next_day, read_revenue
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.session import TenantSessions, any_role

# Whoever has anything of Stripe's has claimed a customer. An organization without an owner was deleted.
ORGANIZATIONS: Final = text("""
    SELECT organization_id, stripe.actor(organization_id, NULL) AS owner_id
    FROM (SELECT DISTINCT organization_id FROM stripe.routes) AS claimed
    ORDER BY organization_id
""")

CLOSED: Final = text("""
    SELECT currency, CAST(sum(gross) AS bigint) AS gross, CAST(sum(refunds) AS bigint) AS refunds,
           CAST(sum(disputes) AS bigint) AS disputes
    FROM stripe.closed_revenue WHERE month = :month GROUP BY currency
""")


@dataclass(frozen=True, slots=True)
class Payers:
    """Organizations that ever had to do with Stripe: those that are there, each with an owner in whose name it may be
    entered, and those that were deleted."""

    contexts: tuple[TenantContext, ...]
    deleted: tuple[UUID, ...]


async def list_payers(gate: AsyncSession) -> Payers:
    rows = (await gate.execute(ORGANIZATIONS)).all()
    return Payers(
        contexts=tuple(TenantContext(row.organization_id, row.owner_id) for row in rows if row.owner_id),
        deleted=tuple(row.organization_id for row in rows if not row.owner_id),
    )


async def read_closed(gate: AsyncSession, month: date) -> dict[str, Figures]:
    """By currency, what organizations that are deleted now had paid in the month that begins on the day `month`. Their
    subscriptions are not counted."""
    return {
        row.currency: Figures(
            gross=row.gross,
            refunds=row.refunds,
            disputes=row.disputes,
            net=row.gross - row.refunds - row.disputes,
            mrr=0,
            active=0,
            new=0,
            churned=0,
        )
        for row in (await gate.execute(CLOSED, {"month": month})).all()
    }


async def read_total(
    tenant_sessions: TenantSessions, contexts: Sequence[TenantContext], month: date, closed: Mapping[str, Figures]
) -> dict[str, Figures]:
    """By currency, of the month that begins on the day `month`; `mrr` and `active` are those at its end. `closed` is what
    deleted organizations had paid."""
    by_currency = {currency: [figures] for currency, figures in closed.items()}
    for context in contexts:
        async with tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
            revenue = await read_revenue(db, month, next_day(month, Interval.MONTH), Interval.MONTH)
        for of_currency in revenue.currencies:
            by_currency.setdefault(of_currency.currency, []).append(of_currency)
    return {currency: add_figures(figures) for currency, figures in sorted(by_currency.items())}
