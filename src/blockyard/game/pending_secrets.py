"""Secrets on their way to Roblox, sealed among the organization's others, until Roblox has said that it took them."""

from uuid import UUID

from sqlalchemy import Select, delete, select

from blockyard.environments.models import SealedSecret
from blockyard.environments.settings import EnvironmentSettings
from blockyard.tenancy.sealed import NotOpened, ring_of, seal, unseal
from blockyard.tenancy.session import TenantSession


def name_of(place_key_id: UUID) -> str:
    return f"place_key {place_key_id}"


def pending_of(place_key_id: UUID) -> Select[SealedSecret]:
    return select(SealedSecret).where(SealedSecret.name == name_of(place_key_id))


async def find_pending(db: TenantSession, settings: EnvironmentSettings, place_key_id: UUID) -> str | None:
    """None also if it cannot be opened any more. Raises SecretsOff."""
    kept = (await db.execute(pending_of(place_key_id))).scalar_one_or_none()
    if kept is None:
        return None
    try:
        return unseal(ring_of(settings), db.context.organization_id, kept.sealed)
    except NotOpened:
        return None


async def keep_pending(db: TenantSession, settings: EnvironmentSettings, place_key_id: UUID, secret: str) -> None:
    """Replaces one that cannot be opened any more. Raises SecretsOff."""
    await forget_pending(db, place_key_id)
    sealed = seal(ring_of(settings), db.context.organization_id, secret)
    db.add(SealedSecret(name=name_of(place_key_id), sealed=sealed, hint=secret[-4:]))
    await db.flush()


async def forget_pending(db: TenantSession, place_key_id: UUID) -> None:
    await db.execute(delete(SealedSecret).where(SealedSecret.name == name_of(place_key_id)))
