"""Single payments: PaymentIntents."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import Select, select

from blockyard.base.ids import new_id
from blockyard.billing import customers
from blockyard.billing.currencies import check_amount
from blockyard.billing.models import BillingPayment
from blockyard.billing.queries import get_copy
from blockyard.billing.schemas import PaymentCreate, PaymentCreated, PaymentRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, Client, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

Params = stripe.params.PaymentIntentCreateParams

THING: Final = "payment"


async def request_payment(client: stripe.StripeClient, asked: Asked) -> stripe.PaymentIntent:
    return await client.v1.payment_intents.create_async(cast(Params, asked.parameters), {"idempotency_key": asked.key})


async def find_payment(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(Params, asked.parameters)
    listed = await client.v1.payment_intents.list_async(
        {"customer": body["customer"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def store_payment(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """The client secret goes to the caller's browser; it opens this one payment, and is not stored in the mirror."""
    await mirror.store_copy(db, obj, seen_at)
    read = PaymentRead.model_validate(await get_payment(db, obj["id"]))
    return PaymentCreated(**read.model_dump(), client_secret=obj.get("client_secret")).model_dump(mode="json")


CREATE: Final = Operation("payment_intents.create", "payment_intent", request_payment, find_payment, store_payment)


def select_payments() -> Select[BillingPayment]:
    return select(BillingPayment)


async def get_payment(db: TenantSession, stripe_id: str, *, lock: bool = False) -> BillingPayment:
    """Raises NotFound."""
    return await get_copy(db, BillingPayment, stripe_id, THING, lock=lock)


async def create_payment(
    db: TenantSession, client: Client, body: PaymentCreate, key: RequestKey | None
) -> dict[str, Any]:
    """The caller is there to answer the bank, so it is asked as such: never off session. Raises UnknownCurrency,
    AmountTooSmall, AmountNotRound before Stripe is asked; then CardDeclined, AuthenticationRequired, StripeRefused."""

    async def prepare() -> Intent:
        assert body.currency is not None, "the route fills it in"
        check_amount(body.amount, body.currency)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        request_id = new_id()
        params: Params = {
            "amount": body.amount,
            "currency": body.currency,
            "customer": customer,
            "metadata": customers.metadata_of(db, request_id),
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        }
        if body.description:
            params["description"] = body.description
        if body.payment_method:
            params["payment_method"] = body.payment_method
            params["confirm"] = True
        return Intent(request_id, f"payment of {customer}", {**params})

    return await perform(db, client, CREATE, key, prepare)
