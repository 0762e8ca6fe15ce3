"""Sign-ins: one row each, with its refresh token. Each refresh replaces the token; an older one ends the sign-in.

A token reads `<id of the sign-in>.<secret>`, so that an older secret still tells which sign-in was stolen or replayed. The
id is no secret: without a secret that we gave out for it, it ends nothing. Each secret follows from the one before and a
random salt, so for a short while the one before gets the same answer again.
"""

import hmac
import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.logs import get_logger
from blockyard.identity.models import Credential, EndedSignIn, RefreshToken
from blockyard.identity.origin import Origin
from blockyard.identity.power.refresh_problems import (
    BadRefreshToken,
    RefreshTokenExpired,
    RefreshTokenInvalid,
    RefreshTokenReused,
    RefreshTokenRevoked,
)
from blockyard.identity.power.refresh_secrets import RefreshSecrets
from blockyard.identity.tokens import secret_hash

log = get_logger(__name__)

LONGEST_SIGN_IN: Final = timedelta(days=180)
"""However often it is refreshed, a sign-in ends after that, and so does each that it was switched to."""
GRACE: Final = timedelta(seconds=30)
"""So long the token that was used last gets its answer again: two tabs ask at once, or a phone loses the answer."""
TOLD_FOR: Final = timedelta(days=30)
"""So long a sign-in that is over is told from one that never was."""
FORGET_AT_ONCE: Final = 20
SALT_BYTES: Final = 32


async def create_sign_in(
    gate: AsyncSession,
    keeper: RefreshSecrets,
    credential: Credential,
    organization_id: UUID | None,
    origin: Origin,
    lifetime: timedelta,
    *,
    parent: RefreshToken | None = None,
) -> tuple[UUID, str]:
    """A new sign-in of the person whose `credential` is locked. Returns its id and its first token.

    With a `parent` it is as old as that one, and ends with it.
    """
    now, user_id = clock.now(), credential.user_id
    since = parent.created_at if parent else now
    forgotten = RefreshToken.expires_at < now - TOLD_FOR
    await gate.execute(delete(RefreshToken).where(RefreshToken.user_id == user_id, forgotten))
    sign_in_id = new_id()
    secret = keeper.first(sign_in_id)
    row = RefreshToken(
        id=sign_in_id,
        user_id=user_id,
        parent_id=(parent.parent_id or parent.id) if parent else None,
        organization_id=organization_id,
        secret_hash=secret_hash(secret),
        device=origin.device,
        network=origin.network,
        created_at=since,
        proved_at=parent.proved_at if parent else now,
        last_used_at=now,
        expires_at=min(now + lifetime, since + LONGEST_SIGN_IN),
    )
    gate.add(row)
    await gate.flush()
    return sign_in_id, f"{sign_in_id.hex}.{secret}"


async def rotate_refresh_token(
    gate: AsyncSession, keeper: RefreshSecrets, token: str, lifetime: timedelta
) -> tuple[RefreshToken, str] | BadRefreshToken:
    """The sign-in, locked, and its next token; or what to raise. The caller commits in both cases, then raises.

    Within GRACE the last used token gets the same next token, not another one: who replays it shares the newest token with
    its owner, and the second of both to use that one later is found out.
    """
    sign_in_id, secret = parsed(token)
    row = await lock_sign_in(gate, sign_in_id)
    if row is None:
        known = sign_in_id is not None and keeper.issued(sign_in_id, secret)
        return RefreshTokenRevoked() if known and await has_ended(gate, sign_in_id) else RefreshTokenInvalid()
    if not belongs(keeper, row, secret):
        return RefreshTokenInvalid()
    now = clock.now()
    if row.expires_at <= now:
        return RefreshTokenExpired()
    if is_newest(row, secret):
        row.salt = secrets.token_bytes(SALT_BYTES)
        new = keeper.following(row.id, secret, row.salt)[0]
        row.secret_hash = secret_hash(new)
        row.last_used_at = now
        row.expires_at = min(now + lifetime, row.created_at + LONGEST_SIGN_IN)
        return row, f"{row.id.hex}.{new}"
    again = newest_after(keeper, row, secret)
    if again is not None and now < row.last_used_at + GRACE:
        log.info("refresh_token_repeated", user_id=str(row.user_id), sign_in_id=str(row.id))
        return row, f"{row.id.hex}.{again}"
    log.warning("refresh_token_reused", user_id=str(row.user_id), sign_in_id=str(row.id))
    await end(gate, RefreshToken.id == row.id)
    return RefreshTokenReused()


