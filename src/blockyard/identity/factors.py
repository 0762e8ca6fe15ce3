"""A person's factors: listed, added, removed. A mail tells of each change."""

from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.ids import new_id
from blockyard.identity import notices, second_factor, throttle, totp
from blockyard.identity.factor_models import Factor, RecoveryCode
from blockyard.identity.factor_schemas import FactorList, FactorRead, RecoveryCodes, TotpCreate, TotpCreated, TotpProof
from blockyard.identity.models import User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.power.checks import lock_caller
from blockyard.identity.power.factors import confirm_app, create_app, end_factor, find_app
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.sealed import ring_of, seal


class NoSuchFactor(Problem):
    status, code = 404, "not_found"

    def __init__(self) -> None:
        super().__init__("You have no such factor. GET /api/v1/auth/factors lists yours.")


class NothingToConfirm(Problem):
    status, code = 404, "authenticator_not_begun"

    def __init__(self) -> None:
        super().__init__("There is no authenticator app to confirm. Begin with POST /api/v1/auth/factors/totp.")


async def list_factors(gate: AsyncSession, current_user: CurrentUser) -> FactorList:
    """Those that count, newest first."""
    rows = (await gate.execute(confirmed_factors(current_user).order_by(Factor.id.desc()))).scalars()
    left = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.user_id == current_user.id)
    return FactorList(
        items=[FactorRead.model_validate(row) for row in rows],
        recovery_codes_left=(await gate.execute(left)).scalar_one(),
    )


def confirmed_factors(current_user: CurrentUser) -> Select[Factor]:
    return select(Factor).where(Factor.user_id == current_user.id, Factor.confirmed_at.is_not(None))


async def get_factor(gate: AsyncSession, current_user: CurrentUser, factor_id: UUID) -> FactorRead:
    """Raises NoSuchFactor."""
    statement = confirmed_factors(current_user).where(Factor.id == factor_id)
    factor = (await gate.execute(statement)).scalar_one_or_none()
    if factor is None:
        raise NoSuchFactor
    return FactorRead.model_validate(factor)


async def begin_totp(
    gate: AsyncSession, settings: IdentitySettings, current_user: CurrentUser, body: TotpCreate
) -> TotpCreated:
    """A secret for the app, shown once. Raises SignInEnded, EmailUnverified, StepUpRequired, AppExists, SecretsOff."""
    caller = await lock_caller(gate, current_user)
    user = await gate.get_one(User, current_user.id)
    factor_id, secret = new_id(), totp.new_secret()
    await create_app(gate, caller, factor_id, body.name, seal(ring_of(settings), user.id, secret))
    return TotpCreated(id=factor_id, secret=secret, otpauth_uri=totp.uri_of(secret, user.email))


async def confirm_totp(process: Process, current_user: CurrentUser, body: TotpProof, origin: Origin) -> RecoveryCodes:
    """From the first code on the app is asked for at each sign-in with the password.

    Raises SignInEnded, NothingToConfirm, AppExists, BadCode, SecretsOff, TooManyRequests.
    """
    guesses = second_factor.guesses(current_user.id, str(current_user.sign_in_id), is_known=True)
    await throttle.count(process.gate_engine, *guesses)
    async with gate_session(process.gate_engine) as gate:
        await lock_caller(gate, current_user)
        app = await find_app(gate, current_user.id)
        if app is None or app.confirmed_at is not None:
            raise NothingToConfirm
        step = second_factor.step_of(process.part(IdentitySettings), app, body.code)
        codes = await confirm_app(gate, app, step, clock.now())
        await notices.enqueue_notice(gate, current_user.id, Notice.FACTOR_ADDED, origin)
    return RecoveryCodes(recovery_codes=codes)


async def remove_factor(gate: AsyncSession, current_user: CurrentUser, factor_id: UUID, origin: Origin) -> None:
    """Raises SignInEnded, StepUpRequired, NoSuchFactor."""
    caller = await lock_caller(gate, current_user)
    mine = select(Factor).where(Factor.id == factor_id, Factor.user_id == current_user.id)
    factor = (await gate.execute(mine)).scalar_one_or_none()
    if factor is None:
        raise NoSuchFactor
    await end_factor(gate, caller, factor)
    await notices.enqueue_notice(gate, current_user.id, Notice.FACTOR_REMOVED, origin)
