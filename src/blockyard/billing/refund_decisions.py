"""The operator decides on refunds that schools asked for. Each school is entered as itself; no school sees another's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import stripe
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.audit.trail import record
from blockyard.base.errors import Problem
from blockyard.base.ids import new_id
from blockyard.billing import credits, payments, refund_requests, refunds
from blockyard.billing.customers import metadata_of
from blockyard.billing.refund_models import APPROVED, DECLINED, REQUESTED, BillingRefundRequest
from blockyard.billing.refund_schemas import RefundRequestRead
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.identity import organizations
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.session import TenantSessions, any_role

SCHOOL: Final = text("SELECT organization_id, user_id FROM stripe.find_refund_request(:request_id)")


class NoSuchRequest(Problem):
    status, code = 404, "not_found"

    def __init__(self) -> None:
        super().__init__("There is no such refund request. `blockyard stripe refunds` lists those that wait.")


@dataclass(frozen=True, slots=True)
class WaitingRefund:
    """What a school waits for, and how much of the payment can go back now, in the currency's smallest unit."""

    organization_id: UUID
    organization: str
    request: RefundRequestRead
    refundable: int


async def list_waiting(tenant_sessions: TenantSessions, contexts: Sequence[TenantContext]) -> list[WaitingRefund]:
    """Of all these schools, the oldest first."""
    waiting: list[WaitingRefund] = []
    for context in contexts:
        async with tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
            asked = refund_requests.select_refund_requests().where(BillingRefundRequest.status == REQUESTED)
            rows = (await db.execute(asked)).scalars().all()
            name = (await organizations.get_organization(db)).name if rows else ""
            for row in rows:
                left = await credits.find_left(db, await payments.get_payment(db, row.payment_id))
                request = RefundRequestRead.model_validate(row)
                waiting.append(WaitingRefund(context.organization_id, name, request, left.refundable))
    return sorted(waiting, key=lambda one: one.request.created_at)


async def find_school(gate: AsyncSession, request_id: UUID) -> TenantContext:
    """The school that asked, and in whose name it may be entered. Raises NoSuchRequest."""
    found = (await gate.execute(SCHOOL, {"request_id": request_id})).all()
    if len(found) != 1:
        raise NoSuchRequest
    return TenantContext(found[0].organization_id, found[0].user_id)


async def approve_refund(
    tenant_sessions: TenantSessions, school: TenantContext, client: stripe.StripeClient, request_id: UUID
) -> RefundRequestRead:
    """Asked twice it makes one refund. When Stripe does not answer, the worker goes on.

    Raises NotFound, RefundDecided, RefundTooLarge, RequestOpen, and what Stripe refuses with: then the request waits on.
    """
    async with tenant_sessions.open(school, authorize=any_role) as db:

        async def prepare() -> Intent:
            asked = await refund_requests.get_refund_request(db, request_id, lock=True)
            refund_requests.refuse_decided(asked)
            payment = await payments.get_payment(db, asked.payment_id, lock=True)
            left = await credits.find_left(db, payment, lock=True)
            made_by = new_id()
            params: dict[str, Any] = {
                "payment_intent": asked.payment_id,
                "amount": refunds.check_amount(payment, left, asked.amount),
                "reason": "requested_by_customer",
                "metadata": {**metadata_of(db, made_by), refunds.ASKED_FOR_BY: str(asked.id)},
            }
            return Intent(made_by, credits.refund_of(asked.payment_id), params)

        if (await refund_requests.get_refund_request(db, request_id)).status != APPROVED:
            await perform(db, client, refunds.CREATE, None, prepare)
        return RefundRequestRead.model_validate(await refund_requests.get_refund_request(db, request_id))


async def decline_refund(
    tenant_sessions: TenantSessions, school: TenantContext, request_id: UUID, because: str
) -> RefundRequestRead:
    """Raises NotFound, RefundDecided, RequestOpen."""
    async with tenant_sessions.open(school, authorize=any_role) as db:
        request = await refund_requests.close_refund_request(db, request_id, DECLINED, because)
        record(db, "refund.declined", "refund_request", request.id, {"by": "operator", "because": because})
        return RefundRequestRead.model_validate(request)
