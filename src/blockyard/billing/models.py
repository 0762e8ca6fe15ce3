"""Billing tables. Most mirror an object of Stripe: `stripe_id` names it, `seen_at` is when the copy was asked for."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import (
    CURRENT_USER,
    Authored,
    Base,
    OrganizationScoped,
    one_of,
    unique_within_organization,
)

REQUEST_STATUSES: Final = ("open", "done", "failed")


class Mirrored(Authored, OrganizationScoped):
    """A copy of an object at Stripe. An older copy never replaces a newer one (mirror.py)."""

    stripe_id: Mapped[str]
    seen_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("stripe_id"),)


class BillingCustomer(Mirrored, Base):
    """Who pays: one for each user of the organization who ever did."""

    __tablename__ = "billing_customers"

    user_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER)
    email: Mapped[str | None]
    name: Mapped[str | None]
    default_payment_method: Mapped[str | None]
    deleted: Mapped[bool]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            *super().constraints(),
            Index(None, "organization_id", "user_id", unique=True, postgresql_where=text("NOT deleted")),
        )


class BillingSubscription(Mirrored, Base):
    """`plan` is ours (plans.py); an unknown price has none and gives nothing."""

    __tablename__ = "billing_subscriptions"

    customer_id: Mapped[str]
    status: Mapped[str]
    plan: Mapped[str | None]
    price_id: Mapped[str]
    item_id: Mapped[str]
    quantity: Mapped[int]
    unit_amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    interval: Mapped[str]
    interval_count: Mapped[int]
    current_period_start: Mapped[datetime]
    current_period_end: Mapped[datetime]
    cancel_at_period_end: Mapped[bool]
    trial_end: Mapped[datetime | None]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class BillingPaymentMethod(Mirrored, Base):
    __tablename__ = "billing_payment_methods"

    customer_id: Mapped[str | None]
    type: Mapped[str]
    brand: Mapped[str | None]
    last4: Mapped[str | None]
    expires: Mapped[str | None]


class BillingInvoice(Mirrored, Base):
    __tablename__ = "billing_invoices"

    customer_id: Mapped[str]
    subscription_id: Mapped[str | None]
    number: Mapped[str | None]
    status: Mapped[str]
    currency: Mapped[str]
    total: Mapped[int] = mapped_column(BigInteger)
    amount_due: Mapped[int] = mapped_column(BigInteger)
    amount_paid: Mapped[int] = mapped_column(BigInteger)
    amount_remaining: Mapped[int] = mapped_column(BigInteger)
    hosted_invoice_url: Mapped[str | None]
    invoice_pdf: Mapped[str | None]
    invoiced_at: Mapped[datetime]
    due_at: Mapped[datetime | None]


class BillingPayment(Mirrored, Base):
    """A PaymentIntent: money asked for, and what came of it."""

    __tablename__ = "billing_payments"

    customer_id: Mapped[str | None]
    status: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    amount_received: Mapped[int] = mapped_column(BigInteger)
    description: Mapped[str | None]
    decline_code: Mapped[str | None]
    paid_at: Mapped[datetime | None]


class BillingRefund(Mirrored, Base):
    __tablename__ = "billing_refunds"

    payment_id: Mapped[str]
    status: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[str | None]
    refunded_at: Mapped[datetime]


class BillingDispute(Mirrored, Base):
    __tablename__ = "billing_disputes"

    payment_id: Mapped[str | None]
    status: Mapped[str]
    reason: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    disputed_at: Mapped[datetime]


class BillingCheckout(Mirrored, Base):
    """A Checkout session: a page of Stripe's on which somebody may pay."""

    __tablename__ = "billing_checkouts"

    customer_id: Mapped[str | None]
    mode: Mapped[str]
    status: Mapped[str]
    url: Mapped[str | None]
    subscription_id: Mapped[str | None]
    payment_id: Mapped[str | None]
    expires_at: Mapped[datetime]


class BillingRequest(Authored, OrganizationScoped, Base):
    """What we are about to ask of Stripe, written before we ask (outgoing.py). Its id is the idempotency key there."""

    __tablename__ = "billing_requests"

    operation: Mapped[str]
    parameters: Mapped[dict[str, Any]]
    status: Mapped[str]
    answer: Mapped[dict[str, Any] | None]
    problem: Mapped[dict[str, Any] | None]
    key: Mapped[str | None]
    fingerprint: Mapped[str | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("created_by_id", "key"), one_of("status", REQUEST_STATUSES))
