"""Tables of the factors: what a person proves with, besides a password, who they are. They are the gate's."""

from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.base.ids import new_id
from blockyard.tenancy.base import CROSSING, IDENTITY_SCHEMA, SEALED_FOR, Base, one_of

USER_ID: Final = f"{IDENTITY_SCHEMA}.users.id"


class FactorKind(StrEnum):
    TOTP = "totp"
    PASSKEY = "passkey"


class Factor(Base):
    """An authenticator app (RFC 6238), of which a person has one and which counts once it is confirmed, or a passkey."""

    __tablename__ = "factors"
    __table_args__ = (
        one_of("kind", tuple(FactorKind)),
        Index(None, "user_id"),
        Index("factors_one_totp", "user_id", unique=True, postgresql_where=text("kind = 'totp'")),
        {"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},  # `blockyard secrets reseal` writes it
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(USER_ID, ondelete="CASCADE"))
    kind: Mapped[str]
    name: Mapped[str]
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    sealed_secret: Mapped[str | None] = mapped_column(info={SEALED_FOR: "user_id"})
    """Of an app, sealed for the person (tenancy/sealed.py)."""
    last_step: Mapped[int | None]
    """The newest step of 30 s whose code was used: no code of that or an earlier one counts any more."""
    credential_id: Mapped[bytes | None] = mapped_column(unique=True)
    """Of a passkey: by this name the device tells us which it is."""
    public_key: Mapped[bytes | None]
    """COSE (RFC 9052)."""
    sign_count: Mapped[int | None] = mapped_column(BigInteger)
    """How often the device has answered, as it says; one that goes back was copied. Many always say 0."""


class RecoveryCode(Base):
    """What proves as an app does, once. Using it deletes it."""

    __tablename__ = "recovery_codes"
    __table_args__ = ({"schema": IDENTITY_SCHEMA},)

    user_id: Mapped[UUID] = mapped_column(ForeignKey(USER_ID, ondelete="CASCADE"), primary_key=True)
    code_hash: Mapped[bytes] = mapped_column(primary_key=True)


class Challenge(Base):
    """What a passkey has to sign, once and soon. Answering it deletes it."""

    __tablename__ = "challenges"
    __table_args__ = (Index(None, "user_id"), Index(None, "expires_at"), {"schema": IDENTITY_SCHEMA})

    challenge_hash: Mapped[bytes] = mapped_column(primary_key=True)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey(USER_ID, ondelete="CASCADE"))
    """Who adds a passkey. None: whoever proves with one."""
    expires_at: Mapped[datetime]
