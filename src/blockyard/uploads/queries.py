"""The SQL of uploads."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select

from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload, UploadContent, UploadFile, UploadPage, UploadUse
from blockyard.uploads.states import UNSETTLED, UploadState


def uploads() -> Select[Upload]:
    return select(Upload)


def upload_with(upload_id: UUID) -> Select[Upload]:
    return select(Upload).where(Upload.id == upload_id)


async def find_content(db: TenantSession, upload: Upload) -> UploadContent | None:
    """None: it is not there yet, or gone."""
    if upload.content_id is None:
        return None
    statement = select(UploadContent).where(UploadContent.id == upload.content_id)
    return (await db.execute(statement)).scalar_one_or_none()


async def files_of_content(db: TenantSession, content_id: UUID) -> list[UploadFile]:
    statement = select(UploadFile).where(UploadFile.content_id == content_id)
    return [*(await db.execute(statement)).scalars()]


async def pages_of(db: TenantSession, content_id: UUID) -> list[UploadPage]:
    """In their order."""
    statement = select(UploadPage).where(UploadPage.content_id == content_id).order_by(UploadPage.number)
    return [*(await db.execute(statement)).scalars()]


def upload_used_by_roster_import(roster_import_id: UUID) -> Select[UUID]:
    return select(UploadUse.upload_id).where(UploadUse.roster_import_id == roster_import_id)


async def lock_upload(db: TenantSession, upload_id: UUID, taken_at: datetime, state: UploadState) -> Upload | None:
    """For a run that began then. None: it is gone, in another state, or a later run has claimed it."""
    own = (Upload.id == upload_id) & not_taken_since(Upload.taken_at, taken_at)
    return (await db.execute(select(Upload).where(own, Upload.state == state).with_for_update())).scalar_one_or_none()


def kept_bytes() -> Select[int]:
    return select(func.coalesce(func.sum(UploadFile.size_bytes), 0))


def coming_bytes() -> Select[int]:
    """As they were declared: their room is taken before they come."""
    return select(func.coalesce(func.sum(Upload.length), 0)).where(Upload.state.in_(UNSETTLED))
