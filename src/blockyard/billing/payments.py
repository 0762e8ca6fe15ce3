"""Single payments: PaymentIntents."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import select

from blockyard.base.errors import NotFound
from blockyard.billing import customers
from blockyard.billing.models import BillingPayment
from blockyard.billing.schemas import PaymentCreate, PaymentCreated, PaymentRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, operation, perform
from blockyard.tenancy.session import TenantSession

THING: Final = "payment"


async def ask(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.PaymentIntent:
    params: stripe.params.PaymentIntentCreateParams = {
        "amount": wish["amount"],
        "currency": wish["currency"],
        "customer": wish["customer"],
        "metadata": wish["metadata"],
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        "expand": ["latest_charge"],
    }
    if wish["description"]:
        params["description"] = wish["description"]
    if wish["payment_method"]:
        params["payment_method"] = wish["payment_method"]
        params["confirm"] = True
    return await client.v1.payment_intents.create_async(params, {"idempotency_key": key})


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """The client secret goes to the caller's browser; it opens this one payment, and is not stored in the mirror."""
    await mirror.payment(db, obj, seen_at)
    read = PaymentRead.model_validate(await get(db, obj["id"]))
    return PaymentCreated(**read.model_dump(), client_secret=obj.get("client_secret")).model_dump(mode="json")


CREATE: Final = operation("payment_intents.create", ask, keep)


async def get(db: TenantSession, stripe_id: str, *, lock: bool = False) -> BillingPayment:
    """Raises NotFound."""
    statement = select(BillingPayment).where(BillingPayment.stripe_id == stripe_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def pay(db: TenantSession, client: stripe.StripeClient, wish: PaymentCreate, key: Key | None) -> dict[str, Any]:
    """Raises CardDeclined, StripeRefused."""
    customer = await customers.ensure(db, client)
    parameters = {**wish.model_dump(), "customer": customer["stripe_id"], "metadata": customers.witness(db)}
    return await perform(db, client, CREATE, parameters, key)
