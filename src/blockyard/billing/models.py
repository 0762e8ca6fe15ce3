"""Billing tables. Most mirror an object of Stripe: `stripe_id` names it, `seen_at` is the moment before it was read."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import (
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    key_while,
    keyed_text,
    one_of,
    unique_within_organization,
)

REQUEST_STATUSES: Final = ("open", "done", "failed")
LIVING: Final = ("trialing", "active", "past_due", "unpaid", "incomplete", "paused")
"""Statuses of a subscription that has not ended."""


class Mirrored(Authored, OrganizationScoped):
    """A copy of an object at Stripe. An older copy never replaces a newer one (mirror.py)."""

    stripe_id: Mapped[str]
    stripe_id_key: Mapped[UUID] = keyed_text("stripe_id")
    seen_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("stripe_id_key"),)


class BillingCustomer(Mirrored, Base):
    """Who pays: the organization. The `current` one of its customers pays for all that is new; version 0.1 made one for each
    user, and those stay as they are."""

    __tablename__ = "billing_customers"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("email", "name", "default_payment_method", "deleted", "current", "seen_at")
    )

    email: Mapped[str | None]
    name: Mapped[str | None]
    default_payment_method: Mapped[str | None]
    deleted: Mapped[bool]
    current: Mapped[bool]
    sole_key: Mapped[UUID] = key_while("current")
    """One customer is the organization's."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            *super().constraints(),
            CheckConstraint("NOT (current AND deleted)", name="current"),
            unique_within_organization("sole_key"),
        )


class BillingDetails(Authored, OrganizationScoped, Base):
    """Whom invoices are made out to. One row for an organization, or none as long as nobody has said anything."""

    __tablename__ = "billing_details"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "name",
            "line1",
            "line2",
            "city",
            "postal_code",
            "state",
            "country",
            "purchase_order",
            "contacts",
        )
    )

    name: Mapped[str | None]
    """None: the organization's."""
    line1: Mapped[str | None]
    line2: Mapped[str | None]
    city: Mapped[str | None]
    postal_code: Mapped[str | None]
    state: Mapped[str | None]
    country: Mapped[str | None]
    """As ISO 3166 says it in two letters."""
    purchase_order: Mapped[str | None]
    contacts: Mapped[list[str]] = mapped_column(ARRAY(Text))
    """E-mail addresses. None named: the people who manage billing (contacts.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("organization_id"),)


class BillingSubscription(Mirrored, Base):
    """`plan` is ours (plans.py); an unknown price has none and gives nothing. After a change to a smaller plan,
    `paid_plan` is the one that the present period was billed for, at `paid_price_id`."""

    __tablename__ = "billing_subscriptions"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "customer_id",
            "status",
            "plan",
            "paid_plan",
            "paid_price_id",
            "paid_until",
            "price_id",
            "item_id",
            "quantity",
            "unit_amount",
            "amount",
            "currency",
            "interval",
            "interval_count",
            "current_period_start",
            "current_period_end",
            "cancel_at_period_end",
            "trial_end",
            "started_at",
            "ended_at",
            "seen_at",
        )
    )
    __crossing__: ClassVar[bool] = True

    customer_id: Mapped[str]
    status: Mapped[str]
    plan: Mapped[str | None]
    paid_plan: Mapped[str | None]
    paid_price_id: Mapped[str | None]
    paid_until: Mapped[datetime | None]
    price_id: Mapped[str]
    item_id: Mapped[str]
    quantity: Mapped[int]
    unit_amount: Mapped[int] = mapped_column(BigInteger)
    amount: Mapped[int] = mapped_column(BigInteger)
    """Of all items together, for one period."""
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
    """Without a customer: it was detached, and is shown to nobody."""

    __tablename__ = "billing_payment_methods"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "customer_id",
            "type",
            "brand",
            "last4",
            "expires",
            "seen_at",
        )
    )

    customer_id: Mapped[str | None]
    type: Mapped[str]
    brand: Mapped[str | None]
    last4: Mapped[str | None]
    expires: Mapped[str | None]


class BillingInvoice(Mirrored, Base):
    __tablename__ = "billing_invoices"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "customer_id",
            "subscription_id",
            "number",
            "status",
            "currency",
            "total",
            "amount_due",
            "amount_paid",
            "amount_remaining",
            "hosted_invoice_url",
            "invoice_pdf",
            "invoiced_at",
            "due_at",
            "payment_id",
            "paid_at",
            "seen_at",
        ),
        delete=True,
    )

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
    payment_id: Mapped[str | None]
    """The PaymentIntent that paid it, or is to pay it."""
    paid_at: Mapped[datetime | None]
    """Also when it was paid out of band."""


class BillingPayment(Mirrored, Base):
    """A PaymentIntent: money asked for, and what came of it."""

    __tablename__ = "billing_payments"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "customer_id",
            "status",
            "currency",
            "amount",
            "amount_received",
            "description",
            "decline_code",
            "paid_at",
            "seen_at",
        )
    )

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
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "payment_id",
            "status",
            "currency",
            "amount",
            "reason",
            "refunded_at",
            "seen_at",
        )
    )

    payment_id: Mapped[str | None]
    """None: the money had come by a charge without a PaymentIntent."""
    status: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[str | None]
    refunded_at: Mapped[datetime]


class BillingDispute(Mirrored, Base):
    __tablename__ = "billing_disputes"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "payment_id",
            "status",
            "reason",
            "currency",
            "amount",
            "disputed_at",
            "seen_at",
        )
    )

    payment_id: Mapped[str | None]
    status: Mapped[str]
    reason: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    disputed_at: Mapped[datetime]


class BillingCheckout(Mirrored, Base):
    """A Checkout session: a page of Stripe's on which somebody may pay."""

    __tablename__ = "billing_checkouts"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "customer_id",
            "mode",
            "status",
            "url",
            "subscription_id",
            "payment_id",
            "expires_at",
            "seen_at",
        )
    )

    customer_id: Mapped[str | None]
    mode: Mapped[str]
    status: Mapped[str]
    url: Mapped[str | None]
    subscription_id: Mapped[str | None]
    payment_id: Mapped[str | None]
    expires_at: Mapped[datetime]


