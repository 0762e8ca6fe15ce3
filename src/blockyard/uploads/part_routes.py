"""/uploads/multipart: numbered parts."""

from typing import Any, Final

from fastapi import Request

from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.uploads import numbered
from blockyard.uploads.form_bodies import form_body
from blockyard.uploads.permissions import UPLOADS_CREATE
from blockyard.uploads.transport_schemas import (
    FileSent,
    MultipartBegun,
    MultipartComplete,
    MultipartInit,
    PartForm,
    PartRead,
)
from blockyard.uploads.tus_routes import ProcessSettings, ProcessSlots
from blockyard.web.body_limit import streams_body
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix="/uploads/multipart", tags=["uploads"])

STATUS: Final = {"x-location": "/uploads/{upload_id}/status"}
PART: Final[dict[str, Any]] = {"requestBody": form_body(PartForm), "x-problems": [413, 415]}


@router.post(
    "/init",
    summary="Begin an upload in numbered parts",
    status_code=201,
    openapi_extra=STATUS,
    dependencies=[requires(UPLOADS_CREATE)],
)
async def begin_multipart_upload(
    quota: ProcessQuota, settings: ProcessSettings, db: Session, body: MultipartInit
) -> MultipartBegun:
    """Its room is taken from the plan now."""
    return await numbered.begin(db, quota, body, settings.upload_max_bytes)


@router.post(
    "/part",
    summary="Send a part",
    openapi_extra=PART,
    dependencies=[
        requires(UPLOADS_CREATE),
        streams_body,
        without_key("a part that is sent again takes the place of the one before."),
    ],
)
async def send_part(request: Request, slots: ProcessSlots, db: Session) -> PartRead:
    """Several may be sent side by side, in any order."""
    with slots.forms.one(db.context.organization_id):
        return await numbered.keep_part(db, request)


@router.post(
    "/complete",
    summary="Complete an upload in numbered parts",
    status_code=201,
    openapi_extra=STATUS,
    dependencies=[requires(UPLOADS_CREATE)],
)
async def complete_multipart_upload(db: Session, body: MultipartComplete) -> FileSent:
    """Then the file is looked at, in the background."""
    return await numbered.complete(db, body)
