"""/auth: signing up, in, on and out, and passwords."""

from fastapi import APIRouter

from blockyard.identity import password_resets, refresh_tokens, registration, sign_in
from blockyard.identity.access import CurrentProcess, Gate, SignedIn
from blockyard.identity.dependencies import Address, Person
from blockyard.identity.schemas import (
    MeRead,
    PasswordChange,
    PasswordResetConfirmation,
    PasswordResetWish,
    RefreshWish,
    Registration,
    SignInRead,
    SignInWish,
    SwitchWish,
)

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/register", summary="Sign up with a new organization", status_code=201, response_model=SignInRead)
async def register(process: CurrentProcess, address: Address, wish: Registration) -> SignInRead:
    return await registration.register(process, wish, address)


@router.post("/login", summary="Sign in", response_model=SignInRead, openapi_extra={"x-problems": [401, 403]})
async def login(process: CurrentProcess, address: Address, wish: SignInWish) -> SignInRead:
    return await sign_in.sign_in(process, wish, address)


@router.post(
    "/refresh",
    summary="Get new tokens for a refresh token, which works once",
    response_model=SignInRead,
    openapi_extra={"x-problems": [401]},
)
async def refresh(process: CurrentProcess, wish: RefreshWish) -> SignInRead:
    return await sign_in.refresh(process, wish.refresh_token)


@router.post("/logout", summary="Sign out on this device", status_code=204)
async def logout(gate: Gate, wish: RefreshWish) -> None:
    await refresh_tokens.end(gate, wish.refresh_token)


@router.post(
    "/switch",
    summary="Get tokens for another of your organizations",
    response_model=SignInRead,
    openapi_extra={"x-problems": [403]},
)
async def switch(process: CurrentProcess, current_user: Person, gate: Gate, wish: SwitchWish) -> SignInRead:
    return await sign_in.switch(gate, process, current_user, wish.organization_id)


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
    process: CurrentProcess, address: Address, current_user: Person, wish: PasswordChange
) -> None:
    await password_resets.change(process.gate_engine, current_user, wish, address)


@router.post("/password-reset", summary="Have a password reset mailed, if there is such an account", status_code=202)
async def ask_for_password_reset(process: CurrentProcess, address: Address, wish: PasswordResetWish) -> None:
    await password_resets.ask(process.gate_engine, wish.email, address)


@router.post(
    "/password-reset/confirm",
    summary="Set a new password with a mailed token; all devices are signed out",
    status_code=204,
    openapi_extra={"x-problems": [404]},
)
async def confirm_password_reset(process: CurrentProcess, wish: PasswordResetConfirmation) -> None:
    await password_resets.confirm(process.gate_engine, wish)
