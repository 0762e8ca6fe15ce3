"""The inbox. Two tables belong to no organization, since an event comes in before anybody knows whose it is."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import (
    CROSSING,
    SCHEMA,
    STRIPE_SCHEMA,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    one_of,
    unique_within_organization,
)


class EventStatus(StrEnum):
    """What became of an event. `received`, `parked` and `failed` may still change; the others are the end."""

    RECEIVED = "received"
    APPLIED = "applied"
    IGNORED = "ignored"
    PARKED = "parked"
    QUARANTINED = "quarantined"
    FAILED = "failed"


EVENT_STATUSES = tuple(EventStatus)
ORGANIZATION_DELETED: Final = "the organization that had claimed its objects was deleted"
"""Why an event is applied though no organization has it: its subscription is undone (deleted.py)."""
UNCLAIMED: Final = "nobody claimed its objects"
"""Why an event that was parked is ignored."""


class InboxEvent(Base):
    """An event as Stripe signed it, stored once."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("status", EVENT_STATUSES),
        Index(None, "status", "received_at"),
        Index("ix_events_waiting", "object_id", postgresql_where=text("status = 'received'")),
        {"schema": STRIPE_SCHEMA},
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    type: Mapped[str]
    object_id: Mapped[str | None]
    route_ids: Mapped[list[str]] = mapped_column(ARRAY(Text))
    """Ids in it that a route may be known for; the first one's events are worked on one at a time."""
    status: Mapped[str]
    organization_id: Mapped[UUID | None] = mapped_column(ForeignKey(f"{SCHEMA}.organizations.id", ondelete="CASCADE"))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    created: Mapped[int] = mapped_column(BigInteger)
    received_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    settled_at: Mapped[datetime | None]


class Route(Base):
    """Whose an object at Stripe is: customers, subscriptions, payments. Written by `stripe.claim` only.

    It stays when the organization is deleted: what was claimed once can never become another's.
    """

    __tablename__ = "routes"
    __table_args__ = ({"schema": STRIPE_SCHEMA, "info": {CROSSING: True}},)

    stripe_id: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(index=True)
    user_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class StripeEvent(Authored, OrganizationScoped, Base):
    """The organization's own line about an event that concerned it, written with what the event changed."""

    __tablename__ = "stripe_events"
    __app_rights__: ClassVar[Rights] = Rights(update=("attempts", "error", "status"))

    event_id: Mapped[str]
    type: Mapped[str]
    object_id: Mapped[str | None]
    status: Mapped[str]
    attempts: Mapped[int]
    error: Mapped[str | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("event_id"), one_of("status", EVENT_STATUSES))
