"""Refresh tokens: one row per sign-in on one device. Each refresh replaces the token; an older one ends the sign-in.

A token reads `<id of the sign-in>.<secret>`, so that an older secret still tells which sign-in was stolen or replayed.
"""

import hmac
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import NotAuthenticated
from blockyard.base.logs import get_logger
from blockyard.identity.models import RefreshToken
from blockyard.identity.tokens import new_secret, secret_hash

log = get_logger(__name__)

LONGEST_SIGN_IN: Final = timedelta(days=180)
"""However often it is refreshed, a sign-in ends after that."""


class BadRefreshToken(NotAuthenticated):
    code = "refresh_token_invalid"

    def __init__(self) -> None:
        super().__init__("The refresh token is unknown, was used, or has expired. Sign in at POST /api/v1/auth/login.")


async def issue_refresh_token(
    gate: AsyncSession, user_id: UUID, organization_id: UUID | None, lifetime: timedelta
) -> tuple[UUID, str]:
    """A new sign-in. Returns its id and its first token."""
    now = clock.now()
    await gate.execute(delete(RefreshToken).where(RefreshToken.user_id == user_id, RefreshToken.expires_at < now))
    secret = new_secret()
    row = RefreshToken(
        user_id=user_id,
        organization_id=organization_id,
        secret_hash=secret_hash(secret),
        created_at=now,
        expires_at=now + lifetime,
    )
    gate.add(row)
    await gate.flush()
    return row.id, f"{row.id.hex}.{secret}"


async def rotate_refresh_token(gate: AsyncSession, token: str, lifetime: timedelta) -> tuple[RefreshToken, str] | None:
    """The sign-in, locked, and its next token. None if `token` is not its newest: then the sign-in has ended.

    The caller commits in both cases. Of two uses of one token at the same time, the second counts as re-use.
    """
    row, secret = await find_refresh_token(gate, token)
    if row is None:
        return None
    now = clock.now()
    if not hmac.compare_digest(row.secret_hash, secret_hash(secret)):
        log.warning("refresh_token_reused", user_id=str(row.user_id), sign_in_id=str(row.id))
        await gate.delete(row)
        return None
    if row.expires_at <= now:
        await gate.delete(row)
        return None
    new = new_secret()
    row.secret_hash = secret_hash(new)
    row.expires_at = min(now + lifetime, row.created_at + LONGEST_SIGN_IN)
    return row, f"{row.id.hex}.{new}"


async def find_refresh_token(gate: AsyncSession, token: str) -> tuple[RefreshToken | None, str]:
    """The sign-in that `token` belongs or belonged to, locked, and the token's secret."""
    sign_in_id, _, secret = token.partition(".")
    try:
        statement = select(RefreshToken).where(RefreshToken.id == UUID(hex=sign_in_id)).with_for_update()
    except ValueError:
        return None, secret
    return (await gate.execute(statement)).scalar_one_or_none(), secret


async def end_sign_in(gate: AsyncSession, token: str) -> None:
    """Signs this device out. An unknown token is fine: it is signed out already."""
    row, _ = await find_refresh_token(gate, token)
    if row is not None:
        await gate.delete(row)


async def end_all_sign_ins(gate: AsyncSession, user_id: UUID, *, but: UUID | None = None) -> None:
    """Signs the person out everywhere, but for the sign-in `but`."""
    statement = delete(RefreshToken).where(RefreshToken.user_id == user_id)
    if but is not None:
        statement = statement.where(RefreshToken.id != but)
    await gate.execute(statement)
