"""Whose an event is: our routes decide (objects that we claimed when we made them), and `metadata.organization_id` is a
second witness."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.billing.inbox.event import Event
from blockyard.billing.inbox.kinds import is_handled
from blockyard.billing.inbox.models import ORGANIZATION_DELETED, EventStatus
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_connection

ACTOR: Final = text("SELECT stripe.actor(:organization_id, :user_id)")

# Who has claimed one of the ids, and in whose name its organization may be entered, if it is one.
OWNERS: Final = text("""
    SELECT claimed.organizations, CASE WHEN cardinality(claimed.organizations) = 1
        THEN stripe.actor(claimed.organizations[1], claimed.user_id) END AS actor
    FROM (SELECT array_agg(DISTINCT organization_id) AS organizations, (array_agg(user_id))[1] AS user_id
          FROM stripe.routes WHERE stripe_id = ANY (CAST(:ids AS text[]))) AS claimed
""")


@dataclass(frozen=True, slots=True)
class Owners:
    """Organizations that have claimed an event's objects; `actor` is in whose name the one may be entered, None if it is
    gone."""

    organizations: Sequence[UUID]
    actor: UUID | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of an event before Stripe is asked: with a `context` it is to be applied there. `dead` is the deleted
    organization whose it is."""

    status: EventStatus
    context: TenantContext | None = None
    reason: str | None = None
    dead: UUID | None = None


def judge_event(event: Event, owners: Owners) -> Verdict:
    """Whose the event is, by our routes, and whether its own metadata agrees. A thin one stays `received`: its object has
    to be fetched first."""
    if not is_handled(event.type, event.kind):
        return Verdict(EventStatus.IGNORED, reason="nothing is done about this type")
    if event.is_thin:
        return Verdict(EventStatus.RECEIVED)
    if len(owners.organizations) > 1:
        return Verdict(EventStatus.QUARANTINED, reason="its objects belong to different organizations")
    if not owners.organizations:
        if not event.route_ids:
            return Verdict(EventStatus.IGNORED, reason="it names nothing that could be ours")
        return Verdict(EventStatus.PARKED, reason="nobody has claimed its objects yet")
    [organization_id] = owners.organizations
    if event.witness is not None and event.witness != str(organization_id):
        return Verdict(EventStatus.QUARANTINED, reason="its metadata names another organization than our routes")
    if owners.actor is None:
        return Verdict(EventStatus.APPLIED, reason=ORGANIZATION_DELETED, dead=organization_id)
    return Verdict(EventStatus.APPLIED, TenantContext(organization_id, owners.actor))


async def find_owners(gate_engine: AsyncEngine, event: Event) -> Owners:
    async with gate_connection(gate_engine) as gate:
        row = (await gate.execute(OWNERS, {"ids": list(event.route_ids)})).one()
    return Owners(row.organizations or (), row.actor)


async def find_actor(gate: AsyncSession, organization_id: UUID, user_id: UUID | None) -> UUID | None:
    """In whose name the inbox may enter, the given person's or an owner's; None: the organization is gone."""
    actor: UUID | None = (
        await gate.execute(ACTOR, {"organization_id": organization_id, "user_id": user_id})
    ).scalar_one()
    return actor
