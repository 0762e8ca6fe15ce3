"""The audit trail. The application may add to it and read it, never change it."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import CURRENT_USER, Base, OrganizationScoped


class AuditEntry(OrganizationScoped, Base):
    """Who did what to which resource, when, in which request."""

    __tablename__ = "audit_entries"
    __crossing__: ClassVar[bool] = True

    created_by_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER)
    """A member's user id or a student's id, also of one who was erased."""
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    action: Mapped[str]
    resource_type: Mapped[str]
    resource_id: Mapped[str]
    details: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    request_id: Mapped[str | None]
    api_key_id: Mapped[UUID | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (Index(None, "organization_id", "action", "created_at"),)
