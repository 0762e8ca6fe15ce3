"""/auth: signing up, in, on and out, and passwords."""

from uuid import UUID

from blockyard.identity import devices, passkey_sign_in, password_resets, registration, sign_in, verification
from blockyard.identity.access import CurrentProcess, Gate, SignedIn
from blockyard.identity.dependencies import Person, PersonOrNobody, RequestOrigin
from blockyard.identity.factor_schemas import PasskeyOptions, PasskeySignIn
from blockyard.identity.power import refresh_tokens
from blockyard.identity.power.refresh_secrets import RefreshSecrets
from blockyard.identity.schemas import (
    EmailProof,
    MeRead,
    PasswordChange,
    PasswordResetConfirmation,
    PasswordResetRequest,
    RefreshRequest,
    Registration,
    SignInEntry,
    SignInList,
    SignInRead,
    SignInRequest,
    SwitchRequest,
)
from blockyard.web.routing import APIRouter, without_key

NOT_KEPT = without_key("what is made or taken here is a secret or a proof, and good once.")

router = APIRouter(prefix="/auth", tags=["auth"], dependencies=[NOT_KEPT])


@router.post("/register", summary="Sign up with a new organization", status_code=201, response_model=SignInRead)
async def register_account(process: CurrentProcess, origin: RequestOrigin, body: Registration) -> SignInRead:
    return await registration.register(process, body, origin)


@router.post("/login", summary="Sign in", response_model=SignInRead, openapi_extra={"x-problems": [401, 403]})
async def log_in(process: CurrentProcess, origin: RequestOrigin, body: SignInRequest) -> SignInRead:
    return await sign_in.sign_in(process, body, origin)


@router.post(
    "/passkey/options", summary="Begin to sign in, or to prove again, with a passkey", response_model=PasskeyOptions
)
async def begin_passkey_sign_in(process: CurrentProcess, origin: RequestOrigin) -> PasskeyOptions:
    return await passkey_sign_in.begin(process, origin)


@router.post(
    "/passkey",
    summary="Sign in with a passkey",
    response_model=SignInRead,
    openapi_extra={"x-problems": [401, 403]},
)
async def log_in_with_passkey(process: CurrentProcess, origin: RequestOrigin, body: PasskeySignIn) -> SignInRead:
    """It stands for password and code, since the device has verified you."""
    return await passkey_sign_in.sign_in_with_passkey(process, body, origin)


@router.post(
    "/refresh",
    summary="Get new tokens for a refresh token",
    response_model=SignInRead,
    openapi_extra={"x-problems": [401]},
)
async def renew_sign_in(process: CurrentProcess, body: RefreshRequest) -> SignInRead:
    """Keep the `refresh_token` of the answer: it takes the place of the one you sent. For 30 seconds that one gets the same
    `refresh_token` again, so tabs that ask at once go on with one token, and a lost answer is asked for again. Later it ends
    the sign-in, with all that it was switched to, since it may have been stolen.

    401 tells why there are no tokens: `refresh_token_reused` (used before), `refresh_token_expired` (not used for 30 days,
    or the sign-in is 180 days old), `refresh_token_revoked` (the sign-in was ended), `refresh_token_invalid` (none of ours,
    or ended more than 30 days ago; it ends nothing). Each means: sign in again.
    """
    return await sign_in.renew_sign_in(process, body.refresh_token)


@router.post("/logout", summary="Sign out on this device", status_code=204)
async def log_out(process: CurrentProcess, gate: Gate, body: RefreshRequest) -> None:
    await refresh_tokens.end_sign_in(gate, process.part(RefreshSecrets), body.refresh_token)


@router.post(
    "/switch",
    summary="Get tokens for another of your organizations",
    response_model=SignInRead,
    openapi_extra={"x-problems": [403]},
)
async def switch_organization(
    process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: SwitchRequest
) -> SignInRead:
    """The new sign-in ends with the present one."""
    return await sign_in.switch(process, current_user, body.organization_id, origin)


@router.get("/me", summary="Who am I, where, and in which role?", response_model=MeRead)
async def get_me(current_user: SignedIn, gate: Gate) -> MeRead:
    return await sign_in.me(gate, current_user)


@router.post(
    "/password",
    summary="Change your password; other devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [403]},
)
async def change_password(
    process: CurrentProcess, origin: RequestOrigin, current_user: Person, body: PasswordChange
) -> None:
    await password_resets.change_password(process.gate_engine, current_user, body, origin)


@router.post("/password-reset", summary="Have a password reset mailed, if there is such an account", status_code=202)
async def request_password_reset(process: CurrentProcess, origin: RequestOrigin, body: PasswordResetRequest) -> None:
    await password_resets.enqueue_password_reset(process.gate_engine, body.email, origin.host)


@router.post(
    "/password-reset/confirm",
    summary="Set a new password with a mailed token; all devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [404]},
)
async def confirm_password_reset(
    process: CurrentProcess, origin: RequestOrigin, body: PasswordResetConfirmation
) -> None:
    await password_resets.confirm_password_reset(process.gate_engine, body, origin)


@router.post(
    "/verify-email",
    summary="Show with a mailed token that your e-mail address is yours",
    status_code=204,
    openapi_extra={"x-problems": [401, 403, 404]},
)
async def verify_email(process: CurrentProcess, current_user: PersonOrNobody, body: EmailProof) -> None:
    """Signed in to the account: the token alone, and your other sign-ins end. Else: the token and `new_password`; the
    first proof of a mailbox ends what was made before it: password, sign-ins, API keys, invitations, webhooks and the
    Open Cloud key."""
    await verification.verify_email(process.gate_engine, current_user, body)


@router.post("/verify-email/resend", summary="Have the link mailed again", status_code=202)
async def resend_verification(process: CurrentProcess, current_user: Person) -> None:
    await verification.enqueue_verification(process.gate_engine, current_user)


@router.get("/sign-ins", summary="List your sign-ins, with device and place", response_model=SignInList)
async def list_sign_ins(current_user: Person, gate: Gate) -> SignInList:
    return SignInList.whole(await devices.list_sign_ins(gate, current_user))


@router.delete("/sign-ins", summary="Sign out everywhere but here", status_code=204)
async def end_other_sign_ins(current_user: Person, gate: Gate) -> None:
    await devices.end_other_sign_ins(gate, current_user)


@router.get("/sign-ins/{sign_in_id}", summary="Get one of your sign-ins", response_model=SignInEntry)
async def get_sign_in(current_user: Person, gate: Gate, sign_in_id: UUID) -> SignInEntry:
    return await devices.get_sign_in(gate, current_user, sign_in_id)


@router.delete("/sign-ins/{sign_in_id}", summary="End one of your sign-ins", status_code=204)
async def end_sign_in(current_user: Person, gate: Gate, sign_in_id: UUID) -> None:
    await devices.end_sign_in(gate, current_user, sign_in_id)
