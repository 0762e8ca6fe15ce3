"""Copies of Stripe's objects. One way to store each kind, used alike by our own requests and by the inbox.

Every copy is what a read answered: an event, and what Stripe answers to a write, only say which object to read. Each
copy carries `seen_at`, the moment before it was read, and replaces only one with an earlier `seen_at`. So:

- our own write is in the mirror when its caller is told of it, whatever was read while it was on its way: it is read
  after Stripe's answer, which is later than all of that;
- a change that comes later is in the mirror once its event is worked on, since that is read later still;
- an answer that Stripe kept from an earlier try brings nothing back.

What ends stays as a copy that says so (a canceled subscription, a detached card, a deleted customer), or a read that was
on its way would bring it back. Draft invoices alone are really deleted.

Two reads that overlap may both be true at different moments; the one that was asked last stays, and the event of what
lies between them is worked on after both.
"""

from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.postgresql import Insert, insert

from blockyard.billing.models import (
    BillingCheckout,
    BillingCustomer,
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingPaymentMethod,
    BillingRefund,
    BillingSubscription,
    Mirrored,
)
from blockyard.billing.queries import find_customer
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.consequences import prepare_for, write_consequences
from blockyard.billing.stripe.copies import COLUMNS
from blockyard.billing.stripe.plan_changes import name_of_plan, record_plan_change
from blockyard.billing.stripe.price_history import remember_price
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text

CLAIM: Final = text("SELECT stripe.claim(:stripe_id, :door_key_id, :door_seal)")

MODELS: Final[dict[str, type[Mirrored]]] = {
    "customer": BillingCustomer,
    "subscription": BillingSubscription,
    "payment_method": BillingPaymentMethod,
    "invoice": BillingInvoice,
    "payment_intent": BillingPayment,
    "refund": BillingRefund,
    "dispute": BillingDispute,
    "checkout.session": BillingCheckout,
}
"""By what Stripe calls the object."""

CLAIMED: Final = ("customer", "subscription", "payment_intent")
"""Events about these are ours from then on. Refunds and disputes name no customer, so the payment has a route too."""


async def store_copy(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """The copy, by its kind, and what must follow from it. Of what Stripe knows no more only draft invoices were really
    deleted, and go."""
    kind = obj["object"]
    await prepare_for(db, kind)
    if kind == "customer" and obj.get("deleted"):
        await mark_deleted(db, obj["id"], seen_at)
    elif obj.get("deleted"):
        if kind == "invoice":
            await db.execute(delete(BillingInvoice).where(has_text(db, BillingInvoice.stripe_id, obj["id"])))
    else:
        if kind in CLAIMED:
            await db.execute(CLAIM, {"stripe_id": obj["id"], **db.seal(f"stripe.claim {obj['id']}")})
        row = {"stripe_id": obj["id"], "seen_at": seen_at, **COLUMNS[kind](obj)}
        if kind == "subscription":
            await store_subscription(db, obj, row)
        else:
            await upsert(db, kind, row, await first_of(db, kind))
        await write_consequences(db, kind)


async def store_subscription(db: TenantSession, obj: StripeObject, row: dict[str, Any]) -> None:
    """With its price, and a line of the trail if the organization's plan is another one now."""
    plan = await name_of_plan(db)
    await remember_price(db, obj, row)
    await upsert(db, "subscription", row, {})
    await record_plan_change(db, plan)


async def first_of(db: TenantSession, kind: str) -> dict[str, Any]:
    """What a new copy says of itself, and no later one changes: a customer becomes the organization's, if it has none."""
    return {"current": await find_customer(db) is None} if kind == "customer" else {}


async def mark_deleted(db: TenantSession, stripe_id: str, seen_at: datetime) -> None:
    statement = select(BillingCustomer).where(has_text(db, BillingCustomer.stripe_id, stripe_id)).with_for_update()
    known = (await db.execute(statement)).scalar_one_or_none()
    if known is not None:
        known.deleted, known.current, known.seen_at = True, False, seen_at
        await detach_cards(db, stripe_id, seen_at)


async def detach_cards(db: TenantSession, customer_id: str, seen_at: datetime) -> None:
    """Of a deleted customer: Stripe detaches them, and no event tells of it."""
    method = BillingPaymentMethod
    nothing = dict.fromkeys(("customer_id", "brand", "last4", "expires"))
    await db.execute(update(method).where(method.customer_id == customer_id).values(**nothing, seen_at=seen_at))


async def upsert(db: TenantSession, kind: str, row: dict[str, Any], first: dict[str, Any]) -> None:
    """Insert the copy, with what is `first`, or let it replace one that was asked for earlier."""
    await db.execute(upsert_into(kind, tuple(row)), [row | first])


@cache
def upsert_into(kind: str, columns: tuple[str, ...]) -> Insert:
    """Made once for each kind: SQLAlchemy takes longer to make it than PostgreSQL to carry it out."""
    model = MODELS[kind]
    statement = insert(model)
    fresh = {name: statement.excluded[name] for name in columns if name != "stripe_id"}
    return statement.on_conflict_do_update(
        index_elements=["organization_id", "stripe_id_key"],
        set_={**fresh, "updated_at": func.now()},
        where=model.seen_at < statement.excluded.seen_at,
    )
