"""/auth: signing up, in, on and out, and passwords."""

from fastapi import APIRouter

from blockyard.identity import password_resets, refresh_tokens, registration, sign_in
from blockyard.identity.access import CurrentProcess, Gate, SignedIn
from blockyard.identity.dependencies import Address, Person
from blockyard.identity.schemas import (
    MeRead,
    PasswordChange,
    PasswordResetConfirmation,
    PasswordResetRequest,
    RefreshRequest,
    Registration,
    SignInRead,
    SignInRequest,
    SwitchRequest,
)

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/register", summary="Sign up with a new organization", status_code=201, response_model=SignInRead)
async def register(process: CurrentProcess, address: Address, body: Registration) -> SignInRead:
    return await registration.register(process, body, address)


@router.post("/login", summary="Sign in", response_model=SignInRead, openapi_extra={"x-problems": [401, 403]})
async def login(process: CurrentProcess, address: Address, body: SignInRequest) -> SignInRead:
    return await sign_in.sign_in(process, body, address)


@router.post(
    "/refresh",
    summary="Get new tokens for a refresh token, which works once",
    response_model=SignInRead,
    openapi_extra={"x-problems": [401]},
)
async def refresh(process: CurrentProcess, body: RefreshRequest) -> SignInRead:
    return await sign_in.renew_sign_in(process, body.refresh_token)


@router.post("/logout", summary="Sign out on this device", status_code=204)
async def logout(gate: Gate, body: RefreshRequest) -> None:
    await refresh_tokens.end_sign_in(gate, body.refresh_token)


@router.post(
    "/switch",
    summary="Get tokens for another of your organizations",
    response_model=SignInRead,
    openapi_extra={"x-problems": [403]},
)
async def switch(process: CurrentProcess, current_user: Person, gate: Gate, body: SwitchRequest) -> SignInRead:
    return await sign_in.switch(gate, process, current_user, body.organization_id)


@router.get("/me", summary="Who am I, where, and in which role?", response_model=MeRead)
async def me(current_user: SignedIn, gate: Gate) -> MeRead:
    return await sign_in.me(gate, current_user)


@router.post(
    "/password",
    summary="Change your password; other devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [403]},
)
async def change_password(
    process: CurrentProcess, address: Address, current_user: Person, body: PasswordChange
) -> None:
    await password_resets.change_password(process.gate_engine, current_user, body, address)


@router.post("/password-reset", summary="Have a password reset mailed, if there is such an account", status_code=202)
async def ask_for_password_reset(process: CurrentProcess, address: Address, body: PasswordResetRequest) -> None:
    await password_resets.enqueue_password_reset(process.gate_engine, body.email, address)


@router.post(
    "/password-reset/confirm",
    summary="Set a new password with a mailed token; all devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [404]},
)
async def confirm_password_reset(process: CurrentProcess, body: PasswordResetConfirmation) -> None:
    await password_resets.confirm_password_reset(process.gate_engine, body)
