"""Customers: who pays. One for each user of the organization, made when it is first needed."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import func, select

from blockyard.base.errors import NotFound
from blockyard.billing.models import BillingCustomer, BillingRequest
from blockyard.billing.schemas import CustomerRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, operation, perform
from blockyard.identity.models import User
from blockyard.tenancy.session import TenantSession

THING: Final = "customer"


async def ask(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.Customer:
    return await client.v1.customers.create_async(
        {"email": wish["email"], "name": wish["name"], "metadata": wish["metadata"]}, {"idempotency_key": key}
    )


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.customer(db, obj, seen_at)
    return read(await named(db, obj["id"]))


CREATE: Final = operation("customers.create", ask, keep)


async def ensure(db: TenantSession, client: stripe.StripeClient, name: str | None = None) -> dict[str, Any]:
    """The caller's customer, made if there is none. Two calls at once make one: they share the request's key."""
    known = await living(db)
    if known is not None:
        return read(known)
    user = (await db.execute(select(User).where(User.id == db.context.user_id))).scalar_one()
    key = Key(f"customer {await over(db)}", CREATE.name)
    wish = {"email": user.email, "name": name or user.full_name, "metadata": witness(db)}
    return await perform(db, client, CREATE, wish, key)


async def over(db: TenantSession) -> int:
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


def witness(db: TenantSession) -> dict[str, str]:
    """The metadata of every object that we make: the inbox compares it with its routes."""
    return {"organization_id": str(db.context.organization_id), "user_id": str(db.context.user_id)}


async def living(db: TenantSession) -> BillingCustomer | None:
    mine = (BillingCustomer.user_id == db.context.user_id) & ~BillingCustomer.deleted
    return (await db.execute(select(BillingCustomer).where(mine))).scalar_one_or_none()


async def mine(db: TenantSession) -> BillingCustomer:
    """Raises NotFound."""
    known = await living(db)
    if known is None:
        raise NotFound(THING)
    return known


async def named(db: TenantSession, stripe_id: str) -> BillingCustomer:
    return (await db.execute(select(BillingCustomer).where(BillingCustomer.stripe_id == stripe_id))).scalar_one()


def read(customer: BillingCustomer) -> dict[str, Any]:
    return CustomerRead.model_validate(customer).model_dump(mode="json")
