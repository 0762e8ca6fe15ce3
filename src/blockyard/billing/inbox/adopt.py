"""Adopting: a customer that was made by hand at Stripe, and all that hangs on it, becomes an organization's.

Ask Stripe, refuse what is another's, claim and keep, write at Stripe whose it is, work on the events that waited. A step
that was done before does nothing, so a command that was cut off is simply run again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

import stripe
from sqlalchemy import text

from blockyard.base.errors import Conflict
from blockyard.billing import details
from blockyard.billing.inbox.event import witness_of
from blockyard.billing.inbox.judge import find_actor
from blockyard.billing.inbox.models import UNCLAIMED
from blockyard.billing.inbox.reconcile import compare_copies, store_differences
from blockyard.billing.inbox.replay import replay_events
from blockyard.billing.inbox.survey import Copy, one_copy, patiently, survey
from blockyard.billing.models import LIVING
from blockyard.billing.queries import find_customer, get_customer
from blockyard.billing.stripe import mirror
from blockyard.identity import organizations
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession, any_role

FOREIGN: Final = text("""
    SELECT stripe_id, organization_id FROM stripe.routes
    WHERE stripe_id = ANY (CAST(:ids AS text[])) AND organization_id <> :organization_id
    ORDER BY stripe_id
    LIMIT 1
""")

# Also those that were given up: disputes and pages of Checkout come by events only.
WAITING: Final = text("""
    SELECT id FROM stripe.events
    WHERE route_ids && CAST(:ids AS text[])
      AND (status = 'parked' OR (status = 'ignored' AND error = CAST(:unclaimed AS text)))
""")


class NotAdoptable(Conflict):
    code = "not_adoptable"


@dataclass(frozen=True, slots=True)
class Adoption:
    """`claimed` is the customer and its subscriptions. `labelled` said at Stripe whose they are for the first time;
    `replayed` are events; `left` could not be kept, for a person to look at. `no_address` is the customer's e-mail, if it
    is none: the owners and admins hear about bills then."""

    claimed: list[str]
    labelled: list[str]
    replayed: list[str]
    left: list[str]
    no_address: str | None


async def adopt_customer(
    process: Process, client: stripe.StripeClient, customer_id: str, organization_id: UUID
) -> Adoption:
    """Raises NotAdoptable, and what `problems()` makes of Stripe's refusals."""
    copies = await survey(client, [("customer", customer_id)])
    refuse_unfit(customer_id, copies)
    context = await get_context(process, copies, organization_id)
    refuse_labels(copies, organization_id)
    await refresh_customer(process, client, context)
    owned = [copy for copy in copies if copy.kind in ("customer", "subscription")]
    no_address = await claim(process, context, owned)
    mended = await store_differences(process, context, copies, await compare_copies(process, context, copies))
    return Adoption(
        claimed=[copy.id for copy in owned],
        labelled=await label(client, owned, organization_id),
        replayed=await replay_waiting(process, copies),
        left=sorted({one.id for one in mended if not one.mended}),
        no_address=no_address,
    )


def refuse_unfit(customer_id: str, copies: Sequence[Copy]) -> None:
    """Raises NotAdoptable for a customer that is not there, and for one with two subscriptions."""
    customer = next(copy for copy in copies if copy.id == customer_id)
    if customer.obj is None or customer.obj.get("deleted"):
        raise NotAdoptable(
            f"Stripe has no customer {customer_id}. Look for its id in the dashboard, in the same account."
        )
    living = [copy.id for copy in copies if copy.kind == "subscription" and copy.obj and copy.obj["status"] in LIVING]
    if len(living) > 1:
        raise NotAdoptable(f"{customer_id} has {len(living)} subscriptions: {', '.join(living)}. Cancel all but one.")


async def get_context(process: Process, copies: Sequence[Copy], organization_id: UUID) -> TenantContext:
    """In whose name the organization is entered. Raises NotAdoptable if there is none, or another one has claimed any of
    the objects."""
    ids = {"ids": [copy.id for copy in copies], "organization_id": organization_id}
    async with gate_session(process.gate_engine) as gate:
        actor = await find_actor(gate, organization_id, None)
        foreign = (await gate.execute(FOREIGN, ids)).one_or_none()
    if actor is None:
        raise NotAdoptable(f"There is no organization {organization_id}. Say the id of one that is not deleted.")
    if foreign is not None:
        raise NotAdoptable(
            f"{foreign.stripe_id} belongs to the organization {foreign.organization_id} for ever. "
            "Make another customer at Stripe."
        )
    return TenantContext(organization_id, actor)


async def refresh_customer(process: Process, client: stripe.StripeClient, context: TenantContext) -> None:
    """The customer that the organization pays as may be deleted, and its event lost."""
    async with process.tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
        known = await find_customer(db)
    if known is not None:
        copy = await one_copy(client, "customer", known.stripe_id)
        await store_differences(process, context, [copy], await compare_copies(process, context, [copy]))


def refuse_labels(copies: Sequence[Copy], organization_id: UUID) -> None:
    """Raises NotAdoptable if an object's own metadata names another organization."""
    for copy in copies:
        witness = witness_of(copy.obj or {})
        if witness not in (None, str(organization_id)):
            raise NotAdoptable(
                f"The metadata of {copy.id} at Stripe name the organization {witness}. "
                "If that is wrong, correct metadata.organization_id there, then adopt again."
            )


async def claim(process: Process, context: TenantContext, owned: Sequence[Copy]) -> str | None:
    """All of them or none. The school's details become what the customer says, unless it has said some itself. Returns the
    customer's e-mail, if it is none."""
    no_address = None
    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        await organizations.get_organization(db, lock=True)
        await refuse_second_customer(db, owned)
        for copy in owned:
            assert copy.obj is not None
            await mirror.store_copy(db, copy.obj, copy.seen_at)
            if copy.kind == "customer":
                await make_current(db, copy.id)
                no_address = await details.adopt_details(db, copy.obj)
    return no_address


async def make_current(db: TenantSession, stripe_id: str) -> None:
    """One that version 0.1 made, and that was not chosen, may be adopted, too."""
    (await get_customer(db, stripe_id)).current = True
    await db.flush()


async def refuse_second_customer(db: TenantSession, owned: Sequence[Copy]) -> None:
    """Raises NotAdoptable: with two customers an organization could pay twice."""
    known = await find_customer(db)
    if known is not None and known.stripe_id not in {copy.id for copy in owned}:
        raise NotAdoptable(
            f"The organization pays as {known.stripe_id} already. Make the subscription for that customer at Stripe, or "
            "delete that customer there."
        )


async def label(client: stripe.StripeClient, owned: Sequence[Copy], organization_id: UUID) -> list[str]:
    """Writes at Stripe whose they are, on those that do not say so; returns their ids."""
    silent = [copy for copy in owned if witness_of(copy.obj or {}) is None]
    metadata = {"organization_id": str(organization_id)}
    for copy in silent:
        if copy.kind == "customer":
            await patiently(partial(client.v1.customers.update_async, copy.id, {"metadata": metadata}))
        else:
            await patiently(partial(client.v1.subscriptions.update_async, copy.id, {"metadata": metadata}))
    return [copy.id for copy in silent]


async def replay_waiting(process: Process, copies: Sequence[Copy]) -> list[str]:
    """Enqueues the events that waited for somebody to claim one of these; returns their ids."""
    about = {"ids": [copy.id for copy in copies], "unclaimed": UNCLAIMED}
    async with gate_session(process.gate_engine) as gate:
        waiting = (await gate.execute(WAITING, about)).scalars().all()
        return [one.id for one in await replay_events(gate, waiting)]
