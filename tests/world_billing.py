"""What the world's schools have at Stripe: at least a row in every billing table."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.billing.inbox.models import InboxEvent, Route, StripeEvent
from blockyard.billing.models import (
    BillingCheckout,
    BillingCustomer,
    BillingDetails,
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingPaymentMethod,
    BillingRefund,
    BillingRequest,
    BillingSubscription,
)
from blockyard.billing.price_models import BillingSubscriptionPrice
from blockyard.billing.refund_models import BillingRefundRequest


def add_billing(session: Session, key: str, organization_id: UUID, owner_id: UUID) -> None:
    """Stripe ids end in the school's key; amounts and everything else are the same for both."""
    now = clock.now()
    stamp = {"organization_id": organization_id, "created_by_id": owner_id}

    def mirrored(prefix: str) -> dict[str, object]:
        return {**stamp, "id": new_id(), "stripe_id": f"{prefix}_{key}", "seen_at": now}

    customer, payment = f"cus_{key}", f"pi_{key}"
    session.add_all(
        [
            BillingCustomer(
                **mirrored("cus"),
                email=f"owner@{key}.example.org",
                name="Alex Owner",
                default_payment_method=f"pm_{key}",
                deleted=False,
                current=True,
            ),
            BillingDetails(
                **stamp,
                id=new_id(),
                name="Springfield School District",
                line1="7 Evergreen Terrace",
                city="Springfield",
                country="US",
                purchase_order="PO-7",
                contacts=[f"bills@{key}.example.org"],
            ),
            BillingSubscription(
                **mirrored("sub"),
                customer_id=customer,
                status="active",
                plan="school",
                price_id="price_school",
                item_id=f"si_{key}",
                quantity=1,
                unit_amount=9900,
                amount=9900,
                currency="usd",
                interval="month",
                interval_count=1,
                current_period_start=now,
                current_period_end=now + timedelta(days=30),
                cancel_at_period_end=False,
                started_at=now,
            ),
            BillingSubscriptionPrice(
                **stamp,
                id=new_id(),
                subscription_id=f"sub_{key}",
                since=now,
                amount=9900,
                interval="month",
                interval_count=1,
            ),
            BillingPaymentMethod(
                **mirrored("pm"), customer_id=customer, type="card", brand="visa", last4="4242", expires="2030-12"
            ),
            BillingInvoice(
                **mirrored("in"),
                customer_id=customer,
                subscription_id=f"sub_{key}",
                number="A-0001",
                status="paid",
                currency="usd",
                total=9900,
                amount_due=9900,
                amount_paid=9900,
                amount_remaining=0,
                invoiced_at=now,
                payment_id=payment,
                paid_at=now,
            ),
            BillingPayment(
                **mirrored("pi"),
                customer_id=customer,
                status="succeeded",
                currency="usd",
                amount=9900,
                amount_received=9900,
                paid_at=now,
            ),
            BillingRefund(
                **mirrored("re"), payment_id=payment, status="succeeded", currency="usd", amount=100, refunded_at=now
            ),
            BillingDispute(
                **mirrored("dp"),
                payment_id=payment,
                status="needs_response",
                reason="fraudulent",
                currency="usd",
                amount=1000,
                disputed_at=now,
            ),
            BillingCheckout(
                **mirrored("cs"), customer_id=customer, mode="subscription", status="complete", expires_at=now
            ),
            BillingRequest(
                **stamp,
                id=new_id(),
                operation="refunds.create",
                parameters=f'{{"secret_of": "{key}"}}',
                status="open",
                key="same-key",
                fingerprint="0",
                subject="same subject",
                attempts=0,
                key_number=1,
            ),
            BillingRefundRequest(
                **stamp,
                id=new_id(),
                payment_id=payment,
                amount=100,
                currency="usd",
                reason=f"secret of {key}",
                status="requested",
            ),
            StripeEvent(**stamp, id=new_id(), event_id=f"evt_{key}", type="invoice.paid", status="applied", attempts=1),
            *(
                Route(stripe_id=f"{prefix}_{key}", organization_id=organization_id, user_id=owner_id)
                for prefix in ("cus", "sub", "pi")
            ),
            InboxEvent(
                id=f"evt_{key}",
                type="invoice.paid",
                route_ids=[customer],
                status="applied",
                organization_id=organization_id,
                attempts=1,
                payload={"secret_of": key},
                created=int(now.timestamp()),
            ),
        ]
    )
    session.flush()
