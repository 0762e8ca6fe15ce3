"""API keys, for machines. A key acts as the member who made it, with the weaker of the two roles."""

from typing import Final
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyEnded, NotFound, Unprocessable
from blockyard.identity.models import ApiKey
from blockyard.identity.notices import KEY_MAIL_TASK
from blockyard.identity.permissions import API_KEYS_CREATE, Permissions
from blockyard.identity.power.api_keys import create_api_key
from blockyard.identity.power.checks import lock_power
from blockyard.identity.schemas import ApiKeyCreate, ApiKeyCreated, ApiKeyRead
from blockyard.identity.tokens import CurrentUser, organization_of, secret_hash
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.web.bearer import TokenInvalid, TokenRefused
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "API key"
UNKNOWN: Final = "This API key is unknown or was revoked. An admin can make a new one."

FIND: Final = text(
    "SELECT organization_id, user_id, api_key_id, role, scopes, expired"
    " FROM identity.find_known_api_key(:organization_id, :secret_hash)"
)


class ApiKeyExpired(TokenRefused):
    code = "api_key_expired"

    def __init__(self) -> None:
        super().__init__(
            "This API key has expired. An admin can make a new one at POST /api/v1/organizations/current/api-keys."
        )


class ScopeUnknown(Unprocessable):
    code = "scope_unknown"


async def find_api_key(gate_engine: AsyncEngine, key: str) -> CurrentUser:
    """The caller behind an API key. Raises ApiKeyExpired, and TokenInvalid if it is unknown or was revoked."""
    async with gate_engine.begin() as connection:
        parameters = {"organization_id": organization_of(key), "secret_hash": secret_hash(key)}
        row = (await connection.execute(FIND, parameters)).one_or_none()
    if row is None:
        raise TokenInvalid(UNKNOWN)
    if row.expired:
        raise ApiKeyExpired
    return CurrentUser(
        row.user_id,
        row.organization_id,
        role_limit=row.role,
        api_key_id=row.api_key_id,
        scopes=None if row.scopes is None else frozenset(row.scopes),
    )


async def get_caller(db: TenantSession, api_key_id: UUID) -> CurrentUser:
    """The caller behind an API key of the session's user, by its id. Raises ApiKeyExpired, TokenInvalid."""
    mine = (ApiKey.id == api_key_id) & (ApiKey.created_by_id == db.context.user_id) & ApiKey.revoked_at.is_(None)
    row = (await db.execute(select(ApiKey).where(mine))).scalar_one_or_none()
    if row is None:
        raise TokenInvalid(UNKNOWN)
    if row.expires_at <= clock.now():
        raise ApiKeyExpired
    scopes = None if row.scopes is None else frozenset(row.scopes)
    return CurrentUser(row.created_by_id, row.organization_id, role_limit=row.role, api_key_id=row.id, scopes=scopes)


async def make(
    db: TenantSession, permissions: Permissions, current_user: CurrentUser, body: ApiKeyCreate
) -> ApiKeyCreated:
    """The answer is the only place where the key itself is ever seen. A mail tells its maker of it.

    Raises SignInEnded, EmailUnverified, StepUpRequired, RoleTooStrong, ScopeUnknown.
    """
    check_scopes(permissions, body)
    power = await lock_power(db, current_user, API_KEYS_CREATE)
    row, key = await create_api_key(
        db, power, name=body.name, role=body.role, scopes=body.scopes, expires_at=body.expiry
    )
    await defer(db, KEY_MAIL_TASK, api_key_id=str(row.id))
    record(
        db,
        "api_key.created",
        "api_key",
        row.id,
        {"name": body.name, "role": body.role, "scopes": body.scopes, "expires_at": row.expires_at.isoformat()},
    )
    return ApiKeyCreated(**ApiKeyRead.model_validate(row).model_dump(), key=key)


def check_scopes(permissions: Permissions, body: ApiKeyCreate) -> None:
    """Raises ScopeUnknown unless the key's role has each of them."""
    having = sorted(name for name, one in permissions.by_name.items() if body.role in one.roles)
    unknown = [scope for scope in body.scopes or () if scope not in having]
    if unknown:
        raise ScopeUnknown(f"The role {body.role} has no permission {unknown[0]}. It has: {', '.join(having)}.")


async def list_keys(db: TenantSession, asked: Asked) -> Page[ApiKeyRead]:
    """Revoked ones too: whoever reads the audit trail wants their names."""
    return await page_of(db, select(ApiKey), asked, ApiKeyRead.model_validate)


async def get_api_key(db: TenantSession, api_key_id: UUID, *, lock: bool = False) -> ApiKey:
    """A revoked one too. Raises NotFound."""
    statement = select(ApiKey).where(ApiKey.id == api_key_id)
    row = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if row is None:
        raise NotFound(THING)
    return row


async def rename_api_key(db: TenantSession, api_key_id: UUID, name: str, expected: Expected) -> ApiKeyRead:
    """Raises NotFound, PreconditionFailed."""
    row = await get_api_key(db, api_key_id, lock=True)
    expected.require(ApiKeyRead.model_validate(row))
    if row.name != name:
        record(db, "api_key.renamed", "api_key", row.id, {"from": row.name, "to": name})
        row.name = name
        await db.flush()
    return ApiKeyRead.model_validate(row)


async def revoke_api_key(db: TenantSession, api_key_id: UUID, expected: Expected) -> None:
    """For good. Raises NotFound, AlreadyEnded, PreconditionFailed."""
    row = await get_api_key(db, api_key_id, lock=True)
    if row.revoked_at is not None:
        raise AlreadyEnded(THING)
    expected.require(ApiKeyRead.model_validate(row))
    row.revoked_at = clock.now()
    record(db, "api_key.revoked", "api_key", row.id, {"name": row.name})
