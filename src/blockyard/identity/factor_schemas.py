"""Factors over HTTP."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from blockyard.identity.factor_models import FactorKind
from blockyard.identity.names import Name
from blockyard.identity.schemas import Code, Password
from blockyard.web.schemas import ApiModel

FactorName = Annotated[Name, Field(description="What to recognize it by.", examples=["Phone"])]


class FactorRead(ApiModel):
    id: UUID
    kind: FactorKind
    name: str
    created_at: datetime
    last_used_at: datetime | None


class FactorList(ApiModel):
    items: list[FactorRead]
    recovery_codes_left: int = Field(description="How many of your recovery codes were not used yet.")


class TotpCreate(ApiModel):
    name: FactorName


class TotpCreated(ApiModel):
    """Shown this once: scan the URI as a QR code, or type the secret into the app."""

    id: UUID
    secret: str = Field(description="Base32.")
    otpauth_uri: str


class TotpProof(ApiModel):
    code: str = Field(pattern="^[0-9]{6}$", description="What the app shows now.", examples=["123456"])


class StepUp(ApiModel):
    """`code` if you have an authenticator app, else `password`."""

    password: Password | None = None
    code: Code | None = Field(default=None, description="Of the authenticator app, or a recovery code.")


class RecoveryCodes(ApiModel):
    recovery_codes: list[str] = Field(
        description="Each stands in once for a code of the app. Shown this once: print them, and keep them apart from it."
    )
