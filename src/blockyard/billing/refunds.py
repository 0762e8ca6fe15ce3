"""Refunds: only of this organization's payments, and never more than was paid."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import Select, func, select

from blockyard.base.errors import Unprocessable
from blockyard.base.ids import new_id
from blockyard.billing import payments
from blockyard.billing.customers import metadata_of
from blockyard.billing.models import BillingPayment, BillingRefund
from blockyard.billing.schemas import RefundCreate, RefundRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.idempotency import RequestKey

Params = stripe.params.RefundCreateParams

WITHOUT_EFFECT: Final = ("failed", "canceled")


class RefundTooLarge(Unprocessable):
    code = "refund_too_large"


async def request_refund(client: stripe.StripeClient, asked: Asked) -> stripe.Refund:
    return await client.v1.refunds.create_async(cast(Params, asked.parameters), {"idempotency_key": asked.key})


async def find_refund(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(Params, asked.parameters)
    listed = await client.v1.refunds.list_async({"payment_intent": body["payment_intent"], "limit": PAGE})
    return await made_by(listed, asked.request_id)


async def store_refund(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    row = (await db.execute(select(BillingRefund).where(has_text(db, BillingRefund.stripe_id, obj["id"])))).scalar_one()
    return RefundRead.model_validate(row).model_dump(mode="json")


CREATE: Final = Operation("refunds.create", "refund", request_refund, find_refund, store_refund)


def select_refunds() -> Select[BillingRefund]:
    return select(BillingRefund)


async def create_refund(
    db: TenantSession, client: stripe.StripeClient, body: RefundCreate, key: RequestKey | None
) -> dict[str, Any]:
    """Raises NotFound, RefundTooLarge; both before Stripe is asked."""

    async def prepare() -> Intent:
        payment = await payments.get_payment(db, body.payment, lock=True)
        left = await refundable(db, payment)
        if left <= 0 or (body.amount or 0) > left:
            raise RefundTooLarge(
                f"Of this payment {left} {payment.currency} can be refunded; {body.amount or 'all'} were asked for.",
                refundable=left,
            )
        request_id = new_id()
        params: Params = {
            "payment_intent": body.payment,
            "amount": body.amount or left,
            "metadata": metadata_of(db, request_id),
        }
        if body.reason:
            params["reason"] = body.reason
        return Intent(request_id, f"refund of {body.payment}", {**params})

    return await perform(db, client, CREATE, key, prepare)


async def refundable(db: TenantSession, payment: BillingPayment) -> int:
    """What was paid, less what went back. Another refund of this payment that is still open is refused by its row."""
    back = select(func.coalesce(func.sum(BillingRefund.amount), 0)).where(
        BillingRefund.payment_id == payment.stripe_id, BillingRefund.status.not_in(WITHOUT_EFFECT)
    )
    return payment.amount_received - int((await db.execute(back)).scalar_one())
