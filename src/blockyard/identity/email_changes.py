"""Changing one's e-mail address: asked for with the password, done with a link that is mailed to the new address."""

from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from psycopg.errors import UniqueViolation
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.identity import mail_limits, notices, queries, second_factor, throttle
from blockyard.identity.models import EmailChange, User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.own_password import lock_caller_with, verify_own_password
from blockyard.identity.power.addresses import change_address
from blockyard.identity.power.checks import lock_caller
from blockyard.identity.registration import EmailTaken
from blockyard.identity.schemas import EmailChangeConfirmation, EmailChangeRequest
from blockyard.identity.tokens import CurrentUser, new_secret, secret_hash
from blockyard.jobs.defer import defer
from blockyard.room import Hooks
from blockyard.tenancy.gate import gate_session

MAIL_TASK: Final = "gate.mail_email_change"
VALID_FOR: Final = timedelta(hours=1)


class BadEmailChange(Problem):
    status, code = 404, "email_change_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This link is unknown, is another account's, was used, or has expired. Ask for another one at "
            "POST /api/v1/auth/email, signed in to the account whose address is to change."
        )


class Answer(StrEnum):
    """What is mailed to the new address."""

    LINK = "link"
    IN_USE = "in_use"


async def enqueue_email_change(
    gate_engine: AsyncEngine, current_user: CurrentUser, body: EmailChangeRequest, origin: Origin
) -> None:
    """Mails a link to the new address and a notice to the old one. It replaces what was asked for before.

    Whether the address is taken is found out in the job, so nobody can tell from the answer.
    Raises SignInEnded, BadCredentials, TooManyRequests, StepUpRequired.
    """
    verified = await verify_own_password(gate_engine, current_user, body.password)
    await throttle.count(gate_engine, throttle.account_at("email-change", str(current_user.id), "anywhere"))
    await mail_limits.count_mail(gate_engine, mail_limits.for_account(body.email), mail_limits.ASKED)
    wish = {"email": body.email, "token_hash": None, "expires_at": clock.now() + VALID_FOR}
    async with gate_session(gate_engine) as gate:
        caller = await lock_caller_with(gate, current_user, verified)
        await second_factor.require_proof_with_app(gate, caller)
        await gate.execute(
            insert(EmailChange)
            .values(user_id=current_user.id, **wish)
            .on_conflict_do_update(index_elements=[EmailChange.user_id], set_=wish)
        )
        await defer(gate, MAIL_TASK, user_id=str(current_user.id), email=body.email)
        await notices.enqueue_notice(gate, current_user.id, Notice.EMAIL_CHANGE_ASKED, origin)


async def answer_email_change(gate: AsyncSession, user_id: UUID, email: str) -> tuple[Answer, str] | None:
    """What to mail to `email`, and the token for it. None: it is not wanted any more."""
    mine = (EmailChange.user_id == user_id) & (EmailChange.email == email)
    change = (await gate.execute(select(EmailChange).where(mine).with_for_update())).scalar_one_or_none()
    if change is None:
        return None
    if await queries.find_user(gate, email) is not None:
        return Answer.IN_USE, ""
    token = new_secret()
    change.token_hash, change.expires_at = secret_hash(token), clock.now() + VALID_FOR
    return Answer.LINK, token


async def confirm_email_change(
    gate_engine: AsyncEngine, hooks: Hooks, current_user: CurrentUser, body: EmailChangeConfirmation, origin: Origin
) -> None:
    """Spends the token. The account's own sign-in carries it, else a link that a stranger had mailed could give them an
    account with the reader's address. Raises SignInEnded, BadEmailChange, EmailTaken.
    """
    async with gate_session(gate_engine) as gate:
        caller = await lock_caller(gate, current_user)
        wanted = select(EmailChange).where(
            EmailChange.user_id == current_user.id,
            EmailChange.token_hash == secret_hash(body.token),
            EmailChange.expires_at > clock.now(),
        )
        change = (await gate.execute(wanted)).scalar_one_or_none()
        if change is None:
            raise BadEmailChange
        user = await gate.get_one(User, current_user.id)
        await notices.enqueue_notice(gate, user.id, Notice.EMAIL_CHANGED, origin, to=user.email)
        try:
            await change_address(gate, caller, user, change.email)
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise EmailTaken from error
            raise
        for belonging in await queries.belongings_of(gate, user.id):
            for hook in hooks.on_new_address:
                await hook(gate, belonging.organization_id, user.id)
