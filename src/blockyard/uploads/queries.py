"""The SQL of uploads."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Delete, Select, delete, func, select, text

from blockyard.identity.models import Membership
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.fence import not_taken_since
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import text_key
from blockyard.uploads.models import Upload, UploadContent, UploadFile, UploadPage, UploadPart, UploadUse
from blockyard.uploads.states import UNSETTLED, FileKind, Protocol, UploadState

ENQUEUE_ENDS: Final = text("SELECT uploads.enqueue_ends(:now, :at_once)")


def uploads() -> Select[Upload]:
    return select(Upload)


def uploads_not_deleted() -> Select[Upload]:
    return select(Upload).where(Upload.state != UploadState.DELETED)


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


async def find_content(db: TenantSession, content_id: UUID | None) -> UploadContent | None:
    """None: it is not there yet, or gone."""
    statement = select(UploadContent).where(UploadContent.id == content_id)
    return None if content_id is None else (await db.execute(statement)).scalar_one_or_none()


async def files_of_content(db: TenantSession, content_id: UUID) -> list[UploadFile]:
    statement = select(UploadFile).where(UploadFile.content_id == content_id)
    return [*(await db.execute(statement)).scalars()]


def pages_of(content_id: UUID) -> Select[UploadPage]:
    """In their order."""
    return select(UploadPage).where(UploadPage.content_id == content_id).order_by(UploadPage.number)


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


async def parts_of(db: TenantSession, upload_id: UUID) -> list[UploadPart]:
    """In the order of their bytes."""
    statement = select(UploadPart).where(UploadPart.upload_id == upload_id).order_by(UploadPart.begins_at)
    return [*(await db.execute(statement)).scalars()]


async def find_content_with(db: TenantSession, sha256: str) -> UploadContent | None:
    """With these bytes; no roster: the key of those is their own."""
    same = UploadContent.shared_key == text_key(db.context.organization_id, sha256)
    statement = select(UploadContent).where(same, UploadContent.sha256 == sha256)
    return (await db.execute(statement)).scalar_one_or_none()


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


def delete_parts(upload_id: UUID) -> Delete:
    return delete(UploadPart).where(UploadPart.upload_id == upload_id)


def delete_content(content_id: UUID) -> tuple[Delete, Delete, Delete]:
    """In this order: its pages, its files, itself."""
    return (
        delete(UploadPage).where(UploadPage.content_id == content_id),
        delete(UploadFile).where(UploadFile.content_id == content_id),
        delete(UploadContent).where(UploadContent.id == content_id),
    )


def delete_part(part_id: UUID) -> Delete:
    return delete(UploadPart).where(UploadPart.id == part_id)
