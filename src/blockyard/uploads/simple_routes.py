"""/uploads/file, and how far an upload is in the words of old clients."""

from uuid import UUID

from fastapi import Request

from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.uploads import service, simple
from blockyard.uploads.form_bodies import form_body
from blockyard.uploads.permissions import UPLOADS_CREATE, UPLOADS_READ
from blockyard.uploads.transport_schemas import FileForm, FileSent, UploadStatus
from blockyard.uploads.tus_routes import ProcessSettings, ProcessSlots
from blockyard.uploads.ways import present_status
from blockyard.web.body_limit import streams_body
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix="/uploads", tags=["uploads"])


@router.post(
    "/file",
    summary="Send a file in one request",
    status_code=201,
    openapi_extra={
        "requestBody": form_body(FileForm),
        "x-problems": [413, 415],
        "x-location": "/uploads/{upload_id}/status",
    },
    dependencies=[
        requires(UPLOADS_CREATE),
        streams_body,
        without_key("the same bytes are kept once, however often they are sent."),
    ],
)
async def send_file(
    request: Request, quota: ProcessQuota, settings: ProcessSettings, slots: ProcessSlots, db: Session
) -> FileSent:
    """The fields may stand in any order. What goes wrong on the way is begun anew: tus goes on instead."""
    with slots.forms.one(db.context.organization_id):
        return await simple.send_file(db, request, quota, settings.upload_max_bytes)


@router.get("/{upload_id}/status", summary="Ask how far an upload is", dependencies=[requires(UPLOADS_READ)])
async def get_upload_status(db: Session, upload_id: UUID) -> UploadStatus:
    return present_status(await service.get_upload(db, upload_id))
