"""Payment methods of the caller's customer. Card numbers never come here: Stripe's own pages make the methods."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import Select, select

from blockyard.base.errors import NotFound
from blockyard.billing import customers
from blockyard.billing.models import BillingPaymentMethod
from blockyard.billing.schemas import PaymentMethodAttach, PaymentMethodRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, operation, perform
from blockyard.tenancy.session import TenantSession

THING: Final = "payment method"


async def ask_to_attach(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.PaymentMethod:
    attached = await client.v1.payment_methods.attach_async(
        wish["payment_method"], {"customer": wish["customer"]}, {"idempotency_key": key}
    )
    if wish["make_default"]:
        await client.v1.customers.update_async(
            wish["customer"],
            {"invoice_settings": {"default_payment_method": attached.id}},
            {"idempotency_key": f"{key}-default"},
        )
    return attached


async def keep_attached(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """That it became the default is told by the customer's own event."""
    await mirror.payment_method(db, obj, seen_at)
    return PaymentMethodRead.model_validate(await get(db, obj["id"])).model_dump(mode="json")


async def ask_to_detach(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.PaymentMethod:
    return await client.v1.payment_methods.detach_async(wish["payment_method"], {}, {"idempotency_key": key})


async def keep_detached(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.payment_method(db, obj, seen_at)
    return {}


ATTACH: Final = operation("payment_methods.attach", ask_to_attach, keep_attached)
DETACH: Final = operation("payment_methods.detach", ask_to_detach, keep_detached)


def all_of_organization() -> Select[BillingPaymentMethod]:
    return select(BillingPaymentMethod)


async def get(db: TenantSession, stripe_id: str) -> BillingPaymentMethod:
    """Raises NotFound."""
    statement = select(BillingPaymentMethod).where(BillingPaymentMethod.stripe_id == stripe_id)
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def attach(
    db: TenantSession, client: stripe.StripeClient, wish: PaymentMethodAttach, key: Key | None
) -> dict[str, Any]:
    """Raises CardDeclined, StripeRefused."""
    customer = await customers.ensure(db, client)
    return await perform(db, client, ATTACH, {**wish.model_dump(), "customer": customer["stripe_id"]}, key)


async def detach(db: TenantSession, client: stripe.StripeClient, stripe_id: str) -> None:
    """Raises NotFound."""
    await get(db, stripe_id)
    await perform(db, client, DETACH, {"payment_method": stripe_id})
