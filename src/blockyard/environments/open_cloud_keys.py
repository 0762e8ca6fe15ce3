"""The organization's own key for Open Cloud: sealed before it is stored, opened only where it is used."""

from datetime import datetime
from typing import Final

from sqlalchemy import select

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound
from blockyard.environments.models import SealedSecret
from blockyard.environments.schemas import OpenCloudKeyRead
from blockyard.environments.settings import EnvironmentSettings
from blockyard.tenancy.sealed import NotOpened, ring_of, seal, unseal
from blockyard.tenancy.session import TenantSession

THING: Final = "Open Cloud key"
NAME: Final = "open_cloud_key"
MINE: Final = select(SealedSecret).where(SealedSecret.name == NAME)


class KeyMissing(Conflict):
    code = "open_cloud_key_missing"


async def store_open_cloud_key(db: TenantSession, settings: EnvironmentSettings, key: str) -> OpenCloudKeyRead:
    """Replaces the one before. Raises SecretsOff."""
    sealed = seal(ring_of(settings), db.context.organization_id, key)
    known = (await db.execute(MINE.with_for_update())).scalar_one_or_none()
    if known is None:
        known = SealedSecret(name=NAME, sealed=sealed, hint=key[-4:])
        db.add(known)
    else:
        known.sealed, known.hint = sealed, key[-4:]
    await db.flush()
    await db.refresh(known)
    record(db, "open_cloud_key.set", "open_cloud_key", known.id)
    return present_open_cloud_key(known.hint, known.updated_at)


async def get_open_cloud_key(db: TenantSession) -> OpenCloudKeyRead:
    """Its hint. Raises NotFound."""
    known = await find_open_cloud_key(db)
    return present_open_cloud_key(known.hint, known.updated_at)


async def delete_open_cloud_key(db: TenantSession) -> None:
    """Raises NotFound."""
    known = await find_open_cloud_key(db)
    record(db, "open_cloud_key.removed", "open_cloud_key", known.id)
    await db.delete(known)


async def has_open_cloud_key(db: TenantSession) -> bool:
    """Whether one is kept, if it opens or not."""
    return (await db.execute(MINE)).scalar_one_or_none() is not None


async def find_open_cloud_key(db: TenantSession) -> SealedSecret:
    known = (await db.execute(MINE)).scalar_one_or_none()
    if known is None:
        raise NotFound(THING)
    return known


async def unseal_open_cloud_key(db: TenantSession, settings: EnvironmentSettings) -> str:
    """The key itself. Raises SecretsOff, KeyMissing."""
    known = (await db.execute(MINE)).scalar_one_or_none()
    if known is None:
        raise KeyMissing("An admin sets the school's Open Cloud key first: PUT /api/v1/roblox/open-cloud-key.")
    try:
        return unseal(ring_of(settings), db.context.organization_id, known.sealed)
    except NotOpened as error:
        raise KeyMissing(f"The school's Open Cloud key cannot be opened: {error}. An admin sets it again.") from error


def present_open_cloud_key(hint: str, updated_at: datetime) -> OpenCloudKeyRead:
    return OpenCloudKeyRead(hint=hint, updated_at=updated_at)
