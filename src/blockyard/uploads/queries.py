"""The SQL of uploads."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Delete, Select, delete, func, select, text

from blockyard.identity.models import Membership
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload, UploadContent, UploadFile, UploadPage, UploadPart
from blockyard.uploads.states import UNSETTLED, FileKind, UploadState

ENQUEUE_ENDS: Final = text("SELECT uploads.enqueue_ends(:now, :at_once)")


def uploads() -> Select[Upload]:
    return select(Upload)


def uploads_not_deleted() -> Select[Upload]:
    return select(Upload).where(Upload.state != UploadState.DELETED)


def upload_with(upload_id: UUID) -> Select[Upload]:
    return select(Upload).where(Upload.id == upload_id)


async def find_content(db: TenantSession, upload: Upload) -> UploadContent | None:
    """None: it is not there yet, or gone."""
    if upload.content_id is None:
        return None
    statement = select(UploadContent).where(UploadContent.id == upload.content_id)
    return (await db.execute(statement)).scalar_one_or_none()


def content_of_bytes(sha256: str) -> Select[UploadContent]:
    """What others may share. The organization's turn is taken, so that nobody deletes it meanwhile."""
    return select(UploadContent).where(UploadContent.sha256 == sha256, ~UploadContent.for_admins)


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


def some_due(now: datetime, limit: int) -> Select[Upload]:
    """Locked, those first whose time came first."""
    return select(Upload).where(Upload.due_at <= now).order_by(Upload.due_at).limit(limit).with_for_update()


def unsettled_of_user(user_id: UUID) -> Select[Upload]:
    return select(Upload).where(Upload.created_by_id == user_id, Upload.state.in_(UNSETTLED)).with_for_update()


def unsettled_rosters_of_others_than_admins() -> Select[Upload]:
    admins = select(Membership.user_id).where(Membership.role.in_(ADMINS), Membership.removed_at.is_(None))
    theirs = Upload.created_by_id.in_(admins)
    return select(Upload).where(Upload.for_admins, Upload.state.in_(UNSETTLED), ~theirs).with_for_update()


async def has_content(db: TenantSession, content_id: UUID) -> bool:
    """Whether an upload of the organization does."""
    statement = select(Upload.id).where(Upload.content_id == content_id).limit(1)
    return (await db.execute(statement)).scalar_one_or_none() is not None


async def find_file(db: TenantSession, content_id: UUID, kind: FileKind) -> UploadFile | None:
    statement = select(UploadFile).where(UploadFile.content_id == content_id, UploadFile.kind == kind)
    return (await db.execute(statement)).scalar_one_or_none()


def pages_of_content(content_id: UUID, first: int, most: int) -> Select[UploadPage]:
    own = (UploadPage.content_id == content_id) & (UploadPage.number >= first)
    return select(UploadPage).where(own).order_by(UploadPage.number).limit(most)


def delete_parts(upload_id: UUID) -> Delete:
    return delete(UploadPart).where(UploadPart.upload_id == upload_id)


def delete_content(content_id: UUID) -> Delete:
    """Its files and pages go with it."""
    return delete(UploadContent).where(UploadContent.id == content_id)
