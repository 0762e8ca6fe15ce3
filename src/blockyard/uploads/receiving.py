"""Decisions while bytes come: an upload is begun, and once they are all there, what it is is looked at."""

from datetime import timedelta
from typing import Final

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import PermissionMissing
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload
from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.states import Protocol, UploadState

PROCESS_TASK: Final = "uploads.process"
EXPIRES_AFTER: Final = timedelta(hours=24)
"""Since bytes came last, or since all of them were there."""


async def create_upload(
    db: TenantSession,
    quota: Quota,
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
) -> Upload:
    """Its room is taken from the plan now, so that a long upload does not fail at its end. `length` in bytes, within what
    the installation takes. Raises PermissionMissing (rosters are admins'), PlanLimitReached."""
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


async def enqueue_processing(db: TenantSession, upload: Upload) -> None:
    """`upload` is locked, and all its bytes are kept. What is deleted meanwhile is forgotten after that job, by its lock."""
    upload.state, upload.progress = UploadState.PROCESSING, 0
    upload.expires_at = clock.now() + EXPIRES_AFTER
    await defer(db, PROCESS_TASK, lock=str(upload.id), upload_id=str(upload.id))
