"""Decisions while bytes come: an upload is begun, and once they are all there, what it is is looked at."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import NotFound, PermissionMissing
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.models import Upload
from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.refusals import UploadComplete, UploadOver, check_length
from blockyard.uploads.service import THING
from blockyard.uploads.states import Protocol, UploadState
from blockyard.uploads.transport_schemas import FileInit

PROCESS_TASK: Final = "uploads.process"
EXPIRES_AFTER: Final = timedelta(hours=24)
"""Since bytes came last, or since all of them were there."""
CANCELLED: Final = "upload_cancelled"
"""The code of an upload that was ended by somebody, and not by time."""


async def create_upload(
    db: TenantSession,
    quota: Quota,
    most: int,
    *,
    name: str,
    purpose: Purpose,
    protocol: Protocol,
    length: int,
    title: str | None = None,
    description: str | None = None,
    declared_type: str | None = None,
    declared_sha256: str | None = None,
    part_size: int | None = None,
    retention_days: int | None = None,
    tus_metadata: str | None = None,
) -> Upload:
    """Its room is taken from the plan now, so that a long upload does not fail at its end. `length` in bytes, and `most` of
    what the installation takes. Raises UploadEmpty, PayloadTooLarge, PermissionMissing (rosters are admins'),
    PlanLimitReached."""
    check_length(length, most)
    if purpose is Purpose.ROSTER and db.role not in ADMINS:
        raise PermissionMissing("Rosters are sent by admins. Ask one of yours, or send the file as a lesson.")
    await quota.claim(db, Countable.STORAGE_BYTES, length)
    now = clock.now()
    upload = Upload(
        name=name,
        purpose=purpose,
        for_admins=purpose is Purpose.ROSTER,
        title=title,
        description=description,
        declared_type=declared_type,
        declared_sha256=declared_sha256,
        tus_metadata=tus_metadata,
        protocol=protocol,
        length=length,
        received=0,
        part_size=part_size,
        state=UploadState.RECEIVING,
        progress=0,
        warnings=[],
        expires_at=now + EXPIRES_AFTER,
        retention_until=None if retention_days is None else now + timedelta(days=retention_days),
    )
    db.add(upload)
    await db.flush()
    record(db, "upload.begun", "upload", upload.id, {"name": name, "purpose": purpose, "bytes": length})
    return upload


async def create_announced(
    db: TenantSession, quota: Quota, most: int, body: FileInit, protocol: Protocol, part_size: int | None = None
) -> Upload:
    """Raises as `create_upload`."""
    return await create_upload(
        db,
        quota,
        most,
        name=body.filename,
        purpose=body.purpose,
        protocol=protocol,
        length=body.file_size,
        title=body.title,
        description=body.description,
        declared_type=body.mime_type,
        declared_sha256=body.sha256,
        part_size=part_size,
        retention_days=body.retention_days,
    )


async def enqueue_processing(db: TenantSession, upload: Upload) -> None:
    """`upload` is locked, and all its bytes are kept. What is deleted meanwhile is forgotten after that job, by its lock."""
    upload.state, upload.progress = UploadState.PROCESSING, 0
    upload.expires_at = clock.now() + EXPIRES_AFTER
    await defer(db, PROCESS_TASK, lock=str(upload.id), upload_id=str(upload.id))


async def find_sent(db: TenantSession, upload_id: UUID, protocol: Protocol, *, lock: bool = False) -> Upload:
    """As the database has it now, whatever this session saw before. Raises NotFound, PermissionMissing (bytes are sent by
    who began), UploadOver."""
    upload = await queries.find_upload_by(db, upload_id, protocol, lock=lock)
    if upload is None:
        raise NotFound(THING)
    if upload.created_by_id != db.context.user_id:
        raise PermissionMissing("Somebody else sends this file. Begin an upload of your own.")
    refuse_over(upload)
    return upload


async def lock_receiving(db: TenantSession, upload_id: UUID, protocol: Protocol) -> Upload:
    """Raises as `find_sent` does, and UploadComplete."""
    upload = await find_sent(db, upload_id, protocol, lock=True)
    if upload.state != UploadState.RECEIVING:
        raise UploadComplete
    return upload


def refuse_over(upload: Upload) -> None:
    """Raises UploadOver."""
    if upload.state in (UploadState.REFUSED, UploadState.DELETED) or (upload.error or {}).get("code") == CANCELLED:
        raise UploadOver("This upload has ended. Begin a new one.")
    is_late = upload.expires_at is not None and upload.expires_at <= clock.now()
    if upload.state == UploadState.EXPIRED or is_late:
        raise UploadOver("This upload did not come in time, and was given up. Begin a new one.")


async def keep_receiving(db: TenantSession, upload: Upload, received: int) -> None:
    """So many bytes are kept of it now; `upload` is locked. With the last of them it is looked at."""
    upload.received, upload.expires_at = received, clock.now() + EXPIRES_AFTER
    if received == upload.length:
        await enqueue_processing(db, upload)
