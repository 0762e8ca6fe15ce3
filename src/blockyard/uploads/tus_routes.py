"""/uploads/tus: resumable uploads by tus 1.0.0."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends, Request, Response

from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.uploads import tus
from blockyard.uploads.cancelling import cancel_upload
from blockyard.uploads.permissions import UPLOADS_CREATE, UPLOADS_READ
from blockyard.uploads.receiving import find_sent
from blockyard.uploads.refusals import LengthMissing
from blockyard.uploads.schemas import UploadSummary
from blockyard.uploads.service import present_upload
from blockyard.uploads.settings import UploadSettings
from blockyard.uploads.slots import UploadSlots
from blockyard.uploads.states import Protocol
from blockyard.uploads.tus_headers import (
    ABILITIES,
    ALGORITHMS,
    BODY,
    EXTENSIONS,
    LENGTH,
    OFFSET,
    STREAM,
    VERSION,
    Checksum,
    Length,
    Metadata,
    Offset,
    read_checksum,
    read_metadata,
    speaks_tus,
    state_headers,
)
from blockyard.web.body_limit import streams_body
from blockyard.web.media_types import UnsupportedMediaType, media_type_of
from blockyard.web.process import part_of
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix="/uploads/tus", tags=["uploads"])

SPOKEN: Final = Depends(speaks_tus)
ProcessSlots = Annotated[UploadSlots, Depends(part_of(UploadSlots))]
ProcessSettings = Annotated[UploadSettings, Depends(part_of(UploadSettings))]


def is_stream(request: Request) -> bool:
    return media_type_of(request.headers.get("Content-Type", "").encode()).decode() == STREAM


@router.api_route(
    "",
    methods=["OPTIONS"],
    summary="Tell what of tus is spoken here",
    status_code=204,
    responses={204: {"headers": ABILITIES}},
)
async def tell_tus(settings: ProcessSettings) -> Response:
    """Needs no sign-in, as the protocol has it."""
    headers = {
        "Tus-Version": VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(settings.upload_max_bytes),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }
    return Response(status_code=204, headers=headers)


@router.post(
    "",
    summary="Begin an upload by tus",
    status_code=201,
    responses={201: {"headers": OFFSET}},
    openapi_extra={"requestBody": BODY, "x-problems": [415]},
    dependencies=[
        requires(UPLOADS_CREATE),
        streams_body,
        SPOKEN,
        without_key("tus has offsets instead, and what was begun twice ends by itself."),
    ],
)
async def begin_tus_upload(
    request: Request,
    response: Response,
    quota: ProcessQuota,
    settings: ProcessSettings,
    slots: ProcessSlots,
    db: Session,
    upload_length: Length = None,
    upload_metadata: Metadata = "",
    upload_checksum: Checksum = None,
) -> UploadSummary:
    """Its room is taken from the plan now. With the media type of tus the body is the beginning of the file, or all of
    it."""
    if upload_length is None:
        raise LengthMissing
    announced = read_checksum(upload_checksum) if upload_checksum else None
    if not is_stream(request) and request.headers.get("Content-Length", "0") != "0":
        raise UnsupportedMediaType(f"Send a body with Content-Type: {STREAM}, or none.", headers={"Accept": STREAM})
    sent = read_metadata(upload_metadata)
    with slots.streams.one(db.context.organization_id):
        upload = await tus.begin(db, quota, sent, upload_metadata, int(upload_length), settings.upload_max_bytes)
        if is_stream(request):
            await tus.append_first(db, request, upload, announced)
            upload = await find_sent(db, upload.id, Protocol.TUS)
    response.headers.update(state_headers(upload))
    return present_upload(upload)


@router.get(
    "/{upload_id}",
    summary="Ask how far an upload by tus is",
    responses={200: {"headers": OFFSET | LENGTH}},
    dependencies=[requires(UPLOADS_READ), SPOKEN],
)
async def get_tus_upload(response: Response, db: Session, upload_id: UUID) -> UploadSummary:
    """HEAD, as tus has it, says the same in headers alone. Whoever began it goes on at `Upload-Offset`."""
    upload = await find_sent(db, upload_id, Protocol.TUS)
    told = state_headers(upload) | {"Upload-Length": str(upload.length), "Cache-Control": "no-store"}
    if upload.tus_metadata is not None:
        told["Upload-Metadata"] = upload.tus_metadata
    response.headers.update(told)
    return present_upload(upload)


@router.patch(
    "/{upload_id}",
    summary="Send more bytes of an upload by tus",
    status_code=204,
    responses={204: {"headers": OFFSET}},
    openapi_extra={"requestBody": BODY | {"required": True}},
    dependencies=[
        requires(UPLOADS_CREATE),
        streams_body,
        SPOKEN,
        without_key("Upload-Offset says whether these bytes were kept before."),
    ],
)
async def append_to_tus_upload(
    request: Request,
    slots: ProcessSlots,
    db: Session,
    upload_id: UUID,
    upload_offset: Offset,
    upload_checksum: Checksum = None,
) -> Response:
    """The body may take as long as bytes keep coming. What has come when it breaks is kept: ask how far it is, and go on.
    With the last byte the file is looked at, in the background. A POST with `X-HTTP-Method-Override: PATCH` is taken as
    this."""
    if not is_stream(request):
        raise UnsupportedMediaType(f"Send the header Content-Type: {STREAM}.", headers={"Accept": STREAM})
    announced = read_checksum(upload_checksum) if upload_checksum else None
    with slots.streams.one(db.context.organization_id):
        upload = await tus.append(db, request, upload_id, int(upload_offset), announced)
    return Response(status_code=204, headers=state_headers(upload))


@router.delete(
    "/{upload_id}",
    summary="End an upload by tus before all of it has come",
    status_code=204,
    dependencies=[requires(UPLOADS_CREATE), SPOKEN, without_key("what has ended stays so.")],
)
async def end_tus_upload(db: Session, upload_id: UUID) -> None:
    """What came of it is deleted, and its room in the plan is free again."""
    await cancel_upload(db, upload_id, Protocol.TUS)
