"""The identity room over HTTP."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, Literal, Self, get_args
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from blockyard.audit.actions import Action, ResourceType
from blockyard.base import clock
from blockyard.base.zones import ZoneName
from blockyard.identity.addresses import Email, KnownEmail
from blockyard.identity.models import Role
from blockyard.identity.names import Name
from blockyard.identity.permissions import SCOPE
from blockyard.web.etags import Editable
from blockyard.web.names import KNOWN
from blockyard.web.schemas import KEEPABLE, UNIQUE, Page, RequestModel, ResponseModel, open_words
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
    KEEPABLE,
]
Password = Annotated[str, Field(min_length=1, max_length=128, json_schema_extra={"format": "password"}), KEEPABLE]
Code = Annotated[str, Field(min_length=6, max_length=40, examples=["123456"]), KEEPABLE]
Token = Annotated[str, Field(min_length=1, max_length=200), KEEPABLE]
LONGEST_KEY_DAYS: Final = 365
TimeZone = Annotated[ZoneName, Field(examples=["Europe/Berlin"]), KEEPABLE]
TIME_ZONE: Final = (
    "Where days and hours that people read are meant: the name that the IANA gives it, such as Europe/Berlin"
)


class Registration(RequestModel):
    email: Email
    password: NewPassword
    full_name: Name
    organization_name: Name


class SignInRequest(RequestModel):
    email: KnownEmail
    password: Password
    code: Code | None = Field(default=None, description="Needed by who has an authenticator app; or a recovery code.")
    organization_id: UUID | None = Field(
        default=None, description="The organization to work in. By default the one last used, else the first."
    )


class RefreshRequest(RequestModel):
    refresh_token: Token = Field(description="The newest one of the sign-in")


class SwitchRequest(RequestModel):
    organization_id: UUID = Field(description="The one to work in from now on")


class PasswordChange(RequestModel):
    current_password: Password = Field(description="The one that it is now")
    new_password: NewPassword


class PasswordResetRequest(RequestModel):
    email: KnownEmail


class PasswordResetConfirmation(RequestModel):
    token: Token = Field(description="From the mail.")
    new_password: NewPassword


class EmailProof(RequestModel):
    """Signed in to the account: the token alone. Else new_password too, which ends all that was made before."""

    token: Token = Field(description="From the mail.")
    new_password: NewPassword | None = Field(default=None, description="For who is not signed in")


class EmailChangeRequest(RequestModel):
    email: Email = Field(description="The new one. A link is mailed to it.")
    password: Password


class EmailChangeConfirmation(RequestModel):
    token: Token = Field(description="From the mail to the new address.")


class AccountDelete(RequestModel):
    password: Password


class UserRead(ResponseModel):
    id: UUID
    email: str
    full_name: str


class OrganizationSummary(ResponseModel):
    """An organization of yours, and your role in it."""

    id: UUID
    name: str = Field(description="As its members read it")
    role: Role


class SignInRead(ResponseModel):
    """Send the access token as `Authorization: Bearer`; get new ones with the refresh token, which each refresh replaces."""

    access_token: str = Field(description="For the Authorization header of each request")
    refresh_token: str = Field(description="For POST /api/v1/auth/refresh")
    token_type: Literal["bearer"] = Field(default="bearer", description="The word of RFC 6750")
    expires_in: int = Field(description="Seconds until the access token expires.")
    user: UserRead = Field(description="Who signed in")
    organization: OrganizationSummary | None = Field(description="The active one; null if you are in none.")


class SignInEntry(ResponseModel):
    """One of your sign-ins."""

    id: UUID
    is_current: bool = Field(description="Whether it is the one that asks.")
    device: str = Field(description="As its browser tells of itself", examples=["Firefox on Windows"])
    network: str = Field(description="Where it began, coarsely.", examples=["203.0.113.0/24"])
    organization_id: UUID | None = Field(description="The one it works in; null: none")
    created_at: datetime = Field(description="When you signed in.")
    proved_at: datetime = Field(description="When you last proved who you are: by signing in, or at /auth/step-up.")
    last_used_at: datetime
    expires_at: datetime


class SignInList(Page[SignInEntry]):
    """All of them."""


class MembershipSummary(ResponseModel):
    organization_id: UUID
    name: str = Field(description="The organization's")
    role: Role


class MeRead(Editable):
    user: UserRead = Field(description="Who asks")
    email_verified: bool = Field(description="Whether you have shown that mails to your address reach you.")
    organization: OrganizationSummary | None = Field(description="The active one; null if you are in none.")
    role: Role | None = Field(description="Your role in the active organization. An API key's may be weaker.")
    memberships: list[MembershipSummary] = Field(description="Your organizations, and your role in each")


class OrganizationCreate(RequestModel):
    name: Name = Field(description="As its members will read it", examples=["Springfield School"])


class OrganizationUpdate(RequestModel):
    """What is left out stays as it is. Null changes nothing."""

    name: Name | None = Field(default=None, description="As its members will read it", examples=["Springfield School"])
    time_zone: TimeZone | None = Field(default=None, description=TIME_ZONE)


class OrganizationDelete(RequestModel):
    confirm: Annotated[str, KNOWN, KEEPABLE] = Field(
        max_length=100, description="The organization's name, typed exactly."
    )


class OrganizationRead(OrganizationSummary, Editable):
    changes_by_itself: ClassVar = frozenset({"role"})  # the caller's

    time_zone: str = Field(description=TIME_ZONE)
    created_at: datetime
    updated_at: datetime


class MemberRead(Editable):
    changes_by_itself: ClassVar = frozenset({"email", "full_name"})  # the person's to change

    id: UUID = Field(description="Of the membership.")
    user_id: UUID
    email: str
    full_name: str
    role: Role
    joined_at: datetime = Field(description="When they became a member")


class MemberUpdate(RequestModel):
    role: Role


class InvitationCreate(RequestModel):
    email: Email
    role: Role


class ApiKeyStatus(StrEnum):
    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"


class InvitationStatus(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class InvitationRead(ResponseModel):
    id: UUID
    email: str
    role: Role
    status: InvitationStatus = Field(description="Whether it can still be accepted")
    created_by_id: UUID
    created_at: datetime
    expires_at: datetime
    accepted_at: datetime | None
    revoked_at: datetime | None


class InvitationToken(RequestModel):
    token: Token = Field(description="From the mail.")


class InvitationOffer(ResponseModel):
    """What an invitation says to the holder of its token."""

    organization_name: str
    email: str
    role: Role
    expires_at: datetime
    account_exists: bool = Field(description="Then sign in and accept; else accept with full_name and password.")


class InvitationAcceptance(RequestModel):
    """Signed in: the token alone. New here: full_name and password too."""

    token: Token = Field(description="From the mail.")
    full_name: Name | None = Field(default=None, description="For who is new here")
    password: NewPassword | None = Field(default=None, description="For who is new here")


Scope = Annotated[str, Field(json_schema_extra={"format": SCOPE}), KEEPABLE]
"""The name of a permission. The OpenAPI lists those of all rooms (app/openapi/enums.py)."""


class ApiKeyCreate(RequestModel):
    name: Name = Field(description="What it is for.", examples=["Grade book export"])
    role: Role
    scopes: Annotated[list[Scope], *UNIQUE] | None = Field(
        default=None,
        min_length=1,
        max_length=100,
        description="Names of permissions that the role has. The key may do these only; null: all that the role may.",
        examples=[["members:read"]],
    )
    expires_in_days: int = Field(default=90, ge=1, le=LONGEST_KEY_DAYS, description="Then it does not work any more")
    expires_at: AwareDatetime | None = Field(
        default=None, description="Instead of `expires_in_days`: a time within a year from now, with its time zone."
    )

    @model_validator(mode="after")
    def check_expiry(self) -> Self:
        if self.expires_at is None:
            return self
        if "expires_in_days" in self.model_fields_set:
            raise ValueError("Say expires_at or expires_in_days, not both")
        if not clock.now() < self.expires_at <= clock.now() + timedelta(days=LONGEST_KEY_DAYS):
            raise ValueError(f"expires_at must be in the future, at most {LONGEST_KEY_DAYS} days from now")
        return self

    @property
    def expiry(self) -> datetime:
        """In UTC."""
        if self.expires_at is not None:
            return self.expires_at.astimezone(UTC)
        return clock.now() + timedelta(days=self.expires_in_days)


class ApiKeyUpdate(RequestModel):
    name: Name = Field(description="What it is for.", examples=["Grade book export, new server"])


class ApiKeyRead(Editable):
    changes_by_itself: ClassVar = frozenset({"last_used_at"})

    id: UUID
    name: str = Field(description="What it is for")
    role: Role
    scopes: list[Scope] | None = Field(description="What it may do; null: all that its role may")
    prefix: str = Field(description="The beginning of the key, to recognize it by.")
    created_by_id: UUID
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class ApiKeyCreated(ApiKeyRead):
    key: Annotated[str, SHOWN_ONCE] = Field(description="Shown this once. Keep it where you keep secrets.")


class AuditActor(ResponseModel):
    id: UUID = Field(description="The user's id, or the student's")
    is_student: bool = Field(description="Whether a student did it: `GET /students/{student_id}` names her")
    full_name: str | None = Field(description="The person's name; null: a student's is not kept here")
    email: str | None = Field(description="The e-mail address; null: a student has none")


class AuditEntryRead(ResponseModel):
    id: UUID
    at: datetime = Field(description="When it was done")
    actor: AuditActor = Field(description="Who did it")
    api_key_id: UUID | None = Field(description="Set if the actor's API key did it.")
    action: Annotated[str, open_words(*get_args(Action))] = Field(description="What was done: noun.verb_in_past_tense")
    resource_type: Annotated[str, open_words(*get_args(ResourceType))] = Field(description="What it was done to")
    resource_id: str = Field(description="Which one; its id here, or at Stripe")
    details: dict[str, Any]
    request_id: str | None = Field(description="Of the request that did it, as its X-Request-ID said")
