"""Endpoints of a school's own applications, what happened, and how it was told them.

Events and deliveries are made by the database alone, in the transaction of what happens (sql/functions.sql).
"""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import (
    SEALED_FOR,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    one_of,
    unique_within_organization,
)
from blockyard.webhooks.states import DELIVERY_STATUSES, DISABLED_REASONS


class WebhookEndpoint(Authored, OrganizationScoped, Base):
    """Where events are sent, and which."""

    __tablename__ = "webhook_endpoints"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "description",
            "disabled_reason",
            "enabled",
            "event_types",
            "failing_since",
            "old_secret_until",
            "old_secrets",
            "secret",
            "secret_hint",
            "url",
        ),
        delete=True,
    )
    __crossing__: ClassVar[bool] = True

    url: Mapped[str]
    description: Mapped[str]
    event_types: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    """None: all."""
    enabled: Mapped[bool]
    disabled_reason: Mapped[str | None]
    secret: Mapped[str] = mapped_column(info={SEALED_FOR: "organization_id"})
    """Sealed (tenancy/sealed.py), as the old ones are."""
    secret_hint: Mapped[str]
    """Its last four characters."""
    old_secrets: Mapped[list[dict[str, str]]] = mapped_column(
        JSONB, server_default=text("'[]'"), info={SEALED_FOR: "organization_id"}
    )
    """`sealed` and `until` of each that signs beside it, the oldest first (secrets.py)."""
    old_secret_until: Mapped[datetime | None]
    """Until then the last of them signs."""
    failing_since: Mapped[datetime | None]
    """The first attempt that failed after the last one that did not."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (one_of("disabled_reason", DISABLED_REASONS),)


class WebhookSequence(OrganizationScoped, Base):
    """The number of the organization's last event. Its lock gives events the order of their transactions."""

    __tablename__ = "webhook_sequences"
    __app_rights__: ClassVar[Rights] = Rights(insert=False)
    __crossing__: ClassVar[bool] = True

    last: Mapped[int] = mapped_column(BigInteger)
    swept_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    """When the organization's old events were deleted last."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization(),)


class WebhookEvent(OrganizationScoped, Base):
    """Something that happened. Its id is that of its line in the audit trail."""

    __tablename__ = "webhook_events"
    __app_rights__: ClassVar[Rights] = Rights(insert=False)
    __crossing__: ClassVar[bool] = True

    type: Mapped[str]
    sequence: Mapped[int] = mapped_column(BigInteger)
    data: Mapped[dict[str, Any]]
    """Ids and public facts: no name of a person, no secret."""
    created_at: Mapped[datetime]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("sequence"),)


class WebhookDelivery(OrganizationScoped, Base):
    """An event on its way to one endpoint."""

    __tablename__ = "webhook_deliveries"
    __app_rights__: ClassVar[Rights] = Rights(
        insert=False,
        update=("attempt_count", "attempts", "begun_at", "finished_at", "look_at", "next_try_at", "status", "taken_at"),
    )
    __crossing__: ClassVar[bool] = True

    endpoint_id: Mapped[UUID]
    event_id: Mapped[UUID]
    status: Mapped[str]
    attempt_count: Mapped[int]
    attempts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    """Oldest first: when, and what came of it (delivering.py)."""
    begun_at: Mapped[datetime | None]
    """The first attempt, or the first after somebody asked for it again: three days from then it is given up."""
    next_try_at: Mapped[datetime | None]
    look_at: Mapped[datetime | None]
    """When the sweep enqueues it: at the next try, or later if a job was enqueued that may be lost. None: it is settled."""
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of a job began that claimed it last (jobs/fence.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("webhook_endpoints", "endpoint_id"),
            belongs_to("webhook_events", "event_id"),
            one_of("status", DELIVERY_STATUSES),
            Index(None, "organization_id", "endpoint_id", "id"),
            Index(None, "organization_id", "event_id"),
            # Not partial: whether that is empty, for all organizations together, shows in the buffers of every plan.
            Index(None, "organization_id", "endpoint_id", "look_at"),
        )
