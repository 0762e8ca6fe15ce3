"""Decisions about uploads that are there: renamed, deleted, restored. Teachers change their own, admins all."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyEnded, Conflict, PermissionMissing
from blockyard.identity.organizations import take_turn
from blockyard.identity.permissions import ADMINS, weaker
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import service
from blockyard.uploads.deleting import delete_for_good
from blockyard.uploads.models import Upload
from blockyard.uploads.ready import WHAT_TO_DO, UploadNotReady
from blockyard.uploads.schemas import UploadRead, UploadUpdate
from blockyard.uploads.states import UploadState
from blockyard.web.etags import Expected

RESTORABLE_FOR: Final = timedelta(days=30)


class UploadNotDeleted(Conflict):
    code = "upload_not_deleted"


async def update_upload(
    db: TenantSession, current_user: CurrentUser, upload_id: UUID, body: UploadUpdate, expected: Expected
) -> UploadRead:
    """What is the same as before is no change. `retention_days` count from now. Raises NotFound, PermissionMissing,
    UploadNotReady of what was deleted, PreconditionFailed."""
    upload = await service.get_upload(db, upload_id, lock=True)
    require_own(db, current_user, upload)
    if upload.state == UploadState.DELETED:
        raise UploadNotReady(WHAT_TO_DO[UploadState.DELETED])
    shown = await service.present_whole(db, upload)
    expected.require(shown)
    changes = body.model_dump(exclude_unset=True)
    if changes.get("name", "") is None:
        del changes["name"]
    if "retention_days" in changes:
        days = changes.pop("retention_days")
        changes["retention_until"] = None if days is None else clock.now() + timedelta(days=days)
    changed = {name: value for name, value in changes.items() if getattr(upload, name) != value}
    if not changed:
        return shown
    for name, value in changed.items():
        setattr(upload, name, value)
    record(db, "upload.updated", "upload", upload.id, {"name": upload.name, "changed": sorted(changed)})
    await db.flush()
    await db.refresh(upload)
    return await service.present_whole(db, upload)


async def delete_upload(
    db: TenantSession, current_user: CurrentUser, upload_id: UUID, expected: Expected, *, permanent: bool
) -> None:
    """What is ready can be restored for 30 days, unless `permanent`. All else goes at once: nothing of it can be used.

    Raises NotFound, AlreadyEnded, PermissionMissing, PreconditionFailed."""
    await take_turn(db)
    upload = await service.get_upload(db, upload_id, lock=True)
    require_own(db, current_user, upload)
    if upload.state == UploadState.DELETED and not permanent:
        raise AlreadyEnded(service.THING)
    expected.require(await service.present_whole(db, upload))
    if permanent or upload.state != UploadState.READY:
        await delete_for_good(db, upload)
        return
    now = clock.now()
    upload.state, upload.deleted_at, upload.delete_at = UploadState.DELETED, now, now + RESTORABLE_FOR
    record(db, "upload.deleted", "upload", upload.id, {"name": upload.name, "purpose": upload.purpose})


async def restore_upload(db: TenantSession, current_user: CurrentUser, upload_id: UUID) -> UploadRead:
    """Its bytes were counted all the time, so the plan has room for it. Raises NotFound, PermissionMissing,
    UploadNotDeleted."""
    upload = await service.get_upload(db, upload_id, lock=True)
    require_own(db, current_user, upload)
    if upload.state != UploadState.DELETED:
        raise UploadNotDeleted("This upload is not deleted. There is nothing to restore.")
    upload.state, upload.deleted_at, upload.delete_at = UploadState.READY, None, None
    record(db, "upload.restored", "upload", upload.id, {"name": upload.name, "purpose": upload.purpose})
    await db.flush()
    await db.refresh(upload)
    return await service.present_whole(db, upload)


def require_own(db: TenantSession, current_user: CurrentUser, upload: Upload) -> None:
    """Raises PermissionMissing."""
    if upload.created_by_id != db.context.user_id and weaker(db.role, current_user.role_limit) not in ADMINS:
        raise PermissionMissing("A colleague has sent it. Ask them, or one of your admins, to change it.")
