"""/organizations/current/student-exports."""

from typing import Annotated
from uuid import UUID

from fastapi import Request
from fastapi.responses import StreamingResponse

from blockyard.base.errors import NotFound
from blockyard.base.logs import get_logger
from blockyard.children import exports
from blockyard.children.lists import EXPORTS
from blockyard.children.permissions import STUDENTS_EXPORT
from blockyard.children.schemas import StudentExportRead
from blockyard.children.student_routes import NEVER_KEPT, ZIP, ZIP_FILE
from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import recorded_reading
from blockyard.tenancy.storage import FileMissing
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(
    prefix="/organizations/current/student-exports", tags=["children"], dependencies=[requires(STUDENTS_EXPORT)]
)
log = get_logger(__name__)


@router.post("", summary="Export all that is kept of all students", status_code=202)
async def create_student_export(db: Session) -> StudentExportRead:
    """In the background, one at a time. Its file can be downloaded for seven days."""
    return await exports.create_export(db)


@router.get("", summary="List exports of all students")
async def list_student_exports(db: Session, asked: Annotated[Asked, asked_of(EXPORTS)]) -> Page[StudentExportRead]:
    return await exports.list_exports(db, asked)


@router.get("/{export_id}", summary="Get how far an export of all students is")
async def get_all_students_export(db: Session, export_id: UUID) -> StudentExportRead:
    return await exports.read_export(db, export_id)


@router.get(
    "/{export_id}/students.zip",
    summary="Download an export of all students",
    response_class=StreamingResponse,
    responses=ZIP_FILE,
    dependencies=[recorded_reading],
)
async def get_student_export_file(db: Session, request: Request, export_id: UUID) -> StreamingResponse:
    """Who downloads it stands in the audit trail."""
    path = await exports.find_export_file(db, export_id)
    files = process_of(request).storage.files_of(db.context)
    await db.commit()
    try:
        found = await files.open(path)
    except FileMissing as error:
        log.error("file_missing", path=path)
        raise NotFound(exports.FILE) from error
    named = {"Content-Disposition": 'attachment; filename="students.zip"', "Content-Length": str(found.size)}
    return StreamingResponse(found.portions(), media_type=ZIP, headers=NEVER_KEPT | named)


@router.delete("/{export_id}", summary="Delete an export of all students", status_code=204)
async def delete_student_export(db: Session, export_id: UUID) -> None:
    """With its file."""
    await exports.delete_export(db, export_id)
