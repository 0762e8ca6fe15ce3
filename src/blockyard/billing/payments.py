"""Single payments: PaymentIntents."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import select

from blockyard.base.errors import NotFound
from blockyard.base.ids import new_id
from blockyard.billing import customers
from blockyard.billing.models import BillingPayment
from blockyard.billing.schemas import PaymentCreate, PaymentCreated, PaymentRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, Key, perform
from blockyard.tenancy.session import TenantSession

Params = stripe.params.PaymentIntentCreateParams

THING: Final = "payment"


async def ask(client: stripe.StripeClient, asked: Asked) -> stripe.PaymentIntent:
    return await client.v1.payment_intents.create_async(cast(Params, asked.wish), {"idempotency_key": asked.key})


async def find(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    wish = cast(Params, asked.wish)
    listed = await client.v1.payment_intents.list_async(
        {"customer": wish["customer"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """The client secret goes to the caller's browser; it opens this one payment, and is not stored in the mirror."""
    await mirror.keep(db, obj, seen_at)
    read = PaymentRead.model_validate(await get(db, obj["id"]))
    return PaymentCreated(**read.model_dump(), client_secret=obj.get("client_secret")).model_dump(mode="json")


CREATE: Final = Operation("payment_intents.create", "payment_intent", ask, find, keep)


async def get(db: TenantSession, stripe_id: str, *, lock: bool = False) -> BillingPayment:
    """Raises NotFound."""
    statement = select(BillingPayment).where(BillingPayment.stripe_id == stripe_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def pay(db: TenantSession, client: stripe.StripeClient, wish: PaymentCreate, key: Key | None) -> dict[str, Any]:
    """Raises CardDeclined, StripeRefused."""

    async def prepare() -> Intent:
        customer = (await customers.ensure(db, client))["stripe_id"]
        request_id = new_id()
        params: Params = {
            "amount": wish.amount,
            "currency": wish.currency,
            "customer": customer,
            "metadata": customers.witness(db, request_id),
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        }
        if wish.description:
            params["description"] = wish.description
        if wish.payment_method:
            params["payment_method"] = wish.payment_method
            params["confirm"] = True
        return Intent(request_id, f"payment of {customer}", {**params})

    return await perform(db, client, CREATE, key, prepare)
