"""The nights in which our copies were compared with Stripe. They belong to no organization."""

from datetime import date, datetime

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import STRIPE_SCHEMA, Base


class Night(Base):
    """One for each day. Whoever writes it begins the night, and nobody else."""

    __tablename__ = "nights"
    __table_args__ = ({"schema": STRIPE_SCHEMA},)

    night: Mapped[date] = mapped_column(primary_key=True)
    begun_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    organizations: Mapped[int] = mapped_column(default=0)
    """How many are to be compared."""
    compared: Mapped[int] = mapped_column(default=0)
    given_up: Mapped[int] = mapped_column(default=0)
    """Organizations that could not be compared, since Stripe did not answer for hours."""
    mended: Mapped[int] = mapped_column(default=0)
    """Differences that were set right."""
    left_over: Mapped[int] = mapped_column(default=0)
    """Differences that a person must see."""
    events_listed_at: Mapped[datetime | None]
    """All events that Stripe had made by then are in the inbox."""
