"""Proving that the mailbox of an account is its person's, by a mailed link."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem, Unprocessable
from blockyard.identity import passwords, throttle
from blockyard.identity.models import Credential, EmailVerification, User
from blockyard.identity.power.checks import lock_caller, lock_credential
from blockyard.identity.power.proof import prove_mailbox
from blockyard.identity.schemas import EmailProof
from blockyard.identity.tokens import CurrentUser, new_secret, secret_hash
from blockyard.jobs.defer import defer
from blockyard.tenancy.gate import gate_session

MAIL_TASK: Final = "gate.mail_verification"
VALID_FOR: Final = timedelta(days=7)


class BadVerification(Problem):
    status, code = 404, "email_verification_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This link is unknown, was used, or has expired. Sign in and have it mailed again at "
            "POST /api/v1/auth/verify-email/resend."
        )


class VerificationForAnother(Problem):
    status, code = 403, "email_verification_for_another"

    def __init__(self) -> None:
        super().__init__("This link is for another account. Sign out, then open it again.")


class NewPasswordMissing(Unprocessable):
    code = "new_password_missing"

    def __init__(self) -> None:
        super().__init__(
            "You are not signed in here, so send new_password too: it becomes the account's, and all earlier sign-ins end. "
            "Or send the token with the access token of the account."
        )


async def enqueue_verification(gate_engine: AsyncEngine, current_user: CurrentUser) -> None:
    """Mails another link, unless the mailbox is proved. Raises SignInEnded, TooManyRequests."""
    await throttle.count(gate_engine, throttle.account_at("verify-email", str(current_user.id), "anywhere"))
    async with gate_session(gate_engine) as gate:
        await lock_caller(gate, current_user)
        await defer(gate, MAIL_TASK, user_id=str(current_user.id))


async def new_verification(gate: AsyncSession, user_id: UUID) -> tuple[User, str] | None:
    """A token for the person's address; None if it is proved, or the account gone. Earlier ones stay good."""
    found = select(User, Credential).join(Credential, Credential.user_id == User.id).where(User.id == user_id)
    row = (await gate.execute(found)).one_or_none()
    if row is None or row[1].verified_at is not None:
        return None
    user, now, token = row[0], clock.now(), new_secret()
    late = (EmailVerification.user_id == user_id) & (EmailVerification.expires_at < now)
    await gate.execute(delete(EmailVerification).where(late))
    gate.add(
        EmailVerification(token_hash=secret_hash(token), user_id=user_id, email=user.email, expires_at=now + VALID_FOR)
    )
    return user, token


async def verify_email(gate_engine: AsyncEngine, current_user: CurrentUser | None, body: EmailProof) -> None:
    """Spends the token. The proof is carried by the account's own sign-in, or else by a new password.

    Raises BadVerification, VerificationForAnother, NewPasswordMissing, WeakPassword, SignInEnded.
    """
    async with gate_session(gate_engine) as gate:
        user = await find_verified(gate, body.token)
    if current_user is not None and current_user.id != user.id:
        raise VerificationForAnother
    if body.new_password is None:
        if current_user is None:
            raise NewPasswordMissing
        async with gate_session(gate_engine) as gate:
            caller = await lock_caller(gate, current_user)
            await find_verified(gate, body.token)
            await prove_mailbox(gate, caller.credential, sign_in_id=caller.sign_in.id)
        return
    passwords.check_strength(body.new_password, user.email, user.full_name)
    new_hash = await passwords.hash_password(body.new_password)
    async with gate_session(gate_engine) as gate:
        credential = await lock_credential(gate, user.id)
        await find_verified(gate, body.token)
        await prove_mailbox(gate, credential, password_hash=new_hash)


async def find_verified(gate: AsyncSession, token: str) -> User:
    """Whose mailbox the token proves. Raises BadVerification."""
    link = (EmailVerification.token_hash == secret_hash(token)) & (EmailVerification.expires_at > clock.now())
    statement = select(User).join(EmailVerification, EmailVerification.user_id == User.id)
    user = (await gate.execute(statement.where(link, EmailVerification.email == User.email))).scalar_one_or_none()
    if user is None:
        raise BadVerification
    return user
