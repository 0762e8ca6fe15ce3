"""/auth/factors: what one proves with, besides a password, who one is."""

from uuid import UUID

from blockyard.identity import factors, passkeys
from blockyard.identity.access import CurrentProcess, Gate
from blockyard.identity.dependencies import Person, RequestOrigin
from blockyard.identity.factor_schemas import (
    FactorList,
    FactorRead,
    PasskeyCreate,
    PasskeyOptions,
    RecoveryCodes,
    TotpCreate,
    TotpCreated,
    TotpProof,
)
from blockyard.identity.settings import IdentitySettings
from blockyard.web.routing import APIRouter, without_key

NOT_KEPT = without_key("what is made or taken here is a secret or a proof, and good once.")

router = APIRouter(prefix="/auth/factors", tags=["auth"], dependencies=[NOT_KEPT])
REFUSED = {"x-problems": [403]}


@router.get("", summary="List your factors", response_model=FactorList, openapi_extra=REFUSED)
async def list_factors(current_user: Person, gate: Gate) -> FactorList:
    return await factors.list_factors(gate, current_user)


@router.post(
    "/totp",
    summary="Begin to add an authenticator app",
    status_code=201,
    response_model=TotpCreated,
    openapi_extra=REFUSED,
)
async def begin_totp(process: CurrentProcess, current_user: Person, gate: Gate, body: TotpCreate) -> TotpCreated:
    """It counts when you confirm it with a code. You can have one."""
    return await factors.begin_totp(gate, process.part(IdentitySettings), current_user, body)


@router.post(
    "/totp/confirm",
    summary="Confirm the authenticator app with its first code",
    response_model=RecoveryCodes,
    openapi_extra={"x-problems": [403, 404]},
)
async def confirm_totp(
    process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: TotpProof
) -> RecoveryCodes:
    """From then on each sign-in with the password needs a `code`. The answer has your recovery codes."""
    return await factors.confirm_totp(process, current_user, body, origin)


@router.post(
    "/passkeys/options",
    summary="Begin to add a passkey",
    response_model=PasskeyOptions,
    openapi_extra=REFUSED,
)
async def begin_passkey(process: CurrentProcess, current_user: Person, gate: Gate) -> PasskeyOptions:
    return await passkeys.begin_passkey(gate, process.part(IdentitySettings), current_user)


@router.post(
    "/passkeys",
    summary="Add a passkey",
    status_code=201,
    response_model=FactorRead,
    openapi_extra={**REFUSED, "x-location": "/auth/factors/{factor_id}"},
)
async def add_passkey(
    process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: PasskeyCreate
) -> FactorRead:
    """It signs in by itself (`POST /auth/passkey`). The password goes on to do so, too."""
    return await passkeys.add_passkey(process, current_user, body, origin)


@router.get("/{factor_id:uuid}", summary="Get a factor", response_model=FactorRead, openapi_extra=REFUSED)
async def get_factor(current_user: Person, gate: Gate, factor_id: UUID) -> FactorRead:
    return await factors.get_factor(gate, current_user, factor_id)


@router.delete("/{factor_id:uuid}", summary="Remove a factor", status_code=204, openapi_extra=REFUSED)
async def remove_factor(origin: RequestOrigin, current_user: Person, gate: Gate, factor_id: UUID) -> None:
    """With the authenticator app its recovery codes end, and the password alone signs in again."""
    await factors.remove_factor(gate, current_user, factor_id, origin)
