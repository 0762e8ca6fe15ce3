"""/uploads/direct: straight to the object storage, where there is one."""

from uuid import UUID

from fastapi import Request

from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.uploads import direct
from blockyard.uploads.permissions import UPLOADS_CREATE
from blockyard.uploads.transport_schemas import DirectBegun, DirectInit, FileSent
from blockyard.uploads.tus_routes import ProcessSettings
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix="/uploads/direct", tags=["uploads"])


@router.post(
    "",
    summary="Get an address in the object storage to put a file at",
    status_code=201,
    openapi_extra={"x-location": "/uploads/{upload_id}/status"},
    dependencies=[requires(UPLOADS_CREATE), without_key("the address is good by itself, and is kept nowhere.")],
)
async def begin_direct_upload(
    request: Request, quota: ProcessQuota, settings: ProcessSettings, db: Session, body: DirectInit
) -> DirectBegun:
    """The address works for 15 minutes. Put the file there with one request, and complete the upload here."""
    return await direct.begin(db, request, quota, body, settings.upload_max_bytes)


@router.post(
    "/{upload_id}/complete",
    summary="Say that the file is in the object storage",
    status_code=201,
    openapi_extra={"x-location": "/uploads/{upload_id}/status"},
    dependencies=[requires(UPLOADS_CREATE), without_key("a file is completed once.")],
)
async def complete_direct_upload(request: Request, db: Session, upload_id: UUID) -> FileSent:
    """Its size is looked at now, and its SHA-256 with the file itself, in the background."""
    return await direct.complete(db, request, upload_id)
