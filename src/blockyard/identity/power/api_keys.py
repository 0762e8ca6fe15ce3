"""Making API keys."""

from datetime import datetime
from typing import Final

from blockyard.identity.models import ApiKey
from blockyard.identity.power.checks import Power, check_rank
from blockyard.identity.tokens import SHOWN_CHARACTERS, new_organization_secret, secret_hash
from blockyard.tenancy.session import TenantSession

PREFIX: Final = "by_"


async def create_api_key(
    db: TenantSession, power: Power, *, name: str, role: str, scopes: list[str] | None, expires_at: datetime
) -> tuple[ApiKey, str]:
    """The row, and the key itself, which is stored nowhere. Raises EmailUnverified, StepUpRequired, RoleTooStrong."""
    power.require_verified()
    power.require_recent_proof()
    check_rank(power.role, role)
    key = PREFIX + new_organization_secret(db.context.organization_id)
    row = ApiKey(
        name=name,
        role=role,
        prefix=key[:SHOWN_CHARACTERS],
        scopes=scopes,
        secret_hash=secret_hash(key),
        expires_at=expires_at,
    )
    db.add(row)
    await db.flush()
    return row, key
