"""Refunds: only of this organization's payments, and never more than was paid."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import func, select

from blockyard.base.errors import Unprocessable
from blockyard.billing import payments
from blockyard.billing.customers import witness
from blockyard.billing.models import BillingPayment, BillingRefund
from blockyard.billing.schemas import RefundCreate, RefundRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, open_requests, operation, perform
from blockyard.tenancy.session import TenantSession

WITHOUT_EFFECT: Final = ("failed", "canceled")


class RefundTooLarge(Unprocessable):
    code = "refund_too_large"


async def ask(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.Refund:
    params: stripe.params.RefundCreateParams = {
        "payment_intent": wish["payment"],
        "amount": wish["amount"],
        "metadata": wish["metadata"],
    }
    if wish["reason"]:
        params["reason"] = wish["reason"]
    return await client.v1.refunds.create_async(params, {"idempotency_key": key})


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.refund(db, obj, seen_at)
    row = (await db.execute(select(BillingRefund).where(BillingRefund.stripe_id == obj["id"]))).scalar_one()
    return RefundRead.model_validate(row).model_dump(mode="json")


CREATE: Final = operation("refunds.create", ask, keep)


async def refund(db: TenantSession, client: stripe.StripeClient, wish: RefundCreate, key: Key | None) -> dict[str, Any]:
    """Raises NotFound, RefundTooLarge; both before Stripe is asked."""
    payment = await payments.get(db, wish.payment, lock=True)
    left = await refundable(db, payment)
    parameters = {**wish.model_dump(), "amount": wish.amount or left, "metadata": witness(db)}

    async def refuse_too_much() -> None:
        if left <= 0 or parameters["amount"] > left:
            raise RefundTooLarge(
                f"Of this payment {left} {payment.currency} can be refunded; {wish.amount or 'all'} were asked for.",
                refundable=left,
            )

    return await perform(db, client, CREATE, parameters, key, check=refuse_too_much)


async def refundable(db: TenantSession, payment: BillingPayment) -> int:
    """What was paid, less what went back or is on its way. The caller has locked the payment."""
    back = select(func.coalesce(func.sum(BillingRefund.amount), 0)).where(
        BillingRefund.payment_id == payment.stripe_id, BillingRefund.status.not_in(WITHOUT_EFFECT)
    )
    on_its_way = sum(
        int(wish["amount"]) for wish in await open_requests(db, CREATE) if wish["payment"] == payment.stripe_id
    )
    returned = int((await db.execute(back)).scalar_one())
    return payment.amount_received - returned - on_its_way
