"""What the HTTP layer itself remembers."""

import json
from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import (
    CURRENT_USER,
    IDENTITY_SCHEMA,
    Base,
    OrganizationScoped,
    Rights,
    keyed_text,
    unique_within_organization,
)
from blockyard.tenancy.policies import STUDENT, USER

OUTCOME: Final = ("body", "headers", "status")
NOW: Final = text("now()")


class Kept:
    """What was asked with a key, and what was answered: nothing while it is being done."""

    key: Mapped[str]
    fingerprint: Mapped[str]
    status: Mapped[int | None]
    headers: Mapped[dict[str, str] | None] = mapped_column(JSONB)
    body: Mapped[str | None]
    """JSON, as it was sent. A secret that is shown once is not in it (shown_once.py)."""
    created_at: Mapped[datetime]

    @property
    def sent(self) -> str | None:
        return self.body


class IdempotencyKey(Kept, OrganizationScoped, Base):
    """A member's, or a student's."""

    __tablename__ = "idempotency_keys"
    __app_rights__: ClassVar[Rights] = Rights(update=("answer", "created_at", "fingerprint", *OUTCOME))
    __seen_by__: ClassVar[tuple[str, ...] | None] = (f"(created_by_id = {USER})",)
    __students_see__: ClassVar[str | None] = f"(created_by_id = {STUDENT})"
    __students_write__: ClassVar[str | None] = f"(created_by_id = {STUDENT})"
    __crossing__: ClassVar[bool] = True

    created_by_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER)
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=NOW, onupdate=NOW)
    key_key: Mapped[UUID] = keyed_text("key")
    answer: Mapped[dict[str, Any]]
    """Where code before 0021 keeps what it sent, and nothing else."""

    @property
    def sent(self) -> str | None:
        return self.body if self.body is not None else json.dumps(self.answer)

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("created_by_id", "key_key"),)


class PersonIdempotencyKey(Kept, Base):
    """A person's, for what belongs to no organization yet."""

    __tablename__ = "idempotency_keys"
    __table_args__ = ({"schema": IDENTITY_SCHEMA},)

    user_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
