"""What is left of organizations that were deleted: nobody's name, but what Stripe may still charge for them.

Gate tables. Beside them stripe.routes keeps their ids at Stripe.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import CROSSING, STRIPE_SCHEMA, Base


class Tombstone(Base):
    """A deleted organization that had something at Stripe. Written by `stripe.bury` only."""

    __tablename__ = "tombstones"
    __table_args__ = ({"schema": STRIPE_SCHEMA, "info": {CROSSING: True}},)

    organization_id: Mapped[UUID] = mapped_column(primary_key=True)
    deleted_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    next_look_at: Mapped[datetime | None]
    """When we look at Stripe for what it may have left. None: every page on which one could pay is closed, or it was given
    up, and an alarm says why."""


class DeadSubscription(Base):
    """A subscription of a deleted organization, to be undone if it lives."""

    __tablename__ = "dead_subscriptions"
    __table_args__ = ({"schema": STRIPE_SCHEMA},)

    stripe_id: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID]
    found_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None]
    """None once it has ended, and what was paid for it has gone back; or it was given up, and an alarm says why."""
    error: Mapped[str | None]


class ClosedRevenue(Base):
    """What a deleted organization had paid in a month. Written by `stripe.bury` only."""

    __tablename__ = "closed_revenue"
    __table_args__ = ({"schema": STRIPE_SCHEMA, "info": {CROSSING: True}},)

    organization_id: Mapped[UUID] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    """Its first day."""
    currency: Mapped[str] = mapped_column(primary_key=True)
    gross: Mapped[int] = mapped_column(BigInteger)
    refunds: Mapped[int] = mapped_column(BigInteger)
    disputes: Mapped[int] = mapped_column(BigInteger)
