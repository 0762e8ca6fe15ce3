"""How the room's lists are sorted, searched and narrowed. `created_at` is when we first heard of an object of Stripe's."""

from typing import Final

from sqlalchemy.orm import InstrumentedAttribute

from blockyard.billing.models import (
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingPaymentMethod,
    BillingRefund,
    BillingSubscription,
)
from blockyard.billing.refund_models import REQUEST_STATUSES, BillingRefundRequest
from blockyard.billing.words import (
    DISPUTE_STATUSES,
    INVOICE_STATUSES,
    PAYMENT_STATUSES,
    REFUND_STATUSES,
    SUBSCRIPTION_STATUSES,
)
from blockyard.web.listing import Filter, Listing, equals, one_of

AS_STRIPE_SAYS: Final = "Only those of this status, as Stripe says it"


def in_status(column: InstrumentedAttribute[str], statuses: tuple[str, ...]) -> dict[str, Filter]:
    return {"status": equals(column, one_of(*statuses), AS_STRIPE_SAYS)}


SUBSCRIPTIONS: Final = Listing(
    BillingSubscription.id,
    sorts=(BillingSubscription.started_at, BillingSubscription.current_period_end),
    filters=in_status(BillingSubscription.status, SUBSCRIPTION_STATUSES),
)
PAYMENT_METHODS: Final = Listing(BillingPaymentMethod.id)
PAYMENTS: Final = Listing(
    BillingPayment.id,
    sorts=(BillingPayment.amount,),
    searched=(BillingPayment.description,),
    filters=in_status(BillingPayment.status, PAYMENT_STATUSES),
)
DISPUTES: Final = Listing(
    BillingDispute.id,
    sorts=(BillingDispute.disputed_at, BillingDispute.amount),
    filters=in_status(BillingDispute.status, DISPUTE_STATUSES),
)
INVOICES: Final = Listing(
    BillingInvoice.id,
    sorts=(BillingInvoice.invoiced_at, BillingInvoice.total),
    searched=(BillingInvoice.number,),
    filters=in_status(BillingInvoice.status, INVOICE_STATUSES),
)
REFUNDS: Final = Listing(
    BillingRefund.id,
    sorts=(BillingRefund.refunded_at, BillingRefund.amount),
    filters=in_status(BillingRefund.status, REFUND_STATUSES),
)
REFUND_REQUESTS: Final = Listing(
    BillingRefundRequest.id,
    sorts=(BillingRefundRequest.amount,),
    filters={"status": equals(BillingRefundRequest.status, one_of(*REQUEST_STATUSES), "Only those of this status")},
)
