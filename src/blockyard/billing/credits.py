"""What became the customer's credit when a subscription was canceled: it does not go back to the card as well."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, exists, func, select

from blockyard.billing import subscriptions
from blockyard.billing.models import (
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingRefund,
    BillingRequest,
    BillingSubscription,
)
from blockyard.billing.refund_models import REQUESTED, BillingRefundRequest
from blockyard.billing.stripe.consequences import SAME_MOMENT
from blockyard.billing.stripe.outgoing import RequestOpen
from blockyard.billing.stripe.period_payments import DECIDED_FOR_US, WITHOUT_EFFECT
from blockyard.tenancy.session import TenantSession

CANCEL: Final = "subscriptions.cancel"
REFUND: Final = "refunds.create"


@dataclass(frozen=True, slots=True)
class Left:
    """Of a payment: what may still go back, the credit that was given for its period, and what of the payment a bank asks
    for, or took back; all in the smallest unit."""

    refundable: int
    credited: int = 0
    disputed: int = 0


async def find_left(
    db: TenantSession, payment: BillingPayment, *, lock: bool = False, less_requested: bool = False
) -> Left:
    """What was paid, less what went back or a bank asks for; and of its period no more than did not become credit. With
    `less_requested`, what schools' requests wait for counts as gone. With `lock`, the subscription waits: no credit is given
    meanwhile.

    Raises RequestOpen while Stripe is asked to cancel it, or to give back another payment of a period with credit."""
    own_id = select(BillingPayment.stripe_id).where(BillingPayment.id == payment.id)
    disputed = await find_disputed(db, own_id)
    own = max(0, payment.amount_received - disputed - await find_gone(db, own_id, less_requested=less_requested))
    subscription = await find_paid_by(db, payment.stripe_id, lock=lock)
    if subscription is None:
        return Left(own, disputed=disputed)
    if lock:
        await refuse_while_open(db, CANCEL, [subscriptions.change_of(subscription.stripe_id)])
    credited = await find_credit(db, subscription)
    if credited == 0:
        return Left(own, disputed=disputed)
    if lock:
        paid_by = (await db.execute(payments_of_period(subscription))).scalars()
        await refuse_while_open(db, REFUND, [refund_of(one) for one in paid_by if one and one != payment.stripe_id])
    rest = await find_rest(db, subscription, credited, less_requested=less_requested)
    return Left(max(0, min(own, rest)), credited, disputed)


async def find_uncovered(db: TenantSession, subscription: BillingSubscription) -> int:
    """How much of the credit was not paid, or went back: by a refund, or because a bank asks for it."""
    credited = await find_credit(db, subscription)
    rest = await find_rest(db, subscription, credited) if credited else 0
    return max(0, min(credited, -rest))


async def find_credit(db: TenantSession, subscription: BillingSubscription) -> int:
    """What was given for its present, or last, period."""
    of_period = invoices_of_period(subscription).with_only_columns(BillingInvoice.id)
    credit = select(func.coalesce(-func.sum(BillingInvoice.total), 0)).where(
        BillingInvoice.id.in_(of_period), BillingInvoice.total < 0
    )
    return int((await db.execute(credit)).scalar_one())


async def find_rest(
    db: TenantSession, subscription: BillingSubscription, credited: int, *, less_requested: bool = False
) -> int:
    """What was paid for the period, by cards, from the balance or elsewhere, less what went back and what became credit.
    Below zero, so much of the credit is not covered."""
    of_period = invoices_of_period(subscription).with_only_columns(BillingInvoice.id)
    paid = select(func.coalesce(func.sum(BillingInvoice.total), 0)).where(
        BillingInvoice.id.in_(of_period), BillingInvoice.status == "paid", BillingInvoice.total > 0
    )
    brought, paid_by = int((await db.execute(paid)).scalar_one()), payments_of_period(subscription)
    gone = await find_gone(db, paid_by, less_requested=less_requested) + await find_disputed(db, paid_by)
    return brought - credited - gone


async def find_gone(db: TenantSession, payment_ids: Select[str | None], *, less_requested: bool = False) -> int:
    """What of these payments went back."""
    refund, request = BillingRefund, BillingRefundRequest
    back = select(func.sum(refund.amount)).where(
        refund.payment_id.in_(payment_ids), refund.status.not_in(WITHOUT_EFFECT)
    )
    asked = select(func.sum(request.amount)).where(request.payment_id.in_(payment_ids), request.status == REQUESTED)
    gone = int((await db.execute(back)).scalar_one() or 0)
    return gone + int((await db.execute(asked)).scalar_one() or 0) if less_requested else gone


async def find_disputed(db: TenantSession, payment_ids: Select[str | None]) -> int:
    """What of these payments a bank asks for, or took back."""
    dispute = BillingDispute
    disputed = select(func.sum(dispute.amount)).where(
        dispute.payment_id.in_(payment_ids), dispute.status.not_in(DECIDED_FOR_US)
    )
    return int((await db.execute(disputed)).scalar_one() or 0)


async def find_paid_by(db: TenantSession, payment_id: str | None, *, lock: bool = False) -> BillingSubscription | None:
    """The one whose present, or last, period this payment paid."""
    subscription, invoice = BillingSubscription, BillingInvoice
    paid = exists().where(
        invoice.payment_id == payment_id,
        invoice.subscription_id == subscription.stripe_id,
        invoice.invoiced_at >= subscription.current_period_start - SAME_MOMENT,
    )
    statement = select(subscription).where(paid).execution_options(populate_existing=True)
    return (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()


def invoices_of_period(subscription: BillingSubscription) -> Select[BillingInvoice]:
    return select(BillingInvoice).where(
        BillingInvoice.subscription_id == subscription.stripe_id,
        BillingInvoice.invoiced_at >= subscription.current_period_start - SAME_MOMENT,
    )


def payments_of_period(subscription: BillingSubscription) -> Select[str | None]:
    return invoices_of_period(subscription).with_only_columns(BillingInvoice.payment_id)


def refund_of(payment_id: str) -> str:
    """What a request to refund is about: of one payment one is open at a time."""
    return f"refund of {payment_id}"


async def refuse_while_open(db: TenantSession, operation: str, subjects: Sequence[str]) -> None:
    """What is left, Stripe has yet to say. Raises RequestOpen."""
    is_open = select(BillingRequest.id).where(
        BillingRequest.subject.in_(subjects), BillingRequest.operation == operation, BillingRequest.status == "open"
    )
    if (await db.execute(is_open.limit(1))).scalar_one_or_none() is not None:
        raise RequestOpen("Stripe is being asked about this subscription. Ask again in a moment.")
