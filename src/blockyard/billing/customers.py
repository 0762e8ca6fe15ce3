"""Customers: who pays. One for each user of the organization, made when it is first needed."""

from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

import stripe
from sqlalchemy import func, select

from blockyard.base.errors import NotFound
from blockyard.base.ids import new_id
from blockyard.billing.models import BillingCustomer, BillingRequest
from blockyard.billing.schemas import CustomerRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeMissing, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.identity.models import Membership
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.idempotency import RequestKey

Params = stripe.params.CustomerCreateParams

THING: Final = "customer"


async def request_customer(client: stripe.StripeClient, asked: Asked) -> stripe.Customer:
    return await client.v1.customers.create_async(cast(Params, asked.parameters), {"idempotency_key": asked.key})


async def find_customer(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(Params, asked.parameters)
    listed = await client.v1.customers.list_async(
        {"email": body["email"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def store_customer(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """Raises StripeMissing for one that was deleted before we heard of it: the next call makes another."""
    await mirror.store_copy(db, obj, seen_at)
    if obj.get("deleted"):
        raise StripeMissing("The customer was made, and deleted at Stripe. Ask again for a new one.")
    return present_customer(await get_customer(db, obj["id"]))


CREATE: Final = Operation("customers.create", "customer", request_customer, find_customer, store_customer)


async def ensure_customer(db: TenantSession, client: stripe.StripeClient, name: str | None = None) -> dict[str, Any]:
    """The caller's customer, made if there is none. Two calls at once make one: they share the request's key."""
    known = await find_living_customer(db)
    if known is not None:
        return present_customer(known)
    key = RequestKey(f"customer {await count_ended_customers(db)}", CREATE.name)

    async def prepare() -> Intent:
        member = (await db.execute(select(Membership).where(Membership.user_id == db.context.user_id))).scalar_one()
        request_id = new_id()
        params: Params = {
            "email": member.email,
            "name": name or member.full_name,
            "metadata": metadata_of(db, request_id),
        }
        return Intent(request_id, None, {**params})

    return await perform(db, client, CREATE, key, prepare)


async def count_ended_customers(db: TenantSession) -> int:
    """How many customers of the caller's were deleted, or refused by Stripe: the next one needs a new key."""
    user_id = db.context.user_id
    deleted = select(func.count()).select_from(BillingCustomer).where(BillingCustomer.user_id == user_id)
    refused = (
        select(func.count())
        .select_from(BillingRequest)
        .where(
            BillingRequest.operation == CREATE.name,
            BillingRequest.status == "failed",
            BillingRequest.created_by_id == user_id,
        )
    )
    return (await db.execute(deleted)).scalar_one() + (await db.execute(refused)).scalar_one()


def metadata_of(db: TenantSession, request_id: UUID) -> dict[str, str]:
    """The metadata of every object that we make: the inbox compares it with its routes, and `find` knows by it what a
    request made."""
    return {
        "organization_id": str(db.context.organization_id),
        "user_id": str(db.context.user_id),
        "request_id": str(request_id),
    }


async def find_living_customer(db: TenantSession) -> BillingCustomer | None:
    mine = (BillingCustomer.user_id == db.context.user_id) & ~BillingCustomer.deleted
    return (await db.execute(select(BillingCustomer).where(mine))).scalar_one_or_none()


async def get_own_customer(db: TenantSession) -> BillingCustomer:
    """Raises NotFound."""
    known = await find_living_customer(db)
    if known is None:
        raise NotFound(THING)
    return known


async def get_customer(db: TenantSession, stripe_id: str) -> BillingCustomer:
    return (
        await db.execute(select(BillingCustomer).where(has_text(db, BillingCustomer.stripe_id, stripe_id)))
    ).scalar_one()


def present_customer(customer: BillingCustomer) -> dict[str, Any]:
    return CustomerRead.model_validate(customer).model_dump(mode="json")
