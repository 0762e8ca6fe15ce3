"""Identity tables. The global ones (schema `identity`) belong to people and are the gate's; the rest is scoped."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.base.ids import new_id
from blockyard.tenancy.base import (
    CROSSING,
    IDENTITY_SCHEMA,
    SCHEMA,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    key_while,
    unique_within_organization,
)


class Role(StrEnum):
    """From the strongest to the weakest."""

    OWNER = "owner"
    ADMIN = "admin"
    TEACHER = "teacher"
    STUDENT = "student"


ROLES: Final = tuple(role.value for role in Role)

IN_ROLES: Final = f"role IN ({', '.join(repr(role) for role in ROLES)})"
NOW: Final = text("now()")


class User(Base):
    """A person, whom no tenant session sees: memberships have copies of name and address for it."""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_lower_case"),
        {"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    email: Mapped[str] = mapped_column(unique=True)
    full_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)


class Credential(Base):
    """What only sign-in needs to know of a person: none of it is copied anywhere.

    Whoever makes or ends lasting power of a person locks this row first (identity/power).
    """

    __tablename__ = "credentials"
    __table_args__ = ({"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},)

    user_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"), primary_key=True
    )
    password_hash: Mapped[str | None]
    """None: whoever proved the mailbox first did not know it, so it ended. A password reset sets another one."""
    last_organization_id: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=NOW)
    verified_at: Mapped[datetime | None]
    """When the person first showed that mails to the address reach them."""


class RefreshToken(Base):
    """One sign-in on one device, and its newest refresh token. An older one, used again, ends that sign-in.

    A switch to another organization is a sign-in of its own that ends with the one it came from, its `parent_id`.
    """

    __tablename__ = "refresh_tokens"
    __table_args__ = (
        Index(None, "user_id"),
        Index(None, "parent_id"),
        {"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"))
    parent_id: Mapped[UUID | None] = mapped_column(
        ForeignKey(f"{IDENTITY_SCHEMA}.refresh_tokens.id", ondelete="CASCADE")
    )
    organization_id: Mapped[UUID | None]
    secret_hash: Mapped[bytes]
    salt: Mapped[bytes | None]
    """Makes the newest secret from the one before. None: it is the first."""
    device: Mapped[str]
    network: Mapped[str]
    created_at: Mapped[datetime]
    proved_at: Mapped[datetime]
    """When the person last proved who they are: by signing in, or again since (step_up.py)."""
    last_used_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class EndedSignIn(Base):
    """A sign-in that was ended before it expired, so that its tokens are told so. It does not say whose it was."""

    __tablename__ = "ended_sign_ins"
    __table_args__ = (Index(None, "ended_at"), {"schema": IDENTITY_SCHEMA})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ended_at: Mapped[datetime] = mapped_column(server_default=NOW)


class KnownDevice(Base):
    """Where a person has signed in from. A sign-in from elsewhere is told by mail; guesses from elsewhere wait."""

    __tablename__ = "known_devices"
    __table_args__ = ({"schema": IDENTITY_SCHEMA},)

    user_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"), primary_key=True
    )
    device: Mapped[str] = mapped_column(primary_key=True)
    network: Mapped[str] = mapped_column(primary_key=True)
    last_used_at: Mapped[datetime]


class EmailVerification(Base):
    """A mailed link that proves the mailbox `email`. Using it deletes it."""

    __tablename__ = "email_verifications"
    __table_args__ = (Index(None, "user_id"), {"schema": IDENTITY_SCHEMA})

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"))
    email: Mapped[str]
    expires_at: Mapped[datetime]


class EmailChange(Base):
    """The address that a person wants to change to, one at a time. Its mailed link changes it; until the mail is written
    there is no token.
    """

    __tablename__ = "email_changes"
    __table_args__ = ({"schema": IDENTITY_SCHEMA},)

    user_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"), primary_key=True
    )
    email: Mapped[str]
    token_hash: Mapped[bytes | None]
    expires_at: Mapped[datetime]


class PasswordReset(Base):
    """A mailed permission to set a new password. Using it deletes it."""

    __tablename__ = "password_resets"
    __table_args__ = (Index(None, "user_id"), {"schema": IDENTITY_SCHEMA})

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(f"{IDENTITY_SCHEMA}.users.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime]


class Attempts(Base):
    """How often one account or one address tried something lately. `key` is a hash, so that no address is kept."""

    __tablename__ = "attempts"
    __table_args__ = (Index(None, "window_started_at"), {"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}})

    key: Mapped[bytes] = mapped_column(primary_key=True)
    count: Mapped[int]
    window_started_at: Mapped[datetime]


class Organization(Base):
    """The tenant. A tenant session sees its own organization's row only."""

    __tablename__ = "organizations"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    time_zone: Mapped[str] = mapped_column(server_default=text("'UTC'"))
    """The IANA's name of it. What people read of a day or an hour is meant there."""
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=NOW, onupdate=NOW)


