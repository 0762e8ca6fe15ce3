"""Factors over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from blockyard.identity.factor_models import FactorKind
from blockyard.identity.names import Name
from blockyard.identity.schemas import Code, Password
from blockyard.web.schemas import JsonObject, Page, RequestModel, ResponseModel

FactorName = Annotated[Name, Field(description="What to recognize it by.", examples=["Phone"])]


class FactorRead(ResponseModel):
    id: UUID
    kind: FactorKind = Field(description="What it is")
    name: str = Field(description="What to recognize it by")
    created_at: datetime
    last_used_at: datetime | None


class FactorList(Page[FactorRead]):
    """All of them."""

    recovery_codes_left: int = Field(description="How many of your recovery codes were not used yet.")


class TotpCreate(RequestModel):
    name: FactorName


class TotpCreated(ResponseModel):
    """Shown this once: scan the URI as a QR code, or type the secret into the app."""

    id: UUID
    secret: str = Field(description="Base32.")
    otpauth_uri: str = Field(description="What the QR code says")


class TotpProof(RequestModel):
    code: str = Field(pattern="^[0-9]{6}$", description="What the app shows now.", examples=["123456"])


Base64Url = Annotated[str, Field(min_length=1, max_length=12_000, pattern="^[A-Za-z0-9_-]+$", examples=["AAAA"])]


class BrowserModel(RequestModel):
    """As `PublicKeyCredential.toJSON()` gives it. Browsers send more than is needed, and that is left out."""

    model_config = ConfigDict(extra="ignore")


class PasskeyAttestation(BrowserModel):
    clientDataJSON: Base64Url = Field(description="As the browser gave it")
    attestationObject: Base64Url = Field(description="As the browser gave it")


class PasskeyRegistration(BrowserModel):
    id: Base64Url = Field(description="Of the passkey")
    rawId: Base64Url = Field(description="The same once more")
    type: Literal["public-key"] = Field(description="What the browser calls a passkey")
    response: PasskeyAttestation = Field(description="What the authenticator made")


class PasskeyAssertion(BrowserModel):
    clientDataJSON: Base64Url = Field(description="As the browser gave it")
    authenticatorData: Base64Url = Field(description="As the browser gave it")
    signature: Base64Url = Field(description="As the browser gave it")
    userHandle: Base64Url | None = Field(default=None, description="As the browser gave it")


class PasskeyAnswer(BrowserModel):
    id: Base64Url = Field(description="Of the passkey")
    rawId: Base64Url = Field(description="The same once more")
    type: Literal["public-key"] = Field(description="What the browser calls a passkey")
    response: PasskeyAssertion = Field(description="What the authenticator signed")


class PasskeyOptions(ResponseModel):
    public_key: JsonObject = Field(
        description="For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. The challenge "
        "in it is good for 5 minutes, and for one answer."
    )


class PasskeyCreate(RequestModel):
    name: FactorName
    credential: PasskeyRegistration = Field(description="`toJSON()` of what `navigator.credentials.create` gave.")


class PasskeySignIn(RequestModel):
    credential: PasskeyAnswer = Field(description="`toJSON()` of what `navigator.credentials.get` gave.")
    organization_id: UUID | None = Field(default=None, description="The organization to work in, as at /auth/login.")


class StepUp(RequestModel):
    """`passkey` if you have one, or `code` if you have an authenticator app, else `password`."""

    password: Password | None = Field(default=None, description="For who has neither")
    code: Code | None = Field(default=None, description="Of the authenticator app, or a recovery code.")
    passkey: PasskeyAnswer | None = Field(default=None, description="To options of /auth/passkey/options.")


class RecoveryCodes(ResponseModel):
    recovery_codes: list[str] = Field(
        description="Each stands in once for a code of the app. Shown this once: print them, and keep them apart from it."
    )
