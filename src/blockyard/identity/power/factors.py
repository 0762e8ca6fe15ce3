"""Making and ending factors. What a person proves with is power that lasts longer than any sign-in."""

import base64
import secrets
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.identity.factor_models import Factor, FactorKind, RecoveryCode
from blockyard.identity.power.checks import Caller
from blockyard.identity.tokens import secret_hash

RECOVERY_CODES: Final = 10
CODE_BYTES: Final = 10
"""80 random bits, 16 letters and digits: a plain hash is enough."""


class AppExists(Conflict):
    code = "authenticator_exists"

    def __init__(self) -> None:
        super().__init__("You have an authenticator app. Remove it first, at DELETE /api/v1/auth/factors/{id}.")


async def create_app(gate: AsyncSession, caller: Caller, factor_id: UUID, name: str, sealed_secret: str) -> None:
    """One that does not count before it is confirmed, in place of an earlier such one.

    Raises EmailUnverified, StepUpRequired, AppExists.
    """
    caller.require_verified()
    caller.require_recent_proof()
    present = await find_app(gate, caller.credential.user_id)
    if present is not None and present.confirmed_at is not None:
        raise AppExists
    if present is not None:
        await gate.delete(present)
        await gate.flush()
    gate.add(
        Factor(
            id=factor_id,
            user_id=caller.credential.user_id,
            kind=FactorKind.TOTP,
            name=name,
            created_at=clock.now(),
            sealed_secret=sealed_secret,
        )
    )


async def find_app(gate: AsyncSession, user_id: UUID) -> Factor | None:
    """Confirmed or not."""
    mine = select(Factor).where(Factor.user_id == user_id, Factor.kind == FactorKind.TOTP)
    return (await gate.execute(mine)).scalar_one_or_none()


async def confirm_app(gate: AsyncSession, app: Factor, step: int, now: datetime) -> list[str]:
    """From now on it counts. Returns new recovery codes, which are stored nowhere."""
    app.confirmed_at, app.last_used_at, app.last_step = now, now, step
    await gate.execute(delete(RecoveryCode).where(RecoveryCode.user_id == app.user_id))
    codes = [base64.b32encode(secrets.token_bytes(CODE_BYTES)).decode() for _ in range(RECOVERY_CODES)]
    gate.add_all(RecoveryCode(user_id=app.user_id, code_hash=secret_hash(code)) for code in codes)
    return codes


async def end_factor(gate: AsyncSession, caller: Caller, factor: Factor) -> None:
    """Recovery codes stand in for the app, so they end with it. Raises StepUpRequired."""
    caller.require_recent_proof()
    await gate.delete(factor)
    if factor.kind == FactorKind.TOTP:
        await gate.execute(delete(RecoveryCode).where(RecoveryCode.user_id == factor.user_id))
