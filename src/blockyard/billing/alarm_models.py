"""What a person must see of billing. It belongs to no organization: some alarms are about the whole account at Stripe."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import STRIPE_SCHEMA, Base


class RaisedAlarm(Base):
    """One for each kind and subject. Raised again after it was cleared, it begins anew."""

    __tablename__ = "alarms"
    __table_args__ = ({"schema": STRIPE_SCHEMA},)

    kind: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    """What it is about, mostly an id at Stripe."""
    organization_id: Mapped[UUID | None] = mapped_column(index=True)
    """No foreign key: alarms outlive the organization they are about."""
    words: Mapped[str]
    """What is wrong, and what to do next."""
    raised_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    last_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    seen: Mapped[int] = mapped_column(default=1)
    """How often it was raised since `raised_at`."""
    mailed_at: Mapped[datetime | None]
    cleared_at: Mapped[datetime | None]
