"""The identity room over HTTP."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from blockyard.identity.addresses import Email, KnownEmail
from blockyard.identity.models import Role
from blockyard.identity.names import Name
from blockyard.web.etags import Editable
from blockyard.web.schemas import ApiModel
from blockyard.web.shown_once import SHOWN_ONCE

NewPassword = Annotated[
    str,
    Field(
        min_length=10,
        max_length=128,
        description="10 to 128 characters, any of them. What is soon guessed is refused: a common word, a name, a date.",
        json_schema_extra={"format": "password"},
        examples=["correct horse battery"],
    ),
]
Password = Annotated[str, Field(min_length=1, max_length=128, json_schema_extra={"format": "password"})]
Code = Annotated[str, Field(min_length=6, max_length=40, examples=["123456"])]
Token = Annotated[str, Field(min_length=1, max_length=200)]


class Registration(ApiModel):
    email: Email
    password: NewPassword
    full_name: Name
    organization_name: Name


class SignInRequest(ApiModel):
    email: KnownEmail
    password: Password
    code: Code | None = Field(default=None, description="Needed by who has an authenticator app; or a recovery code.")
    organization_id: UUID | None = Field(
        default=None, description="The organization to work in. By default the one last used, else the first."
    )


class RefreshRequest(ApiModel):
    refresh_token: Token


class SwitchRequest(ApiModel):
    organization_id: UUID


class PasswordChange(ApiModel):
    current_password: Password
    new_password: NewPassword


class PasswordResetRequest(ApiModel):
    email: KnownEmail


class PasswordResetConfirmation(ApiModel):
    token: Token = Field(description="From the mail.")
    new_password: NewPassword


class EmailProof(ApiModel):
    """Signed in to the account: the token alone. Else new_password too, which ends all that was made before."""

    token: Token = Field(description="From the mail.")
    new_password: NewPassword | None = None


class EmailChangeRequest(ApiModel):
    email: Email = Field(description="The new one. A link is mailed to it.")
    password: Password


class EmailChangeConfirmation(ApiModel):
    token: Token = Field(description="From the mail to the new address.")


class AccountDelete(ApiModel):
    password: Password


class UserRead(ApiModel):
    id: UUID
    email: str
    full_name: str


class OrganizationSummary(ApiModel):
    """An organization of yours, and your role in it."""

    id: UUID
    name: str
    role: Role


class SignInRead(ApiModel):
    """Send the access token as `Authorization: Bearer`; get new ones with the refresh token, which works once."""

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the word of RFC 6750, no password
    expires_in: int = Field(description="Seconds until the access token expires.")
    user: UserRead
    organization: OrganizationSummary | None = Field(description="The active one; null if you are in none.")


class SignInEntry(ApiModel):
    """One of your sign-ins."""

    id: UUID
    is_current: bool = Field(description="Whether it is the one that asks.")
    device: str = Field(examples=["Firefox on Windows"])
    network: str = Field(description="Where it began, coarsely.", examples=["203.0.113.0/24"])
    organization_id: UUID | None
    created_at: datetime = Field(description="When you signed in.")
    proved_at: datetime = Field(description="When you last proved who you are: by signing in, or at /auth/step-up.")
    last_used_at: datetime
    expires_at: datetime


class SignInList(ApiModel):
    items: list[SignInEntry]


class MembershipSummary(ApiModel):
    organization_id: UUID
    name: str
    role: Role


class MeRead(Editable):
    user: UserRead
    email_verified: bool = Field(description="Whether you have shown that mails to your address reach you.")
    organization: OrganizationSummary | None = Field(description="The active one; null if you are in none.")
    role: Role | None = Field(description="Your role in the active organization. An API key's may be weaker.")
    memberships: list[MembershipSummary]


class OrganizationCreate(ApiModel):
    name: Name


class OrganizationUpdate(ApiModel):
    name: Name


class OrganizationDelete(ApiModel):
    confirm: str = Field(max_length=100, description="The organization's name, typed exactly.")


class OrganizationRead(OrganizationSummary, Editable):
    changes_by_itself: ClassVar = frozenset({"role"})  # the caller's

    created_at: datetime
    updated_at: datetime


class MemberRead(Editable):
    changes_by_itself: ClassVar = frozenset({"email", "full_name"})  # the person's to change

    id: UUID = Field(description="Of the membership.")
    user_id: UUID
    email: str
    full_name: str
    role: Role
    joined_at: datetime


class MemberUpdate(ApiModel):
    role: Role


class InvitationCreate(ApiModel):
    email: Email
    role: Role


class InvitationStatus(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class InvitationRead(ApiModel):
    id: UUID
    email: str
    role: Role
    status: InvitationStatus
    created_by_id: UUID
    created_at: datetime
    expires_at: datetime
    accepted_at: datetime | None
    revoked_at: datetime | None


class InvitationToken(ApiModel):
    token: Token = Field(description="From the mail.")


class InvitationOffer(ApiModel):
    """What an invitation says to the holder of its token."""

    organization_name: str
    email: str
    role: Role
    expires_at: datetime
    account_exists: bool = Field(description="Then sign in and accept; else accept with full_name and password.")


class InvitationAcceptance(ApiModel):
    """Signed in: the token alone. New here: full_name and password too."""

    token: Token = Field(description="From the mail.")
    full_name: Name | None = None
    password: NewPassword | None = None


class ApiKeyCreate(ApiModel):
    name: Name = Field(description="What it is for.", examples=["Grade book export"])
    role: Role
    scopes: list[str] | None = Field(
        default=None,
        min_length=1,
        max_length=100,
        description="Names of permissions that the role has. The key may do these only; null: all that the role may.",
        examples=[["members:read"]],
    )
    expires_in_days: int = Field(default=90, ge=1, le=365)


class ApiKeyRead(Editable):
    changes_by_itself: ClassVar = frozenset({"last_used_at"})

    id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    prefix: str = Field(description="The beginning of the key, to recognize it by.")
    created_by_id: UUID
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class ApiKeyCreated(ApiKeyRead):
    key: Annotated[str, SHOWN_ONCE] = Field(description="Shown this once. Keep it where you keep secrets.")


class AuditActor(ApiModel):
    id: UUID
    full_name: str
    email: str


class AuditEntryRead(ApiModel):
    id: UUID
    at: datetime
    actor: AuditActor
    api_key_id: UUID | None = Field(description="Set if the actor's API key did it.")
    action: str
    resource_type: str
    resource_id: str
    details: dict[str, Any]
    request_id: str | None
