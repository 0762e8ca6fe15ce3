"""Payment methods of the organization's customer. Card numbers never come here: Stripe's own pages make the methods."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import Select, select

from blockyard.base.ids import new_id
from blockyard.billing import customers
from blockyard.billing.models import BillingCustomer, BillingPaymentMethod
from blockyard.billing.queries import get_copy
from blockyard.billing.schemas import PaymentMethodAttach, PaymentMethodRead
from blockyard.billing.stripe import copies, mirror
from blockyard.billing.stripe.client import StripeObject, plain
from blockyard.billing.stripe.operation import Asked, Operation, nothing
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

THING: Final = "payment method"


async def request_attach(client: stripe.StripeClient, asked: Asked) -> stripe.PaymentMethod:
    attached = await find_attached(client, asked)
    if asked.parameters["make_default"]:
        default = stripe.params.CustomerUpdateParams(invoice_settings={"default_payment_method": attached.id})
        await client.v1.customers.update_async(
            asked.parameters["customer"], default, {"idempotency_key": f"{asked.key}-default"}
        )
    return attached


async def find_attached(client: stripe.StripeClient, asked: Asked) -> stripe.PaymentMethod:
    """Stripe refuses to attach what is attached. It is as we want, if the customer is ours."""
    body = asked.parameters
    try:
        return await client.v1.payment_methods.attach_async(
            body["payment_method"], {"customer": body["customer"]}, {"idempotency_key": asked.key}
        )
    except stripe.InvalidRequestError as error:
        if error.code == "resource_missing":
            raise
        known = await client.v1.payment_methods.retrieve_async(body["payment_method"])
        if copies.id_of(plain(known).get("customer")) != body["customer"]:
            raise
        return known


async def store_attached(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """With the customer, whose default it may be now. One that was detached meanwhile is told, too: without a customer."""
    await mirror.store_copy(db, obj, seen_at)
    if obj["customer"] is not None:
        await mirror.store_copy(db, obj["customer"], seen_at)
    return PaymentMethodRead(stripe_id=obj["id"], **copies.columns_of_payment_method(obj)).model_dump(mode="json")


async def request_detach(client: stripe.StripeClient, asked: Asked) -> stripe.PaymentMethod:
    """Stripe refuses to detach what is detached. It is as we want then."""
    stripe_id: str = asked.parameters["payment_method"]
    try:
        return await client.v1.payment_methods.detach_async(stripe_id, {}, {"idempotency_key": asked.key})
    except stripe.InvalidRequestError:
        known = await client.v1.payment_methods.retrieve_async(stripe_id)
        if plain(known).get("customer") is not None:
            raise
        return known


async def find_detached(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.payment_methods.retrieve_async(asked.parameters["payment_method"])
    return known if plain(known).get("customer") is None else None


async def store_detached(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    return {}


ATTACH: Final = Operation("payment_methods.attach", "payment_method", request_attach, nothing, store_attached)
"""Asked again, it finds the method attached and makes it the default again."""
DETACH: Final = Operation("payment_methods.detach", "payment_method", request_detach, find_detached, store_detached)


def select_payment_methods() -> Select[BillingPaymentMethod]:
    """Those that can pay: of the organization's customer. A detached one stays in the mirror without a customer, and that
    of another customer of the school's stays with it."""
    current = select(BillingCustomer.stripe_id).where(BillingCustomer.current)
    return select(BillingPaymentMethod).where(BillingPaymentMethod.customer_id.in_(current))


async def get_payment_method(db: TenantSession, stripe_id: str) -> BillingPaymentMethod:
    """One that is attached, to whatever customer of the school's that is not deleted. Raises NotFound."""
    living = select(BillingCustomer.stripe_id).where(~BillingCustomer.deleted)
    attached = BillingPaymentMethod.customer_id.in_(living)
    return await get_copy(db, BillingPaymentMethod, stripe_id, THING, attached)


async def attach_payment_method(
    db: TenantSession, client: stripe.StripeClient, body: PaymentMethodAttach, key: RequestKey | None
) -> dict[str, Any]:
    """Raises CardDeclined, StripeRefused."""

    async def prepare() -> Intent:
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        return Intent(new_id(), methods_of(customer), {**body.model_dump(), "customer": customer})

    return await perform(db, client, ATTACH, key, prepare)


async def detach_payment_method(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, key: RequestKey | None
) -> None:
    """Raises NotFound."""

    async def prepare() -> Intent:
        method = await get_payment_method(db, stripe_id)
        return Intent(new_id(), methods_of(method.customer_id), {"payment_method": stripe_id})

    await perform(db, client, DETACH, key, prepare)


def methods_of(customer: str | None) -> str:
    """One change at a time: the last one asked for decides which is the default."""
    return f"payment methods of {customer}"
