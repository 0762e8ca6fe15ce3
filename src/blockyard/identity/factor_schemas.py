"""Factors over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from blockyard.identity.factor_models import FactorKind
from blockyard.identity.names import Name
from blockyard.identity.schemas import Code, Password
from blockyard.web.schemas import ApiModel, JsonObject

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


Base64Url = Annotated[str, Field(min_length=1, max_length=12_000, pattern="^[A-Za-z0-9_-]+$", examples=["AAAA"])]


class BrowserModel(BaseModel):
    """As `PublicKeyCredential.toJSON()` gives it. Browsers send more than is needed, and that is left out."""

    model_config = ConfigDict(extra="ignore")


class PasskeyAttestation(BrowserModel):
    clientDataJSON: Base64Url
    attestationObject: Base64Url


class PasskeyRegistration(BrowserModel):
    id: Base64Url
    rawId: Base64Url
    type: Literal["public-key"]
    response: PasskeyAttestation


class PasskeyAssertion(BrowserModel):
    clientDataJSON: Base64Url
    authenticatorData: Base64Url
    signature: Base64Url
    userHandle: Base64Url | None = None


class PasskeyAnswer(BrowserModel):
    id: Base64Url
    rawId: Base64Url
    type: Literal["public-key"]
    response: PasskeyAssertion


class PasskeyOptions(ApiModel):
    public_key: JsonObject = Field(
        description="For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. The challenge "
        "in it is good for 5 minutes, and for one answer."
    )


class PasskeyCreate(ApiModel):
    name: FactorName
    credential: PasskeyRegistration = Field(description="`toJSON()` of what `navigator.credentials.create` gave.")


class PasskeySignIn(ApiModel):
    credential: PasskeyAnswer = Field(description="`toJSON()` of what `navigator.credentials.get` gave.")
    organization_id: UUID | None = Field(default=None, description="The organization to work in, as at /auth/login.")


class StepUp(ApiModel):
    """`passkey` if you have one, or `code` if you have an authenticator app, else `password`."""

    password: Password | None = None
    code: Code | None = Field(default=None, description="Of the authenticator app, or a recovery code.")
    passkey: PasskeyAnswer | None = Field(default=None, description="To options of /auth/passkey/options.")


class RecoveryCodes(ApiModel):
    recovery_codes: list[str] = Field(
        description="Each stands in once for a code of the app. Shown this once: print them, and keep them apart from it."
    )
