"""Changing a password, and resetting a forgotten one by a mailed token."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.identity import devices, mail_limits, notices, passwords, queries, throttle
from blockyard.identity.models import Credential, EmailChange, PasswordReset, User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.own_password import lock_caller_with, verify_own_password
from blockyard.identity.power.checks import lock_caller, lock_credential
from blockyard.identity.power.proof import prove_mailbox
from blockyard.identity.power.refresh_tokens import end_sign_ins
from blockyard.identity.schemas import PasswordChange, PasswordResetConfirmation
from blockyard.identity.tokens import CurrentUser, new_secret, secret_hash
from blockyard.jobs.defer import defer
from blockyard.tenancy.gate import gate_session

MAIL_TASK: Final = "gate.mail_password_reset"
VALID_FOR: Final = timedelta(hours=1)


class BadResetToken(Problem):
    status, code = 404, "password_reset_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This password reset is unknown, was used, or has expired. Ask for a new mail at "
            "POST /api/v1/auth/password-reset."
        )


async def change_password(
    gate_engine: AsyncEngine, current_user: CurrentUser, body: PasswordChange, origin: Origin
) -> None:
    """A new password for who knows the present one. Every other sign-in of the person ends, and a mail tells of it.

    Raises SignInEnded, BadCredentials, WeakPassword, TooManyRequests.
    """
    async with gate_session(gate_engine) as gate:
        await lock_caller(gate, current_user)
        user = await gate.get_one(User, current_user.id)
    passwords.check_strength(body.new_password, user.email, user.full_name)
    verified = await verify_own_password(gate_engine, current_user, body.current_password)
    new_hash = await passwords.hash_password(body.new_password)
    async with gate_session(gate_engine) as gate:
        caller = await lock_caller_with(gate, current_user, verified)
        await store_password(gate, caller.credential, new_hash)
        await end_sign_ins(gate, user.id, but=current_user.sign_in_id)
        await notices.enqueue_notice(gate, user.id, Notice.PASSWORD_CHANGED, origin)


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
    user = await queries.find_user(gate, email)
    if user is None:
        return None
    now = clock.now()
    await gate.execute(delete(PasswordReset).where(PasswordReset.user_id == user.id, PasswordReset.expires_at < now))
    token = new_secret()
    gate.add(PasswordReset(token_hash=secret_hash(token), user_id=user.id, expires_at=now + VALID_FOR))
    return user, token


async def confirm_password_reset(gate_engine: AsyncEngine, body: PasswordResetConfirmation, origin: Origin) -> None:
    """Spends the token and all others of the person, and ends all their sign-ins. It proves the mailbox.

    Whoever has the mail may sign in from here, however many guesses others make. Raises BadResetToken, WeakPassword.
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
        credential = await lock_credential(gate, user.id)
        if token_hash not in await store_password(gate, credential, new_hash):
            raise BadResetToken  # somebody was faster; this rolls the new password back
        await prove_mailbox(gate, credential, password_hash=new_hash)
        await end_sign_ins(gate, user.id)
        await devices.know_device(gate, user.id, origin)
        for subject in (
            throttle.account_at("sign-in", user.email, origin.host),
            throttle.account("sign-in", user.email),
        ):
            await throttle.clear(gate, subject)
        await notices.enqueue_notice(gate, user.id, Notice.PASSWORD_CHANGED, origin)


async def store_password(gate: AsyncSession, credential: Credential, new_hash: str) -> list[bytes]:
    """The new password. All mailed permissions to set one end with the old; returns the hashes of their tokens.

    So does a change of the address that was asked for: who knew the old password may have asked.
    """
    credential.password_hash, credential.changed_at = new_hash, clock.now()
    await gate.execute(delete(EmailChange).where(EmailChange.user_id == credential.user_id))
    spent = delete(PasswordReset).where(PasswordReset.user_id == credential.user_id)
    return list((await gate.execute(spent.returning(PasswordReset.token_hash))).scalars())
