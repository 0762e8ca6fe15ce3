"""Sign-ins: one row each, with its refresh token. Each refresh replaces the token; an older one ends the sign-in.

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
from blockyard.identity.models import Credential, RefreshToken
from blockyard.identity.origin import Origin
from blockyard.identity.tokens import new_secret, secret_hash

log = get_logger(__name__)

LONGEST_SIGN_IN: Final = timedelta(days=180)
"""However often it is refreshed, a sign-in ends after that, and so does each that it was switched to."""


class BadRefreshToken(NotAuthenticated):
    code = "refresh_token_invalid"

    def __init__(self) -> None:
        super().__init__("The refresh token is unknown, was used, or has expired. Sign in at POST /api/v1/auth/login.")


async def create_sign_in(
    gate: AsyncSession,
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
    await gate.execute(delete(RefreshToken).where(RefreshToken.user_id == user_id, RefreshToken.expires_at < now))
    secret = new_secret()
    row = RefreshToken(
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
    row.last_used_at = now
    row.expires_at = min(now + lifetime, row.created_at + LONGEST_SIGN_IN)
    return row, f"{row.id.hex}.{new}"


def renew_proof(sign_in: RefreshToken) -> None:
    """The person has just proved again who they are. The sign-in is locked."""
    sign_in.proved_at = clock.now()


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


async def end_sign_ins(gate: AsyncSession, user_id: UUID, *, but: UUID | None = None) -> None:
    """Signs the person out everywhere, but for the sign-in `but` and the one that it came from."""
    kept = select(RefreshToken.parent_id).where(RefreshToken.id == but, RefreshToken.parent_id.is_not(None))
    statement = delete(RefreshToken).where(RefreshToken.user_id == user_id)
    if but is not None:
        statement = statement.where(RefreshToken.id != but, RefreshToken.id.not_in(kept))
    await gate.execute(statement)
