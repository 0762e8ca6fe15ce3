"""A school asks for its money back. Nothing is moved here: the operator decides (refund_decisions.py)."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.billing import credits, payments, refunds
from blockyard.billing.models import BillingRequest
from blockyard.billing.refund_models import REQUESTED, WITHDRAWN, BillingRefundRequest
from blockyard.billing.refund_schemas import RefundRequestCreate, RefundRequestRead
from blockyard.billing.stripe.outgoing import RequestOpen
from blockyard.tenancy.session import TenantSession

THING: Final = "refund request"


class RefundDecided(Conflict):
    code = "refund_decided"


async def create_refund_request(db: TenantSession, body: RefundRequestCreate) -> RefundRequestRead:
    """The payment is locked, so that twins together ask for no more than is left. Raises NotFound, RefundTooLarge,
    RequestOpen."""
    payment = await payments.get_payment(db, body.payment, lock=True)
    left = await credits.find_left(db, payment, lock=True, less_requested=True)
    request = BillingRefundRequest(
        payment_id=payment.stripe_id,
        amount=refunds.check_amount(payment, left, body.amount),
        currency=payment.currency,
        reason=body.reason,
        status=REQUESTED,
    )
    db.add(request)
    await db.flush()
    await db.refresh(request)
    asked = {"payment": request.payment_id, "amount": request.amount, "currency": request.currency}
    record(db, "refund.requested", "refund_request", request.id, asked)
    return RefundRequestRead.model_validate(request)


async def is_waiting(db: TenantSession, payment_ids: Sequence[str]) -> bool:
    """Whether a request for one of these payments waits."""
    waiting = select(BillingRefundRequest.id).where(
        BillingRefundRequest.payment_id.in_(payment_ids), BillingRefundRequest.status == REQUESTED
    )
    return (await db.execute(waiting.limit(1))).scalar_one_or_none() is not None


def select_refund_requests() -> Select[BillingRefundRequest]:
    return select(BillingRefundRequest)


async def get_refund_request(db: TenantSession, request_id: UUID, *, lock: bool = False) -> BillingRefundRequest:
    """As it is now. Raises NotFound."""
    statement = select_refund_requests().where(BillingRefundRequest.id == request_id)
    statement = statement.execution_options(populate_existing=True)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def withdraw_refund_request(db: TenantSession, request_id: UUID) -> RefundRequestRead:
    """Raises NotFound, RefundDecided, RequestOpen."""
    request = await close_refund_request(db, request_id, WITHDRAWN)
    record(db, "refund.withdrawn", "refund_request", request.id)
    return RefundRequestRead.model_validate(request)


async def close_refund_request(
    db: TenantSession, request_id: UUID, status: str, answer: str | None = None
) -> BillingRefundRequest:
    """Without a refund. Raises NotFound, RefundDecided, and RequestOpen while Stripe is asked for one."""
    request = await get_refund_request(db, request_id, lock=True)
    refuse_decided(request)
    subject = credits.refund_of(request.payment_id)
    is_open = (BillingRequest.subject == subject) & (BillingRequest.status == "open")
    if (await db.execute(select(BillingRequest.id).where(is_open))).scalar_one_or_none() is not None:
        raise RequestOpen("Stripe is being asked for the refund. Ask again in a moment.")
    request.status, request.decided_at, request.answer = status, clock.now(), answer
    await db.flush()
    return request


def refuse_decided(request: BillingRefundRequest) -> None:
    """Raises RefundDecided."""
    if request.status != REQUESTED:
        raise RefundDecided(f"This request is {request.status} already.")
