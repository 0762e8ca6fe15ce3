"""API keys, for machines. A key acts as the member who made it, with the weaker of the two roles."""

from typing import Final
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import NotAuthenticated, NotFound
from blockyard.identity.memberships import check_rank
from blockyard.identity.models import ApiKey
from blockyard.identity.schemas import ApiKeyCreate, ApiKeyCreated, ApiKeyRead
from blockyard.identity.tokens import CurrentUser, new_organization_secret, organization_of, secret_hash
from blockyard.tenancy.session import TenantSession
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "API key"
PREFIX: Final = "by_"
SHOWN_CHARACTERS: Final = len(PREFIX) + 23 + 8
"""The organization, which takes 23 with its underscore, and eight of the secret."""

FIND: Final = text(
    "SELECT organization_id, user_id, api_key_id, role FROM identity.find_api_key(:organization_id, :secret_hash)"
)


async def find_api_key(gate_engine: AsyncEngine, key: str) -> CurrentUser:
    """The caller behind an API key. Raises NotAuthenticated if it is unknown or revoked."""
    async with gate_engine.begin() as connection:
        parameters = {"organization_id": organization_of(key), "secret_hash": secret_hash(key)}
        row = (await connection.execute(FIND, parameters)).one_or_none()
    if row is None:
        raise NotAuthenticated("This API key is unknown or was revoked. An admin can make a new one.")
    return CurrentUser(row.user_id, row.organization_id, role_limit=row.role, api_key_id=row.api_key_id)


async def make(db: TenantSession, body: ApiKeyCreate) -> ApiKeyCreated:
    """The answer is the only place where the key itself is ever seen. Raises RoleTooStrong."""
    check_rank(db.role, body.role)
    key = PREFIX + new_organization_secret(db.context.organization_id)
    row = ApiKey(name=body.name, role=body.role, prefix=key[:SHOWN_CHARACTERS], secret_hash=secret_hash(key))
    db.add(row)
    await db.flush()
    record(db, "api_key.created", "api_key", row.id, {"name": body.name, "role": body.role})
    return ApiKeyCreated(**ApiKeyRead.model_validate(row).model_dump(), key=key)


async def list_keys(db: TenantSession, *, limit: int, cursor: UUID | None) -> Page[ApiKeyRead]:
    """Revoked ones too: whoever reads the audit trail wants their names."""
    return await page_of(db, select(ApiKey), ApiKey.id, ApiKeyRead.model_validate, limit=limit, cursor=cursor)


async def revoke_api_key(db: TenantSession, api_key_id: UUID) -> None:
    """For good. Revoking twice is no error. Raises NotFound."""
    statement = select(ApiKey).where(ApiKey.id == api_key_id).with_for_update()
    row = (await db.execute(statement)).scalar_one_or_none()
    if row is None:
        raise NotFound(THING)
    if row.revoked_at is None:
        row.revoked_at = clock.now()
        record(db, "api_key.revoked", "api_key", row.id, {"name": row.name})
