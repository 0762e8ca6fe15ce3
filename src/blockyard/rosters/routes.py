"""/rosters/imports."""

import hashlib
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Query, Request

from blockyard.base.errors import BadRequest
from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.rosters import sending, service
from blockyard.rosters.lists import CHANGES, IMPORTS
from blockyard.rosters.permissions import ROSTERS_IMPORT, ROSTERS_READ
from blockyard.rosters.schemas import (
    FILE_MODE,
    ImportName,
    RosterApply,
    RosterChangeRead,
    RosterFaults,
    RosterImportRead,
    RosterImportWhole,
    RosterSource,
    SentMode,
    SentRoster,
)
from blockyard.rosters.sending import MOST_BYTES
from blockyard.rosters.states import BEGIN_OF_ZIP, MEDIA_TYPES, RosterFormat
from blockyard.web.asking import asked_of
from blockyard.web.body_limit import takes_body
from blockyard.web.listing import Asked
from blockyard.web.media_types import UnsupportedMediaType, media_type_of
from blockyard.web.names import CLEAN
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page


class UploadAndBody(BadRequest):
    code = "upload_and_body"


router = APIRouter(prefix="/rosters/imports", tags=["rosters"])

BODY: Final[dict[str, Any]] = {
    "required": True,
    "description": "The file itself; with an `upload_id` nothing",
    "content": {
        name: {"schema": {"type": "string", "format": "binary", "contentMediaType": name}} for name in MEDIA_TYPES
    },
}


async def get_sent_roster(
    request: Request,
    upload_id: Annotated[
        UUID | None, Query(description="An upload of a roster, which is read in place of a body and deleted then")
    ] = None,
) -> RosterSource:
    """The file, or the upload that it is. Raises UnsupportedMediaType, UploadAndBody."""
    if upload_id is not None:
        if await request.body():
            raise UploadAndBody("Send the file or its upload_id, and not both.")
        return RosterSource(upload_id=upload_id)
    media_type = media_type_of(request.headers.get("Content-Type", "").encode()).decode()
    if media_type not in MEDIA_TYPES:
        raise UnsupportedMediaType(
            "The body must be the file itself: send the header Content-Type: application/zip (OneRoster) or text/csv.",
            headers={"Accept": ", ".join(MEDIA_TYPES)},
        )
    content = await request.body()
    format = MEDIA_TYPES[media_type] or (
        RosterFormat.ONEROSTER if content.startswith(BEGIN_OF_ZIP) else RosterFormat.CSV
    )
    sha256 = hashlib.sha256(content).hexdigest()
    return RosterSource(roster=SentRoster(format=format, sha256=sha256, content=content))


@router.post(
    "",
    summary="Send a roster",
    status_code=202,
    dependencies=[requires(ROSTERS_IMPORT), takes_body(MOST_BYTES)],
    openapi_extra={"requestBody": BODY, "x-problems": [413, 415]},
)
async def create_roster_import(
    db: Session,
    sent: Annotated[RosterSource, Depends(get_sent_roster)],
    name: Annotated[ImportName | None, CLEAN, Query()] = None,
    mode: Annotated[SentMode, Query(description=FILE_MODE)] = "bulk",
) -> RosterImportRead:
    """The file is read in the background. Nothing is changed before you apply it. A large one is sent as an upload first,
    and named by its `upload_id`: that goes for good once it is read."""
    return await sending.create_import(db, sent, name, mode)


@router.get("", summary="List imports of rosters", dependencies=[requires(ROSTERS_READ)])
async def list_roster_imports(db: Session, asked: Annotated[Asked, asked_of(IMPORTS)]) -> Page[RosterImportRead]:
    return await service.list_imports(db, asked)


@router.get("/{import_id}", summary="Get an import of a roster", dependencies=[requires(ROSTERS_READ)])
async def get_roster_import(db: Session, import_id: UUID) -> RosterImportWhole:
    return await service.read_import(db, import_id)


@router.get(
    "/{import_id}/faults",
    summary="Get all that is wrong in the file of an import of a roster",
    dependencies=[requires(ROSTERS_READ)],
)
async def get_roster_faults(db: Session, import_id: UUID) -> RosterFaults:
    return await service.read_faults(db, import_id)


@router.get(
    "/{import_id}/changes", summary="List what an import of a roster changes", dependencies=[requires(ROSTERS_READ)]
)
async def list_roster_changes(
    db: Session, import_id: UUID, asked: Annotated[Asked, asked_of(CHANGES)]
) -> Page[RosterChangeRead]:
    """They are there until another import is applied, or this one is undone."""
    return await service.list_changes(db, import_id, asked)


@router.get(
    "/{import_id}/changes/{change_id}",
    summary="Get one thing that an import of a roster changes",
    dependencies=[requires(ROSTERS_READ)],
)
async def get_roster_change(db: Session, import_id: UUID, change_id: UUID) -> RosterChangeRead:
    return await service.read_change(db, import_id, change_id)


@router.post(
    "/{import_id}/apply",
    summary="Apply an import of a roster",
    status_code=202,
    dependencies=[requires(ROSTERS_IMPORT)],
    openapi_extra={"x-location": "/rosters/imports/{import_id}"},
)
async def apply_roster_import(db: Session, quota: ProcessQuota, import_id: UUID, body: RosterApply) -> RosterImportRead:
    """In the background, all of it or nothing."""
    return await service.enqueue_applying(db, quota, import_id, body)


@router.post(
    "/{import_id}/undo",
    summary="Undo an import of a roster",
    status_code=202,
    dependencies=[requires(ROSTERS_IMPORT)],
    openapi_extra={"x-location": "/rosters/imports/{import_id}"},
)
async def undo_roster_import(db: Session, import_id: UUID) -> RosterImportRead:
    """In the background, until another import is applied. What somebody changed since stays as it is, and is told."""
    return await service.enqueue_undo(db, import_id)


@router.delete(
    "/{import_id}",
    summary="Delete an import of a roster",
    status_code=204,
    dependencies=[requires(ROSTERS_IMPORT)],
)
async def delete_roster_import(db: Session, import_id: UUID) -> None:
    """One that was not applied, or was undone."""
    await service.delete_import(db, import_id)
