"""The second factor: a code of the person's authenticator app, or one of their recovery codes. Each counts once."""

import re
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import BadCredentials, NotAuthenticated
from blockyard.identity import notices, throttle, totp
from blockyard.identity.factor_models import Factor, RecoveryCode
from blockyard.identity.models import Credential
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.power.checks import Caller
from blockyard.identity.power.factors import find_app
from blockyard.identity.throttle import Subject
from blockyard.identity.tokens import secret_hash
from blockyard.tenancy.sealed import NotOpened, ring_of, unseal
from blockyard.tenancy.settings import SecretSettings

APP_CODE: Final = re.compile(r"[0-9]{6}")
GUESSES_ANYWHERE: Final = 20
"""A day, from where the person has not signed in before. Who gets to guess knows the password."""


class SecondFactorRequired(NotAuthenticated):
    code = "second_factor_required"

    def __init__(self) -> None:
        super().__init__(
            "Send `code`, too: the six digits that your authenticator app shows now, or one of your recovery codes.",
            accepts=["totp", "recovery_code"],
        )


class BadCode(BadCredentials):
    code = "bad_code"

    def __init__(self) -> None:
        super().__init__(
            "The code is wrong, too old or used. Send the one that your authenticator app shows next, or a recovery code."
        )


def guesses(user_id: UUID, place: str, *, is_known: bool) -> list[Subject]:
    """What a guess of a code counts against."""
    here = throttle.account_at("code", str(user_id), place)
    anywhere = Subject(throttle.hash_key("code", str(user_id)), GUESSES_ANYWHERE, timedelta(days=1))
    return [here] if is_known else [here, anywhere]


async def require_proof_with_app(gate: AsyncSession, caller: Caller) -> None:
    """For what the password was said for just now: who has an app has proved with it lately, too. Raises StepUpRequired."""
    app = await find_app(gate, caller.credential.user_id)
    if app is not None and app.confirmed_at is not None:
        caller.require_recent_proof()


async def spend_code(
    gate: AsyncSession, settings: SecretSettings, credential: Credential, code: str | None, origin: Origin
) -> bool:
    """Whether the person has proved with a factor: with the app, or with a recovery code, which a mail tells of. False:
    they have no app. `credential` is locked.

    Raises SecondFactorRequired, BadCode, SecretsOff.
    """
    app = await find_app(gate, credential.user_id)
    if app is None or app.confirmed_at is None:
        return False
    if code is None:
        raise SecondFactorRequired
    typed = re.sub(r"[\s-]", "", code).upper()
    if APP_CODE.fullmatch(typed):
        now = clock.now()
        app.last_step, app.last_used_at = step_of(settings, app, typed), now
    elif await spend_recovery_code(gate, credential.user_id, typed):
        await notices.enqueue_notice(gate, credential.user_id, Notice.RECOVERY_CODE_USED, origin)
    else:
        raise BadCode
    return True


def step_of(settings: SecretSettings, app: Factor, code: str) -> int:
    """Raises BadCode, SecretsOff."""
    assert app.sealed_secret is not None, "an app has one"
    try:
        secret = unseal(ring_of(settings), app.user_id, app.sealed_secret)
    except NotOpened as error:
        raise BadCode from error
    step = totp.step_of(secret, code, clock.now(), after=app.last_step)
    if step is None:
        raise BadCode
    return step


async def spend_recovery_code(gate: AsyncSession, user_id: UUID, code: str) -> bool:
    mine = (RecoveryCode.user_id == user_id) & (RecoveryCode.code_hash == secret_hash(code))
    spent: Any = (await gate.execute(delete(RecoveryCode).where(mine).returning(RecoveryCode.user_id))).one_or_none()
    return spent is not None
