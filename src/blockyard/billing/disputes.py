"""Disputes: a bank asks for a payment back. Stripe's dashboard is where one answers; we show them."""

from sqlalchemy import Select, select

from blockyard.billing.models import BillingDispute


def select_disputes() -> Select[BillingDispute]:
    return select(BillingDispute)
