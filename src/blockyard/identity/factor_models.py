"""Tables of the factors: what a person proves with, besides a password, who they are. They are the gate's."""

from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.base.ids import new_id
from blockyard.tenancy.base import IDENTITY_SCHEMA, Base, one_of

USER_ID: Final = f"{IDENTITY_SCHEMA}.users.id"


class FactorKind(StrEnum):
    TOTP = "totp"


class Factor(Base):
    """An authenticator app (RFC 6238), of which a person has one. It counts once it is confirmed."""

    __tablename__ = "factors"
    __table_args__ = (
        one_of("kind", tuple(FactorKind)),
        Index(None, "user_id"),
        Index("factors_one_totp", "user_id", unique=True, postgresql_where=text("kind = 'totp'")),
        {"schema": IDENTITY_SCHEMA},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(USER_ID, ondelete="CASCADE"))
    kind: Mapped[str]
    name: Mapped[str]
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    sealed_secret: Mapped[str | None]
    """Of an app, sealed for the person (tenancy/sealed.py)."""
    last_step: Mapped[int | None]
    """The newest step of 30 s whose code was used: no code of that or an earlier one counts any more."""


class RecoveryCode(Base):
    """What proves as an app does, once. Using it deletes it."""

    __tablename__ = "recovery_codes"
    __table_args__ = ({"schema": IDENTITY_SCHEMA},)

    user_id: Mapped[UUID] = mapped_column(ForeignKey(USER_ID, ondelete="CASCADE"), primary_key=True)
    code_hash: Mapped[bytes] = mapped_column(primary_key=True)
