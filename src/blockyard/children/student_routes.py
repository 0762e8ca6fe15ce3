"""/students/{student_id}: erasing a student, and all that is kept of one."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Query, Response

from blockyard.children.erasing import erase_student as erase
from blockyard.children.one_export import export_student
from blockyard.children.permissions import STUDENTS_ERASE, STUDENTS_EXPORT
from blockyard.children.states import ErasedResults
from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import recorded_reading
from blockyard.student_records import HeldOfStudents
from blockyard.web.if_match import IfMatch
from blockyard.web.process import part_of
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/students/{student_id}", tags=["students"])

ZIP: Final = "application/zip"
ZIP_FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
        "headers": {"Content-Disposition": {"description": "What to call the file.", "schema": {"type": "string"}}},
    }
}
NEVER_KEPT: Final = {"Cache-Control": "private, no-store"}
ProcessHeld = Annotated[HeldOfStudents, Depends(part_of(HeldOfStudents))]
Results = Annotated[
    ErasedResults | None,
    Query(
        description="`keep`: attempts and results stay in gradebooks and item analysis, without a name; `erase`: they go,"
        " too. By default what the organization has set (`results_of_erased`)"
    ),
]


@router.delete("", summary="Erase a student", status_code=204, dependencies=[requires(STUDENTS_ERASE)])
async def erase_student(
    db: Session, held: ProcessHeld, student_id: UUID, expected: IfMatch, results: Results = None
) -> None:
    """With the sign-ins, the enrollments and all that the student did. A deletion report says how many rows went."""
    await erase(db, held, student_id, results, expected)


@router.get(
    "/export.zip",
    summary="Get all that is kept of a student",
    response_class=Response,
    responses=ZIP_FILE,
    dependencies=[requires(STUDENTS_EXPORT), recorded_reading],
)
async def get_student_export(db: Session, held: ProcessHeld, student_id: UUID) -> Response:
    """A README, and of each kind of records a JSON and a CSV file. Who asked for it stands in the audit trail."""
    content = await export_student(db, held, student_id)
    named = {"Content-Disposition": f'attachment; filename="student-{student_id}.zip"'}
    return Response(content, media_type=ZIP, headers=NEVER_KEPT | named)