class Membership(OrganizationScoped, Base):
    """User x organization x role. A removed member's row stays, so that the past keeps its names.

    `email` and `full_name` are copies of the person's, kept by the functions that write memberships and by
    `identity.store_profile`.
    """

    __tablename__ = "memberships"
    __app_rights__: ClassVar[Rights] = Rights(insert=False)
    __crossing__: ClassVar[bool] = True

    user_id: Mapped[UUID] = mapped_column(ForeignKey(f"{IDENTITY_SCHEMA}.users.id"))
    email: Mapped[str]
    full_name: Mapped[str]
    role: Mapped[str]
    removed_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=NOW, onupdate=NOW)

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("user_id"), CheckConstraint(IN_ROLES, name="role"))


class UserOrganization(Base):
    """Where a person is or was a member, for sign-in. Memberships themselves are found by organization alone: an index
    of theirs that starts with something else would tell of other organizations.
    """

    __tablename__ = "user_organizations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "user_id"],
            [f"{SCHEMA}.memberships.organization_id", f"{SCHEMA}.memberships.user_id"],
            ondelete="CASCADE",
        ),
        {"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},
    )

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(primary_key=True)


class OldSecret(Base):
    """Which organization an API key or invitation of version 0.1 is of. Those made since say it themselves."""

    __tablename__ = "old_secrets"
    __table_args__ = ({"schema": IDENTITY_SCHEMA, "info": {CROSSING: True}},)

    secret_hash: Mapped[bytes] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(
        ForeignKey(f"{SCHEMA}.organizations.id", ondelete="CASCADE"), index=True
    )


class Invitation(Authored, OrganizationScoped, Base):
    """A mailed, single-use way into an organization. The token exists in the mail only, its hash here."""

    __tablename__ = "invitations"
    __app_rights__: ClassVar[Rights] = Rights(update=("expires_at", "revoked_at", "token_hash"), unseen=("token_hash",))
    __crossing__: ClassVar[bool] = True

    email: Mapped[str]
    role: Mapped[str]
    token_hash: Mapped[bytes | None] = mapped_column(deferred=True, deferred_raiseload=True)
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    open_key: Mapped[UUID] = key_while("accepted_at IS NULL AND revoked_at IS NULL", "email")
    """One of an address is open."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint(IN_ROLES, name="role"),
            CheckConstraint("email = lower(email)", name="email_lower_case"),
            Index(None, "organization_id", "token_hash"),
            unique_within_organization("open_key"),
        )


class ApiKey(Authored, OrganizationScoped, Base):
    """A key for machines. It acts as its maker, with the weaker of the two roles, and ends with the membership.

    `scopes` are names of permissions; None means all that the role has.
    """

    __tablename__ = "api_keys"
    __app_rights__: ClassVar[Rights] = Rights(update=("name", "revoked_at"), unseen=("secret_hash",))
    __crossing__: ClassVar[bool] = True

    name: Mapped[str]
    role: Mapped[str]
    prefix: Mapped[str]
    scopes: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    secret_hash: Mapped[bytes] = mapped_column(deferred=True, deferred_raiseload=True)
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (CheckConstraint(IN_ROLES, name="role"), Index(None, "organization_id", "secret_hash"))
