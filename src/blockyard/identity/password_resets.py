"""Changing a password, and resetting a forgotten one by a mailed token."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import BadCredentials, NotAuthenticated, Problem
from blockyard.identity import mail_limits, passwords, refresh_tokens, sign_in, throttle
from blockyard.identity.models import Credential, PasswordReset, User
from blockyard.identity.schemas import PasswordChange, PasswordResetConfirmation
from blockyard.identity.tokens import CurrentUser, new_secret, secret_hash
from blockyard.jobs.defer import defer
from blockyard.tenancy.gate import gate_session

MAIL_TASK: Final = "gate.mail_password_reset"
VALID_FOR: Final = timedelta(hours=1)
WRONG: Final = "The current password is wrong. A forgotten one can be reset at POST /api/v1/auth/password-reset."


class BadResetToken(Problem):
    status, code = 404, "password_reset_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This password reset is unknown, was used, or has expired. Ask for a new mail at "
            "POST /api/v1/auth/password-reset."
        )


async def change_password(gate_engine: AsyncEngine, current_user: CurrentUser, body: PasswordChange, host: str) -> None:
    """A new password for who knows the present one. Every other sign-in of the person ends.

    Raises BadCredentials, WeakPassword, TooManyRequests.
    """
    async with gate_session(gate_engine) as gate:
        user = await gate.get(User, current_user.id)
        credential = await gate.get(Credential, current_user.id)
    if user is None or credential is None:
        raise NotAuthenticated("This account no longer exists.")
    passwords.check_strength(body.new_password, user.email, user.full_name)
    account, address = throttle.account("sign-in", user.email), throttle.address("sign-in", host)
    await throttle.count(gate_engine, account, address)
    matches, _ = await passwords.verify_password(body.current_password, credential.password_hash)
    if not matches:
        raise BadCredentials(WRONG)
    await throttle.forgive(gate_engine, account, address)
    new_hash = await passwords.hash_password(body.new_password)
    async with gate_session(gate_engine) as gate:
        if not await sign_in.still_has(gate, credential):
            raise BadCredentials(WRONG)
        await store_password(gate, user, new_hash)
        await refresh_tokens.end_all_sign_ins(gate, user.id, but=current_user.sign_in_id)


async def enqueue_password_reset(gate_engine: AsyncEngine, email: str, host: str) -> None:
    """Enqueue the mail. Whether there is such an account is found out in the job, so nobody can tell from the answer.

    Raises TooManyRequests.
    """
    await throttle.count(gate_engine, throttle.address("password-reset", host))
    await mail_limits.count_mail(gate_engine, mail_limits.for_account(email), mail_limits.ASKED)
    async with gate_session(gate_engine) as gate:
        await defer(gate, MAIL_TASK, email=email)


async def new_reset(gate: AsyncSession, email: str) -> tuple[User, str] | None:
    """A token for the account of `email`, if there is one. Earlier ones stay good: mails overtake each other."""
    user = (await gate.execute(select(User).where(User.email == email))).scalar_one_or_none()
    if user is None:
        return None
    now = clock.now()
    await gate.execute(delete(PasswordReset).where(PasswordReset.user_id == user.id, PasswordReset.expires_at < now))
    token = new_secret()
    gate.add(PasswordReset(token_hash=secret_hash(token), user_id=user.id, expires_at=now + VALID_FOR))
    return user, token


async def confirm_password_reset(gate_engine: AsyncEngine, body: PasswordResetConfirmation) -> None:
    """Spends the token and all others of the person, and ends all their sign-ins.

    Raises BadResetToken, WeakPassword.
    """
    token_hash = secret_hash(body.token)
    mine = (PasswordReset.token_hash == token_hash) & (PasswordReset.expires_at > clock.now())
    async with gate_session(gate_engine) as gate:
        user = (
            await gate.execute(select(User).join(PasswordReset, PasswordReset.user_id == User.id).where(mine))
        ).scalar_one_or_none()
    if user is None:
        raise BadResetToken
    passwords.check_strength(body.new_password, user.email, user.full_name)
    new_hash = await passwords.hash_password(body.new_password)
    async with gate_session(gate_engine) as gate:
        if token_hash not in await store_password(gate, user, new_hash):
            raise BadResetToken  # somebody was faster; this rolls the new password back
        await refresh_tokens.end_all_sign_ins(gate, user.id)
        await throttle.clear(gate, throttle.account("sign-in", user.email))


async def store_password(gate: AsyncSession, user: User, new_hash: str) -> list[bytes]:
    """The new password. All mailed permissions to set one end with the old; returns the hashes of their tokens."""
    await gate.execute(
        update(Credential).where(Credential.user_id == user.id).values(password_hash=new_hash, changed_at=clock.now())
    )
    spent = delete(PasswordReset).where(PasswordReset.user_id == user.id).returning(PasswordReset.token_hash)
    return list((await gate.execute(spent)).scalars())
