"""Who pays at Stripe, and is no organization's here: nobody has claimed it, or the organization was deleted."""

from collections.abc import AsyncIterator, Collection, Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

import stripe
from sqlalchemy import text

from blockyard.base import clock
from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox.deleted import note_subscriptions
from blockyard.billing.inbox.event import witness_of
from blockyard.billing.inbox.judge import find_actor
from blockyard.billing.inbox.listing import pages_of
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.copies import id_of
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

UNCLAIMED: Final = "unclaimed_customer"
ORPHANED: Final = "subscription_of_deleted"

OURS: Final = "blockyard"
ON_ITS_WAY: Final = timedelta(days=1)
"""So long a customer that we asked for may be without an owner: its request is open, and is settled."""

# An organization without an owner was deleted.
OWNERS: Final = text("""
    SELECT stripe_id, stripe.actor(organization_id, NULL) IS NULL AS is_deleted, organization_id
    FROM stripe.routes WHERE stripe_id = ANY (CAST(:ids AS text[]))
""")


async def find_unclaimed(process: Process, client: stripe.StripeClient) -> AsyncIterator[Alarm]:
    """Customers that no organization has, unless their metadata show that they are another product's."""
    async for page in pages_of(client.v1.customers.list_async):
        known = await owners_of(process, (one["id"] for one in page))
        for customer in page:
            if customer["id"] in known or is_anothers(customer) or is_on_its_way(customer):
                continue
            named, exists = await named_organization(process, customer)
            if named is None or exists:
                yield unclaimed(customer, named)


async def owners_of(process: Process, ids: Iterable[str]) -> dict[str, tuple[UUID, bool]]:
    """Of those that have a route: whose, and whether that organization was deleted."""
    async with gate_session(process.gate_engine) as gate:
        rows = (await gate.execute(OWNERS, {"ids": list(ids)})).all()
    return {row.stripe_id: (row.organization_id, row.is_deleted) for row in rows}


def is_anothers(customer: StripeObject) -> bool:
    return bool((customer.get("metadata") or {}).get("product", OURS) != OURS)


def is_on_its_way(customer: StripeObject) -> bool:
    asked_for = "request_id" in (customer.get("metadata") or {})
    return asked_for and clock.now().timestamp() - int(customer["created"]) < ON_ITS_WAY.total_seconds()


async def named_organization(process: Process, customer: StripeObject) -> tuple[str | None, bool]:
    """The organization that its metadata name, and whether it is one of ours: another deployment has its own."""
    named = witness_of(customer)
    if named is None:
        return None, False
    try:
        organization_id = UUID(named)
    except ValueError:
        return named, False
    async with gate_session(process.gate_engine) as gate:
        return named, await find_actor(gate, organization_id, None) is not None


def unclaimed(customer: StripeObject, named: str | None) -> Alarm:
    return Alarm(
        UNCLAIMED,
        customer["id"],
        None,
        f"The customer {customer.get('name') or customer.get('email') or 'without a name'} at Stripe is no organization's"
        f" here, and whatever it pays gives nobody a plan. `blockyard stripe adopt {customer['id']} --organization"
        f" {named or 'ID'}` makes it an organization's. If it is another product's, set metadata.product on it at Stripe.",
    )


async def find_orphaned(process: Process, client: stripe.StripeClient) -> AsyncIterator[Alarm]:
    """Subscriptions that Stripe goes on charging for an organization that is gone. The worker undoes them."""
    async for page in pages_of(client.v1.subscriptions.list_async):
        owners = await owners_of(process, (one for subscription in page for one in ids_in(subscription)))
        for subscription in page:
            found = next((owners[one] for one in ids_in(subscription) if one in owners), None)
            if found is not None and found[1]:
                async with gate_session(process.gate_engine) as gate:
                    await note_subscriptions(gate, found[0], [subscription["id"]])
                yield orphaned(subscription, found[0])


def ids_in(subscription: StripeObject) -> Collection[str]:
    customer = id_of(subscription["customer"])
    return [subscription["id"], *([customer] if customer else [])]


def orphaned(subscription: StripeObject, organization_id: UUID) -> Alarm:
    return Alarm(
        ORPHANED,
        subscription["id"],
        None,
        f"The organization {organization_id} was deleted, and Stripe goes on charging it. The worker cancels"
        f" {subscription['id']} and gives back what was paid. If this stands after the next night, do both in Stripe's"
        " dashboard.",
    )
