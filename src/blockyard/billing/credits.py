"""What became the customer's credit when a subscription was canceled: it does not go back to the card as well."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, exists, func, select

from blockyard.billing import subscriptions
from blockyard.billing.models import BillingInvoice, BillingPayment, BillingRefund, BillingRequest, BillingSubscription
from blockyard.billing.stripe.consequences import SAME_MOMENT
from blockyard.billing.stripe.outgoing import RequestOpen
from blockyard.billing.stripe.period_payments import WITHOUT_EFFECT
from blockyard.tenancy.session import TenantSession

CANCEL: Final = "subscriptions.cancel"


@dataclass(frozen=True, slots=True)
class Left:
    """Of a payment: what may still go back, and the credit that was given for its period, both in the smallest unit."""

    refundable: int
    credited: int = 0


async def find_left(db: TenantSession, payment: BillingPayment, *, lock: bool = False) -> Left:
    """What was paid, less what went back; and of its period's payments together no more than was not credited. With
    `lock`, the subscription waits: no credit is given meanwhile. Raises RequestOpen while Stripe is asked to cancel it."""
    own = await received(db, select(BillingPayment.stripe_id).where(BillingPayment.id == payment.id))
    subscription = await find_subscription(db, payment, lock=lock)
    if subscription is None:
        return Left(own)
    if lock:
        await refuse_while_canceled(db, subscription)
    of_period = invoices_of_period(subscription)
    credit = select(func.coalesce(-func.sum(BillingInvoice.total), 0)).where(
        BillingInvoice.id.in_(of_period.with_only_columns(BillingInvoice.id)), BillingInvoice.total < 0
    )
    credited = int((await db.execute(credit)).scalar_one())
    if credited == 0:
        return Left(own)
    together = await received(db, of_period.with_only_columns(BillingInvoice.payment_id))
    return Left(max(0, min(own, together - credited)), credited)


async def received(db: TenantSession, payment_ids: Select[str | None]) -> int:
    """What these payments brought, less what went back."""
    those = payment_ids.distinct().subquery()
    brought = select(func.coalesce(func.sum(BillingPayment.amount_received), 0)).join(
        those, those.c[0] == BillingPayment.stripe_id
    )
    back = select(func.coalesce(func.sum(BillingRefund.amount), 0)).where(
        BillingRefund.payment_id.in_(payment_ids), BillingRefund.status.not_in(WITHOUT_EFFECT)
    )
    return int((await db.execute(brought)).scalar_one()) - int((await db.execute(back)).scalar_one())


async def find_subscription(db: TenantSession, payment: BillingPayment, *, lock: bool) -> BillingSubscription | None:
    """The one whose present, or last, period this payment paid."""
    subscription, invoice = BillingSubscription, BillingInvoice
    paid = exists().where(
        invoice.payment_id == payment.stripe_id,
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


async def refuse_while_canceled(db: TenantSession, subscription: BillingSubscription) -> None:
    """Whether a credit is given, Stripe has yet to say. Raises RequestOpen."""
    is_open = select(BillingRequest.id).where(
        BillingRequest.subject == subscriptions.change_of(subscription.stripe_id),
        BillingRequest.operation == CANCEL,
        BillingRequest.status == "open",
    )
    if (await db.execute(is_open)).scalar_one_or_none() is not None:
        raise RequestOpen("Stripe is being asked to cancel this subscription. Ask again in a moment.")
