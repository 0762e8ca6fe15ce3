"""The SQL of uploads."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, delete, func, select
from sqlalchemy.sql.dml import Delete

from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload, UploadContent, UploadFile, UploadPart
from blockyard.uploads.states import UNSETTLED, Protocol, UploadState


def uploads() -> Select[Upload]:
    return select(Upload)


def upload_with(upload_id: UUID) -> Select[Upload]:
    return select(Upload).where(Upload.id == upload_id)


async def find_upload_by(db: TenantSession, upload_id: UUID, protocol: Protocol, *, lock: bool) -> Upload | None:
    """One whose bytes come by `protocol`, read anew."""
    statement = upload_with(upload_id).where(Upload.protocol == protocol).execution_options(populate_existing=True)
    return (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()


async def find_last_part(db: TenantSession, upload_id: UUID) -> UploadPart | None:
    statement = select(UploadPart).where(UploadPart.upload_id == upload_id).order_by(UploadPart.number.desc()).limit(1)
    return (await db.execute(statement)).scalar_one_or_none()


async def find_part(db: TenantSession, upload_id: UUID, number: int) -> UploadPart | None:
    own = (UploadPart.upload_id == upload_id) & (UploadPart.number == number)
    return (await db.execute(select(UploadPart).where(own))).scalar_one_or_none()


async def find_content(db: TenantSession, upload: Upload) -> UploadContent | None:
    """None: it is not there yet, or gone."""
    if upload.content_id is None:
        return None
    statement = select(UploadContent).where(UploadContent.id == upload.content_id)
    return (await db.execute(statement)).scalar_one_or_none()


async def files_of_content(db: TenantSession, content_id: UUID) -> list[UploadFile]:
    statement = select(UploadFile).where(UploadFile.content_id == content_id)
    return [*(await db.execute(statement)).scalars()]


async def lock_upload(db: TenantSession, upload_id: UUID, taken_at: datetime, state: UploadState) -> Upload | None:
    """For a run that began then. None: it is gone, in another state, or a later run has claimed it."""
    own = (Upload.id == upload_id) & not_taken_since(Upload.taken_at, taken_at)
    return (await db.execute(select(Upload).where(own, Upload.state == state).with_for_update())).scalar_one_or_none()


def kept_bytes() -> Select[int]:
    return select(func.coalesce(func.sum(UploadFile.size_bytes), 0))


def coming_bytes() -> Select[int]:
    """As they were declared: their room is taken before they come."""
    return select(func.coalesce(func.sum(Upload.length), 0)).where(Upload.state.in_(UNSETTLED))


async def parts_of(db: TenantSession, upload_id: UUID) -> list[UploadPart]:
    """In the order of their bytes."""
    statement = select(UploadPart).where(UploadPart.upload_id == upload_id).order_by(UploadPart.begins_at)
    return [*(await db.execute(statement)).scalars()]


def delete_parts_of(upload_id: UUID) -> Delete:
    return delete(UploadPart).where(UploadPart.upload_id == upload_id)


def delete_part(part_id: UUID) -> Delete:
    return delete(UploadPart).where(UploadPart.id == part_id)
