"""/uploads."""

from typing import Annotated
from uuid import UUID

from blockyard.identity.access import Session, requires
from blockyard.uploads import service
from blockyard.uploads.lists import UPLOADS
from blockyard.uploads.permissions import UPLOADS_READ
from blockyard.uploads.schemas import UploadRead, UploadSummary
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/uploads", tags=["uploads"])


@router.get("", summary="List uploads", dependencies=[requires(UPLOADS_READ)])
async def list_uploads(db: Session, asked: Annotated[Asked, asked_of(UPLOADS)]) -> Page[UploadSummary]:
    """Rosters are shown to admins alone."""
    return await service.list_uploads(db, asked)


@router.get("/{upload_id}", summary="Get an upload", dependencies=[requires(UPLOADS_READ)])
async def get_upload(db: Session, upload_id: UUID) -> UploadRead:
    """What it is, what is in it, and what to know of it."""
    return await service.read_upload(db, upload_id)
