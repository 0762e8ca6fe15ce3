"""Uploads as they are shown."""

from datetime import datetime
from typing import Final
from uuid import UUID

from blockyard.base.errors import NotFound
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.models import ROSTERS_KEPT_FOR, Upload
from blockyard.uploads.schemas import UploadContentRead, UploadRead, UploadRemark, UploadScan, UploadSummary
from blockyard.uploads.states import UNSETTLED, FileKind, UploadState
from blockyard.uploads.telling import summary_of
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "upload"
NOT_SCANNED: Final = UploadScan(engine="none", verdict="not_scanned", at=None)


async def list_uploads(db: TenantSession, asked: Asked) -> Page[UploadSummary]:
    """Those that were deleted are shown to who asks for that state."""
    statement = queries.uploads() if "state" in asked.values else queries.uploads_not_deleted()
    return await page_of(db, statement, asked, present_upload)


async def get_upload(db: TenantSession, upload_id: UUID, *, lock: bool = False) -> Upload:
    """Raises NotFound."""
    statement = queries.upload_with(upload_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def read_upload(db: TenantSession, upload_id: UUID) -> UploadRead:
    """Raises NotFound."""
    return await present_whole(db, await get_upload(db, upload_id))


async def present_whole(db: TenantSession, upload: Upload) -> UploadRead:
    content = await queries.find_content(db, upload.content_id)
    warnings = [UploadRemark.model_validate(one) for one in upload.warnings]
    if content is None:
        return UploadRead(**present_upload(upload).model_dump(), warnings=warnings, content=None)
    files = {one.kind: one for one in await queries.files_of_content(db, content.id)}
    facts = {name: content.facts.get(name) for name in ("language", "reading_level", "image", "place")}
    shown = UploadContentRead(
        type=content.type,
        size_bytes=files[FileKind.CONTENT].size_bytes,
        sha256=content.sha256,
        pages=content.pages,
        words=content.words,
        **facts,
        looks_scanned=content.facts.get("looks_scanned", False),
        scan=content.facts.get("scan", NOT_SCANNED),
        has_thumbnail=FileKind.THUMBNAIL_256 in files,
    )
    warnings += [UploadRemark.model_validate(one) for one in content.warnings]
    return UploadRead(**present_upload(upload).model_dump(), warnings=warnings, content=shown)


def present_upload(upload: Upload) -> UploadSummary:
    return UploadSummary(
        id=upload.id,
        name=upload.name,
        title=upload.title,
        description=upload.description,
        purpose=upload.purpose,
        state=UploadState(upload.state),
        progress=upload.progress,
        length=upload.length,
        received=upload.received,
        summary=summary_of(upload),
        error=UploadRemark.model_validate(upload.error) if upload.error else None,
        created_by_id=upload.created_by_id,
        created_at=upload.created_at,
        updated_at=upload.updated_at,
        expires_at=upload.expires_at if upload.state in UNSETTLED else None,
        retention_until=retention_of(upload),
        delete_at=upload.delete_at,
    )


def retention_of(upload: Upload) -> datetime | None:
    """When it goes by itself. None: never. Rosters go within a day, whatever was asked."""
    if not upload.for_admins or upload.taken_at is None:
        return upload.retention_until
    until = upload.taken_at + ROSTERS_KEPT_FOR
    return until if upload.retention_until is None else min(until, upload.retention_until)
