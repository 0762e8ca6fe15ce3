"""Refunds at Stripe: the operation that makes one, and whether an amount may go back."""

from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

import stripe
from sqlalchemy import Select, select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Unprocessable
from blockyard.billing.credits import REFUND, Left
from blockyard.billing.currencies import money
from blockyard.billing.models import BillingPayment, BillingRefund
from blockyard.billing.queries import get_copy
from blockyard.billing.refund_models import APPROVED, REQUESTED, BillingRefundRequest
from blockyard.billing.refund_schemas import RefundRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.tenancy.session import TenantSession

Params = stripe.params.RefundCreateParams

THING: Final = "refund"
ASKED_FOR_BY: Final = "refund_request"
"""In the metadata of a refund at Stripe: the request of a school that it answers."""


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
    await mark_approved(db, obj)
    return RefundRead.model_validate(await get_refund(db, obj["id"])).model_dump(mode="json")


async def mark_approved(db: TenantSession, obj: StripeObject) -> None:
    """What the school asked for has been done. Version 0.1 made refunds that nobody had asked for in this way."""
    answered = obj["metadata"].get(ASKED_FOR_BY)
    if answered is None:
        return
    asked = select(BillingRefundRequest).where(
        BillingRefundRequest.id == UUID(answered), BillingRefundRequest.status == REQUESTED
    )
    request = (await db.execute(asked.with_for_update())).scalar_one_or_none()
    if request is not None:
        request.status, request.decided_at, request.refund_id = APPROVED, clock.now(), obj["id"]
        record(db, "refund.approved", "refund_request", request.id, {"by": "operator", "refund": obj["id"]})


CREATE: Final = Operation(REFUND, "refund", request_refund, find_refund, store_refund)


def select_refunds() -> Select[BillingRefund]:
    return select(BillingRefund)


async def get_refund(db: TenantSession, stripe_id: str) -> BillingRefund:
    """Raises NotFound."""
    return await get_copy(db, BillingRefund, stripe_id, THING)


def check_amount(payment: BillingPayment, left: Left, amount: int | None) -> int:
    """What is to go back; without an amount, all that is left. Raises RefundTooLarge."""
    refundable = left.refundable
    if refundable <= 0 or (amount or 0) > refundable:
        asked = money(amount, payment.currency) if amount else "all of it"
        told = f"Of this payment {money(refundable, payment.currency)} can be refunded; asked for was {asked}."
        if left.credited:
            credited = money(left.credited, payment.currency)
            told += f" When its plan was canceled, {credited} became credit for later invoices."
        if left.disputed:
            told += f" A bank asks for {money(left.disputed, payment.currency)} of it, or took them back."
        raise RefundTooLarge(told, refundable=refundable, credited=left.credited)
    return amount or refundable
