"""Making passkeys, and the challenges that they answer."""

import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from webauthn.registration.verify_registration_response import VerifiedRegistration

from blockyard.base import clock
from blockyard.identity.factor_models import Challenge, Factor, FactorKind
from blockyard.identity.power.checks import Caller
from blockyard.identity.tokens import secret_hash

VALID_FOR: Final = timedelta(minutes=5)
FORGET_AT_ONCE: Final = 20


async def create_challenge(gate: AsyncSession, user_id: UUID | None) -> bytes:
    """For a device of the person, or of whoever signs in (None). Old ones are cleared away meanwhile."""
    now, challenge = clock.now(), secrets.token_bytes(32)
    old = select(Challenge.challenge_hash).where(Challenge.expires_at < now).limit(FORGET_AT_ONCE)
    await gate.execute(delete(Challenge).where(Challenge.challenge_hash.in_(old.with_for_update(skip_locked=True))))
    gate.add(Challenge(challenge_hash=secret_hash(challenge.hex()), user_id=user_id, expires_at=now + VALID_FOR))
    return challenge


async def spend_challenge(gate: AsyncSession, challenge: bytes, user_id: UUID | None) -> bool:
    """Whether it was ours, for that person, and is not answered yet. The caller commits, however the answer is judged."""
    ours = (Challenge.challenge_hash == secret_hash(challenge.hex())) & (Challenge.expires_at > clock.now())
    spent = delete(Challenge).where(ours, Challenge.user_id.is_not_distinct_from(user_id))
    return (await gate.execute(spent.returning(Challenge.challenge_hash))).one_or_none() is not None


async def create_passkey(gate: AsyncSession, caller: Caller, name: str, verified: VerifiedRegistration) -> Factor:
    """Raises EmailUnverified, StepUpRequired, IntegrityError if somebody has this passkey."""
    caller.require_verified()
    caller.require_recent_proof()
    now = clock.now()
    passkey = Factor(
        user_id=caller.credential.user_id,
        kind=FactorKind.PASSKEY,
        name=name,
        created_at=now,
        confirmed_at=now,
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
    )
    gate.add(passkey)
    await gate.flush()
    return passkey
