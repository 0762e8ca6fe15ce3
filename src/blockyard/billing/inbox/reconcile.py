"""Comparing our mirror with Stripe, organization by organization, and mending it when the operator says so.

Read what we know, commit; ask Stripe; compare, read only; store. No transaction is open while Stripe is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

import stripe
from sqlalchemy import Select, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.billing.customer_updates import update_if_different
from blockyard.billing.inbox.compare import Difference, differences
from blockyard.billing.inbox.judge import find_actor
from blockyard.billing.inbox.survey import Copy, Thing, survey
from blockyard.billing.models import LIVING, BillingPaymentMethod, Mirrored
from blockyard.billing.queries import find_customer
from blockyard.billing.stripe import consequences, mirror
from blockyard.billing.stripe.client import StripeUnavailable
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role

log = get_logger(__name__)

ROUTES: Final = text("""
    SELECT stripe_id, organization_id, user_id FROM stripe.routes
    WHERE CAST(:organization_id AS uuid) IS NULL OR organization_id = :organization_id
    ORDER BY organization_id, created_at, stripe_id
""")
PREFIXES: Final = {"cus": "customer", "sub": "subscription", "pi": "payment_intent"}


@dataclass(frozen=True, slots=True)
class Second:
    """A subscription that lives beside the organization's `first`."""

    organization_id: UUID
    first: str
    id: str


@dataclass(frozen=True, slots=True)
class NotCompared:
    """An organization that could not be compared to its end, and why."""

    organization_id: UUID
    why: str


@dataclass(slots=True)
class Findings:
    """`objects` counts what Stripe was asked about."""

    organizations: int = 0
    objects: int = 0
    differences: list[Difference] = field(default_factory=list)
    seconds: list[Second] = field(default_factory=list)
    not_compared: list[NotCompared] = field(default_factory=list)

    @property
    def left(self) -> bool:
        """Whether something is for a person to see."""
        return bool(self.seconds or self.not_compared) or not all(one.mended for one in self.differences)


async def reconcile(
    process: Process, client: stripe.StripeClient, organization_id: UUID | None = None, *, mend: bool = False
) -> Findings:
    """An organization that cannot be compared keeps no other from it. Raises StripeUnavailable and OperationalError,
    which would meet all of them; what was mended before stays mended."""
    findings = Findings()
    for context, routed in (await list_routes(process, organization_id)).items():
        try:
            await reconcile_one(process, client, context, routed, findings, mend=mend)
        except (StripeUnavailable, OperationalError):
            raise
        except Exception as error:
            log.warning("stripe_not_compared", organization_id=str(context.organization_id), exc_info=error)
            why = error.detail if isinstance(error, Problem) else describe_error(error)
            findings.not_compared.append(NotCompared(context.organization_id, why))
    return findings


async def reconcile_one(
    process: Process,
    client: stripe.StripeClient,
    context: TenantContext,
    routed: set[Thing],
    findings: Findings,
    *,
    mend: bool,
) -> None:
    """Adds to the findings what is found in one organization."""
    copies = await survey(client, routed | await list_mirrored(process, context))
    found = await compare_copies(process, context, copies)
    if mend:
        found = await store_differences(process, context, copies, found)
        await write_what_follows(process, context, copies)
    findings.differences += found
    findings.seconds += list_seconds(context.organization_id, copies)
    findings.organizations += 1
    findings.objects += len(copies)


async def list_routes(process: Process, organization_id: UUID | None) -> dict[TenantContext, set[Thing]]:
    """What each organization has claimed, and in whose name it may be entered."""
    claimed: dict[TenantContext, set[Thing]] = {}
    contexts: dict[UUID, TenantContext] = {}
    async with gate_session(process.gate_engine) as gate:
        for row in (await gate.execute(ROUTES, {"organization_id": organization_id})).all():
            if row.organization_id not in contexts:
                actor = await find_actor(gate, row.organization_id, row.user_id)
                if actor is None:
                    continue  # the organization was deleted; its ids stay claimed
                contexts[row.organization_id] = TenantContext(row.organization_id, actor)
            things = claimed.setdefault(contexts[row.organization_id], set())
            kind = PREFIXES.get(row.stripe_id.partition("_")[0])
            if kind is not None:
                things.add((kind, row.stripe_id))
    return claimed


async def list_mirrored(process: Process, context: TenantContext) -> set[Thing]:
    """What the mirror holds: some of it Stripe may not list any more. A detached card never comes back."""
    async with process.tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
        return {
            (kind, stripe_id)
            for kind, model in mirror.MODELS.items()
            for stripe_id in (await db.execute(ids_of(model))).scalars()
        }


def ids_of(model: type[Mirrored]) -> Select[str]:
    statement = select(model.stripe_id)
    if issubclass(model, BillingPaymentMethod):
        statement = statement.where(model.customer_id.is_not(None))
    return statement


async def compare_copies(process: Process, context: TenantContext, copies: Sequence[Copy]) -> list[Difference]:
    async with process.tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
        ours = {
            (kind, row.stripe_id): row
            for kind, model in mirror.MODELS.items()
            for row in (await db.execute(select(model))).scalars()
        }
    return [
        difference
        for copy in copies
        for difference in differences(context.organization_id, copy, ours.get((copy.kind, copy.id)))
    ]


async def store_differences(
    process: Process, context: TenantContext, copies: Sequence[Copy], found: Sequence[Difference]
) -> list[Difference]:
    """Each object in a transaction of its own, so that one that cannot be stored keeps no other from it."""
    different = {(one.kind, one.id) for one in found if one.mendable}
    mended: set[Thing] = set()
    for copy in copies:
        if (copy.kind, copy.id) not in different:
            continue
        obj = copy.obj if copy.obj is not None else {"object": copy.kind, "id": copy.id, "deleted": True}
        try:
            async with process.tenant_sessions.open(context, authorize=any_role) as db:
                await mirror.store_copy(db, obj, copy.seen_at)
        except DBAPIError as error:
            log.warning("stripe_not_mended", kind=copy.kind, id=copy.id, error=str(error.orig))
        else:
            mended.add((copy.kind, copy.id))
    return [replace(one, mended=(one.kind, one.id) in mended) for one in found]


async def write_what_follows(process: Process, context: TenantContext, copies: Sequence[Copy]) -> None:
    """From what the mirror holds, though nothing differs: requests that are not written down yet. And the customer at
    Stripe gets the school's billing details, where it has others."""
    by_id = {copy.id: copy.obj for copy in copies if copy.kind == "customer"}
    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        customer = await find_customer(db)
        told = by_id.get(customer.stripe_id) if customer else None
        if told is not None:
            await update_if_different(db, told)
        await consequences.prepare_for(db, "subscription")
        await consequences.write_consequences(db, "subscription")


def list_seconds(organization_id: UUID, copies: Sequence[Copy]) -> list[Second]:
    """What lives beside the subscription that began first; one that was never paid gives way."""
    found = [copy.obj for copy in copies if copy.kind == "subscription" and copy.obj is not None]
    living = [one for one in found if one["status"] in LIVING]
    living.sort(key=lambda one: (one["status"] == "incomplete", one["start_date"], one["id"]))
    return [Second(organization_id, living[0]["id"], one["id"]) for one in living[1:]]
