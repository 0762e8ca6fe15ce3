"""What subscriptions cost, and since when."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import Authored, Base, OrganizationScoped


class BillingSubscriptionPrice(Authored, OrganizationScoped, Base):
    """What a subscription costs for one period, all items together, from `since` until the next row's. Rows are only
    added (stripe/price_history.py), and the one that was added last counts. The currency is the subscription's, which
    Stripe never changes."""

    __tablename__ = "billing_subscription_prices"

    subscription_id: Mapped[str]
    """At Stripe."""
    since: Mapped[datetime]
    amount: Mapped[int] = mapped_column(BigInteger)
    interval: Mapped[str]
    interval_count: Mapped[int]
