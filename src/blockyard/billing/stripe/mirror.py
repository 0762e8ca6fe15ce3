"""Copies of Stripe's objects. One function for each kind, used alike by our own requests and by the inbox.

Two copies may arrive in any order. Each carries `seen_at`, the moment before it was asked for, and replaces only a copy
asked for earlier; so the copy we hold is never older than one we held, whatever the order of answers and events.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert

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
from blockyard.billing.plans import BY_LOOKUP_KEY
from blockyard.billing.stripe.client import StripeObject
from blockyard.tenancy.session import TenantSession

CLAIM: Final = text("SELECT stripe.claim(:stripe_id)")


async def customer(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """Whose it is stands in the metadata that we wrote; one made by hand at Stripe is its first keeper's."""
    if obj.get("deleted"):
        statement = select(BillingCustomer).where(BillingCustomer.stripe_id == obj["id"]).with_for_update()
        known = (await db.execute(statement)).scalar_one_or_none()
        if known is not None:
            known.deleted, known.seen_at = True, seen_at
        return
    user_id = (obj.get("metadata") or {}).get("user_id")
    await claim(db, obj["id"])
    await store(
        db,
        BillingCustomer,
        obj,
        seen_at,
        email=obj.get("email"),
        name=obj.get("name"),
        default_payment_method=id_of((obj.get("invoice_settings") or {}).get("default_payment_method")),
        deleted=False,
        **({"user_id": UUID(user_id)} if user_id else {}),
    )


async def subscription(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """We sell one price at a time, so the first item is the subscription."""
    item = obj["items"]["data"][0]
    price = item["price"]
    plan = BY_LOOKUP_KEY.get(price.get("lookup_key"))
    await claim(db, obj["id"])
    await store(
        db,
        BillingSubscription,
        obj,
        seen_at,
        customer_id=id_of(obj["customer"]),
        status=obj["status"],
        plan=plan.name if plan else None,
        price_id=price["id"],
        item_id=item["id"],
        quantity=item.get("quantity") or 1,
        unit_amount=price.get("unit_amount") or 0,
        currency=price["currency"],
        interval=price["recurring"]["interval"],
        interval_count=price["recurring"]["interval_count"],
        current_period_start=moment(item["current_period_start"]),
        current_period_end=moment(item["current_period_end"]),
        cancel_at_period_end=obj["cancel_at_period_end"],
        trial_end=moment(obj.get("trial_end")),
        started_at=moment(obj["start_date"]),
        ended_at=moment(obj.get("ended_at")),
    )


async def payment_method(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """A detached one belongs to nobody any more, and goes."""
    if obj.get("customer") is None:
        await db.execute(delete(BillingPaymentMethod).where(BillingPaymentMethod.stripe_id == obj["id"]))
        return
    card = obj.get("card") or {}
    await store(
        db,
        BillingPaymentMethod,
        obj,
        seen_at,
        customer_id=id_of(obj["customer"]),
        type=obj["type"],
        brand=card.get("brand"),
        last4=card.get("last4"),
        expires=f"{card['exp_year']}-{card['exp_month']:02}" if card else None,
    )


async def invoice(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    parent = (obj.get("parent") or {}).get("subscription_details") or {}
    await store(
        db,
        BillingInvoice,
        obj,
        seen_at,
        customer_id=id_of(obj["customer"]),
        subscription_id=id_of(parent.get("subscription")),
        number=obj.get("number"),
        status=obj["status"] or "draft",
        currency=obj["currency"],
        total=obj["total"],
        amount_due=obj["amount_due"],
        amount_paid=obj["amount_paid"],
        amount_remaining=obj["amount_remaining"],
        hosted_invoice_url=obj.get("hosted_invoice_url"),
        invoice_pdf=obj.get("invoice_pdf"),
        invoiced_at=moment(obj["created"]),
        due_at=moment(obj.get("due_date")),
    )


async def payment(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """A PaymentIntent. Refunds and disputes name no customer, so the payment itself gets a route."""
    failure = obj.get("last_payment_error") or {}
    charge = obj.get("latest_charge")
    paid = charge["created"] if isinstance(charge, dict) else obj["created"]
    await claim(db, obj["id"])
    await store(
        db,
        BillingPayment,
        obj,
        seen_at,
        customer_id=id_of(obj.get("customer")),
        status=obj["status"],
        currency=obj["currency"],
        amount=obj["amount"],
        amount_received=obj.get("amount_received") or 0,
        description=obj.get("description"),
        decline_code=failure.get("decline_code") or failure.get("code"),
        paid_at=moment(paid) if obj["status"] == "succeeded" else None,
    )


async def refund(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    await store(
        db,
        BillingRefund,
        obj,
        seen_at,
        payment_id=id_of(obj["payment_intent"]),
        status=obj["status"],
        currency=obj["currency"],
        amount=obj["amount"],
        reason=obj.get("reason"),
        refunded_at=moment(obj["created"]),
    )


async def dispute(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    await store(
        db,
        BillingDispute,
        obj,
        seen_at,
        payment_id=id_of(obj.get("payment_intent")),
        status=obj["status"],
        reason=obj["reason"],
        currency=obj["currency"],
        amount=obj["amount"],
        disputed_at=moment(obj["created"]),
    )


async def checkout(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    await store(
        db,
        BillingCheckout,
        obj,
        seen_at,
        customer_id=id_of(obj.get("customer")),
        mode=obj["mode"],
        status=obj["status"],
        url=obj.get("url"),
        subscription_id=id_of(obj.get("subscription")),
        payment_id=id_of(obj.get("payment_intent")),
        expires_at=moment(obj["expires_at"]),
    )


KINDS: Final[dict[str, Callable[[TenantSession, StripeObject, datetime], Awaitable[None]]]] = {
    "customer": customer,
    "subscription": subscription,
    "payment_method": payment_method,
    "invoice": invoice,
    "payment_intent": payment,
    "refund": refund,
    "dispute": dispute,
    "checkout.session": checkout,
}
"""By what Stripe calls the object."""


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> None:
    """The copy, by its kind. Of what Stripe knows no more only draft invoices were really deleted, and go."""
    if not obj.get("deleted") or obj["object"] == "customer":
        await KINDS[obj["object"]](db, obj, seen_at)
    elif obj["object"] == "invoice":
        await db.execute(delete(BillingInvoice).where(BillingInvoice.stripe_id == obj["id"]))


async def claim(db: TenantSession, stripe_id: str) -> None:
    """Events about this object are ours from now on."""
    await db.execute(CLAIM, {"stripe_id": stripe_id})


async def store(db: TenantSession, model: type[Mirrored], obj: StripeObject, seen_at: datetime, **columns: Any) -> None:
    """Insert the copy, or let it replace one that was asked for earlier."""
    row = {"stripe_id": obj["id"], "seen_at": seen_at, **columns}
    statement = insert(model)
    fresh = {name: statement.excluded[name] for name in row if name != "stripe_id"}
    statement = statement.on_conflict_do_update(
        index_elements=["organization_id", "stripe_id"],
        set_={**fresh, "updated_at": func.now()},
        where=model.seen_at < statement.excluded.seen_at,
    )
    await db.execute(statement, [row])


def id_of(reference: Any) -> str | None:
    """The id of what may be an id or, expanded, the object itself."""
    if isinstance(reference, dict):
        return str(reference["id"])
    return str(reference) if reference is not None else None


def moment(seconds: int | None) -> Any:
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