class BillingRequest(Authored, OrganizationScoped, Base):
    """What we ask of Stripe, written before we ask (stripe/outgoing.py). Open until Stripe's answer is in the mirror."""

    __tablename__ = "billing_requests"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("answer", "attempts", "error", "key_number", "key_since", "next_try_at", "problem", "status")
    )
    __crossing__: ClassVar[bool] = True

    operation: Mapped[str]
    subject: Mapped[str | None]
    """What it is about. Of one subject one request is open at a time; None: any number."""
    parameters: Mapped[str]
    """All that is sent, as JSON. Text, because jsonb changes the order, and every try must send the same bytes."""
    status: Mapped[str]
    answer: Mapped[dict[str, Any] | None]
    problem: Mapped[dict[str, Any] | None]
    key: Mapped[str | None]
    key_key: Mapped[UUID | None] = keyed_text("key")
    fingerprint: Mapped[str | None]
    attempts: Mapped[int]
    """How many tries failed without a decision."""
    next_try_at: Mapped[datetime | None]
    """When the worker's sweep takes it. None once it is settled; or it was given up, and an alarm says why."""
    error: Mapped[str | None]
    """Why the last try failed."""
    key_number: Mapped[int]
    """The idempotency key at Stripe is `blockyard-<id>`, then `blockyard-<id>-2` and so on."""
    key_since: Mapped[datetime | None]
    """Since when the present key is used. None: Stripe does nothing for it any more."""
    open_key: Mapped[UUID] = key_while("status = 'open'", "subject")

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            unique_within_organization("created_by_id", "key_key"),
            one_of("status", REQUEST_STATUSES),
            unique_within_organization("open_key"),
        )