def parsed(token: str) -> tuple[UUID | None, str]:
    """The id of the sign-in that `token` belongs or belonged to, if it names one, and the token's secret."""
    sign_in_id, _, secret = token.partition(".")
    try:
        return UUID(hex=sign_in_id), secret
    except ValueError:
        return None, secret


async def lock_sign_in(gate: AsyncSession, sign_in_id: UUID | None) -> RefreshToken | None:
    statement = select(RefreshToken).where(RefreshToken.id == sign_in_id).with_for_update()
    return (await gate.execute(statement)).scalar_one_or_none()


async def has_ended(gate: AsyncSession, sign_in_id: UUID | None) -> bool:
    statement = select(EndedSignIn.id).where(EndedSignIn.id == sign_in_id)
    return (await gate.execute(statement)).one_or_none() is not None


def belongs(keeper: RefreshSecrets, row: RefreshToken, secret: str) -> bool:
    """Whether we gave out `secret` for this sign-in. Of those without a mark, the newest and the one before are known."""
    return is_newest(row, secret) or keeper.issued(row.id, secret) or newest_after(keeper, row, secret) is not None


def is_newest(row: RefreshToken, secret: str) -> bool:
    return hmac.compare_digest(row.secret_hash, secret_hash(secret))


def newest_after(keeper: RefreshSecrets, row: RefreshToken, secret: str) -> str | None:
    """The sign-in's newest secret, if `secret` is the one before it."""
    following = keeper.following(row.id, secret, row.salt) if row.salt is not None else []
    return next((one for one in following if is_newest(row, one)), None)


def renew_proof(sign_in: RefreshToken) -> None:
    """The person has just proved again who they are. The sign-in is locked."""
    sign_in.proved_at = clock.now()


async def end_sign_in(gate: AsyncSession, keeper: RefreshSecrets, token: str) -> None:
    """Signs this device out. An unknown token is fine: it is signed out already."""
    sign_in_id, secret = parsed(token)
    row = await lock_sign_in(gate, sign_in_id)
    if row is not None and belongs(keeper, row, secret):
        await end(gate, RefreshToken.id == row.id)


async def end_sign_ins(gate: AsyncSession, user_id: UUID, *, but: UUID | None = None) -> None:
    """Signs the person out everywhere, but for the sign-in `but` and the one that it came from."""
    theirs = RefreshToken.user_id == user_id
    if but is None:
        await end(gate, theirs)
        return
    kept = select(RefreshToken.parent_id).where(RefreshToken.id == but, RefreshToken.parent_id.is_not(None))
    await end(gate, theirs & (RefreshToken.id != but) & RefreshToken.id.not_in(kept))


async def end(gate: AsyncSession, chosen: ColumnElement[bool]) -> bool:
    """Ends the sign-ins that are `chosen`, and all that they were switched to. Returns whether there were any."""
    ids = select(RefreshToken.id).where(chosen)
    ended = delete(RefreshToken).where(RefreshToken.id.in_(ids) | RefreshToken.parent_id.in_(ids))
    gone = ended.returning(RefreshToken.id).cte("gone")
    noted = insert(EndedSignIn).from_select(["id"], select(gone.c.id)).returning(EndedSignIn.id)
    old = select(EndedSignIn.id).where(EndedSignIn.ended_at < clock.now() - TOLD_FOR).limit(FORGET_AT_ONCE)
    await gate.execute(delete(EndedSignIn).where(EndedSignIn.id.in_(old.with_for_update(skip_locked=True))))
    return bool((await gate.execute(noted)).all())
