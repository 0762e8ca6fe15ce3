"""A person who is signed in says their password again."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base.errors import BadCredentials
from blockyard.identity import passwords, throttle
from blockyard.identity.power.checks import Caller, lock_caller
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session

WRONG: Final = "The current password is wrong. A forgotten one can be reset at POST /api/v1/auth/password-reset."


async def verify_own_password(gate_engine: AsyncEngine, current_user: CurrentUser, password: str) -> str | None:
    """Returns what is stored of it, for `lock_caller_with`. Raises SignInEnded, BadCredentials, TooManyRequests."""
    async with gate_session(gate_engine) as gate:
        present = (await lock_caller(gate, current_user)).credential.password_hash
    # Counted apart from sign-ins, so that a stolen token shuts nobody out.
    guesses = throttle.account_at("password", str(current_user.id), str(current_user.sign_in_id))
    await throttle.count(gate_engine, guesses)
    matches, _ = await passwords.verify_password(password, present)
    if not matches:
        raise BadCredentials(WRONG)
    await throttle.forgive(gate_engine, guesses)
    return present


async def lock_caller_with(gate: AsyncSession, current_user: CurrentUser, verified: str | None) -> Caller:
    """The caller, whose password is still the one that was verified. Raises SignInEnded, BadCredentials."""
    caller = await lock_caller(gate, current_user)
    if caller.credential.password_hash != verified:
        raise BadCredentials(WRONG)
    return caller
